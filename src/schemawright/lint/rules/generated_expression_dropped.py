"""A column without its expression is no longer computed."""

from schemawright.lint.rule import Rule
from schemawright.lint.saying import says

RULE = Rule(
    code="LINT_GENERATED_EXPRESSION_DROPPED",
    title="The expression of a generated column is dropped",
    topic="compatibility",
    level="warning",
    why="New rows get NULL there unless programs give a value, and old values no longer follow.",
    safe="Deploy programs that write the column themselves at once with it, or keep it right with a trigger.",
    manual="ALTER TABLE, DROP EXPRESSION",
    squawk=("ban-drop-generated-expression",),
    acts=frozenset({"AT_DropExpression"}),
    act=says("{on}.{column} is no longer generated."),
)
