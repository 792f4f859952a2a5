"""What the rows of one table have to keep, read once from its records."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from schemawright.base.diagnostics import Diagnostic
from schemawright.base.ids import Id
from schemawright.model import facts
from schemawright.model.check import Check
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.index import Exclusion
from schemawright.model.relationship import Relationship
from schemawright.model.table import Table
from schemawright.seeding.checks import Condition, condition
from schemawright.seeding.data_types import DataType, domains, resolve
from schemawright.seeding.expressions import NotUnderstoodError
from schemawright.seeding.hints import Hints
from schemawright.seeding.partitions import bound_hints
from schemawright.seeding.type_hints import TYPE_HINTS
from schemawright.seeding.uniques import UniqueSet, unique_sets

_JSON = re.compile(r"\(*\s*json_valid\s*\(\s*[`\"]?(\w+)[`\"]?\s*\)\s*\)*", re.IGNORECASE)
"""How MariaDB and SQLite say that a text is JSON."""


@dataclass
class Shape:
    """A table's columns, foreign keys and rules. Names are the columns' own."""

    document: Document
    table: Table
    columns: tuple[Column, ...]
    types: dict[Id, DataType]
    links: tuple[Relationship, ...]
    conditions: list[Condition]
    domain_conditions: dict[str, list[Condition]]
    hints: dict[str, Hints]
    bound: frozenset[str]
    """Columns that a partition's bound speaks of."""
    uniques: tuple[UniqueSet, ...]
    distinct: frozenset[str]
    """Columns whose values are all made different."""
    primary: frozenset[Id]
    diagnostics: list[Diagnostic] = field(default_factory=list)

    def is_required(self, column: Column) -> bool:
        """Whether the column takes no null, by itself, by its domain, or as a part of the primary key.

        SQLite takes one there, and gives the row a number of its own, or leaves it without a key.
        """
        return (
            not column.is_nullable
            or column.id in self.primary
            or any(not one.is_nullable for one in domains(self.document, self.types[column.id]))
        )


def shape_of(document: Document, table: Table) -> Shape:
    """The shape of a table; raises `NotUnderstoodError` for a partition whose rows can't be foretold."""
    columns = tuple(column for column in document.children(table.id, Column) if column.generated is None)
    bounds = bound_hints(document, table)
    held = (one for one in document.children(table.id, Relationship) if one.enforced)
    # A column that refers to itself asks for nothing.
    links = tuple(one for one in held if one.source_column_ids != one.target_column_ids)
    shape = Shape(
        document=document,
        table=table,
        columns=columns,
        types={column.id: resolve(document, column.data_type) for column in columns},
        links=tuple(sorted(links, key=lambda one: (-len(one.source_column_ids), one.name, one.id))),
        conditions=[],
        domain_conditions={},
        hints=dict(bounds),
        bound=frozenset(bounds),
        uniques=tuple(unique_sets(document, table.id)),
        distinct=frozenset(),
        primary=frozenset(key.column_ids if (key := facts.primary_key(document, table.id)) else ()),
    )
    _read_checks(shape)
    shape.distinct = frozenset(_distinct(shape))
    if (hints_of := TYPE_HINTS.get(document.schema.dialect)) is not None:
        for column in columns:
            _narrow(shape, column.name, hints_of(column.data_type, column.name in shape.distinct))
    return shape


def _read_checks(shape: Shape) -> None:
    dialect = shape.document.schema.dialect
    columns = {column.name: column for column in shape.columns}
    checks = [one for one in shape.document.children(shape.table.id, Check) if one.enforced]
    for check in sorted(checks, key=lambda one: (one.name, one.id)):
        if (valid := _JSON.fullmatch(check.expression)) and (column := columns.get(valid[1])) is not None:
            shape.types[column.id] = DataType(column.data_type, "json")
            continue
        try:
            found = condition(check.name, check.expression, dialect, columns)
        except NotUnderstoodError as error:
            shape.diagnostics.append(not_understood(shape.table, check.name, str(error), check.id))
            continue
        shape.conditions.append(found)
        for name, hints in found.hints().items():
            _narrow(shape, name, hints)
    for column in shape.columns:
        for domain in domains(shape.document, shape.types[column.id]):
            for rule in domain.checks:
                try:
                    found = condition(rule.name, rule.expression, dialect)
                except NotUnderstoodError as error:
                    shape.diagnostics.append(not_understood(shape.table, rule.name, str(error), domain.id))
                    continue
                shape.domain_conditions.setdefault(column.name, []).append(found)
                if "value" in (hints_of := found.hints()):
                    _narrow(shape, column.name, hints_of["value"])


def _narrow(shape: Shape, name: str, hints: Hints) -> None:
    shape.hints[name] = shape.hints[name] & hints if name in shape.hints else hints


def not_understood(table: Table, name: str, reason: str, subject: Id | None) -> Diagnostic:
    """A rule that rows are made without regard to."""
    return Diagnostic(
        code="SEEDING_CHECK_NOT_UNDERSTOOD",
        level="warning",
        message=f"The check {name} of {table.name} is not evaluated here ({reason}), so its rows may break it.",
        help="Insert the rows into a scratch database before you rely on them.",
        subject=subject,
    )


def _distinct(shape: Shape) -> Iterator[str]:
    """The column of each unique set that makes the difference: the last one that no foreign key fills."""
    document = shape.document
    filled = {column.name for link in shape.links for column in facts.columns(document, link.source_column_ids)}
    ranges = {
        column.name
        for exclusion in document.children(shape.table.id, Exclusion)
        for column in facts.columns(
            document, [e.column_id for e in exclusion.elements if e.operator == "&&" and e.column_id]
        )
    }
    yield from ranges
    own = {column.name: column for column in shape.columns}
    for unique in shape.uniques:
        free = [name for name in unique.names if name in own and name not in filled]
        varied = [name for name in free if shape.types[own[name].id].base != "boolean"]
        if ranges.isdisjoint(unique.names):
            yield from (varied or free)[-1:]
