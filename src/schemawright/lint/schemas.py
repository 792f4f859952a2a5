"""A document as rules see it, and where its records stand in a script."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from schemawright.base.ids import Id
from schemawright.dialects.registry import Dialect, dialect_named
from schemawright.lint.acts import Act, Acts, Names
from schemawright.lint.found import Found
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.raw import RawObject
from schemawright.model.record import Record
from schemawright.model.table import Table


@dataclass(frozen=True)
class SeenSchema:
    """A document, and what names must be like by kind of record (a regular expression)."""

    document: Document
    names: Mapping[str, str] = field(default_factory=dict)

    @property
    def dialect(self) -> Dialect:
        """The document's dialect."""
        return dialect_named(self.document.schema.dialect)

    def table_of(self, record: Record) -> Table | None:
        """The table that a record is or is part of."""
        if isinstance(record, Table):
            return record
        return self.document.find(Table, getattr(record, record.parent)) if record.parent else None

    def found(
        self,
        record: Record,
        message: str,
        help: str = "",
        *,
        label: str = "",
        operations: tuple[dict[str, Any], ...] = (),
    ) -> Found:
        """What a rule says of a record."""
        table = self.table_of(record)
        return Found(
            message=message,
            help=help,
            subject=record.id,
            table_id=table.id if table is not None else None,
            label=label,
            operations=operations,
        )


def places_of(acts: Acts) -> Mapping[tuple[str, ...], int]:
    """Where a script makes tables, columns, constraints and indexes: bytes by name."""
    found: dict[tuple[str, ...], int] = {}
    for act in acts.acts:
        if act.what == "CreateStmt":
            for place, at in _of_table(act):
                found.setdefault(place, at)
        elif act.names:
            found.setdefault((act.names[-1], act.column) if act.column else (act.names[-1],), act.at)
            if "conname" in act.node:
                found.setdefault((act.names[-1], act.node["conname"]), act.at)
    return found


def _of_table(act: Act) -> Iterator[tuple[tuple[str, ...], int]]:
    table = act.names[-1]
    yield (table,), act.at
    for element in act.node.get("tableElts", ()):
        column, constraint = element.get("ColumnDef", {}), element.get("Constraint", {})
        if name := column.get("colname") or constraint.get("conname"):
            yield (table, name), (column or constraint).get("location", act.at)


@dataclass(frozen=True)
class Places:
    """Where a script makes what it makes, and how a place in it becomes line and column."""

    places: Mapping[tuple[str, ...], int]
    position_of: Callable[[int], tuple[int, int]]

    def position(self, document: Document, id: Id) -> tuple[int, int] | None:
        """Line and column of a record, or of the table that it is part of."""
        record = document.get(id)
        if isinstance(record, RawObject):
            return (record.line, 1) if record.line is not None else None
        name = getattr(record, "name", "")
        parent = document.get(getattr(record, record.parent)) if record is not None and record.parent else None
        table: Names = (getattr(parent, "name", ""),) if parent is not None else ()
        for place in ((*table, name), (name,), table):
            if place in self.places and (len(place) > 1 or place == table or not isinstance(record, Column)):
                return self.position_of(self.places[place])
        return None
