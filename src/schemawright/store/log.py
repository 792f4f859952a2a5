"""The change log: changes as rows and rows as changes."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from schemawright.changes.apply import apply
from schemawright.changes.change import Change, Create, Delete, Update, decode_fields, invert, to_wire
from schemawright.model.document import Document, record_from
from schemawright.model.kinds import kind_named


@dataclass(frozen=True)
class LoggedBatch:
    """One revision as the log keeps it; `changes` lead from the revision before to `revision`."""

    revision: int
    batch_id: str | None
    label: str | None
    changed_by: str
    changed_at: str
    changes: tuple[Change, ...]


def log_row(change: Change) -> dict[str, Any]:
    """What the log says of one change, without its place in the log."""
    wire = to_wire(change)
    return {
        "entity_type": wire["kind"],
        "entity_id": wire["id"],
        "action": wire["action"],
        "before_state": wire.get("before"),
        "after_state": wire.get("values"),
    }


def change_of(row: Mapping[Any, Any]) -> Change:
    """The change that `log_row` wrote."""
    kind = kind_named(row["entity_type"])
    match row["action"]:
        case "create":
            return Create(record_from(kind, row["after_state"] | {"id": row["entity_id"]}))
        case "delete":
            return Delete(record_from(kind, row["before_state"] | {"id": row["entity_id"]}))
        case _:
            after, before = row["after_state"], row["before_state"]
            return Update(kind, row["entity_id"], decode_fields(kind, after), decode_fields(kind, before))


def wound_back(document: Document, batches: Iterable[LoggedBatch]) -> Document:
    """The document before `batches` (oldest first, the last of them the one that led to `document`)."""
    for batch in reversed(tuple(batches)):
        document = apply(document, invert(batch.changes))
    return document
