"""Each topic: a text, and beside it the records and diagnostics that it is read as.

To renew the goldens after a wanted change, run this file once with `SCHEMAWRIGHT_RENEW_GOLDENS=1` and read the diff.
"""

import itertools
import json
import os
from pathlib import Path

import msgspec
import pytest

from schemawright.importers.registry import ImportOptions, ImportResult, find_importers
from schemawright.model.document import Document

FOLDER = Path(__file__).parents[2] / "golden" / "importers"
TEXTS = sorted(path for path in FOLDER.glob("*/*") if path.suffix != ".records")


def rendered(result: ImportResult) -> str:
    """One record or diagnostic a line."""
    lines = [json.dumps(msgspec.to_builtins(record), ensure_ascii=False) for record in result.records]
    return "\n".join([*lines, "", *map(str, result.diagnostics)]) + "\n"


@pytest.mark.parametrize("text", TEXTS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_text_is_read_as_its_golden_says(text: Path) -> None:
    importer = find_importers()[text.parent.name]
    numbers = itertools.count(1)
    options = ImportOptions(name="golden", new_id=lambda: str(next(numbers)))
    result = importer.read(text.read_text(encoding="utf-8"), options)
    golden = text.with_suffix(".records")
    if os.environ.get("SCHEMAWRIGHT_RENEW_GOLDENS"):
        golden.write_text(rendered(result), encoding="utf-8")
    assert rendered(result) == golden.read_text(encoding="utf-8")
    Document(result.records)


def test_every_golden_has_its_text() -> None:
    assert TEXTS
    assert {path.with_suffix("") for path in TEXTS} == {path.with_suffix("") for path in FOLDER.glob("*/*.records")}
