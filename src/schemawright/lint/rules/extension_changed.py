"""An update of an extension may change or drop what is used of it."""

from schemawright.lint.rule import Rule
from schemawright.lint.saying import says

RULE = Rule(
    code="LINT_EXTENSION_CHANGED",
    title="An extension changes",
    topic="compatibility",
    level="off",
    why="Functions and types of the extension may change or go.",
    safe="Read its update script, and run it on a copy first.",
    manual="ALTER EXTENSION",
    squawk=("ban-alter-extension",),
    acts=frozenset({"AlterExtensionStmt", "AlterExtensionContentsStmt"}),
    act=says("The extension {name} changes."),
)
