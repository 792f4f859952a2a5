"""Primary keys and unique constraints."""

from typing import Annotated, ClassVar, Literal

from schemawright.base.ids import Id
from schemawright.model.record import Name, Record, TableId, refers


class Key(Record, frozen=True, kw_only=True):
    """A primary key or a unique constraint over columns, in order."""

    table_id: TableId
    name: Name
    key_type: Literal["primary", "unique"]
    column_ids: Annotated[tuple[Id, ...], refers("column")]
    include: Annotated[tuple[Id, ...], refers("column")] = ()
    nulls_distinct: bool = True
    without_overlaps: bool = False
    deferrable: bool = False
    initially_deferred: bool = False
    tablespace: str | None = None
    storage_parameters: dict[str, str] = {}
    is_clustered: bool = False
    is_replica_identity: bool = False
    parent_key_id: Annotated[Id, refers("key")] | None = None
    """The key of the partitioned table that this partition's key is attached to."""
    is_only: bool = False
    """Of a partitioned table: partitions have a key for this one only where one is attached, and it is not valid until
    all have (`ALTER TABLE ONLY … ADD`)."""
    comment: str | None = None

    parent: ClassVar = "table_id"
    named: ClassVar = "relation"
    together: ClassVar = (("deferrable", "initially_deferred"),)
