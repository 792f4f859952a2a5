"""The names of not-null constraints, which PostgreSQL keeps since version 18, of domains since version 17."""

from collections.abc import Iterator

from schemawright.dialects.names import Names
from schemawright.dialects.naming import choose_name
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.table import Table
from schemawright.model.types import Domain

NAMED_NOT_NULL = 18
"""The version since which `NOT NULL` is a constraint with a name (release notes of PostgreSQL 18)."""
NAMED_OF_DOMAINS = 17
"""The same of domains."""


def are_kept(names: Names) -> bool:
    """Whether the server that the schema is for keeps these names."""
    return (names.document.schema.settings.server_version or 0) >= NAMED_NOT_NULL


def name_of(document: Document, table: Table, column: Column) -> str:
    """The name of a column's not-null constraint: its own, a parent's, or the one that PostgreSQL chooses."""
    if column.not_null_name is not None:
        return column.not_null_name
    for id in table.inherits if not column.is_local else ():
        for above in document.children(id, Column):
            if above.name == column.name and not above.is_nullable:
                return name_of(document, document.require(Table, id), above)
    return choose_name(table.name, (column.name,), "not_null", ())


def rename(names: Names, before: Column, after: Column) -> str | None:
    """What gives the constraint of a column its new name, unless it bears that or has it from a parent table."""
    past = names.former
    if not are_kept(names) or past is None or before.is_nullable or after.is_nullable:
        return None
    old, new = past.require(Table, before.table_id), names.document.require(Table, after.table_id)
    one, other = name_of(past, old, before), name_of(names.document, new, after)
    if one == other or is_from_above(names, old, new, after):
        return None
    return f"ALTER TABLE {names.of(new)} RENAME CONSTRAINT {names.quote(one)} TO {names.quote(other)}"


def is_from_above(names: Names, old: Table, new: Table, column: Column) -> bool:
    """Whether a table that this one comes from, as it did before, has the constraint too: it is renamed there."""
    for id in {*old.inherits, old.partition_of} & {*new.inherits, new.partition_of} - {None}:
        for above in names.document.children(id or "", Column):
            if above.name == column.name and not above.is_nullable and f"{new.id}/partition" not in names.dropped:
                return True
    return False


def are_kept_of_domains(names: Names) -> bool:
    """Whether the server that the schema is for keeps these names of domains."""
    return (names.document.schema.settings.server_version or 0) >= NAMED_OF_DOMAINS


def _of_domain(domain: Domain) -> str:
    return domain.not_null_name or choose_name(domain.name, (), "not_null", ())


def of_new_domain(names: Names, domain: Domain) -> str:
    """`NOT NULL`; with its name where that is not the usual one, or that is taken by the domain that is made anew."""
    is_taken = domain.id in names.dropped and are_kept_of_domains(names)
    named = domain.not_null_name is not None or is_taken
    return f" CONSTRAINT {names.quote(_of_domain(domain))} NOT NULL" if named else " NOT NULL"


def rename_of_domain(names: Names, before: Domain, after: Domain) -> Iterator[str]:
    """What gives the constraint of a domain, which has one all along, its new name."""
    one, other = _of_domain(before), _of_domain(after)
    is_there = not before.is_nullable and not after.is_nullable and after.id not in names.dropped
    if is_there and one != other and are_kept_of_domains(names):
        yield f"ALTER DOMAIN {names.of(after)} RENAME CONSTRAINT {names.quote(one)} TO {names.quote(other)}"
