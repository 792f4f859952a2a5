"""The steps of SQLite's migrations, as the golden files have them.

To renew these after a wanted change, run this file once with `SCHEMAWRIGHT_RENEW_GOLDENS=1` and read the diff.
"""

import os
from pathlib import Path

import pytest

from schemawright.changes.match import match
from schemawright.importers.registry import ImportOptions
from schemawright.importers.sqlite import IMPORTER
from schemawright.migrate.plan import plan
from schemawright.model.document import Document
from tests.unit.migrate.golden import Case

FOLDER = Path(__file__).parents[2] / "golden" / "migrate_sqlite"


def read(text: str) -> Document:
    return Document(IMPORTER.read(text, ImportOptions(dialect="sqlite")).records)


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.sql")), ids=lambda path: path.stem)
def test_steps(path: Path) -> None:
    case = Case.read(path)
    old = read(case.old)
    found = plan(old, match(old, read(case.new), case.renames, guess=False).document)
    written = case.written(found)
    if os.environ.get("SCHEMAWRIGHT_RENEW_GOLDENS"):
        head = path.read_text().partition("-- up\n")[0]
        path.write_text(f"{head}-- up\n{written}")
    assert written == Case.read(path).output
