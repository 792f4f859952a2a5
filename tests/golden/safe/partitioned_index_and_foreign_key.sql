-- old
CREATE TABLE p (id integer PRIMARY KEY);
CREATE TABLE log (at date, kind text, p_id integer) PARTITION BY RANGE (at);
CREATE TABLE log_1 PARTITION OF log FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');
CREATE TABLE log_2 PARTITION OF log FOR VALUES FROM ('2021-01-01') TO ('2022-01-01') PARTITION BY LIST (kind);
CREATE TABLE log_2_a PARTITION OF log_2 FOR VALUES IN ('a');
-- new
CREATE TABLE p (id integer PRIMARY KEY);
CREATE TABLE log (at date, kind text, p_id integer REFERENCES p) PARTITION BY RANGE (at);
CREATE TABLE log_1 PARTITION OF log FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');
CREATE TABLE log_2 PARTITION OF log FOR VALUES FROM ('2021-01-01') TO ('2022-01-01') PARTITION BY LIST (kind);
CREATE TABLE log_2_a PARTITION OF log_2 FOR VALUES IN ('a');
CREATE INDEX log_kind ON log (lower(kind), at);
-- up
-- If this fails, do this before you try it again: DROP INDEX CONCURRENTLY IF EXISTS public.log_1_lower_at_idx;
CREATE INDEX CONCURRENTLY log_1_lower_at_idx ON public.log_1 (lower(kind), at);
-- If this fails, do this before you try it again: DROP INDEX CONCURRENTLY IF EXISTS public.log_2_a_lower_at_idx;
CREATE INDEX CONCURRENTLY log_2_a_lower_at_idx ON public.log_2_a (lower(kind), at);

SET lock_timeout = '1000ms';

CREATE INDEX log_2_lower_at_idx ON ONLY public.log_2 (lower(kind), at);
CREATE INDEX log_kind ON ONLY public.log (lower(kind), at);
ALTER INDEX public.log_kind ATTACH PARTITION public.log_1_lower_at_idx;
ALTER INDEX public.log_2_lower_at_idx ATTACH PARTITION public.log_2_a_lower_at_idx;
ALTER INDEX public.log_kind ATTACH PARTITION public.log_2_lower_at_idx;

SET lock_timeout = '500ms';

ALTER TABLE public.log_1
    ADD CONSTRAINT log_p_id_fkey FOREIGN KEY (p_id) REFERENCES public.p (id) NOT VALID;

SET lock_timeout = '1000ms';

ALTER TABLE public.log_1 VALIDATE CONSTRAINT log_p_id_fkey;

SET lock_timeout = '500ms';

ALTER TABLE public.log_2_a
    ADD CONSTRAINT log_p_id_fkey FOREIGN KEY (p_id) REFERENCES public.p (id) NOT VALID;

SET lock_timeout = '1000ms';

ALTER TABLE public.log_2_a VALIDATE CONSTRAINT log_p_id_fkey;

SET lock_timeout = '200ms';

ALTER TABLE public.log
    ADD CONSTRAINT log_p_id_fkey FOREIGN KEY (p_id) REFERENCES public.p (id);

RESET lock_timeout;
-- down
-- A statement that does not get its lock in time fails (55P03): run it again, until it does.
SET lock_timeout = '200ms';

ALTER TABLE public.log DROP CONSTRAINT log_p_id_fkey;

SET lock_timeout = '1000ms';

DROP INDEX public.log_kind;

RESET lock_timeout;
