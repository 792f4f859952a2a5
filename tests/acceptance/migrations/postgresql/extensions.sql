-- case: added
-- old

-- new
CREATE EXTENSION pg_trgm;
CREATE TABLE t (a text);
CREATE INDEX t_a ON t USING gin (a gin_trgm_ops);

-- case: dropped with what it holds
-- old
CREATE EXTENSION pg_trgm;
CREATE TABLE t (a text);
CREATE INDEX t_a ON t USING gin (a gin_trgm_ops);
-- new
CREATE TABLE t (a text);

-- case: in a schema of its own
-- old

-- new
CREATE SCHEMA ext;
CREATE EXTENSION hstore WITH SCHEMA ext;
CREATE TABLE t (a ext.hstore);

-- case: moved
-- old
CREATE SCHEMA ext;
CREATE EXTENSION hstore;
CREATE TABLE t (a hstore);
-- new
CREATE SCHEMA ext;
CREATE EXTENSION hstore WITH SCHEMA ext;
CREATE TABLE t (a ext.hstore);

-- case: type of a column becomes one of it
-- old
CREATE TABLE t (a text);
-- new
CREATE EXTENSION citext;
CREATE TABLE t (a citext);

-- case: function in a default
-- old
CREATE TABLE t (id uuid PRIMARY KEY);
-- new
CREATE EXTENSION "uuid-ossp";
CREATE TABLE t (id uuid PRIMARY KEY DEFAULT uuid_generate_v4());

-- case: function in a default goes
-- old
CREATE EXTENSION pgcrypto;
CREATE TABLE t (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), h bytea DEFAULT digest('a', 'md5'));
-- new
CREATE TABLE t (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), h bytea);

-- case: exclusion over its operators
-- old
CREATE TABLE b (room integer, during tsrange);
-- new
CREATE EXTENSION btree_gist;
CREATE TABLE b (room integer, during tsrange, CONSTRAINT free EXCLUDE USING gist (room WITH =, during WITH &&));

-- case: two that need each other
-- old

-- new
CREATE EXTENSION cube;
CREATE EXTENSION earthdistance;

-- case: brings along what it needs
-- old

-- new
CREATE EXTENSION earthdistance CASCADE;

-- case: if not exists
-- old

-- new
CREATE EXTENSION IF NOT EXISTS "uuid-ossp" WITH SCHEMA public;
COMMENT ON EXTENSION "uuid-ossp" IS 'Mine';

-- case: comment
-- old
CREATE EXTENSION unaccent;
-- new
CREATE EXTENSION unaccent;
COMMENT ON EXTENSION unaccent IS 'Accents';

-- case: one in place of another
-- old
CREATE EXTENSION citext;
CREATE TABLE t (id integer, a citext);
-- new
CREATE EXTENSION pg_trgm;
CREATE TABLE t (id integer, a text);

-- case: with its schema
-- old
CREATE SCHEMA ext;
CREATE EXTENSION ltree SCHEMA ext;
-- new
CREATE TABLE t (id integer);

-- case: function of one own over it
-- old

-- new
CREATE EXTENSION unaccent;
CREATE FUNCTION plain(a text) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT unaccent('unaccent', a) $$;
CREATE TABLE t (a text);
CREATE INDEX t_a ON t (plain(a));

-- case: extension's types and functions used everywhere
-- old
CREATE EXTENSION citext;
CREATE TABLE t (a citext);
-- new
CREATE EXTENSION citext;
CREATE EXTENSION pg_trgm;
CREATE EXTENSION "uuid-ossp";
CREATE TABLE t (a text, b citext DEFAULT 'x', id uuid DEFAULT uuid_generate_v4());
CREATE INDEX i ON t USING gin (a gin_trgm_ops);

-- case: extension goes with what used it
-- old
CREATE EXTENSION hstore;
CREATE EXTENSION pg_trgm;
CREATE TABLE t (a hstore, b text);
CREATE INDEX i ON t USING gin (b gin_trgm_ops);
CREATE VIEW v AS SELECT a -> 'x' AS x FROM t;
-- new
CREATE TABLE t (b text);

-- case: extension in a schema
-- old
CREATE SCHEMA ext;
CREATE EXTENSION hstore SCHEMA public;
CREATE TABLE t (a hstore);
-- new
CREATE SCHEMA ext;
CREATE EXTENSION hstore SCHEMA ext;
CREATE TABLE t (a ext.hstore);

-- case: extension types in columns, indexes and functions come and go
-- old
CREATE EXTENSION citext;
CREATE EXTENSION hstore;
CREATE TABLE t (id integer, mail citext UNIQUE, tags hstore);
CREATE INDEX i ON t USING gin (tags);
-- new
CREATE SCHEMA ext;
CREATE EXTENSION citext WITH SCHEMA ext;
CREATE EXTENSION pg_trgm WITH SCHEMA ext;
CREATE TABLE t (id integer, mail ext.citext UNIQUE, tags jsonb);
CREATE INDEX i ON t USING gin (tags jsonb_path_ops);
CREATE INDEX j ON t USING gin ((mail::text) ext.gin_trgm_ops);

-- case: function and index that go along with an extension
-- old
CREATE EXTENSION btree_gist;
CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE TABLE t (a int);
CREATE INDEX i ON t USING gist (a);
-- new
CREATE EXTENSION btree_gist;
CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE TABLE t (a int);
CREATE INDEX i ON t USING gist (a);
ALTER FUNCTION f() DEPENDS ON EXTENSION btree_gist;
ALTER INDEX i DEPENDS ON EXTENSION btree_gist;

-- case: what went along with an extension does so no more
-- old
CREATE EXTENSION btree_gist;
CREATE TABLE t (a int);
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER tr BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f();
ALTER TRIGGER tr ON t DEPENDS ON EXTENSION btree_gist;
CREATE MATERIALIZED VIEW mv AS SELECT 1 AS x;
ALTER MATERIALIZED VIEW mv DEPENDS ON EXTENSION btree_gist;
-- new
CREATE EXTENSION btree_gist;
CREATE TABLE t (a int);
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER tr BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f();
ALTER TRIGGER tr ON t DEPENDS ON EXTENSION btree_gist;
ALTER TRIGGER tr ON t NO DEPENDS ON EXTENSION btree_gist;
CREATE MATERIALIZED VIEW mv AS SELECT 1 AS x;

-- case: version up, and back again
-- old
create extension pg_trgm version '1.5';
-- new
create extension pg_trgm version '1.6';
