"""Renames and moves in an order in which no two records ever bear one name."""

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from schemawright.base.ids import Id
from schemawright.dialects.ddl import Key, Statement
from schemawright.dialects.names import Names
from schemawright.dialects.naming import clip
from schemawright.migrate.create import statement
from schemawright.migrate.difference import Difference
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.kinds import KIND_OF
from schemawright.model.namespace import Namespace
from schemawright.model.raw import RawObject
from schemawright.model.record import Record
from schemawright.model.sequence import Sequence
from schemawright.model.table import Table
from schemawright.model.view import MaterializedView, View

Place = tuple[str, str | None, str]
"""The class of names, what a name must be unique in, and the name."""


class Renames:
    """Leads the names of the old state to those of the new.

    `present` is the old document as it is at each point. `gone` are the parts that are dropped before, `late` those
    that are dropped only afterwards: where their name is wanted they get a spare one.
    """

    def __init__(self, difference: Difference, gone: set[Key], late: set[Key]) -> None:
        self.difference = difference
        self.ddl = difference.ddl
        self.dialect = difference.new.dialect
        self.late = late
        self.present: Document = difference.old.document
        self.gone = gone
        self._names = self._present_names()
        self.occupied: dict[Place, Key] = {}
        attendants = self.ddl.attendants
        self._attending = dict(attendants.names(difference.old.names)) if attendants is not None else {}
        self._wanted = attendants.names(difference.new.names) if attendants is not None else {}
        self._brought: dict[Id, list[Key]] = {}
        for key in self._attending:
            if key not in gone:
                self._brought.setdefault(_record_id(key), []).append(key)

    def _standing(self, key: Key) -> int:
        """Where a record, or a part of one, stood in the old state."""
        return self.difference.old.standing.get(key, -1)

    def _present_names(self) -> Names:
        """The names as they are now; texts speak of the old ones still."""
        former = self.difference.old.document
        return Names(self.present, self.dialect, former=former, dropped=self.gone | self.late)

    def steps(self) -> Iterator[tuple[Statement, Record]]:
        """The statements, each with the record that it is about."""
        gone = self.gone | self.late
        placed = [pair for pair in self.difference.placed if pair[0].id not in gone and not self._is_copied(*pair)]
        waiting = sorted(placed, key=lambda pair: (_rank(pair[0]), pair[0].name, self._standing(pair[0].id)))
        renamed = [key for key in self._attending if key not in gone and self._attending[key] != self._wanted.get(key)]
        following = [key for key in renamed if key in self._wanted]
        wanted_by_new = self._wanted_by_new() | {self._place(after, self.difference.new.names) for _, after in placed}
        wanted_by_new |= {self._attendant_place(key, self._wanted[key], self.difference.new.names) for key in following}
        for raw, given in self.difference.raw_renames:
            if raw.id not in gone:
                yield from ((statement(one), raw) for one in given)
        yield from self._raw_aside()
        if not waiting and not following and not (self.late and wanted_by_new):
            return
        self._refile()
        barred = [place for place in wanted_by_new if self.occupied.get(place) in self.late]
        for place in sorted(barred, key=lambda place: (self._standing(self.occupied[place]), place[0], place[2])):
            id = self.occupied.get(place)
            if id in self.late and (id in self._attending or type(self._current(id)) in self.ddl.rename):
                yield from self._spare(id)
        while waiting or following:
            left = []
            for before, after in waiting:
                yield from self._try(before.id, after)
                if not self._is_there(before.id, after):
                    left.append((before, after))
            behind = []
            for key in following:
                if self._is_free(key, self._attendant_place(key, self._wanted[key])):
                    yield from self._rename(key, self._wanted[key])
                else:
                    behind.append(key)
            if len(left) == len(waiting) and len(behind) == len(following):
                yield from self._spare(left[0][0].id if left else behind[0])
            waiting, following = left, behind

    def _raw_aside(self) -> Iterator[tuple[Statement, Record]]:
        """Raw objects that are made anew while something still needs them as they were."""
        for id in sorted(self.late & self.difference.made, key=self._standing):
            record = self._current(id)
            found = self.ddl.step_aside(self._names, record) if isinstance(record, RawObject) else None
            if found is not None:
                sql, aside = found
                yield Statement(sql), record
                self.present = self.present.replacing({RawObject: {id: aside}})
                self._names = self._present_names()

    def _is_copied(self, before: Any, after: Any) -> bool:
        """Whether a column keeps its name until its table is made anew, as a parent or the database bars a rename."""
        if not isinstance(before, Column) or not self.difference.rebuilds.is_inside(before.id):
            return False
        if self.ddl.renamed_by_copy(self.present, before):
            return True
        table = self.present.require(Table, before.table_id)
        above = [other for id in table.inherits for other in self.present.children(id, Column)]
        renamed = [self.difference.new.document.find(Column, one.id) for one in above if one.name == before.name]
        return bool(renamed) and not any(one is not None and one.name == after.name for one in renamed)

    def _wanted_by_new(self) -> set[Place]:
        """The names of records that are made."""
        found = set()
        for key in self.difference.made:
            record: Any = self.difference.new.parts[key].record
            if key in self._wanted:
                found.add(self._attendant_place(key, self._wanted[key], self.difference.new.names))
            if key == record.id and record.named is not None:
                found.add(self._place(record, self.difference.new.names))
                if isinstance(record, Table | View | MaterializedView):
                    # Its rows have a type of this name.
                    found.add(("type", *self._place(record, self.difference.new.names)[1:]))
        return found

    def _place(self, record: Any, names: Names | None = None) -> Place:
        names = names or self._names
        kind: str = record.named
        if kind in ("column", "constraint"):
            return (kind, getattr(record, record.parent), record.name)
        if kind in ("namespace", "extension"):
            return (kind, None, record.name)
        if kind == "relation" and record.parent is not None and not self._is_shared(record):
            return ("index", getattr(record, record.parent), record.name)
        namespace = names.namespace_of(record)
        return (kind, namespace, record.name)

    def _attendant_place(self, key: Key, name: str, names: Names | None = None) -> Place:
        """Where the relation that a part brings along stands."""
        names = names or self._names
        return ("relation", names.namespace_of(names.record(_record_id(key))), name)

    def _is_shared(self, record: Record) -> bool:
        """Whether keys and indexes share the names of relations; else each table has names of its own for them."""
        return KIND_OF[type(record)].name in self.dialect.shared_names.get("relation", ())

    def _current(self, id: Id) -> Any:
        return self.present.get(id)

    def _is_there(self, id: Id, after: Any) -> bool:
        """Whether a record has its new name and namespace."""
        current = self._current(id)
        return current.name == after.name and not self._moves(current, after)

    def _moves(self, current: Any, after: Any) -> bool:
        """Whether a record has to go to another namespace by itself."""
        return "namespace_id" in KIND_OF[type(current)].fields and self._namespace_differs(current, after)

    def _try(self, id: Id, after: Any) -> Iterator[tuple[Statement, Record]]:
        """As many statements as bring a record nearer to its new place now."""
        current = self._current(id)
        names = self._names
        moves = self._moves(current, after)
        target = self._namespace_name(after) if moves else None
        is_clear = not moves or self._is_free(id, (current.named, target, after.name))
        if current.name != after.name and is_clear and self._is_free(id, (*self._place(current)[:2], after.name)):
            yield from self._rename(id, after.name)
            current = self._current(id)
            names = self._names
        if moves and type(current) in self.ddl.move and self._is_free(id, (current.named, target, current.name)):
            for given in self.ddl.move[type(current)](names, current, target or ""):
                yield statement(given), current
            self._put(id, namespace_id=self._namespace_id(target))
            current = self._current(id)
            if current.name != after.name and self._is_free(id, (*self._place(current)[:2], after.name)):
                yield from self._rename(id, after.name)

    def _namespace_name(self, after: Any) -> str | None:
        return self.difference.new.names.namespace_of(after)

    def _namespace_differs(self, current: Any, after: Any) -> bool:
        return self._names.namespace_of(current) != self._namespace_name(after)

    def _namespace_id(self, name: str | None) -> Id | None:
        found = next((n for n in self.present.all(Namespace) if n.name == name), None)
        if found is not None:
            return found.id
        # A namespace that is made in this plan stands before the moves, so it is known by the new document.
        made = next((n for n in self.difference.new.document.all(Namespace) if n.name == name), None)
        if made is None:
            return None
        self.present = self.present.replacing({Namespace: {made.id: made}})
        self._names = self._present_names()
        return made.id

    def _is_free(self, key: Key, place: Place) -> bool:
        return self.occupied.get(place, key) == key

    def _rename(self, key: Key, new: str) -> Iterator[tuple[Statement, Record]]:
        current = self._current(_record_id(key))
        if key in self._attending:
            assert self.ddl.attendants is not None
            yield Statement(self.ddl.attendants.rename(self._names, current, self._attending[key], new)), current
            self.occupied.pop(self._attendant_place(key, self._attending[key]), None)
            self._attending[key] = new
            self.occupied[self._attendant_place(key, new)] = key
            return
        for given in self.ddl.rename[type(current)](self._names, current, new):
            yield statement(given), current
        self._put(key, name=new)

    def _put(self, id: Id, **values: Any) -> None:
        """A record as it is now, and the places of what moves along."""
        current = self._current(id)
        along = [current, *self.present.parts(id)]
        for place, key in self._places(along):
            if self.occupied.get(place) == key:
                del self.occupied[place]
        changed = msgspec.structs.replace(current, **values)
        self.present = self.present.replacing({type(current): {id: changed}})
        self._names = self._present_names()
        if isinstance(changed, Namespace):
            self._refile()
            return
        if isinstance(changed, Table) and "namespace_id" in values:
            columns = {column.id for column in self.present.children(id, Column)}
            owned = [one for one in self.present.all(Sequence) if one.owned_by in columns]
            for sequence in (one for one in owned if f"{one.id}/owner" not in self.gone):
                self._put(sequence.id, namespace_id=changed.namespace_id)
        self.occupied.update(self._places([self._current(record.id) for record in along]))

    def _places(self, records: Iterable[Record]) -> Iterator[tuple[Place, Key]]:
        """The places that records have now, with what they bring along."""
        for record in records:
            if record.named is not None and record.id not in self.gone:
                yield self._place(record), record.id
            for key in self._brought.get(record.id, ()):
                yield self._attendant_place(key, self._attending[key]), key

    def _refile(self) -> None:
        self.occupied = dict(self._places(self.present))

    def _spare(self, key: Key) -> Iterator[tuple[Statement, Record]]:
        """A name that none has or wants, for a while."""
        current = self._current(_record_id(key))
        kind, holder, _ = self._place(current) if key not in self._attending else self._attendant_place(key, "")
        old = self._attending.get(key, current.name)
        name, number = clip(old, self.dialect.max_name_bytes - 6) + "__old", 1
        while not self._is_free(key, (kind, holder, name)):
            number += 1
            name = f"{clip(old, self.dialect.max_name_bytes - 8)}__old{number}"
        yield from self._rename(key, name)


def _record_id(key: Key) -> Id:
    return key.partition("/")[0]


def _rank(record: Any) -> int:
    """Namespaces first, then what lies in them, then columns and constraints."""
    return list(KIND_OF).index(type(record)) + (100 if isinstance(record, Column) else 0)
