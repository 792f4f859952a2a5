"""Keys and indexes of partitions that are attached to those of the partitioned table."""

from collections.abc import Iterator

from msgspec.structs import replace

from schemawright.base.ids import Id
from schemawright.dialects.ddl import Part
from schemawright.model.document import Document
from schemawright.model.index import Index
from schemawright.model.key import Key
from schemawright.model.record import Record
from schemawright.model.table import Table

Holder = Key | Index
_FIELDS: dict[type[Holder], str] = {Key: "parent_key_id", Index: "parent_index_id"}


def _above(document: Document, record: Holder) -> Holder | None:
    return document.find(type(record), getattr(record, _FIELDS[type(record)]))


def by_all(document: Document, record: Holder) -> bool:
    """Whether each partition of a partitioned table has one of its own for this one."""
    table = document.find(Table, record.table_id)
    if table is None or table.partitioning is None:
        return False
    held = document.holders(record.id, _FIELDS[type(record)])
    return len(held) == len(document.holders(table.id, "partition_of"))


def parts(document: Document, record: Holder, priority: int, sort: str) -> Iterator[Part]:
    """That it belongs to the partitioned table's, where it is a partition's."""
    parent = _above(document, record)
    # Keys find each other, when a partition is attached or the key above made, unless that is of the table alone.
    if parent is None or not (parent.is_only or (isinstance(parent, Index) and by_all(document, parent))):
        return
    yield Part(
        key=f"{record.id}/attached",
        record=record,
        priority=priority,
        create=lambda names, record: (f"ALTER INDEX {names.of(parent)} ATTACH PARTITION {names.of(record)}",),
        drop=lambda names, record: (),
        requires=frozenset((record.id, parent.id, f"{record.table_id}/partition")),
        gone_with=(record.id, parent.id, record.table_id),
        held_by=parent.id,
        tied_by=f"{record.table_id}/partition",
        content=parent.id,
        sort=sort,
    )


def without_those_of_new_partitions(old: Document, new: Document) -> Document:
    """The new state, where what a new partition is not to have is another one than before.

    While a key or index of the table above is there, whatever is attached gets one of its own.
    """
    anew: dict[Id, Holder] = {}
    holders: list[Holder] = [*new.all(Key), *new.all(Index)]
    for record in holders:
        if record.is_only and record.id in old and _has_new_without(old, new, record):
            anew[record.id] = record
    changed: dict[type[Record], dict[Id, Record | None]] = {}
    for id, record in anew.items():
        kept = changed.setdefault(type(record), {})
        kept |= {id: None, f"{id}~new": replace(record, id=f"{id}~new")}
        field = _FIELDS[type(record)]
        for below in new.holders(id, field):
            kept[below.id] = replace(below, **{field: f"{id}~new"})
    return new.replacing(changed) if changed else new


def _has_new_without(old: Document, new: Document, record: Holder) -> bool:
    having = {getattr(below, "table_id", None) for below in new.holders(record.id, _FIELDS[type(record)])}
    for partition in new.holders(record.table_id, "partition_of"):
        before = old.find(Table, partition.id)
        was_there = before is not None and before.partition_of == record.table_id
        if not was_there and partition.id not in having:
            return True
    return False
