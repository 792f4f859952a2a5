"""DDL of MySQL and MariaDB, as people or the dump programs write it: no server is needed."""

from schemawright.base.garbage import collection_paused
from schemawright.importers.registry import Importer, ImportOptions, ImportResult
from schemawright.model.schema import DialectName, Schema


def read(text: str, options: ImportOptions) -> ImportResult:
    """The records of a script. Raises `SourceError` with its place where something is no SQL, and nothing else."""
    from schemawright.importers.mysql_parser.statements import Reading

    dialect: DialectName = "mariadb" if options.dialect == "mariadb" else "mysql"
    header = Schema(id=options.new_id(), name=options.name, dialect=dialect)
    with collection_paused():
        reading = Reading(dialect, options.new_id)
        reading.run(text.removeprefix("\ufeff"))
    told = sorted(reading.diagnostics, key=lambda one: (one.line or 0, one.column or 0))
    return ImportResult((header, *reading.records), tuple(told))


IMPORTER = Importer(
    id="mysql",
    title="MySQL and MariaDB DDL",
    suffixes=(".sql",),
    dialects=("mysql", "mariadb"),
    read=read,
)
