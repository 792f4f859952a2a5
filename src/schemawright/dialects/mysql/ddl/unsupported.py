"""What a document can hold and MySQL or MariaDB cannot: said, never left out."""

from collections.abc import Callable, Iterator
from typing import Any

from schemawright.base.diagnostics import Diagnostic
from schemawright.dialects.mysql.ddl.flavour import Flavour
from schemawright.dialects.mysql.ddl.holders import holder_of
from schemawright.dialects.mysql.ddl.write import PARTITION, VERSIONED
from schemawright.dialects.registry import dialect_named
from schemawright.model.check import Check
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.facts import type_parts
from schemawright.model.index import Exclusion, Index
from schemawright.model.key import Key
from schemawright.model.kinds import KIND_OF
from schemawright.model.namespace import Extension, Namespace
from schemawright.model.record import Record, plain
from schemawright.model.relationship import Relationship
from schemawright.model.sequence import Sequence
from schemawright.model.table import Table
from schemawright.model.types import Composite, Domain, Enum, Range
from schemawright.model.view import MaterializedView, View

Why = Iterator[tuple[str, str]]
"""What there is no place for, and what to do."""

KINDS: dict[type[Record], str] = {
    Namespace: "Make a schema for each namespace: to this database they are databases.",
    Extension: "Delete it.",
    Enum: "Write enum('…') as the type of the columns.",
    Domain: "Give the columns its type, and a check.",
    Composite: "Make a table of it, or a json column.",
    Range: "Use two columns.",
    Exclusion: "Keep the rule in a trigger, or in the application.",
    MaterializedView: "Use a view, or a table that an event fills.",
}


HELD: dict[type[Record], str] = {
    Sequence: "name data_type options owned_by",
    Table: """name display_name description soft_delete timestamps comment access_method storage_parameters
        replica_identity""",
    Column: """table_id name display_name description order data_type is_nullable not_null_name default_value identity
        generated collation comment options is_local""",
    Key: "table_id name key_type column_ids storage_parameters parent_key_id comment",
    Check: "table_id name expression is_local enforced",
    Relationship: """source_table_id name source_column_ids target_table_id target_column_ids on_delete on_update
        match""",
    Index: """table_id name columns is_unique index_type storage_parameters is_suggested parent_index_id
        comment""",
    View: "name display_name query column_names options check_option depends_on search_path",
}
"""The fields that the DDL knows what to do with, or that mean nothing here; any other must be as it is by default."""


def unsupported(document: Document, flavour: Flavour) -> Iterator[Diagnostic]:
    """An error for each record, or part of one, that cannot be expressed."""
    kinds = dict(KINDS)
    if not flavour.sequences:
        kinds[Sequence] = "Let a column count (AUTO_INCREMENT)."
    for kind, help in kinds.items():
        for record in document.all(kind):
            yield _error(flavour, f"{_words(kind)}: {_named(record)}", help, record)
    for kind, held in HELD.items():
        others = KIND_OF[kind].fields.keys() - KIND_OF[kind].canvas - set(held.split())
        for record in document.all(kind):
            name = f"{KIND_OF[kind].name} {_named(record)}"
            for what, help in FEATURES[kind](document, record, flavour) if kind in FEATURES else ():
                yield _error(flavour, f"{what}: {name}", help, record)
            for field in sorted(plain(record).keys() & {KIND_OF[kind].json_names[field] for field in others}):
                yield _error(flavour, f"{field}: {name}", f"Take {field} away.", record)


def _named(record: Record) -> str:
    return str(getattr(record, "name", ""))


def _error(flavour: Flavour, what: str, help: str, record: Record) -> Diagnostic:
    return Diagnostic(
        code="MIGRATE_NOT_HELD",
        level="error",
        message=f"{flavour.title} has no {what}.",
        help=help,
        subject=record.id,
    )


def _words(kind: type[Record]) -> str:
    return "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in KIND_OF[kind].plural)


def _table(document: Document, table: Table, flavour: Flavour) -> Why:
    for option in sorted(table.storage_parameters.keys() & flavour.lacks):
        yield f"option {option.upper()}", "Leave it out."
    if flavour.lacks & {VERSIONED} and table.storage_parameters.get(PARTITION, "").upper().startswith("SYSTEM_TIME"):
        yield "partitions by SYSTEM_TIME", "Leave them out."
    if not document.children(table.id, Column):
        yield "table without columns", "Give it one."


def _column(document: Document, column: Column, flavour: Flavour) -> Why:
    for option in sorted(column.options.keys() & flavour.lacks):
        yield f"option {option.upper()}", "Leave it out."
    if type_parts(column.data_type).base in flavour.lacks:
        yield f"type {column.data_type}", "Choose another type."
    if column.data_type.endswith("]"):
        yield f"arrays ({column.data_type})", "Use json, or a table of its own."
    if column.generated is not None and not column.is_nullable and not flavour.generated_not_null:
        yield "generated columns that are NOT NULL", "Let it be nullable, or add a check."
    if column.generated is not None and (later := _later_generated(document, column, flavour)) is not None:
        yield f"generated columns over later ones ({later})", "Move it behind that."
    if column.identity is not None:
        if column.identity.generation == "always":
            yield "identity columns that take no other value", "Generate it by default."
        if not any(_counts(document, column)):
            yield "counting columns that begin no key", "Make it the primary key, or index it."


def _later_generated(document: Document, column: Column, flavour: Flavour) -> str | None:
    """A generated column that one is computed with, and that stands behind it."""
    assert column.generated is not None
    used = {*map(str.lower, dialect_named(flavour.dialect).identifiers_in(column.generated.expression))}
    columns = document.children(column.table_id, Column)
    behind = columns[columns.index(column) + 1 :]
    return next((one.name for one in behind if one.generated is not None and one.name.lower() in used), None)


def _counts(document: Document, column: Column) -> Iterator[bool]:
    yield holder_of(document, column.table_id, (column.id,)) is not None


def _check(document: Document, check: Check, flavour: Flavour) -> Why:
    if not check.enforced and not flavour.not_enforced:
        yield "checks that are not enforced", "Enforce it, or delete it."
    namesakes = (one for one in document.all(Check) if one.name.lower() == check.name.lower())
    if flavour.checks_share_names and next(namesakes).id != check.id:
        yield "room for two checks of one name", "Give one of them another name."


def _key(document: Document, key: Key, flavour: Flavour) -> Why:
    is_free = flavour.whole_texts and key.key_type != "primary"
    if not is_free and any(_is_long(document, id) for id in key.column_ids):
        yield "keys over the whole of a text or blob", "Make a unique index over its beginning."


def _is_long(document: Document, column_id: str | None) -> bool:
    column = document.find(Column, column_id)
    return column is not None and type_parts(column.data_type).base.endswith(("text", "blob"))


def _relationship(document: Document, key: Relationship, flavour: Flavour) -> Why:
    if key.match == "full":
        yield "MATCH FULL", "Make all its columns NOT NULL, or add a check."
    if "set default" in (key.on_delete, key.on_update):
        yield "SET DEFAULT (InnoDB refuses it)", "Choose another action."
    writes = key.on_delete == "set null" or key.on_update in ("cascade", "set null")
    if writes and (used := _computed_with(document, key, flavour)) is not None:
        yield f"foreign keys that write to a column that {used} is computed with", "Choose NO ACTION."


def _computed_with(document: Document, key: Relationship, flavour: Flavour) -> str | None:
    """The check or stored generated column over a column of a foreign key."""
    dialect = dialect_named(flavour.dialect)
    columns = document.children(key.source_table_id, Column)
    names = {column.name.lower() for column in columns if column.id in key.source_column_ids}
    texts = {check.name: check.expression for check in document.children(key.source_table_id, Check)}
    for column in columns:
        if column.generated is not None and column.generated.storage == "stored":
            texts[column.name] = column.generated.expression
    held = (name for name, text in texts.items() if names & {*map(str.lower, dialect.identifiers_in(text))})
    return next(held, None)


def _index(document: Document, index: Index, flavour: Flavour) -> Why:
    if index.index_type not in ("btree", "hash", "fulltext", "spatial"):
        yield f"indexes of type {index.index_type}", "Use btree, hash, fulltext or spatial."
    is_free = flavour.whole_texts or index.index_type == "fulltext"
    for part in index.columns:
        if not is_free and part.prefix_length is None and _is_long(document, part.column_id):
            yield "indexes over the whole of a text or blob", "Index its beginning (a prefix length)."
        if part.expression is not None and not flavour.expression_indexes:
            yield f"indexes over expressions ({part.expression})", "Index a generated column."
        if part.nulls is not None:
            yield "NULLS FIRST or LAST", "Leave it out: nulls are the smallest values."
        if part.operator_class is not None:
            yield f"operator classes ({part.operator_class})", "Leave it out."
        if part.collation is not None:
            yield "collations in indexes", "Give the column the collation."


FEATURES: dict[type[Record], Callable[[Document, Any, Flavour], Why]] = {
    Table: _table,
    Column: _column,
    Check: _check,
    Key: _key,
    Relationship: _relationship,
    Index: _index,
}
