"""What a target's own words say exactly: tables, indexes and foreign keys without anything special about them.

A migration writes these by the target's operations (`createTable`, `op.create_index`…) and all else as SQL, so that it
always makes the same catalog as our SQL does.
"""

from collections import Counter
from dataclasses import dataclass

from schemawright.base.ids import Id
from schemawright.migrate.step import Step
from schemawright.model import facts
from schemawright.model.check import Check
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.index import Exclusion, Index
from schemawright.model.key import Key
from schemawright.model.relationship import Relationship
from schemawright.model.sequence import SequenceOptions
from schemawright.model.table import Table


@dataclass(frozen=True)
class PlainTable:
    """A table that `CREATE TABLE` makes in one statement, with the constraints that stand in it."""

    table: Table
    columns: tuple[Column, ...]
    primary: Key | None
    uniques: tuple[Key, ...]
    checks: tuple[Check, ...]


Plain = PlainTable | Index | Relationship


def plain_parts(document: Document, steps: tuple[Step, ...]) -> dict[Id, Plain]:
    """What can be made by the target's own operations, by id; `steps` are those that make it."""
    made = Counter(step.subject for step in steps)
    creates = {step.subject: step for step in steps if step.kind == "create" and step.sql.startswith("CREATE TABLE ")}
    found: dict[Id, Plain] = {}
    for id in creates:
        table = document.find(Table, id)
        if table is not None and (plain := _plain_table(document, table, made)) is not None:
            found[table.id] = plain
    for step in steps:
        if step.kind != "create" or step.subject is None or made[step.subject] != 1 or " ONLY " in step.sql:
            continue
        record = document.get(step.subject)
        match record:
            case Index() if _is_plain_index(document, record):
                found[record.id] = record
            case Relationship() if _is_plain_link(record):
                found[record.id] = record
    return found


def _plain_table(document: Document, table: Table, made: Counter[Id | None]) -> PlainTable | None:
    columns = document.children(table.id, Column)
    keys = [key for key in document.children(table.id, Key) if key.id not in made]
    special = (
        table.inherits
        or table.partitioning
        or table.partition_of
        or table.of_type
        or table.access_method
        or table.tablespace
        or table.storage_parameters
        or table.is_unlogged
        or table.row_security != "off"
        or table.replica_identity != "default"
        or document.children(table.id, Exclusion)
        or not columns
    )
    if special or not all(map(_is_plain_column, columns)) or not all(map(_is_plain_key, keys)):
        return None
    if any(column.id in made for column in columns):
        return None
    checks = [check for check in document.children(table.id, Check) if check.id not in made]
    if any(check.no_inherit or not check.validated or not check.enforced or check.comment for check in checks):
        return None
    return PlainTable(
        table,
        columns,
        next((key for key in keys if key.key_type == "primary"), None),
        tuple(sorted((key for key in keys if key.key_type == "unique"), key=lambda key: key.name)),
        tuple(sorted(checks, key=lambda check: check.name)),
    )


def _is_plain_column(column: Column) -> bool:
    identity = column.identity
    plain_identity = identity is None or (identity.options == SequenceOptions() and identity.sequence_name is None)
    other = column.collation or column.storage or column.compression or column.options or column.not_null_name
    return plain_identity and not other and column.statistics is None and column.generated is None


def _is_plain_key(key: Key) -> bool:
    special = key.include or key.without_overlaps or key.deferrable or key.tablespace or key.storage_parameters
    marked = key.is_clustered or key.is_replica_identity or key.parent_key_id or key.comment
    return not special and not marked and key.nulls_distinct


def _is_plain_index(document: Document, index: Index) -> bool:
    special = index.include or index.tablespace or index.storage_parameters or index.statistics or index.comment
    marked = index.is_clustered or index.is_replica_identity or index.parent_index_id
    elements = all(
        element.column_id and not (element.operator_class or element.collation or element.nulls)
        for element in index.columns
    )
    on_table = document.find(Table, index.table_id) is not None
    return on_table and elements and index.nulls_distinct and not special and not marked


def _is_plain_link(link: Relationship) -> bool:
    special = link.on_delete_column_ids or link.period or link.parent_relationship_id or link.comment
    return link.validated and link.enforced and link.match == "simple" and not special


def names(document: Document, ids: tuple[Id, ...]) -> list[str]:
    """The names of these columns."""
    return [column.name for column in facts.columns(document, ids)]
