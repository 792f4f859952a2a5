-- case: becomes not null
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT NOT NULL);
-- rows
INSERT INTO t VALUES (1, 'x');

-- case: becomes nullable
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT NOT NULL);
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
-- rows
INSERT INTO t VALUES (1, 'x');

-- case: what happens on null
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT NOT NULL);
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT NOT NULL ON CONFLICT REPLACE DEFAULT 'y');
-- rows
INSERT INTO t VALUES (1, 'x');
-- holds
SELECT sql LIKE '%NOT NULL ON CONFLICT REPLACE%' FROM sqlite_master WHERE name = 't'

-- case: the name of a not-null constraint
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT NOT NULL);
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT CONSTRAINT a_is_there NOT NULL);
-- rows
INSERT INTO t VALUES (1, 'x');
-- holds
SELECT sql LIKE '%CONSTRAINT a_is_there NOT NULL%' FROM sqlite_master WHERE name = 't'

-- case: null said is no change
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT NULL);
-- same

-- case: with a default at once
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT NOT NULL DEFAULT '-', b TEXT NOT NULL DEFAULT '');
-- rows
INSERT INTO t VALUES (1, 'x', 'y');
