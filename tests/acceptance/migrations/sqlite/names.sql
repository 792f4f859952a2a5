-- case: reserved words
-- old
CREATE TABLE "order" ("select" INTEGER PRIMARY KEY, "from" TEXT);
-- new
CREATE TABLE "order" ("select" INTEGER PRIMARY KEY, "from" TEXT NOT NULL, "group" TEXT);
CREATE INDEX "index" ON "order" ("group");
-- rows
INSERT INTO "order" VALUES (1, 'x');

-- case: capitals, spaces, points and other letters
-- old
CREATE TABLE "My Table" ("A b" INTEGER PRIMARY KEY, "c.d" TEXT, größe REAL);
-- new
CREATE TABLE "My Table" ("A b" INTEGER PRIMARY KEY, "c.d" TEXT UNIQUE, größe REAL CHECK (größe > 0));
CREATE VIEW "My View" AS SELECT "A b" AS x, größe FROM "My Table";
-- rows
INSERT INTO "My Table" VALUES (1, 'x', 2);
-- holds
SELECT größe = 2 FROM "My View"

-- case: quotes in names
-- old
CREATE TABLE "a""b" ("it's" INTEGER PRIMARY KEY);
-- new
CREATE TABLE "a""b" ("it's" INTEGER PRIMARY KEY AUTOINCREMENT, [x y] TEXT, `p``q` TEXT);
-- rows
INSERT INTO "a""b" VALUES (5);
-- holds
SELECT seq = 5 FROM sqlite_sequence WHERE name = 'a"b'

-- case: names that look like keywords
-- old
CREATE TABLE key (action TEXT, cascade TEXT, generated TEXT, always INTEGER, stored INT);
-- new
CREATE TABLE key (action TEXT, cascade TEXT NOT NULL DEFAULT '', generated TEXT, always INTEGER, stored INT, virtual TEXT);
-- rows
INSERT INTO key VALUES ('a', 'b', 'c', 1, 2);

-- case: quoting is no change
-- old
CREATE TABLE 'a' ("b" INTEGER PRIMARY KEY, [c] TEXT, `d` TEXT);
-- new
CREATE TABLE a (b INTEGER PRIMARY KEY, c TEXT, d TEXT);
-- same

-- case: other capitals in what refers to it are no change
-- old
CREATE TABLE Artist (ArtistId INTEGER PRIMARY KEY);
CREATE TABLE Album (AlbumId INTEGER PRIMARY KEY, ArtistId INTEGER REFERENCES Artist (ArtistId));
CREATE INDEX AlbumArtist ON Album (ArtistId);
-- new
CREATE TABLE Artist (ArtistId INTEGER PRIMARY KEY);
CREATE TABLE Album (AlbumId INTEGER PRIMARY KEY, ArtistId INTEGER REFERENCES artist (artistid));
CREATE INDEX AlbumArtist ON album (ARTISTID);
-- same

-- case: capitals of a table's own name
-- old
CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
-- new
CREATE TABLE Users (id INTEGER PRIMARY KEY, name TEXT);
-- rows
INSERT INTO users VALUES (1, 'x');
-- holds
SELECT count(*) = 1 FROM Users
SELECT name = 'Users' FROM sqlite_master

-- case: capitals of a column's name
-- old
CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
-- new
CREATE TABLE users (id INTEGER PRIMARY KEY, Name TEXT);
-- rows
INSERT INTO users VALUES (1, 'x');
-- holds
SELECT Name = 'x' FROM users

-- case: two tables swap their names
-- old
CREATE TABLE a (id INTEGER PRIMARY KEY, x TEXT);
CREATE TABLE b (id INTEGER PRIMARY KEY, y TEXT, a INTEGER REFERENCES a(id));
-- new
CREATE TABLE b (id INTEGER PRIMARY KEY, x TEXT);
CREATE TABLE a (id INTEGER PRIMARY KEY, y TEXT, a INTEGER REFERENCES b(id));
-- rows
INSERT INTO a VALUES (1, 'x');
INSERT INTO b VALUES (5, 'y', 1);
-- rename: a=b, b=a
-- holds
SELECT x = 'x' FROM b;
SELECT y = 'y' FROM a;

-- case: three columns rotate their names with rows
-- old
CREATE TABLE t (a TEXT, b TEXT, c TEXT);
CREATE TRIGGER tr AFTER UPDATE OF a ON t BEGIN UPDATE t SET b = new.a, c = old.b WHERE a = new.a; END;
-- new
CREATE TABLE t (b TEXT, c TEXT, a TEXT);
CREATE TRIGGER tr AFTER UPDATE OF b ON t BEGIN UPDATE t SET c = new.b, a = old.c WHERE b = new.b; END;
-- rows
INSERT INTO t VALUES ('1', '2', '3');
-- rename: t.a=t.b, t.b=t.c, t.c=t.a
-- holds
SELECT b = '1' AND c = '2' AND a = '3' FROM t;

-- case: renamed table's old name is given to a view of it
-- old
CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
CREATE TABLE post (id INTEGER PRIMARY KEY, author INTEGER REFERENCES users(id));
-- new
CREATE TABLE people (id INTEGER PRIMARY KEY, name TEXT);
CREATE VIEW users AS SELECT id, name FROM people;
CREATE TABLE post (id INTEGER PRIMARY KEY, author INTEGER REFERENCES people(id));
-- rows
INSERT INTO users VALUES (1, 'a');
INSERT INTO post VALUES (1, 1);
-- rename: users=people
-- holds
SELECT name = 'a' FROM users;

-- case: name that is in a string and in a comment is left alone
-- old
CREATE TABLE t (status TEXT DEFAULT 'status' CHECK (status IN ('status', 'x')));
CREATE VIEW v AS SELECT status AS s, 'status' AS lit /* status */ FROM t;
-- new
CREATE TABLE t (state TEXT DEFAULT 'status' CHECK (state IN ('status', 'x')));
CREATE VIEW v AS SELECT state AS s, 'status' AS lit /* status */ FROM t;
-- rows
INSERT INTO t VALUES ('x');
-- rename: t.status=t.state
