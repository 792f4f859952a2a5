-- case: on a table
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
GRANT SELECT ON t TO reader;

-- case: one privilege less
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
GRANT SELECT, INSERT, UPDATE ON t TO writer;
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
GRANT SELECT, INSERT ON t TO writer;

-- case: one privilege more
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
GRANT SELECT ON t TO writer;
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
GRANT SELECT, DELETE ON t TO writer;

-- case: all
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
GRANT SELECT ON t TO writer;
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
GRANT ALL ON t TO writer;

-- case: all but one
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
GRANT ALL ON t TO writer;
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
GRANT ALL ON t TO writer;
REVOKE DELETE ON t FROM writer;

-- case: two roles
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
GRANT SELECT ON t TO reader;
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
GRANT SELECT ON t TO reader, writer;

-- case: split into two statements
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
GRANT SELECT, INSERT ON t TO writer;
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
GRANT SELECT ON t TO writer;
GRANT INSERT ON t TO writer;
-- same

-- case: said twice
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
GRANT SELECT ON t TO writer;
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
GRANT SELECT ON t TO writer;
GRANT SELECT, INSERT ON t TO writer;

-- case: overlapping statements change
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
GRANT SELECT ON t TO writer;
GRANT SELECT, INSERT ON t TO writer;
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
GRANT SELECT ON t TO writer;

-- case: grant option
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
GRANT SELECT ON t TO writer;
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
GRANT SELECT ON t TO writer WITH GRANT OPTION;

-- case: grant option taken back
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
GRANT SELECT ON t TO writer WITH GRANT OPTION;
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
GRANT SELECT ON t TO writer;

-- case: to everybody
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
GRANT SELECT ON t TO PUBLIC;

-- case: from everybody
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
GRANT SELECT ON t TO PUBLIC;
GRANT SELECT ON t TO reader;
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
GRANT SELECT ON t TO reader;

-- case: on columns
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
GRANT SELECT (id, a), UPDATE (a) ON t TO writer;

-- case: on columns, one of them goes
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
GRANT SELECT (id, a, b) ON t TO writer;
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
GRANT SELECT (id, a) ON t TO writer;

-- case: on a column that is dropped
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
GRANT SELECT (id, b) ON t TO writer;
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text);
GRANT SELECT (id) ON t TO writer;

-- case: on a column that is renamed
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
GRANT SELECT (b) ON t TO writer;
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text, c text);
GRANT SELECT (c) ON t TO writer;
-- rename: t.b=t.c

-- case: on a schema
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
CREATE SCHEMA app;
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
CREATE SCHEMA app;
GRANT USAGE ON SCHEMA app TO reader;
GRANT ALL ON SCHEMA app TO writer;

-- case: on a schema taken back
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
CREATE SCHEMA app;
GRANT USAGE, CREATE ON SCHEMA app TO reader;
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
CREATE SCHEMA app;
GRANT USAGE ON SCHEMA app TO reader;

-- case: on the schema public
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO reader;

-- case: on a sequence
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
CREATE SEQUENCE s;
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
CREATE SEQUENCE s;
GRANT USAGE, SELECT ON SEQUENCE s TO writer;

-- case: on the sequence of a serial
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
CREATE TABLE u (id serial PRIMARY KEY);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
CREATE TABLE u (id serial PRIMARY KEY);
GRANT USAGE ON SEQUENCE u_id_seq TO writer;

-- case: on a function
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
CREATE FUNCTION f(a integer) RETURNS integer LANGUAGE sql AS 'SELECT a';
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
CREATE FUNCTION f(a integer) RETURNS integer LANGUAGE sql AS 'SELECT a';
GRANT EXECUTE ON FUNCTION f(integer) TO reader;

-- case: on a function only for one
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
CREATE FUNCTION f(a integer) RETURNS integer LANGUAGE sql AS 'SELECT a';
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
CREATE FUNCTION f(a integer) RETURNS integer LANGUAGE sql AS 'SELECT a';
REVOKE EXECUTE ON FUNCTION f(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION f(integer) TO reader;

-- case: on a function again for all
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
CREATE FUNCTION f(a integer) RETURNS integer LANGUAGE sql AS 'SELECT a';
REVOKE ALL ON FUNCTION f(integer) FROM PUBLIC;
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
CREATE FUNCTION f(a integer) RETURNS integer LANGUAGE sql AS 'SELECT a';

-- case: on a function that is replaced
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
CREATE FUNCTION f(a integer) RETURNS integer LANGUAGE sql AS 'SELECT a';
REVOKE ALL ON FUNCTION f(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION f(integer) TO reader;
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
CREATE FUNCTION f(a integer) RETURNS integer LANGUAGE sql AS 'SELECT a + 1';
REVOKE ALL ON FUNCTION f(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION f(integer) TO reader;

-- case: on a function that is made anew
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
CREATE FUNCTION f(a integer) RETURNS integer LANGUAGE sql AS 'SELECT a';
REVOKE ALL ON FUNCTION f(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION f(integer) TO reader;
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
CREATE FUNCTION f(a integer) RETURNS bigint LANGUAGE sql AS 'SELECT a';
REVOKE ALL ON FUNCTION f(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION f(integer) TO reader;

-- case: on a type
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
CREATE TYPE mood AS ENUM ('a');
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
CREATE TYPE mood AS ENUM ('a');
GRANT USAGE ON TYPE mood TO reader;
REVOKE USAGE ON TYPE mood FROM PUBLIC;

-- case: on a type that is made anew
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
CREATE TYPE mood AS ENUM ('a', 'b');
REVOKE ALL ON TYPE mood FROM PUBLIC;
GRANT USAGE ON TYPE mood TO reader;
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
CREATE TYPE mood AS ENUM ('a');
REVOKE ALL ON TYPE mood FROM PUBLIC;
GRANT USAGE ON TYPE mood TO reader;

-- case: on a domain
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
CREATE DOMAIN d AS text;
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
CREATE DOMAIN d AS text;
GRANT USAGE ON DOMAIN d TO reader;

-- case: on a language
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
GRANT USAGE ON LANGUAGE plpgsql TO reader;

-- case: on all tables of a schema
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
CREATE TABLE u (id integer);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
CREATE TABLE u (id integer);
GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader;

-- case: on all functions and sequences of a schema
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
CREATE FUNCTION f(a integer) RETURNS integer LANGUAGE sql AS 'SELECT a';
CREATE SEQUENCE s;
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
CREATE FUNCTION f(a integer) RETURNS integer LANGUAGE sql AS 'SELECT a';
CREATE SEQUENCE s;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA public TO reader;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO reader;

-- case: on all tables, taken back
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader;
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);

-- case: on two tables in one statement
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
CREATE TABLE u (id integer);
GRANT SELECT ON t, u TO reader;
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
CREATE TABLE u (id integer);
GRANT SELECT ON t TO reader;

-- case: on a table that goes
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
CREATE TABLE u (id integer);
GRANT SELECT ON t, u TO reader;
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
GRANT SELECT ON t TO reader;

-- case: default privileges for tables
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO reader;

-- case: default privileges taken back
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT ON TABLES TO reader;
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO reader;

-- case: default privileges, then a table
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO reader;
CREATE TABLE u (id integer);

-- case: default privileges stay, then a table
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO reader;
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO reader;
CREATE TABLE u (id integer);

-- case: default privileges for functions
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
CREATE FUNCTION f(a integer) RETURNS integer LANGUAGE sql AS 'SELECT a';

-- case: default privileges of a role
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
CREATE SCHEMA app;
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
CREATE SCHEMA app;
ALTER DEFAULT PRIVILEGES FOR ROLE keeper IN SCHEMA app GRANT ALL ON SEQUENCES TO writer;
ALTER DEFAULT PRIVILEGES FOR ROLE keeper GRANT USAGE ON TYPES TO writer;

-- case: owner of a table
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
ALTER TABLE t OWNER TO keeper;

-- case: owner of a table changed
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
ALTER TABLE t OWNER TO keeper;
GRANT SELECT ON t TO reader;
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
ALTER TABLE t OWNER TO writer;
GRANT SELECT ON t TO reader;

-- case: owner of all kinds
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
CREATE SCHEMA app;
CREATE SEQUENCE s;
CREATE VIEW v AS SELECT 1 AS one;
CREATE MATERIALIZED VIEW m AS SELECT 1 AS one;
CREATE TYPE e AS ENUM ('a');
CREATE DOMAIN d AS text;
CREATE FUNCTION f(a integer) RETURNS integer LANGUAGE sql AS 'SELECT a';
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
CREATE SCHEMA app;
CREATE SEQUENCE s;
CREATE VIEW v AS SELECT 1 AS one;
CREATE MATERIALIZED VIEW m AS SELECT 1 AS one;
CREATE TYPE e AS ENUM ('a');
CREATE DOMAIN d AS text;
CREATE FUNCTION f(a integer) RETURNS integer LANGUAGE sql AS 'SELECT a';
ALTER SCHEMA app OWNER TO keeper;
ALTER SEQUENCE s OWNER TO keeper;
ALTER VIEW v OWNER TO keeper;
ALTER MATERIALIZED VIEW m OWNER TO keeper;
ALTER TYPE e OWNER TO keeper;
ALTER DOMAIN d OWNER TO keeper;
ALTER FUNCTION f(integer) OWNER TO keeper;

-- case: owner taken back
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
ALTER TABLE t OWNER TO keeper;
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);

-- case: on a table that is renamed
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
GRANT SELECT ON t TO reader;
-- new
CREATE TABLE u (id integer PRIMARY KEY, a text, b text);
GRANT SELECT ON u TO reader;
-- rename: t=u

-- case: owner may not write
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
ALTER TABLE t OWNER TO keeper;
REVOKE INSERT ON t FROM keeper;

-- case: on a view made anew
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
CREATE VIEW v AS SELECT id, a FROM t;
GRANT SELECT ON v TO reader;
GRANT INSERT (id) ON v TO writer;
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
CREATE VIEW v AS SELECT id FROM t;
GRANT SELECT ON v TO reader;
GRANT INSERT (id) ON v TO writer;

-- case: on foreign servers and wrappers
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
CREATE FOREIGN DATA WRAPPER w;
CREATE SERVER s FOREIGN DATA WRAPPER w;
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
CREATE FOREIGN DATA WRAPPER w;
CREATE SERVER s FOREIGN DATA WRAPPER w;
GRANT USAGE ON FOREIGN DATA WRAPPER w TO reader;
GRANT USAGE ON FOREIGN SERVER s TO reader;

-- case: on a parameter and membership in roles
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
GRANT reader TO writer;
GRANT SELECT ON t TO reader;

-- case: granted and revoked
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
GRANT SELECT, INSERT ON t TO reader;
REVOKE INSERT ON t FROM reader;

-- case: order of privileges
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
GRANT SELECT, INSERT ON TABLE t TO reader;
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
grant insert, select on public.t to reader;
-- same

-- case: default privileges stay, and stand behind a new table
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO reader;
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
CREATE TABLE u (id integer);
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO reader;

-- case: default privileges stay under a view that is made anew
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text);
CREATE VIEW v AS SELECT id, a FROM t;
ALTER DEFAULT PRIVILEGES GRANT SELECT, INSERT ON TABLES TO reader;
CREATE VIEW w AS SELECT a FROM t;
-- new
CREATE TABLE t (id integer PRIMARY KEY, a varchar(9));
CREATE VIEW v AS SELECT id, a FROM t;
ALTER DEFAULT PRIVILEGES GRANT SELECT, INSERT ON TABLES TO reader;
CREATE VIEW w AS SELECT a FROM t;

-- case: default privileges take a function from everybody, but not those before
-- old
CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS 'SELECT 1';
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
-- new
CREATE FUNCTION f() RETURNS bigint LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION g() RETURNS bigint LANGUAGE sql AS 'SELECT 1';
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
CREATE FUNCTION h() RETURNS bigint LANGUAGE sql AS 'SELECT 1';

-- case: a role that was granted nothing loses it
-- old
CREATE TABLE t (id integer PRIMARY KEY);
GRANT SELECT ON t TO reader;
-- new
CREATE TABLE t (id integer PRIMARY KEY);
GRANT SELECT ON t TO reader;
REVOKE ALL ON t FROM writer;
REVOKE INSERT ON t FROM PUBLIC;
-- same

-- case: a privilege on the whole goes, that on a column stays
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text);
GRANT SELECT ON t TO reader;
GRANT SELECT (a) ON t TO reader;
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text);
GRANT SELECT (a) ON t TO reader;

-- case: owners of everything
-- old
CREATE ROLE r1;
CREATE SCHEMA s;
CREATE TYPE e AS ENUM ('a');
CREATE DOMAIN d AS integer;
CREATE TABLE t (a integer);
CREATE VIEW v AS SELECT a FROM t;
CREATE MATERIALIZED VIEW m AS SELECT a FROM t;
CREATE SEQUENCE q;
CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE PROCEDURE p() LANGUAGE sql AS 'SELECT 1';
-- new
CREATE ROLE r1;
CREATE SCHEMA s;
ALTER SCHEMA s OWNER TO r1;
CREATE TYPE e AS ENUM ('a');
ALTER TYPE e OWNER TO r1;
CREATE DOMAIN d AS integer;
ALTER DOMAIN d OWNER TO r1;
CREATE TABLE t (a integer);
ALTER TABLE t OWNER TO r1;
CREATE VIEW v AS SELECT a FROM t;
ALTER VIEW v OWNER TO r1;
CREATE MATERIALIZED VIEW m AS SELECT a FROM t;
ALTER MATERIALIZED VIEW m OWNER TO r1;
CREATE SEQUENCE q;
ALTER SEQUENCE q OWNER TO r1;
CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS 'SELECT 1';
ALTER FUNCTION f() OWNER TO r1;
CREATE PROCEDURE p() LANGUAGE sql AS 'SELECT 1';
ALTER PROCEDURE p() OWNER TO r1;

-- case: owned things are made anew
-- old
CREATE ROLE r1;
CREATE TYPE e AS ENUM ('a', 'b');
ALTER TYPE e OWNER TO r1;
GRANT USAGE ON TYPE e TO r1;
CREATE TABLE t (a integer, x e);
ALTER TABLE t OWNER TO r1;
CREATE VIEW v AS SELECT a, x FROM t;
ALTER VIEW v OWNER TO r1;
GRANT SELECT ON v TO PUBLIC;
CREATE FUNCTION f(e) RETURNS integer LANGUAGE sql AS 'SELECT 1';
ALTER FUNCTION f(e) OWNER TO r1;
REVOKE ALL ON FUNCTION f(e) FROM PUBLIC;
-- new
CREATE ROLE r1;
CREATE TYPE e AS ENUM ('b', 'a');
ALTER TYPE e OWNER TO r1;
GRANT USAGE ON TYPE e TO r1;
CREATE TABLE t (a integer, x e);
ALTER TABLE t OWNER TO r1;
CREATE VIEW v AS SELECT a, x FROM t;
ALTER VIEW v OWNER TO r1;
GRANT SELECT ON v TO PUBLIC;
CREATE FUNCTION f(e) RETURNS integer LANGUAGE sql AS 'SELECT 1';
ALTER FUNCTION f(e) OWNER TO r1;
REVOKE ALL ON FUNCTION f(e) FROM PUBLIC;

-- case: default privileges and objects made after
-- old
CREATE ROLE r1;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO r1;
CREATE TABLE t (a integer);
-- new
CREATE ROLE r1;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO r1;
CREATE TABLE t (a integer);
CREATE TABLE u (a integer);
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT INSERT ON TABLES TO r1;
CREATE TABLE w (a integer);
ALTER DEFAULT PRIVILEGES GRANT EXECUTE ON FUNCTIONS TO r1;
CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS 'SELECT 1';

-- case: grants on all in schema
-- old
CREATE ROLE r1;
CREATE TABLE t (a integer, b text);
CREATE TABLE u (a integer, b text);
-- new
CREATE ROLE r1;
CREATE TABLE t (a integer, b text);
CREATE TABLE u (a integer, b text);
GRANT SELECT ON ALL TABLES IN SCHEMA public TO r1;
GRANT USAGE ON SCHEMA public TO r1;

-- case: default privileges in two schemas for two roles change
-- old
CREATE SCHEMA a;
CREATE SCHEMA b;
ALTER DEFAULT PRIVILEGES IN SCHEMA a GRANT SELECT ON TABLES TO reader;
ALTER DEFAULT PRIVILEGES FOR ROLE keeper IN SCHEMA b GRANT EXECUTE ON FUNCTIONS TO writer;
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
-- new
CREATE SCHEMA a;
CREATE SCHEMA b;
ALTER DEFAULT PRIVILEGES IN SCHEMA a GRANT SELECT, INSERT ON TABLES TO reader WITH GRANT OPTION;
ALTER DEFAULT PRIVILEGES FOR ROLE keeper IN SCHEMA b GRANT USAGE ON SEQUENCES TO writer;
ALTER DEFAULT PRIVILEGES FOR ROLE keeper GRANT USAGE ON TYPES TO reader;
CREATE TABLE a.t (id integer);
CREATE FUNCTION a.f() RETURNS integer LANGUAGE sql AS 'SELECT 1';

-- case: default privileges and a table that has fewer
-- old
ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO reader;
CREATE TABLE t (id integer);
REVOKE SELECT ON t FROM reader;
-- new
ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO reader;
CREATE TABLE t (id integer);
CREATE TABLE u (id integer);
REVOKE SELECT ON u FROM reader;
CREATE VIEW v AS SELECT id FROM t;

-- case: default privileges on schemas and routines
-- old
CREATE TABLE t (id integer);
-- new
ALTER DEFAULT PRIVILEGES GRANT USAGE ON SCHEMAS TO reader;
ALTER DEFAULT PRIVILEGES REVOKE ALL ON TYPES FROM PUBLIC;
CREATE SCHEMA s;
CREATE TYPE s.mood AS ENUM ('a');
CREATE DOMAIN s.pos AS integer CHECK (VALUE > 0);
CREATE TABLE t (id integer);

-- case: column grants change beside table grants
-- old
CREATE TABLE t (id integer, a text, b text);
GRANT SELECT (id, a), UPDATE (a) ON t TO reader;
GRANT SELECT ON t TO writer WITH GRANT OPTION;
-- new
CREATE TABLE t (id integer, a text, c text);
GRANT SELECT (id), UPDATE (a, c) ON t TO reader WITH GRANT OPTION;
GRANT SELECT ON t TO writer;

-- case: grants on every kind
-- old
CREATE SCHEMA s;
CREATE SEQUENCE q;
CREATE TYPE mood AS ENUM ('a');
CREATE FUNCTION f(a integer, VARIADIC b text[]) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE PROCEDURE p() LANGUAGE sql AS 'SELECT 1';
CREATE FOREIGN DATA WRAPPER w;
CREATE SERVER sv FOREIGN DATA WRAPPER w;
GRANT USAGE ON SCHEMA s TO reader;
-- new
CREATE SCHEMA s;
CREATE SEQUENCE q;
CREATE TYPE mood AS ENUM ('a');
CREATE FUNCTION f(a integer, VARIADIC b text[]) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE PROCEDURE p() LANGUAGE sql AS 'SELECT 1';
CREATE FOREIGN DATA WRAPPER w;
CREATE SERVER sv FOREIGN DATA WRAPPER w;
GRANT USAGE, CREATE ON SCHEMA s TO reader, writer;
GRANT USAGE, SELECT ON SEQUENCE q TO reader;
REVOKE USAGE ON TYPE mood FROM PUBLIC;
GRANT USAGE ON TYPE mood TO writer;
REVOKE ALL ON FUNCTION f(integer, text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION f(integer, VARIADIC text[]) TO reader;
GRANT EXECUTE ON ROUTINE p TO reader;
GRANT USAGE ON FOREIGN DATA WRAPPER w TO reader;
GRANT USAGE ON FOREIGN SERVER sv TO writer WITH GRANT OPTION;
GRANT USAGE ON LANGUAGE plpgsql TO reader;

-- case: grant on all tables in a schema and a table more
-- old
CREATE SCHEMA s;
CREATE TABLE s.a (id integer);
CREATE SEQUENCE s.q;
GRANT SELECT ON ALL TABLES IN SCHEMA s TO reader;
-- new
CREATE SCHEMA s;
CREATE TABLE s.a (id integer);
CREATE TABLE s.b (id integer);
CREATE VIEW s.v AS SELECT id FROM s.a;
CREATE SEQUENCE s.q;
GRANT SELECT ON ALL TABLES IN SCHEMA s TO reader;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA s TO writer;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA s TO writer;

-- case: owner of everything changes
-- old
CREATE SCHEMA s;
CREATE TABLE s.t (id serial PRIMARY KEY, a text);
CREATE VIEW s.v AS SELECT id FROM s.t;
CREATE TYPE s.mood AS ENUM ('a');
CREATE DOMAIN s.d AS integer;
CREATE FUNCTION s.f(a integer) RETURNS integer LANGUAGE sql AS 'SELECT 1';
GRANT SELECT ON s.t TO reader;
-- new
CREATE SCHEMA s AUTHORIZATION keeper;
CREATE TABLE s.t (id serial PRIMARY KEY, a text);
ALTER TABLE s.t OWNER TO keeper;
CREATE VIEW s.v AS SELECT id FROM s.t;
ALTER VIEW s.v OWNER TO writer;
CREATE TYPE s.mood AS ENUM ('a');
ALTER TYPE s.mood OWNER TO keeper;
CREATE DOMAIN s.d AS integer;
ALTER DOMAIN s.d OWNER TO keeper;
CREATE FUNCTION s.f(a integer) RETURNS integer LANGUAGE sql AS 'SELECT 1';
ALTER FUNCTION s.f(integer) OWNER TO keeper;
GRANT SELECT ON s.t TO reader;

-- case: privileges to all, by name lists and with revokes
-- old
CREATE TABLE a (id integer, s text);
CREATE TABLE b (id integer);
CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS 'SELECT 1';
GRANT ALL ON a, b TO writer;
-- new
CREATE TABLE a (id integer, s text);
CREATE TABLE b (id integer);
CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS 'SELECT 1';
GRANT ALL PRIVILEGES ON TABLE a, b TO writer, reader WITH GRANT OPTION;
REVOKE DELETE, TRUNCATE ON a FROM writer CASCADE;
REVOKE GRANT OPTION FOR SELECT ON b FROM reader;
GRANT SELECT (id, s), INSERT (s) ON a TO PUBLIC;
REVOKE EXECUTE ON FUNCTION f() FROM PUBLIC;
GRANT EXECUTE ON ALL ROUTINES IN SCHEMA public TO reader;

-- case: taken from the owner, whom nothing tells
-- old
create table t (id int primary key);
-- new
create table t (id int primary key);
revoke insert, update on t from postgres;

-- case: taken from the owner and given back, as old dumps write it
-- old
create table t (id int);
revoke all on table t from public;
revoke all on table t from postgres;
grant all on table t to postgres;
grant select on table t to bob;
-- new
create table t (id int);
revoke all on table t from postgres;
grant select, insert on table t to postgres;

-- case: owner known and its rights taken
-- old
create table t (id int);
alter table t owner to alice;
-- new
create table t (id int);
alter table t owner to alice;
revoke delete, truncate on t from alice;
revoke usage on schema public from public;

-- case: to public, to who runs it and to roles with odd names
-- old
create table t (id int);
grant select on t to "Odd Role", public;
grant update on t to "to", "from";
-- new
create table t (id int);
grant select on t to "Odd Role" with grant option;
grant update on t to "from";
revoke select on t from public;
grant insert on t to "with grant", current_user;

-- case: grants to the owner by its name
-- old
create table t (id int);
create function f() returns int language sql as 'select 1';
create sequence q;
create type e as enum ('a');
create schema s;
create view v as select 1 as a;
grant select on t to postgres, bob;
-- new
create table t (id int);
create function f() returns int language sql as 'select 1';
create sequence q;
create type e as enum ('a');
create schema s;
create view v as select 1 as a;
grant all on t to postgres, bob, carol;
grant all on function f() to postgres, bob;
grant all on sequence q to postgres;
grant usage on type e to postgres;
grant all on schema s to postgres, bob;
grant select on v to postgres;
grant usage on schema public to postgres, bob;
grant select on t to current_user;

-- case: default privileges for the owner by its name
-- old
create schema s;
-- new
create schema s;
alter default privileges in schema s grant all on tables to postgres, bob;
alter default privileges in schema s grant all on functions to postgres;
alter default privileges grant all on sequences to postgres, bob;
create table s.t (id int);
create function s.f() returns int language sql as 'select 1';

-- case: grant on a column that is dropped and one that is new
-- old
CREATE TABLE t (a int, b int);
GRANT SELECT (a, b) ON t TO pg_read_all_data;
-- new
CREATE TABLE t (a int, c int);
GRANT SELECT (a, c) ON t TO pg_read_all_data;

-- case: grants of every kind, on a sequence as if it were a table
-- old
CREATE ROLE g1; CREATE ROLE g2; CREATE TABLE t (a int, b int); CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'; CREATE SCHEMA s; CREATE SEQUENCE q; CREATE TYPE e AS ENUM ('x');
GRANT SELECT, INSERT ON t TO g1; GRANT SELECT (a), UPDATE (b) ON t TO g2; GRANT USAGE ON SCHEMA s TO g1; REVOKE EXECUTE ON FUNCTION f() FROM PUBLIC;
ALTER DEFAULT PRIVILEGES IN SCHEMA s GRANT SELECT ON TABLES TO g1;
-- new
CREATE ROLE g1; CREATE ROLE g2; CREATE TABLE t (a int, b int); CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'; CREATE SCHEMA s; CREATE SEQUENCE q; CREATE TYPE e AS ENUM ('x');
GRANT SELECT, DELETE ON t TO g1 WITH GRANT OPTION; GRANT SELECT (a, b) ON t TO g2; GRANT USAGE, CREATE ON SCHEMA s TO g1; GRANT USAGE ON q TO g2; REVOKE USAGE ON TYPE e FROM PUBLIC;
ALTER DEFAULT PRIVILEGES IN SCHEMA s GRANT SELECT, INSERT ON TABLES TO g1; ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;

-- case: default privileges in the style of a dump, and what is made anew beside them
-- old
CREATE TABLE public.t (id integer, n integer);
CREATE VIEW public.v AS SELECT t.id FROM public.t;
ALTER VIEW public.v OWNER TO postgres;
CREATE FUNCTION public.f(a integer) RETURNS integer LANGUAGE sql AS $$select 1$$;
ALTER DEFAULT PRIVILEGES FOR ROLE postgres REVOKE ALL ON FUNCTIONS FROM PUBLIC;
ALTER DEFAULT PRIVILEGES FOR ROLE postgres GRANT SELECT ON TABLES TO alice;
-- new
CREATE TABLE public.t (id integer, n integer);
CREATE TABLE public.u (id integer);
CREATE VIEW public.v AS SELECT t.n, t.id FROM public.t;
ALTER VIEW public.v OWNER TO postgres;
CREATE FUNCTION public.f(b integer) RETURNS bigint LANGUAGE sql AS $$select 1::bigint$$;
ALTER DEFAULT PRIVILEGES FOR ROLE postgres REVOKE ALL ON FUNCTIONS FROM PUBLIC;
ALTER DEFAULT PRIVILEGES FOR ROLE postgres GRANT SELECT ON TABLES TO alice;

-- case: default privileges on lines of others
-- old
CREATE SCHEMA app;

ALTER DEFAULT PRIVILEGES IN SCHEMA app GRANT ALL ON SEQUENCES TO writer;
ALTER DEFAULT PRIVILEGES GRANT USAGE ON TYPES TO writer;
-- new
CREATE SCHEMA app;
ALTER DEFAULT PRIVILEGES IN SCHEMA app GRANT ALL ON SEQUENCES TO writer;
ALTER DEFAULT PRIVILEGES GRANT USAGE ON TYPES TO writer;
CREATE TABLE t (a integer);

-- case: default privileges of a role in other words
-- old
CREATE SCHEMA app;
ALTER DEFAULT PRIVILEGES FOR ROLE keeper IN SCHEMA app GRANT SELECT ON TABLES TO writer;
-- new
CREATE SCHEMA app;
alter default privileges for role keeper in schema app grant select, insert on tables to writer;

-- case: default privileges for who runs it
-- old
ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO PUBLIC;
-- new
ALTER DEFAULT PRIVILEGES FOR ROLE CURRENT_USER GRANT SELECT ON TABLES TO PUBLIC;
-- same

-- case: default privileges for postgres
-- old
ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO PUBLIC;
-- new
ALTER DEFAULT PRIVILEGES FOR ROLE postgres GRANT SELECT ON TABLES TO PUBLIC;
-- same
