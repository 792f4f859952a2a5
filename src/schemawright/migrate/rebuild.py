"""Tables that are made anew with their rows: what goes with the old ones, and what fills the new."""

from collections.abc import Iterable, Iterator
from functools import cached_property

from schemawright.base.ids import Id
from schemawright.dialects.ddl import Key
from schemawright.migrate.state import State
from schemawright.model.record import Record
from schemawright.model.table import Table


class Rebuilds:
    """The tables `ids`, in both states, are made anew.

    `carried` are the parts of the old state that need no drop, since the old tables take them along.
    """

    def __init__(self, old: State, new: State, ids: Iterable[Id]) -> None:
        self.old, self.new = old, new
        self.ids = frozenset(ids)
        below = frozenset(id for id in self.ids if self._above(old, id) == self._above(new, id))
        self.inside = _held(old, self.ids, below), _held(new, self.ids, below)

    def _above(self, state: State, id: Id) -> Id | None:
        return state.document.require(Table, id).partition_of

    @property
    def again(self) -> set[Key]:
        """The parts inside these tables that are in both states."""
        return self.inside[0] & self.inside[1]

    @cached_property
    def copied(self) -> frozenset[Id]:
        """The tables whose rows are copied; a partition gets its own through the table above."""
        return frozenset(id for id in self.ids if self.filled_by(id) == id)

    def is_inside(self, id: Id) -> bool:
        """Whether a record is made together with one of the tables."""
        return id in self.inside[0] or id in self.inside[1]

    def carried(self, dropped: set[Key]) -> set[Key]:
        """What goes with the old tables: all inside, and partitions that are no more.

        A constraint or default that uses what is dropped for good goes before it, by itself.
        """
        gone = frozenset(other for id in self.ids for other in self.along(id) if other not in self.ids)
        found = (self.inside[0] | _held(self.old, gone, gone)) & dropped
        found |= {key for key in dropped - self.new.parts.keys() if gone & set(self.old.parts[key].gone_with)}
        # An heir leaves its parents first: what becomes of their columns is not to reach the old table.
        found = {key for key in found if "/under " not in key or key.split()[-1] in self.ids}
        return {key for key in found if not self._goes_before(key, dropped - found)}

    def _goes_before(self, key: Key, dropped: set[Key]) -> bool:
        part = self.old.parts[key]
        return part.recreatable and not isinstance(part.record, Table) and bool(self.old.needs(key) & dropped)

    def along(self, id: Id) -> Iterator[Id]:
        """The partitions of table `id` in the old state, at any depth, that go with it: made anew too, or no more."""
        for record, reference in self.old.document.referrers(id):
            if isinstance(record, Table) and reference.field == "partition_of" and self._goes_along(record):
                yield record.id
                yield from self.along(record.id)

    def _goes_along(self, partition: Table) -> bool:
        after = self.new.document.find(Table, partition.id)
        return after is None or (partition.id in self.ids and after.partition_of == partition.partition_of)

    def filled_by(self, id: Id) -> Id | None:
        """The table whose rows, once copied, are those of table `id` of the new state too."""
        found = None
        table = self.new.document.find(Table, id)
        while table is not None:
            found = table.id if table.id in self.ids else found
            before = self.old.document.find(Table, table.id)
            if before is not None and before.partition_of != table.partition_of:
                break  # its rows were not among those of the table above
            table = self.new.document.find(Table, table.partition_of)
        return found

    def filling(self, key: Key) -> Id | None:
        """The table that must have its rows before something that needs this part is made."""
        if not self.ids or (part := self.new.parts.get(key)) is None:
            return None
        return self.filled_by(_table_id(part.record))

    def is_filled_later(self, key: Key) -> bool:
        """Whether a part is there before the rows: the tables themselves, and their places below others."""
        return isinstance(self.new.parts[key].record, Table)

    def below(self, id: Id) -> set[Key]:
        """What must be there before the rows of table `id` are: it, and all its partitions in place."""
        found = {id}
        for key, part in self.new.parts.items():
            if isinstance(part.record, Table) and part.record.id != id and self.filled_by(part.record.id) == id:
                found.add(key)
        return found


def _table_id(record: Record) -> Id:
    return record.id if isinstance(record, Table) else getattr(record, "table_id", record.id)


def _held(state: State, tables: frozenset[Id], below: frozenset[Id]) -> set[Key]:
    """The parts that `tables` are made with; those of `below` stay where they are below another."""
    if not tables:
        return set()
    return {key for key in state.parts if _is_held(state, key, tables, below)}


def _is_held(state: State, key: Key, tables: frozenset[Id], below: frozenset[Id]) -> bool:
    part = state.parts[key]
    if isinstance(part.record, Table):
        id, _, aspect = key.partition("/")
        return id in tables and (not aspect or (id in below and part.record.partition_of in tables))
    return part.inside is not None and (part.inside in tables or _is_held(state, part.inside, tables, below))
