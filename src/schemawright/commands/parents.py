"""What a table's columns come from, set by hand: other tables (`INHERITS`), or a composite type (`OF`)."""

from collections.abc import Iterator

import msgspec

from schemawright.base.errors import RefusedError
from schemawright.base.ids import Id, new_id
from schemawright.base.order import between
from schemawright.commands.edit import Edit
from schemawright.commands.names import shown
from schemawright.commands.registry import Arguments, command
from schemawright.model.check import Check
from schemawright.model.column import Column
from schemawright.model.namespace import Namespace
from schemawright.model.table import Table
from schemawright.model.types import Composite


class SetParents(Arguments, frozen=True, kw_only=True):
    """A table and the tables that it inherits from, in order."""

    table_id: Id
    parent_ids: tuple[Id, ...]


@command
def set_parents(edit: Edit, arguments: SetParents) -> None:
    """Makes a table the heir of others: it gains the columns and checks of theirs that it lacks.

    What it has from one that is no parent any more becomes its own. Refused (`inherited`) where a column of both
    differs, where either is partitioned, a partition or of a type, or where a table would inherit from itself.
    """
    table = edit.named(Table, arguments.table_id)
    parents = [edit.named(Table, id) for id in dict.fromkeys(arguments.parent_ids)]
    for parent in parents:
        if parent.id not in table.inherits:
            _check_pair(edit, table, parent)
            _take_over(edit, table, parent)
    edit.update(table, inherits=tuple(parent.id for parent in parents))
    _own_the_rest(edit, table, {*(parent.id for parent in parents), table.partition_of})


def _check_pair(edit: Edit, table: Table, parent: Table) -> None:
    if table.id == parent.id or table.id in _ancestors(edit, parent):
        raise _refused(f"{shown(table.name)} would inherit from itself. Choose another table.", parent)
    for one in (table, parent):
        if one.partitioning is not None or one.partition_of is not None:
            raise _refused(f"{shown(one.name)} is partitioned or a partition: it takes no part in inheritance.", one)
    if table.of_type is not None:
        raise _refused(f"{shown(table.name)} is made of the type {table.of_type}. Take that away first.", table)


def _ancestors(edit: Edit, table: Table) -> set[Id]:
    found: set[Id] = set()
    waiting = [table]
    while waiting:
        for id in waiting.pop().inherits:
            if id not in found and (parent := edit.document.find(Table, id)) is not None:
                found.add(id)
                waiting.append(parent)
    return found


def _take_over(edit: Edit, table: Table, parent: Table) -> None:
    own = {column.name: column for column in edit.document.children(table.id, Column)}
    for column in edit.document.children(parent.id, Column):
        held = own.get(column.name)
        if held is None:
            last = max((one.order for one in edit.document.children(table.id, Column)), default=None)
            edit.create(
                msgspec.structs.replace(
                    column, id=new_id(), table_id=table.id, identity=None, order=between(last, None), is_local=True
                ),
                adjust_name=False,
            )
        elif difference := next(_differences(held, column), None):
            raise _refused(
                f"The column {shown(column.name)} of {shown(table.name)} {difference} in {shown(parent.name)}. "
                "Make both alike first.",
                held,
            )
    checks = {check.name: check for check in edit.document.children(table.id, Check)}
    for check in edit.document.children(parent.id, Check):
        if check.no_inherit:
            continue
        there = checks.get(check.name)
        if there is None:
            edit.create(
                msgspec.structs.replace(check, id=new_id(), table_id=table.id, is_local=True), adjust_name=False
            )
        elif there.expression != check.expression:
            raise _refused(
                f"The check {shown(check.name)} of {shown(table.name)} has another condition in {shown(parent.name)}. "
                "Make both alike first.",
                there,
            )


def _differences(own: Column, other: Column) -> Iterator[str]:
    if own.data_type != other.data_type:
        yield f"is {own.data_type}, but {other.data_type}"
    if own.collation != other.collation:
        yield "is sorted otherwise"
    if own.is_nullable and not other.is_nullable:
        yield "may be null, but not"
    if (own.generated is None) != (other.generated is None):
        yield "is generated in one of the two, but not"


def _own_the_rest(edit: Edit, table: Table, parents: set[Id | None]) -> None:
    inherited = {(type(part), part.name) for id in parents if id for part in _parts(edit, id)}
    for part in _parts(edit, table.id):
        if not part.is_local and (type(part), part.name) not in inherited:
            edit.update(part, is_local=True)


def _parts(edit: Edit, table_id: Id) -> tuple[Column | Check, ...]:
    return (*edit.document.children(table_id, Column), *edit.document.children(table_id, Check))


class SetTableType(Arguments, frozen=True, kw_only=True):
    """A table and the composite type whose attributes are its columns; `None` for none."""

    table_id: Id
    composite_id: Id | None


@command
def set_table_type(edit: Edit, arguments: SetTableType) -> None:
    """Makes a table one of a composite type: without columns it gains them, else they must be the attributes, in order.

    Refused (`of_type`) where they are not, and for a table that is partitioned, a partition or an heir.
    """
    table = edit.named(Table, arguments.table_id)
    if arguments.composite_id is None:
        edit.update(table, of_type=None)
        return
    composite = edit.named(Composite, arguments.composite_id)
    if table.partition_of is not None or table.inherits:
        message = f"{shown(table.name)} has its columns from another table. Take that away first."
        raise RefusedError(message, code="of_type", id=table.id)
    columns = edit.document.children(table.id, Column)
    wanted = [(one.name, one.data_type) for one in composite.attributes]
    if not columns:
        last: str | None = None
        for attribute in composite.attributes:
            last = between(last, None)
            edit.create(
                Column(
                    id=new_id(),
                    table_id=table.id,
                    name=attribute.name,
                    data_type=attribute.data_type,
                    collation=attribute.collation,
                    order=last,
                )
            )
    elif [(one.name, one.data_type) for one in columns] != wanted:
        listed = ", ".join(f"{name} {data_type}" for name, data_type in wanted)
        raise RefusedError(
            f"The columns of {shown(table.name)} are to be those of the type, in order: {listed}. Make them so first.",
            code="of_type",
            id=table.id,
        )
    namespace = edit.document.find(Namespace, composite.namespace_id)
    default = edit.dialect.default_namespace
    space = namespace.name if namespace is not None and namespace.name != default else None
    edit.update(table, of_type=edit.dialect.qualify(space, composite.name))


def _refused(message: str, about: Table | Column | Check) -> RefusedError:
    return RefusedError(message, code="inherited", id=about.id)
