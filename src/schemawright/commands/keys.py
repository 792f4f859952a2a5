"""Primary keys and unique keys."""

from schemawright.base.ids import Id, new_id
from schemawright.commands.edit import Edit
from schemawright.commands.names import names_beside
from schemawright.commands.registry import Arguments, command
from schemawright.model import facts
from schemawright.model.column import Column
from schemawright.model.index import Index
from schemawright.model.key import Key
from schemawright.model.table import Table


class SetPrimaryKey(Arguments, frozen=True, kw_only=True):
    """The columns of the primary key in order; none takes it away."""

    table_id: Id
    column_ids: tuple[Id, ...]


@command
def set_primary_key(edit: Edit, arguments: SetPrimaryKey) -> None:
    """Makes, changes or deletes a table's primary key; its columns become not null."""
    table = edit.named(Table, arguments.table_id)
    assert isinstance(table, Table)
    key = facts.primary_key(edit.document, table.id)
    if key is None and arguments.column_ids:
        add_key(edit, table, "primary", arguments.column_ids)
    elif key is not None and arguments.column_ids:
        edit.update(key, column_ids=arguments.column_ids)
    elif key is not None:
        edit.delete(key)


class SetUnique(Arguments, frozen=True, kw_only=True):
    """A column, and whether it alone is to be unique."""

    column_id: Id
    unique: bool


@command
def set_unique(edit: Edit, arguments: SetUnique) -> None:
    """Gives a column a unique key, or takes its unique keys and unique indexes (never the primary key) away."""
    column = edit.named(Column, arguments.column_id)
    assert isinstance(column, Column)
    only = (column.id,)
    if arguments.unique:
        table = edit.document.require(Table, column.table_id)
        if not facts.is_unique(edit.document, column):
            add_key(edit, table, "unique", only)
        return
    for key in edit.document.children(column.table_id, Key):
        if key.key_type == "unique" and key.column_ids == only:
            edit.delete(key)
    for index in edit.document.children(column.table_id, Index):
        if index.is_unique and index.where is None and tuple(e.column_id for e in index.columns) == only:
            edit.delete(index)


class AddUniqueKey(Arguments, frozen=True, kw_only=True):
    """The columns of a new unique key, in order."""

    table_id: Id
    column_ids: tuple[Id, ...]
    name: str | None = None


@command
def add_unique_key(edit: Edit, arguments: AddUniqueKey) -> None:
    """Adds a unique key over one or more columns."""
    table = edit.named(Table, arguments.table_id)
    assert isinstance(table, Table)
    add_key(edit, table, "unique", arguments.column_ids, arguments.name)


def add_key(edit: Edit, table: Table, key_type: str, column_ids: tuple[Id, ...], name: str | None = None) -> Key:
    """Makes a key, called as the dialect itself would call it unless `name` says otherwise."""
    names = tuple(column.name for column in facts.columns(edit.document, column_ids)) if key_type == "unique" else ()
    taken = {table.name, *names_beside(edit.document, table)}
    chosen = name or edit.dialect.choose_name(table.name, names, "pkey" if key_type == "primary" else "key", taken)
    key = edit.create(Key(id=new_id(), table_id=table.id, name=chosen, key_type=key_type, column_ids=column_ids))  # type: ignore[arg-type]
    assert isinstance(key, Key)
    return key
