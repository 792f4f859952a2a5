"""Tables."""

from typing import Annotated, ClassVar, Literal

from schemawright.base.ids import Id
from schemawright.model.record import CANVAS, DataType, Expression, Name, NamespaceId, Part, Record, refers


class Partitioning(Part, frozen=True, kw_only=True):
    """`PARTITION BY`: the strategy and the key, each part a column name or an expression as it stands in SQL."""

    strategy: Literal["range", "list", "hash"]
    key: tuple[Expression, ...]


class Table(Record, frozen=True, kw_only=True):
    """A table, plain, partitioned, a partition, or an heir of others.

    A partition or heir holds records for all of its columns; those that it has only from above have `is_local` false.
    """

    namespace_id: NamespaceId | None = None
    name: Name
    display_name: str | None = None
    description: Annotated[str | None, CANVAS] = None
    color: Annotated[str | None, CANVAS] = None
    position_x: Annotated[float, CANVAS] = 0.0
    position_y: Annotated[float, CANVAS] = 0.0
    pinned: Annotated[bool, CANVAS] = False
    soft_delete: bool = False
    """Rows are marked deleted (a `deleted_at` column) in generated code, not removed."""
    timestamps: bool = False
    """Generated code keeps `created_at` and `updated_at`."""
    comment: str | None = None
    is_unlogged: bool = False
    inherits: Annotated[tuple[Id, ...], refers("table", on_delete="shrink")] = ()
    partitioning: Partitioning | None = None
    partition_of: Annotated[Id, refers("table")] | None = None
    partition_bound: Expression | None = None
    """`FOR VALUES …` or `DEFAULT`."""
    of_type: DataType | None = None
    access_method: str | None = None
    tablespace: str | None = None
    storage_parameters: dict[str, str] = {}
    row_security: Literal["off", "on", "forced", "forced off"] = "off"
    """`forced`: for the table's owner too; `forced off`: it will be so once it is on."""
    replica_identity: Literal["default", "full", "nothing", "index"] = "default"
    """`index`: the key or index of the table whose `is_replica_identity` is true."""

    named: ClassVar = "relation"
    together: ClassVar = (("position_x", "position_y"), ("partition_of", "partition_bound"))
