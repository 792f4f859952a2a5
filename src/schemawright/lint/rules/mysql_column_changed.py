"""Another type means, but for longer texts, that MySQL copies the table."""

from collections.abc import Iterator

from schemawright.lint.clauses import Clause
from schemawright.lint.found import Found
from schemawright.lint.mysql_types import new_type, old_type
from schemawright.lint.rule import Rule
from schemawright.model.facts import type_parts

ONE_BYTE = 255
"""Up to so many bytes a text's length is kept in one byte, behind that in two."""


def _clause(clause: Clause) -> Iterator[Found]:
    old, new = old_type(clause), new_type(clause)
    if old is None or not (old == new or _only_longer(old, new) or _has_values(old, new)):
        change = f" from {old}" if old is not None else ""
        yield Found(
            message=f"{clause.table} is copied to change {clause.called}{change} to {new}, while nobody writes it."
        )


def _has_values(old: str, new: str) -> bool:
    """Whether both are an ENUM, or both a SET: those have a rule of their own."""
    base = type_parts(old).base
    return base in ("enum", "set") and base == type_parts(new).base


def _only_longer(old: str, new: str) -> bool:
    before, after = type_parts(old), type_parts(new)
    if before.base != "varchar" or after.base != "varchar" or before.length is None or after.length is None:
        return False
    # Of utf8mb4 a character may take four bytes.
    same_head = (before.length * 4 > ONE_BYTE) == (after.length * 4 > ONE_BYTE)
    return after.length >= before.length and same_head


RULE = Rule(
    code="LINT_MYSQL_COLUMN_CHANGED",
    title="A column gets another type (MySQL, MariaDB)",
    topic="lock",
    level="error",
    why="The table is copied while nobody writes it, and values that do not fit make it fail or are cut.",
    safe="Use an online schema change (gh-ost, pt-online-schema-change), which copies beside the running table.",
    manual="MySQL 17.12.1 Online DDL Operations, Column Operations",
    atlas=("MY130",),
    dialects=("mysql", "mariadb"),
    clauses=frozenset({"MODIFY COLUMN", "CHANGE COLUMN"}),
    clause=_clause,
)
