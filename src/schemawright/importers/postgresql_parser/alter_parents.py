"""What `ALTER TABLE` does to the tables that one comes from: partitions come and go, and heirs."""

from collections.abc import Callable

from schemawright.importers.postgresql_parser.alter_command import Command
from schemawright.importers.postgresql_parser.inheritance import (
    adopt_columns,
    inherit_checks,
    join_partition,
    not_null_name,
)
from schemawright.importers.postgresql_parser.reading import NotModelledError, Reading
from schemawright.importers.postgresql_parser.tables import bound_text
from schemawright.model.column import Column
from schemawright.model.table import Table


def _attach_partition(reading: Reading, command: Command) -> None:
    catalog = reading.catalog
    partition = command.node["def"]["PartitionCmd"]
    child = catalog.get(Table, reading.find_relation(partition["name"]))
    if child is None:
        raise NotModelledError(f"the table {partition['name']['relname']} is not known")
    bound = bound_text(reading, partition["bound"])
    catalog.change(child.id, partition_of=command.id, partition_bound=bound)
    catalog.tables[command.id].children.append(child.id)
    adopt_columns(reading, command.id, child.id)
    inherit_checks(reading, catalog.require(Table, command.id), catalog.require(Table, child.id))
    join_partition(reading, command.id, child.id)


def _detach_partition(reading: Reading, command: Command) -> None:
    catalog = reading.catalog
    child = catalog.get(Table, reading.find_relation(command.node["def"]["PartitionCmd"]["name"]))
    if child is None or child.partition_of != command.id:
        raise NotModelledError("the partition is not known")
    catalog.change(child.id, partition_of=None, partition_bound=None)
    catalog.tables[command.id].children.remove(child.id)
    members = catalog.tables[child.id]
    for id in (*members.columns.values(), *members.constraints.values(), *members.indexes):
        record = catalog.records[id]
        freed = {"is_local": True, "parent_key_id": None, "parent_relationship_id": None, "parent_index_id": None}
        catalog.change(id, **{name: value for name, value in freed.items() if hasattr(record, name)})


def _inherit(reading: Reading, command: Command) -> None:
    catalog = reading.catalog
    parent = catalog.get(Table, reading.find_relation(command.node["def"]["RangeVar"]))
    table = catalog.require(Table, command.id)
    if parent is None:
        raise NotModelledError("its parent table is not known")
    catalog.change(table.id, inherits=(*table.inherits, parent.id))
    catalog.tables[parent.id].children.append(table.id)


def _disinherit(reading: Reading, command: Command) -> None:
    catalog = reading.catalog
    parent = catalog.get(Table, reading.find_relation(command.node["def"]["RangeVar"]))
    table = catalog.require(Table, command.id)
    if parent is None or parent.id not in table.inherits:
        raise NotModelledError("its parent table is not known")
    catalog.change(table.id, inherits=tuple(id for id in table.inherits if id != parent.id))
    catalog.tables[parent.id].children.remove(table.id)
    above = catalog.tables[parent.id].columns
    for id in catalog.tables[table.id].columns.values():
        column = catalog.require(Column, id)
        if not column.is_local and column.name in above:
            held = not_null_name(reading, parent, catalog.require(Column, above[column.name]))
            catalog.change(id, is_local=True, not_null_name=column.not_null_name or held)
    for id in catalog.tables[table.id].constraints.values():
        if getattr(catalog.records[id], "is_local", True) is False:
            catalog.change(id, is_local=True)


COMMANDS: dict[str, Callable[[Reading, Command], None]] = {
    "AT_AttachPartition": _attach_partition,
    "AT_DetachPartition": _detach_partition,
    "AT_AddInherit": _inherit,
    "AT_DropInherit": _disinherit,
}
