"""A constraint that is checked at once scans the table under a lock."""

from collections.abc import Iterator

from schemawright.lint.acts import Act
from schemawright.lint.found import Found
from schemawright.lint.rule import Rule
from schemawright.lint.saying import called


def _act(act: Act) -> Iterator[Found]:
    if act.node.get("skip_validation") or act.node.get("indexname") or act.node.get("is_enforced") is False:
        return
    name = called(act.node.get("conname"))
    yield Found(
        message=f"The constraint {name} of {act.on} is checked for every row while nobody reads or writes.",
        help=f"Add it `NOT VALID`, then, in another transaction, `ALTER TABLE {act.on} VALIDATE CONSTRAINT {name};`.",
    )


RULE = Rule(
    code="LINT_CONSTRAINT_VALIDATED_AT_ONCE",
    title="A CHECK or NOT NULL constraint is added without NOT VALID",
    topic="lock",
    level="error",
    why="Every row is checked under ACCESS EXCLUSIVE.",
    safe=(
        "`ALTER TABLE t ADD CONSTRAINT c CHECK (…) NOT VALID;`, and in another transaction `ALTER TABLE t "
        "VALIDATE CONSTRAINT c;`, which lets everybody read and write."
    ),
    manual="ALTER TABLE, ADD table_constraint",
    squawk=("constraint-missing-not-valid",),
    strong_migrations=("add_check_constraint",),
    atlas=("PG305",),
    acts=frozenset({"AT_AddConstraint CONSTR_CHECK", "AT_AddConstraint CONSTR_NOTNULL"}),
    act=_act,
)
