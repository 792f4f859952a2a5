-- What psql reads but PostgreSQL does not, and statements about rows.
\restrict token
SET statement_timeout = 0;
\set ON_ERROR_STOP on
CREATE TABLE "a\b" (x text DEFAULT E'\\ \' ;', y text DEFAULT '\'); -- \not this
/* \nor /* nested */ \this */
COPY "a\b" (x, y) FROM stdin;
1	\N
'	"
$$	--
\.
COPY other FROM stdin WITH (FORMAT csv);
\.
CREATE FUNCTION f() RETURNS text LANGUAGE plpgsql AS $body$ BEGIN RETURN '\c $$'; END $body$;
INSERT INTO "a\b" VALUES (1, 2);
INSERT INTO "a\b" VALUES ('é', 2); UPDATE "a\b" SET x = 1;
SELECT 1 \gset
\copy t FROM 'file'
BEGIN;
CREATE TABLE after_all (id int);
COMMIT;
SELECT setval('s', 1);
COPY "a\b" TO stdout;
\unrestrict token
