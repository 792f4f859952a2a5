"""The scratch server of MariaDB: what it reads back, and how it is confined."""

from pathlib import Path

import pytest

from schemawright.importers.mysql_catalog import read_url, script_to_records
from schemawright.importers.registry import ImportOptions
from schemawright.model.document import Document
from schemawright.model.table import Table
from schemawright.model.view import View
from schemawright.scratch.mariadb import Server
from schemawright.scratch.server import NoServerError, ScriptError, find_server

SCRIPT = """CREATE TABLE film (id int AUTO_INCREMENT PRIMARY KEY, title varchar(20), KEY by_title (title));
DELIMITER //
CREATE TRIGGER tidy BEFORE INSERT ON film FOR EACH ROW BEGIN SET NEW.title = trim(NEW.title); END//
DELIMITER ;
CREATE VIEW titles AS SELECT title FROM film;
"""


def test_a_dump_tells_all_but_what_the_server_adds(server: Server) -> None:
    with server.database() as one, server.database() as other:
        one.run_script(SCRIPT + "INSERT INTO film (title) VALUES ('x');")
        other.run_script(SCRIPT.replace("CREATE TRIGGER", "CREATE DEFINER=root@localhost TRIGGER"))
        assert server.compare(one.dump(), other.dump()).is_equal
        assert (one.rows()["film"].rows, other.rows()["film"].rows) == (1, 0)
        other.run_script("ALTER TABLE film ADD n int")
        (difference,) = server.compare(one.dump(), other.dump()).differences
    assert str(difference.key) == "TABLE film"


def test_rows_are_told_apart_and_their_order_is_not(server: Server) -> None:
    with server.database() as one, server.database() as other:
        one.run_script("CREATE TABLE a (x int, y varchar(3)); INSERT INTO a VALUES (1, 'a'), (2, 'b');")
        other.run_script("CREATE TABLE a (y varchar(3), x int); INSERT INTO a VALUES ('b', 2), ('a', 1);")
        assert one.rows() == other.rows()
        other.run_script("UPDATE a SET y = 'c' WHERE x = 2")
        assert one.rows() != other.rows()


def test_a_refusal_has_its_place(server: Server) -> None:
    with server.database() as database, pytest.raises(ScriptError) as refusal:
        database.run_script("CREATE TABLE a (x int);\n\n  CREATE TABLE a (y int);")
    assert (refusal.value.line, refusal.value.column, refusal.value.sqlstate) == (3, 3, "1050")


@pytest.mark.parametrize(
    "sql",
    [
        "SELECT * FROM mysql.user",
        "SELECT 1 INTO OUTFILE '/tmp/schemawright-test'",
        "LOAD DATA INFILE '/etc/passwd' INTO TABLE film",
        "CREATE USER other@localhost",
        "SET GLOBAL event_scheduler = ON",
        "INSTALL SONAME 'ha_example'",
    ],
)
def test_what_is_confined_reaches_no_further(sql: str, server: Server) -> None:
    with server.database(confined=True) as database:
        database.run_script(SCRIPT)
        with pytest.raises(ScriptError):
            database.run_script(sql)


def test_a_script_stays_in_its_database(server: Server) -> None:
    with server.database() as database:
        database.run_script(
            "CREATE DATABASE other; USE other; CREATE TABLE other.a (x int); SELECT * FROM `other`.`a`;"
        )
        assert list(database.rows()) == ["a"]


def test_a_live_database_is_a_source(server: Server) -> None:
    with server.database() as database:
        database.run_script(SCRIPT)
        document = Document(read_url(database.url, ImportOptions(name="live")).records)
    assert document.schema.dialect == "mariadb"
    assert [table.name for table in document.all(Table)] == ["film"]
    assert [view.query for view in document.all(View)] == ["select `film`.`title` AS `title` from `film`"]


def test_a_failed_statement_is_told_and_the_rest_read(server: Server) -> None:
    result = script_to_records(
        "CREATE TABLE a (x int); CREATE VIEW v AS SELECT y FROM a; CREATE TABLE b (x int);", server
    )
    assert [found.code for found in result.diagnostics] == ["IMPORT_STATEMENT_FAILED"]
    assert len(list(Document(result.records).all(Table))) == 2


def test_mysql_needs_an_address(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SCHEMAWRIGHT_SCRATCH_URL", raising=False)
    with pytest.raises(NoServerError, match="stays 'not run'"):
        find_server("mysql")
    with server.database() as database, pytest.raises(NoServerError, match="not one for mysql"):
        find_server("mysql", database.url)


def test_nothing_is_left_behind(server: Server) -> None:
    with server.database(confined=True) as database:
        name = database.name
    with server.database() as other, other.session() as session:
        assert name not in session.query("SHOW DATABASES")
        assert name not in session.query("SELECT user FROM mysql.user")
    assert Path(server.parameters["unix_socket"]).parent.stat().st_mode & 0o077 == 0


def test_a_server_keeps_its_temporary_tables_to_itself(server: Server) -> None:
    with server.database() as database, database.session() as session:
        ((place,),) = session.rows("SELECT @@tmpdir")
    assert Path(place).parent == Path(server.parameters["unix_socket"]).parent
