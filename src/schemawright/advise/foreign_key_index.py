"""A foreign key that no index leads.

Each delete or change of a referenced row looks for rows that refer to it, and a join walks the same way: without an
index both read the whole source table (PostgreSQL, 5.5.5 "Foreign Keys": "it is often a good idea to index the
referencing columns too").
"""

from collections.abc import Iterator, Sequence

from schemawright.advise.suggestion import Adviser, Suggestion
from schemawright.base.ids import Id
from schemawright.model import facts
from schemawright.model.document import Document
from schemawright.model.index import Index
from schemawright.model.key import Key
from schemawright.model.relationship import Relationship
from schemawright.model.table import Table


def _advise(document: Document) -> Iterator[Suggestion]:
    suggested: set[tuple[Id, frozenset[Id]]] = set()
    for relationship in document.all(Relationship):
        if relationship.parent_relationship_id is not None:
            continue
        columns = frozenset(relationship.source_column_ids)
        place = (relationship.source_table_id, columns)
        if place in suggested or is_led(document, relationship):
            continue
        suggested.add(place)
        table = document.require(Table, relationship.source_table_id)
        named = facts.columns(document, relationship.source_column_ids)
        names = ", ".join(column.name for column in named)
        elements = [{"columnId": column.id} for column in named]
        yield Suggestion(
            key=f"{ADVISER.code}:{relationship.id}",
            code=ADVISER.code,
            title=ADVISER.title,
            message=f"No index of {table.name} begins with {names}, the foreign key {relationship.name}.",
            help=f"Add an index on {names}.",
            label=f"Index {table.name} ({names})",
            table_id=table.id,
            subject_ids=(relationship.id, *relationship.source_column_ids),
            operations=(
                {
                    "command": "addIndex",
                    "arguments": {"tableId": table.id, "index": {"columns": elements, "isSuggested": True}},
                },
            ),
        )


def is_led(document: Document, relationship: Relationship) -> bool:
    """Whether an index or key of the source table begins with the foreign key's columns, in any order.

    A partial index counts where its condition is only that one of the columns is not null.
    """
    columns = frozenset(relationship.source_column_ids)
    table_id = relationship.source_table_id
    if any(_leads(key.column_ids, columns) for key in document.children(table_id, Key)):
        return True
    names = {column.name for column in facts.columns(document, columns)}
    return any(
        index.index_type in ("btree", "hash")
        and _leads([element.column_id for element in index.columns], columns)
        and (index.where is None or _only_not_null(index.where, names))
        for index in document.children(table_id, Index)
    )


def _leads(ids: Sequence[Id | None], columns: frozenset[Id]) -> bool:
    return frozenset(ids[: len(columns)]) == columns


def _only_not_null(where: str, names: set[str]) -> bool:
    text = where.strip().removeprefix("(").removesuffix(")").strip().lower()
    return any(text in (f"{name} is not null", f'"{name}" is not null'.lower()) for name in names)


ADVISER = Adviser("FOREIGN_KEY_INDEX", "Foreign key without an index", _advise)
