-- old
CREATE TABLE t (id int PRIMARY KEY, n text); CREATE VIEW v AS SELECT id, n FROM t GROUP BY id;
-- new
CREATE TABLE t (id int, n text, CONSTRAINT other_pkey PRIMARY KEY (id) INCLUDE (n)); CREATE VIEW v AS SELECT id, n FROM t GROUP BY id;
-- up
DROP VIEW public.v;

ALTER TABLE public.t DROP CONSTRAINT t_pkey;

ALTER TABLE public.t
    ADD CONSTRAINT other_pkey PRIMARY KEY (id) INCLUDE (n);

CREATE VIEW public.v AS
SELECT id, n FROM t GROUP BY id;
-- down
DROP VIEW public.v;

ALTER TABLE public.t DROP CONSTRAINT other_pkey;

ALTER TABLE public.t
    ADD CONSTRAINT t_pkey PRIMARY KEY (id);

CREATE VIEW public.v AS
SELECT id, n FROM t GROUP BY id;
