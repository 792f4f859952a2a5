"""References that lead nowhere. No edit makes one (`commands.references`); a document from elsewhere may hold some."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from schemawright.base.diagnostics import Diagnostic, Level
from schemawright.base.errors import UnsupportedError
from schemawright.base.ids import Id
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.index import Exclusion, Index
from schemawright.model.key import Key
from schemawright.model.kinds import KIND_OF, KINDS, Reference
from schemawright.model.record import Record
from schemawright.model.relationship import Relationship

HELP = "Follow the suggestions for it in the designer, or mend the document."


@dataclass(frozen=True, slots=True, kw_only=True)
class Broken:
    """One fault of a record.

    `code`: its parent is `gone`; it refers to what is not there (`dangling`) or, by way of others, to itself
    (`circular`); its parts do not fit each other (`mismatch`). `id` is what it refers to, `reference` by which field.
    """

    record: Record
    code: Literal["gone", "dangling", "circular", "mismatch"]
    message: str
    reference: Reference | None = None
    id: Id | None = None


def faults_of(document: Document, record: Record, only: frozenset[str] | None = None) -> Iterator[Broken]:
    """What is wrong with the references of one record; with `only`, just these fields are followed."""
    for reference in KIND_OF[type(record)].references:
        if only is None or reference.field in only:
            kinds = reference.kinds or tuple(KINDS)
            for id in reference.ids(record):
                if not any(document.find(KINDS[name].record, id) is not None for name in kinds):
                    yield _lost(record, reference, id)
    yield from _misfits(document, record)


def faults(document: Document) -> Iterator[Broken]:
    """What is wrong with the references of a whole document; of a circle, each record that is part of it."""
    for kind in KINDS.values():
        records = document.all(kind.record)
        for reference in kind.references:
            held = reference.held(records)
            if lost := held - document.ids(reference.kinds or tuple(KINDS)):
                yield from (
                    _lost(record, reference, id) for record in records for id in reference.ids(record) if id in lost
                )
            if held and kind.name in reference.kinds:
                yield from _circles(document, records, reference)
        if kind.record in _WITH_PARTS:
            for record in records:
                yield from _misfits(document, record)


def diagnostics(document: Document, code: str, level: Level = "error") -> tuple[Diagnostic, ...]:
    """What is wrong with the references of a document, as diagnostics with this code."""
    return tuple(
        Diagnostic(code=code, level=level, message=one.message, help=HELP, subject=one.record.id)
        for one in faults(document)
    )


def require_whole(document: Document) -> None:
    """Raises `UnsupportedError` with a diagnostic for each reference that leads nowhere."""
    if found := diagnostics(document, "BROKEN_REFERENCE"):
        first = found[0].message + (f" (and {len(found) - 1} more)" if len(found) > 1 else "")
        raise UnsupportedError(f"{document.schema.name} refers to what is not there: {first} {HELP}", found)


def called(record: Record) -> str:
    """A record in a sentence: `The index 'book_ix'`."""
    name = getattr(record, "name", None) or getattr(record, "title", None)
    return f"The {KIND_OF[type(record)].name}" + (f" {name!r}" if name else "")


def _lost(record: Record, reference: Reference, id: Id) -> Broken:
    what = " or ".join(reference.kinds) or "record"
    return Broken(
        record=record,
        code="gone" if reference.field == record.parent else "dangling",
        message=f"{called(record)} refers to the {what} {id}, which does not exist.",
        reference=reference,
        id=id,
    )


_WITH_PARTS = (Key, Index, Exclusion, Relationship)


def _misfits(document: Document, record: Record) -> Iterator[Broken]:
    """What is wrong between what a record refers to."""
    if isinstance(record, Key):
        yield from _own(document, record, record.table_id, record.column_ids, "column_ids")
    elif isinstance(record, Index):
        yield from _own(document, record, record.table_id, _columns(record.columns), "columns")
        if not record.columns:
            yield _mismatch(record, f"{called(record)} has no column. Give it at least one.")
        if any((e.column_id is None) == (e.expression is None) for e in record.columns):
            yield _mismatch(record, f"Each element of {called(record)} is to be a column or an expression.")
    elif isinstance(record, Exclusion):
        yield from _own(document, record, record.table_id, _columns(record.elements), "elements")
    elif isinstance(record, Relationship):
        yield from _own(document, record, record.source_table_id, record.source_column_ids, "source_column_ids")
        yield from _own(document, record, record.target_table_id, record.target_column_ids, "target_column_ids")
        if len(record.source_column_ids) != len(record.target_column_ids):
            count, other = len(record.source_column_ids), len(record.target_column_ids)
            yield _mismatch(
                record,
                f"{called(record)} has {count} source columns for {other} target columns. Name one for each.",
            )


def _own(document: Document, record: Record, table_id: Id, ids: tuple[Id, ...], field: str) -> Iterator[Broken]:
    if not ids and not isinstance(record, Index | Exclusion):
        yield _mismatch(record, f"{called(record)} has no columns. Name at least one.")
    if len(set(ids)) != len(ids) and isinstance(record, Key):
        yield _mismatch(record, f"{called(record)} names a column twice.")
    for id in ids:
        column = document.find(Column, id)
        # What is not there at all has been said already.
        if column is not None and column.table_id != table_id:
            yield Broken(
                record=record,
                code="dangling",
                message=f"{called(record)} names the column {column.name!r}, which is not one of its table's.",
                reference=next(one for one in KIND_OF[type(record)].references if one.field == field),
                id=id,
            )


def _columns(elements: Iterable[object]) -> tuple[Id, ...]:
    return tuple(id for element in elements if (id := getattr(element, "column_id", None)))


def _mismatch(record: Record, message: str) -> Broken:
    return Broken(record=record, code="mismatch", message=message)


def _circles(document: Document, records: Iterable[Record], reference: Reference) -> Iterator[Broken]:
    ahead = {record.id: ids for record in records if (ids := tuple(reference.ids(record)))}
    for id, ids in ahead.items():
        back = next((one for one in ids if one == id or id in _reached(ahead, one)), None)
        if back is not None and (record := document.get(id)) is not None:
            message = f"{called(record)} comes from itself by way of its {reference.field.replace('_', ' ')}."
            yield Broken(record=record, code="circular", message=message, reference=reference, id=back)


def _reached(ahead: dict[Id, tuple[Id, ...]], start: Id) -> set[Id]:
    reached: set[Id] = set()
    queue = list(ahead.get(start, ()))
    while queue:
        if (id := queue.pop()) not in reached:
            reached.add(id)
            queue += ahead.get(id, ())
    return reached
