-- old
CREATE TABLE p (id int PRIMARY KEY);
CREATE TABLE l (id int, p_id int DEFAULT 1, at date) PARTITION BY LIST (id);
CREATE TABLE l1 PARTITION OF l FOR VALUES IN (1);
-- new
CREATE TABLE p (id int PRIMARY KEY);
CREATE TABLE l (id int, p_id int DEFAULT 2 NOT NULL REFERENCES p, at date, UNIQUE (id, at)) PARTITION BY LIST (id);
CREATE TABLE l1 PARTITION OF l FOR VALUES IN (1, 2);
CREATE TABLE l2 PARTITION OF l FOR VALUES IN (3) PARTITION BY RANGE (at);
CREATE TABLE l2a PARTITION OF l2 DEFAULT;
CREATE INDEX l_at ON l (at);
-- up
ALTER TABLE public.l DETACH PARTITION public.l1;

ALTER TABLE ONLY public.l ATTACH PARTITION public.l1 FOR VALUES IN (1, 2);

ALTER TABLE public.l ALTER COLUMN p_id SET NOT NULL;

CREATE TABLE public.l2 (
    id integer,
    p_id integer DEFAULT 2 CONSTRAINT l_p_id_not_null NOT NULL,
    at date,
    CONSTRAINT l2_id_at_key UNIQUE (id, at)
)
PARTITION BY RANGE (at);

CREATE TABLE public.l2a (
    id integer,
    p_id integer DEFAULT 2 CONSTRAINT l_p_id_not_null NOT NULL,
    at date,
    CONSTRAINT l2a_id_at_key UNIQUE (id, at)
);

ALTER TABLE ONLY public.l ALTER COLUMN p_id SET DEFAULT 2;
ALTER TABLE ONLY public.l1 ALTER COLUMN p_id SET DEFAULT 2;

ALTER TABLE ONLY public.l ATTACH PARTITION public.l2 FOR VALUES IN (3);
ALTER TABLE ONLY public.l2 ATTACH PARTITION public.l2a DEFAULT;

ALTER TABLE public.l1
    ADD CONSTRAINT l1_id_at_key UNIQUE (id, at);

ALTER TABLE public.l
    ADD CONSTRAINT l_id_at_key UNIQUE (id, at);

CREATE INDEX l1_at_idx ON public.l1 (at);
CREATE INDEX l2_at_idx ON ONLY public.l2 (at);
CREATE INDEX l2a_at_idx ON public.l2a (at);
CREATE INDEX l_at ON ONLY public.l (at);
ALTER INDEX public.l_at ATTACH PARTITION public.l1_at_idx;
ALTER INDEX public.l_at ATTACH PARTITION public.l2_at_idx;
ALTER INDEX public.l2_at_idx ATTACH PARTITION public.l2a_at_idx;

ALTER TABLE public.l
    ADD CONSTRAINT l_p_id_fkey FOREIGN KEY (p_id) REFERENCES public.p (id);
-- down
ALTER TABLE public.l DROP CONSTRAINT l_p_id_fkey;

ALTER TABLE public.l DROP CONSTRAINT l_id_at_key;

DROP TABLE public.l2a;
DROP TABLE public.l2;

DROP INDEX public.l_at;

ALTER TABLE public.l DETACH PARTITION public.l1;

ALTER TABLE ONLY public.l ATTACH PARTITION public.l1 FOR VALUES IN (1);

ALTER TABLE public.l ALTER COLUMN p_id DROP NOT NULL;

ALTER TABLE ONLY public.l ALTER COLUMN p_id SET DEFAULT 1;
ALTER TABLE ONLY public.l1 ALTER COLUMN p_id SET DEFAULT 1;
