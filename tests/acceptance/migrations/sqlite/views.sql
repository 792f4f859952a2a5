-- case: view made
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE VIEW v (number, "the a") AS SELECT id, a FROM t WHERE a IS NOT NULL;
-- rows
INSERT INTO t VALUES (1, 'x');
-- holds
SELECT "the a" = 'x' FROM v

-- case: view dropped
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE VIEW v AS SELECT * FROM t;
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);

-- case: view changes under another
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE VIEW v AS SELECT id, a FROM t;
CREATE VIEW w AS SELECT count(*) AS n FROM v;
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE VIEW v AS SELECT id, upper(a) AS a FROM t;
CREATE VIEW w AS SELECT count(*) AS n FROM v;
-- rows
INSERT INTO t VALUES (1, 'x');
-- holds
SELECT n = 1 FROM w

-- case: view renamed
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE VIEW v AS SELECT id, a FROM t;
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE VIEW w AS SELECT id, a FROM t;
-- rename: v=w

-- case: views in the wrong order
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY);
-- new
CREATE VIEW a AS SELECT * FROM z;
CREATE VIEW z AS SELECT id FROM t;
CREATE TABLE t (id INTEGER PRIMARY KEY);

-- case: a view with a common table expression
-- old
CREATE TABLE nodes (id INTEGER PRIMARY KEY, parent_id INTEGER);
-- new
CREATE TABLE nodes (id INTEGER PRIMARY KEY, parent_id INTEGER);
CREATE VIEW tree AS
WITH RECURSIVE down (id, depth) AS (
    SELECT id, 0 FROM nodes WHERE parent_id IS NULL
    UNION ALL SELECT nodes.id, depth + 1 FROM nodes JOIN down ON nodes.parent_id = down.id
)
SELECT id, depth FROM down ORDER BY depth;
-- rows
INSERT INTO nodes VALUES (1, NULL), (2, 1);
-- holds
SELECT max(depth) = 1 FROM tree

-- case: the table and the column under views renamed
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE VIEW v AS SELECT t.id, t.a AS a FROM t;
CREATE VIEW w AS SELECT v.a FROM v;
-- new
CREATE TABLE u (id INTEGER PRIMARY KEY, b TEXT);
CREATE VIEW v AS SELECT u.id, u.b AS a FROM u;
CREATE VIEW w AS SELECT v.a FROM v;
-- rename: t=u, t.a=u.b
-- rows
INSERT INTO t VALUES (1, 'x');
-- holds
SELECT a = 'x' FROM w

-- case: a view becomes a table
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE VIEW v AS SELECT id, a FROM t;
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE v (id INTEGER PRIMARY KEY, a TEXT);

-- case: spelling of names and spaces is no change
-- old
CREATE TABLE Tracks (Id INTEGER PRIMARY KEY, Name TEXT);
CREATE VIEW v AS SELECT Id, Name FROM Tracks;
-- new
CREATE TABLE Tracks (Id INTEGER PRIMARY KEY, Name TEXT);
CREATE VIEW v AS
    SELECT "id", name -- both
    FROM tracks;
-- same
