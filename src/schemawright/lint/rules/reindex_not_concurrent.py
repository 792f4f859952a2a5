"""REINDEX keeps writers out, and readers that want the index."""

from collections.abc import Iterator

from schemawright.lint.acts import Act
from schemawright.lint.found import Found
from schemawright.lint.rule import Rule
from schemawright.lint.saying import called, is_concurrent


def _act(act: Act) -> Iterator[Found]:
    if not is_concurrent(act.node):
        kind = act.node["kind"].removeprefix("REINDEX_OBJECT_")
        name = act.name or called(act.node.get("name"))
        yield Found(
            message=f"{name} is reindexed while nobody writes, or reads by the index.",
            help=f"Use `REINDEX {kind} CONCURRENTLY {name};` outside a transaction.",
        )


RULE = Rule(
    code="LINT_REINDEX_NOT_CONCURRENT",
    title="REINDEX without CONCURRENTLY",
    topic="lock",
    level="error",
    why="It takes SHARE on the table and ACCESS EXCLUSIVE on each index until that is built anew.",
    safe="Use `REINDEX TABLE CONCURRENTLY t;` outside a transaction.",
    manual="REINDEX",
    squawk=("require-concurrent-reindex",),
    acts=frozenset({"ReindexStmt"}),
    act=_act,
)
