"""A SOURCE of the command line as a document: a file, a folder of migrations, a database, a schema of the store."""

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, get_args

from schemawright.base.diagnostics import Diagnostic
from schemawright.base.errors import InvalidError, SchemawrightError, SourceError
from schemawright.cli.configuration import database_url
from schemawright.model.document import Document
from schemawright.model.schema import DialectName

if TYPE_CHECKING:
    from schemawright.history.folder import History

Road = Literal["parser", "catalog"]


@dataclass(frozen=True)
class Loaded:
    """What a source holds, and what could not be modelled."""

    document: Document
    diagnostics: tuple[Diagnostic, ...] = ()


def dialect_option(name: str) -> DialectName:
    """The name of a dialect, or `InvalidError`."""
    if name not in get_args(DialectName):
        raise InvalidError(f"There is no dialect {name!r}. Use one of: {', '.join(get_args(DialectName))}.")
    return name  # type: ignore[return-value]


def load(
    source: str,
    dialect: str = "postgresql",
    *,
    road: Road = "parser",
    server: str | None = None,
    memory: dict[Any, Any] | None = None,
) -> Loaded:
    """The document of a source.

    With the road `catalog` a script is run on a scratch server (`server`, or the first that is found) and its catalogs
    are read. What sources that are loaded with one `memory` share is parsed once.
    Raises `SourceError` where the source can't be read, `InvalidError` where nothing reads it.
    """
    chosen = dialect_option(dialect)
    if source.startswith("store:"):
        return _from_store(source.removeprefix("store:"))
    if source != "-" and "://" in source:
        found = _imported(source, source, source, chosen)
        return Loaded(_without_ledger(found.document), found.diagnostics)
    if (folder := Path(source)).is_dir():
        from schemawright.history.folder import read_or_new

        return made_by(read_or_new(folder, chosen), folder.absolute().name, road=road, server=server)
    text = text_of(source)
    name = "standard input.sql" if source == "-" else Path(source).name
    if road == "catalog" and name.endswith(".sql"):
        return _by_catalog(text, name, chosen, server)
    return _imported(name, text, source, chosen, memory)


def _imported(name: str, text: str, source: str, dialect: DialectName, memory: dict[Any, Any] | None = None) -> Loaded:
    from schemawright.importers.registry import ImportOptions, importer_for

    importer = importer_for(name, dialect)
    title = "database" if "://" in name else name.split(".", maxsplit=1)[0]
    try:
        result = importer.read(text, ImportOptions(dialect=dialect, name=title, memory=memory))
        return Loaded(Document(result.records), result.diagnostics)
    except SourceError as error:
        error.data.setdefault("source", "" if "://" in source else f"{source}:")
        raise


def made_by(history: "History", name: str, *, road: Road = "parser", server: str | None = None) -> Loaded:
    """What migrations make of an empty database, by one of the roads (see `load`)."""
    from schemawright.history.squash import together

    dialect = dialect_option(history.dialect)
    text = together([migration.up for migration in history.migrations], dialect)
    if road == "catalog":
        return _by_catalog(text, f"{name}.sql", dialect, server)
    return _imported(f"{name}.sql", text, name, dialect)


def _without_ledger(document: Document) -> Document:
    """A database without the runner's own table."""
    from schemawright.changes.apply import apply
    from schemawright.commands.cascade import deleting
    from schemawright.history.ledger import TABLE
    from schemawright.model.table import Table

    for table in [table for table in document.all(Table) if table.name == TABLE]:
        document = apply(document, tuple(deleting(document, table)))
    return document


def _by_catalog(text: str, name: str, dialect: DialectName, server: str | None) -> Loaded:
    from schemawright.importers import mysql_catalog, postgresql_catalog
    from schemawright.importers.registry import ImportOptions
    from schemawright.scratch.server import find_server

    if dialect == "sqlite":  # there the parser is SQLite itself
        return _imported(name, text, name, dialect)
    found: Any = find_server(dialect, server)
    options = ImportOptions(dialect=dialect, name=name.split(".", maxsplit=1)[0])
    read = postgresql_catalog.script_to_records if dialect == "postgresql" else mysql_catalog.script_to_records
    result = read(text, found, options)
    return Loaded(Document(result.records), result.diagnostics)


def text_of(source: str) -> str:
    """What a file or standard input holds, or `SourceError`."""
    try:
        return sys.stdin.buffer.read().decode() if source == "-" else Path(source).read_text(encoding="utf-8")
    except OSError as error:
        raise SourceError(f"{source} can't be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise SourceError(f"{source} is not UTF-8: byte {error.start + 1} is wrong. Convert it first.") from error


def _from_store(name: str) -> Loaded:
    slug, _, revision = name.partition("@")
    if revision and not revision.isdecimal():
        raise InvalidError(f"{revision!r} is not a revision. Give a whole number, such as store:{slug}@3.")
    url = database_url()
    if url.startswith("sqlite:///") and not Path(url.removeprefix("sqlite:///")).exists():
        raise SchemawrightError("There is no store yet. Start `schemawright serve` once, or set SCHEMAWRIGHT_DATA_DIR.")
    import asyncio  # which takes as long to import as all the rest of this

    return Loaded(asyncio.run(_stored(url, slug, int(revision) if revision else None)))


async def _stored(url: str, slug: str, revision: int | None) -> Document:
    from schemawright.store.opening import open_store

    store = await open_store(url)
    try:
        header = await store.header(slug)
        if revision is not None:
            return await store.document_at(header.schema.id, revision)
        return (await store.load(header.schema.id))[0]
    finally:
        await store.close()
