"""A dropped extension takes its types and functions along."""

from schemawright.lint.rule import Rule
from schemawright.lint.saying import says

RULE = Rule(
    code="LINT_EXTENSION_DROPPED",
    title="An extension is dropped",
    topic="compatibility",
    level="warning",
    why="Its types, functions and operators go, and with CASCADE the columns and indexes that use them.",
    safe="Find out what needs it (`DROP EXTENSION e RESTRICT;` says so) and change that first.",
    manual="DROP EXTENSION",
    squawk=("ban-drop-extension",),
    acts=frozenset({"DropStmt OBJECT_EXTENSION"}),
    act=says("The extension {name} is dropped."),
)
