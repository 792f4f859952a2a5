-- old
CREATE TYPE e AS ENUM ('a', 'b'); CREATE TYPE f AS ENUM ('a', 'b'); CREATE TABLE t (x e DEFAULT 'a', y text DEFAULT 'a', z e, w int[]);
-- new
CREATE TYPE e AS ENUM ('a', 'b'); CREATE TYPE f AS ENUM ('a', 'b', 'c'); CREATE TABLE t (x text DEFAULT 'a', y e DEFAULT 'a', z f, w text[]);
-- up
ALTER TABLE ONLY public.t ALTER COLUMN y DROP DEFAULT;
ALTER TABLE ONLY public.t ALTER COLUMN x DROP DEFAULT;

ALTER TYPE public.f ADD VALUE 'c';

ALTER TABLE public.t ALTER COLUMN x TYPE text;
ALTER TABLE public.t ALTER COLUMN y TYPE public.e USING y::public.e;
ALTER TABLE public.t ALTER COLUMN z TYPE public.f USING z::text::public.f;
ALTER TABLE public.t ALTER COLUMN w TYPE text[];

ALTER TABLE ONLY public.t ALTER COLUMN x SET DEFAULT 'a';
ALTER TABLE ONLY public.t ALTER COLUMN y SET DEFAULT 'a';
-- down
ALTER TABLE ONLY public.t ALTER COLUMN y DROP DEFAULT;
ALTER TABLE ONLY public.t ALTER COLUMN x DROP DEFAULT;

ALTER TYPE public.f RENAME TO f__old;

CREATE TYPE public.f AS ENUM (
    'a',
    'b'
);

ALTER TABLE public.t ALTER COLUMN x TYPE public.e USING x::public.e;
ALTER TABLE public.t ALTER COLUMN y TYPE text;
ALTER TABLE public.t ALTER COLUMN z TYPE public.e USING z::text::public.e;
ALTER TABLE public.t ALTER COLUMN w TYPE integer[] USING w::integer[];

ALTER TABLE ONLY public.t ALTER COLUMN x SET DEFAULT 'a';
ALTER TABLE ONLY public.t ALTER COLUMN y SET DEFAULT 'a';

DROP TYPE public.f__old;
