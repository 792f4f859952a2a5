-- old
CREATE TABLE t (x text);
-- new
CREATE COLLATION german (provider = icu, locale = 'de'); CREATE TEXT SEARCH CONFIGURATION mine (COPY = simple); CREATE TABLE t (x text COLLATE german, y tsvector GENERATED ALWAYS AS (to_tsvector('english'::regconfig, x)) STORED); CREATE INDEX ON t USING gin (y);
-- up
CREATE COLLATION german (provider = icu, locale = 'de');
CREATE TEXT SEARCH CONFIGURATION mine (COPY = simple);

ALTER TABLE public.t ALTER COLUMN x TYPE text COLLATE german;

ALTER TABLE public.t ADD COLUMN y tsvector GENERATED ALWAYS AS (to_tsvector('english'::regconfig, x)) STORED;

CREATE INDEX t_y_idx ON public.t USING gin (y);
-- down
ALTER TABLE public.t DROP COLUMN y;

DROP TEXT SEARCH CONFIGURATION mine;

ALTER TABLE public.t ALTER COLUMN x TYPE text;

DROP COLLATION german;
