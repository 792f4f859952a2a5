-- case: every constraint of a column in another order
-- old
CREATE TABLE p (id INTEGER PRIMARY KEY);
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT COLLATE NOCASE NOT NULL UNIQUE CHECK (a <> '') DEFAULT 'x' REFERENCES p (id));
-- new
CREATE TABLE p (id INTEGER PRIMARY KEY);
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT REFERENCES p DEFAULT 'x' CHECK (a <> '') UNIQUE NOT NULL COLLATE NOCASE);
-- same

-- case: qualified with main
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE INDEX t_a ON t (a);
CREATE VIEW v AS SELECT a FROM t;
-- new
CREATE TABLE main.t (id INTEGER PRIMARY KEY, a TEXT);
CREATE INDEX main.t_a ON t (a);
CREATE VIEW main.v AS SELECT a FROM t;
-- same

-- case: the same key twice
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY UNIQUE, a TEXT UNIQUE, b TEXT, UNIQUE (a), UNIQUE (b, a), UNIQUE (a, b));
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY UNIQUE, a TEXT UNIQUE, b TEXT NOT NULL, UNIQUE (a), UNIQUE (b, a), UNIQUE (a, b));
-- rows
INSERT INTO t VALUES (1, 'x', 'y');

-- case: literals with everything in them
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT DEFAULT 'it''s; -- no /* comment */ "x"
next line', b TEXT CHECK (b <> ';' AND b NOT LIKE '%)%'));
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT NOT NULL DEFAULT 'it''s; -- no /* comment */ "x"
next line', b TEXT CHECK (b <> ';' AND b NOT LIKE '%)%'));
-- rows
INSERT INTO t (id) VALUES (1);
-- holds
SELECT length(a) = 39 FROM t

-- case: types in quotes and with numbers
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, a "my type", b [int], c FLOAT(8), d NUMERIC(-1, +2), e 'a-b', f "x (y");
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY, a "my type" NOT NULL, b [int], c FLOAT(8), d NUMERIC(-1, +2), e 'a-b', f "x (y");
-- rows
INSERT INTO t VALUES (1, 'x', 2, 3.5, 4, 5, 6);

-- case: columns called like parts of a table
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, "check" TEXT, "primary" TEXT, "constraint" TEXT, "unique" TEXT, "foreign" TEXT, rowid_ TEXT);
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY, "check" TEXT, "primary" TEXT UNIQUE, "constraint" TEXT, "unique" TEXT, "foreign" TEXT, rowid_ TEXT);
-- rows
INSERT INTO t VALUES (1, 'a', 'b', 'c', 'd', 'e', 'f');

-- case: constraints without commas between
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER, b INTEGER, UNIQUE (a) CHECK (a > b) UNIQUE (b));
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER, b INTEGER, UNIQUE (a), CHECK (a > b), UNIQUE (b));
-- same

-- case: a comment at the very end
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT CHECK (a <> '' -- not empty
) -- the last
, b TEXT -- really
);
-- rows
INSERT INTO t VALUES (1, 'x');

-- case: made by a query
-- old
CREATE TABLE a (id INTEGER PRIMARY KEY, x TEXT);
-- new
CREATE TABLE a (id INTEGER PRIMARY KEY, x TEXT);
CREATE TABLE b AS SELECT id, x || 'y' AS z FROM a;
-- rows
INSERT INTO a VALUES (1, 'x');

-- case: altered by statements
-- old
CREATE TABLE a (id INTEGER PRIMARY KEY, x TEXT);
-- new
CREATE TABLE a (id INTEGER PRIMARY KEY, x TEXT);
ALTER TABLE a ADD COLUMN y TEXT DEFAULT 'z' CHECK (length(y) = 1);
CREATE TABLE gone (id INTEGER);
DROP TABLE gone;
-- rows
INSERT INTO a VALUES (1, 'x');
-- holds
SELECT y = 'z' FROM a

-- case: a dump
-- old
CREATE TABLE a (id INTEGER PRIMARY KEY, x TEXT);
-- new
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE IF NOT EXISTS "a" (id INTEGER PRIMARY KEY, x TEXT NOT NULL);
CREATE INDEX a_x ON a (x);
COMMIT;
-- rows
INSERT INTO a VALUES (1, 'x');

-- case: strings for names
-- old
CREATE TABLE 't' ('id' INTEGER PRIMARY KEY, 'a' TEXT, UNIQUE ('a'));
CREATE INDEX 'i' ON 't' ('a');
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT NOT NULL, UNIQUE (a));
CREATE INDEX i ON t (a);
-- rows
INSERT INTO t VALUES (1, 'x');

-- case: a table that refers to itself by a composite key is renamed and changed
-- old
CREATE TABLE t (a INTEGER, b INTEGER, c INTEGER, d INTEGER, PRIMARY KEY (a, b), FOREIGN KEY (c, d) REFERENCES t (a, b));
-- new
CREATE TABLE u (a INTEGER, b INTEGER, c INTEGER, d INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (b, a), FOREIGN KEY (d, c) REFERENCES u (b, a));
-- rename: t=u
-- rows
INSERT INTO t VALUES (1, 2, NULL, 2), (3, 4, 1, 2);

-- case: a generated column between others is kept in its place
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER, b INTEGER AS (a + 1) STORED, c TEXT);
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER NOT NULL, b INTEGER AS (a + 1) STORED, c TEXT);
-- rows
INSERT INTO t (id, a, c) VALUES (1, 4, 'x');
-- holds
SELECT b = 5 AND c = 'x' FROM t

-- case: an index whose string is in double quotes
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT DEFAULT "nothing");
CREATE VIEW v AS SELECT a FROM t WHERE a = "nothing";
-- rows
INSERT INTO t VALUES (1, 'nothing');
-- holds
SELECT count(*) = 1 FROM v

-- case: a trigger that reads a view over a table made anew
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE u (id INTEGER PRIMARY KEY, n INTEGER);
CREATE VIEW v AS SELECT count(*) AS n FROM t;
CREATE TRIGGER r AFTER INSERT ON u BEGIN UPDATE u SET n = (SELECT n FROM v) WHERE id = new.id; END;
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT NOT NULL);
CREATE TABLE u (id INTEGER PRIMARY KEY, n INTEGER);
CREATE VIEW v AS SELECT count(*) AS n FROM t;
CREATE TRIGGER r AFTER INSERT ON u BEGIN UPDATE u SET n = (SELECT n FROM v) WHERE id = new.id; END;
-- rows
INSERT INTO t VALUES (1, 'x');
INSERT INTO u VALUES (1, 0);
-- holds
SELECT n = 1 FROM u

-- case: table and column and view and index change their names at once
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT CHECK (a <> ''), b TEXT AS (a || '!'), UNIQUE (a));
CREATE INDEX i ON t (lower(a)) WHERE a > 'b';
CREATE VIEW v AS SELECT a, b FROM t;
CREATE TRIGGER r AFTER UPDATE OF a ON t BEGIN SELECT old.a, new.b FROM t; END;
-- new
CREATE TABLE u (id INTEGER PRIMARY KEY, z TEXT CHECK (z <> ''), b TEXT AS (z || '!'), UNIQUE (z));
CREATE INDEX j ON u (lower(z)) WHERE z > 'b';
CREATE VIEW w AS SELECT z, b FROM u;
CREATE TRIGGER r AFTER UPDATE OF z ON u BEGIN SELECT old.z, new.b FROM u; END;
-- rename: t=u, t.a=u.z
-- rows
INSERT INTO t (id, a) VALUES (1, 'x');
-- holds
SELECT z = 'x' AND b = 'x!' FROM w

-- case: for each row is what a trigger does anyway
-- old
CREATE TABLE t (a INTEGER);
CREATE TRIGGER tr AFTER INSERT ON t FOR EACH ROW BEGIN SELECT 1; END;
-- new
CREATE TABLE t (a INTEGER);
CREATE TRIGGER tr AFTER INSERT ON t BEGIN SELECT 1; END;
-- same

-- case: before is the time of a trigger without one
-- old
CREATE TABLE t (a INTEGER);
CREATE TRIGGER tr BEFORE INSERT ON t BEGIN SELECT 1; END;
-- new
CREATE TABLE t (a INTEGER);
CREATE TRIGGER tr INSERT ON t BEGIN SELECT 1; END;
-- same

-- case: collation binary is the usual one
-- old
CREATE TABLE t (a TEXT COLLATE BINARY, b TEXT);
CREATE INDEX i ON t (b COLLATE BINARY);
-- new
CREATE TABLE t (a TEXT, b TEXT);
CREATE INDEX i ON t (b);
-- same

-- case: not null of a primary key without rowid
-- old
CREATE TABLE t (a TEXT NOT NULL, b INTEGER, PRIMARY KEY (a)) WITHOUT ROWID;
-- new
CREATE TABLE t (a TEXT PRIMARY KEY, b INTEGER) WITHOUT ROWID;
-- same

-- case: default in brackets
-- old
CREATE TABLE t (a INTEGER DEFAULT (5), b TEXT DEFAULT ('x'), c INTEGER DEFAULT +7);
-- new
CREATE TABLE t (a INTEGER DEFAULT 5, b TEXT DEFAULT 'x', c INTEGER DEFAULT 7);
-- same
