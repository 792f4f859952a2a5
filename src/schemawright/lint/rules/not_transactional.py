"""Some statements can't run inside a transaction."""

from collections.abc import Iterator

from schemawright.lint.acts import Act
from schemawright.lint.found import Found
from schemawright.lint.rule import Rule
from schemawright.lint.saying import is_concurrent

NEVER = {
    "CreatedbStmt": "CREATE DATABASE",
    "DropdbStmt": "DROP DATABASE",
    "AlterSystemStmt": "ALTER SYSTEM",
    "CreateTableSpaceStmt": "CREATE TABLESPACE",
    "DropTableSpaceStmt": "DROP TABLESPACE",
}
"""Statements that PostgreSQL refuses in a transaction block, each by its own page."""


def _act(act: Act) -> Iterator[Found]:
    if act.transaction is None or (what := _refused(act)) is None:
        return
    yield Found(message=f"{what} can't run inside a transaction{f': {act.name}' if act.name else ''}.")


def _refused(act: Act) -> str | None:
    if act.what == "IndexStmt":
        return "CREATE INDEX CONCURRENTLY" if is_concurrent(act.node) else None
    if act.what == "DropStmt OBJECT_INDEX":
        return "DROP INDEX CONCURRENTLY" if is_concurrent(act.node) else None
    if act.what == "ReindexStmt":
        whole = act.node["kind"] in ("REINDEX_OBJECT_SCHEMA", "REINDEX_OBJECT_DATABASE", "REINDEX_OBJECT_SYSTEM")
        return "REINDEX CONCURRENTLY" if is_concurrent(act.node) else ("This REINDEX" if whole else None)
    if act.what == "AT_DetachPartition":
        return "DETACH PARTITION … CONCURRENTLY" if act.node["def"]["PartitionCmd"].get("concurrent") else None
    if act.what == "VacuumStmt":
        return "VACUUM" if act.node.get("is_vacuumcmd") else None
    return NEVER[act.what]


RULE = Rule(
    code="LINT_NOT_TRANSACTIONAL",
    title="A statement that can't run inside a transaction",
    topic="failure",
    level="error",
    why="PostgreSQL refuses it there, and the migration fails.",
    safe="Put it in a file of its own that runs outside a transaction.",
    manual="CREATE INDEX, Building Indexes Concurrently",
    squawk=("ban-concurrent-index-creation-in-transaction",),
    atlas=("PG103", "TX101"),
    acts=frozenset(
        {
            "IndexStmt",
            "DropStmt OBJECT_INDEX",
            "ReindexStmt",
            "AT_DetachPartition",
            "VacuumStmt",
            "CreatedbStmt",
            "DropdbStmt",
            "AlterSystemStmt",
            "CreateTableSpaceStmt",
            "DropTableSpaceStmt",
        }
    ),
    new_too=True,
    act=_act,
)
