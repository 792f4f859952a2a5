"""The commands on SQLite scripts and database files."""

import json
import sqlite3
from pathlib import Path

import pytest

from tests.integration.cli.test_commands import run

OLD = """CREATE TABLE film (id INTEGER PRIMARY KEY, title TEXT);
CREATE TABLE actor (id INTEGER PRIMARY KEY, film_id INTEGER REFERENCES film (id));
CREATE INDEX film_title ON film (title);
"""
NEW = OLD.replace("title TEXT", "title TEXT NOT NULL").replace("INTEGER REFERENCES", "INTEGER NOT NULL REFERENCES")


@pytest.fixture
def files(tmp_path: Path) -> tuple[str, str]:
    (tmp_path / "old.sql").write_text(OLD)
    (tmp_path / "new.sql").write_text(NEW)
    return str(tmp_path / "old.sql"), str(tmp_path / "new.sql")


def test_a_migration_is_proved_and_runs(files: tuple[str, str], tmp_path: Path) -> None:
    done = run("diff", *files, "--dialect", "sqlite", "--verify")
    assert done.returncode == 0, done.stderr
    assert "DIFF_VERIFIED: SQLite" in done.stderr
    lines = done.stdout.splitlines()
    assert (lines[0], lines[-1]) == ("PRAGMA foreign_keys = OFF;", "PRAGMA foreign_keys = ON;")
    assert [lines.count(word) for word in ("BEGIN;", "COMMIT;", "PRAGMA foreign_key_check;")] == [1, 1, 1]
    database = sqlite3.connect(tmp_path / "film.db")
    database.executescript(OLD)
    database.executescript("INSERT INTO film VALUES (1, 'Up'); INSERT INTO actor VALUES (1, 1);")
    database.executescript(done.stdout)
    assert database.execute("SELECT title, film_id FROM film JOIN actor ON film_id = film.id").fetchall() == [("Up", 1)]
    database.close()
    file = f"sqlite:///{tmp_path / 'film.db'}"
    assert run("diff", file, files[1], "--dialect", "sqlite").stdout == ""
    assert run("check", file, files[0], "--dialect", "sqlite").returncode == 1
    back = run("diff", *files, "--dialect", "sqlite", "--down")
    database = sqlite3.connect(tmp_path / "film.db")
    database.executescript(back.stdout)
    database.close()
    assert run("diff", file, files[0], "--dialect", "sqlite").stdout == ""


def test_steps_say_which_stand_outside_of_a_transaction(files: tuple[str, str]) -> None:
    steps = json.loads(run("diff", *files, "--dialect", "sqlite", "--format", "json").stdout)["up"]
    outside = [step["sql"] for step in steps if not step["transactional"]]
    assert outside == ["PRAGMA foreign_keys = OFF", "PRAGMA foreign_keys = ON"]


def test_verify_builds_and_migrates(files: tuple[str, str]) -> None:
    built = run("verify", files[0], "--dialect", "sqlite")
    assert (built.returncode, "built, 3 steps" in built.stdout) == (0, True), built.stderr
    migrated = run("verify", *files, "--dialect", "sqlite")
    assert (migrated.returncode, "up, down, up" in migrated.stdout) == (0, True), migrated.stderr


def test_export_reads_scripts_and_files(files: tuple[str, str], tmp_path: Path) -> None:
    sqlite3.connect(tmp_path / "film.db").executescript(OLD).close()
    from_script = run("export", files[0], "--dialect", "sqlite", "--to", "sql").stdout
    from_file = run("export", f"sqlite:///{tmp_path / 'film.db'}", "--to", "sql").stdout
    assert from_script == from_file
    assert from_script.startswith("CREATE TABLE film (\n    id INTEGER PRIMARY KEY,\n    title TEXT\n);")
    assert 'database_type: "SQLite"' in run("export", files[0], "--dialect", "sqlite", "--to", "dbml").stdout.replace(
        "'", '"'
    )


def test_what_cannot_be_read_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "wrong.sql").write_text("CREATE TABLE a (x);\nCREATE TABLE a (,);")
    done = run("import", str(tmp_path / "wrong.sql"), "--dialect", "sqlite")
    assert (done.returncode, done.stdout) == (2, "")
    assert "2:1" in done.stderr
    assert "Traceback" not in done.stderr
    assert run("export", "sqlite:///nowhere.db", "--to", "sql").returncode == 2


def test_another_dialects_type_is_refused_by_name(tmp_path: Path) -> None:
    source = tmp_path / "mood.dbml"
    source.write_text("Enum mood {\n  sad\n  glad\n}\nTable t {\n  id INTEGER [pk]\n  m mood\n}\n")
    done = run("export", str(source), "--dialect", "sqlite", "--to", "sql")
    assert (done.returncode, done.stdout) == (1, "")
    assert "MIGRATE_NOT_IN_SQLITE" in done.stderr
    assert "mood" in done.stderr
