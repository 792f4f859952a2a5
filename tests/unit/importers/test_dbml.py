"""DBML: errors with their places, dialects, and any text at all."""

import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemawright.base.errors import SourceError
from schemawright.importers.dbml import IMPORTER
from schemawright.importers.registry import ImportOptions
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.kinds import KIND_OF
from schemawright.model.namespace import Namespace
from schemawright.model.schema import DialectName
from schemawright.model.table import Table

GOLDEN = Path(__file__).parents[2] / "golden" / "importers" / "dbml" / "shop.dbml"


def read(text: str, dialect: DialectName = "postgresql") -> Document:
    return Document(IMPORTER.read(text, ImportOptions(name="x", dialect=dialect)).records)


@pytest.mark.parametrize(
    ("text", "line", "column", "message"),
    [
        ("Tabel t { }", 1, 1, "Expected Table"),
        ("Table t {\n  a int [pk\n}", 3, 1, "',' or '\\]'"),
        ("Table t {\n  a int\n  a text\n}", 3, 3, "twice"),
        ("Table t { a int }\nTable t { b int }", 2, 7, "twice"),
        ("Table t { a int", 1, 16, "'}'"),
        ("Table t { a int [note: 'é' }", 1, 28, "',' or '\\]'"),
        ("Table t { a int [note: 'open }", 1, 24, "Close the quote"),
        ("Table t { a int }\nRef: t.a > u.id", 2, 12, "no table u"),
        ("Table t { a int }\nRef: t.a > t.b", 2, 12, "no column b"),
        ("Table t { a int }\nRef: t.a > t", 2, 12, "users.id"),
        ("Table t { a int }\nRef: t.a > t.a [delete: vanish]", 2, 25, "no action"),
        ("Table t { a int\n b int }\nRef: t.(a, b) > t.a", 3, 17, "same number"),
        ("Table t { a int\n indexes { b } }", 2, 12, "no column b"),
        ("Table t { ~missing\n a int }", 1, 7, "no TablePartial"),
        ("Table t { a int [default: 'it''s'] }", 1, 27, "no default"),
        ("Enum e { a }\nEnum e { b }", 2, 6, "twice"),
        ("Table t { a int pk foo }", 1, 20, "end of the line"),
        ("TableGroup g { t", 1, 17, "'}'"),
    ],
)
def test_what_cannot_be_read_says_where_and_what_to_do(text: str, line: int, column: int, message: str) -> None:
    with pytest.raises(SourceError, match=message) as caught:
        read(text)
    assert (caught.value.line, caught.value.column) == (line, column)


@pytest.mark.parametrize(
    ("dialect", "data_type", "namespaces"),
    [("postgresql", "character varying(20)", 1), ("mysql", "varchar(20)", 0), ("sqlite", "varchar(20)", 0)],
)
def test_types_and_namespaces_are_the_dialects_own(dialect: DialectName, data_type: str, namespaces: int) -> None:
    found = read("Table t { a VARCHAR(20) }", dialect)
    (column,) = found.all(Column)
    assert column.data_type.lower() == data_type
    assert len(found.all(Namespace)) == namespaces
    assert found.schema.dialect == dialect


def test_an_empty_text_is_an_empty_schema() -> None:
    assert len(read("\ufeff// nothing\n").all(Table)) == 0


def test_a_text_for_another_database_says_so() -> None:
    text = "Project p { database_type: 'MySQL' }\nTable t { a int }"
    (found,) = IMPORTER.read(text, ImportOptions()).diagnostics
    assert (found.code, found.level) == ("IMPORT_OTHER_DATABASE", "warning")
    assert IMPORTER.read(text, ImportOptions(dialect="mysql")).diagnostics == ()


def read_or_refused(text: str) -> None:
    try:
        found = read(text)
    except SourceError as error:
        if error.line is None or error.column is None:
            raise
        return
    for record in found:
        for reference in KIND_OF[type(record)].references:
            assert all(id in found for id in reference.ids(record))


@given(st.integers(min_value=0))
def test_a_text_cut_and_shuffled_is_read_or_refused_with_its_place(seed: int) -> None:
    chance = random.Random(seed)
    lines = GOLDEN.read_text(encoding="utf-8").splitlines()
    start, end = sorted(chance.sample(range(len(lines)), k=2))
    piece = lines[start:end]
    if chance.random() < 0.5:
        chance.shuffle(piece)
    read_or_refused("\n".join(piece))


@given(st.text(alphabet="Table {}[]()<>-.:,'\"`#~\\\nrefpk1é", max_size=80))
def test_any_text_is_read_or_refused(text: str) -> None:
    read_or_refused(text)
