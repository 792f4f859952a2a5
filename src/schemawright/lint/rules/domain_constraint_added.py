"""A domain's new constraint is checked in every column of the domain."""

from collections.abc import Iterator

from schemawright.lint.acts import Act
from schemawright.lint.found import Found
from schemawright.lint.rule import Rule


def _act(act: Act) -> Iterator[Found]:
    constraint = act.node.get("def", {}).get("Constraint", {})
    if act.node["subtype"] == "O":
        yield Found(message=f"The domain {act.name} becomes NOT NULL: every table that uses it is scanned.")
    elif act.node["subtype"] == "C":
        scans = " while writers wait" if not constraint.get("skip_validation") else " when it is validated"
        yield Found(
            message=f"The domain {act.name} gets a constraint: every table that uses it is scanned{scans}.",
        )


RULE = Rule(
    code="LINT_DOMAIN_CONSTRAINT_ADDED",
    title="A domain gets a constraint",
    topic="lock",
    level="warning",
    why=(
        "Every table with a column of the domain is scanned under a SHARE lock, which blocks writers, and casts "
        "that worked fail."
    ),
    safe=(
        "Put the condition on the tables instead: `ALTER TABLE t ADD CONSTRAINT … CHECK (…) NOT VALID;`, then "
        "`ALTER TABLE t VALIDATE CONSTRAINT …;`."
    ),
    manual="ALTER DOMAIN",
    squawk=("ban-alter-domain-with-add-constraint",),
    acts=frozenset({"AlterDomainStmt"}),
    act=_act,
)
