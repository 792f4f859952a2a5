-- old
CREATE TABLE t (id integer PRIMARY KEY, name text);
-- new
CREATE EXTENSION pg_trgm;
CREATE TABLE t (id integer PRIMARY KEY, name text);
CREATE INDEX t_trgm ON t USING gin (name gin_trgm_ops) WITH (fastupdate=off);
-- up
CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE INDEX t_trgm ON public.t USING gin (name gin_trgm_ops) WITH (fastupdate='off');
-- down
DROP INDEX public.t_trgm;

DROP EXTENSION pg_trgm;
