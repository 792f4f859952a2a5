-- case: default added
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT DEFAULT 'x');
-- rows
INSERT INTO t VALUES (1, NULL);
-- holds
SELECT a IS NULL FROM t

-- case: default dropped
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT DEFAULT 'x');
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
-- rows
INSERT INTO t (id) VALUES (1);
-- holds
SELECT a = 'x' FROM t

-- case: every form of a default
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY);
-- new
CREATE TABLE t (
    id INTEGER PRIMARY KEY, a INTEGER DEFAULT -7, b REAL DEFAULT +1.5e-3, c BLOB DEFAULT x'00ff', d TEXT DEFAULT NULL,
    e BOOLEAN DEFAULT TRUE, f TEXT DEFAULT CURRENT_DATE, g TEXT DEFAULT (lower('A') || 'b'), h TEXT DEFAULT "word",
    i INTEGER DEFAULT 0x1F, j REAL DEFAULT .5, k TEXT DEFAULT (datetime('now', 'localtime'))
);
-- rows
INSERT INTO t VALUES (1);
-- holds
SELECT a = -7 AND b = 0.0015 AND c = x'00ff' AND d IS NULL AND e = 1 AND g = 'ab' AND i = 31 AND j = 0.5 FROM t

-- case: an expression changes
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT DEFAULT (datetime('now')));
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT DEFAULT (strftime('%s', 'now')));
-- rows
INSERT INTO t VALUES (1, 'x');

-- case: brackets are no change
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER DEFAULT (1));
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER DEFAULT 1);
-- same
