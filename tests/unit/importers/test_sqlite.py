"""SQLite scripts as records: the corpus whole, and every spelling that matters."""

from collections import Counter
from pathlib import Path

import pytest

from schemawright.base.errors import SourceError
from schemawright.changes.match import match
from schemawright.exporters.registry import export
from schemawright.importers.registry import ImportOptions, ImportResult
from schemawright.importers.sqlite import IMPORTER
from schemawright.migrate.plan import plan
from schemawright.model.check import Check
from schemawright.model.column import Column
from schemawright.model.document import Document, from_json, to_json
from schemawright.model.index import Index
from schemawright.model.key import Key
from schemawright.model.raw import RawObject
from schemawright.model.relationship import Relationship
from schemawright.model.table import Table
from schemawright.model.view import View

CORPUS = Path(__file__).parents[2] / "corpus" / "sqlite"
COUNTS = {
    "chinook": (11, 64, 11, 11, 0, 0, 11, 0, 0),
    "sakila": (16, 89, 16, 22, 0, 2, 24, 5, 30),
    "taproot_assets": (56, 356, 55, 85, 23, 46, 59, 3, 0),
    "taproot_assets_alphabetical": (56, 356, 55, 85, 23, 46, 59, 3, 0),
}
"""Tables, columns, primary keys, foreign keys, uniques, checks, indexes, views, triggers: see the corpus' README."""


def result(text: str) -> ImportResult:
    return IMPORTER.read(text, ImportOptions(dialect="sqlite"))


def read(text: str) -> Document:
    return Document(result(text).records)


@pytest.mark.parametrize("name", COUNTS)
def test_the_corpus_is_read_whole(name: str) -> None:
    found = result((CORPUS / f"{name}.sql").read_text())
    kinds = Counter(type(record) for record in found.records)
    keys = Counter(record.key_type for record in found.records if isinstance(record, Key))
    assert (
        kinds[Table],
        kinds[Column],
        keys["primary"],
        kinds[Relationship],
        keys["unique"],
        kinds[Check],
        kinds[Index],
        kinds[View],
        kinds[RawObject],
    ) == COUNTS[name]
    assert found.diagnostics == ()


@pytest.mark.parametrize("name", COUNTS)
def test_what_is_written_is_read_again_as_it_was(name: str) -> None:
    document = read((CORPUS / f"{name}.sql").read_text())
    written = export(document, "sql").text
    again = match(document, read(written), guess=False).document
    assert plan(document, again).up == ()
    assert export(again, "sql").text == written
    assert from_json(to_json(document)) == document


def test_the_order_of_statements_is_of_no_account() -> None:
    ordered, sorted_ = (read((CORPUS / f"{name}.sql").read_text()) for name in list(COUNTS)[2:])
    assert plan(ordered, match(ordered, sorted_, guess=False).document).up == ()


def test_comments_belong_to_what_they_stand_at() -> None:
    document = read(
        """CREATE TABLE t ( -- not this
            -- The number
            id INTEGER PRIMARY KEY, -- of the row
            /* Free
             * text */
            a TEXT -- as it is
                NOT NULL,
            -- together
            UNIQUE (id, a)
        );"""
    )
    assert [column.comment for column in document.all(Column)] == [
        "not this\nThe number\nof the row",
        "Free\ntext\nas it is",
    ]
    assert [key.comment for key in document.all(Key)] == [None, "together"]
    again = read(export(document, "sql").text)
    assert [column.comment for column in again.all(Column)] == [column.comment for column in document.all(Column)]


def test_options_of_tables_columns_and_keys() -> None:
    document = read(
        """CREATE TABLE t (
            id INTEGER CONSTRAINT k PRIMARY KEY ON CONFLICT FAIL AUTOINCREMENT,
            a TEXT CONSTRAINT n NOT NULL ON CONFLICT IGNORE COLLATE nocase DEFAULT ('x'),
            b INTEGER GENERATED ALWAYS AS (id + 1) STORED,
            UNIQUE (a COLLATE RTRIM DESC, b) ON CONFLICT REPLACE
        ) STRICT;
        CREATE TABLE w (a TEXT, PRIMARY KEY (a)) WITHOUT ROWID;"""
    )
    t, w = document.all(Table)
    assert (t.storage_parameters, w.storage_parameters) == ({"strict": "true"}, {"without_rowid": "true"})
    id, a, b, _ = document.all(Column)
    assert id.identity is not None
    assert (a.not_null_name, a.options, a.collation, a.default_value) == (
        "n",
        {"on_conflict": "ignore"},
        "NOCASE",
        "'x'",
    )
    assert b.generated is not None
    assert (b.generated.expression, b.generated.storage) == ("id + 1", "stored")
    k, unique, other = document.all(Key)
    assert (k.name, k.storage_parameters) == ("k", {"on_conflict": "fail"})
    assert unique.name == "t_a_b_key"
    assert unique.storage_parameters == {"on_conflict": "replace", "collation 1": "RTRIM", "order 1": "desc"}
    assert (other.name, other.storage_parameters) == ("w_pkey", {})


def test_rows_and_settings_are_passed_over_and_told() -> None:
    found = result(
        """PRAGMA foreign_keys=OFF; BEGIN TRANSACTION; CREATE TABLE t (id INTEGER PRIMARY KEY);
        INSERT INTO t VALUES (1); INSERT INTO t VALUES (2); DELETE FROM sqlite_sequence;
        PRAGMA user_version = 3;
.mode column
        CREATE TEMP TABLE gone (id); ANALYZE; COMMIT;"""
    )
    assert [type(record) for record in found.records[1:]] == [Table, Column, Key]
    assert [(one.code, one.line) for one in found.diagnostics] == [
        ("IMPORT_PRAGMA_SKIPPED", 3),
        ("IMPORT_META_COMMAND_SKIPPED", 4),
        ("IMPORT_TEMPORARY_SKIPPED", 5),
        ("IMPORT_ROWS_SKIPPED", None),
    ]


def test_alterations_are_run() -> None:
    document = read(
        """CREATE TABLE old (id INTEGER PRIMARY KEY, a TEXT, gone TEXT);
        ALTER TABLE old RENAME TO t; ALTER TABLE t RENAME a TO b; ALTER TABLE t ADD c TEXT CHECK (c <> '');
        ALTER TABLE t DROP gone; CREATE TABLE other AS SELECT 1 AS x; DROP TABLE other;"""
    )
    assert [table.name for table in document.all(Table)] == ["t"]
    assert [column.name for column in document.all(Column)] == ["id", "b", "c"]
    assert [check.name for check in document.all(Check)] == ["t_c_check"]


def test_what_is_no_model_of_ours_is_kept_word_for_word() -> None:
    found = result(
        """CREATE TABLE t (id INTEGER PRIMARY KEY, body TEXT);
        CREATE VIRTUAL TABLE s USING fts5(body, content='t');
        CREATE TRIGGER r AFTER INSERT ON t BEGIN INSERT INTO s (rowid, body) VALUES (new.id, new.body); END;
        CREATE TABLE dangling (id INTEGER REFERENCES nowhere (id));
        CREATE INDEX d ON dangling (id);"""
    )
    raw = {record.name: record for record in found.records if isinstance(record, RawObject)}
    ids = {getattr(record, "name", ""): record.id for record in found.records}
    assert {name: one.object_type for name, one in raw.items()} == {
        "s": "virtual table",
        "r": "trigger",
        "dangling": "table",
        "d": "index",
    }
    assert raw["s"].depends_on == (ids["t"],)
    assert (raw["r"].about, raw["r"].depends_on) == (ids["t"], (ids["s"],))
    assert raw["d"].about == ids["dangling"]
    assert [one.code for one in found.diagnostics] == ["IMPORT_TABLE_KEPT_RAW"]
    assert "REFERENCES nowhere" in export(Document(found.records), "sql").text


def test_a_view_of_what_is_not_there_is_told() -> None:
    found = result("CREATE VIEW v AS SELECT a FROM nowhere;")
    assert [one.code for one in found.diagnostics] == ["IMPORT_VIEW_BROKEN"]
    assert [type(record) for record in found.records[1:]] == [View]


@pytest.mark.parametrize(
    ("text", "line", "column", "said"),
    [
        ("CREATE TABLE a (x);\n\n  CREATE TABLE b (y,,);", 3, 3, 'near ","'),
        ("CREATE TABLE a (x);\nCREATE TABLE a (x);", 2, 1, "already exists"),
        ("CREATE TABLE a (x);\nCREATE INDEX i ON nowhere (x);", 2, 1, "no such table"),
        ("ATTACH 'other.db' AS other;", 1, 1, "not authorized"),
        ("CREATE TABLE a AS SELECT load_extension('x');", 1, 1, "not authorized"),
        ("CREATE TABLE a (x); ROLLBACK;", 1, 21, "ROLLBACK"),
    ],
)
def test_a_refusal_has_its_place(text: str, line: int, column: int, said: str) -> None:
    with pytest.raises(SourceError) as caught:
        read(text)
    assert (caught.value.line, caught.value.column) == (line, column)
    assert said in caught.value.message


def test_a_database_file_is_read_and_left_alone(tmp_path: Path) -> None:
    import sqlite3

    path = tmp_path / "shop.db"
    connection = sqlite3.connect(path)
    connection.executescript("CREATE TABLE t (id INTEGER PRIMARY KEY); CREATE VIEW v AS SELECT id FROM t;")
    connection.close()
    before = path.read_bytes()
    document = read(f"sqlite:///{path}")
    assert document.schema.dialect == "sqlite"
    assert [view.name for view in document.all(View)] == ["v"]
    assert path.read_bytes() == before
    with pytest.raises(SourceError, match="no database file"):
        read(f"sqlite:///{tmp_path / 'nothing.db'}")
    assert not (tmp_path / "nothing.db").exists()
    (tmp_path / "text.db").write_text("this is none" * 100)
    with pytest.raises(SourceError, match="can't be read"):
        read(f"sqlite:///{tmp_path / 'text.db'}")
