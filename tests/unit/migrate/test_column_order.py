"""A changed order of columns is said, since no migration can bring it about."""

import pytest

from schemawright.changes.apply import apply
from schemawright.commands.evaluate import evaluate
from schemawright.commands.schemas import new_document
from schemawright.migrate.plan import plan
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.table import Table


def after(document: Document, name: str, /, **arguments: object) -> Document:
    return apply(document, evaluate(document, [{"command": name, "arguments": arguments}]))


@pytest.fixture
def old() -> Document:
    columns = [{"name": name, "dataType": "text"} for name in ("a", "b")]
    return after(new_document("x"), "addTable", name="t", columns=columns)


def codes(old: Document, new: Document) -> list[str]:
    return [diagnostic.code for diagnostic in plan(old, new).diagnostics]


def test_a_moved_column_is_said(old: Document) -> None:
    last = next(column for column in old.all(Column) if column.name == "b")
    new = after(old, "placeColumn", columnId=last.id, afterId=None)
    assert plan(old, new).up == ()
    assert codes(old, new) == ["MIGRATE_COLUMN_ORDER"]


@pytest.mark.parametrize(("position", "said"), [(0, True), (2, False)])
def test_a_new_column_is_said_unless_it_is_the_last(old: Document, position: int, said: bool) -> None:
    (table,) = old.all(Table)
    column = {"name": "c", "dataType": "text", "position": position}
    new = after(old, "addColumn", tableId=table.id, column=column)
    assert codes(old, new) == ["MIGRATE_COLUMN_ORDER"] * said
