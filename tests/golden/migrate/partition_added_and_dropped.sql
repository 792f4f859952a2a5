-- old
CREATE TABLE log (id bigint NOT NULL, at date NOT NULL, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
CREATE TABLE log_1 PARTITION OF log FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');
CREATE INDEX log_at ON log (at);
-- new
CREATE TABLE log (id bigint NOT NULL, at date NOT NULL, note text, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
CREATE TABLE log_2 PARTITION OF log FOR VALUES FROM ('2021-01-01') TO ('2022-01-01');
CREATE TABLE log_rest PARTITION OF log DEFAULT;
CREATE INDEX log_at ON log (at DESC);
-- up
DROP TABLE public.log_1;

DROP INDEX public.log_at;

ALTER TABLE public.log ADD COLUMN note text;

CREATE TABLE public.log_2 (
    id bigint CONSTRAINT log_id_not_null NOT NULL,
    at date CONSTRAINT log_at_not_null NOT NULL,
    note text,
    CONSTRAINT log_2_pkey PRIMARY KEY (id, at)
);

CREATE TABLE public.log_rest (
    id bigint CONSTRAINT log_id_not_null NOT NULL,
    at date CONSTRAINT log_at_not_null NOT NULL,
    note text,
    CONSTRAINT log_rest_pkey PRIMARY KEY (id, at)
);

ALTER TABLE ONLY public.log ATTACH PARTITION public.log_2 FOR VALUES FROM ('2021-01-01') TO ('2022-01-01');
ALTER TABLE ONLY public.log ATTACH PARTITION public.log_rest DEFAULT;

CREATE INDEX log_2_at_idx ON public.log_2 (at DESC);
CREATE INDEX log_at ON ONLY public.log (at DESC);
CREATE INDEX log_rest_at_idx ON public.log_rest (at DESC);
ALTER INDEX public.log_at ATTACH PARTITION public.log_2_at_idx;
ALTER INDEX public.log_at ATTACH PARTITION public.log_rest_at_idx;
-- down
DROP TABLE public.log_rest;
DROP TABLE public.log_2;

DROP INDEX public.log_at;

ALTER TABLE public.log DROP COLUMN note;

CREATE TABLE public.log_1 (
    id bigint CONSTRAINT log_id_not_null NOT NULL,
    at date CONSTRAINT log_at_not_null NOT NULL,
    CONSTRAINT log_1_pkey PRIMARY KEY (id, at)
);

ALTER TABLE ONLY public.log ATTACH PARTITION public.log_1 FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');

CREATE INDEX log_1_at_idx ON public.log_1 (at);
CREATE INDEX log_at ON ONLY public.log (at);
ALTER INDEX public.log_at ATTACH PARTITION public.log_1_at_idx;
