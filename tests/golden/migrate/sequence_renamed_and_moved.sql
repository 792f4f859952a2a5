-- renames: q=s.r
-- old
CREATE SCHEMA s; CREATE SEQUENCE q; CREATE TABLE t (id int DEFAULT nextval('q'), j serial);
-- new
CREATE SCHEMA s; CREATE SEQUENCE s.r; CREATE TABLE t (id int DEFAULT nextval('s.r'), j serial);
-- up
ALTER SEQUENCE public.q RENAME TO r;
ALTER SEQUENCE public.r SET SCHEMA s;
-- down
ALTER SEQUENCE s.r RENAME TO q;
ALTER SEQUENCE s.q SET SCHEMA public;
