"""Calls of a dropped function fail."""

from schemawright.lint.rule import Rule
from schemawright.lint.saying import says

RULE = Rule(
    code="LINT_FUNCTION_DROPPED",
    title="A function is dropped",
    topic="compatibility",
    level="warning",
    why="Programs, triggers and other functions that call it fail; bodies that are texts keep no dependency.",
    safe="Deploy programs that do not call it first; to change it use `CREATE OR REPLACE FUNCTION`.",
    manual="DROP FUNCTION",
    squawk=("ban-drop-function",),
    acts=frozenset(
        {
            "DropStmt OBJECT_FUNCTION",
            "DropStmt OBJECT_PROCEDURE",
            "DropStmt OBJECT_ROUTINE",
            "DropStmt OBJECT_AGGREGATE",
        }
    ),
    act=says("The function {name} is dropped."),
)
