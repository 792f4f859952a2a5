-- case: value added in the middle
-- old
CREATE TYPE mood AS ENUM ('sad', 'glad');
CREATE TABLE person (id integer PRIMARY KEY, mood mood DEFAULT 'sad');
-- new
CREATE TYPE mood AS ENUM ('sad', 'calm', 'glad');
CREATE TABLE person (id integer PRIMARY KEY, mood mood DEFAULT 'sad');
-- rows
INSERT INTO person VALUES (1, 'sad'), (2, 'glad'), (3, NULL);
-- holds
SELECT count(*) = 1 FROM person WHERE mood = 'glad'

-- case: value renamed keeps the rows
-- old
CREATE TYPE mood AS ENUM ('sad', 'glad');
CREATE TABLE person (id integer PRIMARY KEY, mood mood);
-- new
CREATE TYPE mood AS ENUM ('sad', 'happy');
CREATE TABLE person (id integer PRIMARY KEY, mood mood);
-- rename: mood.glad=mood.happy
-- rows
INSERT INTO person VALUES (1, 'glad');
-- holds
SELECT mood = 'happy' FROM person

-- case: value added at the end
-- old
CREATE TYPE status AS ENUM ('open', 'closed');
CREATE TABLE ticket (id integer PRIMARY KEY, status status NOT NULL DEFAULT 'open');
-- new
CREATE TYPE status AS ENUM ('open', 'closed', 'archived');
CREATE TABLE ticket (id integer PRIMARY KEY, status status NOT NULL DEFAULT 'open');
-- rows
INSERT INTO ticket VALUES (1, 'open'), (2, 'closed');

-- case: value added at the beginning
-- old
CREATE TYPE status AS ENUM ('open', 'closed');
-- new
CREATE TYPE status AS ENUM ('draft', 'open', 'closed');

-- case: several values added everywhere
-- old
CREATE TYPE status AS ENUM ('c', 'f');
CREATE TABLE t (s status);
-- new
CREATE TYPE status AS ENUM ('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h');
CREATE TABLE t (s status);
-- rows
INSERT INTO t VALUES ('c'), ('f');

-- case: added value is a default at once
-- old
CREATE TYPE status AS ENUM ('open', 'closed');
CREATE TABLE ticket (id integer PRIMARY KEY, status status DEFAULT 'open');
-- new
CREATE TYPE status AS ENUM ('open', 'closed', 'waiting');
CREATE TABLE ticket (id integer PRIMARY KEY, status status DEFAULT 'waiting');
-- rows
INSERT INTO ticket VALUES (1, 'open');

-- case: added value is used in a check, an index and a view
-- old
CREATE TYPE status AS ENUM ('open', 'closed');
CREATE TABLE ticket (id integer PRIMARY KEY, status status);
-- new
CREATE TYPE status AS ENUM ('open', 'waiting', 'closed');
CREATE TABLE ticket (id integer PRIMARY KEY, status status CHECK (status <> 'waiting'));
CREATE INDEX ticket_waiting ON ticket (id) WHERE status = 'waiting';
CREATE VIEW waiting AS SELECT id FROM ticket WHERE status = 'waiting';
-- rows
INSERT INTO ticket VALUES (1, 'open'), (2, 'closed');

-- case: enum created with a table that uses it
-- old
CREATE TABLE person (id integer PRIMARY KEY);
-- new
CREATE TYPE mood AS ENUM ('sad', 'glad');
CREATE TABLE person (id integer PRIMARY KEY, mood mood NOT NULL DEFAULT 'glad');
-- rows
INSERT INTO person VALUES (1);
-- holds
SELECT mood = 'glad' FROM person

-- case: enum dropped with the column that used it
-- old
CREATE TYPE mood AS ENUM ('sad', 'glad');
CREATE TABLE person (id integer PRIMARY KEY, mood mood);
-- new
CREATE TABLE person (id integer PRIMARY KEY);

-- case: enum without values
-- old
CREATE TYPE nothing AS ENUM ();
-- new
CREATE TYPE nothing AS ENUM ('something');

-- case: comment on an enum
-- old
CREATE TYPE mood AS ENUM ('sad');
-- new
CREATE TYPE mood AS ENUM ('sad');
COMMENT ON TYPE mood IS 'how one is';

-- case: value removed that no row uses
-- old
CREATE TYPE status AS ENUM ('open', 'closed', 'gone');
CREATE TABLE ticket (id integer PRIMARY KEY, status status NOT NULL);
-- new
CREATE TYPE status AS ENUM ('open', 'closed');
CREATE TABLE ticket (id integer PRIMARY KEY, status status NOT NULL);
-- rows
INSERT INTO ticket VALUES (1, 'open'), (2, 'closed');

-- case: value removed under a default
-- old
CREATE TYPE status AS ENUM ('open', 'closed', 'gone');
CREATE TABLE ticket (id integer PRIMARY KEY, status status NOT NULL DEFAULT 'open');
-- new
CREATE TYPE status AS ENUM ('open', 'closed');
CREATE TABLE ticket (id integer PRIMARY KEY, status status NOT NULL DEFAULT 'open');
-- rows
INSERT INTO ticket VALUES (1, 'open'), (2, 'closed');

-- case: removed value was the default
-- old
CREATE TYPE status AS ENUM ('open', 'closed', 'gone');
CREATE TABLE ticket (id integer PRIMARY KEY, status status NOT NULL DEFAULT 'gone');
-- new
CREATE TYPE status AS ENUM ('open', 'closed');
CREATE TABLE ticket (id integer PRIMARY KEY, status status NOT NULL DEFAULT 'open');
-- rows
INSERT INTO ticket VALUES (1, 'open'), (2, 'closed');

-- case: value removed under a check, an index and a view
-- old
CREATE TYPE status AS ENUM ('open', 'closed', 'gone');
CREATE TABLE ticket (id integer PRIMARY KEY, status status, CONSTRAINT c CHECK (status <> 'closed' OR id > 0));
CREATE INDEX i ON ticket (status) WHERE status = 'open';
CREATE INDEX j ON ticket (id, status);
CREATE VIEW open_tickets AS SELECT id, status FROM ticket WHERE status = 'open';
-- new
CREATE TYPE status AS ENUM ('open', 'closed');
CREATE TABLE ticket (id integer PRIMARY KEY, status status, CONSTRAINT c CHECK (status <> 'closed' OR id > 0));
CREATE INDEX i ON ticket (status) WHERE status = 'open';
CREATE INDEX j ON ticket (id, status);
CREATE VIEW open_tickets AS SELECT id, status FROM ticket WHERE status = 'open';
-- rows
INSERT INTO ticket VALUES (1, 'open'), (2, 'closed'), (3, NULL);

-- case: values reordered
-- old
CREATE TYPE size AS ENUM ('large', 'small', 'medium');
CREATE TABLE shirt (id integer PRIMARY KEY, size size DEFAULT 'small');
CREATE INDEX ON shirt (size);
-- new
CREATE TYPE size AS ENUM ('small', 'medium', 'large');
CREATE TABLE shirt (id integer PRIMARY KEY, size size DEFAULT 'small');
CREATE INDEX ON shirt (size);
-- rows
INSERT INTO shirt VALUES (1, 'small'), (2, 'large'), (3, NULL);
-- holds
SELECT max(size) = 'large' FROM shirt

-- case: value removed, held in an array
-- old
CREATE TYPE day AS ENUM ('mon', 'tue', 'sun');
CREATE TABLE shop (id integer PRIMARY KEY, days day[] NOT NULL DEFAULT '{mon}');
-- new
CREATE TYPE day AS ENUM ('mon', 'tue');
CREATE TABLE shop (id integer PRIMARY KEY, days day[] NOT NULL DEFAULT '{mon}');
-- rows
INSERT INTO shop VALUES (1, '{mon,tue}'), (2, '{}');

-- case: value removed, in a generated column
-- old
CREATE TYPE day AS ENUM ('mon', 'tue', 'sun');
CREATE TABLE shop (id integer PRIMARY KEY, d day, is_monday boolean GENERATED ALWAYS AS (d = 'mon') STORED);
-- new
CREATE TYPE day AS ENUM ('mon', 'tue');
CREATE TABLE shop (id integer PRIMARY KEY, d day, is_monday boolean GENERATED ALWAYS AS (d = 'mon') STORED);
-- rows
INSERT INTO shop (id, d) VALUES (1, 'mon'), (2, 'tue');
-- holds
SELECT is_monday FROM shop WHERE id = 1

-- case: value removed, a generated column is of the type
-- old
CREATE TYPE day AS ENUM ('mon', 'tue', 'sun');
CREATE TABLE shop (id integer PRIMARY KEY, d day GENERATED ALWAYS AS (CASE WHEN id > 1 THEN 'mon'::day ELSE 'tue'::day END) STORED);
-- new
CREATE TYPE day AS ENUM ('mon', 'tue');
CREATE TABLE shop (id integer PRIMARY KEY, d day GENERATED ALWAYS AS (CASE WHEN id > 1 THEN 'mon'::day ELSE 'tue'::day END) STORED);
-- rows
INSERT INTO shop (id) VALUES (1), (2);

-- case: value removed, in a domain
-- old
CREATE TYPE day AS ENUM ('mon', 'tue', 'sun');
CREATE DOMAIN workday AS day CHECK (VALUE <> 'sun');
CREATE TABLE shop (id integer PRIMARY KEY, d workday);
-- new
CREATE TYPE day AS ENUM ('mon', 'tue');
CREATE DOMAIN workday AS day CHECK (VALUE <> 'tue');
CREATE TABLE shop (id integer PRIMARY KEY, d workday);
-- rows
INSERT INTO shop VALUES (1, 'mon');

-- case: value removed, in a composite
-- old
CREATE TYPE day AS ENUM ('mon', 'tue', 'sun');
CREATE TYPE slot AS (d day, hour integer);
CREATE TABLE shop (id integer PRIMARY KEY, s slot);
-- new
CREATE TYPE day AS ENUM ('mon', 'tue');
CREATE TYPE slot AS (d day, hour integer);
CREATE TABLE shop (id integer PRIMARY KEY, s slot);
-- rows
INSERT INTO shop VALUES (1, ROW('mon', 5));

-- case: value removed, in a composite that nobody holds
-- old
CREATE TYPE day AS ENUM ('mon', 'tue', 'sun');
CREATE TYPE slot AS (d day, hour integer);
-- new
CREATE TYPE day AS ENUM ('mon', 'tue');
CREATE TYPE slot AS (d day, hour integer);

-- case: value removed, a function takes and gives it
-- old
CREATE TYPE day AS ENUM ('mon', 'tue', 'sun');
CREATE TABLE shop (id integer PRIMARY KEY, d day);
CREATE FUNCTION next_day(day) RETURNS day LANGUAGE sql AS $$ SELECT $1 $$;
-- new
CREATE TYPE day AS ENUM ('mon', 'tue');
CREATE TABLE shop (id integer PRIMARY KEY, d day);
CREATE FUNCTION next_day(day) RETURNS day LANGUAGE sql AS $$ SELECT $1 $$;
-- rows
INSERT INTO shop VALUES (1, 'mon');
-- holds
SELECT next_day(d) = 'mon' FROM shop

-- case: value removed, in list partitions
-- old
CREATE TYPE region AS ENUM ('north', 'south', 'moon');
CREATE TABLE sale (id integer, r region NOT NULL) PARTITION BY LIST (r);
CREATE TABLE sale_north PARTITION OF sale FOR VALUES IN ('north');
CREATE TABLE sale_south PARTITION OF sale FOR VALUES IN ('south');
-- new
CREATE TYPE region AS ENUM ('north', 'south');
CREATE TABLE sale (id integer, r region NOT NULL) PARTITION BY LIST (r);
CREATE TABLE sale_north PARTITION OF sale FOR VALUES IN ('north');
CREATE TABLE sale_south PARTITION OF sale FOR VALUES IN ('south');

-- case: value removed under a policy
-- old
CREATE TYPE day AS ENUM ('mon', 'tue', 'sun');
CREATE TABLE shop (id integer PRIMARY KEY, d day);
ALTER TABLE shop ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON shop USING (d = 'mon');
-- new
CREATE TYPE day AS ENUM ('mon', 'tue');
CREATE TABLE shop (id integer PRIMARY KEY, d day);
ALTER TABLE shop ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON shop USING (d = 'mon');

-- case: value removed under a trigger
-- old
CREATE TYPE day AS ENUM ('mon', 'tue', 'sun');
CREATE TABLE shop (id integer PRIMARY KEY, d day);
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER g BEFORE UPDATE OF d ON shop FOR EACH ROW WHEN (NEW.d = 'mon') EXECUTE FUNCTION f();
-- new
CREATE TYPE day AS ENUM ('mon', 'tue');
CREATE TABLE shop (id integer PRIMARY KEY, d day);
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER g BEFORE UPDATE OF d ON shop FOR EACH ROW WHEN (NEW.d = 'mon') EXECUTE FUNCTION f();

-- case: value removed under a materialized view with an index
-- old
CREATE TYPE day AS ENUM ('mon', 'tue', 'sun');
CREATE TABLE shop (id integer PRIMARY KEY, d day);
CREATE MATERIALIZED VIEW by_day AS SELECT d, count(*) AS n FROM shop GROUP BY d;
CREATE UNIQUE INDEX by_day_d ON by_day (d);
-- new
CREATE TYPE day AS ENUM ('mon', 'tue');
CREATE TABLE shop (id integer PRIMARY KEY, d day);
CREATE MATERIALIZED VIEW by_day AS SELECT d, count(*) AS n FROM shop GROUP BY d;
CREATE UNIQUE INDEX by_day_d ON by_day (d);
-- rows
INSERT INTO shop VALUES (1, 'mon');

-- case: value removed in a primary and a foreign key
-- old
CREATE TYPE day AS ENUM ('mon', 'tue', 'sun');
CREATE TABLE d (day day PRIMARY KEY);
CREATE TABLE shop (id integer PRIMARY KEY, d day REFERENCES d);
-- new
CREATE TYPE day AS ENUM ('mon', 'tue');
CREATE TABLE d (day day PRIMARY KEY);
CREATE TABLE shop (id integer PRIMARY KEY, d day REFERENCES d);
-- rows
INSERT INTO d VALUES ('mon'), ('tue');
INSERT INTO shop VALUES (1, 'mon');

-- case: value removed from an enum of another schema
-- old
CREATE SCHEMA app;
CREATE TYPE app.day AS ENUM ('mon', 'tue', 'sun');
CREATE TABLE app.shop (id integer PRIMARY KEY, d app.day NOT NULL DEFAULT 'mon');
-- new
CREATE SCHEMA app;
CREATE TYPE app.day AS ENUM ('mon', 'tue');
CREATE TABLE app.shop (id integer PRIMARY KEY, d app.day NOT NULL DEFAULT 'mon');
-- rows
INSERT INTO app.shop VALUES (1, 'mon'), (2, 'tue');

-- case: value removed from an enum with a comment, an owner and grants
-- old
CREATE TYPE day AS ENUM ('mon', 'tue', 'sun');
COMMENT ON TYPE day IS 'a day';
REVOKE USAGE ON TYPE day FROM PUBLIC;
CREATE TABLE shop (id integer PRIMARY KEY, d day);
-- new
CREATE TYPE day AS ENUM ('mon', 'tue');
COMMENT ON TYPE day IS 'a day';
REVOKE USAGE ON TYPE day FROM PUBLIC;
CREATE TABLE shop (id integer PRIMARY KEY, d day);

-- case: value added and another removed
-- old
CREATE TYPE day AS ENUM ('mon', 'tue', 'sun');
CREATE TABLE shop (id integer PRIMARY KEY, d day DEFAULT 'mon');
-- new
CREATE TYPE day AS ENUM ('mon', 'wed', 'tue');
CREATE TABLE shop (id integer PRIMARY KEY, d day DEFAULT 'wed');
-- rows
INSERT INTO shop VALUES (1, 'mon'), (2, 'tue');

-- case: column that held a removed value is dropped
-- old
CREATE TYPE day AS ENUM ('mon', 'tue', 'sun');
CREATE TABLE shop (id integer PRIMARY KEY, d day);
-- new
CREATE TYPE day AS ENUM ('mon', 'tue');
CREATE TABLE shop (id integer PRIMARY KEY);

-- case: two values change places by name
-- old
CREATE TYPE day AS ENUM ('a', 'b');
CREATE TABLE shop (id integer PRIMARY KEY, d day);
-- new
CREATE TYPE day AS ENUM ('b', 'a');
CREATE TABLE shop (id integer PRIMARY KEY, d day);
-- rename: day.a=day.b, day.b=day.a
-- rows
INSERT INTO shop VALUES (1, 'a');
-- holds
SELECT d = 'b' FROM shop

-- case: value renamed under a default and a check
-- old
CREATE TYPE mood AS ENUM ('sad', 'glad');
CREATE TABLE person (id integer PRIMARY KEY, mood mood DEFAULT 'glad', CHECK (mood <> 'sad'));
-- new
CREATE TYPE mood AS ENUM ('low', 'happy');
CREATE TABLE person (id integer PRIMARY KEY, mood mood DEFAULT 'happy', CHECK (mood <> 'low'));
-- rename: mood.glad=mood.happy, mood.sad=mood.low
-- rows
INSERT INTO person VALUES (1, 'glad');
-- holds
SELECT mood = 'happy' FROM person

-- case: value renamed and another added
-- old
CREATE TYPE mood AS ENUM ('sad', 'glad');
CREATE TABLE person (id integer PRIMARY KEY, mood mood);
-- new
CREATE TYPE mood AS ENUM ('sad', 'calm', 'happy');
CREATE TABLE person (id integer PRIMARY KEY, mood mood);
-- rename: mood.glad=happy
-- rows
INSERT INTO person VALUES (1, 'glad');
-- holds
SELECT mood = 'happy' FROM person

-- case: value renamed and another removed
-- old
CREATE TYPE mood AS ENUM ('sad', 'glad', 'mad');
CREATE TABLE person (id integer PRIMARY KEY, mood mood DEFAULT 'glad');
-- new
CREATE TYPE mood AS ENUM ('sad', 'happy');
CREATE TABLE person (id integer PRIMARY KEY, mood mood DEFAULT 'happy');
-- rename: mood.glad=mood.happy
-- rows
INSERT INTO person VALUES (1, 'glad');
-- holds
SELECT mood = 'happy' FROM person

-- case: value renamed in an array whose type is rebuilt
-- old
CREATE TYPE mood AS ENUM ('sad', 'glad', 'mad');
CREATE TABLE person (id integer PRIMARY KEY, moods mood[]);
-- new
CREATE TYPE mood AS ENUM ('sad', 'happy');
CREATE TABLE person (id integer PRIMARY KEY, moods mood[]);
-- rename: mood.glad=mood.happy
-- rows
INSERT INTO person VALUES (1, '{glad,sad}'), (2, NULL);
-- holds
SELECT moods = '{happy,sad}' FROM person WHERE id = 1

-- case: value with an apostrophe
-- old
CREATE TYPE word AS ENUM ('it''s', 'he said "no"', 'a,b');
CREATE TABLE t (w word[]);
-- new
CREATE TYPE word AS ENUM ('it''s', 'a,b');
CREATE TABLE t (w word[]);
-- rows
INSERT INTO t VALUES (ARRAY['it''s', 'a,b']::word[]);

-- case: enum renamed by a stated rename
-- old
CREATE TYPE mood AS ENUM ('sad', 'glad');
CREATE TABLE person (id integer PRIMARY KEY, mood mood DEFAULT 'sad');
-- new
CREATE TYPE feeling AS ENUM ('sad', 'glad');
CREATE TABLE person (id integer PRIMARY KEY, mood feeling DEFAULT 'sad');
-- rename: mood=feeling
-- rows
INSERT INTO person VALUES (1, 'glad');

-- case: enum renamed and its value too
-- old
CREATE TYPE mood AS ENUM ('sad', 'glad');
CREATE TABLE person (id integer PRIMARY KEY, mood mood DEFAULT 'sad');
-- new
CREATE TYPE feeling AS ENUM ('sad', 'happy');
CREATE TABLE person (id integer PRIMARY KEY, mood feeling DEFAULT 'sad');
-- rename: mood=feeling, mood.glad=feeling.happy
-- rows
INSERT INTO person VALUES (1, 'glad');

-- case: enum renamed and a value removed
-- old
CREATE TYPE mood AS ENUM ('sad', 'glad', 'mad');
CREATE TABLE person (id integer PRIMARY KEY, mood mood DEFAULT 'sad');
-- new
CREATE TYPE feeling AS ENUM ('sad', 'glad');
CREATE TABLE person (id integer PRIMARY KEY, mood feeling DEFAULT 'sad');
-- rename: mood=feeling
-- rows
INSERT INTO person VALUES (1, 'glad');

-- case: enum replaced by another of a new name
-- old
CREATE TYPE mood AS ENUM ('sad', 'glad');
CREATE TABLE person (id integer PRIMARY KEY, mood mood DEFAULT 'sad');
-- new
CREATE TYPE feeling AS ENUM ('sad', 'glad', 'mad');
CREATE TABLE person (id integer PRIMARY KEY, mood feeling DEFAULT 'sad');
-- rows
INSERT INTO person VALUES (1, 'glad');

-- case: enum becomes text
-- old
CREATE TYPE mood AS ENUM ('sad', 'glad');
CREATE TABLE person (id integer PRIMARY KEY, mood mood NOT NULL DEFAULT 'sad');
-- new
CREATE TABLE person (id integer PRIMARY KEY, mood text NOT NULL DEFAULT 'sad');
-- rows
INSERT INTO person VALUES (1, 'glad');

-- case: text becomes an enum
-- old
CREATE TABLE person (id integer PRIMARY KEY, mood text NOT NULL DEFAULT 'sad');
-- new
CREATE TYPE mood AS ENUM ('sad', 'glad');
CREATE TABLE person (id integer PRIMARY KEY, mood mood NOT NULL DEFAULT 'sad');
-- rows
INSERT INTO person VALUES (1, 'glad');
-- holds
SELECT mood = 'glad' FROM person

-- case: varchar with a check becomes an enum
-- old
CREATE TABLE person (id integer PRIMARY KEY, mood varchar(10) CHECK (mood IN ('sad', 'glad')));
CREATE INDEX person_mood ON person (lower(mood));
-- new
CREATE TYPE mood AS ENUM ('sad', 'glad');
CREATE TABLE person (id integer PRIMARY KEY, mood mood);
-- rows
INSERT INTO person VALUES (1, 'glad');

-- case: integer becomes an enum
-- old
CREATE TABLE person (id integer PRIMARY KEY, mood integer);
-- new
CREATE TYPE mood AS ENUM ('1', '2');
CREATE TABLE person (id integer PRIMARY KEY, mood mood);
-- rows
INSERT INTO person VALUES (1, 2);

-- case: enum moved to another schema
-- old
CREATE SCHEMA app;
CREATE TYPE mood AS ENUM ('sad', 'glad');
CREATE TABLE person (id integer PRIMARY KEY, mood mood DEFAULT 'sad');
-- new
CREATE SCHEMA app;
CREATE TYPE app.mood AS ENUM ('sad', 'glad');
CREATE TABLE person (id integer PRIMARY KEY, mood app.mood DEFAULT 'sad');
-- rename: mood=app.mood
-- rows
INSERT INTO person VALUES (1, 'glad');

-- case: enum that shares its name with a column, value removed
-- old
CREATE TYPE "Status" AS ENUM ('A', 'B', 'C');
CREATE TABLE "Order" ("Id" integer PRIMARY KEY, "Status" "Status" DEFAULT 'A');
CREATE VIEW "Orders" AS SELECT "Status" FROM "Order" WHERE "Status" = 'A'::"Status";
-- new
CREATE TYPE "Status" AS ENUM ('A', 'B');
CREATE TABLE "Order" ("Id" integer PRIMARY KEY, "Status" "Status" DEFAULT 'A');
CREATE VIEW "Orders" AS SELECT "Status" FROM "Order" WHERE "Status" = 'A'::"Status";
-- rows
INSERT INTO "Order" VALUES (1, 'B');

-- case: value removed, in a view without the column's table
-- old
CREATE TYPE day AS ENUM ('mon', 'sun');
CREATE VIEW v AS SELECT 'mon'::day AS d;
-- new
CREATE TYPE day AS ENUM ('mon');
CREATE VIEW v AS SELECT 'mon'::day AS d;

-- case: value removed, two tables and an heir
-- old
CREATE TYPE day AS ENUM ('mon', 'tue', 'sun');
CREATE TABLE a (d day);
CREATE TABLE b (e integer) INHERITS (a);
CREATE TABLE c (x day, y day);
-- new
CREATE TYPE day AS ENUM ('mon', 'tue');
CREATE TABLE a (d day);
CREATE TABLE b (e integer) INHERITS (a);
CREATE TABLE c (x day, y day);
-- rows
INSERT INTO a VALUES ('mon');
INSERT INTO b VALUES ('tue', 1);
INSERT INTO c VALUES ('mon', 'tue');

-- case: value removed from a table's exclusion constraint
-- old
CREATE EXTENSION btree_gist;
CREATE TYPE day AS ENUM ('mon', 'tue', 'sun');
CREATE TABLE a (d day, r int4range, EXCLUDE USING gist (d WITH =, r WITH &&));
-- new
CREATE EXTENSION btree_gist;
CREATE TYPE day AS ENUM ('mon', 'tue');
CREATE TABLE a (d day, r int4range, EXCLUDE USING gist (d WITH =, r WITH &&));
-- rows
INSERT INTO a VALUES ('mon', '[1,2)');

-- case: spelled otherwise
-- old
CREATE TABLE t (a int4, b varchar(10) DEFAULT 'x');
-- new
CREATE TABLE public.t (a integer, b character varying(10) DEFAULT 'x'::character varying);
-- same

-- case: enum in array, domain, composite, range and function at once
-- old
CREATE TYPE e AS ENUM ('a', 'b', 'c');
CREATE DOMAIN de AS e CHECK (VALUE <> 'c');
CREATE TYPE ce AS (x e, y e[]);
CREATE TABLE t (a e[] DEFAULT '{a}', b de DEFAULT 'b', c ce, d ce[]);
CREATE FUNCTION f(de) RETURNS ce LANGUAGE sql AS 'SELECT NULL::ce';
CREATE INDEX i ON t (b) WHERE b::e > 'a';
-- new
CREATE TYPE e AS ENUM ('c', 'b', 'a');
CREATE DOMAIN de AS e CHECK (VALUE <> 'c');
CREATE TYPE ce AS (x e, y e[]);
CREATE TABLE t (a e[] DEFAULT '{a}', b de DEFAULT 'b', c ce, d ce[]);
CREATE FUNCTION f(de) RETURNS ce LANGUAGE sql AS 'SELECT NULL::ce';
CREATE INDEX i ON t (b) WHERE b::e > 'a';

-- case: enum becomes text and text becomes enum
-- old
CREATE TYPE e AS ENUM ('a', 'b', 'c');
CREATE TABLE t (a e DEFAULT 'a', b text DEFAULT 'b' CHECK (b IN ('a', 'b')));
CREATE VIEW v AS SELECT a FROM t WHERE a = 'a';
-- new
CREATE TYPE e2 AS ENUM ('a', 'b', 'c');
CREATE TABLE t (a text DEFAULT 'a', b e2 DEFAULT 'b');
CREATE VIEW v AS SELECT a FROM t WHERE a = 'a';

-- case: enum value added and used at once
-- old
CREATE TYPE e AS ENUM ('a', 'b');
CREATE TABLE t (a e DEFAULT 'a' CHECK (a <> 'b'));
-- new
CREATE TYPE e AS ENUM ('a', 'z', 'b');
CREATE TABLE t (a e DEFAULT 'z' CHECK (a IN ('a', 'z')));
CREATE INDEX i ON t (a) WHERE a = 'z';
CREATE VIEW v AS SELECT * FROM t WHERE a = 'z';

-- case: name becomes that of a composite type
-- old
CREATE TYPE x AS ENUM ('a');
CREATE TABLE t (id int, c x);
-- new
CREATE TYPE x AS (a int, b int);
CREATE TABLE t (id int, c x);

-- case: value renamed in the script beside partitions
-- old
-- new
CREATE TYPE mood AS ENUM ('sad', 'glad');
CREATE TABLE t (id integer, m mood) PARTITION BY LIST (m);
CREATE TABLE t1 PARTITION OF t FOR VALUES IN ('sad');
CREATE POLICY po ON t USING (m = 'sad');
CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER tr BEFORE UPDATE ON t FOR EACH ROW WHEN (OLD.m = 'sad') EXECUTE FUNCTION tf();
CREATE FUNCTION df(a mood DEFAULT 'sad') RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE DOMAIN dm AS mood DEFAULT 'sad' CHECK (VALUE <> 'sad');
CREATE DOMAIN dt AS text DEFAULT 'sad' CHECK (VALUE <> 'sad');
ALTER TYPE mood RENAME VALUE 'sad' TO 'blue';

-- case: value renamed in the script beside an array and a generated column
-- old
-- new
CREATE TYPE mood AS ENUM ('sad', 'glad');
CREATE TABLE t (id integer, m mood[] DEFAULT '{sad}', b boolean GENERATED ALWAYS AS (id::text = 'sad') STORED, n text DEFAULT 'sad', c text GENERATED ALWAYS AS (coalesce(n, 'sad')) STORED);
CREATE INDEX i ON t ((n || 'sad'));
ALTER TYPE mood RENAME VALUE 'sad' TO 'blue';

-- case: value renamed in the script beside strings that columns are compared with
-- old
-- new
CREATE TYPE mood AS ENUM ('sad', 'glad');
CREATE TABLE t (id integer, m mood, n text);
CREATE VIEW v AS SELECT id FROM t WHERE n = 'sad' AND m = 'sad' AND n <> 'sad' AND t.m <> 'sad';
CREATE INDEX i ON t (id) WHERE n = 'sad' OR m >= 'sad';
ALTER TYPE mood RENAME VALUE 'sad' TO 'blue';

-- case: value renamed in the script beside a string that may be it
-- old
-- new
CREATE TYPE mood AS ENUM ('sad', 'glad');
CREATE TABLE t (id integer, m mood, n text);
CREATE VIEW v AS SELECT id, 'sad' AS w FROM t WHERE n = 'sad' OR m = 'sad';
ALTER TYPE mood RENAME VALUE 'sad' TO 'blue';

-- case: enum value removed with partial index, check and array
-- old
CREATE TYPE st AS ENUM ('new', 'open', 'shut');
CREATE TABLE t (id int, s st NOT NULL DEFAULT 'new', all_s st[] DEFAULT '{new,open}', CHECK (s <> 'shut'));
CREATE INDEX t_open ON t (id) WHERE s = 'open';
-- new
CREATE TYPE st AS ENUM ('open', 'new');
CREATE TABLE t (id int, s st NOT NULL DEFAULT 'new', all_s st[] DEFAULT '{new,open}', CHECK (s <> 'new'));
CREATE INDEX t_open ON t (id) WHERE s = 'open';

-- case: enum replaced by domain of the same name
-- old
CREATE TYPE k AS ENUM ('x', 'y');
CREATE TABLE t (a k DEFAULT 'x');
-- new
CREATE DOMAIN k AS text CHECK (VALUE IN ('x', 'y', 'z'));
CREATE TABLE t (a k DEFAULT 'x');

-- case: enum in domain in table, value dropped
-- old
CREATE TYPE k AS ENUM ('x', 'y', 'z');
CREATE DOMAIN kd AS k CHECK (VALUE <> 'z');
CREATE TABLE t (a kd DEFAULT 'x');
-- new
CREATE TYPE k AS ENUM ('x', 'y');
CREATE DOMAIN kd AS k CHECK (VALUE <> 'y');
CREATE TABLE t (a kd DEFAULT 'x');

-- case: enum in composite in table
-- old
CREATE TYPE c AS ENUM ('r', 'g', 'b');
CREATE TYPE px AS (x int, col c);
CREATE TABLE img (p px);
-- new
CREATE TYPE c AS ENUM ('r', 'g');
CREATE TYPE px AS (x int, col c);
CREATE TABLE img (p px);

-- case: enum as partition key
-- old
CREATE TYPE reg AS ENUM ('eu', 'us');
CREATE TABLE s (id int, r reg) PARTITION BY LIST (r);
CREATE TABLE s_eu PARTITION OF s FOR VALUES IN ('eu');
CREATE TABLE s_us PARTITION OF s FOR VALUES IN ('us');
-- new
CREATE TYPE reg AS ENUM ('eu', 'us', 'asia');
CREATE TABLE s (id int, r reg) PARTITION BY LIST (r);
CREATE TABLE s_eu PARTITION OF s FOR VALUES IN ('eu');
CREATE TABLE s_us PARTITION OF s FOR VALUES IN ('us');
CREATE TABLE s_asia PARTITION OF s FOR VALUES IN ('asia');
