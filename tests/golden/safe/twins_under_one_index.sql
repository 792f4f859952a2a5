-- old
CREATE TABLE t (a integer, b integer, c integer, d integer, CONSTRAINT a_b CHECK (a < b));
CREATE INDEX a_b_c ON t (a, b, c);
CREATE STATISTICS s ON c, d FROM t;
-- new
CREATE TABLE t (a bigint, b bigint, c integer, d bigint, CONSTRAINT a_b CHECK (a < b));
CREATE INDEX a_b_c ON t (a, b, c);
CREATE STATISTICS s ON c, d FROM t;
-- up
-- MIGRATE_UNSAFE_TYPE_CHANGE: public.t is rewritten while readers and writers wait: ALTER TABLE public.t ALTER COLUMN d TYPE bigint
-- A statement that does not get its lock in time fails (55P03): run it again, until it does.
SET lock_timeout = '1000ms';

ALTER TABLE public.t ADD COLUMN a_new bigint;

CREATE FUNCTION public.zz_t_a_twin() RETURNS trigger LANGUAGE plpgsql AS $twin$
BEGIN
    NEW.a_new := NEW.a;
    RETURN NEW;
END
$twin$;

CREATE TRIGGER zz_t_a_twin BEFORE INSERT OR UPDATE ON public.t FOR EACH ROW EXECUTE FUNCTION public.zz_t_a_twin();
ALTER TABLE public.t ADD COLUMN b_new bigint;

CREATE FUNCTION public.zz_t_b_twin() RETURNS trigger LANGUAGE plpgsql AS $twin$
BEGIN
    NEW.b_new := NEW.b;
    RETURN NEW;
END
$twin$;

CREATE TRIGGER zz_t_b_twin BEFORE INSERT OR UPDATE ON public.t FOR EACH ROW EXECUTE FUNCTION public.zz_t_b_twin();

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
                'UPDATE ONLY %s SET a_new = a WHERE a_new IS NULL AND (a) IS NOT NULL AND ctid >= %L AND ctid < %L',
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
            SELECT 'public.t'::regclass::oid
            UNION SELECT inhrelid FROM pg_inherits JOIN parts ON inhparent = parts.oid
        )
        SELECT parts.oid FROM parts JOIN pg_class USING (oid) WHERE relkind = 'r'
    LOOP
        pages := pg_relation_size(part) / current_setting('block_size')::bigint;
        FOR page IN 0 .. pages / 50 LOOP
            EXECUTE format(
                'UPDATE ONLY %s SET b_new = b WHERE b_new IS NULL AND (b) IS NOT NULL AND ctid >= %L AND ctid < %L',
                part, format('(%s,0)', page * 50), format('(%s,0)', (page + 1) * 50)
            );
            COMMIT;
        END LOOP;
    END LOOP;
END
$fill$;

RESET lock_timeout;

-- If this fails, do this before you try it again: DROP INDEX CONCURRENTLY IF EXISTS public.a_b_c_new;
CREATE INDEX CONCURRENTLY a_b_c_new ON public.t (a_new, b_new, c);

SET lock_timeout = '1000ms';

DO $gap$
BEGIN
    DROP STATISTICS s;
    ALTER TABLE public.t DROP CONSTRAINT a_b;
    DO $swap$
BEGIN
    LOCK TABLE public.t IN ACCESS EXCLUSIVE MODE;
    DROP FUNCTION public.zz_t_a_twin() CASCADE;
    DROP FUNCTION public.zz_t_b_twin() CASCADE;
    ALTER TABLE public.t DROP COLUMN a;
    ALTER TABLE public.t RENAME COLUMN a_new TO a;
    ALTER TABLE public.t DROP COLUMN b;
    ALTER TABLE public.t RENAME COLUMN b_new TO b;
    ALTER INDEX public.a_b_c_new RENAME TO a_b_c;
END
$swap$;
    ALTER TABLE public.t ALTER COLUMN d TYPE bigint;
    CREATE STATISTICS s ON c, d FROM t;
END
$gap$;

ALTER TABLE public.t
    ADD CONSTRAINT a_b CHECK (a < b) NOT VALID;

ALTER TABLE public.t VALIDATE CONSTRAINT a_b;

RESET lock_timeout;
-- down
-- A statement that does not get its lock in time fails (55P03): run it again, until it does.
SET lock_timeout = '1000ms';

ALTER TABLE public.t ADD COLUMN a_new integer;

CREATE FUNCTION public.zz_t_a_twin() RETURNS trigger LANGUAGE plpgsql AS $twin$
BEGIN
    NEW.a_new := NEW.a;
    RETURN NEW;
END
$twin$;

CREATE TRIGGER zz_t_a_twin BEFORE INSERT OR UPDATE ON public.t FOR EACH ROW EXECUTE FUNCTION public.zz_t_a_twin();
ALTER TABLE public.t ADD COLUMN b_new integer;

CREATE FUNCTION public.zz_t_b_twin() RETURNS trigger LANGUAGE plpgsql AS $twin$
BEGIN
    NEW.b_new := NEW.b;
    RETURN NEW;
END
$twin$;

CREATE TRIGGER zz_t_b_twin BEFORE INSERT OR UPDATE ON public.t FOR EACH ROW EXECUTE FUNCTION public.zz_t_b_twin();

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
                'UPDATE ONLY %s SET a_new = a WHERE a_new IS NULL AND (a) IS NOT NULL AND ctid >= %L AND ctid < %L',
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
            SELECT 'public.t'::regclass::oid
            UNION SELECT inhrelid FROM pg_inherits JOIN parts ON inhparent = parts.oid
        )
        SELECT parts.oid FROM parts JOIN pg_class USING (oid) WHERE relkind = 'r'
    LOOP
        pages := pg_relation_size(part) / current_setting('block_size')::bigint;
        FOR page IN 0 .. pages / 50 LOOP
            EXECUTE format(
                'UPDATE ONLY %s SET b_new = b WHERE b_new IS NULL AND (b) IS NOT NULL AND ctid >= %L AND ctid < %L',
                part, format('(%s,0)', page * 50), format('(%s,0)', (page + 1) * 50)
            );
            COMMIT;
        END LOOP;
    END LOOP;
END
$fill$;

RESET lock_timeout;

-- If this fails, do this before you try it again: DROP INDEX CONCURRENTLY IF EXISTS public.a_b_c_new;
CREATE INDEX CONCURRENTLY a_b_c_new ON public.t (a_new, b_new, c);

DROP STATISTICS s;

SET lock_timeout = '1000ms';

ALTER TABLE public.t DROP CONSTRAINT a_b;

DO $swap$
BEGIN
    LOCK TABLE public.t IN ACCESS EXCLUSIVE MODE;
    DROP FUNCTION public.zz_t_a_twin() CASCADE;
    DROP FUNCTION public.zz_t_b_twin() CASCADE;
    ALTER TABLE public.t DROP COLUMN a;
    ALTER TABLE public.t RENAME COLUMN a_new TO a;
    ALTER TABLE public.t DROP COLUMN b;
    ALTER TABLE public.t RENAME COLUMN b_new TO b;
    ALTER INDEX public.a_b_c_new RENAME TO a_b_c;
END
$swap$;

ALTER TABLE public.t ALTER COLUMN d TYPE integer;

ALTER TABLE public.t
    ADD CONSTRAINT a_b CHECK (a < b) NOT VALID;

ALTER TABLE public.t VALIDATE CONSTRAINT a_b;

RESET lock_timeout;

CREATE STATISTICS s ON c, d FROM t;
