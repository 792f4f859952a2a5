"""Adding and changing enums."""

from typing import Annotated

from msgspec import Meta

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


class SetEnumValues(Arguments, frozen=True, kw_only=True):
    """The values that an enum is to have, in order: known ids stay the same value, a `None` id is a new one."""

    enum_id: Id
    values: tuple[tuple[Id | None, str], ...]


@command
def set_enum_values(edit: Edit, arguments: SetEnumValues) -> None:
    """Renames, adds, removes and reorders the values of an enum."""
    found = edit.named(Enum, arguments.enum_id)
    edit.update(found, values=tuple(EnumValue(id=id or new_id(), name=name) for id, name in arguments.values))
