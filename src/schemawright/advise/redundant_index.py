"""An index that another one makes superfluous.

A B-tree on (a, b) serves every query that one on (a) serves (PostgreSQL, 11.3 "Multicolumn Indexes"); the shorter one
only costs writes and space.
"""

from collections.abc import Iterator

from schemawright.advise.suggestion import Adviser, Suggestion
from schemawright.model.document import Document
from schemawright.model.index import Index, IndexElement
from schemawright.model.key import Key
from schemawright.model.table import Table


def _advise(document: Document) -> Iterator[Suggestion]:
    for table in document.all(Table):
        indexes = document.children(table.id, Index)
        if not indexes:
            continue
        keys = [(key.name, _elements_of(key)) for key in document.children(table.id, Key)]
        for index in indexes:
            if (by := _made_superfluous_by(index, indexes, keys)) is not None:
                yield Suggestion(
                    key=f"{ADVISER.code}:{index.id}",
                    code=ADVISER.code,
                    title=ADVISER.title,
                    message=f"The index {index.name} of {table.name} is not needed: {by} begins with the same columns.",
                    help=f"Delete the index {index.name}.",
                    label=f"Delete the redundant index {index.name}",
                    table_id=table.id,
                    subject_ids=(index.id,),
                    operations=({"action": "delete", "kind": "index", "id": index.id},),
                )


def _made_superfluous_by(
    index: Index, indexes: tuple[Index, ...], keys: list[tuple[str, tuple[IndexElement, ...]]]
) -> str | None:
    if (
        index.is_unique
        or index.index_type != "btree"
        or index.parent_index_id
        or index.is_clustered
        or index.is_replica_identity
        or index.include
    ):
        return None
    size = len(index.columns)
    for other in indexes:
        same = other.index_type == "btree" and other.where == index.where and other.columns[:size] == index.columns
        longer = len(other.columns) > size or other.is_unique or other.id < index.id
        if other.id != index.id and same and longer:
            return f"the index {other.name}"
    if index.where is None:
        for name, elements in keys:
            if elements[:size] == index.columns:
                return f"the key {name}"
    return None


def _elements_of(key: Key) -> tuple[IndexElement, ...]:
    return tuple(IndexElement(column_id=id) for id in key.column_ids)


ADVISER = Adviser("REDUNDANT_INDEX", "Index that another one makes superfluous", _advise)
