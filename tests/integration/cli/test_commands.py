"""The commands as a person types them, on files, standard input, a store and a real scratch server."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

CORPUS = Path(__file__).parents[2] / "corpus" / "postgresql"

OLD = "CREATE TABLE film (id serial PRIMARY KEY, title text NOT NULL);\nCREATE VIEW titles AS SELECT title FROM film;\n"
NEW = OLD.replace("title text", "name text").replace("SELECT title", "SELECT name AS title")


def run(*arguments: str, text: str | None = None, folder: Path | None = None) -> subprocess.CompletedProcess[str]:
    """One command line in a process of its own."""
    environment = {**os.environ, "SCHEMAWRIGHT_DATA_DIR": str(folder / "data") if folder else "/nonexistent"}
    return subprocess.run(
        [sys.executable, "-m", "schemawright", *arguments],
        input=text,
        capture_output=True,
        text=True,
        check=False,
        env=environment,
        cwd=folder,
    )


@pytest.fixture
def files(tmp_path: Path) -> tuple[str, str]:
    """The old and the new film table."""
    (tmp_path / "old.sql").write_text(OLD)
    (tmp_path / "new.sql").write_text(NEW)
    return str(tmp_path / "old.sql"), str(tmp_path / "new.sql")


def test_import_then_export_is_the_same_schema(tmp_path: Path) -> None:
    imported = run("import", str(CORPUS / "chinook.sql"), "-o", str(tmp_path / "c.schema.json"))
    assert (imported.returncode, imported.stdout) == (0, "")
    document = json.loads((tmp_path / "c.schema.json").read_text())
    assert len(document["tables"]) == 11
    exported = run("export", str(tmp_path / "c.schema.json"), "--to", "sql")
    assert exported.returncode == 0
    assert run("check", str(CORPUS / "chinook.sql"), "-", text=exported.stdout).returncode == 0


def test_what_is_kept_raw_is_listed(tmp_path: Path) -> None:
    imported = run("import", str(CORPUS / "pagila.sql"), "-o", str(tmp_path / "p.schema.json"))
    assert imported.returncode == 0
    assert "IMPORT_RAW_OBJECT" in imported.stderr


def test_a_confirmed_rename_is_a_rename(files: tuple[str, str]) -> None:
    found = run("diff", *files, "--rename", "film.title=film.name", "--verify")
    assert found.returncode == 0, found.stderr
    assert "RENAME COLUMN title TO name" in found.stdout
    assert "DIFF_VERIFIED" in found.stderr
    assert "DROP TABLE" not in found.stdout
    assert "DROP COLUMN" not in found.stdout
    back = run("diff", *files, "--rename", "film.title=film.name", "--down")
    assert "RENAME COLUMN name TO title" in back.stdout


def test_a_guess_is_said_and_can_be_refused(files: tuple[str, str]) -> None:
    guessed = run("diff", *files)
    assert "RENAME COLUMN" in guessed.stdout
    assert "DIFF_RENAME_GUESSED" in guessed.stderr
    refused = run("diff", *files, "--no-guess")
    assert "RENAME COLUMN" not in refused.stdout
    assert "DROP COLUMN" in refused.stdout


def test_equal_sources_give_nothing(files: tuple[str, str]) -> None:
    old, _ = files
    assert run("diff", old, old).stdout == ""
    assert run("check", old, old).returncode == 0
    assert run("check", *files).returncode == 1


def test_json_holds_both_ways(files: tuple[str, str]) -> None:
    content = json.loads(run("diff", *files, "--format", "json").stdout)
    assert content["up"]
    assert content["down"]


def test_verify_builds_a_source() -> None:
    built = run("verify", str(CORPUS / "chinook.sql"))
    assert built.returncode == 0, built.stderr
    assert built.stdout.startswith("PostgreSQL ")
    migrated = run(
        "verify",
        str(CORPUS / "chinook.sql"),
        "-",
        text=(CORPUS / "chinook.sql").read_text().replace("last_name", "surname"),
    )
    assert "33 rows in 11 tables came back as they were." in migrated.stdout
    broken = run("verify", "-", text="CREATE VIEW v AS SELECT 1 FROM nowhere;")
    assert broken.returncode == 1
    assert 'relation "nowhere" does not exist' in broken.stderr or "nowhere" in broken.stderr


def test_suggest_says_what_is_missing() -> None:
    text = "CREATE TABLE a (id int PRIMARY KEY); CREATE TABLE b (a_id int REFERENCES a);"
    found = run("suggest", "-", text=text)
    assert found.stdout.startswith("FOREIGN_KEY_INDEX: No index of b begins with a_id")
    assert len(json.loads(run("suggest", "-", "--format", "json", text=text).stdout)) == 1


def test_generate_writes_files(tmp_path: Path) -> None:
    found = run("generate", "sequelize", str(CORPUS / "chinook.sql"), "-o", str(tmp_path / "out"), "--kinds", "models")
    assert found.returncode == 0, found.stderr
    assert (tmp_path / "out" / "models" / "index.js").exists()


def test_seeds_are_repeatable() -> None:
    first, again, other = (run("seed", str(CORPUS / "chinook.sql"), "--rows", "3", "--seed", s).stdout for s in "112")
    assert first == again != other
    assert "INSERT INTO" in first


@pytest.mark.parametrize(
    ("arguments", "text", "message"),
    [
        (("import", "missing.sql"), None, "missing.sql can't be read: No such file or directory."),
        (("import", "-"), "CREATE TABLE x (a int,);", "-:1:23: "),
        (("import", "x.txt"), None, "x.txt"),
        (("export", "-", "--to", "word"), "", "There is no format 'word'"),
        (("export", "-", "--to", "sql", "--dialect", "oracle"), "", "There is no dialect 'oracle'"),
        (("diff", "-", "-", "--rename", "x"), "", "is not a rename"),
        (("import", "store:nothing"), None, "There is no store yet"),
        (("generate", "fortran", "-", "-o", "x"), "", "There is no target 'fortran'"),
        (("fly",), None, "fly"),
    ],
)
def test_bad_input_is_one_clear_line(
    tmp_path: Path, arguments: tuple[str, ...], text: str | None, message: str
) -> None:
    found = run(*arguments, text=text, folder=tmp_path)
    assert found.returncode == 2
    assert found.stdout == ""
    assert message in found.stderr
    assert len(found.stderr.splitlines()) == 1


def test_what_can_not_be_expressed_is_refused(tmp_path: Path) -> None:
    schema = {"id": "s", "name": "s", "dialect": "sqlite"}
    content = {"schemawright": 1, "schema": schema, "enums": [{"id": "e", "name": "mood"}]}
    (tmp_path / "a.schema.json").write_text(json.dumps(content))
    found = run("export", str(tmp_path / "a.schema.json"), "--to", "sql")
    assert found.returncode == 1
    assert found.stdout == ""
    assert "MIGRATE_NOT_IN_SQLITE" in found.stderr
