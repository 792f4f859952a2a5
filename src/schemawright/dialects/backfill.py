"""A backfill: what the rows that are there get in a column that they have no value for."""

from schemawright.base.diagnostics import Diagnostic
from schemawright.dialects.ddl import Statement
from schemawright.dialects.names import Names
from schemawright.model.column import Column


def fill(names: Names, column: Column) -> Statement:
    """Gives the rows the value that was asked for; where the column was there before, that can't be told back."""
    name = names.column(column.id)
    sql = f"UPDATE {names.of(column.table_id)} SET {name} = {names.backfills[column.id]} WHERE {name} IS NULL"
    return Statement(sql, warning=nulls_lost(names, column) if names.stays(column.id) else None, fills=True)


def nulls_lost(names: Names, column: Column) -> Diagnostic:
    """That the way back does not know which rows were filled."""
    return Diagnostic(
        code="MIGRATE_LOSS_NULLS_FILLED",
        level="warning",
        message=f"Where {names.of(column.table_id)}.{names.column(column.id)} is NULL it is filled: "
        "the way back leaves it so.",
        help="Note before which rows these are, if you need to know it.",
        subject=column.id,
    )
