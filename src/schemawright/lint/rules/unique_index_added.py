"""A unique index fails where two rows are alike."""

from collections.abc import Iterator

from schemawright.lint.acts import Act
from schemawright.lint.clauses import Clause
from schemawright.lint.found import Found
from schemawright.lint.rule import Rule


def _act(act: Act) -> Iterator[Found]:
    if act.node.get("unique"):
        columns = ", ".join(one["IndexElem"].get("name", "…") for one in act.node.get("indexParams", ()))
        yield Found(
            message=f"The unique index {act.name} can't be built where two rows of {act.on} are alike.",
            help=f"Look first: `SELECT {columns}, count(*) FROM {act.on} GROUP BY {columns} HAVING count(*) > 1;`; "
            "drop the invalid index where CONCURRENTLY failed.",
        )


def _clause(clause: Clause) -> Iterator[Found]:
    yield Found(
        message=f"The unique index {clause.name} can't be built where two rows of {clause.table} are alike.",
        help="Look for rows that are alike first, and mend them.",
    )


RULE = Rule(
    code="LINT_UNIQUE_INDEX_ADDED",
    title="A unique index on a table in use",
    topic="failure",
    level="warning",
    why="Whether it can be built depends on the rows: it works on a copy and fails in production.",
    safe="Look for rows that are alike first, and mend them.",
    manual="CREATE INDEX, UNIQUE",
    atlas=("MF101", "MF102"),
    dialects=("postgresql", "mysql", "mariadb", "sqlite"),
    acts=frozenset({"IndexStmt"}),
    act=_act,
    clauses=frozenset({"ADD UNIQUE INDEX"}),
    clause=_clause,
)
