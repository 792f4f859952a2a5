"""Another type of a column: how its values are led over, what may be lost, and what cannot be."""

from typing import Any

from schemawright.base.diagnostics import Diagnostic
from schemawright.dialects.ddl import Statement, Statements
from schemawright.dialects.names import Names
from schemawright.dialects.naming import clip
from schemawright.dialects.postgresql.ddl import row_types
from schemawright.dialects.postgresql.ddl.casts import conversion, is_narrowing, needs_using, unfit
from schemawright.dialects.postgresql.ddl.conversions import (
    attribute_loss,
    converted,
    is_other_type,
    removed_values,
    with_casts,
)
from schemawright.dialects.postgresql.ddl.inherited import is_inherited, is_to_be_bound
from schemawright.dialects.postgresql.ddl.sequences import option_clauses
from schemawright.dialects.postgresql.ddl.write import alter_column, collate
from schemawright.model.column import Column
from schemawright.model.facts import type_parts
from schemawright.model.sequence import Sequence
from schemawright.model.table import Table
from schemawright.model.types import Composite, Enum


def retype(names: Names, before: Column, after: Column) -> Statements:
    is_led = is_inherited(names.document, after) and is_inherited(names.document, before)
    if is_led and not is_to_be_bound(names, after):
        return
    value = names.column(after.id)
    led = led_over(names, value, before, after)
    yield from row_types.lead_away(names, after)
    if led == value and row_types.is_led_away(names, before, after):
        led = row_types.led_back(names, after)
    using = f" USING {led}" if led != value else ""
    clause = f"TYPE {names.type(after.data_type)}{collate(names, after.collation)}{using}"
    given = Statement(alter_column(names, after, clause), warning=_danger(names, before, after))
    types = () if names.conversions.get(after.id) else ((before.data_type, after.data_type),)
    numbers = _numbering(names, after) if _is_lost(names, before, after) and _is_numbered(after) else None
    if numbers is not None:
        yield f"CREATE TEMPORARY SEQUENCE {numbers[0]}{numbers[1]}"
    yield from with_casts(names, types, (given,))
    if numbers is not None:
        yield f"DROP SEQUENCE pg_temp.{numbers[0]}"
    # A change of type gives a column the storage and compression of its new type (`ATExecAlterColumnType`).
    if after.storage is not None and after.storage == before.storage:
        yield alter_column(names, after, f"SET STORAGE {after.storage.upper()}", only=True)
    if after.compression is not None and after.compression == before.compression:
        yield alter_column(names, after, f"SET COMPRESSION {after.compression}")


def led_over(names: Names, value: str, before: Column, after: Column, *, is_counting: bool = False) -> str:
    """The value of a column as one of its new type: as a person says, or by a cast.

    `is_counting` tells whether a column that is an identity is one already.
    """
    said = names.conversions.get(after.id)
    if said or _is_lost(names, before, after):
        return said or _new_value(names, after, is_counting=is_counting)
    return converted(names, value, before.data_type, after.data_type)


def _is_lost(names: Names, before: Column, after: Column) -> bool:
    """Whether there is no cast, and nobody says of the way back what the values become."""
    return names.conversions.get(after.id) == "" and no_cast(before, after) is not None


def _new_value(names: Names, column: Column, *, is_counting: bool) -> str:
    """What a row has where nothing leads to its old value: none, or what a new row would get if it needs one."""
    if _is_numbered(column) and is_counting:
        table, name = names.literal(names.of(column.table_id)), names.literal(column.name)
        return f"nextval(pg_get_serial_sequence({table}, {name}))"
    if _is_numbered(column):
        return f"nextval({names.literal('pg_temp.' + _numbering(names, column)[0])})"
    default = column.default_value
    if not column.is_nullable and default is not None and _is_there_already(names, column, default):
        return default
    return f"NULL::{names.type(column.data_type)}"


def _is_numbered(column: Column) -> bool:
    return column.identity is not None and not column.is_nullable


def _is_there_already(names: Names, column: Column, default: str) -> bool:
    """Whether a default needs nothing but what the database has, or the column's own sequence."""
    owned = any(sequence.owned_by == column.id for sequence in names.document.all(Sequence))
    return "(" not in default or default in _BUILT_IN or (owned and default.startswith("nextval("))


_BUILT_IN = ("gen_random_uuid()", "now()")


def _numbering(names: Names, column: Column) -> tuple[str, str]:
    """A sequence, for a while, that counts as the column's identity does: its quoted name, and what it is made with."""
    table = names.document.require(Table, column.table_id)
    name = names.quote(clip(f"{table.name}_{column.name}", names.dialect.max_name_bytes - 5) + "__new")
    options = option_clauses(column.identity.options) if column.identity is not None else []
    return name, "".join(f" {clause}" for clause in (f"AS {column.data_type}", *options))


def _said(names: Names, before: Column, after: Column) -> Diagnostic | None:
    """What is lost with a conversion that a person asks for."""
    if not names.conversions.get(after.id) and not _is_lost(names, before, after):
        return None
    return Diagnostic(
        code="MIGRATE_LOSS_CONVERTED",
        level="warning",
        message=f"{names.of(after.table_id)}.{names.column(after.id)} goes from {before.data_type} to "
        f"{after.data_type}: its values become {led_over(names, '', before, after)}, and the old ones are gone.",
        help="Save what you need before.",
        subject=after.id,
    )


def _danger(names: Names, before: Column, after: Column) -> Diagnostic | None:
    """What a change of type may lose, or may fail at."""
    if (said := _said(names, before, after)) is not None:
        return said
    table, column = names.of(after.table_id), names.column(after.id)
    removed = _removed(names, before, after)
    if removed:
        values = ", ".join(map(names.literal, removed))
        is_array = after.data_type.endswith("[]")
        test = f"{column}::text[] && ARRAY[{values}]" if is_array else f"{column}::text IN ({values})"
        return Diagnostic(
            code="MIGRATE_ENUM_VALUE_REMOVED",
            level="warning",
            message=f"{values} can stand in {table}.{column} no more: this fails where a row has it.",
            help=f"Give those rows another value before: SELECT * FROM {table} WHERE {test}.",
            subject=after.id,
        )
    if (lost := _lost_attributes(names, before, after)) is not None:
        return lost
    is_other = is_other_type(names, before.data_type, after.data_type)
    if not is_other and (before.data_type == after.data_type or not is_narrowing(before.data_type, after.data_type)):
        return None
    types = f"{before.data_type} to {after.data_type}"
    version = names.document.schema.settings.server_version or 0
    old, new = names.underlying(before.data_type), names.underlying(after.data_type)
    condition = unfit(column, old, new, version)
    query = f": SELECT * FROM {table} WHERE {condition}" if condition is not None else ""
    return Diagnostic(
        code="MIGRATE_LOSS_TYPE_NARROWED",
        level="warning",
        message=f"{table}.{column} goes from {types}: what does not fit fails or is cut.",
        help=f"Look at the values that are there before{query}.",
        subject=after.id,
    )


def _type_then_and_now(names: Names, before: Column, after: Column) -> tuple[Any, Any]:
    """The column's type of the schema's own, where it is the same one all along."""
    old = names.former_type(type_parts(before.data_type).base)
    new = names.user_type(type_parts(after.data_type).base)
    return (old, new) if old is not None and new is not None and old.id == new.id else (None, None)


def _removed(names: Names, before: Column, after: Column) -> tuple[str, ...]:
    """The values that the column's enum has no more."""
    old, new = _type_then_and_now(names, before, after)
    return removed_values(old, new) if isinstance(old, Enum) else ()


def _lost_attributes(names: Names, before: Column, after: Column) -> Diagnostic | None:
    """What the column's composite type, made anew, does not hold any more."""
    old, new = _type_then_and_now(names, before, after)
    kept = {attribute.id for attribute in new.attributes} if isinstance(new, Composite) else set()
    lost = [a.name for a in old.attributes if a.id not in kept] if isinstance(old, Composite) else []
    return attribute_loss(names.of(new), ", ".join(map(names.quote, lost)), after.id) if lost else None


def no_cast(before: Column, after: Column) -> str | None:
    if not needs_using(before.data_type, after.data_type) or conversion("x", before.data_type, after.data_type, "y"):
        return None
    return f"PostgreSQL has no cast from {before.data_type} to {after.data_type} for the column {after.name}."
