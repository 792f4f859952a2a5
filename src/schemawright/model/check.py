"""Check constraints."""

from typing import ClassVar

from schemawright.model.record import Expression, Name, Record, TableId


class Check(Record, frozen=True, kw_only=True):
    """A condition that each row keeps."""

    table_id: TableId
    name: Name
    expression: Expression
    no_inherit: bool = False
    validated: bool = True
    enforced: bool = True
    is_local: bool = True
    """False where the constraint is there only because a parent table has it."""
    comment: str | None = None

    parent: ClassVar = "table_id"
    named: ClassVar = "constraint"
