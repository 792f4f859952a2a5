"""Indexes and exclusion constraints: both are made of ordered elements."""

from typing import Annotated, ClassVar, Literal

from schemawright.base.ids import Id
from schemawright.model.record import Expression, Name, Part, Record, TableId, refers


class IndexElement(Part, frozen=True, kw_only=True):
    """One element of an index: a column or an expression, and how it is sorted.

    `operator_class` may carry parameters (`gist_trgm_ops(siglen='32')`). `order` and `nulls` are `None` where they are
    the database's default (ascending; nulls last when ascending, first when descending).
    """

    column_id: Annotated[Id, refers("column")] | None = None
    expression: Expression | None = None
    order: Literal["asc", "desc"] | None = None
    nulls: Literal["first", "last"] | None = None
    operator_class: str | None = None
    collation: str | None = None
    prefix_length: int | None = None
    """Only so many characters (or bytes) of the column's value are indexed (MySQL, MariaDB)."""


class ExclusionElement(IndexElement, frozen=True, kw_only=True):
    """An element of an exclusion constraint, with the operator that must not hold between two rows."""

    operator: str


class Index(Record, frozen=True, kw_only=True):
    """An index of a table or materialized view that no constraint owns."""

    table_id: Annotated[Id, refers("table", "materializedView")]
    name: Name
    columns: tuple[IndexElement, ...]
    """Of a materialized view the elements are expressions: its columns have no records."""
    include: Annotated[tuple[Id, ...], refers("column")] = ()
    is_unique: bool = False
    nulls_distinct: bool = True
    index_type: str = "btree"
    where: Expression | None = None
    tablespace: str | None = None
    storage_parameters: dict[str, str] = {}
    is_clustered: bool = False
    is_replica_identity: bool = False
    statistics: dict[str, int] = {}
    """Statistics targets of expression elements, by their number from 1."""
    parent_index_id: Annotated[Id, refers("index")] | None = None
    """The index of the partitioned table that this partition's index is attached to."""
    is_only: bool = False
    """Of a partitioned table: partitions have an index for this one only where one is attached, and it is not valid
    until all have (`ON ONLY`)."""
    is_suggested: bool = False
    """It was made from a suggestion."""
    comment: str | None = None

    parent: ClassVar = "table_id"
    named: ClassVar = "relation"


class Exclusion(Record, frozen=True, kw_only=True):
    """An `EXCLUDE` constraint."""

    table_id: TableId
    name: Name
    elements: tuple[ExclusionElement, ...]
    index_type: str = "btree"
    include: Annotated[tuple[Id, ...], refers("column")] = ()
    where: Expression | None = None
    deferrable: bool = False
    initially_deferred: bool = False
    tablespace: str | None = None
    storage_parameters: dict[str, str] = {}
    comment: str | None = None

    parent: ClassVar = "table_id"
    named: ClassVar = "relation"
    together: ClassVar = (("deferrable", "initially_deferred"),)
