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
