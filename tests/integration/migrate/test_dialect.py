"""What the dialect believes of PostgreSQL, asked of the server itself."""

from collections.abc import Iterator

import psycopg
import pytest

from schemawright.dialects.postgresql.ddl.casts import ASSIGNABLE, TEXTS, default_storage, needs_using
from schemawright.dialects.postgresql.keywords import NOT_PLAIN
from schemawright.dialects.registry import dialect_named
from schemawright.scratch.postgresql import Server

pytestmark = pytest.mark.postgresql

POSTGRESQL = dialect_named("postgresql")

WRITTEN = """
int; int4; int2; int8; float; float(20); float(30); float4; float8; bool; decimal; dec(10, 2); numeric(5); varchar
varchar(50); char; char(3); nchar(3); bpchar; "char"; bit; bit(3); bit varying; bit varying(5); varbit(5); timestamp
timestamp(3); timestamptz; timestamptz(3); timestamp(3) with time zone; timestamp without time zone; time; time(2)
timetz; time with time zone; interval; interval(3); interval day to second(3); interval year to month; int[]; int[3]
int array; int array[4]; text[][]; varchar(20)[]; timestamp(3)[]; numeric(10,2)[]; national character varying(3)
character varying (7); pg_catalog.int4; double precision
"""


@pytest.fixture(params=["system", "wheel"], scope="module")
def connection(request: pytest.FixtureRequest) -> Iterator[psycopg.Connection]:
    with Server.find(prefer=request.param).database() as database, database.connect() as connection:
        yield connection


def column(connection: psycopg.Connection, sql: str) -> list[str]:
    return [row[0] for row in connection.execute(sql.encode()).fetchall()]


def test_every_keyword_that_must_be_quoted(connection: psycopg.Connection) -> None:
    assert set(column(connection, "SELECT word FROM pg_get_keywords() WHERE catcode <> 'U'")) <= NOT_PLAIN


@pytest.mark.parametrize("written", [text.strip() for text in WRITTEN.replace("\n", ";").split(";") if text.strip()])
def test_canonical_type_is_what_format_type_says(connection: psycopg.Connection, written: str) -> None:
    with connection.transaction(force_rollback=True):
        connection.execute(f"CREATE TABLE t (c {written})".encode())
        (said,) = column(
            connection,
            "SELECT format_type(atttypid, atttypmod) FROM pg_attribute WHERE attrelid = 't'::regclass AND attnum = 1",
        )
    assert POSTGRESQL.canonical_type(written) == said


def test_types_for_autocompletion_exist(connection: psycopg.Connection) -> None:
    for known in POSTGRESQL.types:
        connection.execute(f"SELECT NULL::{known.name}".encode())


def test_default_storage(connection: psycopg.Connection) -> None:
    words = {"p": "PLAIN", "m": "MAIN", "x": "EXTENDED", "e": "EXTERNAL"}
    for known in POSTGRESQL.types:
        (said,) = column(connection, f"SELECT typstorage::text FROM pg_type WHERE oid = '{known.name}'::regtype")
        assert default_storage(known.name) == words[said], known.name


def test_using_is_said_where_it_must_be(connection: psycopg.Connection) -> None:
    types = [*ASSIGNABLE, *TEXTS, "boolean", "uuid", "bytea", "integer[]", "bigint[]", "text[]"]
    for before in types:
        for after in types:
            try:
                with connection.transaction(force_rollback=True):
                    connection.execute(f"CREATE TABLE t (c {before}); ALTER TABLE t ALTER c TYPE {after}".encode())
                by_itself = True
            except psycopg.Error:
                by_itself = False
            assert needs_using(before, after) != by_itself, f"{before} to {after}"


@pytest.mark.parametrize(
    ("table", "names"),
    [("film", ("title",)), ("t" * 63, ("c" * 40, "d" * 40)), ("é" * 30, ("ü" * 20, "x")), ("a" * 50, ("b" * 50,))],
)
def test_chosen_names(connection: psycopg.Connection, table: str, names: tuple[str, ...]) -> None:
    quote = POSTGRESQL.quote_identifier
    columns = ", ".join(f"{quote(name)} integer" for name in (*names, "extra"))
    listed, called = ", ".join(map(quote, names)), quote(table)
    keys = f"PRIMARY KEY ({listed}), UNIQUE (extra), FOREIGN KEY ({listed}) REFERENCES {called} ({listed})"
    script = f"CREATE TABLE {called} ({columns}, {keys}); " + f"CREATE INDEX ON {called} ({listed}); " * 2
    with connection.transaction(force_rollback=True):
        connection.execute(script.encode())
        of_table = f"{POSTGRESQL.quote_literal(called)}::regclass"
        found = set(
            column(connection, f"SELECT conname FROM pg_constraint WHERE contype <> 'n' AND conrelid = {of_table}")
        )
        found |= set(column(connection, f"SELECT indexrelid::regclass::text FROM pg_index WHERE indrelid = {of_table}"))
    taken: set[str] = set()
    for label, over in (("pkey", names), ("key", ("extra",)), ("fkey", names), ("idx", names), ("idx", names)):
        taken.add(POSTGRESQL.choose_name(table, over, label, taken))
    assert taken == {name.strip('"') for name in found}
