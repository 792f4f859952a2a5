"""CLUSTER and VACUUM FULL write a table anew while nobody reads it."""

from collections.abc import Iterator

from schemawright.lint.acts import Act
from schemawright.lint.found import Found
from schemawright.lint.rule import Rule

REPACK = 19


def _act(act: Act) -> Iterator[Found]:
    options = {one["DefElem"]["defname"] for one in act.node.get("options", ())}
    if act.what == "ClusterStmt" or "full" in options:
        name = act.name or "every table"
        repack = f"`REPACK (CONCURRENTLY) {name};`" if act.version.major >= REPACK else f"`pg_repack --table={name}`"
        yield Found(
            message=f"{name[:1].upper()}{name[1:]} is written anew while nobody reads or writes."
            if not act.name
            else f"{name} is written anew while nobody reads or writes.",
            help=f"Use {repack}, which lets both go on.",
        )


RULE = Rule(
    code="LINT_REWRITE_WITH_LOCK",
    title="CLUSTER or VACUUM FULL",
    topic="lock",
    level="error",
    why="The table is written anew under ACCESS EXCLUSIVE.",
    safe="Use pg_repack, or from PostgreSQL 19 on `REPACK (CONCURRENTLY) t;`; a plain VACUUM blocks nobody.",
    manual="VACUUM",
    squawk=("prefer-repack",),
    acts=frozenset({"ClusterStmt", "VacuumStmt"}),
    act=_act,
)
