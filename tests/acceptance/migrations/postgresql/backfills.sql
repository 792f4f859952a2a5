-- case: column that must not be empty, from a literal
-- old
CREATE TABLE t (id integer PRIMARY KEY);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text NOT NULL);
-- backfill
t.a='x'
-- rows
INSERT INTO t VALUES (1), (2);
-- holds
SELECT count(*) = 2 FROM t WHERE a = 'x'

-- case: from a column that goes, which comes back from the new one
-- old
CREATE TABLE t (id integer PRIMARY KEY, forename text NOT NULL, surname text NOT NULL);
CREATE VIEW names AS SELECT forename, surname FROM t;
-- new
CREATE TABLE t (id integer PRIMARY KEY, name text NOT NULL);
CREATE VIEW names AS SELECT name FROM t;
-- backfill
t.name=forename || ' ' || surname
t.forename=split_part(name, ' ', 1)
t.surname=split_part(name, ' ', 2)
-- rows
INSERT INTO t VALUES (1, 'Ada', 'Lovelace');
-- holds
SELECT name = 'Ada Lovelace' FROM t

-- case: from a function and a column that come too
-- old
CREATE TABLE t (id integer PRIMARY KEY);
-- new
CREATE FUNCTION spelled(number integer) RETURNS text LANGUAGE sql AS 'SELECT ''n'' || number';
CREATE TABLE t (id integer PRIMARY KEY, a text NOT NULL, b text DEFAULT 'later');
-- backfill
t.a=b || '!'
t.b=spelled(id)
-- rows
INSERT INTO t VALUES (7);
-- holds
SELECT a = 'n7!' AND b = 'n7' FROM t

-- case: empty values of a column that is there
-- old
CREATE TABLE t (id integer PRIMARY KEY, a integer, b integer);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a integer NOT NULL, b integer);
-- backfill
t.a=coalesce(b, 0)
-- rows
INSERT INTO t VALUES (1, NULL, 5), (2, NULL, NULL), (3, 3, 4);
-- holds
SELECT array_agg(a ORDER BY id) = '{5,0,3}' FROM t

-- case: of a renamed column, by new names
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
-- new
CREATE TABLE u (id integer PRIMARY KEY, c text NOT NULL, d text);
-- rename: t=u, t.a=c, t.b=d
-- backfill
u.c=d
-- rows
INSERT INTO t VALUES (1, NULL, 'x');
-- holds
SELECT c = 'x' FROM u

-- case: in a partitioned table, of another namespace
-- old
CREATE SCHEMA s;
CREATE TABLE s.t (id integer NOT NULL) PARTITION BY RANGE (id);
CREATE TABLE s.low PARTITION OF s.t FOR VALUES FROM (0) TO (10);
CREATE TABLE s.high PARTITION OF s.t FOR VALUES FROM (10) TO (20);
-- new
CREATE SCHEMA s;
CREATE TABLE s.t (id integer NOT NULL, a boolean NOT NULL) PARTITION BY RANGE (id);
CREATE TABLE s.low PARTITION OF s.t FOR VALUES FROM (0) TO (10);
CREATE TABLE s.high PARTITION OF s.t FOR VALUES FROM (10) TO (20);
-- backfill
s.t.a=id > 10
-- rows
INSERT INTO s.t VALUES (1), (11);
-- holds
SELECT count(*) = 2 FROM s.t WHERE a = (id > 10)

-- case: with a deferred foreign key on the column
-- old
CREATE TABLE p (id integer PRIMARY KEY);
CREATE TABLE t (id integer PRIMARY KEY, p_id integer REFERENCES p DEFERRABLE INITIALLY DEFERRED);
-- new
CREATE TABLE p (id integer PRIMARY KEY);
CREATE TABLE t (id integer PRIMARY KEY, p_id integer NOT NULL REFERENCES p DEFERRABLE INITIALLY DEFERRED);
-- backfill
t.p_id=1
-- rows
INSERT INTO p VALUES (1);
INSERT INTO t VALUES (1, NULL);
-- holds
SELECT p_id = 1 FROM t

-- case: primary key of a column that comes
-- old
CREATE TABLE t (a text, b text);
-- new
CREATE TABLE t (a text, b text, id text PRIMARY KEY);
-- backfill
t.id=a || b
-- rows
INSERT INTO t VALUES ('a', 'b'), ('c', 'd');
-- holds
SELECT count(*) = 2 FROM t WHERE id = a || b
