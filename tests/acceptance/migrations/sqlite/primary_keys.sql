-- case: primary key added
-- old
CREATE TABLE t (id INTEGER NOT NULL, a TEXT);
-- new
CREATE TABLE t (id INTEGER NOT NULL PRIMARY KEY, a TEXT);
-- rows
INSERT INTO t VALUES (7, 'x');
-- holds
SELECT rowid = 7 FROM t

-- case: primary key dropped
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
-- new
CREATE TABLE t (id INTEGER, a TEXT);
-- rows
INSERT INTO t VALUES (7, 'x');

-- case: primary key over other columns
-- old
CREATE TABLE t (a INTEGER NOT NULL, b INTEGER NOT NULL, c TEXT, PRIMARY KEY (a));
-- new
CREATE TABLE t (a INTEGER NOT NULL, b INTEGER NOT NULL, c TEXT, PRIMARY KEY (a, b));
-- rows
INSERT INTO t VALUES (1, 2, 'x');

-- case: order of a composite key
-- old
CREATE TABLE t (a INTEGER NOT NULL, b INTEGER NOT NULL, PRIMARY KEY (a, b));
-- new
CREATE TABLE t (a INTEGER NOT NULL, b INTEGER NOT NULL, PRIMARY KEY (b DESC, a));
-- rows
INSERT INTO t VALUES (1, 2);
-- holds
SELECT group_concat(name || desc) = 'b1,a0' FROM (SELECT name, desc FROM pragma_index_xinfo('sqlite_autoindex_t_1') WHERE key)

-- case: counting begins
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT, a TEXT);
-- rows
INSERT INTO t VALUES (7, 'x');
-- holds
SELECT seq = 7 FROM sqlite_sequence WHERE name = 't'

-- case: counting ends
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT, a TEXT);
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
-- rows
INSERT INTO t VALUES (7, 'x');

-- case: counting goes on where it was
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT, a TEXT);
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT, a TEXT UNIQUE);
-- rows
INSERT INTO t (a) VALUES ('x'), ('y'), ('z');
DELETE FROM t WHERE id > 1;
-- holds
SELECT seq = 3 FROM sqlite_sequence WHERE name = 't'
SELECT count(*) = 1 FROM sqlite_sequence

-- case: counting goes on in a table that is empty
-- old
CREATE TABLE "it's" (id INTEGER PRIMARY KEY AUTOINCREMENT, a TEXT);
-- new
CREATE TABLE "it's" (id INTEGER PRIMARY KEY AUTOINCREMENT, a TEXT NOT NULL);
-- rows
INSERT INTO "it's" (a) VALUES ('x'), ('y');
DELETE FROM "it's";
-- holds
SELECT seq = 2 FROM sqlite_sequence WHERE name = 'it''s'

-- case: a descending key is none of the rowid
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY DESC, a TEXT);
-- rows
INSERT INTO t VALUES (7, 'x');
-- holds
SELECT count(*) = 1 FROM pragma_index_list('t') WHERE origin = 'pk'

-- case: what happens where a key is taken
-- old
CREATE TABLE t (id TEXT PRIMARY KEY, a TEXT);
-- new
CREATE TABLE t (id TEXT PRIMARY KEY ON CONFLICT REPLACE, a TEXT);
-- rows
INSERT INTO t VALUES ('k', 'x');
-- holds
SELECT sql LIKE '%PRIMARY KEY ON CONFLICT REPLACE%' FROM sqlite_master WHERE name = 't'

-- case: a key with a collation
-- old
CREATE TABLE t (a TEXT, b TEXT, PRIMARY KEY (a));
-- new
CREATE TABLE t (a TEXT, b TEXT, PRIMARY KEY (a COLLATE NOCASE));
-- rows
INSERT INTO t VALUES ('k', 'x');
-- holds
SELECT coll = 'NOCASE' FROM pragma_index_xinfo('sqlite_autoindex_t_1') WHERE key

-- case: a named key
-- old
CREATE TABLE t (a TEXT PRIMARY KEY, b TEXT);
-- new
CREATE TABLE t (a TEXT CONSTRAINT the_key PRIMARY KEY, b TEXT);
-- rows
INSERT INTO t VALUES ('k', 'x');
-- holds
SELECT sql LIKE '%CONSTRAINT the_key PRIMARY KEY%' FROM sqlite_master WHERE name = 't'

-- case: from text to integer under foreign keys
-- old
CREATE TABLE a (id TEXT PRIMARY KEY);
CREATE TABLE b (id INTEGER PRIMARY KEY, a_id TEXT REFERENCES a (id));
-- new
CREATE TABLE a (id INTEGER PRIMARY KEY);
CREATE TABLE b (id INTEGER PRIMARY KEY, a_id INTEGER REFERENCES a (id));
-- rows
INSERT INTO a VALUES ('7');
INSERT INTO b VALUES (1, '7');
-- holds
SELECT a_id = 7 AND typeof(a_id) = 'integer' FROM b

-- case: at the column or below is no change
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
-- new
CREATE TABLE t (id INTEGER, a TEXT, PRIMARY KEY (id DESC));
-- same

-- case: integer key without rowid that is in a unique constraint is renamed
-- old
CREATE TABLE zone (id INTEGER PRIMARY KEY NOT NULL, name TEXT, UNIQUE (name, id)) WITHOUT ROWID;
CREATE TABLE place (id INTEGER PRIMARY KEY, zone INTEGER REFERENCES zone (id) ON DELETE CASCADE);
CREATE INDEX place_zone ON place (zone);
CREATE VIEW zones AS SELECT zone.id, place.id AS place FROM zone JOIN place ON place.zone = zone.id;
CREATE TRIGGER placed AFTER INSERT ON place BEGIN UPDATE zone SET name = 'used' WHERE zone.id = new.zone; END;
-- new
CREATE TABLE zone (number INTEGER PRIMARY KEY NOT NULL, name TEXT, UNIQUE (name, number)) WITHOUT ROWID;
CREATE TABLE place (id INTEGER PRIMARY KEY, zone INTEGER REFERENCES zone (number) ON DELETE CASCADE);
CREATE INDEX place_zone ON place (zone);
CREATE VIEW zones AS SELECT zone.number, place.id AS place FROM zone JOIN place ON place.zone = zone.number;
CREATE TRIGGER placed AFTER INSERT ON place BEGIN UPDATE zone SET name = 'used' WHERE zone.number = new.zone; END;
-- rows
INSERT INTO zone VALUES (3, 'a'), (4, 'b');
INSERT INTO place VALUES (1, 3), (2, 3);
-- rename: zone.id=zone.number
-- holds
SELECT count(*) = 2 FROM place WHERE zone = 3;
SELECT name = 'used' FROM zone WHERE number = 3;
