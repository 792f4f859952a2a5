"""One statement that changes every row locks them all."""

from collections.abc import Iterator

from schemawright.lint.acts import Act
from schemawright.lint.clauses import Clause
from schemawright.lint.found import Found
from schemawright.lint.rule import Rule


def _act(act: Act) -> Iterator[Found]:
    if "whereClause" not in act.node and not act.node.get("fromClause") and not act.node.get("usingClause"):
        verb, what = ("updated", "UPDATE") if act.what == "UpdateStmt" else ("deleted", "DELETE FROM")
        yield Found(
            message=f"Every row of {act.on} is {verb} by one statement.",
            help=f"Do it in batches: `{what} {act.on} … WHERE id BETWEEN 1 AND 10000;`.",
        )


def _clause(clause: Clause) -> Iterator[Found]:
    if not any(clause.has(word) for word in ("WHERE", "LIMIT", "USING", "JOIN")):
        verb = "updated" if clause.what == "UPDATE" else "deleted"
        yield Found(message=f"Every row of {clause.table} is {verb} by one statement.")


RULE = Rule(
    code="LINT_ALL_ROWS_CHANGED",
    title="UPDATE or DELETE without WHERE",
    topic="lock",
    level="warning",
    why="All rows stay locked until the end, the table doubles in size, and replicas fall behind.",
    safe="Change a few thousand rows a transaction.",
    manual="UPDATE",
    strong_migrations=("change_column_null", "backfill"),
    dialects=("postgresql", "mysql", "mariadb", "sqlite"),
    acts=frozenset({"UpdateStmt", "DeleteStmt"}),
    act=_act,
    clauses=frozenset({"UPDATE", "DELETE"}),
    clause=_clause,
)
