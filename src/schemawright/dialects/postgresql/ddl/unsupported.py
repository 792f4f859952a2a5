"""What a document can hold and PostgreSQL cannot: said, never left out."""

from collections.abc import Iterator

from schemawright.base.diagnostics import Diagnostic
from schemawright.dialects.postgresql.ddl.versions import too_new
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.index import Exclusion, Index, IndexElement


def unsupported(document: Document) -> Iterator[Diagnostic]:
    """An error for each index over the beginnings of values (MySQL's `KEY (title(10))`), and what is too new."""
    yield from too_new(document)
    for index in document.all(Index):
        yield from _beginnings(document, index, index.columns)
    for exclusion in document.all(Exclusion):
        yield from _beginnings(document, exclusion, exclusion.elements)


def _beginnings(
    document: Document, index: Index | Exclusion, elements: tuple[IndexElement, ...]
) -> Iterator[Diagnostic]:
    for part in elements:
        if part.prefix_length is not None:
            column = document.find(Column, part.column_id)
            shown = f"{column.name if column is not None else part.expression}({part.prefix_length})"
            yield Diagnostic(
                code="MIGRATE_NOT_HELD",
                level="error",
                message=f"PostgreSQL indexes no beginnings of values ({shown}): index {index.name}.",
                help="Index an expression such as left(title, 10), or the whole column.",
                subject=index.id,
            )
