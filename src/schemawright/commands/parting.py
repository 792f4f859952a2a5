"""Taking a part of a document out: what a person copies of it."""

import re
from collections.abc import Iterable, Iterator

import msgspec

from schemawright.base.ids import Id
from schemawright.model.check import Check
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.kinds import KIND_OF
from schemawright.model.namespace import Namespace
from schemawright.model.record import Record
from schemawright.model.sequence import Sequence
from schemawright.model.table import Table
from schemawright.model.types import Composite, Domain, Enum, Range

Type = Enum | Domain | Composite | Range


def part_of(document: Document, ids: Iterable[Id]) -> Document:
    """The records with these ids, all that is part of them, and the namespaces, types and sequences that they use.

    What refers to something outside goes: a relationship to a table that is not taken along, a table's place in another
    one's partitions or heirs. Ids that are gone are passed over.
    """
    taken = {record.id: record for record in _with_parts(document, ids)}
    for record in (*_types_of(document, taken.values()), *_sequences_of(document, taken)):
        taken[record.id] = record
    for record in tuple(taken.values()):
        namespace = document.find(Namespace, getattr(record, "namespace_id", None))
        if namespace is not None:
            taken[namespace.id] = namespace
    taken[document.schema.id] = document.schema
    _loosen(taken)
    order = {kind: place for place, kind in enumerate(KIND_OF)}
    return Document(sorted(taken.values(), key=lambda record: order[type(record)]))


def _with_parts(document: Document, ids: Iterable[Id]) -> Iterator[Record]:
    waiting = [record for id in ids if (record := document.get(id)) is not None and record is not document.schema]
    while waiting:
        record = waiting.pop()
        yield record
        waiting += document.parts(record.id)


def _types_of(document: Document, records: Iterable[Record]) -> Iterator[Record]:
    """The document's own types that columns speak of by name, and those that these are made of."""
    own: list[Type] = [*document.all(Enum), *document.all(Domain), *document.all(Composite), *document.all(Range)]
    texts = [record.data_type for record in records if isinstance(record, Column)]
    found: set[Id] = set()
    while texts:
        words = {word for text in texts for word in re.findall(r"\w+", text)}
        texts = []
        for type in own:
            if type.id not in found and type.name in words:
                found.add(type.id)
                texts += _types_within(type)
                yield type


def _types_within(type: Type) -> list[str]:
    match type:
        case Domain():
            return [type.data_type]
        case Composite():
            return [attribute.data_type for attribute in type.attributes]
        case Range():
            return [type.subtype]
        case _:
            return []


def _sequences_of(document: Document, taken: dict[Id, Record]) -> Iterator[Record]:
    return (sequence for sequence in document.all(Sequence) if sequence.owned_by in taken)


def _loosen(taken: dict[Id, Record]) -> None:
    """Takes out of `taken` what refers to a record that is not in it, or only the reference where that will do."""
    for record in tuple(taken.values()):
        if isinstance(record, Table) and record.partition_of is not None and record.partition_of not in taken:
            taken[record.id] = msgspec.structs.replace(record, partition_of=None, partition_bound=None)
        for parent in ("parent_key_id", "parent_index_id"):
            if getattr(record, parent, None) not in (None, *taken):
                taken[record.id] = msgspec.structs.replace(record, **{parent: None})
    waiting = True
    while waiting:
        waiting = False
        for record in tuple(taken.values()):
            loose = _loose(record, taken)
            if loose is record:
                continue
            waiting = True
            if loose is None:
                del taken[record.id]
            else:
                taken[record.id] = loose
    for record in tuple(taken.values()):
        if isinstance(record, Column | Check) and not record.is_local:
            table = taken[record.table_id]
            if isinstance(table, Table) and table.partition_of is None and not table.inherits:
                taken[record.id] = msgspec.structs.replace(record, is_local=True)


def _loose(record: Record, taken: dict[Id, Record]) -> Record | None:
    for reference in KIND_OF[type(record)].references:
        gone = {id for id in reference.ids(record) if id not in taken}
        if not gone:
            continue
        if reference.on_delete == "cascade":
            return None
        held = getattr(record, reference.field)
        left = None if reference.on_delete == "clear" else tuple(id for id in held if id not in gone)
        record = msgspec.structs.replace(record, **{reference.field: left})
    return record
