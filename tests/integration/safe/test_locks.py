"""What `effects` says, against what the server does: its locks, the files of its tables, and its scans."""

from collections.abc import Iterator
from typing import Literal

import psycopg
import pytest

from schemawright.dialects.postgresql.locks import MODES, Known, Mode, effects
from schemawright.scratch.postgresql import Server

pytestmark = pytest.mark.postgresql

SETUP = """
CREATE SCHEMA elsewhere;
CREATE DOMAIN plain AS text;
CREATE DOMAIN later AS text;
ALTER DOMAIN later ADD CONSTRAINT filled CHECK (value <> 'y') NOT VALID;
CREATE DOMAIN strict AS text CHECK (value <> 'x');
CREATE FUNCTION wobbly() RETURNS integer LANGUAGE plpgsql AS 'BEGIN RETURN 1; END';
CREATE FUNCTION steady() RETURNS integer LANGUAGE sql STABLE AS 'SELECT 1';
CREATE TABLE target (id integer PRIMARY KEY, n integer);
CREATE TABLE t (
    id integer PRIMARY KEY, n integer, m integer NOT NULL, s text, v varchar(20), w varchar(20), num numeric(8,2),
    c char(5), bits bit(4), vb varbit(8), ts timestamp, tz timestamptz, ts3 timestamp(3), iv interval, iv3 interval(3),
    va varchar(10)[], ta text[], net cidr, p plain, j json, ref integer, o oid, g integer GENERATED ALWAYS AS (1) STORED
);
CREATE INDEX t_n ON t (n);
CREATE INDEX t_s ON t (s);
CREATE UNIQUE INDEX t_m ON t (m);
CREATE UNIQUE INDEX t_nul ON t (ref);
ALTER TABLE t ADD CONSTRAINT n_there CHECK (n IS NOT NULL);
ALTER TABLE t ADD CONSTRAINT s_later CHECK (s IS NOT NULL) NOT VALID;
ALTER TABLE t ADD CONSTRAINT w_check CHECK (w <> 'no');
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (ref) REFERENCES target NOT VALID;
CREATE TABLE parted (a integer, b integer) PARTITION BY LIST (a);
CREATE TABLE one PARTITION OF parted FOR VALUES IN (1);
CREATE TABLE rest PARTITION OF parted DEFAULT;
CREATE TABLE held (a integer, b integer) PARTITION BY LIST (b);
CREATE TABLE held_one PARTITION OF held FOR VALUES IN (1);
ALTER TABLE held_one ADD CONSTRAINT held_a_fkey FOREIGN KEY (a) REFERENCES target;
CREATE TABLE keyed (a integer NOT NULL, b integer NOT NULL, c integer) PARTITION BY LIST (a);
CREATE TABLE keyed_one PARTITION OF keyed FOR VALUES IN (1);
CREATE UNIQUE INDEX keyed_one_b ON keyed_one (b, a) INCLUDE (c);
ALTER TABLE keyed_one ADD PRIMARY KEY (a, b), ADD CONSTRAINT keyed_one_b UNIQUE USING INDEX keyed_one_b;
CREATE TABLE two (a integer, b integer);
CREATE TABLE ready (a integer, b integer, CHECK (a IS NOT NULL AND a IN (4, 5)));
CREATE TABLE ranged (at date, s text) PARTITION BY RANGE (at);
CREATE TABLE ranged_rest PARTITION OF ranged DEFAULT;
ALTER TABLE ranged_rest ADD CHECK (NOT (at IS NOT NULL AND at >= '2020-01-01' AND at < '2021-01-01'));
CREATE TABLE ranged_2020 (at date, s text, CHECK (at IS NOT NULL AND at >= '2020-01-01' AND at < '2021-01-01'));
CREATE TABLE base (x integer, y text);
CREATE TABLE heir (z integer) INHERITS (base);
CREATE TABLE lone (x integer, y text);
CREATE TABLE late (l later);
CREATE VIEW seen AS SELECT id FROM target;
CREATE MATERIALIZED VIEW kept AS SELECT id FROM target;
CREATE TRIGGER trig BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger();
"""
ROWS = """
INSERT INTO target SELECT i, i FROM generate_series(1, 50) i;
INSERT INTO t (id, n, m, s, v, w, ref) SELECT i, i, i, i, i, i, i FROM generate_series(1, 50) i;
INSERT INTO parted SELECT 1, i FROM generate_series(1, 50) i;
INSERT INTO parted SELECT 9, i FROM generate_series(1, 50) i;
INSERT INTO held SELECT i, 1 FROM generate_series(1, 50) i;
INSERT INTO keyed SELECT 1, i, i FROM generate_series(1, 50) i;
INSERT INTO ready SELECT 4, i FROM generate_series(1, 50) i;
INSERT INTO ranged SELECT date '2022-01-01', i FROM generate_series(1, 50) i;
INSERT INTO ranged_2020 SELECT date '2020-08-01', i FROM generate_series(1, 50) i;
INSERT INTO two SELECT 2, i FROM generate_series(1, 50) i;
INSERT INTO base SELECT i, i FROM generate_series(1, 50) i;
INSERT INTO heir SELECT i, i, i FROM generate_series(1, 50) i;
"""

STATEMENTS = """
ALTER TABLE t ADD COLUMN new integer
ALTER TABLE t ADD COLUMN new integer DEFAULT 3
ALTER TABLE t ADD COLUMN new integer NOT NULL DEFAULT 3
ALTER TABLE t ADD COLUMN new timestamptz DEFAULT now()
ALTER TABLE t ADD COLUMN new timestamptz DEFAULT clock_timestamp()
ALTER TABLE t ADD COLUMN new uuid DEFAULT gen_random_uuid()
ALTER TABLE t ADD COLUMN new integer DEFAULT wobbly()
ALTER TABLE t ADD COLUMN new integer DEFAULT steady()
ALTER TABLE t ADD COLUMN new serial
ALTER TABLE t ADD COLUMN new integer GENERATED ALWAYS AS IDENTITY
ALTER TABLE t ADD COLUMN new integer GENERATED ALWAYS AS (id + 1) STORED
ALTER TABLE t ADD COLUMN new plain
ALTER TABLE t ADD COLUMN new strict
ALTER TABLE t ADD COLUMN new integer CHECK (new > 1)
ALTER TABLE t ADD COLUMN new integer UNIQUE
ALTER TABLE t ADD COLUMN new integer REFERENCES target
ALTER TABLE t DROP COLUMN n
ALTER TABLE t DROP COLUMN ref
ALTER TABLE t ALTER id TYPE bigint
ALTER TABLE t ALTER s TYPE varchar
ALTER TABLE t ALTER s TYPE varchar(50)
ALTER TABLE t ALTER v TYPE varchar(40)
ALTER TABLE t ALTER v TYPE varchar(10)
ALTER TABLE t ALTER v TYPE text
ALTER TABLE t ALTER v TYPE text USING v::text
ALTER TABLE t ALTER v TYPE text USING upper(v)
ALTER TABLE t ALTER v TYPE varchar
ALTER TABLE t ALTER v TYPE plain
ALTER TABLE t ALTER v TYPE strict
ALTER TABLE t ALTER w TYPE text
ALTER TABLE t ALTER num TYPE numeric(10,2)
ALTER TABLE t ALTER num TYPE numeric(10,3)
ALTER TABLE t ALTER num TYPE numeric
ALTER TABLE t ALTER c TYPE char(8)
ALTER TABLE t ALTER c TYPE text
ALTER TABLE t ALTER bits TYPE bit(6)
ALTER TABLE t ALTER bits TYPE bit varying
ALTER TABLE t ALTER vb TYPE varbit(12)
ALTER TABLE t ALTER vb TYPE varbit
ALTER TABLE t ALTER ts TYPE timestamp(3)
ALTER TABLE t ALTER ts TYPE timestamp(6)
ALTER TABLE t ALTER ts3 TYPE timestamp
ALTER TABLE t ALTER ts3 TYPE timestamp(5)
ALTER TABLE t ALTER ts TYPE timestamptz
ALTER TABLE t ALTER tz TYPE timestamp
ALTER TABLE t ALTER ts TYPE date
ALTER TABLE t ALTER iv TYPE interval(3)
ALTER TABLE t ALTER iv3 TYPE interval
ALTER TABLE t ALTER iv3 TYPE interval(4)
ALTER TABLE t ALTER va TYPE varchar(20)[]
ALTER TABLE t ALTER va TYPE varchar[]
ALTER TABLE t ALTER va TYPE text[]
ALTER TABLE t ALTER ta TYPE varchar[]
ALTER TABLE t ALTER ta TYPE varchar(5)[]
ALTER TABLE t ALTER net TYPE inet
ALTER TABLE t ALTER j TYPE jsonb
ALTER TABLE t ALTER o TYPE integer
ALTER TABLE t ALTER p TYPE text
ALTER TABLE t ALTER s TYPE text COLLATE "POSIX"
ALTER TABLE t ALTER n SET NOT NULL
ALTER TABLE t ALTER s SET NOT NULL
ALTER TABLE t ALTER ref SET NOT NULL
ALTER TABLE t ALTER m SET NOT NULL
ALTER TABLE t ALTER m DROP NOT NULL
ALTER TABLE t ALTER n SET DEFAULT 4
ALTER TABLE t ALTER n DROP DEFAULT
ALTER TABLE t ALTER n SET STATISTICS 50
ALTER TABLE t ALTER s SET STORAGE external
ALTER TABLE t ALTER n SET (n_distinct = 5)
ALTER TABLE t ALTER m ADD GENERATED ALWAYS AS IDENTITY
ALTER TABLE t ALTER g DROP EXPRESSION
ALTER TABLE t ADD CHECK (n > 0)
ALTER TABLE t ADD CHECK (n > 0) NOT VALID
ALTER TABLE t VALIDATE CONSTRAINT s_later
ALTER TABLE t VALIDATE CONSTRAINT n_there
ALTER TABLE t VALIDATE CONSTRAINT fk
ALTER TABLE t ADD FOREIGN KEY (n) REFERENCES target
ALTER TABLE t ADD FOREIGN KEY (n) REFERENCES target NOT VALID
ALTER TABLE t DROP CONSTRAINT fk
ALTER TABLE t DROP CONSTRAINT n_there
ALTER TABLE t ADD UNIQUE (n)
ALTER TABLE t ADD UNIQUE USING INDEX t_m
ALTER TABLE lone ADD PRIMARY KEY (x)
ALTER TABLE t DROP CONSTRAINT t_pkey, ADD PRIMARY KEY USING INDEX t_m
ALTER TABLE t DROP CONSTRAINT t_pkey, ADD PRIMARY KEY USING INDEX t_nul
ALTER TABLE t RENAME COLUMN n TO nn
ALTER TABLE t RENAME CONSTRAINT fk TO other
ALTER TABLE t RENAME TO u
ALTER TABLE t SET SCHEMA elsewhere
ALTER TABLE t SET (fillfactor = 70)
ALTER TABLE t SET (autovacuum_enabled = off)
ALTER TABLE t RESET (fillfactor)
ALTER TABLE t SET UNLOGGED
ALTER TABLE t CLUSTER ON t_n
ALTER TABLE t SET WITHOUT CLUSTER
ALTER TABLE t REPLICA IDENTITY FULL
ALTER TABLE t ENABLE ROW LEVEL SECURITY
ALTER TABLE t DISABLE TRIGGER trig
ALTER TABLE t OWNER TO postgres
ALTER TABLE lone INHERIT base
ALTER TABLE heir NO INHERIT base
ALTER TABLE base ADD COLUMN new integer
ALTER TABLE base ALTER x TYPE bigint
ALTER TABLE base ALTER x SET NOT NULL
ALTER TABLE base ADD CHECK (x > 0)
ALTER TABLE ONLY base ALTER x SET DEFAULT 3
ALTER TABLE parted ADD COLUMN new integer
ALTER TABLE parted ALTER b TYPE bigint
ALTER TABLE parted ADD FOREIGN KEY (b) REFERENCES target
ALTER TABLE held ADD CONSTRAINT held_a_fkey FOREIGN KEY (a) REFERENCES target
ALTER TABLE keyed ADD PRIMARY KEY (a, b)
ALTER TABLE keyed ADD UNIQUE (b, a) INCLUDE (c)
ALTER TABLE keyed ADD UNIQUE (b, a)
ALTER TABLE keyed ADD UNIQUE (a, b)
ALTER TABLE parted ATTACH PARTITION two FOR VALUES IN (2)
ALTER TABLE parted ATTACH PARTITION ready FOR VALUES IN (4, 5)
ALTER TABLE parted ATTACH PARTITION ready FOR VALUES IN (4, 6)
ALTER TABLE ranged ATTACH PARTITION ranged_2020 FOR VALUES FROM ('2020-01-01') TO ('2021-01-01')
ALTER TABLE ranged ATTACH PARTITION ranged_2020 FOR VALUES FROM ('2020-06-01') TO ('2021-06-01')
ALTER TABLE parted DETACH PARTITION one
CREATE TABLE three PARTITION OF parted FOR VALUES IN (3)
CREATE TABLE child () INHERITS (base)
CREATE TABLE more (id integer REFERENCES target)
CREATE INDEX ON t (v)
CREATE INDEX ON parted (b)
DROP INDEX t_n
REINDEX TABLE t
REINDEX INDEX t_n
ALTER INDEX t_n RENAME TO t_nn
DROP TABLE t
DROP TABLE one
DROP TABLE heir
TRUNCATE t
TRUNCATE base
TRUNCATE target CASCADE
CLUSTER t USING t_n
LOCK TABLE t IN SHARE MODE
LOCK TABLE t IN ROW SHARE MODE
REFRESH MATERIALIZED VIEW kept
CREATE TRIGGER other BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()
DROP TRIGGER trig ON t
ALTER TRIGGER trig ON t RENAME TO other
CREATE RULE r AS ON DELETE TO t DO INSTEAD NOTHING
CREATE POLICY p ON t
CREATE STATISTICS st ON n, m FROM t
COMMENT ON TABLE t IS 'x'
COMMENT ON COLUMN t.n IS 'x'
COMMENT ON CONSTRAINT fk ON t IS 'x'
COMMENT ON TRIGGER trig ON t IS 'x'
CREATE VIEW new AS SELECT n FROM t
CREATE OR REPLACE VIEW seen AS SELECT id FROM target
DROP VIEW seen
DROP MATERIALIZED VIEW kept
CREATE MATERIALIZED VIEW new AS SELECT n FROM t
ANALYZE t
GRANT SELECT ON t TO PUBLIC
CREATE PUBLICATION pub FOR TABLE t
ALTER DOMAIN plain ADD CHECK (value <> 'y')
ALTER DOMAIN plain ADD CHECK (value <> 'y') NOT VALID
ALTER DOMAIN later VALIDATE CONSTRAINT filled
SELECT * FROM t FOR UPDATE
INSERT INTO target SELECT n + 1000 FROM t
UPDATE t SET n = n
DELETE FROM lone
"""
NEWER = """
ALTER TABLE t ALTER g SET EXPRESSION AS (2)
ALTER TABLE t ADD COLUMN new integer GENERATED ALWAYS AS (id + 1) VIRTUAL
ALTER TABLE t ADD CONSTRAINT nn NOT NULL s NOT VALID
ALTER TABLE t ADD CONSTRAINT nn NOT NULL s
ALTER TABLE t ADD CONSTRAINT nn NOT NULL n
ALTER TABLE t ADD CHECK (n > 0) NOT ENFORCED
"""

RELATIONS = """SELECT c.relname, c.oid, c.relfilenode FROM pg_class c
WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm')"""
LOCKS = "SELECT relation, mode FROM pg_locks WHERE pid = pg_backend_pid() AND locktype = 'relation'"
SCANS = "SELECT relid, seq_scan + coalesce(idx_scan, 0) FROM pg_stat_xact_all_tables"

Seen = dict[str, tuple[str, bool, bool]]


@pytest.fixture(scope="module", params=["system", "wheel"])
def connection(request: pytest.FixtureRequest) -> Iterator[psycopg.Connection]:
    source: Literal["system", "wheel"] = request.param
    with Server.find(prefer=source).database() as database, database.connect() as connection:
        connection.execute("SET timezone = 'Europe/Berlin'")
        connection.execute((SETUP + ROWS).encode())
        yield connection


def does(connection: psycopg.Connection, sql: str) -> Seen:
    """For each table that the statement locks: the strongest lock, whether its file is another, whether it is read."""
    with connection.transaction(force_rollback=True):
        before = {oid: (name, file) for name, oid, file in connection.execute(RELATIONS.encode()).fetchall()}
        scans: dict[int, int] = dict(connection.execute(SCANS).fetchall())
        connection.execute(sql.encode())
        locks: dict[int, Mode] = {}
        for oid, mode in connection.execute(LOCKS).fetchall():
            words = _words(mode)
            locks[oid] = max(locks.get(oid, words), words, key=MODES.index)
        files = {oid: file for _, oid, file in connection.execute(RELATIONS.encode()).fetchall()}
        scanned = {oid for oid, count in connection.execute(SCANS).fetchall() if count > scans.get(oid, 0)}
    return {
        name: (locks[oid], files.get(oid, file) != file and not is_emptied(sql), oid in scanned)
        for oid, (name, file) in before.items()
        if oid in locks
    }


def is_emptied(sql: str) -> bool:
    """Whether the statement gives a table a new file with nothing in it."""
    return sql.startswith("TRUNCATE")


def _words(mode: str) -> Mode:
    """`AccessShareLock` as `ACCESS SHARE`."""
    found = "".join(f" {letter}" if letter.isupper() else letter for letter in mode.removesuffix("Lock"))
    return MODES[MODES.index(found.strip().upper())]


def said(sql: str, version: int) -> Seen:
    known = Known.of(SETUP)
    found = (effect for effect in effects(sql, version, known) if effect.table not in known.indexes)
    return {effect.table.name: (effect.mode, effect.rewrites, effect.scans) for effect in found}


def statements(text: str) -> list[str]:
    return [line for line in text.splitlines() if line]


def test_locks_rewrites_and_scans(connection: psycopg.Connection) -> None:
    version = connection.info.server_version // 10000
    wrong = []
    for sql in [*statements(STATEMENTS), *(statements(NEWER) if version >= 18 else ())]:
        seen, told = does(connection, sql), said(sql, version)
        reads = sql.startswith(READING)
        for table in sorted(seen.keys() | told.keys()):
            one, other = seen.get(table), told.get(table)
            if one is not None and other is not None:
                # A table that is written anew is read as well; what a query reads is no matter of its lock.
                one = (one[0], one[1], one[2] and not one[1] and not reads)
            if one != other and not (other is None and one is not None and one[0] == "ACCESS SHARE"):
                wrong.append(f"{sql}: {table} is {one}, said to be {other}")
    assert not wrong, "\n".join(wrong)


READING = ("SELECT", "INSERT", "UPDATE", "DELETE", "CREATE MATERIALIZED", "REFRESH", "TRUNCATE")
"""Statements whose reading is no matter of the table's size, or all that they do."""
