-- renames: c=d
-- old
CREATE TYPE c AS (x int); CREATE FUNCTION f(a c) RETURNS SETOF c LANGUAGE sql AS 'select a'; CREATE TABLE t (y c);
-- new
CREATE TYPE d AS (x int); CREATE FUNCTION f(a d) RETURNS SETOF d LANGUAGE sql AS 'select a'; CREATE TABLE t (y d);
-- up
SET check_function_bodies = false;

DROP FUNCTION f(a c);

ALTER TYPE public.c RENAME TO d;

CREATE FUNCTION f(a d) RETURNS SETOF d LANGUAGE sql AS 'select a';
-- down
SET check_function_bodies = false;

DROP FUNCTION f(a d);

ALTER TYPE public.d RENAME TO c;

CREATE FUNCTION f(a c) RETURNS SETOF c LANGUAGE sql AS 'select a';
