"""The whole of a database, of one moment."""

from typing import Any

import psycopg

from schemawright.base.diagnostics import Diagnostic
from schemawright.base.errors import SourceError
from schemawright.importers.postgresql_catalog.completeness import read_completeness
from schemawright.importers.postgresql_catalog.constraints import read_constraints
from schemawright.importers.postgresql_catalog.database_objects import read_database_objects
from schemawright.importers.postgresql_catalog.indexes import IndexReader
from schemawright.importers.postgresql_catalog.namespaces import read_extensions, read_namespaces
from schemawright.importers.postgresql_catalog.on_tables import read_on_tables
from schemawright.importers.postgresql_catalog.privileges import read_remarks
from schemawright.importers.postgresql_catalog.reading import Reading
from schemawright.importers.postgresql_catalog.routines import read_routines
from schemawright.importers.postgresql_catalog.search_objects import read_search_objects
from schemawright.importers.postgresql_catalog.sequences import add_sequences, read_sequences
from schemawright.importers.postgresql_catalog.tables import read_tables
from schemawright.importers.postgresql_catalog.types import read_types
from schemawright.importers.postgresql_catalog.views import read_views
from schemawright.importers.registry import ImportOptions, ImportResult
from schemawright.model.schema import Schema
from schemawright.scratch.postgresql import Server, Skipped, plain_sql
from schemawright.scratch.server import ScriptError

OLDEST = 13
"""The oldest major version whose catalogs are known here."""

_SESSION = """SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY;
SET LOCAL search_path = public;
SET LOCAL datestyle = 'ISO, MDY';
SET LOCAL intervalstyle = postgres;
SET LOCAL timezone = 'UTC';
SET LOCAL extra_float_digits = 3;
SET LOCAL quote_all_identifiers = off;
SET LOCAL standard_conforming_strings = on;
SET LOCAL row_security = off;
SET LOCAL jit = off"""


def read_catalog(connection: psycopg.Connection[Any], options: ImportOptions | None = None) -> ImportResult:
    """All that a database holds, as of one moment, the `Schema` header first.

    `connection` must not be in a transaction; it is left as it was. Raises `SourceError` where the server is too old.
    """
    options = options or ImportOptions()
    if connection.info.server_version < OLDEST * 10000:
        version = connection.info.server_version // 10000
        raise SourceError(
            f"PostgreSQL {version} is older than {OLDEST}. Upgrade the server, or export its schema as SQL."
        )
    with connection.transaction():
        connection.execute(_SESSION)
        reading = Reading(connection, options.new_id)
        _read(reading)
    header = Schema(id=options.new_id(), name=options.name, dialect="postgresql")
    return ImportResult((header, *reading.records), tuple(reading.diagnostics))


def _read(reading: Reading) -> None:
    read_namespaces(reading)
    read_extensions(reading)
    read_types(reading)
    identities, sequences = read_sequences(reading)
    read_tables(reading, identities)
    add_sequences(reading, sequences)
    read_views(reading)
    read_routines(reading)
    read_search_objects(reading)
    indexes = IndexReader(reading)
    indexes.read()
    read_constraints(reading, indexes)
    read_database_objects(reading)
    read_on_tables(reading)
    read_remarks(reading)
    read_completeness(reading)
    reading.finish()


def script_to_records(text: str, server: Server, options: ImportOptions | None = None) -> ImportResult:
    """What PostgreSQL itself makes of a script: built on a scratch database, read back from its catalogs.

    A statement that fails becomes a diagnostic with its place and the server's words, and the rest goes on. Raises
    `SourceError` at a syntax error.
    """
    with server.database() as database:
        errors = database.run_script(text, stop=False)
        for error in errors:
            if error.sqlstate == "42601":
                raise error
        with database.connect() as connection:
            result = read_catalog(connection, options)
    skipped = tuple(map(_skipped, plain_sql(text)[1]))
    return ImportResult(result.records, (*skipped, *map(_failed, errors), *result.diagnostics))


def _failed(error: ScriptError) -> Diagnostic:
    return Diagnostic(
        code="IMPORT_STATEMENT_FAILED",
        level="warning",
        message=f"The server refused a statement: {error.message} (SQLSTATE {error.sqlstate}).",
        help=error.hint or "Mend the statement, or install what it wants on the scratch server.",
        line=error.line,
        column=error.column,
    )


def _skipped(skipped: Skipped) -> Diagnostic:
    if skipped.kind == "copy":
        return Diagnostic(
            code="IMPORT_COPY_DATA_SKIPPED",
            level="info",
            message=f"{skipped.rows} rows are no part of the schema: {skipped.text.splitlines()[0][:80]}",
            line=skipped.line,
        )
    return Diagnostic(
        code="IMPORT_META_COMMAND_SKIPPED",
        level="info",
        message=f"psql's {skipped.text.split()[0][:40]} is passed over.",
        line=skipped.line,
    )


def read_url(url: str, options: ImportOptions) -> ImportResult:
    """The database at `url`. Raises `SourceError` where it cannot be reached."""
    try:
        connection = psycopg.connect(url, autocommit=True)
    except psycopg.Error as error:
        raise SourceError(f"The database cannot be reached: {str(error).strip()}") from error
    with connection:
        return read_catalog(connection, options)
