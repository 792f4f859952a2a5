"""Names of constraints: SQLite wants none, the model does.

One that has no name in the text gets the name that PostgreSQL would choose; one with such a name is written without.
"""

import re
from collections.abc import Collection

from schemawright.dialects.naming import choose_name
from schemawright.dialects.sqlite.lexer import LEXER
from schemawright.dialects.text import mentioned
from schemawright.model.check import Check
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.key import Key
from schemawright.model.relationship import Relationship
from schemawright.model.table import Table

LIMIT = 1_000_000

Constraint = Key | Check | Relationship


def chosen_name(table: str, columns: tuple[str, ...], label: str, taken: Collection[str] = ()) -> str:
    """The name of a constraint that was given none; `label` is `pkey`, `key`, `fkey` or `check`."""
    return choose_name(table, columns, label, taken, LIMIT)


def columns_in(expression: str, columns: tuple[str, ...]) -> tuple[str, ...]:
    """The column that a check is named after: the only one that it speaks of."""
    names = {names[-1] for names, is_called in mentioned(LEXER, expression) if not is_called}
    found = tuple(column for column in columns if column.lower() in names)
    return found if len(found) == 1 else ()


def name_of_none(document: Document, constraint: Constraint) -> str:
    """What a constraint is called that was given no name, but for a number behind it."""
    table_id = constraint.source_table_id if isinstance(constraint, Relationship) else constraint.table_id
    table = document.require(Table, table_id)
    if isinstance(constraint, Check):
        every = tuple(column.name for column in document.children(table_id, Column))
        return chosen_name(table.name, columns_in(constraint.expression, every), "check")
    if isinstance(constraint, Key):
        label = "pkey" if constraint.key_type == "primary" else "key"
        return chosen_name(table.name, _names(document, constraint.column_ids), label)
    return chosen_name(table.name, _names(document, constraint.source_column_ids), "fkey")


def written_name(document: Document, constraint: Constraint) -> str | None:
    """The name of a constraint as it is written; `None` for one that was chosen."""
    chosen = re.escape(name_of_none(document, constraint)) + r"\d*"
    return None if re.fullmatch(chosen, constraint.name, re.IGNORECASE) else constraint.name


def _names(document: Document, ids: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(document.require(Column, id).name for id in ids)
