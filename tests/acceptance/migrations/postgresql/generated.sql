-- case: generated column added
-- old
CREATE TABLE t (id integer PRIMARY KEY, a integer);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a integer, b integer GENERATED ALWAYS AS (a * 2) STORED);
-- rows
INSERT INTO t VALUES (1, 4);
-- holds
SELECT b = 8 FROM t

-- case: generated column dropped
-- old
CREATE TABLE t (id integer PRIMARY KEY, a integer, b integer GENERATED ALWAYS AS (a * 2) STORED);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a integer);
-- rows
INSERT INTO t VALUES (1, 4);

-- case: expression changed
-- old
CREATE TABLE t (id integer PRIMARY KEY, a integer, b integer GENERATED ALWAYS AS (a * 2) STORED);
CREATE INDEX i ON t (b);
CREATE VIEW v AS SELECT b FROM t;
-- new
CREATE TABLE t (id integer PRIMARY KEY, a integer, b integer GENERATED ALWAYS AS (a * 3) STORED);
CREATE INDEX i ON t (b);
CREATE VIEW v AS SELECT b FROM t;
-- rows
INSERT INTO t VALUES (1, 4);
-- holds
SELECT b = 12 FROM t

-- case: generated becomes plain
-- old
CREATE TABLE t (id integer PRIMARY KEY, a integer, b integer GENERATED ALWAYS AS (a * 2) STORED);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a integer, b integer);
-- rows
INSERT INTO t (id, a) VALUES (1, 4);
-- holds
SELECT b = 8 FROM t

-- case: generated becomes plain with a default
-- old
CREATE TABLE t (id integer PRIMARY KEY, a integer, b integer GENERATED ALWAYS AS (a * 2) STORED);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a integer, b integer NOT NULL DEFAULT 9);
-- rows
INSERT INTO t (id, a) VALUES (1, 4);

-- case: plain becomes generated
-- old
CREATE TABLE t (id integer PRIMARY KEY, a integer, b integer);
CREATE INDEX i ON t (b);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a integer, b integer GENERATED ALWAYS AS (a * 2) STORED);
CREATE INDEX i ON t (b);
-- rows
INSERT INTO t VALUES (1, 4, 3);
-- holds
SELECT b = 8 FROM t

-- case: plain with default becomes generated
-- old
CREATE TABLE t (id integer PRIMARY KEY, a integer, b integer NOT NULL DEFAULT 5);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a integer, b integer NOT NULL GENERATED ALWAYS AS (coalesce(a, 1)) STORED);
-- rows
INSERT INTO t VALUES (1, 4, 3);

-- case: type of a generated column
-- old
CREATE TABLE t (id integer PRIMARY KEY, a integer, b integer GENERATED ALWAYS AS (a * 2) STORED);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a integer, b bigint GENERATED ALWAYS AS (a * 2) STORED);
-- rows
INSERT INTO t (id, a) VALUES (1, 4);

-- case: type of its source
-- old
CREATE TABLE t (id integer PRIMARY KEY, a integer, b integer GENERATED ALWAYS AS (a * 2) STORED);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a smallint, b integer GENERATED ALWAYS AS (a * 2) STORED);
-- rows
INSERT INTO t (id, a) VALUES (1, 4);

-- case: its source is renamed
-- old
CREATE TABLE t (id integer PRIMARY KEY, a integer, b integer GENERATED ALWAYS AS (a * 2) STORED);
-- new
CREATE TABLE t (id integer PRIMARY KEY, c integer, b integer GENERATED ALWAYS AS (c * 2) STORED);
-- rename: t.a=t.c
-- rows
INSERT INTO t (id, a) VALUES (1, 4);

-- case: its source is dropped and it goes too
-- old
CREATE TABLE t (id integer PRIMARY KEY, a integer, b integer GENERATED ALWAYS AS (a * 2) STORED);
-- new
CREATE TABLE t (id integer PRIMARY KEY);

-- case: its source is replaced
-- old
CREATE TABLE t (id integer PRIMARY KEY, a integer, b integer GENERATED ALWAYS AS (a * 2) STORED);
-- new
CREATE TABLE t (id integer PRIMARY KEY, c integer, b integer GENERATED ALWAYS AS (c * 2) STORED);

-- case: full text
-- old
CREATE TABLE doc (id integer PRIMARY KEY, title text, body text);
-- new
CREATE TABLE doc (id integer PRIMARY KEY, title text, body text, search tsvector GENERATED ALWAYS AS (setweight(to_tsvector('english', coalesce(title, '')), 'A') || to_tsvector('english', coalesce(body, ''))) STORED);
CREATE INDEX doc_search ON doc USING gin (search);
-- rows
INSERT INTO doc VALUES (1, 'cats', 'dogs');

-- case: by one's own function
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text);
-- new
CREATE FUNCTION slug(text) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT lower($1) $$;
CREATE TABLE t (id integer PRIMARY KEY, a text, s text GENERATED ALWAYS AS (slug(a)) STORED UNIQUE);
-- rows
INSERT INTO t VALUES (1, 'A');

-- case: not null on a generated column
-- old
CREATE TABLE t (id integer PRIMARY KEY, a integer, b integer GENERATED ALWAYS AS (a * 2) STORED);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a integer, b integer GENERATED ALWAYS AS (a * 2) STORED NOT NULL);
-- rows
INSERT INTO t (id, a) VALUES (1, 4);

-- case: in a partitioned table
-- old
CREATE TABLE t (id integer, a integer, b integer GENERATED ALWAYS AS (a * 2) STORED) PARTITION BY LIST (id);
CREATE TABLE t1 PARTITION OF t FOR VALUES IN (1);
-- new
CREATE TABLE t (id integer, a integer, b integer GENERATED ALWAYS AS (a * 3) STORED) PARTITION BY LIST (id);
CREATE TABLE t1 PARTITION OF t FOR VALUES IN (1);
-- rows
INSERT INTO t (id, a) VALUES (1, 4);

-- case: identity becomes generated
-- old
CREATE TABLE t (id integer PRIMARY KEY, a integer NOT NULL GENERATED ALWAYS AS IDENTITY);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a integer NOT NULL GENERATED ALWAYS AS (id + 1) STORED);
-- rows
INSERT INTO t VALUES (1);

-- case: generated column's source renamed, retyped; it is indexed and viewed
-- old
CREATE TABLE a (x integer, y integer GENERATED ALWAYS AS (x * 2) STORED);
CREATE INDEX i ON a (y);
CREATE VIEW v AS SELECT y FROM a;
ALTER TABLE a ADD CONSTRAINT c CHECK (y > 0);
-- new
CREATE TABLE a (xx bigint, y bigint GENERATED ALWAYS AS (xx * 3) STORED NOT NULL);
CREATE INDEX i ON a (y);
CREATE VIEW v AS SELECT y FROM a;
ALTER TABLE a ADD CONSTRAINT c CHECK (y > 0);
-- rename: a.x=a.xx

-- case: generated becomes plain with default, plain becomes generated
-- old
CREATE TABLE a (x integer, y integer GENERATED ALWAYS AS (x * 2) STORED, z integer DEFAULT 4);
-- new
CREATE TABLE a (x integer, y integer DEFAULT 7, z integer GENERATED ALWAYS AS (x * 2) STORED);

-- case: generated columns over each other's sources
-- old
CREATE FUNCTION tax(n numeric) RETURNS numeric LANGUAGE sql IMMUTABLE AS 'SELECT n * 0.2';
CREATE TABLE t (net numeric, gross numeric GENERATED ALWAYS AS (net + tax(net)) STORED, label text GENERATED ALWAYS AS (net::text || ' EUR') STORED, CHECK (gross > 0));
CREATE INDEX i ON t (gross);
CREATE VIEW v AS SELECT gross FROM t;
-- new
CREATE FUNCTION tax(n numeric) RETURNS numeric LANGUAGE sql IMMUTABLE AS 'SELECT n * 0.19';
CREATE TABLE t (net numeric(12,2), gross numeric GENERATED ALWAYS AS (net + tax(net)) STORED, label text GENERATED ALWAYS AS (net::text || ' USD') STORED, CHECK (gross > 0));
CREATE INDEX i ON t (gross);
CREATE VIEW v AS SELECT gross FROM t;
-- rows
INSERT INTO t (net) VALUES (10);
