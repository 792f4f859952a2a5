"""`schemawright diff --safe`, and the locks that `diff` tells."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.postgresql


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "schemawright", *arguments]
    return subprocess.run(command, check=False, capture_output=True, text=True)


@pytest.fixture
def files(tmp_path: Path) -> tuple[str, str]:
    old, new = tmp_path / "old.sql", tmp_path / "new.sql"
    old.write_text("CREATE TABLE film (id integer, year integer);")
    new.write_text("CREATE TABLE film (id bigint, year integer); CREATE INDEX film_year ON film (year);")
    return str(old), str(new)


def test_a_plain_migration_says_who_waits(files: tuple[str, str]) -> None:
    text = run("diff", *files).stdout
    assert "-- Rewrites public.film: readers and writers wait meanwhile.\nALTER TABLE public.film ALTER" in text
    assert "-- Reads all of public.film: writers wait meanwhile.\nCREATE INDEX" in text


def test_json_holds_the_locks_of_each_step(files: tuple[str, str]) -> None:
    content = json.loads(run("diff", *files, "--format", "json").stdout)
    locks = [step["locks"] for step in content["up"]]
    assert locks == [
        [{"table": "public.film", "mode": "ACCESS EXCLUSIVE", "rewrites": True, "scans": False}],
        [{"table": "public.film", "mode": "SHARE", "rewrites": False, "scans": True}],
    ]


def test_a_safe_migration_is_proved(files: tuple[str, str]) -> None:
    found = run("diff", *files, "--safe", "--verify")
    assert found.returncode == 0, found.stderr
    assert "DIFF_VERIFIED" in found.stderr
    assert "CREATE INDEX CONCURRENTLY film_year" in found.stdout
    assert "wait meanwhile" not in found.stdout


def test_what_cannot_be_safe_is_said(tmp_path: Path) -> None:
    old, new = tmp_path / "old.sql", tmp_path / "new.sql"
    old.write_text("CREATE TABLE t (r tsrange);")
    new.write_text("CREATE TABLE t (r tsrange, EXCLUDE USING gist (r WITH &&));")
    found = run("diff", str(old), str(new), "--safe", "--format", "json")
    assert "warning MIGRATE_UNSAFE_EXCLUSION" in found.stderr
    assert "MIGRATE_UNSAFE_EXCLUSION" in json.loads(found.stdout)["warnings"][0]


def test_another_database_has_no_safe_migrations_yet(files: tuple[str, str]) -> None:
    found = run("diff", *files, "--safe", "--dialect", "sqlite")
    assert (found.returncode, found.stdout) == (1, "")
    assert "MIGRATE_SAFE_UNSUPPORTED" in found.stderr
