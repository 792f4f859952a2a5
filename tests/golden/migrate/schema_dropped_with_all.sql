-- old
CREATE SCHEMA s; CREATE TYPE s.e AS ENUM ('a'); CREATE TABLE s.t (id serial PRIMARY KEY, e s.e); CREATE VIEW s.v AS SELECT * FROM s.t; CREATE FUNCTION s.f(x s.t) RETURNS int LANGUAGE sql AS 'select 1'; CREATE TABLE u (id int REFERENCES s.t);
-- new
CREATE TABLE u (id int);
-- up
ALTER TABLE public.u DROP CONSTRAINT u_id_fkey;

DROP VIEW s.v;

DROP FUNCTION s.f(x s.t);

DROP TABLE s.t;

DROP TYPE s.e;

DROP SCHEMA s;
-- down
SET check_function_bodies = false;

CREATE SCHEMA s;

CREATE TYPE s.e AS ENUM (
    'a'
);

CREATE SEQUENCE s.t_id_seq
    AS integer;

CREATE TABLE s.t (
    id integer DEFAULT nextval('s.t_id_seq'::regclass) NOT NULL,
    e s.e,
    CONSTRAINT t_pkey PRIMARY KEY (id)
);

CREATE FUNCTION s.f(x s.t) RETURNS int LANGUAGE sql AS 'select 1';

ALTER SEQUENCE s.t_id_seq OWNED BY s.t.id;

CREATE VIEW s.v AS
SELECT * FROM s.t;

ALTER TABLE public.u
    ADD CONSTRAINT u_id_fkey FOREIGN KEY (id) REFERENCES s.t (id);
