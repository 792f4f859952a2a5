"""diff, verify, check and export of MariaDB's and MySQL's scripts, as a person types them."""

import json
from pathlib import Path

import pytest

from schemawright.scratch.mariadb import Server
from tests.integration.cli.test_commands import run

OLD = """CREATE TABLE film (id int AUTO_INCREMENT PRIMARY KEY, title varchar(20) NOT NULL);
CREATE VIEW titles AS SELECT title FROM film;
"""
NEW = """CREATE TABLE film (id int AUTO_INCREMENT PRIMARY KEY, name varchar(40) NOT NULL, KEY (name));
CREATE VIEW titles AS SELECT name AS title FROM film;
"""


@pytest.fixture
def files(tmp_path: Path) -> tuple[str, str]:
    (tmp_path / "old.sql").write_text(OLD)
    (tmp_path / "new.sql").write_text(NEW)
    return str(tmp_path / "old.sql"), str(tmp_path / "new.sql")


def test_diff_is_proved(files: tuple[str, str]) -> None:
    done = run("diff", *files, "--dialect", "mariadb", "--rename", "film.title=name", "--verify")
    assert done.returncode == 0, done.stderr
    assert "DIFF_VERIFIED: MariaDB" in done.stderr
    assert done.stdout == (
        "DROP VIEW titles;\n\n"
        "ALTER TABLE film RENAME COLUMN title TO name;\n\n"
        "ALTER TABLE film MODIFY COLUMN name varchar(40) NOT NULL;\n\n"
        "ALTER TABLE film ADD KEY name (name);\n\n"
        "CREATE VIEW titles AS\nSELECT name AS title FROM film;\n"
    )


def test_diff_says_who_waits_for_which_step(tmp_path: Path) -> None:
    (tmp_path / "old.sql").write_text("CREATE TABLE film (id int PRIMARY KEY, title varchar(20), length int);")
    new = "CREATE TABLE film (id int PRIMARY KEY, title varchar(40), length bigint, KEY (title));"
    (tmp_path / "new.sql").write_text(new)
    files = str(tmp_path / "old.sql"), str(tmp_path / "new.sql")
    done = run("diff", *files, "--dialect", "mariadb", "--format", "json")
    assert done.returncode == 0, done.stderr
    found = {step["sql"]: step["locks"] for step in json.loads(done.stdout)["up"]}
    modes = {"title varchar(40)": "INSTANT, LOCK=NONE", "length bigint": "COPY, LOCK=SHARED"}
    for column, mode in modes.items():
        is_copied = mode.startswith("COPY")
        said = {"table": "film", "mode": f"ALGORITHM={mode}", "rewrites": is_copied, "scans": is_copied}
        assert found[f"ALTER TABLE film MODIFY COLUMN {column}"] == [said]
    assert found["ALTER TABLE film ADD KEY title (title)"][0]["mode"] == "ALGORITHM=NOCOPY, LOCK=NONE"
    written = run("diff", *files, "--dialect", "mariadb").stdout
    assert "-- Rewrites film: writers wait meanwhile.\nALTER TABLE film MODIFY COLUMN length bigint;" in written
    assert written.count("--") == 1


def test_verify(files: tuple[str, str]) -> None:
    done = run("verify", *files, "--dialect", "mariadb")
    assert done.returncode == 0, done.stderr
    assert "up, down, up" in done.stdout
    assert run("verify", files[0], "--dialect", "mariadb").returncode == 0


def test_both_roads_say_that_nothing_differs(files: tuple[str, str]) -> None:
    for road in ("parser", "catalog"):
        done = run("diff", files[0], files[0], "--dialect", "mariadb", "--road", road)
        assert (done.returncode, done.stdout) == (0, ""), done.stderr


def test_a_live_database_against_a_script(files: tuple[str, str], server: Server) -> None:
    with server.database() as database:
        database.run_script(OLD)
        done = run("diff", database.url, files[1], "--dialect", "mariadb", "--no-guess")
    assert done.returncode == 0, done.stderr
    assert "ALTER TABLE film ADD COLUMN name varchar(40) NOT NULL;" in done.stdout


@pytest.mark.parametrize("dialect", ["mariadb", "mysql"])
def test_export_to_sql(dialect: str, files: tuple[str, str]) -> None:
    done = run("export", files[1], "--dialect", dialect, "--to", "sql")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("CREATE TABLE film (\n    id int NOT NULL AUTO_INCREMENT,\n    name varchar(40)")


def test_what_mysql_cannot_be_asked_is_said(files: tuple[str, str]) -> None:
    done = run("verify", *files, "--dialect", "mysql")
    assert done.returncode != 0
    assert "There is no MySQL for scratch databases" in done.stderr


def test_a_statement_that_is_none_has_its_place(tmp_path: Path) -> None:
    (tmp_path / "x.sql").write_text("CREATE TABLE a (x int);\nBANANA;\n")
    done = run("import", str(tmp_path / "x.sql"), "--dialect", "mariadb")
    assert done.returncode == 2
    assert "x.sql:2:1" in done.stderr
