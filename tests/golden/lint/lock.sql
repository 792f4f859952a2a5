-- case: indexes
CREATE INDEX film_title ON film (title) WHERE title <> '';
CREATE INDEX ON film (title);
CREATE INDEX CONCURRENTLY film_year ON film (year);
DROP INDEX film_title, store.film_year;
DROP INDEX CONCURRENTLY film_year;
REINDEX TABLE film;
REINDEX INDEX CONCURRENTLY film_title;
REINDEX (CONCURRENTLY) TABLE film;
-- found
-- 1:1 error LINT_INDEX_NOT_CONCURRENT: The index film_title is built while nobody writes film.
--     Build it outside a transaction: `CREATE INDEX CONCURRENTLY film_title ON film (title) WHERE title <> '';`.
-- 2:1 error LINT_INDEX_NOT_CONCURRENT: An index is built while nobody writes film.
--     Build it outside a transaction: `CREATE INDEX CONCURRENTLY ON film (title);`.
-- 4:1 error LINT_INDEX_DROP_NOT_CONCURRENT: The index film_title is dropped under a lock that keeps readers and writers of its table out.
--     Drop it outside a transaction: `DROP INDEX CONCURRENTLY IF EXISTS film_title;`.
-- 4:1 error LINT_INDEX_DROP_NOT_CONCURRENT: The index store.film_year is dropped under a lock that keeps readers and writers of its table out.
--     Drop it outside a transaction: `DROP INDEX CONCURRENTLY IF EXISTS store.film_year;`.
-- 6:1 error LINT_REINDEX_NOT_CONCURRENT: film is reindexed while nobody writes, or reads by the index.
--     Use `REINDEX TABLE CONCURRENTLY film;` outside a transaction.
-- case: constraints checked at once
ALTER TABLE film ADD CONSTRAINT film_year CHECK (year > 1900);
ALTER TABLE film ADD CHECK (year > 1900);
ALTER TABLE film ADD CONSTRAINT film_language_fkey FOREIGN KEY (language_id) REFERENCES language (id);
ALTER TABLE film ADD COLUMN original_id bigint REFERENCES language;
ALTER TABLE film ADD COLUMN spoken_id bigint DEFAULT 1 REFERENCES language;
ALTER TABLE film ADD CONSTRAINT film_title UNIQUE (title, year);
ALTER TABLE film ADD COLUMN code text UNIQUE;
ALTER TABLE film ADD CONSTRAINT film_pkey PRIMARY KEY (id);
ALTER TABLE film ADD COLUMN number bigint PRIMARY KEY;
ALTER TABLE film ADD CONSTRAINT film_shown EXCLUDE USING gist (shown WITH &&);
ALTER TABLE film ADD CONSTRAINT film_title_not_null NOT NULL title;
ALTER TABLE film ADD COLUMN stars int CHECK (stars < 6);
-- found
-- 1:22 error LINT_CONSTRAINT_VALIDATED_AT_ONCE: The constraint film_year of film is checked for every row while nobody reads or writes.
--     Add it `NOT VALID`, then, in another transaction, `ALTER TABLE film VALIDATE CONSTRAINT film_year;`.
-- 2:22 error LINT_CONSTRAINT_VALIDATED_AT_ONCE: The constraint … of film is checked for every row while nobody reads or writes.
--     Add it `NOT VALID`, then, in another transaction, `ALTER TABLE film VALIDATE CONSTRAINT …;`.
-- 3:22 error LINT_FOREIGN_KEY_VALIDATED_AT_ONCE: The foreign key (language_id) of film is checked while nobody writes film or language.
--     `ALTER TABLE film ADD CONSTRAINT film_language_fkey FOREIGN KEY (language_id) REFERENCES language NOT VALID;`, then, in another transaction, `ALTER TABLE film VALIDATE CONSTRAINT film_language_fkey;`.
-- 5:56 error LINT_FOREIGN_KEY_VALIDATED_AT_ONCE: The foreign key (spoken_id) of film is checked while nobody writes film or language.
--     `ALTER TABLE film ADD CONSTRAINT … FOREIGN KEY (spoken_id) REFERENCES language NOT VALID;`, then, in another transaction, `ALTER TABLE film VALIDATE CONSTRAINT …;`.
-- 6:22 error LINT_UNIQUE_ADDED: The index of the unique constraint (title, year) of film is built while nobody reads or writes.
--     `CREATE UNIQUE INDEX CONCURRENTLY film_title ON film (title, year);`, then `ALTER TABLE film ADD CONSTRAINT film_title UNIQUE USING INDEX film_title;`.
-- 7:39 error LINT_UNIQUE_ADDED: The index of the unique constraint (code) of film is built while nobody reads or writes.
--     `CREATE UNIQUE INDEX CONCURRENTLY … ON film (code);`, then `ALTER TABLE film ADD CONSTRAINT … UNIQUE USING INDEX …;`.
-- 8:22 error LINT_PRIMARY_KEY_ADDED: The primary key (id) of film is built, and NULLs are looked for, while nobody uses it.
--     `CREATE UNIQUE INDEX CONCURRENTLY film_pkey ON film (id);`, make the columns NOT NULL by a validated CHECK, then `ALTER TABLE film ADD CONSTRAINT film_pkey PRIMARY KEY USING INDEX film_pkey;`.
-- 9:43 error LINT_PRIMARY_KEY_ADDED: The primary key (number) of film is built, and NULLs are looked for, while nobody uses it.
--     `CREATE UNIQUE INDEX CONCURRENTLY … ON film (number);`, make the columns NOT NULL by a validated CHECK, then `ALTER TABLE film ADD CONSTRAINT … PRIMARY KEY USING INDEX …;`.
-- 10:22 error LINT_EXCLUSION_ADDED: The exclusion constraint film_shown of film is built and checked while nobody reads or writes.
--     Make a second table with the constraint, copy in batches, and swap the names; or keep the rule with a trigger.
-- 11:22 error LINT_CONSTRAINT_VALIDATED_AT_ONCE: The constraint film_title_not_null of film is checked for every row while nobody reads or writes.
--     Add it `NOT VALID`, then, in another transaction, `ALTER TABLE film VALIDATE CONSTRAINT film_title_not_null;`.
-- 12:39 warning LINT_COLUMN_CHECK_ADDED: film is scanned for the CHECK of its new column stars while nobody uses it.
--     Add the column without it, then `ALTER TABLE film ADD CONSTRAINT … CHECK (…) NOT VALID;` and validate that in another transaction.
-- case: constraints in two steps
ALTER TABLE film ADD CONSTRAINT film_year CHECK (year > 1900) NOT VALID;
ALTER TABLE film VALIDATE CONSTRAINT film_year;
ALTER TABLE film ADD CONSTRAINT film_language_fkey FOREIGN KEY (language_id) REFERENCES language (id) NOT VALID;
ALTER TABLE film ADD CONSTRAINT film_title UNIQUE USING INDEX film_title;
ALTER TABLE film ADD CONSTRAINT film_pkey PRIMARY KEY USING INDEX film_id;
-- found
-- 5:22 warning LINT_BLOCKED_LONG: public.film is read through while nobody reads or writes it (ACCESS EXCLUSIVE).
--     Do it in steps that hold their lock for a moment (`schemawright diff --safe` writes them).
-- case: validated too early
BEGIN;
ALTER TABLE film ADD CONSTRAINT film_year CHECK (year > 1900) NOT VALID;
ALTER TABLE film VALIDATE CONSTRAINT film_year;
COMMIT;
-- found
-- 3:1 error LINT_VALIDATED_IN_SAME_TRANSACTION: film_year of film is validated while the lock of adding it is still held.
--     Write `COMMIT;` first, then `ALTER TABLE film VALIDATE CONSTRAINT film_year;`.
-- case: validated in a transaction of its own
BEGIN;
ALTER TABLE film ADD CONSTRAINT film_year CHECK (year > 1900) NOT VALID;
COMMIT;
BEGIN;
ALTER TABLE film VALIDATE CONSTRAINT film_year;
COMMIT;
-- found
-- nothing
-- case: NOT NULL
ALTER TABLE film ALTER COLUMN title SET NOT NULL;
-- found
-- 1:1 error LINT_NOT_NULL_SET: film.title is scanned for NULLs while nobody reads or writes film.
--     `ALTER TABLE film ADD CONSTRAINT film_title_not_null NOT NULL title NOT VALID;`, then, in another transaction, `ALTER TABLE film VALIDATE CONSTRAINT film_title_not_null;`.
-- case: NOT NULL before 18
-- version: 15
ALTER TABLE film ALTER COLUMN title SET NOT NULL;
-- found
-- 2:1 error LINT_NOT_NULL_SET: film.title is scanned for NULLs while nobody reads or writes film.
--     `ALTER TABLE film ADD CONSTRAINT film_title_not_null CHECK (title IS NOT NULL) NOT VALID;`, then, in another transaction, `ALTER TABLE film VALIDATE CONSTRAINT film_title_not_null;`, then `ALTER TABLE film ALTER COLUMN title SET NOT NULL;`.
-- case: NOT NULL that a check proves
ALTER TABLE film ADD CONSTRAINT film_title_there CHECK (title IS NOT NULL) NOT VALID;
ALTER TABLE film VALIDATE CONSTRAINT film_title_there;
ALTER TABLE film ALTER COLUMN title SET NOT NULL;
-- found
-- nothing
-- case: columns that are computed for each row
ALTER TABLE film ADD COLUMN key uuid DEFAULT gen_random_uuid();
ALTER TABLE film ADD COLUMN made timestamptz DEFAULT now();
ALTER TABLE film ADD COLUMN number serial;
ALTER TABLE film ADD COLUMN place bigint GENERATED ALWAYS AS IDENTITY;
ALTER TABLE film ADD COLUMN long boolean GENERATED ALWAYS AS (length > 120) STORED;
ALTER TABLE film ADD COLUMN short boolean GENERATED ALWAYS AS (length < 60) VIRTUAL;
-- found
-- 1:38 error LINT_COLUMN_DEFAULT_VOLATILE: film is written anew for the default of key, while nobody reads or writes.
--     Add key without a default, `ALTER TABLE film ALTER COLUMN key SET DEFAULT …;`, fill the old rows in batches.
-- 3:29 error LINT_SERIAL_COLUMN_ADDED: film is written anew to number its rows in number while nobody uses it.
--     Add a plain bigint column, make a sequence, set the default, number the old rows in batches; or make a second table.
-- 4:42 error LINT_IDENTITY_COLUMN_ADDED: film is written anew to number its rows in place while nobody uses it.
--     Add a plain bigint column, number the old rows in batches, make it NOT NULL by a validated CHECK, then `ALTER COLUMN a ADD GENERATED BY DEFAULT AS IDENTITY;`.
-- 5:42 error LINT_STORED_COLUMN_ADDED: film is written anew to compute long, while nobody reads or writes.
--     Add long as a plain column, keep it right with a trigger, and fill the old rows in batches; or make it VIRTUAL.
-- case: columns with a constant
ALTER TABLE film ADD COLUMN stars int NOT NULL DEFAULT 3;
ALTER TABLE film ADD COLUMN note text;
-- found
-- nothing
-- case: types, of which nothing is known
ALTER TABLE film ALTER COLUMN id TYPE bigint;
ALTER TABLE film ALTER title TYPE text;
-- found
-- 1:1 error LINT_COLUMN_TYPE_CHANGED: film.id becomes bigint: film is written anew, or read through, while nobody uses it.
--     Add a column of the type bigint, keep it right with a trigger, fill it in batches, then swap the names (`schemawright diff --safe` writes that).
-- 2:1 error LINT_COLUMN_TYPE_CHANGED: film.title becomes text: film is written anew, or read through, while nobody uses it.
--     Add a column of the type text, keep it right with a trigger, fill it in batches, then swap the names (`schemawright diff --safe` writes that).
-- case: types, of which all is known
ALTER TABLE film ALTER COLUMN id TYPE bigint;
ALTER TABLE film ALTER title TYPE text;
ALTER TABLE film ALTER name TYPE varchar(20);
-- against
CREATE TABLE film (id integer, title varchar(9), name varchar(10));
-- found
-- 1:1 error LINT_COLUMN_TYPE_CHANGED: film.id becomes bigint: film is written anew, or read through, while nobody uses it.
--     Add a column of the type bigint, keep it right with a trigger, fill it in batches, then swap the names (`schemawright diff --safe` writes that).
-- case: written anew
CLUSTER film USING film_title;
VACUUM FULL film;
VACUUM film;
ALTER TABLE film SET UNLOGGED;
ALTER TABLE film SET LOGGED;
ALTER TABLE film SET ACCESS METHOD columnar;
ALTER TABLE film SET TABLESPACE fast;
ALTER INDEX film_title SET TABLESPACE fast;
ALTER TABLE film ALTER COLUMN long SET EXPRESSION AS (length > 100);
REFRESH MATERIALIZED VIEW films;
REFRESH MATERIALIZED VIEW CONCURRENTLY films;
-- found
-- 1:1 error LINT_REWRITE_WITH_LOCK: film is written anew while nobody reads or writes.
--     Use `pg_repack --table=film`, which lets both go on.
-- 2:1 error LINT_REWRITE_WITH_LOCK: film is written anew while nobody reads or writes.
--     Use `pg_repack --table=film`, which lets both go on.
-- 4:1 error LINT_LOGGING_CHANGED: film is written anew to change its logging; nobody reads or writes it meanwhile.
--     Make a second table the way it should be, copy in batches, and swap the names.
-- 5:1 error LINT_LOGGING_CHANGED: film is written anew to change its logging; nobody reads or writes it meanwhile.
--     Make a second table the way it should be, copy in batches, and swap the names.
-- 6:1 error LINT_ACCESS_METHOD_CHANGED: film is written anew for another access method; nobody reads or writes it meanwhile.
--     Make a second table the way it should be, copy in batches, and swap the names.
-- 7:1 error LINT_TABLESPACE_CHANGED: film is copied to another tablespace; nobody reads or writes it meanwhile.
--     Make a second table there, copy in batches, and swap the names; an index moves with `REINDEX (TABLESPACE s, CONCURRENTLY) INDEX i;`.
-- 8:1 error LINT_TABLESPACE_CHANGED: film_title is copied to another tablespace; nobody reads or writes it meanwhile.
--     Make a second table there, copy in batches, and swap the names; an index moves with `REINDEX (TABLESPACE s, CONCURRENTLY) INDEX i;`.
-- 9:1 warning LINT_BLOCKED_LONG: public.film is written anew while nobody reads or writes it (ACCESS EXCLUSIVE).
--     Do it in steps that hold their lock for a moment (`schemawright diff --safe` writes them).
-- 10:1 warning LINT_REFRESH_BLOCKING: Nobody reads films until it is filled.
--     Give it a unique index and use `REFRESH MATERIALIZED VIEW CONCURRENTLY films;`.
-- case: REPACK is there from 19 on
-- version: 19
VACUUM FULL film;
-- found
-- 2:1 error LINT_REWRITE_WITH_LOCK: film is written anew while nobody reads or writes.
--     Use `REPACK (CONCURRENTLY) film;`, which lets both go on.
-- case: partitions
ALTER TABLE film DETACH PARTITION film_2020;
ALTER TABLE film DETACH PARTITION film_2021 CONCURRENTLY;
ALTER TABLE film ATTACH PARTITION film_2022 FOR VALUES FROM (2022) TO (2023);
ALTER TABLE film_2023 ADD CONSTRAINT year CHECK (year >= 2023 AND year < 2024) NOT VALID;
ALTER TABLE film_2023 VALIDATE CONSTRAINT year;
ALTER TABLE film ATTACH PARTITION film_2023 FOR VALUES FROM (2023) TO (2024);
CREATE TABLE film_2024 (year int NOT NULL);
ALTER TABLE film ATTACH PARTITION film_2024 FOR VALUES FROM (2024) TO (2025);
-- found
-- 1:1 error LINT_PARTITION_DETACH_BLOCKING: film_2020 is detached while nobody reads or writes film.
--     Use `ALTER TABLE film DETACH PARTITION film_2020 CONCURRENTLY;` outside a transaction.
-- 3:1 warning LINT_PARTITION_ATTACH_SCANS: film_2022 is scanned to prove that it fits film, while nobody reads or writes film_2022.
--     Prove it before: `ALTER TABLE film_2022 ADD CONSTRAINT … CHECK (…) NOT VALID;`, then `ALTER TABLE film_2022 VALIDATE CONSTRAINT …;`, and its columns NOT NULL.
-- 6:1 warning LINT_PARTITION_ATTACH_SCANS: film_2023 is scanned to prove that it fits film, while nobody reads or writes film_2023.
--     Prove it before: `ALTER TABLE film_2023 ADD CONSTRAINT … CHECK (…) NOT VALID;`, then `ALTER TABLE film_2023 VALIDATE CONSTRAINT …;`, and its columns NOT NULL.
-- case: partitions before 14
-- version: 13
ALTER TABLE film DETACH PARTITION film_2020;
-- found
-- nothing
-- case: domains
ALTER DOMAIN year ADD CONSTRAINT late CHECK (VALUE > 1900);
ALTER DOMAIN year ADD CONSTRAINT late CHECK (VALUE > 1900) NOT VALID;
ALTER DOMAIN year SET NOT NULL;
ALTER DOMAIN year DROP CONSTRAINT late;
-- found
-- 1:1 warning LINT_DOMAIN_CONSTRAINT_ADDED: The domain year gets a constraint: every table that uses it is scanned while writers wait.
--     Put the condition on the tables instead: `ALTER TABLE t ADD CONSTRAINT … CHECK (…) NOT VALID;`, then `ALTER TABLE t VALIDATE CONSTRAINT …;`.
-- 2:1 warning LINT_DOMAIN_CONSTRAINT_ADDED: The domain year gets a constraint: every table that uses it is scanned when it is validated.
--     Put the condition on the tables instead: `ALTER TABLE t ADD CONSTRAINT … CHECK (…) NOT VALID;`, then `ALTER TABLE t VALIDATE CONSTRAINT …;`.
-- 3:1 warning LINT_DOMAIN_CONSTRAINT_ADDED: The domain year becomes NOT NULL: every table that uses it is scanned.
--     Put the condition on the tables instead: `ALTER TABLE t ADD CONSTRAINT … CHECK (…) NOT VALID;`, then `ALTER TABLE t VALIDATE CONSTRAINT …;`.
-- case: triggers and locks by hand
CREATE TRIGGER touch BEFORE UPDATE ON film FOR EACH ROW EXECUTE FUNCTION touch();
LOCK TABLE film;
-- found
-- 1:1 info LINT_TRIGGER_CREATED: The trigger touch makes writers of film wait.
--     Run `SET lock_timeout = '2s';` first, and try again when it times out.
-- 2:12 warning LINT_TABLE_LOCKED: film is locked until the transaction ends.
--     Let the statements take the locks that they need, and set `SET lock_timeout = '2s';`.
-- case: rows in the transaction of their table
BEGIN;
ALTER TABLE film ADD COLUMN stars int;
UPDATE film SET stars = 3 WHERE stars IS NULL;
UPDATE actor SET name = 'x' WHERE id = 1;
COMMIT;
-- found
-- 3:1 error LINT_ROWS_CHANGED_WITH_SCHEMA: Rows of film are updated in the transaction that alters it: everybody waits.
--     Commit the ALTER TABLE first, then change the rows of film in batches of a transaction each.
-- case: all rows
UPDATE film SET stars = 3;
DELETE FROM film;
DELETE FROM film WHERE stars = 3;
-- found
-- 1:1 warning LINT_ALL_ROWS_CHANGED: Every row of film is updated by one statement.
--     Do it in batches: `UPDATE film … WHERE id BETWEEN 1 AND 10000;`.
-- 2:1 warning LINT_ALL_ROWS_CHANGED: Every row of film is deleted by one statement.
--     Do it in batches: `DELETE FROM film … WHERE id BETWEEN 1 AND 10000;`.
-- case: nobody waits for what the script has made
CREATE TABLE actor (id bigint PRIMARY KEY, name text);
CREATE INDEX actor_name ON actor (name);
ALTER TABLE actor ADD CONSTRAINT actor_name CHECK (name <> '');
ALTER TABLE actor ALTER COLUMN name SET NOT NULL;
UPDATE actor SET name = 'x';
DROP INDEX actor_name;
-- found
-- nothing
-- case: in MySQL
-- dialect: mysql
ALTER TABLE film ADD FOREIGN KEY (language_id) REFERENCES language (id);
ALTER TABLE film ADD PRIMARY KEY (id), ADD FULLTEXT INDEX words (title), ADD SPATIAL INDEX place (place);
ALTER TABLE film DROP PRIMARY KEY;
ALTER TABLE film CONVERT TO CHARACTER SET utf8mb4;
ALTER TABLE film MODIFY id bigint NOT NULL;
CREATE FULLTEXT INDEX words ON film (title);
UPDATE film SET stars = 3;
DELETE FROM film WHERE id = 1;
-- found
-- 2:18 error LINT_MYSQL_FOREIGN_KEY_ADDED: A foreign key of film is checked while nobody writes it.
--     Use an online schema change (gh-ost, pt-online-schema-change), which copies beside the running table. Or `SET foreign_key_checks = 0;` where the rows are known to fit.
-- 3:18 error LINT_MYSQL_PRIMARY_KEY_ADDED: film is built anew for its primary key.
--     Use an online schema change (gh-ost, pt-online-schema-change), which copies beside the running table.
-- 3:40 error LINT_MYSQL_FULLTEXT_ADDED: The full-text index words of film is built while nobody writes it.
--     Use an online schema change (gh-ost, pt-online-schema-change), which copies beside the running table.
-- 3:74 error LINT_MYSQL_SPATIAL_ADDED: The spatial index place of film is built while nobody writes it.
--     Use an online schema change (gh-ost, pt-online-schema-change), which copies beside the running table.
-- 4:18 error LINT_MYSQL_PRIMARY_KEY_DROPPED: film is copied to drop its primary key, while nobody writes it.
--     Drop and add it in one ALTER TABLE: `ALTER TABLE t DROP PRIMARY KEY, ADD PRIMARY KEY (id);`.
-- 5:18 error LINT_MYSQL_CHARACTER_SET_CHANGED: film is written anew in another character set, while nobody writes it.
--     Use an online schema change (gh-ost, pt-online-schema-change), which copies beside the running table.
-- 6:18 error LINT_MYSQL_COLUMN_CHANGED: film is copied to change film.id to bigint, while nobody writes it.
--     Use an online schema change (gh-ost, pt-online-schema-change), which copies beside the running table.
-- 7:1 error LINT_MYSQL_FULLTEXT_ADDED: The full-text index words of film is built while nobody writes it.
--     Use an online schema change (gh-ost, pt-online-schema-change), which copies beside the running table.
-- 8:1 warning LINT_ALL_ROWS_CHANGED: Every row of film is updated by one statement.
--     Change a few thousand rows a transaction.
-- case: types of MySQL, of which all is known
-- dialect: mysql
ALTER TABLE film MODIFY COLUMN id int NOT NULL COMMENT 'number';
ALTER TABLE film MODIFY title varchar(50), MODIFY name varchar(300), CHANGE note remark text;
ALTER TABLE film MODIFY mood enum('sad', 'glad', 'calm');
ALTER TABLE film MODIFY mood enum('sad', 'calm', 'glad');
ALTER TABLE film MODIFY mood enum('glad', 'sad');
ALTER TABLE film MODIFY mood enum('sad');
ALTER TABLE film MODIFY tags set('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i');
-- against
CREATE TABLE film (
    id int NOT NULL, title varchar(20), name varchar(20), note varchar(9),
    mood enum('sad', 'glad'), tags set('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h')
);
-- found
-- 3:44 error LINT_MYSQL_COLUMN_CHANGED: film is copied to change film.name from varchar(20) to varchar(300), while nobody writes it.
--     Use an online schema change (gh-ost, pt-online-schema-change), which copies beside the running table.
-- 3:70 error LINT_MYSQL_COLUMN_CHANGED: film is copied to change film.note from varchar(9) to text, while nobody writes it.
--     Use an online schema change (gh-ost, pt-online-schema-change), which copies beside the running table.
-- 5:18 error LINT_MYSQL_VALUES_CHANGED: The values of film.mood get new ones before the last: film is copied while nobody writes it.
--     Add values behind the last one only, and leave those in that are no longer used.
-- 6:18 error LINT_MYSQL_VALUES_CHANGED: The values of film.mood come in another order: film is copied while nobody writes it.
--     Add values behind the last one only, and leave those in that are no longer used.
-- 7:18 error LINT_MYSQL_VALUES_CHANGED: The values of film.mood lose 'glad': film is copied while nobody writes it.
--     Add values behind the last one only, and leave those in that are no longer used.
-- 8:18 error LINT_MYSQL_VALUES_CHANGED: The values of film.tags need more bytes: film is copied while nobody writes it.
--     Add values behind the last one only, and leave those in that are no longer used.
-- case: what MySQL computes or checks for each row
-- dialect: mysql
ALTER TABLE film ADD CHECK (stars < 6), ADD CONSTRAINT positive CHECK (stars > 0);
ALTER TABLE film ADD total int GENERATED ALWAYS AS (stars + 1) STORED, ADD double_stars int AS (stars * 2) VIRTUAL;
ALTER TABLE film ADD COLUMN number bigint NOT NULL AUTO_INCREMENT UNIQUE;
ALTER TABLE film ADD COLUMN note text, ADD COLUMN seen int NOT NULL DEFAULT 0;
-- found
-- 2:18 error LINT_MYSQL_CHECK_ADDED: film is copied to check its rows, while nobody writes it.
--     Use an online schema change (gh-ost, pt-online-schema-change), which copies beside the running table.
-- 2:41 error LINT_MYSQL_CHECK_ADDED: film is copied to check its rows, while nobody writes it.
--     Use an online schema change (gh-ost, pt-online-schema-change), which copies beside the running table.
-- 3:18 error LINT_MYSQL_COLUMN_COMPUTED: film is written anew to compute film.total for each row, while nobody writes it.
--     Make a generated column VIRTUAL; else use an online schema change (gh-ost, pt-online-schema-change).
-- 4:18 error LINT_MYSQL_COLUMN_COMPUTED: film is written anew to number its rows in film.number, while nobody writes it.
--     Make a generated column VIRTUAL; else use an online schema change (gh-ost, pt-online-schema-change).
-- case: what MariaDB writes anew, and what it does not
-- dialect: mariadb
ALTER TABLE film DROP PRIMARY KEY, ADD PRIMARY KEY (number);
ALTER TABLE film ENGINE = InnoDB;
ALTER TABLE film ADD COLUMN made datetime DEFAULT (now() + INTERVAL 1 DAY);
ALTER TABLE film MODIFY title varchar(50), ADD INDEX (title);
ALTER TABLE film MODIFY id bigint NOT NULL, ALGORITHM=INPLACE, LOCK=NONE;
ALTER TABLE actor MODIFY id bigint NOT NULL, LOCK=NONE;
CREATE FULLTEXT INDEX words ON film (title);
SET foreign_key_checks = 0;
ALTER TABLE film ADD FOREIGN KEY (language_id) REFERENCES language (id);
-- against
CREATE TABLE language (id int PRIMARY KEY);
CREATE TABLE film (id int NOT NULL PRIMARY KEY, number int NOT NULL, title varchar(20), language_id int, KEY (language_id));
-- found
-- 2:36 error LINT_MYSQL_PRIMARY_KEY_ADDED: film is built anew for its primary key.
--     Use an online schema change (gh-ost, pt-online-schema-change), which copies beside the running table.
-- 3:1 warning LINT_MYSQL_BLOCKED_LONG: film is written anew while others use it (ALGORITHM=INPLACE, LOCK=NONE).
--     Use an online schema change (gh-ost, pt-online-schema-change), which copies beside the running table.
-- 4:1 warning LINT_MYSQL_BLOCKED_LONG: film is written anew while nobody writes it (ALGORITHM=COPY, LOCK=SHARED).
--     Use an online schema change (gh-ost, pt-online-schema-change), which copies beside the running table.
-- 8:1 error LINT_MYSQL_FULLTEXT_ADDED: The full-text index words of film is built while nobody writes it.
--     Use an online schema change (gh-ost, pt-online-schema-change), which copies beside the running table.
