"""What a dropped trigger did is no longer done."""

from schemawright.lint.rule import Rule
from schemawright.lint.saying import says

RULE = Rule(
    code="LINT_TRIGGER_DROPPED",
    title="A trigger is dropped",
    topic="compatibility",
    level="off",
    why="What it kept up (copies, audit trails, checks) stops without a word.",
    safe="Move its work elsewhere first, then drop it.",
    manual="DROP TRIGGER",
    squawk=("ban-drop-trigger",),
    acts=frozenset({"DropStmt OBJECT_TRIGGER"}),
    act=says("The trigger {name} on {on} is dropped."),
)
