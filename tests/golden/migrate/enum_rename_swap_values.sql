-- old
CREATE TYPE e AS ENUM ('a', 'b'); CREATE TABLE t (x e);
-- new
CREATE TYPE e AS ENUM ('b', 'a', 'c'); CREATE TABLE t (x e);
-- up
ALTER TYPE public.e RENAME TO e__old;

CREATE TYPE public.e AS ENUM (
    'b',
    'a',
    'c'
);

ALTER TABLE public.t ALTER COLUMN x TYPE public.e USING x::text::public.e;

DROP TYPE public.e__old;
-- down
ALTER TYPE public.e RENAME TO e__old;

CREATE TYPE public.e AS ENUM (
    'a',
    'b'
);

ALTER TABLE public.t ALTER COLUMN x TYPE public.e USING x::text::public.e;

DROP TYPE public.e__old;
