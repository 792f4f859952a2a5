"""Random edits of real schemas: the migration runs up, down and up again, and leads where its own SQL leads."""

from functools import cache
from pathlib import Path

import pytest

from schemawright.importers.postgresql import IMPORTER
from schemawright.importers.registry import ImportOptions
from schemawright.migrate.plan import plan
from schemawright.model.document import Document
from schemawright.scratch.postgresql import Server
from tests.integration.migrate.verdict import told, verdict
from tests.integration.migrate.walk import Walk

pytestmark = pytest.mark.postgresql

CORPUS = Path(__file__).parents[2] / "corpus" / "postgresql"
WALKS = [(name, seed) for name, seeds in (("chinook", range(12)), ("pagila", range(100, 108))) for seed in seeds]
FOUND_FAULTS = [("pagila", 9), ("pagila", 13), ("pagila", 24), ("pagila", 35), ("chinook", 17)]
"""Seeds that once failed.

A type made anew under new columns, a renamed view made anew, a namespace left, a column that a generated one needs.
"""


@cache
def imported(name: str) -> Document:
    """A schema of the corpus."""
    return Document(IMPORTER.read((CORPUS / f"{name}.sql").read_text(), ImportOptions(name=name)).records)


@pytest.mark.parametrize(("name", "seed"), [*WALKS, *FOUND_FAULTS])
def test_walk(name: str, seed: int, server: Server) -> None:
    walk = Walk(imported(name), seed)
    new = walk.go(10)
    found = verdict(server, walk.began, new)
    assert found.ok, "\n".join((*walk.log, told(found)))
    assert plan(new, new).up == ()
