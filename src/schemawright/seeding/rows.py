"""Rows for every table that keep its keys, foreign keys, checks and types: `plan_rows(document, 10, 0)`."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from schemawright.base.diagnostics import Diagnostic
from schemawright.base.ids import Id
from schemawright.model.broken import require_whole
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.namespace import Namespace
from schemawright.model.relationship import Relationship
from schemawright.model.table import Table
from schemawright.seeding.order import fill_order
from schemawright.seeding.table import Made, Seen, TablePlan
from schemawright.seeding.triggers import filled_by_triggers
from schemawright.seeding.values import Value


@dataclass(frozen=True)
class Row:
    """One row: its values by column id, without columns that the database computes.

    `parents` are the rows that its foreign keys lead to: by relationship id, the table's id and the row's number there.
    """

    values: dict[Id, Value]
    parents: dict[Id, tuple[Id, int]] = field(default_factory=dict)


@dataclass(frozen=True)
class TableRows:
    """The rows of one table; `columns` are those that they have values for, in the table's order."""

    table: Table
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Seeds:
    """`groups` in the order in which they must be inserted; the tables of one group only all at once."""

    document: Document
    groups: tuple[tuple[TableRows, ...], ...]
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def tables(self) -> Iterator[TableRows]:
        """Every table's rows, in order."""
        for group in self.groups:
            yield from group


def plan_rows(
    document: Document,
    count: int = 10,
    seed: int = 0,
    counts: Mapping[str, int] | None = None,
    *,
    early_parents: bool = False,
) -> Seeds:
    """`count` rows for each table (or what `counts` says by its name, plain or with the namespace); fewer where its
    constraints allow no more, which a diagnostic says. Equal input gives equal rows.

    With `early_parents` the nth row of a table refers to rows that are at most the nth of theirs.
    Raises `UnsupportedError` for a document that refers to what is not there.
    """
    require_whole(document)
    order = fill_order(document)
    made: dict[Id, Made] = {}
    seen: Seen = {}
    numbers: dict[Id, int] = {}
    filled = dict(filled_by_triggers(document))
    diagnostics: list[Diagnostic] = list(filled.values())
    groups = []
    for group in order.groups:
        plans = [
            TablePlan(
                document,
                table,
                order.cut,
                seed,
                0 if table.id in filled else _count(document, table, count, counts or {}),
                numbers,
                early_parents,
            )
            for table in group
        ]
        if len(plans) > 1:
            wanted = _referenced(document, {table.id for table in group})
            for plan in plans:
                plan.promise(wanted)
                made[plan.table.id] = plan.made
        for plan in plans:
            plan.fill(made, seen)
            diagnostics += plan.diagnostics
        groups.append(tuple(_rows(plan) for plan in plans))
    return Seeds(document, tuple(groups), tuple(diagnostics))


def _referenced(document: Document, group: set[Id]) -> frozenset[Id]:
    """The columns that tables of a group refer to in each other."""
    return frozenset(
        id
        for link in document.all(Relationship)
        if link.source_table_id in group and link.target_table_id in group and link.enforced
        for id in link.target_column_ids
    )


def _rows(plan: TablePlan) -> TableRows:
    kept = {column.id for column in plan.columns}
    rows = tuple(
        Row({id: value for id, value in one.values.items() if id in kept}, one.parents) for one in plan.made.rows
    )
    return TableRows(plan.table, plan.columns, rows)


def _count(document: Document, table: Table, count: int, counts: Mapping[str, int]) -> int:
    for name in (table.name, _qualified(document, table)):
        count = counts.get(name, count)
    return count


def _qualified(document: Document, table: Table) -> str:
    namespace = document.find(Namespace, table.namespace_id)
    return f"{namespace.name}.{table.name}" if namespace else table.name


def rows(document: Document, count: int = 10, seed: int = 0) -> Iterable[tuple[Table, list[dict[str, Value]]]]:
    """Each table with its rows by column name, referenced tables first."""
    for table_rows in plan_rows(document, count, seed).tables:
        names = {column.id: column.name for column in table_rows.columns}
        yield table_rows.table, [{names[id]: value for id, value in row.values.items()} for row in table_rows.rows]
