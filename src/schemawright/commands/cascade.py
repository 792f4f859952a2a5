"""What goes along when a record is deleted, derived from the declarations of references."""

from collections.abc import Iterable, Iterator
from typing import Any

from schemawright.base.ids import Id
from schemawright.changes.change import Change, Delete, update
from schemawright.dialects.registry import dialect_named
from schemawright.model.check import Check
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.index import Exclusion, Index
from schemawright.model.kinds import KIND_OF
from schemawright.model.record import Record
from schemawright.model.sql_text import texts
from schemawright.model.table import Table
from schemawright.model.view import MaterializedView, View


def deleting(document: Document, *records: Record) -> Iterator[Change]:
    """The changes that delete `records`: first what merely mentions them is mended, then what needs them is deleted.

    A view that used something deleted stays and is marked broken, so that its author can mend it.
    """
    doomed = _doomed(document, records)
    mended: dict[Id, tuple[Record, dict[str, Any]]] = {}
    for gone in doomed.values():
        for holder, reference in document.referrers(gone.id):
            if holder.id in doomed or reference.on_delete == "cascade":
                continue
            values = mended.setdefault(holder.id, (holder, {}))[1]
            held = values.get(reference.field, getattr(holder, reference.field))
            values[reference.field] = None if reference.on_delete == "clear" else tuple(i for i in held if i != gone.id)
            if isinstance(holder, View | MaterializedView):
                values["is_broken"] = True
            if isinstance(holder, Table) and reference.field == "inherits":
                for column in document.children(holder.id, Column):
                    mended.setdefault(column.id, (column, {}))[1]["is_local"] = True
        if isinstance(gone, Column) and gone.table_id not in doomed:
            for view in _views_using(document, gone):
                mended.setdefault(view.id, (view, {}))[1]["is_broken"] = True
    for holder, values in mended.values():
        yield from update(holder, **values)
    order = list(KIND_OF)
    yield from map(Delete, sorted(doomed.values(), key=lambda r: order.index(type(r)), reverse=True))


def _doomed(document: Document, records: Iterable[Record]) -> dict[Id, Record]:
    doomed = {record.id: record for record in records}
    waiting = [*doomed.values()]
    while waiting:
        gone = waiting.pop()
        holders = [holder for holder, reference in document.referrers(gone.id) if reference.on_delete == "cascade"]
        if isinstance(gone, Column) and gone.table_id not in doomed:
            holders += _speaking_of(document, gone)
        for holder in holders:
            if holder.id not in doomed:
                doomed[holder.id] = holder
                waiting.append(holder)
    return doomed


def _speaking_of(document: Document, column: Column) -> Iterator[Record]:
    """Checks, indexes and generated columns of the table whose text names the column: they go with it."""
    dialect = dialect_named(document.schema.dialect)
    name = dialect.lexer.key(column.name)
    for part in document.parts(column.table_id):
        if part.id != column.id and isinstance(part, Check | Index | Exclusion | Column):
            expressions = [text for form, text in texts(part) if form == "expression"]
            if isinstance(part, Column) and part.generated is None:
                continue
            if any(name in dialect.identifiers_in(text) for text in expressions if name in dialect.lexer.key(text)):
                yield part


def _views_using(document: Document, column: Column) -> Iterator[View | MaterializedView]:
    dialect = dialect_named(document.schema.dialect)
    for holder, reference in document.referrers(column.table_id):
        if not isinstance(holder, View | MaterializedView) or reference.field != "depends_on":
            continue
        if dialect.lexer.key(column.name) in dialect.identifiers_in(holder.query):
            yield holder
