-- old
CREATE FUNCTION norm(t text) RETURNS text LANGUAGE sql IMMUTABLE AS 'select lower(t)'; CREATE TABLE t (n text, CONSTRAINT c UNIQUE (n)); CREATE INDEX i ON t (norm(n)); CREATE MATERIALIZED VIEW mv AS SELECT norm(n) AS n FROM t; CREATE INDEX mi ON mv (norm(n));
-- new
CREATE FUNCTION norm(t text) RETURNS varchar LANGUAGE sql IMMUTABLE AS 'select lower(t)'; CREATE TABLE t (n text, CONSTRAINT c UNIQUE (n)); CREATE INDEX i ON t (norm(n)); CREATE MATERIALIZED VIEW mv AS SELECT norm(n) AS n FROM t; CREATE INDEX mi ON mv (norm(n));
-- up
SET check_function_bodies = false;

DROP INDEX public.i;

DROP MATERIALIZED VIEW public.mv;

DROP FUNCTION norm(t text);

CREATE FUNCTION norm(t text) RETURNS varchar LANGUAGE sql IMMUTABLE AS 'select lower(t)';

CREATE MATERIALIZED VIEW public.mv AS
SELECT norm(n) AS n FROM t
WITH DATA;

CREATE INDEX i ON public.t (norm(n));
CREATE INDEX mi ON public.mv (norm(n));
-- down
SET check_function_bodies = false;

DROP INDEX public.i;

DROP MATERIALIZED VIEW public.mv;

DROP FUNCTION norm(t text);

CREATE FUNCTION norm(t text) RETURNS text LANGUAGE sql IMMUTABLE AS 'select lower(t)';

CREATE MATERIALIZED VIEW public.mv AS
SELECT norm(n) AS n FROM t
WITH DATA;

CREATE INDEX i ON public.t (norm(n));
CREATE INDEX mi ON public.mv (norm(n));
