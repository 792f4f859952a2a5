"""Rows as SQL for PostgreSQL, and what the writers for others have in common."""

import re
from collections.abc import Iterable, Iterator

from schemawright.base.ids import Id
from schemawright.dialects.registry import Dialect, dialect_named
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.key import Key
from schemawright.model.namespace import Namespace
from schemawright.model.raw import RawObject
from schemawright.model.table import Table
from schemawright.seeding.data_types import resolve, underlying
from schemawright.seeding.rows import Row, TableRows
from schemawright.seeding.values import Value, as_text

CHUNK = 500
"""Rows in one INSERT."""
_WITHOUT_EQUALITY = {
    "json",
    "xml",
    "point",
    "line",
    "polygon",
    "path",
    "box",
    "lseg",
    "circle",
    "geometry",
    "geography",
}
_TRIGGER = re.compile(
    r'create\s+(?:or\s+replace\s+)?(?:constraint\s+)?trigger\s+("(?:[^"]|"")+"|\S+)\s+(.*?)\s+on\s',
    re.IGNORECASE | re.DOTALL,
)


class SqlWriter:
    """Writes rows for PostgreSQL; `writers` has what others do in another way."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.dialect: Dialect = dialect_named(document.schema.dialect)

    def table(self, table: Table) -> str:
        """The table's name, quoted, with its namespace."""
        namespace = self.document.find(Namespace, table.namespace_id)
        return self.dialect.qualify(namespace.name if namespace else None, table.name)

    def plain_name(self, table: Table) -> str:
        """The table's name with its namespace, not quoted: as people say it."""
        namespace = self.document.find(Namespace, table.namespace_id)
        return f"{namespace.name}.{table.name}" if namespace else table.name

    def restart(self, table: Table, column: Column, number: int) -> str:
        """The statement that lets an identity column go on with `number`; unlike `setval` it can be rolled back."""
        quoted = self.dialect.quote_identifier(column.name)
        return f"ALTER TABLE {self.table(table)} ALTER COLUMN {quoted} RESTART WITH {number}"

    def literal(self, value: Value, column: Column) -> str:
        """A value as it stands in SQL."""
        match value:
            case None:
                return "NULL"
            case bool():
                return "TRUE" if value else "FALSE"
            case int():
                return str(value)
        data_type = underlying(self.document, resolve(self.document, column.data_type))
        return self.dialect.quote_literal(as_text(value, data_type))

    def inserts(self, group: tuple[TableRows, ...]) -> Iterator[str]:
        """The statements that fill the tables of one group; a single one where they refer to each other."""
        filled = [one for one in group if one.rows]
        if len(group) == 1:
            for one in filled:
                for start in range(0, len(one.rows), CHUNK):
                    yield self.insert(one, one.rows[start : start + CHUNK])
        elif filled:
            yield from self.together([self.insert(one, one.rows) for one in filled])

    def insert(self, one: TableRows, rows: tuple[Row, ...]) -> str:
        """One INSERT of these rows; one without a column takes no VALUES."""
        if not one.columns:
            return f"INSERT INTO {self.table(one.table)}\nSELECT FROM generate_series(1, {len(rows)})"
        names = ", ".join(self.dialect.quote_identifier(column.name) for column in one.columns)
        always = any(column.identity and column.identity.generation == "always" for column in one.columns)
        override = " OVERRIDING SYSTEM VALUE" if always else ""
        lines = ",\n".join(
            f"  ({', '.join(self.literal(row.values.get(column.id), column) for column in one.columns)})"
            for row in rows
        )
        return f"INSERT INTO {self.table(one.table)} ({names}){override}\nVALUES\n{lines}"

    def together(self, statements: list[str]) -> Iterator[str]:
        """The statements so that foreign keys between their rows are checked behind the last one.

        They are checked when a statement ends, so one statement may fill a whole cycle of tables.
        """
        *first, last = statements
        parts = ",\n".join(f"filled_{number} AS (\n{statement}\n)" for number, statement in enumerate(first, 1))
        yield f"WITH {parts}\n{last}" if first else last

    def deletes(self, group: tuple[TableRows, ...]) -> Iterator[str]:
        """The statements that take the rows of one group out again."""
        statements = [self.delete(one) for one in reversed(group) if one.rows]
        if len(group) == 1:
            yield from statements
        elif statements:
            yield from self.together(statements)

    def delete(self, one: TableRows) -> str:
        """One DELETE of exactly these rows: by a key, by all values, or as many where all are alike."""
        table = self.table(one.table)
        if not one.columns:
            return f"DELETE FROM {table} WHERE ctid IN (SELECT ctid FROM {table} LIMIT {len(one.rows)})"
        columns = self._identifying(one)
        quote = self.dialect.quote_identifier
        if columns is not None:
            left = ", ".join(quote(column.name) for column in columns)
            left = f"({left})" if len(columns) > 1 else left
            keys = [[self.literal(row.values[column.id], column) for column in columns] for row in one.rows]
            items = ", ".join(f"({', '.join(key)})" if len(key) > 1 else key[0] for key in keys)
            return f"DELETE FROM {table} WHERE {left} IN ({items})"
        rows = " OR\n".join(f"  ({self._same(one, row)})" for row in one.rows)
        return f"DELETE FROM {table} WHERE\n{rows}"

    def _identifying(self, one: TableRows) -> tuple[Column, ...] | None:
        own = {column.id: column for column in one.columns}
        keys = sorted(self.document.children(one.table.id, Key), key=lambda key: (key.key_type != "primary", key.name))
        for key in keys:
            if all(id in own and all(row.values.get(id) is not None for row in one.rows) for id in key.column_ids):
                return tuple(own[id] for id in key.column_ids)
        return None

    def _same(self, one: TableRows, row: Row) -> str:
        parts = []
        for column in one.columns:
            value, name = row.values.get(column.id), self.dialect.quote_identifier(column.name)
            data_type = underlying(self.document, resolve(self.document, column.data_type))
            if value is None:
                parts.append(f"{name} IS NULL")
            elif data_type.base not in _WITHOUT_EQUALITY:
                parts.append(f"{name} = {self.literal(value, column)}")
        return " AND ".join(parts)

    def sequences(self, filled: Iterable[TableRows]) -> Iterator[str]:
        """What sets sequences behind the rows, so that the next row gets a number of its own."""
        reached: dict[str, int] = {}
        for one in filled:
            for column in one.columns:
                numbers = [value for row in one.rows if isinstance(value := row.values.get(column.id), int)]
                if numbers and (sequence := self._sequence(one.table, column)) is not None:
                    reached[sequence] = max(reached.get(sequence, 0), *numbers)
        for sequence, number in reached.items():
            yield f"SELECT setval({sequence}, {number})"

    def _sequence(self, table: Table, column: Column) -> str | None:
        literal = self.dialect.quote_literal
        if column.identity is not None:
            return f"pg_get_serial_sequence({literal(self.table(table))}, {literal(column.name)})"
        match = re.match(
            r"\(*nextval\(\s*('(?:[^']|'')+')(?:::\s*(?:text|regclass|character varying))*\s*\)",
            column.default_value or "",
        )
        return match[1] if match else None

    def triggers(self, filled: Iterable[TableRows], event: str) -> tuple[list[str], list[str]]:
        """The statements that switch the tables' triggers on `event` off, and those that switch them on again."""
        off, on = [], []
        for table_id, name in self._triggers({one.table.id for one in filled}, event):
            table = self.table(self.document.require(Table, table_id))
            off.append(f"ALTER TABLE {table} DISABLE TRIGGER {name}")
            on.append(f"ALTER TABLE {table} ENABLE TRIGGER {name}")
        # Deferred foreign keys are checked first: a table with checks pending can't be altered.
        return off, ["SET CONSTRAINTS ALL IMMEDIATE", *on] if on else []

    def _triggers(self, tables: set[Id], event: str) -> Iterator[tuple[Id, str]]:
        altered = {
            (raw.about, raw.text)
            for raw in self.document.all(RawObject)
            if re.match(r"alter\s", raw.text, re.IGNORECASE)
        }
        for raw in sorted(self.document.all(RawObject), key=lambda raw: (raw.order, raw.id)):
            match = _TRIGGER.match(raw.text) if raw.object_type == "trigger" else None
            if match is None or raw.about is None or not re.search(rf"\b{event}\b", match[2], re.IGNORECASE):
                continue
            mentioned = any(
                about == raw.about and "TRIGGER" in text.upper() and match[1] in text for about, text in altered
            )
            if not mentioned and raw.about in tables | self._parents(tables):
                yield raw.about, match[1]

    def _parents(self, tables: set[Id]) -> set[Id]:
        """The partitioned tables above: their triggers fire for their partitions' rows."""
        found: set[Id] = set()
        for id in tables:
            table = self.document.require(Table, id)
            while (
                table.partition_of is not None and (parent := self.document.find(Table, table.partition_of)) is not None
            ):
                found.add(parent.id)
                table = parent
        return found
