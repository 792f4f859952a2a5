-- renames: film=movie
-- old
CREATE TABLE film (id integer PRIMARY KEY, title text);
-- new
CREATE TABLE movie (id integer CONSTRAINT film_pkey PRIMARY KEY, title text);
-- up
-- phase: migrate (the change itself)

-- A statement that does not get its lock in time fails (55P03): run it again, until it does.
SET lock_timeout = '1000ms';

DO $swap$
DECLARE
    granted record;
BEGIN
    ALTER TABLE public.film RENAME TO movie;
    CREATE VIEW public.film AS SELECT * FROM public.movie;
    -- schemawright: passing
    FOR granted IN SELECT privilege_type AS what, CASE grantee WHEN 0 THEN 'PUBLIC' ELSE grantee::regrole::text END AS whom FROM pg_class, aclexplode(relacl) WHERE pg_class.oid = 'public.movie'::regclass AND privilege_type IN ('SELECT', 'INSERT', 'UPDATE', 'DELETE') LOOP EXECUTE format('GRANT %s ON %s TO %s', granted.what, 'public.film', granted.whom); END LOOP;
END
$swap$;

-- phase: contract (run this once no program uses the old form any more)

DROP VIEW public.film;

RESET lock_timeout;
-- down
-- phase: migrate (the change itself)

-- A statement that does not get its lock in time fails (55P03): run it again, until it does.
SET lock_timeout = '1000ms';

DO $swap$
DECLARE
    granted record;
BEGIN
    ALTER TABLE public.movie RENAME TO film;
    CREATE VIEW public.movie AS SELECT * FROM public.film;
    -- schemawright: passing
    FOR granted IN SELECT privilege_type AS what, CASE grantee WHEN 0 THEN 'PUBLIC' ELSE grantee::regrole::text END AS whom FROM pg_class, aclexplode(relacl) WHERE pg_class.oid = 'public.film'::regclass AND privilege_type IN ('SELECT', 'INSERT', 'UPDATE', 'DELETE') LOOP EXECUTE format('GRANT %s ON %s TO %s', granted.what, 'public.movie', granted.whom); END LOOP;
END
$swap$;

-- phase: contract (run this once no program uses the old form any more)

DROP VIEW public.movie;

RESET lock_timeout;
