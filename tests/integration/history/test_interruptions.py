"""Runs that are killed, stopped, cut off or kept waiting: what is kept, and where the next one goes on."""

import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest

from schemawright.history.errors import HistoryError, VanishedError
from schemawright.history.folder import History, Migration, write
from schemawright.history.ledger import TABLE
from schemawright.history.passage import OvertakenError, Passage, StoppedError
from tests.integration.history.conftest import query, runner

ALONE = "-- schemawright: no-transaction\n"
SLOW = f"""CREATE TABLE a (x int);
CREATE TABLE b (x int);
{ALONE}CREATE INDEX CONCURRENTLY i ON a (x);
{ALONE}SELECT pg_sleep(60);
CREATE TABLE c (x int);
"""
CUT_OFF = """SELECT pg_terminate_backend(pid) FROM pg_stat_activity
WHERE pid <> pg_backend_pid() AND datname = current_database()"""
PATIENCE_SECONDS = 30


def migrate(url: str, folder: Path, *arguments: str) -> subprocess.Popen[str]:
    """`schemawright migrate` in a process of its own."""
    command = [sys.executable, "-m", "schemawright", "migrate", *arguments, "--dir", str(folder), "--database-url", url]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


@contextmanager
def started(url: str, folder: Path, *arguments: str) -> Iterator[subprocess.Popen[str]]:
    process = migrate(url, folder, *arguments)
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def until(url: str, sql: str) -> None:
    """Waits for a query to give `true`."""
    end = time.monotonic() + PATIENCE_SECONDS
    with psycopg.connect(url, autocommit=True) as connection:
        while time.monotonic() < end:
            try:
                if connection.execute(sql.encode()).fetchone() == (True,):
                    return
            except psycopg.errors.UndefinedTable:
                pass
            time.sleep(0.05)
    raise AssertionError(f"Never true: {sql}")


def sleeping(url: str, folder: Path) -> Iterator[subprocess.Popen[str]]:
    """A run that has come to its fourth step, which sleeps."""
    write(folder, History("postgresql", (Migration("1", "slow", SLOW, "DROP TABLE c, b, a;"),)))
    with started(url, folder, "up") as process:
        until(url, f"SELECT steps_done = 3 FROM {TABLE}")
        until(url, "SELECT count(*) = 1 FROM pg_stat_activity WHERE query LIKE '%pg_sleep(60)' AND state = 'active'")
        yield process


def finish(url: str, folder: Path) -> None:
    """The next run, with the step mended that is not done yet."""
    write(folder, History("postgresql", (Migration("1", "slow", SLOW.replace("pg_sleep(60)", "1"), "DROP TABLE a;"),)))
    process = migrate(url, folder, "up")
    out, err = process.communicate()
    assert (process.returncode, err) == (0, "")
    assert out.startswith("Applied 1_slow in ")
    assert out.endswith("ms, from step 4 on.\n")
    assert query(url, "SELECT to_regclass('c') IS NOT NULL") == [(True,)]
    assert query(url, f"SELECT state, steps_done FROM {TABLE}") == [("applied", 5)]


def test_a_killed_run_goes_on_where_it_was(postgresql: str, tmp_path: Path) -> None:
    for process in sleeping(postgresql, tmp_path):
        process.send_signal(signal.SIGKILL)
        process.wait()
        query(postgresql, CUT_OFF)
    status = migrate(postgresql, tmp_path, "status")
    out, _ = status.communicate()
    assert (status.returncode, out.splitlines()[0]) == (1, "1_slow: stopped on its way up, 3 steps done")
    finish(postgresql, tmp_path)


def test_a_database_that_goes_away(postgresql: str, tmp_path: Path) -> None:
    for process in sleeping(postgresql, tmp_path):
        query(postgresql, CUT_OFF)
        out, err = process.communicate()
        assert (process.returncode, out) == (2, "")
        assert err.count("\n") == 1
        assert err.startswith("schemawright: The database has gone away at step 4 of 5 of 1_slow.up.sql: ")
        assert err.endswith("Steps 1 to 3 are done; `schemawright migrate up` goes on at step 4.\n")
    finish(postgresql, tmp_path)


def test_interrupted_twice_it_ends_at_once(postgresql: str, tmp_path: Path) -> None:
    for process in sleeping(postgresql, tmp_path):
        process.send_signal(signal.SIGINT)
        time.sleep(0.5)
        assert process.poll() is None
        process.send_signal(signal.SIGINT)
        process.communicate()
        assert process.returncode == 130
    finish(postgresql, tmp_path)


def test_interrupted_once_it_ends_after_the_step(postgresql: str, tmp_path: Path) -> None:
    slow = SLOW.replace("pg_sleep(60)", "pg_sleep(2)")
    write(tmp_path, History("postgresql", (Migration("1", "slow", slow),)))
    with started(postgresql, tmp_path, "up") as process:
        until(postgresql, f"SELECT steps_done = 3 FROM {TABLE}")
        process.send_signal(signal.SIGINT)
        out, err = process.communicate()
        assert (process.returncode, out) == (1, "")
        assert err.startswith(
            "error HISTORY_STOPPED: Stopped in front of step 5 of 5 of 1_slow.up.sql. Steps 1 to 4 are"
        )
    assert query(postgresql, f"SELECT steps_done FROM {TABLE}") == [(4,)]


def test_stopped_within_a_transaction_nothing_is_kept(url: str) -> None:
    calls = iter([False, True])
    found = runner(
        url, Migration("1", "two", "CREATE TABLE a (x int); CREATE TABLE b (x int);"), stopping=lambda: next(calls)
    )
    with pytest.raises(StoppedError, match="step 2 of 2"):
        list(found.up())
    kept = [] if url.startswith(("postgresql", "sqlite")) else [("up", 1)]
    assert query(url, f"SELECT state, steps_done FROM {TABLE}") == kept
    assert len(list(runner(url, Migration("1", "two", "CREATE TABLE a (x int); CREATE TABLE b (x int);")).up())) == 1


def test_only_what_is_done_must_stay_as_it_was(url: str) -> None:
    steps = [
        f"{ALONE}CREATE TABLE a (x int);\n",
        f"{ALONE}CREATE TABLE b (x int);\n",
        f"{ALONE}INSERT INTO nothing VALUES (1);\n",
    ]
    with pytest.raises(HistoryError) as caught:
        list(runner(url, Migration("1", "m", "".join(steps))).up())
    assert (
        caught.value.diagnostics[0].help
        == "Mend it. Steps 1 to 2 are done; `schemawright migrate up` goes on at step 3."
    )
    edited = [steps[0].replace("x", "y"), *steps[1:]]
    with pytest.raises(HistoryError, match="in its first 2 statements"):
        list(runner(url, Migration("1", "m", "".join(edited))).up())
    with pytest.raises(HistoryError, match="stopped on its way up"):
        list(runner(url, Migration("1", "m", "".join(steps), "DROP TABLE a;")).down())
    mended = Migration(
        "1", "m", "".join([*steps[:2], "INSERT INTO b VALUES (7);\n"]), f"{ALONE}DROP TABLE a;\n{ALONE}DROP TABLE c;"
    )
    (done,) = runner(url, mended).up()
    assert done.first == 2
    assert query(url, "SELECT x FROM b") == [(7,)]

    with pytest.raises(HistoryError, match="step 2 of 2"):
        list(runner(url, mended).down())
    assert query(url, f"SELECT state, steps_done FROM {TABLE}") == [("down", 1)]
    with pytest.raises(HistoryError, match="stopped on its way down"):
        list(runner(url, mended).up())
    (done,) = runner(url, Migration("1", "m", mended.up, f"{ALONE}DROP TABLE a;\n{ALONE}DROP TABLE b;")).down()
    assert (done.way, done.first) == ("down", 1)
    assert query(url, f"SELECT * FROM {TABLE}") == []


def test_what_holds_for_a_session_is_set_again(postgresql: str) -> None:
    text = f"CREATE SCHEMA other;\n{ALONE}SET search_path = other;\n{ALONE}SELECT wrong;\nCREATE TABLE t (a int);\n"
    with pytest.raises(HistoryError):
        list(runner(postgresql, Migration("1", "m", text)).up())
    list(runner(postgresql, Migration("1", "m", text.replace("wrong", "1"))).up())
    assert query(postgresql, "SELECT to_regclass('other.t') IS NOT NULL") == [(True,)]


SLEEP = {"postgresql": "SELECT pg_sleep(1);", "mariadb": "SELECT sleep(1);", "sqlite": "SELECT 1;"}


def test_two_runners_at_once(url: str, tmp_path: Path) -> None:
    dialect = url.partition(":")[0]
    made = [
        Migration(
            str(n),
            f"m{n}",
            f"CREATE TABLE t{n} (a int);\n{SLEEP[dialect]}\nINSERT INTO t{n} VALUES ({n});",
            f"DROP TABLE t{n};",
        )
        for n in range(1, 4)
    ]
    write(tmp_path / "m", History(dialect, tuple(made)))
    processes = [migrate(url, tmp_path / "m", "up") for _ in range(2)]
    said = [process.communicate() for process in processes]
    assert [process.returncode for process in processes] == [0, 0], said
    assert sum(out.count("Applied") for out, _ in said) == 3
    if dialect != "sqlite":
        assert sum(err.count("Another runner is at work on this database. Waiting for it.") for _, err in said) == 1
        assert sorted(out.count("Applied") for out, _ in said) == [0, 3]
    for n in range(1, 4):
        assert query(url, f"SELECT a FROM t{n}") == [(n,)]


def test_runners_that_meet_in_sqlite_do_each_migration_once(sqlite: str) -> None:
    made = [Migration(str(n), "m", f"CREATE TABLE t{n} (a int); INSERT INTO t{n} VALUES (1);") for n in range(1, 40)]
    done: list[int] = []
    failed: list[Exception] = []

    def work() -> None:
        try:
            done.append(len(list(runner(sqlite, *made).up())))
        except Exception as error:  # noqa: BLE001
            failed.append(error)

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (failed, sum(done)) == ([], 39)


@pytest.mark.parametrize("dialect", ["sqlite", "postgresql"])
def test_what_another_runner_has_done_meanwhile_is_not_done_again(dialect: str, request: pytest.FixtureRequest) -> None:
    url = request.getfixturevalue(dialect)
    query(url, "CREATE TABLE a (x int)")
    insert = Migration("1", "m", "INSERT INTO a VALUES (1);")
    runners = [runner(url, insert), runner(url, insert)]
    runners[0].ledger.create()
    one, other = [Passage(found.settings, insert, "up", found.statements(insert, "up")) for found in runners]
    one.go()
    with pytest.raises(OvertakenError):
        other.go()
    assert query(url, "SELECT x FROM a") == [(1,)]


def test_a_lock_of_others_is_waited_for_in_short_turns(postgresql: str) -> None:
    query(postgresql, "CREATE TABLE a (x int)")
    told: list[str] = []
    found = runner(
        postgresql, Migration("1", "m", "ALTER TABLE a ADD y int;"), lock_timeout=0.1, retries=4, tell=told.append
    )
    with psycopg.connect(postgresql) as other:
        other.execute("LOCK TABLE a IN ACCESS SHARE MODE")
        threading.Timer(1.0, other.rollback).start()
        (done,) = found.up()
    assert "step 1 of 1 of 1_m.up.sql: canceling statement due to lock timeout. Trying again in 0.5 s." in told[0]
    assert done.migration.name == "m"


def test_a_lock_that_is_not_given_fails_in_the_end(postgresql: str) -> None:
    query(postgresql, "CREATE TABLE a (x int)")
    found = runner(postgresql, Migration("1", "m", "ALTER TABLE a ADD y int;"), lock_timeout=0.1, retries=1)
    with psycopg.connect(postgresql) as other:
        other.execute("LOCK TABLE a IN ACCESS SHARE MODE")
        with pytest.raises(HistoryError, match="lock timeout"):
            list(found.up())


def test_leftovers_are_cleared_before_a_retry(postgresql: str) -> None:
    query(postgresql, "CREATE TABLE a (x int)")
    text = (
        f"{ALONE}-- schemawright: attempts 9\n-- schemawright: before-retry DROP INDEX IF EXISTS i\n"
        "CREATE INDEX CONCURRENTLY i ON a (x);"
    )
    told: list[str] = []
    found = runner(postgresql, Migration("1", "m", text), lock_timeout=0.2, tell=told.append)
    with psycopg.connect(postgresql) as other:
        other.execute("LOCK TABLE a IN ACCESS SHARE MODE")
        other.execute("INSERT INTO a VALUES (1)")
        timer = threading.Timer(0.5, other.commit)
        timer.start()
        (done,) = found.up()
    assert (done.first, len(told)) == (0, 1)
    assert query(postgresql, "SELECT indisvalid FROM pg_index WHERE indexrelid = 'i'::regclass") == [(True,)]


def test_what_a_broken_off_statement_left_is_cleared_when_it_goes_on(postgresql: str) -> None:
    query(postgresql, "CREATE TABLE a (x int)")
    query(postgresql, "INSERT INTO a VALUES (1), (1)")
    text = f"{ALONE}-- schemawright: before-retry DROP INDEX IF EXISTS i\nCREATE UNIQUE INDEX CONCURRENTLY i ON a (x);"
    with pytest.raises(HistoryError, match="could not create unique index"):
        list(runner(postgresql, Migration("1", "m", text)).up())
    assert query(postgresql, "SELECT indisvalid FROM pg_index WHERE indexrelid = 'i'::regclass") == [(False,)]
    query(postgresql, "TRUNCATE a")
    assert len(list(runner(postgresql, Migration("1", "m", text)).up())) == 1


def test_a_deferred_constraint_that_fails_at_the_end_keeps_nothing(postgresql: str) -> None:
    text = "CREATE TABLE a (x int UNIQUE DEFERRABLE INITIALLY DEFERRED);\nINSERT INTO a VALUES (1), (1);\n"
    with pytest.raises(HistoryError, match="duplicate key") as caught:
        list(runner(postgresql, Migration("1", "m", text)).up())
    assert caught.value.diagnostics[0].code == "HISTORY_STATEMENT_FAILED"
    assert query(postgresql, "SELECT to_regclass('a')") == [(None,)]


def test_a_connection_that_is_cut_between_migrations(postgresql: str) -> None:
    found = runner(postgresql, Migration("1", "m", "SELECT 1;"), Migration("2", "n", "SELECT 2;"))
    run = found.up()
    next(run)
    query(postgresql, CUT_OFF)
    with pytest.raises(VanishedError, match="gone away"):
        next(run)
