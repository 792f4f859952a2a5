"""A policy's condition decides who sees which rows."""

from collections.abc import Iterator

from schemawright.lint.acts import Act
from schemawright.lint.found import Found
from schemawright.lint.rule import Rule


def _act(act: Act) -> Iterator[Found]:
    if "qual" in act.node or "with_check" in act.node:
        yield Found(message=f"The condition of the policy {act.name} on {act.on} changes.")


RULE = Rule(
    code="LINT_POLICY_CONDITION_CHANGED",
    title="The condition of a policy changes",
    topic="compatibility",
    level="off",
    why="Running programs see and may write other rows from the commit on.",
    safe="Try it first in a transaction that is rolled back, with `SET ROLE` to those concerned.",
    manual="ALTER POLICY",
    squawk=("ban-alter-policy-condition",),
    acts=frozenset({"AlterPolicyStmt"}),
    act=_act,
)
