"""What PostgreSQL has no place for is said, and no SQL is written without it."""

from collections.abc import Callable

import pytest

from schemawright.base.errors import UnsupportedError
from schemawright.migrate.plan import creation, plan
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.index import Exclusion, ExclusionElement, Index, IndexElement
from schemawright.model.namespace import Namespace
from schemawright.model.record import Record
from schemawright.model.schema import Schema
from schemawright.model.table import Table

RECORDS: list[Record] = [
    Schema(id="s", name="s", dialect="postgresql"),
    Namespace(id="n", name="public"),
    Table(id="t", namespace_id="n", name="t"),
    Column(id="c", table_id="t", name="title", data_type="text"),
]


def index(length: int | None) -> Index:
    return Index(id="i", table_id="t", name="by", columns=(IndexElement(column_id="c", prefix_length=length),))


def exclusion(length: int | None) -> Exclusion:
    element = ExclusionElement(column_id="c", operator="=", prefix_length=length)
    return Exclusion(id="i", table_id="t", name="by", elements=(element,))


@pytest.mark.parametrize("make", [index, exclusion])
def test_beginnings_of_values(make: Callable[[int | None], Record]) -> None:
    whole = Document((*RECORDS, make(None)))
    assert "title" in creation(whole).up_sql
    short = Document((*RECORDS, make(5)))
    for old, new in ((None, short), (whole, short), (short, whole)):
        with pytest.raises(UnsupportedError) as refused:
            creation(new) if old is None else plan(old, new)
        (told,) = refused.value.diagnostics
        assert (told.code, told.subject) == ("MIGRATE_NOT_HELD", "i")
        assert told.message == "PostgreSQL indexes no beginnings of values (title(5)): index by."
