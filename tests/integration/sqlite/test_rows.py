"""Rows that are in the way of a table made anew: said, and never lost."""

import pytest

from schemawright.changes.match import match
from schemawright.importers.registry import ImportOptions, importer_for
from schemawright.migrate.plan import plan
from schemawright.model.document import Document
from schemawright.scratch.server import ScriptError, Server

OLD = "CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);"


@pytest.mark.parametrize(
    "new",
    [
        "CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, UNIQUE (a) ON CONFLICT REPLACE);",
        "CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, UNIQUE (a) ON CONFLICT IGNORE);",
        "CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT NOT NULL ON CONFLICT IGNORE);",
    ],
)
def test_a_constraint_that_swallows_rows_refuses_those_that_are_there(sqlite: Server, new: str) -> None:
    before, after = (
        Document(importer_for("a.sql", "sqlite").read(sql, ImportOptions(dialect="sqlite")).records)
        for sql in (OLD, new)
    )
    up = plan(before, match(before, after, guess=False).document).up_sql
    with sqlite.database() as database, database.session() as session:
        session.run(f"{OLD} INSERT INTO t VALUES (1, 'x'), (2, 'x'), (3, NULL);")
        with pytest.raises(ScriptError, match="constraint failed"):
            session.run(up)
