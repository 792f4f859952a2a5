-- renames: t.b=c
-- old
CREATE TABLE t (a int, b int); CREATE STATISTICS s ON a, b FROM t;
-- new
CREATE TABLE t (a bigint, c int); CREATE STATISTICS s ON a, c FROM t;
-- up
DROP STATISTICS s;

ALTER TABLE public.t RENAME COLUMN b TO c;

ALTER TABLE public.t ALTER COLUMN a TYPE bigint;

CREATE STATISTICS s ON a, c FROM t;
-- down
DROP STATISTICS s;

ALTER TABLE public.t RENAME COLUMN c TO b;

ALTER TABLE public.t ALTER COLUMN a TYPE integer;

CREATE STATISTICS s ON a, b FROM t;
