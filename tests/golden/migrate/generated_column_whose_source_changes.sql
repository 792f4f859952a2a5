-- old
CREATE TABLE t (id integer PRIMARY KEY, a integer, b integer GENERATED ALWAYS AS (a * 2) STORED);
CREATE INDEX t_b ON t (b);
CREATE VIEW v AS SELECT b FROM t;
-- new
CREATE TABLE t (id integer PRIMARY KEY, a bigint, b bigint GENERATED ALWAYS AS (a * 3) STORED);
CREATE INDEX t_b ON t (b);
CREATE VIEW v AS SELECT b FROM t;
-- up
DROP VIEW public.v;

ALTER TABLE public.t DROP COLUMN b;

ALTER TABLE public.t ALTER COLUMN a TYPE bigint;

ALTER TABLE public.t ADD COLUMN b bigint GENERATED ALWAYS AS (a * 3) STORED;

CREATE VIEW public.v AS
SELECT b FROM t;

CREATE INDEX t_b ON public.t (b);
-- down
DROP VIEW public.v;

ALTER TABLE public.t DROP COLUMN b;

ALTER TABLE public.t ALTER COLUMN a TYPE integer;

ALTER TABLE public.t ADD COLUMN b integer GENERATED ALWAYS AS (a * 2) STORED;

CREATE VIEW public.v AS
SELECT b FROM t;

CREATE INDEX t_b ON public.t (b);
