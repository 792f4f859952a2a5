-- renames: t=attic.t
-- old
CREATE SCHEMA attic;
CREATE TABLE t (id serial PRIMARY KEY, name text UNIQUE);
CREATE INDEX t_name ON t (lower(name));
CREATE VIEW v AS SELECT id FROM t;
-- new
CREATE SCHEMA attic;
CREATE TABLE attic.t (id serial PRIMARY KEY, name text UNIQUE);
CREATE INDEX t_name ON attic.t (lower(name));
CREATE VIEW v AS SELECT id FROM attic.t;
-- up
ALTER TABLE ONLY public.t ALTER COLUMN id DROP DEFAULT;

DROP SEQUENCE public.t_id_seq;

ALTER TABLE public.t SET SCHEMA attic;

CREATE SEQUENCE attic.t_id_seq
    AS integer;

ALTER TABLE ONLY attic.t ALTER COLUMN id SET DEFAULT nextval('attic.t_id_seq'::regclass);

ALTER SEQUENCE attic.t_id_seq OWNED BY attic.t.id;
-- down
ALTER TABLE ONLY attic.t ALTER COLUMN id DROP DEFAULT;

DROP SEQUENCE attic.t_id_seq;

ALTER TABLE attic.t SET SCHEMA public;

CREATE SEQUENCE public.t_id_seq
    AS integer;

ALTER TABLE ONLY public.t ALTER COLUMN id SET DEFAULT nextval('t_id_seq'::regclass);

ALTER SEQUENCE public.t_id_seq OWNED BY public.t.id;
