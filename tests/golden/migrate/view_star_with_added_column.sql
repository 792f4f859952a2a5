-- old
CREATE TABLE t (a int); CREATE VIEW v AS SELECT * FROM t;
-- new
CREATE TABLE t (a int, b int); CREATE VIEW v AS SELECT * FROM t;
-- up
DROP VIEW public.v;

ALTER TABLE public.t ADD COLUMN b integer;

CREATE VIEW public.v AS
SELECT * FROM t;
-- down
DROP VIEW public.v;

ALTER TABLE public.t DROP COLUMN b;

CREATE VIEW public.v AS
SELECT * FROM t;
