"""References: what a record names by id must be there, of the right kind, and fit."""

from schemawright.base.errors import RefusedError
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.index import Exclusion, Index
from schemawright.model.key import Key
from schemawright.model.kinds import KIND_OF, KINDS, Reference
from schemawright.model.record import Record
from schemawright.model.relationship import Relationship


def check(document: Document, record: Record, only: frozenset[str] | None = None) -> None:
    """Raises `RefusedError` where a reference of `record` leads nowhere (`gone` for its parent, else `dangling`).

    With `only`, just these fields are looked at. A key, index or relationship must also speak of columns of its own
    tables, a key and a relationship of at least one, and a relationship of as many on either side (`mismatch`).
    """
    kind = KIND_OF[type(record)]
    for reference in kind.references:
        if only is None or reference.field in only:
            _check_ids(document, record, reference)
    if isinstance(record, Key):
        _own(document, record, record.table_id, record.column_ids)
    elif isinstance(record, Index):
        _own(document, record, record.table_id, tuple(e.column_id for e in record.columns if e.column_id))
        if not record.columns:
            raise RefusedError(f"The index {record.name!r} has no column. Give it at least one.", code="mismatch")
        if any((e.column_id is None) == (e.expression is None) for e in record.columns):
            raise RefusedError(
                f"Each element of the index {record.name!r} is a column or an expression.", code="mismatch"
            )
    elif isinstance(record, Exclusion):
        _own(document, record, record.table_id, tuple(e.column_id for e in record.elements if e.column_id))
    elif isinstance(record, Relationship):
        _own(document, record, record.source_table_id, record.source_column_ids)
        _own(document, record, record.target_table_id, record.target_column_ids)
        if len(record.source_column_ids) != len(record.target_column_ids):
            raise RefusedError(
                f"The relationship {record.name!r} has {len(record.source_column_ids)} source columns for "
                f"{len(record.target_column_ids)} target columns. Name one for each.",
                code="mismatch",
            )


def _check_ids(document: Document, record: Record, reference: Reference) -> None:
    for id in reference.ids(record):
        kinds = reference.kinds or tuple(KINDS)
        if any(document.find(KINDS[name].record, id) is not None for name in kinds):
            continue
        what = " or ".join(reference.kinds) or "record"
        kind = KIND_OF[type(record)].name
        code = "gone" if reference.field == record.parent else "dangling"
        raise RefusedError(f"The {kind} refers to the {what} {id}, which does not exist.", code=code, id=id)


def _own(document: Document, record: Record, table_id: str, ids: tuple[str, ...]) -> None:
    kind = KIND_OF[type(record)].name
    if not ids and not isinstance(record, Index | Exclusion):
        raise RefusedError(f"The {kind} has no columns. Name at least one.", code="mismatch")
    if len(set(ids)) != len(ids) and isinstance(record, Key):
        raise RefusedError(f"The {kind} names a column twice.", code="mismatch")
    for id in ids:
        column = document.find(Column, id)
        if column is None or column.table_id != table_id:
            raise RefusedError(
                f"The {kind} names the column {id}, which is not one of its table's.", code="dangling", id=id
            )
