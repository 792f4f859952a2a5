"""Queries as PostgreSQL keeps them when something that they use is renamed.

A view holds on to what it uses by number: after `ALTER TABLE … RENAME` it reads the same table by its new name, and
gives its own columns the names that they had.
"""

from collections.abc import Iterator

from schemawright.base.errors import SchemawrightError
from schemawright.dialects.postgresql.ddl.alike import alike
from schemawright.dialects.postgresql.rename import Rename
from schemawright.dialects.postgresql.rewriter import Relations, Rewriter
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.namespace import Namespace
from schemawright.model.record import Record
from schemawright.model.sequence import Sequence
from schemawright.model.table import Table
from schemawright.model.types import Composite, Domain, Enum, Range
from schemawright.model.view import MaterializedView, View

DEFAULT = ("public",)
NAMED: tuple[type[Record], ...] = (Table, View, MaterializedView, Sequence, Enum, Domain, Composite, Range)


class Renamed:
    """What bears another name, or stands in another namespace, in `new` than in `old`."""

    def __init__(self, old: Document, new: Document) -> None:
        self._relations = _relations(old)
        self._columns = tuple(_columns(old, new))
        self._others = tuple(_others(old, new))

    def leads(self, query: str, to: str, path: tuple[str, ...]) -> bool:
        """Whether one query becomes another by these renames alone; `path` is the search path of both."""
        relations = self._relations
        try:
            for rename in self._columns:
                query = Rewriter(rename, relations, path or DEFAULT).query(query)
                relations = _with(relations, rename)
            for rename in self._others:
                query = Rewriter(rename, relations, path or DEFAULT).query(query)
        except SchemawrightError:
            return False
        return alike(query, to)


def _columns(old: Document, new: Document) -> Iterator[Rename]:
    for after in new.all(Column):
        before = old.find(Column, after.id)
        if before is not None and before.name != after.name:
            table = old.find(Table, before.table_id)
            if table is not None:
                yield Rename("column", _namespace(old, table), before.name, after.name, relation=table.name)


def _others(old: Document, new: Document) -> Iterator[Rename]:
    for kind in NAMED:
        for after in new.all(kind):
            if (before := old.find(kind, after.id)) is None:
                continue
            home, new_home = _namespace(old, before), _namespace(new, after)
            name, new_name = before.name, after.name  # type: ignore[attr-defined]
            if (home, name) != (new_home, new_name):
                named = "relation" if after.named == "relation" else "type"
                yield Rename(named, home, name, new_name, to_namespace=new_home)  # type: ignore[arg-type]


def _namespace(document: Document, record: Record) -> str:
    found = document.find(Namespace, getattr(record, "namespace_id", None))
    return found.name if found is not None else ""


def _relations(document: Document) -> Relations:
    return {
        (_namespace(document, table), table.name): tuple(c.name for c in document.children(table.id, Column))
        for table in document.all(Table)
    }


def _with(relations: Relations, rename: Rename) -> Relations:
    place = (rename.namespace, rename.relation)
    names = tuple(rename.new if name == rename.old else name for name in relations[place])
    return {**relations, place: names}
