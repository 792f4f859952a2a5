"""Migrations of MariaDB with rows in the tables: none is lost that the plan does not say it may lose."""

from pathlib import Path

import pytest

from schemawright.changes.match import match
from schemawright.importers.registry import ImportOptions, importer_for
from schemawright.migrate.plan import creation, plan
from schemawright.model.document import Document
from schemawright.scratch.mariadb import Server
from schemawright.scratch.proof import prove
from schemawright.seeding.mysql import passing_rows
from schemawright.seeding.proof import ROWS, proof_rows
from tests.acceptance.migrations.case import Case, cases
from tests.acceptance.migrations.run import read

CORPUS = Path(__file__).parents[2] / "corpus" / "mysql"
FAIL_WITH_ROWS = {
    "checks without names": "CONSTRAINT_1",
    "enum value removed": "Data truncated",
    "uuid and addresses": "Incorrect uuid value",
    "referenced table dropped with the foreign key": "Cannot add or update a child row",
}
"""Changes that no row of ours outlives, and what the server says of them."""


@pytest.mark.parametrize("name", ["chinook", "mall", "sakila"])
def test_every_table_of_a_real_schema_gets_rows(server: Server, name: str) -> None:
    text = (CORPUS / f"{name}.sql").read_text()
    document = Document(importer_for("a.sql", "mariadb").read(text, ImportOptions(dialect="mariadb")).records)
    with server.database() as database:
        database.run_script(creation(document).up_sql)
        database.run_script(passing_rows(document, ROWS))
        found = database.rows()
    assert {table: held.rows for table, held in found.items()} == dict.fromkeys(found, ROWS)


@pytest.mark.parametrize("case", [case for case in cases("mariadb") if case.refused is None][::3], ids=str)
def test_rows_come_back(server: Server, case: Case) -> None:
    old = read(case, case.old, server)
    new = match(old, read(case, case.new, server), case.renames, guess=False).document
    verdict = prove(server, old, new, plan(old, new), rows_sql=proof_rows(old))
    assert verdict.ok, verdict
    if verdict.rows is not None and verdict.rows.message is not None:
        assert FAIL_WITH_ROWS.get(case.name, "?") in verdict.rows.message
