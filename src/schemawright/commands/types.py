"""Adding and changing enums."""

from typing import Annotated

import msgspec
from msgspec import Meta

from schemawright.base.errors import RefusedError
from schemawright.base.ids import Id, new_id
from schemawright.commands.edit import Edit
from schemawright.commands.registry import Arguments, command
from schemawright.model.types import Enum, EnumValue


class AddEnum(Arguments, frozen=True, kw_only=True):
    """An enum by the names of its values, in order."""

    id: Id | None = None
    namespace_id: Id | None = None
    name: Annotated[str, Meta(min_length=1)]
    values: tuple[str, ...] = ()
    comment: str | None = None


@command
def add_enum(edit: Edit, arguments: AddEnum) -> None:
    """Adds an enum type."""
    values = tuple(EnumValue(id=new_id(), name=name) for name in arguments.values)
    edit.create(
        Enum(
            id=arguments.id or new_id(),
            namespace_id=arguments.namespace_id,
            name=arguments.name,
            values=values,
            comment=arguments.comment,
        )
    )


class AddEnumValue(Arguments, frozen=True, kw_only=True):
    """A value before another one, or without `before_id` behind all."""

    enum_id: Id
    name: Annotated[str, Meta(min_length=1)]
    id: Id | None = None
    before_id: Id | None = None


@command
def add_enum_value(edit: Edit, arguments: AddEnumValue) -> None:
    """Adds a value to an enum; a taken name gets `_2`, `_3`…"""
    found = edit.named(Enum, arguments.enum_id)
    taken = {value.name for value in found.values}
    names = (arguments.name, *(f"{arguments.name}_{number}" for number in range(2, len(taken) + 3)))
    value = EnumValue(id=arguments.id or new_id(), name=next(name for name in names if name not in taken))
    _put(edit, found, value, arguments.before_id)


class RenameEnumValue(Arguments, frozen=True, kw_only=True):
    """A value's new name."""

    enum_id: Id
    value_id: Id
    name: Annotated[str, Meta(min_length=1)]


@command
def rename_enum_value(edit: Edit, arguments: RenameEnumValue) -> None:
    """Renames a value of an enum; it stays the same value, in defaults and checks too."""
    found = edit.named(Enum, arguments.enum_id)
    if any(value.name == arguments.name and value.id != arguments.value_id for value in found.values):
        message = f"The enum {found.name} has a value {arguments.name!r} already. Choose another name."
        raise RefusedError(message, code="name_taken", id=found.id)
    renamed = msgspec.structs.replace(_value(found, arguments.value_id), name=arguments.name)
    edit.update(found, values=tuple(renamed if value.id == renamed.id else value for value in found.values))


class MoveEnumValue(Arguments, frozen=True, kw_only=True):
    """A value's new place: before another one, or without `before_id` behind all."""

    enum_id: Id
    value_id: Id
    before_id: Id | None = None


@command
def move_enum_value(edit: Edit, arguments: MoveEnumValue) -> None:
    """Moves a value of an enum to another place."""
    found = edit.named(Enum, arguments.enum_id)
    if arguments.value_id != arguments.before_id:
        _put(edit, found, _value(found, arguments.value_id), arguments.before_id)


class RemoveEnumValue(Arguments, frozen=True, kw_only=True):
    """A value of an enum."""

    enum_id: Id
    value_id: Id


@command
def remove_enum_value(edit: Edit, arguments: RemoveEnumValue) -> None:
    """Removes a value from an enum. One that is gone already is left alone."""
    found = edit.named(Enum, arguments.enum_id)
    edit.update(found, values=tuple(value for value in found.values if value.id != arguments.value_id))


def _value(enum: Enum, id: Id) -> EnumValue:
    for value in enum.values:
        if value.id == id:
            return value
    raise RefusedError(f"The value is gone from the enum {enum.name}: it has been removed.", code="gone", id=id)


def _put(edit: Edit, enum: Enum, value: EnumValue, before_id: Id | None) -> None:
    """The value at its place. One before which it was to stand may be gone since: then it comes last."""
    others = [other for other in enum.values if other.id != value.id]
    place = next((at for at, other in enumerate(others) if other.id == before_id), len(others))
    edit.update(enum, values=(*others[:place], value, *others[place:]))
