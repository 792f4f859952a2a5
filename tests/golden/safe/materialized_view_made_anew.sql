-- old
CREATE TABLE person (id integer PRIMARY KEY, mood text);
CREATE MATERIALIZED VIEW sad AS SELECT id, mood FROM person WHERE mood = 'sad';
-- new
CREATE TABLE person (id integer PRIMARY KEY, mood varchar(20));
CREATE MATERIALIZED VIEW sad AS SELECT id, mood FROM person WHERE mood = 'sad';
-- up
-- MIGRATE_UNSAFE_MATERIALIZED_VIEW: The materialized view public.sad is dropped and filled anew: programs that read it fail until it is there again.
-- A statement that does not get its lock in time fails (55P03): run it again, until it does.
SET lock_timeout = '1000ms';

ALTER TABLE public.person ADD COLUMN mood_new character varying(20);

CREATE FUNCTION public.zz_person_mood_twin() RETURNS trigger LANGUAGE plpgsql AS $twin$
BEGIN
    NEW.mood_new := NEW.mood;
    RETURN NEW;
END
$twin$;

CREATE TRIGGER zz_person_mood_twin BEFORE INSERT OR UPDATE ON public.person FOR EACH ROW EXECUTE FUNCTION public.zz_person_mood_twin();

-- Fills the rows a few at a time; it can be run again, and goes on where it was.
DO $fill$
DECLARE
    part regclass;
    pages bigint;
BEGIN
    FOR part IN
        WITH RECURSIVE parts(oid) AS (
            SELECT 'public.person'::regclass::oid
            UNION SELECT inhrelid FROM pg_inherits JOIN parts ON inhparent = parts.oid
        )
        SELECT parts.oid FROM parts JOIN pg_class USING (oid) WHERE relkind = 'r'
    LOOP
        pages := pg_relation_size(part) / current_setting('block_size')::bigint;
        FOR page IN 0 .. pages / 50 LOOP
            EXECUTE format(
                'UPDATE ONLY %s SET mood_new = mood WHERE mood_new IS NULL AND (mood) IS NOT NULL AND ctid >= %L AND ctid < %L',
                part, format('(%s,0)', page * 50), format('(%s,0)', (page + 1) * 50)
            );
            COMMIT;
        END LOOP;
    END LOOP;
END
$fill$;

DROP MATERIALIZED VIEW public.sad;

DO $swap$
BEGIN
    LOCK TABLE public.person IN ACCESS EXCLUSIVE MODE;
    DROP FUNCTION public.zz_person_mood_twin() CASCADE;
    ALTER TABLE public.person DROP COLUMN mood;
    ALTER TABLE public.person RENAME COLUMN mood_new TO mood;
END
$swap$;

RESET lock_timeout;

CREATE MATERIALIZED VIEW public.sad AS
SELECT id, mood FROM person WHERE mood = 'sad'
WITH DATA;
-- down
-- A statement that does not get its lock in time fails (55P03): run it again, until it does.
SET lock_timeout = '1000ms';

DROP MATERIALIZED VIEW public.sad;

ALTER TABLE public.person ALTER COLUMN mood TYPE text;

RESET lock_timeout;

CREATE MATERIALIZED VIEW public.sad AS
SELECT id, mood FROM person WHERE mood = 'sad'
WITH DATA;
