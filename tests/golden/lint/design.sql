-- case: keys
CREATE TABLE language (id bigint PRIMARY KEY);
CREATE TABLE film (language_id integer REFERENCES language);
CREATE INDEX film_language ON film (language_id);
-- found
-- 2:1 warning LINT_PRIMARY_KEY_MISSING: The table film has no primary key.
--     Give film one: a column that names each row, such as `id`.
-- 2:20 warning LINT_FOREIGN_KEY_TYPES_DIFFER: language_id of the foreign key film_language_id_fkey is integer, its key bigint.
--     Make language_id bigint.
-- case: indexes
CREATE TABLE film (id bigint PRIMARY KEY, a int, b int, c int, d int);
CREATE INDEX film_all ON film (a, b, c, d);
CREATE UNIQUE INDEX film_key ON film (b, c, d, a);
CREATE INDEX film_a ON film (a);
CREATE INDEX actor_all ON actor (a, b, c, d);
-- found
-- 2:1 warning LINT_INDEX_TOO_WIDE: The index film_all has 4 columns.
--     Begin with the columns that narrow down most, and leave the rest; what is only read goes behind INCLUDE.
-- 4:1 warning LINT_REDUNDANT_INDEX: The index film_a of film is not needed: the index film_all begins with the same columns.
--     Delete the index film_a.
-- 5:1 warning LINT_INDEX_TOO_WIDE: The index actor_all has 4 columns.
--     Begin with the columns that narrow down most, and leave the rest; what is only read goes behind INCLUDE.
-- case: a foreign key without an index
CREATE TABLE language (id bigint PRIMARY KEY);
CREATE TABLE film (id bigint PRIMARY KEY, language_id bigint REFERENCES language);
-- found
-- 2:1 warning LINT_FOREIGN_KEY_INDEX: No index of film begins with language_id, the foreign key film_language_id_fkey.
--     Add an index on language_id.
-- case: left as it was found
CREATE TABLE language (id bigint PRIMARY KEY);
CREATE TABLE film (id bigint PRIMARY KEY, language_id bigint);
CREATE INDEX film_language ON film (language_id);
ALTER TABLE film ADD CONSTRAINT positive CHECK (id > 0) NOT VALID;
ALTER TABLE film ADD CONSTRAINT language FOREIGN KEY (language_id) REFERENCES language NOT VALID;
-- found
-- 4:22 info LINT_CONSTRAINT_NOT_VALIDATED: The constraint positive of film is not validated.
--     `ALTER TABLE film VALIDATE CONSTRAINT positive;` in a transaction of its own.
-- 5:22 info LINT_CONSTRAINT_NOT_VALIDATED: The constraint language of film is not validated.
--     `ALTER TABLE film VALIDATE CONSTRAINT language;` in a transaction of its own.
-- case: inheritance and rules
CREATE TABLE work (id bigint PRIMARY KEY);
CREATE TABLE film (title text) INHERITS (work);
CREATE RULE nothing AS ON INSERT TO work DO INSTEAD NOTHING;
-- found
-- 2:1 info LINT_INHERITANCE: The table film inherits from another.
--     Use partitions, or a foreign key to the common table.
-- 3:1 info LINT_REWRITE_RULE: nothing on public.work is a rule.
--     Use a trigger.
-- case: padding
CREATE TABLE film (a boolean, b bigint, c boolean, d bigint PRIMARY KEY, e boolean, f timestamptz);
CREATE TABLE actor (b bigint, d bigint PRIMARY KEY, f timestamptz, a boolean, c boolean, e boolean);
CREATE TABLE mixed (a boolean, b bigint PRIMARY KEY, c text, d boolean, e bigint);
-- found
-- 1:1 info LINT_COLUMN_ALIGNMENT: 16 bytes of each row of film are padding.
--     Put columns of eight bytes first, then those of four, two and one.
-- case: enums and domains
ALTER TYPE mood ADD VALUE 'calm';
ALTER TYPE mood ADD VALUE 'calm' BEFORE 'glad';
CREATE DOMAIN year AS int CHECK (VALUE > 1900);
CREATE DOMAIN name AS text NOT NULL;
CREATE DOMAIN free AS text;
-- found
-- 1:1 warning LINT_ENUM_VALUE_UNORDERED: The value 'calm' of mood has no place: it sorts behind all others.
--     Say where it belongs: `ALTER TYPE mood ADD VALUE 'calm' AFTER '…';`.
-- 3:1 warning LINT_DOMAIN_WITH_CONSTRAINT: The domain year has constraints.
--     Make the domain without constraints, and put the condition on the tables: `ALTER TABLE t ADD CONSTRAINT … CHECK (…) NOT VALID;`.
-- 4:1 warning LINT_DOMAIN_WITH_CONSTRAINT: The domain name has constraints.
--     Make the domain without constraints, and put the condition on the tables: `ALTER TABLE t ADD CONSTRAINT … CHECK (…) NOT VALID;`.
-- case: SQL from texts
CREATE FUNCTION find(name text) RETURNS void LANGUAGE plpgsql AS $$ BEGIN EXECUTE 'SELECT * FROM ' || name; END $$;
CREATE FUNCTION sure(name text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE 'SELECT * FROM ' || quote_ident(name);
    EXECUTE format('SELECT * FROM %I', name);
    EXECUTE 'SELECT $1' USING name;
END $$;
DO $$ BEGIN EXECUTE format('DROP TABLE %s', 'film'); END $$;
-- found
-- 1:1 warning LINT_SQL_INJECTION: find puts text into SQL unquoted: EXECUTE 'SELECT * FROM ' || name.
--     Give values by USING (`EXECUTE 'SELECT … WHERE a = $1' USING x;`) and names by `format('… %I …', name)`.
-- 8:1 warning LINT_SQL_INJECTION: This block puts text into SQL unquoted: EXECUTE format('DROP TABLE %s', 'film').
--     Give values by USING (`EXECUTE 'SELECT … WHERE a = $1' USING x;`) and names by `format('… %I …', name)`.
-- case: in MySQL
-- dialect: mysql
ALTER TABLE film ADD COLUMN language_id bigint REFERENCES language (id);
CREATE TABLE language (id bigint);
-- found
-- 2:18 warning LINT_MYSQL_INLINE_REFERENCES: The REFERENCES of film.language_id has no effect before MySQL 9.
--     Write `ALTER TABLE film ADD FOREIGN KEY (language_id) REFERENCES …;`.
-- 3:1 warning LINT_PRIMARY_KEY_MISSING: The table language has no primary key.
--     Give language one: a column that names each row, such as `id`.
-- case: in MariaDB such a REFERENCES counts
-- dialect: mariadb
ALTER TABLE film ADD COLUMN language_id bigint REFERENCES language (id);
-- found
-- nothing
