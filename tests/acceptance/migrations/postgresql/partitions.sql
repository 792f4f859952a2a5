-- case: plain becomes partitioned
-- old
CREATE TABLE event (id integer NOT NULL, at date NOT NULL, what text);
-- new
CREATE TABLE event (id integer NOT NULL, at date NOT NULL, what text) PARTITION BY RANGE (at);
CREATE TABLE event_2024 PARTITION OF event FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE event_rest PARTITION OF event DEFAULT;
-- rows
INSERT INTO event VALUES (1, '2024-05-01', 'a'), (2, '2025-05-01', 'b');
-- holds
SELECT count(*) = 1 FROM event_2024
SELECT count(*) = 1 FROM event_rest

-- case: partitioned becomes plain
-- old
CREATE TABLE event (id integer PRIMARY KEY, what text DEFAULT 'x') PARTITION BY HASH (id);
CREATE TABLE event_0 PARTITION OF event FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE event_1 PARTITION OF event FOR VALUES WITH (MODULUS 2, REMAINDER 1);
CREATE INDEX event_what ON event (what);
-- new
CREATE TABLE event (id integer PRIMARY KEY, what text DEFAULT 'x');
CREATE INDEX event_what ON event (what);
-- rows
INSERT INTO event SELECT n, n::text FROM generate_series(1, 50) n;
-- holds
SELECT count(*) = 50 FROM event

-- case: strategy changes from list to range
-- old
CREATE TABLE t (k integer NOT NULL, v text) PARTITION BY LIST (k);
CREATE TABLE t_a PARTITION OF t FOR VALUES IN (1, 2);
CREATE TABLE t_b PARTITION OF t FOR VALUES IN (3);
CREATE INDEX t_v ON t (v);
-- new
CREATE TABLE t (k integer NOT NULL, v text) PARTITION BY RANGE (k);
CREATE TABLE t_a PARTITION OF t FOR VALUES FROM (0) TO (2);
CREATE TABLE t_c PARTITION OF t FOR VALUES FROM (2) TO (9);
CREATE INDEX t_v ON t (v);
-- rows
INSERT INTO t VALUES (1, 'a'), (2, 'b'), (3, 'c');
-- holds
SELECT count(*) = 1 FROM t_a
SELECT count(*) = 2 FROM t_c

-- case: partition key changes with keys, foreign keys, views, triggers and grants on it
-- old
CREATE ROLE reader;
CREATE TABLE team (id integer PRIMARY KEY);
CREATE TABLE t (id bigint GENERATED ALWAYS AS IDENTITY, team_id integer NOT NULL REFERENCES team, at date NOT NULL, PRIMARY KEY (id)) PARTITION BY RANGE (id);
CREATE TABLE t_1 PARTITION OF t FOR VALUES FROM (0) TO (1000);
CREATE TABLE child (id integer PRIMARY KEY, t_id bigint REFERENCES t);
CREATE VIEW v AS SELECT id, at FROM t;
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.at := '2000-01-01'; RETURN NEW; END $$;
CREATE TRIGGER tr BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f();
GRANT SELECT ON t TO reader;
COMMENT ON TABLE t IS 'all of it';
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON t USING (team_id > 0);
-- new
CREATE ROLE reader;
CREATE TABLE team (id integer PRIMARY KEY);
CREATE TABLE t (id bigint GENERATED ALWAYS AS IDENTITY, team_id integer NOT NULL REFERENCES team, at date NOT NULL, PRIMARY KEY (id)) PARTITION BY HASH (id);
CREATE TABLE t_1 PARTITION OF t FOR VALUES WITH (MODULUS 1, REMAINDER 0);
CREATE TABLE child (id integer PRIMARY KEY, t_id bigint REFERENCES t);
CREATE VIEW v AS SELECT id, at FROM t;
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.at := '2000-01-01'; RETURN NEW; END $$;
CREATE TRIGGER tr BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f();
GRANT SELECT ON t TO reader;
COMMENT ON TABLE t IS 'all of it';
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON t USING (team_id > 0);
-- rows
INSERT INTO team VALUES (1), (2);
INSERT INTO t (team_id, at) VALUES (1, '2024-01-01'), (2, '2024-02-01');
UPDATE t SET at = '2024-03-03';
INSERT INTO child VALUES (1, 1), (2, 2);
-- holds
SELECT count(*) = 2 FROM t WHERE at = '2024-03-03'
SELECT nextval(pg_get_serial_sequence('t', 'id')) = 3

-- case: plain with serial becomes partitioned, renamed and with other columns
-- old
CREATE TABLE log (id serial, note varchar(20), gone integer, at date NOT NULL);
CREATE INDEX log_note ON log (note);
-- new
CREATE SEQUENCE log_id_seq AS integer;
CREATE TABLE journal (at date NOT NULL, id integer NOT NULL DEFAULT nextval('log_id_seq'), message text, level integer NOT NULL DEFAULT 3) PARTITION BY RANGE (at);
ALTER SEQUENCE log_id_seq OWNED BY journal.id;
CREATE TABLE journal_all PARTITION OF journal DEFAULT;
CREATE INDEX log_note ON journal (message);
-- rename: log=journal, log.note=journal.message
-- rows
INSERT INTO log (note, gone, at) VALUES ('a', 1, '2024-01-01'), ('b', 2, '2024-01-02');
-- holds
SELECT count(*) = 1 FROM journal WHERE message = 'b' AND level = 3 AND id = 2
SELECT nextval('log_id_seq') = 3

-- case: partition added and another dropped
-- old
CREATE TABLE t (k integer, v text) PARTITION BY RANGE (k);
CREATE TABLE t1 PARTITION OF t FOR VALUES FROM (0) TO (10);
CREATE TABLE t2 PARTITION OF t FOR VALUES FROM (10) TO (20);
-- new
CREATE TABLE t (k integer, v text) PARTITION BY RANGE (k);
CREATE TABLE t2 PARTITION OF t FOR VALUES FROM (10) TO (20);
CREATE TABLE t3 PARTITION OF t FOR VALUES FROM (20) TO (MAXVALUE);
-- rows
INSERT INTO t VALUES (11, 'a');

-- case: detached with its rows
-- old
CREATE TABLE t (k integer PRIMARY KEY, v text) PARTITION BY RANGE (k);
CREATE TABLE t1 PARTITION OF t FOR VALUES FROM (0) TO (10);
CREATE TABLE t2 PARTITION OF t FOR VALUES FROM (10) TO (20);
CREATE INDEX t_v ON t (v);
-- new
CREATE TABLE t (k integer PRIMARY KEY, v text) PARTITION BY RANGE (k);
CREATE TABLE t1 PARTITION OF t FOR VALUES FROM (0) TO (10);
CREATE INDEX t_v ON t (v);
CREATE TABLE t2 (k integer PRIMARY KEY, v text);
CREATE INDEX t2_v_idx ON t2 (v);
-- rows
INSERT INTO t VALUES (1, 'a'), (11, 'b');
-- holds
SELECT count(*) = 1 FROM t2

-- case: attached with its rows
-- old
CREATE TABLE t (k integer NOT NULL, v text DEFAULT 'x') PARTITION BY LIST (k);
CREATE TABLE extra (k integer NOT NULL, v text);
-- new
CREATE TABLE t (k integer NOT NULL, v text DEFAULT 'x') PARTITION BY LIST (k);
CREATE TABLE extra PARTITION OF t FOR VALUES IN (1, 2, NULL);
-- rows
INSERT INTO extra VALUES (1, 'a'), (2, 'b');
-- holds
SELECT count(*) = 2 FROM t

-- case: default partition added beside others and removed
-- old
CREATE TABLE t (k integer) PARTITION BY LIST (k);
CREATE TABLE t1 PARTITION OF t FOR VALUES IN (1);
CREATE TABLE u (k integer) PARTITION BY LIST (k);
CREATE TABLE u_rest PARTITION OF u DEFAULT;
-- new
CREATE TABLE t (k integer) PARTITION BY LIST (k);
CREATE TABLE t1 PARTITION OF t FOR VALUES IN (1);
CREATE TABLE t_rest PARTITION OF t DEFAULT;
CREATE TABLE u (k integer) PARTITION BY LIST (k);

-- case: sub-partitions
-- old
CREATE TABLE t (a integer, b integer, v text) PARTITION BY RANGE (a);
CREATE TABLE t1 PARTITION OF t FOR VALUES FROM (0) TO (10) PARTITION BY LIST (b);
CREATE TABLE t1_1 PARTITION OF t1 FOR VALUES IN (1);
-- new
CREATE TABLE t (a integer, b integer, v text NOT NULL DEFAULT '') PARTITION BY RANGE (a);
CREATE TABLE t1 PARTITION OF t FOR VALUES FROM (0) TO (10) PARTITION BY LIST (b);
CREATE TABLE t1_1 PARTITION OF t1 FOR VALUES IN (1);
CREATE TABLE t1_2 PARTITION OF t1 FOR VALUES IN (2);
CREATE TABLE t2 PARTITION OF t FOR VALUES FROM (10) TO (20) PARTITION BY HASH (b);
CREATE TABLE t2_0 PARTITION OF t2 FOR VALUES WITH (MODULUS 1, REMAINDER 0);
CREATE INDEX t_v ON t (v);
-- rows
INSERT INTO t VALUES (1, 1, 'x');

-- case: leaf partition becomes partitioned itself
-- old
CREATE TABLE t (a integer, b integer) PARTITION BY RANGE (a);
CREATE TABLE t1 PARTITION OF t FOR VALUES FROM (0) TO (10);
CREATE TABLE t2 PARTITION OF t FOR VALUES FROM (10) TO (20);
CREATE INDEX t_b ON t (b);
-- new
CREATE TABLE t (a integer, b integer) PARTITION BY RANGE (a);
CREATE TABLE t1 PARTITION OF t FOR VALUES FROM (0) TO (10) PARTITION BY LIST (b);
CREATE TABLE t1_1 PARTITION OF t1 FOR VALUES IN (1);
CREATE TABLE t1_rest PARTITION OF t1 DEFAULT;
CREATE TABLE t2 PARTITION OF t FOR VALUES FROM (10) TO (20);
CREATE INDEX t_b ON t (b);
-- rows
INSERT INTO t VALUES (1, 1), (2, 2), (11, 3);
-- holds
SELECT count(*) = 1 FROM t1_1
SELECT count(*) = 3 FROM t

-- case: partition moves to another parent
-- old
CREATE TABLE a (k integer NOT NULL, v text) PARTITION BY LIST (k);
CREATE TABLE b (k integer NOT NULL, v text) PARTITION BY LIST (k);
CREATE TABLE part PARTITION OF a FOR VALUES IN (1);
CREATE INDEX a_v ON a (v);
-- new
CREATE TABLE a (k integer NOT NULL, v text) PARTITION BY LIST (k);
CREATE TABLE b (k integer NOT NULL, v text) PARTITION BY LIST (k);
CREATE TABLE part PARTITION OF b FOR VALUES IN (1, 2);
CREATE INDEX a_v ON a (v);
-- rows
INSERT INTO a VALUES (1, 'x');
-- holds
SELECT count(*) = 1 FROM b

-- case: bounds exchanged between partitions that are empty
-- old
CREATE TABLE t (k integer) PARTITION BY LIST (k);
CREATE TABLE t1 PARTITION OF t FOR VALUES IN (1);
CREATE TABLE t2 PARTITION OF t FOR VALUES IN (2);
-- new
CREATE TABLE t (k integer) PARTITION BY LIST (k);
CREATE TABLE t1 PARTITION OF t FOR VALUES IN (2);
CREATE TABLE t2 PARTITION OF t FOR VALUES IN (1);

-- case: bound widened
-- old
CREATE TABLE t (k date NOT NULL, v text) PARTITION BY RANGE (k);
CREATE TABLE t1 PARTITION OF t FOR VALUES FROM ('2024-01-01') TO ('2024-07-01');
-- new
CREATE TABLE t (k date NOT NULL, v text) PARTITION BY RANGE (k);
CREATE TABLE t1 PARTITION OF t FOR VALUES FROM (MINVALUE) TO ('2025-01-01');
-- rows
INSERT INTO t VALUES ('2024-02-02', 'a');

-- case: a partition's own default, constraint and index
-- old
CREATE TABLE t (k integer, v integer DEFAULT 1) PARTITION BY LIST (k);
CREATE TABLE t1 PARTITION OF t FOR VALUES IN (1);
CREATE TABLE t2 PARTITION OF t (v DEFAULT 5, CONSTRAINT own CHECK (v > 0)) FOR VALUES IN (2);
-- new
CREATE TABLE t (k integer, v integer DEFAULT 1) PARTITION BY LIST (k);
CREATE TABLE t1 PARTITION OF t (v DEFAULT 7 NOT NULL) FOR VALUES IN (1);
CREATE TABLE t2 PARTITION OF t FOR VALUES IN (2);
CREATE UNIQUE INDEX t1_v ON t1 (v);
ALTER TABLE t2 ADD PRIMARY KEY (v);
-- rows
INSERT INTO t VALUES (1, 2), (2, 3);

-- case: default of the partitioned table changes
-- old
CREATE TABLE t (k integer, v integer DEFAULT 1) PARTITION BY LIST (k);
CREATE TABLE t1 PARTITION OF t FOR VALUES IN (1);
-- new
CREATE TABLE t (k integer, v integer DEFAULT 2) PARTITION BY LIST (k);
CREATE TABLE t1 PARTITION OF t FOR VALUES IN (1);

-- case: columns added, dropped, retyped and renamed below a partitioned table
-- old
CREATE TABLE t (k integer, a integer, b varchar(5), c integer) PARTITION BY LIST (k);
CREATE TABLE t1 PARTITION OF t FOR VALUES IN (1);
CREATE TABLE t2 PARTITION OF t DEFAULT;
-- new
CREATE TABLE t (k integer, a bigint, d text, e date DEFAULT '2024-01-01') PARTITION BY LIST (k);
CREATE TABLE t1 PARTITION OF t FOR VALUES IN (1);
CREATE TABLE t2 PARTITION OF t DEFAULT;
-- rename: t.b=t.d, t1.b=t1.d, t2.b=t2.d
-- rows
INSERT INTO t VALUES (1, 1, 'x', 1);
-- holds
SELECT d = 'x' AND e = '2024-01-01' FROM t1

-- case: column renamed, told of the partitioned table alone
-- old
CREATE TABLE t (k integer, a integer) PARTITION BY LIST (k);
CREATE TABLE t1 PARTITION OF t FOR VALUES IN (1);
-- new
CREATE TABLE t (k integer, b integer) PARTITION BY LIST (k);
CREATE TABLE t1 PARTITION OF t FOR VALUES IN (1);
-- rename: t.a=t.b
-- rows
INSERT INTO t VALUES (1, 5);
-- holds
SELECT b = 5 FROM t1

-- case: primary key added and dropped
-- old
CREATE TABLE t (k integer, v integer) PARTITION BY RANGE (k);
CREATE TABLE t1 PARTITION OF t FOR VALUES FROM (0) TO (9);
CREATE TABLE u (k integer PRIMARY KEY) PARTITION BY RANGE (k);
CREATE TABLE u1 PARTITION OF u FOR VALUES FROM (0) TO (9);
-- new
CREATE TABLE t (k integer, v integer, PRIMARY KEY (k, v)) PARTITION BY RANGE (k);
CREATE TABLE t1 PARTITION OF t FOR VALUES FROM (0) TO (9);
CREATE TABLE u (k integer) PARTITION BY RANGE (k);
CREATE TABLE u1 PARTITION OF u FOR VALUES FROM (0) TO (9);
-- rows
INSERT INTO t VALUES (1, 1);

-- case: index attached by hand, and a partition more
-- old
CREATE TABLE t (k integer, v integer) PARTITION BY RANGE (k);
CREATE TABLE t1 PARTITION OF t FOR VALUES FROM (0) TO (9);
CREATE INDEX t1_by_v ON t1 (v);
CREATE INDEX t_v ON ONLY t (v);
ALTER INDEX t_v ATTACH PARTITION t1_by_v;
-- new
CREATE TABLE t (k integer, v integer) PARTITION BY RANGE (k);
CREATE TABLE t1 PARTITION OF t FOR VALUES FROM (0) TO (9);
CREATE TABLE t2 PARTITION OF t FOR VALUES FROM (9) TO (19);
CREATE INDEX t1_by_v ON t1 (v);
CREATE INDEX t2_by_v ON t2 (v);
CREATE INDEX t_v ON ONLY t (v);
ALTER INDEX t_v ATTACH PARTITION t1_by_v;
ALTER INDEX t_v ATTACH PARTITION t2_by_v;
-- rows
INSERT INTO t VALUES (1, 1);

-- case: index of the partitioned table changes
-- old
CREATE TABLE t (k integer, v integer) PARTITION BY RANGE (k);
CREATE TABLE t1 PARTITION OF t FOR VALUES FROM (0) TO (9);
CREATE TABLE t2 PARTITION OF t FOR VALUES FROM (9) TO (19);
CREATE INDEX t_v ON t (v);
-- new
CREATE TABLE t (k integer, v integer) PARTITION BY RANGE (k);
CREATE TABLE t1 PARTITION OF t FOR VALUES FROM (0) TO (9);
CREATE TABLE t2 PARTITION OF t FOR VALUES FROM (9) TO (19);
CREATE INDEX t_v ON t (v DESC);
CREATE UNIQUE INDEX t_u ON t (k, v);

-- case: inheritance becomes partitioning
-- old
CREATE TABLE t (k integer NOT NULL, v text);
CREATE TABLE t1 (CHECK (k < 10)) INHERITS (t);
-- new
CREATE TABLE t (k integer NOT NULL, v text) PARTITION BY RANGE (k);
CREATE TABLE t1 PARTITION OF t FOR VALUES FROM (0) TO (10);
-- rows
INSERT INTO t1 VALUES (1, 'a');
-- holds
SELECT count(*) = 1 FROM t

-- case: partitioned table and all partitions dropped
-- old
CREATE TABLE t (a integer, b integer, PRIMARY KEY (a, b)) PARTITION BY RANGE (a);
CREATE TABLE t1 PARTITION OF t FOR VALUES FROM (0) TO (10) PARTITION BY LIST (b);
CREATE TABLE t1_1 PARTITION OF t1 FOR VALUES IN (1);
CREATE INDEX t_b ON t (b);
-- new

-- case: names of partitioned table and partition renamed
-- old
CREATE TABLE t (k integer PRIMARY KEY, v text) PARTITION BY RANGE (k);
CREATE TABLE t1 PARTITION OF t FOR VALUES FROM (0) TO (9);
CREATE INDEX t_v ON t (v);
-- new
CREATE TABLE s (k integer CONSTRAINT t_pkey PRIMARY KEY, v text) PARTITION BY RANGE (k);
CREATE TABLE s1 PARTITION OF s FOR VALUES FROM (0) TO (9);
CREATE INDEX t_v ON s (v);
-- rename: t=s, t1=s1
-- rows
INSERT INTO t VALUES (1, 'a');

-- case: type of the partition key
-- old
CREATE TABLE t (k integer NOT NULL, v text) PARTITION BY RANGE (k);
CREATE TABLE t1 PARTITION OF t FOR VALUES FROM (0) TO (9);
-- new
CREATE TABLE t (k bigint NOT NULL, v text) PARTITION BY RANGE (k);
CREATE TABLE t1 PARTITION OF t FOR VALUES FROM (0) TO (9);
-- rows
INSERT INTO t VALUES (1, 'a');
-- holds
SELECT count(*) = 1 FROM t1

-- case: key over an expression
-- old
CREATE TABLE t (at timestamp NOT NULL, v text) PARTITION BY RANGE (date(at));
CREATE TABLE t1 PARTITION OF t FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
-- new
CREATE TABLE t (at timestamp NOT NULL, v text) PARTITION BY RANGE (date(at), v text_pattern_ops);
CREATE TABLE t1 PARTITION OF t FOR VALUES FROM ('2024-01-01', MINVALUE) TO ('2025-01-01', MAXVALUE);
-- rows
INSERT INTO t VALUES ('2024-02-02 10:00', 'a');

-- case: primary key named over a renamed index of a partition
-- old
CREATE TABLE t (k integer, CONSTRAINT one PRIMARY KEY (k)) PARTITION BY LIST (k);
CREATE TABLE t1 PARTITION OF t FOR VALUES IN (1);
-- new
CREATE TABLE t (k integer, CONSTRAINT two PRIMARY KEY (k)) PARTITION BY LIST (k);
CREATE TABLE t1 PARTITION OF t FOR VALUES IN (1);

-- case: unlogged partition, parameters and comments of one
-- old
CREATE TABLE t (k integer) PARTITION BY LIST (k);
CREATE TABLE t1 PARTITION OF t FOR VALUES IN (1) WITH (fillfactor = 70);
-- new
CREATE TABLE t (k integer) PARTITION BY LIST (k);
CREATE UNLOGGED TABLE t1 PARTITION OF t FOR VALUES IN (1) WITH (fillfactor = 80);
COMMENT ON TABLE t1 IS 'one';
CREATE TABLE t2 PARTITION OF t FOR VALUES IN (2) TABLESPACE pg_default;

-- case: plain becomes partitioned with a foreign key to it and a view over it
-- old
CREATE TABLE t (id integer PRIMARY KEY, v text NOT NULL DEFAULT 'v');
CREATE TABLE c (id integer PRIMARY KEY, t_id integer REFERENCES t ON DELETE CASCADE);
CREATE MATERIALIZED VIEW mv AS SELECT id, v FROM t;
CREATE INDEX mv_id ON mv (id);
-- new
CREATE TABLE t (id integer PRIMARY KEY, v text NOT NULL DEFAULT 'v') PARTITION BY HASH (id);
CREATE TABLE t0 PARTITION OF t FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE t1 PARTITION OF t FOR VALUES WITH (MODULUS 2, REMAINDER 1);
CREATE TABLE c (id integer PRIMARY KEY, t_id integer REFERENCES t ON DELETE CASCADE);
CREATE MATERIALIZED VIEW mv AS SELECT id, v FROM t;
CREATE INDEX mv_id ON mv (id);
-- rows
INSERT INTO t VALUES (1), (2), (3);
INSERT INTO c VALUES (1, 1), (2, 3);
-- holds
SELECT count(*) = 3 FROM t

-- case: detached and attached with foreign keys, checks and keys of the partitioned table
-- old
CREATE TABLE p (id integer PRIMARY KEY);
CREATE TABLE t (k integer NOT NULL, p_id integer CONSTRAINT t_p REFERENCES p, CONSTRAINT c CHECK (k > 0), PRIMARY KEY (k)) PARTITION BY LIST (k);
CREATE TABLE t1 PARTITION OF t FOR VALUES IN (1);
CREATE TABLE t2 (k integer NOT NULL, p_id integer CONSTRAINT t_p REFERENCES p, CONSTRAINT c CHECK (k > 0), PRIMARY KEY (k));
-- new
CREATE TABLE p (id integer PRIMARY KEY);
CREATE TABLE t (k integer NOT NULL, p_id integer CONSTRAINT t_p REFERENCES p, CONSTRAINT c CHECK (k > 0), PRIMARY KEY (k)) PARTITION BY LIST (k);
CREATE TABLE t1 (k integer NOT NULL, p_id integer CONSTRAINT t_p REFERENCES p, CONSTRAINT c CHECK (k > 0), PRIMARY KEY (k));
CREATE TABLE t2 PARTITION OF t FOR VALUES IN (2);
-- rows
INSERT INTO p VALUES (1);
INSERT INTO t VALUES (1, 1);
INSERT INTO t2 VALUES (2, 1);

-- case: detached, its foreign key and key gone
-- old
CREATE TABLE p (id integer PRIMARY KEY);
CREATE TABLE t (k integer NOT NULL, p_id integer CONSTRAINT t_p REFERENCES p, PRIMARY KEY (k)) PARTITION BY LIST (k);
CREATE TABLE t1 PARTITION OF t FOR VALUES IN (1);
-- new
CREATE TABLE p (id integer PRIMARY KEY);
CREATE TABLE t (k integer NOT NULL, p_id integer CONSTRAINT t_p REFERENCES p, PRIMARY KEY (k)) PARTITION BY LIST (k);
CREATE TABLE t1 (k integer, p_id integer);
-- rows
INSERT INTO p VALUES (1);
INSERT INTO t VALUES (1, 1);

-- case: detached while a column goes
-- old
CREATE TABLE t (k integer NOT NULL, v text) PARTITION BY LIST (k);
CREATE TABLE t1 PARTITION OF t FOR VALUES IN (1);
CREATE TABLE t2 PARTITION OF t FOR VALUES IN (2);
-- new
CREATE TABLE t (k integer NOT NULL, w integer) PARTITION BY LIST (k);
CREATE TABLE t1 (k integer NOT NULL);
CREATE TABLE t2 PARTITION OF t FOR VALUES IN (2);
-- rows
INSERT INTO t VALUES (1, 'a'), (2, 'b');

-- case: attached while a column comes
-- old
CREATE TABLE t (k integer NOT NULL) PARTITION BY LIST (k);
CREATE TABLE t1 (k integer NOT NULL);
-- new
CREATE TABLE t (k integer NOT NULL, v text DEFAULT 'x', w integer) PARTITION BY LIST (k);
CREATE TABLE t1 PARTITION OF t FOR VALUES IN (1);
-- rows
INSERT INTO t1 VALUES (1);

-- case: bound changes while columns come and go
-- old
CREATE TABLE t (k integer NOT NULL, v text, u integer) PARTITION BY LIST (k);
CREATE TABLE t1 PARTITION OF t FOR VALUES IN (1);
CREATE VIEW vv AS SELECT u FROM t;
-- new
CREATE TABLE t (k integer NOT NULL, w text, u bigint) PARTITION BY LIST (k);
CREATE TABLE t1 PARTITION OF t FOR VALUES IN (1, 3);
CREATE VIEW vv AS SELECT u FROM t;
-- rows
INSERT INTO t VALUES (1, 'a');

-- case: partition dropped under a foreign key that stays
-- old
CREATE TABLE p (id integer PRIMARY KEY) PARTITION BY RANGE (id);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10);
CREATE TABLE p2 PARTITION OF p FOR VALUES FROM (10) TO (20);
CREATE TABLE c (p_id integer REFERENCES p);
-- new
CREATE TABLE p (id integer PRIMARY KEY) PARTITION BY RANGE (id);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10);
CREATE TABLE c (p_id integer REFERENCES p);

-- case: partitioned table with a foreign key to it dropped with all
-- old
CREATE TABLE c (p_id integer);
CREATE TABLE p (id integer PRIMARY KEY) PARTITION BY RANGE (id);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10) PARTITION BY RANGE (id);
CREATE TABLE p1a PARTITION OF p1 FOR VALUES FROM (0) TO (10);
ALTER TABLE c ADD FOREIGN KEY (p_id) REFERENCES p;
-- new
CREATE TABLE z ();

-- case: self reference partitioned dropped
-- old
CREATE TABLE p (id integer PRIMARY KEY, up integer REFERENCES p) PARTITION BY RANGE (id);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10);
-- new
CREATE TABLE z ();

-- case: hash partitions doubled
-- old
CREATE TABLE t (k integer NOT NULL, v text) PARTITION BY HASH (k);
CREATE TABLE t0 PARTITION OF t FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE t1 PARTITION OF t FOR VALUES WITH (MODULUS 2, REMAINDER 1);
-- new
CREATE TABLE t (k integer NOT NULL, v text) PARTITION BY HASH (k);
CREATE TABLE t0 PARTITION OF t FOR VALUES WITH (MODULUS 4, REMAINDER 0);
CREATE TABLE t1 PARTITION OF t FOR VALUES WITH (MODULUS 4, REMAINDER 1);
CREATE TABLE t2 PARTITION OF t FOR VALUES WITH (MODULUS 4, REMAINDER 2);
CREATE TABLE t3 PARTITION OF t FOR VALUES WITH (MODULUS 4, REMAINDER 3);

-- case: trigger on partitioned table and one of a partition
-- old
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TABLE t (k integer NOT NULL, v text) PARTITION BY LIST (k);
CREATE TABLE t1 PARTITION OF t FOR VALUES IN (1);
CREATE TRIGGER tr BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f();
-- new
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TABLE t (k integer NOT NULL, v text) PARTITION BY LIST (k);
CREATE TABLE t1 PARTITION OF t FOR VALUES IN (1);
CREATE TABLE t2 PARTITION OF t FOR VALUES IN (2);
CREATE TRIGGER tr AFTER UPDATE OF v ON t FOR EACH ROW EXECUTE FUNCTION f();
CREATE TRIGGER tr1 BEFORE INSERT ON t1 FOR EACH ROW EXECUTE FUNCTION f();
ALTER TABLE t1 DISABLE TRIGGER tr1;

-- case: partition's trigger of the parent disabled
-- old
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TABLE t (k integer NOT NULL, v text) PARTITION BY LIST (k);
CREATE TABLE t1 PARTITION OF t FOR VALUES IN (1);
CREATE TRIGGER tr BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f();
-- new
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TABLE t (k integer NOT NULL, v text) PARTITION BY LIST (k);
CREATE TABLE t1 PARTITION OF t FOR VALUES IN (1);
CREATE TRIGGER tr BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f();
ALTER TABLE t1 DISABLE TRIGGER tr;

-- case: nested default partitions
-- old
CREATE TABLE t (a integer NOT NULL, b text NOT NULL, PRIMARY KEY (a, b)) PARTITION BY RANGE (a);
CREATE TABLE t_low PARTITION OF t FOR VALUES FROM (MINVALUE) TO (0);
CREATE TABLE t_rest PARTITION OF t DEFAULT;
-- new
CREATE TABLE t (a integer NOT NULL, b text NOT NULL, PRIMARY KEY (a, b)) PARTITION BY RANGE (a);
CREATE TABLE t_low PARTITION OF t FOR VALUES FROM (MINVALUE) TO (0) PARTITION BY LIST (b);
CREATE TABLE t_low_x PARTITION OF t_low FOR VALUES IN ('x', NULL);
CREATE TABLE t_low_rest PARTITION OF t_low DEFAULT;
CREATE TABLE t_rest PARTITION OF t DEFAULT;
CREATE INDEX t_b ON t (b);
-- rows
INSERT INTO t VALUES (-1, 'x'), (-2, 'y'), (4, 'z');

-- case: foreign key from partitioned to partitioned
-- old
CREATE TABLE p (id integer PRIMARY KEY) PARTITION BY HASH (id);
CREATE TABLE p0 PARTITION OF p FOR VALUES WITH (MODULUS 1, REMAINDER 0);
CREATE TABLE c (id integer, p_id integer) PARTITION BY RANGE (id);
CREATE TABLE c1 PARTITION OF c FOR VALUES FROM (0) TO (5);
-- new
CREATE TABLE p (id integer PRIMARY KEY) PARTITION BY HASH (id);
CREATE TABLE p0 PARTITION OF p FOR VALUES WITH (MODULUS 1, REMAINDER 0);
CREATE TABLE c (id integer, p_id integer CONSTRAINT c_p REFERENCES p ON DELETE CASCADE) PARTITION BY RANGE (id);
CREATE TABLE c1 PARTITION OF c FOR VALUES FROM (0) TO (5);
CREATE TABLE c2 PARTITION OF c FOR VALUES FROM (5) TO (9);

-- case: column order differs in an attached partition
-- old
CREATE TABLE t (a integer NOT NULL, b text) PARTITION BY RANGE (a);
CREATE TABLE t1 (b text, a integer NOT NULL);
ALTER TABLE t ATTACH PARTITION t1 FOR VALUES FROM (0) TO (5);
-- new
CREATE TABLE t (a integer NOT NULL, b text, c integer) PARTITION BY RANGE (a);
CREATE TABLE t1 (b text, a integer NOT NULL, c integer);
ALTER TABLE t ATTACH PARTITION t1 FOR VALUES FROM (0) TO (7);

-- case: statistics, comment and grants on partitions
-- old
CREATE TABLE t (a integer NOT NULL, b text) PARTITION BY RANGE (a);
CREATE TABLE t1 PARTITION OF t FOR VALUES FROM (0) TO (5);
-- new
CREATE TABLE t (a integer NOT NULL, b text) PARTITION BY RANGE (a);
CREATE TABLE t1 PARTITION OF t FOR VALUES FROM (0) TO (5);
COMMENT ON TABLE t1 IS 'first';
COMMENT ON COLUMN t1.b IS 'bee';
ALTER TABLE ONLY t1 ALTER b SET STATISTICS 100;
GRANT SELECT ON t1 TO PUBLIC;
CREATE STATISTICS st ON a, b FROM t1;
ALTER TABLE t1 ENABLE ROW LEVEL SECURITY;
CREATE POLICY pol ON t1 USING (a > 0);

-- case: partition renamed and moved
-- old
CREATE SCHEMA s;
CREATE TABLE t (a integer NOT NULL, b text) PARTITION BY RANGE (a);
CREATE TABLE t1 PARTITION OF t FOR VALUES FROM (0) TO (5);
CREATE INDEX ON t (b);
-- new
CREATE SCHEMA s;
CREATE TABLE t (a integer NOT NULL, b text) PARTITION BY RANGE (a);
CREATE TABLE s.t_first PARTITION OF t FOR VALUES FROM (0) TO (5);
CREATE INDEX ON t (b);
-- rename: t1=s.t_first

-- case: not null on column below a partitioned table
-- old
CREATE TABLE t (a integer NOT NULL, b text) PARTITION BY RANGE (a);
CREATE TABLE t1 PARTITION OF t FOR VALUES FROM (0) TO (5);
-- new
CREATE TABLE t (a integer NOT NULL, b text) PARTITION BY RANGE (a);
CREATE TABLE t1 PARTITION OF t (b NOT NULL) FOR VALUES FROM (0) TO (5);

-- case: partitioning dropped, partitions kept as tables
-- old
CREATE TABLE t (a integer NOT NULL, b text) PARTITION BY RANGE (a);
CREATE TABLE t1 PARTITION OF t FOR VALUES FROM (0) TO (5);
CREATE TABLE t2 PARTITION OF t FOR VALUES FROM (5) TO (9);
CREATE INDEX tb ON t (b);
-- new
CREATE TABLE t1 (a integer NOT NULL, b text);
CREATE TABLE t2 (a integer NOT NULL, b text);

-- case: generated column in a partitioned table
-- old
CREATE TABLE t (a integer NOT NULL, b integer) PARTITION BY RANGE (a);
CREATE TABLE t1 PARTITION OF t FOR VALUES FROM (0) TO (5);
-- new
CREATE TABLE t (a integer NOT NULL, b integer, c integer GENERATED ALWAYS AS (b * 2) STORED) PARTITION BY RANGE (a);
CREATE TABLE t1 PARTITION OF t FOR VALUES FROM (0) TO (5);
CREATE TABLE t2 PARTITION OF t FOR VALUES FROM (5) TO (9);

-- case: bound changes while a column is renamed and retyped
-- old
CREATE TABLE t (k integer NOT NULL, v text, u integer) PARTITION BY LIST (k);
CREATE TABLE t1 PARTITION OF t FOR VALUES IN (1);
-- new
CREATE TABLE t (k integer NOT NULL, w varchar(9), u integer NOT NULL) PARTITION BY LIST (k);
CREATE TABLE t1 PARTITION OF t FOR VALUES IN (1, 3);
-- rename: t.v=t.w

-- case: attached while retyped and not null
-- old
CREATE TABLE t (k integer NOT NULL, v text, u integer) PARTITION BY LIST (k);
CREATE TABLE t1 (k integer NOT NULL, v text, u integer);
-- new
CREATE TABLE t (k integer NOT NULL, v varchar(5), u integer NOT NULL) PARTITION BY LIST (k);
CREATE TABLE t1 PARTITION OF t FOR VALUES IN (1, 3);

-- case: detached while renamed
-- old
CREATE TABLE t (k integer NOT NULL, v text, u integer) PARTITION BY LIST (k);
CREATE TABLE t1 PARTITION OF t FOR VALUES IN (1, 3);
-- new
CREATE TABLE t (k integer NOT NULL, w text, u integer NOT NULL) PARTITION BY LIST (k);
CREATE TABLE t1 (k integer NOT NULL, w text, u integer);
-- rename: t.v=t.w, t1.v=t1.w

-- case: plain becomes partitioned and a column generated
-- old
CREATE TABLE t (id integer NOT NULL PRIMARY KEY, a integer, b integer NOT NULL DEFAULT 5);
-- new
CREATE TABLE t (id integer, a integer, b integer GENERATED ALWAYS AS (a * 3) STORED) PARTITION BY LIST (id);
CREATE TABLE t1 PARTITION OF t FOR VALUES IN (1);
-- rows
INSERT INTO t VALUES (1, 2, 3);

-- case: nested partitions retyped with indexes, keys and views
-- old
CREATE TABLE t (a integer NOT NULL, b integer NOT NULL, c text, PRIMARY KEY (a, b)) PARTITION BY RANGE (a);
CREATE TABLE t1 PARTITION OF t FOR VALUES FROM (0) TO (10) PARTITION BY LIST (b);
CREATE TABLE t1a PARTITION OF t1 FOR VALUES IN (1);
CREATE INDEX tc ON t (c);
CREATE VIEW v AS SELECT c FROM t1;
CREATE MATERIALIZED VIEW m AS SELECT count(c) FROM t;
-- new
CREATE TABLE t (a integer NOT NULL, b integer NOT NULL, c varchar(30) NOT NULL DEFAULT '', PRIMARY KEY (a, b)) PARTITION BY RANGE (a);
CREATE TABLE t1 PARTITION OF t FOR VALUES FROM (0) TO (10) PARTITION BY LIST (b);
CREATE TABLE t1a PARTITION OF t1 FOR VALUES IN (1, 2);
CREATE INDEX tc ON t (c);
CREATE UNIQUE INDEX tu ON t (a, b, c);
CREATE VIEW v AS SELECT c FROM t1;
CREATE MATERIALIZED VIEW m AS SELECT count(c) FROM t;
-- rows
INSERT INTO t VALUES (1, 1, 'x');

-- case: partition dropped with its rows
-- old
CREATE TABLE t (k integer PRIMARY KEY, v text) PARTITION BY RANGE (k);
CREATE TABLE t1 PARTITION OF t FOR VALUES FROM (0) TO (10);
CREATE TABLE t2 PARTITION OF t FOR VALUES FROM (10) TO (20);
-- new
CREATE TABLE t (k integer PRIMARY KEY, v text) PARTITION BY RANGE (k);
CREATE TABLE t1 PARTITION OF t FOR VALUES FROM (0) TO (10);
-- rows
INSERT INTO t VALUES (1, 'a'), (11, 'b');

-- case: partitions of three levels made
-- old
CREATE TABLE m (id bigint, day date NOT NULL, region text NOT NULL, v numeric);
-- new
CREATE TABLE m (id bigint, day date NOT NULL, region text NOT NULL, v numeric, PRIMARY KEY (day, region, id)) PARTITION BY RANGE (day);
CREATE TABLE m24 PARTITION OF m FOR VALUES FROM ('2024-01-01') TO ('2025-01-01') PARTITION BY LIST (region);
CREATE TABLE m24e PARTITION OF m24 FOR VALUES IN ('eu') PARTITION BY HASH (id);
CREATE TABLE m24e0 PARTITION OF m24e FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE m24e1 PARTITION OF m24e FOR VALUES WITH (MODULUS 2, REMAINDER 1) WITH (fillfactor = 70);
CREATE TABLE m24d PARTITION OF m24 DEFAULT;
CREATE INDEX mi ON m (v);
-- rows
INSERT INTO m VALUES (1, '2024-03-03', 'eu', 1), (2, '2024-04-03', 'eu', 2), (3, '2024-05-05', 'us', 3);

-- case: partitions of three levels changed in the middle
-- old
CREATE TABLE m (id bigint, day date NOT NULL, region text NOT NULL, v numeric) PARTITION BY RANGE (day);
CREATE TABLE m24 PARTITION OF m FOR VALUES FROM ('2024-01-01') TO ('2025-01-01') PARTITION BY LIST (region);
CREATE TABLE m24e PARTITION OF m24 FOR VALUES IN ('eu') PARTITION BY HASH (id);
CREATE TABLE m24e0 PARTITION OF m24e FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE m24e1 PARTITION OF m24e FOR VALUES WITH (MODULUS 2, REMAINDER 1);
CREATE TABLE m24d PARTITION OF m24 DEFAULT;
CREATE INDEX mi ON m (v);
CREATE VIEW mv AS SELECT id, v FROM m;
-- new
CREATE TABLE m (id bigint, day date NOT NULL, region text NOT NULL, v text) PARTITION BY RANGE (day);
CREATE TABLE m24 PARTITION OF m FOR VALUES FROM ('2024-01-01') TO ('2026-01-01') PARTITION BY LIST (region);
CREATE TABLE m24e PARTITION OF m24 FOR VALUES IN ('eu', 'uk') PARTITION BY HASH (id);
CREATE TABLE m24e0 PARTITION OF m24e FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE m24e1 PARTITION OF m24e FOR VALUES WITH (MODULUS 2, REMAINDER 1);
CREATE TABLE m24d PARTITION OF m24 DEFAULT;
CREATE INDEX mi ON m (v DESC);
CREATE UNIQUE INDEX mu ON m24e0 (id);
CREATE VIEW mv AS SELECT id, v FROM m;
-- rows
INSERT INTO m VALUES (1, '2024-03-03', 'eu', 1), (2, '2024-04-03', 'eu', 2), (3, '2024-05-05', 'us', 3);

-- case: middle level of three goes
-- old
CREATE TABLE m (id bigint, day date NOT NULL, region text NOT NULL) PARTITION BY RANGE (day);
CREATE TABLE m24 PARTITION OF m FOR VALUES FROM ('2024-01-01') TO ('2025-01-01') PARTITION BY LIST (region);
CREATE TABLE m24e PARTITION OF m24 FOR VALUES IN ('eu');
CREATE TABLE m24d PARTITION OF m24 DEFAULT;
-- new
CREATE TABLE m (id bigint, day date NOT NULL, region text NOT NULL) PARTITION BY RANGE (day);
CREATE TABLE m24e PARTITION OF m FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
-- rows
INSERT INTO m VALUES (1, '2024-03-03', 'eu'), (3, '2024-05-05', 'us');

-- case: index on the partitioned table alone
-- old
CREATE TABLE m (id bigint, day date NOT NULL) PARTITION BY RANGE (day);
CREATE TABLE m24 PARTITION OF m FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
-- new
CREATE TABLE m (id bigint, day date NOT NULL) PARTITION BY RANGE (day);
CREATE TABLE m24 PARTITION OF m FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE INDEX mi ON ONLY m (id);

-- case: index on the partitioned table alone gets its partition's
-- old
CREATE TABLE m (id bigint, day date NOT NULL) PARTITION BY RANGE (day);
CREATE TABLE m24 PARTITION OF m FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE m25 PARTITION OF m FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE INDEX mi ON ONLY m (id);
CREATE INDEX m24i ON m24 (id);
-- new
CREATE TABLE m (id bigint, day date NOT NULL) PARTITION BY RANGE (day);
CREATE TABLE m24 PARTITION OF m FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE m25 PARTITION OF m FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE INDEX mi ON ONLY m (id);
CREATE INDEX m24i ON m24 (id);
ALTER INDEX mi ATTACH PARTITION m24i;

-- case: partition of three levels detached in the middle and attached elsewhere
-- old
CREATE TABLE m (id integer, k integer NOT NULL, r text NOT NULL) PARTITION BY RANGE (k);
CREATE TABLE m1 PARTITION OF m FOR VALUES FROM (0) TO (10) PARTITION BY LIST (r);
CREATE TABLE m1a PARTITION OF m1 FOR VALUES IN ('a');
CREATE TABLE n (id integer, k integer NOT NULL, r text NOT NULL) PARTITION BY RANGE (k);
CREATE INDEX mi ON m (id);
-- new
CREATE TABLE m (id integer, k integer NOT NULL, r text NOT NULL) PARTITION BY RANGE (k);
CREATE TABLE n (id integer, k integer NOT NULL, r text NOT NULL) PARTITION BY RANGE (k);
CREATE TABLE m1 PARTITION OF n FOR VALUES FROM (0) TO (10) PARTITION BY LIST (r);
CREATE TABLE m1a PARTITION OF m1 FOR VALUES IN ('a');
CREATE INDEX mi ON m (id);
CREATE INDEX ni ON n (r);
-- rows
INSERT INTO m VALUES (1, 1, 'a');

-- case: triggers on three levels of partitions
-- old
CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TABLE m (id integer, k integer NOT NULL, r text NOT NULL) PARTITION BY RANGE (k);
CREATE TABLE m1 PARTITION OF m FOR VALUES FROM (0) TO (10) PARTITION BY LIST (r);
CREATE TABLE m1a PARTITION OF m1 FOR VALUES IN ('a');
CREATE TRIGGER tr AFTER INSERT ON m FOR EACH ROW EXECUTE FUNCTION tf();
-- new
CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TABLE m (id integer, k integer NOT NULL, r text NOT NULL) PARTITION BY RANGE (k);
CREATE TABLE m1 PARTITION OF m FOR VALUES FROM (0) TO (10) PARTITION BY LIST (r);
CREATE TABLE m1a PARTITION OF m1 FOR VALUES IN ('a');
CREATE TRIGGER tr AFTER INSERT OR UPDATE ON m FOR EACH ROW EXECUTE FUNCTION tf();
CREATE TRIGGER tr1 AFTER DELETE ON m1 FOR EACH ROW EXECUTE FUNCTION tf();
CREATE TRIGGER tra BEFORE DELETE ON m1a FOR EACH ROW EXECUTE FUNCTION tf();
ALTER TABLE m1a DISABLE TRIGGER tr;

-- case: partition with partitions of its own moves to another table
-- old
CREATE TABLE m (id integer, k integer NOT NULL, r text NOT NULL) PARTITION BY RANGE (k);
CREATE TABLE m1 PARTITION OF m FOR VALUES FROM (0) TO (10) PARTITION BY LIST (r);
CREATE TABLE n (id integer, k integer NOT NULL, r text NOT NULL) PARTITION BY RANGE (k);
-- new
CREATE TABLE m (id integer, k integer NOT NULL, r text NOT NULL) PARTITION BY RANGE (k);
CREATE TABLE n (id integer, k integer NOT NULL, r text NOT NULL) PARTITION BY RANGE (k);
CREATE TABLE m1 PARTITION OF n FOR VALUES FROM (0) TO (10) PARTITION BY LIST (r);
-- case: not null, default and type at once on a partitioned table with an own default below
-- old
CREATE TABLE m (k integer NOT NULL, v text) PARTITION BY LIST (k);
CREATE TABLE m1 PARTITION OF m (v DEFAULT 'one') FOR VALUES IN (1);
CREATE TABLE m2 PARTITION OF m (v NOT NULL) FOR VALUES IN (2);
-- new
CREATE TABLE m (k integer NOT NULL, v varchar(20) NOT NULL DEFAULT 'm') PARTITION BY LIST (k);
CREATE TABLE m1 PARTITION OF m (v DEFAULT 'one') FOR VALUES IN (1);
CREATE TABLE m2 PARTITION OF m FOR VALUES IN (2, NULL);
-- rows
INSERT INTO m VALUES (1, 'a'), (2, 'b');

-- case: keys on the partitioned table alone
-- old
CREATE TABLE m (id bigint NOT NULL, day date NOT NULL) PARTITION BY RANGE (day);
CREATE TABLE m24 PARTITION OF m FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
-- new
CREATE TABLE m (id bigint NOT NULL, day date NOT NULL) PARTITION BY RANGE (day);
CREATE TABLE m24 PARTITION OF m FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
ALTER TABLE ONLY m ADD CONSTRAINT m_pkey PRIMARY KEY (id, day);
ALTER TABLE ONLY m ADD CONSTRAINT m_once UNIQUE (day, id);
COMMENT ON CONSTRAINT m_once ON m IS 'not yet everywhere';
-- rows
INSERT INTO m VALUES (1, '2024-03-03');

-- case: key on the partitioned table alone gets one of two partitions
-- old
CREATE TABLE m (id bigint NOT NULL, day date NOT NULL) PARTITION BY RANGE (day);
CREATE TABLE m24 PARTITION OF m FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE m25 PARTITION OF m FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
ALTER TABLE ONLY m ADD CONSTRAINT m_pkey PRIMARY KEY (id, day);
-- new
CREATE TABLE m (id bigint NOT NULL, day date NOT NULL) PARTITION BY RANGE (day);
CREATE TABLE m24 PARTITION OF m FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE m25 PARTITION OF m FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
ALTER TABLE ONLY m ADD CONSTRAINT m_pkey PRIMARY KEY (id, day);
ALTER TABLE m24 ADD CONSTRAINT m24_pkey PRIMARY KEY (id, day);
ALTER INDEX m_pkey ATTACH PARTITION m24_pkey;
-- rows
INSERT INTO m VALUES (1, '2024-03-03'), (2, '2025-03-03');

-- case: key on the partitioned table alone gets those of all partitions
-- old
CREATE TABLE m (id bigint NOT NULL, day date NOT NULL) PARTITION BY RANGE (day);
CREATE TABLE m24 PARTITION OF m FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE m25 PARTITION OF m FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
ALTER TABLE ONLY m ADD CONSTRAINT m_pkey PRIMARY KEY (id, day);
ALTER TABLE m24 ADD CONSTRAINT m24_pkey PRIMARY KEY (id, day);
ALTER INDEX m_pkey ATTACH PARTITION m24_pkey;
-- new
CREATE TABLE m (id bigint NOT NULL, day date NOT NULL) PARTITION BY RANGE (day);
CREATE TABLE m24 PARTITION OF m FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE m25 PARTITION OF m FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
ALTER TABLE ONLY m ADD CONSTRAINT m_pkey PRIMARY KEY (id, day);
ALTER TABLE m24 ADD CONSTRAINT m24_pkey PRIMARY KEY (id, day);
ALTER TABLE m25 ADD CONSTRAINT m25_pkey PRIMARY KEY (id, day);
ALTER INDEX m_pkey ATTACH PARTITION m24_pkey;
ALTER INDEX m_pkey ATTACH PARTITION m25_pkey;
-- rows
INSERT INTO m VALUES (1, '2024-03-03'), (2, '2025-03-03');
-- holds
SELECT indisvalid FROM pg_index WHERE indexrelid = 'm_pkey'::regclass

-- case: key and index on the partitioned table alone, and a partition more without them
-- old
CREATE TABLE m (id bigint NOT NULL, day date NOT NULL) PARTITION BY RANGE (day);
CREATE TABLE m24 PARTITION OF m FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
ALTER TABLE ONLY m ADD CONSTRAINT m_pkey PRIMARY KEY (id, day);
CREATE INDEX m_day ON ONLY m (day);
CREATE TABLE m26 (id bigint NOT NULL, day date NOT NULL);
-- new
CREATE TABLE m (id bigint NOT NULL, day date NOT NULL) PARTITION BY RANGE (day);
CREATE TABLE m24 PARTITION OF m FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE m25 PARTITION OF m FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE TABLE m26 PARTITION OF m FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
ALTER TABLE ONLY m ADD CONSTRAINT m_pkey PRIMARY KEY (id, day);
CREATE INDEX m_day ON ONLY m (day);
-- rows
INSERT INTO m VALUES (1, '2024-03-03');

-- case: key on the partitioned table alone, and a partition more with one
-- old
CREATE TABLE m (id bigint NOT NULL, day date NOT NULL) PARTITION BY RANGE (day);
CREATE TABLE m24 PARTITION OF m FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
ALTER TABLE ONLY m ADD CONSTRAINT m_pkey PRIMARY KEY (id, day);
-- new
CREATE TABLE m (id bigint NOT NULL, day date NOT NULL) PARTITION BY RANGE (day);
CREATE TABLE m24 PARTITION OF m FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
ALTER TABLE ONLY m ADD CONSTRAINT m_pkey PRIMARY KEY (id, day);
CREATE TABLE m25 PARTITION OF m FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
-- rows
INSERT INTO m VALUES (1, '2024-03-03');

-- case: key of all partitions becomes one of the partitioned table alone
-- old
CREATE TABLE m (id bigint NOT NULL, day date NOT NULL) PARTITION BY RANGE (day);
CREATE TABLE m24 PARTITION OF m FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE m25 PARTITION OF m FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
ALTER TABLE m ADD CONSTRAINT m_pkey PRIMARY KEY (id, day);
-- new
CREATE TABLE m (id bigint NOT NULL, day date NOT NULL) PARTITION BY RANGE (day);
CREATE TABLE m24 PARTITION OF m FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE m25 PARTITION OF m FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
ALTER TABLE ONLY m ADD CONSTRAINT m_pkey PRIMARY KEY (id, day);
ALTER TABLE m25 ADD CONSTRAINT m25_pkey PRIMARY KEY (id, day);
-- rows
INSERT INTO m VALUES (1, '2024-03-03'), (2, '2025-03-03');

-- case: unique key on the middle of three levels alone
-- old
CREATE TABLE m (id integer, k integer NOT NULL, r text NOT NULL) PARTITION BY RANGE (k);
CREATE TABLE m1 PARTITION OF m FOR VALUES FROM (0) TO (10) PARTITION BY LIST (r);
CREATE TABLE m1a PARTITION OF m1 FOR VALUES IN ('a');
-- new
CREATE TABLE m (id integer, k integer NOT NULL, r text NOT NULL) PARTITION BY RANGE (k);
CREATE TABLE m1 PARTITION OF m FOR VALUES FROM (0) TO (10) PARTITION BY LIST (r);
CREATE TABLE m1a PARTITION OF m1 FOR VALUES IN ('a');
ALTER TABLE ONLY m1 ADD CONSTRAINT m1_u UNIQUE (k, r);
ALTER TABLE ONLY m ADD CONSTRAINT m_u UNIQUE (k, r);
ALTER INDEX m_u ATTACH PARTITION m1_u;
-- rows
INSERT INTO m VALUES (1, 1, 'a');

-- case: bounds speak of new values of an enum
-- old
CREATE TYPE m AS ENUM ('a');
CREATE TABLE t (x m, n int) PARTITION BY LIST (x);
CREATE TABLE ta PARTITION OF t FOR VALUES IN ('a');
-- new
CREATE TYPE m AS ENUM ('0', 'a', 'b');
CREATE TABLE t (x m DEFAULT 'b', n int) PARTITION BY LIST (x);
CREATE TABLE ta PARTITION OF t FOR VALUES IN ('a', '0');
CREATE TABLE tb PARTITION OF t FOR VALUES IN ('b', NULL);

-- case: detached without the check of the table above
-- old
CREATE TABLE t (k int, v text NOT NULL DEFAULT 'x' CHECK (v <> ''), PRIMARY KEY (k)) PARTITION BY RANGE (k);
CREATE INDEX tv ON t (v);
CREATE TABLE a PARTITION OF t FOR VALUES FROM (0) TO (10);
CREATE TABLE b PARTITION OF t FOR VALUES FROM (10) TO (20);
-- new
CREATE TABLE t (k int, v text NOT NULL DEFAULT 'x' CHECK (v <> ''), PRIMARY KEY (k)) PARTITION BY RANGE (k);
CREATE INDEX tv ON t (v);
CREATE TABLE a PARTITION OF t FOR VALUES FROM (0) TO (10);
CREATE TABLE b (k int PRIMARY KEY, v text NOT NULL);

-- case: partition leaves a table that is made anew, and comes back
-- old
CREATE TABLE t (a int NOT NULL, b text NOT NULL, PRIMARY KEY (a, b)) PARTITION BY HASH (a, b);
CREATE TABLE t0 PARTITION OF t FOR VALUES WITH (MODULUS 3, REMAINDER 0);
CREATE TABLE t1 PARTITION OF t FOR VALUES WITH (MODULUS 3, REMAINDER 1);
CREATE TABLE t2 PARTITION OF t FOR VALUES WITH (MODULUS 3, REMAINDER 2);
-- new
CREATE TABLE t (a int NOT NULL, b text NOT NULL, PRIMARY KEY (a)) PARTITION BY HASH (a);
CREATE TABLE t0 PARTITION OF t FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE t1 PARTITION OF t FOR VALUES WITH (MODULUS 2, REMAINDER 1);
CREATE TABLE t2 (a int NOT NULL, b text NOT NULL);

-- case: check stays at one partition alone
-- old
CREATE TABLE t (k int, CONSTRAINT c CHECK (k > 0)) PARTITION BY RANGE (k);
CREATE TABLE t1 PARTITION OF t FOR VALUES FROM (0) TO (10);
CREATE TABLE t2 PARTITION OF t FOR VALUES FROM (10) TO (20);
-- new
CREATE TABLE t (k int) PARTITION BY RANGE (k);
CREATE TABLE t1 PARTITION OF t (CONSTRAINT c CHECK (k > 0)) FOR VALUES FROM (0) TO (10);
CREATE TABLE t2 PARTITION OF t FOR VALUES FROM (10) TO (20);

-- case: check of one partition becomes everyone's
-- old
CREATE TABLE t (k int, n int, CONSTRAINT a CHECK (n > 0)) PARTITION BY RANGE (k);
CREATE TABLE t1 PARTITION OF t (CONSTRAINT c CHECK (k > 0)) FOR VALUES FROM (0) TO (10);
CREATE TABLE t2 PARTITION OF t FOR VALUES FROM (10) TO (20);
-- new
CREATE TABLE t (k int, n int, CONSTRAINT b CHECK (n > 0), CONSTRAINT c CHECK (k > 0)) PARTITION BY RANGE (k);
CREATE TABLE t1 PARTITION OF t FOR VALUES FROM (0) TO (10);
CREATE TABLE t2 PARTITION OF t FOR VALUES FROM (10) TO (20);

-- case: key renamed and of another type while a partition gets another bound
-- old
CREATE TABLE p (id int, r text, PRIMARY KEY (id, r)) PARTITION BY LIST (r);
CREATE TABLE p_a PARTITION OF p FOR VALUES IN ('a');
CREATE TABLE c (id int, p_id int, p_r text, FOREIGN KEY (p_id, p_r) REFERENCES p (id, r));
-- new
CREATE TABLE pp (id bigint, reg varchar(9), PRIMARY KEY (id, reg)) PARTITION BY LIST (reg);
CREATE TABLE p_a PARTITION OF pp FOR VALUES IN ('a', 'b');
CREATE TABLE c (id int, p_id bigint, p_reg varchar(9), FOREIGN KEY (p_id, p_reg) REFERENCES pp (id, reg) ON UPDATE CASCADE);
-- rename: p=pp, p.r=pp.reg, c.p_r=c.p_reg

-- case: numbers in bounds in quotes and without
-- same
-- old
CREATE TABLE t (b timestamptz, n int) PARTITION BY RANGE (n);
CREATE TABLE t1 PARTITION OF t FOR VALUES FROM ('0') TO (10);
-- new
CREATE TABLE t (b timestamptz, n int) PARTITION BY RANGE (n);
CREATE TABLE t1 PARTITION OF t FOR VALUES FROM (0) TO ('10');

-- case: tree with keys and foreign keys
-- old
CREATE SCHEMA s;
CREATE TABLE t (id integer, k integer NOT NULL, PRIMARY KEY (id, k)) PARTITION BY LIST (k);
CREATE TABLE t1 PARTITION OF t FOR VALUES IN (1) PARTITION BY RANGE (id);
CREATE TABLE t1a PARTITION OF t1 FOR VALUES FROM (1) TO (10);
CREATE TABLE t2 PARTITION OF t DEFAULT;
CREATE TABLE r (id integer, k integer, FOREIGN KEY (id, k) REFERENCES t);
CREATE INDEX i ON t (k);
CREATE VIEW v AS SELECT * FROM t;
-- new
CREATE SCHEMA s;
CREATE TABLE s.u (id integer, k bigint NOT NULL, PRIMARY KEY (id, k)) PARTITION BY LIST (k);
CREATE TABLE s.u1 PARTITION OF s.u FOR VALUES IN (1) PARTITION BY RANGE (id);
CREATE TABLE s.u1a PARTITION OF s.u1 FOR VALUES FROM (1) TO (10);
CREATE TABLE s.u2 PARTITION OF s.u DEFAULT;
CREATE TABLE r (id integer, k bigint, FOREIGN KEY (id, k) REFERENCES s.u);
CREATE INDEX i ON s.u (k);
CREATE VIEW v AS SELECT * FROM s.u;
-- rename: t=s.u, t1=s.u1, t1a=s.u1a, t2=s.u2
-- rows
INSERT INTO t VALUES (1, 1), (2, 2);
INSERT INTO r VALUES (1, 1);

-- case: tree in new namespace that is made, old one dropped
-- old
CREATE SCHEMA s;
CREATE TABLE s.t (id integer, k integer NOT NULL, PRIMARY KEY (id, k)) PARTITION BY LIST (k);
CREATE TABLE s.t1 PARTITION OF s.t FOR VALUES IN (1);
CREATE TABLE s.t2 PARTITION OF s.t DEFAULT;
-- new
CREATE SCHEMA z;
CREATE TABLE z.u (id integer, k text NOT NULL, PRIMARY KEY (id, k)) PARTITION BY LIST (k);
CREATE TABLE z.u1 PARTITION OF z.u FOR VALUES IN ('1');
CREATE TABLE z.u2 PARTITION OF z.u DEFAULT;
-- rename: s.t=z.u, s.t1=z.u1, s.t2=z.u2
-- rows
INSERT INTO s.t VALUES (1, 1), (2, 2);

-- case: the same with serial and identity
-- old
CREATE SCHEMA s;
CREATE TABLE t (id serial, k integer NOT NULL) PARTITION BY LIST (k);
CREATE TABLE t1 PARTITION OF t FOR VALUES IN (1);
-- new
CREATE SCHEMA s;
CREATE TABLE s.u (id serial, k bigint NOT NULL) PARTITION BY LIST (k);
CREATE TABLE s.u1 PARTITION OF s.u FOR VALUES IN (1);
-- rename: t=s.u, t1=s.u1
-- rows
INSERT INTO t VALUES (1, 1);

-- case: only root moved
-- old
CREATE SCHEMA s;
CREATE TABLE t (id serial, k integer NOT NULL) PARTITION BY LIST (k);
CREATE TABLE t1 PARTITION OF t FOR VALUES IN (1);
-- new
CREATE SCHEMA s;
CREATE TABLE s.t (id serial, k bigint NOT NULL) PARTITION BY LIST (k);
CREATE TABLE t1 PARTITION OF s.t FOR VALUES IN (1);
-- rename: t=s.t
-- rows
INSERT INTO t VALUES (1, 1);

-- case: names swapped while moved
-- old
CREATE SCHEMA s;
CREATE TABLE t (id integer, k integer NOT NULL) PARTITION BY LIST (k);
CREATE TABLE t1 PARTITION OF t FOR VALUES IN (1);
CREATE TABLE t2 PARTITION OF t FOR VALUES IN (2);
-- new
CREATE SCHEMA s;
CREATE TABLE s.t (id integer, k bigint NOT NULL) PARTITION BY LIST (k);
CREATE TABLE s.t2 PARTITION OF s.t FOR VALUES IN (1);
CREATE TABLE s.t1 PARTITION OF s.t FOR VALUES IN (2);
-- rename: t=s.t, t1=s.t2, t2=s.t1
-- rows
INSERT INTO t VALUES (1, 1);

-- case: whole tree moved and its key retyped without a hint
-- old
CREATE SCHEMA a;
CREATE TABLE a.t (id integer, k integer NOT NULL, v text, PRIMARY KEY (id, k)) PARTITION BY RANGE (k);
CREATE TABLE a.t1 PARTITION OF a.t FOR VALUES FROM (1) TO (10);
CREATE TABLE a.t2 PARTITION OF a.t FOR VALUES FROM (10) TO (20);
CREATE INDEX ti ON a.t (v);
-- new
CREATE SCHEMA b;
CREATE TABLE b.u (id integer, k bigint NOT NULL, v text, PRIMARY KEY (id, k)) PARTITION BY RANGE (k);
CREATE TABLE b.u1 PARTITION OF b.u FOR VALUES FROM (1) TO (10);
CREATE TABLE b.u2 PARTITION OF b.u FOR VALUES FROM (10) TO (20);
CREATE INDEX ui ON b.u (v);
-- rows
INSERT INTO a.t VALUES (1, 1, 'x');

-- case: whole tree with its key renamed too
-- old
CREATE SCHEMA s;
CREATE TABLE t (id integer GENERATED ALWAYS AS IDENTITY, k integer NOT NULL, CONSTRAINT tk PRIMARY KEY (id, k), CONSTRAINT c CHECK (k > 0)) PARTITION BY RANGE (k);
CREATE TABLE t1 PARTITION OF t FOR VALUES FROM (1) TO (10) PARTITION BY HASH (id);
CREATE TABLE t1a PARTITION OF t1 FOR VALUES WITH (MODULUS 1, REMAINDER 0);
CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER tr BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION tf();
CREATE POLICY po ON t USING (k > 1);
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
COMMENT ON TABLE t IS 'x';
COMMENT ON COLUMN t.k IS 'k';
-- new
CREATE SCHEMA s;
CREATE TABLE s.u (id integer GENERATED ALWAYS AS IDENTITY, key bigint NOT NULL, CONSTRAINT uk PRIMARY KEY (id, key), CONSTRAINT c CHECK (key > 0)) PARTITION BY RANGE (key);
CREATE TABLE s.u1 PARTITION OF s.u FOR VALUES FROM (1) TO (10) PARTITION BY HASH (id);
CREATE TABLE s.u1a PARTITION OF s.u1 FOR VALUES WITH (MODULUS 1, REMAINDER 0);
CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER tr BEFORE INSERT ON s.u FOR EACH ROW EXECUTE FUNCTION tf();
CREATE POLICY po ON s.u USING (key > 1);
ALTER TABLE s.u ENABLE ROW LEVEL SECURITY;
COMMENT ON TABLE s.u IS 'x';
COMMENT ON COLUMN s.u.key IS 'k';
-- rename: t=s.u, t1=s.u1, t1a=s.u1a, t.k=u.key, t.tk=u.uk
-- rows
INSERT INTO t (k) VALUES (1), (2);

-- case: whole tree where only the root is said to be renamed, names of partitions taken elsewhere
-- old
CREATE SCHEMA s;
CREATE TABLE t (id integer, k integer NOT NULL, UNIQUE (k)) PARTITION BY RANGE (k);
CREATE TABLE t1 PARTITION OF t FOR VALUES FROM (1) TO (10);
CREATE TABLE t2 PARTITION OF t FOR VALUES FROM (10) TO (20);
CREATE TABLE s.t1 (a integer);
-- new
CREATE SCHEMA s;
CREATE TABLE s.t (id integer, k bigint NOT NULL, UNIQUE (k)) PARTITION BY RANGE (k);
CREATE TABLE s.t1 PARTITION OF s.t FOR VALUES FROM (1) TO (10);
CREATE TABLE s.t2 PARTITION OF s.t FOR VALUES FROM (10) TO (20);
CREATE TABLE t1 (a integer);
-- rename: t=s.t, public.t1=s.t1, t2=s.t2, s.t1=public.t1
-- rows
INSERT INTO t VALUES (1, 1);
INSERT INTO s.t1 VALUES (1);

-- case: whole tree, nothing said, with what depends on it
-- old
CREATE SCHEMA s;
CREATE TABLE t (id integer, k integer NOT NULL, UNIQUE (k)) PARTITION BY RANGE (k);
CREATE TABLE t1 PARTITION OF t FOR VALUES FROM (1) TO (10);
CREATE TABLE r (k integer REFERENCES t (k));
CREATE VIEW v AS SELECT k FROM t;
CREATE MATERIALIZED VIEW m AS SELECT k FROM v;
-- new
CREATE SCHEMA s;
CREATE TABLE s.t (id integer, k bigint NOT NULL, UNIQUE (k)) PARTITION BY RANGE (k);
CREATE TABLE s.t1 PARTITION OF s.t FOR VALUES FROM (1) TO (10);
CREATE TABLE r (k bigint REFERENCES s.t (k));
CREATE VIEW v AS SELECT k FROM s.t;
CREATE MATERIALIZED VIEW m AS SELECT k FROM v;
-- rows
INSERT INTO t VALUES (1, 1);

-- case: subpartitions
-- old
CREATE TABLE m (id int, r text, at date) PARTITION BY LIST (r);
CREATE TABLE m_eu PARTITION OF m FOR VALUES IN ('eu') PARTITION BY RANGE (at);
CREATE TABLE m_eu_1 PARTITION OF m_eu FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');
-- new
CREATE TABLE m (id bigint, r text, at date, note text) PARTITION BY LIST (r);
CREATE TABLE m_eu PARTITION OF m FOR VALUES IN ('eu') PARTITION BY RANGE (at);
CREATE TABLE m_eu_1 PARTITION OF m_eu FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');
CREATE TABLE m_eu_2 PARTITION OF m_eu FOR VALUES FROM ('2021-01-01') TO ('2022-01-01');
CREATE TABLE m_us PARTITION OF m FOR VALUES IN ('us');

-- case: trigger on a partitioned table with a partition's own
-- old
CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TABLE o (id int, r text) PARTITION BY LIST (r);
CREATE TABLE o_x PARTITION OF o FOR VALUES IN ('x');
-- new
CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TABLE o (id int, r text) PARTITION BY LIST (r);
CREATE TABLE o_x PARTITION OF o FOR VALUES IN ('x');
CREATE TRIGGER t1 BEFORE INSERT ON o FOR EACH ROW EXECUTE FUNCTION tf();
CREATE TRIGGER t2 AFTER UPDATE ON o_x FOR EACH ROW EXECUTE FUNCTION tf();
ALTER TABLE o_x DISABLE TRIGGER t1;

-- case: unique of a partition becomes the parent's
-- old
CREATE TABLE o (id int, r text) PARTITION BY LIST (r);
CREATE TABLE o_x PARTITION OF o FOR VALUES IN ('x');
ALTER TABLE o_x ADD CONSTRAINT ox_u UNIQUE (id, r);
-- new
CREATE TABLE o (id int, r text, UNIQUE (id, r)) PARTITION BY LIST (r);
CREATE TABLE o_x PARTITION OF o FOR VALUES IN ('x');

-- case: view over a partition and its parent, partition dropped
-- old
CREATE TABLE m (id int, k int) PARTITION BY LIST (k);
CREATE TABLE m1 PARTITION OF m FOR VALUES IN (1);
CREATE TABLE m2 PARTITION OF m FOR VALUES IN (2);
CREATE VIEW one AS SELECT id FROM m2 UNION ALL SELECT id FROM m;
-- new
CREATE TABLE m (id int, k int) PARTITION BY LIST (k);
CREATE TABLE m1 PARTITION OF m FOR VALUES IN (1, 2);
CREATE VIEW one AS SELECT id FROM m1 UNION ALL SELECT id FROM m;

-- case: a partition is split no more while the table above loses columns
-- old
CREATE TABLE m (id bigint, day date NOT NULL, region text NOT NULL, v numeric, PRIMARY KEY (day, region, id)) PARTITION BY RANGE (day);
CREATE TABLE m24 PARTITION OF m FOR VALUES FROM ('2024-01-01') TO ('2025-01-01') PARTITION BY LIST (region);
CREATE TABLE m24e PARTITION OF m24 FOR VALUES IN ('eu');
CREATE TABLE m24d PARTITION OF m24 DEFAULT;
CREATE INDEX mi ON m (v);
-- new
CREATE TABLE m (id bigint NOT NULL, day date NOT NULL) PARTITION BY RANGE (day);
CREATE TABLE m24 PARTITION OF m FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
ALTER TABLE ONLY m ADD CONSTRAINT m_pkey PRIMARY KEY (id, day);

-- case: a partition is split by a column that is new above
-- old
CREATE TABLE m (id bigint NOT NULL, day date NOT NULL) PARTITION BY RANGE (day);
CREATE TABLE m24 PARTITION OF m FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
-- new
CREATE TABLE m (id bigint NOT NULL, day date NOT NULL, region text DEFAULT 'eu') PARTITION BY RANGE (day);
CREATE TABLE m24 PARTITION OF m FOR VALUES FROM ('2024-01-01') TO ('2025-01-01') PARTITION BY LIST (region);
CREATE TABLE m24e PARTITION OF m24 FOR VALUES IN ('eu');
-- rows
INSERT INTO m VALUES (1, '2024-03-03');

-- case: one partition is split no more, another gets other bounds, and columns come and go above
-- old
CREATE TABLE t (id integer NOT NULL, k integer NOT NULL, PRIMARY KEY (id, k)) PARTITION BY LIST (k);
CREATE TABLE t1 PARTITION OF t FOR VALUES IN (1) PARTITION BY RANGE (id);
CREATE TABLE t1a PARTITION OF t1 FOR VALUES FROM (1) TO (10);
CREATE TABLE t2 PARTITION OF t DEFAULT;
CREATE VIEW v AS SELECT t.id, t.k FROM t;
-- new
CREATE TABLE t (k integer NOT NULL, v text) PARTITION BY LIST (k);
CREATE TABLE t1 PARTITION OF t FOR VALUES IN (1);
CREATE TABLE t2 PARTITION OF t FOR VALUES IN (2);

-- case: a partition key with its default operator class
-- old
CREATE TABLE m (a int, b text) PARTITION BY RANGE (a int4_ops, b);
-- new
CREATE TABLE m (a int, b text) PARTITION BY RANGE (a, b text_ops);
-- same

-- case: a hash key with its default operator class
-- old
CREATE TABLE m (a int, b text) PARTITION BY HASH (a);
-- new
CREATE TABLE m (a int, b text) PARTITION BY HASH (a int4_ops);
-- same

-- case: casts in partition bounds
-- old
CREATE TABLE m (a int, b date) PARTITION BY RANGE (a);
CREATE TABLE m1 PARTITION OF m FOR VALUES FROM (1) TO (10);
CREATE TABLE d (b date) PARTITION BY RANGE (b);
CREATE TABLE d1 PARTITION OF d FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');
-- new
CREATE TABLE m (a int, b date) PARTITION BY RANGE (a);
CREATE TABLE m1 PARTITION OF m FOR VALUES FROM ('1'::int) TO (CAST(10 AS integer));
CREATE TABLE d (b date) PARTITION BY RANGE (b);
CREATE TABLE d1 PARTITION OF d FOR VALUES FROM (DATE '2020-01-01') TO ('2021-01-01'::date);
-- same

-- case: casts in the bounds of a list
-- old
CREATE TABLE m (a int, b text) PARTITION BY LIST (b);
CREATE TABLE m1 PARTITION OF m FOR VALUES IN ('x', 'y', NULL);
-- new
CREATE TABLE m (a int, b text) PARTITION BY LIST (b);
CREATE TABLE m1 PARTITION OF m FOR VALUES IN ('x'::text, 'y', null::text);
-- same

-- case: numbers as strings in the bounds of a partition
-- old
CREATE TABLE m (a int, b bigint, c numeric) PARTITION BY RANGE (a, b, c);
CREATE TABLE m1 PARTITION OF m FOR VALUES FROM (1, -2, MINVALUE) TO (10, 5, 3.5);
-- new
CREATE TABLE m (a int, b bigint, c numeric) PARTITION BY RANGE (a, b, c);
CREATE TABLE m1 PARTITION OF m FOR VALUES FROM ('1', '-2', minvalue) TO ('10', 5::bigint, '3.5');
-- same

-- case: a bound that is another
-- old
CREATE TABLE m (a int, b date) PARTITION BY RANGE (a, b);
CREATE TABLE m1 PARTITION OF m FOR VALUES FROM (1, '2020-01-01') TO (10, '2021-01-01');
-- new
CREATE TABLE m (a int, b date) PARTITION BY RANGE (a, b);
CREATE TABLE m1 PARTITION OF m FOR VALUES FROM (1, '2020-01-01') TO (10, '2021-01-02');
