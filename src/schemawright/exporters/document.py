"""The schema document: everything, as JSON."""

from schemawright.exporters.registry import Exporter, ExportResult
from schemawright.model.document import Document, to_json


def write(document: Document) -> ExportResult:
    """The `.schema.json` form, which `model.document.from_json` reads back without loss."""
    return ExportResult(to_json(document).decode())


EXPORTER = Exporter(
    id="document", title="Schema document", suffix=".schema.json", media_type="application/json", write=write
)
