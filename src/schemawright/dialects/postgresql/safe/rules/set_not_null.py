"""`SET NOT NULL`: a check that is validated first spares the scan under the strong lock (manual, ALTER TABLE)."""

from schemawright.dialects.ddl import Statement
from schemawright.dialects.postgresql.parser import quote_identifier
from schemawright.dialects.postgresql.safe.backfill import backfill
from schemawright.dialects.postgresql.safe.site import Rule, Site
from schemawright.dialects.postgresql.safe.statements import bar_nulls, spare_name


def _make(site: Site) -> list[Statement] | None:
    column = site.command["name"]
    name = quote_identifier(spare_name(f"{site.table.name}_{column}", "present"))
    check, *rest = bar_nulls(str(site.table), quote_identifier(column), name)
    # What came empty since the first filling; from the check on, nothing does.
    again = backfill(site)
    return [check, *rest] if again is None else [check, again, *rest]


RULE = Rule("AlterTableStmt/AT_SetNotNull", _make, "MIGRATE_UNSAFE_NOT_NULL", "Run it when few are at work.")
