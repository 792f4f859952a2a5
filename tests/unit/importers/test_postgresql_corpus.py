"""Real schemas: the counts that a real server's catalogs gave, by `tests/corpus/README.md`."""

import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from schemawright.importers.postgresql import IMPORTER
from schemawright.importers.registry import ImportOptions
from schemawright.model.check import Check
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.index import Index
from schemawright.model.key import Key
from schemawright.model.raw import RawObject
from schemawright.model.relationship import Relationship
from schemawright.model.sequence import Sequence
from schemawright.model.table import Table
from schemawright.model.view import MaterializedView, View

CORPUS = Path(__file__).parents[2] / "corpus"
COLUMNS = ("T", "Co", "PK", "FK", "UQ", "CK", "IX", "V", "MV", "TR", "FN", "SQ", "CM")


def expected() -> dict[str, dict[str, int]]:
    """The table of the corpus, by file."""
    part = (CORPUS / "README.md").read_text(encoding="utf-8").split("## PostgreSQL")[1].split("\n## ")[0]
    rows = {}
    for line in part.splitlines():
        cells = [cell.strip() for cell in line.split("|")[1:-1]]
        if match := re.fullmatch(r"`(\w+\.sql)`", cells[0] if cells else ""):
            numbers = [int(number) for cell in cells[4:16] for number in cell.split("/")]
            if len(numbers) == len(COLUMNS) - 1:  # `0` in the column V/MV stands for both.
                numbers.insert(8, 0)
            rows[match[1]] = dict(zip(COLUMNS, numbers, strict=True))
    return rows


def counted(document: Document) -> dict[str, int]:
    """The same numbers of a document; comments are those on relations and columns."""
    keys = Counter(key.key_type for key in document.all(Key))
    raw = Counter(record.object_type for record in document.all(RawObject))
    views: list[View | MaterializedView] = [*document.all(View), *document.all(MaterializedView)]
    commented: list[Any] = [
        *document.all(Table),
        *document.all(Column),
        *document.all(Sequence),
        *document.all(Index),
        *views,
    ]
    return {
        "T": len(document.all(Table)),
        "Co": len(document.all(Column)),
        "PK": keys["primary"],
        "FK": len(document.all(Relationship)),
        "UQ": keys["unique"],
        "CK": len(document.all(Check)),
        "IX": len(document.all(Index)),
        "V": len(document.all(View)),
        "MV": len(document.all(MaterializedView)),
        "TR": raw["trigger"],
        "FN": raw["function"] + raw["procedure"] + raw["aggregate"],
        "SQ": len(document.all(Sequence)) + sum(column.identity is not None for column in document.all(Column)),
        "CM": sum(record.comment is not None for record in commented)
        + sum(len(view.column_comments) for view in views),
    }


EXPECTED = expected()


def test_the_whole_corpus_is_listed() -> None:
    assert {path.name for path in (CORPUS / "postgresql").glob("*.sql")} == set(EXPECTED)


@pytest.mark.parametrize("name", EXPECTED)
def test_a_real_schema_is_read_whole(name: str) -> None:
    text = (CORPUS / "postgresql" / name).read_text(encoding="utf-8")
    result = IMPORTER.read(text, ImportOptions(name=name))
    assert counted(Document(result.records)) == EXPECTED[name]
    assert [str(found) for found in result.diagnostics if found.level != "info"] == []


@pytest.mark.parametrize("name", EXPECTED)
def test_every_statement_is_modelled_kept_or_said_to_be_passed_over(name: str) -> None:
    """Nothing is lost: each raw object has its line in the diagnostics."""
    text = (CORPUS / "postgresql" / name).read_text(encoding="utf-8")
    result = IMPORTER.read(text, ImportOptions(name=name))
    told = {found.subject for found in result.diagnostics if found.code == "IMPORT_RAW_OBJECT"}
    raw = [record for record in result.records if isinstance(record, RawObject)]
    assert {record.id for record in raw} <= told
    assert all(record.text in text for record in raw)
