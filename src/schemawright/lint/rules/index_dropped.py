"""Queries may need the index that is dropped."""

from schemawright.lint.rule import Rule
from schemawright.lint.saying import says

RULE = Rule(
    code="LINT_INDEX_DROPPED",
    title="An index is dropped",
    topic="compatibility",
    level="off",
    why="Queries that used it become slow, and a unique one no longer keeps its promise.",
    safe="Look at `pg_stat_user_indexes.idx_scan` first, and replace a unique index before it goes.",
    manual="DROP INDEX",
    squawk=("ban-drop-index",),
    acts=frozenset({"DropStmt OBJECT_INDEX"}),
    act=says("The index {name} is dropped."),
)
