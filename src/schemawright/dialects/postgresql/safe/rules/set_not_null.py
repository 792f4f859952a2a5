"""`SET NOT NULL`: a check that is validated first spares the scan under the strong lock (manual, ALTER TABLE)."""

from schemawright.dialects.ddl import Statement
from schemawright.dialects.postgresql.parser import quote_identifier
from schemawright.dialects.postgresql.safe.site import Rule, Site
from schemawright.dialects.postgresql.safe.statements import bar_nulls, spare_name


def _make(site: Site) -> list[Statement] | None:
    column = site.command["name"]
    name = quote_identifier(spare_name(f"{site.table.name}_{column}", "present"))
    return bar_nulls(str(site.table), quote_identifier(column), name)


RULE = Rule("AlterTableStmt/AT_SetNotNull", _make, "MIGRATE_UNSAFE_NOT_NULL", "Run it when few are at work.")
