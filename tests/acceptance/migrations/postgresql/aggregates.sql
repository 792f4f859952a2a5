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

-- case: function becomes an aggregate of the same name
-- old
CREATE FUNCTION total(integer) RETURNS integer LANGUAGE sql AS 'SELECT $1';
CREATE VIEW v AS SELECT total(1) AS x;
-- new
CREATE AGGREGATE total(integer) (SFUNC = int4pl, STYPE = integer, INITCOND = '0', PARALLEL = safe);
CREATE VIEW v AS SELECT total(1) AS x;

-- case: aggregate with moving state and combine function
-- old
CREATE FUNCTION sf(s bigint, v integer) RETURNS bigint LANGUAGE sql IMMUTABLE AS 'SELECT s + v';
CREATE AGGREGATE agg(integer) (SFUNC = sf, STYPE = bigint, INITCOND = '0');
CREATE TABLE t (a integer);
CREATE MATERIALIZED VIEW m AS SELECT agg(a) FROM t;
-- new
CREATE FUNCTION sf(s bigint, v integer) RETURNS bigint LANGUAGE sql IMMUTABLE AS 'SELECT s + v';
CREATE FUNCTION cf(s bigint, v bigint) RETURNS bigint LANGUAGE sql IMMUTABLE AS 'SELECT s + v';
CREATE AGGREGATE agg(integer) (SFUNC = sf, STYPE = bigint, INITCOND = '0', COMBINEFUNC = cf, PARALLEL = SAFE);
CREATE TABLE t (a integer);
CREATE MATERIALIZED VIEW m AS SELECT agg(a) FROM t;

-- case: aggregate renamed in the argument's type only
-- old
CREATE TYPE pair AS (x integer, y integer);
CREATE FUNCTION addp(s pair, v pair) RETURNS pair LANGUAGE sql IMMUTABLE AS 'SELECT ROW((s).x + (v).x, (s).y + (v).y)::pair';
CREATE AGGREGATE sump(pair) (SFUNC = addp, STYPE = pair);
-- new
CREATE TYPE pair AS (x integer, y bigint);
CREATE FUNCTION addp(s pair, v pair) RETURNS pair LANGUAGE sql IMMUTABLE AS 'SELECT ROW((s).x + (v).x, (s).y + (v).y)::pair';
CREATE AGGREGATE sump(pair) (SFUNC = addp, STYPE = pair);

-- case: aggregate made anew keeps its comment, owner and grants
-- old

CREATE AGGREGATE ag(integer) (SFUNC = int4pl, STYPE = integer);
COMMENT ON AGGREGATE ag(integer) IS 'kept';
ALTER AGGREGATE ag(integer) OWNER TO keeper;
GRANT EXECUTE ON FUNCTION ag(integer) TO reader WITH GRANT OPTION;
REVOKE ALL ON FUNCTION ag(integer) FROM PUBLIC;
-- new

CREATE AGGREGATE ag(integer) (SFUNC = int4mul, STYPE = integer, INITCOND = '1');
COMMENT ON AGGREGATE ag(integer) IS 'kept';
ALTER AGGREGATE ag(integer) OWNER TO keeper;
GRANT EXECUTE ON FUNCTION ag(integer) TO reader WITH GRANT OPTION;
REVOKE ALL ON FUNCTION ag(integer) FROM PUBLIC;

-- case: aggregate with a state function that changes
-- old
CREATE FUNCTION acc(s int, v int) RETURNS int LANGUAGE sql AS $$ SELECT s + v $$;
CREATE AGGREGATE total(int) (SFUNC = acc, STYPE = int, INITCOND = '0');
CREATE TABLE t (a int);
CREATE VIEW v AS SELECT total(a) AS x FROM t;
-- new
CREATE FUNCTION acc(s bigint, v int) RETURNS bigint LANGUAGE sql AS $$ SELECT s + v $$;
CREATE AGGREGATE total(int) (SFUNC = acc, STYPE = bigint, INITCOND = '0');
CREATE TABLE t (a int);
CREATE VIEW v AS SELECT total(a) AS x FROM t;

-- case: aggregate old syntax and star
-- old
create function inc(bigint, "any") returns bigint language internal as 'int8inc_any';
create function inc1(bigint) returns bigint language internal strict as 'int8inc';
create aggregate cnt(*) (sfunc = inc1, stype = bigint, initcond = '0');
create aggregate oldstyle (basetype = int, sfunc = int4pl, stype = int);
-- new
create function inc(bigint, "any") returns bigint language internal as 'int8inc_any';
create function inc1(bigint) returns bigint language internal strict as 'int8inc';
create aggregate cnt(*) (sfunc = inc1, stype = bigint, initcond = '1');
create aggregate oldstyle (basetype = int, sfunc = int4mul, stype = int);
comment on aggregate cnt(*) is 'counts';

-- case: old aggregate of any
-- old
create aggregate a1 (basetype = 'ANY', sfunc = int8inc, stype = int8, initcond = '0');
-- new
create aggregate a1 (basetype = 'ANY', sfunc = int8inc, stype = int8, initcond = '1');
comment on aggregate a1(*) is 'x';
