"""The two roads into PostgreSQL, the parser's and the catalogs', meet.

What both read of a script is equal but for the reasons below. What PostgreSQL builds of the parser's records, when they
are written out as SQL, the catalog road reads as equal to the original: each field of each record, raw objects too.
"""

from functools import cache
from pathlib import Path

import pytest

from schemawright.exporters.sql import write
from schemawright.importers.postgresql import read
from schemawright.importers.postgresql_catalog import script_to_records
from schemawright.importers.registry import ImportOptions
from schemawright.model.document import Document
from schemawright.scratch.postgresql import Server
from tests.integration.roads.canonical import Canonical

pytestmark = pytest.mark.postgresql

ROOT = Path(__file__).parents[2]
FILES = [
    *sorted((ROOT / "corpus" / "postgresql").glob("*.sql")),
    *sorted((ROOT / "integration/catalog/schemas").glob("*.sql")),
]

AUTHOR = "the author's text, where the catalogs have PostgreSQL's own"
REASONS = {
    ("check", "expression"): AUTHOR,
    ("column", "defaultValue"): AUTHOR,
    ("column", "generated"): AUTHOR,
    ("domain", "checks"): AUTHOR,
    ("domain", "defaultValue"): AUTHOR,
    ("exclusion", "elements"): AUTHOR,
    ("exclusion", "where"): AUTHOR,
    ("index", "columns"): AUTHOR,
    ("index", "where"): AUTHOR,
    ("materializedView", "query"): AUTHOR,
    ("table", "partitionBound"): AUTHOR,
    ("table", "partitioning"): AUTHOR,
    ("view", "columnDefaults"): AUTHOR,
    ("view", "query"): AUTHOR,
    ("view", "searchPath"): "the catalogs' text is looked up in the default path",
    ("view", "isRecursive"): "the catalogs have it in the query",
    ("view", "columnNames"): "the catalogs have them in the query",
    ("materializedView", "columnNames"): "the catalogs have them in the query",
    ("view", "dependsOn"): "only the catalogs know what an extension brings",
    ("materializedView", "dependsOn"): "only the catalogs know what an extension brings",
    ("extension", "comment"): "the catalog road leaves out the comment of the control file",
    ("extension", "namespaceId"): "only the catalogs know where an extension goes by itself",
    ("column", "notNullName"): "PostgreSQL keeps it since version 18",
}


@cache
def script(path: Path) -> tuple[str, Canonical, bool]:
    """A file's text, what the catalog road reads of it, and whether the server took all of it."""
    text = path.read_text()
    if path.stem == "dhis2_base":  # it wants PostGIS without saying so
        text = f"CREATE EXTENSION postgis;\n{text}"
    return text, *catalog_road(text)


def catalog_road(text: str) -> tuple[Canonical, bool]:
    """What the catalog road reads of a script, and whether the server took all of it."""
    result = script_to_records(text, Server.find(prefer="system"))
    complete = not any(one.code == "IMPORT_STATEMENT_FAILED" for one in result.diagnostics)
    return Canonical(Document(result.records)), complete


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_both_roads_read_the_same_records(path: Path) -> None:
    text, catalog, complete = script(path)
    assert complete
    parsed, built = Canonical(Document(read(text, ImportOptions()).records)).records, catalog.records
    differences = []
    for name in sorted(parsed.keys() | built.keys()):
        kind = name.split(":")[0]
        if kind.startswith("rawObject"):
            continue  # told apart by their line in one road, by their object in the other; see the next test
        if name not in parsed or name not in built:
            differences.append(f"{name}: only {'catalog' if name in built else 'parser'}")
            continue
        for field in sorted(parsed[name].keys() | built[name].keys()):
            one, other = parsed[name].get(field), built[name].get(field)
            if one != other and (kind, field) not in REASONS:
                differences.append(f"{name}.{field}: {one!r} != {other!r}")
    assert differences == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_what_the_parser_read_builds_what_the_script_builds(path: Path) -> None:
    text, catalog, _ = script(path)
    found, complete = catalog_road(write(Document(read(text, ImportOptions()).records)).text)
    assert complete
    assert sorted(found.records.keys() ^ catalog.records.keys()) == []
    differing = [name for name in catalog.records if found.records[name] != catalog.records[name]]
    assert [(name, found.records[name], catalog.records[name]) for name in differing] == []
