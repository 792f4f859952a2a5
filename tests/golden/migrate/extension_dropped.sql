-- old
CREATE EXTENSION pg_trgm; CREATE EXTENSION citext; CREATE TABLE t (n text, c citext); CREATE INDEX i ON t USING gin (n gin_trgm_ops);
-- new
CREATE TABLE t (n text, c text);
-- up
DROP INDEX public.i;

ALTER TABLE public.t ALTER COLUMN c TYPE text;

DROP EXTENSION pg_trgm;
DROP EXTENSION citext;
-- down
CREATE EXTENSION IF NOT EXISTS citext;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

ALTER TABLE public.t ALTER COLUMN c TYPE citext USING c::citext;

CREATE INDEX i ON public.t USING gin (n gin_trgm_ops);
