"""The difference of two documents by id, and batches made as short as they can be."""

from collections.abc import Iterable

import msgspec

from schemawright.base.ids import Id
from schemawright.changes.apply import updated
from schemawright.changes.change import Change, Create, Delete, Update
from schemawright.model.document import Document
from schemawright.model.kinds import KIND_OF, Kind
from schemawright.model.record import Record


def diff(old: Document, new: Document) -> tuple[Change, ...]:
    """The changes that make `new` of `old`: deletes from the last kind to the first, then creates and updates.

    Records are compared by id alone, so a renamed record is one update.
    """
    deletes: list[Change] = []
    others: list[Change] = []
    for record_type, kind in KIND_OF.items():
        before = {record.id: record for record in old.all(record_type)}
        after = {record.id: record for record in new.all(record_type)}
        if before == after:
            continue
        deletes[:0] = [Delete(record) for id, record in before.items() if id not in after]
        for id, record in after.items():
            if id not in before:
                others.append(Create(record))
            elif before[id] != record:
                others.append(difference(kind, before[id], record))
    return (*deletes, *others)


def difference(kind: Kind, before: Record, after: Record) -> Update:
    """The update that makes `after` of `before`; both are of `kind` and bear one id."""
    old, new = msgspec.structs.asdict(before), msgspec.structs.asdict(after)
    changed = [field for field in old if old[field] != new[field]]
    return Update(kind, before.id, {field: new[field] for field in changed}, {field: old[field] for field in changed})


def squash(changes: Iterable[Change]) -> tuple[Change, ...]:
    """The shortest batch of the same effect: one change a record at most, in the order of first touch.

    A record made and deleted again leaves nothing; deleted and made again it becomes an update of what differs.
    """
    merged: dict[tuple[type[Record], Id], Change | None] = {}
    for change in changes:
        key = (change.kind.record, change.id)
        merged[key] = _together(merged.get(key), change)
    return tuple(change for change in merged.values() if change is not None)


def _together(first: Change | None, then: Change) -> Change | None:
    match first, then:
        case None, _:
            return then
        case Create(record), Update():
            return Create(updated(record, then))
        case Create(), Delete():
            return None
        case Update(), Update():
            values = first.values | then.values
            before = then.before | first.before
            kept = [field for field in values if values[field] != before[field]]
            return (
                Update(first.kind, first.id, {f: values[f] for f in kept}, {f: before[f] for f in kept})
                if kept
                else None
            )
        case Update(), Delete(record):
            return Delete(msgspec.structs.replace(record, **first.before))
        case Delete(record), Create(again):
            return None if record == again else difference(first.kind, record, again)
        case _:
            raise ValueError(f"{then} cannot follow {first}.")
