-- old
CREATE TABLE t (x int);
-- new
CREATE TABLE t (x int); CREATE FUNCTION addup(a int, b int) RETURNS int LANGUAGE sql IMMUTABLE AS 'select a + b'; CREATE AGGREGATE total(int) (SFUNC = addup, STYPE = int, INITCOND = '0'); CREATE OPERATOR #+# (LEFTARG = int, RIGHTARG = int, FUNCTION = addup); CREATE VIEW v AS SELECT total(x) AS t FROM t; CREATE PROCEDURE p(INOUT a int) LANGUAGE plpgsql AS 'begin a := 1; end';
-- up
SET check_function_bodies = false;

CREATE FUNCTION addup(a int, b int) RETURNS int LANGUAGE sql IMMUTABLE AS 'select a + b';
CREATE AGGREGATE total(int) (SFUNC = addup, STYPE = int, INITCOND = '0');
CREATE OPERATOR #+# (LEFTARG = int, RIGHTARG = int, FUNCTION = addup);
CREATE PROCEDURE p(INOUT a int) LANGUAGE plpgsql AS 'begin a := 1; end';

CREATE VIEW public.v AS
SELECT total(x) AS t FROM t;
-- down
DROP VIEW public.v;

DROP PROCEDURE p(INOUT a int);
DROP OPERATOR #+# (int, int);
DROP AGGREGATE total(int);
DROP FUNCTION addup(a int, b int);
