"""Filling one table: row after row, each tried until it keeps every rule."""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, field

from inflection import underscore

from schemawright.base.diagnostics import Diagnostic
from schemawright.base.ids import Id
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.relationship import Relationship
from schemawright.model.table import Table
from schemawright.seeding.checks import Condition
from schemawright.seeding.data_types import namespace_name
from schemawright.seeding.expressions import NotUnderstoodError
from schemawright.seeding.hints import Hints
from schemawright.seeding.invent import Inventor, UnknownTypeError, Wish
from schemawright.seeding.shape import Shape, not_understood, shape_of
from schemawright.seeding.values import Value

Seen = dict[tuple[Id, tuple[str, ...]], set[tuple[str, ...]]]
"""For a family of tables and unique columns, the keys there are."""

ATTEMPTS = 200
"""How often a row is tried before the table counts as full."""


@dataclass
class MadeRow:
    """A row in the making: values by column id, and the rows that its foreign keys lead to."""

    values: dict[Id, Value]
    parents: dict[Id, tuple[Id, int]] = field(default_factory=dict)
    owner: Id | None = None
    """The table that it was made for, where that is a partition of the one that it is a row of."""


@dataclass
class Made:
    """The rows of a table. `promised` are the beginnings of rows that others refer to before they are made."""

    rows: list[MadeRow] = field(default_factory=list)
    promised: list[dict[Id, Value]] = field(default_factory=list)
    _values: list[dict[Id, Value]] = field(default_factory=list)

    def add(self, row: MadeRow) -> None:
        """Takes a row that is whole."""
        self.rows.append(row)
        self._values.append(row.values)

    def candidates(self) -> list[dict[Id, Value]]:
        """The values that a foreign key can lead to."""
        return self._values or self.promised


class TablePlan:
    """Fills one table. A partitioned table is filled with rows that fit one of its partitions."""

    def __init__(
        self,
        document: Document,
        table: Table,
        cut: frozenset[Id],
        seed: int,
        count: int,
        numbers: dict[Id, int],
        early_parents: bool,
    ) -> None:
        self.document = document
        self.table = table
        self.cut = cut
        self.count = count
        self.early_parents = early_parents
        self.made = Made()
        self.diagnostics: list[Diagnostic] = []
        self.family = _root(document, table)
        self.numbers = numbers
        name = f"{namespace_name(document, table.namespace_id) or ''}.{table.name}"
        self.inventor = Inventor(document, f"{seed}:{name}")
        self.shapes = self._shapes()
        self.columns: tuple[Column, ...] = self._own_columns()
        self._why = ""

    def _own_columns(self) -> tuple[Column, ...]:
        columns = (column for column in self.document.children(self.table.id, Column) if column.generated is None)
        return tuple(column for column in columns if not self._left_to_default(column))

    def _left_to_default(self, column: Column) -> bool:
        """Whether no value can be made for a column that has one by default."""
        if column.default_value is None or not self.shapes:
            return False
        shape = self.shapes[0]
        try:
            self.inventor.value(self._wish(shape, _named(shape, column.name), 0))
        except UnknownTypeError:
            return True
        return False

    def _shapes(self) -> list[Shape]:
        if self.table.partitioning is None:
            return self._understood([self.table])
        leaves = list(_leaves(self.document, self.table))
        if not leaves:
            self._say("SEEDING_NO_PARTITION", "warning", "has no partition that takes rows.", "Add a partition.")
            return []
        # Hash partitions take any row.
        return self._understood(leaves) or self._understood([self.table])

    def _understood(self, tables: list[Table]) -> list[Shape]:
        found = []
        for table in tables:
            try:
                found.append(shape_of(self.document, table))
            except NotUnderstoodError as error:
                if table is self.table:
                    about = f"is a partition whose rows are not foretold ({error}); it is filled through its parent."
                    self._say("SEEDING_PARTITION_SKIPPED", "info", about, "Insert into the partitioned table.")
        for shape in found:
            if shape.table is self.table:
                self.diagnostics += shape.diagnostics
        return found

    def _say(self, code: str, level: str, about: str, help: str) -> None:
        self.diagnostics.append(
            Diagnostic(
                code=code,
                level="info" if level == "info" else "warning",
                message=f"{self.table.name} {about}",
                help=help,
                subject=self.table.id,
            )
        )

    def promise(self, wanted: frozenset[Id]) -> None:
        """Makes the values of the columns `wanted` beforehand: tables of the same group refer to them."""
        if not self.shapes:
            return
        columns = [column for column in self.columns if column.id in wanted]
        for number in range(self.count):
            values = {c.id: self._invent(self.shapes[0], _named(self.shapes[0], c.name), number) for c in columns}
            self.made.promised.append(values)

    def fill(self, made: dict[Id, Made], seen: Seen) -> None:
        """Makes the rows; fewer than wanted where a diagnostic says why."""
        made[self.table.id] = self.made
        if not self.shapes:
            return
        start = self.numbers.get(self.family, 0)
        shift = 0
        for index in range(self.count):
            for attempt in range(ATTEMPTS):
                shape = self.shapes[index % len(self.shapes)]
                row = self._attempt(shape, index, start + index + shift, attempt, made)
                if row is None:
                    continue
                if (broken := self._repeats(shape, row, seen)) is None:
                    self._keep(shape, row, seen)
                    break
                shift += 1
                self._why = f"no two rows may be alike in {', '.join(broken)}"
            else:
                self._full(index)
                break
        self.numbers[self.family] = start + self.count + shift
        if len(self.shapes) > 1 or (self.shapes[0].table is not self.table):
            for shape in self.shapes:
                self.diagnostics += [one for one in shape.diagnostics if one not in self.diagnostics]

    def _full(self, count: int) -> None:
        wanted = f"{count} of {self.count} rows"
        level = "info" if count else "warning"
        self._say("SEEDING_FEWER_ROWS", level, f"got {wanted}: {self._why}.", "Fill what it refers to with more rows.")

    def _attempt(self, shape: Shape, index: int, number: int, attempt: int, made: dict[Id, Made]) -> MadeRow | None:
        """A row that keeps its foreign keys and checks, by the columns of `shape`; `None` if this try did not."""
        row = MadeRow(self._promised(shape, index))
        own_target: list[Relationship] = []
        for link in shape.links:
            if not self._link(shape, link, row, index, attempt, made, own_target):
                return None
        pairs = [
            pair for link in own_target for pair in zip(link.source_column_ids, link.target_column_ids, strict=True)
        ]
        copied = {source for source, target in pairs if source != target}
        for column in shape.columns:
            if column.id not in row.values and column.id not in copied:
                try:
                    self._put(shape, column, row, number)
                except UnknownTypeError as error:
                    self._why = f"no value can be made for {column.name} ({error})"
                    return None
        for link in own_target:
            for source, target in zip(link.source_column_ids, link.target_column_ids, strict=True):
                row.values[source] = row.values[target]
            row.parents[link.id] = (link.target_table_id, index)
        return row if self._keeps_checks(shape, row, number) else None

    def _promised(self, shape: Shape, index: int) -> dict[Id, Value]:
        if index >= len(self.made.promised):
            return {}
        names = {column.id: column.name for column in self.columns}
        return {_named(shape, names[id]).id: value for id, value in self.made.promised[index].items()}

    def _put(self, shape: Shape, column: Column, row: MadeRow, number: int) -> None:
        if column.name not in {own.name for own in self.columns}:
            return
        row.values[column.id] = self._invent(shape, column, number)

    def _invent(self, shape: Shape, column: Column, number: int) -> Value:
        if shape.table.soft_delete and _words(column.name) == "deleted_at":
            return None
        spare = column.name not in shape.distinct and column.name not in shape.bound
        if not shape.is_required(column) and spare and self.inventor.random.random() < 0.1:
            return None
        try:
            return self.inventor.value(self._wish(shape, column, number))
        except UnknownTypeError:
            if shape.is_required(column):
                raise
            return None

    def _wish(self, shape: Shape, column: Column, number: int) -> Wish:
        hints = shape.hints.get(column.name, Hints())
        return Wish(shape.types[column.id], _words(column.name), hints, number, column.name in shape.distinct)

    def _link(
        self,
        shape: Shape,
        link: Relationship,
        row: MadeRow,
        index: int,
        attempt: int,
        made: dict[Id, Made],
        own_target: list[Relationship],
    ) -> bool:
        """Chooses the row that a foreign key leads to; false where there is none and one is needed."""
        fixed = {source: row.values[source] for source in link.source_column_ids if source in row.values}
        if None in fixed.values() and link.match == "simple":
            return True
        itself = link.target_table_id in (self.table.id, shape.table.id)
        rows = self.made.candidates() if itself else made.get(link.target_table_id, Made()).candidates()
        rows = rows[: index + 1] if self.early_parents else rows
        pairs = tuple(zip(link.source_column_ids, link.target_column_ids, strict=True))
        empty = link.id in self.cut or (itself and index % 3 == 0)
        if not (empty and self._leave_empty(shape, link, row)):
            found = _choose(rows, pairs, fixed, self._place(shape, link, index, attempt, len(rows)))
            if found is None and itself and not fixed and not self._can_be_empty(shape, link):
                own_target.append(link)
                return True
            if found is None:
                self._why = f"{link.name} finds no row to refer to"
                return self._leave_empty(shape, link, row)
            for source, target in pairs:
                row.values[source] = rows[found][target]
            row.parents[link.id] = (link.target_table_id, found)
        return True

    def _place(self, shape: Shape, link: Relationship, index: int, attempt: int, count: int) -> int:
        """Where to begin looking: in turn where a referenced row may have but one that refers to it, else anywhere."""
        names = {column.name for column in shape.columns if column.id in link.source_column_ids}
        single = any(set(unique.names) <= names for unique in shape.uniques)
        return index + attempt if single else self.inventor.random.randrange(count or 1)

    def _can_be_empty(self, shape: Shape, link: Relationship) -> bool:
        return any(not shape.is_required(_by_id(shape, id)) for id in link.source_column_ids)

    def _leave_empty(self, shape: Shape, link: Relationship, row: MadeRow) -> bool:
        """Puts nulls where they are allowed; false where a null would not free the row from the foreign key."""
        optional = [
            id for id in link.source_column_ids if id not in row.values and not shape.is_required(_by_id(shape, id))
        ]
        if not optional or (link.match == "full" and len(optional) < len(link.source_column_ids)):
            return False
        row.values |= dict.fromkeys(optional)
        return True

    def _keeps_checks(self, shape: Shape, row: MadeRow, number: int) -> bool:
        """Whether the row keeps the checks, after changing what no foreign key holds some times over."""
        linked = {id for link in shape.links for id in link.source_column_ids} | set(self._promised(shape, 0))
        for _ in range(ATTEMPTS // 4):
            by_name = {column.name: row.values.get(column.id) for column in shape.columns}
            broken = _broken(shape, by_name)
            if broken is None:
                return True
            name, columns = broken
            free = [column for column in shape.columns if column.name in columns and column.id not in linked]
            self._why = f"no row was found that keeps the check {name}"
            if not free:
                return False
            for column in free:
                self._vary(shape, column, row, number)
        return False

    def _vary(self, shape: Shape, column: Column, row: MadeRow, number: int) -> None:
        value = row.values.get(column.id)
        if isinstance(value, str) and value != value.lower() and column.name not in shape.hints:
            row.values[column.id] = value.lower()
        elif column.name in shape.distinct:
            # A number ahead of its turn; whoever's turn it is finds it taken.
            self._put(shape, column, row, number + self.inventor.random.randrange(self.count))
        else:
            self._put(shape, column, row, number)

    def _repeats(self, shape: Shape, row: MadeRow, seen: Seen) -> tuple[str, ...] | None:
        """The columns in which the row is like an earlier one."""
        by_name = {column.name: row.values.get(column.id) for column in shape.columns}
        for unique in shape.uniques:
            if (key := unique.key(by_name)) is not None and key in seen.get((self.family, unique.names), ()):
                return unique.names
        return None

    def _keep(self, shape: Shape, row: MadeRow, seen: Seen) -> None:
        by_name = {column.name: row.values.get(column.id) for column in shape.columns}
        for unique in shape.uniques:
            if (key := unique.key(by_name)) is not None:
                seen.setdefault((self.family, unique.names), set()).add(key)
        if shape.table is not self.table:
            named = {column.name: column.id for column in self.columns}
            known = {column.id: column.name for column in shape.columns}
            row.values = {named[known[id]]: value for id, value in row.values.items() if known[id] in named}
            row.owner = shape.table.id
        self.made.add(row)


def _named(shape: Shape, name: str) -> Column:
    return next(column for column in shape.columns if column.name == name)


def _by_id(shape: Shape, id: Id) -> Column:
    return next(column for column in shape.columns if column.id == id)


def _choose(
    rows: list[dict[Id, Value]], pairs: tuple[tuple[Id, Id], ...], fixed: dict[Id, Value], place: int
) -> int | None:
    """The number of the first row from `place` on (and round again) that has what is fixed already, and no null."""
    for step in range(len(rows)):
        number = (place + step) % len(rows)
        values = rows[number]
        fits = all(values.get(target) is not None for _, target in pairs)
        if fits and all(values.get(target) == fixed[source] for source, target in pairs if source in fixed):
            return number
    return None


def _broken(shape: Shape, row: dict[str, Value]) -> tuple[str, frozenset[str]] | None:
    """The first check that a row breaks, with the columns that it is about."""
    for name, conditions in shape.domain_conditions.items():
        for rule in conditions:
            if row.get(name) is not None and not _keeps(shape, rule, {"value": row[name]}, conditions):
                return rule.name, frozenset((name,))
    for rule in shape.conditions:
        if not _keeps(shape, rule, row, shape.conditions):
            return rule.name, rule.columns
    return None


def _keeps(shape: Shape, rule: Condition, row: dict[str, Value], rules: list[Condition]) -> bool:
    try:
        return rule.keeps(row)
    except NotUnderstoodError as error:
        shape.diagnostics.append(not_understood(shape.table, rule.name, str(error), None))
        rules.remove(rule)
        return True


def _leaves(document: Document, table: Table) -> Iterator[Table]:
    """The partitions of a table that hold rows, in order of their names."""
    parts = sorted((one for one in document.all(Table) if one.partition_of == table.id), key=lambda one: one.name)
    return itertools.chain.from_iterable(
        _leaves(document, part) if part.partitioning is not None else (part,) for part in parts
    )


def _root(document: Document, table: Table) -> Id:
    while table.partition_of is not None and (parent := document.find(Table, table.partition_of)) is not None:
        table = parent
    return table.id


def _words(name: str) -> str:
    """A name in lower case with a line between its words: `EmailAddress` gives `email_address`."""
    return str(underscore(name)).replace(" ", "_")
