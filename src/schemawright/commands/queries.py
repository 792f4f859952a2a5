"""Queries of views: read by the database's own parser, so that what they depend on is known and not guessed."""

from collections.abc import Iterator

import msgspec

from schemawright.base.errors import RefusedError, SourceError
from schemawright.base.ids import Id
from schemawright.dialects.postgresql.parser import parse
from schemawright.dialects.registry import Dialect
from schemawright.importers.postgresql_parser.references import mentions
from schemawright.model.document import Document
from schemawright.model.namespace import Namespace
from schemawright.model.raw import RawObject
from schemawright.model.record import Record
from schemawright.model.table import Table
from schemawright.model.view import MaterializedView, View


def with_dependencies(document: Document, dialect: Dialect, record: Record) -> Record:
    """A view with `depends_on` as its query says; any other record as it is.

    Of MySQL and MariaDB, whose parser cannot be asked, a view depends on all tables and views whose names stand in it.

    Raises `RefusedError` (`syntax_error`) where the query can't be parsed or is not exactly one query.
    """
    if isinstance(record, View) and dialect.name in ("mysql", "mariadb"):
        return msgspec.structs.replace(record, depends_on=tuple(_named(document, dialect, record)))
    if not isinstance(record, View | MaterializedView) or dialect.name != "postgresql":
        return record
    try:
        statements = parse(record.query).statements
    except SourceError as error:
        raise RefusedError(
            f"The query of {record.name!r} can't be read, line {error.line}, column {error.column}: {error.message}",
            code="syntax_error",
            line=error.line,
            column=error.column,
        ) from None
    if [statement.kind for statement in statements] != ["SelectStmt"]:
        raise RefusedError(
            f"The query of {record.name!r} is not one SELECT. Write a single query, without what makes the view.",
            code="syntax_error",
        )
    found = mentions({statements[0].kind: statements[0].node})
    path = record.search_path or ((dialect.default_namespace,) if dialect.default_namespace else ())
    bearers = _bearers(document)
    named = [*found.relations, *found.types, *found.functions]
    ids = dict.fromkeys(id for names in named for id in _resolved(bearers, names, path) if id != record.id)
    return msgspec.structs.replace(record, depends_on=tuple(ids))


def _named(document: Document, dialect: Dialect, view: View) -> Iterator[Id]:
    """The tables and views whose names stand in a query."""
    names = dialect.identifiers_in(view.query)
    yield from (table.id for table in document.all(Table) if table.name in names)
    yield from (other.id for other in document.all(View) if other.name in names and other.id != view.id)


def _bearers(document: Document) -> dict[tuple[str, ...], list[Id]]:
    """Namespace and name to the relations, types and raw objects that bear them."""
    namespaces = {namespace.id: namespace.name for namespace in document.all(Namespace)}
    found: dict[tuple[str, ...], list[Id]] = {}
    for record in document:
        if record.named in ("relation", "type") and record.parent is None:
            place = (namespaces.get(record.namespace_id or "", ""), record.name)  # type: ignore[attr-defined]
            found.setdefault(place, []).append(record.id)
    for raw in document.all(RawObject):
        for name in raw.provides:
            found.setdefault(tuple(name.split(".")), []).append(raw.id)
    return found


def _resolved(bearers: dict[tuple[str, ...], list[Id]], names: tuple[str, ...], path: tuple[str, ...]) -> Iterator[Id]:
    places = [names] if len(names) > 1 else [(*(() if not space else (space,)), *names) for space in (*path, "")]
    for place in places:
        if place in bearers:
            yield from bearers[place]
            return
