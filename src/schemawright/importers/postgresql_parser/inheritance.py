"""What a partition or heir has from above: columns, checks, and for partitions keys, indexes and foreign keys.

As in PostgreSQL (`MergeAttributes`, `DefineIndex`, `CloneForeignKeyConstraints`, `AttachPartitionEnsureIndexes` in
`src/backend/commands`), what is made on a partitioned table without `ONLY` is made on each partition too.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from msgspec.structs import replace

from schemawright.base.ids import Id
from schemawright.dialects.postgresql.parser import parse_expression
from schemawright.importers.postgresql_parser.columns import kept_not_null_name
from schemawright.importers.postgresql_parser.naming import expression_name, index_column_names, joined
from schemawright.importers.postgresql_parser.reading import Reading
from schemawright.model.check import Check
from schemawright.model.column import Column
from schemawright.model.index import Index, IndexElement
from schemawright.model.key import Key
from schemawright.model.relationship import Relationship
from schemawright.model.table import Table


def is_partitioned(reading: Reading, table_id: Id) -> bool:
    """Whether the table is split into partitions."""
    table = reading.catalog.get(Table, table_id)
    return table is not None and table.partitioning is not None


def not_null_name(reading: Reading, table: Table, column: Column) -> str | None:
    """The name of a column's not-null constraint, which an heir has from the table above."""
    catalog = reading.catalog
    for parent_id in table.inherits if column.not_null_name is None else ():
        above = catalog.get(Column, catalog.tables[parent_id].columns.get(column.name))
        if above is not None and not above.is_nullable and above.not_null_inherited:
            return not_null_name(reading, catalog.require(Table, parent_id), above)
    return kept_not_null_name(table.name, column)


def barred_by(reading: Reading, table_id: Id, name: str) -> Column | None:
    """The column whose not-null constraint is called so."""
    table = reading.catalog.require(Table, table_id)
    for id in reading.catalog.tables[table_id].columns.values():
        column = reading.catalog.require(Column, id)
        if not column.is_nullable and not_null_name(reading, table, column) == name:
            return column
    return None


def barred_below(reading: Reading, table_id: Id, name: str) -> Iterator[Column]:
    """The columns of heirs and partitions whose not-null constraint is called so."""
    for child in reading.catalog.tables[table_id].children:
        if (column := barred_by(reading, child, name)) is not None:
            yield column
            yield from barred_below(reading, child, name)


def inherit_checks(reading: Reading, parent: Table, child: Table) -> None:
    """Gives a new heir the checks of its parent; one of the same name is the parent's from now on."""
    catalog = reading.catalog
    for id in list(catalog.tables[parent.id].constraints.values()):
        check = catalog.get(Check, id)
        if check is not None and not check.no_inherit:
            _inherit_check(reading, check, child.id)


def descend_check(reading: Reading, check: Check) -> None:
    """Gives the heirs of a table, and theirs, a check that it has been given."""
    for child in reading.catalog.tables[check.table_id].children:
        copy = _inherit_check(reading, check, child)
        if copy is not None:
            descend_check(reading, copy)


def _inherit_check(reading: Reading, check: Check, child_id: Id) -> Check | None:
    catalog = reading.catalog
    child = catalog.require(Table, child_id)
    held = catalog.get(Check, catalog.tables[child_id].constraints.get(check.name))
    if held is not None:
        if child.partition_of is not None:
            catalog.change(held.id, is_local=False)
        return None
    copy = replace(check, id=reading.new_id(), table_id=child_id, is_local=False, comment=None)
    catalog.put(copy)
    catalog.tables[child_id].constraints[copy.name] = copy.id
    return copy


def adopt_columns(reading: Reading, parent_id: Id, child_id: Id) -> None:
    """`ATTACH PARTITION`: the partition's columns and checks that the table above has too are no longer its own."""
    catalog = reading.catalog
    above, below = catalog.tables[parent_id], catalog.tables[child_id]
    for name in above.columns.keys() & below.columns.keys():
        catalog.change(below.columns[name], is_local=False)
    for name in above.constraints.keys() & below.constraints.keys():
        held = catalog.get(Check, below.constraints[name])
        if held is not None:
            catalog.change(held.id, is_local=False)


def join_partition(reading: Reading, parent_id: Id, child_id: Id) -> None:
    """Gives a partition the keys, indexes and foreign keys of the table above, or takes its own that match."""
    catalog = reading.catalog
    members = catalog.tables[parent_id]
    for id in sorted(members.constraints.values(), key=lambda id: _is_relationship(reading, id)):
        record = catalog.records[id]
        if isinstance(record, Key):
            clone_key(reading, record, child_id)
        elif isinstance(record, Relationship):
            clone_relationship(reading, record, child_id)
    for id in list(members.indexes):
        clone_index(reading, catalog.require(Index, id), child_id)


def _is_relationship(reading: Reading, id: Id) -> bool:
    return isinstance(reading.catalog.records[id], Relationship)


def _translated(reading: Reading, ids: tuple[Id, ...], child_id: Id) -> tuple[Id, ...] | None:
    """The columns of a partition that bear the names of these columns."""
    return reading.catalog.columns(child_id, [reading.catalog.require(Column, id).name for id in ids])


def _column_names(reading: Reading, ids: tuple[Id, ...]) -> list[str]:
    return [reading.catalog.require(Column, id).name for id in ids]


def clone_key(reading: Reading, key: Key, child_id: Id) -> None:
    """The key of a partition under `key`: one that it has, or a new one with the name that PostgreSQL chooses."""
    catalog = reading.catalog
    columns, include = _translated(reading, key.column_ids, child_id), _translated(reading, key.include, child_id)
    if columns is None or include is None:
        return
    for id in catalog.tables[child_id].constraints.values():
        held = catalog.get(Key, id)
        if held is not None and held.parent_key_id is None and _same_key(held, key, columns, include):
            catalog.change(held.id, parent_key_id=key.id)
            return
    table = catalog.require(Table, child_id)
    namespace = catalog.namespace_name(table.namespace_id)
    primary = key.key_type == "primary"
    addition = None if primary else joined(index_column_names(_column_names(reading, (*key.column_ids, *key.include))))
    name = catalog.relation_name(namespace, table.name, addition, "pkey" if primary else "key", True)
    copy = replace(
        key,
        id=reading.new_id(),
        table_id=child_id,
        name=name,
        column_ids=columns,
        include=include,
        parent_key_id=key.id,
        comment=None,
        is_clustered=False,
        is_replica_identity=False,
    )
    catalog.put(copy)
    catalog.tables[child_id].constraints[name] = copy.id
    catalog.relations[namespace, name] = copy.id
    if primary:
        for id in columns:
            catalog.change(id, is_nullable=False)
    if table.partitioning is not None:
        for child in catalog.tables[child_id].children:
            clone_key(reading, copy, child)


def _same_key(held: Key, key: Key, columns: tuple[Id, ...], include: tuple[Id, ...]) -> bool:
    return (held.key_type, held.column_ids, held.include, held.nulls_distinct, held.deferrable) == (
        key.key_type,
        columns,
        include,
        key.nulls_distinct,
        key.deferrable,
    )


def clone_relationship(reading: Reading, relationship: Relationship, child_id: Id) -> None:
    """The foreign key of a partition under `relationship`: one that it has, or a copy."""
    catalog = reading.catalog
    columns = _translated(reading, relationship.source_column_ids, child_id)
    set_columns = _translated(reading, relationship.on_delete_column_ids, child_id)
    if columns is None or set_columns is None:
        return
    wanted = replace(
        relationship,
        source_table_id=child_id,
        source_column_ids=columns,
        on_delete_column_ids=set_columns,
        parent_relationship_id=relationship.id,
        comment=None,
    )
    members = catalog.tables[child_id]
    for id in members.constraints.values():
        held = catalog.get(Relationship, id)
        if held is None or held.parent_relationship_id is not None:
            continue
        if replace(wanted, id=held.id, name=held.name, parent_relationship_id=None, comment=held.comment) == held:
            catalog.change(held.id, parent_relationship_id=relationship.id)
            return
    table = catalog.require(Table, child_id)
    namespace = catalog.namespace_name(table.namespace_id)
    name = relationship.name
    if name in members.constraints:
        name = catalog.constraint_name(namespace, table.name, joined(_column_names(reading, columns)), "fkey")
    copy = replace(wanted, id=reading.new_id(), name=name)
    catalog.put(copy)
    members.constraints[name] = copy.id
    if table.partitioning is not None:
        for child in members.children:
            clone_relationship(reading, copy, child)


def clone_index(reading: Reading, index: Index, child_id: Id) -> None:
    """The index of a partition under `index`: one that it has, or a new one with the name that PostgreSQL chooses."""
    catalog = reading.catalog
    elements = _translated_elements(reading, index.columns, child_id)
    include = _translated(reading, index.include, child_id)
    if elements is None or include is None:
        return
    members = catalog.tables[child_id]
    shape: tuple[Any, ...] = (elements, include, index.is_unique, index.nulls_distinct, index.index_type, index.where)
    for id in members.indexes:
        held = catalog.require(Index, id)
        if held.parent_index_id is None and shape == _shape(held):
            catalog.change(held.id, parent_index_id=index.id)
            return
    table = catalog.require(Table, child_id)
    namespace = catalog.namespace_name(table.namespace_id)
    names = index_column_names([*element_names(reading, index.columns), *_column_names(reading, index.include)])
    name = catalog.relation_name(namespace, table.name, joined(names), "idx", False)
    copy = replace(
        index,
        id=reading.new_id(),
        table_id=child_id,
        name=name,
        columns=elements,
        include=include,
        parent_index_id=index.id,
        comment=None,
        is_clustered=False,
        is_replica_identity=False,
        statistics={},
    )
    catalog.put(copy)
    members.indexes.append(copy.id)
    catalog.relations[namespace, name] = copy.id
    if table.partitioning is not None:
        for child in members.children:
            clone_index(reading, copy, child)


def mark_only(reading: Reading, record: Key | Index) -> None:
    """Marks what was made `ONLY` on a partitioned table, where not all partitions have attached one of theirs."""
    catalog = reading.catalog
    if isinstance(record, Key):
        held = {other.table_id for other in catalog.all(Key) if other.parent_key_id == record.id}
    else:
        held = {other.table_id for other in catalog.all(Index) if other.parent_index_id == record.id}
    if record.id in catalog.records and not held >= {*catalog.tables[record.table_id].children}:
        catalog.change(record.id, is_only=True)


def _shape(index: Index) -> tuple[Any, ...]:
    return (index.columns, index.include, index.is_unique, index.nulls_distinct, index.index_type, index.where)


def _translated_elements(
    reading: Reading, elements: tuple[IndexElement, ...], child_id: Id
) -> tuple[IndexElement, ...] | None:
    found = []
    for element in elements:
        if element.column_id is not None:
            ids = _translated(reading, (element.column_id,), child_id)
            if ids is None:
                return None
            found.append(replace(element, column_id=ids[0]))
        else:
            found.append(element)
    return tuple(found)


def element_names(reading: Reading, elements: Iterable[IndexElement]) -> list[str]:
    """What PostgreSQL calls the columns of an index."""
    names = []
    for element in elements:
        if element.column_id is not None:
            names.append(reading.catalog.require(Column, element.column_id).name)
        else:
            names.append(expression_name(parse_expression(element.expression or "NULL")))
    return names
