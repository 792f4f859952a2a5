-- old
CREATE TABLE reading (at date, value integer) PARTITION BY RANGE (at);
CREATE TABLE reading_rest PARTITION OF reading DEFAULT;
CREATE TABLE reading_2020 (at date, value integer);
CREATE TABLE word (text text) PARTITION BY LIST (lower(text));
CREATE TABLE word_ab (text text);
CREATE TABLE pair (a integer, b integer) PARTITION BY RANGE (a, b);
CREATE TABLE pair_1 (a integer, b integer);
-- new
CREATE TABLE reading (at date, value integer) PARTITION BY RANGE (at);
CREATE TABLE reading_rest PARTITION OF reading DEFAULT;
CREATE TABLE reading_2020 PARTITION OF reading FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');
CREATE TABLE word (text text) PARTITION BY LIST (lower(text));
CREATE TABLE word_ab PARTITION OF word FOR VALUES IN ('a', 'b');
CREATE TABLE pair (a integer, b integer) PARTITION BY RANGE (a, b);
CREATE TABLE pair_1 PARTITION OF pair FOR VALUES FROM (1, 1) TO (2, MAXVALUE);
-- up
-- MIGRATE_UNSAFE_PARTITION: public.pair_1 is read through while readers and writers wait: ALTER TABLE ONLY public.pair ATTACH PARTITION public.pair_1 FOR VALUES FROM (1, 1) TO (2, MAXVALUE)
-- A statement that does not get its lock in time fails (55P03): run it again, until it does.
SET lock_timeout = '1000ms';

ALTER TABLE ONLY public.pair ATTACH PARTITION public.pair_1 FOR VALUES FROM (1, 1) TO (2, MAXVALUE);
ALTER TABLE public.reading_2020 ADD CONSTRAINT reading_2020_bound CHECK (at IS NOT NULL AND at >= '2020-01-01' AND at < '2021-01-01') NOT VALID;
ALTER TABLE public.reading_2020 VALIDATE CONSTRAINT reading_2020_bound;
ALTER TABLE public.reading_rest ADD CONSTRAINT reading_rest_bound CHECK (NOT (at IS NOT NULL AND at >= '2020-01-01' AND at < '2021-01-01')) NOT VALID;
ALTER TABLE public.reading_rest VALIDATE CONSTRAINT reading_rest_bound;

SET lock_timeout = '500ms';

ALTER TABLE ONLY public.reading ATTACH PARTITION public.reading_2020 FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');

SET lock_timeout = '1000ms';

ALTER TABLE public.reading_2020 DROP CONSTRAINT reading_2020_bound;
ALTER TABLE public.reading_rest DROP CONSTRAINT reading_rest_bound;
ALTER TABLE public.word_ab ADD CONSTRAINT word_ab_bound CHECK (lower(text) IS NOT NULL AND lower(text) IN ('a', 'b')) NOT VALID;
ALTER TABLE public.word_ab VALIDATE CONSTRAINT word_ab_bound;
ALTER TABLE ONLY public.word ATTACH PARTITION public.word_ab FOR VALUES IN ('a', 'b');
ALTER TABLE public.word_ab DROP CONSTRAINT word_ab_bound;

RESET lock_timeout;
-- down
-- A statement that does not get its lock in time fails (55P03): run it again, until it does.
SET lock_timeout = '500ms';

ALTER TABLE public.word DETACH PARTITION public.word_ab;

SET lock_timeout = '333ms';

ALTER TABLE public.reading DETACH PARTITION public.reading_2020;

SET lock_timeout = '500ms';

ALTER TABLE public.pair DETACH PARTITION public.pair_1;

RESET lock_timeout;
