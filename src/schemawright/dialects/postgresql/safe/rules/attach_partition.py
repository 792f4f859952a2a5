"""`ATTACH PARTITION`: a check that is validated first spares the scan (manual, ALTER TABLE)."""

import re
from collections.abc import Iterator

from schemawright.dialects.ddl import Statement
from schemawright.dialects.postgresql.locks import Name
from schemawright.dialects.postgresql.locks.bounds import proof_of
from schemawright.dialects.postgresql.parser import quote_identifier
from schemawright.dialects.postgresql.safe.site import Rule, Site
from schemawright.dialects.postgresql.safe.statements import quick, spare_name
from schemawright.model.table import Table

_LIST = re.compile(r"FOR VALUES IN \((.*)\)", re.IGNORECASE | re.DOTALL)
_RANGE = re.compile(r"FOR VALUES FROM \((.*)\) TO \((.*)\)", re.IGNORECASE | re.DOTALL)


def _make(site: Site) -> list[Statement] | None:
    command, above = site.command["def"]["PartitionCmd"], site.known.table(site.table)
    proof, attached = _proof(site), site.known.name(command["name"])
    if site.known.table(attached).is_detached:
        return None  # one that only gets another bound is missed meanwhile: it is attached at once
    if proof is None or above.partition_key is None or proof_of(above.partition_key, command["bound"]) is None:
        return None
    checked = [(attached, proof)]
    if above.default_partition is not None:
        checked.append((above.default_partition, f"NOT ({proof})"))
    ahead = [one for name, check in checked for one in _checked(name, check)]
    behind = [quick(f"ALTER TABLE {name} DROP CONSTRAINT {_called(name)}") for name, _ in checked]
    return [*ahead, quick(site.statement.sql), *behind]


def _checked(table: Name, check: str) -> Iterator[Statement]:
    yield quick(f"ALTER TABLE {table} ADD CONSTRAINT {_called(table)} CHECK ({check}) NOT VALID")
    yield quick(f"ALTER TABLE {table} VALIDATE CONSTRAINT {_called(table)}")


def _called(table: Name) -> str:
    return quote_identifier(spare_name(table.name, "bound"))


def _proof(site: Site) -> str | None:
    """The bound as a check of the partition, where its table is partitioned by one key."""
    table = site.given.record
    parent = site.names.document.find(Table, table.partition_of) if isinstance(table, Table) else None
    if not isinstance(table, Table) or parent is None or parent.partitioning is None or table.partition_bound is None:
        return None
    key, *others = parent.partitioning.key
    if others:
        return None
    if (listed := _LIST.fullmatch(table.partition_bound)) is not None:
        return f"{key} IS NOT NULL AND {key} IN ({listed[1]})"
    if (between := _RANGE.fullmatch(table.partition_bound)) is None:
        return None
    ends = ((">=", between[1]), ("<", between[2]))
    terms = [f"{key} {how} {end}" for how, end in ends if end.upper() not in ("MINVALUE", "MAXVALUE")]
    return " AND ".join((f"{key} IS NOT NULL", *terms))


RULE = Rule(
    "AlterTableStmt/AT_AttachPartition",
    _make,
    "MIGRATE_UNSAFE_PARTITION",
    "Run it when few are at work, or give the table a check that says what the bound says, and validate it before.",
)
