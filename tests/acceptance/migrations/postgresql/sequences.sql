-- case: sequence created
-- old
CREATE TABLE t (id integer);
-- new
CREATE TABLE t (id integer);
CREATE SEQUENCE s START WITH 5 INCREMENT BY 3;

-- case: sequence dropped
-- old
CREATE SEQUENCE s;
-- new
CREATE TABLE t (id integer);

-- case: every option changed
-- old
CREATE SEQUENCE s;
-- new
CREATE SEQUENCE s INCREMENT BY 2 MINVALUE 0 MAXVALUE 100 START WITH 4 CACHE 10 CYCLE;

-- case: every option taken back
-- old
CREATE SEQUENCE s INCREMENT BY 2 MINVALUE 5 MAXVALUE 100 START WITH 6 CACHE 10 CYCLE;
-- new
CREATE SEQUENCE s;

-- case: type changed
-- old
CREATE SEQUENCE s AS integer;
-- new
CREATE SEQUENCE s AS bigint;

-- case: type narrowed
-- old
CREATE SEQUENCE s;
-- new
CREATE SEQUENCE s AS smallint;

-- case: type and bounds changed
-- old
CREATE SEQUENCE s AS integer MAXVALUE 1000;
-- new
CREATE SEQUENCE s AS bigint MAXVALUE 5000000000;

-- case: direction changed
-- old
CREATE SEQUENCE s;
-- new
CREATE SEQUENCE s INCREMENT BY -1;

-- case: its value is kept
-- old
CREATE SEQUENCE s;
CREATE TABLE t (id bigint DEFAULT nextval('s'));
-- new
CREATE SEQUENCE s INCREMENT BY 10;
CREATE TABLE t (id bigint DEFAULT nextval('s'));
-- rows
INSERT INTO t VALUES (DEFAULT), (DEFAULT);
-- holds
SELECT nextval('s') = 12

-- case: owner set
-- old
CREATE SEQUENCE s;
CREATE TABLE t (id bigint DEFAULT nextval('s'));
-- new
CREATE SEQUENCE s;
CREATE TABLE t (id bigint DEFAULT nextval('s'));
ALTER SEQUENCE s OWNED BY t.id;

-- case: owner taken away
-- old
CREATE SEQUENCE s;
CREATE TABLE t (id bigint DEFAULT nextval('s'));
ALTER SEQUENCE s OWNED BY t.id;
-- new
CREATE SEQUENCE s;
CREATE TABLE t (id bigint DEFAULT nextval('s'));

-- case: owner changed
-- old
CREATE SEQUENCE s;
CREATE TABLE t (a bigint, b bigint);
ALTER SEQUENCE s OWNED BY t.a;
-- new
CREATE SEQUENCE s;
CREATE TABLE t (a bigint, b bigint);
ALTER SEQUENCE s OWNED BY t.b;

-- case: owner's column is dropped and the sequence stays
-- old
CREATE SEQUENCE s;
CREATE TABLE t (a bigint, b bigint);
ALTER SEQUENCE s OWNED BY t.a;
-- new
CREATE SEQUENCE s;
CREATE TABLE t (b bigint);

-- case: owner's table is dropped and the sequence stays
-- old
CREATE SEQUENCE s;
CREATE TABLE t (a bigint);
ALTER SEQUENCE s OWNED BY t.a;
-- new
CREATE SEQUENCE s;

-- case: renamed by a stated rename
-- old
CREATE SEQUENCE s;
CREATE TABLE t (id bigint DEFAULT nextval('s'));
-- new
CREATE SEQUENCE numbers;
CREATE TABLE t (id bigint DEFAULT nextval('numbers'));
-- rename: s=numbers
-- rows
INSERT INTO t VALUES (DEFAULT), (DEFAULT);
-- holds
SELECT nextval('numbers') = 3

-- case: moved to another schema
-- old
CREATE SCHEMA app;
CREATE SEQUENCE s;
CREATE TABLE t (id bigint DEFAULT nextval('s'));
-- new
CREATE SCHEMA app;
CREATE SEQUENCE app.s;
CREATE TABLE t (id bigint DEFAULT nextval('app.s'));
-- rename: s=app.s

-- case: unlogged
-- old
CREATE SEQUENCE s;
-- new
CREATE UNLOGGED SEQUENCE s;

-- case: comment
-- old
CREATE SEQUENCE s;
-- new
CREATE SEQUENCE s;
COMMENT ON SEQUENCE s IS 'counts';

-- case: options spelled out
-- old
CREATE SEQUENCE s;
-- new
CREATE SEQUENCE public.s AS bigint START WITH 1 INCREMENT BY 1 NO MINVALUE NO MAXVALUE CACHE 1 NO CYCLE;
-- same

-- case: bounds spelled out
-- old
CREATE SEQUENCE s;
CREATE SEQUENCE i AS integer;
CREATE SEQUENCE d INCREMENT BY -1;
-- new
CREATE SEQUENCE s MINVALUE 1 MAXVALUE 9223372036854775807;
CREATE SEQUENCE i AS integer MINVALUE 1 MAXVALUE 2147483647 START 1;
CREATE SEQUENCE d INCREMENT BY -1 MINVALUE -9223372036854775808 MAXVALUE -1 START -1;
-- same

-- case: two columns count by one sequence
-- old
CREATE TABLE t (a serial, b integer);
-- new
CREATE TABLE t (a serial, b integer DEFAULT nextval('t_a_seq'));

-- case: default goes from one sequence to another
-- old
CREATE SEQUENCE s;
CREATE TABLE t (id bigint DEFAULT nextval('s'));
-- new
CREATE SEQUENCE r;
CREATE TABLE t (id bigint DEFAULT nextval('r'));

-- case: sequence used by a function
-- old
CREATE SEQUENCE s;
CREATE FUNCTION f() RETURNS bigint LANGUAGE sql AS $$ SELECT nextval('s') $$;
-- new
CREATE SEQUENCE s CACHE 5;
CREATE FUNCTION f() RETURNS bigint LANGUAGE sql AS $$ SELECT nextval('s') $$;

-- case: start changed keeps the value
-- old
CREATE SEQUENCE s;
CREATE TABLE t (id bigint DEFAULT nextval('s'));
-- new
CREATE SEQUENCE s START WITH 50;
CREATE TABLE t (id bigint DEFAULT nextval('s'));
-- rows
INSERT INTO t VALUES (DEFAULT), (DEFAULT);
-- holds
SELECT nextval('s') = 3

-- case: minimum above the value that it has
-- old
CREATE SEQUENCE s;
-- new
CREATE SEQUENCE s MINVALUE 100;
