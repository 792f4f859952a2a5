"""`ADD COLUMN` with a value of its own in each row: first the column, then the default, then the rows."""

from schemawright.dialects.ddl import Statement
from schemawright.dialects.postgresql.ddl.columns import closed_default
from schemawright.dialects.postgresql.ddl.write import collate
from schemawright.dialects.postgresql.safe.site import Rule, Site
from schemawright.dialects.postgresql.safe.statements import bar_nulls, fill, quick, spare_name
from schemawright.model.column import Column


def _make(site: Site) -> list[Statement] | None:
    column = site.given.record
    if not isinstance(column, Column) or column.default_value is None or column.generated is not None:
        return None
    table, name = str(site.table), site.names.quote(column.name)
    compression = f" COMPRESSION {column.compression}" if column.compression is not None else ""
    definition = f"{name} {site.names.type(column.data_type)}{compression}{collate(site.names, column.collation)}"
    found = [
        quick(f"ALTER TABLE {table} ADD COLUMN {definition}"),
        quick(f"ALTER TABLE {table} ALTER COLUMN {name} SET DEFAULT {closed_default(column)}"),
        fill(table, f"{name} = DEFAULT", f"{name} IS NULL"),
    ]
    if not column.is_nullable:
        check = site.names.quote(spare_name(f"{site.table.name}_{column.name}", "present"))
        found += bar_nulls(table, name, check)
    return found


RULE = Rule(
    "AlterTableStmt/AT_AddColumn",
    _make,
    "MIGRATE_UNSAFE_COLUMN_ADDED",
    "Add it without what makes it rewrite the table, and fill it in batches.",
)
