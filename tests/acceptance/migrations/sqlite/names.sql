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
