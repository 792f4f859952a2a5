"""TRUNCATE … CASCADE empties tables that it does not name."""

from collections.abc import Iterator

from schemawright.lint.acts import Act
from schemawright.lint.found import Found
from schemawright.lint.rule import Rule


def _act(act: Act) -> Iterator[Found]:
    if act.node.get("behavior") == "DROP_CASCADE":
        yield Found(message=f"Tables that refer to {act.name} are emptied with it.")


RULE = Rule(
    code="LINT_TRUNCATE_CASCADE",
    title="TRUNCATE with CASCADE",
    topic="loss",
    level="error",
    why="Every table with a foreign key to it is emptied as well, and those that refer to them.",
    safe="Name each table: `TRUNCATE a, b;`.",
    manual="TRUNCATE",
    squawk=("ban-truncate-cascade",),
    acts=frozenset({"TruncateStmt"}),
    act=_act,
)
