"""An exclusion constraint can't be added in two steps."""

from collections.abc import Iterator

from schemawright.lint.acts import Act
from schemawright.lint.found import Found
from schemawright.lint.rule import Rule
from schemawright.lint.saying import called


def _act(act: Act) -> Iterator[Found]:
    yield Found(
        message=f"The exclusion constraint {called(act.node.get('conname'))} of {act.on} is built and checked "
        "while nobody reads or writes.",
    )


RULE = Rule(
    code="LINT_EXCLUSION_ADDED",
    title="An exclusion constraint is added",
    topic="lock",
    level="error",
    why="Its index is built and every row checked under ACCESS EXCLUSIVE, and it knows no NOT VALID.",
    safe=(
        "Make a second table with the constraint, copy in batches, and swap the names; or keep the rule with a trigger."
    ),
    manual="ALTER TABLE, ADD table_constraint",
    squawk=("constraint-missing-not-valid",),
    strong_migrations=("add_exclusion_constraint",),
    acts=frozenset({"AT_AddConstraint CONSTR_EXCLUSION"}),
    act=_act,
)
