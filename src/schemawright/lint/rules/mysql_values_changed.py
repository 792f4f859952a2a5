"""The values of an ENUM or SET are kept as numbers: only what comes behind the last keeps them."""

from collections.abc import Iterator

from schemawright.lint.clauses import Clause
from schemawright.lint.found import Found
from schemawright.lint.mysql_types import new_type, old_type
from schemawright.lint.rule import Rule
from schemawright.model.facts import TypeParts, type_parts

BYTES = {"enum": (255,), "set": (8, 16, 24, 32)}
"""Where one more value needs more bytes in each row (MySQL manual, 13.7)."""


def _clause(clause: Clause) -> Iterator[Found]:
    old, new = old_type(clause), new_type(clause)
    if old is None:
        return
    before, after = type_parts(old), type_parts(new)
    if before.base in BYTES and after.base == before.base and (why := _why(before, after)) is not None:
        yield Found(message=f"The values of {clause.called} {why}: {clause.table} is copied while nobody writes it.")


def _why(before: TypeParts, after: TypeParts) -> str | None:
    old, new = before.arguments, after.arguments
    if gone := [value for value in old if value not in new]:
        return f"lose {', '.join(gone)}"
    if new[: len(old)] != old:
        kept = tuple(value for value in new if value in old)
        return "come in another order" if kept != old else "get new ones before the last"
    if any(len(old) <= bound < len(new) for bound in BYTES[before.base]):
        return "need more bytes"
    return None


RULE = Rule(
    code="LINT_MYSQL_VALUES_CHANGED",
    title="The values of an ENUM or SET change (MySQL, MariaDB)",
    topic="lock",
    level="error",
    why="Rows keep the number of a value: whenever it changes, or needs more bytes, the table is copied.",
    safe="Add values behind the last one only, and leave those in that are no longer used.",
    manual="MySQL 13.3.5 The ENUM Type",
    atlas=("MY110", "MY111", "MY112", "MY113", "MY120", "MY121", "MY122", "MY123"),
    dialects=("mysql", "mariadb"),
    clauses=frozenset({"MODIFY COLUMN", "CHANGE COLUMN"}),
    clause=_clause,
)
