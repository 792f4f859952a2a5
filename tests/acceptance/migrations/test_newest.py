"""What only PostgreSQL 18 does, or does otherwise, on the server of the wheel."""

from dataclasses import replace
from functools import cache

import pytest

from schemawright.exporters.registry import export
from schemawright.importers.registry import ImportOptions, importer_for
from schemawright.model.document import Document
from schemawright.scratch.postgresql import Server, compare
from tests.acceptance.migrations.case import FOLDER, Case, cases, read
from tests.acceptance.migrations.run import run

pytestmark = pytest.mark.postgresql

NAMED = ("not null", "domain that is not null")
CASES = [
    *(replace(case, dialect="postgresql") for case in read(FOLDER / "postgresql" / "18" / "since_18.sql")),
    # It keeps names of these constraints, which older versions do not.
    *(case for case in cases("postgresql") if case.topic == "not_null" or case.name.startswith(NAMED)),
]


@cache
def server() -> Server:
    """The wheel's server, one a process."""
    return Server.find(prefer="wheel")


@pytest.mark.parametrize("case", CASES, ids=str)
def test_case(case: Case) -> None:
    outcome = run(case, server())
    assert outcome.expected, f"{outcome.state} {outcome.code}\n{outcome.told}"


def test_a_script_for_a_server_that_is_not_known_gives_the_names_of_its_source() -> None:
    """A table that is made in another order would get another of the names that PostgreSQL chooses."""
    text = """
    CREATE TABLE z_b (c integer NOT NULL);
    CREATE TABLE z (b_c integer NOT NULL, c integer NOT NULL);
    CREATE TABLE a_b (c integer NOT NULL);
    CREATE TABLE a (b_c integer NOT NULL);
    CREATE TABLE l (LIKE a);
    CREATE TABLE p (id integer NOT NULL) PARTITION BY LIST (id);
    CREATE TABLE a_partition PARTITION OF p DEFAULT;
    CREATE TABLE q (id integer NOT NULL);
    CREATE TABLE h (PRIMARY KEY (id)) INHERITS (q);
    CREATE TABLE h2 (x integer) INHERITS (q);
    ALTER TABLE h2 ADD PRIMARY KEY (id);
    CREATE TABLE h3 () INHERITS (q);
    ALTER TABLE h3 ALTER id SET NOT NULL;
    """
    document = Document(importer_for("a.sql", "postgresql").read(text, ImportOptions()).records)
    with server().database() as original, server().database() as ours:
        original.run_script(text)
        ours.run_script(export(document, "sql").text)
        comparison = compare(original.dump(), ours.dump())
    assert comparison.is_equal, "\n".join(map(str, comparison.differences))
