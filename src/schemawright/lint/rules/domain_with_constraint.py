"""A domain with constraints is hard to change later."""

from collections.abc import Iterator

from schemawright.lint.acts import Act
from schemawright.lint.found import Found
from schemawright.lint.rule import Rule


def _act(act: Act) -> Iterator[Found]:
    if any(
        one["Constraint"]["contype"] in ("CONSTR_CHECK", "CONSTR_NOTNULL") for one in act.node.get("constraints", ())
    ):
        yield Found(message=f"The domain {act.name} has constraints.")


RULE = Rule(
    code="LINT_DOMAIN_WITH_CONSTRAINT",
    title="A domain is made with constraints",
    topic="design",
    level="warning",
    why="To change its constraint later every table that uses it is scanned while writers wait.",
    safe=(
        "Make the domain without constraints, and put the condition on the tables: `ALTER TABLE t ADD CONSTRAINT "
        "… CHECK (…) NOT VALID;`."
    ),
    manual="CREATE DOMAIN",
    squawk=("ban-create-domain-with-constraint",),
    acts=frozenset({"CreateDomainStmt"}),
    new_too=True,
    act=_act,
)
