"""The whole of a database."""

import dataclasses

from msgspec.structs import replace

from schemawright.base.diagnostics import Diagnostic
from schemawright.base.errors import SourceError
from schemawright.importers.mysql_parser.statements import Reading
from schemawright.importers.registry import ImportOptions, ImportResult
from schemawright.model.column import Column
from schemawright.model.record import Record
from schemawright.model.schema import DialectName, Schema
from schemawright.model.sequence import Identity
from schemawright.model.table import Table
from schemawright.scratch.mariadb.catalog import objects
from schemawright.scratch.mariadb.server import Server, connect, parameters_of
from schemawright.scratch.mariadb.session import Session
from schemawright.scratch.server import NoServerError, ScriptError

NO_DELIMITER = "\0"
"""Each text is one statement, semicolons and all."""
SYNTAX_ERROR = "1064"


def read_catalog(session: Session, dialect: DialectName, options: ImportOptions) -> ImportResult:
    """All that the session's database holds, the `Schema` header first."""
    reading = Reading(dialect, options.new_id)
    reading.database = str(session.query("SELECT DATABASE()")[0])
    for _, text in objects(session.rows):
        reading.add(text, delimiter=NO_DELIMITER)
    reading.finish()
    collation = str(session.query("SELECT @@collation_database")[0])
    header = Schema(id=options.new_id(), name=options.name, dialect=dialect)
    records = (_of_schema(record, collation) for record in reading.records)
    told = tuple(one for one in reading.diagnostics if one.code != "IMPORT_DEFINER_SKIPPED")
    return ImportResult((header, *records), tuple(_without_place(one) for one in told))


def _without_place(diagnostic: Diagnostic) -> Diagnostic:
    """The diagnostic without a place: there is no script."""
    return dataclasses.replace(diagnostic, line=None, column=None)


def _of_schema(record: Record, collation: str) -> Record:
    """A record without what is the server's choice, or a fact of the rows."""
    if isinstance(record, Table) and record.storage_parameters.get("collate") == collation:
        options = {name: value for name, value in record.storage_parameters.items() if name != "collate"}
        return replace(record, storage_parameters=options)
    if isinstance(record, Column) and record.identity is not None:
        return replace(record, identity=Identity())
    return record


def script_to_records(text: str, server: Server, options: ImportOptions | None = None) -> ImportResult:
    """What the server makes of a script. Raises `SourceError` at a syntax error."""
    chosen = options or ImportOptions(dialect=server.dialect)
    with server.database() as database, database.session() as session:
        errors = session.run(text, stop=False)
        for error in errors:
            if error.sqlstate == SYNTAX_ERROR:
                raise error
        result = read_catalog(session, server.dialect, chosen)
    return ImportResult(result.records, (*map(_failed, errors), *result.diagnostics))


def _failed(error: ScriptError) -> Diagnostic:
    return Diagnostic(
        code="IMPORT_STATEMENT_FAILED",
        level="warning",
        message=f"The server refused a statement: {error.message} (error {error.sqlstate}).",
        help="Mend the statement.",
        line=error.line,
        column=error.column,
    )


def read_url(url: str, options: ImportOptions) -> ImportResult:
    """The database at `url`. Raises `SourceError` where it cannot be reached, or the address names none."""
    parameters = parameters_of(url)
    if "database" not in parameters:
        raise SourceError("The address names no database. Write mysql://user@host/database.")
    try:
        connection = connect(parameters)
    except NoServerError as error:
        raise SourceError(error.message) from error
    with connection:
        is_mariadb = "MariaDB" in str(Session(connection, "mysql").query("SELECT VERSION()")[0])
        dialect: DialectName = "mariadb" if is_mariadb else "mysql"
        return read_catalog(Session(connection, dialect), dialect, options)
