"""Kept texts that speak of something which a later statement of the script calls otherwise.

PostgreSQL keeps trees, not texts, so there a rename reaches every view, default, check and index by itself.
"""

from collections.abc import Callable
from typing import Any

from msgspec.structs import replace

from schemawright.base.errors import SourceError
from schemawright.base.ids import Id
from schemawright.importers.postgresql_parser.catalog import QualifiedName
from schemawright.importers.postgresql_parser.objects import dotted
from schemawright.importers.postgresql_parser.query_columns import CannotRenameError, rename_column
from schemawright.importers.postgresql_parser.reading import Reading
from schemawright.importers.postgresql_parser.references import Names
from schemawright.importers.postgresql_parser.rewriting import (
    Form,
    rename_column_in_expression,
    rename_relation,
    rename_type,
)
from schemawright.model.check import Check
from schemawright.model.column import Column
from schemawright.model.index import Exclusion, Index
from schemawright.model.raw import RawObject
from schemawright.model.record import Record
from schemawright.model.table import Table
from schemawright.model.types import Domain
from schemawright.model.view import MaterializedView, View

Rewrite = Callable[[str, Form], str]


def relation_renamed(reading: Reading, id: Id, old: QualifiedName, new: QualifiedName) -> None:
    """Rewrites every text that mentions the relation."""
    _rewrite_all(reading, old[1], lambda text, form: rename_relation(text, old, new, form), besides=id)
    for (object_type, name), raw_id in list(reading.catalog.raw.items()):
        if name.endswith(f" on {dotted(old)}"):
            name_now = f"{name.removesuffix(dotted(old))}{dotted(new)}"
            reading.catalog.raw[object_type, name_now] = reading.catalog.raw.pop((object_type, name))
            reading.catalog.change(raw_id, name=name_now)


def type_renamed(reading: Reading, old: QualifiedName, new: QualifiedName) -> None:
    """Rewrites every text that mentions the type."""
    _rewrite_all(reading, old[1], lambda text, form: rename_type(text, old, new, form))


def column_renamed(reading: Reading, table_id: Id, old: str, new: str) -> None:
    """Rewrites the table's own expressions, and the queries of the views that use the column."""
    catalog = reading.catalog
    members = catalog.tables[table_id]

    def rewrite(text: str, form: Form) -> str:
        return rename_column_in_expression(text, old, new)

    for id in (*members.columns.values(), *members.constraints.values(), *members.indexes):
        record = catalog.records[id]
        if isinstance(record, Column | Check | Index | Exclusion):
            _rewrite(reading, record, old, rewrite)
    table = catalog.require(Table, table_id)
    key = (catalog.namespace_name(table.namespace_id), table.name)
    views: list[View | MaterializedView] = [*catalog.all(View), *catalog.all(MaterializedView)]
    for view in views:
        if table_id in view.depends_on:
            _rewrite_query(reading, view, key, old, new)


def _rewrite_query(reading: Reading, view: View | MaterializedView, table: QualifiedName, old: str, new: str) -> None:
    def columns_of(names: Names) -> tuple[str, ...] | None:
        id = reading.relation_named(names)
        held = reading.catalog.tables.get(id) if id is not None else None
        if held is None or not held.columns:
            return None
        renamed = reading.find_name(names, reading.catalog.relations) == table
        return tuple(old if renamed and name == new else name for name in held.columns)

    try:
        query = rename_column(view.query, table, old, new, columns_of)
    except (CannotRenameError, SourceError) as error:
        reading.note(
            "IMPORT_VIEW_NOT_REWRITTEN",
            f"Column {old} of {table[1]} is renamed to {new}, but the query of {view.name} keeps its old text: {error}",
            "Write the query anew with the new name.",
            level="warning",
            subject=view.id,
        )
        return
    reading.catalog.change(view.id, query=query)


def _rewrite_all(reading: Reading, word: str, rewrite: Rewrite, besides: Id | None = None) -> None:
    for record in list(reading.catalog.records.values()):
        if record.id != besides or not isinstance(record, Table):
            _rewrite(reading, record, word, rewrite)


def _rewrite(reading: Reading, record: Record, word: str, rewrite: Rewrite) -> None:
    """Rewrites the texts of one record that hold `word` at all."""

    def new(text: str | None, form: Form = "expression") -> str | None:
        if text is None or word.lower() not in text.lower():
            return text
        try:
            return rewrite(text, form)
        except SourceError:
            return text

    values = _texts(record, new)
    if any(getattr(record, field) != value for field, value in values.items()):
        reading.catalog.change(record.id, **values)


def _texts(record: Record, new: Callable[..., Any]) -> dict[str, Any]:
    """The fields of a record that hold SQL, each text put through `new`."""
    match record:
        case Column(generated=None):
            return {"default_value": new(record.default_value)}
        case Column(generated=generated) if generated is not None:
            return {"generated": replace(generated, expression=new(generated.expression))}
        case Check():
            return {"expression": new(record.expression)}
        case Domain():
            checks = tuple(replace(check, expression=new(check.expression)) for check in record.checks)
            return {"default_value": new(record.default_value), "checks": checks}
        case Index():
            columns = tuple(replace(element, expression=new(element.expression)) for element in record.columns)
            return {"columns": columns, "where": new(record.where)}
        case Exclusion():
            elements = tuple(replace(element, expression=new(element.expression)) for element in record.elements)
            return {"elements": elements, "where": new(record.where)}
        case View() | MaterializedView():
            return {"query": new(record.query, "statement")}
        case RawObject():
            return {"text": new(record.text, "statement")}
        case _:
            return {}
