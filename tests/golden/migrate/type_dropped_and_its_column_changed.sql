-- old
CREATE TYPE color AS ENUM ('red', 'blue');
CREATE DOMAIN positive AS integer CHECK (VALUE > 0);
CREATE TABLE t (id integer, c color DEFAULT 'red', n positive);
-- new
CREATE TABLE t (id integer, c text DEFAULT 'red', n integer);
-- up
ALTER TABLE ONLY public.t ALTER COLUMN c DROP DEFAULT;

ALTER TABLE public.t ALTER COLUMN c TYPE text;
ALTER TABLE public.t ALTER COLUMN n TYPE integer;

ALTER TABLE ONLY public.t ALTER COLUMN c SET DEFAULT 'red';

DROP DOMAIN public.positive;

DROP TYPE public.color;
-- down
ALTER TABLE ONLY public.t ALTER COLUMN c DROP DEFAULT;

CREATE TYPE public.color AS ENUM (
    'red',
    'blue'
);

CREATE DOMAIN public.positive AS integer
    CONSTRAINT positive_check CHECK (VALUE > 0);

ALTER TABLE public.t ALTER COLUMN c TYPE public.color USING c::public.color;
ALTER TABLE public.t ALTER COLUMN n TYPE public.positive;

ALTER TABLE ONLY public.t ALTER COLUMN c SET DEFAULT 'red';
