-- case: a name freed and taken with a view
-- old
create table t (id int primary key, name text, title text, check (name <> title));
create view v as select name from t;
create index i on t (lower(name));
create policy p on t using (name = current_user);
create function f() returns trigger language plpgsql as 'begin return new; end';
create trigger tr before update of name on t for each row when (new.name <> 'x') execute function f();
-- new
create table t (id int primary key, name text, full_name text, title text, check (name <> title));
create view v as select name from t;
create index i on t (lower(name));
create policy p on t using (name = current_user);
create function f() returns trigger language plpgsql as 'begin return new; end';
create trigger tr before update of name on t for each row when (new.name <> 'x') execute function f();
-- rename: t.name=t.full_name
-- case: swapped columns under everything
-- old
create table t (id int primary key, a text, b text, c text generated always as (a || b) stored, check (a < b), constraint one check (a <> ''), unique (a));
create index i on t (lower(a)) where b <> '';
create view v as select a from t;
create view w as select a, b from t where a > b;
create materialized view m as select a, count(b) from t group by a;
create policy p on t using (a = current_user);
create function f() returns trigger language plpgsql as 'begin return new; end';
create trigger tr before update of a on t for each row when (new.a <> 'x') execute function f();
create rule r as on delete to t where old.a = 'k' do instead nothing;
create statistics st on a, (b || 'x') from t;
-- new
create table t (id int primary key, b text, a text, c text generated always as (a || b) stored, check (a < b), constraint one check (a <> ''), unique (a));
create index i on t (lower(a)) where b <> '';
create view v as select a from t;
create view w as select a, b from t where a > b;
create materialized view m as select a, count(b) from t group by a;
create policy p on t using (a = current_user);
create function f() returns trigger language plpgsql as 'begin return new; end';
create trigger tr before update of a on t for each row when (new.a <> 'x') execute function f();
create rule r as on delete to t where old.a = 'k' do instead nothing;
create statistics st on a, (b || 'x') from t;
-- rename: t.a=t.b, t.b=t.a
-- case: swapped tables under everything
-- old
create table a (id int primary key, v text);
create table b (id int primary key, v text);
create view va as select v from a;
create function f() returns bigint language sql begin atomic select count(*) from a; end;
create policy p on a using (v in (select v from b));
create table c (a int references a, b int references b);
-- new
create table a (id int primary key, v text);
create table b (id int primary key, v text);
create view va as select v from a;
create function f() returns bigint language sql begin atomic select count(*) from a; end;
create policy p on a using (v in (select v from b));
create table c (a int references a, b int references b);
-- rename: a=b, b=a
-- case: swapped functions, types and sequences
-- old
create type a as enum ('x', 'y');
create type b as enum ('x', 'z');
create sequence s1; create sequence s2;
create table t (id int default nextval('s1'), a a default 'x', b b);
create view v as select 'x'::a as q, nextval('s2') as n;
create function f(p a) returns b language sql as $$ select 'z'::b $$;
-- new
create type a as enum ('x', 'z');
create type b as enum ('x', 'y');
create sequence s1; create sequence s2;
create table t (id int default nextval('s1'), a a default 'x', b b);
create view v as select 'x'::a as q, nextval('s2') as n;
create function f(p a) returns b language sql as $$ select 'y'::b $$;
-- rename: a=b, b=a, s1=s2, s2=s1
-- case: view swapped with what is over it
-- old
create table t (x int, y int);
create view a as select x from t;
create view b as select y from t;
create view c as select * from a, b;
-- new
create table t (x int, y int);
create view b as select x from t;
create view a as select y from t;
create view c as select * from a, b;
-- rename: a=b, b=a
-- case: an owned sequence, a domain and a composite swapped
-- old
create domain d1 as int check (value > 0);
create domain d2 as text check (value <> '');
create type c as (x d1, y d2);
create table t (p d1, q d2);
create function g(d1) returns d2 language sql as $$ select '5'::d2 $$;
create view v as select p, g(p) from t;
-- new
create domain d1 as text check (value <> '');
create domain d2 as int check (value > 0);
create type c as (x d2, y d1);
create table t (p d2, q d1);
create function g(d2) returns d1 language sql as $$ select '5'::d1 $$;
create view v as select p, g(p) from t;
-- rename: d1=d2, d2=d1
-- case: a table's old name goes to a view over it
-- old
create table t (id int primary key, v text);
create view u as select v from t;
create function f() returns setof t language sql as $$ select * from t $$;
grant select on t to public;
-- new
create table t_data (id int primary key, v text);
create view t as select id, v from t_data;
create view u as select v from t;
create function f() returns setof t language sql as $$ select * from t $$;
grant select on t to public;
-- rename: t=t_data
-- case: table archived and made anew under its name
-- old
create table log (id int primary key, m text);
create table other (log int references log);
create view v as select m from log;
create function tf() returns trigger language plpgsql as 'begin return new; end';
create trigger x before insert on log for each row execute function tf();
-- new
create table log_old (id int primary key, m text);
create table log (id bigint primary key, m text, at timestamptz);
create table other (log int references log_old);
create view v as select m from log;
create function tf() returns trigger language plpgsql as 'begin return new; end';
create trigger x before insert on log for each row execute function tf();
-- rename: log=log_old
-- rows
insert into log values (1, 'x');
-- holds
select m = 'x' from log_old
-- case: a partition's column and heirs swapped
-- old
create table p (k int, a text, b text, check (a > b)) partition by range (k);
create table p1 partition of p for values from (1) to (5);
create index on p (lower(a));
create table q (a int, b int, check (a > b));
create table h () inherits (q);
create index on h ((a + 1));
-- new
create table p (k int, b text, a text, check (a > b)) partition by range (k);
create table p1 partition of p for values from (1) to (5);
create index on p (lower(a));
create table q (b int, a int, check (a > b));
create table h () inherits (q);
create index on h ((a + 1));
-- rename: p.a=p.b, p.b=p.a, q.a=q.b, q.b=q.a
-- case: schemas swapped
-- old
create schema a; create schema b;
create table a.t (x int); create table b.t (y int);
create view v as select x from a.t;
create function a.f() returns int language sql as 'select 1';
create view w as select a.f() as q;
-- new
create schema a; create schema b;
create table b.t (x int); create table a.t (y int);
create view v as select y from a.t;
create function b.f() returns int language sql as 'select 1';
create view w as select b.f() as q;
-- rename: a=b, b=a
-- case: enum values swapped
-- old
create type e as enum ('a', 'b');
create table t (e e default 'a', check (e <> 'b'));
create view v as select e = 'a' as q from t;
create function f() returns e language sql begin atomic select 'a'::e; end;
-- new
create type e as enum ('b', 'a');
create table t (e e default 'a', check (e <> 'b'));
create view v as select e = 'a' as q from t;
create function f() returns e language sql begin atomic select 'a'::e; end;
-- rename: e.a=e.b, e.b=e.a
-- case: an enum value freed and taken
-- old
create type e as enum ('a', 'b');
create table t (e e default 'a', check (e <> 'a'));
create view v as select e = 'a' as q from t;
-- new
create type e as enum ('old_a', 'b', 'a');
create table t (e e default 'a', check (e <> 'a'));
create view v as select e = 'a' as q from t;
-- rename: e.a=e.old_a
-- case: attributes swapped
-- old
create type c as (a int, b int);
create table t (c c, check ((c).a > 0));
create view v as select (c).a from t;
create function f(x c) returns int language sql begin atomic select x.a; end;
-- new
create type c as (b int, a int);
create table t (c c, check ((c).a > 0));
create view v as select (c).a from t;
create function f(x c) returns int language sql begin atomic select x.a; end;
-- rename: c.a=c.b, c.b=c.a
-- case: three columns move round
-- old
create table t (id int primary key, a int, b int, c int, check (a < b));
-- new
create table t (id int primary key, a int, b int, c int, check (a < b));
-- rows
insert into t values (1, 1, 2, 0);
-- rename: t.a=t.b, t.b=t.c, t.c=t.a
-- holds
select b = 1 and c = 2 and a = 0 from t
