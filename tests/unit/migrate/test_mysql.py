"""Plans for MySQL and MariaDB: where the two part ways, and what neither can hold."""

from typing import Any

import pytest

from schemawright.base.errors import UnsupportedError
from schemawright.changes.match import match
from schemawright.importers.mysql import read
from schemawright.importers.registry import ImportOptions
from schemawright.migrate.plan import creation, plan
from schemawright.migrate.step import Plan
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.index import Index, IndexElement
from schemawright.model.key import Key
from schemawright.model.namespace import Namespace
from schemawright.model.record import Record
from schemawright.model.relationship import Relationship
from schemawright.model.schema import DialectName
from schemawright.model.sequence import Sequence
from schemawright.model.table import Table
from schemawright.model.types import Domain, Enum
from schemawright.model.view import MaterializedView


def document(text: str, dialect: DialectName) -> Document:
    return Document(read(text, ImportOptions(dialect=dialect)).records)


def planned(old: str, new: str, dialect: DialectName, *renames: tuple[str, str]) -> Plan:
    before, after = document(old, dialect), document(new, dialect)
    return plan(before, match(before, after, renames, guess=False).document)


def sql(old: str, new: str, dialect: DialectName, *renames: tuple[str, str]) -> list[str]:
    return [step.sql for step in planned(old, new, dialect, *renames).up]


def test_mysql_lets_no_column_be_renamed_under_a_check_or_generated_column() -> None:
    old = "CREATE TABLE t (id int PRIMARY KEY, n int, x int AS (n * 2), CONSTRAINT c CHECK (n > 0))"
    new = old.replace("n int", "m int").replace("(n ", "(m ")
    assert sql(old, new, "mariadb", ("t.n", "t.m")) == ["ALTER TABLE t RENAME COLUMN n TO m"]
    assert sql(old, new, "mysql", ("t.n", "t.m")) == [
        "ALTER TABLE t DROP CONSTRAINT c",
        "ALTER TABLE t DROP COLUMN x",
        "ALTER TABLE t RENAME COLUMN n TO m",
        "ALTER TABLE t ADD COLUMN x int GENERATED ALWAYS AS (m * 2) VIRTUAL",
        "ALTER TABLE t ADD CONSTRAINT c CHECK (m > 0)",
    ]


@pytest.mark.parametrize(
    ("column", "mysql", "mariadb"),
    [
        ("a text DEFAULT ('x')", "a text DEFAULT ('x')", "a text DEFAULT 'x'"),
        ("a int DEFAULT (1 + 2)", "a int DEFAULT (1 + 2)", "a int DEFAULT (1 + 2)"),
        ("a int CHECK (a > 0)", "a int", "a int CHECK (a > 0)"),
        ("a datetime DEFAULT now()", "a datetime DEFAULT CURRENT_TIMESTAMP", "a datetime DEFAULT current_timestamp()"),
        ("a int INVISIBLE", "a int INVISIBLE", "a int INVISIBLE"),
        ("a int AS (1) NOT NULL", "a int GENERATED ALWAYS AS (1) VIRTUAL NOT NULL", None),
    ],
)
def test_a_column_of_each(column: str, mysql: str, mariadb: str | None) -> None:
    script = f"CREATE TABLE t (id int, {column})"
    assert f"\n    {mysql}" in creation(document(script, "mysql")).up_sql
    if mariadb is None:
        assert refusals(document(script, "mariadb")) == {"MIGRATE_NOT_HELD"}
    else:
        assert f"\n    {mariadb}" in creation(document(script, "mariadb")).up_sql


def test_an_index_over_an_expression_and_a_hidden_one() -> None:
    script = "CREATE TABLE t (a int, KEY k ((a + 1)), KEY h (a) INVISIBLE)"
    made = creation(document(script, "mysql")).up_sql
    assert "KEY k ((a + 1))" in made
    assert "KEY h (a) INVISIBLE" in made
    assert refusals(document(script, "mariadb")) == {"MIGRATE_NOT_HELD"}
    assert "KEY h (a) IGNORED" in creation(document("CREATE TABLE t (a int, KEY h (a) IGNORED)", "mariadb")).up_sql


def test_a_check_that_is_not_enforced() -> None:
    script = "CREATE TABLE t (a int, CONSTRAINT c CHECK (a > 0) NOT ENFORCED)"
    assert "CONSTRAINT c CHECK (a > 0) NOT ENFORCED" in creation(document(script, "mysql")).up_sql
    assert refusals(document(script, "mariadb")) == {"MIGRATE_NOT_HELD"}


def refusals(held: Document) -> set[str]:
    with pytest.raises(UnsupportedError) as refused:
        creation(held)
    return {diagnostic.code for diagnostic in refused.value.diagnostics}


BASE = "CREATE TABLE t (id int PRIMARY KEY, n int NOT NULL)"


@pytest.mark.parametrize(
    "record",
    [
        Namespace(id="x", name="sales"),
        Enum(id="x", name="mood"),
        Domain(id="x", name="price", data_type="int"),
        MaterializedView(id="x", name="totals", query="SELECT 1"),
    ],
    ids=lambda record: type(record).__name__,
)
def test_a_kind_that_neither_has(record: Record) -> None:
    for dialect in ("mysql", "mariadb"):
        assert refusals(Document([*document(BASE, dialect), record])) == {"MIGRATE_NOT_HELD"}


def test_a_sequence_is_for_mariadb() -> None:
    sequence = Sequence(id="x", name="numbers")
    assert "CREATE SEQUENCE numbers;" in creation(Document([*document(BASE, "mariadb"), sequence])).up_sql
    assert refusals(Document([*document(BASE, "mysql"), sequence])) == {"MIGRATE_NOT_HELD"}


@pytest.mark.parametrize(
    "values",
    [
        {"where": "n > 0"},
        {"include": ("n",)},
        {"nulls_distinct": False},
        {"index_type": "gin"},
        {"columns": (IndexElement(column_id="n", nulls="first"),)},
        {"columns": (IndexElement(column_id="n", operator_class="int4_ops"),)},
    ],
    ids=lambda values: next(iter(values)),
)
def test_an_index_that_neither_can_make(values: dict[str, Any]) -> None:
    base = document(BASE, "mysql")
    (table,) = base.all(Table)
    given = {"id": "x", "table_id": table.id, "name": "i", "columns": (IndexElement(column_id="n"),), **values}
    assert refusals(Document([*base, Index(**given)])) == {"MIGRATE_NOT_HELD"}


def test_keys_and_foreign_keys_that_neither_can_make() -> None:
    base = document(BASE, "mariadb")
    (table,) = base.all(Table)
    (primary,) = base.all(Key)
    deferred = Key(
        id="x", table_id=table.id, name="k", key_type="unique", column_ids=primary.column_ids, deferrable=True
    )
    assert refusals(Document([*base, deferred])) == {"MIGRATE_NOT_HELD"}
    shared: dict[str, Any] = {
        "id": "x", "name": "f", "source_table_id": table.id, "source_column_ids": primary.column_ids,
        "target_table_id": table.id, "target_column_ids": primary.column_ids,
    }  # fmt: skip
    for values in ({"match": "full"}, {"on_delete": "set default"}, {"deferrable": True}, {"validated": False}):
        assert refusals(Document([*base, Relationship(**shared, **values)])) == {"MIGRATE_NOT_HELD"}


def test_a_foreign_key_of_the_designer_brings_its_index_and_takes_it_along() -> None:
    base = document("CREATE TABLE p (id int PRIMARY KEY); CREATE TABLE t (id int PRIMARY KEY, p_id int)", "mysql")
    parent, child = base.all(Table)
    (p_id,) = [column for column in base if getattr(column, "name", "") == "p_id"]
    target = next(key for key in base.all(Key) if key.table_id == parent.id)
    key = Relationship(
        id="x",
        name="fk",
        source_table_id=child.id,
        source_column_ids=(p_id.id,),
        target_table_id=parent.id,
        target_column_ids=target.column_ids,
    )
    found = plan(base, Document([*base, key]))
    assert [step.sql for step in found.up] == [
        "ALTER TABLE t ADD KEY fk (p_id)",
        "ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (p_id) REFERENCES p (id)",
    ]
    assert [step.sql for step in found.down] == ["ALTER TABLE t DROP FOREIGN KEY fk", "ALTER TABLE t DROP INDEX fk"]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("n int", "n smallint", "MIGRATE_LOSS_TYPE_NARROWED"),
        ("n int", "n int unsigned", "MIGRATE_LOSS_TYPE_NARROWED"),
        ("n int", "n bigint", None),
        ("n int unsigned", "n bigint", None),
        ("n varchar(9)", "n varchar(3)", "MIGRATE_LOSS_TYPE_NARROWED"),
        ("n varchar(9)", "n text", None),
        ("n enum('a','b')", "n enum('a')", "MIGRATE_LOSS_TYPE_NARROWED"),
        ("n enum('a')", "n enum('b','a')", None),
        ("n decimal(5,2)", "n decimal(5,3)", "MIGRATE_LOSS_TYPE_NARROWED"),
        ("n datetime(3)", "n datetime", "MIGRATE_LOSS_TYPE_NARROWED"),
        ("n text", "n int", "MIGRATE_LOSS_TYPE_NARROWED"),
        ("n int", "n int NOT NULL", "MIGRATE_NOT_NULL_ON_ROWS"),
        ("n int", "m int", "MIGRATE_LOSS_COLUMN_DROPPED"),
    ],
)
def test_what_may_be_lost_is_said(old: str, new: str, code: str | None) -> None:
    found = planned(f"CREATE TABLE t (id int, {old})", f"CREATE TABLE t (id int, {new})", "mysql")
    assert [warning.code for warning in found.warnings] == ([code] if code else [])


def test_bodies_have_a_delimiter_that_they_do_not_hold() -> None:
    body = "CREATE PROCEDURE p()\nBEGIN\n  SELECT 1; -- not // this\nEND"
    made = creation(document(f"DELIMITER %\n{body}%", "mysql")).up_sql
    assert made == f"DELIMITER $$\n{body}\n$$\nDELIMITER ;\n"
    assert [step.transactional for step in creation(document(BASE, "mysql")).up] == [False]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("CREATE TABLE t (a int) PAGE_COMPRESSED=1", "MySQL has no option PAGE_COMPRESSED: table t."),
        ("CREATE TABLE t (a text COMPRESSED)", "MySQL has no option COMPRESSED: column a."),
        ("CREATE TABLE t (a int) WITH SYSTEM VERSIONING", "MySQL has no option WITH SYSTEM VERSIONING: table t."),
        (
            "CREATE TABLE t (a int) PARTITION BY SYSTEM_TIME (PARTITION p HISTORY, PARTITION n CURRENT)",
            "MySQL has no partitions by SYSTEM_TIME: table t.",
        ),
        ("CREATE TABLE t (a uuid)", "MySQL has no type uuid: column a."),
        ("CREATE TABLE t (a text, UNIQUE (a))", "MySQL has no keys over the whole of a text or blob: key a."),
        ("CREATE TABLE t (a blob, KEY k (a))", "MySQL has no indexes over the whole of a text or blob: index k."),
        (
            "CREATE TABLE t (a int, CONSTRAINT c CHECK (a > 0)); CREATE TABLE u (a int, CONSTRAINT C CHECK (a > 0))",
            "MySQL has no room for two checks of one name: check C.",
        ),
    ],
)
def test_mysql_has_no_place_for_what_mariadb_alone_knows(text: str, told: str) -> None:
    with pytest.raises(UnsupportedError) as refused:
        creation(document(text, "mysql"))
    assert refused.value.message == told
    creation(document(text, "mariadb"))


def test_mysql_renames_no_column_that_a_default_or_the_partitioning_speaks_of() -> None:
    old = "CREATE TABLE t (a int, b int DEFAULT (a + c), c int) PARTITION BY HASH (a + c)"
    new = "CREATE TABLE t (c int, b int DEFAULT (c + d), d int) PARTITION BY HASH (c + d)"
    assert sql(old, new, "mysql", ("t.a", "t.c"), ("t.c", "t.d")) == [
        "ALTER TABLE t REMOVE PARTITIONING",
        "ALTER TABLE t ALTER COLUMN b DROP DEFAULT",
        "ALTER TABLE t RENAME COLUMN c TO d",
        "ALTER TABLE t ALTER COLUMN b SET DEFAULT (a + d)",
        "ALTER TABLE t ALTER COLUMN b DROP DEFAULT",
        "ALTER TABLE t RENAME COLUMN a TO c",
        "ALTER TABLE t ALTER COLUMN b SET DEFAULT (c + d)",
        "ALTER TABLE t PARTITION BY HASH (c + d)",
    ]


def test_a_versioned_table_says_what_becomes_of_its_history() -> None:
    old = "CREATE TABLE t (a int) WITH SYSTEM VERSIONING"
    keeps = "SET STATEMENT system_versioning_alter_history = KEEP FOR ALTER TABLE t ADD COLUMN b int"
    assert sql(old, old.replace("a int", "a int, b int"), "mariadb") == [keeps]
    read_again = document(f"{old}; {keeps}", "mariadb")
    assert [column.name for column in read_again.all(Column)] == ["a", "b"]
