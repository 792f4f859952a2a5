"""`schemawright lint` as a person types it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

DROP = "ALTER TABLE film DROP COLUMN title;\n"


def run(*arguments: str, text: str | None = None, folder: Path | None = None) -> subprocess.CompletedProcess[str]:
    """One command line in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "schemawright", "lint", *arguments],
        input=text,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "SCHEMAWRIGHT_DATA_DIR": "/nonexistent"},
        cwd=folder,
    )


def test_an_error_is_an_exit_code() -> None:
    found = run("-", text=DROP)
    assert found.returncode == 1
    assert found.stdout.startswith("standard input:1:1: error LINT_COLUMN_DROPPED: film.title is dropped")
    assert found.stderr == "1 error, 3 warning\n"


def test_warnings_are_none() -> None:
    found = run("-", text="CREATE TABLE IF NOT EXISTS film (id bigint PRIMARY KEY, data json);")
    assert (found.returncode, found.stderr) == (0, "1 warning\n")
    assert (run("-", text="SELECT 1;").returncode, run("-", text="SELECT 1;").stderr) == (0, "Nothing found.\n")


def test_levels_come_from_flags_and_the_file(tmp_path: Path) -> None:
    (tmp_path / "schemawright.toml").write_text(
        '[lint]\nLINT_COLUMN_DROPPED = "warning"\nLINT_NOT_REPEATABLE = "off"\n'
    )
    (tmp_path / "a.sql").write_text(DROP)
    found = run("a.sql", folder=tmp_path)
    assert (found.returncode, found.stderr) == (0, "3 warning\n")
    assert run("a.sql", "--rule", "LINT_COLUMN_DROPPED=error", folder=tmp_path).returncode == 1
    assert "LINT_COLUMN_DROPPED" not in run("a.sql", "--rule", "LINT_COLUMN_DROPPED=off", folder=tmp_path).stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--format", "xml"], "There is no format 'xml'. Use one of: json, sarif, text."),
        (["--rule", "LINT_MONEY"], "'LINT_MONEY' has no level."),
        (["--rule", "LINT_NONSENSE=off"], "There is no rule 'LINT_NONSENSE'."),
        (["--assume-version", "new"], "'new' is no version of a server."),
        (["--dialect", "oracle"], "There is no dialect 'oracle'."),
    ],
)
def test_wrong_use_is_said(arguments: list[str], said: str) -> None:
    found = run("-", *arguments, text=DROP)
    assert (found.returncode, found.stdout) == (2, "")
    assert said in found.stderr


def test_a_script_that_cannot_be_read_is_pointed_at(tmp_path: Path) -> None:
    (tmp_path / "a.sql").write_text("SELECT 1;\nALTER TABEL film;\n")
    found = run("a.sql", folder=tmp_path)
    assert found.returncode == 2
    assert found.stderr.startswith("schemawright: a.sql:2:7: Syntax error")


def test_the_schema_in_use_is_any_source(tmp_path: Path) -> None:
    (tmp_path / "film.dbml").write_text("Table film {\n  id bigint [pk]\n  title varchar(9)\n}\n")
    text = "ALTER TABLE film ALTER COLUMN title TYPE text;"
    assert run("-", text=text, folder=tmp_path).returncode == 1
    assert run("-", "--against", "film.dbml", text=text, folder=tmp_path).returncode == 0


def test_documents_are_linted_by_their_schema(tmp_path: Path) -> None:
    (tmp_path / "film.dbml").write_text("Table film {\n  id bigint\n}\n")
    found = run("film.dbml", folder=tmp_path)
    assert found.stdout.startswith("film.dbml: warning LINT_PRIMARY_KEY_MISSING: The table film has no primary key.")


def test_every_dialect_has_rules_of_schemas(tmp_path: Path) -> None:
    (tmp_path / "film.dbml").write_text("Table film {\n  id bigint\n}\n")
    for dialect in ("mysql", "mariadb", "sqlite"):
        assert "LINT_PRIMARY_KEY_MISSING" in run("film.dbml", "--dialect", dialect, folder=tmp_path).stdout


def test_the_version_and_the_tool_are_taken_for_granted() -> None:
    text = "CREATE INDEX CONCURRENTLY i ON film (title);"
    assert "LINT_NOT_TRANSACTIONAL" in run("-", "--assume-in-transaction", text=text).stdout
    assert "LINT_INDEX_CORRUPTION" in run("-", "--assume-version", "14.2", text=text).stdout


def test_findings_go_to_a_file(tmp_path: Path) -> None:
    found = run("-", "--format", "sarif", "-o", str(tmp_path / "a.sarif"), text=DROP)
    assert (found.returncode, found.stdout) == (1, "")
    assert json.loads((tmp_path / "a.sarif").read_text())["version"] == "2.1.0"
