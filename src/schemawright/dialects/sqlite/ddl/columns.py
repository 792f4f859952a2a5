"""Columns: their definition, and how one is added, dropped and renamed."""

import re
from collections.abc import Iterator

from schemawright.base.diagnostics import Diagnostic
from schemawright.dialects.backfill import fill
from schemawright.dialects.ddl import Key, Part, Statement, Statements, Text, silent
from schemawright.dialects.names import Names
from schemawright.dialects.sqlite.ddl.constraints import (
    beside_column,
    conflict,
    constraints_of,
    inline_primary_key,
    own_column,
)
from schemawright.dialects.sqlite.lexer import bracketed, closed, is_literal
from schemawright.dialects.sqlite.parser import COLUMN_CONSTRAINTS
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.table import Table

PRIORITY = 50
QUOTE = '"'
_PLAIN_TYPE = re.compile(r"[A-Za-z_]\w*(?: \w+)*(?:\([-+\d., ]*\))?")

ALTERS = (
    silent(
        *("display_name", "description", "order", "comment", "data_type", "collation", "default_value", "options"),
        *("is_nullable", "not_null_name", "identity", "generated", "table_id"),
    ),
)
"""No column is altered in place: what matters makes its table anew."""


def parts(document: Document, column: Column, place: int) -> Iterator[Part]:
    """A column is one part."""
    table = document.require(Table, column.table_id)
    texts = (Text(column.generated.expression, holder=column.table_id),) if column.generated is not None else ()
    yield Part(
        key=column.id,
        record=column,
        priority=PRIORITY,
        create=lambda names, column: add(names, column, frozenset()),
        drop=drop,
        requires=frozenset((column.table_id,)),
        texts=texts,
        inside=column.table_id,
        gone_with=(column.table_id,),
        recreatable=False,
        sort=f"{table.name}\0{place:05}",
    )


def definition(names: Names, column: Column) -> str:
    """A column as `CREATE TABLE` takes it."""
    text = names.column(column.id) + _type(column.data_type)
    text += inline_primary_key(names, column)
    if not column.is_nullable:
        name = f" CONSTRAINT {names.quote(column.not_null_name)}" if column.not_null_name is not None else ""
        text += f"{name} NOT NULL{conflict(column.options)}"
    if column.collation is not None:
        text += f" COLLATE {names.quote(column.collation)}"
    if column.generated is not None:
        storage = column.generated.storage.upper()
        return f"{text} GENERATED ALWAYS AS {bracketed(column.generated.expression)} {storage}"
    if column.default_value is not None:
        text += f" DEFAULT {default(column.default_value)}"
    return text


def _type(data_type: str) -> str:
    """A type behind the name of a column; in quotes where it is more than words and numbers."""
    if not data_type:
        return ""
    words = data_type.partition("(")[0].lower().split()
    is_plain = _PLAIN_TYPE.fullmatch(data_type) is not None and not set(words) & set(COLUMN_CONSTRAINTS)
    return f" {data_type}" if is_plain else f' "{data_type.replace(QUOTE, QUOTE * 2)}"'


def default(value: str) -> str:
    """A default as it is taken: a literal as it is, an expression in brackets."""
    return closed(value) if is_literal(value) else bracketed(value)


def is_constant(value: str) -> bool:
    """Whether rows that are there can be given this default (https://www.sqlite.org/lang_altertable.html, 5)."""
    return is_literal(value) and not value.strip().lower().startswith("current_")


def add(names: Names, column: Column, apart: frozenset[Key]) -> Statements:
    """`ALTER TABLE … ADD COLUMN`, with the checks and foreign keys that are about it alone."""
    beside = [
        beside_column(names, constraint)
        for constraint in constraints_of(names.document, column.table_id)
        if own_column(names.document, constraint) == column.id and constraint.id not in apart
    ]
    table = names.of(column.table_id)
    text = f"ALTER TABLE {table} ADD COLUMN {definition(names, column)}{''.join(beside)}"
    yield Statement(text, comment=column.comment or "")
    if column.id in names.backfills:
        yield fill(names, column)


def drop(names: Names, column: Column) -> Statements:
    """`ALTER TABLE … DROP COLUMN`, and with it its data."""
    table = names.of(column.table_id)
    lost = column_lost(names, (column,))
    yield Statement(f"ALTER TABLE {table} DROP COLUMN {names.column(column.id)}", warning=lost)


def column_lost(names: Names, columns: tuple[Column, ...]) -> Diagnostic | None:
    """What to say of columns of one table that are dropped; a generated one holds nothing of its own."""
    held = [column for column in columns if column.generated is None]
    if not held:
        return None
    named = ", ".join(f"{names.of(column.table_id)}.{names.column(column.id)}" for column in held)
    what = f"The column {named} is" if len(held) == 1 else f"The columns {named} are"
    return Diagnostic(
        code="MIGRATE_LOSS_COLUMN_DROPPED",
        level="warning",
        message=f"{what} dropped, and the data there with it.",
        help="Save what you need before.",
        subject=held[0].id,
    )


def rename(names: Names, column: Column, new: str) -> Statements:
    """A new name; SQLite rewrites what uses it."""
    yield f"ALTER TABLE {names.of(column.table_id)} RENAME COLUMN {names.column(column.id)} TO {names.quote(new)}"
