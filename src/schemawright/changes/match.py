"""Matching a document without a past to an older one: what is the same gets the same id.

Records read from a file or a server have new ids. `match` gives each the id of the record of the old document that it
is: by its name within its parent first, by `renames` that the caller states, then, if it may guess, by evidence.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import msgspec

from schemawright.base.errors import InvalidError
from schemawright.base.ids import Id
from schemawright.changes.evidence import best_pairs, column_likeness, same_definition, table_likeness, values_alike
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.key import Key
from schemawright.model.kinds import KIND_OF, Kind
from schemawright.model.namespace import Namespace
from schemawright.model.raw import RawObject
from schemawright.model.record import Record
from schemawright.model.schema import Schema
from schemawright.model.table import Table
from schemawright.model.types import Composite, Enum

CERTAIN = 0.6
"""The least likeness at which two records are taken for one."""


@dataclass(frozen=True, slots=True)
class Guess:
    """A rename that was taken from evidence: the names, and how sure it is, from 0 to 1."""

    kind: str
    old_name: str
    new_name: str
    confidence: float
    subject: Id

    def __str__(self) -> str:
        return f"{self.kind} {self.old_name} is taken to be {self.new_name} now ({self.confidence:.0%})"


@dataclass(frozen=True, slots=True)
class Matched:
    """The new document under the ids of the old one, and the renames that were guessed."""

    document: Document
    guesses: tuple[Guess, ...] = ()


def match(old: Document, new: Document, renames: Iterable[tuple[str, str]] = (), *, guess: bool = True) -> Matched:
    """`new` with the ids of `old` for all that is in both.

    A rename is `(old, new)`: `film`/`movie`, `sales.film`/`sales.movie`, `film.title`/`name` (or `film.name`). Raises
    `InvalidError` where it names something that is not there.
    """
    matching = _Matching(old, new)
    for one, other in renames:
        matching.rename(one, other)
    matching.by_name()
    if guess:
        matching.by_evidence()
    matching.by_definition()
    return Matched(matching.document(), tuple(matching.guesses))


class _Matching:
    def __init__(self, old: Document, new: Document) -> None:
        self.old, self.new = old, new
        self.ids: dict[Id, Id] = {new.schema.id: old.schema.id}
        """The id in the old document for one in the new."""
        self.taken: set[Id] = {old.schema.id}
        self.guesses: list[Guess] = []

    def pair(self, before: Record, after: Record) -> None:
        """Says that two records are one."""
        if after.id not in self.ids and before.id not in self.taken:
            self.ids[after.id] = before.id
            self.taken.add(before.id)

    def free_old(self, kind: type[Record]) -> list[Any]:
        """The old records of a kind that have no counterpart yet."""
        return [record for record in self.old.all(kind) if record.id not in self.taken]

    def free_new(self, kind: type[Record]) -> list[Any]:
        """The new records of a kind that have no counterpart yet."""
        return [record for record in self.new.all(kind) if record.id not in self.ids]

    # Stated renames

    def rename(self, one: str, other: str) -> None:
        """Pairs what is called `one` in the old document and `other` in the new."""
        before, table = self._find(self.old, one, None)
        after, _ = self._find(self.new, other, (type(before), one, table))
        self.pair(before, after)

    def _find(
        self, document: Document, name: str, like: tuple[type[Record], str, str | None] | None
    ) -> tuple[Any, str | None]:
        found = [(record, called) for record, called in _named(document) if name in called]
        if like is not None:
            kind, old_name, _ = like
            if "." in old_name and "." not in name and kind is Column:
                name = f"{old_name.rsplit('.', 1)[0]}.{name}"
                found = [
                    (record, called)
                    for record, called in _named(document)
                    if _renamed_table(self, record, name, called)
                ]
            found = [(record, called) for record, called in found if type(record) is kind]
        if not found:
            state = "old" if document is self.old else "new"
            raise InvalidError(
                f"There is no {name!r} in the {state} schema. Name what is to be renamed as it is.", code="rename"
            )
        if len({record.id for record, _ in found}) > 1:
            raise InvalidError(
                f"{name!r} is more than one thing. Write its namespace or table before it.", code="rename"
            )
        return found[0][0], name.rsplit(".", 1)[0] if "." in name else None

    # Names

    def by_name(self) -> None:
        """Pairs all that bears one name within one parent, parents first."""
        for kind in KIND_OF.values():
            if kind.record is Schema or "name" not in kind.fields:
                continue
            if kind.record is RawObject:
                self._raw_objects()
            else:
                self._names_of(kind)

    def _names_of(self, kind: Kind) -> None:
        free: dict[tuple[Any, ...], Any] = {
            self._key(record, self.old): record for record in self.free_old(kind.record)
        }
        for after in self.free_new(kind.record):
            if (before := free.get(self._key(after, self.new))) is not None:
                self.pair(before, after)

    def _key(self, record: Any, document: Document) -> tuple[Any, ...]:
        """What a record is found by: its parent (under the old id) or its namespace's name, and its own name."""
        if record.parent is not None:
            parent = getattr(record, record.parent)
            return (self.ids.get(parent, parent) if document is self.new else parent, record.name)
        namespace_id = getattr(record, "namespace_id", None)
        if namespace_id is not None and document is self.new:
            namespace_id = self.ids.get(namespace_id, namespace_id)
        return (namespace_id, record.name)

    def _raw_objects(self) -> None:
        """Raw objects of one name are told apart by their text, then by their order."""
        free = self.free_old(RawObject)
        by_text = {(raw.object_type, raw.name, raw.text): raw for raw in free}
        for after in self.free_new(RawObject):
            if (before := by_text.get((after.object_type, after.name, after.text))) is not None:
                self.pair(before, after)
        by_name: dict[tuple[str, str], list[RawObject]] = {}
        for raw in sorted(self.free_old(RawObject), key=lambda raw: raw.order):
            by_name.setdefault((raw.object_type, raw.name), []).append(raw)
        for after in sorted(self.free_new(RawObject), key=lambda raw: raw.order):
            if candidates := by_name.get((after.object_type, after.name)):
                self.pair(candidates.pop(0), after)

    # Evidence

    def by_evidence(self) -> None:
        """Guesses renames of tables, then columns, then types."""
        likeness = table_likeness(self.old, self.new)
        for before, after, score in best_pairs(self.free_old(Table), self.free_new(Table), likeness, CERTAIN):
            self._guess(before, after, score)
        self._names_below()
        self._columns()
        for kind in (Enum, Composite):
            for before, after, score in best_pairs(self.free_old(kind), self.free_new(kind), values_alike, CERTAIN):
                self._guess(before, after, score)

    def _names_below(self) -> None:
        """What belongs to tables that are paired now."""
        for kind in KIND_OF.values():
            if kind.record.parent is not None:
                self._names_of(kind)

    def _columns(self) -> None:
        after_by_table: dict[Id, list[Column]] = {}
        for column in self.free_new(Column):
            after_by_table.setdefault(self.ids.get(column.table_id, ""), []).append(column)
        before_by_table: dict[Id, list[Column]] = {}
        for column in self.free_old(Column):
            before_by_table.setdefault(column.table_id, []).append(column)
        likeness = column_likeness(self.old, self.new, self.ids)
        for table_id, befores in before_by_table.items():
            for before, after, score in best_pairs(befores, after_by_table.get(table_id, []), likeness, CERTAIN):
                self._guess(before, after, score)

    def _guess(self, before: Any, after: Any, score: float) -> None:
        self.pair(before, after)
        self.guesses.append(
            Guess(
                kind=KIND_OF[type(before)].name,
                old_name=_shown(self.old, before),
                new_name=_shown(self.new, after),
                confidence=round(score, 2),
                subject=before.id,
            )
        )

    # Definition

    def by_definition(self) -> None:
        """Pairs keys, constraints and indexes that differ in nothing but their name: no data hangs on a guess here."""
        for kind in KIND_OF.values():
            if kind.record.parent is None or kind.record is Column:
                continue
            free = {same_definition(record, {}): record for record in self.free_old(kind.record)}
            for after in self.free_new(kind.record):
                if (before := free.get(same_definition(after, self.ids))) is not None:
                    self.pair(before, after)
        primary = {key.table_id: key for key in self.free_old(Key) if key.key_type == "primary"}
        for after in self.free_new(Key):
            if after.key_type == "primary" and (table_id := self.ids.get(after.table_id)) in primary:
                self.pair(primary[table_id], after)

    # The outcome

    def document(self) -> Document:
        """The new document under the ids that were found."""
        part_ids = self._part_ids()
        return Document(_with_ids(record, self.ids, part_ids) for record in self.new)

    def _part_ids(self) -> dict[Id, Id]:
        """Enum values and attributes by name within their type."""
        found: dict[Id, Id] = {}
        for kind, field in ((Enum, "values"), (Composite, "attributes")):
            for after in self.new.all(kind):
                before = self.old.find(kind, self.ids.get(after.id))
                if before is None:
                    continue
                known = {part.name: part.id for part in getattr(before, field)}
                found |= {part.id: known[part.name] for part in getattr(after, field) if part.name in known}
        return found


def _named(document: Document) -> Iterable[tuple[Record, set[str]]]:
    """Every record with the names that it can be called by."""
    for record in document:
        if type(record) in (Schema, RawObject) or not hasattr(record, "name"):
            continue
        yield record, _calls(document, record)


def _calls(document: Document, record: Any) -> set[str]:
    if record.parent is not None:
        holder = document.get(getattr(record, record.parent))
        inner = {f"{front}.{record.name}" for front in _calls(document, holder)} if holder is not None else set()
        return inner | (set() if isinstance(record, Column) else {record.name})
    namespace = document.find(Namespace, getattr(record, "namespace_id", None))
    return {record.name, *((f"{namespace.name}.{record.name}",) if namespace is not None else ())}


def _renamed_table(matching: _Matching, record: Any, name: str, called: set[str]) -> bool:
    """Whether a column is called `name`, or is so in a table that a stated rename has paired with that of `name`."""
    if name in called or not isinstance(record, Column):
        return name in called
    table, _, column = name.rpartition(".")
    before = matching.old.find(Table, matching.ids.get(record.table_id))
    return before is not None and record.name == column and table in _calls(matching.old, before)


def _shown(document: Document, record: Any) -> str:
    """A name as a person would write it: qualified where the namespace is not `public`."""
    if record.parent is not None:
        return f"{_shown(document, document.get(getattr(record, record.parent)))}.{record.name}"
    namespace = document.find(Namespace, getattr(record, "namespace_id", None))
    return record.name if namespace is None or namespace.name == "public" else f"{namespace.name}.{record.name}"


def _with_ids(record: Record, ids: dict[Id, Id], part_ids: dict[Id, Id]) -> Record:
    """`record` with every id in it replaced."""
    values: dict[str, Any] = {"id": ids.get(record.id, record.id)}
    for reference in KIND_OF[type(record)].references:
        name = reference.field
        value = values.get(name, getattr(record, name))
        if value is None:
            continue
        if len(reference.path) == 2:
            inner = reference.path[1]
            values[name] = tuple(
                msgspec.structs.replace(part, **{inner: ids.get(getattr(part, inner), getattr(part, inner))})
                for part in value
            )
        elif isinstance(value, tuple):
            values[name] = tuple(ids.get(id, id) for id in value)
        else:
            values[name] = ids.get(value, value)
    for field in ("values", "attributes"):
        if parts := getattr(record, field, None):
            values[field] = tuple(msgspec.structs.replace(part, id=part_ids.get(part.id, part.id)) for part in parts)
    return msgspec.structs.replace(record, **values)
