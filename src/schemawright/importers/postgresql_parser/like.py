"""`CREATE TABLE … (LIKE other INCLUDING …)` (`transformTableLikeClause` in `parse_utilcmd.c`)."""

from msgspec.structs import asdict, replace

from schemawright.base.ids import Id
from schemawright.importers.postgresql_parser.columns import ColumnDraft, kept_not_null_name
from schemawright.importers.postgresql_parser.inheritance import element_names
from schemawright.importers.postgresql_parser.like_statistics import copy_statistics
from schemawright.importers.postgresql_parser.naming import index_column_names, joined
from schemawright.importers.postgresql_parser.options import limits, sequence_options
from schemawright.importers.postgresql_parser.reading import Reading
from schemawright.model.check import Check
from schemawright.model.column import Column
from schemawright.model.index import Exclusion, Index
from schemawright.model.key import Key
from schemawright.model.sequence import Identity
from schemawright.model.table import Table

COMMENTS, COMPRESSION, CONSTRAINTS, DEFAULTS, GENERATED, IDENTITY, INDEXES, STATISTICS, STORAGE = (
    1 << bit for bit in range(9)
)
_OPTIONAL = {
    "comment": COMMENTS,
    "compression": COMPRESSION,
    "default_value": DEFAULTS,
    "generated": GENERATED,
    "identity": IDENTITY,
    "storage": STORAGE,
}
_NEVER = (
    "id",
    "table_id",
    "order",
    "display_name",
    "description",
    "statistics",
    "options",
    "is_local",
)


def copy_columns(reading: Reading, source: Id, options: int) -> list[ColumnDraft]:
    """The columns of the other table, with what the options include."""
    catalog = reading.catalog
    drafts = []
    table = catalog.require(Table, source)
    for id in catalog.tables[source].columns.values():
        column = catalog.require(Column, id)
        fields = asdict(column)
        for name in _NEVER:
            del fields[name]
        for name, option in _OPTIONAL.items():
            if not options & option:
                del fields[name]
        fields["not_null_name"] = kept_not_null_name(table.name, column)
        if (identity := fields.get("identity")) is not None:
            fields["identity"] = _copied_identity(column, identity)
        drafts.append(ColumnDraft(fields))
    return drafts


def _copied_identity(column: Column, identity: Identity) -> Identity:
    """The identity with a sequence that the server makes of the other's numbers alone, in bigint."""
    held = identity.options
    low, high = limits(identity.data_type or column.data_type, held.increment)
    minimum = held.minimum if held.minimum is not None else low
    maximum = held.maximum if held.maximum is not None else high
    start = held.start if held.start is not None else minimum if (held.increment or 1) > 0 else maximum
    numbers = {"start": start, "minvalue": minimum, "maxvalue": maximum, "increment": held.increment}
    options = sequence_options(numbers | {"cache": held.cache, "cycle": held.cycle}, "bigint")
    data_type = "bigint" if column.data_type != "bigint" else None
    return replace(identity, sequence_name=None, data_type=data_type, options=options)


def copy_rest(reading: Reading, source: Id, target: Id, options: int) -> None:
    """The checks, and keys and indexes with the names that PostgreSQL chooses anew."""
    catalog = reading.catalog
    table = catalog.require(Table, target)
    namespace = catalog.namespace_name(table.namespace_id)
    members = catalog.tables[target]
    held = catalog.tables[source]
    for id in list(held.constraints.values()):
        record = catalog.records[id]
        if isinstance(record, Check) and options & CONSTRAINTS and record.name not in members.constraints:
            copied = replace(record, id=reading.new_id(), table_id=target, is_local=True)
            _put(reading, target, copied)
        elif isinstance(record, Key) and options & INDEXES:
            _copy_key(reading, record, namespace, table)
        elif isinstance(record, Exclusion) and options & INDEXES:
            _copy_exclusion(reading, record, namespace, table)
    for id in list(held.indexes) if options & INDEXES else ():
        _copy_index(reading, catalog.require(Index, id), namespace, table)
    if options & STATISTICS:
        copy_statistics(reading, source, table, with_comments=bool(options & COMMENTS))


def _put(reading: Reading, table_id: Id, record: Check | Key | Exclusion) -> None:
    reading.catalog.put(record)
    reading.catalog.tables[table_id].constraints[record.name] = record.id


def _names(reading: Reading, ids: tuple[Id, ...]) -> list[str]:
    return [reading.catalog.require(Column, id).name for id in ids]


def _copy_key(reading: Reading, key: Key, namespace: str, table: Table) -> None:
    catalog = reading.catalog
    primary = key.key_type == "primary"
    names, include = _names(reading, key.column_ids), _names(reading, key.include)
    addition = None if primary else joined(index_column_names([*names, *include]))
    copied = replace(
        key,
        id=reading.new_id(),
        table_id=table.id,
        name=catalog.relation_name(namespace, table.name, addition, "pkey" if primary else "key", True),
        column_ids=catalog.columns(table.id, names) or (),
        include=catalog.columns(table.id, include) or (),
        parent_key_id=None,
    )
    _put(reading, table.id, copied)
    catalog.relations[namespace, copied.name] = copied.id


def _copy_exclusion(reading: Reading, exclusion: Exclusion, namespace: str, table: Table) -> None:
    catalog = reading.catalog
    names = element_names(reading, exclusion.elements)
    include = _names(reading, exclusion.include)
    columns = catalog.tables[table.id].columns
    copied = replace(
        exclusion,
        id=reading.new_id(),
        table_id=table.id,
        name=catalog.relation_name(namespace, table.name, joined(index_column_names([*names, *include])), "excl", True),
        elements=tuple(
            replace(part, column_id=columns[name]) if part.column_id is not None else part
            for part, name in zip(exclusion.elements, names, strict=True)
        ),
        include=catalog.columns(table.id, include) or (),
    )
    _put(reading, table.id, copied)
    catalog.relations[namespace, copied.name] = copied.id


def _copy_index(reading: Reading, index: Index, namespace: str, table: Table) -> None:
    catalog = reading.catalog
    include = _names(reading, index.include)
    names = index_column_names([*element_names(reading, index.columns), *include])
    columns = catalog.tables[table.id].columns
    copied = replace(
        index,
        id=reading.new_id(),
        table_id=table.id,
        name=catalog.relation_name(namespace, table.name, joined(names), "idx", False),
        columns=tuple(
            replace(part, column_id=columns[name]) if part.column_id is not None else part
            for part, name in zip(index.columns, element_names(reading, index.columns), strict=True)
        ),
        include=catalog.columns(table.id, include) or (),
        parent_index_id=None,
    )
    catalog.put(copied)
    catalog.tables[table.id].indexes.append(copied.id)
    catalog.relations[namespace, copied.name] = copied.id
