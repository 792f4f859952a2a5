"""Random edits of real schemas: each migration runs up, down and up again, keeps rows, and leads where its SQL leads.

`make soak` goes further: `SCHEMAWRIGHT_WALK_EDITS` edits on every schema, with seeds from `SCHEMAWRIGHT_WALK_SEED` on.
"""

import os
from functools import cache
from pathlib import Path

import pytest

from schemawright.importers.postgresql import IMPORTER
from schemawright.importers.registry import ImportOptions
from schemawright.migrate.plan import plan
from schemawright.model.document import Document
from schemawright.scratch.postgresql import Server
from schemawright.scratch.proof import for_server
from tests.acceptance.migrations.verdict import told, verdict
from tests.acceptance.migrations.walk import Walk

pytestmark = pytest.mark.postgresql

CORPUS = Path(__file__).parents[2] / "corpus" / "postgresql"
STRIDE = 10
"""Edits between two states that a migration leads from and to."""
EDITS = int(os.environ.get("SCHEMAWRIGHT_WALK_EDITS", "10"))
BEGIN = int(os.environ.get("SCHEMAWRIGHT_WALK_SEED", "0"))
BIG = ("dhis2", "dhis2_base")
"""Over 100 tables: only where more than one stride is asked for."""
BEFORE = {"dhis2_base": "CREATE EXTENSION postgis;\n"}
"""What a script takes for granted."""
SCHEMAS = [path.stem for path in sorted(CORPUS.glob("*.sql")) if EDITS > STRIDE or path.stem not in BIG]
SEEDS = 4
FOUND_FAULTS = [("pagila", 9), ("pagila", 13), ("pagila", 24), ("pagila", 35), ("chinook", 17)]
"""Seeds that once failed.

A type made anew under new columns, a renamed view made anew, a namespace left, a column that a generated one needs.
"""
WALKS = [(name, BEGIN + seed) for name in SCHEMAS for seed in range(SEEDS)] + (FOUND_FAULTS if EDITS == STRIDE else [])


@cache
def server() -> Server:
    """The system's server, one a process."""
    return Server.find(prefer="system")


@cache
def imported(name: str) -> Document:
    """A schema of the corpus."""
    text = BEFORE.get(name, "") + (CORPUS / f"{name}.sql").read_text()
    records = IMPORTER.read(text, ImportOptions(name=name)).records
    return for_server(Document(records), server())


@pytest.mark.parametrize(("name", "seed"), WALKS)
def test_walk(name: str, seed: int) -> None:
    walk = Walk(imported(name), seed)
    for _ in range(0, EDITS, STRIDE):
        old, done = walk.document, len(walk.log)
        new = walk.go(STRIDE)
        found = verdict(server(), old, new, with_rows=seed % 2 == 0)
        assert found.ok, "\n".join((*walk.log[done:], told(found)))
        assert plan(new, new).up == ()
