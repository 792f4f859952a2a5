-- case: namespace made with all in it
-- old
-- new
CREATE SCHEMA app;
CREATE TYPE app.mood AS ENUM ('a', 'b');
CREATE SEQUENCE app.seq;
CREATE TABLE app.t (id integer DEFAULT nextval('app.seq') PRIMARY KEY, m app.mood);
CREATE VIEW app.v AS SELECT id FROM app.t;
CREATE FUNCTION app.f() RETURNS integer LANGUAGE sql AS 'SELECT 1';

-- case: namespace renamed with all in it
-- old
CREATE SCHEMA app;
CREATE TYPE app.mood AS ENUM ('a', 'b');
CREATE TABLE app.t (id serial PRIMARY KEY, m app.mood DEFAULT 'a'::app.mood);
CREATE VIEW app.v AS SELECT id FROM app.t;
CREATE INDEX t_m ON app.t (m);
-- new
CREATE SCHEMA shop;
CREATE TYPE shop.mood AS ENUM ('a', 'b');
CREATE TABLE shop.t (id serial PRIMARY KEY, m shop.mood DEFAULT 'a'::shop.mood);
CREATE VIEW shop.v AS SELECT id FROM shop.t;
CREATE INDEX t_m ON shop.t (m);
-- rename: app=shop
-- rows
INSERT INTO app.t (m) VALUES ('b');
-- holds
SELECT m = 'b' FROM shop.t

-- case: namespace dropped, its table moved to public
-- old
CREATE SCHEMA app;
CREATE TABLE app.t (id serial PRIMARY KEY, x text UNIQUE);
CREATE INDEX t_x ON app.t (lower(x));
-- new
CREATE TABLE t (id serial PRIMARY KEY, x text UNIQUE);
CREATE INDEX t_x ON t (lower(x));
-- rename: app.t=public.t
-- rows
INSERT INTO app.t (x) VALUES ('a');
-- holds
SELECT nextval('public.t_id_seq') = 2

-- case: table moved to a new namespace with type and foreign keys
-- old
CREATE TYPE mood AS ENUM ('a', 'b');
CREATE TABLE p (id integer PRIMARY KEY, m mood DEFAULT 'a');
CREATE TABLE c (id integer PRIMARY KEY, p_id integer REFERENCES p);
CREATE VIEW v AS SELECT c.id, p.m FROM c JOIN p ON p.id = c.p_id;
-- new
CREATE SCHEMA app;
CREATE TYPE app.mood AS ENUM ('a', 'b');
CREATE TABLE app.p (id integer PRIMARY KEY, m app.mood DEFAULT 'a');
CREATE TABLE c (id integer PRIMARY KEY, p_id integer REFERENCES app.p);
CREATE VIEW v AS SELECT c.id, p.m FROM c JOIN app.p ON p.id = c.p_id;
-- rename: public.p=app.p, public.mood=app.mood
-- rows
INSERT INTO p VALUES (1, 'b');
INSERT INTO c VALUES (1, 1);
-- holds
SELECT m = 'b' FROM v

-- case: table moved and renamed at once
-- old
CREATE SCHEMA app;
CREATE TABLE app.t (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, x text);
-- new
CREATE SCHEMA app;
CREATE SCHEMA web;
CREATE TABLE web.page (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, x text);
-- rename: app.t=web.page
-- rows
INSERT INTO app.t (x) VALUES ('a');

-- case: two tables swap namespaces
-- old
CREATE SCHEMA a;
CREATE SCHEMA b;
CREATE TABLE a.t (x integer);
CREATE TABLE b.t (y text);
-- new
CREATE SCHEMA a;
CREATE SCHEMA b;
CREATE TABLE b.t (x integer);
CREATE TABLE a.t (y text);
-- rename: a.t=b.t, b.t=a.t
-- rows
INSERT INTO a.t VALUES (1);
INSERT INTO b.t VALUES ('y');

-- case: two namespaces swap names
-- old
CREATE SCHEMA a;
CREATE SCHEMA b;
CREATE TABLE a.t (x integer);
CREATE TABLE b.u (y text);
-- new
CREATE SCHEMA a;
CREATE SCHEMA b;
CREATE TABLE b.t (x integer);
CREATE TABLE a.u (y text);
-- rename: a=b, b=a
-- rows
INSERT INTO a.t VALUES (1);

-- case: namespace dropped with all in it
-- old
CREATE SCHEMA app;
CREATE TYPE app.mood AS ENUM ('a');
CREATE DOMAIN app.small AS integer CHECK (VALUE < 10);
CREATE TABLE app.t (id app.small PRIMARY KEY, m app.mood);
CREATE TABLE app.u (t_id app.small REFERENCES app.t);
CREATE VIEW app.v AS SELECT id FROM app.t;
CREATE MATERIALIZED VIEW app.mv AS SELECT id FROM app.v;
CREATE FUNCTION app.f(app.mood) RETURNS integer LANGUAGE sql AS 'SELECT 1';
-- new

-- case: comment of a namespace
-- old
CREATE SCHEMA app;
COMMENT ON SCHEMA app IS 'old';
COMMENT ON SCHEMA public IS 'mine';
-- new
CREATE SCHEMA app;
COMMENT ON SCHEMA app IS 'new';

-- case: mixed-case and reserved names of namespaces
-- old
CREATE SCHEMA "App";
CREATE TABLE "App"."Order" ("Id" integer PRIMARY KEY);
-- new
CREATE SCHEMA "App";
CREATE SCHEMA "user";
CREATE TABLE "App"."Order" ("Id" integer PRIMARY KEY, "select" text);
CREATE TABLE "user"."table" (id integer REFERENCES "App"."Order");

-- case: owned sequence moves with its table
-- old
CREATE SCHEMA app;
CREATE SEQUENCE counter;
CREATE TABLE t (id integer DEFAULT nextval('counter'));
ALTER SEQUENCE counter OWNED BY t.id;
-- new
CREATE SCHEMA app;
CREATE SEQUENCE app.counter;
CREATE TABLE app.t (id integer DEFAULT nextval('app.counter'));
ALTER SEQUENCE app.counter OWNED BY app.t.id;
-- rename: public.t=app.t, public.counter=app.counter
-- rows
INSERT INTO t DEFAULT VALUES;
-- holds
SELECT nextval('app.counter') = 2

-- case: partitioned table moves, its partitions too
-- old
CREATE SCHEMA app;
CREATE TABLE t (k integer PRIMARY KEY) PARTITION BY LIST (k);
CREATE TABLE t1 PARTITION OF t FOR VALUES IN (1);
-- new
CREATE SCHEMA app;
CREATE TABLE app.t (k integer PRIMARY KEY) PARTITION BY LIST (k);
CREATE TABLE app.t1 PARTITION OF app.t FOR VALUES IN (1);
-- rename: public.t=app.t, public.t1=app.t1
-- rows
INSERT INTO t VALUES (1);

-- case: table moves to a schema that was dropped and made
-- old
CREATE SCHEMA a;
CREATE TABLE a.t (id serial PRIMARY KEY);
CREATE TYPE a.e AS ENUM ('x');
CREATE FUNCTION a.f() RETURNS a.e LANGUAGE sql AS 'SELECT ''x''::a.e';
CREATE TABLE a.u (x a.e DEFAULT a.f());
-- new
CREATE SCHEMA b;
CREATE TABLE b.t (id serial PRIMARY KEY);
CREATE TYPE b.e AS ENUM ('x');
CREATE FUNCTION b.f() RETURNS b.e LANGUAGE sql AS 'SELECT ''x''::b.e';
CREATE TABLE b.u (x b.e DEFAULT b.f());

-- case: schema renamed with all in it
-- old
CREATE SCHEMA a;
CREATE TABLE a.t (id serial PRIMARY KEY);
CREATE TYPE a.e AS ENUM ('x');
CREATE FUNCTION a.f() RETURNS a.e LANGUAGE sql AS 'SELECT ''x''::a.e';
CREATE TABLE a.u (x a.e DEFAULT a.f());
CREATE VIEW a.v AS SELECT x FROM a.u;
-- new
CREATE SCHEMA b;
CREATE TABLE b.t (id serial PRIMARY KEY);
CREATE TYPE b.e AS ENUM ('x');
CREATE FUNCTION b.f() RETURNS b.e LANGUAGE sql AS 'SELECT ''x''::b.e';
CREATE TABLE b.u (x b.e DEFAULT b.f());
CREATE VIEW b.v AS SELECT x FROM b.u;
-- rename: a=b

-- case: many schemas with one name in each
-- old
CREATE SCHEMA x;
CREATE SCHEMA y;
CREATE TYPE x.e AS ENUM ('a', 'b');
CREATE TYPE y.e AS ENUM ('a', 'b');
CREATE TABLE x.t (e x.e, f y.e UNIQUE);
CREATE TABLE y.t (e y.e REFERENCES x.t (f));
CREATE VIEW y.v AS SELECT one.e, other.f FROM y.t AS one, x.t AS other;
-- new
CREATE SCHEMA x;
CREATE SCHEMA y;
CREATE TYPE x.e AS ENUM ('b', 'a');
CREATE TYPE y.e AS ENUM ('a', 'c', 'b');
CREATE TABLE x.t (e y.e, f y.e UNIQUE);
CREATE TABLE y.t (e y.e REFERENCES x.t (f), g x.e);
CREATE VIEW y.v AS SELECT one.e, other.f FROM y.t AS one, x.t AS other;

-- case: everything moves to another schema
-- old
CREATE SCHEMA one;
CREATE SCHEMA two;
CREATE TYPE one.mood AS ENUM ('a', 'b');
CREATE DOMAIN one.pos AS integer CHECK (VALUE > 0);
CREATE SEQUENCE one.sq;
CREATE FUNCTION one.f(a one.mood) RETURNS one.pos LANGUAGE sql IMMUTABLE AS 'SELECT 1';
CREATE TABLE one.t (id integer DEFAULT nextval('one.sq') PRIMARY KEY, m one.mood DEFAULT 'a', p one.pos DEFAULT one.f('a'));
CREATE VIEW one.v AS SELECT id, one.f(m) AS x FROM one.t;
-- new
CREATE SCHEMA one;
CREATE SCHEMA two;
CREATE TYPE two.mood AS ENUM ('a', 'b');
CREATE DOMAIN two.pos AS integer CHECK (VALUE > 0);
CREATE SEQUENCE two.sq;
CREATE FUNCTION two.f(a two.mood) RETURNS two.pos LANGUAGE sql IMMUTABLE AS 'SELECT 1';
CREATE TABLE two.t (id integer DEFAULT nextval('two.sq') PRIMARY KEY, m two.mood DEFAULT 'a', p two.pos DEFAULT two.f('a'));
CREATE VIEW two.v AS SELECT id, two.f(m) AS x FROM two.t;
-- rename: one.mood=two.mood, one.pos=two.pos, one.sq=two.sq, one.t=two.t, one.v=two.v
-- rows
INSERT INTO one.t DEFAULT VALUES;

-- case: schema elements inside create schema
-- old
CREATE SCHEMA s;
CREATE TABLE s.a (id integer PRIMARY KEY);
CREATE VIEW s.v AS SELECT id FROM s.a;
-- new
CREATE SCHEMA s CREATE TABLE a (id integer PRIMARY KEY, b text) CREATE VIEW v AS SELECT id, b FROM a CREATE INDEX ai ON a (b) CREATE SEQUENCE sq;

-- case: search path decides
-- old
CREATE SCHEMA a;
CREATE SCHEMA b;
SET search_path TO a, public;
CREATE TABLE t (id integer);
CREATE FUNCTION f() RETURNS bigint LANGUAGE sql AS 'SELECT count(*) FROM t';
CREATE VIEW v AS SELECT id FROM t;
-- new
CREATE SCHEMA a;
CREATE SCHEMA b;
SET search_path TO b, a;
CREATE TABLE a.t (id bigint);
CREATE TABLE t (id integer);
CREATE FUNCTION a.f() RETURNS bigint LANGUAGE sql AS 'SELECT count(*) FROM t';
CREATE VIEW v AS SELECT id FROM t;
CREATE VIEW a.v AS SELECT id FROM a.t;

-- case: everything moves to a new schema
-- old
CREATE TYPE e AS ENUM ('a');
CREATE TABLE t (id serial PRIMARY KEY, e e DEFAULT 'a');
CREATE VIEW v AS SELECT id FROM t;
-- new
CREATE SCHEMA app;
CREATE TYPE app.e AS ENUM ('a');
CREATE TABLE app.t (id serial PRIMARY KEY, e app.e DEFAULT 'a');
CREATE VIEW app.v AS SELECT id FROM app.t;

-- case: namespace renamed under a search path
-- old
create schema app;
set search_path = app;
create type k as enum ('a');
create table t (id int, c k);
create function f(k) returns int language sql immutable as 'select 1';
create view v as select f(c) as n, c from t where c = 'a'::k;
create index on t (f(c));
create policy p on t using (f(c) = 1);
reset search_path;
comment on schema app is 'x';
-- new
create schema app;
set search_path = app;
create type k as enum ('a');
create table t (id int, c k);
create function f(k) returns int language sql immutable as 'select 1';
create view v as select f(c) as n, c from t where c = 'a'::k;
create index on t (f(c));
create policy p on t using (f(c) = 1);
reset search_path;
alter schema app rename to core;

-- case: namespace renamed with search objects and operators
-- old
create schema app;
create function app.eqf(int, int) returns boolean language sql immutable as 'select $1 = $2';
create operator app.=== (leftarg = int, rightarg = int, function = app.eqf);
create text search dictionary app.td (template = simple);
create text search configuration app.tc (copy = simple);
alter text search configuration app.tc alter mapping for word with app.td;
create table app.t (a int, b text);
create statistics app.st on a, b from app.t;
create view app.v as select a from app.t where a operator(app.===) 3;
create aggregate app.tot(int) (sfunc = int4pl, stype = int);
create view app.w as select app.tot(a) from app.t;
create procedure app.p() language sql as 'select 1';
comment on procedure app.p() is 'p';
grant execute on function app.eqf(int, int) to alice;
create conversion app.cv for 'UTF8' to 'LATIN1' from utf8_to_iso8859_1;
comment on schema app is 'x';
-- new
create schema app;
create function app.eqf(int, int) returns boolean language sql immutable as 'select $1 = $2';
create operator app.=== (leftarg = int, rightarg = int, function = app.eqf);
create text search dictionary app.td (template = simple);
create text search configuration app.tc (copy = simple);
alter text search configuration app.tc alter mapping for word with app.td;
create table app.t (a int, b text);
create statistics app.st on a, b from app.t;
create view app.v as select a from app.t where a operator(app.===) 3;
create aggregate app.tot(int) (sfunc = int4pl, stype = int);
create view app.w as select app.tot(a) from app.t;
create procedure app.p() language sql as 'select 1';
comment on procedure app.p() is 'p';
grant execute on function app.eqf(int, int) to alice;
create conversion app.cv for 'UTF8' to 'LATIN1' from utf8_to_iso8859_1;
alter schema app rename to "New App";
