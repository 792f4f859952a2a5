-- case: renamed
ALTER TABLE film RENAME TO movie;
ALTER TABLE film RENAME COLUMN title TO name;
ALTER TABLE film RENAME CONSTRAINT a TO b;
ALTER INDEX film_title RENAME TO movie_title;
ALTER VIEW films RENAME TO movies;
ALTER TYPE mood RENAME TO humour;
ALTER TYPE mood RENAME VALUE 'glad' TO 'happy';
ALTER TYPE address RENAME ATTRIBUTE city TO town;
ALTER FUNCTION area(int) RENAME TO surface;
ALTER SCHEMA store RENAME TO shop;
ALTER ROLE clerk RENAME TO seller;
-- found
-- 1:1 warning LINT_TABLE_RENAMED: The table film is renamed to movie: programs that run with the old name fail.
--     Leave `CREATE VIEW film AS SELECT * FROM movie;` behind in the same transaction for a while.
-- 2:1 warning LINT_COLUMN_RENAMED: film.title is renamed to name: programs that run with the old name fail.
--     Add name, write both, fill it in batches (`UPDATE film SET name = title WHERE …`), move the readers, then drop title.
-- 3:1 warning LINT_OBJECT_RENAMED: film.a is renamed to b.
--     Make it anew under the new name, move the users, then drop the old one.
-- 4:1 warning LINT_OBJECT_RENAMED: film_title is renamed to movie_title.
--     Make it anew under the new name, move the users, then drop the old one.
-- 5:1 warning LINT_OBJECT_RENAMED: films is renamed to movies.
--     Make it anew under the new name, move the users, then drop the old one.
-- 6:1 warning LINT_OBJECT_RENAMED: mood is renamed to humour.
--     Make it anew under the new name, move the users, then drop the old one.
-- 7:1 warning LINT_OBJECT_RENAMED: The value 'glad' of mood is renamed to 'happy'.
--     Make it anew under the new name, move the users, then drop the old one.
-- 8:1 warning LINT_COLUMN_RENAMED: address.city is renamed to town: programs that run with the old name fail.
--     Add town, write both, fill it in batches (`UPDATE address SET town = city WHERE …`), move the readers, then drop city.
-- 9:1 warning LINT_OBJECT_RENAMED: area is renamed to surface.
--     Make it anew under the new name, move the users, then drop the old one.
-- 10:1 warning LINT_OBJECT_RENAMED: store is renamed to shop.
--     Make it anew under the new name, move the users, then drop the old one.
-- 11:1 warning LINT_OBJECT_RENAMED: clerk is renamed to seller.
--     Make it anew under the new name, move the users, then drop the old one.
-- case: moved
ALTER TABLE film SET SCHEMA store;
ALTER FUNCTION area(int) SET SCHEMA store;
-- found
-- 1:1 warning LINT_SCHEMA_CHANGED: film moves to another schema.
--     Leave a view with the old name behind, `CREATE VIEW film AS SELECT * FROM …;`, until nobody uses it.
-- 2:1 warning LINT_SCHEMA_CHANGED: area moves to another schema.
--     Leave a view with the old name behind, `CREATE VIEW area AS SELECT * FROM …;`, until nobody uses it.
-- case: dropped
DROP VIEW films;
DROP MATERIALIZED VIEW films;
DROP FUNCTION area(int), volume;
DROP PROCEDURE work();
DROP AGGREGATE total(int);
DROP TYPE mood;
DROP CAST (text AS mood);
DROP OPERATOR + (mood, mood);
DROP DOMAIN year;
DROP SEQUENCE film_id_seq;
DROP EXTENSION hstore;
DROP INDEX film_title;
DROP TRIGGER touch ON film;
DROP POLICY own ON store.film;
DROP RULE ignore ON film;
ALTER TABLE film DROP CONSTRAINT film_year;
-- found
-- 1:1 warning LINT_VIEW_DROPPED: The view films is dropped.
--     Deploy programs that do not read films first; to change it use `CREATE OR REPLACE VIEW films AS …;`.
-- 2:1 warning LINT_VIEW_DROPPED: The view films is dropped.
--     Deploy programs that do not read films first; to change it use `CREATE OR REPLACE VIEW films AS …;`.
-- 3:1 warning LINT_FUNCTION_DROPPED: The function area is dropped.
--     Deploy programs that do not call it first; to change it use `CREATE OR REPLACE FUNCTION`.
-- 3:1 warning LINT_FUNCTION_DROPPED: The function volume is dropped.
--     Deploy programs that do not call it first; to change it use `CREATE OR REPLACE FUNCTION`.
-- 4:1 warning LINT_FUNCTION_DROPPED: The function work is dropped.
--     Deploy programs that do not call it first; to change it use `CREATE OR REPLACE FUNCTION`.
-- 5:1 warning LINT_FUNCTION_DROPPED: The function total is dropped.
--     Deploy programs that do not call it first; to change it use `CREATE OR REPLACE FUNCTION`.
-- 6:1 warning LINT_TYPE_DROPPED: The type mood is dropped.
--     Give the columns another type and deploy programs that do not name it first, then drop it without CASCADE.
-- 7:1 warning LINT_TYPE_DROPPED: The cast text AS mood is dropped.
--     Give the columns another type and deploy programs that do not name it first, then drop it without CASCADE.
-- 8:1 warning LINT_TYPE_DROPPED: The operator + is dropped.
--     Give the columns another type and deploy programs that do not name it first, then drop it without CASCADE.
-- 9:1 warning LINT_DOMAIN_DROPPED: The domain year is dropped.
--     Give the columns the type below it first (`ALTER TABLE t ALTER COLUMN a TYPE text;`), then drop it without CASCADE.
-- 10:1 warning LINT_SEQUENCE_DROPPED: The sequence film_id_seq is dropped.
--     Deploy programs that do not use it first; a column that counts by itself needs `ALTER TABLE t ALTER COLUMN a ADD GENERATED BY DEFAULT AS IDENTITY;`.
-- 11:1 warning LINT_EXTENSION_DROPPED: The extension hstore is dropped.
--     Find out what needs it (`DROP EXTENSION e RESTRICT;` says so) and change that first.
-- 12:1 info LINT_INDEX_DROPPED: The index film_title is dropped.
--     Look at `pg_stat_user_indexes.idx_scan` first, and replace a unique index before it goes.
-- 13:1 info LINT_TRIGGER_DROPPED: The trigger touch on film is dropped.
--     Move its work elsewhere first, then drop it.
-- 14:1 info LINT_POLICY_DROPPED: own on store.film is dropped.
--     Make the new policy first, and drop the old one in the same transaction.
-- 15:1 info LINT_POLICY_DROPPED: ignore on film is dropped.
--     Make the new policy first, and drop the old one in the same transaction.
-- 16:1 warning LINT_CONSTRAINT_DROPPED: The constraint film_year of film is dropped.
--     Make what replaces film_year first: `ALTER TABLE film ADD CONSTRAINT … NOT VALID;`, then `ALTER TABLE film VALIDATE CONSTRAINT …;`.
-- case: what columns promise
ALTER TABLE film ALTER title DROP NOT NULL;
ALTER TABLE film ALTER title DROP DEFAULT;
ALTER TABLE film ALTER title SET DEFAULT 'x';
ALTER TABLE film ALTER long DROP EXPRESSION;
ALTER TABLE film ALTER long SET EXPRESSION AS (length > 100);
ALTER TABLE film ALTER id ADD GENERATED ALWAYS AS IDENTITY;
ALTER TABLE film ALTER id DROP IDENTITY;
ALTER TABLE film ALTER id RESTART WITH 100;
ALTER SEQUENCE film_id_seq INCREMENT BY 2;
ALTER SEQUENCE film_id_seq OWNED BY NONE;
ALTER TABLE film ADD COLUMN stars int;
ALTER TABLE film ADD COLUMN code text NOT NULL DEFAULT 'x' CHECK (code <> '') UNIQUE;
ALTER TABLE film ADD COLUMN long boolean GENERATED ALWAYS AS (length > 120) STORED;
-- found
-- 1:1 warning LINT_NOT_NULL_DROPPED: film.title may hold NULL from now on.
--     Deploy programs that expect NULL first.
-- 2:1 warning LINT_DEFAULT_DROPPED: film.title has no default any more.
--     Deploy programs that give a value first.
-- 3:1 info LINT_DEFAULT_CHANGED: film.title gets another default.
--     Let programs give the value, then change the default.
-- 4:1 warning LINT_GENERATED_EXPRESSION_DROPPED: film.long is no longer generated.
--     Deploy programs that write the column themselves at once with it, or keep it right with a trigger.
-- 5:1 info LINT_GENERATED_EXPRESSION_CHANGED: film.long is generated otherwise from now on.
--     Add a second column with the new expression, and move the readers.
-- 6:1 warning LINT_IDENTITY_CHANGED: How film.id gets its numbers changes.
--     Use `ALTER TABLE film ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY;`, which takes given values too.
-- 7:1 warning LINT_IDENTITY_CHANGED: How film.id gets its numbers changes.
--     Use `ALTER TABLE film ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY;`, which takes given values too.
-- 8:1 info LINT_SEQUENCE_VALUES_CHANGED: film.id counts otherwise from now on.
--     Restart it past the highest value: `SELECT setval('s', (SELECT max(id) FROM t));`.
-- 9:1 info LINT_SEQUENCE_VALUES_CHANGED: film_id_seq counts otherwise from now on.
--     Restart it past the highest value: `SELECT setval('s', (SELECT max(id) FROM t));`.
-- 11:29 info LINT_COLUMN_ADDED: film gets the column stars.
--     Deploy programs that name the columns first.
-- 12:29 info LINT_COLUMN_ADDED: film gets the column code.
--     Deploy programs that name the columns first.
-- 12:39 info LINT_WRITE_RESTRICTION_ADDED: film refuses writes that were taken.
--     Deploy programs that keep it first, then add it.
-- 12:60 info LINT_WRITE_RESTRICTION_ADDED: film refuses writes that were taken.
--     Deploy programs that keep it first, then add it.
-- 12:79 info LINT_WRITE_RESTRICTION_ADDED: film refuses writes that were taken.
--     Deploy programs that keep it first, then add it.
-- 13:29 info LINT_COLUMN_ADDED: film gets the column long.
--     Deploy programs that name the columns first.
-- 13:42 info LINT_GENERATED_EXPRESSION_CHANGED: film.long is generated otherwise from now on.
--     Add a second column with the new expression, and move the readers.
-- case: what is refused from now on
ALTER TABLE film ADD CONSTRAINT year CHECK (year > 1900) NOT VALID;
ALTER TABLE film ALTER title SET NOT NULL;
ALTER TABLE film ALTER CONSTRAINT film_language_fkey DEFERRABLE;
CREATE UNIQUE INDEX film_title ON film (title);
CREATE INDEX film_year ON film (year);
ALTER DOMAIN year ADD CHECK (VALUE > 1900) NOT VALID;
ALTER DOMAIN year SET DEFAULT 2000;
-- found
-- 1:22 info LINT_WRITE_RESTRICTION_ADDED: film refuses writes that were taken.
--     Deploy programs that keep it first, then add it.
-- 2:1 info LINT_WRITE_RESTRICTION_ADDED: film refuses writes that were taken.
--     Deploy programs that keep it first, then add it.
-- 3:1 info LINT_WRITE_RESTRICTION_ADDED: Another timing or enforcement of a constraint of film may refuse writes that were taken.
--     Deploy programs that keep it first, then add it.
-- 4:1 info LINT_WRITE_RESTRICTION_ADDED: A unique index on film refuses writes that were taken.
--     Deploy programs that keep it first, then add it.
-- 6:1 info LINT_WRITE_RESTRICTION_ADDED: The domain year refuses values that were taken.
--     Deploy programs that keep it first, then add it.
-- 7:1 info LINT_DEFAULT_CHANGED: The domain year gets another default.
--     Let programs give the value, then change the default.
-- case: who may do and see what
REVOKE SELECT ON film FROM clerk;
GRANT SELECT ON film TO clerk;
REVOKE clerk FROM bob;
DROP ROLE clerk;
DROP OWNED BY clerk;
REASSIGN OWNED BY clerk TO bob;
ALTER TABLE film OWNER TO bob;
ALTER SCHEMA store OWNER TO bob;
ALTER TABLE film ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON film USING (owner = current_user);
ALTER POLICY own ON film USING (true);
ALTER POLICY own ON film TO bob;
-- found
-- 1:1 info LINT_PRIVILEGES_TAKEN: Privileges or memberships are revoked.
--     Grant the new roles first, move the programs, then revoke.
-- 3:1 info LINT_PRIVILEGES_TAKEN: Privileges or memberships are revoked.
--     Grant the new roles first, move the programs, then revoke.
-- 4:1 info LINT_PRIVILEGES_TAKEN: A role, or what it owns and may do, is dropped.
--     Grant the new roles first, move the programs, then revoke.
-- 5:1 info LINT_PRIVILEGES_TAKEN: A role, or what it owns and may do, is dropped.
--     Grant the new roles first, move the programs, then revoke.
-- 6:1 info LINT_PRIVILEGES_TAKEN: What a role owns gets another owner.
--     Grant the new roles first, move the programs, then revoke.
-- 7:1 info LINT_PRIVILEGES_TAKEN: film gets another owner.
--     Grant the new roles first, move the programs, then revoke.
-- 8:1 info LINT_PRIVILEGES_TAKEN: store gets another owner.
--     Grant the new roles first, move the programs, then revoke.
-- 9:1 info LINT_ROW_SECURITY_CHANGED: The row security of film is switched.
--     Make the policies first, and switch it on in the same transaction.
-- 10:1 info LINT_POLICY_CREATED: own on film changes who sees which rows.
--     Make it before row security is switched on, and try it with `SET ROLE`.
-- 11:1 info LINT_POLICY_CONDITION_CHANGED: The condition of the policy own on film changes.
--     Try it first in a transaction that is rolled back, with `SET ROLE` to those concerned.
-- 12:1 info LINT_POLICY_ROLES_CHANGED: The roles of the policy own on film change.
--     Make a second policy for the new roles, and drop the old one later.
-- case: what goes on behind
ALTER TABLE film DISABLE TRIGGER touch;
ALTER TABLE film REPLICA IDENTITY FULL;
ALTER PUBLICATION news ADD TABLE film;
DROP PUBLICATION news;
CREATE OR REPLACE VIEW films AS SELECT 1;
CREATE OR REPLACE FUNCTION one() RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION two() RETURNS int LANGUAGE sql AS 'SELECT 2';
ALTER FUNCTION one() VOLATILE;
ALTER VIEW films SET (security_barrier);
ALTER ROLE clerk NOLOGIN;
ALTER ROLE clerk SET work_mem = '1MB';
ALTER DATABASE shop SET work_mem = '1MB';
ALTER SYSTEM SET work_mem = '1MB';
ALTER EXTENSION hstore UPDATE;
ALTER TYPE mood ADD VALUE 'calm' AFTER 'sad';
ALTER TYPE address ADD ATTRIBUTE zip text;
ALTER TABLE film NO INHERIT work;
ALTER TABLE film DETACH PARTITION film_2020;
-- found
-- 1:1 info LINT_TRIGGER_DISABLED: Triggers or rules of film are switched.
--     Let it be on; where a backfill must not fire it, use `SET LOCAL session_replication_role = replica;`.
-- 2:1 info LINT_REPLICATION_CHANGED: The replication of film changes.
--     Change the subscribers first, and use `REPLICA IDENTITY USING INDEX` with a unique index that is there.
-- 3:1 info LINT_REPLICATION_CHANGED: The replication of news changes.
--     Change the subscribers first, and use `REPLICA IDENTITY USING INDEX` with a unique index that is there.
-- 4:1 info LINT_REPLICATION_CHANGED: The replication of news changes.
--     Change the subscribers first, and use `REPLICA IDENTITY USING INDEX` with a unique index that is there.
-- 5:1 info LINT_VIEW_OR_FUNCTION_REPLACED: films is replaced where it is there.
--     Make a second one, and move the users.
-- 6:1 info LINT_VIEW_OR_FUNCTION_REPLACED: one is replaced where it is there.
--     Make a second one, and move the users.
-- 8:1 info LINT_FUNCTION_OPTIONS_CHANGED: The options of one change.
--     Make a second function, move the callers, and reindex what is made of it.
-- 9:1 info LINT_VIEW_OPTIONS_CHANGED: The options of the view films change.
--     Make a second view, and move the readers.
-- 10:1 info LINT_ROLE_OPTIONS_CHANGED: The options of the role clerk change.
--     Change roles apart from migrations, where they can be put back at once.
-- 11:1 info LINT_ROLE_OPTIONS_CHANGED: The options of the role clerk change.
--     Change roles apart from migrations, where they can be put back at once.
-- 12:1 info LINT_DATABASE_OPTIONS_CHANGED: The options of the database shop change.
--     Set it for one role first (`ALTER ROLE r IN DATABASE d SET …;`).
-- 13:1 info LINT_SYSTEM_OPTIONS_CHANGED: The options of the whole server change.
--     Set it for one role or database: `ALTER DATABASE d SET …;`.
-- 14:1 info LINT_EXTENSION_CHANGED: The extension hstore changes.
--     Read its update script, and run it on a copy first.
-- 15:1 info LINT_ENUM_VALUE_ADDED: mood gets the value 'calm'.
--     Deploy programs that know it first, then add it, then write it.
-- 16:34 info LINT_ATTRIBUTE_ADDED: The type address gets the attribute zip.
--     Make a second type, and move the users.
-- 17:1 info LINT_INHERITANCE_DETACHED: film is, or loses, a partition or heir that is detached.
--     Deploy programs that do not need its rows first.
-- 18:1 info LINT_INHERITANCE_DETACHED: film is, or loses, a partition or heir that is detached.
--     Deploy programs that do not need its rows first.
-- case: in MySQL
-- dialect: mysql
RENAME TABLE film TO movie, actor TO player;
ALTER TABLE film RENAME TO movie, RENAME COLUMN title TO name, CHANGE COLUMN `year` made int, CHANGE id id bigint;
ALTER TABLE film DROP FOREIGN KEY film_language, DROP CHECK positive, DROP PRIMARY KEY;
DROP VIEW films;
-- found
-- 2:14 warning LINT_TABLE_RENAMED: The table film is renamed to movie: programs that run with the old name fail.
--     Leave `CREATE VIEW film AS SELECT * FROM movie;` behind for a while.
-- 2:29 warning LINT_TABLE_RENAMED: The table actor is renamed to player: programs that run with the old name fail.
--     Leave `CREATE VIEW actor AS SELECT * FROM player;` behind for a while.
-- 3:18 warning LINT_TABLE_RENAMED: The table film is renamed to movie: programs that run with the old name fail.
--     Leave `CREATE VIEW film AS SELECT * FROM movie;` behind for a while.
-- 3:35 warning LINT_COLUMN_RENAMED: film.title is renamed to name: programs that run with the old name fail.
--     Add a column with the new name, write both, fill it in batches, move the readers, then drop the old one.
-- 3:64 warning LINT_COLUMN_RENAMED: film.year is renamed to made: programs that run with the old name fail.
--     Add a column with the new name, write both, fill it in batches, move the readers, then drop the old one.
-- 4:18 warning LINT_CONSTRAINT_DROPPED: The constraint film_language of film is dropped.
--     Make what replaces it first.
-- 4:50 warning LINT_CONSTRAINT_DROPPED: The constraint positive of film is dropped.
--     Make what replaces it first.
-- 4:71 warning LINT_CONSTRAINT_DROPPED: The primary key of film is dropped.
--     Make what replaces it first.
-- 5:11 warning LINT_VIEW_DROPPED: The view films is dropped.
--     Deploy programs that do not read it first; to change a view use `CREATE OR REPLACE VIEW`.
-- case: in SQLite
-- dialect: sqlite
ALTER TABLE film RENAME TO movie;
ALTER TABLE film RENAME title TO name;
-- found
-- 2:18 warning LINT_TABLE_RENAMED: The table film is renamed to movie: programs that run with the old name fail.
--     Leave `CREATE VIEW film AS SELECT * FROM movie;` behind for a while.
-- 3:18 warning LINT_COLUMN_RENAMED: film.title is renamed to name: programs that run with the old name fail.
--     Add a column with the new name, write both, fill it in batches, move the readers, then drop the old one.
