"""What differs between two states: what is made, dropped, altered, renamed, and what must step aside meanwhile."""

from collections.abc import Container
from typing import Any

from schemawright.base.diagnostics import Diagnostic
from schemawright.base.ids import Id
from schemawright.dialects.ddl import Key
from schemawright.migrate import refusals
from schemawright.migrate.comparison import Change, Comparison
from schemawright.migrate.sameness import Sameness
from schemawright.model.column import Column
from schemawright.model.key import Key as KeyRecord
from schemawright.model.raw import RawObject
from schemawright.model.sequence import Sequence
from schemawright.model.table import Table
from schemawright.model.types import Composite, Domain, Enum, Range

UserType = Enum | Domain | Composite | Range


class Difference:
    """The difference of two states.

    `dropped` and `made` are parts; a part that is in both is dropped and made again. `changes` are the records to
    alter, `placed` those with a new name or namespace. `forced` are the dropped parts that something else wants out of
    the way. `converted` are the columns of which it is said what their values become.
    """

    def __init__(self, sameness: Sameness, converted: Container[Id] = ()) -> None:
        self.old, self.new, self.ddl = old, new, _ = sameness.old, sameness.new, sameness.ddl
        self._sameness = sameness
        compared = Comparison(sameness, converted)
        self.changes, self.placed, self.rebuilds = compared.changes, compared.placed, compared.rebuilds
        self.raw_renames = compared.raw_renames
        self.diagnostics: list[Diagnostic] = compared.diagnostics
        self.forced: set[Key] = set()
        self._touched = compared.touched
        self.led_after: dict[Id, set[Id]] = {}
        self._queue: list[Key] = []
        self._rows: dict[Id, set[Key]] = {}
        self._again: set[Key] = set()
        for column in compared.led:
            self._lead_over(column)
        gone = old.parts.keys() - new.parts.keys()
        again = self._closure(set(gone), compared.anew)
        self.dropped: set[Key] = gone | again
        self.made: set[Key] = (new.parts.keys() - old.parts.keys()) | again
        for id in self.changes.keys() & self._anew_records():
            del self.changes[id]
        self._check_drops(gone, again)

    def _anew_records(self) -> set[Id]:
        return {key for key in self.dropped & self.made if "/" not in key}

    def _closure(self, gone: set[Key], anew: set[Key]) -> set[Key]:
        """The parts to drop and make again: those `anew`, and whatever stands in the way of a change."""
        if not self.old.parts:
            return set()
        stuck = {about for key in gone if (about := self._holder_of_stuck(key)) is not None}
        self._again = (anew | stuck) & self.old.parts.keys() & self.new.parts.keys()
        self._queue = [*self._in_order(self._again), *self._in_order(gone), *self._touched, *self._changed_columns()]
        goners = self._gone_with_index()
        while self._queue:
            while self._queue:
                key = self._queue.pop()
                self._lead_rows_over(key)
                is_dropped = key in self._again or key in gone
                for dependent in self._in_order(self._in_the_way(key, is_dropped, goners)):
                    self._bar(key, dependent, is_dropped)
            # What ties a part to its holder may be dropped for another reason: then the holder can stay.
            for key in self._in_order(gone | self._again):
                if (holder := self._holder(key, gone | self._again)) is not None:
                    self._bar(key, holder, True)
        return self._again

    def _in_order(self, keys: set[Key]) -> list[Key]:
        return sorted(keys, key=self.old.standing.__getitem__)

    def _bar(self, key: Key, dependent: Key, is_dropped: bool) -> None:
        """Makes `dependent`, which bars what happens to `key`, step aside where it is to be there afterwards."""
        if dependent not in self.new.parts:
            return
        if dependent in self._again:
            self.forced.add(dependent)
            if not is_dropped and self._are_types(key, dependent):
                # The old form of what is made anew still holds it.
                self._goes_over(key, self.old.parts[dependent].record, is_dropped)
        elif self._steps_aside(key, dependent, is_dropped):
            self._again.add(dependent)
            self.forced.add(dependent)
            self._queue.append(dependent)

    def _holder_of_stuck(self, key: Key) -> Key | None:
        """What a part is about, where it can only go with that, and that can be made anew."""
        part = self.old.parts[key]
        about = self.old.parts.get(getattr(part.record, "about", None) or "")
        return about.key if about is not None and about.recreatable and not self.ddl.droppable(part.record) else None

    def _holder(self, key: Key, dropped: set[Key]) -> Key | None:
        """The part that must go too, so that this one can."""
        part = self.old.parts[key]
        return part.held_by if part.tied_by not in dropped and part.held_by in self.old.parts else None

    def _changed_columns(self) -> list[Id]:
        """The columns that are renamed or new, and composites; those dropped or of another type are looked at."""
        renamed = [before.id for before, _ in self.placed if isinstance(before, Column)]
        old = {column.id for column in self.old.document.all(Column)}
        composites = [id for id, change in self.changes.items() if isinstance(change.before, Composite)]
        return [*renamed, *composites, *(column.id for column in self.new.document.all(Column) if column.id not in old)]

    def _gone_with_index(self) -> dict[Key, set[Key]]:
        found: dict[Key, set[Key]] = {}
        for key, part in self.old.parts.items():
            for holder in part.gone_with:
                found.setdefault(holder, set()).add(key)
        return found

    def _in_the_way(self, key: Key, is_dropped: bool, goners: dict[Key, set[Key]]) -> set[Key]:
        """The parts that bar what happens to `key`, or go with it."""
        found: set[Key] = set()
        if is_dropped:
            found |= self.old.dependents.get(key, set()) | goners.get(key, set())
        elif key in self._touched:
            before, after = self._touched[key]
            for dependent in self.old.dependents.get(key, ()):
                if not self.ddl.survives(self.old.parts[dependent], before, after):
                    found.add(dependent)
        if not is_dropped and (rows_of := self._rows_of(key)) is not None:
            found |= {part for part in self._of_rows(rows_of) if self._holds_rows(part, rows_of)}
        if (record := self._of_table(key)) is not None and (is_dropped or isinstance(record, Column)):
            is_renamed = not is_dropped and key not in self._touched and key in self.old.parts and key in self.new.parts
            for dependent in self._of_rows(record.table_id):
                if dependent not in self.new.parts or not self.ddl.bars(self.old.parts[dependent], record):
                    continue
                if not (is_renamed and self._follows_by_itself(dependent)):
                    found.add(dependent)
        return found

    def _rows_of(self, key: Key) -> Id | None:
        """What rows have a column or attribute with another name, or one more."""
        record = self._of_table(key)
        if isinstance(record, Column):
            return record.table_id if key not in self._touched else None
        return key if key in self.changes and isinstance(self.changes[key].before, Composite) else None

    def _holds_rows(self, key: Key, rows_of: Id) -> bool:
        """Whether a part holds the columns of the rows that functions give it."""
        givers = self.old.needs(key) & self._of_rows(rows_of)
        return self.ddl.holds_rows(self.old.parts[key], (self.old.parts[giver].record for giver in givers))

    def _of_rows(self, table_id: Id) -> set[Key]:
        """What needs a table, and what needs functions that give or take its rows."""
        if (known := self._rows.get(table_id)) is not None:
            return known
        found: set[Key] = set()
        self._rows[table_id] = found
        queue = [table_id]
        while queue:
            for dependent in self.old.dependents.get(queue.pop(), set()) - found:
                found.add(dependent)
                if isinstance(self.old.parts[dependent].record, RawObject):
                    queue.append(dependent)
        return found

    def _follows_by_itself(self, key: Key) -> bool:
        """Whether the database keeps a view as it is to be, whatever is renamed beneath it."""
        before, after = self.old.parts[key].record, self.new.parts[key].record if key in self.new.parts else None
        return hasattr(before, "query") and after is not None and self._sameness.is_followed(before, after)

    def _of_table(self, key: Key) -> Column | KeyRecord | None:
        """The column or key that a part is."""
        for state in (self.old, self.new):
            part = state.parts.get(key)
            if part is not None and isinstance(part.record, Column | KeyRecord) and part.record.id == key:
                return part.record
        return None

    def _are_types(self, *keys: Key) -> bool:
        return all(key in self.old.parts and isinstance(self.old.parts[key].record, UserType) for key in keys)

    def _steps_aside(self, key: Key, dependent: Key, is_dropped: bool) -> bool:
        """Whether `dependent` can be dropped and made again for `key`; a table or column may be altered instead."""
        part, record = self.old.parts[dependent], self.old.parts[key].record if key in self.old.parts else None
        if part.recreatable:
            return True
        if isinstance(part.record, Column) and part.record.generated is not None and not isinstance(record, Table):
            return True
        if isinstance(record, RawObject) and self.old.parts[key].leads_away:
            if isinstance(part.record, UserType):
                return True  # it is made anew with it, and its columns are led over
            if isinstance(part.record, Column):
                self._lead_over(part.record)
                return False
        if isinstance(record, UserType) and isinstance(part.record, Column | UserType):
            return self._goes_over(key, part.record, is_dropped)
        nested = isinstance(part.record, Table) and isinstance(record, Column)
        altered = part.record.id in self.changes or any(part.record.id == before.id for before, _ in self.placed)
        # A column from above outlasts what it came from: the table has left it.
        altered |= isinstance(part.record, Column) and isinstance(record, Column) and key not in self.new.parts
        needs = isinstance(part.record, Column | Table | Sequence | UserType) and is_dropped and not altered
        if (nested or needs) and not self.rebuilds.is_inside(key):
            self.diagnostics.append(refusals.needed(part.record, self.old.parts[key].record))
        return False

    def _goes_over(self, key: Key, holder: Any, is_dropped: bool) -> bool:
        """Whether a type that holds the type `key` is made anew with it; a column is led over to the new one.

        A type that may only be altered while nothing holds it is made anew itself.
        """
        if not is_dropped:
            self._again.add(key)
            self._queue.append(key)
            return False
        if isinstance(holder, Column):
            self._lead_over(holder)
            return False
        return key in self.new.parts or holder.id not in self.changes

    def _lead_over(self, column: Column) -> None:
        """A column whose type is made anew: what needs it steps aside as for a change of its type."""
        after = self.new.document.find(Column, column.id)
        if after is None or self.rebuilds.is_inside(column.id):
            return
        change = self.changes.setdefault(column.id, Change(column, after))
        retype = next(alter for alter in self.ddl.alters[Column] if "data_type" in alter.fields)
        if retype not in change.alters:
            change.alters.insert(0, retype)
        if column.id not in self._touched:
            self._touched[column.id] = (column, after)
            self._queue.append(column.id)

    def _lead_rows_over(self, key: Key) -> None:
        """Columns that hold rows of a table of which a column gets another type."""
        before = self._touched.get(key, (None,))[0]
        if not isinstance(before, Column) or key in self._again:
            return
        seen = {before.table_id}
        queue = [before.table_id]
        while queue:
            for dependent in self.old.dependents.get(queue.pop(), set()) - seen:
                seen.add(dependent)
                record = self.old.parts[dependent].record
                if isinstance(record, UserType):
                    queue.append(record.id)
                elif isinstance(record, Column) and record.id == dependent and record.table_id != before.table_id:
                    self._lead_over(record)
                    self.led_after.setdefault(record.id, set()).add(before.table_id)

    def _check_drops(self, gone: set[Key], again: set[Key]) -> None:
        """Raw objects whose text does not tell how to take them back, unless they go with something else."""
        for key in self._in_order(gone | again):
            part = self.old.parts[key]
            if not self.ddl.droppable(part.record) and not any(holder in self.dropped for holder in part.gone_with):
                self.diagnostics.append(refusals.without_drop(part.record))
