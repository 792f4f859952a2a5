"""What a migration between two documents can touch: with few changes among many tables the rest is left aside.

A table counts with all that is part of it. What a change may reach beyond its own table it reaches by a reference or by
a name in a text; both are followed, generously: a name counts wherever its longest word stands. Views, types, functions
and the like are few, and always looked at.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache, cached_property, lru_cache
from typing import Any, get_args, get_type_hints

import msgspec

from schemawright.base.ids import Id
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.kinds import KIND_OF
from schemawright.model.record import Record
from schemawright.model.relationship import Relationship
from schemawright.model.schema import Schema
from schemawright.model.table import Table

WORTH = 0.6
"""The share of tables above which leaving the others aside is not worth the search."""
_WORD = re.compile(r"[^\W\d][\w$]*|[-+*/<>=~!@#%^&|`?]+")
"""A name, or what operators are made of."""


def neighbourhoods(
    old: Document, new: Document, copied: Callable[[Document, Column], bool] = lambda document, column: False
) -> tuple[Document, Document]:
    """Both documents, showing only what a migration between them can touch.

    `copied` tells of a column that no table that refers to it follows to another name.
    """
    tables = _Reach(old, new, copied).tables()
    if tables is None:
        return old, new
    return old.showing(_shown(old, tables)), new.showing(_shown(new, tables))


def _shown(document: Document, tables: set[Id]) -> Iterator[Record]:
    # What is part of no table, but stands by itself or is part of a materialized view, is shown.
    unseen = document.ids(["table"]) - tables
    for kind in KIND_OF:
        home = "id" if kind is Table else kind.parent
        for record in document.all(kind):
            is_seen = home is None or getattr(record, home) not in unseen
            if is_seen or (isinstance(record, Relationship) and record.target_table_id in tables):
                yield record


def _home(record: Record) -> Id | None:
    """The table (or materialized view) that a record is, or is part of."""
    if isinstance(record, Table):
        return record.id
    return getattr(record, record.parent) if record.parent is not None else None


_BOUND = frozenset(
    reference.field
    for kind in KIND_OF.values()
    if kind.record is Table or kind.record.parent is None
    for reference in kind.references
    if "table" in reference.kinds or not reference.kinds
)
"""The fields by which tables, and what stands by itself, refer to tables."""


class _Reach:
    """The search for what changes can reach."""

    def __init__(self, old: Document, new: Document, copied: Callable[[Document, Column], bool]) -> None:
        self.old, self.new, self._copied = old, new, copied
        self._changed = list(_changed(old, new))
        self._reached: set[Id] = set()
        self._words: set[str] = set()
        self._tables: set[Id] = set()
        self._queue: list[Record] = []

    def tables(self) -> set[Id] | None:
        """The tables that may be touched, or `None` where these are most of them."""
        most = max(len(self.old.all(Table)), len(self.new.all(Table))) * WORTH
        self._queue = self._changed.copy()
        while self._queue:
            self._reach(self._queue.pop())
            if len(self._tables) > most:
                return None
        return self._tables

    def _reach(self, record: Record) -> None:
        if record.id in self._reached:
            return
        self._reached.add(record.id)
        home = _home(record)
        if isinstance(record, Table):
            self._tables.add(record.id)
            self._queue += self._relatives(record)
        elif home is not None:
            self._push(home)
            if isinstance(record, Column) and record.id in self.old and self._copied(self.old, record):
                for other, _ in self.old.referrers(record.id):
                    self._push(_home(other))
            return
        for name in (getattr(record, "name", ""), *getattr(record, "provides", ())):
            word = max(_words(name), key=len, default="")
            if word not in self._words:
                self._words.add(word)
                self._queue += self._naming.get(word, ())

    def _push(self, id: Id | None) -> None:
        for document in (self.old, self.new):
            if (record := document.get(id)) is not None:
                self._queue.append(record)

    def _relatives(self, table: Table) -> Iterator[Record]:
        """The tables above and below in a hierarchy, and what stands by itself and refers to the table."""
        for document in (self.old, self.new):
            if (there := document.find(Table, table.id)) is not None:
                for id in (*there.inherits, there.partition_of):
                    self._push(id)
            for record in (holder for field in _BOUND for holder in document.holders(table.id, field)):
                if isinstance(record, Table) or _home(record) is None:
                    yield record

    @cached_property
    def _naming(self) -> dict[str, list[Record]]:
        """The records in whose texts a word stands; what is as it was counts once."""
        saying: dict[str, list[Record]] = {}
        changed = [record for record in self._changed if self.old.find(type(record), record.id) is record]
        looked_at: list[Record] = [*self.new, *changed]
        for record in looked_at:
            for field in _fields(type(record)):
                if held := getattr(record, field):
                    for text in (held,) if isinstance(held, str) else _held(held):
                        saying.setdefault(text, []).append(record)
        found: dict[str, list[Record]] = {}
        for text, records in saying.items():
            for word in _words(text):
                found.setdefault(word, []).extend(records)
        return found


def _changed(old: Document, new: Document) -> Iterator[Record]:
    """The records that are not the same on both sides, each as it is on either; the schema's own name names nothing."""
    for kind in KIND_OF:
        if kind is Schema:
            continue
        for record in new.all(kind):
            other = old.find(kind, record.id)
            if other is None:
                yield record
            elif other != record:
                yield from (other, record)
        yield from (record for record in old.all(kind) if new.find(kind, record.id) is None)


_NO_MENTION = frozenset({"id", "name", "comment", "order", "display_name", "description", "color", "icon"})
"""Fields whose text names nothing else."""


@cache
def _fields(struct: type[msgspec.Struct]) -> tuple[str, ...]:
    """The fields that may hold texts that name something: SQL, and names such as a collation's; ids are none."""
    hints = get_type_hints(struct)
    return tuple(
        name
        for name in struct.__struct_fields__
        if name not in _NO_MENTION and not name.endswith(("_id", "_ids")) and _holds_text(hints[name])
    )


def _holds_text(hint: Any) -> bool:
    if isinstance(hint, type) and issubclass(hint, str | msgspec.Struct):
        return True
    return any(_holds_text(argument) for argument in get_args(hint))


def _held(held: Any) -> Iterator[str]:
    """Every text in a value and its parts."""
    if isinstance(held, str):
        yield held
    elif isinstance(held, tuple):
        for one in held:
            yield from _held(one)
    elif isinstance(held, dict):
        for one in held.values():
            yield from _held(one)
    elif isinstance(held, msgspec.Struct):
        for field in _fields(type(held)):
            yield from _held(getattr(held, field))


@lru_cache(maxsize=65536)
def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.lower()))
