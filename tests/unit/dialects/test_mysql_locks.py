"""The locks of MySQL's and MariaDB's steps that no server needs to be asked for."""

import pytest

from schemawright.changes.match import match
from schemawright.dialects.registry import dialect_named
from schemawright.importers.mysql import read
from schemawright.importers.registry import ImportOptions
from schemawright.migrate.plan import ddl_of, plan
from schemawright.migrate.step import Plan
from schemawright.model.document import Document
from schemawright.model.schema import DialectName

SETUP = """CREATE TABLE p (id int NOT NULL, PRIMARY KEY (id));
CREATE TABLE t (id int NOT NULL, n int, v varchar(20), e enum('a,b'), PRIMARY KEY (id), KEY k (n));
"""


def said(dialect: DialectName, *statements: str) -> list[str]:
    found = ddl_of(dialect_named(dialect)).locks
    assert found is not None
    return [", ".join(f"{one.table} {one.mode}" for one in locks) for locks in found(SETUP, statements, None)]


@pytest.mark.parametrize(
    ("action", "mysql"),
    [
        ("ADD COLUMN z int FIRST", "INSTANT"),
        ("ADD COLUMN z int GENERATED ALWAYS AS (n + 1) STORED", "COPY, LOCK=SHARED"),
        ("ADD COLUMN z int GENERATED ALWAYS AS (n + 1) VIRTUAL", "INSTANT"),
        ("ADD COLUMN z char(36) DEFAULT (uuid())", "COPY, LOCK=SHARED"),
        ("DROP COLUMN v", "INSTANT"),
        ("MODIFY COLUMN v varchar(20) FIRST", "INPLACE, LOCK=NONE"),
        ("MODIFY COLUMN v varchar(63)", "INPLACE, LOCK=NONE"),
        ("MODIFY COLUMN v varchar(64)", "COPY, LOCK=SHARED"),
        ("MODIFY COLUMN v varchar(20) NOT NULL", "INPLACE, LOCK=NONE"),
        ("MODIFY COLUMN v varchar(20) DEFAULT 'x'", "INSTANT"),
        ("MODIFY COLUMN e enum('a,b','c')", "INSTANT"),
        ("MODIFY COLUMN e enum('a','b')", "COPY, LOCK=SHARED"),
        ("RENAME COLUMN v TO w", "INSTANT"),
        ("ADD KEY q (v)", "INPLACE, LOCK=NONE"),
        ("ADD KEY q ((n + 1))", "INPLACE, LOCK=SHARED"),
        ("ADD FULLTEXT KEY q (v)", "INPLACE, LOCK=SHARED"),
        ("RENAME INDEX k TO q", "INPLACE, LOCK=NONE"),
        ("DROP PRIMARY KEY", "COPY, LOCK=SHARED"),
        ("DROP PRIMARY KEY, ADD PRIMARY KEY (n)", "INPLACE, LOCK=NONE"),
        ("ROW_FORMAT=COMPRESSED", "INPLACE, LOCK=NONE"),
        ("ENGINE=MyISAM", "COPY, LOCK=SHARED"),
        ("PARTITION BY HASH (id) PARTITIONS 2", "COPY, LOCK=SHARED"),
        ("CONVERT TO CHARACTER SET latin1", "COPY, LOCK=SHARED"),
    ],
)
def test_mysql(action: str, mysql: str) -> None:
    assert said("mysql", f"ALTER TABLE t {action}") == [f"t ALGORITHM={mysql}"]


def test_what_steps_have_made_is_followed() -> None:
    found = said(
        "mariadb",
        "CREATE TABLE new (id int NOT NULL, n int, PRIMARY KEY (id))",
        "ALTER TABLE new MODIFY COLUMN n bigint",
        "ALTER TABLE new ADD CONSTRAINT f FOREIGN KEY (n) REFERENCES p (id)",
        "RENAME TABLE t TO u",
        "ALTER TABLE u MODIFY COLUMN v varchar(30)",
        "ALTER TABLE u MODIFY COLUMN v varchar(20)",
        "DROP TABLE new",
        "CREATE VIEW w AS SELECT 1",
    )
    instant, copy = "u ALGORITHM=INSTANT, LOCK=NONE", "u ALGORITHM=COPY, LOCK=SHARED"
    assert found == ["", "", "p METADATA LOCK", "t METADATA LOCK", instant, copy, "", ""]


def planned(old: str, new: str) -> Plan:
    before = Document(read(old, ImportOptions(dialect="mariadb")).records)
    after = match(before, Document(read(new, ImportOptions(dialect="mariadb")).records), (), guess=False).document
    return plan(before, after, locks=("up", "down"))


def test_a_comment_stands_where_somebody_waits_long() -> None:
    old = "CREATE TABLE t (id int PRIMARY KEY, n int, v text, p int)"
    new = "CREATE TABLE t (id int PRIMARY KEY, n bigint, v text, p int DEFAULT 3, KEY (p), FULLTEXT KEY f (v))"
    assert {step.sql.removeprefix("ALTER TABLE t "): step.comment for step in planned(old, new).up} == {
        "MODIFY COLUMN n bigint": "Rewrites t: writers wait meanwhile.",
        "MODIFY COLUMN p int DEFAULT 3": "",
        "ADD FULLTEXT KEY f (v)": "Rewrites t: writers wait meanwhile.",
        "ADD KEY p (p)": "",
    }
