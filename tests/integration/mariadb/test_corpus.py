"""Every MySQL schema of the corpus: read without a server, written out again, and built on MariaDB: it is the same.

And what the parser reads is what the catalogs say, but for the texts that the server spells in its own way.
"""

from collections import Counter
from pathlib import Path

import pytest

from schemawright.changes.match import match
from schemawright.exporters.registry import export
from schemawright.importers.mysql import IMPORTER
from schemawright.importers.mysql_catalog import script_to_records
from schemawright.importers.registry import ImportOptions
from schemawright.migrate.plan import plan
from schemawright.model.document import Document
from schemawright.scratch.mariadb import Server

FOLDER = Path(__file__).parents[2] / "corpus" / "mysql"
COUNTS = {
    "mall": {"table": 76, "column": 669, "key": 77, "index": 2},
    "sakila": {"table": 16, "column": 89, "key": 18, "index": 23, "relationship": 22, "view": 7, "rawObject": 9},
    "sakila.mysqldump": {
        "table": 16, "column": 89, "key": 18, "index": 23, "relationship": 22, "view": 7, "rawObject": 9,
    },
    "chinook": {"table": 11, "column": 64, "key": 11, "index": 11, "relationship": 11},
}  # fmt: skip
"""What the corpus' README counts; its indexes are our keys and indexes, triggers and routines our raw objects."""
SPELLED_OTHERWISE = {"sakila": {"view", "rawObject"}}
"""The server writes out the columns of a view in full, and the head of a routine in its own way."""


def read(path: Path) -> Document:
    return Document(IMPORTER.read(path.read_text(), ImportOptions(dialect="mariadb")).records)


@pytest.mark.parametrize("name", COUNTS)
def test_every_object_is_read(name: str) -> None:
    result = IMPORTER.read((FOLDER / f"{name}.sql").read_text(), ImportOptions(dialect="mariadb"))
    assert not [found for found in result.diagnostics if found.level != "info"]
    counts = Counter(type(record).__struct_config__.tag for record in result.records)
    assert counts == {"schema": 1, **COUNTS[name]}


@pytest.mark.parametrize("name", COUNTS)
def test_every_object_comes_back(name: str, server: Server) -> None:
    path = FOLDER / f"{name}.sql"
    with server.database() as original, server.database() as ours:
        original.run_script(path.read_text())
        ours.run_script(export(read(path), "sql").text)
        comparison = server.compare(original.dump(), ours.dump())
    assert comparison.is_equal, "\n".join(map(str, comparison.differences))


@pytest.mark.parametrize("name", COUNTS)
def test_both_roads_meet(name: str, server: Server) -> None:
    path = FOLDER / f"{name}.sql"
    parsed = read(path)
    catalog = Document(script_to_records(path.read_text(), server).records)
    found = plan(parsed, match(parsed, catalog, guess=False).document)
    assert {step.record_kind for step in found.up} == SPELLED_OTHERWISE.get(name, set())
