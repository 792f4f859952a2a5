-- old
CREATE TABLE t (id integer, n integer);
CREATE VIEW v AS SELECT id, sum(n) AS total FROM t GROUP BY id;
CREATE VIEW w AS SELECT total FROM v;
-- new
CREATE TABLE t (id integer, n integer);
CREATE MATERIALIZED VIEW v AS SELECT id, sum(n) AS total FROM t GROUP BY id WITH NO DATA;
CREATE INDEX v_id ON v (id);
CREATE VIEW w AS SELECT total FROM v;
COMMENT ON MATERIALIZED VIEW v IS 'totals';
-- up
DROP VIEW public.w;
DROP VIEW public.v;

CREATE MATERIALIZED VIEW public.v AS
SELECT id, sum(n) AS total FROM t GROUP BY id
WITH NO DATA;

COMMENT ON MATERIALIZED VIEW public.v IS 'totals';

CREATE VIEW public.w AS
SELECT total FROM v;

CREATE INDEX v_id ON public.v (id);
-- down
DROP VIEW public.w;

DROP MATERIALIZED VIEW public.v;

CREATE VIEW public.v AS
SELECT id, sum(n) AS total FROM t GROUP BY id;

CREATE VIEW public.w AS
SELECT total FROM v;
