-- case: check added
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER);
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER CHECK (a > 0));
-- rows
INSERT INTO t VALUES (1, 1);

-- case: check dropped
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER CHECK (a > 0));
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER);
-- rows
INSERT INTO t VALUES (1, 1);

-- case: check changes
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER, CONSTRAINT few CHECK (a < 10));
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER, CONSTRAINT few CHECK (a < 5 AND a <> 3));
-- rows
INSERT INTO t VALUES (1, 1);

-- case: one more without a name in the middle
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER, b INTEGER, CHECK (a > 0 OR b > 0), CHECK (a <> b));
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER, b INTEGER, CHECK (a > 0 OR b > 0), CHECK (a < 9 AND b < 9), CHECK (a <> b));
-- rows
INSERT INTO t VALUES (1, 1, 2);

-- case: another name
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER, CONSTRAINT one CHECK (a > 0));
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER, CONSTRAINT "other one" CHECK (a > 0));
-- rows
INSERT INTO t VALUES (1, 1);
-- holds
SELECT sql LIKE '%CONSTRAINT "other one" CHECK%' FROM sqlite_master WHERE name = 't'

-- case: with comments, quotes and brackets
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
-- new
CREATE TABLE t (
    id INTEGER PRIMARY KEY,
    a TEXT,
    CHECK (
        -- nothing ); odd
        (a IN ('x', 'it''s', ')')) /* or ( */ OR (length("a") = 3 AND [a] LIKE '%--%')
    )
);
-- rows
INSERT INTO t VALUES (1, 'x');

-- case: the column of a check renamed
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER CHECK (a > 0), CHECK (a < id));
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY, z INTEGER CHECK (z > 0), CHECK (z < id));
-- rename: t.a=t.z
-- rows
INSERT INTO t VALUES (2, 1);

-- case: what happens with a row that breaks it is no change
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER, CHECK (a > 0));
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER, CHECK (a > 0) ON CONFLICT IGNORE);
-- same

-- case: spaces and comments are no change
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER, CHECK (a>0));
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER, CHECK ( "a" /* the a */ > 0 ));
-- same
