"""Random edits of real schemas: each migration runs up, down and up again, keeps rows, and leads where it should.

`make soak` goes further: `SCHEMAWRIGHT_WALK_EDITS` edits, with seeds from `SCHEMAWRIGHT_WALK_SEED` on.
"""

import os

import pytest

from schemawright.migrate.plan import plan
from schemawright.model.document import Document
from schemawright.scratch.proof import prove
from schemawright.scratch.server import Server
from schemawright.seeding.proof import proof_rows
from tests.integration.sqlite.test_round_trip import NAMES, read
from tests.integration.sqlite.walk import Walk

STRIDE = 10
"""Edits between two states that a migration leads from and to."""
EDITS = int(os.environ.get("SCHEMAWRIGHT_WALK_EDITS", "10"))
BEGIN = int(os.environ.get("SCHEMAWRIGHT_WALK_SEED", "0"))
SEEDS = 3

DOCUMENTS: dict[str, Document] = {}


def document(name: str) -> Document:
    if name not in DOCUMENTS:
        DOCUMENTS[name] = read(name)
    return DOCUMENTS[name]


@pytest.mark.parametrize("seed", range(BEGIN, BEGIN + SEEDS))
@pytest.mark.parametrize("name", NAMES)
def test_walk(name: str, seed: int, sqlite: Server) -> None:
    walk = Walk(document(name), seed)
    walk.go(STRIDE)
    for _ in range(0, EDITS, STRIDE):
        old, done = walk.document, len(walk.log)
        new = walk.go(STRIDE)
        found = plan(old, new)
        verdict = prove(sqlite, old, new, found, rows_sql=proof_rows(old))
        log = (*walk.log[done:], f"{verdict.phase} {verdict.failed_step}: {verdict.message}")
        assert verdict.ok, "\n".join((*log, str(verdict.statement), *verdict.differences, found.up_sql, found.down_sql))
        assert plan(new, new).up == ()
        assert not verdict.reordered
