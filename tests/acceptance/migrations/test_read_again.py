"""What our own migrations lead to is read from their text as what they are for, so that a folder of them can go on.

The old script with the way up behind it is read as the new one, with the way back behind that as the old one again; the
same for the safe way up.
"""

from collections.abc import Iterator
from functools import cache
from itertools import groupby

import pytest

from schemawright.base.errors import UnsupportedError
from schemawright.changes.match import match
from schemawright.migrate.plan import plan
from schemawright.model.document import Document
from schemawright.scratch.server import Server, find_server
from tests.acceptance.migrations.case import Case, cases
from tests.acceptance.migrations.run import Outcome, planned, read

DIALECTS = ("postgresql", "mariadb", "sqlite")
TOPICS = {
    (dialect, topic): list(found)
    for dialect in DIALECTS
    for topic, found in groupby(cases(dialect), key=lambda case: case.topic)
}
KNOWN = {
    "altered_in_the_script: alterations of what is kept word for word": "statistics with their usual target, said",
    "altered_in_the_script: renames of what is kept word for word": "user mappings of a renamed server are made anew",
    "altered_in_the_script: one of two overloads renamed": "a rename of one of several functions is kept",
    "enums: value renamed in the script beside a string that may be it": "a rename that is kept",
    "extensions: comment": "the comment that an extension brings is known to the server alone",
    "functions: standard body inserts without columns named into a table whose columns move": "a respelt body",
    "grants: owner may not write": "who owns nothing any more is still denied something",
    "foreign_data: a foreign table attached as a partition": "DETACH of a foreign table is kept",
    "operators: base type": "DROP TYPE of a base type is kept",
    "operators: base type dropped": "DROP TYPE of a base type is kept",
    "operators: operators, their classes and families made by a role": "another order under SET ROLE",
    "operators: overloaded operator comes": "DROP OPERATOR of one of several is kept",
    "operators: transform": "DROP TRANSFORM is kept",
    "publications: added tables, in the style of a dump": "a publication is made anew in one statement",
    "publications: altered in the script": "a publication is made anew in one statement",
    "renames: a function with another body, one of several of a name": "a rename of one of several functions is kept",
    "roles: granted by a grantee": "SET ROLE and GRANTED BY say the same",
    "roles: grants by another role that can hand on": "SET ROLE and GRANTED BY say the same",
    "rules: rule that inserts a row without columns named, column in the middle goes": "a respelt rule",
    "statistics: target": "statistics with their usual target, said",
    "triggers: all triggers of a table disabled": "ENABLE TRIGGER ALL behind DISABLE TRIGGER ALL",
}
"""Cases that are read otherwise, and why that does no harm."""


@cache
def server(dialect: str) -> Server:
    """A server of the database, one a process."""
    return find_server(dialect)


@pytest.mark.parametrize(("dialect", "topic"), TOPICS)
def test_topic(dialect: str, topic: str) -> None:
    found = {str(case).partition("/")[2]: list(_otherwise(case)) for case in TOPICS[dialect, topic]}
    assert {name: ways for name, ways in found.items() if ways and name not in KNOWN} == {}
    assert [name for name, ways in found.items() if name in KNOWN and not ways] == []


def _otherwise(case: Case) -> Iterator[str]:
    """The ways that are read as leading elsewhere, with the difference."""
    made = planned(case, server(case.dialect))
    if isinstance(made, Outcome):
        return
    old, found = made
    new = read(case, case.new, server(case.dialect))
    yield from _told(case, "up", (case.old, found.up_sql), new)
    yield from _told(case, "down", (case.old, found.up_sql, found.down_sql), old)
    if case.dialect != "postgresql":
        return
    safe = planned(case, server(case.dialect), safe=True)
    if not isinstance(safe, Outcome) and safe[1].up_sql != found.up_sql:
        yield from _told(case, "safe", (case.old, safe[1].up_sql), new)


def _told(case: Case, way: str, scripts: tuple[str, ...], wanted: Document) -> Iterator[str]:
    there = read(
        case,
        "".join(script if script.rstrip().endswith(";") else f"{script.rstrip()}\n;\n" for script in scripts),
        server(case.dialect),
    )
    try:
        left = plan(there, match(there, wanted, (), guess=False).document).up_sql
    except UnsupportedError as error:
        left = error.message
    if left:
        yield f"{way}: {left}"
