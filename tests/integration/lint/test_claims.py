"""What the linter says, against the server: what it calls failing fails, and what it advises runs."""

import re
from collections.abc import Iterator

import psycopg
import pytest

from schemawright.lint.acts import Version
from schemawright.lint.linting import of_script
from schemawright.lint.settings import Settings
from schemawright.scratch.postgresql import Server

pytestmark = pytest.mark.postgresql

SETUP = """
CREATE TABLE language (id bigint PRIMARY KEY);
CREATE TABLE film (id bigint, title text, year int, language_id bigint);
INSERT INTO language VALUES (1);
INSERT INTO film VALUES (1, 'a', 2000, 1), (2, 'b', 2000, 1);
CREATE INDEX film_year ON film (year);
CREATE TABLE log (at int) PARTITION BY RANGE (at);
CREATE TABLE log_1 PARTITION OF log FOR VALUES FROM (1) TO (2);
CREATE MATERIALIZED VIEW films AS SELECT id FROM film;
CREATE UNIQUE INDEX films_id ON films (id);
CREATE TYPE mood AS ENUM ('sad', 'glad');
"""
_ADVISED = re.compile("`([^`]*;)`")


@pytest.fixture(scope="module")
def server() -> Server:
    return Server.find()


@pytest.fixture
def connection(server: Server) -> Iterator[psycopg.Connection]:
    with server.database() as database, database.connect() as found:
        found.autocommit = True
        found.execute(SETUP)
        yield found


def codes(text: str, *topics: str) -> set[str]:
    return {one.code for one in of_script(text) if one.rule.topic in topics}


def runs(connection: psycopg.Connection, *statements: str) -> bool:
    """Whether the server takes all the statements, each by itself."""
    try:
        for statement in statements:
            connection.execute(statement)
    except psycopg.Error:
        return False
    finally:
        if connection.info.transaction_status != psycopg.pq.TransactionStatus.IDLE:
            connection.execute("ROLLBACK")
    return True


@pytest.mark.parametrize(
    "statement",
    [
        "ALTER TABLE film ADD COLUMN stars int NOT NULL",
        "UPDATE film SET year = 1, year = 2",
        "CREATE UNIQUE INDEX film_once ON film (year)",
    ],
)
def test_what_may_fail_fails(connection: psycopg.Connection, statement: str) -> None:
    assert codes(statement, "failure")
    assert not runs(connection, statement)


@pytest.mark.parametrize(
    "statement",
    [
        "ALTER TABLE film ADD COLUMN stars int NOT NULL DEFAULT 3",
        "ALTER TABLE film ADD COLUMN number bigserial NOT NULL",
        "ALTER TABLE film ADD COLUMN number bigint NOT NULL GENERATED ALWAYS AS IDENTITY",
        "ALTER TABLE film ADD COLUMN next bigint NOT NULL GENERATED ALWAYS AS (id + 1) STORED",
        "CREATE INDEX CONCURRENTLY film_title ON film (title)",
    ],
)
def test_what_is_not_said_to_fail_does_not(connection: psycopg.Connection, statement: str) -> None:
    assert not codes(statement, "failure")
    assert runs(connection, statement)


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE INDEX CONCURRENTLY film_title ON film (title)",
        "DROP INDEX CONCURRENTLY film_year",
        "REINDEX INDEX CONCURRENTLY film_year",
        "REINDEX (CONCURRENTLY) TABLE film",
        "ALTER TABLE log DETACH PARTITION log_1 CONCURRENTLY",
        "VACUUM film",
        "CREATE DATABASE nowhere",
        "ALTER SYSTEM SET work_mem = '4MB'",
    ],
)
def test_what_no_transaction_holds_is_refused_there(connection: psycopg.Connection, statement: str) -> None:
    assert "LINT_NOT_TRANSACTIONAL" in codes(f"BEGIN; {statement}; COMMIT;", "failure")
    assert not runs(connection, "BEGIN", statement, "COMMIT")


@pytest.mark.parametrize(
    "statement",
    ["REINDEX TABLE film", "ANALYZE film", "CREATE INDEX film_title ON film (title)", "DROP INDEX film_year"],
)
def test_what_a_transaction_holds_runs_there(connection: psycopg.Connection, statement: str) -> None:
    assert "LINT_NOT_TRANSACTIONAL" not in codes(f"BEGIN; {statement}; COMMIT;", "failure")
    assert runs(connection, "BEGIN", statement, "COMMIT")


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TABLE actor (id bigint)",
        "CREATE TABLE IF NOT EXISTS actor (id bigint)",
        "CREATE INDEX film_title ON film (title)",
        "CREATE INDEX ON film (title)",
        "CREATE INDEX IF NOT EXISTS film_title ON film (title)",
        "ALTER TABLE film ADD COLUMN stars int",
        "ALTER TABLE film ADD COLUMN IF NOT EXISTS stars int",
        "ALTER TABLE film DROP COLUMN title",
        "ALTER TABLE film DROP COLUMN IF EXISTS title",
        "ALTER TABLE film ADD CONSTRAINT positive CHECK (id > 0)",
        "ALTER TABLE film RENAME COLUMN title TO name",
        "ALTER TABLE film ALTER COLUMN title SET NOT NULL",
        "ALTER TABLE film ALTER COLUMN title SET DEFAULT 'x'",
        "ALTER TABLE film ALTER COLUMN year TYPE bigint",
        "ALTER TABLE log DETACH PARTITION log_1",
        "ALTER TABLE film OWNER TO current_user",
        "ALTER TABLE film ENABLE ROW LEVEL SECURITY",
        "DROP TYPE mood",
        "DROP INDEX film_year",
        "DROP INDEX IF EXISTS film_year",
    ],
)
def test_what_cannot_be_run_again_is_refused_the_second_time(connection: psycopg.Connection, statement: str) -> None:
    said = bool(codes(statement, "repetition"))
    assert runs(connection, statement)
    assert runs(connection, statement) != said


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE INDEX film_title ON film (title)",
        "CREATE UNIQUE INDEX film_key ON film (id)",
        "DROP INDEX film_year",
        "REINDEX TABLE film",
        "REINDEX INDEX film_year",
        "ALTER TABLE film ADD CONSTRAINT film_key UNIQUE (id)",
        "ALTER TABLE film ADD CONSTRAINT film_language FOREIGN KEY (language_id) REFERENCES language",
        "ALTER TABLE film ALTER COLUMN title SET NOT NULL",
        "ALTER TABLE log DETACH PARTITION log_1",
        "REFRESH MATERIALIZED VIEW films",
    ],
)
def test_what_is_advised_runs(connection: psycopg.Connection, server: Server, statement: str) -> None:
    settings = Settings(version=Version(server.version[0]))
    advised = [
        sql
        for one in of_script(statement, settings=settings)
        if one.rule.topic == "lock"
        for sql in _ADVISED.findall(one.help)
    ]
    assert advised
    for sql in advised:
        connection.execute(sql)
