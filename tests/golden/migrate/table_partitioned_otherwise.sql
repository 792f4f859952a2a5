-- renames: t.v=note
-- old
CREATE TABLE t (id int GENERATED ALWAYS AS IDENTITY, k text NOT NULL, v varchar(20), lost int);
CREATE INDEX t_v ON t (v);
CREATE VIEW w AS SELECT v FROM t;
-- new
CREATE TABLE t (id bigint GENERATED ALWAYS AS IDENTITY, k text NOT NULL, note text) PARTITION BY LIST (k);
CREATE TABLE t_a PARTITION OF t FOR VALUES IN ('a');
CREATE TABLE t_rest PARTITION OF t DEFAULT;
CREATE INDEX t_v ON t (note);
CREATE VIEW w AS SELECT note AS v FROM t;
-- up
DROP INDEX public.t_v;

DROP VIEW public.w;

ALTER TABLE public.t RENAME COLUMN v TO note;

CREATE SCHEMA public_t__old;
ALTER TABLE public.t SET SCHEMA public_t__old;

CREATE TABLE public.t (
    id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
    k text NOT NULL,
    note text
)
PARTITION BY LIST (k);

CREATE TABLE public.t_a (
    id bigint CONSTRAINT t_id_not_null NOT NULL,
    k text CONSTRAINT t_k_not_null NOT NULL,
    note text
);

CREATE TABLE public.t_rest (
    id bigint CONSTRAINT t_id_not_null NOT NULL,
    k text CONSTRAINT t_k_not_null NOT NULL,
    note text
);

ALTER TABLE ONLY public.t ATTACH PARTITION public.t_a FOR VALUES IN ('a');
ALTER TABLE ONLY public.t ATTACH PARTITION public.t_rest DEFAULT;

INSERT INTO public.t (id, k, note) OVERRIDING SYSTEM VALUE
SELECT id, k, note FROM ONLY public_t__old.t;

SELECT setval(pg_get_serial_sequence('public.t', 'id'), last_value, is_called) FROM public_t__old.t_id_seq;
DROP TABLE public_t__old.t;
DROP SCHEMA public_t__old;

CREATE VIEW public.w AS
SELECT note AS v FROM t;

CREATE INDEX t_a_note_idx ON public.t_a (note);
CREATE INDEX t_rest_note_idx ON public.t_rest (note);
CREATE INDEX t_v ON ONLY public.t (note);
ALTER INDEX public.t_v ATTACH PARTITION public.t_a_note_idx;
ALTER INDEX public.t_v ATTACH PARTITION public.t_rest_note_idx;
-- down
DROP INDEX public.t_v;

DROP VIEW public.w;

ALTER TABLE public.t RENAME COLUMN note TO v;

CREATE SCHEMA public_t__old;
ALTER TABLE public.t SET SCHEMA public_t__old;
ALTER TABLE public.t_a SET SCHEMA public_t__old;
ALTER TABLE public.t_rest SET SCHEMA public_t__old;

CREATE TABLE public.t (
    id integer NOT NULL GENERATED ALWAYS AS IDENTITY,
    k text NOT NULL,
    v character varying(20),
    lost integer
);

INSERT INTO public.t (id, k, v) OVERRIDING SYSTEM VALUE
SELECT id, k, v FROM public_t__old.t;

SELECT setval(pg_get_serial_sequence('public.t', 'id'), last_value, is_called) FROM public_t__old.t_id_seq;
DROP TABLE public_t__old.t;
DROP SCHEMA public_t__old;

CREATE VIEW public.w AS
SELECT v FROM t;

CREATE INDEX t_v ON public.t (v);
