"""What a format has no place for, told object by object."""

from collections.abc import Iterator

from schemawright.base.diagnostics import Diagnostic
from schemawright.model.document import Document
from schemawright.model.kinds import KIND_OF
from schemawright.model.namespace import Namespace
from schemawright.model.record import Record
from schemawright.model.schema import Schema

HEADERS: tuple[type[Record], ...] = (Schema, Namespace)
"""Kinds that show in the names of others."""


def left_out(document: Document, title: str, written: tuple[type[Record], ...]) -> Iterator[Diagnostic]:
    """A diagnostic for each record of a kind that is neither in `written` nor only for the canvas."""
    for kind in KIND_OF.values():
        if kind.record in written or kind.record in HEADERS or kind.canvas == kind.fields.keys():
            continue
        for record in sorted(document.all(kind.record), key=lambda record: (getattr(record, "name", ""), record.id)):
            yield Diagnostic(
                code="EXPORT_LEFT_OUT",
                level="warning",
                message=f"{title} has no place for the {kind.name} {getattr(record, 'name', '')}: it is left out.",
                help="Export to sql or document to keep it.",
                subject=record.id,
            )
