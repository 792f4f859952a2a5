-- old
CREATE TABLE a (id integer PRIMARY KEY);
-- new
CREATE TABLE a (id integer PRIMARY KEY, key uuid DEFAULT gen_random_uuid() NOT NULL, n integer DEFAULT 3 NOT NULL);
-- up
-- A statement that does not get its lock in time fails (55P03): run it again, until it does.
SET lock_timeout = '1000ms';

ALTER TABLE public.a ADD COLUMN key uuid;
ALTER TABLE public.a ALTER COLUMN key SET DEFAULT gen_random_uuid();

-- Fills the rows a few at a time; it can be run again, and goes on where it was.
DO $fill$
DECLARE
    part regclass;
    pages bigint;
BEGIN
    FOR part IN
        WITH RECURSIVE parts(oid) AS (
            SELECT 'public.a'::regclass::oid
            UNION SELECT inhrelid FROM pg_inherits JOIN parts ON inhparent = parts.oid
        )
        SELECT parts.oid FROM parts JOIN pg_class USING (oid) WHERE relkind = 'r'
    LOOP
        pages := pg_relation_size(part) / current_setting('block_size')::bigint;
        FOR page IN 0 .. pages / 50 LOOP
            EXECUTE format(
                'UPDATE ONLY %s SET key = DEFAULT WHERE key IS NULL AND ctid >= %L AND ctid < %L',
                part, format('(%s,0)', page * 50), format('(%s,0)', (page + 1) * 50)
            );
            COMMIT;
        END LOOP;
    END LOOP;
END
$fill$;

ALTER TABLE public.a ADD CONSTRAINT a_key_present CHECK (key IS NOT NULL) NOT VALID;
ALTER TABLE public.a VALIDATE CONSTRAINT a_key_present;
ALTER TABLE public.a ALTER COLUMN key SET NOT NULL;
ALTER TABLE public.a DROP CONSTRAINT a_key_present;
ALTER TABLE public.a ADD COLUMN n integer DEFAULT 3 NOT NULL;

RESET lock_timeout;
-- down
-- A statement that does not get its lock in time fails (55P03): run it again, until it does.
SET lock_timeout = '1000ms';

ALTER TABLE public.a DROP COLUMN n;
ALTER TABLE public.a DROP COLUMN key;

RESET lock_timeout;
