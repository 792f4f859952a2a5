"""Migrations run on real databases: up and down, and what is refused."""

from dataclasses import replace

import pytest

from schemawright.base.errors import InvalidError
from schemawright.history.databases.registry import LostError, databases_at
from schemawright.history.errors import HistoryError
from schemawright.history.folder import History, Migration
from schemawright.history.ledger import TABLE
from schemawright.history.passage import Run
from schemawright.history.runner import Runner
from tests.integration.history.conftest import query, runner

FILM = Migration("1", "create_film", "CREATE TABLE film (id int, title varchar(9));\n", "DROP TABLE film;\n")
ACTOR = Migration("2", "create_actor", "CREATE TABLE actor (id int);\n", "DROP TABLE actor;\n")
ROWS = Migration(
    "10", "fill", "INSERT INTO film VALUES (1, 'a;b');\nINSERT INTO film VALUES (2, 'c');\n", "DELETE FROM film;\n"
)
ALL = (FILM, ACTOR, ROWS)


def conditions(found: Runner) -> list[tuple[str, str]]:
    return [(line.version, line.condition) for line in found.standing().lines()]


def codes(caught: pytest.ExceptionInfo[HistoryError]) -> list[str]:
    return [diagnostic.code for diagnostic in caught.value.diagnostics]


def test_up_and_down(url: str) -> None:
    found = runner(url, *ALL)
    assert conditions(found) == [("1", "pending"), ("2", "pending"), ("10", "pending")]
    assert [done.migration.name for done in found.up()] == ["create_film", "create_actor", "fill"]
    assert query(url, "SELECT id, title FROM film ORDER BY id") == [(1, "a;b"), (2, "c")]
    assert conditions(found) == [("1", "applied"), ("2", "applied"), ("10", "applied")]
    assert list(found.up()) == []

    assert [done.migration.name for done in found.down()] == ["fill"]
    assert query(url, "SELECT count(*) FROM film") == [(0,)]
    assert [done.migration.version for done in found.down(to="1")] == ["2"]
    assert conditions(found) == [("1", "applied"), ("2", "pending"), ("10", "pending")]
    assert [done.migration.version for done in found.up(1)] == ["2"]
    assert [done.migration.version for done in found.up(to="10")] == ["10"]
    assert [done.migration.version for done in found.down(to="0")] == ["10", "2", "1"]
    assert query(url, f"SELECT * FROM {TABLE}") == []


def test_what_is_noted(url: str) -> None:
    list(runner(url, FILM).up())
    noted = runner(url, FILM).standing().entries["1"]
    assert (noted.name, noted.state, noted.steps_done, noted.applied_by) == ("create_film", "applied", 1, "tests")
    assert noted.checksum == FILM.checksum
    assert noted.applied_at.endswith("Z")


def test_asking_makes_no_table(url: str) -> None:
    found = runner(url, *ALL)
    found.standing()
    assert [one.version for one in found.wanted("up")] == ["1", "2", "10"]
    assert not found.connection.has_ledger()


def test_a_failing_statement_is_named(url: str) -> None:
    broken = replace(ACTOR, up="CREATE TABLE actor (id int);\n\nINSERT INTO\n  nothing VALUES (1);\n")
    found = runner(url, FILM, broken)
    with pytest.raises(HistoryError) as caught:
        list(found.up())
    assert codes(caught) == ["HISTORY_STATEMENT_FAILED"]
    assert str(caught.value).startswith("2_create_actor.up.sql:")
    assert "step 2 of 2" in str(caught.value)
    assert "nothing" in str(caught.value)
    assert conditions(found)[0] == ("1", "applied")
    mended = runner(url, FILM, replace(broken, up=broken.up.replace("nothing", "actor")))
    assert [done.migration.version for done in mended.up()] == ["2"]
    assert query(url, "SELECT id FROM actor") == [(1,)]


@pytest.mark.parametrize("dialect", ["postgresql", "sqlite"])
def test_a_failing_migration_leaves_nothing(dialect: str, request: pytest.FixtureRequest) -> None:
    url = request.getfixturevalue(dialect)
    found = runner(
        url, replace(ROWS, up="CREATE TABLE film (id int, title text);\n" + ROWS.up + "SELECT * FROM nothing;")
    )
    with pytest.raises(HistoryError) as caught:
        list(found.up())
    assert codes(caught) == ["HISTORY_STATEMENT_FAILED"]
    assert "Nothing of it is kept" in caught.value.diagnostics[0].help
    assert conditions(found) == [("10", "pending")]
    with pytest.raises(Exception, match="film"):
        query(url, "SELECT * FROM film")


def test_an_edited_file_is_refused(url: str) -> None:
    list(runner(url, FILM).up())
    edited = runner(url, replace(FILM, up=FILM.up.replace("9", "10")), ACTOR)
    assert conditions(edited) == [("1", "edited"), ("2", "pending")]
    for way in (edited.up, edited.down):
        with pytest.raises(HistoryError) as caught:
            list(way())
        assert codes(caught) == ["HISTORY_FILE_EDITED"]
    assert list(runner(url, replace(FILM, up=FILM.up.replace("\n", "\r\n"))).up()) == []


def test_a_missing_file_is_refused(url: str) -> None:
    list(runner(url, FILM, ACTOR).up())
    found = runner(url, ACTOR)
    assert conditions(found) == [("1", "missing"), ("2", "applied")]
    with pytest.raises(HistoryError) as caught:
        list(found.up())
    assert codes(caught) == ["HISTORY_FILE_MISSING"]


def test_a_gap_is_refused_unless_it_is_allowed(url: str) -> None:
    list(runner(url, FILM, ROWS).up())
    with pytest.raises(HistoryError) as caught:
        list(runner(url, *ALL).up())
    assert codes(caught) == ["HISTORY_OUT_OF_ORDER"]
    assert [done.migration.version for done in runner(url, *ALL, out_of_order=True).up()] == ["2"]


def test_no_way_back_is_refused(url: str) -> None:
    found = runner(url, replace(FILM, down=None))
    list(found.up())
    with pytest.raises(HistoryError) as caught:
        list(found.down())
    assert codes(caught) == ["HISTORY_NO_WAY_BACK"]


@pytest.mark.parametrize(
    ("sql", "code"),
    [
        ("CREATE TABLE t (a int); COMMIT; SELECT 1;", "HISTORY_TRANSACTION_CONTROL"),
        ("BEGIN TRANSACTION;", "HISTORY_TRANSACTION_CONTROL"),
    ],
)
def test_what_would_cut_a_transaction_is_refused_before_anything_runs(url: str, sql: str, code: str) -> None:
    found = runner(url, FILM, replace(ACTOR, up=sql))
    with pytest.raises(HistoryError) as caught:
        list(found.up())
    assert codes(caught) == [code]
    assert conditions(found) == [("1", "pending"), ("2", "pending")]


@pytest.mark.parametrize(
    ("dialect", "sql"),
    [("postgresql", "\\set x 1\n"), ("postgresql", "COPY t FROM stdin;\n1\n\\.\n"), ("sqlite", ".mode column\n")],
)
def test_commands_of_a_client_are_refused(dialect: str, sql: str, request: pytest.FixtureRequest) -> None:
    with pytest.raises(HistoryError) as caught:
        list(runner(request.getfixturevalue(dialect), replace(FILM, up=sql)).up())
    assert codes(caught) == ["HISTORY_NOT_SQL"]


def test_squashed_migrations_take_the_place_of_what_they_stand_for(url: str) -> None:
    whole = Migration("10", "initial", f"-- schemawright: replaces 1 2\n{FILM.up}{ACTOR.up}", ACTOR.down)
    list(runner(url, FILM, ACTOR).up())
    later = Migration("11", "later", "CREATE TABLE later (a int);")
    squashed = runner(url, whole, later)
    assert conditions(squashed) == [("1", "replaced"), ("2", "replaced"), ("10", "replaced"), ("11", "pending")][2:]
    assert [done.migration.version for done in squashed.up()] == ["11"]
    assert conditions(squashed) == [("10", "applied"), ("11", "applied")]


def test_half_of_a_squashed_migration_is_refused(url: str) -> None:
    whole = Migration("10", "initial", f"-- schemawright: replaces 1 2\n{FILM.up}{ACTOR.up}")
    list(runner(url, FILM).up())
    with pytest.raises(HistoryError) as caught:
        list(runner(url, whole).up())
    assert codes(caught) == ["HISTORY_SQUASH_HALF_APPLIED"]


def test_a_squashed_migration_runs_where_nothing_is(url: str) -> None:
    whole = Migration(
        "10", "initial", f"-- schemawright: replaces 1 2\n{FILM.up}{ACTOR.up}", f"{ACTOR.down}{FILM.down}"
    )
    found = runner(url, whole)
    assert [done.migration.version for done in found.up()] == ["10"]
    assert [done.migration.version for done in found.down()] == ["10"]


def test_settings_of_one_migration_do_not_reach_the_next(postgresql: str) -> None:
    first = Migration("1", "a", "CREATE SCHEMA other;\nSET search_path = other;\nCREATE TABLE t (a int);")
    second = Migration("2", "b", "CREATE TABLE u (a int);")
    list(runner(postgresql, first, second).up())
    assert query(postgresql, "SELECT to_regclass('other.t')::text, to_regclass('public.u')::text") == [("other.t", "u")]
    assert len(query(postgresql, f"SELECT 1 FROM public.{TABLE}")) == 2


def test_bodies_with_semicolons(url: str) -> None:
    made = {
        "postgresql": "CREATE FUNCTION f() RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT 1; SELECT 2; END;",
        "sqlite": "CREATE TABLE t (a); CREATE TRIGGER f AFTER INSERT ON t BEGIN DELETE FROM t; SELECT 1; END;",
        "mariadb": "DELIMITER //\nCREATE FUNCTION f() RETURNS int BEGIN SET @a = 1; RETURN 2; END//\nDELIMITER ;\n",
    }[url.partition(":")[0]]
    assert len(list(runner(url, Migration("1", "body", made)).up())) == 1


@pytest.mark.parametrize(
    "url",
    ["postgresql://127.0.0.1:1/nothing", "sqlite:////nowhere/at/all/x.db", "sqlite://", "mariadb://127.0.0.1:1/x"],
)
def test_no_database(url: str) -> None:
    with pytest.raises(LostError):
        runner(url)


def test_another_dialect_is_refused(sqlite: str) -> None:
    databases = databases_at(sqlite)
    with pytest.raises(InvalidError, match="postgresql"):
        Runner(Run(databases=databases, connection=databases.connect(sqlite)), History("postgresql"))
    with pytest.raises(InvalidError, match="oracle"):
        databases_at("oracle://x")


def test_a_version_that_is_not_there(sqlite: str) -> None:
    with pytest.raises(InvalidError, match="There is no migration '7'"):
        list(runner(sqlite, FILM).up(to="7"))
