"""What a document can hold and PostgreSQL cannot: said, never left out."""

from collections.abc import Iterator

from schemawright.base.diagnostics import Diagnostic
from schemawright.dialects.postgresql.ddl.versions import too_new
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.index import Exclusion, Index, IndexElement
from schemawright.model.relationship import Relationship
from schemawright.model.table import Table


def unsupported(document: Document) -> Iterator[Diagnostic]:
    """An error for each index over the beginnings of values (MySQL's `KEY (title(10))`), what is too new, and more."""
    yield from too_new(document)
    yield from _to_unlogged(document)
    for index in document.all(Index):
        yield from _beginnings(document, index, index.columns)
    for exclusion in document.all(Exclusion):
        yield from _beginnings(document, exclusion, exclusion.elements)


def _to_unlogged(document: Document) -> Iterator[Diagnostic]:
    """Foreign keys of tables that outlast a crash to such as do not."""
    for key in document.all(Relationship):
        source, target = document.find(Table, key.source_table_id), document.find(Table, key.target_table_id)
        if source is not None and target is not None and target.is_unlogged and not source.is_unlogged:
            yield Diagnostic(
                code="MIGRATE_NOT_HELD",
                level="error",
                message=f"PostgreSQL lets no logged table refer to an unlogged one: {key.name} to {target.name}.",
                help=f"Log {target.name}, or make {source.name} unlogged too.",
                subject=key.id,
            )


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
