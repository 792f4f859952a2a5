"""A view's options decide with whose rights it reads."""

from schemawright.lint.rule import Rule
from schemawright.lint.saying import says

RULE = Rule(
    code="LINT_VIEW_OPTIONS_CHANGED",
    title="The options of a view change",
    topic="compatibility",
    level="off",
    why="security_barrier, security_invoker and check_option change which rows readers see and writers may write.",
    safe="Make a second view, and move the readers.",
    manual="ALTER VIEW",
    squawk=("ban-alter-view-options",),
    acts=frozenset(
        {
            "OBJECT_VIEW AT_SetRelOptions",
            "OBJECT_VIEW AT_ResetRelOptions",
            "OBJECT_VIEW AT_ColumnDefault",
            "OBJECT_MATVIEW AT_SetRelOptions",
            "OBJECT_MATVIEW AT_ResetRelOptions",
        }
    ),
    act=says("The options of the view {name} change."),
)
