"""What becomes of `NOT NULL` in heirs when that of the table above comes or goes (since PostgreSQL 18).

An heir's column has one constraint: a parent's, its own, or one that is both, under the name that it had first.
"""

from collections.abc import Iterable, Iterator

from schemawright.base.ids import Id
from schemawright.dialects.ddl import Statement
from schemawright.dialects.names import Names
from schemawright.dialects.postgresql.ddl import not_null_names
from schemawright.dialects.postgresql.ddl.write import alter_column
from schemawright.model.column import Column
from schemawright.model.table import Table


def around(names: Names, before: Column, after: Column, given: Iterable[str | Statement]) -> Iterator[str | Statement]:
    """What is `given` to bar nulls from a column, or to let them in, with what heirs do ahead of it and behind."""
    was_barred, is_barred = (not_null_names.is_for_heirs(column) for column in (before, after))
    # What follows a parent's comes or goes with that, and has been seen to there.
    if was_barred == is_barred or not not_null_names.are_kept(names) or _deciding(names, after):
        yield from given
        return
    below = list(_below(names, after))
    for above, held, column in reversed(below) if is_barred else below:
        if _deciding(names, column)[:1] == [above]:
            yield from _ahead(names, held, column, is_barred=is_barred)
    yield from given
    for above, held, column in below:
        if _deciding(names, column)[-1:] == [above]:
            yield from _behind(names, held, column, is_barred=is_barred)


def _deciding(names: Names, column: Column) -> list[Id]:
    """The parents' columns, in the order of their tables' names, by which it is changed whether nulls are barred."""
    table = names.document.require(Table, column.table_id)
    found = []
    for parent in sorted((names.document.require(Table, id) for id in table.inherits), key=lambda table: table.name):
        for above in names.document.children(parent.id, Column):
            held = names.before(Column, above.id) if above.name == column.name else None
            if held is not None and not_null_names.is_for_heirs(held) != not_null_names.is_for_heirs(above):
                found.append(above.id)
    return found


def _below(names: Names, above: Column) -> Iterator[tuple[Id, Column, Column]]:
    """A column's heirs at any depth, as they were and are to be, of tables that were and stay heirs; each after that
    which it comes from.
    """
    for heir in names.document.holders(above.table_id, "inherits"):
        was = names.before(Table, heir.id)
        if was is None or above.table_id not in was.inherits or f"{heir.id}/under {above.table_id}" in names.dropped:
            continue
        for column in names.document.children(heir.id, Column):
            held = names.before(Column, column.id)
            if column.name == above.name and held is not None:
                yield above.id, held, column
                yield from _below(names, column)


def _ownership(names: Names, held: Column, column: Column) -> tuple[bool, bool]:
    assert names.former is not None
    return not_null_names.is_own(names.former, held), not_null_names.is_own(names.document, column)


def _ahead(names: Names, held: Column, column: Column, *, is_barred: bool) -> Iterator[str]:
    was_own, is_own = _ownership(names, held, column)
    if not is_barred:
        if is_own and not was_own:
            yield alter_column(names, column, "SET NOT NULL")
    elif was_own and not is_own:
        yield alter_column(names, column, "DROP NOT NULL")
    elif is_own and held.is_nullable and not _is_called_as_above(names, column):
        name = names.quote(_name(names, column))
        yield f"ALTER TABLE {names.of(column.table_id)} ADD CONSTRAINT {name} NOT NULL {names.column(column.id)}"


def _behind(names: Names, held: Column, column: Column, *, is_barred: bool) -> Iterator[str]:
    was_own, is_own = _ownership(names, held, column)
    if is_barred:
        if is_own and held.is_nullable and _is_called_as_above(names, column):
            yield alter_column(names, column, "SET NOT NULL")
    elif was_own and column.is_nullable:
        yield alter_column(names, column, "DROP NOT NULL")
    elif is_own:
        assert names.former is not None
        table = names.former.require(Table, held.table_id)
        one, other = not_null_names.name_of(names.former, table, held), _name(names, column)
        if one != other:
            rename = f"RENAME CONSTRAINT {names.quote(one)} TO {names.quote(other)}"
            yield f"ALTER TABLE {names.of(column.table_id)} {rename}"


def _name(names: Names, column: Column) -> str:
    return not_null_names.name_of(names.document, names.document.require(Table, column.table_id), column)


def _is_called_as_above(names: Names, column: Column) -> bool:
    """Whether a column's own constraint bears the name of a parent's: it was given after that."""
    table = names.document.require(Table, column.table_id)
    above = (one for id in table.inherits for one in names.document.children(id, Column) if one.name == column.name)
    return any(not_null_names.is_for_heirs(one) and _name(names, one) == column.not_null_name for one in above)
