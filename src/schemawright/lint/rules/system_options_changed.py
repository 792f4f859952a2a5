"""ALTER SYSTEM changes the whole server."""

from schemawright.lint.rule import Rule
from schemawright.lint.saying import says

RULE = Rule(
    code="LINT_SYSTEM_OPTIONS_CHANGED",
    title="The options of the server change",
    topic="compatibility",
    level="off",
    why="Every database of the server is concerned, and the change outlives the migration's rollback.",
    safe="Set it for one role or database: `ALTER DATABASE d SET …;`.",
    manual="ALTER SYSTEM",
    squawk=("ban-alter-system-options",),
    acts=frozenset({"AlterSystemStmt"}),
    act=says("The options of the whole server change."),
)
