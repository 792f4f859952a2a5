"""A function's options are part of what callers count on."""

from schemawright.lint.rule import Rule
from schemawright.lint.saying import says

RULE = Rule(
    code="LINT_FUNCTION_OPTIONS_CHANGED",
    title="The options of a function change",
    topic="compatibility",
    level="off",
    why="Volatility, security and strictness change results and plans, and indexes made of it may be wrong.",
    safe="Make a second function, move the callers, and reindex what is made of it.",
    manual="ALTER FUNCTION",
    squawk=("ban-alter-function-options",),
    acts=frozenset({"AlterFunctionStmt", "AlterObjectDependsStmt"}),
    act=says("The options of {name} change."),
)
