"""The schema document that this program writes: everything, as JSON."""

from schemawright.base.errors import InvalidError, SourceError
from schemawright.importers.registry import Importer, ImportOptions, ImportResult
from schemawright.model.broken import diagnostics
from schemawright.model.document import from_json


def read(text: str, options: ImportOptions) -> ImportResult:
    """The records of a document, under their own ids; a reference that leads nowhere is kept and told.

    Raises `SourceError` where it is none, or a wrong one.
    """
    del options  # A document says itself what it is called and for which dialect it is.
    try:
        document = from_json(text.removeprefix("\ufeff"))
    except InvalidError as error:
        where = f" at {error.pointer}" if error.pointer else ""
        raise SourceError(f"The document is wrong{where}: {error.message}") from error
    others = (record for record in document if record is not document.schema)
    return ImportResult((document.schema, *others), diagnostics(document, "IMPORT_BROKEN_REFERENCE", "warning"))


IMPORTER = Importer(
    id="document",
    title="Schema document",
    suffixes=(".schema.json", ".json"),
    dialects=("postgresql", "mysql", "mariadb", "sqlite"),
    read=read,
)
