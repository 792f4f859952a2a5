"""Relationships: foreign keys."""

from typing import Annotated, ClassVar, Literal

from schemawright.base.ids import Id
from schemawright.model.record import Name, Record, TableId, refers

Action = Literal["no action", "restrict", "cascade", "set null", "set default"]


class Relationship(Record, frozen=True, kw_only=True):
    """A foreign key from the source table (the "many" side) to the target table that it references.

    `source_column_ids[i]` holds the value of `target_column_ids[i]`. The cardinality is never stored: it follows from
    keys, uniqueness and nullability (`model.facts`).
    """

    source_table_id: TableId
    name: Name
    source_column_ids: Annotated[tuple[Id, ...], refers("column")]
    target_table_id: TableId
    target_column_ids: Annotated[tuple[Id, ...], refers("column")]
    on_delete: Action = "no action"
    on_delete_column_ids: Annotated[tuple[Id, ...], refers("column", on_delete="shrink")] = ()
    """The columns that `set null` or `set default` touches; empty is all of them (PostgreSQL 15)."""
    on_update: Action = "no action"
    match: Literal["simple", "full"] = "simple"
    deferrable: bool = False
    initially_deferred: bool = False
    validated: bool = True
    enforced: bool = True
    period: bool = False
    """The last pair is a `PERIOD` (PostgreSQL 18)."""
    parent_relationship_id: Annotated[Id, refers("relationship")] | None = None
    """The partitioned table's foreign key that this partition's is inherited from."""
    comment: str | None = None

    parent: ClassVar = "source_table_id"
    named: ClassVar = "constraint"
    together: ClassVar = (
        ("source_table_id", "source_column_ids", "target_table_id", "target_column_ids"),
        ("deferrable", "initially_deferred"),
    )
