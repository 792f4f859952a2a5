"""PostgreSQL's catalogs read into records: of a live database, or of a scratch one that a script has built.

Texts come in PostgreSQL's own normal form, with names as they are looked up when `public` is the search path, and
dependencies from `pg_depend`. What the model has no record for becomes a raw object; what cannot be written at all is
said as a diagnostic.

The readers are imported when they are called: listing the importers needs no database driver.
"""

from typing import TYPE_CHECKING, Any

from schemawright.importers.registry import Importer, ImportOptions, ImportResult

if TYPE_CHECKING:
    import psycopg

    from schemawright.scratch.postgresql import Server


def read_catalog(connection: "psycopg.Connection[Any]", options: ImportOptions | None = None) -> ImportResult:
    """All that a database holds, as of one moment, the `Schema` header first.

    `connection` must not be in a transaction; it is left as it was. Raises `SourceError` where the server is too old.
    """
    from schemawright.importers.postgresql_catalog.catalog import read_catalog as read

    return read(connection, options)


def script_to_records(text: str, server: "Server", options: ImportOptions | None = None) -> ImportResult:
    """What PostgreSQL itself makes of a script: built on a scratch database, read back from its catalogs.

    A statement that fails becomes a diagnostic with its place and the server's words, and the rest goes on. Raises
    `SourceError` at a syntax error.
    """
    from schemawright.importers.postgresql_catalog.catalog import script_to_records as read

    return read(text, server, options)


def read_url(url: str, options: ImportOptions) -> ImportResult:
    """The database at `url`. Raises `SourceError` where it cannot be reached."""
    from schemawright.importers.postgresql_catalog.catalog import read_url as read

    return read(url, options)


IMPORTER = Importer(
    id="postgresql_catalog",
    title="PostgreSQL database",
    schemes=("postgresql", "postgres"),
    dialects=("postgresql",),
    read=read_url,
)
