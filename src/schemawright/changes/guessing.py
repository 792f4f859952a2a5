"""Guessing what has been renamed, where no name tells: by evidence."""

from dataclasses import dataclass
from functools import partial
from typing import Any, Protocol

from schemawright.base.ids import Id
from schemawright.changes.evidence import (
    USER_TYPES,
    are_apart,
    best_pairs,
    column_likeness,
    folded,
    name_likeness,
    namespace_name,
    plain,
    table_likeness,
)
from schemawright.changes.junctions import junction_likeness
from schemawright.changes.type_evidence import Types, namespace_likeness, sequence_likeness
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.kinds import KIND_OF
from schemawright.model.namespace import Namespace
from schemawright.model.sequence import Sequence
from schemawright.model.table import Table
from schemawright.model.types import Composite, Enum

CERTAIN = 0.6
"""The least likeness at which two records are taken for one."""

FOREIGN = 0.34
"""The greatest share of columns that two tables of one name have, where another table is the old one."""


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


class Pairing(Protocol):
    """Two documents of which some records are paired; `ids` and `part_ids` are the old ids of new ones."""

    old: Document
    new: Document
    ids: dict[Id, Id]
    part_ids: dict[Id, Id]

    def pair(self, before: Any, after: Any) -> None:
        """Says that two records are one."""

    def free_old(self, kind: Any) -> list[Any]:
        """The old records of a kind that have no counterpart yet."""

    def free_new(self, kind: Any) -> list[Any]:
        """The new records of a kind that have no counterpart yet."""

    def names_below(self) -> None:
        """Pairs by name what belongs to tables that have been paired otherwise."""


class Guessing:
    """Pairs, in a matching, what looks like one; `found` are the guesses."""

    def __init__(self, matching: Pairing) -> None:
        self._matching = matching
        self.old, self.new, self.ids = matching.old, matching.new, matching.ids
        self.found: list[Guess] = []

    def before_names(self) -> None:
        """What a name would mislead about: namespaces under a new one, tables whose name another table has taken."""
        befores, afters = self._unnamed(self.old, self.new), self._unnamed(self.new, self.old)
        for before, after, score in best_pairs(befores, afters, namespace_likeness(self.old, self.new), CERTAIN):
            self._guess(before, after, score)
        self._displaced_tables()
        self._displaced_columns()

    def _unnamed(self, one: Document, other: Document) -> list[Namespace]:
        """The namespaces of one document whose names the other does not have."""
        names = {namespace.name for namespace in other.all(Namespace)}
        return [namespace for namespace in one.all(Namespace) if namespace.name not in names]

    def _displaced_tables(self) -> None:
        """Tables that gave their name to a new one: `log` is `log_old` now, and another `log` is there."""
        named = {(namespace_name(self.old, table), table.name): table for table in self._matching.free_old(Table)}
        free = [
            after
            for after in self._matching.free_new(Table)
            if (namespace_name(self.new, after), after.name) not in named
        ]
        if not free:
            return
        for successor in self._matching.free_new(Table):
            before = named.get((namespace_name(self.new, successor), successor.name))
            if before is None or len(held := self._shape(self.old, before)) < 2:
                continue
            if len(held & self._shape(self.new, successor)) > FOREIGN * len(held):
                continue
            same = [after for after in free if self._shape(self.new, after) == held]
            if len(same) == 1 and name_likeness(before.name, same[0].name) >= 0.5:
                self._guess(before, same[0], 0.9)

    def _displaced_columns(self) -> None:
        """Columns that gave their name to one of a type that theirs does not become: `state` is `state_name` now."""
        tables = {(namespace_name(self.old, table), table.name): table for table in self.old.all(Table)}
        for after in self.new.all(Table):
            before = tables.get((namespace_name(self.new, after), after.name))
            if before is None or after.id in self.ids:
                continue
            olds = {column.name: column for column in self.old.children(before.id, Column)}
            news = {column.name: column for column in self.new.children(after.id, Column)}
            fresh = [column for name, column in news.items() if name not in olds]
            for name in (name for name in olds if fresh and name in news):
                kept = plain(olds[name].data_type)
                if kept == plain(news[name].data_type) or not are_apart(kept, plain(news[name].data_type)):
                    continue
                same = [one for one in fresh if plain(one.data_type) == kept and name_likeness(name, one.name) >= 0.5]
                if len(same) == 1 and same[0].id not in self.ids:
                    self._guess(olds[name], same[0], 0.8)

    def _shape(self, document: Document, table: Table) -> set[tuple[str, str]]:
        return {(column.name, plain(column.data_type)) for column in document.children(table.id, Column)}

    def after_names(self) -> None:
        """Tables, their columns, types and sequences; what one tells of the other is looked at again."""
        self._types()
        self._partitions()
        self._best(Table, table_likeness(self.old, self.new, self.ids))
        self._best(Table, partial(junction_likeness, self.old, self.new, self.ids))
        self._partitions()
        self._matching.names_below()
        while self._columns():
            pass
        self._types()
        self._parts()
        self._best(Sequence, sequence_likeness(self.old, self.new, self.ids))

    def _partitions(self) -> None:
        """Partitions of one table with the same bound, at any depth: hardly anything else can be one."""
        free = {
            (table.partition_of, table.partition_bound): table
            for table in self._matching.free_old(Table)
            if table.partition_of is not None
        }
        known = -1
        while free and known != len(self.found):
            known = len(self.found)
            for after in self._matching.free_new(Table):
                above = self.ids.get(after.partition_of) if after.partition_of is not None else None
                if (before := free.pop((above, after.partition_bound), None)) is not None:
                    self._guess(before, after, 0.95)

    def _types(self) -> None:
        if any(self._matching.free_old(kind) and self._matching.free_new(kind) for kind in USER_TYPES):
            likeness = Types(self.old, self.new, self.ids).likeness
            for kind in USER_TYPES:
                self._best(kind, likeness)

    def _best(self, kind: Any, likeness: Any) -> None:
        for before, after, score in best_pairs(
            self._matching.free_old(kind), self._matching.free_new(kind), likeness, CERTAIN
        ):
            self._guess(before, after, score)

    def _columns(self) -> bool:
        """Pairs columns; whether any were: those beside them may be known by them now."""
        after_by_table: dict[Id, list[Column]] = {}
        for column in self._matching.free_new(Column):
            if self.new.require(Table, column.table_id).of_type is None:
                after_by_table.setdefault(self.ids.get(column.table_id, ""), []).append(column)
        before_by_table: dict[Id, list[Column]] = {}
        for column in self._matching.free_old(Column):
            before_by_table.setdefault(column.table_id, []).append(column)
        known = len(self.found)
        likeness = column_likeness(self.old, self.new, self.ids)
        for table_id, befores in before_by_table.items():
            for before, after, score in best_pairs(befores, after_by_table.get(table_id, []), likeness, CERTAIN):
                self._guess(before, after, score)
        return len(self.found) > known

    def _parts(self) -> None:
        """Values of enums and attributes of composite types that stand where another stood."""
        for kind, field in ((Enum, "values"), (Composite, "attributes")):
            for after in self.new.all(kind):
                before = self.old.find(kind, self.ids.get(after.id))
                if before is not None:
                    self._parts_of(before, after, list(getattr(before, field)), list(getattr(after, field)))

    def _parts_of(self, before: Any, after: Any, olds: list[Any], news: list[Any]) -> None:
        stated, names = self._matching.part_ids, ({one.name for one in olds}, {one.name for one in news})
        free_olds = [one for one in olds if one.name not in names[1] and one.id not in stated.values()]
        free_news = [one for one in news if one.name not in names[0] and one.id not in stated]
        for new in free_news:
            alike = [one for one in free_olds if folded(one.name) == folded(new.name) and _fits(one, new)]
            in_place = [
                one
                for one in free_olds
                if len(olds) == len(news) and olds.index(one) == news.index(new) and _fits(one, new)
            ]
            # Where most of them are others, they are not renamed but others.
            is_rest = len(free_olds) * 2 <= len(olds)
            if (found := alike or (in_place if is_rest else [])) and len(found) == 1:
                stated[new.id] = found[0].id
                kind = "value" if isinstance(before, Enum) else "attribute"
                self._note(kind, (before, found[0].name), (after, new.name), 0.9 if alike else 0.7)

    def _guess(self, before: Any, after: Any, score: float) -> None:
        self._matching.pair(before, after)
        self._note(KIND_OF[type(before)].name, (before, None), (after, None), score)

    def _note(self, kind: str, one: tuple[Any, str | None], other: tuple[Any, str | None], score: float) -> None:
        names = [
            ".".join(filter(None, (_shown(document, record), part)))
            for document, (record, part) in ((self.old, one), (self.new, other))
        ]
        self.found.append(Guess(kind, names[0], names[1], round(score, 2), one[0].id))


def _shown(document: Document, record: Any) -> str:
    """A name as a person would write it: qualified where the namespace is not `public`."""
    if record.parent is not None:
        return f"{_shown(document, document.get(getattr(record, record.parent)))}.{record.name}"
    namespace = document.find(Namespace, getattr(record, "namespace_id", None))
    return record.name if namespace is None or namespace.name == "public" else f"{namespace.name}.{record.name}"


def _fits(before: Any, after: Any) -> bool:
    """Whether a value or an attribute may be the other: attributes of one type."""
    return plain(getattr(before, "data_type", "")) == plain(getattr(after, "data_type", ""))
