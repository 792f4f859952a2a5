"""What a room is told of a batch: once as operations, and once more as named events for simple clients."""

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from schemawright.base.ids import Id
from schemawright.changes.change import Change, Create, Delete, Update, to_wire
from schemawright.model.document import Document
from schemawright.model.kinds import KINDS
from schemawright.model.record import Record
from schemawright.model.table import Table
from schemawright.sync.batch import MAX_OPERATIONS
from schemawright.sync.editor import Committed
from schemawright.sync.person import Person
from schemawright.sync.projection import PARTS, record_json

NAMED = tuple(KINDS[name] for name in ("table", "column", "relationship", "index"))
"""The kinds that have events of their own; a change of another part of a table is an update of the table."""
PLACE = frozenset({"position_x", "position_y"})


class Event(msgspec.Struct, frozen=True):
    """An event of the room; `others` says that the sender does not get it."""

    name: str
    data: dict[str, Any]
    others: bool = False


def operations_event(committed: Committed) -> Event:
    """`schema:ops`: the batch, or `reload` where it is too large to send."""
    if len(committed.changes) > MAX_OPERATIONS:
        return Event("schema:ops", {"revision": committed.revision, "reload": True})
    batch = batch_json(committed.revision, committed.batch_id, committed.label, committed.changes, committed.person)
    return Event("schema:ops", batch)


def batch_json(
    revision: int, batch_id: str, label: str | None, changes: Iterable[Change], person: Person
) -> dict[str, Any]:
    """A batch as rooms and joins carry it."""
    return {
        "revision": revision,
        "batchId": batch_id,
        "label": label,
        "operations": [to_wire(change) for change in changes],
        "user": person.to_json(),
    }


def named_events(committed: Committed) -> Iterator[Event]:
    """The projection of a batch to `schema:table:added` and its like."""
    if len(committed.changes) > MAX_OPERATIONS:
        return
    shared = {"userId": committed.person.id, "revision": committed.revision}
    whole = {
        change.id for change in committed.changes if change.kind.record is Table and not isinstance(change, Update)
    }
    concerned: dict[Id, None] = {}
    for change in committed.changes:
        if (table_id := _holder(committed, change)) in whole:
            continue
        if change.kind in NAMED:
            yield _event(committed.after, change, shared)
        elif table_id is not None:
            concerned[table_id] = None
    for table_id in concerned:
        if (table := committed.after.find(Table, table_id)) is not None:
            yield Event("schema:table:updated", {"table": record_json(committed.after, table)} | shared)


def _event(after: Document, change: Change, shared: dict[str, Any]) -> Event:
    name = change.kind.name
    record = after.find(change.kind.record, change.id)
    if isinstance(change, Delete) or record is None:
        return Event(f"schema:{name}:deleted", {f"{name}Id": change.id} | shared)
    if isinstance(record, Table) and isinstance(change, Update) and change.values.keys() <= PLACE:
        place = {"tableId": record.id, "x": record.position_x, "y": record.position_y}
        return Event("schema:table:moved", place | shared, others=True)
    done = "added" if isinstance(change, Create) else "updated"
    return Event(f"schema:{name}:{done}", {name: record_json(after, record)} | shared)


def _holder(committed: Committed, change: Change) -> Id | None:
    """The table that the changed record is shown inside, if it is."""
    if change.kind not in PARTS:
        return None
    found: Record | None = committed.after.find(change.kind.record, change.id)
    found = found or committed.before.find(change.kind.record, change.id)
    return getattr(found, "table_id", None)
