"""`ADD CONSTRAINT`: checks and foreign keys `NOT VALID` first, keys by an index that is there (manual, ALTER TABLE)."""

from collections.abc import Iterator

from schemawright.dialects.ddl import Statement
from schemawright.dialects.names import Names
from schemawright.dialects.postgresql.ddl import indexes
from schemawright.dialects.postgresql.ddl.write import deferral
from schemawright.dialects.postgresql.locks import Name
from schemawright.dialects.postgresql.parser import quote_identifier
from schemawright.dialects.postgresql.safe.site import Reason, Rule, Site
from schemawright.dialects.postgresql.safe.statements import bar_nulls, build_index, quick, spare_name
from schemawright.model.index import Index, IndexElement
from schemawright.model.key import Key


def _make(site: Site) -> list[Statement] | None:
    constraint = site.command["def"]["Constraint"]
    name = quote_identifier(constraint["conname"])
    kind = constraint["contype"]
    is_partitioned = site.known.table(site.table).is_partitioned
    if kind == "CONSTR_FOREIGN" and is_partitioned:
        return [*_in_partitions(site, name), quick(site.statement.sql)]
    if kind in ("CONSTR_FOREIGN", "CONSTR_CHECK"):
        return list(_later(site.statement.sql, site.table, name))
    if isinstance(site.given.record, Key) and not is_partitioned and not site.given.record.without_overlaps:
        return list(_key(site, site.given.record))
    return None


def _later(sql: str, table: Name, name: str) -> Iterator[Statement]:
    yield quick(f"{sql} NOT VALID")
    yield quick(f"ALTER TABLE {table} VALIDATE CONSTRAINT {name}")


def _in_partitions(site: Site, name: str) -> Iterator[Statement]:
    """A partitioned table takes the constraints of its partitions for its own."""
    for table in site.known.below(site.table):
        if not site.known.table(table).is_partitioned:
            yield from _later(site.on(table), table, name)


def _key(site: Site, key: Key) -> Iterator[Statement]:
    table, name = str(site.table), quote_identifier(key.name)
    for id in key.column_ids if key.key_type == "primary" else ():
        column = site.names.record(id).name  # type: ignore[attr-defined]
        if not site.known.is_proven(site.table, column):
            check = quote_identifier(spare_name(f"{site.table.name}_{column}", "present"))
            yield from bar_nulls(table, quote_identifier(column), check)
    yield build_index(key_index(site.names, key, key.name), f"{quote_identifier(site.table.namespace)}.{name}")
    yield quick(f"ALTER TABLE {table} ADD {by_index(site.names, key, key.name)}")


def key_index(names: Names, key: Key, name: str) -> str:
    """`CREATE UNIQUE INDEX` for a key."""
    elements = tuple(IndexElement(column_id=id) for id in key.column_ids)
    index = Index(
        id=key.id,
        table_id=key.table_id,
        name=name,
        columns=elements,
        include=key.include,
        is_unique=True,
        nulls_distinct=key.nulls_distinct,
        storage_parameters=key.storage_parameters,
        tablespace=key.tablespace,
    )
    return next(str(sql) for sql in indexes.create(names, index))


def by_index(names: Names, key: Key, index: str) -> str:
    """`CONSTRAINT … USING INDEX`: the index gets the constraint's name."""
    kind = "PRIMARY KEY" if key.key_type == "primary" else "UNIQUE"
    how = deferral(key.deferrable, key.initially_deferred)
    return f"CONSTRAINT {names.quote(key.name)} {kind} USING INDEX {names.quote(index)}{how}"


def _reason(site: Site) -> Reason | None:
    """PostgreSQL takes an index that is there for plain keys alone, and validates checks and foreign keys later."""
    constraint = site.command["def"]["Constraint"]
    if constraint["contype"] == "CONSTR_EXCLUSION" or constraint.get("without_overlaps"):
        return Reason(
            "MIGRATE_UNSAFE_EXCLUSION",
            "Run it when few are at work: its index cannot be built before it, nor its rows be looked at later.",
        )
    return None


RULE = Rule(
    "AlterTableStmt/AT_AddConstraint",
    _make,
    "MIGRATE_UNSAFE_CONSTRAINT",
    "Run it when few are at work.",
    _reason,
)
