-- case: required columns
ALTER TABLE film ADD COLUMN stars int NOT NULL;
ALTER TABLE film ADD COLUMN stars int NOT NULL DEFAULT 3;
ALTER TABLE film ADD COLUMN id bigserial NOT NULL;
ALTER TABLE film ADD COLUMN id bigint NOT NULL GENERATED ALWAYS AS IDENTITY;
-- found
-- 1:39 error LINT_REQUIRED_COLUMN_ADDED: film.stars is required and has no default: this fails where film has rows, and inserts that do not know it fail.
--     Give it a default (`ALTER TABLE film ADD COLUMN stars … NOT NULL DEFAULT …;`), or add it nullable, fill it, then make it NOT NULL.
-- case: rows that are alike
CREATE UNIQUE INDEX CONCURRENTLY film_title ON film (title, lower(name));
-- found
-- 1:1 warning LINT_UNIQUE_INDEX_ADDED: The unique index film_title can't be built where two rows of film are alike.
--     Look first: `SELECT title, …, count(*) FROM film GROUP BY title, … HAVING count(*) > 1;`; drop the invalid index where CONCURRENTLY failed.
-- case: in a transaction
BEGIN;
CREATE INDEX CONCURRENTLY film_title ON film (title);
DROP INDEX CONCURRENTLY film_title;
REINDEX INDEX CONCURRENTLY film_title;
REINDEX DATABASE shop;
ALTER TABLE film DETACH PARTITION film_2020 CONCURRENTLY;
VACUUM film;
ANALYZE film;
CREATE DATABASE other;
ALTER SYSTEM SET work_mem = '64MB';
COMMIT;
CREATE INDEX CONCURRENTLY film_title ON film (title);
-- found
-- 2:1 error LINT_NOT_TRANSACTIONAL: CREATE INDEX CONCURRENTLY can't run inside a transaction: film_title.
--     Put it in a file of its own that runs outside a transaction.
-- 3:1 error LINT_NOT_TRANSACTIONAL: DROP INDEX CONCURRENTLY can't run inside a transaction: film_title.
--     Put it in a file of its own that runs outside a transaction.
-- 4:1 error LINT_NOT_TRANSACTIONAL: REINDEX CONCURRENTLY can't run inside a transaction: film_title.
--     Put it in a file of its own that runs outside a transaction.
-- 5:1 error LINT_NOT_TRANSACTIONAL: This REINDEX can't run inside a transaction: shop.
--     Put it in a file of its own that runs outside a transaction.
-- 6:1 error LINT_NOT_TRANSACTIONAL: DETACH PARTITION … CONCURRENTLY can't run inside a transaction: film.
--     Put it in a file of its own that runs outside a transaction.
-- 7:1 error LINT_NOT_TRANSACTIONAL: VACUUM can't run inside a transaction: film.
--     Put it in a file of its own that runs outside a transaction.
-- 9:1 error LINT_NOT_TRANSACTIONAL: CREATE DATABASE can't run inside a transaction: other.
--     Put it in a file of its own that runs outside a transaction.
-- 10:1 error LINT_NOT_TRANSACTIONAL: ALTER SYSTEM can't run inside a transaction.
--     Put it in a file of its own that runs outside a transaction.
-- case: in the tool's transaction
-- in transaction
CREATE INDEX CONCURRENTLY film_title ON film (title);
-- found
-- 2:1 error LINT_NOT_TRANSACTIONAL: CREATE INDEX CONCURRENTLY can't run inside a transaction: film_title.
--     Put it in a file of its own that runs outside a transaction.
-- case: assigned twice
UPDATE film SET stars = 1, title = 'x', stars = 2 WHERE id = 1;
UPDATE film SET scores[1] = 1, scores[2] = 2 WHERE id = 1;
-- found
-- 1:41 error LINT_ASSIGNED_TWICE: film.stars is assigned twice: PostgreSQL refuses.
--     Leave one assignment.
-- case: in MySQL
-- dialect: mysql
ALTER TABLE film ADD stars int NOT NULL, ADD COLUMN (a int NOT NULL DEFAULT 3, b int, c bigint NOT NULL AUTO_INCREMENT);
ALTER TABLE film ADD UNIQUE KEY film_title (title);
-- found
-- 2:18 error LINT_REQUIRED_COLUMN_ADDED: film.stars is required and has no default: old rows get an empty value, and inserts that do not know it fail.
--     Give it a default, or add it nullable, fill it, then make it NOT NULL.
-- 3:18 warning LINT_UNIQUE_INDEX_ADDED: The unique index film_title can't be built where two rows of film are alike.
--     Look for rows that are alike first, and mend them.
-- case: in SQLite
-- dialect: sqlite
ALTER TABLE film ADD COLUMN stars int NOT NULL;
CREATE UNIQUE INDEX film_title ON film (title);
-- found
-- 2:18 error LINT_REQUIRED_COLUMN_ADDED: film.stars is required and has no default: SQLite refuses it, and inserts that do not know it fail.
--     Give it a default, or add it nullable, fill it, then make it NOT NULL.
-- 3:1 warning LINT_UNIQUE_INDEX_ADDED: The unique index film_title can't be built where two rows of film are alike.
--     Look for rows that are alike first, and mend them.
-- case: a table of SQLite that is made anew
-- dialect: sqlite
CREATE TABLE new_film (
    id integer PRIMARY KEY,
    title text NOT NULL,
    year int NOT NULL
);
INSERT INTO new_film (id, title, year) SELECT id, title, year FROM film;
DROP TABLE film;
ALTER TABLE new_film RENAME TO film;
-- against
CREATE TABLE film (id integer PRIMARY KEY, title text, year int NOT NULL);
-- found
-- 4:5 warning LINT_SQLITE_NOT_NULL: film.title becomes NOT NULL: the copy fails where a row has NULL there.
--     Fill them first: `UPDATE film SET title = … WHERE title IS NULL;`.
-- case: NOT NULL in MySQL
-- dialect: mysql
ALTER TABLE film MODIFY title varchar(20) NOT NULL, MODIFY id bigint NOT NULL, CHANGE year made int NOT NULL;
ALTER TABLE film MODIFY title varchar(20) NULL;
ALTER TABLE actor MODIFY name text NOT NULL;
-- against
CREATE TABLE film (id int NOT NULL, title varchar(20), year int);
-- found
-- 2:18 warning LINT_MYSQL_NOT_NULL: film.title becomes NOT NULL: that fails where a row has NULL there, and makes 0 or '' of it outside of strict mode.
--     Fill them first, in batches: `UPDATE film SET title = … WHERE title IS NULL;`.
-- 2:80 warning LINT_MYSQL_NOT_NULL: film.year becomes NOT NULL: that fails where a row has NULL there, and makes 0 or '' of it outside of strict mode.
--     Fill them first, in batches: `UPDATE film SET year = … WHERE year IS NULL;`.
-- case: ways that a change does not have
-- dialect: mysql
ALTER TABLE film MODIFY id bigint NOT NULL, ALGORITHM=INPLACE, LOCK=NONE;
ALTER TABLE film ADD COLUMN title text, ALGORITHM=INSTANT;
ALTER TABLE film ADD COLUMN note text, ALGORITHM=INSTANT, LOCK=NONE;
ALTER TABLE film ADD INDEX (id), ALGORITHM=INPLACE, LOCK=NONE;
-- against
CREATE TABLE film (id int NOT NULL);
-- found
-- 2:45 error LINT_MYSQL_WAY_REFUSED: The server refuses ALGORITHM=INPLACE: this change of film takes ALGORITHM=COPY, LOCK=SHARED.
--     Say ALGORITHM=COPY when few use the table, or use an online schema change (gh-ost, pt-online-schema-change).
-- 2:64 error LINT_MYSQL_WAY_REFUSED: The server refuses LOCK=NONE: this change of film takes ALGORITHM=COPY, LOCK=SHARED.
--     Say LOCK=SHARED when few use the table, or use an online schema change (gh-ost, pt-online-schema-change).
-- 4:59 error LINT_MYSQL_WAY_REFUSED: MySQL refuses LOCK beside ALGORITHM=INSTANT.
--     Take LOCK out.
