"""A role's options hold for whoever logs in with it."""

from schemawright.lint.rule import Rule
from schemawright.lint.saying import says

RULE = Rule(
    code="LINT_ROLE_OPTIONS_CHANGED",
    title="The options of a role change",
    topic="compatibility",
    level="off",
    why="Programs lose rights, or run with other settings from their next connection on.",
    safe="Change roles apart from migrations, where they can be put back at once.",
    manual="ALTER ROLE",
    squawk=("ban-alter-role-options",),
    acts=frozenset({"AlterRoleStmt", "AlterRoleSetStmt"}),
    act=says("The options of the role {name} change."),
)
