"""Rows that are there get what was asked for in a column, a few at a time."""

from dataclasses import replace

from schemawright.dialects.backfill import nulls_lost
from schemawright.dialects.ddl import Statement
from schemawright.dialects.postgresql.safe.site import Site
from schemawright.dialects.postgresql.safe.statements import fill
from schemawright.model.column import Column


def backfill(site: Site) -> Statement | None:
    """Fills the column that a statement speaks of; nothing where no backfill was given for it."""
    column = site.given.record
    if not isinstance(column, Column) or column.id not in site.names.backfills:
        return None
    name = site.names.column(column.id)
    made = fill(str(site.table), f"{name} = {site.names.backfills[column.id]}", f"{name} IS NULL")
    return replace(made, warning=nulls_lost(site.names, column)) if site.names.stays(column.id) else made
