"""What differs between two states, record by record: what is altered, renamed or moved, and what must be made anew."""

from collections.abc import Container, Iterator
from dataclasses import dataclass, field
from typing import Any

from schemawright.base.diagnostics import Diagnostic
from schemawright.base.ids import Id
from schemawright.dialects.ddl import Alter, Key, Statements
from schemawright.migrate import refusals
from schemawright.migrate.bearers import Bearers
from schemawright.migrate.rebound import bound_otherwise
from schemawright.migrate.rebuild import Rebuilds
from schemawright.migrate.sameness import Sameness
from schemawright.model.column import Column
from schemawright.model.kinds import KIND_OF, Kind
from schemawright.model.raw import RawObject
from schemawright.model.record import Record

PLACE = ("name", "namespace_id")


@dataclass
class Change:
    """A record that is in both states, not as it was: the alters that lead there."""

    before: Any
    after: Any
    alters: list[Alter] = field(default_factory=list)
    is_replaced: bool = False
    """The dialect can put its new form in place of the old."""


class Comparison:
    """The records and parts that are in both states, but not as they were.

    `changes` are the records to alter, `placed` those with a new name or namespace, `raw_renames` what renames raw
    objects, `anew` the parts that only a new
    one can stand for. `touched` are the records of `changes` whose dependents the change bars, as they were and are to
    be. `led` are the columns whose type has passed its name to another. `converted` are the columns of which it is said
    what their values become.
    """

    def __init__(self, sameness: Sameness, converted: Container[Id]) -> None:
        self.old, self.new, self.ddl = old, new, ddl = sameness.old, sameness.new, sameness.ddl
        self._sameness, self._converted = sameness, converted
        self.changes: dict[Id, Change] = {}
        self.placed: list[tuple[Any, Any]] = []
        self.raw_renames: list[tuple[RawObject, Statements]] = []
        self.touched: dict[Id, tuple[Any, Any]] = {}
        self.diagnostics: list[Diagnostic] = []
        rebuilt = ddl.rebuild.tables(old.document, new.document, sameness.fields) if ddl.rebuild is not None else ()
        self.rebuilds = Rebuilds(old, new, rebuilt)
        self.anew: set[Key] = set(self.rebuilds.again)
        pairs = list(self._pairs())
        for before, after in pairs:
            if isinstance(before, RawObject) and (given := ddl.raw_renamed(before, after)) is not None:
                self.raw_renames.append((before, given))
            self._compare_records(before, after, set(sameness.fields[before.id]))
        self.led: list[Column] = []
        for key in Bearers(old, new, pairs).misread():
            self._remake(key)
        replaced = {id for id, change in self.changes.items() if change.is_replaced}
        self.anew |= set(bound_otherwise(old, new, ddl, replaced))

    def _pairs(self) -> Iterator[tuple[Record, Any]]:
        """The records of both states that are not as they were."""
        for kind in self.ddl.alters:
            for before in self.old.shown.all(kind):
                if before.id in self._sameness.fields:
                    yield before, self.new.document.require(kind, before.id)

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
            self.anew.add(before.id)
            return
        self._refuse_alters(before, after, fields)
        change = Change(before, after)
        for alter in self.ddl.alters[kind.record]:
            if not fields.isdisjoint(alter.fields):
                if alter.remakes(before, after):
                    self.anew.add(before.id)
                    return
                fields.difference_update(alter.fields)
                change.alters.append(alter)
                if alter.touches(before, after):
                    self.touched[before.id] = (before, after)
        if fields and self.ddl.replace(self.new.names, before, after) is not None:
            change.is_replaced = True
            fields = set()
        if fields and before.id in self.old.parts and self.old.parts[before.id].recreatable:
            self.anew.add(before.id)
        elif fields:
            self.diagnostics.append(refusals.unsupported_change(kind, before, fields))
        else:
            self.changes[before.id] = change

    def _remake(self, key: Key) -> None:
        """Makes a part anew though it reads as before."""
        part = self.old.parts[key]
        record: Any = part.record
        if part.recreatable or key != record.id or getattr(record, "generated", None) is not None:
            self.anew.add(key)
        elif isinstance(record, Column):
            self.led.append(record)
        else:
            kind = KIND_OF[type(record)]
            fields = set(kind.fields) & self.ddl.sql_fields
            self.diagnostics.append(refusals.unsupported_change(kind, record, fields))

    def _refuse_alters(self, before: Record, after: Record, fields: set[str]) -> None:
        if before.id in self._converted:
            return
        for alter in self.ddl.alters[type(before)]:
            if not fields.isdisjoint(alter.fields) and (reason := alter.refusal(before, after)) is not None:
                self.diagnostics.append(refusals.no_conversion(before, reason, is_asked=self.ddl.converts))

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
                self.anew.add(key)
