"""Columns: their definition, and how they come and go."""

from collections.abc import Iterator

import msgspec

from schemawright.base.diagnostics import Diagnostic
from schemawright.dialects.backfill import fill
from schemawright.dialects.ddl import Key, Part, Statement, Statements, Text
from schemawright.dialects.names import Names
from schemawright.dialects.postgresql.ddl import not_null_names
from schemawright.dialects.postgresql.ddl.column_changes import bar_nulls
from schemawright.dialects.postgresql.ddl.counters import counters, usual_name
from schemawright.dialects.postgresql.ddl.counters import retype as retype_counter
from schemawright.dialects.postgresql.ddl.inherited import (
    columns_above,
    columns_below,
    is_inherited,
    is_let_go,
    is_to_be_bound,
    parent_column,
)
from schemawright.dialects.postgresql.ddl.sequences import counting_on, option_clauses
from schemawright.dialects.postgresql.ddl.write import (
    alter_column,
    bracketed,
    collate,
    comment_on,
    default_expression,
    options,
)
from schemawright.dialects.postgresql.normal import is_no_default
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.sequence import Identity
from schemawright.model.table import Table

PRIORITY = 50


def definition(names: Names, column: Column, *, with_default: bool = True) -> str:
    """A column as `CREATE TABLE` and `ADD COLUMN` take it."""
    parts = [names.column(column.id), names.type(column.data_type)]
    if column.compression is not None:
        parts.append(f"COMPRESSION {column.compression}")
    return " ".join(parts) + collate(names, column.collation) + _constraints(names, column, with_default)


def _constraints(names: Names, column: Column, with_default: bool) -> str:
    parts = []
    if column.generated is not None:
        expression = bracketed(column.generated.expression)
        parts.append(f"GENERATED ALWAYS AS {expression} {column.generated.storage.upper()}")
    elif column.default_value is not None and with_default:
        parts.append(f"DEFAULT {default_expression(column.default_value)}")
    if column.not_null_validated and not_null_names.is_own(names.document, column):
        name = not_null_names.written(names, column)
        parts.append(f"CONSTRAINT {names.quote(name)} NOT NULL" if name is not None else "NOT NULL")
        parts += () if column.not_null_inherited else ("NO INHERIT",)
    if column.identity is not None and not _counts_above(names.document, column):
        parts.append(identity_clause(names, column))
    return "".join(f" {part}" for part in parts)


def _counts_above(document: Document, column: Column) -> bool:
    """Whether a partition's column counts on by the identity of the partitioned table's (PostgreSQL 17)."""
    table = document.find(Table, column.table_id)
    parents = document.children(table.partition_of, Column) if table is not None and table.partition_of else ()
    return any(above.name == column.name and above.identity is not None for above in parents)


def of_type_definition(names: Names, column: Column, *, with_default: bool = True) -> str | None:
    """What a table of a type says of a column beyond its type; `None` where that is nothing."""
    constraints = _constraints(names, column, with_default)
    return f"{names.column(column.id)} WITH OPTIONS{constraints}" if constraints else None


def identity_clause(names: Names, column: Column) -> str:
    """`GENERATED … AS IDENTITY`, with the options of its sequence."""
    identity = column.identity or Identity()
    clauses = option_clauses(identity.options) if identity.data_type is None else []
    if (counter := counters(names).get(f"{column.id}/identity", usual_name(names, column))) != usual_name(
        names, column
    ):
        clauses.insert(0, f"SEQUENCE NAME {names.dialect.qualify(names.namespace_of(column), counter)}")
    inside = f" ({' '.join(clauses)})" if clauses else ""
    return f"GENERATED {identity.generation.upper()} AS IDENTITY{inside}"


def details(names: Names, column: Column) -> Iterator[str]:
    """What no column definition can say: its sequence's own type, `NOT NULL` not validated, storage, statistics, …"""
    yield from retype_counter(names, column)
    if not column.is_nullable and not column.not_null_validated and not is_inherited(names.document, column):
        yield bar_nulls(names, column).sql
    if column.storage is not None:
        yield alter_column(names, column, f"SET STORAGE {column.storage.upper()}", only=True)
    if column.statistics is not None:
        yield alter_column(names, column, f"SET STATISTICS {column.statistics}", only=True)
    if column.options:
        yield alter_column(names, column, f"SET {options(names, column.options)}", only=True)
    if column.comment is not None:
        yield comment_on(names, f"COLUMN {names.of(column.table_id)}.{names.column(column.id)}", column.comment)


def parts(document: Document, column: Column, place: int) -> Iterator[Part]:
    """The column, its default and that it counts."""
    texts = [Text(column.data_type, relations=True)]
    if column.generated is not None:
        texts.append(Text(column.generated.expression, holder=column.table_id))
    if column.collation is not None:
        texts.append(Text(column.collation, relations=True))
    table = document.find(Table, column.table_id)
    is_heir = table is not None and (table.partition_of is not None or bool(table.inherits))
    # A column that an heir has of its own too is there before its parent's, and after it.
    is_own = table is not None and bool(table.inherits) and column.is_local
    inherited = columns_above(document, table, column) if is_heir and not is_own else ()
    sort = f"{table.name if table else ''}\0{place:05}"
    yield Part(
        key=column.id,
        record=column,
        priority=PRIORITY,
        create=create,
        drop=drop,
        requires=frozenset((column.table_id, *inherited)),
        after=frozenset(below.id for below in columns_below(document, column) if below.is_local),
        texts=tuple(texts),
        inside=column.table_id,
        gone_with=(column.table_id,),
        recreatable=False,
        sort=sort,
    )
    yield from _default(column, sort)
    yield from _counting(table, column, sort)


def _default(column: Column, sort: str) -> Iterator[Part]:
    """Its default."""
    if column.default_value is not None and _has_default(column):
        yield Part(
            key=f"{column.id}/default",
            record=column,
            priority=PRIORITY + 2,
            create=_set_default,
            drop=_drop_default,
            requires=frozenset((column.id,)),
            texts=(Text(column.default_value, field="default_value"),),
            inside=column.id,
            gone_with=(column.id, column.table_id),
            overrides=True,
            sort=sort,
        )


def _counting(table: Table | None, column: Column, sort: str) -> Iterator[Part]:
    """That it counts, which a partition's column does by the partitioned table's."""
    if column.identity is not None and not (table is not None and table.partition_of is not None):
        yield Part(
            key=f"{column.id}/identity",
            record=column,
            priority=PRIORITY + 2,
            create=_add_identity,
            drop=lambda names, column: (alter_column(names, column, "DROP IDENTITY"),),
            requires=frozenset((column.id,)),
            inside=column.id,
            gone_with=(column.id, column.table_id),
            sort=sort,
        )


def _add_identity(names: Names, column: Column) -> Statements:
    yield alter_column(names, column, f"ADD {identity_clause(names, column)}")
    yield from retype_counter(names, column)
    if column.identity is not None:
        yield from counting_on(names, column, column.identity.options)


def _has_default(column: Column) -> bool:
    if column.default_value is None or column.generated is not None:
        return False
    return not is_no_default(column.default_value, column.data_type)


def _set_default(names: Names, column: Column) -> Statements:
    return (alter_column(names, column, f"SET DEFAULT {closed_default(column)}", only=True),)


def _drop_default(names: Names, column: Column) -> Statements:
    return (alter_column(names, column, "DROP DEFAULT", only=True),)


def closed_default(column: Column) -> str:
    """The default as `SET DEFAULT` takes it."""
    return default_expression(column.default_value or "NULL")


def create(names: Names, column: Column, *, with_default: bool = True) -> Statements:
    """Adds the column to a table that is there; a column from a parent table comes with the parent's."""
    if is_inherited(names.document, column) and not is_to_be_bound(names, column):
        yield from own_values(names, column, with_default=with_default)
        yield from details(names, column)
        return
    if column.id in names.backfills:
        yield from _create_filled(names, column, with_default=with_default)
        return
    table = names.of(column.table_id)
    needs_value = not column.is_nullable and column.default_value is None and column.identity is None
    yield Statement(
        f"ALTER TABLE {table} ADD COLUMN {definition(names, column, with_default=with_default)}",
        warning=Diagnostic(
            code="MIGRATE_NOT_NULL_ON_ROWS",
            level="warning",
            message=f"{table}.{names.column(column.id)} is NOT NULL without a default: this fails if there are rows.",
            help="Say what they get there (a backfill), or give it a default.",
            subject=column.id,
        )
        if needs_value and column.generated is None
        else None,
    )
    yield from details(names, column)


def _create_filled(names: Names, column: Column, *, with_default: bool) -> Statements:
    """The column, empty; its default, for rows that come; a value in those that are there; then `NOT NULL`."""
    bare = msgspec.structs.replace(column, is_nullable=True, not_null_name=None)
    yield f"ALTER TABLE {names.of(column.table_id)} ADD COLUMN {definition(names, bare, with_default=False)}"
    if column.default_value is not None and with_default:
        yield from _set_default(names, column)
    yield fill(names, column)
    if not column.is_nullable and column.not_null_validated:
        yield bar_nulls(names, column)
    yield from details(names, column)


def own_values(names: Names, column: Column, *, with_default: bool, is_barred: bool = False) -> Statements:
    """Where a column that comes from a parent table is not as there: its default and, unless said, `NOT NULL`."""
    above = parent_column(names, column)
    if above is None:
        yield from _own_beyond_type(names, column, with_default=with_default)
        return
    if column.default_value != above.default_value and with_default:
        yield from _set_default(names, column) if column.default_value is not None else _drop_default(names, column)
    is_own = not_null_names.is_own(names.document, column) and is_inherited(names.document, column)
    is_told = not_null_names.may_be_kept(names.document) or not not_null_names.is_for_heirs(above)
    if is_own and is_told and not is_barred:
        yield alter_column(names, column, "SET NOT NULL", only=True)


def _own_beyond_type(names: Names, column: Column, *, with_default: bool) -> Statements:
    """What a table of a type says of a column that comes with an attribute of the type."""
    table = names.document.find(Table, column.table_id)
    if table is None or table.of_type is None:
        return
    if column.default_value is not None and with_default:
        yield from _set_default(names, column)
    if not column.is_nullable:
        yield alter_column(names, column, "SET NOT NULL")


def create_whole(names: Names, column: Column, apart: frozenset[Key]) -> Statements:
    """Adds the column with its default, unless that comes later."""
    return create(names, column, with_default=f"{column.id}/default" not in apart)


def drop(names: Names, column: Column) -> Statements:
    """Drops the column, and with it its data; one that comes from a parent table goes with the parent's."""
    if is_inherited(names.document, column) and not is_let_go(names, column):
        return
    yield from _dropped_below(names, column)


def _dropped_below(names: Names, column: Column) -> Statements:
    """Drops a column that no parent has any more, in its table and in those heirs that have it from there alone."""
    below = [heir for heir in columns_below(names.document, column) if names.stays(heir.table_id)]
    is_kept = any(_is_kept(names, heir) for heir in below)
    table = names.of(column.table_id)
    yield Statement(
        f"ALTER TABLE {'ONLY ' * is_kept}{table} DROP COLUMN {names.column(column.id)}",
        warning=Diagnostic(
            code="MIGRATE_LOSS_COLUMN_DROPPED",
            level="warning",
            message=f"The column {table}.{names.column(column.id)} is dropped, and its data with it.",
            help="Save what you need before.",
            subject=column.id,
        )
        if column.generated is None
        else None,
    )
    for heir in below:
        if is_kept and not heir.is_local and heir.id in names.dropped and heir.table_id not in names.dropped:
            yield from _dropped_below(names, heir)


def _is_kept(names: Names, heir: Column) -> bool:
    """Whether an heir keeps the column, or takes its values over where the heir is made anew."""
    return heir.id not in names.dropped or (heir.table_id in names.dropped and names.stays(heir.id))


def is_made_anew(before: Column, after: Column) -> bool:
    """Whether the change of a column is a drop and a new column."""
    was_stored = before.generated is not None and before.generated.storage == "stored"
    return before.table_id != after.table_id or (
        before.generated != after.generated and not (was_stored and after.generated is None)
    )


def rename(names: Names, column: Column, new: str) -> Statements:
    """A new name for a column that bears its old one still; heirs follow by themselves."""
    table = names.document.find(Table, column.table_id)
    # A parent's column may have its new name already.
    called = (column, msgspec.structs.replace(column, name=new))
    above = [id for one in called for id in columns_above(names.document, table, one)]
    comes_along = is_inherited(names.document, column) or bool(above)
    if comes_along and not is_let_go(names, column, new):
        return
    yield f"ALTER TABLE {names.of(column.table_id)} RENAME COLUMN {names.column(column.id)} TO {names.quote(new)}"
