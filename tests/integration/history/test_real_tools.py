"""Exported folders, run up and down by the tools themselves on the real databases."""

from pathlib import Path

import pytest

from schemawright.cli.differing import compare_documents
from schemawright.history.folder import History, Migration
from schemawright.history.script import written
from schemawright.history.tools.registry import tool_named
from schemawright.importers.registry import ImportOptions, importer_for
from schemawright.migrate.plan import plan
from schemawright.model.document import Document
from schemawright.scratch.server import Difference, find_server
from tests.integration.history.conftest import query, runner
from tests.integration.history.places import empty
from tests.integration.history.test_tools import MADE
from tests.integration.history.tools import TOOLS, install

CORPUS = Path(__file__).parents[2] / "corpus"
WHOLE = {"postgresql": "postgresql/crates_io", "mariadb": "mysql/sakila", "sqlite": "sqlite/sakila"}
"""A schema of somebody's, with triggers and views."""
LATER = {
    "postgresql": MADE,
    "mariadb": (
        Migration(
            "20260201000000",
            "count_loans",
            "-- It's counted; and why.\nCREATE TABLE loan (id int PRIMARY KEY, note varchar(20) DEFAULT '--;#${x}');\n"
            "DELIMITER //\nCREATE FUNCTION loans(given int) RETURNS int READS SQL DATA\nBEGIN\n"
            "  DECLARE found int; -- one; two\n  SELECT count(*) INTO found FROM loan WHERE id < given;\n"
            "  RETURN found;\nEND\n//\nDELIMITER ;\nALTER TABLE loan ADD due date;\n",
            "ALTER TABLE loan DROP due;\nDROP FUNCTION loans;\nDROP TABLE loan;\n",
        ),
        Migration("20260202000000", "fill", "INSERT INTO loan (id) VALUES (1), (2);\n", "DELETE FROM loan;\n"),
    ),
    "sqlite": (
        Migration(
            "20260201000000",
            "count_loans",
            "CREATE TABLE loan (id INTEGER PRIMARY KEY, note TEXT DEFAULT '--;${x}');\n"
            "CREATE TRIGGER loan_kept BEFORE DELETE ON loan\nBEGIN\n"
            "  SELECT RAISE(ABORT, 'kept') WHERE old.id = 1; -- one; two\nEND;\n"
            "INSERT INTO loan (id) VALUES (2);\n",
            "DROP TRIGGER loan_kept;\nDROP TABLE loan;\n",
        ),
    ),
}


CLUBS = """CREATE TABLE club (id integer PRIMARY KEY, name varchar(9));
CREATE TABLE member (id integer PRIMARY KEY, club integer REFERENCES club (id) ON DELETE CASCADE);
CREATE VIEW clubs AS SELECT name FROM club;
"""
CHANGED = CLUBS.replace("name varchar(9)", "name varchar(20) DEFAULT '' NOT NULL, CHECK (name <> 'x;y')").replace(
    "CREATE VIEW", "CREATE INDEX member_club ON member (club);\nCREATE VIEW"
)
CLUBS_OF_MEMBERS = "SELECT name, member.id FROM club JOIN member ON club = club.id"
ROWS = "INSERT INTO club VALUES (1, 'a');\nINSERT INTO member VALUES (1, 1);\n"


def read(dialect: str, text: str) -> Document:
    """The schema of a script."""
    options = ImportOptions(dialect=dialect)  # type: ignore[arg-type]
    return Document(importer_for("schema.sql", options.dialect).read(text, options).records)


@pytest.fixture(scope="module", params=["postgresql", "mariadb", "sqlite"])
def history(request: pytest.FixtureRequest) -> History:
    """A whole schema, as `migrate new` writes it, and what people add by hand."""
    dialect = request.param
    whole = read(dialect, (CORPUS / f"{WHOLE[dialect]}.sql").read_text())
    clubs = read(dialect, CLUBS)
    changed = compare_documents(clubs, read(dialect, CHANGED), safe=dialect == "postgresql")
    made = (
        Migration("20251231000000", "initial", *written(plan(None, whole))),
        *LATER[dialect],
        Migration("20260301000000", "clubs", *written(plan(None, clubs))),
        Migration("20260302000000", "rows", ROWS, "DELETE FROM club;\n"),
        Migration("20260303000000", "changed", *written(changed.plan)),
    )
    return History(dialect, made)


@pytest.fixture(scope="module", autouse=True)
def _tools() -> None:
    install()


@pytest.mark.parametrize("tool", TOOLS)
def test_a_tool_does_what_the_history_does(tool: str, history: History, tmp_path: Path) -> None:
    server, found, folder = find_server(history.dialect), TOOLS[tool], tmp_path / "folder"
    folder.mkdir()
    for name, text in tool_named(tool).write(history).files.items():
        (folder / name).write_text(text)

    def differences(old: str, new: str) -> list[Difference]:
        compared = server.compare(old, new).differences
        return [one for one in compared if not one.key.name.lower().startswith(found.bookkeeping)]

    (tmp_path / "wanted").mkdir()
    with empty(history.dialect, tmp_path / "wanted") as wanted, empty(history.dialect, tmp_path) as database:
        before = database.dump()
        list(runner(wanted.url, *history.migrations).up())
        query(wanted.url, "DROP TABLE schemawright_migrations")
        found.up(folder, database)
        assert differences(wanted.dump(), database.dump()) == []
        assert query(database.url, CLUBS_OF_MEMBERS) == [("a", 1)]
        newest = sorted(folder.glob("*_changed*.sql"))
        found.down(folder, database, newest)
        assert query(database.url, CLUBS_OF_MEMBERS) == [("a", 1)]
        found.down(folder, database, sorted(set(folder.glob("*.sql")) - set(newest)))
        assert differences(before, database.dump()) == []
