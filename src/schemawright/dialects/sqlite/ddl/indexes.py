"""Indexes."""

from collections.abc import Iterator

from schemawright.dialects.ddl import Part, Statement, Statements, Text, silent
from schemawright.dialects.names import Names
from schemawright.dialects.sqlite.lexer import bracketed, closed
from schemawright.model.document import Document
from schemawright.model.index import Index, IndexElement

PRIORITY = 66

ALTERS = (silent("is_suggested", "comment"),)


def parts(document: Document, index: Index) -> Iterator[Part]:
    """An index is one part."""
    columns = tuple(part.column_id for part in index.columns if part.column_id is not None)
    texts = [Text(part.expression, holder=index.table_id) for part in index.columns if part.expression is not None]
    texts += [Text(index.where, holder=index.table_id)] if index.where is not None else []
    yield Part(
        key=index.id,
        record=index,
        priority=PRIORITY,
        create=create,
        drop=lambda names, index: (f"DROP INDEX {names.of(index)}",),
        requires=frozenset((index.table_id, *columns)),
        texts=tuple(texts),
        gone_with=(index.table_id,),
        sort=index.name,
    )


def create(names: Names, index: Index) -> Statements:
    """`CREATE INDEX`."""
    elements = ", ".join(_element(names, part) for part in index.columns)
    unique = "UNIQUE " if index.is_unique else ""
    where = f" WHERE {closed(index.where)}" if index.where is not None else ""
    text = f"CREATE {unique}INDEX {names.of(index)} ON {names.of(index.table_id)} ({elements}){where}"
    yield Statement(text, comment=index.comment or "")


def _element(names: Names, part: IndexElement) -> str:
    text = names.column(part.column_id) if part.column_id is not None else _expression(part)
    text += f" COLLATE {names.quote(part.collation)}" if part.collation is not None else ""
    return text + (" DESC" if part.order == "desc" else "")


def _expression(part: IndexElement) -> str:
    return bracketed(part.expression or "")
