"""Rows as SQL for MySQL, MariaDB and SQLite: what they do in another way than PostgreSQL."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from schemawright.model.column import Column
from schemawright.model.raw import RawObject
from schemawright.model.relationship import Relationship
from schemawright.model.table import Table
from schemawright.seeding.data_types import resolve
from schemawright.seeding.rows import TableRows
from schemawright.seeding.values import Value, as_text
from schemawright.seeding.writer import SqlWriter


class _Writer(SqlWriter):
    """What both have in common: bytes as `x'…'`, numbers as numbers."""

    def literal(self, value: Value, column: Column) -> str:
        match value:
            case None:
                return "NULL"
            case bool():
                return str(int(value))
            case int() | float() | Decimal():
                return as_text(value, resolve(self.document, column.data_type))
            case bytes():
                return f"x'{value.hex()}'"
        return self._text(as_text(value, resolve(self.document, column.data_type)), column)

    def _text(self, text: str, column: Column) -> str:
        del column
        return self.dialect.quote_literal(text)


class MysqlWriter(_Writer):
    """Foreign keys are checked row by row, unless they are not checked at all; triggers cannot be switched off."""

    def _text(self, text: str, column: Column) -> str:
        base = resolve(self.document, column.data_type).base
        if base == "bit":
            return f"b'{text}'"
        if base == "geometry":
            return self._shape(text, column)
        return super()._text(text, column)

    def _shape(self, text: str, column: Column) -> str:
        system = re.search(r"\bsrid\s+(\d+)", column.data_type, re.IGNORECASE)
        return (
            f"ST_GeomFromText('{text}', {system[1]}, 'axis-order=long-lat')" if system else f"ST_GeomFromText('{text}')"
        )

    def together(self, statements: list[str]) -> Iterator[str]:
        yield from ("SET foreign_key_checks = 0", *statements, "SET foreign_key_checks = 1")

    def deletes(self, group: tuple[TableRows, ...]) -> Iterator[str]:
        if len(group) == 1 and self._refers_to_itself(group[0].table) and group[0].rows:
            yield from self.together(list(super().deletes(group)))
        else:
            yield from super().deletes(group)

    def _refers_to_itself(self, table: Table) -> bool:
        return any(link.target_table_id == table.id for link in self.document.children(table.id, Relationship))

    def triggers(self, filled: Iterable[TableRows], event: str) -> tuple[list[str], list[str]]:
        del filled, event
        return [], []

    def _sequence(self, table: Table, column: Column) -> str | None:
        del table
        match = re.match(r"\(*nextval\(([^()]+)\)", column.default_value or "", re.IGNORECASE)
        return match[1] if match else None


class SqliteWriter(_Writer):
    """Foreign keys are checked at the end of the transaction; triggers are dropped in it and made again."""

    def together(self, statements: list[str]) -> Iterator[str]:
        yield from ("PRAGMA defer_foreign_keys = ON", *statements)

    def triggers(self, filled: Iterable[TableRows], event: str) -> tuple[list[str], list[str]]:
        about = {one.table.id for one in filled}
        found = [
            raw
            for raw in sorted(self.document.all(RawObject), key=lambda raw: (raw.order, raw.id))
            if raw.object_type == "trigger"
            and raw.about in about
            and re.search(rf"\b{event}\s+on\b", raw.text, re.IGNORECASE)
        ]
        return [f"DROP TRIGGER {self.dialect.quote_identifier(raw.name)}" for raw in found], [raw.text for raw in found]

    def _sequence(self, table: Table, column: Column) -> str | None:
        del table, column
        return None
