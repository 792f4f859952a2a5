"""Adopting a database that has been made without migrations."""

from pathlib import Path

import pytest

from schemawright.history.databases.registry import databases_at
from schemawright.history.errors import HistoryError
from schemawright.history.folder import History, Migration, write
from schemawright.history.ledger import TABLE
from tests.integration.history.conftest import Place, query, runner

FILM = Migration("1", "create_film", "CREATE TABLE film (id int PRIMARY KEY);\n", "DROP TABLE film;\n")
TITLE = Migration("2", "add_title", "ALTER TABLE film ADD title varchar(9);\n", "ALTER TABLE film DROP title;\n")
ACTOR = Migration("10", "create_actor", "CREATE TABLE actor (id int PRIMARY KEY);\n", "DROP TABLE actor;\n")
ALL = (FILM, TITLE, ACTOR)
MADE = "CREATE TABLE film (id int PRIMARY KEY, title varchar(9))"


def make(url: str, *statements: str) -> None:
    """What somebody has made by hand."""
    connection = databases_at(url).connect(url)
    for statement in statements:
        connection.run(statement)
    connection.close()


@pytest.fixture
def adopting(place: Place, url: str) -> tuple[str, ...]:
    """The option that names a database which has a table of films, without any history; the folder has one."""
    make(url, MADE)
    write(place.migrations, History(url.partition(":")[0], ALL))
    return ("--database-url", url)


def test_what_is_there_is_noted_and_not_run(place: Place, url: str, adopting: tuple[str, ...]) -> None:
    assert place("baseline", "2", "--dry-run", *adopting) == (0, "-- 1_create_film\n-- 2_add_title\n", "")
    assert runner(url, *ALL).standing().entries == {}
    said = "Noted 1_create_film as applied.\nNoted 2_add_title as applied.\n"
    assert place("baseline", "2", *adopting) == (0, said, "")
    standing = runner(url, *ALL).standing()
    assert [line.condition for line in standing.lines()] == ["applied", "applied", "pending"]
    noted = standing.entries["2"]
    assert (noted.checksum, noted.steps_done, noted.milliseconds) == (TITLE.checksum, 1, 0)
    assert noted.applied_by.endswith(" (baseline)")
    assert place("up", *adopting)[0] == 0
    assert query(url, "SELECT * FROM actor") == []
    assert [done.migration for done in runner(url, *ALL).down(3)] == [ACTOR, TITLE, FILM]


def test_what_differs_is_said_and_nothing_noted(place: Place, url: str, adopting: tuple[str, ...]) -> None:
    code, out, err = place("baseline", "1", *adopting)
    assert code == 1
    assert "DROP" in out
    assert "title" in out
    assert err.splitlines()[-1] == (
        "error HISTORY_BASELINE_DIFFERS: The database is not what the migrations up to 1_create_film make. "
        "(Choose the version that it has, write a migration for the rest, or say --accept-differences.)"
    )
    code, out, _ = place("baseline", "10", *adopting)
    assert code == 1
    assert "CREATE TABLE" in out
    assert "actor" in out
    assert runner(url, *ALL).standing().entries == {}
    code, out, err = place("baseline", "1", "--accept-differences", *adopting)
    assert code == 0
    assert out.endswith("Noted 1_create_film as applied.\n")
    assert "HISTORY_BASELINE_DIFFERS" in err


def test_without_a_look(place: Place, adopting: tuple[str, ...]) -> None:
    assert place("baseline", "1", "--no-verify", *adopting) == (0, "Noted 1_create_film as applied.\n", "")


def test_a_database_with_a_history_is_refused(place: Place, url: str, adopting: tuple[str, ...]) -> None:
    assert place("baseline", "2", *adopting)[0] == 0
    before = query(url, f"SELECT * FROM {TABLE} ORDER BY version")
    for options in ((), ("--dry-run",), ("--no-verify",), ("--accept-differences",)):
        code, out, err = place("baseline", "10", *options, *adopting)
        assert (code, out) == (1, "")
        assert err.startswith("error HISTORY_ALREADY_BEGUN: The database has a history already, up to 2.")
    with pytest.raises(HistoryError, match="already"):
        runner(url, *ALL).baseline("10")
    assert query(url, f"SELECT * FROM {TABLE} ORDER BY version") == before


def test_a_version_that_is_not_there(place: Place, adopting: tuple[str, ...]) -> None:
    code, out, err = place("baseline", "3", *adopting)
    assert (code, out, err) == (2, "", "schemawright: There is no migration '3'. There are: 1, 2, 10.\n")
    assert place("baseline", *adopting)[0] == 2


def test_the_folder_is_checked_first(place: Place, adopting: tuple[str, ...]) -> None:
    path: Path = place.migrations / "2_add_title.up.sql"
    path.write_text(path.read_text() + "-- more\n")
    code, _, err = place("baseline", "2", *adopting)
    assert code == 1
    assert err.startswith("error HISTORY_SUM_DIFFERS")
