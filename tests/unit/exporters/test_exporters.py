"""Each format of one small schema, as it stands in `tests/golden/exporters`."""

import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from schemawright.base.errors import InvalidError, UnsupportedError
from schemawright.base.ids import new_id
from schemawright.exporters.registry import export, exporters
from schemawright.importers.postgresql import IMPORTER
from schemawright.importers.registry import ImportOptions
from schemawright.model.document import Document, from_json
from schemawright.model.drawing import Area, Note
from schemawright.model.schema import Schema
from schemawright.model.table import Table
from schemawright.model.types import Enum

FOLDER = Path(__file__).parents[2] / "golden" / "exporters"
HOSTILE = "x\"]]></style><script>alert(1)</script>`'\\"


def numbers() -> "ImportOptions":
    """Ids that are the same each time."""
    count = iter(range(1, 10_000))
    return ImportOptions(name="shop", new_id=lambda: f"00000000-0000-7000-8000-{next(count):012}")


def shop() -> Document:
    return Document(IMPORTER.read((FOLDER / "shop.input.sql").read_text(), numbers()).records)


@pytest.mark.parametrize("id", exporters())
def test_golden(id: str) -> None:
    exporter = exporters()[id]
    found = export(shop(), id)
    told = "".join(f"{diagnostic}\n" for diagnostic in found.diagnostics)
    path = FOLDER / f"shop{exporter.suffix}"
    assert found.text == path.read_text()
    assert told == (FOLDER / f"shop.{id}.told").read_text()


def test_a_document_comes_back() -> None:
    assert from_json(export(shop(), "document").text) == shop()


@pytest.mark.parametrize("id", exporters())
def test_nothing_but_a_header(id: str) -> None:
    document = Document([Schema(id=new_id(), name="empty")])
    assert export(document, id).diagnostics == ()


def test_hostile_names_are_text_in_a_picture() -> None:
    table = Table(id=new_id(), name=HOSTILE)
    note = Note(id=new_id(), text=HOSTILE, position_x=-500)
    area = Area(id=new_id(), title=HOSTILE)
    text = export(Document([Schema(id=new_id(), name=HOSTILE), table, note, area]), "svg").text
    picture = ET.fromstring(text)
    assert not [element for element in picture.iter() if element.tag.endswith("script")]
    assert HOSTILE in "".join(picture.itertext())
    (left, *_) = map(float, picture.attrib["viewBox"].split())
    assert left < -500


def test_tables_on_one_spot_are_set_out() -> None:
    places = re.findall(r'class="box" x="([\d.-]+)" y="([\d.-]+)"', export(shop(), "svg").text)
    assert len(set(places)) == len(places) > 3


def test_an_unknown_format() -> None:
    with pytest.raises(InvalidError, match="There is no format 'pdf'"):
        export(shop(), "pdf")


def test_what_a_database_cannot_hold_is_refused_by_name() -> None:
    schema = Schema(id=new_id(), name="x", dialect="sqlite")
    with pytest.raises(UnsupportedError, match="mood") as caught:
        export(Document([schema, Enum(id=new_id(), name="mood")]), "sql")
    assert [found.code for found in caught.value.diagnostics] == ["MIGRATE_NOT_IN_SQLITE"]
