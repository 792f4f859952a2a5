"""Keys and indexes: to the server a unique constraint is an index, and a primary key has no name of its own."""

from collections.abc import Iterator

from schemawright.dialects.ddl import Alter, Part, Statements, Text, silent
from schemawright.dialects.mysql.ddl.holders import Holder, held_within
from schemawright.dialects.mysql.ddl.write import alter, element, index_options
from schemawright.dialects.names import Names
from schemawright.model.document import Document
from schemawright.model.index import Index
from schemawright.model.key import Key


def parts(document: Document, holder: Holder, sort: str) -> Iterator[Part]:
    """A key or index is one part.

    A column that is dropped leaves the indexes over others too, which is another index: so those are dropped before.
    """
    held = _column_ids(holder)
    within = held_within(document, holder)
    yield Part(
        key=holder.id,
        record=holder,
        priority=55,
        create=create,
        drop=drop,
        requires=frozenset((holder.table_id, *held)),
        texts=tuple(_texts(holder)),
        inside=within if within is not None else holder.table_id,
        gone_with=(holder.table_id, *(held if len(held) == 1 else ())),
        sort=sort,
    )


def _column_ids(holder: Holder) -> tuple[str, ...]:
    if isinstance(holder, Key):
        return holder.column_ids
    return tuple(part.column_id for part in holder.columns if part.column_id is not None)


def _texts(holder: Holder) -> Iterator[Text]:
    if isinstance(holder, Index):
        for part in holder.columns:
            if part.expression is not None:
                yield Text(part.expression, holder=holder.table_id)


def clause(names: Names, holder: Holder) -> str:
    """The key or index as `CREATE TABLE` holds it, and `ADD` takes it."""
    if isinstance(holder, Key):
        front = "PRIMARY KEY" if holder.key_type == "primary" else f"UNIQUE KEY {names.quote(holder.name)}"
        inside = names.columns(holder.column_ids)
        return f"{front} ({inside}){index_options(names, holder.storage_parameters, holder.comment)}"
    return f"{_word(holder)}KEY {names.quote(holder.name)} {_elements(names, holder)}"


def _word(index: Index) -> str:
    kind = f"{index.index_type.upper()} " if index.index_type in ("fulltext", "spatial") else ""
    return "UNIQUE " if index.is_unique else kind


def _elements(names: Names, index: Index) -> str:
    method = " USING HASH" if index.index_type == "hash" else ""
    inside = ", ".join(element(names, part) for part in index.columns)
    return f"({inside}){method}{index_options(names, index.storage_parameters, index.comment)}"


def create(names: Names, holder: Holder) -> Statements:
    """`ADD PRIMARY KEY`, `ADD UNIQUE KEY`, `ADD KEY`."""
    yield alter(names, holder.table_id, f"ADD {clause(names, holder)}")


def drop(names: Names, holder: Holder) -> Statements:
    """Drops the key or index."""
    is_primary = isinstance(holder, Key) and holder.key_type == "primary"
    yield alter(names, holder.table_id, "DROP PRIMARY KEY" if is_primary else f"DROP INDEX {names.quote(holder.name)}")


def rename(names: Names, holder: Holder, new: str) -> Statements:
    """A new name; that of a primary key is only the document's."""
    if not (isinstance(holder, Key) and holder.key_type == "primary"):
        yield alter(names, holder.table_id, f"RENAME INDEX {names.quote(holder.name)} TO {names.quote(new)}")


KEY_ALTERS: tuple[Alter, ...] = (silent("parent_key_id"),)
INDEX_ALTERS = (silent("is_suggested", "parent_index_id"),)
