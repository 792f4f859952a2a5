"""The names of not-null constraints, which PostgreSQL keeps since version 18, of domains since version 17."""

from collections import Counter
from collections.abc import Iterator

from schemawright.base.ids import Id
from schemawright.dialects.names import Names
from schemawright.dialects.naming import choose_name
from schemawright.model.check import Check
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.heirs import heirs_of
from schemawright.model.key import Key
from schemawright.model.table import Table
from schemawright.model.types import Domain

NAMED_NOT_NULL = 18
"""The version since which `NOT NULL` is a constraint with a name (release notes of PostgreSQL 18)."""
NAMED_OF_DOMAINS = 17
"""The same of domains."""


def are_kept(names: Names) -> bool:
    """Whether the server that the schema is for keeps these names."""
    return are_kept_in(names.document)


def is_said_inside(names: Names, table: Table, column: Column) -> bool:
    """Whether `CREATE TABLE` says that a column from a parent has `NOT NULL` of its own: only so it gets its name."""
    is_from_above = bool(table.inherits) and not column.is_local and column.not_null_validated
    return is_from_above and are_kept(names) and is_own(names.document, column)


def are_kept_in(document: Document) -> bool:
    """The same of a document."""
    return (document.schema.settings.server_version or 0) >= NAMED_NOT_NULL


def may_be_kept(document: Document) -> bool:
    """Whether the server keeps these names, or is not known, so that what is written is to be right on all."""
    return document.schema.settings.server_version is None or are_kept_in(document)


def name_of(document: Document, table: Table, column: Column) -> str:
    """The name of a column's not-null constraint: its own, a parent's, or the one that PostgreSQL chooses."""
    if column.not_null_name is not None:
        return column.not_null_name
    for id in table.inherits:
        for above in document.children(id, Column):
            if above.name == column.name and is_for_heirs(above):
                return name_of(document, document.require(Table, id), above)
    return usual(table, column)


def usual(table: Table, column: Column) -> str:
    """The name that PostgreSQL chooses where nothing bears it."""
    return choose_name(table.name, (column.name,), "not_null", ())


def is_for_heirs(column: Column) -> bool:
    """Whether heirs must not be without a value either."""
    return not column.is_nullable and column.not_null_inherited


def is_barred_above(document: Document, column: Column) -> bool:
    """Whether a table that the column's is an heir of has `NOT NULL` for its heirs."""
    table = document.find(Table, column.table_id)
    parents = (above for id in (table.inherits if table is not None else ()) for above in document.children(id, Column))
    return any(above.name == column.name and is_for_heirs(above) for above in parents)


def is_own(document: Document, column: Column) -> bool:
    """Whether `NOT NULL` is the column's own: where a parent's has it too, the name of its own says so."""
    if column.is_nullable:
        return False
    return column.not_null_name is not None or not is_barred_above(document, column)


def written(names: Names, column: Column) -> str | None:
    """The name to write down: its own, and the usual one where PostgreSQL would choose another.

    It does where what is there bears that, or may: heirs of the table that is made anew, partitions that come to it,
    and constraints of other tables in the namespace. Of a server that is not known it may be one that keeps them.
    """
    table = names.document.require(Table, column.table_id)
    if not may_be_kept(names.document):
        return None if _is_chosen(table, column) else column.not_null_name
    if column.not_null_name is not None:
        return column.not_null_name
    name = name_of(names.document, table, column)
    if _is_borne_twice(names, table.namespace_id, name):
        return name
    is_taken = table.id in names.dropped or any(_is_borne_below(names, table, name, column.name))
    return name if is_taken and are_kept(names) else None


def _is_chosen(table: Table, column: Column) -> bool:
    """Whether PostgreSQL may have chosen the name: the usual one, or that with a number."""
    return (column.not_null_name or "").rstrip("0123456789") == usual(table, column)


def _is_borne_twice(names: Names, namespace_id: Id | None, name: str) -> bool:
    """Whether constraints begin with a name, by PostgreSQL's choice, in more than one place of a namespace."""
    count = names.derived(_chosen)[namespace_id, name]
    return count > 1 or (count == 1 and any(name in state.derived(_given) for state in names.states()))


def _comes_behind(document: Document, column: Column) -> bool:
    """Whether a column is a partition's that a script makes behind the table that it is of, since it is called so."""
    table = document.find(Table, column.table_id)
    above = document.find(Table, table.partition_of) if table is not None else None
    return above is not None and table is not None and above.name < table.name and not are_kept_in(document)


def _chosen(names: Names) -> Counter[tuple[Id | None, str]]:
    """How often each name is PostgreSQL's choice, in each namespace."""
    found: Counter[tuple[Id | None, str]] = Counter()
    for column in names.document.all(Column):
        if not column.is_nullable and (table := names.document.find(Table, column.table_id)) is not None:
            found[table.namespace_id, usual(table, column)] += 1
    return found


def _given(names: Names) -> set[str | None]:
    """The names of checks, and of not-null constraints: a table that was made LIKE another has those of that one's."""
    checks: set[str | None] = {check.name for check in names.document.all(Check)}
    document = names.document
    return checks | {column.not_null_name for column in document.all(Column) if not _comes_behind(document, column)}


def _is_borne_below(names: Names, table: Table, name: str, column: str) -> Iterator[bool]:
    for heir in heirs_of(names.document, table.id):
        for below in names.document.children(heir.id, Column):
            if below.name == column:
                yield names.stays(heir.id) and below.not_null_name == name
        yield from _is_borne_below(names, heir, name, column)


def rename(names: Names, before: Column, after: Column) -> Iterator[str]:
    """What gives the constraint of a column its new name, unless it has it from a table above.

    That is before the table is attached, and before the table above gets one. PostgreSQL renames none of an heir's.
    """
    past = names.former
    if not are_kept(names) or past is None or before.is_nullable or after.is_nullable:
        return
    old, new = past.require(Table, before.table_id), names.document.require(Table, after.table_id)
    if is_own(past, before) and not is_own(names.document, after):
        return  # it goes, and that of a parent comes
    one, other = name_of(past, old, before), name_of(names.document, new, after)
    if one != other and new.id not in names.dropped and not _is_from_above(names, past, old, before):
        yield f"ALTER TABLE {names.of(new)} RENAME CONSTRAINT {names.quote(one)} TO {names.quote(other)}"


def are_of_heirs_otherwise(old: Document, new: Document, before: Table, after: Table) -> bool:
    """Whether an heir has a constraint of its own, beside a parent's, that it had not, or that was called otherwise.

    PostgreSQL neither renames nor drops what comes from above too, nor drops what a primary key needs; and a column
    that comes from above brings that constraint along.
    """
    kept = {*before.inherits} & {*after.inherits}
    if not kept or not are_kept_in(new):
        return False
    barred = [
        {column.name for id in kept for column in document.children(id, Column) if is_for_heirs(column)}
        for document in (old, new)
    ]
    for column in new.children(after.id, Column):
        held = old.find(Column, column.id)
        is_bound = held is not None and held.name in barred[0], column.name in barred[1]
        if held is None:
            if is_bound[1] and not column.is_local and column.not_null_name is not None:
                return True
        elif all(is_bound):
            if held.not_null_name != column.not_null_name and not held.is_nullable and not column.is_nullable:
                return True
        elif is_bound[1] and is_own(old, held) and not is_own(new, column) and _is_keyed(old, held, new, column):
            return True
    return False


def _is_keyed(old: Document, before: Column, new: Document, after: Column) -> bool:
    """Whether a column is of its table's primary key before and after."""
    return all(
        any(
            key.key_type == "primary" and column.id in key.column_ids for key in document.children(column.table_id, Key)
        )
        for document, column in ((old, before), (new, after))
    )


def _is_from_above(names: Names, past: Document, table: Table, column: Column) -> bool:
    """Whether a table above, of which this one is not taken off, has the constraint too."""
    bonds = {id: f"{table.id}/under {id}" for id in table.inherits}
    if table.partition_of is not None:
        bonds[table.partition_of] = f"{table.id}/partition"
    for id in (id for id, bond in bonds.items() if bond not in names.dropped):
        for above in past.children(id, Column):
            if above.name == column.name and is_for_heirs(above):
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
