"""What a person edits in a schema's text is done to the schema, and nothing else is."""

from pathlib import Path

import msgspec
import pytest

from schemawright.changes.apply import apply
from schemawright.changes.change import Create, Delete, Update, to_wire
from schemawright.commands.by_text import TextEdit, text_changes
from schemawright.commands.evaluate import evaluate
from schemawright.exporters.registry import export
from schemawright.importers.registry import ImportOptions, importer_for
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.drawing import Note
from schemawright.model.schema import DialectName
from schemawright.model.table import Table

CORPUS = Path(__file__).parents[2] / "corpus"
SQL = """CREATE TABLE author (id bigint PRIMARY KEY, name text NOT NULL, born date);
CREATE TABLE book (id bigint PRIMARY KEY, author_id bigint REFERENCES author (id), title text);
CREATE INDEX book_author_id_idx ON book (author_id);
"""
FILES: tuple[tuple[str, DialectName], ...] = (
    ("postgresql/chinook.sql", "postgresql"),
    ("postgresql/pagila.sql", "postgresql"),
    ("sqlite/sakila.sql", "sqlite"),
    ("mysql/sakila.sql", "mariadb"),
)


def read(text: str, dialect: DialectName = "postgresql") -> Document:
    """A text as a document whose tables stand somewhere on a canvas, with a note."""
    document = Document(importer_for("a.sql", dialect).read(text, ImportOptions(dialect=dialect)).records)
    placed = {
        table.id: msgspec.structs.replace(table, position_x=100.0 * place + 50, position_y=70, color="teal")
        for place, table in enumerate(document.all(Table))
    }
    return document.replacing({Table: placed, Note: {"note": Note(id="note", text="Mind the books.")}})


def done(document: Document, found: TextEdit) -> Document:
    """The document after the edit, sent as a browser sends it."""
    return apply(document, evaluate(document, [to_wire(change) for change in found.changes]))


def edited(document: Document, format: str, before: str, after: str) -> tuple[TextEdit, Document]:
    """The edit of a text and what becomes of the document."""
    found = text_changes(document, importer_for(f"a.{format}", document.schema.dialect), before, after)
    return found, done(document, found)


@pytest.mark.parametrize("format", ["sql", "dbml"])
@pytest.mark.parametrize(("file", "dialect"), FILES)
def test_a_text_that_was_not_edited_changes_nothing(file: str, dialect: DialectName, format: str) -> None:
    document = read((CORPUS / file).read_text(), dialect)
    text = export(document, format).text
    assert text_changes(document, importer_for(f"a.{format}", dialect), text, text).changes == ()


@pytest.mark.parametrize("format", ["sql", "dbml"])
def test_a_column_that_is_added_stands_where_it_was_written(format: str) -> None:
    document = read(SQL)
    text = export(document, format).text
    line = "name text NOT NULL," if format == "sql" else '"name" text [not null]'
    assert line in text
    found, after = edited(
        document, format, text, text.replace(line, f"{line}\n  pen_name text{',' * (format == 'sql')}")
    )
    (change,) = found.changes
    assert isinstance(change, Create)
    author = next(table for table in after.all(Table) if table.name == "author")
    assert [column.name for column in after.children(author.id, Column)] == ["id", "name", "pen_name", "born"]
    assert author.position_x == 50
    assert after.find(Note, "note") is not None


def test_a_rename_is_one_and_all_that_speaks_of_it_follows() -> None:
    document = read(SQL)
    text = export(document, "sql").text
    found, after = edited(document, "sql", text, text.replace("name text", "full_name text"))
    (change,) = found.changes
    assert isinstance(change, Update)
    assert change.values == {"name": "full_name"}
    assert export(after, "sql").text == text.replace("name text", "full_name text")


def test_what_others_did_meanwhile_stays() -> None:
    document = read(SQL)
    text = export(document, "sql").text
    book = next(table for table in document.all(Table) if table.name == "book")
    title = next(column for column in document.children(book.id, Column) if column.name == "title")
    born = next(column for column in document.all(Column) if column.name == "born")
    (operation,) = [{"action": "update", "kind": "column", "id": title.id, "values": {"name": "heading"}}]
    theirs = apply(document, evaluate(document, [operation, {"action": "delete", "kind": "column", "id": born.id}]))
    found, after = edited(
        theirs, "sql", text, text.replace("born date", "born timestamp").replace("name text", "name varchar(80)")
    )
    assert [one.code for one in found.diagnostics] == ["TEXT_RECORD_GONE"]
    columns = {column.name: column.data_type for column in after.all(Column)}
    assert columns == {
        "id": "bigint",
        "author_id": "bigint",
        "name": "character varying(80)",
        "heading": "text",
    }


def test_a_table_that_is_deleted_goes_with_all_that_is_its_own() -> None:
    document = read(SQL)
    text = export(document, "sql").text
    begin = text.index("CREATE TABLE public.book")
    found, after = edited(document, "sql", text, text[:begin])
    assert all(isinstance(change, Delete) for change in found.changes)
    assert [table.name for table in after.all(Table)] == ["author"]


def test_columns_that_are_moved_are_moved() -> None:
    document = read(SQL)
    text = export(document, "dbml").text
    moved = text.replace('  "born" date\n', "").replace('  "id"', '  "born" date\n  "id"', 1)
    assert moved != text
    _, after = edited(document, "dbml", text, moved)
    assert export(after, "dbml").text == moved


def test_a_new_table_stands_beside_the_one_that_it_refers_to() -> None:
    document = read(SQL)
    text = export(document, "sql").text
    more = "CREATE TABLE chapter (id bigint PRIMARY KEY, book_id bigint NOT NULL REFERENCES public.book (id));\n"
    _, after = edited(document, "sql", text, text + more)
    places = {table.name: (table.position_x, table.position_y) for table in after.all(Table)}
    assert places == {"author": (50, 70), "book": (150, 70), "chapter": (490, 70)}
