"""The records read so far, with the look-ups by name that PostgreSQL's own catalogs give.

A statement that alters something replaces its record (`change`). `relations`, `types` and `functions` are keyed by
namespace and name; `tables` holds what hangs on each table by name, in order.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, TypeVar

from msgspec.structs import replace

from schemawright.base.ids import Id
from schemawright.dialects.naming import make_object_name
from schemawright.importers.postgresql_parser.naming import choose
from schemawright.model.check import Check
from schemawright.model.column import Column
from schemawright.model.index import Exclusion
from schemawright.model.key import Key
from schemawright.model.kinds import KIND_OF
from schemawright.model.namespace import Namespace
from schemawright.model.record import Record
from schemawright.model.relationship import Relationship
from schemawright.model.table import Table
from schemawright.model.types import Domain

R = TypeVar("R", bound=Record)
CONSTRAINTS = (Key, Exclusion, Check, Relationship)
QualifiedName = tuple[str, str]


@dataclass(slots=True)
class Members:
    """What a table (or materialized view) holds: ids by name."""

    columns: dict[str, Id] = field(default_factory=dict)
    constraints: dict[str, Id] = field(default_factory=dict)
    indexes: list[Id] = field(default_factory=list)
    children: list[Id] = field(default_factory=list)
    """Partitions and heirs, in the order in which they came."""


class Catalog:
    """A growing set of records."""

    def __init__(self) -> None:
        self.records: dict[Id, Record] = {}
        self.namespaces: dict[str, Id] = {}
        self.extensions: dict[str, Id] = {}
        self.relations: dict[QualifiedName, Id] = {}
        self.types: dict[QualifiedName, Id] = {}
        self.functions: dict[QualifiedName, list[Id]] = {}
        self.operators: dict[str, list[Id]] = {}
        """Raw operators by their bare name."""
        self.raw: dict[tuple[str, str], Id] = {}
        """Raw objects by type and name."""
        self.tables: dict[Id, Members] = {}
        self._constraints: dict[str, set[Id]] = {}
        """By a name, the constraints, and the domains with one, that bear it or did."""
        self._barred: dict[str, set[Id]] = {}
        """By a name, the columns whose not-null constraint bears it or did."""

    def put(self, record: Record) -> None:
        """Takes in a record, new or in place of the one with its id."""
        self.records[record.id] = record
        self._note(record)

    def get(self, kind: type[R], id: Id | None) -> R | None:
        """The record with this id, if it is of this kind."""
        record = self.records.get(id) if id is not None else None
        return record if isinstance(record, kind) else None

    def require(self, kind: type[R], id: Id) -> R:
        """The record with this id, which is known to be there."""
        record = self.records[id]
        assert isinstance(record, kind)
        return record

    def change(self, id: Id, **values: Any) -> None:
        """Gives fields of a record new values."""
        self.records[id] = replace(self.records[id], **values)
        if "name" in values or "checks" in values:
            self._note(self.records[id])

    def all(self, *kinds: type[R]) -> Iterator[R]:
        """The records of these kinds."""
        return (record for record in list(self.records.values()) if isinstance(record, kinds))

    def columns(self, table_id: Id, names: Iterable[str]) -> tuple[Id, ...] | None:
        """The ids of a table's columns with these names, or `None` where one is missing."""
        known = self.tables[table_id].columns
        found = tuple(known.get(name) for name in names)
        return None if None in found else found  # type: ignore[return-value]

    def namespace_name(self, namespace_id: Id | None) -> str:
        """The name of a namespace."""
        record = self.records[namespace_id] if namespace_id is not None else None
        return record.name if isinstance(record, Namespace) else "public"

    def _note(self, record: Record) -> None:
        """Notes the names of constraints that a record bears."""
        if isinstance(record, Domain):
            for check in record.checks:
                self._constraints.setdefault(check.name, set()).add(record.id)
        elif isinstance(record, CONSTRAINTS):
            self._constraints.setdefault(record.name, set()).add(record.id)

    def has_constraint(self, namespace: str, name: str) -> bool:
        """Whether any constraint of the namespace bears the name."""
        return any(self._bears(id, namespace, name) for id in self._constraints.get(name, ()))

    def _bears(self, id: Id, namespace: str, name: str) -> bool:
        """Whether a record is still there, and called so."""
        record = self.records.get(id)
        if isinstance(record, Domain):
            is_called = any(check.name == name for check in record.checks)
            return is_called and self.namespace_name(record.namespace_id) == namespace
        if not isinstance(record, CONSTRAINTS) or record.name != name:
            return False
        table = self.records.get(record.source_table_id if isinstance(record, Relationship) else record.table_id)
        return isinstance(table, Table) and self.namespace_name(table.namespace_id) == namespace

    def relation_name(self, namespace: str, first: str, second: str | None, label: str, is_constraint: bool) -> str:
        """A free name for a relation (`ChooseRelationName`)."""

        def is_taken(name: str) -> bool:
            return (namespace, name) in self.relations or (is_constraint and self.has_constraint(namespace, name))

        return choose(first, second, label, is_taken)

    def constraint_name(self, namespace: str, first: str, second: str | None, label: str) -> str:
        """A free name for a constraint that no relation stands behind (`ChooseConstraintName`)."""
        return choose(first, second, label, lambda name: self.has_constraint(namespace, name))

    def not_null_name(self, namespace: str, table: str, column: Column) -> str:
        """The name of a column's new not-null constraint: its own, or a free one, which is noted as its from now on."""

        def is_taken(name: str) -> bool:
            others = (id for id in self._barred.get(name, ()) if id != column.id)
            return self.has_constraint(namespace, name) or any(self._is_barred(id, namespace, name) for id in others)

        name = column.not_null_name or choose(table, column.name, "not_null", is_taken)
        self._barred.setdefault(name, set()).add(column.id)
        return name

    def _is_barred(self, id: Id, namespace: str, name: str) -> bool:
        """Whether a column is still there, and its not-null constraint called so."""
        column = self.get(Column, id)
        table = self.get(Table, column.table_id) if column is not None else None
        if column is None or table is None or column.is_nullable:
            return False
        called = column.not_null_name or make_object_name(table.name, column.name, "not_null")
        return called == name and self.namespace_name(table.namespace_id) == namespace

    def rename_namespace(self, old: str, new: str) -> None:
        """Files what is in a namespace under its new name."""
        for names in (self.relations, self.types, self.functions):
            for key in [key for key in names if key[0] == old]:
                names[new, key[1]] = names.pop(key)  # type: ignore[assignment]

    def remove(self, *ids: Id, cascade: bool = False) -> None:
        """Drops records with all that is part of them; with `cascade` also the views and the like that use them."""
        going = set(ids)
        waiting = list(ids)
        while waiting:
            waiting = [id for id in self._going_with(set(waiting), cascade) if id not in going]
            going.update(waiting)
        for id in going:
            self.records.pop(id, None)
            self.tables.pop(id, None)
        for names in (self.namespaces, self.extensions, self.relations, self.types, self.raw):
            for name in [name for name, id in names.items() if id in going]:
                del names[name]  # type: ignore[arg-type]
        for signatures in (*self.functions.values(), *self.operators.values()):
            signatures[:] = [id for id in signatures if id not in going]
        for members in self.tables.values():
            for held in (members.columns, members.constraints):
                for name in [name for name, id in held.items() if id in going]:
                    del held[name]
            members.indexes[:] = [id for id in members.indexes if id not in going]
            members.children[:] = [id for id in members.children if id not in going]

    def _going_with(self, ids: set[Id], cascade: bool) -> Iterator[Id]:
        for record in list(self.records.values()):
            for reference in KIND_OF[type(record)].references:
                held = ids.intersection(reference.ids(record))
                if not held:
                    continue
                if reference.on_delete == "cascade" or (cascade and reference.field == "depends_on"):
                    yield record.id
                else:
                    name = reference.field
                    value = getattr(record, name)
                    kept = tuple(id for id in value if id not in held) if isinstance(value, tuple) else None
                    self.change(record.id, **{name: kept})
