-- case: added
-- old
CREATE TABLE t (id integer PRIMARY KEY, a integer, b integer, c text);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a integer, b integer, c text);
CREATE STATISTICS s ON a, b FROM t;

-- case: dropped
-- old
CREATE TABLE t (id integer PRIMARY KEY, a integer, b integer, c text);
CREATE STATISTICS s (dependencies) ON a, b FROM t;
-- new
CREATE TABLE t (id integer PRIMARY KEY, a integer, b integer, c text);

-- case: kinds changed
-- old
CREATE TABLE t (id integer PRIMARY KEY, a integer, b integer, c text);
CREATE STATISTICS s (dependencies) ON a, b FROM t;
-- new
CREATE TABLE t (id integer PRIMARY KEY, a integer, b integer, c text);
CREATE STATISTICS s (ndistinct, mcv) ON a, b FROM t;

-- case: columns changed
-- old
CREATE TABLE t (id integer PRIMARY KEY, a integer, b integer, c text);
CREATE STATISTICS s ON a, b FROM t;
-- new
CREATE TABLE t (id integer PRIMARY KEY, a integer, b integer, c text);
CREATE STATISTICS s ON a, b, c FROM t;

-- case: over expressions
-- old
CREATE TABLE t (id integer PRIMARY KEY, a integer, b integer, c text);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a integer, b integer, c text);
CREATE STATISTICS s ON lower(c), (a + b) FROM t;

-- case: target
-- old
CREATE TABLE t (id integer PRIMARY KEY, a integer, b integer, c text);
CREATE STATISTICS s ON a, b FROM t;
-- new
CREATE TABLE t (id integer PRIMARY KEY, a integer, b integer, c text);
CREATE STATISTICS s ON a, b FROM t;
ALTER STATISTICS s SET STATISTICS 500;

-- case: a column under it goes
-- old
CREATE TABLE t (id integer PRIMARY KEY, a integer, b integer, c text);
CREATE STATISTICS s ON a, b FROM t;
-- new
CREATE TABLE t (id integer PRIMARY KEY, a integer, c text);

-- case: a column under it changes type
-- old
CREATE TABLE t (id integer PRIMARY KEY, a integer, b integer, c text);
CREATE STATISTICS s ON a, b FROM t;
CREATE STATISTICS x ON (a + b) FROM t;
-- new
CREATE TABLE t (id integer PRIMARY KEY, a bigint, b integer, c text);
CREATE STATISTICS s ON a, b FROM t;
CREATE STATISTICS x ON (a + b) FROM t;

-- case: a column under it is renamed
-- old
CREATE TABLE t (id integer PRIMARY KEY, a integer, b integer, c text);
CREATE STATISTICS s ON a, b FROM t;
-- new
CREATE TABLE t (id integer PRIMARY KEY, x integer, b integer, c text);
CREATE STATISTICS s ON x, b FROM t;
-- rename: t.a=t.x

-- case: table dropped with it
-- old
CREATE TABLE t (id integer PRIMARY KEY, a integer, b integer, c text);
CREATE STATISTICS s ON a, b FROM t;
-- new
CREATE TABLE u (id integer);

-- case: renamed
-- old
CREATE TABLE t (id integer PRIMARY KEY, a integer, b integer, c text);
CREATE STATISTICS s ON a, b FROM t;
-- new
CREATE TABLE t (id integer PRIMARY KEY, a integer, b integer, c text);
CREATE STATISTICS z ON a, b FROM t;

-- case: in another schema with a comment
-- old
CREATE TABLE t (id integer PRIMARY KEY, a integer, b integer, c text);
CREATE SCHEMA app;
-- new
CREATE TABLE t (id integer PRIMARY KEY, a integer, b integer, c text);
CREATE SCHEMA app;
CREATE STATISTICS app.s ON a, b FROM t;
COMMENT ON STATISTICS app.s IS 'Both';
ALTER STATISTICS app.s OWNER TO keeper;

-- case: statistics of kinds
-- old
CREATE TABLE t (a integer, b integer);
CREATE STATISTICS s (ndistinct) ON a, b FROM t;
-- new
CREATE TABLE t (a bigint, b integer);
CREATE STATISTICS s (ndistinct, dependencies) ON a, b FROM t;
ALTER STATISTICS s SET STATISTICS 50;
COMMENT ON STATISTICS s IS 'x';

-- case: statistics and rule over a renamed and retyped column
-- old
CREATE TABLE t (id integer PRIMARY KEY, x integer);
CREATE STATISTICS st ON x, id FROM t;
CREATE RULE r AS ON DELETE TO t WHERE OLD.x > 1 DO INSTEAD NOTHING;
-- new
CREATE TABLE t (id bigint PRIMARY KEY, xx bigint);
CREATE STATISTICS st ON xx, id FROM t;
CREATE RULE r AS ON DELETE TO t WHERE OLD.xx > 1 DO INSTEAD NOTHING;
-- rename: t.x=t.xx

-- case: statistics objects on expressions and an mcv list
-- old
CREATE TABLE t (a integer, b integer, c text);
CREATE STATISTICS st (ndistinct, dependencies) ON a, b FROM t;
CREATE STATISTICS ex ON (lower(c)) FROM t;
-- new
CREATE TABLE t (a bigint, b integer, c text);
CREATE STATISTICS st (mcv) ON a, b FROM t;
CREATE STATISTICS ex ON (lower(c)), (a + b) FROM t;
ALTER STATISTICS st SET STATISTICS 500;
COMMENT ON STATISTICS st IS 'many';
ALTER STATISTICS ex OWNER TO keeper;

-- case: statistics made anew keeps its comment, owner and grants
-- old
CREATE TABLE t (a integer, b integer);
CREATE STATISTICS st ON a, b FROM t;
COMMENT ON STATISTICS st IS 'kept';
ALTER STATISTICS st OWNER TO keeper;
-- new
CREATE TABLE t (a integer, b integer);
CREATE STATISTICS st (mcv) ON a, b FROM t;
COMMENT ON STATISTICS st IS 'kept';
ALTER STATISTICS st OWNER TO keeper;

-- case: statistics and their comments copied with a table
-- old
CREATE TABLE a (x int, y int);
CREATE STATISTICS a_s (mcv) ON x, y FROM a;
CREATE STATISTICS a_e ON (x + y), x FROM a;
CREATE STATISTICS a_o ON (x * y) FROM a;
COMMENT ON STATISTICS a_s IS 'x is y';
-- new
CREATE TABLE a (x int, y int);
CREATE STATISTICS a_s (mcv) ON x, y FROM a;
CREATE STATISTICS a_e ON (x + y), x FROM a;
CREATE STATISTICS a_o ON (x * y) FROM a;
COMMENT ON STATISTICS a_s IS 'x is y';
CREATE TABLE b (LIKE a INCLUDING ALL);
CREATE TABLE c (LIKE b INCLUDING STATISTICS);

-- case: statistics not copied with a table
-- old
CREATE TABLE a (x int, y int);
CREATE STATISTICS a_s (mcv, dependencies) ON x, y FROM a;
CREATE TABLE b (LIKE a INCLUDING ALL EXCLUDING STATISTICS);
-- new
CREATE TABLE a (x int, y int);
CREATE STATISTICS a_s (mcv, dependencies) ON x, y FROM a;
CREATE TABLE b (LIKE a INCLUDING STATISTICS);
CREATE STATISTICS b_x_y_stat1 ON x, y FROM b;

-- case: statistics go with a column in the script
-- old
CREATE TABLE t (a int, b int, c int); CREATE STATISTICS s1 ON a, b FROM t; CREATE STATISTICS s2 ON (a + b) FROM t; CREATE STATISTICS s3 ON a, c FROM t;
-- new
CREATE TABLE t (a int, b int, c int); CREATE STATISTICS s1 ON a, b FROM t; CREATE STATISTICS s2 ON (a + b) FROM t; CREATE STATISTICS s3 ON a, c FROM t;
ALTER TABLE t DROP COLUMN b;

-- case: all kinds spelled out
-- old
CREATE TABLE t (a int, b int);
CREATE STATISTICS s ON a, b FROM t;
-- new
CREATE TABLE t (a int, b int);
CREATE STATISTICS s (ndistinct, dependencies, mcv) ON a, b FROM t;
-- same
