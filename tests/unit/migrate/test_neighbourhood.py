"""A plan is the same where the tables that it cannot touch are left aside."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from schemawright.base.errors import SchemawrightError, UnsupportedError
from schemawright.changes.match import match
from schemawright.importers.postgresql import IMPORTER
from schemawright.importers.registry import ImportOptions, importer_for
from schemawright.migrate import neighbourhood
from schemawright.migrate.plan import plan
from schemawright.model.document import Document
from tests.acceptance.migrations.case import FOLDER, Case, cases
from tests.acceptance.migrations.walk import Walk

CORPUS = Path(__file__).parents[2] / "corpus" / "postgresql"
DIALECTS = sorted(path.name for path in FOLDER.iterdir() if any(path.glob("*.sql")))


def documents(case: Case) -> tuple[Document, Document]:
    read = importer_for("case.sql", case.dialect).read
    options = ImportOptions(dialect=case.dialect)
    old, new = (Document(read(sql, options).records) for sql in (case.old, case.new))
    return old, match(old, new, case.renames, guess=False).document


def told(old: Document, new: Document) -> Iterator[str]:
    """The plan, or why there is none."""
    try:
        found = plan(old, new)
    except UnsupportedError as error:
        yield from sorted(f"{one.code} {one.message}" for one in error.diagnostics)
        return
    yield from (found.up_sql, found.down_sql)
    yield from (f"{one.code} {one.message}" for one in (*found.warnings, *found.diagnostics))


def both_ways(monkeypatch: pytest.MonkeyPatch, old: Document, new: Document) -> tuple[list[str], list[str]]:
    monkeypatch.setattr(neighbourhood, "WORTH", -1)
    whole = list(told(old, new))
    monkeypatch.setattr(neighbourhood, "WORTH", 1)
    return whole, list(told(old, new))


@pytest.mark.parametrize("dialect", DIALECTS)
def test_of_every_acceptance_case(dialect: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for case in cases(dialect):
        try:
            old, new = documents(case)
        except SchemawrightError:
            continue
        whole, near = both_ways(monkeypatch, old, new)
        assert near == whole, str(case)


@pytest.mark.parametrize("name", ["pagila", "sakila", "crates_io", "adventureworks"])
def test_of_walks(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    began = Document(IMPORTER.read((CORPUS / f"{name}.sql").read_text(), ImportOptions(name=name)).records)
    for seed in range(6):
        walk = Walk(began, seed)
        for _ in range(2):
            old = walk.document
            whole, near = both_ways(monkeypatch, old, walk.go(4))
            assert near == whole, "\n".join(walk.log)
