"""Which indexes lead a foreign key, and which make another superfluous."""

from typing import Any

import pytest

from schemawright.advise.registry import suggest
from schemawright.base.ids import new_id
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.index import Index, IndexElement
from schemawright.model.key import Key
from schemawright.model.record import Record
from schemawright.model.relationship import Relationship
from schemawright.model.schema import Schema
from schemawright.model.table import Table


def document(*parts: Record) -> Document:
    """Tables p(a, b) with a key, and c(a, b, x) that refers to both columns."""
    tables = [Table(id="p", name="p"), Table(id="c", name="c")]
    columns = [Column(id=f"{t}.{n}", table_id=t, name=n, data_type="int") for t in "pc" for n in "abx"]
    key = Key(id="k", table_id="p", name="p_pkey", key_type="primary", column_ids=("p.a", "p.b"))
    link = Relationship(
        id="r",
        name="c_fkey",
        source_table_id="c",
        source_column_ids=("c.a", "c.b"),
        target_table_id="p",
        target_column_ids=("p.a", "p.b"),
    )
    return Document([Schema(id=new_id(), name="s"), *tables, *columns, key, link, *parts])


def index(*names: str, id: str = "i", **values: Any) -> Index:
    elements = tuple(IndexElement(column_id=f"c.{name}") for name in names)
    return Index(id=id, table_id="c", name=id, columns=elements, **values)


def codes(*parts: Record) -> list[str]:
    return [suggestion.code for suggestion in suggest(document(*parts))]


@pytest.mark.parametrize(
    "part",
    [
        index("a", "b"),
        index("b", "a"),
        index("b", "a", "x"),
        index("a", "b", where="(a IS NOT NULL)"),
        Key(id="u", table_id="c", name="u", key_type="unique", column_ids=("c.b", "c.a", "c.x")),
    ],
)
def test_what_leads(part: Record) -> None:
    assert codes(part) == []


@pytest.mark.parametrize(
    "part",
    [
        index("a"),
        index("a", "x", "b"),
        index("x", "a", "b"),
        index("a", "b", where="x > 0"),
        index("a", "b", index_type="gin"),
    ],
)
def test_what_does_not_lead(part: Record) -> None:
    assert codes(part) == ["FOREIGN_KEY_INDEX"]


@pytest.mark.parametrize(
    ("shorter", "longer", "redundant"),
    [
        (index("a"), index("a", "b", id="j"), True),
        (index("a", "b"), index("a", "b", id="j", is_unique=True), True),
        (index("a"), index("b", "a", id="j"), False),
        (index("a", is_unique=True), index("a", "b", id="j"), False),
        (index("a", where="x > 0"), index("a", "b", id="j"), False),
        (index("a", index_type="hash"), index("a", "b", id="j"), False),
    ],
)
def test_redundant_prefixes(shorter: Index, longer: Index, redundant: bool) -> None:
    assert ("REDUNDANT_INDEX" in codes(shorter, longer)) is redundant


def test_of_two_equal_indexes_one_is_redundant() -> None:
    assert codes(index("a", "b"), index("a", "b", id="j")) == ["REDUNDANT_INDEX"]
