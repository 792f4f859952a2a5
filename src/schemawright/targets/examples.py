"""What generated tests work with: rows that are there, one row more for each table to be made, and what is refused.

The rows that are there (`given`) refer only to each other; the example of a table refers to them, or to other examples,
which then have to be made first.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from schemawright.base.ids import Id
from schemawright.model import facts
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.index import Index
from schemawright.model.key import Key
from schemawright.model.relationship import Relationship
from schemawright.model.table import Table
from schemawright.seeding.data_types import DataType, domains, resolve, underlying
from schemawright.seeding.rows import Row, Seeds, TableRows, plan_rows
from schemawright.seeding.values import Value
from schemawright.seeding.writer import SqlWriter

Place = tuple[Id, int]
"""A row: its table's id and its number there."""

ROWS = 3


@dataclass(frozen=True)
class Refusal:
    """Values, by column id, with which the example row is refused, and why."""

    rule: Literal["not_null", "unique", "foreign_key"]
    column_ids: tuple[Id, ...]
    values: dict[Id, Value]


@dataclass(frozen=True)
class Example:
    """A table's row to be made through its model, behind the examples of `before`, in order."""

    table_id: Id
    row: Row
    before: tuple[Id, ...]
    refusals: tuple[Refusal, ...]
    is_given: bool = False
    """It is there already: its constraints leave no other row, or it can only be made together with others."""


class Examples:
    """The examples of a document."""

    def __init__(self, document: Document, seed: int) -> None:
        self.document = document
        # Where the database gives the key, no one can refer to the example: it is a row more.
        self._more = {column.table_id for column in document.all(Column) if _is_always(column)}
        counts = {SqlWriter(document).plain_name(document.require(Table, id)): ROWS + 1 for id in self._more}
        self.seeds: Seeds = plan_rows(document, ROWS, seed, counts, early_parents=True)
        self._rows = {one.table.id: one for one in self.seeds.tables}
        self._given = self._closed()
        self._order = {one.table.id: number for number, one in enumerate(self.seeds.tables)}

    def _closed(self) -> set[Place]:
        """All rows but the last of each full table, what they refer to, and rows that can only be made all at once."""
        found: set[Place] = set()
        waiting = [(id, n) for id, one in self._rows.items() for n in range(min(len(one.rows), self._wanted(id) - 1))]
        waiting += [place for place in map(self._last, self._rows) if place[1] >= 0 and self._in_cycle(place)]
        while waiting:
            place = waiting.pop()
            if place not in found and place[1] < len(self._rows[place[0]].rows):
                found.add(place)
                waiting += self._parents(place)
        return found

    def _wanted(self, table_id: Id) -> int:
        return ROWS + (table_id in self._more)

    def _last(self, table_id: Id) -> Place:
        return table_id, len(self._rows[table_id].rows) - 1

    def _in_cycle(self, place: Place) -> bool:
        """Whether a row refers to itself through others."""
        seen: set[Place] = set()
        waiting = [parent for parent in self._parents(place) if parent != place]
        while waiting:
            parent = waiting.pop()
            if parent == place:
                return True
            if parent not in seen:
                seen.add(parent)
                waiting += self._parents(parent)
        return False

    def _parents(self, place: Place) -> list[Place]:
        return list(self._rows[place[0]].rows[place[1]].parents.values())

    def given_sql(self) -> tuple[str, ...]:
        """The statements that put in the rows that are there, in an empty database, with triggers off."""
        writer = SqlWriter(self.document)
        groups = [tuple(map(self._kept, group)) for group in self.seeds.groups]
        statements = [statement for group in groups for statement in writer.inserts(group)]
        # Triggers stay off until the tests' transaction is rolled back.
        off, _ = writer.triggers([one for one in self.seeds.tables if one.rows], "insert")
        restarts = (
            writer.restart(self.document.require(Table, column.table_id), column, ROWS + 2)
            for column in self.document.all(Column)
            if column.identity is not None and column.table_id in self._more
        )
        return (*off, *statements, *sorted(restarts))

    def _kept(self, one: TableRows) -> TableRows:
        return replace(one, rows=tuple(row for n, row in enumerate(one.rows) if (one.table.id, n) in self._given))

    def given(self, table_id: Id) -> tuple[Row, ...]:
        """The rows of a table that are there."""
        return self._kept(self._rows[table_id]).rows

    def example(self, table_id: Id) -> Example | None:
        """The table's row to be made; `None` where it can have no rows."""
        place = self._last(table_id)
        if place[1] < 0:
            return None
        row = self._rows[table_id].rows[-1]
        if place in self._given:
            return Example(table_id, row, (), (), is_given=True)
        given = {column.id for column in self._rows[table_id].columns if not _is_always(column)}
        row = replace(row, values={id: value for id, value in row.values.items() if id in given})
        return Example(table_id, row, self._before(place), tuple(self._refusals(table_id, row)))

    def _before(self, place: Place) -> tuple[Id, ...]:
        found: set[Place] = set()
        waiting = [parent for parent in self._parents(place) if parent != place]
        while waiting:
            parent = waiting.pop()
            if parent not in self._given and parent not in found:
                found.add(parent)
                waiting += [one for one in self._parents(parent) if one != parent]
        return tuple(sorted((id for id, _ in found), key=self._order.__getitem__))

    def _refusals(self, table_id: Id, row: Row) -> Iterator[Refusal]:
        columns = {column.id: column for column in self._rows[table_id].columns}
        key = facts.primary_key(self.document, table_id)
        key_ids = key.column_ids if key is not None else ()
        for column in columns.values():
            if (
                not column.is_nullable
                and column.id not in key_ids
                and column.identity is None
                and not column.default_value
            ):
                yield Refusal("not_null", (column.id,), {column.id: None})
                break
        taken = self.given(table_id)[:1]
        for ids in self._unique_ids(table_id):
            if taken and all(id in row.values and taken[0].values.get(id) is not None for id in ids):
                yield Refusal("unique", ids, {id: taken[0].values[id] for id in ids})
        yield from self._dangling(table_id, columns)

    def _unique_ids(self, table_id: Id) -> list[tuple[Id, ...]]:
        found = [key.column_ids for key in self.document.children(table_id, Key)]
        for index in self.document.children(table_id, Index):
            ids = tuple(element.column_id for element in index.columns if element.column_id)
            if index.is_unique and index.where is None and len(ids) == len(index.columns):
                found.append(ids)
        return sorted(set(found))

    def _dangling(self, table_id: Id, columns: dict[Id, Column]) -> Iterator[Refusal]:
        held = self.document.children(table_id, Relationship)
        for link in sorted(held, key=lambda one: (one.name, one.id)):
            (source, *more) = link.source_column_ids
            shared = any(source in other.source_column_ids for other in held if other is not link)
            if more or shared or source not in columns or not link.enforced:
                continue
            if (value := self._nobody(columns[source], link)) is not None:
                yield Refusal("foreign_key", (source,), {source: value})
                return

    def _nobody(self, column: Column, link: Relationship) -> Value:
        """A value that no referenced row has; `None` where the type or a domain leaves no such."""
        data_type: DataType = resolve(self.document, column.data_type)
        if any(domain.checks for domain in domains(self.document, data_type)) or data_type.user_type is not None:
            return None
        match underlying(self.document, data_type).base:
            case "integer" | "bigint":
                return 2_000_000_000
            case "smallint":
                return 32_000
            case "text" | "character varying" if (data_type.length or 9) >= 6:
                return "nobody"
        return None


def _is_always(column: Column) -> bool:
    return column.identity is not None and column.identity.generation == "always"
