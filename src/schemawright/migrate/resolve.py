"""The names in SQL texts, resolved to the records that bear them."""

from collections.abc import Iterable, Iterator

from schemawright.base.ids import Id
from schemawright.dialects.ddl import Text
from schemawright.dialects.names import Names
from schemawright.dialects.text import mentioned
from schemawright.model.raw import RawObject
from schemawright.model.sequence import Sequence
from schemawright.model.table import Table
from schemawright.model.types import Composite, Domain, Enum, Range
from schemawright.model.view import MaterializedView, View

RELATIONS = (Table, View, MaterializedView)
ANYWHERE = (Sequence, Enum, Domain, Composite, Range)

Found = tuple[Id, bool]
"""A record's id, and whether it is a raw object that is called like a function."""


class Resolver:
    """Who bears which name in a document."""

    def __init__(self, names: Names) -> None:
        self._lexer = names.dialect.lexer
        self._default = names.dialect.default_namespace
        self._relations: dict[tuple[str, ...], list[Id]] = {}
        self._anywhere: dict[tuple[str, ...], list[Id]] = {}
        self._raw: dict[tuple[str, ...], list[Id]] = {}
        for kinds, table in ((RELATIONS, self._relations), (ANYWHERE, self._anywhere)):
            for kind in kinds:
                for record in names.document.all(kind):  # type: ignore[var-annotated,type-var]
                    self._add(table, (names.namespace_of(record) or "", record.name), record.id)
        for raw in names.document.all(RawObject):
            for provided in raw.provides:
                for mentioned_name, _ in mentioned(self._lexer, provided):
                    self._raw.setdefault(mentioned_name, []).append(raw.id)

    def _add(self, table: dict[tuple[str, ...], list[Id]], name: tuple[str, str], id: Id) -> None:
        table.setdefault(name, []).append(id)

    def ids(self, text: Text) -> Iterator[Found]:
        """The records whose names stand in `text`."""
        path = text.search_path or ((self._default,) if self._default is not None else ("",))
        for names, is_called in mentioned(self._lexer, text.text):
            for name in self._candidates(names, path):
                yield from ((id, False) for id in self._anywhere.get(name, ()))
                if text.relations or len(names) > 1:
                    yield from ((id, False) for id in self._relations.get(name, ()))
            for name in (names, names[-2:]):
                yield from ((id, True) for id in self._raw.get(name, ()) if is_called or text.relations)

    def _candidates(self, names: tuple[str, ...], path: Iterable[str]) -> Iterator[tuple[str, ...]]:
        """`a` in each namespace of the path; `a.b` as it is; of `a.b.c` its beginning and its end."""
        if len(names) == 1:
            yield from ((namespace, names[0]) for namespace in path)
        elif len(names) == 2:
            yield names
            yield from ((namespace, names[0]) for namespace in path)
        else:
            yield names[:2]
            yield names[-2:]
