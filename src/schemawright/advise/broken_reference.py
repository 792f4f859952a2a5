"""A reference that leads nowhere, as in a document edited by hand: nothing is generated until it is mended."""

from collections.abc import Iterator
from typing import Any

from schemawright.advise.suggestion import Adviser, Suggestion
from schemawright.base.ids import Id
from schemawright.model.broken import Broken, called, faults
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.kinds import KIND_OF
from schemawright.model.record import Record, plain


def _advise(document: Document) -> Iterator[Suggestion]:
    found: dict[Id, list[Broken]] = {}
    for fault in faults(document):
        found.setdefault(fault.record.id, []).append(fault)
    for id, broken in found.items():
        record = broken[0].record
        values = _mended(record, broken)
        kind, name = KIND_OF[type(record)].name, getattr(record, "name", "")
        what = called(record)
        yield Suggestion(
            key=f"{ADVISER.code}:{id}",
            code=ADVISER.code,
            title=ADVISER.title,
            level="error",
            message=" ".join(dict.fromkeys(fault.message for fault in broken)),
            help=f"Delete {_lower(what)}." if values is None else f"Take out of {_lower(what)} what is not there.",
            label=f"Delete the broken {kind} {name}" if values is None else f"Mend the {kind} {name}",
            table_id=_shown_with(document, record),
            subject_ids=(id,),
            operations=({"command": "deleteRecords", "arguments": {"ids": [id]}},)
            if values is None
            else ({"action": "update", "kind": kind, "id": id, "values": values}, *_own_columns(document, id, values)),
        )


def _mended(record: Record, broken: list[Broken]) -> dict[str, Any] | None:
    """The values, by JSON name, without what leads nowhere; `None` where the record can't be without it."""
    kind = KIND_OF[type(record)]
    values: dict[str, Any] = {}
    for fault in broken:
        reference = fault.reference
        if fault.code in ("gone", "mismatch") or reference is None or len(reference.path) > 1:
            return None
        held = values.get(reference.field, getattr(record, reference.field))
        if isinstance(held, tuple) and (reference.on_delete == "shrink" or fault.code == "circular"):
            values[reference.field] = tuple(one for one in held if one != fault.id)
        elif not isinstance(held, tuple) and kind.fields[reference.field].default is None:
            values |= dict.fromkeys(kind.group(reference.field))
        else:
            return None
    if "depends_on" in values:
        values["is_broken"] = True
    values = {field: value for field, value in values.items() if field in kind.fields}
    return {kind.json_names[field]: plain(value) for field, value in values.items()}


def _own_columns(document: Document, id: Id, values: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """A table that comes from no other any more has its columns itself."""
    if values.keys() & {"inherits", "partitionOf"}:
        for column in document.children(id, Column):
            if not column.is_local:
                yield {"action": "update", "kind": "column", "id": column.id, "values": {"isLocal": True}}


def _shown_with(document: Document, record: Record) -> Id:
    """The record on whose box it is marked: what it is part of, or itself."""
    parent = getattr(record, record.parent) if record.parent else None
    return parent if parent is not None and parent in document else record.id


def _lower(sentence: str) -> str:
    return sentence[0].lower() + sentence[1:]


ADVISER = Adviser("BROKEN_REFERENCE", "Reference that leads nowhere", _advise)
