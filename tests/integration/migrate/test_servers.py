"""A rename is proved on the system's PostgreSQL and on the newest, which keeps names of not-null constraints."""

from pathlib import Path
from typing import Literal

import pytest

from schemawright.changes.apply import apply
from schemawright.commands.evaluate import evaluate
from schemawright.importers.postgresql import read
from schemawright.importers.registry import ImportOptions
from schemawright.migrate.plan import plan
from schemawright.model.document import Document
from schemawright.model.table import Table
from schemawright.scratch.postgresql.server import Server
from schemawright.scratch.proof import for_server, prove

PAGILA = Path(__file__).parents[2] / "corpus" / "postgresql" / "pagila.sql"


@pytest.mark.parametrize("source", ["system", "wheel"])
def test_a_renamed_table_is_proved(source: Literal["system", "wheel"]) -> None:
    server = Server.find(prefer=source)
    old = for_server(Document(read(PAGILA.read_text(), ImportOptions()).records), server)
    film = next(table for table in old.all(Table) if table.name == "film")
    rename = {"action": "update", "kind": "table", "id": film.id, "values": {"name": "movie"}}
    new = apply(old, evaluate(old, [rename]))
    verdict = prove(server, old, new, plan(old, new), confined=True)
    assert verdict.ok, verdict
