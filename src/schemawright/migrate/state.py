"""One state of a database: its parts, and what each of them needs."""

from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property
from itertools import groupby
from typing import Any

import msgspec

from schemawright.base.ids import Id
from schemawright.dialects.ddl import Ddl, Key, Part
from schemawright.dialects.names import Names
from schemawright.dialects.registry import Dialect
from schemawright.migrate.resolve import Resolver
from schemawright.model.document import Document
from schemawright.model.raw import RawObject
from schemawright.model.record import Record
from schemawright.model.schema import Schema
from schemawright.model.view import MaterializedView, View

ROUTINES = frozenset(("function", "procedure"))


class State:
    """The parts of a document and the edges between them: `strong` by reference, `weak` by a name in a text.

    `shown` is the same document where only some of its records need parts.
    """

    def __init__(self, document: Document, dialect: Dialect, ddl: Ddl, shown: Document | None = None) -> None:
        self.document = document
        self.shown = shown if shown is not None else document
        self.dialect = dialect
        self.parts: dict[Key, Part] = {part.key: part for part in ddl.parts(self.shown)}

    @cached_property
    def aspects(self) -> dict[Id, list[Key]]:
        """For each record, those of its parts that are not itself."""
        found: dict[Id, list[Key]] = {}
        for key, part in self.parts.items():
            if key != part.record.id:
                found.setdefault(part.record.id, []).append(key)
        return found

    @cached_property
    def names(self) -> Names:
        """The names in this state."""
        return Names(self.document, self.dialect)

    @cached_property
    def resolver(self) -> Resolver:
        """Who bears which name."""
        return Resolver(self.names)

    @cached_property
    def strong(self) -> dict[Key, set[Key]]:
        """For each part, those that it refers to by id."""
        found = {}
        for key, part in self.parts.items():
            required = {self._part_for(part, need) for need in part.requires}
            found[key] = {need for need in required if need in self.parts and need != key}
        return found

    @cached_property
    def weak(self) -> dict[Key, set[Key]]:
        """For each part whose texts name others, as far as names tell: those that it does not refer to by id."""
        found: dict[Key, set[Key]] = {}
        for key, part in self.parts.items():
            needs = {self._part_for(part, id) for text in part.texts for id in self.resolver.ids(text)}
            held = {need for need in needs if need in self.parts and self._may_need(part, need)}
            if only_named := held - self.strong[key]:
                found[key] = only_named
        return found

    def _part_for(self, part: Part, need: Key) -> Key:
        """A raw object that names a range still to be made needs only its shell."""
        is_raw = isinstance(part.record, RawObject)
        return shell if is_raw and (shell := f"{need}/shell") in self.parts else need

    def _may_need(self, part: Part, need: Key) -> bool:
        """A raw object names only raw objects that stand before it in their source; nothing needs itself."""
        other = self.parts[need].record
        if self._means_a_namesake(part.record, other):
            return False
        if isinstance(part.record, RawObject) and isinstance(other, RawObject):
            return part.record.order > other.order and not _are_namesakes(part.record, other)
        return other.id != part.record.id

    def _means_a_namesake(self, record: Record, other: Record) -> bool:
        """Whether a record says that it needs another routine of this name: this one came later."""
        needed: tuple[Id, ...] = getattr(record, "depends_on", ())
        if not isinstance(other, RawObject) or not needed or other.id in needed:
            return False
        found = (self.document.find(RawObject, id) for id in needed)
        return any(one is not None and _are_namesakes(one, other) for one in found)

    @cached_property
    def after(self) -> dict[Key, set[Key]]:
        """For each part, those that only must not be made after it, where it is made by itself."""
        held = {key: set(part.after) for key, part in self.parts.items() if part.after}
        for key, other in self._namesakes():
            held.setdefault(other, set()).add(key)
        return {key: {other for other in after if other in self.parts} for key, after in held.items()}

    def _namesakes(self) -> Iterator[tuple[Key, Key]]:
        """Each view that needs a routine, with another of its name that came later: it would mean that."""
        by_name: dict[tuple[str, ...], list[RawObject]] = {}
        for raw in self.document.all(RawObject):
            if raw.object_type in ROUTINES and raw.id in self.parts:
                by_name.setdefault(raw.provides, []).append(raw)
        for raws in [raws for raws in by_name.values() if len(raws) > 1]:
            views = {record.id: record for raw in raws for record, _ in self.document.referrers(raw.id)}
            for id, view in views.items():
                later = {raw.id for raw in raws} - set(getattr(view, "depends_on", ()))
                if isinstance(view, View | MaterializedView) and id in self.parts and later:
                    yield from ((id, other) for other in later - self._reached(id))

    def _reached(self, key: Key) -> set[Key]:
        """All that a part needs, and what that needs, and so on."""
        found, waiting = {key}, [key]
        while waiting:
            waiting = [need for one in waiting for need in self.needs(one) if need not in found]
            found.update(waiting)
        return found

    def needs(self, key: Key) -> set[Key]:
        """All that a part needs."""
        return self._needs[key]

    @cached_property
    def _needs(self) -> dict[Key, set[Key]]:
        return self.strong | {key: self.strong[key] | named for key, named in self.weak.items()}

    @cached_property
    def dependents(self) -> dict[Key, set[Key]]:
        """For each part, those that need it."""
        found: defaultdict[Key, set[Key]] = defaultdict(set)
        for key, needs in self._needs.items():
            for need in needs:
                found[need].add(key)
        return dict(found)

    @cached_property
    def standing(self) -> dict[Key, int]:
        """Where each part stands among those that nothing else orders: by what the document says of it.

        Never by its id, which is another each time that a text is read: equal texts are to give equal plans.
        """
        parts = sorted(self.parts.values(), key=_standing)
        tied = [list(group) for _, group in groupby(parts, key=_standing)]
        placed = (part for group in tied for part in (sorted(group, key=self._name) if len(group) > 1 else group))
        return {part.key: place for place, part in enumerate(placed)}

    def _name(self, part: Part) -> tuple[str, str, str, str]:
        """What tells a part from others of its place; those that it does not tell apart stand as in the document."""
        record: Any = part.record
        holder: Any = self.document.get(getattr(record, record.parent)) if record.parent is not None else None
        held, name = (getattr(one, "name", "") for one in (holder, record))
        return (self.names.namespace_of(record) or "", held, name, part.key.partition("/")[2])


def _standing(part: Part) -> tuple[int, str]:
    return part.priority, part.sort


def _are_namesakes(one: RawObject, other: RawObject) -> bool:
    """Whether two routines differ in their arguments only: each says the name for itself."""
    return {one.object_type, other.object_type} <= ROUTINES and one.provides == other.provides


def on_server_of(before: Document, new: Document) -> Document:
    """The new state, for the version of the database that the old one was read from, unless it is for another."""
    version, schema = before.schema.settings.server_version, new.schema
    if version is None or schema.settings.server_version is not None:
        return new
    settings = msgspec.structs.replace(schema.settings, server_version=version)
    return new.replacing({Schema: {schema.id: msgspec.structs.replace(schema, settings=settings)}})
