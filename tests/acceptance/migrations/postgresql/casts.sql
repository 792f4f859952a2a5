-- case: added
-- old
CREATE TYPE mood AS ENUM ('a', 'b');
CREATE FUNCTION to_mood(i integer) RETURNS mood LANGUAGE sql IMMUTABLE AS $$ SELECT 'a'::mood $$;
-- new
CREATE TYPE mood AS ENUM ('a', 'b');
CREATE FUNCTION to_mood(i integer) RETURNS mood LANGUAGE sql IMMUTABLE AS $$ SELECT 'a'::mood $$;
CREATE CAST (integer AS mood) WITH FUNCTION to_mood(integer);

-- case: dropped
-- old
CREATE TYPE mood AS ENUM ('a', 'b');
CREATE FUNCTION to_mood(i integer) RETURNS mood LANGUAGE sql IMMUTABLE AS $$ SELECT 'a'::mood $$;
CREATE CAST (integer AS mood) WITH FUNCTION to_mood(integer) AS IMPLICIT;
-- new
CREATE TYPE mood AS ENUM ('a', 'b');
CREATE FUNCTION to_mood(i integer) RETURNS mood LANGUAGE sql IMMUTABLE AS $$ SELECT 'a'::mood $$;

-- case: context changed
-- old
CREATE TYPE mood AS ENUM ('a', 'b');
CREATE FUNCTION to_mood(i integer) RETURNS mood LANGUAGE sql IMMUTABLE AS $$ SELECT 'a'::mood $$;
CREATE CAST (integer AS mood) WITH FUNCTION to_mood(integer);
-- new
CREATE TYPE mood AS ENUM ('a', 'b');
CREATE FUNCTION to_mood(i integer) RETURNS mood LANGUAGE sql IMMUTABLE AS $$ SELECT 'a'::mood $$;
CREATE CAST (integer AS mood) WITH FUNCTION to_mood(integer) AS ASSIGNMENT;

-- case: without a function
-- old
CREATE TYPE mood AS ENUM ('a', 'b');
CREATE FUNCTION to_mood(i integer) RETURNS mood LANGUAGE sql IMMUTABLE AS $$ SELECT 'a'::mood $$;
-- new
CREATE TYPE mood AS ENUM ('a', 'b');
CREATE FUNCTION to_mood(i integer) RETURNS mood LANGUAGE sql IMMUTABLE AS $$ SELECT 'a'::mood $$;
CREATE DOMAIN d AS integer;
CREATE CAST (text AS mood) WITH INOUT AS ASSIGNMENT;

-- case: its function made anew
-- old
CREATE TYPE mood AS ENUM ('a', 'b');
CREATE FUNCTION to_mood(i integer) RETURNS mood LANGUAGE sql IMMUTABLE AS $$ SELECT 'a'::mood $$;
CREATE CAST (integer AS mood) WITH FUNCTION to_mood(integer);
-- new
CREATE TYPE mood AS ENUM ('a', 'b');
CREATE FUNCTION to_mood(j integer) RETURNS mood LANGUAGE sql IMMUTABLE AS $$ SELECT 'a'::mood $$;
CREATE CAST (integer AS mood) WITH FUNCTION to_mood(integer);

-- case: dropped with its function and type
-- old
CREATE TYPE mood AS ENUM ('a', 'b');
CREATE FUNCTION to_mood(i integer) RETURNS mood LANGUAGE sql IMMUTABLE AS $$ SELECT 'a'::mood $$;
CREATE CAST (integer AS mood) WITH FUNCTION to_mood(integer);
-- new
CREATE TABLE t (a integer);

-- case: comment
-- old
CREATE TYPE mood AS ENUM ('a', 'b');
CREATE FUNCTION to_mood(i integer) RETURNS mood LANGUAGE sql IMMUTABLE AS $$ SELECT 'a'::mood $$;
CREATE CAST (integer AS mood) WITH FUNCTION to_mood(integer);
-- new
CREATE TYPE mood AS ENUM ('a', 'b');
CREATE FUNCTION to_mood(i integer) RETURNS mood LANGUAGE sql IMMUTABLE AS $$ SELECT 'a'::mood $$;
CREATE CAST (integer AS mood) WITH FUNCTION to_mood(integer);
COMMENT ON CAST (integer AS mood) IS 'Made';

-- case: type made anew under it
-- old
CREATE TYPE mood AS ENUM ('a', 'b');
CREATE FUNCTION to_mood(i integer) RETURNS mood LANGUAGE sql IMMUTABLE AS $$ SELECT 'a'::mood $$;
CREATE CAST (integer AS mood) WITH FUNCTION to_mood(integer);
-- new
CREATE TYPE mood AS ENUM ('a');
CREATE FUNCTION to_mood(i integer) RETURNS mood LANGUAGE sql IMMUTABLE AS $$ SELECT 'a'::mood $$;
CREATE CAST (integer AS mood) WITH FUNCTION to_mood(integer);

-- case: used by a view
-- old
CREATE TYPE mood AS ENUM ('a', 'b');
CREATE FUNCTION to_mood(i integer) RETURNS mood LANGUAGE sql IMMUTABLE AS $$ SELECT 'a'::mood $$;
CREATE CAST (integer AS mood) WITH FUNCTION to_mood(integer);
-- new
CREATE TYPE mood AS ENUM ('a', 'b');
CREATE FUNCTION to_mood(i integer) RETURNS mood LANGUAGE sql IMMUTABLE AS $$ SELECT 'a'::mood $$;
CREATE CAST (integer AS mood) WITH FUNCTION to_mood(integer);
CREATE TABLE t (a integer);
CREATE VIEW v AS SELECT a::mood AS m FROM t;

-- case: casts
-- old
CREATE TYPE e AS ENUM ('a');
CREATE FUNCTION e2i(e) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 1';
CREATE CAST (e AS integer) WITH FUNCTION e2i(e);
CREATE TABLE t (a e);
CREATE VIEW v AS SELECT a::integer AS x FROM t;
-- new
CREATE TYPE e AS ENUM ('a');
CREATE FUNCTION e2i(e) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 2';
CREATE CAST (e AS integer) WITH FUNCTION e2i(e) AS ASSIGNMENT;
CREATE TABLE t (a e);
CREATE VIEW v AS SELECT a::integer AS x FROM t;

-- case: cast to an enum and from it, enum loses a value
-- old
CREATE TYPE mood AS ENUM ('sad', 'ok', 'glad');
CREATE FUNCTION to_mood(integer) RETURNS mood LANGUAGE sql IMMUTABLE AS $$ SELECT 'ok'::mood $$;
CREATE CAST (integer AS mood) WITH FUNCTION to_mood(integer) AS ASSIGNMENT;
CREATE CAST (varchar AS mood) WITH INOUT AS IMPLICIT;
COMMENT ON CAST (integer AS mood) IS 'c';
CREATE TABLE t (m mood DEFAULT 'ok');
-- new
CREATE TYPE mood AS ENUM ('ok', 'glad');
CREATE FUNCTION to_mood(integer) RETURNS mood LANGUAGE sql IMMUTABLE AS $$ SELECT 'ok'::mood $$;
CREATE CAST (integer AS mood) WITH FUNCTION to_mood(integer) AS IMPLICIT;
CREATE CAST (varchar AS mood) WITH INOUT AS IMPLICIT;
COMMENT ON CAST (integer AS mood) IS 'c';
CREATE TABLE t (m mood DEFAULT 'ok');

-- case: cast made anew keeps its comment, owner and grants
-- old
CREATE TYPE mood AS ENUM ('a'); CREATE FUNCTION tm(integer) RETURNS mood LANGUAGE sql IMMUTABLE AS $$ SELECT 'a'::mood $$;
CREATE CAST (integer AS mood) WITH FUNCTION tm(integer);
COMMENT ON CAST (integer AS mood) IS 'kept';
-- new
CREATE TYPE mood AS ENUM ('a'); CREATE FUNCTION tm(integer) RETURNS mood LANGUAGE sql IMMUTABLE AS $$ SELECT 'a'::mood $$;
CREATE CAST (integer AS mood) WITH FUNCTION tm(integer) AS ASSIGNMENT;
COMMENT ON CAST (integer AS mood) IS 'kept';

-- case: cast of a composite that is made anew under an array
-- old
CREATE TYPE p AS (a int, b int);
CREATE FUNCTION f(p) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT ''x''';
CREATE CAST (p AS text) WITH FUNCTION f(p) AS ASSIGNMENT;
CREATE TABLE t (x p, y p[]);
-- new
CREATE TYPE p AS (b int, a int);
CREATE FUNCTION f(p) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT ''x''';
CREATE CAST (p AS text) WITH FUNCTION f(p) AS ASSIGNMENT;
CREATE TABLE t (x p, y p[]);
-- rows
INSERT INTO t VALUES (ROW(1,2), ARRAY[ROW(1,2)::p]);

-- case: cast with another function used in a default
-- old
create domain dom as text;
create type en as enum ('a', 'b');
create function to_en(int) returns en language sql immutable as $$ select case $1 when 1 then 'a'::en else 'b'::en end $$;
create cast (int as en) with function to_en(int);
create table t (id int primary key, e en default 1::en);
-- new
create domain dom as text;
create type en as enum ('a', 'b');
create function int_en(int) returns en language sql immutable as $$ select case $1 when 1 then 'a'::en else 'b'::en end $$;
create cast (int as en) with function int_en(int);
create table t (id int primary key, e en default 1::en);
