"""DROP INDEX keeps everybody out of the table until it gets its lock and lets it go."""

from collections.abc import Iterator

from schemawright.lint.acts import Act
from schemawright.lint.found import Found
from schemawright.lint.rule import Rule
from schemawright.lint.saying import is_concurrent


def _act(act: Act) -> Iterator[Found]:
    if not is_concurrent(act.node):
        yield Found(
            message=f"The index {act.name} is dropped under a lock that keeps readers and writers of its table out.",
            help=f"Drop it outside a transaction: `DROP INDEX CONCURRENTLY IF EXISTS {act.name};`.",
        )


RULE = Rule(
    code="LINT_INDEX_DROP_NOT_CONCURRENT",
    title="An index is dropped without CONCURRENTLY",
    topic="lock",
    level="error",
    why=(
        "DROP INDEX takes ACCESS EXCLUSIVE on the table: everybody waits behind it while it waits for running queries."
    ),
    safe="Drop it outside a transaction: `DROP INDEX CONCURRENTLY i;`.",
    manual="DROP INDEX, CONCURRENTLY",
    squawk=("require-concurrent-index-deletion",),
    strong_migrations=("remove_index",),
    atlas=("PG102",),
    acts=frozenset({"DropStmt OBJECT_INDEX"}),
    act=_act,
)
