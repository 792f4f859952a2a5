-- Views and materialized views with their dependencies.
CREATE TABLE film (id int PRIMARY KEY, title text, length int);
CREATE TABLE actor (id int PRIMARY KEY, name text);
CREATE SEQUENCE numbers;
CREATE FUNCTION cheer(text) RETURNS text LANGUAGE sql AS 'SELECT $1';
CREATE VIEW long_films AS
  SELECT f.id, f.title -- with a comment
  FROM film f
  WHERE f.length > 100
WITH LOCAL CHECK OPTION;
CREATE OR REPLACE VIEW cheered (number, cheer) WITH (security_barrier, security_invoker = false) AS
  WITH actor AS (SELECT 1) SELECT nextval('numbers'), cheer(title) FROM long_films, actor;
CREATE VIEW checked WITH (check_option = cascaded) AS SELECT * FROM actor;
CREATE RECURSIVE VIEW countdown (n) AS VALUES (10) UNION ALL SELECT n - 1 FROM countdown WHERE n > 0;
CREATE MATERIALIZED VIEW lengths (length, films) WITH (fillfactor = 70) AS
  SELECT length, count(*) FROM public.film GROUP BY length
WITH NO DATA;
CREATE MATERIALIZED VIEW IF NOT EXISTS names AS SELECT name FROM actor WITH DATA;
CREATE UNIQUE INDEX ON lengths (length) WHERE films > 1;
CREATE INDEX ON lengths ((films + 1));
COMMENT ON VIEW long_films IS 'long';
COMMENT ON COLUMN long_films.title IS 'its title';
COMMENT ON MATERIALIZED VIEW lengths IS 'how long';
COMMENT ON COLUMN lengths.films IS 'how many';
ALTER VIEW long_films ALTER COLUMN title SET DEFAULT 'Untitled';
ALTER VIEW checked SET (security_barrier = true);
CREATE OR REPLACE VIEW checked AS SELECT id, name FROM actor;
CREATE VIEW gone AS SELECT * FROM names;
DROP MATERIALIZED VIEW names CASCADE;
