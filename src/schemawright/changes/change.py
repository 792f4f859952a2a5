"""The three changes: create, update, delete of one record.

They are the program's one currency: sent, logged, undone and rendered as migrations. A change carries what was and
what becomes, so it can be inverted without looking anywhere.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from schemawright.base.errors import InvalidError
from schemawright.base.ids import Id
from schemawright.model.document import Document, convert, escape, record_from
from schemawright.model.kinds import KIND_OF, Kind, kind_named
from schemawright.model.record import Record, plain


@dataclass(frozen=True, slots=True)
class Create:
    """A record comes into being."""

    record: Record

    @property
    def id(self) -> Id:
        return self.record.id

    @property
    def kind(self) -> Kind:
        return KIND_OF[type(self.record)]

    @property
    def inverse(self) -> "Delete":
        return Delete(self.record)


@dataclass(frozen=True, slots=True)
class Update:
    """Fields of a record change; both mappings have the same keys, the fields' Python names."""

    kind: Kind
    id: Id
    values: dict[str, Any]
    before: dict[str, Any]

    @property
    def inverse(self) -> "Update":
        return Update(self.kind, self.id, self.before, self.values)


@dataclass(frozen=True, slots=True)
class Delete:
    """A record goes; it is carried whole, so that it can come back."""

    record: Record

    @property
    def id(self) -> Id:
        return self.record.id

    @property
    def kind(self) -> Kind:
        return KIND_OF[type(self.record)]

    @property
    def inverse(self) -> Create:
        return Create(self.record)


Change = Create | Update | Delete


def update(record: Record, **values: Any) -> tuple[Update, ...]:
    """The update that gives `record` these field values; nothing where it has them already."""
    kind = KIND_OF[type(record)]
    new = {field: value for field, value in values.items() if getattr(record, field) != value}
    return (Update(kind, record.id, new, {field: getattr(record, field) for field in new}),) if new else ()


def invert(changes: Iterable[Change]) -> tuple[Change, ...]:
    """The batch that takes `changes` back: each inverted, in reverse order."""
    return tuple(change.inverse for change in reversed(tuple(changes)))


def to_wire(change: Change) -> dict[str, Any]:
    """The JSON form of the contract; `before` of a delete is the whole record."""
    match change:
        case Create(record):
            return {"action": "create", "kind": change.kind.name, "id": record.id, "values": values_of(record)}
        case Update(kind, id, values, before):
            return {
                "action": "update",
                "kind": kind.name,
                "id": id,
                "values": _encoded(kind, values),
                "before": _encoded(kind, before),
            }
        case Delete(record):
            return {"action": "delete", "kind": change.kind.name, "id": record.id, "before": values_of(record)}


def values_of(record: Record) -> dict[str, Any]:
    """The JSON fields of a record that are not at their default, without its id and kind."""
    content: dict[str, Any] = plain(record)
    del content["id"]
    return content


def _encoded(kind: Kind, values: dict[str, Any]) -> dict[str, Any]:
    return {kind.json_names[field]: plain(value) for field, value in values.items()}


def from_wire(content: Any, document: Document, pointer: str = "") -> Change:
    """A change from its JSON form; what it leaves out (`before`) is read from `document`.

    Raises `InvalidError` with a pointer where the shape is wrong, and where it updates or deletes a record that
    `document` does not have, with the code `gone`.
    """
    if not isinstance(content, dict):
        raise InvalidError("An operation is an object.", pointer=pointer)
    kind = kind_named(_text(content, "kind", pointer), f"{pointer}/kind")
    id = _text(content, "id", pointer)
    action = content.get("action")
    values = content.get("values", {})
    if action not in ("create", "update", "delete"):
        raise InvalidError("action is one of create, update, delete.", pointer=f"{pointer}/action")
    if not isinstance(values, dict):
        raise InvalidError("values is an object.", pointer=f"{pointer}/values")
    if action == "create":
        return Create(record_from(kind, {**values, "id": id}, f"{pointer}/values"))
    record = document.find(kind.record, id)
    if record is None:
        raise InvalidError(
            f"There is no {kind.name} with the id {id}: it may have been deleted.", code="gone", pointer=f"{pointer}/id"
        )
    if action == "delete":
        return Delete(record)
    new = decode_fields(kind, values, f"{pointer}/values")
    return Update(kind, id, new, {field: getattr(record, field) for field in new})


def decode_fields(kind: Kind, values: dict[str, Any], pointer: str = "") -> dict[str, Any]:
    """JSON fields of a kind as Python ones, each checked; `InvalidError` names the wrong one."""
    decoded = {}
    for key, value in values.items():
        if (field := kind.python_names.get(key)) is None:
            raise InvalidError(f"A {kind.name} has no property {key!r}.", pointer=f"{pointer}/{escape(key)}")
        decoded[field] = convert(value, kind.types[field], f"{pointer}/{escape(key)}")
    return decoded


def _text(content: dict[str, Any], key: str, pointer: str) -> str:
    if not isinstance(value := content.get(key), str) or not value:
        raise InvalidError(f"{key} is a text that is not empty.", pointer=f"{pointer}/{key}")
    return value
