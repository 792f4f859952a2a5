-- old
CREATE TABLE person (name text);
-- new
CREATE TABLE person (name text, number integer GENERATED ALWAYS AS IDENTITY (START WITH 100));
-- up
-- A statement that does not get its lock in time fails (55P03): run it again, until it does.
SET lock_timeout = '1000ms';

CREATE SEQUENCE public.person_number_count AS integer START WITH 100;
ALTER TABLE public.person ADD COLUMN number integer;
ALTER TABLE public.person ALTER COLUMN number SET DEFAULT nextval('public.person_number_count');

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
                'UPDATE ONLY %s SET number = DEFAULT WHERE number IS NULL AND ctid >= %L AND ctid < %L',
                part, format('(%s,0)', page * 50), format('(%s,0)', (page + 1) * 50)
            );
            COMMIT;
        END LOOP;
    END LOOP;
END
$fill$;

ALTER TABLE public.person ADD CONSTRAINT person_number_present CHECK (number IS NOT NULL) NOT VALID;
ALTER TABLE public.person VALIDATE CONSTRAINT person_number_present;
ALTER TABLE public.person ALTER COLUMN number SET NOT NULL;
ALTER TABLE public.person DROP CONSTRAINT person_number_present;

DO $swap$
BEGIN
    ALTER TABLE public.person ALTER COLUMN number DROP DEFAULT;
    ALTER TABLE public.person ALTER COLUMN number ADD GENERATED ALWAYS AS IDENTITY (START WITH 100);
    PERFORM setval(pg_get_serial_sequence('public.person', 'number'), last_value, is_called) FROM public.person_number_count;
    DROP SEQUENCE public.person_number_count;
END
$swap$;

RESET lock_timeout;
-- down
-- A statement that does not get its lock in time fails (55P03): run it again, until it does.
SET lock_timeout = '1000ms';

ALTER TABLE public.person DROP COLUMN number;

RESET lock_timeout;
