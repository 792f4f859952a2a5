"""What is said of each `ALTER TABLE`, held against the server: that is taken, and anything easier is refused."""

from itertools import product

import pytest

from schemawright.dialects.ddl import Lock
from schemawright.dialects.mysql.ddl.flavour import MARIADB
from schemawright.dialects.mysql.locks import locks
from schemawright.scratch.mariadb import Server
from schemawright.scratch.mariadb.session import Session
from schemawright.scratch.server import ScriptError

MODES = [f"ALGORITHM={a}, LOCK={b}" for a, b in product(("INSTANT", "NOCOPY", "INPLACE", "COPY"), ("NONE", "SHARED"))]
PLAIN = "id int NOT NULL, n int, m int NOT NULL, v varchar(20), PRIMARY KEY (id)"
VIRTUAL = "id int NOT NULL, n int, g int GENERATED ALWAYS AS (n + 1) VIRTUAL, PRIMARY KEY (id)"
STORED = "id int NOT NULL, n int, g int GENERATED ALWAYS AS (n + 1) STORED, PRIMARY KEY (id)"
SEARCHED = "id int NOT NULL, n int NOT NULL, l text, PRIMARY KEY (id), FULLTEXT KEY f (l)"
PLACED = "id int NOT NULL, n int, p point NOT NULL, PRIMARY KEY (id), SPATIAL KEY s (p)"
LATIN = "id int NOT NULL, v varchar({}) COLLATE latin1_swedish_ci, PRIMARY KEY (id)"
VALUES = "id int NOT NULL, e {}, PRIMARY KEY (id)"

CASES = [
    (PLAIN, "ADD COLUMN z int"),
    (PLAIN, "ADD COLUMN z int DEFAULT 5 FIRST"),
    (PLAIN, "ADD COLUMN z int AFTER id"),
    (PLAIN, "ADD COLUMN z datetime NOT NULL DEFAULT current_timestamp()"),
    (PLAIN, "ADD COLUMN z char(36) DEFAULT (uuid())"),
    (PLAIN, "ADD COLUMN z int DEFAULT (n + 2)"),
    (PLAIN, "ADD COLUMN z int CHECK (z > 0)"),
    (PLAIN, "ADD COLUMN z int GENERATED ALWAYS AS (n + 1) VIRTUAL"),
    (PLAIN, "ADD COLUMN z int GENERATED ALWAYS AS (n + 1) STORED"),
    (PLAIN, "ADD COLUMN z int NOT NULL AUTO_INCREMENT, ADD UNIQUE KEY q (z)"),
    (PLAIN, "ADD COLUMN z int, ADD KEY q (n)"),
    (VIRTUAL, "ADD COLUMN z int"),
    (VIRTUAL, "ADD COLUMN z int FIRST"),
    (VIRTUAL, "MODIFY COLUMN g int GENERATED ALWAYS AS (n + 2) VIRTUAL"),
    (VIRTUAL, "MODIFY COLUMN g bigint GENERATED ALWAYS AS (n + 1) VIRTUAL"),
    (VIRTUAL, "MODIFY COLUMN n int AFTER g"),
    (VIRTUAL + ", KEY k (g)", "MODIFY COLUMN g int GENERATED ALWAYS AS (n + 2) VIRTUAL"),
    (VIRTUAL + ", KEY k (g)", "DROP COLUMN g"),
    (VIRTUAL, "DROP COLUMN g"),
    (STORED, "DROP COLUMN g"),
    (STORED, "MODIFY COLUMN g int GENERATED ALWAYS AS (n + 1) STORED COMMENT 'x'"),
    (STORED, "MODIFY COLUMN n int NOT NULL"),
    (STORED, "MODIFY COLUMN n int COMMENT 'x'"),
    (STORED, "ADD COLUMN z int FIRST"),
    (SEARCHED, "ADD COLUMN z int"),
    (SEARCHED, "ADD COLUMN z int GENERATED ALWAYS AS (n) VIRTUAL"),
    (SEARCHED, "DROP COLUMN n"),
    (SEARCHED, "MODIFY COLUMN n int"),
    (SEARCHED, "MODIFY COLUMN n int NOT NULL DEFAULT 4"),
    (SEARCHED, "RENAME COLUMN l TO k"),
    (SEARCHED, "ADD FULLTEXT KEY q (l)"),
    (SEARCHED, "DROP INDEX f"),
    (PLAIN, "ADD FULLTEXT KEY q (v)"),
    (PLACED, "ADD COLUMN z int"),
    (PLACED, "MODIFY COLUMN n int NOT NULL"),
    (PLACED, "ADD SPATIAL KEY q (p)"),
    (PLAIN, "DROP COLUMN n"),
    (PLAIN + ", KEY k (n)", "DROP COLUMN n"),
    (PLAIN + ", KEY k (n, m)", "DROP INDEX k, DROP COLUMN n"),
    (PLAIN, "MODIFY COLUMN n int NOT NULL"),
    (PLAIN, "MODIFY COLUMN m int"),
    (PLAIN, "MODIFY COLUMN n bigint"),
    (PLAIN, "MODIFY COLUMN n int(5)"),
    (PLAIN, "MODIFY COLUMN n int(10) unsigned"),
    (PLAIN, "MODIFY COLUMN n int DEFAULT 4 COMMENT 'x'"),
    (PLAIN, "MODIFY COLUMN n int INVISIBLE"),
    (PLAIN, "MODIFY COLUMN n int CHECK (n > 0)"),
    (PLAIN, "MODIFY COLUMN n int FIRST"),
    (PLAIN, "MODIFY COLUMN id int NOT NULL AUTO_INCREMENT"),
    (PLAIN.replace("id int NOT NULL", "id int NOT NULL AUTO_INCREMENT"), "MODIFY COLUMN id int NOT NULL"),
    (PLAIN, "MODIFY COLUMN v varchar(64)"),
    (PLAIN, "MODIFY COLUMN v varchar(10)"),
    (PLAIN, "MODIFY COLUMN v text"),
    (PLAIN.replace("varchar(20)", "varchar(40)"), "MODIFY COLUMN v varchar(70)"),
    (PLAIN.replace("varchar(20)", "varchar(300)"), "MODIFY COLUMN v varchar(400)"),
    (PLAIN.replace("varchar(20)", "varbinary(200)"), "MODIFY COLUMN v varbinary(300)"),
    (LATIN.format(200), "MODIFY COLUMN v varchar(250) COLLATE latin1_swedish_ci"),
    (LATIN.format(200), "MODIFY COLUMN v varchar(256) COLLATE latin1_swedish_ci"),
    (LATIN.format(20), "MODIFY COLUMN v varchar(20) COLLATE latin1_general_ci"),
    (LATIN.format(20) + ", KEY k (v)", "MODIFY COLUMN v varchar(20) COLLATE latin1_general_ci"),
    (LATIN.format(20), "MODIFY COLUMN v varchar(20) COLLATE utf8mb4_general_ci"),
    (LATIN.format(20).replace("latin1_swedish", "utf8mb3_general"), "MODIFY COLUMN v varchar(20)"),
    (PLAIN, "DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin"),
    (PLAIN, "DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin, MODIFY COLUMN v varchar(20)"),
    (PLAIN, "DEFAULT CHARACTER SET latin1 COLLATE latin1_bin, MODIFY COLUMN v varchar(20)"),
    (VALUES.format("enum('a','b')"), "MODIFY COLUMN e enum('a','b','c')"),
    (VALUES.format("enum('a','b')"), "MODIFY COLUMN e enum('b','a')"),
    (VALUES.format("set('a','b')"), "MODIFY COLUMN e set('a','b','c')"),
    (VALUES.format("set('a','b','c','d','e','f','g','h')"), "MODIFY COLUMN e set('a','b','c','d','e','f','g','h','i')"),
    (PLAIN, "RENAME COLUMN n TO k"),
    (PLAIN, "DROP PRIMARY KEY"),
    (PLAIN, "DROP PRIMARY KEY, ADD PRIMARY KEY (m)"),
    ("n int NOT NULL, m int", "ADD PRIMARY KEY (n)"),
    ("n int NOT NULL, m int", "ADD UNIQUE KEY k (n)"),
    ("n int NOT NULL, m int", "ADD UNIQUE KEY k (m)"),
    ("n int NOT NULL, UNIQUE KEY k (n)", "DROP INDEX k"),
    ("n int NOT NULL, UNIQUE KEY k (n)", "MODIFY COLUMN n int"),
    (PLAIN, "ADD KEY q (v(5), n)"),
    (PLAIN, "ADD UNIQUE KEY q (n)"),
    (PLAIN + ", KEY k (n)", "DROP INDEX k"),
    (PLAIN + ", KEY k (n)", "RENAME INDEX k TO q"),
    (PLAIN, "ADD CONSTRAINT f FOREIGN KEY (n) REFERENCES parent (id)"),
    (PLAIN + ", KEY k (n)", "DROP INDEX k, ADD KEY k (n), ADD CONSTRAINT f FOREIGN KEY (n) REFERENCES parent (id)"),
    (PLAIN + ", CONSTRAINT f FOREIGN KEY (n) REFERENCES parent (id)", "DROP FOREIGN KEY f"),
    (PLAIN, "ADD CONSTRAINT c CHECK (n > 0)"),
    (PLAIN + ", CONSTRAINT c CHECK (n > 0)", "DROP CONSTRAINT c"),
    (PLAIN, "COMMENT='x'"),
    (PLAIN, "STATS_PERSISTENT=1, MAX_ROWS=100"),
    (PLAIN, "ROW_FORMAT=COMPRESSED"),
    (PLAIN, "KEY_BLOCK_SIZE=8"),
    (PLAIN, "PAGE_COMPRESSED=1"),
    (PLAIN, "ENGINE=InnoDB"),
    (PLAIN, "ADD SYSTEM VERSIONING"),
]

TAILS = [
    (PLAIN, " ROW_FORMAT=COMPRESSED", "ADD COLUMN z int"),
    (PLAIN, " ROW_FORMAT=COMPRESSED", "DROP COLUMN n"),
    (PLAIN, " WITH SYSTEM VERSIONING", "DROP SYSTEM VERSIONING"),
    (PLAIN, " ENGINE=MyISAM", "ADD COLUMN z int"),
    (PLAIN, " ENGINE=MyISAM", "ADD KEY k (n)"),
    (PLAIN, " ENGINE=MyISAM", "RENAME COLUMN n TO k"),
    (PLAIN, "\nPARTITION BY HASH (id)", "ADD COLUMN z int FIRST"),
    (PLAIN, "\nPARTITION BY HASH (id)", "ADD KEY k (n)"),
]

SPELLINGS = [
    (PLAIN, "ADD z int"),
    (PLAIN, "ADD (y int, z int NOT NULL DEFAULT 4)"),
    (PLAIN, "ADD COLUMN IF NOT EXISTS z BOOL"),
    (PLAIN, "ADD z int GENERATED ALWAYS AS (n + 1) PERSISTENT"),
    (PLAIN, "ADD INDEX (n)"),
    (PLAIN, "ADD UNIQUE (n)"),
    (PLAIN, "ADD UNIQUE INDEX q (n)"),
    (PLAIN, "ADD CONSTRAINT q UNIQUE (n, m)"),
    (PLAIN, "ADD FULLTEXT (v)"),
    (PLAIN, "ADD FOREIGN KEY (n) REFERENCES parent (id)"),
    (PLAIN, "ADD CHECK (n > 0)"),
    ("n int NOT NULL, m int", "ADD CONSTRAINT PRIMARY KEY (n)"),
    (PLAIN, "DROP n"),
    (PLAIN, "DROP COLUMN IF EXISTS n"),
    (PLAIN + ", KEY k (n)", "DROP KEY k"),
    (PLAIN + ", KEY k (n)", "RENAME KEY k TO q"),
    (PLAIN, "MODIFY n INTEGER COMMENT 'x'"),
    (PLAIN, "MODIFY n bigint"),
    (PLAIN, "CHANGE n k int"),
    (PLAIN, "CHANGE COLUMN n n bigint"),
    (PLAIN, "CHANGE v w varchar(64)"),
    (PLAIN, "ALTER n SET DEFAULT 4"),
    (PLAIN, "ALTER COLUMN m DROP DEFAULT"),
    (PLAIN, "ENGINE InnoDB"),
    (PLAIN, "CONVERT TO CHARSET latin1"),
    (LATIN.format(20), "CONVERT TO CHARACTER SET utf8mb4"),
]
"""The same, and more, as people write it."""


def built(body: str, tail: str = "") -> str:
    options = tail if "\n" in tail else f" DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci{tail}"
    return f"CREATE TABLE parent (id int NOT NULL, PRIMARY KEY (id));\nCREATE TABLE t ({body}){options};"


def said(setup: str, *statements: str) -> list[tuple[Lock, ...]]:
    return locks(setup, statements, None, flavour=MARIADB)


def easiest(session: Session, setup: str, statement: str) -> str:
    """The first of the ways, from the easiest on, that the server takes."""
    refused = ""
    for mode in MODES:
        session.run(f"DROP TABLE IF EXISTS t; DROP TABLE IF EXISTS parent; {setup}")
        try:
            session.run(f"{statement}, {mode}")
        except ScriptError as error:
            refused = error.message
        else:
            return mode
    raise AssertionError(refused)


@pytest.mark.parametrize(
    ("body", "tail", "action"),
    [*((body, "", action) for body, action in (*CASES, *SPELLINGS)), *TAILS],
    ids=lambda one: one[:60],
)
def test_the_server_takes_what_is_said_and_nothing_easier(server: Server, body: str, tail: str, action: str) -> None:
    setup, statement = built(body, tail), f"ALTER TABLE t {action}"
    (found,) = said(setup, statement)
    with server.database() as database, database.session() as session:
        assert found[0].mode == easiest(session, setup, statement)


@pytest.mark.parametrize(
    ("statement", "shown"),
    [
        ("DROP TRIGGER w", "t readers and writers"),
        ("RENAME TABLE parent TO q", "parent readers and writers"),
        ("DROP TABLE t", "t readers and writers, parent writers"),
        ("CREATE TRIGGER x BEFORE INSERT ON t FOR EACH ROW SET NEW.n = 1", "t readers and writers"),
        ("ALTER TABLE t DROP FOREIGN KEY f", "t nobody, parent writers"),
        ("ALTER TABLE o ADD CONSTRAINT g FOREIGN KEY (n) REFERENCES parent (id)", "o writers, parent writers"),
        ("CREATE VIEW u AS SELECT n FROM t", ""),
    ],
)
def test_who_waits_at_the_tables_around(server: Server, statement: str, shown: str) -> None:
    setup = built(PLAIN + ", CONSTRAINT f FOREIGN KEY (n) REFERENCES parent (id)")
    setup += "CREATE TABLE o (id int NOT NULL, n int, PRIMARY KEY (id), KEY k (n));"
    setup += "CREATE TRIGGER w BEFORE INSERT ON t FOR EACH ROW SET NEW.m = 1;"
    (found,) = said(setup, statement)
    assert ", ".join(f"{lock.table} {lock.blocks}" for lock in found) == shown
    for lock in found:
        if lock.mode == "METADATA LOCK":
            reads = _waits(server, setup, f"SELECT * FROM {lock.table}", statement)
            writes = _waits(server, setup, f"UPDATE {lock.table} SET id = id", statement)
            assert (reads, writes) == (lock.blocks == "readers and writers", True)


def _waits(server: Server, setup: str, other: str, statement: str) -> bool:
    """Whether a statement waits for a transaction that has run another."""
    with server.database() as database, database.session() as theirs, database.session() as ours:
        theirs.run(setup)
        theirs.connection.begin()
        theirs.run(other)
        ours.run("SET lock_wait_timeout = 1")
        try:
            ours.run(statement)
        except ScriptError as error:
            return "timeout" in error.message
        finally:
            theirs.connection.rollback()
    return False
