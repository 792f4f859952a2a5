-- renames: s=r
-- old
CREATE SCHEMA s; CREATE TABLE s.t (id serial PRIMARY KEY, n text); CREATE VIEW s.v AS SELECT id FROM s.t; CREATE INDEX i ON s.t (lower(n));
-- new
CREATE SCHEMA r; CREATE TABLE r.t (id serial PRIMARY KEY, n text, m int); CREATE VIEW r.v AS SELECT id FROM r.t; CREATE INDEX i ON r.t (lower(n));
-- up
ALTER SCHEMA s RENAME TO r;

ALTER TABLE r.t ADD COLUMN m integer;
-- down
ALTER TABLE r.t DROP COLUMN m;

ALTER SCHEMA r RENAME TO s;
