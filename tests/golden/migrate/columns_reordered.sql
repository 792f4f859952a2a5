-- old
CREATE TABLE t (a int, b int, c int);
-- new
CREATE TABLE t (c int, x int, a int, b int);
-- up
ALTER TABLE public.t ADD COLUMN x integer;
-- down
ALTER TABLE public.t DROP COLUMN x;
