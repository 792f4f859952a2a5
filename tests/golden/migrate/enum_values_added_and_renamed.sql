-- old
CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE TABLE person (id integer PRIMARY KEY, mood mood DEFAULT 'ok');
-- new
CREATE TYPE mood AS ENUM ('awful', 'sad', 'fine', 'ok', 'happy');
CREATE TABLE person (id integer PRIMARY KEY, mood mood DEFAULT 'ok');
-- up
ALTER TYPE public.mood ADD VALUE 'awful' BEFORE 'sad';
ALTER TYPE public.mood ADD VALUE 'fine' AFTER 'sad';
ALTER TYPE public.mood ADD VALUE 'happy';
-- down
ALTER TABLE ONLY public.person ALTER COLUMN mood DROP DEFAULT;

ALTER TYPE public.mood RENAME TO mood__old;

CREATE TYPE public.mood AS ENUM (
    'sad',
    'ok'
);

ALTER TABLE public.person ALTER COLUMN mood TYPE public.mood USING mood::text::public.mood;

ALTER TABLE ONLY public.person ALTER COLUMN mood SET DEFAULT 'ok';

DROP TYPE public.mood__old;
