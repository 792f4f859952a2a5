"""Casts to a dropped domain fail."""

from schemawright.lint.rule import Rule
from schemawright.lint.saying import says

RULE = Rule(
    code="LINT_DOMAIN_DROPPED",
    title="A domain is dropped",
    topic="compatibility",
    level="warning",
    why="Queries that name it fail, and with CASCADE the columns of the domain go with it.",
    safe=(
        "Give the columns the type below it first (`ALTER TABLE t ALTER COLUMN a TYPE text;`), then drop it "
        "without CASCADE."
    ),
    manual="DROP DOMAIN",
    squawk=("ban-drop-domain",),
    acts=frozenset({"DropStmt OBJECT_DOMAIN"}),
    act=says("The domain {name} is dropped."),
)
