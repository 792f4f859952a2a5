"""A document: all the records of one schema, and its JSON form.

A `Document` is never changed: `replacing` makes a new one that shares what stayed. Look-ups that need an index
(children of a record, who refers to it) build it on first use.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, ValuesView
from collections.abc import Set as AbstractSet
from functools import cache, cached_property
from typing import Any, TypeVar

import msgspec

from schemawright.base.errors import InvalidError, NotFoundError, SourceError
from schemawright.base.ids import Id
from schemawright.model.kinds import KIND_OF, KINDS, AnyRecord, Kind, Reference
from schemawright.model.record import Record, plain
from schemawright.model.schema import Schema

R = TypeVar("R", bound=Record)
T = TypeVar("T")
Referrer = tuple[Record, Reference]
"""Who holds an id, and in which field."""
LookUp = dict[Id, tuple[T, ...]]

FORMAT_VERSION = 1

_Kinds = dict[type[Record], dict[Id, Record]]
_Entries = Callable[[Any], Iterable[tuple[Id, T]]]
"""What a look-up files for a record, and under which ids."""
_Filing = Callable[[type[Record]], _Entries[T] | None]
"""The same for each kind; `None` for one of which nothing is filed."""
_Filed = dict[Any, LookUp[Any]]
"""Each look-up that was needed, by its filing."""


class Document:
    """The records of one schema by kind and id; equal when all records are."""

    def __init__(self, records: Iterable[Record]) -> None:
        """Raises `InvalidError` where two records bear one id, or there is not exactly one `Schema`."""
        kinds: _Kinds = {kind: {} for kind in KIND_OF}
        self._set(kinds, {}, kinds)
        count = 0
        for record in records:
            self._kinds[type(record)][record.id] = record
            count += 1
        if count != len(self) or len(set().union(*self._kinds.values())) != count:
            raise InvalidError("Two records of the document bear one id. Give each its own.", code="duplicate_id")
        if len(self._kinds[Schema]) != 1:
            raise InvalidError("A document has exactly one schema record.", code="no_schema")

    @classmethod
    def _of(cls, kinds: _Kinds, filed: _Filed, shown: _Kinds | None = None) -> "Document":
        document = cls.__new__(cls)
        document._set(kinds, filed, shown or kinds)  # noqa: SLF001
        return document

    def _set(self, kinds: _Kinds, filed: _Filed, shown: _Kinds) -> None:
        self._kinds, self._filed, self._shown = kinds, filed, shown
        self.derived: dict[Any, Any] = {}
        """What others have computed of this document, and of nothing else, by what computes it."""

    def replacing(self, changed: Mapping[type[Record], Mapping[Id, Record | None]]) -> "Document":
        """A document with these records put in (or, for `None`, taken out); nothing is checked."""
        kinds = dict(self._kinds)
        steps: list[tuple[Record | None, Record | None]] = []
        for kind, records in changed.items():
            table = dict(kinds[kind])
            for id, record in records.items():
                steps.append((table.get(id), record))
                if record is None:
                    table.pop(id, None)
                else:
                    table[id] = record
            kinds[kind] = table
        # A big document's look-ups are carried over, not built anew for each small edit.
        filed = {filing: _patched(index, filing, steps) for filing, index in self._filed.items()}
        return Document._of(kinds, filed)

    def showing(self, records: Iterable[Record]) -> "Document":
        """The same document, of which `all` gives only these records; all else knows every one still."""
        shown: _Kinds = {kind: {} for kind in KIND_OF}
        for record in records:
            shown[type(record)][record.id] = record
        return Document._of(self._kinds, self._filed, shown)

    @property
    def schema(self) -> Schema:
        """The header."""
        (schema,) = self.all(Schema)
        return schema

    def all(self, kind: type[R]) -> ValuesView[R]:
        """Every record of a kind, in the order of their making."""
        return self._shown[kind].values()  # type: ignore[return-value]

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

    def ids(self, kinds: Iterable[str]) -> AbstractSet[Id]:
        """The ids of all records of these kinds."""
        tables = [self._kinds[KINDS[name].record] for name in kinds]
        return tables[0].keys() if len(tables) == 1 else {id for table in tables for id in table}

    def _look_up(self, filing: _Filing[T]) -> LookUp[T]:
        """The index of all records after `filing`."""
        if (found := self._filed.get(filing)) is None:
            found = self._filed[filing] = _index(self._kinds, filing)
        return found

    @cached_property
    def _ordered(self) -> dict[tuple[Id, type[Record]], tuple[Record, ...]]:
        """What `children` has given: a table's columns are asked for many times."""
        return {}

    def children(self, id: Id, kind: type[R]) -> tuple[R, ...]:
        """The records of a kind that are part of record `id` (a table's columns), in their order."""
        if (found := self._ordered.get((id, kind))) is None:
            found = tuple(
                sorted((child for child in self._look_up(_parent).get(id, ()) if type(child) is kind), key=_place)
            )
            self._ordered[id, kind] = found
        return found  # type: ignore[return-value]

    def parts(self, id: Id) -> tuple[Record, ...]:
        """The records of every kind that are part of record `id`."""
        return self._look_up(_parent).get(id, ())

    def referrers(self, id: Id) -> Iterator[tuple[Record, Reference]]:
        """Who holds `id`, and in which field."""
        return iter(self._look_up(_references).get(id, ()))

    def holders(self, id: Id, field: str) -> tuple[Record, ...]:
        """The records that hold `id` in this field: the heirs of a table for `inherits`."""
        return self._look_up(_held_in(field)).get(id, ())

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


def _parent(kind: type[Record]) -> _Entries[Record] | None:
    if (field := kind.parent) is None:
        return None
    return lambda record: ((getattr(record, field), record),)


def _references(kind: type[Record]) -> _Entries[Referrer] | None:
    references = KIND_OF[kind].references
    return lambda record: [
        (id, (record, reference)) for reference in references for id in dict.fromkeys(reference.ids(record))
    ]


@cache
def _held_in(field: str) -> _Filing[Record]:
    def filing(kind: type[Record]) -> _Entries[Record] | None:
        references = [reference for reference in KIND_OF[kind].references if reference.field == field]
        if not references:
            return None
        return lambda record: [(id, record) for reference in references for id in dict.fromkeys(reference.ids(record))]

    return filing


def _index(kinds: Mapping[type[Record], Mapping[Id, Record]], filing: _Filing[T]) -> LookUp[T]:
    found: dict[Id, list[T]] = {}
    for kind, records in kinds.items():
        if (filed := filing(kind)) is not None:
            for record in records.values():
                for id, entry in filed(record):
                    found.setdefault(id, []).append(entry)
    return {id: tuple(entries) for id, entries in found.items()}


def _patched(index: LookUp[T], filing: _Filing[T], steps: Iterable[tuple[Record | None, Record | None]]) -> LookUp[T]:
    found = dict(index)
    for before, after in steps:
        for id, entry in _entries(before, filing):
            found[id] = tuple(one for one in found[id] if one != entry)
        for id, entry in _entries(after, filing):
            found[id] = (*found.get(id, ()), entry)
    return found


def _entries(record: Record | None, filing: _Filing[T]) -> Iterable[tuple[Id, T]]:
    filed = filing(type(record)) if record is not None else None
    return filed(record) if filed is not None else ()


def _place(record: Record) -> tuple[str, Id]:
    """By its order, or by its name where it has none: ids are others each time that a text is read."""
    name: str = getattr(record, "name", "")
    return (getattr(record, "order", name), record.id)


def to_builtins(document: Document) -> dict[str, Any]:
    """`{"schemawright": 1, "schema": {…}, "tables": […], "columns": […], …}`, each list in the order of ids."""
    content: dict[str, Any] = {"schemawright": FORMAT_VERSION, "schema": plain(document.schema)}
    for kind in KINDS.values():
        records = sorted(document.all(kind.record), key=lambda record: record.id)
        if records and kind.record is not Schema:
            content[kind.plural] = [plain(record) for record in records]
    return content


def to_json(document: Document) -> bytes:
    """The `.schema.json` form: `to_builtins` as indented JSON; equal documents give equal bytes."""
    return msgspec.json.format(msgspec.json.encode(to_builtins(document)), indent=1) + b"\n"


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
