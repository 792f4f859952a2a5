"""PostgreSQL DDL, as `pg_dump` writes it or as people do, by PostgreSQL's own parser: no server is needed."""

from schemawright.base.diagnostics import Diagnostic
from schemawright.base.garbage import collection_paused
from schemawright.dialects.postgresql.parser import parse_apart
from schemawright.importers.postgresql_parser.preparing import Skipped, prepare
from schemawright.importers.postgresql_parser.reading import Reading
from schemawright.importers.postgresql_parser.statements import run_all
from schemawright.importers.registry import Importer, ImportOptions, ImportResult
from schemawright.model.schema import Schema


def read(text: str, options: ImportOptions) -> ImportResult:
    """The records of a script. Raises `SourceError` with line and column for a syntax error, and nothing else."""
    with collection_paused():
        return _read(text, options)


def _read(text: str, options: ImportOptions) -> ImportResult:
    # A function of its own, so that the trees are gone before the garbage collector wakes up.
    prepared = prepare(text.removeprefix("\ufeff"))
    header = Schema(id=options.new_id(), name=options.name, dialect=options.dialect)
    known = {} if options.memory is None else options.memory
    reading = Reading(parse_apart(prepared.text, known), options.new_id)
    run_all(reading)
    skipped = [_told(one) for one in prepared.skipped]
    diagnostics = sorted((*skipped, *reading.diagnostics), key=lambda one: (one.line or 0, one.column or 0))
    return ImportResult((header, *reading.catalog.records.values()), tuple(diagnostics))


def _told(skipped: Skipped) -> Diagnostic:
    if skipped.kind == "copy":
        code, message = (
            "IMPORT_COPY_DATA_SKIPPED",
            f"{skipped.count} rows of {skipped.subject} are no part of a schema.",
        )
    else:
        code, message = "IMPORT_META_COMMAND_SKIPPED", f"psql's {skipped.subject} is no SQL and was passed over."
    return Diagnostic(code=code, level="info", message=message, line=skipped.line, column=1)


IMPORTER = Importer(
    id="postgresql",
    title="PostgreSQL DDL",
    suffixes=(".sql",),
    dialects=("postgresql",),
    read=read,
)
