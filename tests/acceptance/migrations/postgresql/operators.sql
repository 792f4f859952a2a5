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
