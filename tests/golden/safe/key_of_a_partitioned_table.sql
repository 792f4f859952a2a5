-- old
CREATE TABLE reading (id integer NOT NULL, at date NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE reading_2020 PARTITION OF reading FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');
-- new
CREATE TABLE reading (id integer NOT NULL, at date NOT NULL, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
CREATE TABLE reading_2020 PARTITION OF reading FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');
-- up
-- If this fails, do this before you try it again: DROP INDEX CONCURRENTLY IF EXISTS public.reading_2020_pkey;
CREATE UNIQUE INDEX CONCURRENTLY reading_2020_pkey ON public.reading_2020 (id, at);

SET lock_timeout = '1000ms';

ALTER TABLE public.reading_2020 ADD CONSTRAINT reading_2020_pkey PRIMARY KEY USING INDEX reading_2020_pkey;

SET lock_timeout = '500ms';

ALTER TABLE public.reading
    ADD CONSTRAINT reading_pkey PRIMARY KEY (id, at);

RESET lock_timeout;
-- down
-- A statement that does not get its lock in time fails (55P03): run it again, until it does.
SET lock_timeout = '500ms';

ALTER TABLE public.reading DROP CONSTRAINT reading_pkey;

RESET lock_timeout;
