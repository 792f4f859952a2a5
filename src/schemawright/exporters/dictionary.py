"""The data dictionary of a schema: all of the model in words, as blocks that any page format can write."""

from collections.abc import Iterable, Iterator

from schemawright.exporters.pages import (
    Block,
    Code,
    Diagram,
    Grid,
    Heading,
    Line,
    Paragraph,
    Span,
    code,
    joined,
    plain,
    said,
)
from schemawright.exporters.properties import label, properties, title
from schemawright.exporters.tables import columns, constraints, indexes, related
from schemawright.model.document import Document
from schemawright.model.drawing import Area, Note
from schemawright.model.index import Index
from schemawright.model.kinds import KINDS
from schemawright.model.namespace import Extension, Namespace
from schemawright.model.raw import RawObject
from schemawright.model.record import Record
from schemawright.model.schema import Schema
from schemawright.model.sequence import Sequence
from schemawright.model.table import Table
from schemawright.model.types import Composite, Domain, Enum, Range
from schemawright.model.view import MaterializedView, View

TITLES: tuple[tuple[type[Record], str], ...] = (
    (Table, "Tables"),
    (View, "Views"),
    (MaterializedView, "Materialized views"),
    (Enum, "Enums"),
    (Domain, "Domains"),
    (Composite, "Composite types"),
    (Range, "Range types"),
    (Sequence, "Sequences"),
    (Namespace, "Namespaces"),
    (Extension, "Extensions"),
    (RawObject, "SQL objects"),
    (Note, "Notes"),
    (Area, "Areas"),
)
"""The sections; a kind that is named nowhere here and is part of no other record gets one of its own name."""

SAID = frozenset({"name", "namespace_id", "display_name", "description", "comment", "text", "title", "query", "values"})
"""What is shown in a heading, a paragraph, a grid or as code."""


def dictionary(document: Document) -> Iterator[Block]:
    """The whole of it, but for the title."""
    schema = document.schema
    yield from paragraph(schema.description)
    yield Paragraph((*said("Database"), Span(f": {schema.dialect}")))
    yield Heading(2, "Diagram", "diagram")
    yield Diagram()
    for kind, heading in _sections():
        if not (found := sorted(document.all(kind), key=lambda one: (_heading(document, one), one.id))):
            continue
        yield Heading(2, heading, f"section-{heading.lower().replace(' ', '-')}")
        for record in found:
            yield from _record(document, record)


def _sections() -> Iterator[tuple[type[Record], str]]:
    yield from TITLES
    known = {kind for kind, _ in TITLES} | {Schema}
    for kind in KINDS.values():
        if kind.record not in known and kind.record.parent is None:
            yield kind.record, title(kind.plural)


def _heading(document: Document, record: Record) -> str:
    if isinstance(record, RawObject):
        return f"{record.object_type} {record.name}"
    return label(document, record) or getattr(record, "title", "") or type(record).__name__


def _record(document: Document, record: Record) -> Iterator[Block]:
    yield Heading(3, _heading(document, record), record.id)
    for name in ("display_name", "description", "comment"):
        yield from paragraph(getattr(record, name, None))
    if isinstance(record, Note):
        yield from paragraph(record.text)
    shown = SAID | {"attributes", "checks"} if isinstance(record, Domain | Composite) else SAID
    yield from facts(properties(document, record, shown))
    match record:
        case Table():
            yield from columns(document, record)
            yield from constraints(document, record)
            yield from indexes(document, document.children(record.id, Index))
            yield from related(document, record)
        case View() | MaterializedView():
            yield Code(record.query)
            yield from indexes(document, document.children(record.id, Index))
        case Enum():
            yield Grid(("Value",), tuple((code(value.name),) for value in record.values))
        case Domain() if record.checks:
            rows = tuple((plain(c.name), code(c.expression), plain(c.comment or "")) for c in record.checks)
            yield Grid(("Check", "Condition", "Comment"), rows)
        case Composite():
            yield Grid(
                ("Attribute", "Type", "Collation", "Comment"),
                tuple(
                    (plain(a.name), code(a.data_type), code(a.collation), plain(a.comment or ""))
                    for a in record.attributes
                ),
            )
        case RawObject():
            yield Code(record.text)
    yield from _about(document, record)


def _about(document: Document, record: Record) -> Iterator[Block]:
    """The SQL objects that belong to a record: its triggers, policies, grants."""
    found = [one for one in document.all(RawObject) if one.about == record.id]
    if found:
        lines: list[Line] = [(Span(_heading(document, one), anchor=one.id),) for one in found]
        yield Paragraph((*said("SQL objects"), Span(": "), *joined(lines)))


def paragraph(text: str | None) -> Iterator[Block]:
    """A text as a paragraph, if there is one."""
    if text:
        yield Paragraph(plain(text))


def facts(found: Iterable[tuple[str, Line]]) -> Iterator[Block]:
    """Properties as a grid, if there are any."""
    if rows := tuple((said(name), value) for name, value in found):
        yield Grid(("Property", "Value"), rows)
