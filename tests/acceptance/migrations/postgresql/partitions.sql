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
