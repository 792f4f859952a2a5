"""PostgreSQL's DDL: one file for each kind of record."""

from collections.abc import Iterator
from types import MappingProxyType
from typing import Any

from schemawright.dialects.ddl import Attendants, Ddl, Part, Statements
from schemawright.dialects.names import Names
from schemawright.dialects.postgresql.ddl import (
    aside,
    change,
    column_changes,
    columns,
    constraints,
    counters,
    domains,
    follow,
    indexes,
    namespaces,
    overloads,
    raw,
    raw_names,
    row_types,
    sequences,
    settle,
    tables,
    user_types,
    views,
)
from schemawright.dialects.postgresql.ddl.table_rebuild import REBUILD
from schemawright.dialects.registry import dialect_named
from schemawright.model.check import Check
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.index import Exclusion, Index
from schemawright.model.key import Key
from schemawright.model.namespace import Extension, Namespace
from schemawright.model.raw import RawObject
from schemawright.model.record import Record
from schemawright.model.relationship import Relationship
from schemawright.model.sequence import Sequence
from schemawright.model.table import Table
from schemawright.model.types import Composite, Domain, Enum, Range
from schemawright.model.view import MaterializedView, View

PARTS: dict[type[Record], Any] = {
    Namespace: namespaces.namespace_parts,
    Extension: namespaces.extension_parts,
    Enum: user_types.parts,
    Domain: domains.parts,
    Composite: user_types.parts,
    Range: user_types.parts,
    Sequence: sequences.parts,
    Table: tables.parts,
    Key: constraints.parts,
    Check: constraints.parts,
    Exclusion: constraints.parts,
    Relationship: constraints.parts,
    Index: indexes.parts,
    View: views.parts,
    MaterializedView: views.parts,
}


def parts(document: Document) -> Iterator[Part]:
    """Every part of a document."""
    names = Names(document, dialect_named("postgresql"))
    for kind, make in PARTS.items():
        for record in document.all(kind):
            yield from make(document, record, f"{names.namespace_of(record) or ''}\0{record.name}")  # type: ignore[attr-defined]
    for table in document.all(Table):
        for place, column in enumerate(document.children(table.id, Column)):
            yield from columns.parts(document, column, place)
    bases = raw.base_types(document)
    for record in document.all(RawObject):
        yield from raw.parts(document, record, bases)


def replace(names: Names, before: Record, after: Record) -> Statements | None:
    """How the new form of a record takes the place of the old without a drop, if it can."""
    if isinstance(before, RawObject) and isinstance(after, RawObject):
        return raw.replacement(names, before, after)
    return None


def setting(record: Record) -> str | None:
    """Bodies of functions may name what comes later."""
    is_function = isinstance(record, RawObject) and record.object_type in ("function", "procedure")
    return "SET check_function_bodies = false" if is_function else None


def search_path(path: tuple[str, ...]) -> str:
    """`SET search_path` or, for the empty path, back to the default."""
    quote = dialect_named("postgresql").quote_identifier
    return f"SET search_path = {', '.join(map(quote, path))}" if path else "RESET search_path"


DDL = Ddl(
    dialect="postgresql",
    parts=parts,
    create_whole=MappingProxyType({Table: tables.create, Column: columns.create_whole, Domain: domains.create}),  # type: ignore[dict-item]
    is_made_anew=change.is_made_anew,
    droppable=change.droppable,
    bars=change.bars,
    holds_rows=change.holds_rows,
    row_holders=row_types.holders,
    survives=change.survives,
    may_mean=overloads.may_mean,
    normal=change.normal,
    aftermath=change.aftermath,
    attendants=Attendants(counters.counters, counters.rename),
    sql_fields=change.SQL_FIELDS,
    settle=settle.settle,
    renamed=follow.Renamed,
    converts=True,
    alters=MappingProxyType(
        {
            Namespace: namespaces.NAMESPACE_ALTERS,
            Extension: namespaces.EXTENSION_ALTERS,
            Enum: user_types.ENUM_ALTERS,
            Domain: domains.ALTERS,
            Composite: user_types.COMPOSITE_ALTERS,
            Range: user_types.RANGE_ALTERS,
            Sequence: sequences.ALTERS,
            Table: tables.ALTERS,
            Column: column_changes.ALTERS,
            Key: constraints.KEY_ALTERS,
            Check: constraints.CHECK_ALTERS,
            Exclusion: constraints.EXCLUSION_ALTERS,
            Relationship: constraints.RELATIONSHIP_ALTERS,
            Index: indexes.ALTERS,
            View: views.VIEW_ALTERS,
            MaterializedView: views.MATERIALIZED_ALTERS,
            RawObject: raw.ALTERS,
        }
    ),
    rename=MappingProxyType(
        {
            Namespace: namespaces.rename_namespace,
            Enum: user_types.rename,
            Domain: user_types.rename,
            Composite: user_types.rename,
            Range: user_types.rename,
            Sequence: sequences.rename,
            Table: tables.rename,
            Column: columns.rename,
            Key: constraints.rename,
            Check: constraints.rename,
            Exclusion: constraints.rename,
            Relationship: constraints.rename,
            Index: indexes.rename,
            View: views.rename,
            MaterializedView: views.rename,
        }
    ),
    move=MappingProxyType(
        {
            Extension: namespaces.move_extension,
            Enum: user_types.move,
            Domain: user_types.move,
            Composite: user_types.move,
            Range: user_types.move,
            Sequence: sequences.move,
            Table: tables.move,
            View: views.move,
            MaterializedView: views.move,
        }
    ),
    replace=replace,
    raw_renamed=raw_names.renamed,
    step_aside=aside.step_aside,
    setting=setting,
    search_path=search_path,
    rebuild=REBUILD,
)
