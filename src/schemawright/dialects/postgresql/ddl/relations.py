"""What the names in queries mean, for their normal form."""

from typing import Any

from schemawright.dialects.names import Names
from schemawright.dialects.postgresql.ddl.column_types import column_types
from schemawright.dialects.postgresql.parser import Node
from schemawright.dialects.postgresql.queries import Columns, Relation, condition_form, query_columns, query_form
from schemawright.model.column import Column
from schemawright.model.record import Record
from schemawright.model.sequence import Sequence
from schemawright.model.table import Table
from schemawright.model.view import MaterializedView, View

ViewRecord = View | MaterializedView


def normal_query(names: Names, view: ViewRecord) -> str:
    """The query of a view as PostgreSQL keeps it, with the names of its columns; as it is where that is not known."""
    if getattr(view, "is_recursive", False):
        return view.query
    return query_form(view.query, Relations(names, view.search_path), view.column_names) or view.query


def normal_condition(names: Names, condition: Node, table: Table, path: tuple[str, ...]) -> str:
    """A condition of a policy as PostgreSQL keeps it, its subqueries too."""
    relations = Relations(names, path)
    return condition_form(condition, (names.namespace_of(table), table.name), relations)


class Relations:
    """What a name in a query means where unqualified ones are looked up along `path`; called, it tells."""

    def __init__(self, names: Names, path: tuple[str, ...], inside: frozenset[Relation] = frozenset()) -> None:
        self._names = names
        self._path = path or (names.dialect.default_namespace or "",)
        self._inside = inside

    def __call__(self, namespace: str | None, name: str) -> tuple[Relation, Columns | None] | None:
        """The relation of a name and its columns, where they are known."""
        index = self._names.derived(_index)
        for home in (namespace,) if namespace is not None else self._path:
            if (record := index.get((home, name))) is not None:
                return (home, name), self._columns((home, name), record)
        return None

    def _columns(self, place: Relation, record: Any) -> Columns | None:
        if isinstance(record, Table):
            types = column_types(self._names, record.id)
            return {one.name: types.get(one.name) for one in self._names.document.children(record.id, Column)}
        if not isinstance(record, ViewRecord) or place in self._inside or getattr(record, "is_recursive", False):
            return None
        inner = Relations(self._names, record.search_path, self._inside | {place})
        return query_columns(record.query, inner, record.column_names)


def _index(names: Names) -> dict[Relation, Record]:
    document = names.document
    held = (*document.all(Table), *document.all(View), *document.all(MaterializedView), *document.all(Sequence))
    return {(names.namespace_of(record) or "", record.name): record for record in held}  # type: ignore[attr-defined]
