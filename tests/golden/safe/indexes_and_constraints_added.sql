-- old
CREATE TABLE a (id integer, n integer, s text);
CREATE TABLE b (id integer PRIMARY KEY, a_id integer);
CREATE INDEX b_a ON b (a_id);
-- new
CREATE TABLE a (id integer PRIMARY KEY, n integer NOT NULL, s text UNIQUE DEFERRABLE, CHECK (n > 0));
CREATE INDEX a_n ON a (lower(s));
CREATE TABLE b (id integer PRIMARY KEY, a_id integer REFERENCES a);
-- up
DROP INDEX CONCURRENTLY public.b_a;

SET lock_timeout = '1000ms';

ALTER TABLE public.a ADD CONSTRAINT a_id_present CHECK (id IS NOT NULL) NOT VALID;
ALTER TABLE public.a VALIDATE CONSTRAINT a_id_present;
ALTER TABLE public.a ALTER COLUMN id SET NOT NULL;
ALTER TABLE public.a DROP CONSTRAINT a_id_present;
ALTER TABLE public.a ADD CONSTRAINT a_n_present CHECK (n IS NOT NULL) NOT VALID;
ALTER TABLE public.a VALIDATE CONSTRAINT a_n_present;
ALTER TABLE public.a ALTER COLUMN n SET NOT NULL;
ALTER TABLE public.a DROP CONSTRAINT a_n_present;

ALTER TABLE public.a
    ADD CONSTRAINT a_n_check CHECK (n > 0) NOT VALID;

ALTER TABLE public.a VALIDATE CONSTRAINT a_n_check;

RESET lock_timeout;

-- If this fails, do this before you try it again: DROP INDEX CONCURRENTLY IF EXISTS public.a_pkey;
CREATE UNIQUE INDEX CONCURRENTLY a_pkey ON public.a (id);

SET lock_timeout = '1000ms';

ALTER TABLE public.a ADD CONSTRAINT a_pkey PRIMARY KEY USING INDEX a_pkey;

RESET lock_timeout;

-- If this fails, do this before you try it again: DROP INDEX CONCURRENTLY IF EXISTS public.a_s_key;
CREATE UNIQUE INDEX CONCURRENTLY a_s_key ON public.a (s);

SET lock_timeout = '1000ms';

ALTER TABLE public.a ADD CONSTRAINT a_s_key UNIQUE USING INDEX a_s_key DEFERRABLE;

RESET lock_timeout;

-- If this fails, do this before you try it again: DROP INDEX CONCURRENTLY IF EXISTS public.a_n;
CREATE INDEX CONCURRENTLY a_n ON public.a (lower(s));

SET lock_timeout = '500ms';

ALTER TABLE public.b
    ADD CONSTRAINT b_a_id_fkey FOREIGN KEY (a_id) REFERENCES public.a (id) NOT VALID;

SET lock_timeout = '1000ms';

ALTER TABLE public.b VALIDATE CONSTRAINT b_a_id_fkey;

RESET lock_timeout;
-- down
-- A statement that does not get its lock in time fails (55P03): run it again, until it does.
SET lock_timeout = '500ms';

ALTER TABLE public.b DROP CONSTRAINT b_a_id_fkey;

RESET lock_timeout;

DROP INDEX CONCURRENTLY public.a_n;

SET lock_timeout = '1000ms';

ALTER TABLE public.a DROP CONSTRAINT a_s_key;
ALTER TABLE public.a DROP CONSTRAINT a_pkey;

ALTER TABLE public.a DROP CONSTRAINT a_n_check;

ALTER TABLE public.a ALTER COLUMN id DROP NOT NULL;
ALTER TABLE public.a ALTER COLUMN n DROP NOT NULL;

RESET lock_timeout;

-- If this fails, do this before you try it again: DROP INDEX CONCURRENTLY IF EXISTS public.b_a;
CREATE INDEX CONCURRENTLY b_a ON public.b (a_id);
