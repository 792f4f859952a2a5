"""The catalog road: what it reads, written out as SQL, builds an equal catalog."""

import time
from pathlib import Path
from typing import Any

import psycopg
import pytest

from schemawright.base.errors import SourceError
from schemawright.exporters.sql import write
from schemawright.importers.postgresql_catalog import read_catalog, script_to_records
from schemawright.importers.registry import ImportOptions, importer_for
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.index import Index
from schemawright.model.key import Key
from schemawright.model.raw import RawObject
from schemawright.model.table import Table
from schemawright.model.view import View
from schemawright.scratch.postgresql import Server, compare
from schemawright.scratch.server import ScriptError
from tests.integration.roads.canonical import Canonical

pytestmark = pytest.mark.postgresql

HERE = Path(__file__).parent / "schemas"
CORPUS = Path(__file__).parents[2] / "corpus" / "postgresql"
PLAIN = ("bytebase", "chinook", "pagila", "sakila")
"""The files of the corpus that want no extension which the wheel has not."""
CASES = [
    *(("system", path) for path in sorted(CORPUS.glob("*.sql"))),
    *(("system", path) for path in sorted((*HERE.glob("*.sql"), *HERE.glob("15/*.sql")))),
    *(("wheel", CORPUS / f"{name}.sql") for name in PLAIN),
    *(("wheel", path) for path in sorted(HERE.rglob("*.sql"))),
]


@pytest.fixture
def server(request: pytest.FixtureRequest) -> Server:
    return Server.find(prefer=request.param)


@pytest.mark.parametrize(
    ("server", "path"), CASES, indirect=["server"], ids=lambda value: getattr(value, "stem", value)
)
def test_what_is_read_builds_an_equal_catalog(server: Server, path: Path) -> None:
    with server.database() as original, server.database() as copy:
        errors = original.run_script(path.read_text(), stop=False)
        assert errors == () or path.stem == "dhis2_base"  # it wants PostGIS without saying so
        with original.connect() as connection:
            read = read_catalog(connection)
        assert [str(one) for one in read.diagnostics if one.level != "info"] == []
        copy.run_script(write(Document(read.records)).text)
        comparison = compare(original.dump(), copy.dump())
        print(comparison.score)
        assert [str(difference) for difference in comparison.differences] == []
        with copy.connect() as connection:
            again = read_catalog(connection)
    found, wanted = (Canonical(Document(one.records)).records for one in (again, read))
    assert found == wanted


@pytest.fixture
def system() -> Server:
    return Server.find(prefer="system")


def records(server: Server, text: str) -> Document:
    return Document(script_to_records(text, server).records)


def test_names_are_those_of_the_default_path(system: Server) -> None:
    document = records(
        system,
        "CREATE SCHEMA s; CREATE TYPE mood AS ENUM ('a'); CREATE TYPE s.mood AS ENUM ('b');"
        "CREATE TABLE t (a mood[] DEFAULT '{a}', b s.mood, c varchar(50) COLLATE \"C\");",
    )
    columns = {column.name: column for column in document.all(Column)}
    assert [columns[name].data_type for name in "abc"] == ["mood[]", "s.mood", "character varying(50)"]
    assert (columns["a"].default_value, columns["c"].collation) == ("'{a}'::mood[]", '"C"')


def test_what_a_view_depends_on(system: Server) -> None:
    document = records(
        system,
        "CREATE TABLE t (a int); CREATE FUNCTION f(int) RETURNS int LANGUAGE sql AS 'SELECT 1';"
        "CREATE VIEW v AS SELECT f(a) FROM t; CREATE VIEW w AS SELECT * FROM v;",
    )
    (table,), (function,) = document.all(Table), document.all(RawObject)
    views = {view.name: view for view in document.all(View)}
    assert set(views["v"].depends_on) == {table.id, function.id}
    assert views["w"].depends_on == (views["v"].id,)


def test_an_object_where_none_is_looked_for_is_named(system: Server) -> None:
    with system.database() as database:
        database.run_script(
            "SET allow_system_table_mods = on;"
            "CREATE FUNCTION pg_catalog.sneaky() RETURNS int LANGUAGE sql AS 'SELECT 1';"
        )
        with database.connect() as connection:
            (found,) = read_catalog(connection).diagnostics
    assert (found.code, found.level) == ("IMPORT_OBJECT_NOT_READ", "error")
    assert "sneaky" in found.message


def test_what_cannot_be_kept_is_said(system: Server) -> None:
    result = script_to_records(
        "GRANT SELECT ON pg_class TO PUBLIC; REVOKE SELECT ON pg_type FROM PUBLIC;"
        "CREATE FOREIGN DATA WRAPPER f; CREATE SERVER s FOREIGN DATA WRAPPER f;"
        "CREATE USER MAPPING FOR PUBLIC SERVER s OPTIONS (password 'secret');",
        system,
    )
    codes = [one.code for one in result.diagnostics if one.level != "info"]
    assert sorted(codes) == [
        "IMPORT_SECRET_LEFT_OUT",
        "IMPORT_SYSTEM_PRIVILEGES",
    ]
    assert not any("secret" in one.text for one in Document(result.records).all(RawObject))


def test_statements_that_fail_are_told_and_the_rest_is_read(system: Server) -> None:
    result = script_to_records(
        "\\set x 1\nCREATE TABLE t (a int);\nCREATE TABLE u (a nothing);\nCREATE TABLE w (a int);", system
    )
    assert {table.name for table in Document(result.records).all(Table)} == {"t", "w"}
    assert [(one.code, one.line) for one in result.diagnostics] == [
        ("IMPORT_META_COMMAND_SKIPPED", 1),
        ("IMPORT_STATEMENT_FAILED", 3),
    ]


def test_a_syntax_error_names_its_place(system: Server) -> None:
    with pytest.raises(ScriptError) as caught:
        script_to_records("CREATE TABLE t (a int);\nCREATE TABEL u ();", system)
    assert (caught.value.line, caught.value.column) == (2, 8)


def test_a_database_by_its_address(system: Server) -> None:
    with system.database() as database:
        database.run_script("CREATE TABLE t (a int);")
        importer = importer_for(database.url)
        result = importer.read(database.url, ImportOptions(name="live"))
    document = Document(result.records)
    assert (importer.id, document.schema.name, [table.name for table in document.all(Table)]) == (
        "postgresql_catalog",
        "live",
        ["t"],
    )
    with pytest.raises(SourceError):
        importer.read("postgresql://127.0.0.1:1/nowhere", ImportOptions())


def test_the_connection_is_left_as_it_was(system: Server) -> None:
    with system.database() as database, database.connect() as connection:
        connection.execute("SET search_path = pg_catalog")
        read_catalog(connection)
        assert connection.info.transaction_status == psycopg.pq.TransactionStatus.IDLE
        assert connection.execute("SHOW search_path").fetchone() == ("pg_catalog",)


def test_the_number_of_queries_does_not_grow_with_the_schema(system: Server) -> None:
    def queries(tables: int) -> int:
        with system.database() as database, database.connect() as connection:
            database.run_script(
                "".join(f"CREATE TABLE t{n} (a serial PRIMARY KEY, b int REFERENCES t{n});" for n in range(tables))
            )
            connection.execute("SET log_statement = none")
            asked = []
            connection.add_notice_handler(lambda _: None)
            original = psycopg.Cursor.execute

            def counting(self: psycopg.Cursor, *arguments: Any, **options: Any) -> object:
                asked.append(time.monotonic())
                return original(self, *arguments, **options)

            with pytest.MonkeyPatch.context() as patch:
                patch.setattr(psycopg.Cursor, "execute", counting)
                read_catalog(connection)
            return len(asked)

    assert queries(1) == queries(20)


def test_what_goes_along_with_an_extension(system: Server) -> None:
    document = records(
        system,
        "CREATE EXTENSION btree_gist; CREATE SCHEMA s;"
        "CREATE FUNCTION s.f(a int) RETURNS int LANGUAGE sql AS 'SELECT 1';"
        "ALTER FUNCTION s.f(int) DEPENDS ON EXTENSION btree_gist; CREATE TABLE t (a int); CREATE INDEX i ON t (a);"
        "ALTER INDEX i DEPENDS ON EXTENSION btree_gist;",
    )
    found = {raw.text for raw in document.all(RawObject) if raw.object_type == "extension dependence"}
    assert found == {
        "ALTER FUNCTION s.f(integer) DEPENDS ON EXTENSION btree_gist",
        "ALTER INDEX public.i DEPENDS ON EXTENSION btree_gist",
    }


def test_what_is_forced_but_off_and_an_index_and_a_key_without_those_of_partitions(system: Server) -> None:
    document = records(
        system,
        "CREATE TABLE p (a int) PARTITION BY LIST (a); CREATE TABLE p1 PARTITION OF p DEFAULT;"
        "CREATE INDEX i ON ONLY p (a); CREATE INDEX j ON p (a);"
        "ALTER TABLE ONLY p ADD CONSTRAINT u UNIQUE (a); ALTER TABLE p ADD CONSTRAINT v UNIQUE (a) INCLUDE (a);"
        "CREATE TABLE forced (a int); ALTER TABLE forced FORCE ROW LEVEL SECURITY;",
    )
    assert {index.name: index.is_only for index in document.all(Index)} == {"i": True, "j": False, "p1_a_idx": False}
    assert {key.name: key.is_only for key in document.all(Key)} == {"u": True, "v": False, "p1_a_a1_key": False}
    assert {table.name: table.row_security for table in document.all(Table)}["forced"] == "forced off"
