"""Adding and changing columns, with the flags that stand for keys: `isPrimaryKey`, `isUnique`."""

from typing import Annotated, Any

from msgspec import Meta

from schemawright.base.ids import Id, new_id
from schemawright.base.order import between
from schemawright.changes.change import decode_fields
from schemawright.commands.edit import Edit
from schemawright.commands.keys import SetPrimaryKey, SetUnique, set_primary_key, set_unique
from schemawright.commands.registry import Arguments, command
from schemawright.model import facts
from schemawright.model.column import Column, Generated
from schemawright.model.kinds import KIND_OF
from schemawright.model.sequence import Identity
from schemawright.model.table import Table


class ColumnFields(Arguments, frozen=True, kw_only=True):
    """A column as the contract shows one; `position` is its number among its siblings, from 0.

    `length`, `precision` and `scale` may stand beside a type without arguments, which then gets them.
    """

    id: Id | None = None
    table_id: Id | None = None
    name: Annotated[str, Meta(min_length=1)]
    display_name: str | None = None
    description: str | None = None
    data_type: str
    length: int | None = None
    precision: int | None = None
    scale: int | None = None
    is_nullable: bool = True
    is_primary_key: bool = False
    is_unique: bool = False
    default_value: str | None = None
    identity: Identity | None = None
    generated: Generated | None = None
    collation: str | None = None
    comment: str | None = None
    position: int | None = None
    order: str | None = None


class AddColumn(Arguments, frozen=True, kw_only=True):
    """A column and its table."""

    table_id: Id
    column: ColumnFields


@command
def add_column(edit: Edit, arguments: AddColumn) -> None:
    """Adds a column; `isPrimaryKey` adds it to the primary key."""
    table = edit.named(Table, arguments.table_id)
    assert isinstance(table, Table)
    column = add_column_to(edit, table, arguments.column, arguments.column.order)
    if arguments.column.is_primary_key:
        key = facts.primary_key(edit.document, table.id)
        set_primary_key(
            edit, SetPrimaryKey(table_id=table.id, column_ids=(*(key.column_ids if key else ()), column.id))
        )


def add_column_to(edit: Edit, table: Table, fields: ColumnFields, order: str | None) -> Column:
    """Makes the column, and its unique key where it asks for one, but no primary key."""
    siblings = edit.document.children(table.id, Column)
    column = edit.create(
        Column(
            id=fields.id or new_id(),
            table_id=table.id,
            name=fields.name,
            display_name=fields.display_name,
            description=fields.description,
            data_type=full_type(fields.data_type, fields.length, fields.precision, fields.scale),
            is_nullable=fields.is_nullable and not fields.is_primary_key and fields.identity is None,
            default_value=fields.default_value,
            identity=fields.identity,
            generated=fields.generated,
            collation=fields.collation,
            comment=fields.comment,
            order=order or place_at(siblings, fields.position),
        )
    )
    assert isinstance(column, Column)
    if fields.is_unique and not fields.is_primary_key:
        set_unique(edit, SetUnique(column_id=column.id, unique=True))
    return column


def full_type(data_type: str, length: int | None, precision: int | None, scale: int | None) -> str:
    """`data_type` with the arguments that stand beside it, where it has none of its own."""
    given = [number for number in (length, precision, scale) if number is not None]
    if not given or facts.type_parts(data_type).arguments:
        return data_type
    base, bracket, dimensions = data_type.partition("[")
    head, space, rest = base.partition(" with") if base.startswith("time") else (base, "", "")
    return f"{head}({', '.join(map(str, given))}){space}{rest}{bracket}{dimensions}"


def place_at(siblings: tuple[Column, ...], position: int | None) -> str:
    """An order key for number `position` among `siblings`; for `None` behind the last."""
    place = len(siblings) if position is None else max(0, min(position, len(siblings)))
    before = siblings[place - 1].order if place else None
    after = siblings[place].order if place < len(siblings) else None
    return between(before, after if after is None or before is None or before < after else None)


class UpdateColumn(Arguments, frozen=True, kw_only=True):
    """Any fields of a column as the contract shows one; what is left out stays."""

    column_id: Id
    values: dict[str, Any]


@command
def update_column(edit: Edit, arguments: UpdateColumn) -> None:
    """Changes a column; the flags `isPrimaryKey` and `isUnique` make or delete keys."""
    column = edit.named(Column, arguments.column_id)
    assert isinstance(column, Column)
    values = dict(arguments.values)
    asked = {flag: values.pop(flag, None) for flag in ("isPrimaryKey", "isUnique")}
    size = {name: values.pop(name, None) for name in ("length", "precision", "scale")}
    position = values.pop("position", None)
    plain = _decoded(column, values)
    if plain.get("data_type") is not None or any(size.values()):
        plain["data_type"] = full_type(plain.get("data_type") or facts.type_parts(column.data_type).base, **size)
    if isinstance(position, int):
        siblings = edit.document.children(column.table_id, Column)
        if siblings.index(column) != position:
            plain["order"] = place_at(tuple(c for c in siblings if c.id != column.id), position)
    if asked["isPrimaryKey"] is False and facts.is_primary_key(edit.document, column):
        _primary(edit, column, wanted=False)
    edit.update(column, **plain)
    if asked["isPrimaryKey"] is True and not facts.is_primary_key(edit.document, column):
        _primary(edit, column, wanted=True)
    if asked["isUnique"] is not None and asked["isUnique"] != facts.is_unique(edit.document, column):
        set_unique(edit, SetUnique(column_id=column.id, unique=bool(asked["isUnique"])))


def _decoded(column: Column, values: dict[str, Any]) -> dict[str, Any]:
    for fixed in ("id", "tableId", "isLocal"):
        values.pop(fixed, None)
    return decode_fields(KIND_OF[type(column)], values, "/values")


def _primary(edit: Edit, column: Column, *, wanted: bool) -> None:
    key = facts.primary_key(edit.document, column.table_id)
    held = tuple(id for id in (key.column_ids if key else ()) if id != column.id)
    set_primary_key(edit, SetPrimaryKey(table_id=column.table_id, column_ids=(*held, column.id) if wanted else held))
