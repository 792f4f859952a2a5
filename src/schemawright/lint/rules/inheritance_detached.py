"""Rows of what is detached are no longer read through the parent."""

from schemawright.lint.rule import Rule
from schemawright.lint.saying import says

RULE = Rule(
    code="LINT_INHERITANCE_DETACHED",
    title="A partition or heir is detached",
    topic="compatibility",
    level="off",
    why="Queries of the parent lose its rows, and inserts for a partition's range fail.",
    safe="Deploy programs that do not need its rows first.",
    manual="ALTER TABLE, DETACH PARTITION",
    squawk=("ban-detach-inheritance",),
    acts=frozenset({"AT_DropInherit", "AT_DetachPartition"}),
    act=says("{on} is, or loses, a partition or heir that is detached."),
)
