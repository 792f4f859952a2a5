"""A transaction inside another one does not exist."""

from collections.abc import Iterator

from schemawright.lint.acts import BEGIN, END, Act
from schemawright.lint.found import Found
from schemawright.lint.rule import Rule


def _act(act: Act) -> Iterator[Found]:
    kind = act.node["kind"]
    is_first = not any(act.is_with(one) for one in act.earlier("TransactionStmt"))
    if kind in BEGIN:
        if act.transaction is not None and not is_first:
            yield Found(message="This BEGIN is inside a transaction: PostgreSQL warns and goes on in the outer one.")
        elif act.transaction == 0:
            yield Found(message="This BEGIN is inside the transaction of the migration tool.")
    elif kind in END:
        if act.transaction is None:
            yield Found(message="There is no transaction to end here.")
        elif act.transaction == 0:
            yield Found(
                message="This ends the transaction of the migration tool: what follows is no longer held by it."
            )


RULE = Rule(
    code="LINT_TRANSACTION_NESTED",
    title="BEGIN, COMMIT or ROLLBACK out of place",
    topic="transaction",
    level="error",
    why=(
        "A BEGIN inside a transaction is ignored, and the first COMMIT ends the outer one, so that half of the "
        "migration may stay."
    ),
    safe="Leave one BEGIN and one COMMIT, or none where a tool wraps the script.",
    manual="BEGIN",
    squawk=("transaction-nesting",),
    atlas=("TX201",),
    acts=frozenset({"TransactionStmt"}),
    new_too=True,
    act=_act,
)
