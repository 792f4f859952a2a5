-- old
CREATE TYPE mood AS ENUM ('sad', 'ok', 'glad');
CREATE TABLE person (id integer PRIMARY KEY, mood mood DEFAULT 'ok' NOT NULL);
CREATE INDEX person_mood ON person (mood);
-- new
CREATE TYPE mood AS ENUM ('ok', 'glad');
CREATE TABLE person (id integer PRIMARY KEY, mood mood DEFAULT 'ok' NOT NULL);
CREATE INDEX person_mood ON person (mood);
-- up
DROP INDEX CONCURRENTLY public.person_mood;

SET lock_timeout = '1000ms';

ALTER TABLE ONLY public.person ALTER COLUMN mood DROP DEFAULT;

RESET lock_timeout;

ALTER TYPE public.mood RENAME TO mood__old;

CREATE TYPE public.mood AS ENUM (
    'ok',
    'glad'
);

SET lock_timeout = '1000ms';

ALTER TABLE public.person ALTER COLUMN mood TYPE public.mood USING mood::text::public.mood;

ALTER TABLE ONLY public.person ALTER COLUMN mood SET DEFAULT 'ok';

RESET lock_timeout;

-- If this fails, do this before you try it again: DROP INDEX CONCURRENTLY IF EXISTS public.person_mood;
CREATE INDEX CONCURRENTLY person_mood ON public.person (mood);

DROP TYPE public.mood__old;
-- down
ALTER TYPE public.mood ADD VALUE 'sad' BEFORE 'ok';
