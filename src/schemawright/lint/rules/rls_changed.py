"""Row security decides who sees which rows."""

from schemawright.lint.rule import Rule
from schemawright.lint.saying import says

RULE = Rule(
    code="LINT_ROW_SECURITY_CHANGED",
    title="Row security is switched",
    topic="compatibility",
    level="off",
    why="Switched on without a policy nobody but the owner sees a row; switched off everybody sees all.",
    safe="Make the policies first, and switch it on in the same transaction.",
    manual="ALTER TABLE, ROW LEVEL SECURITY",
    squawk=("ban-alter-row-level-security",),
    acts=frozenset({"AT_EnableRowSecurity", "AT_DisableRowSecurity", "AT_ForceRowSecurity", "AT_NoForceRowSecurity"}),
    act=says("The row security of {on} is switched."),
)
