"""SQL of the document's dialect: the plan from nothing to the whole schema."""

from schemawright.exporters.registry import Exporter, ExportResult
from schemawright.migrate.plan import creation
from schemawright.model.document import Document


def write(document: Document) -> ExportResult:
    """A script that makes the schema in an empty database; `UnsupportedError` where it cannot be expressed."""
    plan = creation(document)
    return ExportResult(plan.up_sql, plan.diagnostics)


EXPORTER = Exporter(id="sql", title="SQL", suffix=".sql", media_type="application/sql", write=write)
