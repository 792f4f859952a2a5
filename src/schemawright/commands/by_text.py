"""Editing a schema as text: from what a person changed in its SQL or DBML to the changes of the schema."""

import itertools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import msgspec

from schemawright.base.diagnostics import Diagnostic
from schemawright.base.ids import Id
from schemawright.base.order import between, spread
from schemawright.changes.change import Change, Create, Delete, Update, update
from schemawright.changes.compare import diff
from schemawright.changes.match import match
from schemawright.importers.registry import Importer, ImportOptions
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.raw import RawObject
from schemawright.model.record import Record
from schemawright.model.relationship import Relationship
from schemawright.model.schema import Schema
from schemawright.model.table import Table
from schemawright.model.view import MaterializedView, View

BESIDE = 340
"""How far a new table stands from the one that it refers to, in the canvas' units."""


@dataclass(frozen=True)
class TextEdit:
    """The changes that a text asks for, and what there is to say about it."""

    changes: tuple[Change, ...]
    diagnostics: tuple[Diagnostic, ...] = ()


def text_changes(document: Document, importer: Importer, before: str, after: str) -> TextEdit:
    """The changes of `document` that a person made in its text.

    `before` is the text as it was shown to them, of this document or of an earlier state of it. Only what differs
    between the two texts is changed: what others have done since stays, and so does what the format has no place for.
    Raises `SourceError` where either can't be read.
    """
    options = ImportOptions(dialect=document.schema.dialect, name=document.schema.name)
    shown = match(document, Document(importer.read(before, options).records), guess=False).document
    result = importer.read(after, options)
    wanted = match(shown, Document(result.records)).document
    fitting = _Fitting(document, shown, wanted)
    return TextEdit(tuple(fitting.changes()), (*result.diagnostics, *fitting.diagnostics))


class _Fitting:
    """The difference of two texts, made to fit the document as it is now."""

    def __init__(self, document: Document, shown: Document, wanted: Document) -> None:
        self.document, self.shown, self.wanted = document, shown, wanted
        self.diagnostics: list[Diagnostic] = []
        self._new = 0
        self._orders = dict(self._all_orders())

    def changes(self) -> Iterator[Change]:
        """What is to be done, in an order in which it can be."""
        for change in diff(self.shown, self.wanted):
            if change.kind.record is Schema:
                continue
            match change:
                case Create(record):
                    yield Create(self._placed(self._ordered(record)))
                case Delete(record):
                    if (now := self.document.find(type(record), record.id)) is not None:
                        yield Delete(now)
                case Update():
                    yield from self._updated(change)
        yield from self._moved()

    def _updated(self, change: Update) -> Iterator[Change]:
        now = self.document.find(change.kind.record, change.id)
        if now is None:
            before = self.shown.require(change.kind.record, change.id)
            self.diagnostics.append(_gone(change.kind.name, before))
            return
        yield from update(now, **{field: value for field, value in change.values.items() if field != "order"})

    # The order of columns in their table, and of raw objects among each other

    def _all_orders(self) -> Iterator[tuple[Id, str]]:
        for table in self.wanted.all(Table):
            yield from self._orders_of(self.shown.children(table.id, Column), self.wanted.children(table.id, Column))
        raw = ([*document.all(RawObject)] for document in (self.shown, self.wanted))
        yield from self._orders_of(*(sorted(held, key=lambda one: (one.order, one.id)) for held in raw))

    def _orders_of(
        self, shown: Iterable[Column | RawObject], wanted: Iterable[Column | RawObject]
    ) -> Iterator[tuple[Id, str]]:
        """An order for each new sibling between its neighbours; for all of them where the person has moved one."""
        before, after = [one.id for one in shown], [one.id for one in wanted]
        if before == after:
            return
        kept = {id: now.order for id in before if (now := self._now(id)) is not None}
        same = [id for id in before if id in set(after)] == [id for id in after if id in set(before)]
        held = [kept[id] for id in after if id in kept]
        if not same or any(one >= other for one, other in itertools.pairwise(held)):
            yield from zip(after, spread(len(after)), strict=True)
            return
        last: str | None = None
        for place, id in enumerate(after):
            if id not in kept:
                last = between(last, next((kept[other] for other in after[place:] if other in kept), None))
                yield id, last
            else:
                last = kept[id]

    def _now(self, id: Id) -> Column | RawObject | None:
        return self.document.find(Column, id) or self.document.find(RawObject, id)

    def _ordered(self, record: Record) -> Record:
        return msgspec.structs.replace(record, order=self._orders[record.id]) if record.id in self._orders else record

    def _moved(self) -> Iterator[Change]:
        for id, order in self._orders.items():
            if (now := self._now(id)) is not None:
                yield from update(now, order=order)

    # The canvas

    def _placed(self, record: Record) -> Record:
        """A new table beside one that it refers to or that refers to it; else below all others."""
        if not isinstance(record, Table | View | MaterializedView):
            return record
        x, y = self._beside(record.id) or self._below()
        self._new += 1
        return msgspec.structs.replace(record, position_x=x, position_y=y + (self._new - 1) * BESIDE)

    def _beside(self, id: Id) -> tuple[float, float] | None:
        for key in self.wanted.all(Relationship):
            for one, other in ((key.source_table_id, key.target_table_id), (key.target_table_id, key.source_table_id)):
                if one == id and (neighbour := self.document.find(Table, other)) is not None:
                    return neighbour.position_x + BESIDE, neighbour.position_y
        return None

    def _below(self) -> tuple[float, float]:
        tables = self.document.all(Table)
        if not tables:
            return 0, 0
        return min(table.position_x for table in tables), max(table.position_y for table in tables) + 2 * BESIDE


def _gone(kind: str, record: Record) -> Diagnostic:
    return Diagnostic(
        code="TEXT_RECORD_GONE",
        level="warning",
        message=f"The {kind} {getattr(record, 'name', '')} has been deleted by somebody else meanwhile.",
        help="Undo the deletion to change it.",
        subject=record.id,
    )
