-- old
CREATE TABLE a (id integer, name text);
CREATE VIEW all_ AS WITH x AS (SELECT * FROM a) SELECT id, name FROM x;
-- new
CREATE TABLE a (id bigint, name text);
CREATE VIEW all_ AS WITH x AS (SELECT * FROM a) SELECT id, name FROM x;
-- up
-- MIGRATE_UNSAFE_TYPE_CHANGE: public.a is rewritten while readers and writers wait: ALTER TABLE public.a ALTER COLUMN id TYPE bigint
-- A statement that does not get its lock in time fails (55P03): run it again, until it does.
SET lock_timeout = '500ms';

DO $gap$
BEGIN
    DROP VIEW public.all_;
    ALTER TABLE public.a ALTER COLUMN id TYPE bigint;
    CREATE VIEW public.all_ AS
WITH x AS (SELECT * FROM a) SELECT id, name FROM x;
END
$gap$;

RESET lock_timeout;
-- down
-- A statement that does not get its lock in time fails (55P03): run it again, until it does.
SET lock_timeout = '500ms';

DO $gap$
BEGIN
    DROP VIEW public.all_;
    ALTER TABLE public.a ALTER COLUMN id TYPE integer;
    CREATE VIEW public.all_ AS
WITH x AS (SELECT * FROM a) SELECT id, name FROM x;
END
$gap$;

RESET lock_timeout;
