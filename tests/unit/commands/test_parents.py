"""Tables that come from others, or from a type, by a person's choice."""

from typing import Any

import pytest

from schemawright.base.errors import RefusedError
from schemawright.changes.apply import apply
from schemawright.changes.change import invert
from schemawright.commands.evaluate import evaluate
from schemawright.importers.registry import ImportOptions, importer_for
from schemawright.migrate.plan import plan
from schemawright.model.broken import faults
from schemawright.model.check import Check
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.table import Table
from schemawright.model.types import Composite

SCRIPT = """
CREATE SCHEMA app;
CREATE TYPE app.point AS (x integer, y integer);
CREATE TABLE city (name text NOT NULL, people bigint, CHECK (people > 0));
CREATE TABLE capital (name text NOT NULL, state text);
CREATE TABLE village (name varchar(20) NOT NULL);
CREATE TABLE hamlet (name text);
CREATE TABLE port (quays integer) INHERITS (city);
CREATE TABLE measured (day date) PARTITION BY RANGE (day);
CREATE TABLE spot ();
CREATE TABLE place (x integer, y integer);
CREATE TABLE edge (y integer, x integer);
"""


@pytest.fixture(scope="module")
def document() -> Document:
    return Document(importer_for("towns.sql").read(SCRIPT, ImportOptions()).records)


def id_of(document: Document, name: str) -> str:
    """The id of a table."""
    return next(table.id for table in document.all(Table) if table.name == name)


def run(document: Document, name: str, **arguments: Any) -> Document:
    """The document after a command, which its inverse takes back whole."""
    changes = evaluate(document, [{"command": name, "arguments": arguments}])
    after = apply(document, changes)
    assert apply(after, invert(changes)) == document
    assert list(faults(after)) == []
    return after


def inheriting(document: Document, table: str, *parents: str) -> Document:
    """The document with a table made the heir of others."""
    return run(
        document, "setParents", tableId=id_of(document, table), parentIds=[id_of(document, one) for one in parents]
    )


def columns(document: Document, table: str) -> list[tuple[str, bool]]:
    """The names of a table's columns, and whether they are its own."""
    return [(one.name, one.is_local) for one in document.children(id_of(document, table), Column)]


def test_an_heir_gains_what_it_lacks(document: Document) -> None:
    after = inheriting(document, "capital", "city")
    assert columns(after, "capital") == [("name", True), ("state", True), ("people", True)]
    assert [check.expression for check in after.children(id_of(after, "capital"), Check)] == ["people > 0"]
    assert "INHERIT public.city" in plan(document, after).up_sql
    assert "NO INHERIT public.city" in plan(document, after).down_sql


def test_what_an_heir_had_becomes_its_own(document: Document) -> None:
    assert columns(document, "port") == [("name", False), ("people", False), ("quays", True)]
    after = inheriting(document, "port")
    assert columns(after, "port") == [("name", True), ("people", True), ("quays", True)]
    assert "NO INHERIT" in plan(document, after).up_sql


@pytest.mark.parametrize(
    ("table", "parent", "why"),
    [
        ("village", "city", "is character varying"),
        ("hamlet", "city", "may be null"),
        ("city", "city", "inherit from itself"),
        ("city", "port", "inherit from itself"),
        ("capital", "measured", "is partitioned"),
        ("measured", "capital", "is partitioned"),
    ],
)
def test_what_does_not_fit_is_refused(document: Document, table: str, parent: str, why: str) -> None:
    with pytest.raises(RefusedError, match=why) as error:
        inheriting(document, table, parent)
    assert error.value.code == "inherited"


def test_a_table_is_made_of_a_type(document: Document) -> None:
    (point,) = document.all(Composite)
    for name in ("spot", "place"):
        after = run(document, "setTableType", tableId=id_of(document, name), compositeId=point.id)
        table = after.require(Table, id_of(after, name))
        assert table.of_type == "app.point"
        assert [name for name, _ in columns(after, name)] == ["x", "y"]
        assert "OF app.point" in plan(document, after).up_sql
        assert run(after, "setTableType", tableId=table.id, compositeId=None).require(Table, table.id).of_type is None
    with pytest.raises(RefusedError, match="in order: x integer, y integer"):
        run(document, "setTableType", tableId=id_of(document, "edge"), compositeId=point.id)
    with pytest.raises(RefusedError, match="from another table"):
        run(document, "setTableType", tableId=id_of(document, "port"), compositeId=point.id)
