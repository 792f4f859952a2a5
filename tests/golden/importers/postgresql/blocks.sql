-- Types and constraints that may be there already, as scripts for any state of a database make them.
DO $$ BEGIN
    CREATE TYPE mood AS ENUM ('sad', 'happy');
EXCEPTION
    WHEN duplicate_object THEN NULL;
END $$;

DO $$ BEGIN
    CREATE TYPE mood AS ENUM ('sad');
EXCEPTION
    WHEN duplicate_object THEN RAISE NOTICE 'mood is there';
END $$;

CREATE TABLE person (id integer PRIMARY KEY, mood mood);

DO $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conname = 'person_friend_fkey') THEN
        ALTER TABLE person ADD COLUMN friend integer;
        ALTER TABLE person ADD CONSTRAINT person_friend_fkey FOREIGN KEY (friend) REFERENCES person (id);
    END IF;
    IF NOT EXISTS (SELECT FROM information_schema.columns WHERE table_name = 'person' AND column_name = 'friend') THEN
        ALTER TABLE person ADD COLUMN friend text;
    END IF;
    IF EXISTS (SELECT FROM pg_class WHERE relname = 'people') THEN
        ALTER TABLE people RENAME TO persons;
        DROP VIEW crowd;
    END IF;
END
$$;

-- By its version, and by who runs it.
DO 'BEGIN IF current_setting(''server_version_num'')::int >= 150000 THEN
    CREATE UNIQUE INDEX person_mood ON person (mood) NULLS NOT DISTINCT; END IF; END';
DO $$ BEGIN IF CURRENT_USER <> 'postgres' THEN COMMENT ON TABLE person IS 'not by postgres'; END IF; END $$;

CREATE FUNCTION one() RETURNS integer LANGUAGE sql AS 'SELECT 1';
DO $$ BEGIN
    CREATE FUNCTION one() RETURNS integer LANGUAGE sql AS 'SELECT 1';
EXCEPTION WHEN duplicate_function THEN END $$;

-- In one go, within each other.
DO $gap$
BEGIN
    CREATE VIEW happy AS SELECT id FROM person WHERE mood = 'happy';
    DO $swap$ BEGIN LOCK TABLE person; ALTER TABLE person RENAME COLUMN friend TO friend_id; END $swap$;
END
$gap$;

-- Rows, a few at a time.
DO $$
DECLARE
    part regclass;
    total bigint := 0;
BEGIN
    SELECT count(*) INTO total FROM person;
    FOR part IN SELECT oid FROM pg_class WHERE relname = 'person' LOOP
        EXECUTE format('UPDATE %s SET mood = %L', part, 'sad');
        COMMIT;
    END LOOP;
    IF total > 10 THEN DELETE FROM person; ELSIF total > 5 THEN PERFORM pg_sleep(1); ELSE RAISE NOTICE '%', total; END IF;
END
$$;

-- Known only as it runs: kept word for word.
DO $$ BEGIN EXECUTE 'CREATE TABLE ' || quote_ident('made') || ' (id integer)'; END $$;
DO $$ BEGIN FOR n IN 1 .. 3 LOOP CREATE SEQUENCE s; END LOOP; END $$;
DO $$ BEGIN IF random() > 0.5 THEN CREATE SEQUENCE s; END IF; END $$;
DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_class) THEN CREATE SEQUENCE s; ELSE CREATE SEQUENCE q; END IF; END $$;
DO $$ BEGIN CREATE SEQUENCE s; EXCEPTION WHEN duplicate_table THEN CREATE SEQUENCE q; END $$;
DO LANGUAGE plpython3u $$ plpy.execute('CREATE SEQUENCE s') $$;
DO $$ BEGIN this is nothing; END $$;
