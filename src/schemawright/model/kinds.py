"""The kinds of record, read from the classes themselves.

`KINDS` holds each kind by its name in an order in which every record comes after what it refers to (cycles apart).
Nothing about a kind is listed anywhere else.
"""

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Annotated, Any, get_args, get_origin, get_type_hints

import msgspec
from msgspec import Meta

from schemawright.base.errors import InvalidError
from schemawright.base.ids import Id
from schemawright.model.check import Check
from schemawright.model.column import Column
from schemawright.model.drawing import Area, Note
from schemawright.model.index import Exclusion, Index
from schemawright.model.key import Key
from schemawright.model.namespace import Extension, Namespace
from schemawright.model.raw import RawObject
from schemawright.model.record import OnDelete, Record
from schemawright.model.relationship import Relationship
from schemawright.model.schema import Schema
from schemawright.model.sequence import Sequence
from schemawright.model.table import Table
from schemawright.model.types import Composite, Domain, Enum, Range
from schemawright.model.view import MaterializedView, View

AnyRecord = (
    Schema
    | Namespace
    | Extension
    | Enum
    | Domain
    | Composite
    | Range
    | Table
    | Column
    | Sequence
    | Key
    | Relationship
    | Check
    | Exclusion
    | View
    | MaterializedView
    | Index
    | RawObject
    | Note
    | Area
)


@dataclass(frozen=True)
class Reference:
    """A field of a kind that holds ids: of `kinds` (empty: of any), within parts where `path` has two names."""

    path: tuple[str, ...]
    kinds: tuple[str, ...]
    on_delete: OnDelete

    @cached_property
    def field(self) -> str:
        return self.path[0]

    def ids(self, record: Record) -> tuple[Id, ...]:
        """The ids that `record` holds here."""
        return self._within(getattr(record, self.field))

    def _within(self, value: Any) -> tuple[Id, ...]:
        if value is None:
            return ()
        if len(self.path) == 2:
            inner = self.path[1]
            return tuple(held for part in value if (held := getattr(part, inner)) is not None)
        return value if isinstance(value, tuple) else (value,)

    def held(self, records: Iterable[Record]) -> set[Id]:
        """The ids that any of `records` holds here."""
        values = (getattr(record, self.field) for record in records)
        # All columns of a table hold one id; parts are each one's own, and may hold what has no hash.
        return {id for value in (set(values) if len(self.path) == 1 else values) for id in self._within(value)}


@dataclass(frozen=True)
class Kind:
    """What the program knows of one kind of record."""

    record: type[Record]

    @cached_property
    def name(self) -> str:
        return str(self.record.__struct_config__.tag)

    @cached_property
    def plural(self) -> str:
        return self.name + ("es" if self.name.endswith("x") else "s")

    @cached_property
    def fields(self) -> dict[str, msgspec.inspect.Field]:
        """The fields but the id, by Python name."""
        info = msgspec.inspect.type_info(self.record)
        assert isinstance(info, msgspec.inspect.StructType)
        return {field.name: field for field in info.fields if field.name != "id"}

    @cached_property
    def json_names(self) -> dict[str, str]:
        """Python name to JSON name."""
        return {name: field.encode_name for name, field in self.fields.items()}

    @cached_property
    def python_names(self) -> dict[str, str]:
        """JSON name to Python name."""
        return {encoded: name for name, encoded in self.json_names.items()}

    @cached_property
    def types(self) -> dict[str, Any]:
        """Python name to the annotated type of the field."""
        return {name: hint for name, hint in _hints(self.record).items() if name in self.fields}

    @cached_property
    def canvas(self) -> frozenset[str]:
        """The fields that only the canvas shows."""
        return frozenset(name for name, hint in self.types.items() if any(m.get("canvas") for m in _extras(hint)))

    @cached_property
    def references(self) -> tuple[Reference, ...]:
        """Every field that holds ids of other records."""
        found = []
        for name, hint in self.types.items():
            found += [Reference((name,), m["refers"], m["on_delete"]) for m in _extras(hint) if "refers" in m]
            for part in parts_of(hint):
                found += [
                    Reference((name, inner), m["refers"], m["on_delete"])
                    for inner, inner_hint in _hints(part).items()
                    for m in _extras(inner_hint)
                    if "refers" in m
                ]
        return tuple(found)

    def group(self, field: str) -> tuple[str, ...]:
        """The fields that are one value with `field`, itself among them."""
        return next((group for group in self.record.together if field in group), (field,))


def _hints(record: type[msgspec.Struct]) -> dict[str, Any]:
    hints = get_type_hints(record, vars(sys.modules[record.__module__]), include_extras=True)
    return {name: hints[name] for name in record.__struct_fields__}


def _extras(hint: Any) -> Iterator[dict[str, Any]]:
    """The extra data of every `Meta` in a type, but not inside parts."""
    if get_origin(hint) is Annotated:
        for note in hint.__metadata__:
            if isinstance(note, Meta) and note.extra:
                yield note.extra
    for argument in get_args(hint):
        if not isinstance(argument, Meta):
            yield from _extras(argument)


def parts_of(hint: Any) -> Iterator[type[msgspec.Struct]]:
    """The classes of parts within a type."""
    if isinstance(hint, type) and issubclass(hint, msgspec.Struct):
        yield hint
    for argument in get_args(hint):
        yield from parts_of(argument)


KINDS: dict[str, Kind] = {kind.name: kind for kind in map(Kind, get_args(AnyRecord))}
KIND_OF: dict[type[Record], Kind] = {kind.record: kind for kind in KINDS.values()}


def kind_named(name: str, pointer: str | None = None) -> Kind:
    """The kind called `name`, or `InvalidError`."""
    if (kind := KINDS.get(name)) is None:
        raise InvalidError(f"There is no kind of record {name!r}. Use one of: {', '.join(KINDS)}.", pointer=pointer)
    return kind
