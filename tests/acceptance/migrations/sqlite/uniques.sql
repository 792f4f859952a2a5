-- case: unique added
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT UNIQUE);
-- rows
INSERT INTO t VALUES (1, 'x'), (2, NULL), (3, NULL);

-- case: unique dropped
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT UNIQUE, b TEXT, UNIQUE (a, b));
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT UNIQUE, b TEXT);
-- rows
INSERT INTO t VALUES (1, 'x', 'y');

-- case: unique over more columns
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT, CONSTRAINT ab UNIQUE (a));
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT, CONSTRAINT ab UNIQUE (a, b));
-- rows
INSERT INTO t VALUES (1, 'x', 'y');

-- case: unique with a collation, an order and a way out
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT, UNIQUE (a, b));
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT, UNIQUE (a COLLATE NOCASE, b DESC) ON CONFLICT IGNORE);
-- rows
INSERT INTO t VALUES (1, 'x', 'y');
-- holds
SELECT group_concat(coll || desc) = 'NOCASE0,BINARY1' FROM (SELECT coll, desc FROM pragma_index_xinfo('sqlite_autoindex_t_1') WHERE key)

-- case: a constraint becomes an index
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, UNIQUE (a));
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE UNIQUE INDEX t_a ON t (a);
-- rows
INSERT INTO t VALUES (1, 'x');

-- case: an index becomes a constraint
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE UNIQUE INDEX t_a_key ON t (a);
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, UNIQUE (a));
-- rows
INSERT INTO t VALUES (1, 'x');

-- case: another name
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, CONSTRAINT one UNIQUE (a));
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, CONSTRAINT other UNIQUE (a));
-- rows
INSERT INTO t VALUES (1, 'x');
-- holds
SELECT sql LIKE '%CONSTRAINT other UNIQUE%' FROM sqlite_master WHERE name = 't'

-- case: the name is taken away
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, CONSTRAINT one UNIQUE (a));
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT UNIQUE);
-- rows
INSERT INTO t VALUES (1, 'x');
-- holds
SELECT sql NOT LIKE '%CONSTRAINT%' FROM sqlite_master WHERE name = 't'

-- case: a foreign key refers to a unique column that changes
-- old
CREATE TABLE a (id INTEGER PRIMARY KEY, code TEXT UNIQUE);
CREATE TABLE b (id INTEGER PRIMARY KEY, code TEXT REFERENCES a (code) ON UPDATE CASCADE);
-- new
CREATE TABLE a (id INTEGER PRIMARY KEY, code VARCHAR(9) NOT NULL UNIQUE);
CREATE TABLE b (id INTEGER PRIMARY KEY, code TEXT REFERENCES a (code) ON UPDATE CASCADE);
-- rows
INSERT INTO a VALUES (1, 'x');
INSERT INTO b VALUES (1, 'x');

-- case: a unique key that would replace rows loses none of those that are there
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT, UNIQUE (a) ON CONFLICT REPLACE);
-- rows
INSERT INTO t VALUES (1, 'x', 'y'), (2, 'z', 'y');
-- holds
SELECT count(*) = 2 FROM t
