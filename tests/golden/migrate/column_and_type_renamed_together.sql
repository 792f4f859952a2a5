-- renames: color=colour t.c=paint
-- old
CREATE TYPE color AS ENUM ('red', 'blue');
CREATE TABLE t (id integer, c color DEFAULT 'red'::color);
-- new
CREATE TYPE colour AS ENUM ('red', 'blue');
CREATE TABLE t (id bigint, paint colour DEFAULT 'red'::colour);
-- up
ALTER TYPE public.color RENAME TO colour;

ALTER TABLE public.t RENAME COLUMN c TO paint;

ALTER TABLE public.t ALTER COLUMN id TYPE bigint;
-- down
ALTER TYPE public.colour RENAME TO color;

ALTER TABLE public.t RENAME COLUMN paint TO c;

ALTER TABLE public.t ALTER COLUMN id TYPE integer;
