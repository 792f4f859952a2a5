-- case: added and used
-- old
CREATE FUNCTION near(a integer, b integer) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT abs(a - b) < 2';
-- new
CREATE FUNCTION near(a integer, b integer) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT abs(a - b) < 2';
CREATE OPERATOR ~~~ (LEFTARG = integer, RIGHTARG = integer, FUNCTION = near, COMMUTATOR = ~~~);
CREATE TABLE t (a integer, CHECK (a OPERATOR(public.~~~) 3));
CREATE VIEW v AS SELECT a FROM t WHERE a ~~~ 4;

-- case: dropped with its function
-- old
CREATE FUNCTION near(a integer, b integer) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT abs(a - b) < 2';
CREATE OPERATOR ~~~ (LEFTARG = integer, RIGHTARG = integer, FUNCTION = near, COMMUTATOR = ~~~);
-- new
CREATE TABLE t (a integer);

-- case: changed under a view
-- old
CREATE FUNCTION near(a integer, b integer) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT abs(a - b) < 2';
CREATE OPERATOR ~~~ (LEFTARG = integer, RIGHTARG = integer, FUNCTION = near, COMMUTATOR = ~~~);
CREATE TABLE t (a integer);
CREATE VIEW v AS SELECT a FROM t WHERE a ~~~ 4;
-- new
CREATE FUNCTION near(a integer, b integer) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT abs(a - b) < 2';
CREATE OPERATOR ~~~ (LEFTARG = integer, RIGHTARG = integer, FUNCTION = near);
CREATE TABLE t (a integer);
CREATE VIEW v AS SELECT a FROM t WHERE a ~~~ 4;

-- case: its function made anew
-- old
CREATE FUNCTION near(a integer, b integer) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT abs(a - b) < 2';
CREATE OPERATOR ~~~ (LEFTARG = integer, RIGHTARG = integer, FUNCTION = near, COMMUTATOR = ~~~);
-- new
CREATE FUNCTION near(x integer, b integer) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT abs(x - b) < 2';
CREATE OPERATOR ~~~ (LEFTARG = integer, RIGHTARG = integer, FUNCTION = near, COMMUTATOR = ~~~);

-- case: prefix
-- old

-- new
CREATE OPERATOR !!! (RIGHTARG = integer, FUNCTION = int4abs);
COMMENT ON OPERATOR !!! (NONE, integer) IS 'Size';

-- case: prefix dropped
-- old
CREATE OPERATOR !!! (RIGHTARG = integer, FUNCTION = int4abs);
ALTER OPERATOR !!! (NONE, integer) OWNER TO keeper;
-- new
CREATE TABLE t (a integer);

-- case: two of one name
-- old
CREATE OPERATOR ~~~ (LEFTARG = integer, RIGHTARG = integer, FUNCTION = int4eq);
-- new
CREATE OPERATOR ~~~ (LEFTARG = integer, RIGHTARG = integer, FUNCTION = int4ne);
CREATE OPERATOR ~~~ (LEFTARG = text, RIGHTARG = text, FUNCTION = texteq);

-- case: in a schema
-- old

-- new
CREATE SCHEMA app;
CREATE OPERATOR app.=== (LEFTARG = text, RIGHTARG = text, FUNCTION = texteq);

-- case: class and family
-- old

-- new
CREATE OPERATOR FAMILY fam USING btree;
CREATE OPERATOR CLASS cls FOR TYPE integer USING btree FAMILY fam AS OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >, FUNCTION 1 btint4cmp(integer, integer);
CREATE TABLE t (a integer);
CREATE INDEX i ON t (a cls);

-- case: class dropped with an index
-- old
CREATE OPERATOR CLASS cls FOR TYPE integer USING btree AS OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >, FUNCTION 1 btint4cmp(integer, integer);
CREATE TABLE t (a integer);
CREATE INDEX i ON t (a cls);
-- new
CREATE TABLE t (a integer);
CREATE INDEX i ON t (a);

-- case: conversion
-- old

-- new
CREATE CONVERSION cv FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;

-- case: conversion changed
-- old
CREATE CONVERSION cv FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;
-- new
CREATE DEFAULT CONVERSION cv FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;

-- case: language
-- old

-- new
CREATE LANGUAGE other HANDLER plpgsql_call_handler INLINE plpgsql_inline_handler VALIDATOR plpgsql_validator;
CREATE FUNCTION f() RETURNS integer LANGUAGE other AS 'BEGIN RETURN 1; END';

-- case: language goes with its functions
-- old
CREATE LANGUAGE other HANDLER plpgsql_call_handler INLINE plpgsql_inline_handler VALIDATOR plpgsql_validator;
CREATE FUNCTION f() RETURNS integer LANGUAGE other AS 'BEGIN RETURN 1; END';
-- new
CREATE TABLE t (a integer);

-- case: access method
-- old

-- new
CREATE ACCESS METHOD heap2 TYPE TABLE HANDLER heap_tableam_handler;
CREATE TABLE t (a integer) USING heap2;

-- case: transform
-- old
CREATE TABLE t (a integer);
-- new
CREATE TABLE t (a integer);
CREATE TRANSFORM FOR circle LANGUAGE sql (FROM SQL WITH FUNCTION prsd_lextype(internal));

-- case: base type
-- old

-- new
CREATE TYPE mine;
CREATE FUNCTION mine_in(cstring) RETURNS mine LANGUAGE internal IMMUTABLE STRICT AS 'int4in';
CREATE FUNCTION mine_out(mine) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'int4out';
CREATE TYPE mine (INPUT = mine_in, OUTPUT = mine_out, LIKE = integer);
CREATE TABLE t (a mine);

-- case: base type dropped
-- old
CREATE TYPE mine;
CREATE FUNCTION mine_in(cstring) RETURNS mine LANGUAGE internal IMMUTABLE STRICT AS 'int4in';
CREATE FUNCTION mine_out(mine) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'int4out';
CREATE TYPE mine (INPUT = mine_in, OUTPUT = mine_out, LIKE = integer);
CREATE TABLE t (b integer, a mine);
-- new
CREATE TABLE t (b integer);

-- case: table's access method goes
-- old
CREATE ACCESS METHOD heap2 TYPE TABLE HANDLER heap_tableam_handler;
CREATE TABLE t (a integer) USING heap2;
CREATE MATERIALIZED VIEW m USING heap2 AS SELECT 1 AS a;
-- new
CREATE TABLE t (a integer);
CREATE MATERIALIZED VIEW m AS SELECT 1 AS a;

-- case: operator class of an index
-- old
CREATE TABLE t (a integer);
CREATE INDEX i ON t (a);
-- new
CREATE TABLE t (a integer);
CREATE OPERATOR CLASS myops FOR TYPE integer USING btree AS OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >, FUNCTION 1 btint4cmp(integer, integer);
CREATE INDEX i ON t (a myops);

-- case: operator class changes under an index
-- old
CREATE TABLE t (a integer);
CREATE OPERATOR CLASS myops FOR TYPE integer USING btree AS OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >, FUNCTION 1 btint4cmp(integer, integer);
CREATE INDEX i ON t (a myops);
-- new
CREATE TABLE t (a integer);
CREATE OPERATOR CLASS myops FOR TYPE integer USING btree AS OPERATOR 1 < , OPERATOR 2 <= , OPERATOR 3 = , OPERATOR 4 >= , OPERATOR 5 >, FUNCTION 1 btint4cmp(integer, integer), FUNCTION 2 btint4sortsupport(internal);
CREATE INDEX i ON t (a myops);

-- case: operator in a check, a default and an index
-- old
CREATE FUNCTION gt2(integer, integer) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1 > 2 * $2';
CREATE TABLE t (a integer, b boolean);
-- new
CREATE FUNCTION gt2(integer, integer) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1 > 2 * $2';
CREATE OPERATOR >>> (LEFTARG = integer, RIGHTARG = integer, FUNCTION = gt2);
CREATE TABLE t (a integer CHECK (a >>> 1), b boolean DEFAULT (4 >>> 1));
CREATE INDEX i ON t ((a >>> 3));
CREATE VIEW v AS SELECT a >>> 4 AS x FROM t;

-- case: operator's function changes
-- old
CREATE FUNCTION gt2(integer, integer) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1 > 2 * $2';
CREATE FUNCTION gt3(integer, integer) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1 > 3 * $2';
CREATE OPERATOR >>> (LEFTARG = integer, RIGHTARG = integer, FUNCTION = gt2);
CREATE TABLE t (a integer CHECK (a >>> 1), b boolean DEFAULT (4 >>> 1));
CREATE INDEX i ON t ((a >>> 3));
CREATE VIEW v AS SELECT a >>> 4 AS x FROM t;
-- new
CREATE FUNCTION gt2(integer, integer) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1 > 2 * $2';
CREATE FUNCTION gt3(integer, integer) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1 > 3 * $2';
CREATE OPERATOR >>> (LEFTARG = integer, RIGHTARG = integer, FUNCTION = gt3);
CREATE TABLE t (a integer CHECK (a >>> 1), b boolean DEFAULT (4 >>> 1));
CREATE INDEX i ON t ((a >>> 3));
CREATE VIEW v AS SELECT a >>> 4 AS x FROM t;

-- case: exclusion with an own operator
-- old
CREATE TABLE t (a integer);
-- new
CREATE SCHEMA o;
CREATE FUNCTION o.gt2(integer, integer) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1 = $2';
CREATE OPERATOR o.=== (LEFTARG = integer, RIGHTARG = integer, FUNCTION = o.gt2, COMMUTATOR = OPERATOR(o.===));
CREATE OPERATOR CLASS myops FOR TYPE integer USING btree AS OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 o.===, OPERATOR 4 >=, OPERATOR 5 >, FUNCTION 1 btint4cmp(integer, integer);
CREATE TABLE t (a integer, EXCLUDE USING btree (a myops WITH OPERATOR(o.===)));

-- case: range with own operator class and collation
-- old
CREATE COLLATION c2 FROM "C";
CREATE TYPE r AS RANGE (SUBTYPE = text, COLLATION = c2);
CREATE TABLE t (a r);
-- new
CREATE COLLATION c2 FROM "POSIX";
CREATE TYPE r AS RANGE (SUBTYPE = text, COLLATION = c2);
CREATE TABLE t (a r);

-- case: text_ops spelled out
-- old
CREATE TABLE t (a text, b varchar(9), c integer, d jsonb);
CREATE INDEX i ON t (a);
CREATE INDEX j ON t (b, c);
CREATE INDEX k ON t USING gin (d);
-- new
CREATE TABLE t (a text, b varchar(9), c integer, d jsonb);
CREATE INDEX i ON t (a text_ops);
CREATE INDEX j ON t (b text_ops, c int4_ops);
CREATE INDEX k ON t USING gin (d jsonb_ops);

-- same

-- case: statistics over function and operator
-- old
CREATE FUNCTION f(integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT $1 + 1';
CREATE TABLE t (a integer, b integer);
CREATE STATISTICS st ON a, (f(b)) FROM t;
-- new
CREATE FUNCTION f(integer) RETURNS bigint LANGUAGE sql IMMUTABLE AS 'SELECT $1 + 2::bigint';
CREATE TABLE t (a integer, b integer);
CREATE STATISTICS st ON a, (f(b)) FROM t;

-- case: operator with restriction and commutator over a composite that changes
-- old
CREATE TYPE money2 AS (amount numeric, unit text);
CREATE FUNCTION m_eq(a money2, b money2) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT (a).amount = (b).amount';
CREATE OPERATOR === (LEFTARG = money2, RIGHTARG = money2, FUNCTION = m_eq, COMMUTATOR = ===, RESTRICT = eqsel, JOIN = eqjoinsel);
CREATE TABLE t (a money2, b money2, CHECK (a === b));
-- new
CREATE TYPE money2 AS (amount numeric, unit text, at date);
CREATE FUNCTION m_eq(a money2, b money2) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT (a).amount = (b).amount';
CREATE OPERATOR === (LEFTARG = money2, RIGHTARG = money2, FUNCTION = m_eq, COMMUTATOR = ===, RESTRICT = neqsel, JOIN = eqjoinsel);
CREATE TABLE t (a money2, b money2, CHECK (a === b));

-- case: operator class with a function in an index is dropped
-- old
CREATE FUNCTION cmp(integer, integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT $2 - $1';
CREATE OPERATOR CLASS back_ops FOR TYPE integer USING btree AS OPERATOR 1 >, OPERATOR 2 >=, OPERATOR 3 =, OPERATOR 4 <=, OPERATOR 5 <, FUNCTION 1 cmp(integer, integer);
CREATE TABLE t (a integer);
CREATE INDEX i ON t (a back_ops);
-- new
CREATE TABLE t (a integer);
CREATE INDEX i ON t (a DESC);

-- case: operator of a schema made anew keeps its comment, owner and grants
-- old
CREATE SCHEMA s;
CREATE OPERATOR s.=== (LEFTARG = text, RIGHTARG = text, FUNCTION = texteq);
COMMENT ON OPERATOR s.=== (text, text) IS 'kept';
ALTER OPERATOR s.=== (text, text) OWNER TO keeper;
-- new
CREATE SCHEMA s;
CREATE OPERATOR s.=== (LEFTARG = text, RIGHTARG = text, FUNCTION = textne);
COMMENT ON OPERATOR s.=== (text, text) IS 'kept';
ALTER OPERATOR s.=== (text, text) OWNER TO keeper;

-- case: operator class made anew keeps its comment, owner and grants
-- old

CREATE OPERATOR CLASS oc FOR TYPE integer USING btree AS OPERATOR 1 <, FUNCTION 1 btint4cmp(integer, integer);
COMMENT ON OPERATOR CLASS oc USING btree IS 'kept';
ALTER OPERATOR CLASS oc USING btree OWNER TO keeper;
-- new

CREATE OPERATOR CLASS oc FOR TYPE integer USING btree AS OPERATOR 1 <, OPERATOR 3 =, FUNCTION 1 btint4cmp(integer, integer);
COMMENT ON OPERATOR CLASS oc USING btree IS 'kept';
ALTER OPERATOR CLASS oc USING btree OWNER TO keeper;

-- case: language made anew keeps its comment, owner and grants
-- old

CREATE LANGUAGE la HANDLER plpgsql_call_handler;
COMMENT ON LANGUAGE la IS 'kept';
ALTER LANGUAGE la OWNER TO keeper;
-- new

CREATE TRUSTED LANGUAGE la HANDLER plpgsql_call_handler INLINE plpgsql_inline_handler;
COMMENT ON LANGUAGE la IS 'kept';
ALTER LANGUAGE la OWNER TO keeper;

-- case: operator family renamed and moved by statements, a class in it
-- old
CREATE SCHEMA s;
CREATE OPERATOR FAMILY fa USING btree;
CREATE OPERATOR CLASS oc FOR TYPE int USING btree FAMILY fa AS OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >, FUNCTION 1 btint4cmp(int, int);
-- new
CREATE SCHEMA s;
CREATE OPERATOR FAMILY fa USING btree;
CREATE OPERATOR CLASS oc FOR TYPE int USING btree FAMILY fa AS OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >, FUNCTION 1 btint4cmp(int, int);
ALTER OPERATOR FAMILY fa USING btree RENAME TO fb;
ALTER OPERATOR FAMILY fb USING btree SET SCHEMA s;

-- case: operator class renamed in the script
-- old
-- new
CREATE OPERATOR CLASS oc FOR TYPE integer USING btree AS OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >, FUNCTION 1 btint4cmp(integer, integer);
ALTER OPERATOR CLASS oc USING btree RENAME TO oc2;

-- case: operator class moved in the script
-- old
CREATE SCHEMA s;
-- new
CREATE SCHEMA s;
CREATE OPERATOR CLASS oc FOR TYPE integer USING btree AS OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >, FUNCTION 1 btint4cmp(integer, integer);
ALTER OPERATOR CLASS oc USING btree SET SCHEMA s;

-- case: operator class renamed that an index uses
-- old
CREATE TABLE t (a integer);
-- new
CREATE TABLE t (a integer);
CREATE OPERATOR CLASS oc FOR TYPE integer USING btree AS OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >, FUNCTION 1 btint4cmp(integer, integer);
CREATE INDEX i ON t (a oc);
ALTER OPERATOR CLASS oc USING btree RENAME TO oc2;

-- case: operator class with a named family renamed
-- old
CREATE SCHEMA s;
CREATE OPERATOR FAMILY fa USING btree;
-- new
CREATE SCHEMA s;
CREATE OPERATOR FAMILY fa USING btree;
CREATE OPERATOR CLASS oc FOR TYPE integer USING btree FAMILY fa AS OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >, FUNCTION 1 btint4cmp(integer, integer);
ALTER OPERATOR CLASS oc USING btree RENAME TO oc2;
ALTER OPERATOR CLASS oc2 USING btree SET SCHEMA s;

-- case: operator family that a class made renamed
-- old
CREATE SCHEMA s;
-- new
CREATE SCHEMA s;
CREATE OPERATOR CLASS oc FOR TYPE integer USING btree AS OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >, FUNCTION 1 btint4cmp(integer, integer);
COMMENT ON OPERATOR FAMILY oc USING btree IS 'f';
COMMENT ON OPERATOR CLASS oc USING btree IS 'c';
ALTER OPERATOR FAMILY oc USING btree RENAME TO fa;
ALTER OPERATOR CLASS oc USING btree SET SCHEMA s;

-- case: operator class renamed later
-- old
CREATE TABLE t (a integer);
CREATE OPERATOR CLASS oc FOR TYPE integer USING btree AS OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >, FUNCTION 1 btint4cmp(integer, integer);
CREATE INDEX i ON t (a oc);
-- new
CREATE TABLE t (a integer);
CREATE OPERATOR CLASS oc FOR TYPE integer USING btree AS OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >, FUNCTION 1 btint4cmp(integer, integer);
ALTER TABLE t ADD EXCLUDE USING btree (a oc WITH =);
CREATE INDEX i ON t (a oc);
COMMENT ON OPERATOR CLASS oc USING btree IS 'c';
CREATE TYPE ra AS RANGE (SUBTYPE = integer, SUBTYPE_OPCLASS = oc);
ALTER OPERATOR CLASS oc USING btree RENAME TO oc2;

-- case: operator class of a partition key renamed in the script
-- old
CREATE TABLE t (a integer);
-- new
CREATE TABLE t (a integer);
CREATE OPERATOR CLASS oc FOR TYPE integer USING btree AS OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >, FUNCTION 1 btint4cmp(integer, integer);
CREATE TABLE p (a integer) PARTITION BY RANGE (a oc);
ALTER OPERATOR CLASS oc USING btree RENAME TO oc2;

-- case: operator class renamed and dropped in the script
-- old
-- new
CREATE TABLE t (a integer);
CREATE OPERATOR CLASS oc FOR TYPE integer USING btree AS OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >, FUNCTION 1 btint4cmp(integer, integer);
ALTER OPERATOR CLASS oc USING btree RENAME TO oc2;
DROP OPERATOR CLASS oc2 USING btree;
CREATE OPERATOR CLASS od FOR TYPE integer USING btree AS OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >, FUNCTION 1 btint4cmp(integer, integer);
DROP OPERATOR CLASS od USING btree;

-- case: operator family that a class made gets more and another name
-- old
-- new
CREATE OPERATOR CLASS oc FOR TYPE integer USING btree AS OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >, FUNCTION 1 btint4cmp(integer, integer);
ALTER OPERATOR FAMILY oc USING btree ADD FUNCTION 1 btint48cmp(integer, bigint);
ALTER OPERATOR CLASS oc USING btree RENAME TO oc2;

-- case: operator of a check over a function that changes
-- old
create function eq_ci(a text, b text) returns boolean language sql immutable as $$ select lower(a) = lower(b) $$;
create operator =~= (function = eq_ci, leftarg = text, rightarg = text, commutator = =~=);
create table t (a text, b text, check (a =~= b));
-- new
create function eq_ci(x text, y text) returns boolean language sql immutable as $$ select lower(x) = lower(y) $$;
create operator =~= (function = eq_ci, leftarg = text, rightarg = text, commutator = =~=, restrict = eqsel);
create table t (a text, b text, check (a =~= b));

-- case: operator moved and used
-- old
create schema s;
create function eqf(int, int) returns boolean language sql immutable as 'select $1 = $2';
create operator === (leftarg = int, rightarg = int, function = eqf);
create view v as select 1 === 2 as x;
-- new
create schema s;
create function eqf(int, int) returns boolean language sql immutable as 'select $1 = $2';
create operator === (leftarg = int, rightarg = int, function = eqf);
create view v as select 1 === 2 as x;
alter operator === (int, int) set schema s;

-- case: overloaded operator comes
-- old
create table t (id int);
create function nb(bigint, bigint) returns boolean language sql immutable as 'select true';
create function ni(int, int) returns boolean language sql immutable as 'select true';
create operator ~~~ (leftarg = bigint, rightarg = bigint, function = nb);
create view v as select id ~~~ id as x from t;
create index ix on t (id) where id ~~~ 3;
-- new
create table t (id int);
create function nb(bigint, bigint) returns boolean language sql immutable as 'select true';
create function ni(int, int) returns boolean language sql immutable as 'select true';
create operator ~~~ (leftarg = bigint, rightarg = bigint, function = nb);
create operator ~~~ (leftarg = int, rightarg = int, function = ni);
create view v as select id ~~~ id as x from t;
create index ix on t (id) where id ~~~ 3;

-- case: a class that a partition key is sorted by
-- old
CREATE FUNCTION cmp(int, int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 0';
CREATE OPERATOR CLASS oc FOR TYPE int USING btree AS OPERATOR 1 <, OPERATOR 3 =, OPERATOR 5 >, FUNCTION 1 cmp(int, int);
CREATE TABLE p (a int) PARTITION BY RANGE (a oc);
-- new
CREATE FUNCTION cmp(int, int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 0';
CREATE OPERATOR CLASS oc FOR TYPE int USING btree AS OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 5 >, FUNCTION 1 cmp(int, int);
CREATE TABLE p (a int) PARTITION BY RANGE (a oc);
-- refused: MIGRATE_NEEDED

-- case: operators, their classes and families made by a role
-- old
CREATE ROLE maker;
CREATE SCHEMA s AUTHORIZATION maker;
-- new
CREATE ROLE maker;
CREATE SCHEMA s AUTHORIZATION maker;
SET ROLE maker;
CREATE FUNCTION s.eq(integer, text) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT true';
CREATE FUNCTION s.eq(text, integer) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT true';
CREATE FUNCTION s.isit(text) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT true';
CREATE OPERATOR s.=== (FUNCTION = s.eq, LEFTARG = integer, RIGHTARG = text);
CREATE OPERATOR s.=== (FUNCTION = s.eq, LEFTARG = text, RIGHTARG = int);
CREATE OPERATOR s.!!! (FUNCTION = s.isit, RIGHTARG = text);
RESET ROLE;
GRANT CREATE ON SCHEMA s TO maker;

-- case: operators go from one role to another
-- old
CREATE ROLE maker;
CREATE ROLE taker;
CREATE SCHEMA s;
GRANT ALL ON SCHEMA s TO maker, taker;
SET ROLE maker;
CREATE FUNCTION s.isit(text) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT true';
CREATE OPERATOR s.!!! (FUNCTION = s.isit, RIGHTARG = text);
-- new
CREATE ROLE maker;
CREATE ROLE taker;
CREATE SCHEMA s;
GRANT ALL ON SCHEMA s TO maker, taker;
SET ROLE taker;
CREATE FUNCTION s.isit(text) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT true';
CREATE OPERATOR s.!!! (FUNCTION = s.isit, RIGHTARG = text);

-- case: operator classes and families of a role
-- old
CREATE SCHEMA s;
-- new
CREATE SCHEMA s;
SET SESSION AUTHORIZATION postgres;
CREATE OPERATOR FAMILY s.fam USING btree;
CREATE OPERATOR CLASS s.cls FOR TYPE integer USING btree FAMILY s.fam AS OPERATOR 1 <, FUNCTION 1 btint4cmp(integer, integer);
CREATE OPERATOR CLASS s.cls2 FOR TYPE integer USING hash AS OPERATOR 1 =, FUNCTION 1 hashint4(integer);
RESET SESSION AUTHORIZATION;
