"""Records as rows and rows as records, derived from the kinds and the tables."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import msgspec
import sqlalchemy as sa

from schemawright.model.kinds import KIND_OF, KINDS, Kind
from schemawright.model.record import Record
from schemawright.store.tables import home_of, rest_of

Row = dict[str, Any]


@dataclass(frozen=True)
class RecordMapping:
    """How the records of a kind lie in a table: fields in columns of their names, the others in `rest`."""

    kind: Kind
    table: sa.Table
    named: tuple[str, ...]
    rest: str | None

    def row(self, record: Record) -> Row:
        """The columns that hold the record's own fields."""
        content: dict[str, Any] = msgspec.to_builtins(record)
        del content["kind"]
        row: Row = {"id": content.pop("id")}
        for field in self.named:
            name = self.kind.json_names[field]
            row[field] = content.pop(name) if name in content else msgspec.to_builtins(getattr(record, field))
        if self.rest is not None:
            if "kind" in self.table.columns:
                row["kind"] = self.kind.name
            row[self.rest] = content
        elif content:
            raise ValueError(f"{self.table.name} has no place for {', '.join(content)}.")
        return row

    def record(self, row: Mapping[Any, Any]) -> Record:
        """The record that `row` made of."""
        content = {"kind": self.kind.name, "id": row["id"]}
        for field in self.named:
            content[self.kind.json_names[field]] = row[field]
        if self.rest is not None:
            content |= row[self.rest]
        record: Record = msgspec.convert(content, self.kind.record)
        return record


@cache
def mapping_of(kind: Kind) -> RecordMapping:
    """The mapping of a kind."""
    table = home_of(kind.name)
    named = tuple(field for field in kind.fields if field in table.columns)
    return RecordMapping(kind, table, named, rest_of(table))


def _mappings_of(table: sa.Table) -> list[RecordMapping]:
    return [mapping_of(kind) for kind in KINDS.values() if home_of(kind.name) is table]


def row_of(record: Record) -> Row:
    """The columns that hold the record's own fields."""
    return mapping_of(KIND_OF[type(record)]).row(record)


def columns_of(table: sa.Table) -> list[sa.Column[Any]]:
    """The columns that records are made of: who edited a row when, and facts for other programs, are read by nobody."""
    own = _mappings_of(table)
    names = {"id", "kind", *(mapping.rest for mapping in own), *(name for mapping in own for name in mapping.named)}
    return [column for column in table.columns if column.name in names]


def reader_of(table: sa.Table) -> Callable[[Iterable[Mapping[Any, Any]]], list[Record]]:
    """A function from the rows of one table to records."""
    own = _mappings_of(table)
    by_name = {mapping.kind.name: mapping for mapping in own}

    def read(rows: Iterable[Mapping[Any, Any]]) -> list[Record]:
        if "kind" in table.columns:
            return [by_name[row["kind"]].record(row) for row in rows]
        return [own[0].record(row) for row in rows]

    return read
