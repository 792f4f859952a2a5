"""Indexes that no constraint owns."""

from collections.abc import Iterator

from schemawright.dialects.ddl import Alter, Part, Statements, Text, silent
from schemawright.dialects.names import Names
from schemawright.dialects.postgresql.ddl import attached
from schemawright.dialects.postgresql.ddl.constraints import MARKS, index_marks
from schemawright.dialects.postgresql.ddl.write import (
    bracketed,
    changed_options,
    comment_on,
    comments,
    element,
    options,
)
from schemawright.model.document import Document
from schemawright.model.index import Index
from schemawright.model.table import Table

PRIORITY = 66


def parts(document: Document, index: Index, sort: str) -> Iterator[Part]:
    """The index, and where it is a partition's: that it belongs to the partitioned table's."""
    table = document.find(Table, index.table_id)
    is_partitioned = table is not None and table.partitioning is not None
    below = document.holders(index.id, "parent_index_id") if is_partitioned else ()
    only = index.is_only or attached.by_all(document, index)
    yield Part(
        key=index.id,
        record=index,
        priority=PRIORITY,
        create=create_only if only else create,
        drop=drop,
        requires=frozenset((index.table_id, *_column_ids(index))),
        # Without `ONLY` PostgreSQL takes the partitions' own indexes where they are, and makes those that are missing.
        after=frozenset() if only else frozenset(record.id for record in below),
        texts=tuple(_texts(index)),
        gone_with=(index.table_id, *_column_ids(index), *((index.parent_index_id,) if index.parent_index_id else ())),
        held_by=index.parent_index_id,
        tied_by=f"{index.table_id}/partition",
        sort=sort,
    )
    yield from attached.parts(document, index, PRIORITY + 1, sort)


def _column_ids(index: Index) -> Iterator[str]:
    yield from (part.column_id for part in index.columns if part.column_id is not None)
    yield from index.include


def _texts(index: Index) -> Iterator[Text]:
    for part in index.columns:
        if part.expression is not None:
            yield Text(part.expression, holder=index.table_id)
        if part.operator_class is not None:
            yield Text(part.operator_class, relations=True)
    if index.where is not None:
        yield Text(index.where, holder=index.table_id)


def create_only(names: Names, index: Index) -> Statements:
    """A partitioned table's index, to which those of the partitions are attached."""
    return create(names, index, only=True)


def create(names: Names, index: Index, *, only: bool = False) -> Statements:
    """`CREATE INDEX`, and what only `ALTER` can say of it."""
    unique = "UNIQUE " if index.is_unique else ""
    on = f"{'ONLY ' if only else ''}{names.of(index.table_id)}"
    method = f" USING {names.quote(index.index_type)}" if index.index_type != "btree" else ""
    elements = ", ".join(element(names, part) for part in index.columns)
    text = f"CREATE {unique}INDEX {names.quote(index.name)} ON {on}{method} ({elements})"
    if index.include:
        text += f" INCLUDE ({names.columns(index.include)})"
    text += "" if index.nulls_distinct else " NULLS NOT DISTINCT"
    text += f" WITH {options(names, index.storage_parameters)}" if index.storage_parameters else ""
    text += f" TABLESPACE {names.quote(index.tablespace)}" if index.tablespace is not None else ""
    yield text + (f" WHERE {bracketed(index.where)}" if index.where is not None else "")
    yield from _targets(names, index, index.statistics)
    yield from index_marks(names, index)
    yield from comments(names, f"INDEX {names.of(index)}", index.comment)


def _targets(names: Names, index: Index, statistics: dict[str, int]) -> Iterator[str]:
    for number, target in sorted(statistics.items()):
        yield f"ALTER INDEX {names.of(index)} ALTER COLUMN {number} SET STATISTICS {target}"


def drop(names: Names, index: Index) -> Statements:
    """`DROP INDEX`."""
    yield f"DROP INDEX {names.of(index)}"


def rename(names: Names, index: Index, new: str) -> Statements:
    """A new name."""
    yield f"ALTER INDEX {names.of(index)} RENAME TO {names.quote(new)}"


def _comment(names: Names, before: Index, after: Index) -> Statements:
    yield comment_on(names, f"INDEX {names.of(after)}", after.comment)


def _parameters(names: Names, before: Index, after: Index) -> Statements:
    for changed in changed_options(names, before.storage_parameters, after.storage_parameters):
        yield f"ALTER INDEX {names.of(after)} {changed}"


def _tablespace(names: Names, before: Index, after: Index) -> Statements:
    yield f"ALTER INDEX {names.of(after)} SET TABLESPACE {names.quote(after.tablespace or 'pg_default')}"


def _statistics(names: Names, before: Index, after: Index) -> Statements:
    lost = {number: -1 for number in before.statistics if number not in after.statistics}
    new = {number: target for number, target in after.statistics.items() if before.statistics.get(number) != target}
    yield from _targets(names, after, lost | new)


ALTERS = (
    silent("is_suggested", "parent_index_id", "is_only"),
    Alter(("storage_parameters",), _parameters),
    Alter(("tablespace",), _tablespace),
    Alter(("statistics",), _statistics),
    MARKS,
    Alter(("comment",), _comment),
)
