-- old
CREATE TABLE t (x int);
-- new
CREATE TYPE tr AS RANGE (SUBTYPE = time); CREATE TABLE t (x int, y tr, z tr_multirange);
-- up
CREATE TYPE public.tr AS RANGE (
    SUBTYPE = time without time zone
);

ALTER TABLE public.t ADD COLUMN y public.tr;
ALTER TABLE public.t ADD COLUMN z tr_multirange;
-- down
ALTER TABLE public.t DROP COLUMN z;
ALTER TABLE public.t DROP COLUMN y;

DROP TYPE public.tr;
