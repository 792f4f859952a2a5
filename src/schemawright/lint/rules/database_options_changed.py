"""A database's options hold for all who connect."""

from schemawright.lint.rule import Rule
from schemawright.lint.saying import says

RULE = Rule(
    code="LINT_DATABASE_OPTIONS_CHANGED",
    title="The options of a database change",
    topic="compatibility",
    level="off",
    why="Every new connection runs with other settings than those that are there.",
    safe="Set it for one role first (`ALTER ROLE r IN DATABASE d SET …;`).",
    manual="ALTER DATABASE",
    squawk=("ban-alter-database-options",),
    acts=frozenset({"AlterDatabaseStmt", "AlterDatabaseSetStmt"}),
    act=says("The options of the database {name} change."),
)
