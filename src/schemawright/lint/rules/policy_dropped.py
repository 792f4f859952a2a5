"""Without its policy a table shows other rows."""

from schemawright.lint.rule import Rule
from schemawright.lint.saying import says

RULE = Rule(
    code="LINT_POLICY_DROPPED",
    title="A policy or rule is dropped",
    topic="compatibility",
    level="off",
    why="Who sees and writes which rows changes without a word.",
    safe="Make the new policy first, and drop the old one in the same transaction.",
    manual="DROP POLICY",
    squawk=("ban-drop-policy",),
    acts=frozenset({"DropStmt OBJECT_POLICY", "DropStmt OBJECT_RULE"}),
    act=says("{name} on {on} is dropped."),
)
