-- case: added
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text);
CREATE TABLE u (id integer PRIMARY KEY);
CREATE SCHEMA app;
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text);
CREATE TABLE u (id integer PRIMARY KEY);
CREATE SCHEMA app;
CREATE PUBLICATION p FOR TABLE t, u;

-- case: dropped
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text);
CREATE TABLE u (id integer PRIMARY KEY);
CREATE SCHEMA app;
CREATE PUBLICATION p FOR TABLE t, u;
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text);
CREATE TABLE u (id integer PRIMARY KEY);
CREATE SCHEMA app;

-- case: a table more
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text);
CREATE TABLE u (id integer PRIMARY KEY);
CREATE SCHEMA app;
CREATE PUBLICATION p FOR TABLE t;
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text);
CREATE TABLE u (id integer PRIMARY KEY);
CREATE SCHEMA app;
CREATE PUBLICATION p FOR TABLE t, u;

-- case: a table less and other options
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text);
CREATE TABLE u (id integer PRIMARY KEY);
CREATE SCHEMA app;
CREATE PUBLICATION p FOR TABLE t, u;
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text);
CREATE TABLE u (id integer PRIMARY KEY);
CREATE SCHEMA app;
CREATE PUBLICATION p FOR TABLE t WITH (publish = 'insert, update', publish_via_partition_root = true);

-- case: all tables
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text);
CREATE TABLE u (id integer PRIMARY KEY);
CREATE SCHEMA app;
CREATE PUBLICATION p FOR TABLE t;
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text);
CREATE TABLE u (id integer PRIMARY KEY);
CREATE SCHEMA app;
CREATE PUBLICATION p FOR ALL TABLES;

-- case: tables of a schema
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text);
CREATE TABLE u (id integer PRIMARY KEY);
CREATE SCHEMA app;
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text);
CREATE TABLE u (id integer PRIMARY KEY);
CREATE SCHEMA app;
CREATE PUBLICATION p FOR TABLES IN SCHEMA app;

-- case: columns and rows
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text);
CREATE TABLE u (id integer PRIMARY KEY);
CREATE SCHEMA app;
CREATE PUBLICATION p FOR TABLE t;
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text);
CREATE TABLE u (id integer PRIMARY KEY);
CREATE SCHEMA app;
CREATE PUBLICATION p FOR TABLE t (id, a) WHERE (id > 5);

-- case: table in it dropped
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text);
CREATE TABLE u (id integer PRIMARY KEY);
CREATE SCHEMA app;
CREATE PUBLICATION p FOR TABLE t, u;
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text);
CREATE SCHEMA app;
CREATE PUBLICATION p FOR TABLE t;

-- case: column in it changes type
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text);
CREATE TABLE u (id integer PRIMARY KEY);
CREATE SCHEMA app;
CREATE PUBLICATION p FOR TABLE t WHERE (id > 5);
-- new
CREATE TABLE t (id bigint PRIMARY KEY, a text);
CREATE TABLE u (id integer PRIMARY KEY);
CREATE SCHEMA app;
CREATE PUBLICATION p FOR TABLE t WHERE (id > 5);

-- case: owner and comment
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text);
CREATE TABLE u (id integer PRIMARY KEY);
CREATE SCHEMA app;
CREATE PUBLICATION p FOR TABLE t;
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text);
CREATE TABLE u (id integer PRIMARY KEY);
CREATE SCHEMA app;
CREATE PUBLICATION p FOR TABLE t;
ALTER PUBLICATION p OWNER TO keeper;
COMMENT ON PUBLICATION p IS 'Out';

-- case: altered in the script
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text);
CREATE TABLE u (id integer PRIMARY KEY);
CREATE SCHEMA app;
CREATE PUBLICATION p FOR TABLE t;
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text);
CREATE TABLE u (id integer PRIMARY KEY);
CREATE SCHEMA app;
CREATE PUBLICATION p FOR TABLE t;
ALTER PUBLICATION p ADD TABLE u;

-- case: subscription added
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text);
CREATE TABLE u (id integer PRIMARY KEY);
CREATE SCHEMA app;
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text);
CREATE TABLE u (id integer PRIMARY KEY);
CREATE SCHEMA app;
CREATE SUBSCRIPTION su CONNECTION 'host=a' PUBLICATION p WITH (connect = false);
COMMENT ON SUBSCRIPTION su IS 'In';

-- case: subscription to another publication
-- old
CREATE SUBSCRIPTION su CONNECTION 'host=a' PUBLICATION p WITH (connect = false);
-- new
CREATE SUBSCRIPTION su CONNECTION 'host=b' PUBLICATION p, q WITH (connect = false, binary = true);
CREATE TABLE t (id integer);

-- case: publications
-- old
CREATE TABLE t (a integer PRIMARY KEY, b text);
CREATE TABLE u (a integer PRIMARY KEY);
CREATE SCHEMA s;
CREATE PUBLICATION p FOR TABLE t;
CREATE PUBLICATION q FOR ALL TABLES;
-- new
CREATE TABLE t (a bigint PRIMARY KEY, b text);
CREATE TABLE u (a integer PRIMARY KEY);
CREATE SCHEMA s;
CREATE PUBLICATION p FOR TABLE t (a) WHERE (a > 3), u WITH (publish = 'insert');
CREATE PUBLICATION q FOR TABLES IN SCHEMA s;
COMMENT ON PUBLICATION q IS 'q';

-- case: publication altered by statements
-- old
CREATE TABLE t (a integer PRIMARY KEY);
CREATE TABLE u (a integer PRIMARY KEY);
CREATE PUBLICATION p FOR TABLE t;
-- new
CREATE TABLE t (a integer PRIMARY KEY);
CREATE TABLE u (a integer PRIMARY KEY);
CREATE PUBLICATION p FOR TABLE t;
ALTER PUBLICATION p ADD TABLE u;
ALTER PUBLICATION p SET (publish = 'insert, update');

-- case: published table dropped
-- old
CREATE TABLE t (a integer PRIMARY KEY);
CREATE TABLE u (a integer PRIMARY KEY);
CREATE PUBLICATION p FOR TABLE t, u;
-- new
CREATE TABLE u (a integer PRIMARY KEY);
CREATE PUBLICATION p FOR TABLE u;

-- case: published table renamed
-- old
CREATE TABLE t (a integer PRIMARY KEY);
CREATE PUBLICATION p FOR TABLE t;
-- new
CREATE TABLE tt (a integer PRIMARY KEY);
CREATE PUBLICATION p FOR TABLE tt;
-- rename: t=tt

-- case: publication with columns and a filter over a retyped column
-- old
CREATE TABLE t (id integer PRIMARY KEY, x integer);
CREATE PUBLICATION pub FOR TABLE t (id, x) WHERE (id > 3);
-- new
CREATE TABLE t (id bigint PRIMARY KEY, x bigint);
CREATE PUBLICATION pub FOR TABLE t (id, x) WHERE (id > 3);

-- case: publication of partitioned root, schema and column list at once
-- old
CREATE SCHEMA s;
CREATE TABLE s.x (id integer PRIMARY KEY);
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
CREATE PUBLICATION p FOR TABLES IN SCHEMA s WITH (publish = 'insert');
CREATE PUBLICATION q FOR TABLE t (id, a);
-- new
CREATE SCHEMA s;
CREATE TABLE s.x (id integer PRIMARY KEY);
CREATE TABLE t (id integer PRIMARY KEY, b text, c text);
CREATE PUBLICATION p FOR TABLE s.x, TABLES IN SCHEMA public WITH (publish = 'insert, truncate', publish_via_partition_root);
CREATE PUBLICATION q FOR TABLE t (id, c) WHERE (id > 10 AND b IS NOT NULL), s.x;
ALTER PUBLICATION q OWNER TO keeper;

-- case: publication altered, renamed and given away by statements
-- old
CREATE TABLE t (a int PRIMARY KEY, b int);
CREATE TABLE u (a int PRIMARY KEY);
CREATE PUBLICATION p FOR TABLE t WITH (publish = 'insert');
-- new
CREATE TABLE t (a int PRIMARY KEY, b int);
CREATE TABLE u (a int PRIMARY KEY);
CREATE PUBLICATION p FOR TABLE t WITH (publish = 'insert');
ALTER PUBLICATION p SET (publish = 'delete');
ALTER PUBLICATION p ADD TABLE u;
ALTER PUBLICATION p DROP TABLE t;
ALTER PUBLICATION p RENAME TO p2;
ALTER PUBLICATION p2 OWNER TO pg_monitor;

-- case: published column's type changes
-- old
CREATE TABLE a (id int PRIMARY KEY, x int);
CREATE PUBLICATION p FOR TABLE a (id, x) WHERE (x > 5);
-- new
CREATE TABLE a (id int PRIMARY KEY, x bigint);
CREATE PUBLICATION p FOR TABLE a (id, x) WHERE (x > 5);

-- case: added tables, in the style of a dump
-- old
CREATE SCHEMA s;
CREATE TABLE public.a (id integer NOT NULL, n integer);
CREATE PUBLICATION p WITH (publish = 'insert, update');
ALTER PUBLICATION p ADD TABLE ONLY public.a (id, n) WHERE ((n > 3));
CREATE PUBLICATION q;
ALTER PUBLICATION q ADD TABLES IN SCHEMA s, TABLE public.a WHERE (n > 3);
-- new
CREATE SCHEMA s;
CREATE TABLE public.a (id integer NOT NULL, n bigint, z integer);
CREATE TABLE public.b (id integer);
CREATE PUBLICATION p WITH (publish = 'insert, update');
ALTER PUBLICATION p ADD TABLE ONLY public.a (id, n) WHERE ((n > 3));
ALTER PUBLICATION p ADD TABLE ONLY public.b;
CREATE PUBLICATION q;
ALTER PUBLICATION q ADD TABLES IN SCHEMA s;
