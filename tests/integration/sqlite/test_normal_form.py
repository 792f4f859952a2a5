"""The normal form of a database: equal for every spelling, unequal for every difference."""

import pytest

from schemawright.scratch.server import Comparison, ScriptError, Server

BASE = """CREATE TABLE p (id INTEGER PRIMARY KEY, code TEXT UNIQUE);
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT NOT NULL DEFAULT 'x' COLLATE NOCASE, b INTEGER, c INTEGER AS (b + 1),
  p_id INTEGER REFERENCES p (id) ON DELETE CASCADE, UNIQUE (a, b), CHECK (b > 0));
CREATE INDEX i ON t (a, lower(a) DESC) WHERE b > 1;
CREATE VIEW v (x) AS SELECT a FROM t;
CREATE TRIGGER r AFTER INSERT ON t BEGIN DELETE FROM p; END;
CREATE VIRTUAL TABLE s USING fts5(body);
"""

DIFFERENCES = [
    ("id INTEGER PRIMARY KEY, a", "id INTEGER PRIMARY KEY AUTOINCREMENT, a"),
    ("id INTEGER PRIMARY KEY, a", "id INTEGER PRIMARY KEY DESC, a"),
    ("id INTEGER PRIMARY KEY, a", "id INTEGER, a"),
    ("a TEXT", "a VARCHAR"),
    ("NOT NULL ", ""),
    ("NOT NULL ", "NOT NULL ON CONFLICT IGNORE "),
    ("DEFAULT 'x'", "DEFAULT 'X'"),
    ("DEFAULT 'x'", ""),
    (" COLLATE NOCASE", ""),
    ("AS (b + 1)", "AS (b + 2)"),
    ("AS (b + 1)", "AS (b + 1) STORED"),
    ("c INTEGER AS (b + 1)", "c INTEGER"),
    ("ON DELETE CASCADE", ""),
    ("ON DELETE CASCADE", "ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED"),
    ("ON DELETE CASCADE", "ON DELETE CASCADE ON UPDATE CASCADE"),
    ("REFERENCES p (id)", "REFERENCES p (code)"),
    ("UNIQUE (a, b)", "UNIQUE (b, a)"),
    ("UNIQUE (a, b)", "UNIQUE (a COLLATE RTRIM, b)"),
    ("UNIQUE (a, b)", "UNIQUE (a, b) ON CONFLICT REPLACE"),
    ("CHECK (b > 0)", "CHECK (b >= 0)"),
    ("CHECK (b > 0));", "CHECK (b > 0)) STRICT;"),
    ("CHECK (b > 0));", "CHECK (b > 0)) WITHOUT ROWID;"),
    ("CREATE INDEX", "CREATE UNIQUE INDEX"),
    ("(a, lower(a) DESC)", "(a, lower(a))"),
    ("(a, lower(a) DESC)", "(a COLLATE BINARY, lower(a) DESC)"),
    ("(a, lower(a) DESC)", "(a, upper(a) DESC)"),
    ("WHERE b > 1", "WHERE b > 2"),
    ("WHERE b > 1", ""),
    ("v (x)", "v (y)"),
    ("SELECT a FROM", "SELECT a || '' FROM"),
    ("AFTER INSERT", "AFTER DELETE"),
    ("fts5(body)", "fts5(body, tokenize = 'porter')"),
]

SPELLINGS = [
    ("CREATE TABLE t (id INTEGER PRIMARY KEY", 'create table "t" ([id] integer constraint k primary key'),
    ("p_id INTEGER REFERENCES p (id)", "p_id INTEGER REFERENCES P"),
    ("DEFAULT 'x' COLLATE NOCASE", "COLLATE nocase DEFAULT ('x')"),
    ("CHECK (b > 0)", 'CONSTRAINT positive CHECK (( "b" /* b */ > 0 ))'),
    ("(a, lower(a) DESC)", "(a COLLATE NOCASE ASC, LOWER(a) DESC)"),
    ("WHERE b > 1", "WHERE ([b] > 1)"),
    ("AS SELECT a FROM t", "AS select A -- the a\n from T"),
    ("CREATE TRIGGER r", "CREATE TRIGGER IF NOT EXISTS r"),
]


def compared(sqlite: Server, one: str, other: str) -> Comparison:
    with sqlite.database() as left, sqlite.database() as right:
        left.run_script(one)
        right.run_script(other)
        return sqlite.compare(left.dump(), right.dump())


@pytest.mark.parametrize(("old", "new"), DIFFERENCES)
def test_a_difference_shows(sqlite: Server, old: str, new: str) -> None:
    assert BASE.count(old)
    place = BASE.rindex(old) if "PRIMARY KEY, a" in old else BASE.index(old)
    found = compared(sqlite, BASE, BASE[:place] + new + BASE[place + len(old) :])
    assert [one for one in found.differences if not one.only_order]


@pytest.mark.parametrize(("old", "new"), SPELLINGS)
def test_a_spelling_does_not_show(sqlite: Server, old: str, new: str) -> None:
    assert BASE.count(old) == 1
    assert compared(sqlite, BASE, BASE.replace(old, new)).is_equal


def test_another_order_of_columns_is_told_as_such(sqlite: Server) -> None:
    (found,) = compared(sqlite, "CREATE TABLE t (a, b)", "CREATE TABLE t (b, a)").differences
    assert found.only_order


@pytest.mark.parametrize(
    "statement",
    [
        "ATTACH ':memory:' AS other",
        "VACUUM INTO 'copy.db'",
        "SELECT load_extension('x')",
        "PRAGMA writable_schema = 1",
        "PRAGMA journal_mode = wal",
        "PRAGMA user_version = 1",
        "PRAGMA temp_store_directory = '/'",
        "SELECT zeroblob(1000000000)",
    ],
)
@pytest.mark.parametrize("confined", [True, False])
def test_a_script_reaches_nothing_beyond(sqlite: Server, statement: str, confined: bool) -> None:
    with sqlite.database(confined=confined) as database, pytest.raises(ScriptError):
        database.run_script(statement)


def test_a_refusal_names_its_line_and_state(sqlite: Server) -> None:
    with sqlite.database() as database, pytest.raises(ScriptError) as caught:
        database.run_script("CREATE TABLE t (a UNIQUE);\nINSERT INTO t VALUES (1);\n  INSERT INTO t VALUES (1);")
    assert (caught.value.line, caught.value.column, caught.value.sqlstate) == (3, 3, "SQLITE_CONSTRAINT_UNIQUE")


def test_a_row_that_refers_to_none_fails_the_check(sqlite: Server) -> None:
    with sqlite.database() as database, database.session() as session:
        session.run("CREATE TABLE a (id INTEGER PRIMARY KEY); CREATE TABLE b (a_id INTEGER REFERENCES a (id));")
        session.run("PRAGMA foreign_keys = OFF; INSERT INTO b VALUES (7);")
        with pytest.raises(ScriptError, match="refers to none of a"):
            session.run("PRAGMA foreign_key_check")


def test_rows_are_told_by_type_and_value_in_any_order(sqlite: Server) -> None:
    def rows(columns: str, values: str) -> object:
        with sqlite.database() as database:
            database.run_script(f"CREATE TABLE t ({columns}); INSERT INTO t VALUES {values}")
            return database.rows()["t"]

    assert rows("a, b", "(1, 'x'), (2, NULL)") == rows("b, a", "(NULL, 2), ('x', 1)")
    assert rows("a", "(1)") != rows("a", "('1')")
    assert rows("a", "(1)") != rows("a", "(1), (1)")
