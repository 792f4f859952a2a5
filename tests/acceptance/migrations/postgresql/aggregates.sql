-- case: added over a function of one's own
-- old
CREATE TABLE t (id integer);
-- new
CREATE TABLE t (id integer);
CREATE FUNCTION step(a integer, b integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT a + b';
CREATE AGGREGATE total(integer) (SFUNC = step, STYPE = integer, INITCOND = '0');
CREATE VIEW totals AS SELECT total(id) AS total FROM t;

-- case: dropped with its function
-- old
CREATE FUNCTION step(a integer, b integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT a + b';
CREATE AGGREGATE total(integer) (SFUNC = step, STYPE = integer, INITCOND = '0');
COMMENT ON AGGREGATE total(integer) IS 'Sum';
-- new
CREATE TABLE t (id integer);

-- case: beginning changed under a view
-- old
CREATE TABLE t (id integer);
CREATE AGGREGATE total(integer) (SFUNC = int4pl, STYPE = integer, INITCOND = '0');
CREATE VIEW totals AS SELECT total(id) AS total FROM t;
COMMENT ON AGGREGATE total(integer) IS 'Sum';
-- new
CREATE TABLE t (id integer);
CREATE AGGREGATE total(integer) (SFUNC = int4pl, STYPE = integer, INITCOND = '1');
CREATE VIEW totals AS SELECT total(id) AS total FROM t;
COMMENT ON AGGREGATE total(integer) IS 'Sum';

-- case: state function gets another argument name
-- old
CREATE FUNCTION step(a integer, b integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT $1 + $2';
CREATE AGGREGATE total(integer) (SFUNC = step, STYPE = integer, INITCOND = '0');
-- new
CREATE FUNCTION step(a integer, c integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT $1 + $2';
CREATE AGGREGATE total(integer) (SFUNC = step, STYPE = integer, INITCOND = '0');

-- case: state function gets another body
-- old
CREATE FUNCTION step(a integer, b integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT $1 + $2';
CREATE AGGREGATE total(integer) (SFUNC = step, STYPE = integer, INITCOND = '0');
-- new
CREATE FUNCTION step(a integer, b integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT $2 + $1';
CREATE AGGREGATE total(integer) (SFUNC = step, STYPE = integer, INITCOND = '0');

-- case: ordered set and grants
-- old
CREATE TABLE t (id integer);
-- new
CREATE TABLE t (id integer);
CREATE AGGREGATE middle(double precision ORDER BY anyelement) (SFUNC = ordered_set_transition, STYPE = internal, FINALFUNC = percentile_disc_final, FINALFUNC_EXTRA);
GRANT EXECUTE ON FUNCTION middle(double precision, anyelement) TO reader;
REVOKE ALL ON FUNCTION middle(double precision, anyelement) FROM PUBLIC;
ALTER AGGREGATE middle(double precision ORDER BY anyelement) OWNER TO keeper;

-- case: of any number of rows
-- old
CREATE AGGREGATE number(*) (SFUNC = int8inc, STYPE = bigint, INITCOND = '0');
-- new
CREATE AGGREGATE number(*) (SFUNC = int8inc, STYPE = bigint, INITCOND = '5');

-- case: aggregate over changing function
-- old
CREATE FUNCTION add2(integer, integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT $1 + $2';
CREATE AGGREGATE s(integer) (SFUNC = add2, STYPE = integer, INITCOND = '0');
CREATE TABLE t (a integer);
CREATE VIEW v AS SELECT s(a) AS x FROM t;
-- new
CREATE FUNCTION add2(bigint, integer) RETURNS bigint LANGUAGE sql IMMUTABLE AS 'SELECT $1 + $2';
CREATE AGGREGATE s(integer) (SFUNC = add2, STYPE = bigint, INITCOND = '0');
CREATE TABLE t (a integer);
CREATE VIEW v AS SELECT s(a) AS x FROM t;

-- case: ordered-set aggregate
-- old
CREATE TABLE t ();
-- new
CREATE TABLE t ();
CREATE AGGREGATE pd(float8 ORDER BY anyelement) (SFUNC = ordered_set_transition, STYPE = internal, FINALFUNC = percentile_disc_final, FINALFUNC_EXTRA);
COMMENT ON AGGREGATE pd(float8 ORDER BY anyelement) IS 'disc';
