-- case: index made
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
CREATE INDEX t_ab ON t (a, b DESC);
-- rows
INSERT INTO t VALUES (1, 'x', 'y');

-- case: index dropped
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE INDEX t_a ON t (a);
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);

-- case: index renamed
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE INDEX t_a ON t (a);
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE INDEX by_a ON t (a);

-- case: two indexes swap their names
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
CREATE INDEX one ON t (a);
CREATE INDEX other ON t (b);
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
CREATE INDEX other ON t (a);
CREATE INDEX one ON t (b);

-- case: becomes unique
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE INDEX t_a ON t (a);
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE UNIQUE INDEX t_a ON t (a);
-- rows
INSERT INTO t VALUES (1, 'x');

-- case: becomes partial
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, gone TEXT);
CREATE INDEX t_a ON t (a);
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, gone TEXT);
CREATE INDEX t_a ON t (a) WHERE gone IS NULL AND a <> 'WHERE';
-- holds
SELECT partial = 1 FROM pragma_index_list('t')

-- case: over expressions
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, data TEXT);
CREATE INDEX t_a ON t (lower(a));
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, data TEXT);
CREATE INDEX t_a ON t (lower(a) DESC, json_extract(data, '$.a, b'), (a || data));
-- rows
INSERT INTO t VALUES (1, 'x', '{}');

-- case: with collations
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT COLLATE NOCASE);
CREATE INDEX t_a ON t (a);
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT COLLATE NOCASE);
CREATE INDEX t_a ON t (a COLLATE BINARY DESC);
-- holds
SELECT coll = 'BINARY' AND desc = 1 FROM pragma_index_xinfo('t_a') WHERE key

-- case: over an expression with a collation
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE INDEX t_a ON t (trim(a) COLLATE NOCASE ASC);
-- holds
SELECT coll = 'NOCASE' FROM pragma_index_xinfo('t_a') WHERE key

-- case: to another table
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE u (id INTEGER PRIMARY KEY, a TEXT);
CREATE INDEX by_a ON t (a);
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE u (id INTEGER PRIMARY KEY, a TEXT);
CREATE INDEX by_a ON u (a);

-- case: over a column that is renamed
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE INDEX t_a ON t (a, upper(a)) WHERE a > 'b';
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY, b TEXT);
CREATE INDEX t_a ON t (b, upper(b)) WHERE b > 'b';
-- rename: t.a=t.b
-- rows
INSERT INTO t VALUES (1, 'x');

-- case: over a column that is added
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY);
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE UNIQUE INDEX t_a ON t (a);

-- case: a long statement with comments is no change
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
CREATE INDEX t_a ON t (a) WHERE b = 'x';
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
CREATE INDEX IF NOT EXISTS "t_a" /* quick */ ON [t]
    -- first
    ("a" ASC) WHERE (b='x');
-- same
