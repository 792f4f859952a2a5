"""References: what a record names by id must be there, of the right kind, and fit."""

from schemawright.base.errors import RefusedError
from schemawright.model.broken import faults_of
from schemawright.model.document import Document
from schemawright.model.record import Record


def check(document: Document, record: Record, only: frozenset[str] | None = None) -> None:
    """Raises `RefusedError` where a reference of `record` leads nowhere (`gone` for its parent, else `dangling`).

    With `only`, just these fields are looked at. A key, index or relationship must also speak of columns of its own
    tables, a key and a relationship of at least one, and a relationship of as many on either side (`mismatch`).
    """
    for fault in faults_of(document, record, only):
        raise RefusedError(fault.message, code=fault.code, **({"id": fault.id} if fault.id else {}))
