"""A policy changes who sees which rows."""

from schemawright.lint.rule import Rule
from schemawright.lint.saying import says

RULE = Rule(
    code="LINT_POLICY_CREATED",
    title="A policy is made",
    topic="compatibility",
    level="off",
    why="Permissive policies add up, and the first one of a table with row security shows rows that nobody saw.",
    safe="Make it before row security is switched on, and try it with `SET ROLE`.",
    manual="CREATE POLICY",
    squawk=("ban-create-policy",),
    acts=frozenset({"CreatePolicyStmt", "RuleStmt"}),
    act=says("{name} on {on} changes who sees which rows."),
)
