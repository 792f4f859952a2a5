-- case: added
-- old
CREATE TABLE t (id integer);
-- new
CREATE TABLE t (id integer);
CREATE FUNCTION add(a integer, b integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT a + b';

-- case: body changed
-- old
CREATE FUNCTION add(a integer, b integer) RETURNS integer LANGUAGE sql AS $$ SELECT a + b $$;
-- new
CREATE FUNCTION add(a integer, b integer) RETURNS integer LANGUAGE sql AS $$ SELECT b + a $$;

-- case: body changed from OR REPLACE
-- old
CREATE OR REPLACE FUNCTION add(a integer, b integer) RETURNS integer AS $$ BEGIN RETURN a + b; END; $$ LANGUAGE plpgsql;
-- new
CREATE OR REPLACE FUNCTION add(a integer, b integer) RETURNS integer AS $$ BEGIN RETURN b + a; END; $$ LANGUAGE plpgsql STABLE STRICT;

-- case: name of an argument changed
-- old
CREATE FUNCTION twice(a integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT $1 * 2';
CREATE TABLE t (a integer, CONSTRAINT small CHECK (twice(a) < 10));
-- new
CREATE FUNCTION twice(b integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT $1 * 2';
CREATE TABLE t (a integer, CONSTRAINT small CHECK (twice(a) < 10));

-- case: default of an argument changed and taken off
-- old
CREATE FUNCTION f(a integer DEFAULT 1, b integer DEFAULT 2) RETURNS integer LANGUAGE sql AS 'SELECT a + b';
-- new
CREATE FUNCTION f(a integer, b integer DEFAULT 3) RETURNS integer LANGUAGE sql AS 'SELECT a + b';

-- case: default of an argument added
-- old
CREATE FUNCTION f(a integer, b integer) RETURNS integer LANGUAGE sql AS 'SELECT a + b';
-- new
CREATE FUNCTION f(a integer, b integer DEFAULT 3) RETURNS integer LANGUAGE sql AS 'SELECT a + b';

-- case: type of an argument changed
-- old
CREATE FUNCTION f(a integer) RETURNS integer LANGUAGE sql AS 'SELECT a';
COMMENT ON FUNCTION f(integer) IS 'Same';
-- new
CREATE FUNCTION f(a bigint) RETURNS integer LANGUAGE sql AS 'SELECT a::integer';
COMMENT ON FUNCTION f(bigint) IS 'Same';

-- case: result changed
-- old
CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS 'SELECT 1';
GRANT EXECUTE ON FUNCTION f() TO reader;
-- new
CREATE FUNCTION f() RETURNS text LANGUAGE sql AS $$SELECT '1'$$;
GRANT EXECUTE ON FUNCTION f() TO reader;

-- case: columns of the resulting table changed
-- old
CREATE FUNCTION f() RETURNS TABLE (a integer) LANGUAGE sql AS 'SELECT 1';
-- new
CREATE FUNCTION f() RETURNS TABLE (a integer, b integer) LANGUAGE sql AS 'SELECT 1, 2';

-- case: out arguments changed
-- old
CREATE FUNCTION f(IN a integer, OUT b integer) LANGUAGE sql AS 'SELECT a';
-- new
CREATE FUNCTION f(IN a integer, OUT b integer, OUT c integer) LANGUAGE sql AS 'SELECT a, a';

-- case: all properties changed
-- old
CREATE FUNCTION f(a integer) RETURNS integer LANGUAGE sql AS 'SELECT a';
-- new
CREATE FUNCTION f(a integer) RETURNS integer LANGUAGE sql IMMUTABLE STRICT SECURITY DEFINER LEAKPROOF PARALLEL SAFE COST 10 SET search_path = pg_catalog AS 'SELECT a';

-- case: all properties taken back
-- old
CREATE FUNCTION f(a integer) RETURNS SETOF integer LANGUAGE sql IMMUTABLE STRICT SECURITY DEFINER PARALLEL SAFE COST 10 ROWS 5 SET work_mem = '1MB' AS 'SELECT a';
-- new
CREATE FUNCTION f(a integer) RETURNS SETOF integer LANGUAGE sql AS 'SELECT a';

-- case: language changed
-- old
CREATE FUNCTION f(a integer) RETURNS integer LANGUAGE sql AS 'SELECT a';
-- new
CREATE FUNCTION f(a integer) RETURNS integer LANGUAGE plpgsql AS 'BEGIN RETURN a; END';

-- case: overloads
-- old
CREATE FUNCTION f(a integer) RETURNS integer LANGUAGE sql AS 'SELECT a';
CREATE FUNCTION f(a text) RETURNS text LANGUAGE sql AS 'SELECT a';
-- new
CREATE FUNCTION f(a integer) RETURNS integer LANGUAGE sql AS 'SELECT a + 1';
CREATE FUNCTION f(a numeric) RETURNS numeric LANGUAGE sql AS 'SELECT a';
CREATE FUNCTION f(a integer, b integer) RETURNS integer LANGUAGE sql AS 'SELECT a + b';

-- case: becomes a procedure
-- old
CREATE FUNCTION f(a integer) RETURNS void LANGUAGE sql AS 'SELECT';
-- new
CREATE PROCEDURE f(a integer) LANGUAGE sql AS 'SELECT';

-- case: standard body over a table whose column changes
-- old
CREATE TABLE t (id integer PRIMARY KEY, amount integer);
CREATE FUNCTION total() RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT sum(amount) FROM t; END;
-- new
CREATE TABLE t (id integer PRIMARY KEY, amount smallint);
CREATE FUNCTION total() RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT sum(amount) FROM t; END;

-- case: standard body over a table that goes
-- old
CREATE TABLE t (id integer PRIMARY KEY, amount integer);
CREATE FUNCTION total() RETURNS bigint LANGUAGE sql RETURN (SELECT sum(amount) FROM t);
-- new
CREATE FUNCTION total() RETURNS bigint LANGUAGE sql RETURN 0::bigint;

-- case: standard body over a column that goes
-- old
CREATE TABLE t (id integer PRIMARY KEY, amount integer, other integer);
CREATE FUNCTION total() RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT sum(other) FROM t; END;
-- new
CREATE TABLE t (id integer PRIMARY KEY, amount integer);
CREATE FUNCTION total() RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT sum(amount) FROM t; END;

-- case: standard body over another function
-- old
CREATE FUNCTION a() RETURNS integer LANGUAGE sql RETURN 1;
CREATE FUNCTION b() RETURNS integer LANGUAGE sql RETURN a() + 1;
-- new
CREATE FUNCTION a() RETURNS bigint LANGUAGE sql RETURN 1::bigint;
CREATE FUNCTION b() RETURNS integer LANGUAGE sql RETURN a()::integer + 1;

-- case: used by a default whose function gets another result
-- old
CREATE FUNCTION next_code() RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE TABLE t (id integer PRIMARY KEY, code text DEFAULT next_code());
-- new
CREATE FUNCTION next_code() RETURNS text LANGUAGE sql AS $$SELECT 'a'$$;
CREATE TABLE t (id integer PRIMARY KEY, code text DEFAULT next_code());
-- rows
INSERT INTO t VALUES (1, 'x');

-- case: used by a check whose argument changes
-- old
CREATE FUNCTION good(a integer) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT a > 0';
CREATE TABLE t (id integer PRIMARY KEY, CONSTRAINT good CHECK (good(id)));
-- new
CREATE FUNCTION good(a bigint) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT a > 0';
CREATE TABLE t (id integer PRIMARY KEY, CONSTRAINT good CHECK (good(id)));
-- rows
INSERT INTO t VALUES (1);

-- case: used by a generated column and an index
-- old
CREATE FUNCTION norm(a text) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT lower(a)';
CREATE TABLE t (id integer PRIMARY KEY, name text, plain text GENERATED ALWAYS AS (norm(name)) STORED);
CREATE INDEX t_norm ON t (norm(name));
-- new
CREATE FUNCTION norm(a text) RETURNS varchar LANGUAGE sql IMMUTABLE AS 'SELECT lower(a)::varchar';
CREATE TABLE t (id integer PRIMARY KEY, name text, plain text GENERATED ALWAYS AS (norm(name)) STORED);
CREATE INDEX t_norm ON t (norm(name));
-- rows
INSERT INTO t (id, name) VALUES (1, 'X');

-- case: used by a policy and a trigger
-- old
CREATE FUNCTION may(a integer) RETURNS boolean LANGUAGE sql AS 'SELECT true';
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TABLE t (id integer PRIMARY KEY);
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON t USING (may(id));
CREATE TRIGGER n BEFORE INSERT ON t FOR EACH ROW WHEN (may(NEW.id)) EXECUTE FUNCTION note();
-- new
CREATE FUNCTION may(b integer) RETURNS boolean LANGUAGE sql AS 'SELECT false';
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
CREATE TABLE t (id integer PRIMARY KEY);
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON t USING (may(id));
CREATE TRIGGER n BEFORE INSERT ON t FOR EACH ROW WHEN (may(NEW.id)) EXECUTE FUNCTION note();

-- case: over a type that is made anew
-- old
CREATE TYPE mood AS ENUM ('a', 'b', 'c');
CREATE FUNCTION f(m mood) RETURNS mood LANGUAGE sql AS 'SELECT m';
CREATE TABLE t (id integer PRIMARY KEY, m mood);
-- new
CREATE TYPE mood AS ENUM ('a', 'c');
CREATE FUNCTION f(m mood) RETURNS mood LANGUAGE sql AS 'SELECT m';
CREATE TABLE t (id integer PRIMARY KEY, m mood);

-- case: over a type that goes
-- old
CREATE TYPE pair AS (a integer, b integer);
CREATE FUNCTION f(p pair) RETURNS integer LANGUAGE sql AS 'SELECT p.a';
-- new
CREATE TABLE t (id integer);

-- case: over the row type of a table
-- old
CREATE TABLE t (id integer PRIMARY KEY, a integer);
CREATE FUNCTION f(r t) RETURNS integer LANGUAGE sql AS 'SELECT r.a';
CREATE FUNCTION all_of() RETURNS SETOF t LANGUAGE sql AS 'SELECT * FROM t';
-- new
CREATE TABLE t (id integer PRIMARY KEY, a bigint, b text);
CREATE FUNCTION f(r t) RETURNS integer LANGUAGE sql AS 'SELECT r.a::integer';
CREATE FUNCTION all_of() RETURNS SETOF t LANGUAGE sql AS 'SELECT * FROM t';

-- case: table and its function go
-- old
CREATE TABLE t (id integer PRIMARY KEY, a integer);
CREATE FUNCTION f(r t) RETURNS integer LANGUAGE sql AS 'SELECT r.a';
CREATE FUNCTION g() RETURNS SETOF t LANGUAGE sql AS 'SELECT * FROM t';
-- new
CREATE TABLE other (id integer);

-- case: body names a table that comes later
-- old
CREATE TABLE a (id integer);
-- new
CREATE TABLE a (id integer);
CREATE TABLE b (id integer);
CREATE FUNCTION count_b() RETURNS bigint LANGUAGE sql AS 'SELECT count(*) FROM b';
CREATE FUNCTION use_b() RETURNS bigint LANGUAGE plpgsql AS 'BEGIN RETURN (SELECT count(*) FROM b); END';

-- case: type of a column written with %TYPE
-- old
CREATE TABLE t (id integer PRIMARY KEY, a integer);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a integer);
CREATE FUNCTION f(x t.a%TYPE) RETURNS t.a%TYPE LANGUAGE sql AS 'SELECT x';

-- case: polymorphic
-- old
CREATE FUNCTION first_of(a anyarray) RETURNS anyelement LANGUAGE sql AS 'SELECT a[1]';
-- new
CREATE FUNCTION first_of(a anyarray) RETURNS anyelement LANGUAGE sql IMMUTABLE AS 'SELECT a[1]';
CREATE FUNCTION last_of(VARIADIC a anyarray) RETURNS anyelement LANGUAGE sql AS 'SELECT a[array_length(a, 1)]';

-- case: window function of another library
-- old
CREATE FUNCTION w() RETURNS bigint LANGUAGE internal WINDOW IMMUTABLE AS 'window_row_number';
-- new
CREATE FUNCTION w() RETURNS bigint LANGUAGE internal WINDOW IMMUTABLE STRICT AS 'window_rank';

-- case: only the layout
-- old
CREATE FUNCTION add(a integer, b integer) RETURNS integer LANGUAGE sql IMMUTABLE AS $$ SELECT a + b $$;
-- new
create or replace function public.add(a int, b int) returns int as $$ SELECT a + b $$ language SQL immutable;
-- same

-- case: another namespace and quoted names
-- old
CREATE SCHEMA "My app";
CREATE FUNCTION "My app"."Do It"("The Arg" integer) RETURNS integer LANGUAGE sql AS 'SELECT 1';
-- new
CREATE SCHEMA "My app";
CREATE FUNCTION "My app"."Do It"("The Arg" integer) RETURNS integer LANGUAGE sql AS 'SELECT 2';
CREATE FUNCTION "My app"."Do More"("The Arg" integer DEFAULT 3) RETURNS integer LANGUAGE sql AS 'SELECT 2';

-- case: altered afterwards
-- old
CREATE FUNCTION f(a integer) RETURNS integer LANGUAGE sql AS 'SELECT a';
-- new
CREATE FUNCTION f(a integer) RETURNS integer LANGUAGE sql AS 'SELECT a';
ALTER FUNCTION f(integer) IMMUTABLE COST 5 SET search_path = public;

-- case: owner
-- old
CREATE FUNCTION f(a integer) RETURNS integer LANGUAGE sql AS 'SELECT a';
-- new
CREATE FUNCTION f(a integer) RETURNS integer LANGUAGE sql AS 'SELECT a';
ALTER FUNCTION f(integer) OWNER TO keeper;

-- case: two that need each other in their bodies
-- old
CREATE TABLE t (id integer);
-- new
CREATE TABLE t (id integer);
CREATE FUNCTION even(n integer) RETURNS boolean LANGUAGE plpgsql AS 'BEGIN RETURN n = 0 OR odd(n - 1); END';
CREATE FUNCTION odd(n integer) RETURNS boolean LANGUAGE plpgsql AS 'BEGIN RETURN n <> 0 AND even(n - 1); END';

-- case: domain as an argument
-- old
CREATE DOMAIN code AS text CHECK (VALUE <> '');
CREATE FUNCTION f(a code) RETURNS code LANGUAGE sql AS 'SELECT a';
-- new
CREATE DOMAIN code AS varchar(10) CHECK (VALUE <> '');
CREATE FUNCTION f(a code) RETURNS code LANGUAGE sql AS 'SELECT a';

-- case: argument becomes array of an enum
-- old
CREATE TYPE mood AS ENUM ('a', 'b');
CREATE FUNCTION f(m mood) RETURNS integer LANGUAGE sql AS 'SELECT 1';
GRANT EXECUTE ON FUNCTION f(mood) TO reader;
-- new
CREATE TYPE mood AS ENUM ('a', 'b');
CREATE FUNCTION f(m mood[]) RETURNS integer LANGUAGE sql AS 'SELECT 1';
GRANT EXECUTE ON FUNCTION f(mood[]) TO reader;

-- case: function's result changes under a view, a default, a check, an index and a trigger
-- old
CREATE FUNCTION f(integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT $1';
CREATE TABLE t (a integer DEFAULT f(1), b integer CHECK (f(b) > 0), c integer GENERATED ALWAYS AS (f(1)) STORED);
CREATE INDEX i ON t (f(a));
CREATE VIEW v AS SELECT f(a) AS x FROM t;
CREATE MATERIALIZED VIEW m AS SELECT x FROM v;
CREATE POLICY p ON t USING (f(a) = 1);
-- new
CREATE FUNCTION f(integer) RETURNS bigint LANGUAGE sql IMMUTABLE AS 'SELECT $1::bigint';
CREATE TABLE t (a integer DEFAULT f(1), b integer CHECK (f(b) > 0), c integer GENERATED ALWAYS AS (f(1)) STORED);
CREATE INDEX i ON t (f(a));
CREATE VIEW v AS SELECT f(a) AS x FROM t;
CREATE MATERIALIZED VIEW m AS SELECT x FROM v;
CREATE POLICY p ON t USING (f(a) = 1);

-- case: function's argument renamed
-- old
CREATE FUNCTION f(a integer) RETURNS integer LANGUAGE sql AS 'SELECT a';
CREATE VIEW v AS SELECT f(3) AS x;
COMMENT ON FUNCTION f(integer) IS 'eff';
GRANT EXECUTE ON FUNCTION f(integer) TO PUBLIC;
-- new
CREATE FUNCTION f(b integer) RETURNS integer LANGUAGE sql AS 'SELECT b';
CREATE VIEW v AS SELECT f(3) AS x;
COMMENT ON FUNCTION f(integer) IS 'eff';

-- case: function's default argument goes
-- old
CREATE FUNCTION f(a integer DEFAULT 3, b text DEFAULT 'x') RETURNS integer LANGUAGE sql AS 'SELECT a';
CREATE VIEW v AS SELECT f() AS x;
-- new
CREATE FUNCTION f(a integer, b text DEFAULT 'x') RETURNS integer LANGUAGE sql AS 'SELECT a';
CREATE VIEW v AS SELECT f(2) AS x;

-- case: function returns a table that changes
-- old
CREATE TABLE t (a integer, b text);
CREATE FUNCTION f() RETURNS SETOF t LANGUAGE sql AS 'SELECT * FROM t';
CREATE FUNCTION g(t) RETURNS integer LANGUAGE sql AS 'SELECT $1.a';
CREATE VIEW v AS SELECT a FROM f();
-- new
CREATE TABLE t (a bigint, b text, c date);
CREATE FUNCTION f() RETURNS SETOF t LANGUAGE sql AS 'SELECT * FROM t';
CREATE FUNCTION g(t) RETURNS bigint LANGUAGE sql AS 'SELECT $1.a';
CREATE VIEW v AS SELECT a FROM f();

-- case: table dropped that a function returns rows of
-- old
CREATE TABLE t (a integer, b text);
CREATE FUNCTION f() RETURNS SETOF t LANGUAGE sql AS 'SELECT * FROM t';
CREATE TABLE u ();
-- new
CREATE TABLE u ();

-- case: table dropped, function returns another
-- old
CREATE TABLE t (a integer, b text);
CREATE FUNCTION f() RETURNS SETOF t LANGUAGE sql AS 'SELECT * FROM t';
-- new
CREATE TABLE u (a integer, b text);
CREATE FUNCTION f() RETURNS SETOF u LANGUAGE sql AS 'SELECT * FROM u';

-- case: overloads come and go
-- old
CREATE FUNCTION f(a integer) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION f(a text) RETURNS integer LANGUAGE sql AS 'SELECT 2';
-- new
CREATE FUNCTION f(a text) RETURNS integer LANGUAGE sql AS 'SELECT 22';
CREATE FUNCTION f(a integer, b integer) RETURNS integer LANGUAGE sql AS 'SELECT 3';

-- case: function attributes
-- old
CREATE FUNCTION f(a integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 1';
-- new
CREATE FUNCTION f(a integer) RETURNS integer LANGUAGE sql STABLE STRICT SECURITY DEFINER PARALLEL SAFE LEAKPROOF COST 5 SET search_path = public, pg_temp AS 'SELECT 1';

-- case: functions with bodies in SQL standard form
-- old
CREATE TABLE t (a integer, b text);
CREATE FUNCTION f() RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT count(a) FROM t; END;
-- new
CREATE TABLE t (a bigint, b text);
CREATE FUNCTION f() RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT count(a) + 1 FROM t; END;
CREATE FUNCTION g() RETURNS bigint RETURN (SELECT max(a) FROM t);

-- case: standard body over a renamed column
-- old
CREATE TABLE t (a integer, b text);
CREATE FUNCTION f() RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT count(a) FROM t; END;
-- new
CREATE TABLE t (aa integer, b text);
CREATE FUNCTION f() RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT count(aa) FROM t; END;
-- rename: t.a=t.aa

-- case: standard body over a dropped column and view
-- old
CREATE TABLE t (a integer, b text);
CREATE VIEW v AS SELECT a FROM t;
CREATE FUNCTION f() RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT count(a) FROM v; END;
-- new
CREATE TABLE t (b text);
CREATE VIEW v AS SELECT b FROM t;
CREATE FUNCTION f() RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT count(b) FROM v; END;

-- case: function with composite argument whose type changes
-- old
CREATE TYPE c AS (x integer, y text);
CREATE FUNCTION f(c) RETURNS integer LANGUAGE sql AS 'SELECT $1.x';
-- new
CREATE TYPE c AS (y text, x integer);
CREATE FUNCTION f(c) RETURNS integer LANGUAGE sql AS 'SELECT $1.x';

-- case: function with enum whose value goes
-- old
CREATE TYPE e AS ENUM ('a', 'b', 'c');
CREATE TABLE t (x e DEFAULT 'a');
CREATE FUNCTION f(e) RETURNS e LANGUAGE sql AS 'SELECT $1';
CREATE VIEW v AS SELECT f(x) AS y FROM t;
CREATE FUNCTION g(e DEFAULT 'b') RETURNS SETOF e LANGUAGE sql AS 'SELECT $1';
-- new
CREATE TYPE e AS ENUM ('a', 'c');
CREATE TABLE t (x e DEFAULT 'a');
CREATE FUNCTION f(e) RETURNS e LANGUAGE sql AS 'SELECT $1';
CREATE VIEW v AS SELECT f(x) AS y FROM t;
CREATE FUNCTION g(e DEFAULT 'c') RETURNS SETOF e LANGUAGE sql AS 'SELECT $1';

-- case: out arguments change
-- old
CREATE FUNCTION f(IN a integer, OUT b integer, OUT c text) LANGUAGE sql AS 'SELECT 1, ''x''';
-- new
CREATE FUNCTION f(IN a integer, OUT b integer, OUT d text) LANGUAGE sql AS 'SELECT 1, ''x''';

-- case: returns table columns change
-- old
CREATE FUNCTION f() RETURNS TABLE (a integer, b text) LANGUAGE sql AS 'SELECT 1, ''x''';
CREATE VIEW v AS SELECT * FROM f();
-- new
CREATE FUNCTION f() RETURNS TABLE (a integer, b text, c date) LANGUAGE sql AS 'SELECT 1, ''x'', current_date';
CREATE VIEW v AS SELECT * FROM f();

-- case: function over a table's row type and column type
-- old
CREATE TABLE t (a integer);
CREATE FUNCTION f(x t) RETURNS integer LANGUAGE sql AS 'SELECT 1';
-- new
CREATE TABLE t (a integer);
CREATE FUNCTION f(x t[]) RETURNS integer LANGUAGE sql AS 'SELECT 1';

-- case: generated column uses a function whose body changes
-- old
CREATE FUNCTION f(integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT $1 + 1';
CREATE TABLE t (a integer, b integer GENERATED ALWAYS AS (f(a)) STORED);
-- new
CREATE FUNCTION f(integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT $1 + 2';
CREATE TABLE t (a integer, b integer GENERATED ALWAYS AS (f(a)) STORED);

-- case: default comes with its function in another schema
-- old
CREATE TABLE t (a integer);
-- new
CREATE SCHEMA lib;
CREATE FUNCTION lib.next() RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE TABLE t (a integer DEFAULT lib.next());

-- case: variadic and polymorphic
-- old
CREATE FUNCTION f(VARIADIC a integer[]) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION g(anyelement) RETURNS anyarray LANGUAGE sql AS 'SELECT ARRAY[$1]';
-- new
CREATE FUNCTION f(VARIADIC a text[]) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION g(anyelement, integer) RETURNS anyarray LANGUAGE sql AS 'SELECT ARRAY[$1]';

-- case: function dropped whose body uses a dropped table
-- old
CREATE TABLE t (a integer);
CREATE FUNCTION f() RETURNS integer LANGUAGE plpgsql AS 'BEGIN RETURN (SELECT count(*) FROM t); END';
CREATE TRIGGER none BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger();
-- new
CREATE TABLE u (a integer);

-- case: function body only in another layout
-- old
CREATE FUNCTION f(a integer) RETURNS integer LANGUAGE sql IMMUTABLE AS $$ SELECT a $$;
-- new
CREATE OR REPLACE FUNCTION public.f(a int) RETURNS int AS $body$ SELECT a $body$ LANGUAGE sql IMMUTABLE;
-- same

-- case: view exchanged for a function of its name and a table for a view
-- old
CREATE TABLE a (x integer);
CREATE VIEW b AS SELECT x FROM a;
CREATE SEQUENCE c;
CREATE INDEX d ON a (x);
-- new
CREATE VIEW a AS SELECT 1 AS x;
CREATE TABLE b (x integer);
CREATE TABLE c (d integer);
CREATE VIEW d AS SELECT x FROM b;

-- case: search path with functions in two schemas
-- old
CREATE SCHEMA x;
CREATE FUNCTION x.f() RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 1';
CREATE FUNCTION public.f() RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 2';
CREATE TABLE t (a integer DEFAULT x.f(), b integer DEFAULT public.f());
-- new
CREATE SCHEMA x;
CREATE FUNCTION x.f() RETURNS bigint LANGUAGE sql IMMUTABLE AS 'SELECT 1::bigint';
CREATE FUNCTION public.f() RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 3';
CREATE TABLE t (a integer DEFAULT x.f(), b integer DEFAULT public.f());

-- case: trigger function shared, renamed by text and tables dropped
-- old
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN NEW.at = now(); RETURN NEW; END';
CREATE TABLE a (at timestamptz);
CREATE TABLE b (at timestamptz);
CREATE TRIGGER t BEFORE UPDATE ON a FOR EACH ROW EXECUTE FUNCTION touch();
CREATE TRIGGER t BEFORE UPDATE ON b FOR EACH ROW EXECUTE FUNCTION touch();
-- new
CREATE SCHEMA util;
CREATE FUNCTION util.touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN NEW.at = now(); RETURN NEW; END';
CREATE TABLE b (at timestamptz);
CREATE TRIGGER t BEFORE UPDATE ON b FOR EACH ROW EXECUTE FUNCTION util.touch();

-- case: function's owner, grants and comments stay when it is made anew
-- old
CREATE ROLE ra;
CREATE FUNCTION f(a integer) RETURNS integer LANGUAGE sql AS 'SELECT 1';
ALTER FUNCTION f(integer) OWNER TO ra;
COMMENT ON FUNCTION f(integer) IS 'x';
REVOKE ALL ON FUNCTION f(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION f(integer) TO ra WITH GRANT OPTION;
CREATE TABLE t (a integer DEFAULT f(1));
-- new
CREATE ROLE ra;
CREATE FUNCTION f(a integer) RETURNS bigint LANGUAGE sql AS 'SELECT 1::bigint';
ALTER FUNCTION f(integer) OWNER TO ra;
COMMENT ON FUNCTION f(integer) IS 'x';
REVOKE ALL ON FUNCTION f(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION f(integer) TO ra WITH GRANT OPTION;
CREATE TABLE t (a integer DEFAULT f(1));

-- case: standard body inserts without columns named into a table whose columns move
-- old
CREATE TABLE t (id integer, a text);
CREATE FUNCTION f(x integer) RETURNS void LANGUAGE sql BEGIN ATOMIC INSERT INTO t VALUES (x, 'a'); END;
CREATE FUNCTION g() RETURNS SETOF integer LANGUAGE sql BEGIN ATOMIC SELECT z.id FROM (SELECT * FROM t) z; END;
-- new
CREATE TABLE t (z date, id integer, a text);
CREATE FUNCTION f(x integer) RETURNS void LANGUAGE sql BEGIN ATOMIC INSERT INTO t VALUES (now(), x, 'a'); INSERT INTO t AS tt SELECT * FROM t; END;
CREATE FUNCTION g() RETURNS SETOF integer LANGUAGE sql BEGIN ATOMIC SELECT z.id FROM (SELECT * FROM t) z; END;

-- case: overload gets its argument renamed while another stays
-- old
CREATE FUNCTION f(a integer) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION f(a text) RETURNS integer LANGUAGE sql AS 'SELECT 2';
CREATE FUNCTION f(a text, b text DEFAULT 'x') RETURNS integer LANGUAGE sql AS 'SELECT 3';
COMMENT ON FUNCTION f(text) IS 'two';
GRANT EXECUTE ON FUNCTION f(integer) TO reader;
CREATE VIEW v AS SELECT f(1) AS one;
-- new
CREATE FUNCTION f(z integer) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION f(a text) RETURNS integer LANGUAGE sql AS 'SELECT 2';
CREATE FUNCTION f(a text, b text) RETURNS integer LANGUAGE sql AS 'SELECT 3';
COMMENT ON FUNCTION f(text) IS 'two';
GRANT EXECUTE ON FUNCTION f(integer) TO reader;
CREATE VIEW v AS SELECT f(1) AS one;

-- case: function with all attributes gets others
-- old
CREATE FUNCTION f(a integer) RETURNS integer LANGUAGE plpgsql IMMUTABLE STRICT SECURITY DEFINER PARALLEL SAFE COST 5 SET search_path = public, pg_temp SET work_mem = '8MB' AS $$ BEGIN RETURN a; END $$;
-- new
CREATE FUNCTION f(a integer) RETURNS integer LANGUAGE plpgsql STABLE CALLED ON NULL INPUT PARALLEL RESTRICTED COST 50 LEAKPROOF SET work_mem TO '16MB' AS $$ BEGIN RETURN a; END $$;

-- case: set-returning function's rows and support
-- old
CREATE FUNCTION g(n integer) RETURNS SETOF integer LANGUAGE sql ROWS 10 AS 'SELECT generate_series(1, n)';
CREATE VIEW v AS SELECT * FROM g(3) AS x(y);
-- new
CREATE FUNCTION g(n integer) RETURNS TABLE (a integer, b text) LANGUAGE sql ROWS 100 AS 'SELECT n, n::text';
CREATE VIEW v AS SELECT * FROM g(3);

-- case: view over a system catalog and over functions of sets
-- old
CREATE VIEW tables AS SELECT relname FROM pg_class WHERE relkind = 'r';
CREATE VIEW days AS SELECT d FROM generate_series('2020-01-01'::date, '2020-02-01', '1 day') AS d;
-- new
CREATE VIEW tables AS SELECT relname, relkind FROM pg_catalog.pg_class;
CREATE VIEW days AS SELECT d::date FROM generate_series('2020-01-01'::date, '2020-02-01', '1 day') WITH ORDINALITY AS x(d, n);

-- case: whole rows in views, functions and checks
-- old
CREATE TABLE t (id integer, a text);
CREATE VIEW v AS SELECT t AS row FROM t;
CREATE VIEW w AS SELECT row_to_json(t) AS j, to_jsonb(t.*) AS k FROM t;
CREATE FUNCTION f(t) RETURNS text LANGUAGE sql AS 'SELECT $1.a';
CREATE VIEW x AS SELECT f(t) AS a, t.f AS b FROM t;
-- new
CREATE TABLE t (id integer, a text, c date);
CREATE VIEW v AS SELECT t AS row FROM t;
CREATE VIEW w AS SELECT row_to_json(t) AS j, to_jsonb(t.*) AS k FROM t;
CREATE FUNCTION f(t) RETURNS text LANGUAGE sql AS 'SELECT $1.a';
CREATE VIEW x AS SELECT f(t) AS a, t.f AS b FROM t;

-- case: whole rows in views and functions, a column less
-- old
CREATE TABLE t (id integer, a text, c date);
CREATE VIEW w AS SELECT row_to_json(t) AS j FROM t;
CREATE FUNCTION f(t) RETURNS text LANGUAGE sql AS 'SELECT $1.a';
-- new
CREATE TABLE t (id integer, a varchar(9));
CREATE VIEW w AS SELECT row_to_json(t) AS j FROM t;
CREATE FUNCTION f(t) RETURNS text LANGUAGE sql AS 'SELECT $1.a';

-- case: old words for triggers, functions and types
-- old
CREATE FUNCTION tf() RETURNS trigger AS 'BEGIN RETURN NEW; END' LANGUAGE 'plpgsql' VOLATILE;
CREATE TABLE t (a int4 NOT NULL, b character varying(10), c float8, d decimal(8,2), e timestamptz(3), f bool, g int8[], h bpchar(3), i "char", j numeric);
CREATE TRIGGER tr BEFORE INSERT OR UPDATE ON t FOR ROW EXECUTE PROCEDURE tf();
-- new
CREATE OR REPLACE FUNCTION public.tf() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NEW; END$$;
CREATE TABLE IF NOT EXISTS public.t (a integer CONSTRAINT x NOT NULL, b varchar(10), c double precision, d numeric(8, 2), e timestamp(3) with time zone, f boolean, g bigint ARRAY, h char(3), i "char", j decimal);
CREATE TRIGGER tr BEFORE UPDATE OR INSERT ON public.t FOR EACH ROW EXECUTE FUNCTION public.tf();
-- same

-- case: settings from current in another path and reset again
-- old
create schema s;
set search_path = s, public;
create function f() returns int language sql set search_path from current as 'select 1';
-- new
create schema s;
set search_path = s;
set work_mem = '16MB';
set enable_seqscan = off;
set random_page_cost = 1.1;
create function f() returns int language plpgsql set search_path from current set work_mem from current set enable_seqscan from current set random_page_cost from current as $$ begin return 1; end $$;
reset work_mem;
create procedure g() language sql set work_mem from current as 'select 1';

-- case: view of a function's rows, whose table's column is renamed
-- old
CREATE TABLE t (id int, a int);
CREATE FUNCTION f() RETURNS SETOF t LANGUAGE sql STABLE AS $$ SELECT * FROM t $$;
CREATE VIEW v AS SELECT id FROM f();
-- new
CREATE TABLE t (id int, b int);
CREATE FUNCTION f() RETURNS SETOF t LANGUAGE sql STABLE AS $$ SELECT * FROM t $$;
CREATE VIEW v AS SELECT id FROM f();

-- case: view that joins a table with a function's rows of it
-- old
CREATE TABLE t (id int, a int);
CREATE FUNCTION f() RETURNS SETOF t LANGUAGE sql STABLE AS $$ SELECT * FROM t $$;
CREATE VIEW v AS SELECT t.id FROM t JOIN f() ON f.id = t.id;
-- new
CREATE TABLE t (id int, a int, b text);
CREATE FUNCTION f() RETURNS SETOF t LANGUAGE sql STABLE AS $$ SELECT * FROM t $$;
CREATE VIEW v AS SELECT t.id FROM t JOIN f() ON f.id = t.id;

-- case: policy that reads a function's rows
-- old
CREATE TABLE t (id int, a int);
CREATE FUNCTION f() RETURNS SETOF t LANGUAGE sql STABLE AS $$ SELECT * FROM t $$;
CREATE TABLE u (id int);
CREATE POLICY p ON u USING (id IN (SELECT id FROM f()));
-- new
CREATE TABLE t (id int, a int, b text);
CREATE FUNCTION f() RETURNS SETOF t LANGUAGE sql STABLE AS $$ SELECT * FROM t $$;
CREATE TABLE u (id int);
CREATE POLICY p ON u USING (id IN (SELECT id FROM f()));

-- case: view of a view's rows by a function
-- old
CREATE TABLE t (id int, a int);
CREATE VIEW w AS SELECT id FROM t;
CREATE FUNCTION f() RETURNS SETOF w LANGUAGE sql STABLE AS $$ SELECT * FROM w $$;
CREATE VIEW v AS SELECT id FROM f();
-- new
CREATE TABLE t (id int, a int);
CREATE VIEW w AS SELECT id, a FROM t;
CREATE FUNCTION f() RETURNS SETOF w LANGUAGE sql STABLE AS $$ SELECT * FROM w $$;
CREATE VIEW v AS SELECT id FROM f();

-- case: view of a composite's rows by a function
-- old
CREATE TYPE c AS (id int, a int);
CREATE FUNCTION f() RETURNS SETOF c LANGUAGE sql STABLE AS $$ SELECT 1, 2 $$;
CREATE VIEW v AS SELECT id FROM f();
-- new
CREATE TYPE c AS (id int, a int, b int);
CREATE FUNCTION f() RETURNS SETOF c LANGUAGE sql STABLE AS $$ SELECT 1, 2, 3 $$;
CREATE VIEW v AS SELECT id FROM f();

-- case: materialized view counts by a function that reads the table
-- old
CREATE TABLE t (id int, a int);
CREATE FUNCTION f() RETURNS bigint LANGUAGE sql STABLE BEGIN ATOMIC SELECT count(*) FROM t; END;
CREATE MATERIALIZED VIEW v AS SELECT f() AS n;
-- new
CREATE TABLE t (id int, a int, b text);
CREATE FUNCTION f() RETURNS bigint LANGUAGE sql STABLE BEGIN ATOMIC SELECT count(*) FROM t; END;
CREATE MATERIALIZED VIEW v AS SELECT f() AS n;

-- case: check calls a function whose argument is renamed
-- old
CREATE FUNCTION ok(x int) RETURNS boolean IMMUTABLE LANGUAGE sql AS $$ SELECT x > 0 $$;
CREATE TABLE a (x int CHECK (ok(x)));
-- new
CREATE FUNCTION ok(val int) RETURNS boolean IMMUTABLE LANGUAGE sql AS $$ SELECT val > 0 $$;
CREATE TABLE a (x int CHECK (ok(x)));

-- case: returns setof table that changes
-- old
CREATE TABLE t (id int, a int);
CREATE FUNCTION f() RETURNS SETOF t LANGUAGE sql STABLE AS $$ SELECT * FROM t $$;
CREATE VIEW v AS SELECT id FROM f();
-- new
CREATE TABLE t (id int, b text);
CREATE FUNCTION f() RETURNS SETOF t LANGUAGE sql STABLE AS $$ SELECT * FROM t $$;
CREATE VIEW v AS SELECT id FROM f();

-- case: function takes a row, column computed
-- old
CREATE TABLE p (first text, last text);
CREATE FUNCTION full_name(p) RETURNS text LANGUAGE sql STABLE AS $$ SELECT $1.first || $1.last $$;
CREATE VIEW v AS SELECT p.full_name FROM p;
-- new
CREATE TABLE p (first text, last varchar(80));
CREATE FUNCTION full_name(p) RETURNS text LANGUAGE sql STABLE AS $$ SELECT $1.first || ' ' || $1.last $$;
CREATE VIEW v AS SELECT p.full_name FROM p;

-- case: functions that call each other, sql bodies
-- old
CREATE FUNCTION a() RETURNS int LANGUAGE sql RETURN 1;
CREATE FUNCTION b() RETURNS int LANGUAGE sql RETURN a() + 1;
-- new
CREATE FUNCTION a() RETURNS bigint LANGUAGE sql RETURN 1::bigint;
CREATE FUNCTION b() RETURNS bigint LANGUAGE sql RETURN a() + 1;
CREATE FUNCTION c() RETURNS bigint LANGUAGE sql RETURN b() + a();

-- case: settings from the session, as the server spells them
-- old
CREATE FUNCTION f() RETURNS void LANGUAGE sql AS '';
-- new
SET work_mem = 65536;
SET maintenance_work_mem = '1.5 GB';
SET statement_timeout = '90s';
SET lock_timeout = 1500;
SET temp_buffers = '16MB';
SET enable_seqscan = 0;
SET enable_hashjoin TO false;
SET jit = 'yes';
SET datestyle = german;
SET timezone = 'utc';
SET bytea_output = 'HEX';
SET intervalstyle = Postgres_Verbose;
SET random_page_cost = 1.50;
SET extra_float_digits = 1;
SET default_transaction_isolation = 'Repeatable Read';
SET client_min_messages = debug;
SET constraint_exclusion = true;
SET my.own = 'As It Is';
SET application_name = 'It''s';
SET log_min_duration_statement = -1;
CREATE FUNCTION f() RETURNS void LANGUAGE sql
    SET work_mem FROM CURRENT SET maintenance_work_mem FROM CURRENT SET statement_timeout FROM CURRENT
    SET lock_timeout FROM CURRENT SET temp_buffers FROM CURRENT
    SET enable_seqscan FROM CURRENT SET enable_hashjoin FROM CURRENT SET jit FROM CURRENT SET datestyle FROM CURRENT
    SET TimeZone FROM CURRENT SET bytea_output FROM CURRENT SET intervalstyle FROM CURRENT
    SET random_page_cost FROM CURRENT SET extra_float_digits FROM CURRENT
    SET default_transaction_isolation FROM CURRENT SET client_min_messages FROM CURRENT
    SET constraint_exclusion FROM CURRENT SET my.own FROM CURRENT SET application_name FROM CURRENT
    SET log_min_duration_statement FROM CURRENT
    AS '';

-- case: overload goes that was used
-- old
create table t (id int, n text);
create function f(a int) returns int language sql immutable as 'select a';
create function f(a bigint) returns int language sql immutable as 'select a::int';
create view v as select f(id) as x from t;
-- new
create table t (id int, n text);
create function f(a bigint) returns int language sql immutable as 'select a::int';
create view v as select f(id) as x from t;

-- case: overload more exact comes under a view
-- old
create table t (id int, n text);
create function f(a bigint) returns int language sql immutable as 'select 1';
create view v as select f(id) as x from t;
alter table t alter id set default f(4);
-- new
create table t (id int, n text);
create function f(a bigint) returns int language sql immutable as 'select 1';
create function f(a int) returns int language sql immutable as 'select 2';
create view v as select f(id) as x from t;
alter table t alter id set default f(4);

-- case: more exact overload under an index, check, generated and policy
-- old
create function f(a bigint) returns int language sql immutable as 'select 1';
create table t (id int, g int generated always as (f(id)) stored, constraint c check (f(id) > 0));
create index ix on t (f(id));
create policy p on t using (f(id) = 1);
-- new
create function f(a bigint) returns int language sql immutable as 'select 1';
create function f(a int) returns int language sql immutable as 'select 2';
create table t (id int, g int generated always as (f(id)) stored, constraint c check (f(id) > 0));
create index ix on t (f(id));
create policy p on t using (f(id) = 1);

-- case: view before the overload keeps its own
-- old
create table t (id int);
create function f(a bigint) returns int language sql immutable as 'select 1';
create view v as select f(id) as x from t;
-- new
create table t (id int);
create function f(a bigint) returns int language sql immutable as 'select 1';
create view v as select f(id) as x from t;
create function f(a int) returns int language sql immutable as 'select 2';

-- case: more exact overload under a trigger, rule and atomic body
-- old
create table t (id int);
create function tf() returns trigger language plpgsql as 'begin return new; end';
create function f(a bigint) returns int language sql immutable as 'select 1';
create trigger tr before insert on t for each row when (f(new.id) > 0) execute function tf();
create rule ru as on delete to t where f(old.id) > 0 do also select 1;
create function g(a int) returns int return f(a);
create materialized view m as select f(id) as x from t;
create index mi on m (x);
-- new
create table t (id int);
create function tf() returns trigger language plpgsql as 'begin return new; end';
create function f(a bigint) returns int language sql immutable as 'select 1';
create function f(a int) returns int language sql immutable as 'select 2';
create trigger tr before insert on t for each row when (f(new.id) > 0) execute function tf();
create rule ru as on delete to t where f(old.id) > 0 do also select 1;
create function g(a int) returns int return f(a);
create materialized view m as select f(id) as x from t;
create index mi on m (x);

-- case: a function of the same words with the type of another namespace
-- old
CREATE SCHEMA a; CREATE SCHEMA b; CREATE TYPE a.e AS ENUM ('x');
SET search_path = b, a; CREATE FUNCTION public.f(e) RETURNS int LANGUAGE sql AS 'SELECT 1'; CREATE TABLE public.t (e e);
-- new
CREATE SCHEMA a; CREATE SCHEMA b; CREATE TYPE a.e AS ENUM ('x');
CREATE TYPE b.e AS ENUM ('y'); SET search_path = b, a; CREATE FUNCTION public.f(e) RETURNS int LANGUAGE sql AS 'SELECT 1'; CREATE TABLE public.t (e e);

-- case: a body in the standard's form that names a constraint
-- old
CREATE TABLE t (a int, b int, CONSTRAINT u UNIQUE (a));
CREATE FUNCTION up(int, int) RETURNS void LANGUAGE sql BEGIN ATOMIC INSERT INTO t VALUES ($1, $2) ON CONFLICT ON CONSTRAINT u DO NOTHING; END;
-- new
CREATE TABLE t (a int, b int, CONSTRAINT u UNIQUE (a, b));
CREATE FUNCTION up(int, int) RETURNS void LANGUAGE sql BEGIN ATOMIC INSERT INTO t VALUES ($1, $2) ON CONFLICT ON CONSTRAINT u DO NOTHING; END;

-- case: view of a function's rows whose table has its columns in another order
-- old
CREATE TABLE t (id integer, a integer);
CREATE FUNCTION f() RETURNS SETOF t LANGUAGE sql STABLE AS $$ SELECT * FROM t $$;
CREATE VIEW v AS SELECT id FROM f();
-- new
CREATE TABLE t (b integer, a integer);
CREATE FUNCTION f() RETURNS SETOF t LANGUAGE sql STABLE AS $$ SELECT * FROM t $$;
CREATE VIEW v AS SELECT a FROM f();

-- case: the cost of a function that it has anyway
-- old
CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION g() RETURNS SETOF int LANGUAGE sql AS 'SELECT 1';
CREATE PROCEDURE p() LANGUAGE sql AS 'SELECT 1';
-- new
CREATE FUNCTION f() RETURNS int LANGUAGE sql COST 100 VOLATILE CALLED ON NULL INPUT SECURITY INVOKER PARALLEL UNSAFE NOT LEAKPROOF AS 'SELECT 1';
CREATE FUNCTION g() RETURNS SETOF int LANGUAGE sql ROWS 1000 COST 100 AS 'SELECT 1';
CREATE PROCEDURE p() LANGUAGE sql SECURITY INVOKER AS 'SELECT 1';
-- same

-- case: the cost of a function in another language
-- old
CREATE FUNCTION f() RETURNS trigger LANGUAGE internal AS 'suppress_redundant_updates_trigger';
-- new
CREATE FUNCTION f() RETURNS trigger LANGUAGE internal COST 1 AS 'suppress_redundant_updates_trigger';
-- same

-- case: a cost that it has not got anyway
-- old
CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION g() RETURNS SETOF int LANGUAGE sql AS 'SELECT 1';
-- new
CREATE FUNCTION f() RETURNS int LANGUAGE sql COST 1 AS 'SELECT 1';
CREATE FUNCTION g() RETURNS SETOF int LANGUAGE sql ROWS 100 AS 'SELECT 1';

-- case: a default that says its type
-- old
CREATE FUNCTION f(a text DEFAULT 'x') RETURNS int LANGUAGE sql AS 'SELECT 1';
-- new
CREATE FUNCTION f(a text DEFAULT 'x'::text) RETURNS int LANGUAGE sql AS 'SELECT 1';
-- same
