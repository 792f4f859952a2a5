"""What changes of a column that stays: its type, `NOT NULL`, identity, settings and comment."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from schemawright.base.diagnostics import Diagnostic
from schemawright.dialects.backfill import fill
from schemawright.dialects.ddl import Alter, Statement, Statements, silent
from schemawright.dialects.names import Names
from schemawright.dialects.postgresql.ddl import not_null_heirs, not_null_names
from schemawright.dialects.postgresql.ddl.casts import default_storage
from schemawright.dialects.postgresql.ddl.counters import counters
from schemawright.dialects.postgresql.ddl.inherited import (
    follows_parent,
    is_inherited,
    is_to_be_bound,
)
from schemawright.dialects.postgresql.ddl.retyping import no_cast, retype
from schemawright.dialects.postgresql.ddl.sequences import option_clauses, recount, turns, within_bounds
from schemawright.dialects.postgresql.ddl.write import (
    alter_column,
    changed_options,
    comment_on,
)
from schemawright.model.column import Column
from schemawright.model.heirs import heirs_of, parents_of
from schemawright.model.relationship import Relationship
from schemawright.model.table import Table


def bar_nulls(names: Names, column: Column, warning: Diagnostic | None = None, *, only: bool = False) -> Statement:
    """`NOT NULL`, under the name that its constraint has where names are kept."""
    sql = alter_column(names, column, "SET NOT NULL", only=only)
    name = not_null_names.written(names, column) if not_null_names.are_kept(names) else None
    how = ("" if column.not_null_inherited else " NO INHERIT") + ("" if column.not_null_validated else " NOT VALID")
    if name is not None or how:
        front = f"CONSTRAINT {names.quote(name)} " if name is not None else ""
        sql = f"ALTER TABLE {names.of(column.table_id)} ADD {front}NOT NULL {names.column(column.id)}{how}"
    return Statement(sql, warning=warning)


def _let_nulls_in(names: Names, column: Column) -> Iterator[str | Statement]:
    """No `NOT NULL` any more, which goes in heirs too: since PostgreSQL 18 only what those have from above."""
    only = not not_null_names.are_kept(names) and _stays_below(names, column)
    yield alter_column(names, column, "DROP NOT NULL", only=only)
    if only:
        for _, one in _barred_below(names, column):
            yield from _let_nulls_in(names, one) if one.is_nullable else ()
    else:
        yield from _kept_below(names, column)


def _stays_below(names: Names, column: Column) -> bool:
    """Whether an heir, at any depth, takes no nulls still."""
    heirs = [below for heir, below in _barred_below(names, column) if heir.partition_of is None]
    return any(not below.is_nullable or _stays_below(names, below) for below in heirs)


def _kept_below(names: Names, column: Column) -> Iterator[Statement]:
    """The partitions' own `NOT NULL`, which goes with that of the table above."""
    for partition, below in _barred_below(names, column):
        if partition.partition_of is not None:
            if not below.is_nullable:
                yield bar_nulls(names, below, only=True)
            yield from _kept_below(names, below)


def _barred_below(names: Names, column: Column) -> Iterator[tuple[Table, Column]]:
    """The columns of heirs and partitions, then and now, that came from this one and took no nulls."""
    for heir in heirs_of(names.document, column.table_id):
        if (was := names.before(Table, heir.id)) is None or column.table_id not in parents_of(was):
            continue
        for below in names.document.children(heir.id, Column):
            held = names.before(Column, below.id)
            if below.name == column.name and held is not None and not held.is_nullable:
                yield heir, below


def _barred_otherwise(names: Names, before: Column, after: Column) -> Statements:
    """`NOT NULL` that becomes, or is no more, one of heirs or of all rows; partitions follow."""
    table = names.of(after.table_id)
    name = names.quote(not_null_names.name_of(names.document, names.document.require(Table, after.table_id), after))
    if is_inherited(names.document, after):
        return
    if before.not_null_inherited == after.not_null_inherited and after.not_null_validated:
        yield from (() if before.not_null_validated else (f"ALTER TABLE {table} VALIDATE CONSTRAINT {name}",))
    elif (before.not_null_inherited, before.not_null_validated) != (after.not_null_inherited, after.not_null_validated):
        # `ALTER CONSTRAINT … INHERIT` would leave heirs constraints of their own.
        yield alter_column(names, after, "DROP NOT NULL")
        yield bar_nulls(names, after)


def _renullable(names: Names, before: Column, after: Column) -> Statements:
    if before.is_nullable == after.is_nullable:
        if not after.is_nullable:
            yield from _barred_otherwise(names, before, after)
        return
    if follows_parent(names, after) and not is_to_be_bound(names, after):
        return
    if after.is_nullable:
        yield from _let_nulls_in(names, after)
        return
    if after.id in names.backfills:
        keys = names.document.holders(after.id, "source_column_ids")
        if any(isinstance(key, Relationship) and key.deferrable for key in keys):
            # What a deferred key still has to check bars an `ALTER TABLE`.
            yield "SET CONSTRAINTS ALL IMMEDIATE"
        yield fill(names, after)
        yield bar_nulls(names, after)
        return
    table, column = names.of(after.table_id), names.column(after.id)
    warning = Diagnostic(
        code="MIGRATE_NOT_NULL_ON_ROWS",
        level="warning",
        message=f"{table}.{column} becomes NOT NULL: this fails where a row has no value there.",
        help="Say what they get there (a backfill), or fill them before: "
        f"SELECT * FROM {table} WHERE {column} IS NULL.",
        subject=after.id,
    )
    yield bar_nulls(names, after, warning)


def _reidentify(names: Names, before: Column, after: Column) -> Statements:
    """Another way of counting; an identity that comes or goes is the part `…/identity`."""
    old, new = before.identity, after.identity
    table = names.document.find(Table, after.table_id)
    is_partition = table is not None and table.partition_of is not None
    if old is None or new is None or is_partition:
        return
    # A column's new type is its sequence's too (`ATParseTransformCmd`).
    was_led = before.data_type != after.data_type
    had, has = (after.data_type if was_led else old.data_type or before.data_type), new.data_type or after.data_type
    clauses = [f"SET GENERATED {new.generation.upper()}"] if old.generation != new.generation else []
    if had != has:
        yield from recount(names, _counter(names, after), f"AS {has}", new.options, old.options)
    else:
        clauses += [f"SET {clause}" for clause in option_clauses(new.options, old.options)]
        clauses += ["RESTART"] * turns(new.options, old.options)
        yield from within_bounds(names, _counter(names, after), new.options, old.options)
    if clauses:
        yield alter_column(names, after, " ".join(clauses))


def _counter(names: Names, column: Column) -> str:
    """The sequence that an identity column counts by."""
    return names.dialect.qualify(names.namespace_of(column), counters(names)[f"{column.id}/identity"])


def _degenerate(names: Names, before: Column, after: Column) -> Statements:
    """A generated column becomes a plain one that keeps its values; every other change of it makes it anew."""
    yield alter_column(names, after, "DROP EXPRESSION")


def _restore_options(names: Names, before: Column, after: Column) -> Statements:
    for clause in changed_options(names, before.options, after.options):
        yield f"ALTER TABLE ONLY {names.of(after.table_id)} ALTER COLUMN {names.column(after.id)} {clause}"


def _comment(names: Names, before: Column, after: Column) -> Statements:
    yield comment_on(names, f"COLUMN {names.of(after.table_id)}.{names.column(after.id)}", after.comment)


def _set(field: str, clause: str, default: Callable[[str], str]) -> Alter:
    """A setting that `default` gives back to a column of a type."""

    def render(names: Names, before: Any, after: Any) -> Iterable[str]:
        value = getattr(after, field)
        said = str(value).upper() if field == "storage" and value is not None else value
        yield alter_column(names, after, f"{clause} {said if said is not None else default(after.data_type)}")

    return Alter((field,), render)


ALTERS = (
    silent("display_name", "description", "order", "default_value"),
    Alter(("data_type", "collation"), retype, touches=lambda before, after: True, refusal=no_cast),
    Alter(
        ("is_nullable", "not_null_name", "not_null_inherited", "not_null_validated", "is_local"),
        lambda names, before, after: not_null_heirs.around(names, before, after, _renullable(names, before, after)),
    ),
    Alter(("identity",), _reidentify),
    Alter(("generated",), _degenerate),
    _set("storage", "SET STORAGE", default_storage),
    _set("compression", "SET COMPRESSION", lambda data_type: "DEFAULT"),
    _set("statistics", "SET STATISTICS", lambda data_type: "-1"),
    Alter(("options",), _restore_options),
    Alter(("comment",), _comment),
)
