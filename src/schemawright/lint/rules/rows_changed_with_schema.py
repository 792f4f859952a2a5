"""Rows changed in the transaction that changes their table keep its lock for as long."""

from collections.abc import Iterator

from schemawright.lint.acts import Act
from schemawright.lint.found import Found
from schemawright.lint.rule import Rule

VERBS = {"UpdateStmt": "updated", "DeleteStmt": "deleted"}


def _act(act: Act) -> Iterator[Found]:
    if act.transaction is not None and act.script.altered.get((act.transaction, act.table), act.number) < act.number:
        yield Found(
            message=f"Rows of {act.on} are {VERBS[act.what]} in the transaction that alters it: everybody waits.",
            help=f"Commit the ALTER TABLE first, then change the rows of {act.on} in batches of a transaction each.",
        )


RULE = Rule(
    code="LINT_ROWS_CHANGED_WITH_SCHEMA",
    title="Rows are changed in the transaction that alters their table",
    topic="lock",
    level="error",
    why="ALTER TABLE's ACCESS EXCLUSIVE is held until all the rows are changed.",
    safe="Alter in one transaction, change rows in batches in others.",
    manual="13.3.1 Table-Level Locks",
    strong_migrations=("change_column_null", "backfill"),
    acts=frozenset({"UpdateStmt", "DeleteStmt"}),
    act=_act,
)
