"""DBML (dbml.dbdiagram.io/docs): tables, columns, references, indexes, checks, enums, partials and notes.

`language` reads the text into what it says, `schema` makes records of that.
"""

from schemawright.importers.registry import Importer, ImportOptions, ImportResult


def read(text: str, options: ImportOptions) -> ImportResult:
    """The records of a DBML text. Raises `SourceError` with line and column where it cannot be read."""
    from schemawright.importers.dbml.language import parse
    from schemawright.importers.dbml.schema import records_of

    return records_of(parse(text.removeprefix("\ufeff")), options)


IMPORTER = Importer(
    id="dbml",
    title="DBML",
    suffixes=(".dbml",),
    dialects=("postgresql", "mysql", "mariadb", "sqlite"),
    read=read,
)
