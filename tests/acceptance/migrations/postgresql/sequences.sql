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

-- case: sequence type narrows
-- old
CREATE SEQUENCE s AS bigint MAXVALUE 10000000000;
CREATE SEQUENCE r AS smallint;
-- new
CREATE SEQUENCE s AS integer;
CREATE SEQUENCE r AS bigint START 5 MINVALUE 5 NO CYCLE;

-- case: serial column's type and name
-- old
CREATE TABLE t (id serial PRIMARY KEY, x text);
-- new
CREATE TABLE t (ident bigserial PRIMARY KEY, x text);
-- rename: t.id=t.ident

-- case: sequence used by two tables
-- old
CREATE SEQUENCE s;
CREATE TABLE a (id integer DEFAULT nextval('s'));
CREATE TABLE b (id integer DEFAULT nextval('s'));
-- new
CREATE SCHEMA z;
CREATE SEQUENCE z.s2 INCREMENT 5;
CREATE TABLE a (id integer DEFAULT nextval('z.s2'));
CREATE TABLE b (id integer DEFAULT nextval('z.s2'::regclass));
-- rename: s=z.s2

-- case: sequence dropped with its default kept otherwise
-- old
CREATE SEQUENCE s;
CREATE TABLE a (id integer DEFAULT nextval('s'), b text);
-- new
CREATE TABLE a (id integer DEFAULT 0, b text DEFAULT 'x');

-- case: sequence owner moves
-- old
CREATE SEQUENCE s;
CREATE TABLE a (id integer DEFAULT nextval('s'));
CREATE TABLE b (id integer);
ALTER SEQUENCE s OWNED BY a.id;
-- new
CREATE SEQUENCE s;
CREATE TABLE b (id integer DEFAULT nextval('s'));
ALTER SEQUENCE s OWNED BY b.id;

-- case: sequence in a view and a function
-- old
CREATE SEQUENCE s;
CREATE VIEW v AS SELECT nextval('s') AS n, last_value FROM s;
-- new
CREATE SEQUENCE s AS integer INCREMENT 2;
CREATE VIEW v AS SELECT nextval('s') AS n, last_value FROM s;

-- case: grants with option, columns and sequences
-- old
CREATE ROLE r1;
CREATE ROLE r2;
CREATE TABLE t (a integer, b text);
GRANT SELECT, INSERT ON t TO r1 WITH GRANT OPTION;
GRANT UPDATE (a) ON t TO r2;
-- new
CREATE ROLE r1;
CREATE ROLE r2;
CREATE TABLE t (a integer, b text);
GRANT SELECT ON t TO r1;
GRANT UPDATE (a, b), SELECT (b) ON t TO r2;
GRANT ALL ON t TO PUBLIC;

-- case: sequence dropped and column default to another
-- old
CREATE SEQUENCE s1;
CREATE SEQUENCE s2 OWNED BY NONE;
CREATE TABLE t (id bigint DEFAULT nextval('s1') PRIMARY KEY);
-- new
CREATE SEQUENCE s2 CACHE 10;
CREATE TABLE t (id bigint DEFAULT nextval('s2') PRIMARY KEY);
ALTER SEQUENCE s2 OWNED BY t.id;

-- case: owned sequence's table renamed and moved
-- old
CREATE SCHEMA s;
CREATE TABLE t (id serial);
COMMENT ON SEQUENCE t_id_seq IS 'x';
-- new
CREATE SCHEMA s;
CREATE TABLE s.u (id serial);
COMMENT ON SEQUENCE s.u_id_seq IS 'x';
-- rename: t=s.u

-- case: serial in an unlogged table
-- old
CREATE TABLE a (id integer);
-- new
CREATE TABLE a (id integer);
CREATE UNLOGGED TABLE t (id serial PRIMARY KEY, n integer);

-- case: unlogged table with a serial becomes logged
-- old
CREATE UNLOGGED TABLE t (id serial PRIMARY KEY, n integer);
CREATE TABLE u (id bigserial, n integer);
-- new
CREATE TABLE t (id serial PRIMARY KEY, n integer);
CREATE UNLOGGED TABLE u (id bigserial, n integer);
-- rows
INSERT INTO t (n) VALUES (1), (2);

-- case: serial column added to an unlogged table
-- old
CREATE UNLOGGED TABLE t (n integer);
-- new
CREATE UNLOGGED TABLE t (n integer, id serial);

-- case: sequences owned, shared and by identity trade places
-- old
CREATE SEQUENCE shared START 100;
CREATE TABLE a (id integer DEFAULT nextval('shared'), n serial);
CREATE TABLE b (id bigint GENERATED BY DEFAULT AS IDENTITY (START 5 INCREMENT 5), m integer DEFAULT nextval('a_n_seq'));
-- new
CREATE SEQUENCE shared START 200 CACHE 10;
CREATE TABLE a (id integer GENERATED ALWAYS AS IDENTITY, n integer DEFAULT nextval('shared'));
CREATE TABLE b (id bigserial, m integer DEFAULT nextval('shared'));

-- case: serial of another schema and a sequence with a quoted name
-- old
CREATE SCHEMA "Sales";
CREATE TABLE "Sales"."Order" ("Id" serial PRIMARY KEY, "Note" text);
CREATE SEQUENCE "My Seq";
CREATE TABLE t (id integer DEFAULT nextval('"My Seq"'::regclass));
-- new
CREATE SCHEMA "Sales";
CREATE TABLE "Sales"."Order" ("Id" bigserial PRIMARY KEY, "Note" varchar(10));
CREATE SEQUENCE "Your Seq";
CREATE TABLE t (id bigint DEFAULT nextval('"Your Seq"'::regclass));
-- rename: My Seq=Your Seq

-- case: a column becomes generated, identity, serial and plain
-- old
CREATE TABLE t (a integer, b integer DEFAULT 1, c integer GENERATED ALWAYS AS (a * 2) STORED, d serial, e integer GENERATED ALWAYS AS IDENTITY);
CREATE VIEW v AS SELECT a, b, c, d, e FROM t;
-- new
CREATE TABLE t (a integer, b integer GENERATED ALWAYS AS (a + 1) STORED, c integer DEFAULT 3 NOT NULL, d integer NOT NULL GENERATED BY DEFAULT AS IDENTITY, e serial);
CREATE VIEW v AS SELECT a, b, c, d, e FROM t;
-- rows
INSERT INTO t (a) VALUES (1), (2);

-- case: sequence made anew keeps its comment, owner and grants
-- old

CREATE SEQUENCE sq;
COMMENT ON SEQUENCE sq IS 'kept';
ALTER SEQUENCE sq OWNER TO keeper;
GRANT USAGE ON SEQUENCE sq TO reader WITH GRANT OPTION;
REVOKE ALL ON SEQUENCE sq FROM PUBLIC;
-- new

CREATE SEQUENCE sq AS smallint INCREMENT -1;
COMMENT ON SEQUENCE sq IS 'kept';
ALTER SEQUENCE sq OWNER TO keeper;
GRANT USAGE ON SEQUENCE sq TO reader WITH GRANT OPTION;
REVOKE ALL ON SEQUENCE sq FROM PUBLIC;

-- case: a sequence that counts down begins further down
-- old
CREATE SEQUENCE s INCREMENT -1;
-- new
CREATE SEQUENCE s INCREMENT -1 MAXVALUE -5 MINVALUE -1000 START -10;

-- case: sequences follow the owner of their table
-- old
CREATE ROLE "Chef"; CREATE ROLE clerk;
CREATE TABLE t (id serial);
CREATE VIEW v AS SELECT 1 AS one;
CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE TYPE e AS ENUM ('a');
ALTER TABLE t OWNER TO clerk;
-- new
CREATE ROLE "Chef"; CREATE ROLE clerk;
CREATE TABLE t (id serial);
CREATE VIEW v AS SELECT 1 AS one;
CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE TYPE e AS ENUM ('a');
ALTER TABLE t OWNER TO clerk;
ALTER TABLE t OWNER TO "Chef"; ALTER VIEW v OWNER TO clerk; ALTER FUNCTION f() OWNER TO "Chef"; ALTER TYPE e OWNER TO clerk;
