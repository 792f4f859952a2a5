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
