-- case: added with an index
-- old
CREATE TABLE item (id integer PRIMARY KEY, name text);
-- new
CREATE TABLE item (id integer PRIMARY KEY, name text);
CREATE MATERIALIZED VIEW named AS SELECT id, name FROM item WITH NO DATA;
CREATE UNIQUE INDEX named_id ON named (id);

-- case: dropped with an index
-- old
CREATE TABLE item (id integer PRIMARY KEY, name text);
CREATE MATERIALIZED VIEW named AS SELECT id, name FROM item;
CREATE UNIQUE INDEX named_id ON named (id);
GRANT SELECT ON named TO reader;
-- new
CREATE TABLE item (id integer PRIMARY KEY, name text);

-- case: query changed under indexes, comments and grants
-- old
CREATE TABLE item (id integer PRIMARY KEY, name text);
CREATE MATERIALIZED VIEW named AS SELECT id, name FROM item;
CREATE UNIQUE INDEX named_id ON named (id);
CREATE INDEX named_name ON named (lower(name));
COMMENT ON INDEX named_name IS 'By name';
COMMENT ON MATERIALIZED VIEW named IS 'Named';
COMMENT ON COLUMN named.id IS 'Number';
GRANT SELECT ON named TO reader;
-- new
CREATE TABLE item (id integer PRIMARY KEY, name text);
CREATE MATERIALIZED VIEW named AS SELECT id, name FROM item WHERE name <> '';
CREATE UNIQUE INDEX named_id ON named (id);
CREATE INDEX named_name ON named (lower(name));
COMMENT ON INDEX named_name IS 'By name';
COMMENT ON MATERIALIZED VIEW named IS 'Named';
COMMENT ON COLUMN named.id IS 'Number';
GRANT SELECT ON named TO reader;

-- case: index added and another dropped
-- old
CREATE TABLE item (id integer PRIMARY KEY, name text);
CREATE MATERIALIZED VIEW named AS SELECT id, name FROM item;
CREATE INDEX a ON named (id);
-- new
CREATE TABLE item (id integer PRIMARY KEY, name text);
CREATE MATERIALIZED VIEW named AS SELECT id, name FROM item;
CREATE INDEX b ON named (name);

-- case: storage parameters
-- old
CREATE TABLE item (id integer PRIMARY KEY, name text);
CREATE MATERIALIZED VIEW named AS SELECT id, name FROM item;
-- new
CREATE TABLE item (id integer PRIMARY KEY, name text);
CREATE MATERIALIZED VIEW named WITH (fillfactor = 70) AS SELECT id, name FROM item;

-- case: without data, then with
-- old
CREATE TABLE item (id integer PRIMARY KEY, name text);
CREATE MATERIALIZED VIEW named AS SELECT id, name FROM item WITH NO DATA;
-- new
CREATE TABLE item (id integer PRIMARY KEY, name text);
CREATE MATERIALIZED VIEW named AS SELECT id, name FROM item;

-- case: becomes a view
-- old
CREATE TABLE item (id integer PRIMARY KEY, name text);
CREATE MATERIALIZED VIEW named AS SELECT id, name FROM item;
CREATE INDEX a ON named (id);
-- new
CREATE TABLE item (id integer PRIMARY KEY, name text);
CREATE VIEW named AS SELECT id, name FROM item;

-- case: becomes a table
-- old
CREATE TABLE item (id integer PRIMARY KEY, name text);
CREATE MATERIALIZED VIEW named AS SELECT id, name FROM item;
CREATE INDEX a ON named (id);
-- new
CREATE TABLE item (id integer PRIMARY KEY, name text);
CREATE TABLE named (id integer, name text);
CREATE INDEX a ON named (id);

-- case: renamed with its indexes
-- old
CREATE TABLE item (id integer PRIMARY KEY, name text);
CREATE MATERIALIZED VIEW named AS SELECT id, name FROM item;
CREATE INDEX a ON named (id);
-- new
CREATE TABLE item (id integer PRIMARY KEY, name text);
CREATE MATERIALIZED VIEW labelled AS SELECT id, name FROM item;
CREATE INDEX a ON labelled (id);
-- rename: named=labelled

-- case: type of a column below
-- old
CREATE TABLE item (id integer PRIMARY KEY, price integer);
CREATE MATERIALIZED VIEW total AS SELECT sum(price) AS price FROM item;
CREATE MATERIALIZED VIEW more AS SELECT price * 2 AS twice FROM total;
CREATE INDEX more_twice ON more (twice);
-- new
CREATE TABLE item (id integer PRIMARY KEY, price numeric(10, 2));
CREATE MATERIALIZED VIEW total AS SELECT sum(price) AS price FROM item;
CREATE MATERIALIZED VIEW more AS SELECT price * 2 AS twice FROM total;
CREATE INDEX more_twice ON more (twice);

-- case: statistics and settings of its columns
-- old
CREATE TABLE item (id integer PRIMARY KEY, name text);
CREATE MATERIALIZED VIEW named AS SELECT id, name FROM item;
-- new
CREATE TABLE item (id integer PRIMARY KEY, name text);
CREATE MATERIALIZED VIEW named AS SELECT id, name FROM item;
ALTER MATERIALIZED VIEW named ALTER COLUMN name SET STATISTICS 200;

-- case: clustered on an index
-- old
CREATE TABLE item (id integer PRIMARY KEY, name text);
CREATE MATERIALIZED VIEW named AS SELECT id, name FROM item;
CREATE INDEX named_id ON named (id);
-- new
CREATE TABLE item (id integer PRIMARY KEY, name text);
CREATE MATERIALIZED VIEW named AS SELECT id, name FROM item;
CREATE INDEX named_id ON named (id);
ALTER MATERIALIZED VIEW named CLUSTER ON named_id;

-- case: comment changed alone
-- old
CREATE TABLE item (id integer PRIMARY KEY, name text);
CREATE MATERIALIZED VIEW named AS SELECT id, name FROM item;
COMMENT ON MATERIALIZED VIEW named IS 'One';
-- new
CREATE TABLE item (id integer PRIMARY KEY, name text);
CREATE MATERIALIZED VIEW named AS SELECT id, name FROM item;
COMMENT ON MATERIALIZED VIEW named IS 'Two';

-- case: over a table that goes
-- old
CREATE TABLE a (id integer);
CREATE TABLE b (id integer);
CREATE MATERIALIZED VIEW m AS SELECT a.id FROM a JOIN b ON a.id = b.id;
CREATE INDEX m_id ON m (id);
-- new
CREATE TABLE a (id integer);
CREATE MATERIALIZED VIEW m AS SELECT a.id FROM a;
CREATE INDEX m_id ON m (id);

-- case: view column comment survives a type change below
-- old
CREATE TABLE t (id integer PRIMARY KEY, a varchar(10));
CREATE VIEW v AS SELECT id, a FROM t;
COMMENT ON COLUMN v.a IS 'A';
ALTER VIEW v ALTER COLUMN a SET DEFAULT 'q';
CREATE MATERIALIZED VIEW m AS SELECT id, a FROM v WITH NO DATA;
COMMENT ON COLUMN m.a IS 'MA';
CREATE UNIQUE INDEX mi ON m (id);
COMMENT ON INDEX mi IS 'I';
ALTER MATERIALIZED VIEW m CLUSTER ON mi;
ALTER MATERIALIZED VIEW m ALTER COLUMN a SET STATISTICS 77;
GRANT SELECT (id) ON m TO reader;
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text);
CREATE VIEW v AS SELECT id, a FROM t;
COMMENT ON COLUMN v.a IS 'A';
ALTER VIEW v ALTER COLUMN a SET DEFAULT 'q';
CREATE MATERIALIZED VIEW m AS SELECT id, a FROM v WITH NO DATA;
COMMENT ON COLUMN m.a IS 'MA';
CREATE UNIQUE INDEX mi ON m (id);
COMMENT ON INDEX mi IS 'I';
ALTER MATERIALIZED VIEW m CLUSTER ON mi;
ALTER MATERIALIZED VIEW m ALTER COLUMN a SET STATISTICS 77;
GRANT SELECT (id) ON m TO reader;

-- case: materialized view chain with a unique index rebuilt from below, clustered, with options and tablespace default
-- old
CREATE TABLE t (id integer, g text, n numeric);
CREATE MATERIALIZED VIEW a AS SELECT g, sum(n) AS n FROM t GROUP BY g;
CREATE UNIQUE INDEX ai ON a (g);
CREATE MATERIALIZED VIEW b WITH (fillfactor = 70) AS SELECT max(n) AS top FROM a WITH NO DATA;
CREATE VIEW c AS SELECT top FROM b;
CREATE FUNCTION r() RETURNS SETOF a LANGUAGE sql AS 'SELECT * FROM a';
-- new
CREATE TABLE t (id integer, g varchar(5), n numeric);
CREATE MATERIALIZED VIEW a AS SELECT g, sum(n) AS n, count(*) AS k FROM t GROUP BY g;
CREATE UNIQUE INDEX ai ON a (g) INCLUDE (n);
CREATE MATERIALIZED VIEW b WITH (fillfactor = 80) AS SELECT max(n) AS top FROM a WITH NO DATA;
CREATE VIEW c AS SELECT top FROM b;
CREATE FUNCTION r() RETURNS SETOF a LANGUAGE sql AS 'SELECT * FROM a';

-- case: an index with more columns keeps its comment
-- old
CREATE TABLE t (id int, n int);
CREATE MATERIALIZED VIEW m AS SELECT id, n FROM t;
CREATE UNIQUE INDEX mi ON m (id) INCLUDE (n);
COMMENT ON INDEX public.mi IS 'i';
-- new
CREATE TABLE t (id bigint, n int);
CREATE MATERIALIZED VIEW m AS SELECT id, n FROM t;
CREATE UNIQUE INDEX mi ON m (id) INCLUDE (n);
COMMENT ON INDEX public.mi IS 'i';
