CREATE SCHEMA s;
CREATE TABLE s.t (id integer PRIMARY KEY, a text, b integer);
CREATE PUBLICATION columns FOR TABLE ONLY s.t (id, a) WHERE (id > 3 AND b IS NOT NULL) WITH (publish_via_partition_root = true);
CREATE PUBLICATION whole FOR TABLES IN SCHEMA s;
CREATE VIEW v WITH (security_invoker = true, security_barrier) AS SELECT id FROM s.t WITH CASCADED CHECK OPTION;
CREATE UNLOGGED SEQUENCE fast;
CREATE COLLATION nodeterm (provider = libc, lc_collate = 'C', lc_ctype = 'POSIX');
CREATE SEQUENCE s."x y";
CREATE TABLE "quoted "" . name" ("a.b" integer, "c""d" integer DEFAULT nextval('s."x y"'::regclass));
