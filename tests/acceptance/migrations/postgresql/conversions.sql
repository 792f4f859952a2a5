-- case: bigint to timestamp by an expression
-- old
CREATE TABLE event (id integer PRIMARY KEY, at bigint, name text);
CREATE VIEW late AS SELECT id, at FROM event;
-- new
CREATE TABLE event (id integer PRIMARY KEY, at timestamptz, name text);
CREATE VIEW late AS SELECT id, at FROM event;
-- using
event.at=to_timestamp(at)
-- rows
INSERT INTO event VALUES (1, 1700000000, 'a');
-- holds
SELECT at = to_timestamp(1700000000) FROM event

-- case: values given up
-- old
CREATE TABLE event (id integer PRIMARY KEY, at date DEFAULT '2020-01-01', name text);
CREATE INDEX i ON event (at);
-- new
CREATE TABLE event (id integer PRIMARY KEY, at integer DEFAULT 7, name text);
CREATE INDEX i ON event (at);
-- using
event.at=NULL
-- rows
INSERT INTO event VALUES (1, '2024-01-01', 'a');
-- holds
SELECT at IS NULL AND name = 'a' FROM event

-- case: an expression in place of the cast that there is
-- old
CREATE TABLE item (id integer PRIMARY KEY, price numeric);
-- new
CREATE TABLE item (id integer PRIMARY KEY, cents integer);
-- rename: item.price=item.cents
-- using
item.cents=(cents * 100)::integer
-- rows
INSERT INTO item VALUES (1, 2.5);
-- holds
SELECT cents = 250 FROM item

-- case: in the key of a partitioned table, which is made anew
-- old
CREATE TABLE m (id integer NOT NULL, at integer NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE m1 PARTITION OF m FOR VALUES FROM (0) TO (2000000000);
-- new
CREATE TABLE m (id integer NOT NULL, at timestamptz NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE m1 PARTITION OF m FOR VALUES FROM ('1970-01-01 00:00+00') TO ('2040-01-01 00:00+00');
-- using
m.at=to_timestamp(at)
-- holds
SELECT count(*) = 0 FROM m

-- case: numbers of objects to their names and back
-- old
CREATE TABLE t (a regclass DEFAULT 'pg_class'::regclass, b oid, c regrole);
-- new
CREATE TABLE t (a oid, b regclass, c text);

-- case: shapes that no cast leads back to
-- old
CREATE TABLE t (a box, b circle, c polygon, d lseg, e path);
-- new
CREATE TABLE t (a circle, b box, c circle, d point, e polygon);

-- case: times that no cast leads back to
-- old
CREATE TABLE t (a time, b interval, c timestamptz, d timestamp, e timetz, f interval);
-- new
CREATE TABLE t (a interval, b time, c timetz, d time, e time, f time(2));
