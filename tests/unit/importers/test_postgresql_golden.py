"""Each topic: a script, and beside it the records and diagnostics that it is read as.

To renew the goldens after a wanted change, run this file once with `SCHEMAWRIGHT_RENEW_GOLDENS=1` and read the diff.
"""

import itertools
import json
import os
from pathlib import Path

import msgspec
import pytest

from schemawright.importers.postgresql import IMPORTER
from schemawright.importers.registry import ImportOptions, ImportResult
from schemawright.model.document import Document

FOLDER = Path(__file__).parents[2] / "golden" / "importers" / "postgresql"
SCRIPTS = sorted(FOLDER.glob("*.sql"))


def read(text: str) -> ImportResult:
    """A script read with the ids 1, 2, 3…"""
    numbers = itertools.count(1)
    return IMPORTER.read(text, ImportOptions(name="golden", new_id=lambda: str(next(numbers))))


def rendered(result: ImportResult) -> str:
    """One record or diagnostic a line."""
    lines = [json.dumps(msgspec.to_builtins(record), ensure_ascii=False) for record in result.records]
    return "\n".join([*lines, "", *map(str, result.diagnostics)]) + "\n"


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.stem)
def test_a_script_is_read_as_its_golden_says(script: Path) -> None:
    result = read(script.read_text(encoding="utf-8"))
    golden = script.with_suffix(".records")
    if os.environ.get("SCHEMAWRIGHT_RENEW_GOLDENS"):
        golden.write_text(rendered(result), encoding="utf-8")
    assert rendered(result) == golden.read_text(encoding="utf-8")
    Document(result.records)


def test_every_topic_has_a_golden_and_every_golden_a_script() -> None:
    assert SCRIPTS
    assert {path.stem for path in SCRIPTS} == {path.stem for path in FOLDER.glob("*.records")}
