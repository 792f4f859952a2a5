"""ATTACH PARTITION reads the whole new partition under a lock."""

from collections.abc import Iterator

from schemawright.lint.acts import Act, relation_names, sql_name
from schemawright.lint.found import Found
from schemawright.lint.rule import Rule


def _act(act: Act) -> Iterator[Found]:
    partition = relation_names(act.node["def"]["PartitionCmd"]["name"])
    if any(effect.scans and effect.table.name == partition[-1] for effect in act.effects):
        name = sql_name(partition)
        yield Found(
            message=f"{name} is scanned to prove that it fits {act.on}, while nobody reads or writes {name}.",
            help=f"Prove it before: `ALTER TABLE {name} ADD CONSTRAINT … CHECK (…) NOT VALID;`, then "
            f"`ALTER TABLE {name} VALIDATE CONSTRAINT …;`, and its columns NOT NULL.",
        )


RULE = Rule(
    code="LINT_PARTITION_ATTACH_SCANS",
    title="A partition is attached unproved",
    topic="lock",
    level="warning",
    why=(
        "Without a CHECK that implies its bound the partition is scanned under ACCESS EXCLUSIVE, and the default "
        "partition as well."
    ),
    safe="Add and validate a CHECK with the bound first; drop it afterwards.",
    manual="ALTER TABLE, ATTACH PARTITION",
    acts=frozenset({"AT_AttachPartition"}),
    act=_act,
)
