-- case: text becomes integer
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER);
-- rows
INSERT INTO t VALUES (1, '12'), (2, 'twelve'), (3, NULL);
-- holds
SELECT typeof(a) = CASE id WHEN 1 THEN 'integer' WHEN 2 THEN 'text' ELSE 'null' END FROM t

-- case: integer becomes text
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER);
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
-- rows
INSERT INTO t VALUES (1, 12), (2, NULL);
-- holds
SELECT a = '12' FROM t WHERE id = 1

-- case: integer becomes real
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER);
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY, a REAL);
-- rows
INSERT INTO t VALUES (1, 12);
-- holds
SELECT typeof(a) = 'real' FROM t

-- case: text becomes blob
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY, a BLOB);
-- rows
INSERT INTO t VALUES (1, 'x'), (2, x'00');
-- holds
SELECT typeof(a) IN ('text', 'blob') FROM t

-- case: a longer varchar
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, a VARCHAR(10));
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY, a VARCHAR(20));
-- rows
INSERT INTO t VALUES (1, 'x');
-- holds
SELECT type = 'VARCHAR(20)' FROM pragma_table_info('t') WHERE name = 'a'

-- case: decimals
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, a DECIMAL(10, 2), b NUMERIC);
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY, a DECIMAL(12,4), b NUMERIC);
-- rows
INSERT INTO t VALUES (1, 1.25, 7);

-- case: a type of words
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, a BLOB SUB_TYPE TEXT, b UNSIGNED BIG INT);
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY, a BLOB SUB_TYPE TEXT, b DOUBLE PRECISION);
-- rows
INSERT INTO t VALUES (1, 'x', 5);

-- case: a type comes and goes
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, a, b TEXT);
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b);
-- rows
INSERT INTO t VALUES (1, 'x', 'y');

-- case: types of a strict table
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b ANY) STRICT;
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY, a BLOB, b ANY) STRICT;

-- case: collation changes
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT COLLATE NOCASE, b TEXT);
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT COLLATE RTRIM);
-- rows
INSERT INTO t VALUES (1, 'x', 'y ');
-- holds
SELECT count(*) = 0 FROM t WHERE a = 'X'
SELECT count(*) = 1 FROM t WHERE b = 'y'

-- case: capitals of a standard type are no change
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text, b Varchar(5));
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b Varchar (5));
-- same

-- case: a type under a view and an index changes
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE INDEX t_a ON t (lower(a)) WHERE a > 'b';
CREATE VIEW v AS SELECT a || '!' AS loud FROM t;
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY, a VARCHAR(9));
CREATE INDEX t_a ON t (lower(a)) WHERE a > 'b';
CREATE VIEW v AS SELECT a || '!' AS loud FROM t;
-- rows
INSERT INTO t VALUES (1, 'x');
-- holds
SELECT loud = 'x!' FROM v

-- case: type changed by an expression that is given
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, at TEXT);
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY, at INTEGER);
-- rows
INSERT INTO t VALUES (1, '1970-01-02');
-- using
t.at=unixepoch(at)
-- holds
SELECT at = 86400 FROM t;

-- case: type of a referenced key and its children changed together
-- old
CREATE TABLE parent (id INTEGER PRIMARY KEY, code VARCHAR(10) UNIQUE);
CREATE TABLE child (id INTEGER PRIMARY KEY, code VARCHAR(10) REFERENCES parent(code) ON DELETE SET NULL);
CREATE INDEX child_code ON child (code);
-- new
CREATE TABLE parent (id INTEGER PRIMARY KEY, code INTEGER UNIQUE);
CREATE TABLE child (id INTEGER PRIMARY KEY, code INTEGER REFERENCES parent(code) ON DELETE SET NULL);
CREATE INDEX child_code ON child (code);
-- rows
INSERT INTO parent VALUES (1, '10'), (2, '20');
INSERT INTO child VALUES (1, '10'), (2, NULL);
-- holds
SELECT count(*) = 2 FROM child;
SELECT typeof(code) = 'integer' FROM child WHERE code IS NOT NULL;
