"""`schemawright migrate` as a person types it."""

import json
import re

import pytest

from schemawright.cli.app import run
from tests.integration.history.conftest import Place, query

ONE = "CREATE TABLE film (id int PRIMARY KEY, title text NOT NULL);\n"
TWO = ONE.replace("title", "name") + "CREATE TABLE actor (id int PRIMARY KEY);\n"


@pytest.fixture
def filled(place: Place) -> Place:
    """Two migrations for PostgreSQL: film, and then its column renamed and actor."""
    place.write("one.sql", ONE)
    place.write("two.sql", TWO)
    assert place("new", "--to", "one.sql", "--no-verify")[0] == 0
    assert place("new", "--to", "two.sql", "--no-verify")[0] == 0
    return place


def test_new_is_named_numbered_and_proved(place: Place) -> None:
    place.write("one.sql", ONE)
    place.write("two.sql", TWO)
    code, out, err = place("new", "--to", "one.sql")
    assert code == 0, err
    assert "DIFF_VERIFIED" in err
    assert re.fullmatch(r"migrations/(\d{14})_create_film\.up\.sql\nmigrations/\1_create_film\.down\.sql\n", out)
    code, out, err = place("new", "--to", "two.sql")
    assert "DIFF_RENAME_GUESSED" in err
    assert place.files == [
        "create_actor_and_more.down.sql",
        "create_actor_and_more.up.sql",
        "create_film.down.sql",
        "create_film.up.sql",
        "schemawright.sum",
    ]
    assert place("new", "--to", "two.sql") == (0, "Nothing differs.\n", "")
    assert run(["check", "migrations", "two.sql"]) == 0
    assert run(["check", "migrations", "one.sql"]) == 1


def test_new_with_a_name_and_from_a_source(place: Place) -> None:
    place.write("one.sql", ONE)
    place.write("two.sql", TWO)
    arguments = (
        "--from",
        "one.sql",
        "--to",
        "two.sql",
        "--rename",
        "film.title=film.name",
        "--dir",
        "db",
        "--no-verify",
    )
    code, out, err = place("new", "Rename things!", *arguments)
    assert (code, err) == (0, "")
    assert "_rename_things.up.sql" in out
    assert "RENAME COLUMN title TO name" in (place.folder / out.splitlines()[0]).read_text()


def test_up_status_and_down(filled: Place, postgresql: str) -> None:
    where = ("--database-url", postgresql)
    first, second = filled.versions
    code, out, _ = filled("status", *where)
    assert (code, out.splitlines()[-1]) == (0, "2 migrations, 2 pending.")
    code, out, _ = filled("up", "--dry-run", *where)
    assert code == 0
    assert f"-- {first}_create_film\n-- in one transaction\nCREATE TABLE" in out
    assert query(postgresql, "SELECT to_regclass('film')") == [(None,)]

    code, out, err = filled("up", "1", *where)
    assert (code, err) == (0, "")
    assert re.fullmatch(rf"Applied {first}_create_film in \d+ ms\.\n", out)
    assert filled("up", "--to", second, *where)[0] == 0
    assert filled("up", *where) == (0, "Nothing is pending.\n", "")
    code, out, _ = filled("status", "--format", "json", *where)
    assert [line["condition"] for line in json.loads(out)] == ["applied", "applied"]
    assert run(["check", postgresql, "two.sql"]) == 0

    code, out, _ = filled("down", "--to", "0", *where)
    assert [line.split()[0] for line in out.splitlines()] == ["Undone", "Undone"]
    assert filled("down", *where) == (0, "Nothing is applied.\n", "")


def test_what_is_edited_is_refused(filled: Place, postgresql: str) -> None:
    where = ("--database-url", postgresql)
    assert filled("up", "1", *where)[0] == 0
    first = next(filled.migrations.glob("*create_film.up.sql"))
    first.write_text(first.read_text() + "-- more\n")
    code, out, err = filled("up", *where)
    assert (code, out) == (1, "")
    assert err.startswith(f"error HISTORY_SUM_DIFFERS: {first.name} has been edited")
    assert filled("hash", "--check")[0] == 1
    assert filled("hash")[:2] == (0, "2 migrations for postgresql.\n")
    assert filled("hash", "--check")[0] == 0
    code, out, err = filled("up", *where)
    assert (code, out) == (1, "")
    assert err.startswith(f"error HISTORY_FILE_EDITED: {first.name} has been edited since it was applied.")
    code, out, _ = filled("status", *where)
    assert (code, out.splitlines()[0].split(": ")[1].split()[0]) == (1, "edited")


def test_wrong_use(filled: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SCHEMAWRIGHT_MIGRATE_URL", raising=False)
    assert filled("up")[0] == 2
    code, out, err = filled("up", "--database-url", "postgresql://127.0.0.1:1/x")
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert "can't be reached" in err
    assert filled("up", "--database-url", "oracle://x")[0] == 2
    assert filled("up", "--dir", "nowhere", "--database-url", "sqlite:///x.db")[0] == 2
    assert "another one" in filled("up", "--database-url", "sqlite:///x.db")[2]
    assert filled("status", "--format", "xml", "--database-url", "x")[0] == 2


def test_sqlite(place: Place) -> None:
    place.write("one.sql", ONE)
    place.write("two.sql", TWO)
    where = ("--database-url", "sqlite:///data.db")
    for name in ("one.sql", "two.sql"):
        code, _, err = place("new", "--to", name, "--dialect", "sqlite")
        assert code == 0, err
    code, out, err = place("up", *where)
    assert (code, err) == (0, "")
    assert len(out.splitlines()) == 2
    assert query("sqlite:///data.db", "SELECT name FROM pragma_table_info('film')") == [("id",), ("name",)]
    assert run(["check", "sqlite:///data.db", "two.sql", "--dialect", "sqlite"]) == 0
    assert place("down", "2", *where)[0] == 0


def test_mariadb(place: Place, mariadb: str) -> None:
    place.write("one.sql", ONE)
    place.write("two.sql", TWO)
    where = ("--database-url", mariadb)
    for name in ("one.sql", "two.sql"):
        code, _, err = place("new", "--to", name, "--dialect", "mariadb")
        assert code == 0, err
    code, out, err = place("up", *where)
    assert (code, err) == (0, "")
    assert len(out.splitlines()) == 2
    assert place("down", "2", *where)[0] == 0


def test_mysql_where_there_is_none(place: Place) -> None:
    place.write("one.sql", ONE)
    place.write("two.sql", TWO)
    for name in ("one.sql", "two.sql"):
        code, _, err = place("new", "--to", name, "--dialect", "mysql", "--no-verify")
        assert code == 0, err
    assert run(["check", "migrations", "two.sql", "--dialect", "mysql"]) == 0
    assert place("export", "flyway", "-o", "flyway")[0] == 0
    first, second = place.versions
    assert place("squash", f"{first}..{second}", "--no-verify")[0] == 0
    code, _, err = place("new", "--to", "one.sql", "--dialect", "mysql")
    assert (code, "mysql" in err.lower()) == (2, True)
