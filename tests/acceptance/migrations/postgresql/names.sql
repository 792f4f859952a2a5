-- case: mixed case
-- old
CREATE TABLE "MyTable" ("Id" integer PRIMARY KEY, "camelCase" text);
CREATE INDEX "MyIndex" ON "MyTable" ("camelCase");
-- new
CREATE TABLE "MyTable" ("Id" bigint PRIMARY KEY, "camelCase" varchar(5) DEFAULT 'X' NOT NULL, "New One" integer CHECK ("New One" > 0));
CREATE UNIQUE INDEX "MyIndex" ON "MyTable" ("camelCase", lower("camelCase"));
CREATE VIEW "V" AS SELECT "Id" AS "ID" FROM "MyTable";
-- rows
INSERT INTO "MyTable" VALUES (1, 'a');

-- case: reserved words
-- old
CREATE TABLE "order" ("user" integer PRIMARY KEY, "select" text, "table" date);
-- new
CREATE TABLE "order" ("user" integer PRIMARY KEY, "select" varchar(9), "from" text, "check" integer REFERENCES "order", CONSTRAINT "primary" CHECK ("from" <> ''));
CREATE INDEX "index" ON "order" ("from") WHERE "check" > 0;
CREATE TABLE "group" ("end" integer REFERENCES "order" ON DELETE SET NULL);
-- rows
INSERT INTO "order" VALUES (1, 's');

-- case: quotes, points, spaces and semicolons
-- old
CREATE TABLE "a""b" ("x y" integer, "c.d" text, "e;f" text);
-- new
CREATE TABLE "a""b" ("x y" bigint PRIMARY KEY, "c.d" text DEFAULT '"', "g'h" text, UNIQUE ("c.d"));
COMMENT ON COLUMN "a""b"."c.d" IS 'it''s';
CREATE INDEX "i ""j" ON "a""b" ("g'h");

-- case: letters that are not ascii
-- old
CREATE TABLE "größe" ("länge" integer);
-- new
CREATE TABLE größe ("länge" bigint, 名前 text DEFAULT '名');
CREATE INDEX größe_idx ON größe ("länge");
-- rows
INSERT INTO "größe" VALUES (1);

-- case: names of 63 bytes
-- old
CREATE TABLE a23456789_b23456789_c23456789_d23456789_e23456789_f23456789_abc (x23456789_b23456789_c23456789_d23456789_e23456789_f23456789_abc integer);
-- new
CREATE TABLE a23456789_b23456789_c23456789_d23456789_e23456789_f23456789_abc (x23456789_b23456789_c23456789_d23456789_e23456789_f23456789_abc integer UNIQUE, y serial PRIMARY KEY, CHECK (y > 0));
CREATE INDEX ON a23456789_b23456789_c23456789_d23456789_e23456789_f23456789_abc (y, x23456789_b23456789_c23456789_d23456789_e23456789_f23456789_abc);

-- case: two long names swap
-- old
CREATE TABLE a23456789_b23456789_c23456789_d23456789_e23456789_f23456789_abc (x integer);
CREATE TABLE a23456789_b23456789_c23456789_d23456789_e23456789_f23456789_abd (y integer);
-- new
CREATE TABLE a23456789_b23456789_c23456789_d23456789_e23456789_f23456789_abd (x integer);
CREATE TABLE a23456789_b23456789_c23456789_d23456789_e23456789_f23456789_abc (y integer);
-- rename: a23456789_b23456789_c23456789_d23456789_e23456789_f23456789_abc=a23456789_b23456789_c23456789_d23456789_e23456789_f23456789_abd, a23456789_b23456789_c23456789_d23456789_e23456789_f23456789_abd=a23456789_b23456789_c23456789_d23456789_e23456789_f23456789_abc
-- rows
INSERT INTO a23456789_b23456789_c23456789_d23456789_e23456789_f23456789_abc VALUES (1);

-- case: names longer than there is room for are cut
-- old
CREATE TABLE t (id integer);
-- new
CREATE TABLE t (id integer, a23456789_b23456789_c23456789_d23456789_e23456789_f23456789_abcdefgh integer);
CREATE INDEX i23456789_b23456789_c23456789_d23456789_e23456789_f23456789_abcdefgh ON t (id);

-- case: case of a name changes
-- old
CREATE TABLE "Users" ("Id" integer PRIMARY KEY);
-- new
CREATE TABLE users (id integer CONSTRAINT "Users_pkey" PRIMARY KEY);
-- rename: Users=users, Users.Id=users.id
-- rows
INSERT INTO "Users" VALUES (1);

-- case: a reserved word as a partition, a sequence and a type
-- old
CREATE TYPE "type" AS ENUM ('a', 'B''b');
CREATE TABLE "partition" ("key" "type") PARTITION BY LIST ("key");
CREATE TABLE "default" PARTITION OF "partition" DEFAULT;
-- new
CREATE TYPE "type" AS ENUM ('a', 'B''b', 'c"c');
CREATE SEQUENCE "sequence";
CREATE TABLE "partition" ("key" "type" DEFAULT 'B''b', "value" bigint DEFAULT nextval('"sequence"')) PARTITION BY LIST ("key");
CREATE TABLE "default" PARTITION OF "partition" DEFAULT;
CREATE TABLE "Only" PARTITION OF "partition" FOR VALUES IN ('a');

-- case: large names and unicode
-- old
CREATE TABLE "Ünïcode täble with a very long name that nobody would choose öö" ("Spalte mit Leerzeichen" integer PRIMARY KEY);
-- new
CREATE TABLE "Ünïcode täble with a very long name that nobody would choose öö" ("Spalte mit Leerzeichen" bigint PRIMARY KEY, "ß" text UNIQUE);
CREATE INDEX ON "Ünïcode täble with a very long name that nobody would choose öö" ("ß", "Spalte mit Leerzeichen");

-- case: constraint named like a dropped index and sequence like a table
-- old
CREATE TABLE a (x integer, y integer);
CREATE INDEX k ON a (x);
CREATE TABLE s (z integer);
-- new
CREATE TABLE a (x integer, y integer, CONSTRAINT k UNIQUE (y));
CREATE SEQUENCE s;

-- case: type takes the name of a table and domain of an enum
-- old
CREATE TABLE a (x integer);
CREATE TYPE b AS ENUM ('x');
CREATE TABLE u (b b, d text);
-- new
CREATE TYPE a AS ENUM ('x');
CREATE DOMAIN b AS text;
CREATE TABLE u (b b, d a);

-- case: name of a dropped function, view and type taken by others
-- old
CREATE TYPE thing AS ENUM ('a');
CREATE FUNCTION item() RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE VIEW v AS SELECT item() AS x;
CREATE SEQUENCE s;
-- new
CREATE VIEW thing AS SELECT 1 AS x;
CREATE TABLE item (id integer);
CREATE TYPE v AS (a integer);
CREATE MATERIALIZED VIEW s AS SELECT 1 AS y;

-- case: names that look like expressions
-- old
CREATE TABLE "a.b" ("c d" integer, "e""f" text, CONSTRAINT "x;y" CHECK ("c d" > 0));
CREATE INDEX "i-j" ON "a.b" (lower("e""f"));
CREATE VIEW "v w" AS SELECT "c d", "e""f" FROM "a.b";
COMMENT ON COLUMN "a.b"."e""f" IS 'It''s; -- not';
-- new
CREATE TABLE "a.b" ("c d" bigint, "e""f" varchar(9), "select" integer, CONSTRAINT "x;y" CHECK ("c d" > 1));
CREATE INDEX "i-j" ON "a.b" (upper("e""f"));
CREATE VIEW "v w" AS SELECT "c d", "e""f", "select" FROM "a.b";
COMMENT ON COLUMN "a.b"."e""f" IS E'It\'s;\n$$ -- not';

-- case: columns called as their types, tables as types and functions
-- old
CREATE TABLE date (date date, time time, "timestamp" timestamp, text text, interval interval, "int" int);
CREATE TABLE now (now timestamptz DEFAULT now());
-- new
CREATE TABLE date (date timestamp, time timetz, "timestamp" timestamptz, text varchar, interval interval DEFAULT '1 day', "int" bigint, "numeric" numeric GENERATED ALWAYS AS ("int" * 2) STORED);
CREATE TABLE now (now timestamptz DEFAULT now() NOT NULL, later timestamptz DEFAULT now() + interval '1 day');

-- case: own type called as one of the database
-- old
CREATE TYPE public.point AS (x int, y int);
CREATE TABLE t (a public.point, b point);
-- new
CREATE TYPE public.point AS (x int, y int, z int);
CREATE TABLE t (a public.point, b point, c public.point[]);

-- case: own types called as types of the database
-- old
CREATE SCHEMA s;
CREATE TYPE s.date AS ENUM ('x');
CREATE TABLE t (a s.date, b date);
CREATE DOMAIN s.text AS pg_catalog.text CHECK (VALUE <> '');
CREATE TABLE u (a s.text, b text);
-- new
CREATE SCHEMA s;
CREATE TYPE s.date AS ENUM ('y', 'x');
CREATE TABLE t (a s.date, b timestamp);
CREATE DOMAIN s.text AS pg_catalog.varchar(9) CHECK (VALUE <> '');
CREATE TABLE u (a s.text, b s.text);

-- case: tables called as types
-- old
CREATE TABLE interval (id int PRIMARY KEY, "time" time);
CREATE TABLE "user" (id int REFERENCES interval, "timestamp" timestamptz);
CREATE VIEW text AS SELECT i.id, "time" FROM interval i;
-- new
CREATE TABLE interval (id bigint PRIMARY KEY, "time" interval);
CREATE TABLE "user" (id bigint REFERENCES interval, "timestamp" timestamptz, "date" date);
CREATE VIEW text AS SELECT i.id, "time" FROM interval i;
