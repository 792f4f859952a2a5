"""Scripts of MySQL and MariaDB, read without a server."""

import pytest

from schemawright.base.errors import SourceError
from schemawright.dialects.mysql.script import statements
from schemawright.importers.mysql import read
from schemawright.importers.registry import ImportOptions
from schemawright.model.check import Check
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.index import Index
from schemawright.model.key import Key
from schemawright.model.raw import RawObject
from schemawright.model.relationship import Relationship
from schemawright.model.schema import DialectName
from schemawright.model.sequence import Sequence
from schemawright.model.table import Table
from schemawright.model.view import View


def document(text: str, dialect: DialectName = "mariadb") -> Document:
    return Document(read(text, ImportOptions(dialect=dialect)).records)


def codes(text: str, dialect: DialectName = "mariadb") -> list[str]:
    return [found.code for found in read(text, ImportOptions(dialect=dialect)).diagnostics]


def column(text: str, dialect: DialectName = "mariadb") -> Column:
    """The one column that a definition makes."""
    (found,) = document(f"CREATE TABLE t ({text})", dialect).all(Column)
    return found


@pytest.mark.parametrize(
    ("script", "expected"),
    [
        ("SELECT 1; SELECT 2", ["SELECT 1", "SELECT 2"]),
        ("SELECT ';' -- ;\n; # ;\nSELECT `;`, \";\" /* ; */;", ["SELECT ';'", 'SELECT `;`, ";"']),
        ("DELIMITER $$\nSELECT 1; SELECT 2$$\nDELIMITER ;\nSELECT 3;", ["SELECT 1; SELECT 2", "SELECT 3"]),
        ("DELIMITER //\nCREATE PROCEDURE p() BEGIN SELECT 1; END//", ["CREATE PROCEDURE p() BEGIN SELECT 1; END"]),
        ("CREATE PROCEDURE p() BEGIN IF 1 THEN SELECT 1; END IF; END; SELECT 2", None),
        ("CREATE TRIGGER t BEFORE INSERT ON a FOR EACH ROW IF 1 THEN SET @x = IF(1, 2, 3); END IF; SELECT 2", None),
        ("CREATE FUNCTION f() RETURNS int BEGIN RETURN CASE WHEN 1 THEN 2 END; END; SELECT 2", None),
        ("/*!50001 SELECT 1 */; /*!99999 SELECT 2 */; /*M!100100 SELECT 3 */;", ["SELECT 1", "SELECT 3"]),
        ("SELECT 5--3", ["SELECT 5--3"]),
        ("SELECT 'it''s \\' ;'", ["SELECT 'it''s \\' ;'"]),
    ],
)
def test_a_script_is_cut_as_the_client_does(script: str, expected: list[str] | None) -> None:
    found = [statement.text() for statement in statements(script, "mariadb")]
    if expected is None:
        assert len(found) == 2
        assert found[1] == "SELECT 2"
    else:
        assert found == expected


def test_a_string_without_an_end_has_its_place() -> None:
    with pytest.raises(SourceError) as error:
        list(statements("SELECT 1;\n SELECT 'x"))
    assert (error.value.line, error.value.column) == (2, 9)


def test_mysql_runs_its_own_comments() -> None:
    script = "CREATE TABLE t (a int /*!80023 INVISIBLE */, b int /*M!100501 INVISIBLE */)"
    made = {one.name: one.options for one in document(script, "mysql").all(Column)}
    assert made == {"a": {"invisible": "yes"}, "b": {}}


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("a int(11)", {"data_type": "int", "is_nullable": True}),
        ("a int NOT NULL DEFAULT '5'", {"is_nullable": False, "default_value": "5"}),
        ("a bool DEFAULT TRUE", {"data_type": "tinyint(1)", "default_value": "1"}),
        ('a varchar(3) DEFAULT "x\'y"', {"default_value": "'x''y'"}),
        ("a varchar(3) DEFAULT NULL", {"default_value": None}),
        ("a int DEFAULT (1 + 2)", {"default_value": "1 + 2"}),
        ("a timestamp DEFAULT NOW() ON UPDATE LOCALTIME", {"default_value": "current_timestamp()"}),
        ("a datetime(3) DEFAULT now(3)", {"default_value": "current_timestamp(3)"}),
        ("a varchar(3) CHARSET latin1", {"collation": "latin1_swedish_ci"}),
        ("a varchar(3) CHARACTER SET utf8 COLLATE utf8_bin", {"collation": "utf8mb3_bin"}),
        ("a nvarchar(3)", {"data_type": "varchar(3)", "collation": "utf8mb3_general_ci"}),
        ("a varchar(3) BINARY", {"collation": "utf8mb4_bin"}),
        ("a enum('x','it''s') COMMENT 'which'", {"data_type": "enum('x','it''s')", "comment": "which"}),
        ("a long varchar", {"data_type": "mediumtext"}),
        ("a geometry NOT NULL REF_SYSTEM_ID=4326", {"options": {"ref_system_id": "4326"}}),
    ],
)
def test_a_column(text: str, values: dict[str, object]) -> None:
    found = column(text)
    assert {name: getattr(found, name) for name in values} == values


def test_what_a_column_says_of_keys_and_checks() -> None:
    script = "CREATE TABLE t (id serial PRIMARY KEY, n int UNIQUE CHECK (n > 0), CONSTRAINT c CHECK (n < 9))"
    made = document(script)
    assert sorted((key.key_type, key.name) for key in made.all(Key)) == [
        ("primary", "PRIMARY"), ("unique", "id"), ("unique", "n"),
    ]  # fmt: skip
    assert [(check.name, check.expression) for check in made.all(Check)] == [("n", "n > 0"), ("c", "n < 9")]
    assert [check.name for check in document(script, "mysql").all(Check)] == ["t_chk_1", "c"]


def test_a_columns_own_reference_is_one_in_mariadb_only() -> None:
    script = "CREATE TABLE p (id int PRIMARY KEY); CREATE TABLE t (p_id int REFERENCES p (id))"
    assert [key.name for key in document(script).all(Relationship)] == ["t_ibfk_1"]
    assert not list(document(script, "mysql").all(Relationship))


def test_indexes_of_every_sort() -> None:
    script = """CREATE TABLE t (a varchar(9), b text, c int, UNIQUE u (a(3)), FULLTEXT f (b) WITH PARSER ngram, KEY (a),
        KEY (a, c DESC) USING BTREE COMMENT 'x', UNIQUE KEY (c), KEY whole (a(9)))"""
    made = document(script)
    assert [(key.name, key.key_type) for key in made.all(Key)] == [("c", "unique")]
    found = {index.name: index for index in made.all(Index)}
    assert list(found) == ["u", "f", "a", "a_2", "whole"]
    assert (found["u"].is_unique, found["u"].columns[0].prefix_length) == (True, 3)
    assert (found["f"].index_type, found["f"].storage_parameters) == ("fulltext", {"parser": "ngram"})
    assert (found["a_2"].columns[1].order, found["a_2"].comment) == ("desc", "x")
    assert found["whole"].columns[0].prefix_length is None


def test_a_foreign_key_has_an_index_until_another_serves() -> None:
    script = """CREATE TABLE p (id int PRIMARY KEY); CREATE TABLE t (p_id int, n int);
        ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (p_id) REFERENCES p (id);"""
    assert [index.name for index in document(script).all(Index)] == ["fk"]
    assert [index.name for index in document(f"{script} CREATE INDEX i ON t (p_id, n);").all(Index)] == ["i"]


def test_a_foreign_key_to_what_is_not_there() -> None:
    assert codes("CREATE TABLE t (a int, FOREIGN KEY (a) REFERENCES p (id))") == ["IMPORT_FOREIGN_KEY_TARGET_UNKNOWN"]


def test_alter_table() -> None:
    script = """CREATE TABLE t (a int, b int, c int, KEY k (a, b), CHECK (a > b));
        ALTER TABLE t DROP COLUMN c, ADD COLUMN d int AFTER a, ADD e int FIRST, MODIFY b bigint NOT NULL,
          CHANGE a z int COMMENT 'last', RENAME INDEX k TO l, ADD UNIQUE KEY u (d), ENGINE = MyISAM, COMMENT 'new';
        ALTER TABLE t ALTER b SET DEFAULT 5, DROP INDEX u, RENAME TO s;"""
    made = document(script)
    (table,) = made.all(Table)
    assert (table.name, table.access_method, table.comment) == ("s", "MyISAM", "new")
    held = made.children(table.id, Column)
    assert [one.name for one in held] == ["e", "z", "d", "b"]
    assert (held[3].data_type, held[3].default_value, held[1].comment) == ("bigint", "5", "last")
    assert [check.expression for check in made.all(Check)] == ["`z` > b"]
    assert [index.name for index in made.all(Index)] == ["l"]
    assert not list(made.all(Key))


def test_convert_and_options() -> None:
    script = """CREATE TABLE t (a varchar(3) COLLATE latin1_bin, n int) DEFAULT CHARSET=latin1 ROW_FORMAT=DYNAMIC;
        ALTER TABLE t CONVERT TO CHARACTER SET utf8mb4;"""
    made = document(script)
    (table,) = made.all(Table)
    assert table.storage_parameters == {"collate": "utf8mb4_general_ci", "row_format": "dynamic"}
    assert all(one.collation is None for one in made.all(Column))


def test_what_is_dropped_is_gone() -> None:
    script = """CREATE TABLE p (id int PRIMARY KEY); CREATE TABLE t (a int, FOREIGN KEY (a) REFERENCES p (id));
        CREATE VIEW v AS SELECT 1; CREATE TRIGGER g BEFORE INSERT ON t FOR EACH ROW SET @x = 1;
        DROP TABLE t; DROP VIEW v; DROP TABLE IF EXISTS nothing;"""
    made = document(script)
    assert [table.name for table in made.all(Table)] == ["p"]
    assert not [*made.all(View), *made.all(RawObject), *made.all(Relationship), *made.all(Index)]
    assert codes("DROP TABLE nothing;") == ["IMPORT_NOT_THERE"]


def test_views_sequences_and_raw_objects() -> None:
    script = """CREATE DATABASE shop CHARACTER SET latin1; USE shop; CREATE TABLE t (a int);
        CREATE OR REPLACE ALGORITHM=MERGE DEFINER=`root`@`%` SQL SECURITY INVOKER VIEW v (x) AS
          SELECT a FROM shop.t WITH CHECK OPTION;
        CREATE SEQUENCE s START WITH 1 MINVALUE 1 INCREMENT BY 5 CACHE 1000 NOCYCLE ENGINE=InnoDB;
        CREATE DEFINER=root@localhost TRIGGER g BEFORE INSERT ON shop.t FOR EACH ROW SET NEW.a = 1;"""
    made = document(script)
    (view,) = made.all(View)
    assert (view.query, view.column_names, view.check_option) == ("SELECT a FROM t", ("x",), "cascaded")
    assert view.options == {"algorithm": "merge", "security": "invoker"}
    (sequence,) = made.all(Sequence)
    assert (sequence.options.increment, sequence.options.start, sequence.options.cache) == (5, None, None)
    (table,) = made.all(Table)
    assert table.storage_parameters == {"collate": "latin1_swedish_ci"}
    (raw,) = made.all(RawObject)
    assert (raw.about, raw.text) == (table.id, "CREATE TRIGGER g BEFORE INSERT ON t FOR EACH ROW SET NEW.a = 1")
    assert "IMPORT_DEFINER_SKIPPED" in codes(script)


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TABLE t (a int, PERIOD FOR SYSTEM_TIME (b, c))",
        "CREATE TABLE t AS SELECT 1 AS a",
        "CREATE TABLE t (a int) BANANA=3",
        "ALTER TABLE nothing ADD a int",
        "CREATE TABLE elsewhere.t (a int); CREATE TABLE other.t (a int)",
    ],
)
def test_what_is_not_known_is_kept_as_it_is(statement: str) -> None:
    result = read(f"USE elsewhere; {statement};", ImportOptions(dialect="mariadb"))
    assert "IMPORT_NOT_MODELLED" in [found.code for found in result.diagnostics]
    kept = [record for record in result.records if isinstance(record, RawObject)]
    assert kept[-1].text == statement.rsplit("; ", maxsplit=1)[-1]


def test_data_are_counted_and_what_is_no_sql_is_refused() -> None:
    assert codes("INSERT INTO t VALUES (1); INSERT INTO t VALUES (2); SET NAMES utf8mb4;") == [
        "IMPORT_DATA_SKIPPED",
        "IMPORT_STATEMENT_SKIPPED",
    ]
    with pytest.raises(SourceError) as error:
        read("CREATE TABLE t (a int);\nBANANA", ImportOptions(dialect="mysql"))
    assert (error.value.line, error.value.column) == (2, 1)


def test_where_a_counter_begins_is_kept() -> None:
    (found,) = document("CREATE TABLE t (id int AUTO_INCREMENT PRIMARY KEY) AUTO_INCREMENT = 100").all(Column)
    assert found.identity is not None
    assert found.identity.options.start == 100


def test_create_table_like() -> None:
    made = document("CREATE TABLE a (id int PRIMARY KEY, n int, KEY (n DESC)); CREATE TABLE b LIKE a;")
    assert sorted(one.name for one in made.all(Column)) == ["id", "id", "n", "n"]
    assert len({index.table_id for index in made.all(Index)}) == 2
    for index in made.all(Index):
        holder = made.require(Column, index.columns[0].column_id or "")
        assert holder.table_id == index.table_id


def test_an_index_made_for_a_foreign_key_bears_the_name_that_was_given() -> None:
    script = "CREATE TABLE p (id int PRIMARY KEY); CREATE TABLE t (a int, {} FOREIGN KEY (a) REFERENCES p (id));"
    for given, name in (("", "a"), ("CONSTRAINT f", "f"), ("CONSTRAINT t_ibfk_1", "t_ibfk_1")):
        assert [index.name for index in document(script.format(given)).all(Index)] == [name]
