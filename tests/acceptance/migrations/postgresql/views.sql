-- case: added
-- old
CREATE TABLE item (id integer PRIMARY KEY, name text);
-- new
CREATE TABLE item (id integer PRIMARY KEY, name text);
CREATE VIEW named AS SELECT id, name FROM item WHERE name IS NOT NULL;

-- case: dropped with what is on it
-- old
CREATE TABLE item (id integer PRIMARY KEY, name text);
CREATE VIEW named AS SELECT id, name FROM item WHERE name IS NOT NULL;
CREATE VIEW top AS SELECT * FROM named LIMIT 3;
COMMENT ON VIEW named IS 'With a name';
GRANT SELECT ON named TO reader;
-- new
CREATE TABLE item (id integer PRIMARY KEY, name text);

-- case: a column more at the end
-- old
CREATE TABLE item (id integer PRIMARY KEY, name text, price numeric);
CREATE VIEW named AS SELECT id, name FROM item;
CREATE VIEW top AS SELECT id FROM named;
GRANT SELECT ON named TO reader;
COMMENT ON COLUMN named.id IS 'Number';
-- new
CREATE TABLE item (id integer PRIMARY KEY, name text, price numeric);
CREATE VIEW named AS SELECT id, name, price FROM item;
CREATE VIEW top AS SELECT id FROM named;
GRANT SELECT ON named TO reader;
COMMENT ON COLUMN named.id IS 'Number';

-- case: another condition
-- old
CREATE TABLE item (id integer PRIMARY KEY, name text, price numeric);
CREATE VIEW cheap AS SELECT id, name FROM item WHERE price < 10;
CREATE MATERIALIZED VIEW counted AS SELECT count(*) AS number FROM cheap;
-- new
CREATE TABLE item (id integer PRIMARY KEY, name text, price numeric);
CREATE VIEW cheap AS SELECT id, name FROM item WHERE price < 20;
CREATE MATERIALIZED VIEW counted AS SELECT count(*) AS number FROM cheap;

-- case: a column less
-- old
CREATE TABLE item (id integer PRIMARY KEY, name text, price numeric);
CREATE VIEW named AS SELECT id, name, price FROM item;
CREATE VIEW top AS SELECT id FROM named;
GRANT SELECT ON top TO reader;
-- new
CREATE TABLE item (id integer PRIMARY KEY, name text, price numeric);
CREATE VIEW named AS SELECT id, name FROM item;
CREATE VIEW top AS SELECT id FROM named;
GRANT SELECT ON top TO reader;

-- case: a column renamed
-- old
CREATE TABLE item (id integer PRIMARY KEY, name text);
CREATE VIEW named AS SELECT id, name AS title FROM item;
-- new
CREATE TABLE item (id integer PRIMARY KEY, name text);
CREATE VIEW named AS SELECT id, name AS label FROM item;

-- case: names of columns given in front
-- old
CREATE TABLE item (id integer PRIMARY KEY, name text);
CREATE VIEW named (number, label) AS SELECT id, name FROM item;
-- new
CREATE TABLE item (id integer PRIMARY KEY, name text);
CREATE VIEW named (number, title) AS SELECT id, name FROM item;

-- case: a column of another type
-- old
CREATE TABLE item (id integer PRIMARY KEY, price integer);
CREATE VIEW priced AS SELECT id, price::text AS price FROM item;
-- new
CREATE TABLE item (id integer PRIMARY KEY, price integer);
CREATE VIEW priced AS SELECT id, price::numeric AS price FROM item;

-- case: columns in another order
-- old
CREATE TABLE item (id integer PRIMARY KEY, name text);
CREATE VIEW named AS SELECT id, name FROM item;
-- new
CREATE TABLE item (id integer PRIMARY KEY, name text);
CREATE VIEW named AS SELECT name, id FROM item;

-- case: options set
-- old
CREATE TABLE item (id integer PRIMARY KEY, name text);
CREATE VIEW named AS SELECT id, name FROM item;
-- new
CREATE TABLE item (id integer PRIMARY KEY, name text);
CREATE VIEW named WITH (security_barrier = true, security_invoker = true) AS SELECT id, name FROM item;

-- case: options taken back
-- old
CREATE TABLE item (id integer PRIMARY KEY, name text);
CREATE VIEW named WITH (security_barrier) AS SELECT id, name FROM item;
-- new
CREATE TABLE item (id integer PRIMARY KEY, name text);
CREATE VIEW named AS SELECT id, name FROM item;

-- case: check option added
-- old
CREATE TABLE item (id integer PRIMARY KEY, name text);
CREATE VIEW few AS SELECT id, name FROM item WHERE id < 10;
-- new
CREATE TABLE item (id integer PRIMARY KEY, name text);
CREATE VIEW few AS SELECT id, name FROM item WHERE id < 10 WITH CHECK OPTION;

-- case: check option changed
-- old
CREATE TABLE item (id integer PRIMARY KEY, name text);
CREATE VIEW few AS SELECT id, name FROM item WHERE id < 10 WITH LOCAL CHECK OPTION;
CREATE VIEW fewer AS SELECT id FROM few;
-- new
CREATE TABLE item (id integer PRIMARY KEY, name text);
CREATE VIEW few AS SELECT id, name FROM item WHERE id < 10 WITH CASCADED CHECK OPTION;
CREATE VIEW fewer AS SELECT id FROM few;

-- case: check option taken off and the query changed
-- old
CREATE TABLE item (id integer PRIMARY KEY, name text);
CREATE VIEW few WITH (security_barrier) AS SELECT id, name FROM item WHERE id < 10 WITH LOCAL CHECK OPTION;
-- new
CREATE TABLE item (id integer PRIMARY KEY, name text);
CREATE VIEW few WITH (security_invoker = true) AS SELECT id, name FROM item WHERE id < 20;

-- case: recursive
-- old
CREATE TABLE node (id integer PRIMARY KEY, parent integer);
CREATE RECURSIVE VIEW tree (id, depth) AS
    SELECT id, 1 FROM node WHERE parent IS NULL
    UNION ALL SELECT node.id, tree.depth + 1 FROM node JOIN tree ON node.parent = tree.id;
-- new
CREATE TABLE node (id integer PRIMARY KEY, parent integer);
CREATE RECURSIVE VIEW tree (id, depth) AS
    SELECT id, 0 FROM node WHERE parent IS NULL
    UNION ALL SELECT node.id, tree.depth + 1 FROM node JOIN tree ON node.parent = tree.id;

-- case: type of a column below three views
-- old
CREATE TABLE item (id integer PRIMARY KEY, code varchar(10));
CREATE VIEW one AS SELECT id, code FROM item;
CREATE MATERIALIZED VIEW two AS SELECT id, code FROM one;
CREATE UNIQUE INDEX two_id ON two (id);
COMMENT ON MATERIALIZED VIEW two IS 'Second';
CREATE VIEW three WITH (security_barrier = true) AS SELECT code FROM two;
GRANT SELECT ON three TO reader;
GRANT SELECT ON two TO reader;
COMMENT ON COLUMN three.code IS 'A code';
CREATE RULE three_insert AS ON INSERT TO three DO INSTEAD NOTHING;
-- new
CREATE TABLE item (id integer PRIMARY KEY, code text);
CREATE VIEW one AS SELECT id, code FROM item;
CREATE MATERIALIZED VIEW two AS SELECT id, code FROM one;
CREATE UNIQUE INDEX two_id ON two (id);
COMMENT ON MATERIALIZED VIEW two IS 'Second';
CREATE VIEW three WITH (security_barrier = true) AS SELECT code FROM two;
GRANT SELECT ON three TO reader;
GRANT SELECT ON two TO reader;
COMMENT ON COLUMN three.code IS 'A code';
CREATE RULE three_insert AS ON INSERT TO three DO INSTEAD NOTHING;
-- rows
INSERT INTO item VALUES (1, 'a'), (2, 'b');

-- case: table below renamed
-- old
CREATE TABLE item (id integer PRIMARY KEY, code text);
CREATE VIEW coded AS SELECT item.id, item.code FROM item WHERE item.code <> '';
-- new
CREATE TABLE product (id integer PRIMARY KEY, code text);
CREATE VIEW coded AS SELECT product.id, product.code FROM product WHERE product.code <> '';
-- rename: item=product, item_pkey=product_pkey

-- case: column below renamed and kept under its old name
-- old
CREATE TABLE item (id integer PRIMARY KEY, code text);
CREATE VIEW coded AS SELECT id, code FROM item;
-- new
CREATE TABLE item (id integer PRIMARY KEY, label text);
CREATE VIEW coded AS SELECT id, label AS code FROM item;
-- rename: item.code=item.label

-- case: column below renamed and so in the view
-- old
CREATE TABLE item (id integer PRIMARY KEY, code text);
CREATE VIEW coded AS SELECT id, code FROM item;
CREATE VIEW above AS SELECT code FROM coded;
-- new
CREATE TABLE item (id integer PRIMARY KEY, label text);
CREATE VIEW coded AS SELECT id, label FROM item;
CREATE VIEW above AS SELECT label FROM coded;
-- rename: item.code=item.label

-- case: column below dropped
-- old
CREATE TABLE item (id integer PRIMARY KEY, name text, price numeric);
CREATE VIEW priced AS SELECT id, name, price FROM item;
CREATE VIEW top AS SELECT name FROM priced;
-- new
CREATE TABLE item (id integer PRIMARY KEY, name text);
CREATE VIEW priced AS SELECT id, name FROM item;
CREATE VIEW top AS SELECT name FROM priced;

-- case: star and a column added below
-- old
CREATE TABLE item (id integer PRIMARY KEY, name text);
CREATE VIEW whole AS SELECT * FROM item;
-- new
CREATE TABLE item (id integer PRIMARY KEY, name text, price numeric);
CREATE VIEW whole AS SELECT * FROM item;

-- case: star over a star and a column added below
-- old
CREATE TABLE item (id integer PRIMARY KEY, name text);
CREATE VIEW whole AS SELECT i.* FROM item i;
CREATE VIEW again AS SELECT * FROM whole;
-- new
CREATE TABLE item (id integer PRIMARY KEY, name text, price numeric);
CREATE VIEW whole AS SELECT i.* FROM item i;
CREATE VIEW again AS SELECT * FROM whole;

-- case: becomes a materialized view
-- old
CREATE TABLE item (id integer PRIMARY KEY, name text);
CREATE VIEW named AS SELECT id, name FROM item;
CREATE VIEW top AS SELECT id FROM named;
-- new
CREATE TABLE item (id integer PRIMARY KEY, name text);
CREATE MATERIALIZED VIEW named AS SELECT id, name FROM item;
CREATE VIEW top AS SELECT id FROM named;

-- case: becomes a table
-- old
CREATE TABLE item (id integer PRIMARY KEY, name text);
CREATE VIEW named AS SELECT id, name FROM item;
CREATE VIEW top AS SELECT id FROM named;
-- new
CREATE TABLE item (id integer PRIMARY KEY, name text);
CREATE TABLE named (id integer, name text);
CREATE VIEW top AS SELECT id FROM named;

-- case: defaults of its columns
-- old
CREATE TABLE item (id integer PRIMARY KEY, name text);
CREATE VIEW named AS SELECT id, name FROM item;
-- new
CREATE TABLE item (id integer PRIMARY KEY, name text);
CREATE VIEW named AS SELECT id, name FROM item;
ALTER VIEW named ALTER COLUMN name SET DEFAULT 'none';

-- case: renamed
-- old
CREATE TABLE item (id integer PRIMARY KEY, name text);
CREATE VIEW named AS SELECT id, name FROM item;
CREATE VIEW top AS SELECT id FROM named;
-- new
CREATE TABLE item (id integer PRIMARY KEY, name text);
CREATE VIEW labelled AS SELECT id, name FROM item;
CREATE VIEW top AS SELECT id FROM labelled;
-- rename: named=labelled

-- case: moved to another namespace
-- old
CREATE SCHEMA report;
CREATE TABLE item (id integer PRIMARY KEY, name text);
CREATE VIEW named AS SELECT id, name FROM item;
-- new
CREATE SCHEMA report;
CREATE TABLE item (id integer PRIMARY KEY, name text);
CREATE VIEW report.named AS SELECT id, name FROM item;

-- case: two that name each other in turn
-- old
CREATE TABLE item (id integer PRIMARY KEY, name text);
CREATE VIEW a AS SELECT id, name FROM item;
CREATE VIEW b AS SELECT id FROM a;
-- new
CREATE TABLE item (id integer PRIMARY KEY, name text);
CREATE VIEW b AS SELECT id FROM item;
CREATE VIEW a AS SELECT b.id, item.name FROM b JOIN item USING (id);

-- case: only the layout
-- old
CREATE TABLE item (id integer PRIMARY KEY, name text);
CREATE VIEW named AS SELECT id, name FROM item WHERE id > 1;
-- new
CREATE TABLE item (id integer PRIMARY KEY, name text);
CREATE VIEW named AS
    select id, -- the number
           name
    from public.item
    where (id > 1);
-- same

-- case: grouped by a primary key that becomes another
-- old
CREATE TABLE item (id integer, name text, CONSTRAINT item_key PRIMARY KEY (id));
CREATE VIEW grouped AS SELECT id, name, count(*) AS number FROM item GROUP BY id;
-- new
CREATE TABLE item (id integer, name text, CONSTRAINT item_primary PRIMARY KEY (id, name));
CREATE VIEW grouped AS SELECT id, name, count(*) AS number FROM item GROUP BY id, name;

-- case: triggers instead of rows
-- old
CREATE TABLE item (id integer PRIMARY KEY, name text);
CREATE VIEW named AS SELECT id, name FROM item;
CREATE FUNCTION put() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO item VALUES (NEW.id, NEW.name); RETURN NEW; END $$;
CREATE TRIGGER put INSTEAD OF INSERT ON named FOR EACH ROW EXECUTE FUNCTION put();
-- new
CREATE TABLE item (id bigint PRIMARY KEY, name text);
CREATE VIEW named AS SELECT id, name FROM item;
CREATE FUNCTION put() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO item VALUES (NEW.id, NEW.name); RETURN NEW; END $$;
CREATE TRIGGER put INSTEAD OF INSERT ON named FOR EACH ROW EXECUTE FUNCTION put();

-- case: over a union and common table expressions
-- old
CREATE TABLE a (id integer, name text);
CREATE TABLE b (id integer, name text);
CREATE VIEW both_ AS WITH x AS (SELECT * FROM a) SELECT id, name FROM x UNION ALL SELECT id, name FROM b;
-- new
CREATE TABLE a (id bigint, name text);
CREATE TABLE b (id bigint, name text);
CREATE VIEW both_ AS WITH x AS (SELECT * FROM a) SELECT id, name FROM x UNION ALL SELECT id, name FROM b;

-- case: over a function that gets another result
-- old
CREATE FUNCTION tax(price numeric) RETURNS numeric LANGUAGE sql IMMUTABLE AS 'SELECT price * 0.2';
CREATE TABLE item (id integer PRIMARY KEY, price numeric);
CREATE VIEW taxed AS SELECT id, tax(price) AS tax FROM item;
-- new
CREATE FUNCTION tax(price numeric) RETURNS double precision LANGUAGE sql IMMUTABLE AS 'SELECT (price * 0.2)::double precision';
CREATE TABLE item (id integer PRIMARY KEY, price numeric);
CREATE VIEW taxed AS SELECT id, tax(price) AS tax FROM item;

-- case: table dropped and view moved to another
-- old
CREATE TABLE a (id integer);
CREATE VIEW v AS SELECT id FROM a;
-- new
CREATE TABLE b (id integer);
CREATE VIEW v AS SELECT id FROM b;

-- case: owner changed with the query
-- old
CREATE TABLE item (id integer PRIMARY KEY, name text);
CREATE VIEW named AS SELECT id, name FROM item;
ALTER VIEW named OWNER TO keeper;
-- new
CREATE TABLE item (id integer PRIMARY KEY, name text);
CREATE VIEW named AS SELECT name FROM item;
ALTER VIEW named OWNER TO keeper;

-- case: view becomes table
-- old
CREATE TABLE t (a integer);
CREATE VIEW v AS SELECT a FROM t;
CREATE VIEW w AS SELECT a FROM v;
-- new
CREATE TABLE t (a integer);
CREATE TABLE v (a integer);
CREATE VIEW w AS SELECT a FROM v;

-- case: view becomes materialized
-- old
CREATE TABLE t (a integer);
CREATE VIEW v AS SELECT a FROM t;
COMMENT ON VIEW v IS 'x';
CREATE VIEW w AS SELECT a FROM v;
-- new
CREATE TABLE t (a integer);
CREATE MATERIALIZED VIEW v AS SELECT a FROM t WITH NO DATA;
COMMENT ON MATERIALIZED VIEW v IS 'x';
CREATE VIEW w AS SELECT a FROM v;

-- case: view's column renamed and reordered
-- old
CREATE TABLE t (a integer, b text);
CREATE VIEW v AS SELECT a, b FROM t;
-- new
CREATE TABLE t (a integer, b text);
CREATE VIEW v (x, y) AS SELECT b, a FROM t;

-- case: view extended at the end, its dependents stay
-- old
CREATE TABLE t (a integer, b text);
CREATE VIEW v AS SELECT a FROM t;
CREATE VIEW w AS SELECT a FROM v;
-- new
CREATE TABLE t (a integer, b text);
CREATE VIEW v AS SELECT a, b FROM t;
CREATE VIEW w AS SELECT a, b FROM v;

-- case: recursive view and with
-- old
CREATE TABLE t (id integer, up integer);
CREATE RECURSIVE VIEW r (id) AS SELECT id FROM t WHERE up IS NULL UNION ALL SELECT t.id FROM t JOIN r ON t.up = r.id;
-- new
CREATE TABLE t (id integer, up integer);
CREATE RECURSIVE VIEW r (id, depth) AS SELECT id, 0 FROM t WHERE up IS NULL UNION ALL SELECT t.id, r.depth + 1 FROM t JOIN r ON t.up = r.id;

-- case: view options
-- old
CREATE TABLE t (id integer, up integer);
CREATE VIEW v WITH (security_barrier) AS SELECT id FROM t;
CREATE VIEW w AS SELECT id FROM t;
-- new
CREATE TABLE t (id integer, up integer);
CREATE VIEW v WITH (security_invoker = true) AS SELECT id FROM t;
CREATE VIEW w AS SELECT id FROM t WITH CASCADED CHECK OPTION;

-- case: view over a table moved between schemas
-- old
CREATE SCHEMA a;
CREATE SCHEMA b;
CREATE TABLE a.t (id integer);
CREATE VIEW a.v AS SELECT id FROM a.t;
-- new
CREATE SCHEMA a;
CREATE SCHEMA b;
CREATE TABLE b.t (id integer);
CREATE VIEW a.v AS SELECT id FROM b.t;
-- rename: a.t=b.t

-- case: view follows a renamed table and column by another alias
-- old
CREATE TABLE t (id integer, x text);
CREATE VIEW v AS SELECT t.id, t.x FROM t WHERE t.x LIKE 'x%';
-- new
CREATE TABLE tt (id integer, y text);
CREATE VIEW v AS SELECT tt.id, tt.y AS x FROM tt WHERE tt.y LIKE 'x%';
-- rename: t=tt, t.x=tt.y

-- case: materialized view's query, index and options
-- old
CREATE TABLE t (id integer, x text);
CREATE MATERIALIZED VIEW m AS SELECT id FROM t;
CREATE INDEX mi ON m (id);
CREATE VIEW v AS SELECT id FROM m;
-- new
CREATE TABLE t (id integer, x text);
CREATE MATERIALIZED VIEW m WITH (fillfactor = 70) AS SELECT id, x FROM t;
CREATE INDEX mi ON m (id, lower(x));
CREATE VIEW v AS SELECT id FROM m;

-- case: two views swap names
-- old
CREATE TABLE t (id integer, x text);
CREATE VIEW a AS SELECT id FROM t;
CREATE VIEW b AS SELECT x FROM t;
-- new
CREATE TABLE t (id integer, x text);
CREATE VIEW b AS SELECT id FROM t;
CREATE VIEW a AS SELECT x FROM t;

-- case: view's dependency turns round
-- old
CREATE TABLE t (id integer, x text);
CREATE VIEW a AS SELECT id FROM t;
CREATE VIEW b AS SELECT id FROM a;
-- new
CREATE TABLE t (id integer, x text);
CREATE VIEW b AS SELECT id FROM t;
CREATE VIEW a AS SELECT id FROM b;

-- case: star in a view with a column more
-- old
CREATE TABLE t (a integer, b text);
CREATE VIEW v AS SELECT * FROM t;
CREATE VIEW w AS SELECT v.*, 1 AS one FROM v;
-- new
CREATE TABLE t (a integer, b text, c date);
CREATE VIEW v AS SELECT * FROM t;
CREATE VIEW w AS SELECT v.*, 1 AS one FROM v;

-- case: view whose only table's primary key it groups by goes
-- old
CREATE TABLE t (a integer PRIMARY KEY, b text);
CREATE VIEW v AS SELECT a, b, count(*) FROM t GROUP BY a;
-- new
CREATE TABLE t (a integer, b text);
CREATE VIEW v AS SELECT a, b, count(*) FROM t GROUP BY a, b;

-- case: view in another schema by search path
-- old
CREATE SCHEMA s;
SET search_path = s, public;
CREATE TABLE t (a integer);
CREATE VIEW v AS SELECT a FROM t;
-- new
CREATE SCHEMA s;
SET search_path = s, public;
CREATE TABLE t (a integer, b text);
CREATE VIEW v AS SELECT a, b FROM t;
CREATE FUNCTION f() RETURNS bigint LANGUAGE sql AS 'SELECT count(*) FROM t';

-- case: star in a view with a column in the middle
-- old
CREATE TABLE t (a integer, c text);
CREATE VIEW v AS SELECT * FROM t;
CREATE VIEW w AS SELECT * FROM v;
-- new
CREATE TABLE t (a integer, b date, c text);
CREATE VIEW v AS SELECT * FROM t;
CREATE VIEW w AS SELECT * FROM v;

-- case: stars of a joined table, an alias and a subquery, whose first column goes
-- old
CREATE SCHEMA s;
CREATE TABLE s.t (a integer, b integer, c text);
CREATE TABLE u (b integer, x text);
CREATE VIEW v AS SELECT z.*, u.x, lower(z.c) AS low FROM s.t z JOIN u ON u.b = z.b WHERE EXISTS (SELECT * FROM s.t WHERE b > 3);
CREATE MATERIALIZED VIEW m AS SELECT * FROM (SELECT * FROM s.t) AS q, u AS uu (bb, xx);
-- new
CREATE SCHEMA s;
CREATE TABLE s.t (b integer, c text);
CREATE TABLE u (b integer, x text);
CREATE VIEW v AS SELECT z.*, u.x, lower(z.c) AS low FROM s.t z JOIN u ON u.b = z.b WHERE EXISTS (SELECT * FROM s.t WHERE b > 3);
CREATE MATERIALIZED VIEW m AS SELECT * FROM (SELECT * FROM s.t) AS q, u AS uu (bb, xx);

-- case: view with column comments gets another column order under grants
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
CREATE VIEW v AS SELECT id, a, b FROM t;
COMMENT ON VIEW v IS 'Old';
COMMENT ON COLUMN v.a IS 'A';
COMMENT ON COLUMN v.b IS 'B';
GRANT SELECT ON v TO reader;
GRANT UPDATE (a) ON v TO writer;
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
CREATE VIEW v WITH (security_invoker = true, security_barrier = true) AS SELECT id, b, a FROM t;
COMMENT ON VIEW v IS 'New';
COMMENT ON COLUMN v.a IS 'A2';
COMMENT ON COLUMN v.b IS 'B';
GRANT SELECT ON v TO reader;
GRANT UPDATE (a) ON v TO writer;

-- case: security invoker switched on and off
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text);
CREATE VIEW v AS SELECT id, a FROM t;
CREATE VIEW w WITH (security_invoker) AS SELECT id FROM v;
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text);
CREATE VIEW v WITH (security_invoker = on) AS SELECT id, a FROM t;
CREATE VIEW w WITH (security_invoker = off) AS SELECT id FROM v;

-- case: view with a trigger becomes materialized
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text);
CREATE VIEW v AS SELECT id, a FROM t;
CREATE FUNCTION put() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER put INSTEAD OF INSERT ON v FOR EACH ROW EXECUTE FUNCTION put();
CREATE RULE ru AS ON DELETE TO v DO INSTEAD NOTHING;
GRANT INSERT, SELECT ON v TO writer;
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text);
CREATE MATERIALIZED VIEW v AS SELECT id, a FROM t;
CREATE UNIQUE INDEX vi ON v (id);
CREATE FUNCTION put() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
GRANT SELECT ON v TO writer;

-- case: view columns named in brackets and a lateral join
-- old
CREATE TABLE t (id integer, tags text[]);
CREATE VIEW v (i, tag) AS SELECT id, x FROM t, unnest(tags) AS x;
-- new
CREATE TABLE t (id bigint, tags text[]);
CREATE VIEW v (i, tag, place) AS SELECT id, x.tag, x.n FROM t CROSS JOIN LATERAL unnest(tags) WITH ORDINALITY AS x(tag, n);

-- case: window clause, filter, grouping sets and a values list in views
-- old
CREATE TABLE t (a integer, b text);
CREATE VIEW v AS SELECT a, sum(a) OVER w AS s FROM t WINDOW w AS (PARTITION BY b ORDER BY a);
CREATE VIEW g AS SELECT b, count(*) FILTER (WHERE a > 1) AS n FROM t GROUP BY GROUPING SETS ((b), ());
-- new
CREATE TABLE t (a numeric, b text);
CREATE VIEW v AS SELECT a, sum(a) OVER w AS s FROM t WINDOW w AS (PARTITION BY b ORDER BY a ROWS BETWEEN 1 PRECEDING AND CURRENT ROW);
CREATE VIEW g AS SELECT b, count(*) FILTER (WHERE a > 1) AS n, x.y FROM t, (VALUES (1), (2)) AS x(y) GROUP BY ROLLUP (b), x.y;

-- case: options spelled in other ways
-- old
create table t (id int, o text);
create view a with (security_barrier=true) as select * from t;
create view b with (check_option = local) as select * from t where id > 0;
create view c with (security_invoker = on) as select * from t;
-- new
create table t (id int, o text);
create view a with (security_barrier='on') as select * from t;
create view b as select * from t where id > 0 with local check option;
create view c with (security_invoker = 1) as select id, o from t;

-- case: check option by alter
-- old
create table t (id int, o text);
create view a as select id from t where id > 0 with check option;
create view b as select id from t where id > 0;
-- new
create table t (id int, o text);
create view a as select id from t where id > 0 with check option;
create view b as select id from t where id > 0;
alter view a reset (check_option);
alter view b set (check_option = cascaded, security_barrier);

-- case: view becomes materialized and the other way
-- old
CREATE TABLE t (id int, a int);
CREATE VIEW v1 AS SELECT id, a FROM t;
CREATE MATERIALIZED VIEW v2 AS SELECT a, count(*) AS n FROM t GROUP BY a;
CREATE UNIQUE INDEX v2_a ON v2 (a);
-- new
CREATE TABLE t (id int, a int);
CREATE MATERIALIZED VIEW v1 AS SELECT id, a FROM t;
CREATE INDEX v1_id ON v1 (id);
CREATE VIEW v2 AS SELECT a, count(*) AS n FROM t GROUP BY a;

-- case: views swap their names' meaning
-- old
CREATE TABLE t (id int, a int);
CREATE VIEW x AS SELECT id FROM t;
CREATE VIEW y AS SELECT id FROM x;
-- new
CREATE TABLE t (id int, a int);
CREATE VIEW y AS SELECT id FROM t;
CREATE VIEW x AS SELECT id FROM y;

-- case: instead of trigger on a view that is rebuilt
-- old
CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TABLE t (id int, n varchar(5));
CREATE VIEW v AS SELECT id, n FROM t;
CREATE TRIGGER v_ins INSTEAD OF INSERT ON v FOR EACH ROW EXECUTE FUNCTION tf();
-- new
CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TABLE t (id int, n text);
CREATE VIEW v AS SELECT id, n FROM t;
CREATE TRIGGER v_ins INSTEAD OF INSERT OR UPDATE ON v FOR EACH ROW EXECUTE FUNCTION tf();

-- case: replaced view keeps its defaults
-- old
create table t (id int, n int);
create view v as select id, n from t;
comment on view v is 'v';
-- new
create table t (id int, n int);
create view v as select id, n from t;
alter view v alter n set default 4;
create or replace view v as select id, n, id + n as s from t;

-- case: another table comes first on the path
-- old
create schema a; create schema b; create table t (id int);
create table b.t (id int);
set search_path = a, b, public;
create view public.v as select id as x from t;
-- new
create schema a; create schema b; create table t (id int);
create table b.t (id int); create table a.t (id int);
set search_path = a, b, public;
create view public.v as select id as x from t;

-- case: a view of the same words over the first table of the search path
-- old
CREATE SCHEMA one; CREATE SCHEMA two;
SET search_path TO one;
CREATE TABLE t (a int); CREATE TYPE e AS ENUM ('x');
SET search_path TO two, one;
CREATE TABLE u (e e, t t);
CREATE VIEW v AS SELECT * FROM t;
RESET search_path;
CREATE TABLE t (z one.e);
-- new
CREATE SCHEMA one; CREATE SCHEMA two;
SET search_path TO one;
CREATE TABLE t (a int); CREATE TYPE e AS ENUM ('x');
SET search_path TO two, one;
CREATE TABLE t (b text);
CREATE TABLE u (e e[], t t);
CREATE VIEW v AS SELECT * FROM t;
RESET search_path;
CREATE TABLE t (z one.e[]);

-- case: view body reformatted
-- old
create table t (a int, b text); create view v as select a, b from t where a > 0 order by b;
-- new
create table t (a int, b text);
create or replace view public.v as
  SELECT t.a,
    t.b
   FROM public.t
  WHERE (t.a > 0)
  ORDER BY t.b;
-- same

-- case: view with a star
-- old
create table t (a int, b text); create view v as select * from t;
-- new
create table t (a int, b text); create view v as select t.a, t.b from t;
-- same

-- case: view with a column list
-- old
create table t (a int, b text); create view v (x, y) as select a, b from t;
-- new
create table t (a int, b text); create view v as select a as x, b as y from t;
-- same

-- case: view with case, coalesce, in
-- old
create table t (a int, b text); create view v as select case when a in (1,2) then 'x' else b end as k, coalesce(b, 'n') as n from t;
-- new
create table t (a int, b text); CREATE VIEW v AS SELECT CASE WHEN (t.a = ANY (ARRAY[1, 2])) THEN 'x'::text ELSE t.b END AS k, COALESCE(t.b, 'n'::text) AS n FROM t;
-- same

-- case: view with cte and subquery
-- old
create table t (a int); create view v as with q as (select a from t) select a from q where exists (select 1 from t where t.a = q.a);
-- new
create table t (a int); CREATE VIEW v AS WITH q AS ( SELECT t.a FROM t ) SELECT q.a FROM q WHERE (EXISTS ( SELECT 1 FROM t WHERE (t.a = q.a)));
-- same

-- case: search_path and qualified
-- old
create schema s; set search_path = s; create table t (a int); create view v as select a from t;
-- new
create schema s; create table s.t (a int); create view s.v as select t.a from s.t;
-- same

-- case: a query as a database gives it back, with enums, joins, groups and an order by name
-- old
create type state as enum ('open', 'paid');
create table tenant (id int primary key, name varchar(20));
create table invoice (no int, tenant_id int, s state, gross numeric, due date);
create view owed as select t.name, sum(gross) as owed, min(due) first_due, count(*)
from tenant t left outer join invoice on tenant_id = t.id and s in ('open', 'paid') and name <> 'x'
group by 1 having count(*) > 0 order by owed desc, 1;
create view above as select o.* from owed o where exists (select * from invoice where due > o.first_due and not s = 'paid');
-- new
create type state as enum ('open', 'paid');
create table tenant (id int primary key, name varchar(20));
create table invoice (no int, tenant_id int, s state, gross numeric, due date);
CREATE VIEW public.owed AS
 SELECT t.name,
    sum(invoice.gross) AS owed,
    min(invoice.due) AS first_due,
    count(*) AS count
   FROM (public.tenant t
     LEFT JOIN public.invoice ON (((invoice.tenant_id = t.id) AND (invoice.s = ANY (ARRAY['open'::public.state, 'paid'::public.state])) AND ((t.name)::text <> 'x'::text))))
  GROUP BY t.name
 HAVING (count(*) > 0)
  ORDER BY (sum(invoice.gross)) DESC, t.name;
CREATE VIEW public.above AS
 SELECT o.name,
    o.owed,
    o.first_due,
    o.count
   FROM public.owed o
  WHERE (EXISTS ( SELECT invoice.no,
            invoice.tenant_id,
            invoice.s,
            invoice.gross,
            invoice.due
           FROM public.invoice
          WHERE ((invoice.due > o.first_due) AND (NOT (invoice.s = 'paid'::public.state)))));
-- same

-- case: queries that only look alike
-- old
create table t (a int, b int);
create table u (a int, b int);
create view v1 as select t.a from t, u where t.b = u.b;
create view v2 as select a from t where exists (select 1 from u where u.b = t.b);
create view v3 as select a as b, b as a from t order by a;
create view v4 as select 'x' as c from t as q group by a;
create view v5 as select x.a from t x join u y on x.b = y.a;
-- new
create table t (a int, b int);
create table u (a int, b int);
create view v1 as select u.a from t, u where t.b = u.b;
create view v2 as select a from t where exists (select 1 from u where b = b);
create view v3 as select a as b, b as a from t order by t.a;
create view v4 as select 'x' as d from t as q group by a;
create view v5 as select y.a from t y join u x on x.b = y.a;
