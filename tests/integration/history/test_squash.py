"""Several migrations made one."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from schemawright.base.errors import InvalidError
from schemawright.cli.app import run
from schemawright.history.errors import HistoryError
from schemawright.history.folder import History, Migration, read, write
from schemawright.history.squash import proof, squashed
from schemawright.scratch.server import find_server
from tests.integration.history.conftest import query, runner

ONE = Migration("20260101000000", "create_film", "CREATE TABLE film (id int)", "DROP TABLE film;")
TWO = Migration("20260102000000", "fill_film", "INSERT INTO film VALUES (1); -- the first\n", "DELETE FROM film;")
THREE = Migration("20260103000000", "create_actor", "CREATE TABLE actor (id int);\n", "DROP TABLE actor;\n")
FOUR = Migration("20260104000000", "later", "CREATE TABLE later (id int);\n", "DROP TABLE later;\n")
ALL = (ONE, TWO, THREE, FOUR)
DIALECTS = ("postgresql", "sqlite", "mariadb")


@pytest.mark.parametrize("dialect", DIALECTS)
def test_one_stands_for_all(dialect: str) -> None:
    history = History(dialect, ALL)
    made = squashed(history, ONE.version, THREE.version, "films")
    whole, later = made.migrations
    assert (whole.title, later) == ("20260103000000_films", FOUR)
    assert whole.replaces == (ONE.version, TWO.version, THREE.version)
    assert [line for line in whole.up.splitlines() if line and not line.startswith("--")] == [
        "CREATE TABLE film (id int)",
        ";",
        "INSERT INTO film VALUES (1); -- the first",
        ";",
        "CREATE TABLE actor (id int);",
    ]
    assert whole.down == "DROP TABLE actor;\n\nDELETE FROM film;\n\nDROP TABLE film;\n"
    assert proof(find_server(dialect), history, made) == ()


def test_a_database_that_has_them_takes_the_one_as_applied(url: str) -> None:
    history = History(url.partition(":")[0], ALL)
    made = squashed(history, ONE.version, THREE.version)
    list(runner(url, ONE, TWO, THREE).up())
    assert [done.migration.name for done in runner(url, *made.migrations).up()] == ["later"]
    assert len(list(runner(url, *made.migrations).down(2))) == 2
    assert [done.migration.name for done in runner(url, *made.migrations).up()] == ["create_film", "later"]
    assert query(url, "SELECT id FROM film") == [(1,)]


def test_what_one_sets_does_not_reach_the_next(postgresql: str) -> None:
    first = Migration("1", "a", "CREATE SCHEMA s;\nSET search_path = s;\nCREATE TABLE t (a int);\n")
    second = Migration("5", "b", "CREATE TABLE u (a int);\n")
    history = History("postgresql", (first, second))
    made = squashed(history, "1", "5")
    assert made.migrations[0].up.count("RESET ALL;") == 1
    assert made.migrations[0].down is None
    assert proof(find_server("postgresql"), history, made) == ()
    list(runner(postgresql, *made.migrations).up())
    assert query(postgresql, "SELECT to_regclass('public.u') IS NOT NULL") == [(True,)]


def test_marks_stay_and_squashed_ones_can_be_squashed() -> None:
    alone = Migration("2", "b", "-- schemawright: no-transaction\nVACUUM;\n")
    made = squashed(History("postgresql", (ONE, alone)).with_migration(Migration("1", "a", "SELECT 1;")), "1", "2")
    again = squashed(made, "2", ONE.version)
    assert again.migrations[0].replaces == ("2", ONE.version)
    assert again.migrations[0].up.count("no-transaction") == 1
    assert again.migrations[0].up.count("replaces") == 1


def test_what_needs_transactions_of_its_own_is_refused() -> None:
    history = History(
        "postgresql",
        (
            Migration("1", "a", "CREATE TYPE mood AS ENUM ('sad');"),
            Migration("3", "b", "ALTER TYPE mood ADD VALUE 'glad';"),
            Migration("5", "c", "CREATE TABLE t (a mood DEFAULT 'glad');"),
        ),
    )
    (found,) = proof(find_server("postgresql"), history, squashed(history, "3", "5"))
    assert found.code == "HISTORY_SQUASH_FAILED"
    assert "unsafe use of new value" in found.message


def test_bodies_with_semicolons_in_a_proof() -> None:
    body = "DELIMITER //\nCREATE FUNCTION f() RETURNS int BEGIN SET @a = 1; RETURN 2; END//\nDELIMITER ;\n"
    history = History("mariadb", (Migration("1", "f", body, "DROP FUNCTION f;"), FOUR))
    assert proof(find_server("mariadb"), history, squashed(history, "1", FOUR.version)) == ()


def test_a_proof_that_can_fail() -> None:
    history = History("postgresql", ALL)
    short = History("postgresql", ALL[:3])
    assert "TABLE public.later" in proof(find_server("postgresql"), history, short)[0].message
    forgetful = History("postgresql", (Migration("1", "a", ONE.up, "SELECT 1;"),))
    assert "TABLE public.film" in proof(find_server("postgresql"), History("postgresql", (ONE,)), forgetful)[0].message


def test_no_two() -> None:
    for first, last in ((ONE, ONE), (THREE, ONE)):
        with pytest.raises(InvalidError, match="no two migrations"):
            squashed(History("postgresql", ALL), first.version, last.version)


def test_a_squashed_migration_can_be_edited_as_little_as_others(sqlite: str) -> None:
    made = squashed(History("sqlite", ALL), ONE.version, THREE.version).migrations
    list(runner(sqlite, ONE, TWO, THREE).up())
    list(runner(sqlite, *made).up())
    with pytest.raises(HistoryError, match="has been edited"):
        list(runner(sqlite, replace(made[0], up=made[0].up + "SELECT 1;"), FOUR).up())


def test_a_database_that_has_some_of_them_is_refused(sqlite: str) -> None:
    made = squashed(History("sqlite", ALL), ONE.version, THREE.version).migrations
    list(runner(sqlite, ONE, TWO).up())
    with pytest.raises(HistoryError) as caught:
        list(runner(sqlite, *made).up())
    assert [found.code for found in caught.value.diagnostics] == ["HISTORY_SQUASH_HALF_APPLIED"]


def test_the_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(tmp_path)
    write(tmp_path / "migrations", History("postgresql", ALL))
    assert run(["migrate", "squash", f"{ONE.version}..{THREE.version}", "All films"]) == 0
    out = capsys.readouterr().out
    assert re.fullmatch(
        r"migrations/20260103000000_all_films\.down\.sql\nmigrations/20260103000000_all_films\.up\.sql\n", out
    )
    assert [one.name for one in read(tmp_path / "migrations").migrations] == ["all_films", "later"]
    assert len(list((tmp_path / "migrations").glob("*.sql"))) == 4
    assert run(["migrate", "squash", "1-2"]) == 2
