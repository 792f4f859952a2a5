"""Tables that triggers fill where these cannot be switched off: rows of our own would be in their way."""

import re
from collections.abc import Iterator

from schemawright.base.diagnostics import Diagnostic
from schemawright.base.ids import Id
from schemawright.model.document import Document
from schemawright.model.raw import RawObject
from schemawright.model.table import Table

FIRING = ("mysql", "mariadb")
"""The dialects whose triggers are either there or dropped, which could not be undone."""
_HEAD = re.compile(r"\b(?:before|after)\s+insert\s+on\b", re.IGNORECASE)
_FILLED = re.compile(r"\b(?:insert|replace)\s+(?:\w+\s+)*?into\s+(?:`?\w+`?\.)?`?(\w+)`?", re.IGNORECASE)


def filled_by_triggers(document: Document) -> Iterator[tuple[Id, Diagnostic]]:
    """The ids of such tables, each with what is to be said of it."""
    if document.schema.dialect not in FIRING:
        return
    tables = {table.name.lower(): table for table in document.all(Table)}
    for raw in sorted(document.all(RawObject), key=lambda raw: (raw.order, raw.id)):
        if raw.object_type != "trigger" or (head := _HEAD.search(raw.text)) is None:
            continue
        for found in _FILLED.finditer(raw.text, head.end()):
            table = tables.get(found[1].lower())
            if table is not None and table.id != raw.about:
                yield table.id, _said(table, raw)


def _said(table: Table, trigger: RawObject) -> Diagnostic:
    return Diagnostic(
        code="SEEDING_FILLED_BY_TRIGGER",
        level="info",
        message=f"{table.name} gets no rows of its own: the trigger {trigger.name} fills it.",
        help="Drop the trigger first where it shall have others.",
        subject=table.id,
    )
