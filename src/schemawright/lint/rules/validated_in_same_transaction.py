"""Validating in the transaction that adds a constraint gains nothing."""

from collections.abc import Iterator

from schemawright.lint.acts import Act
from schemawright.lint.found import Found
from schemawright.lint.rule import Rule


def _act(act: Act) -> Iterator[Found]:
    for one in act.earlier(
        "AT_AddConstraint CONSTR_CHECK", "AT_AddConstraint CONSTR_FOREIGN", "AT_AddConstraint CONSTR_NOTNULL"
    ):
        if act.is_with(one) and one.node.get("conname") == act.column and one.names == act.names:
            yield Found(
                message=f"{act.column} of {act.on} is validated while the lock of adding it is still held.",
                help=f"Write `COMMIT;` first, then `ALTER TABLE {act.on} VALIDATE CONSTRAINT {act.column};`.",
            )


RULE = Rule(
    code="LINT_VALIDATED_IN_SAME_TRANSACTION",
    title="A constraint is validated in the transaction that adds it",
    topic="lock",
    level="error",
    why=(
        "The strong lock of ADD CONSTRAINT is held until the end of the transaction, so everybody waits for the scan."
    ),
    safe="Validate in a transaction of its own.",
    manual="ALTER TABLE, VALIDATE CONSTRAINT",
    squawk=("constraint-missing-not-valid",),
    strong_migrations=("validate_foreign_key", "validate_check_constraint"),
    acts=frozenset({"AT_ValidateConstraint"}),
    act=_act,
)
