"""What differs between two states: what is made, dropped, altered, renamed, and what must step aside meanwhile."""

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from schemawright.base.diagnostics import Diagnostic
from schemawright.base.ids import Id
from schemawright.dialects.ddl import Alter, Ddl, Key
from schemawright.migrate.rebuild import Rebuilds
from schemawright.migrate.sameness import Sameness
from schemawright.migrate.state import State
from schemawright.model.column import Column
from schemawright.model.key import Key as KeyRecord
from schemawright.model.kinds import KIND_OF, Kind
from schemawright.model.raw import RawObject
from schemawright.model.record import Record
from schemawright.model.sequence import Sequence
from schemawright.model.table import Table
from schemawright.model.types import Composite, Domain, Enum, Range

PLACE = ("name", "namespace_id")
UserType = Enum | Domain | Composite | Range


@dataclass
class Change:
    """A record that is in both states, not as it was: the alters that lead there."""

    before: Any
    after: Any
    alters: list[Alter] = field(default_factory=list)
    is_replaced: bool = False
    """The dialect can put its new form in place of the old."""


class Difference:
    """The difference of two states.

    `dropped` and `made` are parts; a part that is in both is dropped and made again. `changes` are the records to
    alter, `placed` those with a new name or namespace. `forced` are the dropped parts that something else wants out of
    the way. `follows` tells whether what is renamed keeps its place in the database, so that views follow it,
    `converted` are the columns of which it is said what their values become.
    """

    def __init__(
        self, old: State, new: State, ddl: Ddl, *, follows: bool = True, converted: Container[Id] = ()
    ) -> None:
        self.old, self.new, self.ddl = old, new, ddl
        self._converted = converted
        self._sameness = Sameness(old, new, ddl, follows=follows)
        self.changes: dict[Id, Change] = {}
        self.placed: list[tuple[Any, Any]] = []
        self.diagnostics: list[Diagnostic] = []
        self.forced: set[Key] = set()
        self._anew: set[Key] = set()
        self._touched: dict[Id, tuple[Any, Any]] = {}
        self.led_after: dict[Id, set[Id]] = {}
        self._queue: list[Key] = []
        self._rows: dict[Id, set[Key]] = {}
        self._again: set[Key] = set()
        self._compare()
        gone = old.parts.keys() - new.parts.keys()
        again = self._closure(set(gone))
        self.dropped: set[Key] = gone | again
        self.made: set[Key] = (new.parts.keys() - old.parts.keys()) | again
        for id in self.changes.keys() & self._anew_records():
            del self.changes[id]
        self._check_drops(gone, again)

    def _anew_records(self) -> set[Id]:
        return {key for key in self.dropped & self.made if "/" not in key}

    # What differs, record by record

    def _compare(self) -> None:
        pairs = list(self._pairs())
        fields = {before.id: self._sameness.fields(before, after) for before, after in pairs}
        self.rebuilds = Rebuilds(self.old, self.new, self._rebuilt(fields))
        self._anew |= self.rebuilds.again
        for before, after in pairs:
            self._compare_records(before, after, set(fields[before.id]))

    def _pairs(self) -> Iterator[tuple[Record, Record]]:
        """The records of both states that are not as they were."""
        for record_type in self.ddl.alters:
            after = {record.id: record for record in self._all(self.new, record_type)}
            for before in self._all(self.old, record_type):
                if before.id in after and before != after[before.id]:
                    yield before, after[before.id]

    def _rebuilt(self, fields: dict[Id, frozenset[str]]) -> Iterable[Id]:
        if self.ddl.rebuild is None:
            return ()
        return self.ddl.rebuild.tables(self.old.document, self.new.document, fields)

    def _all(self, state: State, record_type: type[Record]) -> Iterable[Record]:
        return state.document.all(record_type)

    def _compare_records(self, before: Record, after: Record, fields: set[str]) -> None:
        kind = KIND_OF[type(before)]
        self._compare_aspects(before)
        if fields & set(PLACE) and self._is_placed(kind, fields):
            self.placed.append((before, after))
            fields -= set(PLACE)
        if not fields:
            return
        if self.rebuilds.is_inside(before.id):
            self._refuse_alters(before, after, fields)
            return
        if self.ddl.is_made_anew(before, after, self.new.document):
            self._anew.add(before.id)
            return
        self._refuse_alters(before, after, fields)
        change = Change(before, after)
        for alter in self.ddl.alters[kind.record]:
            if fields & set(alter.fields):
                if alter.remakes(before, after):
                    self._anew.add(before.id)
                    return
                fields -= set(alter.fields)
                change.alters.append(alter)
                if alter.touches(before, after):
                    self._touched[before.id] = (before, after)
        if fields and self.ddl.replace(self.new.names, before, after) is not None:
            change.is_replaced = True
            fields = set()
        if fields and before.id in self.old.parts and self.old.parts[before.id].recreatable:
            self._anew.add(before.id)
        elif fields:
            self._report(kind, before, fields)
        else:
            self.changes[before.id] = change

    def _refuse_alters(self, before: Record, after: Record, fields: set[str]) -> None:
        if before.id in self._converted:
            return
        for alter in self.ddl.alters[type(before)]:
            if fields & set(alter.fields) and (reason := alter.refusal(before, after)) is not None:
                self._refuse(before, reason)

    def _is_placed(self, kind: Kind, fields: set[str]) -> bool:
        """Whether the dialect can rename, or move, records of this kind."""
        if "name" in fields and kind.record not in self.ddl.rename:
            return False
        return "namespace_id" not in fields or kind.record in self.ddl.move

    def _compare_aspects(self, before: Record) -> None:
        for key in self.old.aspects.get(before.id, ()):
            one, other = self.old.parts[key], self.new.parts.get(key)
            if other is None:
                continue
            if one.content != other.content or not self._sameness.has_same_texts(one, other):
                self._anew.add(key)

    # What must step aside

    def _closure(self, gone: set[Key]) -> set[Key]:
        """The parts to drop and make again: those of `_anew`, and whatever stands in the way of a change."""
        self._anew |= {about for key in gone if (about := self._holder_of_stuck(key)) is not None}
        self._again = set(self._anew) & self.old.parts.keys() & self.new.parts.keys()
        self._queue = [*self._again, *gone, *self._touched, *self._changed_columns()]
        goners = self._gone_with_index()
        while self._queue:
            key = self._queue.pop()
            self._lead_rows_over(key)
            is_dropped = key in self._again or key in gone
            holder = self._holder(key, gone | self._again) if is_dropped else None
            for dependent in {*self._in_the_way(key, is_dropped, goners), *((holder,) if holder is not None else ())}:
                if dependent in gone or dependent not in self.new.parts:
                    continue
                if dependent in self._again:
                    self.forced.add(dependent)
                    if not is_dropped and self._are_types(key, dependent):
                        # The old form of what is made anew still holds it.
                        self._goes_over(key, self.old.parts[dependent].record, is_dropped)
                    continue
                if self._steps_aside(key, dependent, is_dropped):
                    self._again.add(dependent)
                    self.forced.add(dependent)
                    self._queue.append(dependent)
        return self._again

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
        old = {column.id for column in self._all(self.old, Column)}
        composites = [id for id, change in self.changes.items() if isinstance(change.before, Composite)]
        return [*renamed, *composites, *(column.id for column in self._all(self.new, Column) if column.id not in old)]

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
                if not self.ddl.bars(self.old.parts[dependent], record):
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
            self._report_need(key, dependent)
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

    # What cannot be done

    def _check_drops(self, gone: set[Key], again: set[Key]) -> None:
        """Raw objects whose text does not tell how to take them back, unless they go with something else."""
        for key in sorted(gone | again):
            part = self.old.parts[key]
            if self.ddl.droppable(part.record) or any(holder in self.dropped for holder in part.gone_with):
                continue
            name = f"{getattr(part.record, 'object_type', '')} {getattr(part.record, 'name', '')}".strip()
            self.diagnostics.append(
                Diagnostic(
                    code="MIGRATE_RAW_WITHOUT_DROP",
                    level="error",
                    message=f"It cannot be told how to take back {name}.",
                    help="Write this step by hand.",
                    subject=part.record.id,
                )
            )

    def _refuse(self, record: Record, reason: str) -> None:
        is_asked = isinstance(record, Column) and self.ddl.converts
        how = "Say what its values become (--using; NULL: they are lost), or add" if is_asked else "Add"
        self.diagnostics.append(
            Diagnostic(
                code="MIGRATE_NO_CONVERSION",
                level="error",
                message=reason,
                help=f"{how} a new column, fill it in your own way, and drop this one.",
                subject=record.id,
            )
        )

    def _report(self, kind: Kind, record: Record, fields: set[str]) -> None:
        names = ", ".join(sorted(kind.json_names[name] for name in fields))
        self.diagnostics.append(
            Diagnostic(
                code=f"MIGRATE_{_upper(kind.name)}_CHANGE_UNSUPPORTED",
                level="error",
                message=f"A change of {names} of the {kind.name} {getattr(record, 'name', '')} cannot be made yet.",
                help="Make a new one and copy what it holds, or write this step by hand.",
                subject=record.id,
            )
        )

    def _report_need(self, key: Key, dependent: Key) -> None:
        one, other = self.old.parts[dependent].record, self.old.parts[key].record
        first, second = (KIND_OF[type(record)].name for record in (one, other))
        self.diagnostics.append(
            Diagnostic(
                code="MIGRATE_NEEDED",
                level="error",
                message=(
                    f"The {second} {getattr(other, 'name', '')} must be dropped for this change, "
                    f"but the {first} {getattr(one, 'name', '')} needs it."
                ),
                help="Take the need away in a migration of its own before.",
                subject=one.id,
            )
        )


def _upper(name: str) -> str:
    """`materializedView` as `MATERIALIZED_VIEW`."""
    return "".join(f"_{letter}" if letter.isupper() else letter.upper() for letter in name)
