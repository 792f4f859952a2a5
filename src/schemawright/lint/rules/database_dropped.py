"""A dropped database can't be brought back, and no transaction holds it."""

from schemawright.lint.rule import Rule
from schemawright.lint.saying import clause_says, says

RULE = Rule(
    code="LINT_DATABASE_DROPPED",
    title="A database is dropped",
    topic="loss",
    level="error",
    why="All that is in it is gone at once, and no ROLLBACK brings it back.",
    safe="Drop databases by hand, after a backup that has been restored once, and never in a migration.",
    manual="DROP DATABASE",
    squawk=("ban-drop-database",),
    atlas=("DS101",),
    dialects=("postgresql", "mysql", "mariadb"),
    acts=frozenset({"DropdbStmt"}),
    act=says("The database {name} is dropped."),
    clauses=frozenset({"DROP DATABASE"}),
    clause=clause_says("The database {table} is dropped."),
)
