-- old
CREATE TABLE t (id integer, during tsrange);
CREATE TABLE base (x integer);
CREATE TABLE heir () INHERITS (base);
-- new
CREATE TABLE t (id integer, during tsrange, twice integer GENERATED ALWAYS AS (id * 2) STORED, EXCLUDE USING gist (during WITH &&));
CREATE TABLE base (x bigint);
CREATE TABLE heir () INHERITS (base);
-- up
-- MIGRATE_UNSAFE_TYPE_CHANGE: public.base is rewritten while readers and writers wait: ALTER TABLE public.base ALTER COLUMN x TYPE bigint
-- MIGRATE_UNSAFE_GENERATED_COLUMN: public.t is rewritten while readers and writers wait: ALTER TABLE public.t ADD COLUMN twice integer GENERATED ALWAYS AS (id * 2) STORED
-- MIGRATE_UNSAFE_EXCLUSION: public.t is read through while readers and writers wait: ALTER TABLE public.t ADD CONSTRAINT t_during_excl EXCLUDE USING gist (during WITH &&)
-- A statement that does not get its lock in time fails (55P03): run it again, until it does.
SET lock_timeout = '500ms';

ALTER TABLE public.base ALTER COLUMN x TYPE bigint;

SET lock_timeout = '1000ms';

ALTER TABLE public.t ADD COLUMN twice integer GENERATED ALWAYS AS (id * 2) STORED;

ALTER TABLE public.t
    ADD CONSTRAINT t_during_excl EXCLUDE USING gist (during WITH &&);

RESET lock_timeout;
-- down
-- A statement that does not get its lock in time fails (55P03): run it again, until it does.
SET lock_timeout = '1000ms';

ALTER TABLE public.t DROP CONSTRAINT t_during_excl;

ALTER TABLE public.t DROP COLUMN twice;

SET lock_timeout = '500ms';

ALTER TABLE public.base ALTER COLUMN x TYPE integer;

RESET lock_timeout;
