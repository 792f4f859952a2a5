-- case: type and constraint that may be there already
-- old
DO $$ BEGIN
    CREATE TYPE mood AS ENUM ('sad', 'happy');
EXCEPTION WHEN duplicate_object THEN NULL;
END $$;
CREATE TABLE person (id integer PRIMARY KEY, mood mood);
-- new
DO $$ BEGIN
    CREATE TYPE mood AS ENUM ('sad', 'fine', 'happy');
EXCEPTION WHEN duplicate_object THEN NULL;
END $$;
CREATE TABLE person (id integer PRIMARY KEY, mood mood, friend integer);
DO $$ BEGIN
    IF NOT EXISTS (SELECT FROM pg_constraint WHERE conname = 'person_friend_fkey') THEN
        ALTER TABLE person ADD CONSTRAINT person_friend_fkey FOREIGN KEY (friend) REFERENCES person (id);
    END IF;
END $$;
-- rows
INSERT INTO person VALUES (1, 'sad'), (2, 'happy');
-- holds
SELECT count(*) = 2 FROM person

-- case: the second of its name is passed over
-- old
CREATE TYPE mood AS ENUM ('sad');
CREATE TABLE t (m mood);
-- new
CREATE TYPE mood AS ENUM ('sad');
DO $$ BEGIN CREATE TYPE mood AS ENUM ('happy'); EXCEPTION WHEN duplicate_object THEN RAISE NOTICE 'there'; END $$;
CREATE TABLE t (m mood, n integer);
DO $$ BEGIN
    IF NOT EXISTS (SELECT FROM information_schema.columns WHERE table_name = 't' AND column_name = 'n') THEN
        ALTER TABLE t ADD COLUMN n text;
    END IF;
    IF EXISTS (SELECT FROM pg_class WHERE relname = 'gone') THEN
        DROP TABLE gone;
    END IF;
END $$;

-- case: what is put together as it runs, on other lines
-- old
CREATE TABLE t (a integer);
DO $$ BEGIN EXECUTE 'CREATE SEQUENCE ' || 'one'; END $$;
DO $$ BEGIN EXECUTE 'CREATE SEQUENCE ' || 'two'; END $$;
-- new
CREATE TABLE t (a integer);

CREATE TABLE u (a integer);
DO $$ BEGIN EXECUTE 'CREATE SEQUENCE ' || 'two'; END $$;
DO $$ BEGIN EXECUTE 'CREATE SEQUENCE ' || 'one'; END $$;

-- case: work on rows comes
-- old
CREATE TABLE t (a integer);
-- new
CREATE TABLE t (a integer);
DO $$ DECLARE n integer; BEGIN
    SELECT count(*) INTO n FROM t;
    FOR i IN 1 .. n LOOP UPDATE t SET a = i; END LOOP;
END $$;
-- same

-- case: grants in a loop come
-- old
CREATE TABLE t (a integer);
-- new
CREATE TABLE t (a integer);
DO $$ DECLARE one text; BEGIN
    FOR one IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP
        EXECUTE format('GRANT SELECT ON %I TO PUBLIC', one);
    END LOOP;
END $$;
-- refused: MIGRATE_RAW_WITHOUT_DROP
