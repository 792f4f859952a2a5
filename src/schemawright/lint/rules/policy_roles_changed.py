"""A policy's roles are those that it is for."""

from collections.abc import Iterator

from schemawright.lint.acts import Act
from schemawright.lint.found import Found
from schemawright.lint.rule import Rule


def _act(act: Act) -> Iterator[Found]:
    if "roles" in act.node:
        yield Found(message=f"The roles of the policy {act.name} on {act.on} change.")


RULE = Rule(
    code="LINT_POLICY_ROLES_CHANGED",
    title="The roles of a policy change",
    topic="compatibility",
    level="off",
    why="Those who are no longer named lose their rows.",
    safe="Make a second policy for the new roles, and drop the old one later.",
    manual="ALTER POLICY",
    squawk=("ban-alter-policy-roles",),
    acts=frozenset({"AlterPolicyStmt"}),
    act=_act,
)
