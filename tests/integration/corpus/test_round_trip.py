"""Every PostgreSQL schema of the corpus: imported without a server, written out again, and built: it is the same.

A is built from the original file, B from our SQL; `pg_dump --schema-only` of both is compared object by object.
"""

from pathlib import Path

import pytest

from schemawright.exporters.registry import export
from schemawright.importers.postgresql import IMPORTER
from schemawright.importers.registry import ImportOptions
from schemawright.model.document import Document, from_json, to_json
from schemawright.scratch.postgresql import ScratchDatabase, Server, compare

pytestmark = pytest.mark.postgresql

CORPUS = sorted((Path(__file__).parents[2] / "corpus" / "postgresql").glob("*.sql"))

EXTENSIONS = {"dhis2_base": ("postgis",)}
"""What a script takes for granted."""


@pytest.fixture(scope="module")
def server() -> Server:
    return Server.find(prefer="system")


def build(database: ScratchDatabase, name: str, text: str) -> str:
    """The dump of what a script makes."""
    for extension in EXTENSIONS.get(name, ()):
        database.run_script(f"CREATE EXTENSION {extension}")
    database.run_script(text)
    return database.dump()


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.stem)
def test_every_object_comes_back(path: Path, server: Server, capsys: pytest.CaptureFixture[str]) -> None:
    text = path.read_text()
    document = Document(IMPORTER.read(text, ImportOptions(name=path.stem)).records)
    written = export(document, "sql").text
    with server.database() as original, server.database() as ours:
        comparison = compare(build(original, path.stem, text), build(ours, path.stem, written))
    with capsys.disabled():
        print(f"\n{path.stem}: {comparison.score}")
    assert comparison.is_equal, "\n".join(map(str, comparison.differences[:5]))
    assert sum(total for _, total in comparison.counts.values()) > 30
    assert from_json(to_json(document)) == document
    assert export(from_json(to_json(document)), "sql").text == written, "equal documents give equal bytes"


def test_the_corpus_is_whole() -> None:
    assert len(CORPUS) == 9
