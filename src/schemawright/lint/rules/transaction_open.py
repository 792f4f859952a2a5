"""A transaction that is not committed is rolled back at the end of the connection."""

from collections.abc import Iterator

from schemawright.lint.acts import BEGIN, END, Act
from schemawright.lint.found import Found
from schemawright.lint.rule import Rule


def _act(act: Act) -> Iterator[Found]:
    if act.node["kind"] in BEGIN and act.transaction != 0:
        others = act.script.by_what["TransactionStmt"]
        if not any(one.number > act.number and one.node["kind"] in (*BEGIN, *END) for one in others):
            yield Found(message="This transaction is never committed.", help="Write `COMMIT;` at the end.")


RULE = Rule(
    code="LINT_TRANSACTION_OPEN",
    title="A transaction is not committed",
    topic="transaction",
    level="error",
    why="What it did is rolled back when the connection ends; until then its locks are held.",
    safe="Write `COMMIT;` at the end.",
    manual="COMMIT",
    squawk=("ban-uncommitted-transaction",),
    acts=frozenset({"TransactionStmt"}),
    new_too=True,
    act=_act,
)
