"""Columns in another order need less space."""

from collections.abc import Iterable, Iterator

from schemawright.lint.found import Found
from schemawright.lint.rule import Rule
from schemawright.lint.schemas import SeenSchema
from schemawright.model.column import Column
from schemawright.model.facts import type_parts
from schemawright.model.table import Table

SIZES = {"boolean": 1, "smallint": 2, "integer": 4, "real": 4, "date": 4, "bigint": 8, "double precision": 8}
"""Bytes of types that are aligned by their size (manual, table 8.1 and 54.7); timestamps and times are as bigint."""
HEAD = 24
LEAST = 8


def _schema(seen: SeenSchema) -> Iterator[Found]:
    for table in seen.document.all(Table):
        columns = [one for one in seen.document.children(table.id, Column) if one.is_local]
        fixed = [size for column in columns if (size := _size(column.data_type)) is not None]
        if len(fixed) < len(columns) or table.partition_of is not None or table.inherits:
            fixed = list(takewhile_fixed(columns))
        saved = _padded(fixed) - _padded(sorted(fixed, reverse=True))
        if saved >= LEAST:
            yield seen.found(
                table,
                f"{saved} bytes of each row of {table.name} are padding.",
                "Put columns of eight bytes first, then those of four, two and one.",
            )


def takewhile_fixed(columns: Iterable[Column]) -> Iterator[int]:
    """The sizes of the columns in front of the first one of varying length."""
    for column in columns:
        if (size := _size(column.data_type)) is None:
            return
        yield size


def _size(data_type: str) -> int | None:
    parts = type_parts(data_type)
    if parts.dimensions:
        return None
    return 8 if parts.base.startswith("timestamp") else SIZES.get(parts.base)


def _padded(sizes: Iterable[int]) -> int:
    end = HEAD
    for size in sizes:
        end += -end % size + size
    return end + -end % 8 - HEAD


RULE = Rule(
    code="LINT_COLUMN_ALIGNMENT",
    title="The order of columns wastes space",
    topic="design",
    level="off",
    why="A value begins at a multiple of its size: small columns between large ones leave gaps in every row.",
    safe="Put columns of eight bytes first, then those of four, two and one.",
    manual="66.6.1 Table Row Layout",
    atlas=("PG110",),
    schema=_schema,
)
