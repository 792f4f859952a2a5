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
ALTER TABLE public.t SET SCHEMA attic;
-- down
ALTER TABLE attic.t SET SCHEMA public;
