"""REFRESH MATERIALIZED VIEW keeps readers out until the query is done."""

from collections.abc import Iterator

from schemawright.lint.acts import Act
from schemawright.lint.found import Found
from schemawright.lint.rule import Rule


def _act(act: Act) -> Iterator[Found]:
    if not act.node.get("concurrent") and not act.node.get("skipData"):
        yield Found(
            message=f"Nobody reads {act.name} until it is filled.",
            help=f"Give it a unique index and use `REFRESH MATERIALIZED VIEW CONCURRENTLY {act.name};`.",
        )


RULE = Rule(
    code="LINT_REFRESH_BLOCKING",
    title="REFRESH MATERIALIZED VIEW without CONCURRENTLY",
    topic="lock",
    level="warning",
    why="It holds ACCESS EXCLUSIVE while the query runs.",
    safe="Give the view a unique index, and refresh it CONCURRENTLY.",
    manual="REFRESH MATERIALIZED VIEW",
    acts=frozenset({"RefreshMatViewStmt"}),
    act=_act,
)
