"""A table that no `ALTER TABLE` can change so: it is partitioned otherwise, or an heir with other columns of its own.

The old table steps aside into a namespace of its own, with its indexes, its identity sequences and its partitions, so
that all names are free; the rows are copied over, and it is dropped.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from schemawright.base.diagnostics import Diagnostic
from schemawright.base.ids import Id
from schemawright.dialects.ddl import Key, Rebuild, Statement, Statements
from schemawright.dialects.names import Names
from schemawright.dialects.naming import clip
from schemawright.dialects.postgresql.ddl import not_null_names, sequences, tables, user_types
from schemawright.dialects.postgresql.ddl.casts import is_narrowing
from schemawright.dialects.postgresql.ddl.conversions import with_casts
from schemawright.dialects.postgresql.ddl.counters import counters
from schemawright.dialects.postgresql.ddl.retyping import led_over
from schemawright.dialects.postgresql.lexer import LEXER
from schemawright.dialects.registry import dialect_named
from schemawright.dialects.text import mentioned
from schemawright.model.check import Check
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.facts import type_parts
from schemawright.model.namespace import Namespace
from schemawright.model.record import Record
from schemawright.model.table import Table


def _rebuilt(old: Document, new: Document, changed: Mapping[Id, frozenset[str]]) -> Iterator[Id]:
    """Tables that are partitioned otherwise, and what stays a partition below them."""
    for table in new.all(Table):
        if (before := old.find(Table, table.id)) is not None and _is_rebuilt(old, new, changed, before, table):
            yield table.id


def _is_heir_otherwise(old: Document, new: Document, before: Table, after: Table) -> bool:
    """Whether columns come from a parent that is not one yet, or go with one that is no more, or are now its own too.

    `INHERIT` adds no columns and puts the parent last, `NO INHERIT` drops none, and what a table has of its own stays.
    """
    if not before.inherits and not after.inherits:
        return False
    kept = {*before.inherits} & {*after.inherits}
    above = {column.name for id in kept for column in new.children(id, Column)}
    for column in new.children(after.id, Column) if after.inherits else ():
        earlier = old.find(Column, column.id)
        own = earlier is not None and (earlier.is_local or before.partition_of is not None)
        if not column.is_local and (own or column.name not in above):
            return True
        if column.is_local and earlier is not None and not earlier.is_local and column.name in above:
            return True
    joined = [id for id in after.inherits if id not in kept]
    if [*(id for id in before.inherits if id in kept), *joined] != [*after.inherits]:
        return True
    brought = {check.name for id in joined for check in new.children(id, Check)}
    if any(not check.is_local and check.name in brought for check in new.children(after.id, Check)):
        return True
    merged = {check.name for id in kept for check in old.children(id, Check)}
    for check in new.children(after.id, Check) if merged else ():
        held = old.find(Check, check.id)
        if held is not None and held.is_local and not check.is_local and check.name in merged:
            return True
    left = [id for id in before.inherits if id not in kept]
    from_them = {column.name for id in left for column in old.children(id, Column)}
    gone = (column for column in old.children(before.id, Column) if new.find(Column, column.id) is None)
    return any(not column.is_local and column.name in from_them for column in gone)


def _is_retyped_twice(old: Document, changed: Mapping[Id, frozenset[str]], before: Table, after: Table) -> bool:
    """Whether a column that comes from several parents gets another type: no parent's change can reach it."""
    kept = {*before.inherits} & {*after.inherits}
    if len(kept) < 2:
        return False
    above = [column.name for id in kept for column in old.children(id, Column)]
    mine = (column for column in old.children(before.id, Column) if above.count(column.name) > 1)
    return any(changed.get(column.id, frozenset()) & {"data_type", "collation"} for column in mine)


def _is_typed_otherwise(old: Document, new: Document, after: Table) -> bool:
    """Whether the columns would not stand in the order of the type that the table is of: new ones come last."""
    if after.of_type is None:
        return False
    wanted = [column.id for column in new.children(after.id, Column)]
    held = [column.id for column in old.children(after.id, Column) if column.id in wanted]
    return held + [id for id in wanted if id not in held] != wanted


def _is_rebuilt(
    old: Document, new: Document, changed: Mapping[Id, frozenset[str]], before: Table, after: Table
) -> bool:
    if "partitioning" in changed.get(after.id, ()) or _has_other_key_types(old, new, changed, before):
        return True
    if _is_heir_otherwise(old, new, before, after) or _is_typed_otherwise(old, new, after):
        return True
    if not_null_names.are_of_heirs_otherwise(old, new, before, after):
        return True
    if _is_retyped_twice(old, changed, before, after):
        return True
    for id in {*before.inherits} & {*after.inherits}:
        if _is_rebuilt(old, new, changed, old.require(Table, id), new.require(Table, id)):
            return True
    if after.partition_of is None or after.partition_of != before.partition_of:
        return False
    above = old.find(Table, before.partition_of), new.find(Table, after.partition_of)
    return above[0] is not None and above[1] is not None and _is_rebuilt(old, new, changed, above[0], above[1])


def _has_other_key_types(old: Document, new: Document, changed: Mapping[Id, frozenset[str]], table: Table) -> bool:
    """Whether a column of the partition key gets another type: `ALTER TABLE` refuses that."""
    if table.partitioning is None:
        return False
    key = {name for text in table.partitioning.key for names, _ in mentioned(LEXER, text) for name in names}
    held = [column for column in old.children(table.id, Column) if column.name in key]
    if any(changed.get(column.id, frozenset()) & {"data_type", "collation", "generated"} for column in held):
        return True
    names = Names(old, dialect_named("postgresql"))
    types = (names.user_type(type_parts(column.data_type).base) for column in held)
    return any(_is_remade(old, new, changed, found) for found in types if found is not None)


def _is_remade(old: Document, new: Document, changed: Mapping[Id, frozenset[str]], before: Any) -> bool:
    """Whether a type is made anew, or one that it is made of."""
    after = new.find(type(before), before.id)
    if after is None or user_types.is_remade(before, after, changed.get(before.id, frozenset())):
        return True
    inner = Names(old, dialect_named("postgresql")).user_type(type_parts(getattr(before, "data_type", "")).base)
    return inner is not None and _is_remade(old, new, changed, inner)


def _leave(source: Names, names: Names, table: Table, along: tuple[Record, ...]) -> Statements:
    old = source.document.require(Table, table.id)
    aside = names.quote(_aside(source, names, old))
    yield f"CREATE SCHEMA {aside}"
    for moved in (old, *along):
        yield f"ALTER TABLE {source.of(moved)} SET SCHEMA {aside}"


def _create(source: Names, names: Names, table: Table, apart: frozenset[Key]) -> Statements:
    return tables.create(names, table, apart)


def _aside(source: Names, names: Names, old: Table) -> str:
    """A namespace that neither state has."""
    taken = {namespace.name for one in (source, names) for namespace in one.document.all(Namespace)}
    wanted = clip(f"{source.namespace_of(old)}_{old.name}", source.dialect.max_name_bytes - 8) + "__old"
    number, name = 1, wanted
    while name in taken:
        number += 1
        name = f"{wanted}{number}"
    return name


def _copy(source: Names, names: Names, table: Table) -> Statements:
    old = source.document.require(Table, table.id)
    aside = _aside(source, names, old)
    now = names.dialect.qualify(aside, old.name)
    pairs = list(_pairs(source, names, table))
    if pairs:
        kept = ", ".join(names.column(after.id) for _, after in pairs)
        values = ", ".join(_value(source, names, before, after) for before, after in pairs)
        only = "ONLY " if old.partitioning is None else ""
        overriding = " OVERRIDING SYSTEM VALUE" if any(after.identity is not None for _, after in pairs) else ""
        given = Statement(
            f"INSERT INTO {names.of(table)} ({kept}){overriding}\nSELECT {values} FROM {only}{now}",
            warning=_danger(names, table, pairs),
        )
        types = [(before.data_type, after.data_type) for before, after in pairs if not names.conversions.get(after.id)]
        yield from with_casts(names, types, (given,))
    yield from _counters(source, names, aside, pairs)
    yield Statement(f"DROP TABLE {now}", warning=_loss(source, names, table))
    yield f"DROP SCHEMA {names.quote(aside)}"


def _pairs(source: Names, names: Names, table: Table) -> Iterator[tuple[Column, Column]]:
    """The columns whose values are copied; one that is generated now fills itself."""
    for after in names.document.children(table.id, Column):
        before = source.document.find(Column, after.id)
        if before is not None and before.table_id == table.id and after.generated is None:
            yield before, after


def _value(source: Names, names: Names, before: Column, after: Column) -> str:
    return led_over(names, source.column(before.id), before, after, is_counting=True)


def _counters(source: Names, names: Names, aside: str, pairs: list[tuple[Column, Column]]) -> Iterator[str]:
    """Identity columns count on from where they were, so far as their new bounds let them."""
    for before, after in pairs:
        identity = f"{after.id}/identity"
        if identity not in counters(source) or (counter := counters(names).get(identity)) is None:
            continue
        assert before.identity is not None
        assert after.identity is not None
        options = after.identity.options
        if sequences.turns(options, before.identity.options):
            continue
        new = f"pg_get_serial_sequence({names.literal(names.of(after.table_id))}, {names.literal(after.name)})"
        values, least = "last_value, is_called", options.minimum
        if least is not None and least > (before.identity.options.minimum or 1):
            values = f"greatest(last_value, {least}), is_called AND last_value >= {least}"
        yield f"SELECT setval({new}, {values}) FROM {names.dialect.qualify(aside, counter)}"


def _danger(names: Names, table: Table, pairs: list[tuple[Column, Column]]) -> Diagnostic | None:
    """What may be lost, or may fail, when the rows are copied."""
    narrowed = [after.name for before, after in pairs if is_narrowing(before.data_type, after.data_type)]
    if narrowed:
        return Diagnostic(
            code="MIGRATE_LOSS_TYPE_NARROWED",
            level="warning",
            message=f"In {names.of(table)} other types take {', '.join(narrowed)}: what does not fit fails or is cut.",
            help="Look at the values that are there before.",
            subject=table.id,
        )
    return Diagnostic(
        code="MIGRATE_TABLE_REBUILT",
        level="warning",
        message=f"{names.of(table)} is made anew and its rows are copied: this takes long on a big table, "
        "and fails where a row has no place in it.",
        help="Make room for the table a second time, and let nobody write to it meanwhile.",
        subject=table.id,
    )


def _loss(source: Names, names: Names, table: Table) -> Diagnostic | None:
    lost = source.document.children(table.id, Column)
    gone = [column.name for column in lost if column.generated is None and not _has_values(names, column)]
    if not gone:
        return None
    return Diagnostic(
        code="MIGRATE_LOSS_COLUMN_DROPPED",
        level="warning",
        message=f"Columns of {names.of(table)} are dropped, and their data with them: {', '.join(gone)}.",
        help="Save what you need before.",
        subject=table.id,
    )


def _has_values(names: Names, column: Column) -> bool:
    after = names.document.find(Column, column.id)
    return after is not None and after.generated is None


REBUILD = Rebuild(tables=_rebuilt, leave=_leave, create=_create, copy=_copy)
