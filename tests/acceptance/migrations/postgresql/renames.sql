-- case: two tables swap names
-- old
CREATE TABLE a (x integer PRIMARY KEY);
CREATE TABLE b (y text);
-- new
CREATE TABLE b (x integer CONSTRAINT a_pkey PRIMARY KEY);
CREATE TABLE a (y text);
-- rename: a=b, b=a
-- rows
INSERT INTO a VALUES (1);
INSERT INTO b VALUES ('y');
-- holds
SELECT y = 'y' FROM a

-- case: three tables in a ring of names
-- old
CREATE TABLE a (x integer);
CREATE TABLE b (y integer);
CREATE TABLE c (z integer);
-- new
CREATE TABLE b (x integer);
CREATE TABLE c (y integer);
CREATE TABLE a (z integer);
-- rename: a=b, b=c, c=a
-- rows
INSERT INTO a VALUES (1);

-- case: two columns swap names
-- old
CREATE TABLE t (a integer, b text);
CREATE INDEX t_a ON t (a);
-- new
CREATE TABLE t (b integer, a text);
CREATE INDEX t_a ON t (b);
-- rename: t.a=t.b, t.b=t.a
-- rows
INSERT INTO t VALUES (1, 'x');
-- holds
SELECT b = 1 AND a = 'x' FROM t

-- case: a new column takes the name of a renamed one
-- old
CREATE TABLE t (a integer);
-- new
CREATE TABLE t (b integer, a text DEFAULT 'new');
-- rename: t.a=t.b
-- rows
INSERT INTO t VALUES (1);
-- holds
SELECT b = 1 AND a = 'new' FROM t

-- case: a renamed column takes the name of a dropped one
-- old
CREATE TABLE t (a integer, b integer);
-- new
CREATE TABLE t (b integer);
-- rename: t.a=t.b
-- rows
INSERT INTO t VALUES (1, 2);
-- holds
SELECT b = 1 FROM t

-- case: a new table takes the name of a renamed one
-- old
CREATE TABLE t (id integer PRIMARY KEY);
-- new
CREATE TABLE old_t (id integer CONSTRAINT old_t_pkey PRIMARY KEY);
CREATE TABLE t (id text PRIMARY KEY);
-- rename: t=old_t, t.t_pkey=old_t.old_t_pkey
-- rows
INSERT INTO t VALUES (1);
-- holds
SELECT count(*) = 1 FROM old_t

-- case: table, column and type at once
-- old
CREATE TABLE film (id integer PRIMARY KEY, title varchar(50) NOT NULL, length smallint);
CREATE INDEX film_title ON film (title);
CREATE VIEW long AS SELECT title FROM film WHERE length > 120;
-- new
CREATE TABLE movie (id bigint CONSTRAINT film_pkey PRIMARY KEY, name text NOT NULL, minutes integer);
CREATE INDEX film_title ON movie (name);
CREATE VIEW long AS SELECT name AS title FROM movie WHERE minutes > 120;
-- rename: film=movie, film.title=movie.name, film.length=movie.minutes
-- rows
INSERT INTO film VALUES (1, 'a', 130);
-- holds
SELECT title = 'a' FROM long

-- case: table under foreign keys, triggers, policies and a view
-- old
CREATE TABLE p (id integer PRIMARY KEY, live boolean);
CREATE TABLE c (p_id integer REFERENCES p);
CREATE VIEW v AS SELECT id FROM p;
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER tr BEFORE UPDATE OF live ON p FOR EACH ROW EXECUTE FUNCTION f();
CREATE POLICY pol ON p USING (live);
-- new
CREATE TABLE q (id integer CONSTRAINT p_pkey PRIMARY KEY, alive boolean);
CREATE TABLE c (p_id integer REFERENCES q);
CREATE VIEW v AS SELECT id FROM q;
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER tr BEFORE UPDATE OF alive ON q FOR EACH ROW EXECUTE FUNCTION f();
CREATE POLICY pol ON q USING (alive);
-- rename: p=q, p.live=q.alive
-- rows
INSERT INTO p VALUES (1, true);
INSERT INTO c VALUES (1);

-- case: table with serial, its sequence renamed too
-- old
CREATE TABLE t (id serial PRIMARY KEY);
-- new
CREATE TABLE u (id serial PRIMARY KEY);
-- rename: t=u
-- rows
INSERT INTO t DEFAULT VALUES;
-- holds
SELECT nextval('u_id_seq') = 2

-- case: table with identity
-- old
CREATE TABLE t (id integer GENERATED ALWAYS AS IDENTITY, x text);
-- new
CREATE TABLE u (key integer GENERATED ALWAYS AS IDENTITY, x text);
-- rename: t=u, t.id=u.key
-- rows
INSERT INTO t (x) VALUES ('a');

-- case: column in checks, generated columns, defaults and expressions
-- old
CREATE TABLE t (a integer, b integer GENERATED ALWAYS AS (a * 2) STORED, CHECK (a > 0));
CREATE INDEX i ON t ((a + b)) WHERE a <> 5;
-- new
CREATE TABLE t (x integer, b integer GENERATED ALWAYS AS (x * 2) STORED, CONSTRAINT t_a_check CHECK (x > 0));
CREATE INDEX i ON t ((x + b)) WHERE x <> 5;
-- rename: t.a=t.x
-- rows
INSERT INTO t VALUES (3);

-- case: an index and a table swap names
-- old
CREATE TABLE a (x integer);
CREATE INDEX b ON a (x);
-- new
CREATE TABLE b (x integer);
CREATE INDEX a ON b (x);
-- rename: a=b

-- case: column renamed and its twin dropped
-- old
CREATE TABLE t (id integer PRIMARY KEY, name text UNIQUE, name_old text UNIQUE);
-- new
CREATE TABLE t (id integer PRIMARY KEY, name text CONSTRAINT t_name_key UNIQUE);
-- rename: t.name_old=t.name
-- rows
INSERT INTO t VALUES (1, 'a', 'b');
-- holds
SELECT name = 'b' FROM t

-- case: column moves to a key of another table
-- old
CREATE TABLE t (id integer PRIMARY KEY, code text);
CREATE TABLE u (t_id integer REFERENCES t (id));
-- new
CREATE TABLE t (ident integer CONSTRAINT t_pkey PRIMARY KEY, code text);
CREATE TABLE u (t_ident integer CONSTRAINT u_t_id_fkey REFERENCES t (ident) ON DELETE CASCADE);
-- rename: t.id=t.ident, u.t_id=u.t_ident

-- case: nothing is guessed
-- old
CREATE TABLE film (id integer PRIMARY KEY, title text);
-- new
CREATE TABLE movie (id integer PRIMARY KEY, title text);
-- rows
INSERT INTO film VALUES (1, 'a');
-- holds
SELECT count(*) = 0 FROM movie

-- case: a table renamed, and a view in its place that a function has the rows of
-- old
CREATE TABLE thing (a int, b text);
CREATE FUNCTION mk() RETURNS thing LANGUAGE sql AS 'SELECT 1, NULL::text';
-- new
CREATE TABLE base (a int, b text);
CREATE VIEW thing AS SELECT a, b FROM base;
CREATE FUNCTION mk() RETURNS thing LANGUAGE sql AS 'SELECT 1, NULL::text';
-- rename: thing=base

-- case: routines, a trigger and a policy
-- old
CREATE FUNCTION f(a integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 1';
CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE PROCEDURE p() LANGUAGE sql AS 'SELECT 1';
CREATE TABLE t (a integer DEFAULT f(1) CHECK (f(a) > 0));
CREATE TRIGGER one BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION g();
CREATE POLICY mine ON t USING (a > f(2));
CREATE VIEW v AS SELECT f(a) AS b FROM t;
COMMENT ON FUNCTION f(integer) IS 'counts';
COMMENT ON TRIGGER one ON t IS 'fires';
GRANT EXECUTE ON FUNCTION f(integer) TO reader;
-- new
CREATE FUNCTION f2(a integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 1';
CREATE FUNCTION g2() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE PROCEDURE "P 2"() LANGUAGE sql AS 'SELECT 1';
CREATE TABLE t (a integer DEFAULT f2(1) CHECK (f2(a) > 0));
CREATE TRIGGER "One" BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION g2();
CREATE POLICY yours ON t USING (a > f2(2));
CREATE VIEW v AS SELECT f2(a) AS b FROM t;
COMMENT ON FUNCTION f2(integer) IS 'counts';
COMMENT ON TRIGGER "One" ON t IS 'fires';
GRANT EXECUTE ON FUNCTION f2(integer) TO reader;
-- rename: f(integer)=f2(integer), g=g2, p=P 2, t.one=One, mine=yours

-- case: a function with another body, one of several of a name
-- old
CREATE FUNCTION f(a integer) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION f(a text) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE TABLE t (a integer DEFAULT f(1));
-- new
CREATE FUNCTION h(a integer) RETURNS integer LANGUAGE sql AS 'SELECT 2';
CREATE FUNCTION f(a text) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE TABLE t (a integer DEFAULT h(1));
-- rename: f(integer)=h(integer)

-- case: a trigger whose table and columns are renamed too
-- old
CREATE TABLE t (a integer);
CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER one BEFORE UPDATE OF a ON t FOR EACH ROW EXECUTE FUNCTION g();
-- new
CREATE TABLE u (b integer);
CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER two BEFORE UPDATE OF b ON u FOR EACH ROW EXECUTE FUNCTION g();
-- rename: t=u, t.a=b, one=two
