-- case: virtual column added
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER);
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER, twice INTEGER GENERATED ALWAYS AS (a * 2) VIRTUAL);
-- rows
INSERT INTO t VALUES (1, 4);
-- holds
SELECT twice = 8 FROM t

-- case: stored column added
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER);
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER, twice INTEGER AS (a * 2) STORED);
-- rows
INSERT INTO t VALUES (1, 4);
-- holds
SELECT twice = 8 FROM t

-- case: virtual becomes stored
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER, twice INTEGER AS (a * 2));
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER, twice INTEGER AS (a * 2) STORED);
-- rows
INSERT INTO t (id, a) VALUES (1, 4);
-- holds
SELECT hidden = 3 FROM pragma_table_xinfo('t') WHERE name = 'twice'

-- case: the expression changes
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER, b INTEGER AS (a * 2));
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER, b INTEGER AS (a * 3));
-- rows
INSERT INTO t (id, a) VALUES (1, 4);
-- holds
SELECT b = 12 FROM t

-- case: generated becomes plain
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER, b INTEGER AS (a * 2) STORED);
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER, b INTEGER);
-- rows
INSERT INTO t (id, a) VALUES (1, 4);
-- holds
SELECT b = 8 FROM t

-- case: plain becomes generated
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER, b INTEGER);
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER, b INTEGER AS (a * 2));
-- rows
INSERT INTO t VALUES (1, 4, 8);
-- holds
SELECT b = 8 FROM t

-- case: what it is made of is renamed
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER, b INTEGER AS (a * 2), UNIQUE (b));
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY, z INTEGER, b INTEGER AS (z * 2), UNIQUE (b));
-- rename: t.a=t.z
-- rows
INSERT INTO t (id, a) VALUES (1, 4);

-- case: dropped with what it is made of
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER, b INTEGER AS (a * 2));
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY);
-- rows
INSERT INTO t (id, a) VALUES (1, 4);

-- case: not null, checked and indexed
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, data TEXT);
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY, data TEXT, name TEXT AS (json_extract(data, '$.name')) STORED NOT NULL CHECK (name <> ''));
CREATE INDEX t_name ON t (name);
-- rows
INSERT INTO t VALUES (1, '{"name": "x"}');
-- holds
SELECT name = 'x' FROM t

-- case: plain column becomes a generated one
-- old
CREATE TABLE person (first TEXT, last TEXT, full_name TEXT);
-- new
CREATE TABLE person (first TEXT, last TEXT, full_name TEXT AS (first || ' ' || last));
-- rows
INSERT INTO person VALUES ('Ann', 'Lee', 'x');
-- holds
SELECT full_name = 'Ann Lee' FROM person;

-- case: expression of a generated column that another uses changed
-- old
CREATE TABLE price (net INTEGER, tax INTEGER AS (net / 5), gross INTEGER AS (net + tax));
CREATE INDEX price_gross ON price (gross) WHERE tax > 0;
-- new
CREATE TABLE price (net INTEGER, tax INTEGER AS (net / 4) STORED, gross INTEGER AS (net + tax));
CREATE INDEX price_gross ON price (gross) WHERE tax > 1;
-- rows
INSERT INTO price VALUES (100);
-- holds
SELECT gross = 125 FROM price;
