"""Matching a document without a past to an older one: what is the same gets the same id.

Records read from a file or a server have new ids. `match` gives each the id of the record of the old document that it
is: by its name within its parent first, by `renames` that the caller states, then, if it may guess, by evidence.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import msgspec

from schemawright.base.errors import InvalidError
from schemawright.base.garbage import collection_paused
from schemawright.base.ids import Id
from schemawright.changes.evidence import same_definition
from schemawright.changes.guessing import Guess, Guessing
from schemawright.model.check import Check
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.key import Key
from schemawright.model.kinds import KIND_OF, Kind
from schemawright.model.namespace import Namespace
from schemawright.model.raw import RawObject
from schemawright.model.record import Record
from schemawright.model.schema import Schema
from schemawright.model.sequence import Sequence
from schemawright.model.table import Table
from schemawright.model.types import Attribute, Composite, Enum, EnumValue
from schemawright.model.view import MaterializedView, View

PART_FIELDS: dict[type[Record], str] = {Enum: "values", Composite: "attributes"}
"""Where a kind keeps parts that have ids of their own."""
PARTS = (EnumValue, Attribute)
VIEWS = (View, MaterializedView)
_LINE = re.compile(r"(?:, )?line \d+$")


def _without_line(raw: RawObject) -> str:
    """Its name, without the line of the script that statements are told apart by."""
    return _LINE.sub("", raw.name)


@dataclass(frozen=True, slots=True)
class Matched:
    """The new document under the ids of the old one, and the renames that were guessed."""

    document: Document
    guesses: tuple[Guess, ...] = ()


@collection_paused()
def match(old: Document, new: Document, renames: Iterable[tuple[str, str]] = (), *, guess: bool = True) -> Matched:
    """`new` with the ids of `old` for all that is in both.

    A rename is `(old, new)`: `film`/`movie`, `sales.film`/`sales.movie`, `film.title`/`name` (or `film.name`), and
    likewise an enum's value or a composite type's attribute. Raises `InvalidError` where it names something that is not
    there.
    """
    matching = Matching(old, new)
    for one, other in renames:
        matching.rename(one, other)
    guessing = Guessing(matching)
    if guess:
        guessing.before_names()
    matching.by_name()
    matching.by_parents()
    if guess:
        guessing.after_names()
        matching.by_parents()
    matching.by_definition()
    return Matched(matching.document(), tuple(guessing.found))


class Matching:
    def __init__(self, old: Document, new: Document) -> None:
        self.old, self.new = old, new
        self.ids: dict[Id, Id] = {new.schema.id: old.schema.id}
        """The id in the old document for one in the new."""
        self.taken: set[Id] = {old.schema.id}
        self.part_ids: dict[Id, Id] = {}
        """The same for values of enums and attributes of composite types."""
        self._ignores_case = new.schema.ignores_case
        self._ignores_case_inside = new.schema.ignores_case_inside

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
        """Pairs what is called `one` in the old document and `other` in the new.

        A name that could be several things is the one that is there in both documents, best in the same holder.
        """
        if '"' in one + other and not (_called(self.old, one) and self._called_now(one, other)):
            one, other = _unquoted(one), _unquoted(other)
        befores, afters = _called(self.old, one), self._called_now(one, other)
        pairs = [(before, after) for before in befores for after in afters if before.kind is after.kind]
        if not pairs and len(befores) < 2:
            name, state = (other, "new") if befores else (one, "old")
            raise InvalidError(
                f"There is no {name!r} in the {state} schema. Name what is to be renamed as it is.", code="rename"
            )
        if len(pairs) > 1:
            # A column's own check may bear its name (MariaDB), and goes along with it.
            pairs = [pair for pair in pairs if not isinstance(pair[0].thing, Check)] or pairs
            pairs = [pair for pair in pairs if self._is_same_holder(*pair)] or pairs
        if len(pairs) != 1:
            name = one if len({called.thing.id for called in befores}) > 1 else other
            raise InvalidError(
                f"{name!r} is more than one thing. Write its namespace or table before it.", code="rename"
            )
        self._pair_called(*pairs[0])

    def _called_now(self, one: str, other: str) -> list["_Called"]:
        """What is called `other`, which may leave out the holder that `one` names: the same, or what it is now."""
        holder, _, _ = one.rpartition(".")
        found = _called(self.new, other)
        if not holder or "." in other:
            return found
        inner = [called for called in _things(self.new) if called.thing.name == other and called.holder is not None]
        held = [called for called in inner if self._was_called(called.holder, holder)]
        return found + [called for called in held if called not in found]

    def _was_called(self, record: Any, name: str) -> bool:
        """Whether a record of the new document is called `name`, or was before a stated rename."""
        before = self.old.get(self.ids.get(record.id, ""))
        return name in (_calls(self.old, before) if before is not None else _calls(self.new, record))

    def _is_same_holder(self, before: "_Called", after: "_Called") -> bool:
        if before.holder is None or after.holder is None:
            return before.holder is after.holder
        if after.holder.id in self.ids or before.holder.id in self.taken:
            return bool(self.ids.get(after.holder.id) == before.holder.id)
        return bool(_calls(self.old, before.holder) & _calls(self.new, after.holder))

    def _pair_called(self, before: "_Called", after: "_Called") -> None:
        """A value or an attribute that is renamed takes its type along."""
        if before.kind not in PARTS:
            self.pair(before.thing, after.thing)
            return
        self.pair(before.holder, after.holder)
        self.part_ids[after.thing.id] = before.thing.id

    # Names

    def by_name(self) -> None:
        """Pairs all that bears one name within one parent, parents first."""
        for kind in KIND_OF.values():
            if kind.record is Schema or "name" not in kind.fields:
                continue
            if kind.record is Column and any(isinstance(self.old.get(id), Column) for id in self.taken):
                self.by_parents()  # the columns of heirs are called as those above, whatever they were called
            if kind.record is RawObject:
                self._raw_objects()
            else:
                self._names_of(kind)

    def _names_of(self, kind: Kind) -> None:
        """Pairs records of one name: within their parent (under its old id), or within their namespace."""
        holder = kind.record.parent or "namespace_id"
        is_alone = kind.record.named == "extension"
        is_folded = self._ignores_case_inside if kind.record.parent is not None else self._ignores_case

        def key(record: Any, ids: Mapping[Id, Id]) -> tuple[Id | None, str]:
            holder_id: Any = None if is_alone else getattr(record, holder, None)
            return ids.get(holder_id, holder_id), record.name.lower() if is_folded else record.name

        free = {key(record, {}): record for record in self.free_old(kind.record)}
        for after in self.free_new(kind.record):
            if (before := free.get(key(after, self.ids))) is not None:
                self.pair(before, after)

    def _raw_objects(self) -> None:
        """Raw objects of one name are told apart by their text, then by their order; without a name by text alone."""
        self._raw_by(lambda raw: (raw.object_type, _without_line(raw), raw.text))
        self._raw_by(lambda raw: (raw.object_type, _without_line(raw)) if _without_line(raw) else None)

    def _raw_by(self, key_of: Callable[[RawObject], tuple[str, ...] | None]) -> None:
        held: dict[tuple[str, ...] | None, list[RawObject]] = {}
        for raw in sorted(self.free_old(RawObject), key=lambda raw: raw.order):
            held.setdefault(key_of(raw), []).append(raw)
        for after in sorted(self.free_new(RawObject), key=lambda raw: raw.order):
            key = key_of(after)
            if key is not None and (candidates := held.get(key)):
                self.pair(candidates.pop(0), after)

    def by_parents(self) -> None:
        """Pairs the columns of partitions and heirs as those of the tables that they come from."""
        waiting = self.free_new(Column)
        while found := [pair for pair in map(self._from_above, waiting) if pair is not None]:
            for before, after in found:
                self.pair(before, after)
            waiting = self.free_new(Column)

    def _from_above(self, after: Column) -> tuple[Column, Column] | None:
        """A column that comes from another table, and the old one that came from the same."""
        table = self.new.require(Table, after.table_id)
        if table.of_type is not None:
            return self._from_type(table, after)
        above = [other for id in (*table.inherits, table.partition_of) for other in self.new.children(id or "", Column)]
        renamed = (self.old.find(Column, self.ids.get(other.id)) for other in above if other.name == after.name)
        names = {column.name for column in renamed if column is not None}
        for before in self.old.children(self.ids.get(table.id, ""), Column):
            if before.name in names and before.id not in self.taken:
                return before, after
        return None

    def names_below(self) -> None:
        """Pairs by name what belongs to tables that have been paired otherwise."""
        for kind in KIND_OF.values():
            if kind.record.parent is not None:
                self._names_of(kind)

    def _from_type(self, table: Table, after: Column) -> tuple[Column, Column] | None:
        """A column of a table of a type, and the old one that came from the same attribute."""
        renamed = {
            self.part_ids.get(part.id)
            for one in self.new.all(Composite)
            for part in one.attributes
            if part.name == after.name
        }
        names = {part.name for one in self.old.all(Composite) for part in one.attributes if part.id in renamed}
        for before in self.old.children(self.ids.get(table.id, ""), Column):
            if before.name in names and before.id not in self.taken:
                return before, after
        return None

    # Definition

    def by_definition(self) -> None:
        """Pairs views, keys, constraints and indexes that differ in nothing but their name: no data hangs on it."""
        for kind in KIND_OF.values():
            if (kind.record.parent is None and kind.record not in VIEWS) or kind.record is Column:
                continue
            free = {same_definition(record, {}): record for record in self.free_old(kind.record)}
            for after in self.free_new(kind.record):
                if (before := free.get(same_definition(after, self.ids))) is not None:
                    self.pair(before, after)
        self._owned_sequences()
        primary = {key.table_id: key for key in self.free_old(Key) if key.key_type == "primary"}
        for after in self.free_new(Key):
            if after.key_type == "primary" and (table_id := self.ids.get(after.table_id)) in primary:
                self.pair(primary[table_id], after)

    def _owned_sequences(self) -> None:
        """Pairs the sequences of columns that are paired: a `serial` column has one, whatever its table is called."""
        free = {sequence.owned_by: sequence for sequence in self.free_old(Sequence) if sequence.owned_by is not None}
        for after in self.free_new(Sequence):
            if (before := free.get(self.ids.get(after.owned_by))) is not None:
                self.pair(before, after)

    # The outcome

    def document(self) -> Document:
        """The new document under the ids that were found."""
        part_ids = self._part_ids()
        return Document(_with_ids(record, self.ids, part_ids) for record in self.new)

    def _part_ids(self) -> dict[Id, Id]:
        """Enum values and attributes as stated, then by name within their type."""
        found = dict(self.part_ids)
        taken = set(found.values())
        for kind, field in PART_FIELDS.items():
            for after in self.new.all(kind):
                before = self.old.find(kind, self.ids.get(after.id))
                if before is None:
                    continue
                known = {part.name: part.id for part in getattr(before, field) if part.id not in taken}
                for part in getattr(after, field):
                    if part.name in known:
                        found.setdefault(part.id, known[part.name])
        return found


@dataclass(frozen=True, slots=True)
class _Called:
    """Something that a rename can speak of: a record, or a value or an attribute of its `holder`."""

    thing: Any
    holder: Any
    names: frozenset[str]

    @property
    def kind(self) -> type | str:
        return self.thing.object_type if isinstance(self.thing, RawObject) else type(self.thing)


def _unquoted(name: str) -> str:
    """A name as it is, where it was said as in SQL."""
    return re.sub(r'"((?:[^"]|"")+)"', lambda found: found[1].replace('""', '"'), name)


def _called(document: Document, name: str) -> list[_Called]:
    return [called for called in _things(document) if name in called.names]


def _things(document: Document) -> Iterable[_Called]:
    """Every record, value and attribute with the names that it can be called by."""
    for record in document:
        if isinstance(record, RawObject):
            yield from _raw_thing(document, record)
            continue
        if isinstance(record, Schema) or not hasattr(record, "name"):
            continue
        calls = _calls(document, record)
        holder = document.get(getattr(record, record.parent)) if record.parent is not None else None
        yield _Called(record, holder, frozenset(calls))
        for part in getattr(record, PART_FIELDS.get(type(record), ""), ()):
            yield _Called(part, record, frozenset(f"{call}.{part.name}" for call in calls))


def _raw_thing(document: Document, raw: RawObject) -> Iterable[_Called]:
    """A raw object that has a name of its own: a function with its arguments or without, a trigger of its table."""
    if raw.object_type in ("function", "procedure"):
        names = {raw.name, raw.name.partition("(")[0]}
        names |= {name.partition(".")[2] for name in names if "." in name.partition("(")[0]}
        yield _Called(raw, None, frozenset(names | {_unquoted(name) for name in names}))
    elif raw.object_type in ("trigger", "policy") and (table := document.get(raw.about)) is not None:
        own = _unquoted(raw.name.rpartition(" on ")[0])
        yield _Called(raw, table, frozenset((own, *(f"{call}.{own}" for call in _calls(document, table)))))


def _calls(document: Document, record: Any) -> set[str]:
    if record.parent is not None:
        holder = document.get(getattr(record, record.parent))
        inner = {f"{front}.{record.name}" for front in _calls(document, holder)} if holder is not None else set()
        return inner | (set() if isinstance(record, Column) else {record.name})
    namespace = document.find(Namespace, getattr(record, "namespace_id", None))
    return {record.name, *((f"{namespace.name}.{record.name}",) if namespace is not None else ())}


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
    if (field := PART_FIELDS.get(type(record))) is not None:
        parts = getattr(record, field)
        values[field] = tuple(msgspec.structs.replace(part, id=part_ids.get(part.id, part.id)) for part in parts)
    return msgspec.structs.replace(record, **values)
