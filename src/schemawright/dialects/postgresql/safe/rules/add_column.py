"""`ADD COLUMN` with a value of its own in each row: first the column, then the default, then the rows."""

from collections.abc import Iterator

from schemawright.dialects.ddl import Statement
from schemawright.dialects.postgresql.ddl.columns import closed_default, identity_clause
from schemawright.dialects.postgresql.ddl.counters import counters
from schemawright.dialects.postgresql.ddl.sequences import option_clauses
from schemawright.dialects.postgresql.ddl.write import collate
from schemawright.dialects.postgresql.safe.site import Reason, Rule, Site
from schemawright.dialects.postgresql.safe.statements import bar_nulls, block, fill, quick, spare_name
from schemawright.model.column import Column
from schemawright.model.sequence import Identity


def _make(site: Site) -> list[Statement] | None:
    column = site.given.record
    if not isinstance(column, Column) or column.generated is not None:
        return None
    if column.identity is not None:
        return list(_counting(site, column)) if f"{column.id}/identity" in counters(site.names) else None
    return list(_filled(site, column, closed_default(column))) if column.default_value is not None else None


def _filled(site: Site, column: Column, default: str) -> Iterator[Statement]:
    table, name = str(site.table), site.names.quote(column.name)
    compression = f" COMPRESSION {column.compression}" if column.compression is not None else ""
    definition = f"{name} {site.names.type(column.data_type)}{compression}{collate(site.names, column.collation)}"
    yield quick(f"ALTER TABLE {table} ADD COLUMN {definition}")
    yield quick(f"ALTER TABLE {table} ALTER COLUMN {name} SET DEFAULT {default}")
    yield fill(table, f"{name} = DEFAULT", f"{name} IS NULL")
    if not column.is_nullable:
        check = site.names.quote(spare_name(f"{site.table.name}_{column.name}", "present"))
        yield from bar_nulls(table, name, check)


def _counting(site: Site, column: Column) -> Iterator[Statement]:
    """An identity takes only a column that is filled: until then another sequence gives the numbers."""
    identity = column.identity or Identity()
    table, name, literal = str(site.table), site.names.quote(column.name), site.names.literal
    spare = site.names.dialect.qualify(site.table.namespace, spare_name(f"{site.table.name}_{column.name}", "count"))
    options = "".join(f" {clause}" for clause in option_clauses(identity.options))
    yield quick(f"CREATE SEQUENCE {spare} AS {column.data_type}{options}")
    yield from _filled(site, column, f"nextval({literal(spare)})")
    counter = f"pg_get_serial_sequence({literal(table)}, {literal(column.name)})"
    lines = [
        f"ALTER TABLE {table} ALTER COLUMN {name} DROP DEFAULT",
        f"ALTER TABLE {table} ALTER COLUMN {name} ADD {identity_clause(site.names, column)}",
        f"PERFORM setval({counter}, last_value, is_called) FROM {spare}",
        f"DROP SEQUENCE {spare}",
    ]
    yield quick(block(lines))


def because_stored(site: Site) -> Reason:
    """A stored generated column is computed under the strongest lock; a filled plain column cannot become one."""
    if site.version >= 18:
        return Reason(
            "MIGRATE_UNSAFE_GENERATED_COLUMN", "Make it VIRTUAL, which costs nothing, or run it when few are at work."
        )
    return Reason(
        "MIGRATE_UNSAFE_GENERATED_COLUMN",
        "Run it when few are at work, or keep a plain column that a trigger fills: that cannot become a generated one.",
    )


def _reason(site: Site) -> Reason | None:
    column = site.given.record
    return because_stored(site) if isinstance(column, Column) and column.generated is not None else None


RULE = Rule(
    "AlterTableStmt/AT_AddColumn",
    _make,
    "MIGRATE_UNSAFE_COLUMN_ADDED",
    "Add it without what makes it rewrite the table, and fill it in batches.",
    _reason,
)
