"""Keys and indexes by the columns that they begin with: what foreign keys and columns that count need."""

from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.index import Index
from schemawright.model.key import Key

Holder = Key | Index


def leading_columns(holder: Holder) -> tuple[str, ...]:
    """The columns at the beginning of a key or index that are in it whole."""
    if isinstance(holder, Key):
        return holder.column_ids
    found = []
    if holder.index_type not in ("fulltext", "spatial"):
        for part in holder.columns:
            if part.column_id is None or part.prefix_length is not None:
                break
            found.append(part.column_id)
    return tuple(found)


def holders(document: Document, table_id: str) -> list[Holder]:
    """The keys and indexes of a table, the primary key first, then unique ones, each kind by name."""
    keys = sorted(document.children(table_id, Key), key=lambda key: (key.key_type != "primary", key.name))
    indexes = sorted(document.children(table_id, Index), key=lambda index: (not index.is_unique, index.name))
    return [*keys, *indexes]


def holder_of(document: Document, table_id: str, column_ids: tuple[str, ...]) -> Holder | None:
    """The first key or index of a table that begins with these columns, as a foreign key needs on both sides."""
    size = len(column_ids)
    found = (one for one in holders(document, table_id) if leading_columns(one)[:size] == column_ids)
    return next(found, None)


def counter(document: Document, column: Column) -> Holder | None:
    """The key or index that lets the column count: the first that begins with it."""
    return next((one for one in holders(document, column.table_id) if _begins_with(one, column)), None)


def _begins_with(holder: Holder, column: Column) -> bool:
    return leading_columns(holder)[:1] == (column.id,)


def held_within(document: Document, holder: Holder) -> str | None:
    """The column in whose own `ADD COLUMN` a key must stand: one that counts, and begins it."""
    first = document.find(Column, next(iter(leading_columns(holder)), None))
    return first.id if first is not None and first.identity is not None else None
