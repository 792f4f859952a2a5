"""A document: all the records of one schema, and its JSON form.

A `Document` is never changed: `replacing` makes a new one that shares what stayed. Look-ups that need an index (children
of a record, who refers to it) build it once a document, on first use.
"""

from collections.abc import Iterable, Iterator, Mapping, ValuesView
from functools import cached_property
from typing import Any, TypeVar

import msgspec

from schemawright.base.errors import InvalidError, NotFoundError, SourceError
from schemawright.base.ids import Id
from schemawright.model.kinds import KIND_OF, KINDS, AnyRecord, Kind, Reference
from schemawright.model.record import Record
from schemawright.model.schema import Schema

R = TypeVar("R", bound=Record)

FORMAT_VERSION = 1


class Document:
    """The records of one schema by kind and id; equal when all records are."""

    def __init__(self, records: Iterable[Record]) -> None:
        """Raises `InvalidError` where two records bear one id, or there is not exactly one `Schema`."""
        self._kinds: dict[type[Record], dict[Id, Record]] = {kind: {} for kind in KIND_OF}
        count = 0
        for record in records:
            self._kinds[type(record)][record.id] = record
            count += 1
        if count != len(self) or len({id for table in self._kinds.values() for id in table}) != count:
            raise InvalidError("Two records of the document bear one id. Give each its own.", code="duplicate_id")
        if len(self._kinds[Schema]) != 1:
            raise InvalidError("A document has exactly one schema record.", code="no_schema")

    @classmethod
    def _of(cls, kinds: dict[type[Record], dict[Id, Record]]) -> "Document":
        document = cls.__new__(cls)
        document._kinds = kinds
        return document

    def replacing(self, changed: Mapping[type[Record], Mapping[Id, Record | None]]) -> "Document":
        """A document with these records put in (or, for `None`, taken out); nothing is checked."""
        kinds = dict(self._kinds)
        for kind, records in changed.items():
            table = dict(kinds[kind])
            for id, record in records.items():
                if record is None:
                    table.pop(id, None)
                else:
                    table[id] = record
            kinds[kind] = table
        return Document._of(kinds)

    @property
    def schema(self) -> Schema:
        """The header."""
        (schema,) = self.all(Schema)
        return schema

    def all(self, kind: type[R]) -> ValuesView[R]:
        """Every record of a kind, in the order of their making."""
        return self._kinds[kind].values()  # type: ignore[return-value]

    def find(self, kind: type[R], id: Id | None) -> R | None:
        """The record of that kind with this id, if there is one."""
        return self._kinds[kind].get(id) if id is not None else None  # type: ignore[return-value]

    def require(self, kind: type[R], id: Id) -> R:
        """The record of that kind with this id, or `NotFoundError`."""
        if (record := self.find(kind, id)) is None:
            raise NotFoundError(f"There is no {KIND_OF[kind].name} with the id {id}.", id=id)
        return record

    def get(self, id: Id | None) -> Record | None:
        """The record of any kind with this id, if there is one."""
        if id is not None:
            for table in self._kinds.values():
                if (record := table.get(id)) is not None:
                    return record
        return None

    @cached_property
    def _children(self) -> dict[Id, dict[type[Record], list[Record]]]:
        found: dict[Id, dict[type[Record], list[Record]]] = {}
        for kind, table in self._kinds.items():
            if (parent := kind.parent) is not None:
                for record in table.values():
                    found.setdefault(getattr(record, parent), {}).setdefault(kind, []).append(record)
        for by_kind in found.values():
            for records in by_kind.values():
                records.sort(key=_place)
        return found

    def children(self, id: Id, kind: type[R]) -> tuple[R, ...]:
        """The records of a kind that are part of record `id` (a table's columns), in their order."""
        return tuple(self._children.get(id, {}).get(kind, ()))  # type: ignore[arg-type]

    @cached_property
    def _referrers(self) -> dict[Id, list[tuple[Record, Reference]]]:
        found: dict[Id, list[tuple[Record, Reference]]] = {}
        for kind, table in self._kinds.items():
            for reference in KIND_OF[kind].references:
                for record in table.values():
                    for id in reference.ids(record):
                        found.setdefault(id, []).append((record, reference))
        return found

    def referrers(self, id: Id) -> tuple[tuple[Record, Reference], ...]:
        """Who holds `id`, and in which field."""
        return tuple(self._referrers.get(id, ()))

    def __iter__(self) -> Iterator[Record]:
        for table in self._kinds.values():
            yield from table.values()

    def __len__(self) -> int:
        return sum(map(len, self._kinds.values()))

    def __contains__(self, id: object) -> bool:
        return any(id in table for table in self._kinds.values())

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Document) and self._kinds == other._kinds

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        parts = ", ".join(f"{len(table)} {KIND_OF[kind].plural}" for kind, table in self._kinds.items() if table)
        return f"<Document {self.schema.name!r}: {parts}>"


def _place(record: Record) -> tuple[str, Id]:
    return (getattr(record, "order", ""), record.id)


def to_json(document: Document) -> bytes:
    """The `.schema.json` form: `{"schemawright": 1, "schema": {…}, "tables": […], "columns": […], …}`, indented.

    Records are sorted by id within their list, so equal documents give equal bytes.
    """
    content: dict[str, Any] = {"schemawright": FORMAT_VERSION, "schema": _untagged(document.schema)}
    for kind in KINDS.values():
        records = sorted(document.all(kind.record), key=lambda record: record.id)
        if records and kind.record is not Schema:
            content[kind.plural] = [_untagged(record) for record in records]
    return msgspec.json.format(msgspec.json.encode(content), indent=1) + b"\n"


def _untagged(record: Record) -> dict[str, Any]:
    content: dict[str, Any] = msgspec.to_builtins(record)
    del content["kind"]
    return content


def from_json(text: bytes | str) -> Document:
    """Reads what `to_json` wrote.

    Raises `SourceError` where it is not JSON or not a document of this or an older version, `InvalidError` with a JSON
    pointer where a record has the wrong shape.
    """
    try:
        content = msgspec.json.decode(text)
    except msgspec.DecodeError as error:
        raise SourceError(f"This is not JSON: {error}.") from error
    if not isinstance(content, dict) or not isinstance(version := content.get("schemawright"), int):
        raise SourceError('This is not a schema document: it has no "schemawright" version.')
    if version > FORMAT_VERSION:
        raise SourceError(f"The document has format {version}; this program reads up to {FORMAT_VERSION}. Upgrade it.")
    plurals = {kind.plural: kind for kind in KINDS.values() if kind.record is not Schema}
    records: list[Record] = [record_from(KINDS["schema"], content.get("schema"), "/schema")]
    for key, values in content.items():
        if key in ("schemawright", "schema"):
            continue
        if (kind := plurals.get(key)) is None:
            raise InvalidError(f"A document has no list {key!r}.", pointer=f"/{escape(key)}")
        if not isinstance(values, list):
            raise InvalidError(f"{key} is not a list.", pointer=f"/{key}")
        records += [record_from(kind, value, f"/{key}/{number}") for number, value in enumerate(values)]
    return Document(records)


def record_from(kind: Kind, content: Any, pointer: str = "") -> AnyRecord:
    """A record of `kind` from its JSON fields (without the tag), or `InvalidError` with a pointer below `pointer`."""
    if not isinstance(content, dict):
        raise InvalidError(f"A {kind.name} is an object.", pointer=pointer)
    record: AnyRecord = convert(content | {"kind": kind.name}, kind.record, pointer)
    return record


def convert(content: Any, hint: Any, pointer: str = "") -> Any:
    """`content` as the type `hint`, or `InvalidError` with a pointer below `pointer`."""
    try:
        return msgspec.convert(content, hint)
    except msgspec.ValidationError as error:
        reason, _, path = str(error).partition(" - at `")
        raise InvalidError(f"{reason}.", pointer=pointer + _pointer(path.rstrip("`"))) from None


def _pointer(path: str) -> str:
    """`$.columns[0].name` as `/columns/0/name`."""
    return path.lstrip("$").replace("[", ".").replace("]", "").replace(".", "/")


def escape(key: str) -> str:
    """`key` as one step of a JSON pointer (RFC 6901, section 3)."""
    return key.replace("~", "~0").replace("/", "~1")
