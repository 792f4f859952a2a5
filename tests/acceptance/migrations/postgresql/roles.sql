-- case: what a role makes is its own
-- old
create schema s;
-- new
create schema s;
create table s.a (id int);
grant create, usage on schema s to alice;
set role alice;
create table s.b (id int primary key, n int);
create view s.v as select id from s.b;
create function s.f() returns int language sql as 'select 1';
create type s.e as enum ('x');
reset role;
create table s.c (id int);

-- case: a session of another role
-- old
create schema s;
grant all on schema s to alice;
-- new
create schema s;
grant all on schema s to alice;
set session authorization 'alice';
create table s.b (id int);
create sequence s.q;
grant select on s.b to bob;
set session authorization default;

-- case: granted by a grantee
-- old
create table t (id int primary key);
grant select on t to alice with grant option;
-- new
create table t (id int primary key);
grant select on t to alice with grant option;
set role alice;
grant select on t to bob;
reset role;

-- case: grants by another role that can hand on
-- old
create table t (id int, n int);
create view v as select n from t;
grant select on t, v to alice with grant option;
set role alice;
grant select on t, v to bob, carol;
reset role;
-- new
create table t (id int, n int);
create view v as select n from t;
grant select on t, v to alice with grant option;
set role alice;
grant select on t to bob;
set role none;
grant select on t to carol;
create table u (id int);

-- case: default privileges of another role
-- old
create schema s;
grant all on schema s to alice;
set role alice;
alter default privileges in schema s grant select on tables to bob;
create table s.a (id int);
reset role;
create table s.b (id int);
-- new
create schema s;
grant all on schema s to alice;
alter default privileges for role alice in schema s grant select on tables to bob;
set session authorization alice;
alter default privileges in schema s revoke all on tables from bob;
alter default privileges in schema s grant insert on tables to carol;
create table s.a (id int);
create table s.c (id int);
reset session authorization;
create table s.b (id int);

-- case: another role's partitions, serials, domains and functions
-- old
create schema s;
grant all on schema s to alice;
-- new
create schema s;
grant all on schema s to alice;
set role alice;
create table s.p (id serial, at date, e int generated always as identity) partition by range (at);
create table s.p1 partition of s.p for values from ('2024-01-01') to ('2025-01-01');
create domain s.d as int;
create procedure s.pr() language sql as 'select 1';
create aggregate s.ag(int) (sfunc = int4pl, stype = int);
create materialized view s.m as select 1 as a;
create type s.r as range (subtype = int);
create sequence s.q owned by s.p.id;
create statistics s.st on id, at from s.p;
create collation s.col from "C";
alter table s.p add primary key (id, at);
create index on s.p (at);
reset role;

-- case: what a role owns is dropped in the script
-- old
CREATE ROLE r_owner;
CREATE ROLE r_other;
-- new
CREATE ROLE r_owner;
CREATE ROLE r_other;
CREATE TABLE t (a integer);
CREATE VIEW v AS SELECT a FROM t;
ALTER VIEW v OWNER TO r_owner;
CREATE TABLE keep (a integer);
CREATE TABLE gone (a integer);
CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS 'SELECT 1';
ALTER FUNCTION f() OWNER TO r_owner;
GRANT SELECT ON keep TO r_owner, r_other;
GRANT INSERT ON keep TO r_owner;
ALTER TABLE gone OWNER TO r_owner;
DROP OWNED BY r_owner;

-- case: what a role owns is dropped in the script, with a policy of its
-- old
CREATE ROLE r_owner;
-- new
CREATE ROLE r_owner;
CREATE TABLE t (a integer);
CREATE POLICY p ON t TO r_owner USING (true);
DROP OWNED BY r_owner;
-- refused: MIGRATE_RAW_WITHOUT_DROP

-- case: the owner of a serial column's sequence, in the style of a dump
-- old
CREATE TABLE public.t (id integer NOT NULL);
ALTER TABLE public.t OWNER TO alice;
CREATE SEQUENCE public.t_id_seq AS integer;
ALTER TABLE public.t_id_seq OWNER TO alice;
ALTER SEQUENCE public.t_id_seq OWNED BY public.t.id;
ALTER TABLE ONLY public.t ALTER COLUMN id SET DEFAULT nextval('public.t_id_seq'::regclass);
-- new
CREATE TABLE public.t (id integer NOT NULL, n integer);
ALTER TABLE public.t OWNER TO bob;
CREATE SEQUENCE public.t_id_seq AS integer;
ALTER TABLE public.t_id_seq OWNER TO bob;
ALTER SEQUENCE public.t_id_seq OWNED BY public.t.id;
ALTER TABLE ONLY public.t ALTER COLUMN id SET DEFAULT nextval('public.t_id_seq'::regclass);

-- case: serial added to a table that somebody else owns
-- old
CREATE ROLE "Herr";
CREATE TABLE t (id int); ALTER TABLE t OWNER TO "Herr";
-- new
CREATE ROLE "Herr";
CREATE TABLE t (id int, n serial); ALTER TABLE t OWNER TO "Herr";
