-- old
CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy');
CREATE TABLE person (id integer PRIMARY KEY, mood mood DEFAULT 'ok', moods mood[], CHECK (mood <> 'sad'::mood));
CREATE INDEX person_happy ON person (id) WHERE mood = 'happy'::mood;
CREATE VIEW happy AS SELECT id FROM person WHERE mood = 'happy';
-- new
CREATE TYPE mood AS ENUM ('happy', 'ok');
CREATE TABLE person (id integer PRIMARY KEY, mood mood DEFAULT 'ok', moods mood[], CHECK (mood <> 'ok'::mood));
CREATE INDEX person_happy ON person (id) WHERE mood = 'happy'::mood;
CREATE VIEW happy AS SELECT id FROM person WHERE mood = 'happy';
-- up
DROP INDEX public.person_happy;

DROP VIEW public.happy;

ALTER TABLE public.person DROP CONSTRAINT person_mood_check;

ALTER TABLE ONLY public.person ALTER COLUMN mood DROP DEFAULT;

ALTER TYPE public.mood RENAME TO mood__old;

CREATE TYPE public.mood AS ENUM (
    'happy',
    'ok'
);

ALTER TABLE public.person ALTER COLUMN mood TYPE public.mood USING mood::text::public.mood;
ALTER TABLE public.person ALTER COLUMN moods TYPE public.mood[] USING moods::text[]::public.mood[];

ALTER TABLE ONLY public.person ALTER COLUMN mood SET DEFAULT 'ok';

ALTER TABLE public.person
    ADD CONSTRAINT person_mood_check CHECK (mood <> 'ok'::mood);

CREATE VIEW public.happy AS
SELECT id FROM person WHERE mood = 'happy';

CREATE INDEX person_happy ON public.person (id) WHERE (mood = 'happy'::mood);

DROP TYPE public.mood__old;
-- down
DROP INDEX public.person_happy;

DROP VIEW public.happy;

ALTER TABLE public.person DROP CONSTRAINT person_mood_check;

ALTER TABLE ONLY public.person ALTER COLUMN mood DROP DEFAULT;

ALTER TYPE public.mood RENAME TO mood__old;

CREATE TYPE public.mood AS ENUM (
    'sad',
    'ok',
    'happy'
);

ALTER TABLE public.person ALTER COLUMN mood TYPE public.mood USING mood::text::public.mood;
ALTER TABLE public.person ALTER COLUMN moods TYPE public.mood[] USING moods::text[]::public.mood[];

ALTER TABLE ONLY public.person ALTER COLUMN mood SET DEFAULT 'ok';

ALTER TABLE public.person
    ADD CONSTRAINT person_mood_check CHECK (mood <> 'sad'::mood);

CREATE VIEW public.happy AS
SELECT id FROM person WHERE mood = 'happy';

CREATE INDEX person_happy ON public.person (id) WHERE (mood = 'happy'::mood);

DROP TYPE public.mood__old;
