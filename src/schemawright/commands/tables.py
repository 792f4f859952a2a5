"""Adding tables with their columns and indexes, duplicating them, moving them, deleting anything."""

from typing import Annotated, Any

import msgspec
from msgspec import Meta

from schemawright.base.ids import Id, new_id
from schemawright.base.order import between, spread
from schemawright.commands.columns import ColumnFields, add_column_to
from schemawright.commands.edit import Edit
from schemawright.commands.indexes import IndexFields, add_index_to
from schemawright.commands.keys import add_key
from schemawright.commands.registry import Arguments, command
from schemawright.model.check import Check
from schemawright.model.column import Column
from schemawright.model.index import Index
from schemawright.model.key import Key
from schemawright.model.record import Record, plain
from schemawright.model.table import Table


class AddTable(Arguments, frozen=True, kw_only=True):
    """A table as the contract shows one: its own fields, and columns and indexes inside."""

    id: Id | None = None
    namespace_id: Id | None = None
    name: Annotated[str, Meta(min_length=1)]
    display_name: str | None = None
    description: str | None = None
    color: str | None = None
    position_x: float = 0.0
    position_y: float = 0.0
    soft_delete: bool = False
    timestamps: bool = False
    comment: str | None = None
    columns: tuple[ColumnFields, ...] = ()
    indexes: tuple[IndexFields, ...] = ()


@command
def add_table(edit: Edit, arguments: AddTable) -> None:
    """Adds a table; columns that say `isPrimaryKey` together make its primary key."""
    fields = msgspec.structs.asdict(arguments)
    del fields["columns"], fields["indexes"]
    fields["id"] = fields["id"] or new_id()
    switches = {switch: fields.pop(switch) for switch in ("soft_delete", "timestamps")}
    table = edit.create(Table(**fields))
    assert isinstance(table, Table)
    made = [
        add_column_to(edit, table, column, order)
        for column, order in zip(arguments.columns, spread(len(arguments.columns)), strict=True)
    ]
    if primary := [column.id for column, asked in zip(made, arguments.columns, strict=True) if asked.is_primary_key]:
        add_key(edit, table, "primary", tuple(primary))
    for index in arguments.indexes:
        add_index_to(edit, table, index)
    edit.update(table, **switches)


class DuplicateTable(Arguments, frozen=True, kw_only=True):
    """The table, and where the copy is put."""

    table_id: Id
    new_id: Id | None = None
    position_x: float | None = None
    position_y: float | None = None


@command
def duplicate_table(edit: Edit, arguments: DuplicateTable) -> None:
    """Copies a table with its columns, keys, checks and indexes, but no relationship; names get a number."""
    table = edit.named(Table, arguments.table_id)
    assert isinstance(table, Table)
    x = table.position_x + 40 if arguments.position_x is None else arguments.position_x
    y = table.position_y + 40 if arguments.position_y is None else arguments.position_y
    ids: dict[Id, Id] = {table.id: arguments.new_id or new_id()}
    edit.create(
        msgspec.structs.replace(
            table, id=ids[table.id], position_x=x, position_y=y, partition_of=None, partition_bound=None, inherits=()
        )
    )
    for kind in (Column, Key, Check, Index):
        for part in edit.document.children(table.id, kind):
            ids[part.id] = new_id()
            edit.create(_copied(part, ids))


def _copied(record: Record, ids: dict[Id, Id]) -> Record:
    content: Any = plain(record)
    if isinstance(record, Column | Check):
        content["isLocal"] = True
    for inherited in ("parentKeyId", "parentIndexId"):
        content.pop(inherited, None)
    return msgspec.convert(_with_ids(content, ids), type(record))


def _with_ids(value: Any, ids: dict[Id, Id]) -> Any:
    if isinstance(value, str):
        return ids.get(value, value)
    if isinstance(value, list):
        return [_with_ids(one, ids) for one in value]
    if isinstance(value, dict):
        return {key: _with_ids(one, ids) for key, one in value.items()}
    return value


class Place(Arguments, frozen=True, kw_only=True):
    """Where the top left corner of a record is put on the canvas, in pixels."""

    id: Id
    x: float
    y: float


class MoveRecords(Arguments, frozen=True, kw_only=True):
    """New places of tables, views, notes and areas."""

    places: tuple[Place, ...]


@command
def move_records(edit: Edit, arguments: MoveRecords) -> None:
    """Puts records of the canvas elsewhere; those that are gone are passed over."""
    for place in arguments.places:
        record = edit.document.get(place.id)
        if record is not None and hasattr(record, "position_x"):
            edit.update(record, position_x=place.x, position_y=place.y)


class DeleteRecords(Arguments, frozen=True, kw_only=True):
    """Ids of records of any kind."""

    ids: tuple[Id, ...]


@command
def delete_records(edit: Edit, arguments: DeleteRecords) -> None:
    """Deletes records with all that cannot be without them; what is gone already is passed over."""
    edit.delete(*(record for id in arguments.ids if (record := edit.document.get(id)) is not None))


class PlaceColumn(Arguments, frozen=True, kw_only=True):
    """A column and the one after which it is to stand (`None`: first)."""

    column_id: Id
    after_id: Id | None = None


@command
def place_column(edit: Edit, arguments: PlaceColumn) -> None:
    """Moves a column among its siblings."""
    column = edit.named(Column, arguments.column_id)
    assert isinstance(column, Column)
    others = [c for c in edit.document.children(column.table_id, Column) if c.id != column.id]
    place = next((number + 1 for number, c in enumerate(others) if c.id == arguments.after_id), 0)
    before = others[place - 1].order if place else None
    after = others[place].order if place < len(others) else None
    edit.update(column, order=between(before, after if after is None or before is None or before < after else None))
