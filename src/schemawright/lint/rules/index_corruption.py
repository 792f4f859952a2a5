"""CREATE INDEX CONCURRENTLY of PostgreSQL 14.0 to 14.3 may leave rows out."""

from collections.abc import Iterator

from schemawright.lint.acts import Act
from schemawright.lint.found import Found
from schemawright.lint.rule import Rule
from schemawright.lint.saying import is_concurrent

MENDED = 4


def _act(act: Act) -> Iterator[Found]:
    version = act.version
    if is_concurrent(act.node) and version.major == 14 and version.minor is not None and version.minor < MENDED:
        yield Found(
            message=f"The index {act.name or 'built here'} may miss rows: PostgreSQL 14.{version.minor} has that fault."
        )


RULE = Rule(
    code="LINT_INDEX_CORRUPTION",
    title="An index is built concurrently by PostgreSQL 14.0 to 14.3",
    topic="loss",
    level="error",
    why="Rows that are changed while the index is built may be missing in it: queries give wrong answers.",
    safe="Upgrade to 14.4 or later, then `REINDEX INDEX CONCURRENTLY i;`.",
    manual="Release Notes, 14.4",
    strong_migrations=("add_index_corruption",),
    acts=frozenset({"IndexStmt", "ReindexStmt"}),
    act=_act,
)
