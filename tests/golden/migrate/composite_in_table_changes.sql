-- old
CREATE TYPE c AS (x int, y int); CREATE TABLE t (v c);
-- new
CREATE TYPE c AS (x int, z text); CREATE TABLE t (v c);
-- up
ALTER TYPE public.c DROP ATTRIBUTE y CASCADE;
ALTER TYPE public.c ADD ATTRIBUTE z text CASCADE;
-- down
ALTER TYPE public.c DROP ATTRIBUTE z CASCADE;
ALTER TYPE public.c ADD ATTRIBUTE y integer CASCADE;
