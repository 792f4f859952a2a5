"""Queries that read a dropped view fail."""

from schemawright.lint.rule import Rule
from schemawright.lint.saying import clause_says, says

RULE = Rule(
    code="LINT_VIEW_DROPPED",
    title="A view is dropped",
    topic="compatibility",
    level="warning",
    why="Programs that still read it fail; a materialized one must be filled again where it is missed.",
    safe="Deploy programs that do not read it first; to change a view use `CREATE OR REPLACE VIEW`.",
    manual="DROP VIEW",
    squawk=("ban-drop-view",),
    dialects=("postgresql", "mysql", "mariadb", "sqlite"),
    acts=frozenset({"DropStmt OBJECT_VIEW", "DropStmt OBJECT_MATVIEW"}),
    act=says(
        "The view {name} is dropped.",
        "Deploy programs that do not read {name} first; to change it use `CREATE OR REPLACE VIEW {name} AS …;`.",
    ),
    clauses=frozenset({"DROP VIEW"}),
    clause=clause_says("The view {table} is dropped."),
)
