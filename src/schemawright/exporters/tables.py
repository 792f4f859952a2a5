"""What is part of a table, as grids: columns, constraints, indexes, and which tables it is related to."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from schemawright.exporters.pages import Block, Grid, Heading, Line, Span, code, joined, plain, said
from schemawright.exporters.properties import link, names, properties
from schemawright.model.check import Check
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.facts import is_required, relationship_type
from schemawright.model.index import Exclusion, ExclusionElement, Index, IndexElement
from schemawright.model.key import Key
from schemawright.model.record import Record
from schemawright.model.relationship import Relationship
from schemawright.model.table import Table

R = TypeVar("R", bound=Record)
Cells = Sequence[tuple[str, Callable[[R], Line]]]


def columns(document: Document, table: Table) -> Iterator[Block]:
    """A table's columns, each with the marks of the keys that it is part of."""
    marks = _marks(document, table)
    yield from _grid(
        document,
        "Columns",
        document.children(table.id, Column),
        [
            ("Column", lambda c: code(c.name)),
            ("Type", lambda c: code(c.data_type)),
            ("Null", lambda c: said("yes" if c.is_nullable else "no")),
            ("Key", lambda c: joined([said(mark) for mark in marks.get(c.id, [])])),
            ("Default", lambda c: code(c.default_value)),
            (
                "Comment",
                lambda c: plain("\n".join(text for text in (c.display_name, c.description, c.comment) if text)),
            ),
        ],
        {"name", "data_type", "is_nullable", "default_value", "display_name", "description", "comment", "table_id"},
    )


def constraints(document: Document, table: Table) -> Iterator[Block]:
    """Keys, relationships, checks and exclusions of a table."""
    yield from _grid(
        document,
        "Keys",
        sorted(document.children(table.id, Key), key=lambda key: key.key_type != "primary"),
        [
            ("Key", lambda k: plain(k.name)),
            ("Kind", lambda k: said(k.key_type)),
            ("Columns", lambda k: names(document, k.column_ids)),
            ("Comment", lambda k: plain(k.comment or "")),
        ],
        {"name", "key_type", "column_ids", "comment", "table_id"},
    )
    yield from _grid(
        document,
        "Relationships",
        document.children(table.id, Relationship),
        [
            ("Relationship", lambda r: plain(r.name)),
            ("Columns", lambda r: names(document, r.source_column_ids)),
            ("Refers to", lambda r: _target(document, r)),
            ("Cardinality", lambda r: plain(cardinality(document, r))),
            ("On delete", lambda r: plain(r.on_delete)),
            ("On update", lambda r: plain(r.on_update)),
            ("Comment", lambda r: plain(r.comment or "")),
        ],
        {"name", "source_table_id", "source_column_ids", "target_table_id", "target_column_ids"}
        | {"on_delete", "on_update", "comment"},
    )
    yield from _grid(
        document,
        "Checks",
        document.children(table.id, Check),
        [
            ("Check", lambda c: plain(c.name)),
            ("Condition", lambda c: code(c.expression)),
            ("Comment", lambda c: plain(c.comment or "")),
        ],
        {"name", "expression", "comment", "table_id"},
    )
    yield from _grid(
        document,
        "Exclusion constraints",
        document.children(table.id, Exclusion),
        [
            ("Exclusion", lambda e: plain(e.name)),
            ("Elements", lambda e: joined([_element(document, one) for one in e.elements])),
            ("Method", lambda e: plain(e.index_type)),
            ("Where", lambda e: code(e.where)),
            ("Comment", lambda e: plain(e.comment or "")),
        ],
        {"name", "elements", "index_type", "where", "comment", "table_id"},
    )


def indexes(document: Document, found: Iterable[Index]) -> Iterator[Block]:
    """Indexes of a table or of a materialized view."""
    yield from _grid(
        document,
        "Indexes",
        found,
        [
            ("Index", lambda i: plain(i.name)),
            ("Elements", lambda i: joined([_element(document, one) for one in i.columns])),
            ("Unique", lambda i: said("yes" if i.is_unique else "no")),
            ("Method", lambda i: plain(i.index_type)),
            ("Where", lambda i: code(i.where)),
            ("Comment", lambda i: plain(i.comment or "")),
        ],
        {"name", "columns", "is_unique", "index_type", "where", "comment", "table_id", "is_suggested"},
    )


def related(document: Document, table: Table) -> Iterator[Block]:
    """Which relationships of other tables refer to this one."""
    found = [one for one in document.all(Relationship) if one.target_table_id == table.id]
    if rows := tuple(
        (
            link(document, document.require(Table, one.source_table_id)),
            names(document, one.source_column_ids),
            plain(one.name),
            plain(cardinality(document, one)),
        )
        for one in sorted(found, key=lambda one: (one.name, one.id))
    ):
        yield Heading(4, "Referred to by", f"{table.id}-referred-to-by")
        yield Grid(("Table", "Columns", "Relationship", "Cardinality"), rows)


def cardinality(document: Document, relationship: Relationship) -> str:
    """How many rows of the source stand against how many of the target: `0..n : 1`."""
    source = "0..1" if relationship_type(document, relationship) == "one_to_one" else "0..n"
    return f"{source} : {'1' if is_required(document, relationship) else '0..1'}"


def _grid(document: Document, heading: str, found: Iterable[R], cells: Cells[R], shown: set[str]) -> Iterator[Block]:
    """A grid of records with these cells, and one more for what they say beside them, where any does."""
    records = list(found)
    if not records:
        return
    more = [list(properties(document, record, frozenset(shown))) for record in records]
    head = [*(title for title, _ in cells), "More"]
    rows = [
        [
            *(cell(record) for _, cell in cells),
            joined([(*said(name.lower()), Span(": "), *value) for name, value in beside], "\n"),
        ]
        for record, beside in zip(records, more, strict=True)
    ]
    # What no record has would only take room.
    used = [place for place in range(len(head)) if any(row[place] for row in rows)]
    parent = type(records[0]).parent
    yield Heading(4, heading, f"{getattr(records[0], parent or 'id')}-{heading.lower().replace(' ', '-')}")
    yield Grid(tuple(head[place] for place in used), tuple(tuple(row[place] for place in used) for row in rows))


def _target(document: Document, relationship: Relationship) -> Line:
    target = link(document, document.require(Table, relationship.target_table_id))
    return (*target, Span(" "), *names(document, relationship.target_column_ids))


def _element(document: Document, element: IndexElement) -> Line:
    column = document.find(Column, element.column_id)
    details = [
        f"({element.prefix_length})" if element.prefix_length is not None else "",
        f"COLLATE {element.collation}" if element.collation else "",
        element.operator_class or "",
        element.order.upper() if element.order else "",
        f"NULLS {element.nulls.upper()}" if element.nulls else "",
        f"WITH {element.operator}" if isinstance(element, ExclusionElement) else "",
    ]
    name = column.name if column is not None else element.expression or ""
    return code(" ".join([name, *(detail for detail in details if detail)]))


def _marks(document: Document, table: Table) -> dict[str, list[str]]:
    marks: dict[str, list[str]] = {}
    for key in document.children(table.id, Key):
        for id in key.column_ids:
            marks.setdefault(id, []).append(key.key_type)
    for relationship in document.children(table.id, Relationship):
        for id in relationship.source_column_ids:
            marks.setdefault(id, []).append("foreign")
    return {id: list(dict.fromkeys(found)) for id, found in marks.items()}
