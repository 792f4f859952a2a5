"""The names of a document's records as they stand in SQL."""

from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from functools import cached_property
from types import MappingProxyType
from typing import Any, TypeVar

from schemawright.base.ids import Id
from schemawright.dialects.registry import Dialect
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.namespace import Namespace
from schemawright.model.record import Record
from schemawright.model.table import Table
from schemawright.model.types import Composite, Domain, Enum, Range
from schemawright.model.view import MaterializedView, View

R = TypeVar("R", bound=Record)
T = TypeVar("T")

NO_BACKFILLS: Mapping[Id, str] = MappingProxyType({})
NO_CONVERSIONS: Mapping[Id, str] = MappingProxyType({})

TYPE_KINDS: tuple[type[Record], ...] = (Enum, Domain, Composite, Range, Table, View, MaterializedView)
"""Kinds whose records are types too."""


class Names:
    """Names in one state of a database: those of `document`, and of `gone` where it has no such record any more.

    `former` is the state that texts of old records speak of (`gone` may have other names by now), `dropped` are the
    records that are dropped, be it to be made again. `backfills` says by the id of a column what rows get there that
    are there before it is, or before it must not be empty; `conversions` what its values become with another type (no
    text: none of them stays, where the database has no cast).
    """

    def __init__(
        self,
        document: Document,
        dialect: Dialect,
        gone: Document | None = None,
        former: Document | None = None,
        dropped: Container[Id] = (),
        backfills: Mapping[Id, str] = NO_BACKFILLS,
        conversions: Mapping[Id, str] = NO_CONVERSIONS,
    ) -> None:
        self.document = document
        self.dialect = dialect
        self._gone = gone
        self.former = former
        self.dropped = dropped
        self.backfills = backfills
        self.conversions = conversions
        self._known: dict[Id, str] = {}
        self._namespaces: dict[Id, str | None] = {}

    def derived(self, compute: Callable[["Names"], T]) -> T:
        """What is made of the document's names, and of nothing else that these know; computed once for the document."""
        known = self.document.derived
        if compute not in known:
            known[compute] = compute(self)
        found: T = known[compute]
        return found

    def states(self) -> Iterator["Names"]:
        """The names of this state alone, and those of the former."""
        yield self
        if self.former is not None:
            yield Names(self.former, self.dialect)

    def before(self, kind: type[R], id: Id) -> R | None:
        """The record as it was, where it was there before."""
        return self._gone.find(kind, id) if self._gone is not None else None

    def others(self, id: Id, kind: type[R]) -> tuple[R, ...]:
        """The children of a record in the other state."""
        return self._gone.children(id, kind) if self._gone is not None else ()

    def stays(self, id: Id) -> bool:
        """Whether the other state has the record too."""
        return self._gone is not None and id in self._gone

    def record(self, id: Id) -> Record:
        """The record with this id; `KeyError` where neither state has it."""
        found = self.document.get(id)
        if found is None and self._gone is not None:
            found = self._gone.get(id)
        if found is None:
            raise KeyError(id)
        return found

    def quote(self, name: str) -> str:
        """One name, quoted where it must be."""
        return self.dialect.quote_identifier(name)

    def literal(self, value: str) -> str:
        """A string literal."""
        return self.dialect.quote_literal(value)

    def namespace(self, id: Id | None) -> str | None:
        """The bare name of a namespace; without one, the dialect's default."""
        if id is None:
            return self.dialect.default_namespace
        if id not in self._namespaces:
            found = self.record(id)
            assert isinstance(found, Namespace)
            self._namespaces[id] = found.name
        return self._namespaces[id]

    def namespace_of(self, record: Record) -> str | None:
        """The bare name of the namespace that a record (or what it is part of) lives in."""
        if record.parent is None:
            return self.namespace(getattr(record, "namespace_id", None))
        holder = getattr(record, record.parent)
        if holder not in self._namespaces:
            self._namespaces[holder] = self.namespace_of(self.record(holder))
        return self._namespaces[holder]

    def of(self, record: Record | Id) -> str:
        """The qualified name of a table, view, type, sequence, index or key."""
        if isinstance(record, str):
            if (known := self._known.get(record)) is None:
                known = self._known[record] = self.of(self.record(record))
            return known
        return self.dialect.qualify(self.namespace_of(record), record.name)  # type: ignore[attr-defined]

    def column(self, id: Id) -> str:
        """The quoted name of a column."""
        column = self.document.find(Column, id)
        return self.quote(column.name if column is not None else self.record(id).name)  # type: ignore[attr-defined]

    def columns(self, ids: Iterable[Id]) -> str:
        """Quoted names of columns with commas between."""
        return ", ".join(map(self.column, ids))

    def type(self, data_type: str) -> str:
        """`data_type`, qualified where it is one that the document itself defines in the default namespace."""
        return self._types.get(data_type) or self._type(data_type)

    def underlying(self, data_type: str) -> str:
        """The type that a domain is over, now or before; any other type itself."""
        seen: set[str] = set()
        while data_type in self._domains and data_type not in seen:
            seen.add(data_type)
            data_type = self._domains[data_type]
        return data_type

    def user_type(self, base: str) -> Any:
        """The enum, domain, composite or range that a type's text without its dimensions names; `None` for others."""
        return self._user_types.get(base)

    def former_type(self, base: str) -> Any:
        """The same for a text of the former state."""
        return self._former_types.get(base)

    def spelt(self, record: Record) -> str:
        """How texts name the type that a record is."""
        return self._spelt(self.document, record, record.name)  # type: ignore[attr-defined]

    @cached_property
    def _user_types(self) -> dict[str, Record]:
        return self._types_of(self.document)

    @cached_property
    def _former_types(self) -> dict[str, Record]:
        return self._types_of(self.former) if self.former is not None else {}

    def _types_of(self, document: Document) -> dict[str, Record]:
        found: dict[str, Record] = {}
        for kind in (Enum, Domain, Composite, Range):
            records: Iterable[Any] = document.all(kind)
            for record in records:
                found[self._spelt(document, record, record.name)] = record
                if isinstance(record, Range):
                    found[self._multirange(document, record)] = record
        return found

    def _multirange(self, document: Document, record: Range) -> str:
        """How texts name the type of several ranges; one that bears a name of its own may be spelt so already."""
        name = record.multirange
        return name if "." in name or '"' in name else self._spelt(document, record, name)

    def _spelt(self, document: Document, record: Any, name: str) -> str:
        """How texts name a type: bare in the default namespace, unless the database has a type of that name itself."""
        namespace = document.find(Namespace, record.namespace_id)
        front = namespace.name if namespace is not None else self.dialect.default_namespace
        is_bare = front == self.dialect.default_namespace and name not in self._built_in
        return self.dialect.qualify(None if is_bare else front, name)

    @cached_property
    def _built_in(self) -> frozenset[str]:
        return frozenset(known.name for known in self.dialect.types)

    @cached_property
    def _domains(self) -> dict[str, str]:
        found: dict[str, str] = {}
        for document in (self._gone, self.document):
            if document is not None:
                found |= {self._spelt(document, one, one.name): one.data_type for one in document.all(Domain)}
        return found

    def _type(self, data_type: str) -> str:
        base, dimensions = data_type, ""
        while base.endswith("[]"):
            base, dimensions = base[:-2], dimensions + "[]"
        known = self._types.get(base)
        return data_type if known is None else known + dimensions

    @cached_property
    def _types(self) -> dict[str, str]:
        found = {}
        for kind in TYPE_KINDS:
            records: Iterable[Any] = self.document.all(kind)
            for record in records:
                spelt = self.spelt(record)
                if spelt == self.quote(record.name):
                    found[spelt] = self.of(record)
        return found
