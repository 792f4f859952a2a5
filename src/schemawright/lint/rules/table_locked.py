"""LOCK TABLE holds until the end of the transaction."""

from schemawright.lint.rule import Rule
from schemawright.lint.saying import says

RULE = Rule(
    code="LINT_TABLE_LOCKED",
    title="A table is locked by hand",
    topic="lock",
    level="warning",
    why="The lock is held until the transaction ends, whatever comes in between.",
    safe="Let the statements take the locks that they need, and set `SET lock_timeout = '2s';`.",
    manual="LOCK",
    acts=frozenset({"LockStmt"}),
    act=says("{name} is locked until the transaction ends."),
)
