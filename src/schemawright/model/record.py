"""What every record is, and how a kind declares itself.

A record is a frozen `msgspec.Struct` with a stable id. All that the rest of the program needs to know of a kind (where
its records live, what they refer to, which properties change together, which are only for the canvas) stands in the
class and in the annotations of its fields; `model.kinds` reads it from there.
"""

from functools import cache
from typing import Annotated, Any, ClassVar, Literal

import msgspec
from msgspec import Meta

from schemawright.base.ids import Id

OnDelete = Literal["cascade", "shrink", "clear"]


def refers(*kinds: str, on_delete: OnDelete = "cascade") -> Meta:
    """Marks a field that holds the id (or ids) of records of `kinds`.

    What happens when the record referred to is deleted: `cascade` deletes the holder too, `shrink` takes the id out of
    the list, `clear` sets the field to `None`.
    """
    return Meta(extra={"refers": kinds, "on_delete": on_delete})


CANVAS = Meta(extra={"canvas": True})
"""Marks a field that only the canvas shows: it never reaches a database."""

NamespaceId = Annotated[Id, refers("namespace")]
TableId = Annotated[Id, refers("table")]
ColumnId = Annotated[Id, refers("column")]
Name = Annotated[str, Meta(min_length=1)]
Expression = Annotated[str, Meta(extra={"sql": "expression"})]
"""An SQL expression of the schema's dialect, as its author wrote it."""
Query = Annotated[str, Meta(extra={"sql": "query"})]
"""A whole query, without a final semicolon."""
Statement = Annotated[str, Meta(extra={"sql": "statement"})]
"""A whole statement, without a final semicolon."""
DataType = Annotated[str, Meta(extra={"sql": "type"})]
"""A type in the dialect's canonical spelling."""


def _kind(class_name: str) -> str:
    return class_name[0].lower() + class_name[1:]


class Record(
    msgspec.Struct,
    frozen=True,
    kw_only=True,
    rename="camel",
    tag=_kind,
    tag_field="kind",
    omit_defaults=True,
    forbid_unknown_fields=True,
):
    """The base of all records. The JSON field `kind` names the class: `table`, `materializedView`…"""

    id: Id

    parent: ClassVar[str | None] = None
    """The field that holds the id of the record which this one is part of (a column's `table_id`)."""
    named: ClassVar[Literal["relation", "type", "column", "constraint", "namespace", "extension"] | None] = None
    """The class of names in which the record's `name` must be its only bearer, within its parent or namespace."""
    together: ClassVar[tuple[tuple[str, ...], ...]] = ()
    """Groups of fields that are one value: who writes one writes all."""


class Part(msgspec.Struct, frozen=True, kw_only=True, rename="camel", omit_defaults=True, forbid_unknown_fields=True):
    """A value inside a record that has no life of its own, such as one element of an index."""


@cache
def _layout(struct: type[msgspec.Struct]) -> tuple[tuple[str, str, Any], ...]:
    return tuple(
        (
            field.name,
            field.encode_name,
            field.default if field.default_factory is msgspec.NODEFAULT else field.default_factory(),
        )
        for field in msgspec.structs.fields(struct)
    )


def plain(value: Any) -> Any:
    """A record, part or field value as JSON-able builtins; fields that equal their default and the kind are left out.

    `omit_defaults` alone compares by identity: equal records could then give unequal bytes.
    """
    if isinstance(value, msgspec.Struct):
        return {
            name: plain(held)
            for field, name, default in _layout(type(value))
            if (held := getattr(value, field)) != default
        }
    return [plain(one) for one in value] if isinstance(value, tuple) else value
