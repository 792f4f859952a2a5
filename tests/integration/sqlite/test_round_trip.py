"""Every SQLite schema of the corpus: read, written out again and built, it is the same; so are its migrations."""

from pathlib import Path

import pytest

from schemawright.exporters.registry import export
from schemawright.importers.registry import ImportOptions
from schemawright.importers.sqlite import IMPORTER
from schemawright.migrate.plan import plan
from schemawright.model.document import Document
from schemawright.scratch.proof import prove
from schemawright.scratch.server import Server

CORPUS = Path(__file__).parents[2] / "corpus" / "sqlite"
NAMES = ("chinook", "sakila", "taproot_assets")
"""The alphabetical file is held against its sister in the importer's tests: SQLite itself cannot run it."""


def read(name: str) -> Document:
    text = (CORPUS / f"{name}.sql").read_text()
    return Document(IMPORTER.read(text, ImportOptions(name=name, dialect="sqlite")).records)


@pytest.mark.parametrize("name", NAMES)
def test_every_object_comes_back(name: str, sqlite: Server) -> None:
    with sqlite.database() as original, sqlite.database() as ours:
        original.run_script((CORPUS / f"{name}.sql").read_text())
        ours.run_script(export(read(name), "sql").text)
        comparison = sqlite.compare(original.dump(), ours.dump())
    assert comparison.is_equal, "\n".join(map(str, comparison.differences[:5]))
    assert sum(total for _, total in comparison.counts.values()) > 20


@pytest.mark.parametrize("name", NAMES)
def test_a_schema_is_made_from_nothing_and_taken_back(name: str, sqlite: Server) -> None:
    document = read(name)
    empty = Document([document.schema])
    verdict = prove(sqlite, empty, document, plan(empty, document), confined=True)
    assert verdict.ok, f"{verdict.phase} {verdict.message} {verdict.statement} {verdict.differences[:2]}"
