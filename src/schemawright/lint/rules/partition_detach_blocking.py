"""DETACH PARTITION keeps everybody out of parent and partition."""

from collections.abc import Iterator

from schemawright.lint.acts import Act, relation_names, sql_name
from schemawright.lint.found import Found
from schemawright.lint.rule import Rule

SINCE = 14


def _act(act: Act) -> Iterator[Found]:
    command = act.node["def"]["PartitionCmd"]
    partition = sql_name(relation_names(command["name"]))
    if not command.get("concurrent") and act.version.major >= SINCE:
        yield Found(
            message=f"{partition} is detached while nobody reads or writes {act.on}.",
            help=f"Use `ALTER TABLE {act.on} DETACH PARTITION {partition} CONCURRENTLY;` outside a transaction.",
        )


RULE = Rule(
    code="LINT_PARTITION_DETACH_BLOCKING",
    title="A partition is detached without CONCURRENTLY",
    topic="lock",
    level="error",
    why="It takes ACCESS EXCLUSIVE on the parent: everybody waits behind it while it waits for running queries.",
    safe="From PostgreSQL 14 on use `ALTER TABLE t DETACH PARTITION p CONCURRENTLY;` outside a transaction.",
    manual="ALTER TABLE, DETACH PARTITION",
    squawk=("require-concurrent-partition-detach",),
    acts=frozenset({"AT_DetachPartition"}),
    act=_act,
)
