-- old
CREATE TABLE film (id serial PRIMARY KEY, year integer DEFAULT 2000 NOT NULL, title text UNIQUE, note json);
COMMENT ON COLUMN film.year IS 'Of its release';
CREATE INDEX film_year ON film (year DESC) INCLUDE (title);
CREATE INDEX film_recent ON film (title) WHERE title <> 'x';
CREATE TABLE showing (film_id integer NOT NULL REFERENCES film ON DELETE CASCADE, at date, PRIMARY KEY (film_id, at));
CREATE VIEW recent AS SELECT title, year FROM film WHERE year > 2010;
-- new
CREATE TABLE film (id bigserial PRIMARY KEY, year bigint DEFAULT 2000 NOT NULL, title text UNIQUE, note jsonb);
COMMENT ON COLUMN film.year IS 'Of its release';
CREATE INDEX film_year ON film (year DESC) INCLUDE (title);
CREATE INDEX film_recent ON film (title) WHERE title <> 'x';
CREATE TABLE showing (film_id bigint NOT NULL REFERENCES film ON DELETE CASCADE, at date, PRIMARY KEY (film_id, at));
CREATE VIEW recent AS SELECT title, year FROM film WHERE year > 2010;
-- up
-- A statement that does not get its lock in time fails (55P03): run it again, until it does.
SET lock_timeout = '1000ms';

ALTER TABLE public.film ADD COLUMN year_new bigint;

CREATE FUNCTION public.zz_film_year_twin() RETURNS trigger LANGUAGE plpgsql AS $twin$
BEGIN
    NEW.year_new := NEW.year;
    RETURN NEW;
END
$twin$;

CREATE TRIGGER zz_film_year_twin BEFORE INSERT OR UPDATE ON public.film FOR EACH ROW EXECUTE FUNCTION public.zz_film_year_twin();

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
                'UPDATE ONLY %s SET year_new = year WHERE year_new IS NULL AND (year) IS NOT NULL AND ctid >= %L AND ctid < %L',
                part, format('(%s,0)', page * 50), format('(%s,0)', (page + 1) * 50)
            );
            COMMIT;
        END LOOP;
    END LOOP;
END
$fill$;

ALTER TABLE public.film ADD CONSTRAINT year_new_present CHECK (year_new IS NOT NULL) NOT VALID;
ALTER TABLE public.film VALIDATE CONSTRAINT year_new_present;
ALTER TABLE public.film ALTER COLUMN year_new SET NOT NULL;
ALTER TABLE public.film DROP CONSTRAINT year_new_present;

RESET lock_timeout;

-- If this fails, do this before you try it again: DROP INDEX CONCURRENTLY IF EXISTS public.film_year_new;
CREATE INDEX CONCURRENTLY film_year_new ON public.film (year_new DESC) INCLUDE (title);

SET lock_timeout = '1000ms';

ALTER TABLE public.film ADD COLUMN note_new jsonb;

CREATE FUNCTION public.zz_film_note_twin() RETURNS trigger LANGUAGE plpgsql AS $twin$
BEGIN
    NEW.note_new := NEW.note;
    RETURN NEW;
END
$twin$;

CREATE TRIGGER zz_film_note_twin BEFORE INSERT OR UPDATE ON public.film FOR EACH ROW EXECUTE FUNCTION public.zz_film_note_twin();

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
                'UPDATE ONLY %s SET note_new = note WHERE note_new IS NULL AND (note) IS NOT NULL AND ctid >= %L AND ctid < %L',
                part, format('(%s,0)', page * 50), format('(%s,0)', (page + 1) * 50)
            );
            COMMIT;
        END LOOP;
    END LOOP;
END
$fill$;

ALTER TABLE public.film ADD COLUMN id_new bigint;

CREATE FUNCTION public.zz_film_id_twin() RETURNS trigger LANGUAGE plpgsql AS $twin$
BEGIN
    NEW.id_new := NEW.id;
    RETURN NEW;
END
$twin$;

CREATE TRIGGER zz_film_id_twin BEFORE INSERT OR UPDATE ON public.film FOR EACH ROW EXECUTE FUNCTION public.zz_film_id_twin();
ALTER TABLE public.showing ADD COLUMN film_id_new bigint;

CREATE FUNCTION public.zz_showing_film_id_twin() RETURNS trigger LANGUAGE plpgsql AS $twin$
BEGIN
    NEW.film_id_new := NEW.film_id;
    RETURN NEW;
END
$twin$;

CREATE TRIGGER zz_showing_film_id_twin BEFORE INSERT OR UPDATE ON public.showing FOR EACH ROW EXECUTE FUNCTION public.zz_showing_film_id_twin();

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
                'UPDATE ONLY %s SET id_new = id WHERE id_new IS NULL AND (id) IS NOT NULL AND ctid >= %L AND ctid < %L',
                part, format('(%s,0)', page * 50), format('(%s,0)', (page + 1) * 50)
            );
            COMMIT;
        END LOOP;
    END LOOP;
END
$fill$;

-- Fills the rows a few at a time; it can be run again, and goes on where it was.
DO $fill$
DECLARE
    part regclass;
    pages bigint;
BEGIN
    FOR part IN
        WITH RECURSIVE parts(oid) AS (
            SELECT 'public.showing'::regclass::oid
            UNION SELECT inhrelid FROM pg_inherits JOIN parts ON inhparent = parts.oid
        )
        SELECT parts.oid FROM parts JOIN pg_class USING (oid) WHERE relkind = 'r'
    LOOP
        pages := pg_relation_size(part) / current_setting('block_size')::bigint;
        FOR page IN 0 .. pages / 50 LOOP
            EXECUTE format(
                'UPDATE ONLY %s SET film_id_new = film_id WHERE film_id_new IS NULL AND (film_id) IS NOT NULL AND ctid >= %L AND ctid < %L',
                part, format('(%s,0)', page * 50), format('(%s,0)', (page + 1) * 50)
            );
            COMMIT;
        END LOOP;
    END LOOP;
END
$fill$;

ALTER TABLE public.film ADD CONSTRAINT id_new_present CHECK (id_new IS NOT NULL) NOT VALID;
ALTER TABLE public.film VALIDATE CONSTRAINT id_new_present;
ALTER TABLE public.film ALTER COLUMN id_new SET NOT NULL;
ALTER TABLE public.film DROP CONSTRAINT id_new_present;
ALTER TABLE public.showing ADD CONSTRAINT film_id_new_present CHECK (film_id_new IS NOT NULL) NOT VALID;
ALTER TABLE public.showing VALIDATE CONSTRAINT film_id_new_present;
ALTER TABLE public.showing ALTER COLUMN film_id_new SET NOT NULL;
ALTER TABLE public.showing DROP CONSTRAINT film_id_new_present;

RESET lock_timeout;

-- If this fails, do this before you try it again: DROP INDEX CONCURRENTLY IF EXISTS public.film_pkey_new;
CREATE UNIQUE INDEX CONCURRENTLY film_pkey_new ON public.film (id_new);
-- If this fails, do this before you try it again: DROP INDEX CONCURRENTLY IF EXISTS public.showing_pkey_new;
CREATE UNIQUE INDEX CONCURRENTLY showing_pkey_new ON public.showing (film_id_new, at);

SET lock_timeout = '500ms';

ALTER TABLE public.showing ADD CONSTRAINT showing_film_id_fkey_new FOREIGN KEY (film_id_new) REFERENCES public.film (id_new) ON DELETE CASCADE NOT VALID;

SET lock_timeout = '1000ms';

ALTER TABLE public.showing VALIDATE CONSTRAINT showing_film_id_fkey_new;

SET lock_timeout = '250ms';

DO $gap$
BEGIN
    DROP VIEW public.recent;
    ALTER SEQUENCE public.film_id_seq AS bigint;
    DO $swap$
BEGIN
    LOCK TABLE public.film, public.showing IN ACCESS EXCLUSIVE MODE;
    DROP FUNCTION public.zz_film_id_twin() CASCADE;
    DROP FUNCTION public.zz_showing_film_id_twin() CASCADE;
    ALTER SEQUENCE public.film_id_seq OWNED BY public.film.id_new;
    ALTER TABLE public.showing DROP CONSTRAINT showing_film_id_fkey;
    ALTER TABLE public.film DROP COLUMN id;
    ALTER TABLE public.film RENAME COLUMN id_new TO id;
    IF current_setting('server_version_num')::int >= 180000 THEN ALTER TABLE public.film RENAME CONSTRAINT film_id_new_not_null TO film_id_not_null; END IF;
    ALTER TABLE ONLY public.film ALTER COLUMN id SET DEFAULT nextval('film_id_seq'::regclass);
    ALTER TABLE public.showing DROP COLUMN film_id;
    ALTER TABLE public.showing RENAME COLUMN film_id_new TO film_id;
    IF current_setting('server_version_num')::int >= 180000 THEN ALTER TABLE public.showing RENAME CONSTRAINT showing_film_id_new_not_null TO showing_film_id_not_null; END IF;
    ALTER TABLE public.film ADD CONSTRAINT film_pkey PRIMARY KEY USING INDEX film_pkey_new;
    ALTER TABLE public.showing ADD CONSTRAINT showing_pkey PRIMARY KEY USING INDEX showing_pkey_new;
    ALTER TABLE public.showing RENAME CONSTRAINT showing_film_id_fkey_new TO showing_film_id_fkey;
END
$swap$;
    DO $swap$
BEGIN
    LOCK TABLE public.film IN ACCESS EXCLUSIVE MODE;
    DROP FUNCTION public.zz_film_year_twin() CASCADE;
    ALTER TABLE public.film DROP COLUMN year;
    ALTER TABLE public.film RENAME COLUMN year_new TO year;
    IF current_setting('server_version_num')::int >= 180000 THEN ALTER TABLE public.film RENAME CONSTRAINT film_year_new_not_null TO film_year_not_null; END IF;
    ALTER TABLE ONLY public.film ALTER COLUMN year SET DEFAULT 2000;
    COMMENT ON COLUMN public.film.year IS 'Of its release';
    ALTER INDEX public.film_year_new RENAME TO film_year;
END
$swap$;
    DO $swap$
BEGIN
    LOCK TABLE public.film IN ACCESS EXCLUSIVE MODE;
    DROP FUNCTION public.zz_film_note_twin() CASCADE;
    ALTER TABLE public.film DROP COLUMN note;
    ALTER TABLE public.film RENAME COLUMN note_new TO note;
END
$swap$;
    CREATE VIEW public.recent AS
SELECT title, year FROM film WHERE year > 2010;
END
$gap$;

RESET lock_timeout;
-- down
-- A statement that does not get its lock in time fails (55P03): run it again, until it does.
SET lock_timeout = '1000ms';

ALTER TABLE public.film ADD COLUMN year_new integer;

CREATE FUNCTION public.zz_film_year_twin() RETURNS trigger LANGUAGE plpgsql AS $twin$
BEGIN
    NEW.year_new := NEW.year;
    RETURN NEW;
END
$twin$;

CREATE TRIGGER zz_film_year_twin BEFORE INSERT OR UPDATE ON public.film FOR EACH ROW EXECUTE FUNCTION public.zz_film_year_twin();

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
                'UPDATE ONLY %s SET year_new = year WHERE year_new IS NULL AND (year) IS NOT NULL AND ctid >= %L AND ctid < %L',
                part, format('(%s,0)', page * 50), format('(%s,0)', (page + 1) * 50)
            );
            COMMIT;
        END LOOP;
    END LOOP;
END
$fill$;

ALTER TABLE public.film ADD CONSTRAINT year_new_present CHECK (year_new IS NOT NULL) NOT VALID;
ALTER TABLE public.film VALIDATE CONSTRAINT year_new_present;
ALTER TABLE public.film ALTER COLUMN year_new SET NOT NULL;
ALTER TABLE public.film DROP CONSTRAINT year_new_present;

RESET lock_timeout;

-- If this fails, do this before you try it again: DROP INDEX CONCURRENTLY IF EXISTS public.film_year_new;
CREATE INDEX CONCURRENTLY film_year_new ON public.film (year_new DESC) INCLUDE (title);

SET lock_timeout = '1000ms';

ALTER TABLE public.film ADD COLUMN note_new json;

CREATE FUNCTION public.zz_film_note_twin() RETURNS trigger LANGUAGE plpgsql AS $twin$
BEGIN
    NEW.note_new := NEW.note;
    RETURN NEW;
END
$twin$;

CREATE TRIGGER zz_film_note_twin BEFORE INSERT OR UPDATE ON public.film FOR EACH ROW EXECUTE FUNCTION public.zz_film_note_twin();

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
                'UPDATE ONLY %s SET note_new = note WHERE note_new IS NULL AND (note) IS NOT NULL AND ctid >= %L AND ctid < %L',
                part, format('(%s,0)', page * 50), format('(%s,0)', (page + 1) * 50)
            );
            COMMIT;
        END LOOP;
    END LOOP;
END
$fill$;

ALTER TABLE public.film ADD COLUMN id_new integer;

CREATE FUNCTION public.zz_film_id_twin() RETURNS trigger LANGUAGE plpgsql AS $twin$
BEGIN
    NEW.id_new := NEW.id;
    RETURN NEW;
END
$twin$;

CREATE TRIGGER zz_film_id_twin BEFORE INSERT OR UPDATE ON public.film FOR EACH ROW EXECUTE FUNCTION public.zz_film_id_twin();
ALTER TABLE public.showing ADD COLUMN film_id_new integer;

CREATE FUNCTION public.zz_showing_film_id_twin() RETURNS trigger LANGUAGE plpgsql AS $twin$
BEGIN
    NEW.film_id_new := NEW.film_id;
    RETURN NEW;
END
$twin$;

CREATE TRIGGER zz_showing_film_id_twin BEFORE INSERT OR UPDATE ON public.showing FOR EACH ROW EXECUTE FUNCTION public.zz_showing_film_id_twin();

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
                'UPDATE ONLY %s SET id_new = id WHERE id_new IS NULL AND (id) IS NOT NULL AND ctid >= %L AND ctid < %L',
                part, format('(%s,0)', page * 50), format('(%s,0)', (page + 1) * 50)
            );
            COMMIT;
        END LOOP;
    END LOOP;
END
$fill$;

-- Fills the rows a few at a time; it can be run again, and goes on where it was.
DO $fill$
DECLARE
    part regclass;
    pages bigint;
BEGIN
    FOR part IN
        WITH RECURSIVE parts(oid) AS (
            SELECT 'public.showing'::regclass::oid
            UNION SELECT inhrelid FROM pg_inherits JOIN parts ON inhparent = parts.oid
        )
        SELECT parts.oid FROM parts JOIN pg_class USING (oid) WHERE relkind = 'r'
    LOOP
        pages := pg_relation_size(part) / current_setting('block_size')::bigint;
        FOR page IN 0 .. pages / 50 LOOP
            EXECUTE format(
                'UPDATE ONLY %s SET film_id_new = film_id WHERE film_id_new IS NULL AND (film_id) IS NOT NULL AND ctid >= %L AND ctid < %L',
                part, format('(%s,0)', page * 50), format('(%s,0)', (page + 1) * 50)
            );
            COMMIT;
        END LOOP;
    END LOOP;
END
$fill$;

ALTER TABLE public.film ADD CONSTRAINT id_new_present CHECK (id_new IS NOT NULL) NOT VALID;
ALTER TABLE public.film VALIDATE CONSTRAINT id_new_present;
ALTER TABLE public.film ALTER COLUMN id_new SET NOT NULL;
ALTER TABLE public.film DROP CONSTRAINT id_new_present;
ALTER TABLE public.showing ADD CONSTRAINT film_id_new_present CHECK (film_id_new IS NOT NULL) NOT VALID;
ALTER TABLE public.showing VALIDATE CONSTRAINT film_id_new_present;
ALTER TABLE public.showing ALTER COLUMN film_id_new SET NOT NULL;
ALTER TABLE public.showing DROP CONSTRAINT film_id_new_present;

RESET lock_timeout;

-- If this fails, do this before you try it again: DROP INDEX CONCURRENTLY IF EXISTS public.film_pkey_new;
CREATE UNIQUE INDEX CONCURRENTLY film_pkey_new ON public.film (id_new);
-- If this fails, do this before you try it again: DROP INDEX CONCURRENTLY IF EXISTS public.showing_pkey_new;
CREATE UNIQUE INDEX CONCURRENTLY showing_pkey_new ON public.showing (film_id_new, at);

SET lock_timeout = '500ms';

ALTER TABLE public.showing ADD CONSTRAINT showing_film_id_fkey_new FOREIGN KEY (film_id_new) REFERENCES public.film (id_new) ON DELETE CASCADE NOT VALID;

SET lock_timeout = '1000ms';

ALTER TABLE public.showing VALIDATE CONSTRAINT showing_film_id_fkey_new;

DROP VIEW public.recent;

ALTER SEQUENCE public.film_id_seq AS integer;

SET lock_timeout = '333ms';

DO $swap$
BEGIN
    LOCK TABLE public.film, public.showing IN ACCESS EXCLUSIVE MODE;
    DROP FUNCTION public.zz_film_id_twin() CASCADE;
    DROP FUNCTION public.zz_showing_film_id_twin() CASCADE;
    ALTER SEQUENCE public.film_id_seq OWNED BY public.film.id_new;
    ALTER TABLE public.showing DROP CONSTRAINT showing_film_id_fkey;
    ALTER TABLE public.film DROP COLUMN id;
    ALTER TABLE public.film RENAME COLUMN id_new TO id;
    IF current_setting('server_version_num')::int >= 180000 THEN ALTER TABLE public.film RENAME CONSTRAINT film_id_new_not_null TO film_id_not_null; END IF;
    ALTER TABLE ONLY public.film ALTER COLUMN id SET DEFAULT nextval('film_id_seq'::regclass);
    ALTER TABLE public.showing DROP COLUMN film_id;
    ALTER TABLE public.showing RENAME COLUMN film_id_new TO film_id;
    IF current_setting('server_version_num')::int >= 180000 THEN ALTER TABLE public.showing RENAME CONSTRAINT showing_film_id_new_not_null TO showing_film_id_not_null; END IF;
    ALTER TABLE public.film ADD CONSTRAINT film_pkey PRIMARY KEY USING INDEX film_pkey_new;
    ALTER TABLE public.showing ADD CONSTRAINT showing_pkey PRIMARY KEY USING INDEX showing_pkey_new;
    ALTER TABLE public.showing RENAME CONSTRAINT showing_film_id_fkey_new TO showing_film_id_fkey;
END
$swap$;

SET lock_timeout = '1000ms';

DO $swap$
BEGIN
    LOCK TABLE public.film IN ACCESS EXCLUSIVE MODE;
    DROP FUNCTION public.zz_film_year_twin() CASCADE;
    ALTER TABLE public.film DROP COLUMN year;
    ALTER TABLE public.film RENAME COLUMN year_new TO year;
    IF current_setting('server_version_num')::int >= 180000 THEN ALTER TABLE public.film RENAME CONSTRAINT film_year_new_not_null TO film_year_not_null; END IF;
    ALTER TABLE ONLY public.film ALTER COLUMN year SET DEFAULT 2000;
    COMMENT ON COLUMN public.film.year IS 'Of its release';
    ALTER INDEX public.film_year_new RENAME TO film_year;
END
$swap$;

DO $swap$
BEGIN
    LOCK TABLE public.film IN ACCESS EXCLUSIVE MODE;
    DROP FUNCTION public.zz_film_note_twin() CASCADE;
    ALTER TABLE public.film DROP COLUMN note;
    ALTER TABLE public.film RENAME COLUMN note_new TO note;
END
$swap$;

RESET lock_timeout;

CREATE VIEW public.recent AS
SELECT title, year FROM film WHERE year > 2010;
