-- case: the second time
CREATE TABLE film (id bigint);
CREATE INDEX film_id ON film (id);
CREATE INDEX ON film (id);
CREATE SCHEMA store;
CREATE SEQUENCE numbers;
CREATE EXTENSION hstore;
DROP TABLE actor;
DROP INDEX actor_name;
DROP TYPE mood;
ALTER TABLE film ADD COLUMN title text;
ALTER TABLE film DROP COLUMN year;
ALTER TABLE film DROP CONSTRAINT film_year;
ALTER TABLE film ADD CONSTRAINT film_id CHECK (id > 0);
ALTER TABLE film RENAME COLUMN a TO b;
ALTER TABLE film ALTER id ADD GENERATED ALWAYS AS IDENTITY;
-- found
-- 1:1 warning LINT_NOT_REPEATABLE: The table film is made without IF NOT EXISTS.
--     Write IF NOT EXISTS, or BEGIN and COMMIT around the script.
-- 2:1 warning LINT_NOT_REPEATABLE: The index film_id is made without IF NOT EXISTS.
--     Write IF NOT EXISTS, or BEGIN and COMMIT around the script.
-- 4:1 warning LINT_NOT_REPEATABLE: The schema store is made without IF NOT EXISTS.
--     Write IF NOT EXISTS, or BEGIN and COMMIT around the script.
-- 5:1 warning LINT_NOT_REPEATABLE: The sequence numbers is made without IF NOT EXISTS.
--     Write IF NOT EXISTS, or BEGIN and COMMIT around the script.
-- 6:1 warning LINT_NOT_REPEATABLE: The extension hstore is made without IF NOT EXISTS.
--     Write IF NOT EXISTS, or BEGIN and COMMIT around the script.
-- 7:1 warning LINT_NOT_REPEATABLE: actor is dropped without IF EXISTS.
--     Write IF EXISTS, or BEGIN and COMMIT around the script.
-- 8:1 warning LINT_NOT_REPEATABLE: actor_name is dropped without IF EXISTS.
--     Write IF EXISTS, or BEGIN and COMMIT around the script.
-- 9:1 warning LINT_NOT_REPEATABLE: mood is dropped without IF EXISTS.
--     Write IF EXISTS, or BEGIN and COMMIT around the script.
-- 10:29 warning LINT_NOT_REPEATABLE: The column title is made without IF NOT EXISTS.
--     Write IF NOT EXISTS, or BEGIN and COMMIT around the script.
-- 11:1 warning LINT_NOT_REPEATABLE: year is dropped without IF EXISTS.
--     Write IF EXISTS, or BEGIN and COMMIT around the script.
-- 12:1 warning LINT_NOT_REPEATABLE: film_year is dropped without IF EXISTS.
--     Write IF EXISTS, or BEGIN and COMMIT around the script.
-- 13:22 warning LINT_NOT_REPEATABLE: The constraint film_id of film can't be added twice.
--     Write `ALTER TABLE film DROP CONSTRAINT IF EXISTS film_id;` before it, or BEGIN and COMMIT around.
-- 14:1 warning LINT_NOT_REPEATABLE: This change of film can't be made twice.
--     Write BEGIN and COMMIT around the script.
-- 15:1 warning LINT_NOT_REPEATABLE: This change of film can't be made twice.
--     Write BEGIN and COMMIT around the script.
-- case: made so that it may run again
CREATE TABLE IF NOT EXISTS film (id bigint);
CREATE INDEX IF NOT EXISTS film_id ON film (id);
DROP TABLE IF EXISTS actor;
ALTER TABLE film ADD COLUMN IF NOT EXISTS title text;
ALTER TABLE film DROP COLUMN IF EXISTS year;
ALTER TABLE film DROP CONSTRAINT IF EXISTS film_id;
ALTER TABLE film ADD CONSTRAINT film_id CHECK (id > 0);
ALTER TABLE film ALTER COLUMN title SET DEFAULT 'x';
-- found
-- nothing
-- case: all or nothing
BEGIN;
CREATE TABLE film (id bigint);
DROP TABLE actor;
COMMIT;
-- found
-- nothing
