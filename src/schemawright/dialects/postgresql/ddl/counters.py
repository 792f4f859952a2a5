"""The sequences of identity columns: relations with names of their own that are no records."""

from collections.abc import Iterator, Mapping

from schemawright.dialects.ddl import Key
from schemawright.dialects.names import Names
from schemawright.dialects.naming import choose_name
from schemawright.dialects.postgresql.ddl.sequences import option_clauses
from schemawright.model.column import Column
from schemawright.model.index import Index
from schemawright.model.key import Key as KeyRecord
from schemawright.model.record import Record
from schemawright.model.sequence import Sequence
from schemawright.model.table import Table
from schemawright.model.view import MaterializedView, View

RELATIONS: tuple[type[Record], ...] = (Table, View, MaterializedView, Sequence, Index, KeyRecord)


def counters(names: Names) -> Mapping[Key, str]:
    """What each part `…/identity` calls its sequence, which lives in the namespace of its table.

    Without a name of its own it has that which PostgreSQL would choose beside all others.
    """
    return names.derived(_counters)


def usual_name(names: Names, column: Column) -> str:
    """What PostgreSQL calls the sequence of a column so long as nothing else is called that."""
    return choose_name(_table(names, column).name, (column.name,), "seq", ())


def rename(names: Names, column: Column, old: str, new: str) -> str:
    """Another name for the sequence of an identity column."""
    return f"ALTER SEQUENCE {names.dialect.qualify(names.namespace_of(column), old)} RENAME TO {names.quote(new)}"


def retype(names: Names, column: Column) -> Iterator[str]:
    """The type and options of a new column's sequence where that is not of the column's type."""
    identity, counter = column.identity, counters(names).get(f"{column.id}/identity")
    if identity is not None and identity.data_type is not None and counter is not None:
        name = names.dialect.qualify(names.namespace_of(column), counter)
        clauses = (f"AS {identity.data_type}", *option_clauses(identity.options), "RESTART")
        yield f"ALTER SEQUENCE {name} {' '.join(clauses)}"


def _counters(names: Names) -> dict[Key, str]:
    document = names.document
    counted = [column for column in document.all(Column) if column.identity is not None]
    counted = [column for column in counted if _table(names, column).partition_of is None]
    if not counted:
        return {}
    taken: dict[str | None, set[str]] = {}
    for kind in RELATIONS:
        for record in document.all(kind):
            taken.setdefault(names.namespace_of(record), set()).add(record.name)  # type: ignore[attr-defined]
    found: dict[Key, str] = {}
    # Those that are told their name take it before the others choose.
    for column in sorted(counted, key=lambda column: _own_name(column) is None):
        others = taken.setdefault(names.namespace_of(column), set())
        name = _own_name(column) or choose_name(_table(names, column).name, (column.name,), "seq", others)
        others.add(name)
        found[f"{column.id}/identity"] = name
    return found


def _own_name(column: Column) -> str | None:
    return column.identity.sequence_name if column.identity is not None else None


def _table(names: Names, column: Column) -> Table:
    return names.document.require(Table, column.table_id)
