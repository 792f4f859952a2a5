"""The columns that soft deletion and timestamps live in."""

from collections.abc import Iterator

from schemawright.base.diagnostics import Diagnostic
from schemawright.targets import naming
from schemawright.targets.outline import Attribute, Entity


def time_column(entity: Entity, name: str) -> Attribute | None:
    """The timestamp column `created_at` (or `createdAt`, `CreatedAt`…), if the table has it."""
    for attribute in entity.attributes:
        same_words = naming.snake(naming.words(attribute.column.name)) == name
        if same_words and attribute.data_type.base.startswith("timestamp") and not attribute.data_type.is_array:
            return attribute
    return None


def deleted_at(entity: Entity) -> Attribute | None:
    """Where a table whose rows are only marked deleted keeps when."""
    return time_column(entity, "deleted_at") if entity.table.soft_delete else None


def created_at(entity: Entity) -> Attribute | None:
    """Where a table with timestamps keeps when a row was made."""
    return time_column(entity, "created_at") if entity.table.timestamps else None


def updated_at(entity: Entity) -> Attribute | None:
    """Where a table with timestamps keeps when a row was last changed."""
    return time_column(entity, "updated_at") if entity.table.timestamps else None


def time_columns_missing(entity: Entity) -> Iterator[Diagnostic]:
    """What a table's switches ask for without the columns that hold it."""
    table = entity.table
    wanted = {"deleted_at": table.soft_delete, "created_at": table.timestamps, "updated_at": table.timestamps}
    for name, asked in wanted.items():
        if asked and time_column(entity, name) is None:
            yield Diagnostic(
                code="TARGET_TIME_COLUMN_MISSING",
                level="warning",
                message=f"{entity.full_name} has no timestamp column {name}, so the generated code does not keep it.",
                help=f"Add the column {name} with the type timestamp with time zone.",
                subject=table.id,
            )
