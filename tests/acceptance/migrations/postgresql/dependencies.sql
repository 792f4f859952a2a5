-- case: chain of functions, tables and views
-- old

-- new
CREATE FUNCTION a() RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE TABLE t (id integer DEFAULT a());
CREATE VIEW v AS SELECT id FROM t;
CREATE FUNCTION b() RETURNS SETOF v LANGUAGE sql AS 'SELECT * FROM v';
CREATE VIEW w AS SELECT * FROM b();
CREATE TABLE u (r v);

-- case: the same chain taken apart
-- old
CREATE FUNCTION a() RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE TABLE t (id integer DEFAULT a());
CREATE VIEW v AS SELECT id FROM t;
CREATE FUNCTION b() RETURNS SETOF v LANGUAGE sql AS 'SELECT * FROM v';
CREATE VIEW w AS SELECT * FROM b();
-- new


-- case: type at the bottom of a chain
-- old
CREATE TABLE t (id integer);
CREATE VIEW v AS SELECT id FROM t;
CREATE FUNCTION b() RETURNS SETOF v LANGUAGE sql AS 'SELECT * FROM v';
CREATE VIEW w AS SELECT * FROM b();
GRANT SELECT ON w TO reader;
-- new
CREATE TABLE t (id bigint);
CREATE VIEW v AS SELECT id FROM t;
CREATE FUNCTION b() RETURNS SETOF v LANGUAGE sql AS 'SELECT * FROM v';
CREATE VIEW w AS SELECT * FROM b();
GRANT SELECT ON w TO reader;

-- case: names in alphabetical disorder
-- old

-- new
CREATE TABLE z (id integer PRIMARY KEY);
CREATE TABLE a (id integer REFERENCES z);
CREATE VIEW y AS SELECT id FROM a;
CREATE VIEW b AS SELECT id FROM y;
CREATE FUNCTION x() RETURNS bigint LANGUAGE sql AS 'SELECT count(*) FROM b';
CREATE VIEW a_view AS SELECT x() AS x;

-- case: sequence used by a default goes
-- old
CREATE SEQUENCE s;
CREATE TABLE t (id integer DEFAULT nextval('s'));
-- new
CREATE TABLE t (id integer);

-- case: sequence of one table serves another
-- old
CREATE TABLE t (id integer);
-- new
CREATE TABLE t (id integer);
CREATE SEQUENCE s AS integer START 5;
CREATE TABLE u (id integer DEFAULT nextval('s'), j integer DEFAULT currval('s'));
ALTER SEQUENCE s OWNED BY u.id;

-- case: enum in functions, views, defaults and indexes loses a value
-- old
CREATE TYPE e AS ENUM ('a', 'b', 'c');
CREATE TABLE t (id integer, e e DEFAULT 'a');
CREATE INDEX i ON t (e) WHERE e = 'a';
CREATE VIEW v AS SELECT id FROM t WHERE e = 'a';
CREATE FUNCTION f(x e) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT x = 'a' $$;
CREATE VIEW w AS SELECT f(e) AS f FROM t;
CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER g BEFORE UPDATE ON t FOR EACH ROW WHEN (NEW.e = 'a') EXECUTE FUNCTION g();
CREATE POLICY p ON t USING (e = 'a');
-- new
CREATE TYPE e AS ENUM ('a', 'c');
CREATE TABLE t (id integer, e e DEFAULT 'a');
CREATE INDEX i ON t (e) WHERE e = 'a';
CREATE VIEW v AS SELECT id FROM t WHERE e = 'a';
CREATE FUNCTION f(x e) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT x = 'a' $$;
CREATE VIEW w AS SELECT f(e) AS f FROM t;
CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER g BEFORE UPDATE ON t FOR EACH ROW WHEN (NEW.e = 'a') EXECUTE FUNCTION g();
CREATE POLICY p ON t USING (e = 'a');
-- rows
INSERT INTO t VALUES (1, 'a'), (2, 'c');

-- case: a table with everything on it dropped
-- old
CREATE TABLE t (id serial PRIMARY KEY, a text);
CREATE INDEX i ON t (a);
CREATE VIEW v AS SELECT id FROM t;
CREATE MATERIALIZED VIEW m AS SELECT id FROM v;
CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER g BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION g();
CREATE POLICY p ON t USING (true);
GRANT SELECT ON t TO reader;
COMMENT ON TABLE t IS 'x';
CREATE STATISTICS s ON id, a FROM t;
CREATE PUBLICATION pu FOR TABLE t;
CREATE RULE r AS ON DELETE TO t DO INSTEAD NOTHING;
-- new


-- case: a table with everything on it moved to a schema
-- old
CREATE SCHEMA app;
CREATE TABLE t (id serial PRIMARY KEY, a text);
CREATE INDEX i ON t (a);
CREATE VIEW v AS SELECT id FROM t;
CREATE POLICY p ON t USING (true);
GRANT SELECT ON t TO reader;
-- new
CREATE SCHEMA app;
CREATE TABLE app.t (id serial PRIMARY KEY, a text);
CREATE INDEX i ON app.t (a);
CREATE VIEW v AS SELECT id FROM app.t;
CREATE POLICY p ON app.t USING (true);
GRANT SELECT ON app.t TO reader;

-- case: function over a table that is renamed
-- old
CREATE TABLE t (id integer);
CREATE FUNCTION f() RETURNS SETOF t LANGUAGE sql AS 'SELECT * FROM t';
CREATE FUNCTION n() RETURNS bigint LANGUAGE sql AS 'SELECT count(*) FROM t';
-- new
CREATE TABLE u (id integer);
CREATE FUNCTION f() RETURNS SETOF u LANGUAGE sql AS 'SELECT * FROM u';
CREATE FUNCTION n() RETURNS bigint LANGUAGE sql AS 'SELECT count(*) FROM u';
-- rename: t=u

-- case: domain over a function
-- old

-- new
CREATE FUNCTION ok(a text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT a <> '' $$;
CREATE DOMAIN word AS text CHECK (ok(VALUE));
CREATE TABLE t (w word);

-- case: domain over a function taken apart
-- old
CREATE FUNCTION ok(a text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT a <> '' $$;
CREATE DOMAIN word AS text CHECK (ok(VALUE));
CREATE TABLE t (w word);
-- new
CREATE TABLE t (w text);

-- case: objects in schemas that go
-- old
CREATE SCHEMA app;
CREATE TYPE app.e AS ENUM ('a');
CREATE TABLE app.t (e app.e);
CREATE FUNCTION app.f() RETURNS app.e LANGUAGE sql AS $$ SELECT 'a'::app.e $$;
CREATE VIEW app.v AS SELECT app.f() AS f;
CREATE SEQUENCE app.s;
-- new
CREATE TABLE t (id integer);

-- case: table becomes a view
-- old
CREATE TABLE t (id integer, a text);
CREATE VIEW v AS SELECT id FROM t;
-- new
CREATE TABLE base (id integer, a text);
CREATE VIEW t AS SELECT id, a FROM base;
CREATE VIEW v AS SELECT id FROM t;

-- case: constraint over a function that gets another body
-- old
CREATE FUNCTION ok(a integer) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT a > 0';
CREATE TABLE t (a integer CHECK (ok(a)));
CREATE INDEX i ON t ((ok(a)));
-- new
CREATE FUNCTION ok(a integer) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT a > 1';
CREATE TABLE t (a integer CHECK (ok(a)));
CREATE INDEX i ON t ((ok(a)));

-- case: function that calls one which gets another argument
-- old
CREATE FUNCTION a(x integer) RETURNS integer LANGUAGE sql AS 'SELECT x';
CREATE FUNCTION b() RETURNS integer LANGUAGE sql AS 'SELECT a(1)';
-- new
CREATE FUNCTION a(x integer, y integer) RETURNS integer LANGUAGE sql AS 'SELECT x + y';
CREATE FUNCTION b() RETURNS integer LANGUAGE sql AS 'SELECT a(1, 2)';

-- case: column dropped that a function only names
-- old
CREATE TABLE t (id integer, a text);
CREATE FUNCTION f() RETURNS text LANGUAGE sql AS 'SELECT a FROM t';
-- new
CREATE TABLE t (id integer);
CREATE FUNCTION f() RETURNS text LANGUAGE sql AS 'SELECT id::text FROM t';

-- case: sql at another search path
-- old
SET search_path = app, public;
CREATE SCHEMA app;
CREATE TABLE t (id integer);
CREATE VIEW v AS SELECT id FROM t;
-- new
SET search_path = app, public;
CREATE SCHEMA app;
CREATE TABLE t (id integer, a text);
CREATE VIEW v AS SELECT id, a FROM t;
CREATE FUNCTION f() RETURNS SETOF t LANGUAGE sql AS 'SELECT * FROM t';
GRANT SELECT ON t TO reader;
COMMENT ON FUNCTION f() IS 'x';

-- case: composite in a function that gets an attribute
-- old
CREATE TYPE pair AS (a integer);
CREATE FUNCTION f() RETURNS pair LANGUAGE sql AS 'SELECT 1::integer';
CREATE FUNCTION g(p pair) RETURNS integer LANGUAGE sql AS 'SELECT p.a';
-- new
CREATE TYPE pair AS (a integer, b integer);
CREATE FUNCTION f() RETURNS pair LANGUAGE sql AS 'SELECT 1, 2';
CREATE FUNCTION g(p pair) RETURNS integer LANGUAGE sql AS 'SELECT p.a';

-- case: conversion and transform and language
-- old
CREATE TABLE t ();
-- new
CREATE TABLE t ();
CREATE CONVERSION cv FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;
COMMENT ON CONVERSION cv IS 'c';
CREATE LANGUAGE pl2 HANDLER plpgsql_call_handler;
COMMENT ON LANGUAGE pl2 IS 'l';

-- case: column dropped that a policy, trigger, view, index, check, fk and generated column use
-- old
CREATE TABLE p (id integer PRIMARY KEY);
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TABLE t (id integer PRIMARY KEY, x integer REFERENCES p CHECK (x > 0), y integer GENERATED ALWAYS AS (x + 1) STORED);
CREATE INDEX i ON t (x);
CREATE VIEW v AS SELECT x FROM t;
CREATE POLICY pol ON t USING (x > 1);
CREATE TRIGGER tr BEFORE UPDATE OF x ON t FOR EACH ROW EXECUTE FUNCTION f();
CREATE STATISTICS st ON x, id FROM t;
CREATE PUBLICATION pub FOR TABLE t (id, x);
CREATE RULE r AS ON DELETE TO t WHERE OLD.x > 1 DO INSTEAD NOTHING;
-- new
CREATE TABLE p (id integer PRIMARY KEY);
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TABLE t (id integer PRIMARY KEY);

-- case: chain of view, function, generated column, domain and policy
-- old
CREATE DOMAIN email AS text CHECK (VALUE LIKE '%@%');
CREATE TABLE person (id integer PRIMARY KEY, mail email, low text GENERATED ALWAYS AS (lower(mail)) STORED);
CREATE FUNCTION mine(p person) RETURNS boolean LANGUAGE sql STABLE AS 'SELECT $1.mail = current_user';
ALTER TABLE person ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON person USING (mine(person));
CREATE VIEW mails AS SELECT mail, low FROM person;
CREATE MATERIALIZED VIEW counts AS SELECT low, count(*) AS n FROM mails GROUP BY low;
CREATE INDEX ci ON counts (n);
-- new
CREATE DOMAIN email AS varchar(200) CHECK (VALUE LIKE '%@%.%');
CREATE TABLE person (id integer PRIMARY KEY, mail email, low text GENERATED ALWAYS AS (lower(mail)) STORED);
CREATE FUNCTION mine(p person) RETURNS boolean LANGUAGE sql STABLE AS 'SELECT $1.mail = current_user';
ALTER TABLE person ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON person USING (mine(person));
CREATE VIEW mails AS SELECT mail, low FROM person;
CREATE MATERIALIZED VIEW counts AS SELECT low, count(*) AS n FROM mails GROUP BY low;
CREATE INDEX ci ON counts (n);
-- rows
INSERT INTO person (id, mail) VALUES (1, 'a@b.c');

-- case: default's function changes its return type with the column
-- old
CREATE FUNCTION seed() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$;
CREATE TABLE t (id int, c int DEFAULT seed());
-- new
CREATE FUNCTION seed() RETURNS bigint LANGUAGE sql AS $$ SELECT 1::bigint $$;
CREATE TABLE t (id int, c bigint DEFAULT seed());

-- case: default by a function that reads a new table
-- old
CREATE TABLE t (id integer);
-- new
CREATE TABLE kinds (id integer PRIMARY KEY);
CREATE FUNCTION first_kind() RETURNS integer LANGUAGE sql STABLE AS 'SELECT min(id) FROM kinds';
CREATE TABLE t (id integer, kind integer DEFAULT first_kind());
-- rows
INSERT INTO t VALUES (1);

-- case: check and index by a function that reads what comes
-- old
CREATE TABLE t (id integer);
CREATE TABLE z (id integer);
-- new
CREATE TABLE z (id integer, b integer DEFAULT 5);
CREATE FUNCTION most() RETURNS integer LANGUAGE plpgsql IMMUTABLE AS $$ BEGIN RETURN (SELECT max(b) FROM z); END $$;
CREATE TABLE t (id integer, CONSTRAINT c CHECK (id < most()));
CREATE INDEX i ON t ((id + most()));
CREATE MATERIALIZED VIEW a AS SELECT most() AS m;
-- rows
INSERT INTO t VALUES (1); INSERT INTO z VALUES (1);
-- holds
SELECT m = 5 FROM a

-- case: functions that read each other's tables
-- old
CREATE TABLE t (id integer);
CREATE TABLE z (id integer);
-- new
CREATE FUNCTION f() RETURNS integer LANGUAGE plpgsql STABLE AS $$ BEGIN RETURN (SELECT min(id) FROM z); END $$;
CREATE FUNCTION g() RETURNS integer LANGUAGE plpgsql STABLE AS $$ BEGIN RETURN (SELECT min(id) FROM t); END $$;
CREATE TABLE t (id integer, a integer DEFAULT f());
CREATE TABLE z (id integer, a integer DEFAULT g());
-- rows
INSERT INTO t VALUES (1); INSERT INTO z VALUES (2);
-- holds
SELECT a = 2 FROM t
SELECT a = 1 FROM z

-- case: default by a function that reads a new column
-- old
CREATE TABLE t (id integer);
CREATE TABLE z (id integer);
-- new
CREATE TABLE z (id integer, b integer);
CREATE FUNCTION first_kind() RETURNS integer LANGUAGE plpgsql STABLE AS $$ BEGIN RETURN (SELECT min(b) FROM z); END $$;
CREATE TABLE t (id integer, kind integer DEFAULT first_kind());
-- rows
INSERT INTO t VALUES (1); INSERT INTO z VALUES (1);

-- case: default by a function that calls another that reads a view
-- old
CREATE TABLE t (id integer);
CREATE TABLE z (id integer);
-- new
CREATE TABLE z (id integer, b integer);
CREATE VIEW y AS SELECT b FROM z;
CREATE FUNCTION g() RETURNS integer LANGUAGE sql STABLE AS $$ SELECT min(b) FROM y $$;
CREATE FUNCTION first_kind() RETURNS integer LANGUAGE plpgsql STABLE AS $$ BEGIN RETURN g(); END $$;
CREATE TABLE t (id integer, kind integer DEFAULT first_kind());
-- rows
INSERT INTO t VALUES (1); INSERT INTO z VALUES (1);

-- case: default by a function that reads a table made anew
-- old
CREATE TABLE t (id integer);
CREATE TABLE z (id integer) PARTITION BY LIST (id);
CREATE TABLE z1 PARTITION OF z DEFAULT;
-- new
CREATE TABLE z (id integer) PARTITION BY RANGE (id);
CREATE TABLE z1 PARTITION OF z DEFAULT;
CREATE FUNCTION first_kind() RETURNS integer LANGUAGE plpgsql STABLE AS $$ BEGIN RETURN (SELECT min(id) FROM z); END $$;
CREATE TABLE t (id integer, kind integer DEFAULT first_kind());
-- rows
INSERT INTO t VALUES (1); INSERT INTO z VALUES (7);
-- holds
SELECT kind = 7 FROM t

-- case: default by a function that reads a table whose column gets another type
-- old
CREATE TABLE t (id integer);
CREATE TABLE z (id text);
-- new
CREATE TABLE z (id integer);
CREATE FUNCTION first_kind() RETURNS integer LANGUAGE plpgsql STABLE AS $$ BEGIN RETURN (SELECT min(id) FROM z); END $$;
CREATE TABLE t (id integer, kind integer DEFAULT first_kind());
-- rows
INSERT INTO t VALUES (1); INSERT INTO z VALUES ('7');
-- holds
SELECT kind = 7 FROM t

-- case: default by a function that reads a column that is filled
-- old
CREATE TABLE t (id integer);
CREATE TABLE z (id integer);
-- new
CREATE TABLE z (id integer, b integer NOT NULL);
CREATE FUNCTION first_kind() RETURNS integer LANGUAGE plpgsql STABLE AS $$ BEGIN RETURN (SELECT min(b) FROM z); END $$;
CREATE TABLE t (id integer, kind integer NOT NULL DEFAULT first_kind());
-- backfill
z.b=id + 1
-- rows
INSERT INTO t VALUES (1); INSERT INTO z VALUES (7);
-- holds
SELECT kind = 8 FROM t
