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
-- case: in MySQL
-- dialect: mysql
DROP TABLE IF EXISTS shop.film, `actor`;
ALTER TABLE film DROP title, DROP COLUMN `year`, DROP INDEX film_title;
TRUNCATE TABLE film;
DROP DATABASE shop;
CREATE TABLE copy (id bigint PRIMARY KEY);
DROP TABLE copy;
-- found
-- 2:22 error LINT_TABLE_DROPPED: The table film is dropped with all its rows.
--     Take it out of every program first, keep a dump, and drop it in a migration of its own: `ALTER TABLE t RENAME TO t_unused;` for a while shows who still needs it.
-- 2:33 error LINT_TABLE_DROPPED: The table actor is dropped with all its rows.
--     Take it out of every program first, keep a dump, and drop it in a migration of its own: `ALTER TABLE t RENAME TO t_unused;` for a while shows who still needs it.
-- 3:18 error LINT_COLUMN_DROPPED: film.title is dropped with all its values.
--     Deploy programs that do not name title first, then drop it in a later migration.
-- 3:30 error LINT_COLUMN_DROPPED: film.year is dropped with all its values.
--     Deploy programs that do not name year first, then drop it in a later migration.
-- 4:1 warning LINT_TRUNCATED: All rows of film are removed.
--     Delete what is too much in batches: `DELETE FROM t WHERE id IN (SELECT id FROM t WHERE … LIMIT 1000);`.
-- 5:15 error LINT_DATABASE_DROPPED: The database shop is dropped.
--     Drop databases by hand, after a backup that has been restored once, and never in a migration.
-- case: in MariaDB, with a delimiter
-- dialect: mariadb
DELIMITER //
CREATE PROCEDURE work() BEGIN DELETE FROM film WHERE id = 1; DROP TABLE film; END//
DELIMITER ;
ALTER TABLE IF EXISTS film DROP COLUMN IF EXISTS title;
-- found
-- 5:28 error LINT_COLUMN_DROPPED: film.title is dropped with all its values.
--     Deploy programs that do not name title first, then drop it in a later migration.
-- case: in SQLite
-- dialect: sqlite
CREATE TRIGGER work AFTER INSERT ON film BEGIN DELETE FROM actor; SELECT 1; END;
DROP TABLE film;
ALTER TABLE actor DROP COLUMN name;
-- found
-- 3:12 error LINT_TABLE_DROPPED: The table film is dropped with all its rows.
--     Take it out of every program first, keep a dump, and drop it in a migration of its own: `ALTER TABLE t RENAME TO t_unused;` for a while shows who still needs it.
-- 4:19 error LINT_COLUMN_DROPPED: actor.name is dropped with all its values.
--     Deploy programs that do not name name first, then drop it in a later migration.
-- case: a table of SQLite that is made anew with its rows
-- dialect: sqlite
CREATE TABLE new_film (id integer PRIMARY KEY);
INSERT INTO new_film SELECT id FROM film;
DROP TABLE film;
ALTER TABLE new_film RENAME TO film;
-- against
CREATE TABLE film (id integer PRIMARY KEY, title text);
-- found
-- 5:22 error LINT_SQLITE_COLUMN_LEFT_OUT: film.title is left out: it is dropped with all its values.
--     Deploy programs that do not name it first, then leave it out in a later migration.
-- case: and one without
-- dialect: sqlite
CREATE TABLE new_film (id integer PRIMARY KEY);
DROP TABLE film;
ALTER TABLE new_film RENAME TO film;
-- found
-- 3:12 error LINT_TABLE_DROPPED: The table film is dropped with all its rows.
--     Take it out of every program first, keep a dump, and drop it in a migration of its own: `ALTER TABLE t RENAME TO t_unused;` for a while shows who still needs it.
