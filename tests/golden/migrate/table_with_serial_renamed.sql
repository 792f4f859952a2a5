-- renames: t=u t_id_seq=u_id_seq
-- old
CREATE TABLE t (id serial PRIMARY KEY, n int); CREATE INDEX ON t (n);
-- new
CREATE TABLE u (id serial PRIMARY KEY, n int); CREATE INDEX ON u (n);
-- up
ALTER TABLE public.t RENAME TO u;

ALTER SEQUENCE public.t_id_seq RENAME TO u_id_seq;

ALTER TABLE public.u RENAME CONSTRAINT t_pkey TO u_pkey;

ALTER INDEX public.t_n_idx RENAME TO u_n_idx;
-- down
ALTER TABLE public.u RENAME TO t;

ALTER SEQUENCE public.u_id_seq RENAME TO t_id_seq;

ALTER TABLE public.t RENAME CONSTRAINT u_pkey TO t_pkey;

ALTER INDEX public.u_n_idx RENAME TO t_n_idx;
