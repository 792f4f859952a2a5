"""Columns."""

from typing import Annotated, ClassVar, Literal

from schemawright.model.record import CANVAS, DataType, Expression, Name, Part, Record, TableId
from schemawright.model.sequence import Identity


class Generated(Part, frozen=True, kw_only=True):
    """`GENERATED ALWAYS AS (expression)`."""

    expression: Expression
    storage: Literal["stored", "virtual"] = "stored"


class Column(Record, frozen=True, kw_only=True):
    """A column of a table.

    `data_type` is the full type in the dialect's own canonical spelling (PostgreSQL's `format_type`:
    `character varying(50)`, `timestamp(3) with time zone`, `integer[]`); length, precision and scale are read from it.
    """

    table_id: TableId
    name: Name
    display_name: str | None = None
    description: Annotated[str | None, CANVAS] = None
    order: str = "a0"
    """A fractional key (`base.order`), then the id: the column's place in its table."""
    data_type: DataType
    is_nullable: bool = True
    not_null_name: str | None = None
    """The name of the not-null constraint, where the database keeps one that is not its own choice (PostgreSQL 18)."""
    not_null_inherited: bool = True
    """False where heirs need not keep it (`NO INHERIT`, PostgreSQL 18)."""
    not_null_validated: bool = True
    """False where rows from before may be without a value (`NOT VALID`, PostgreSQL 18)."""
    default_value: Expression | None = None
    """SQL text: `'new'::text`, `now()`, `0`."""
    identity: Identity | None = None
    generated: Generated | None = None
    collation: str | None = None
    comment: str | None = None
    storage: Literal["plain", "external", "extended", "main"] | None = None
    """Only where it is not the type's own."""
    compression: str | None = None
    statistics: int | None = None
    options: dict[str, str] = {}
    is_local: bool = True
    """False where the column is there only because a parent table has it."""

    parent: ClassVar = "table_id"
    named: ClassVar = "column"
