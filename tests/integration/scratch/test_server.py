"""Scratch servers: found, started, shared, and gone without a trace."""

import fcntl
import os
import signal
import stat
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psycopg
import pytest

from schemawright.scratch import launched
from schemawright.scratch.postgresql import Server
from schemawright.scratch.postgresql.installations import dump_program, installations
from schemawright.scratch.postgresql.launcher import PostgresqlServer
from schemawright.scratch.server import NoServerError, ScriptError

pytestmark = pytest.mark.postgresql

PROGRAM = """
import sys, time
from schemawright.scratch.postgresql import Server
server = Server.find(prefer="wheel")
print(server.parameters["host"], flush=True)
time.sleep(float(sys.argv[1]))
"""


def test_a_script_builds_a_database_that_is_dropped_again(server: Server) -> None:
    with server.database() as database:
        assert database.run_script("CREATE TABLE t (a int);") == ()
        assert "CREATE TABLE public.t" in database.dump()
        with psycopg.connect(database.url) as connection:
            assert connection.execute("SELECT current_setting('server_encoding')").fetchone() == ("UTF8",)
    with server.connect() as connection:
        found = connection.execute("SELECT count(*) FROM pg_database WHERE datname = %s", [database.name])
        assert found.fetchone() == (0,)


def test_a_copy_of_a_database(server: Server) -> None:
    with server.database() as template:
        template.run_script("CREATE TABLE t (a int);")
        with server.database(template) as copy:
            assert copy.dump() != ""
            copy.run_script("DROP TABLE t;")


def test_many_threads_share_one_server(server: Server) -> None:
    def build(number: int) -> str:
        with Server.find(prefer=server.source).database() as database:
            database.run_script(f"CREATE TABLE t{number} (a int);")
            return database.server.parameters["host"]

    with ThreadPoolExecutor(4) as pool:
        assert set(pool.map(build, range(8))) == {server.parameters["host"]}


def test_an_error_names_its_place_and_its_code(server: Server) -> None:
    with server.database() as database, pytest.raises(ScriptError) as caught:
        database.run_script("CREATE TABLE t (a int);\n\nCREATE TABLE u (\n  \u00e9 nothing\n);")
    assert (caught.value.line, caught.value.column, caught.value.sqlstate) == (4, 5, "42704")
    assert caught.value.message == 'type "nothing" does not exist'
    assert caught.value.statement.startswith("CREATE TABLE u")


def test_going_on_after_errors_keeps_them_all(server: Server) -> None:
    with server.database() as database:
        errors = database.run_script("SELECT a;\nCREATE TABLE t (a int);\nSELECT b;\n\x00;\n\ud800", stop=False)
        assert [error.line for error in errors] == [1, 3, 4, 5]
        assert "CREATE TABLE public.t" in database.dump()


def test_a_transaction_of_the_script_is_a_transaction(server: Server) -> None:
    with server.database() as database:
        database.run_script("BEGIN; CREATE TABLE t (a int); ROLLBACK; CREATE TABLE u (a int);")
        database.run_script("CREATE INDEX CONCURRENTLY i ON u (a);")
        dump = database.dump()
    assert "public.t " not in dump
    assert "CREATE INDEX i" in dump


def test_text_in_another_encoding_arrives(server: Server) -> None:
    with server.database() as database:
        database.run_script("SET client_encoding = 'LATIN1'; CREATE TABLE \"\u00e9t\u00e9\" (a int);")
        assert 'public."\u00e9t\u00e9"' in database.dump()


def test_missing_roles_are_made_on_our_own_server(server: Server) -> None:
    with server.database() as database:
        database.run_script('CREATE TABLE t (a int); ALTER TABLE t OWNER TO "some ""one"; GRANT SELECT ON t TO clerk;')
        assert "GRANT SELECT ON TABLE public.t TO clerk" in database.dump()


def test_a_role_of_an_earlier_script_may_be_there(server: Server) -> None:
    for _ in range(2):
        with server.database() as database:
            database.run_script("CREATE ROLE schemawright_twice; CREATE TABLE t (a int);")


def test_copy_in_and_out_do_not_hang(server: Server) -> None:
    with server.database() as database:
        database.run_script("CREATE TABLE t (a int);\nCOPY t FROM stdin;\n1\n\\.\nCOPY t TO STDOUT;\nSELECT 1 \\gset\n")


def test_a_server_by_its_address(server: Server) -> None:
    with server.database() as database:
        found = Server.find(database.url)
        assert (found.source, found.is_ours) == ("url", False)
        assert found.version == server.version
        with found.database() as other, pytest.raises(ScriptError):
            other.run_script("CREATE SCHEMA s AUTHORIZATION somebody_unknown;")


def test_addresses_that_lead_nowhere() -> None:
    with pytest.raises(NoServerError):
        Server.find("nonsense nonsense")
    with pytest.raises(NoServerError), Server.find("postgresql://127.0.0.1:1/postgres").database():
        pass


def test_only_the_owner_can_reach_the_server(server: Server) -> None:
    folder = Path(server.parameters["host"])
    status = folder.stat()
    assert stat.S_IMODE(status.st_mode) == 0o700
    assert (status.st_uid == 0) is False
    with server.connect() as connection:
        assert connection.execute("SHOW listen_addresses").fetchone() == ("",)


def test_the_nearest_pg_dump_that_is_not_older_is_used() -> None:
    program = dump_program((15, 1))
    assert program is not None
    assert dump_program((99, 0)) is None


@pytest.mark.parametrize("how", ["end", "interrupt", "kill"])
def test_nothing_is_left_when_the_program_ends(how: str) -> None:
    process = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, "0" if how == "end" else "60"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert process.stdout is not None
    folder = Path(process.stdout.readline().strip())
    if how != "end":
        assert folder.is_dir()
        process.send_signal(signal.SIGINT if how == "interrupt" else signal.SIGKILL)
    process.wait(30)
    deadline = time.monotonic() + 15
    while folder.exists() and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not folder.exists()
    assert not [one for one in Path("/proc").glob("[0-9]*/cmdline") if os.fsencode(folder) in read(one)]


def read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""


def test_a_server_that_died_is_started_anew() -> None:
    server = Server.find(prefer="wheel")
    folder = Path(server.parameters["host"])
    os.kill(int((folder / "data" / "postmaster.pid").read_text().split()[0]), signal.SIGQUIT)
    deadline = time.monotonic() + 15
    while Server.find(prefer="wheel").parameters["host"] == str(folder) and time.monotonic() < deadline:
        time.sleep(0.05)
    with Server.find(prefer="wheel").database() as database:
        database.run_script("CREATE TABLE t (a int);")
    assert not folder.exists()


def test_programs_that_the_account_may_not_read_are_copied(monkeypatch: pytest.MonkeyPatch) -> None:
    wheel = next(one for one in installations() if one.source == "wheel")
    monkeypatch.setattr(PostgresqlServer, "_runs", lambda *_: False)
    server = PostgresqlServer(wheel)
    try:
        assert server.installation.folder.is_relative_to(server.folder)
        psycopg.connect(host=str(server.folder), user="postgres", dbname="postgres").close()
    finally:
        server.stop()
    assert not server.folder.exists()


def test_what_a_killed_process_left_is_cleared_and_nothing_else(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    product = PostgresqlServer.product
    owner = product.account
    monkeypatch.setattr(launched, "YOUNG_SECONDS", -1)
    left, held, young = (tmp_path / name for name in ("left", "held", "young"))
    for folder in (left, held, young):
        folder.mkdir()
        os.chown(folder, owner.uid, owner.gid)
    descriptor = os.open(held, os.O_RDONLY)
    fcntl.flock(descriptor, fcntl.LOCK_EX)
    product.clear(left)
    with pytest.raises(BlockingIOError):
        product.clear(held)
    monkeypatch.setattr(launched, "YOUNG_SECONDS", 120)
    product.clear(young)
    os.close(descriptor)
    assert [folder.exists() for folder in (left, held, young)] == [False, True, True]
