"""The data dictionary: everything of the model is in it, and nothing of it is anything but text."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import msgspec
import pytest

from schemawright.base.errors import InvalidError
from schemawright.base.ids import new_id
from schemawright.exporters.dictionary import SAID
from schemawright.exporters.properties import PLACES, title
from schemawright.exporters.registry import export
from schemawright.exporters.words import LANGUAGES
from schemawright.importers.postgresql import IMPORTER
from schemawright.importers.registry import ImportOptions
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.drawing import Area, Note
from schemawright.model.kinds import KIND_OF, parts_of
from schemawright.model.raw import RawObject
from schemawright.model.schema import Schema, SchemaSettings
from schemawright.model.table import Table
from schemawright.model.view import View

CORPUS = Path(__file__).parents[2] / "corpus" / "postgresql"
HOSTILE = "x\"]]></style></table><script>alert(1)</script>`'\\| **b** [a](javascript:alert(1)) ```\n# h"
UNSAID = {"order", "slug", "color", "statistics", "search_path", "provides", "status"}


class Text(HTMLParser):
    """The text of a page, its links and anchors, and the names of its elements."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.text, self.links, self.anchors, self.elements = "", set[str](), set[str](), set[str]()
        self.feed(page)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.elements.add(tag)
        found = dict(attributes)
        if (link := found.get("href")) is not None:
            self.links.add(link)
        if (anchor := found.get("id")) is not None:
            self.anchors.add(f"#{anchor}")

    def handle_data(self, data: str) -> None:
        self.text += data


def flat(text: str) -> str:
    return re.sub(r"\s+", "", text)


def said(value: Any) -> Iterator[str]:
    """Every text inside a value that someone wrote."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from value.values()
    elif isinstance(value, tuple):
        for one in value:
            yield from said(one)
    elif isinstance(value, msgspec.Struct):
        for field in msgspec.structs.fields(value):
            if (
                field.name != "id"
                and not field.name.endswith(("_id", "_ids"))
                and getattr(value, field.name) != field.default
            ):
                yield from said(getattr(value, field.name))


@pytest.mark.parametrize("file", ["pagila", "adventureworks", "crates_io"])
def test_all_of_the_model_is_in_it(file: str) -> None:
    document = Document(IMPORTER.read((CORPUS / f"{file}.sql").read_text(), ImportOptions(name=file)).records)
    page = Text(export(document, "html").text)
    text = flat(page.text)
    for record in document:
        kind = KIND_OF[type(record)]
        references = {reference.field for reference in kind.references}
        for name, field in kind.fields.items():
            value = getattr(record, name)
            if name in references or name in UNSAID or value == field.default:
                continue
            for one in said(value):
                assert flat(one) in text, (kind.name, name, one)
    assert page.links <= page.anchors


def hostile() -> Document:
    schema = Schema(id=new_id(), name=HOSTILE, description=HOSTILE)
    table = Table(id=new_id(), name=HOSTILE, comment=HOSTILE, storage_parameters={"fillfactor": HOSTILE})
    column = Column(id=new_id(), table_id=table.id, name=HOSTILE, data_type=HOSTILE, default_value=HOSTILE)
    view = View(id=new_id(), name="v", query=HOSTILE, column_comments={"a": HOSTILE})
    raw = RawObject(id=new_id(), object_type="function", name=HOSTILE, text=HOSTILE, about=table.id)
    return Document(
        [schema, table, column, view, raw, Note(id=new_id(), text=HOSTILE), Area(id=new_id(), title=HOSTILE)]
    )


def test_names_are_text_in_html() -> None:
    page = Text(export(hostile(), "html").text)
    assert "script" not in page.elements
    assert flat(page.text).count(flat(HOSTILE)) >= 10
    assert all(link.startswith("#") for link in page.links)


def test_names_are_text_in_markdown() -> None:
    written = export(hostile(), "markdown").text
    outside = re.sub(r"^(`{3,})\w*\n.*?\n\1$", "", written, flags=re.MULTILINE | re.DOTALL)
    words = re.sub(r"(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)", "", outside)
    for sign in ("](javascript", "<script", "**b**", "```", "\n# h"):
        assert sign not in words
    rows = [line for line in outside.splitlines() if line.startswith("| ")]
    assert rows
    for line in rows:
        assert line.endswith(" |")


def test_a_page_says_what_a_column_is() -> None:
    page = export(
        Document(
            IMPORTER.read(
                "CREATE TABLE a (id int PRIMARY KEY, b int NOT NULL REFERENCES a);", ImportOptions(name="x")
            ).records
        ),
        "html",
    ).text
    assert "0..n : 1" in page
    assert page.count("primary") >= 2
    assert "Comment" not in page


def test_the_page_is_german_where_it_is_asked_for() -> None:
    document = Document(IMPORTER.read((CORPUS / "pagila.sql").read_text(), ImportOptions(name="pagila")).records)
    page, wiki = (export(document, format, "de").text for format in ("html", "markdown"))
    assert '<html lang="de">' in page
    assert "Diagramm aller Tabellen" in page
    for text in (page, wiki):
        assert all(word in text for word in ("Tabellen", "Spalten", "Beziehungen", "Verweist auf", "primär", "ja"))
        assert not re.search(r"\b(Columns|Relationships|Refers to|primary|Referred to by|Namespaces)\b", text)
    anchors = [re.findall(r'id="([^"]+)"', export(document, "html", one).text) for one in ("en", "de")]
    assert anchors[0] == anchors[1]


def test_every_property_has_a_word_in_every_language() -> None:
    parts = {part for kind in KIND_OF.values() for hint in kind.types.values() for part in parts_of(hint)}
    parts -= {SchemaSettings}
    fields = {name for kind in KIND_OF.values() if kind.record is not Schema for name in kind.fields}
    fields |= {name for part in parts for name in part.__struct_fields__}
    shown = {name.removeprefix("is_").removesuffix("_id").removesuffix("_ids") for name in fields - PLACES - SAID}
    for language, words in LANGUAGES.items():
        missing = {title(name).lower() for name in shown - {"id"}} - words.keys()
        assert language == "en" or not missing


def test_a_language_that_is_not_there_is_refused() -> None:
    document = Document([Schema(id="s", name="s")])
    for format, language in (("html", "fr"), ("sql", "de")):
        with pytest.raises(InvalidError, match=f"is not written in '{language}'"):
            export(document, format, language)
