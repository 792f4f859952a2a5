-- case: what is dropped takes its rows along
DROP TABLE film;
DROP TABLE IF EXISTS store.rental CASCADE;
ALTER TABLE film DROP COLUMN title, DROP COLUMN IF EXISTS "Length";
ALTER TYPE address DROP ATTRIBUTE city;
DROP SCHEMA store CASCADE;
DROP DATABASE shop;
-- found
-- 1:1 error LINT_TABLE_DROPPED: The table film is dropped with all its rows.
--     Take film out of every program first, and keep a dump (`pg_dump -t film`).
-- 2:1 error LINT_TABLE_DROPPED: The table store.rental is dropped with all its rows.
--     Take store.rental out of every program first, and keep a dump (`pg_dump -t store.rental`).
-- 3:1 error LINT_COLUMN_DROPPED: film.title is dropped with all its values.
--     Deploy programs that do not name title first (`ALTER TABLE film ALTER COLUMN title DROP NOT NULL;` lets them leave it out), then drop it in a later migration.
-- 3:1 error LINT_COLUMN_DROPPED: film."Length" is dropped with all its values.
--     Deploy programs that do not name "Length" first (`ALTER TABLE film ALTER COLUMN "Length" DROP NOT NULL;` lets them leave it out), then drop it in a later migration.
-- 4:1 error LINT_COLUMN_DROPPED: address.city is dropped with all its values.
--     Deploy programs that do not name city first, then drop it in a later migration.
-- 5:1 error LINT_SCHEMA_DROPPED: The schema store is dropped.
--     Drop what is in store by name first, then `DROP SCHEMA store RESTRICT;`.
-- 6:1 error LINT_DATABASE_DROPPED: The database shop is dropped.
--     Drop databases by hand, after a backup that has been restored once, and never in a migration.
-- case: emptied tables
TRUNCATE film, actor;
TRUNCATE film CASCADE;
-- found
-- 1:10 warning LINT_TRUNCATED: All rows of film are removed.
--     Delete what is too much in batches: `DELETE FROM t WHERE id IN (SELECT id FROM t WHERE … LIMIT 1000);`.
-- 1:16 warning LINT_TRUNCATED: All rows of actor are removed.
--     Delete what is too much in batches: `DELETE FROM t WHERE id IN (SELECT id FROM t WHERE … LIMIT 1000);`.
-- 2:10 warning LINT_TRUNCATED: All rows of film are removed.
--     Delete what is too much in batches: `DELETE FROM t WHERE id IN (SELECT id FROM t WHERE … LIMIT 1000);`.
-- 2:10 error LINT_TRUNCATE_CASCADE: Tables that refer to film are emptied with it.
--     Name each table: `TRUNCATE a, b;`.
-- case: made anew
DROP TABLE IF EXISTS film;
CREATE TABLE film (id bigint PRIMARY KEY);
-- found
-- 1:1 error LINT_TABLE_DROPPED: The table film is dropped with all its rows.
--     Take film out of every program first, and keep a dump (`pg_dump -t film`).
-- 2:1 error LINT_TABLE_REPLACED: film is dropped with its rows and made anew.
--     Change the table with ALTER TABLE, or make it under another name, copy, and swap the names.
-- case: nothing is lost of what the script has made
CREATE TABLE copy AS SELECT * FROM film;
ALTER TABLE copy DROP COLUMN title;
TRUNCATE copy;
DROP TABLE copy;
-- found
-- nothing
-- case: an index of 14.2 may miss rows
-- version: 14.2
CREATE INDEX CONCURRENTLY film_title ON film (title);
REINDEX INDEX CONCURRENTLY film_title;
-- found
-- 2:1 error LINT_INDEX_CORRUPTION: The index film_title may miss rows: PostgreSQL 14.2 has that fault.
--     Upgrade to 14.4 or later, then `REINDEX INDEX CONCURRENTLY i;`.
-- 3:1 error LINT_INDEX_CORRUPTION: The index film_title may miss rows: PostgreSQL 14.2 has that fault.
--     Upgrade to 14.4 or later, then `REINDEX INDEX CONCURRENTLY i;`.
-- case: of 14.4 not
-- version: 14.4
CREATE INDEX CONCURRENTLY film_title ON film (title);
-- found
-- nothing
