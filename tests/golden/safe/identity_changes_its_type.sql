-- old
CREATE TABLE t (id integer GENERATED ALWAYS AS IDENTITY (START WITH 5) PRIMARY KEY, n integer);
-- new
CREATE TABLE t (id bigint GENERATED ALWAYS AS IDENTITY (START WITH 5) PRIMARY KEY, n integer);
-- up
-- A statement that does not get its lock in time fails (55P03): run it again, until it does.
SET lock_timeout = '1000ms';

ALTER TABLE public.t ADD COLUMN id_new bigint;

CREATE FUNCTION public.zz_t_id_twin() RETURNS trigger LANGUAGE plpgsql AS $twin$
BEGIN
    NEW.id_new := NEW.id;
    RETURN NEW;
END
$twin$;

CREATE TRIGGER zz_t_id_twin BEFORE INSERT OR UPDATE ON public.t FOR EACH ROW EXECUTE FUNCTION public.zz_t_id_twin();

-- Fills the rows a few at a time; it can be run again, and goes on where it was.
DO $fill$
DECLARE
    part regclass;
    pages bigint;
BEGIN
    FOR part IN
        WITH RECURSIVE parts(oid) AS (
            SELECT 'public.t'::regclass::oid
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

ALTER TABLE public.t ADD CONSTRAINT id_new_present CHECK (id_new IS NOT NULL) NOT VALID;
ALTER TABLE public.t VALIDATE CONSTRAINT id_new_present;
ALTER TABLE public.t ALTER COLUMN id_new SET NOT NULL;
ALTER TABLE public.t DROP CONSTRAINT id_new_present;

RESET lock_timeout;

-- If this fails, do this before you try it again: DROP INDEX CONCURRENTLY IF EXISTS public.t_pkey_new;
CREATE UNIQUE INDEX CONCURRENTLY t_pkey_new ON public.t (id_new);

SET lock_timeout = '1000ms';

DO $swap$
DECLARE
    last_0 bigint;
    called_0 boolean;
BEGIN
    LOCK TABLE public.t IN ACCESS EXCLUSIVE MODE;
    DROP FUNCTION public.zz_t_id_twin() CASCADE;
    EXECUTE 'SELECT last_value, is_called FROM ' || pg_get_serial_sequence('public.t', 'id') INTO last_0, called_0;
    ALTER TABLE public.t DROP COLUMN id;
    ALTER TABLE public.t RENAME COLUMN id_new TO id;
    IF current_setting('server_version_num')::int >= 180000 THEN ALTER TABLE public.t RENAME CONSTRAINT t_id_new_not_null TO t_id_not_null; END IF;
    ALTER TABLE public.t ADD CONSTRAINT t_pkey PRIMARY KEY USING INDEX t_pkey_new;
    ALTER TABLE public.t ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (START WITH 5);
    PERFORM setval(pg_get_serial_sequence('public.t', 'id'), last_0, called_0);
END
$swap$;

RESET lock_timeout;
-- down
-- A statement that does not get its lock in time fails (55P03): run it again, until it does.
SET lock_timeout = '1000ms';

ALTER TABLE public.t ADD COLUMN id_new integer;

CREATE FUNCTION public.zz_t_id_twin() RETURNS trigger LANGUAGE plpgsql AS $twin$
BEGIN
    NEW.id_new := NEW.id;
    RETURN NEW;
END
$twin$;

CREATE TRIGGER zz_t_id_twin BEFORE INSERT OR UPDATE ON public.t FOR EACH ROW EXECUTE FUNCTION public.zz_t_id_twin();

-- Fills the rows a few at a time; it can be run again, and goes on where it was.
DO $fill$
DECLARE
    part regclass;
    pages bigint;
BEGIN
    FOR part IN
        WITH RECURSIVE parts(oid) AS (
            SELECT 'public.t'::regclass::oid
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

ALTER TABLE public.t ADD CONSTRAINT id_new_present CHECK (id_new IS NOT NULL) NOT VALID;
ALTER TABLE public.t VALIDATE CONSTRAINT id_new_present;
ALTER TABLE public.t ALTER COLUMN id_new SET NOT NULL;
ALTER TABLE public.t DROP CONSTRAINT id_new_present;

RESET lock_timeout;

-- If this fails, do this before you try it again: DROP INDEX CONCURRENTLY IF EXISTS public.t_pkey_new;
CREATE UNIQUE INDEX CONCURRENTLY t_pkey_new ON public.t (id_new);

SET lock_timeout = '1000ms';

DO $swap$
DECLARE
    last_0 bigint;
    called_0 boolean;
BEGIN
    LOCK TABLE public.t IN ACCESS EXCLUSIVE MODE;
    DROP FUNCTION public.zz_t_id_twin() CASCADE;
    EXECUTE 'SELECT last_value, is_called FROM ' || pg_get_serial_sequence('public.t', 'id') INTO last_0, called_0;
    ALTER TABLE public.t DROP COLUMN id;
    ALTER TABLE public.t RENAME COLUMN id_new TO id;
    IF current_setting('server_version_num')::int >= 180000 THEN ALTER TABLE public.t RENAME CONSTRAINT t_id_new_not_null TO t_id_not_null; END IF;
    ALTER TABLE public.t ADD CONSTRAINT t_pkey PRIMARY KEY USING INDEX t_pkey_new;
    ALTER TABLE public.t ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (START WITH 5);
    PERFORM setval(pg_get_serial_sequence('public.t', 'id'), last_0, called_0);
END
$swap$;

RESET lock_timeout;
