-- renames: film.title=name
-- old
CREATE TABLE film (id integer PRIMARY KEY, title text NOT NULL CHECK (title <> ''), year integer);
CREATE UNIQUE INDEX film_title ON film (title);
CREATE VIEW titles AS SELECT title FROM film;
-- new
CREATE TABLE film (id integer PRIMARY KEY, name text NOT NULL CONSTRAINT film_title_check CHECK (name <> ''), year integer);
CREATE UNIQUE INDEX film_title ON film (name);
CREATE VIEW titles AS SELECT name AS title FROM film;
-- up
-- phase: expand (what is new comes beside what is old)

-- A statement that does not get its lock in time fails (55P03): run it again, until it does.
SET lock_timeout = '1000ms';

ALTER TABLE public.film ADD COLUMN name text;

CREATE FUNCTION public.zz_film_title_twin() RETURNS trigger LANGUAGE plpgsql AS $twin$
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.name IS NULL THEN NEW.name := NEW.title; ELSE NEW.title := NEW.name; END IF;
    ELSIF NEW.name::text IS DISTINCT FROM OLD.name::text THEN
        NEW.title := NEW.name;
    ELSE
        NEW.name := NEW.title;
    END IF;
    RETURN NEW;
END
$twin$;

CREATE TRIGGER zz_film_title_twin BEFORE INSERT OR UPDATE ON public.film FOR EACH ROW EXECUTE FUNCTION public.zz_film_title_twin();

-- Fills the rows a few at a time; it can be run again, and goes on where it was.
DO $fill$
DECLARE
    part regclass;
    pages bigint;
BEGIN
    FOR part IN
        WITH RECURSIVE parts(oid) AS (
            SELECT 'public.film'::regclass::oid
            UNION SELECT inhrelid FROM pg_inherits JOIN parts ON inhparent = parts.oid
        )
        SELECT parts.oid FROM parts JOIN pg_class USING (oid) WHERE relkind = 'r'
    LOOP
        pages := pg_relation_size(part) / current_setting('block_size')::bigint;
        FOR page IN 0 .. pages / 50 LOOP
            EXECUTE format(
                'UPDATE ONLY %s SET name = title WHERE name IS NULL AND (title) IS NOT NULL AND ctid >= %L AND ctid < %L',
                part, format('(%s,0)', page * 50), format('(%s,0)', (page + 1) * 50)
            );
            COMMIT;
        END LOOP;
    END LOOP;
END
$fill$;

ALTER TABLE public.film ADD CONSTRAINT name_present CHECK (name IS NOT NULL) NOT VALID;
ALTER TABLE public.film VALIDATE CONSTRAINT name_present;
ALTER TABLE public.film ALTER COLUMN name SET NOT NULL;
ALTER TABLE public.film DROP CONSTRAINT name_present;

RESET lock_timeout;

-- If this fails, do this before you try it again: DROP INDEX CONCURRENTLY IF EXISTS public.film_title_new;
CREATE UNIQUE INDEX CONCURRENTLY film_title_new ON public.film (name);

SET lock_timeout = '1000ms';

ALTER TABLE public.film ADD CONSTRAINT film_title_check_new CHECK (name <> '') NOT VALID;
ALTER TABLE public.film VALIDATE CONSTRAINT film_title_check_new;

-- phase: migrate (the change itself)

DO $gap$
BEGIN
    DROP VIEW public.titles;
    CREATE VIEW public.titles AS
SELECT name AS title FROM film;
END
$gap$;

-- phase: contract (run this once no program uses the old form any more)

DO $swap$
BEGIN
    LOCK TABLE public.film IN ACCESS EXCLUSIVE MODE;
    DROP FUNCTION public.zz_film_title_twin() CASCADE;
    ALTER TABLE public.film DROP COLUMN title;
    ALTER INDEX public.film_title_new RENAME TO film_title;
    ALTER TABLE public.film RENAME CONSTRAINT film_title_check_new TO film_title_check;
END
$swap$;

RESET lock_timeout;
-- down
-- phase: expand (what is new comes beside what is old)

-- A statement that does not get its lock in time fails (55P03): run it again, until it does.
SET lock_timeout = '1000ms';

ALTER TABLE public.film ADD COLUMN title text;

CREATE FUNCTION public.zz_film_name_twin() RETURNS trigger LANGUAGE plpgsql AS $twin$
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.title IS NULL THEN NEW.title := NEW.name; ELSE NEW.name := NEW.title; END IF;
    ELSIF NEW.title::text IS DISTINCT FROM OLD.title::text THEN
        NEW.name := NEW.title;
    ELSE
        NEW.title := NEW.name;
    END IF;
    RETURN NEW;
END
$twin$;

CREATE TRIGGER zz_film_name_twin BEFORE INSERT OR UPDATE ON public.film FOR EACH ROW EXECUTE FUNCTION public.zz_film_name_twin();

-- Fills the rows a few at a time; it can be run again, and goes on where it was.
DO $fill$
DECLARE
    part regclass;
    pages bigint;
BEGIN
    FOR part IN
        WITH RECURSIVE parts(oid) AS (
            SELECT 'public.film'::regclass::oid
            UNION SELECT inhrelid FROM pg_inherits JOIN parts ON inhparent = parts.oid
        )
        SELECT parts.oid FROM parts JOIN pg_class USING (oid) WHERE relkind = 'r'
    LOOP
        pages := pg_relation_size(part) / current_setting('block_size')::bigint;
        FOR page IN 0 .. pages / 50 LOOP
            EXECUTE format(
                'UPDATE ONLY %s SET title = name WHERE title IS NULL AND (name) IS NOT NULL AND ctid >= %L AND ctid < %L',
                part, format('(%s,0)', page * 50), format('(%s,0)', (page + 1) * 50)
            );
            COMMIT;
        END LOOP;
    END LOOP;
END
$fill$;

ALTER TABLE public.film ADD CONSTRAINT title_present CHECK (title IS NOT NULL) NOT VALID;
ALTER TABLE public.film VALIDATE CONSTRAINT title_present;
ALTER TABLE public.film ALTER COLUMN title SET NOT NULL;
ALTER TABLE public.film DROP CONSTRAINT title_present;

RESET lock_timeout;

-- If this fails, do this before you try it again: DROP INDEX CONCURRENTLY IF EXISTS public.film_title_new;
CREATE UNIQUE INDEX CONCURRENTLY film_title_new ON public.film (title);

SET lock_timeout = '1000ms';

ALTER TABLE public.film ADD CONSTRAINT film_title_check_new CHECK (title <> '') NOT VALID;
ALTER TABLE public.film VALIDATE CONSTRAINT film_title_check_new;

-- phase: migrate (the change itself)

DO $gap$
BEGIN
    DROP VIEW public.titles;
    CREATE VIEW public.titles AS
SELECT title FROM film;
END
$gap$;

-- phase: contract (run this once no program uses the old form any more)

DO $swap$
BEGIN
    LOCK TABLE public.film IN ACCESS EXCLUSIVE MODE;
    DROP FUNCTION public.zz_film_name_twin() CASCADE;
    ALTER TABLE public.film DROP COLUMN name;
    ALTER INDEX public.film_title_new RENAME TO film_title;
    ALTER TABLE public.film RENAME CONSTRAINT film_title_check_new TO film_title_check;
END
$swap$;

RESET lock_timeout;
