"""Scripts of somebody else's: what they can't do, and that real schemas are built all the same."""

from pathlib import Path

import pytest

from schemawright.migrate.step import Step
from schemawright.scratch.postgresql import Server, compare
from schemawright.scratch.server import ScriptError
from schemawright.scratch.verify import verify_migration

pytestmark = pytest.mark.postgresql

CORPUS = sorted((Path(__file__).parents[2] / "corpus" / "postgresql").glob("*.sql"))


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TABLE t (a text); COPY t FROM PROGRAM 'id'",
        "CREATE TABLE t (a text); COPY t FROM '/etc/hostname'",
        "COPY (SELECT 1) TO '/tmp/schemawright-leak'",
        "SELECT pg_read_file('/etc/hostname')",
        "SELECT lo_import('/etc/hostname')",
        "SET ROLE postgres",
        "SET SESSION AUTHORIZATION postgres",
        "GRANT pg_execute_server_program TO CURRENT_USER",
        "CREATE ROLE pg_execute_server_program; SET ROLE pg_execute_server_program",
        "CREATE ROLE postgres; SET ROLE postgres",
        "CREATE ROLE evil SUPERUSER; SET ROLE evil; COPY (SELECT 1) TO PROGRAM 'id'",
        (
            "CREATE FUNCTION f() RETURNS int LANGUAGE sql SECURITY DEFINER AS 'SELECT 1';"
            " ALTER FUNCTION f() OWNER TO postgres; COPY (SELECT f()) TO PROGRAM 'id'"
        ),
        (
            "CREATE EXTENSION dblink; SELECT dblink_connect('host=' || current_setting('unix_socket_directories')"
            " || ' user=postgres dbname=postgres')"
        ),
        (
            "SET standard_conforming_strings = off; CREATE EXTENSION pg_trgm;"
            " COMMENT ON EXTENSION pg_trgm IS 'a\\'; COPY (SELECT 1) TO PROGRAM $$id$$; --';"
        ),
        "ALTER SYSTEM SET log_statement = 'all'",
        "CREATE FUNCTION s(cstring) RETURNS int LANGUAGE c AS '/lib/x86_64-linux-gnu/libc.so.6', 'system'",
        "CREATE DATABASE other",
    ],
)
def test_what_a_confined_script_cannot_do(server: Server, statement: str) -> None:
    with server.database(confined=True) as database, pytest.raises(ScriptError) as caught:
        database.run_script(statement)
    assert caught.value.sqlstate in ("42501", "2F003", "42939", "42601"), caught.value
    assert not Path("/tmp/schemawright-leak").exists()


def test_owners_roles_and_extensions_are_looked_after(server: Server) -> None:
    script = """
        CREATE ROLE clerk; CREATE USER "Some ""One" WITH PASSWORD 'x';
        CREATE SCHEMA s AUTHORIZATION clerk; CREATE SCHEMA tools; SET search_path = tools;
        CREATE EXTENSION pg_trgm; COMMENT ON EXTENSION pg_trgm IS 'mine'; RESET search_path;
        CREATE TABLE t (a text); ALTER TABLE t OWNER TO postgres; ALTER TABLE public.t OWNER TO "Some ""One";
        GRANT SELECT ON t TO clerk, nobody_yet;
        ALTER DEFAULT PRIVILEGES FOR ROLE clerk GRANT SELECT ON TABLES TO PUBLIC;
        CREATE INDEX i ON t USING gin (a tools.gin_trgm_ops);
    """
    dumps = []
    for _ in range(2):
        with server.database(confined=True) as database:
            assert database.run_script(script) == ()
            dumps.append(database.dump())
    assert compare(*dumps).is_equal
    assert "CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA tools" in dumps[0]


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.stem)
def test_real_schemas_are_built(path: Path) -> None:
    server = Server.find(prefer="system")
    with server.database() as free, server.database(confined=True) as confined:
        expected = [(error.line, error.sqlstate) for error in free.run_script(path.read_text(), stop=False)]
        found = confined.run_script(path.read_text(), stop=False)
        assert [(error.line, error.sqlstate) for error in found] == expected, list(map(str, found))


def test_a_migration_with_roles(server: Server) -> None:
    verdict = verify_migration(
        server,
        old_sql="CREATE TABLE t (a int);",
        new_sql="CREATE TABLE t (a int); CREATE SCHEMA s AUTHORIZATION guard; GRANT SELECT ON t TO guard;",
        up_steps=(
            Step(kind="alter", sql="CREATE SCHEMA s AUTHORIZATION guard"),
            Step(kind="alter", sql="GRANT SELECT ON t TO guard"),
        ),
        down_steps=(Step(kind="alter", sql="REVOKE SELECT ON t FROM guard"), Step(kind="alter", sql="DROP SCHEMA s")),
        confined=True,
    )
    assert verdict.ok, verdict
