"""Random edits of real schemas: each migration runs up, down and up again, keeps rows, and leads where it should.

`make soak` goes further: `SCHEMAWRIGHT_WALK_EDITS` edits on every schema, with seeds from `SCHEMAWRIGHT_WALK_SEED` on.
"""

import os

import pytest

from schemawright.importers.mysql import IMPORTER
from schemawright.importers.registry import ImportOptions
from schemawright.migrate.plan import plan
from schemawright.model.document import Document
from schemawright.scratch.mariadb import Server
from schemawright.scratch.proof import prove
from schemawright.seeding.proof import proof_rows
from tests.integration.mariadb.test_corpus import COUNTS, FOLDER
from tests.integration.mariadb.walk import Walk

STRIDE = 10
"""Edits between two states that a migration leads from and to."""
EDITS = int(os.environ.get("SCHEMAWRIGHT_WALK_EDITS", "10"))
BEGIN = int(os.environ.get("SCHEMAWRIGHT_WALK_SEED", "0"))
NAMES = [name for name in COUNTS if name != "sakila.mysqldump" and (EDITS > STRIDE or name != "mall")]
SEEDS = 2


@pytest.mark.parametrize("seed", range(BEGIN, BEGIN + SEEDS))
@pytest.mark.parametrize("name", NAMES)
def test_walk(name: str, seed: int, server: Server) -> None:
    text = (FOLDER / f"{name}.sql").read_text()
    walk = Walk(Document(IMPORTER.read(text, ImportOptions(dialect="mariadb")).records), seed)
    for _ in range(0, EDITS, STRIDE):
        old, done = walk.document, len(walk.log)
        new = walk.go(STRIDE)
        found = plan(old, new)
        verdict = prove(server, old, new, found, rows_sql=proof_rows(old) if seed % 2 == 0 else "")
        told = f"{verdict.phase} {verdict.failed_step}: {verdict.message}"
        log = (*walk.log[done:], told, str(verdict.statement), *verdict.differences)
        assert verdict.ok, "\n".join((*log, found.up_sql, "-- down", found.down_sql))
        assert plan(new, new).up == ()
