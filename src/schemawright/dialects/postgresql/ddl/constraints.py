"""Keys, checks, exclusion constraints and foreign keys."""

from collections.abc import Iterator

import msgspec

from schemawright.dialects.ddl import Alter, Part, Statements, Text, silent
from schemawright.dialects.names import Names
from schemawright.dialects.postgresql.ddl import attached, not_null_names
from schemawright.dialects.postgresql.ddl.write import (
    bracketed,
    changed_options,
    comment_on,
    comments,
    deferral,
    element,
    options,
)
from schemawright.model.check import Check
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.heirs import heirs_of
from schemawright.model.index import Exclusion, Index
from schemawright.model.key import Key
from schemawright.model.relationship import Relationship
from schemawright.model.table import Table

Inline = Key | Check | Exclusion
Constraint = Inline | Relationship


def table_id(constraint: Constraint) -> str:
    """The table that holds the constraint."""
    return constraint.source_table_id if isinstance(constraint, Relationship) else constraint.table_id


def is_own(document: Document, constraint: Constraint) -> bool:
    """Whether the constraint is written out at its table.

    An heir has its parents' checks by itself, a partition repeats them but has its parent's foreign keys by itself.
    """
    if isinstance(constraint, Relationship):
        return constraint.parent_relationship_id is None
    if not isinstance(constraint, Check) or constraint.is_local:
        return True
    table = document.find(Table, constraint.table_id)
    return table is not None and table.partition_of is not None


def is_inline(document: Document, constraint: Constraint) -> bool:
    """Whether `CREATE TABLE` can hold it.

    Not a foreign key (its target may come later), no check that is not validated, no key that partitions lack or that
    is content with a parent's `NOT NULL`, and of keys over the same columns only the first: PostgreSQL makes but one of
    those in one statement.
    """
    if isinstance(constraint, Relationship):
        return False
    if isinstance(constraint, Check):
        return constraint.validated and is_own(document, constraint)
    if not isinstance(constraint, Key):
        return True
    if constraint.is_only or _is_barred_by_others(document, constraint):
        return False
    twins = [key for key in document.children(constraint.table_id, Key) if key.column_ids == constraint.column_ids]
    return constraint.id == min(twins, key=key_place).id


def _is_barred_by_others(document: Document, key: Key) -> bool:
    """Whether `CREATE TABLE` would give an heir a `NOT NULL` of its own beside its parent's; `ALTER TABLE` does not."""
    if key.key_type != "primary" or not not_null_names.may_be_kept(document):
        return False
    columns = (document.require(Column, id) for id in key.column_ids)
    return any(not column.is_nullable and not not_null_names.is_own(document, column) for column in columns)


def key_place(key: Key) -> tuple[bool, str]:
    """Where a key stands among those of its table: the primary key, then by name."""
    return (key.key_type != "primary", key.name)


def clause(names: Names, constraint: Constraint) -> str:
    """`CONSTRAINT name …`."""
    writer = {Key: _key, Check: _check, Exclusion: _exclusion, Relationship: _foreign_key}[type(constraint)]
    return f"CONSTRAINT {names.quote(constraint.name)} {writer(names, constraint)}"  # type: ignore[operator]


def _key(names: Names, key: Key) -> str:
    text = "PRIMARY KEY" if key.key_type == "primary" else "UNIQUE"
    if not key.nulls_distinct:
        text += " NULLS NOT DISTINCT"
    text += f" ({names.columns(key.column_ids)}{' WITHOUT OVERLAPS' if key.without_overlaps else ''})"
    if key.include:
        text += f" INCLUDE ({names.columns(key.include)})"
    return text + _storage(names, key) + deferral(key.deferrable, key.initially_deferred)


def _storage(names: Names, record: Key | Exclusion) -> str:
    text = f" WITH {options(names, record.storage_parameters)}" if record.storage_parameters else ""
    return text + (f" USING INDEX TABLESPACE {names.quote(record.tablespace)}" if record.tablespace is not None else "")


def _check(names: Names, check: Check) -> str:
    text = f"CHECK {bracketed(check.expression)}"
    text += " NO INHERIT" if check.no_inherit else ""
    text += "" if check.enforced else " NOT ENFORCED"
    return text + ("" if check.validated or not check.enforced else " NOT VALID")


def _exclusion(names: Names, exclusion: Exclusion) -> str:
    elements = ", ".join(f"{element(names, part)} WITH {part.operator}" for part in exclusion.elements)
    text = f"EXCLUDE USING {names.quote(exclusion.index_type)} ({elements})"
    if exclusion.include:
        text += f" INCLUDE ({names.columns(exclusion.include)})"
    text += _storage(names, exclusion)
    text += f" WHERE {bracketed(exclusion.where)}" if exclusion.where is not None else ""
    return text + deferral(exclusion.deferrable, exclusion.initially_deferred)


def _pairs(names: Names, ids: tuple[str, ...], period: bool) -> str:
    columns = [names.column(id) for id in ids]
    if period and columns:
        columns[-1] = f"PERIOD {columns[-1]}"
    return ", ".join(columns)


def _foreign_key(names: Names, key: Relationship) -> str:
    text = f"FOREIGN KEY ({_pairs(names, key.source_column_ids, key.period)})"
    text += f" REFERENCES {names.of(key.target_table_id)} ({_pairs(names, key.target_column_ids, key.period)})"
    text += " MATCH FULL" if key.match == "full" else ""
    text += f" ON UPDATE {key.on_update.upper()}" if key.on_update != "no action" else ""
    if key.on_delete != "no action":
        some = f" ({names.columns(key.on_delete_column_ids)})" if key.on_delete_column_ids else ""
        text += f" ON DELETE {key.on_delete.upper()}{some}"
    text += deferral(key.deferrable, key.initially_deferred)
    text += "" if key.enforced else " NOT ENFORCED"
    return text + ("" if key.validated or not key.enforced else " NOT VALID")


def details(names: Names, constraint: Constraint) -> Iterator[str]:
    """What stands outside the constraint: clustering, replica identity, comment."""
    table = names.of(table_id(constraint))
    if isinstance(constraint, Key):
        yield from index_marks(names, constraint)
    yield from comments(names, f"CONSTRAINT {names.quote(constraint.name)} ON {table}", constraint.comment)


def index_marks(names: Names, record: Key | Index) -> Iterator[str]:
    """`CLUSTER ON` and `REPLICA IDENTITY USING INDEX`."""
    table = names.of(record.table_id)
    if record.is_clustered:
        yield f"ALTER TABLE {table} CLUSTER ON {names.quote(record.name)}"
    if record.is_replica_identity:
        yield f"ALTER TABLE ONLY {table} REPLICA IDENTITY USING INDEX {names.quote(record.name)}"


def create(names: Names, constraint: Constraint) -> Statements:
    """`ALTER TABLE … ADD CONSTRAINT`."""
    only = "ONLY " if isinstance(constraint, Key) and constraint.is_only else ""
    yield f"ALTER TABLE {only}{names.of(table_id(constraint))}\n    ADD {clause(names, constraint)}"
    yield from details(names, constraint)


def drop(names: Names, constraint: Constraint) -> Statements:
    """`ALTER TABLE … DROP CONSTRAINT`; a parent table's check may have taken the heir's along."""
    exists = "IF EXISTS " if isinstance(constraint, Check) and _is_above(names.document, constraint) else ""
    below = list(_heirs_checks(names, constraint)) if isinstance(constraint, Check) else []
    only = "ONLY " if any(check.id not in names.dropped for check in below) else ""
    yield f"ALTER TABLE {only}{names.of(table_id(constraint))} DROP CONSTRAINT {exists}{names.quote(constraint.name)}"
    for check in below:
        if only and check.id in names.dropped and not check.is_local:
            yield f"ALTER TABLE {names.of(check.table_id)} DROP CONSTRAINT {names.quote(check.name)}"


def _heirs_checks(names: Names, check: Check) -> Iterator[Check]:
    """What a check brought to heirs that stay."""
    for heir in names.document.holders(check.table_id, "inherits"):
        if names.stays(heir.id):
            yield from (other for other in names.document.children(heir.id, Check) if other.name == check.name)


def drop_let_go(names: Names, constraint: Constraint) -> Statements:
    """For what a parent table's constraint brought: it stays where the table is no heir any more."""
    table = names.document.find(Table, table_id(constraint))
    for id in table.inherits if table is not None else ():
        has_it = any(check.name == constraint.name for check in names.document.children(id, Check))
        if has_it and f"{table_id(constraint)}/under {id}" in names.dropped:
            yield from drop(names, constraint)
            return


def _is_above(document: Document, check: Check) -> bool:
    """Whether a parent table has a check of this name."""
    table = document.find(Table, check.table_id)
    parents = (*table.inherits, table.partition_of) if table is not None else ()
    above = (other for id in parents if id is not None for other in document.children(id, Check))
    return any(other.name == check.name for other in above)


def _follows(document: Document, check: Check, new: str) -> bool:
    """Whether a parent table's check, which may have its new name already, takes this one's name along."""
    return any(_is_above(document, msgspec.structs.replace(check, name=name)) for name in (check.name, new))


def nothing(names: Names, constraint: Constraint) -> Statements:
    """For what a parent table's constraint brings by itself."""
    return ()


def parts(document: Document, constraint: Constraint, sort: str) -> Iterator[Part]:
    """A constraint is one part."""
    own = is_own(document, constraint)
    yield Part(
        key=constraint.id,
        record=constraint,
        priority=70 if isinstance(constraint, Relationship) else 55,
        create=create if own else nothing,
        drop=drop if own or isinstance(constraint, Relationship) else drop_let_go,
        requires=frozenset(_requires(document, constraint)),
        after=frozenset(_after(document, constraint)),
        texts=tuple(_texts(constraint)),
        inside=table_id(constraint) if is_inline(document, constraint) else None,
        gone_with=tuple(_gone_with(constraint)),
        held_by=_held_by(document, constraint),
        tied_by=f"{table_id(constraint)}/partition",
        sort=sort,
    )
    if isinstance(constraint, Key):
        yield from attached.parts(document, constraint, 56, sort)


def _column_ids(constraint: Constraint) -> Iterator[str]:
    if isinstance(constraint, Key):
        yield from (*constraint.column_ids, *constraint.include)
    elif isinstance(constraint, Exclusion):
        yield from (part.column_id for part in constraint.elements if part.column_id is not None)
        yield from constraint.include
    elif isinstance(constraint, Relationship):
        yield from constraint.source_column_ids


def _gone_with(constraint: Constraint) -> Iterator[str]:
    """A constraint goes with its table, and with any of its columns."""
    yield table_id(constraint)
    yield from _column_ids(constraint)
    if isinstance(constraint, Relationship) and constraint.parent_relationship_id is not None:
        yield constraint.parent_relationship_id
    if isinstance(constraint, Key) and constraint.parent_key_id is not None:
        yield constraint.parent_key_id


def _held_by(document: Document, constraint: Constraint) -> str | None:
    """The partitioned table's constraint that a partition's belongs to."""
    if isinstance(constraint, Relationship):
        return constraint.parent_relationship_id
    if isinstance(constraint, Key):
        return constraint.parent_key_id
    table = document.find(Table, constraint.table_id)
    above = table.partition_of if table is not None and isinstance(constraint, Check) else None
    checks = document.children(above, Check) if above is not None else ()
    return next((check.id for check in checks if check.name == constraint.name), None)


def _requires(document: Document, constraint: Constraint) -> Iterator[str]:
    yield table_id(constraint)
    yield from _column_ids(constraint)
    if not isinstance(constraint, Relationship):
        return
    yield constraint.target_table_id
    yield from constraint.target_column_ids
    wanted = set(constraint.target_column_ids)
    for key in document.children(constraint.target_table_id, Key):
        if set(key.column_ids) == wanted:
            yield key.id
    for index in document.children(constraint.target_table_id, Index):
        if index.is_unique and {part.column_id for part in index.columns} == wanted:
            yield index.id


def _after(document: Document, constraint: Constraint) -> Iterator[str]:
    """A parent table's constraint takes those of its heirs and partitions for its own, if they are there before it."""
    if isinstance(constraint, Check):
        for heir in heirs_of(document, constraint.table_id):
            yield from (check.id for check in document.children(heir.id, Check) if check.name == constraint.name)
    elif isinstance(constraint, Key) and _is_partitioned(document, constraint.table_id):
        yield from (record.id for record in document.holders(constraint.id, "parent_key_id"))
        if constraint.is_only:
            yield from (
                f"{partition.id}/partition" for partition in document.holders(constraint.table_id, "partition_of")
            )
    elif isinstance(constraint, Relationship):
        for id in (constraint.source_table_id, constraint.target_table_id):
            yield from (f"{partition.id}/partition" for partition in document.holders(id, "partition_of"))


def _is_partitioned(document: Document, id: str) -> bool:
    table = document.find(Table, id)
    return table is not None and table.partitioning is not None


def _texts(constraint: Constraint) -> Iterator[Text]:
    if isinstance(constraint, Check):
        yield Text(constraint.expression, holder=constraint.table_id)
    elif isinstance(constraint, Exclusion):
        for part in constraint.elements:
            yield Text(part.operator)
            if part.operator_class is not None:
                yield Text(part.operator_class, relations=True)
            if part.expression is not None:
                yield Text(part.expression, holder=constraint.table_id)
        if constraint.where is not None:
            yield Text(constraint.where, holder=constraint.table_id)


def rename(names: Names, constraint: Constraint, new: str) -> Statements:
    """A new name; an heir's check follows its parent's."""
    if isinstance(constraint, Check) and _follows(names.document, constraint, new):
        return
    old = names.quote(constraint.name)
    yield f"ALTER TABLE {names.of(table_id(constraint))} RENAME CONSTRAINT {old} TO {names.quote(new)}"


def _comment(names: Names, before: Constraint, after: Constraint) -> Statements:
    yield comment_on(names, f"CONSTRAINT {names.quote(after.name)} ON {names.of(table_id(after))}", after.comment)


def _deferral(names: Names, before: Relationship, after: Relationship) -> Statements:
    how = deferral(after.deferrable, after.initially_deferred).strip() or "NOT DEFERRABLE"
    yield f"ALTER TABLE {names.of(after.source_table_id)} ALTER CONSTRAINT {names.quote(after.name)} {how}"


def _parameters(names: Names, before: Key | Exclusion, after: Key | Exclusion) -> Statements:
    for changed in changed_options(names, before.storage_parameters, after.storage_parameters):
        yield f"ALTER INDEX {names.of(after)} {changed}"


def _tablespace(names: Names, before: Key | Exclusion, after: Key | Exclusion) -> Statements:
    yield f"ALTER INDEX {names.of(after)} SET TABLESPACE {names.quote(after.tablespace or 'pg_default')}"


def _marks(names: Names, before: Key | Index, after: Key | Index) -> Statements:
    """Marks that go leave the table without one, unless another index has it now."""
    table = names.of(after.table_id)
    others: list[Key | Index] = [
        *names.document.children(after.table_id, Key),
        *names.document.children(after.table_id, Index),
    ]
    if before.is_clustered and not any(other.is_clustered for other in others):
        yield f"ALTER TABLE {table} SET WITHOUT CLUSTER"
    holder = names.document.find(Table, after.table_id)
    is_default = holder is not None and holder.replica_identity == "default"
    if before.is_replica_identity and not after.is_replica_identity and is_default:
        yield f"ALTER TABLE ONLY {table} REPLICA IDENTITY DEFAULT"
    if after.is_clustered and not before.is_clustered:
        yield f"ALTER TABLE {table} CLUSTER ON {names.quote(after.name)}"
    if after.is_replica_identity and not before.is_replica_identity:
        yield f"ALTER TABLE ONLY {table} REPLICA IDENTITY USING INDEX {names.quote(after.name)}"


MARKS = Alter(("is_clustered", "is_replica_identity"), _marks)
KEY_ALTERS = (
    silent("parent_key_id", "is_only"),
    Alter(("storage_parameters",), _parameters),
    Alter(("tablespace",), _tablespace),
    MARKS,
    Alter(("comment",), _comment),
)
EXCLUSION_ALTERS = (
    Alter(("storage_parameters",), _parameters),
    Alter(("tablespace",), _tablespace),
    Alter(("comment",), _comment),
)


def _validate(names: Names, before: Check | Relationship, after: Check | Relationship) -> Statements:
    yield f"ALTER TABLE {names.of(table_id(after))} VALIDATE CONSTRAINT {names.quote(after.name)}"


VALIDATE = Alter(("validated",), _validate)
CHECK_ALTERS = (silent("is_local"), Alter(("comment",), _comment))
RELATIONSHIP_ALTERS = (
    silent("parent_relationship_id"),
    Alter(("deferrable", "initially_deferred"), _deferral),
    Alter(("comment",), _comment),
)
