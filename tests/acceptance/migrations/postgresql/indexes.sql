-- case: added, dropped, kept
-- old
CREATE TABLE t (a integer, b integer, c text);
CREATE INDEX t_a ON t (a);
CREATE INDEX t_b ON t (b);
-- new
CREATE TABLE t (a integer, b integer, c text);
CREATE INDEX t_b ON t (b);
CREATE INDEX t_c ON t (c, a DESC NULLS LAST);

-- case: renamed
-- old
CREATE TABLE t (a integer);
CREATE INDEX one ON t (a);
-- new
CREATE TABLE t (a integer);
CREATE INDEX two ON t (a);

-- case: two swap names
-- old
CREATE TABLE t (a integer, b integer);
CREATE INDEX one ON t (a);
CREATE INDEX two ON t (b);
-- new
CREATE TABLE t (a integer, b integer);
CREATE INDEX two ON t (a);
CREATE INDEX one ON t (b);

-- case: unique and not
-- old
CREATE TABLE t (a integer, b integer);
CREATE INDEX i ON t (a);
CREATE UNIQUE INDEX j ON t (b);
-- new
CREATE TABLE t (a integer, b integer);
CREATE UNIQUE INDEX i ON t (a);
CREATE INDEX j ON t (b);
-- rows
INSERT INTO t VALUES (1, 1);

-- case: method
-- old
CREATE TABLE t (a integer, tags text[], doc jsonb, p point);
CREATE INDEX i ON t (a);
-- new
CREATE TABLE t (a integer, tags text[], doc jsonb, p point);
CREATE INDEX i ON t USING hash (a);
CREATE INDEX j ON t USING gin (tags);
CREATE INDEX k ON t USING gin (doc jsonb_path_ops) WITH (fastupdate = off);
CREATE INDEX l ON t USING gist (p);
CREATE INDEX m ON t USING brin (a) WITH (pages_per_range = 32);
CREATE INDEX n ON t USING spgist (p);

-- case: operator class and collation
-- old
CREATE TABLE t (a text, b text);
CREATE INDEX i ON t (a);
CREATE INDEX j ON t (b COLLATE "C");
-- new
CREATE TABLE t (a text, b text);
CREATE INDEX i ON t (a text_pattern_ops);
CREATE INDEX j ON t (b COLLATE "POSIX" varchar_pattern_ops);

-- case: order and nulls
-- old
CREATE TABLE t (a integer, b integer);
CREATE INDEX i ON t (a, b);
-- new
CREATE TABLE t (a integer, b integer);
CREATE INDEX i ON t (a DESC, b ASC NULLS FIRST);

-- case: order spelled otherwise
-- old
CREATE TABLE t (a integer, b text);
CREATE INDEX i ON t (a, b DESC);
-- new
CREATE TABLE t (a integer, b text);
CREATE INDEX i ON public.t USING btree (a ASC NULLS LAST, b DESC NULLS FIRST);
-- same

-- case: expression and predicate
-- old
CREATE TABLE t (a text, b integer);
CREATE INDEX i ON t (lower(a));
CREATE INDEX j ON t (b) WHERE b > 0;
-- new
CREATE TABLE t (a text, b integer);
CREATE INDEX i ON t (upper(a), (b + 1));
CREATE INDEX j ON t (b) WHERE b > 10 AND a IS NOT NULL;

-- case: expression over a renamed column
-- old
CREATE TABLE t (a text, b integer);
CREATE INDEX i ON t (lower(a), (b * 2)) WHERE b IS NOT NULL;
-- new
CREATE TABLE t (x text, y integer);
CREATE INDEX i ON t (lower(x), (y * 2)) WHERE y IS NOT NULL;
-- rename: t.a=t.x, t.b=t.y

-- case: expression over a column whose type changes
-- old
CREATE TABLE t (a varchar(10), b integer);
CREATE INDEX i ON t (lower(a));
CREATE INDEX j ON t ((b + 1)) WHERE b > 0;
-- new
CREATE TABLE t (a text, b bigint);
CREATE INDEX i ON t (lower(a));
CREATE INDEX j ON t ((b + 1)) WHERE b > 0;
-- rows
INSERT INTO t VALUES ('A', 1);

-- case: operator class of another type after a change
-- old
CREATE TABLE t (a varchar(10));
CREATE INDEX i ON t (a varchar_pattern_ops);
-- new
CREATE TABLE t (a integer);
CREATE INDEX i ON t (a);
-- rows
INSERT INTO t VALUES ('1');

-- case: included columns
-- old
CREATE TABLE t (a integer, b integer, c integer);
CREATE INDEX i ON t (a) INCLUDE (b);
-- new
CREATE TABLE t (a integer, b integer, c integer);
CREATE INDEX i ON t (a) INCLUDE (b, c);

-- case: included column dropped
-- old
CREATE TABLE t (a integer, b integer);
CREATE INDEX i ON t (a) INCLUDE (b);
-- new
CREATE TABLE t (a integer);
CREATE INDEX i ON t (a);

-- case: nulls not distinct
-- old
CREATE TABLE t (a integer);
CREATE UNIQUE INDEX i ON t (a);
-- new
CREATE TABLE t (a integer);
CREATE UNIQUE INDEX i ON t (a) NULLS NOT DISTINCT;

-- case: parameters, comment, statistics and cluster
-- old
CREATE TABLE t (a integer, b integer);
CREATE INDEX i ON t (a) WITH (fillfactor = 70);
CREATE INDEX j ON t (b);
ALTER TABLE t CLUSTER ON j;
-- new
CREATE TABLE t (a integer, b integer);
CREATE INDEX i ON t (a) WITH (fillfactor = 80, deduplicate_items = off);
COMMENT ON INDEX i IS 'an index';
ALTER TABLE t CLUSTER ON i;
CREATE INDEX j ON t (b);
CREATE INDEX k ON t ((a + b));
ALTER INDEX k ALTER COLUMN 1 SET STATISTICS 100;

-- case: becomes a constraint of the same name and back
-- old
CREATE TABLE t (a integer, b integer);
CREATE UNIQUE INDEX t_a ON t (a);
ALTER TABLE t ADD CONSTRAINT t_b UNIQUE (b);
-- new
CREATE TABLE t (a integer, b integer);
ALTER TABLE t ADD CONSTRAINT t_a UNIQUE (a);
CREATE UNIQUE INDEX t_b ON t (b);
-- rows
INSERT INTO t VALUES (1, 1);

-- case: goes to another table under its name
-- old
CREATE TABLE t (a integer);
CREATE TABLE u (a integer);
CREATE INDEX i ON t (a);
-- new
CREATE TABLE t (a integer);
CREATE TABLE u (a integer);
CREATE INDEX i ON u (a);

-- case: of a materialized view
-- old
CREATE TABLE t (a integer, b text);
CREATE MATERIALIZED VIEW mv AS SELECT a, b FROM t;
CREATE INDEX i ON mv (a);
-- new
CREATE TABLE t (a integer, b text);
CREATE MATERIALIZED VIEW mv AS SELECT a, b FROM t;
CREATE UNIQUE INDEX i ON mv (a);
CREATE INDEX j ON mv (lower(b));

-- case: with an extension's operator class
-- old
CREATE TABLE t (a text);
-- new
CREATE EXTENSION pg_trgm;
CREATE TABLE t (a text);
CREATE INDEX i ON t USING gin (a gin_trgm_ops);
CREATE INDEX j ON t USING gist (a gist_trgm_ops (siglen = 32));

-- case: concurrently and without a name
-- old
CREATE TABLE t (a integer, b integer);
-- new
CREATE TABLE t (a integer, b integer);
CREATE INDEX CONCURRENTLY IF NOT EXISTS t_a ON t (a);
CREATE INDEX ON t (b, a);

-- case: over a function that changes its body
-- old
CREATE FUNCTION f(text) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT lower($1)';
CREATE TABLE t (a text);
CREATE INDEX i ON t (f(a));
-- new
CREATE FUNCTION f(text) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT upper($1)';
CREATE TABLE t (a text);
CREATE INDEX i ON t (f(a));

-- case: the only column it has is dropped
-- old
CREATE TABLE t (a integer, b integer);
CREATE INDEX i ON t (a);
CREATE INDEX j ON t (a, b);
CREATE UNIQUE INDEX k ON t (b) WHERE a > 0;
-- new
CREATE TABLE t (b integer);

-- case: collation of a column under it
-- old
CREATE TABLE t (a text);
CREATE INDEX i ON t (a);
CREATE UNIQUE INDEX j ON t (lower(a));
-- new
CREATE TABLE t (a text COLLATE "C");
CREATE INDEX i ON t (a);
CREATE UNIQUE INDEX j ON t (lower(a));

-- case: index of every sort
-- old
CREATE TABLE a (a integer, b text, c jsonb, d tsvector, e point, f int4range);
CREATE INDEX i1 ON a (a);
CREATE INDEX i2 ON a USING hash (b);
CREATE INDEX i3 ON a USING gin (c);
CREATE INDEX i4 ON a USING gist (e);
CREATE INDEX i5 ON a USING brin (a);
CREATE INDEX i6 ON a (lower(b)) WHERE a > 0;
-- new
CREATE TABLE a (a integer, b text, c jsonb, d tsvector, e point, f int4range);
CREATE INDEX i1 ON a (a DESC NULLS LAST, b COLLATE "C" text_pattern_ops) INCLUDE (f);
CREATE INDEX i2 ON a USING btree (b varchar_pattern_ops);
CREATE INDEX i3 ON a USING gin (c jsonb_path_ops) WITH (fastupdate = off);
CREATE INDEX i4 ON a USING spgist (e);
CREATE INDEX i5 ON a USING brin (a int4_minmax_multi_ops) WITH (pages_per_range = 16);
CREATE INDEX i6 ON a (upper(b), (a + 1)) WHERE a > 0 AND b IS NOT NULL;
CREATE INDEX i7 ON a USING gist (f);
CREATE INDEX i8 ON a (((c ->> 'x')::integer));

-- case: indexes of every method and option
-- old
CREATE TABLE t (id integer, a text, j jsonb, p point, ts timestamptz, arr integer[], tv tsvector);
CREATE INDEX i1 ON t (a text_pattern_ops);
CREATE INDEX i2 ON t USING brin (ts) WITH (pages_per_range = 32);
CREATE INDEX i3 ON t USING gin (j jsonb_path_ops) WITH (fastupdate = off);
CREATE INDEX i4 ON t USING gist (p);
CREATE INDEX i5 ON t USING hash (id);
CREATE INDEX i6 ON t USING spgist (p);
CREATE UNIQUE INDEX i7 ON t (lower(a) DESC NULLS LAST, (id + 1)) WHERE a IS NOT NULL;
-- new
CREATE TABLE t (id integer, a text, j jsonb, p point, ts timestamptz, arr integer[], tv tsvector);
CREATE INDEX i1 ON t (a varchar_pattern_ops, id);
CREATE INDEX i2 ON t USING brin (ts timestamptz_minmax_multi_ops, id) WITH (pages_per_range = 64, autosummarize);
CREATE INDEX i3 ON t USING gin (j, arr) WITH (fastupdate = on, gin_pending_list_limit = 128);
CREATE INDEX i4 ON t USING gist (p, tv tsvector_ops (siglen = 100));
CREATE INDEX i5 ON t USING hash (a);
CREATE INDEX i6 ON t USING spgist (p kd_point_ops);
CREATE UNIQUE INDEX i7 ON t (lower(a) COLLATE "C" NULLS FIRST, ((j ->> 'x'))) INCLUDE (id) NULLS NOT DISTINCT WITH (deduplicate_items = off) WHERE a IS NOT NULL AND id > 3;

-- case: index on an expression of a function whose signature changes
-- old
CREATE FUNCTION norm(t text) RETURNS text IMMUTABLE LANGUAGE sql AS $$ SELECT lower(t) $$;
CREATE TABLE u (n text);
CREATE UNIQUE INDEX u_n ON u (norm(n));
-- new
CREATE FUNCTION norm(t text, full_ boolean DEFAULT true) RETURNS text IMMUTABLE LANGUAGE sql AS $$ SELECT lower(t) $$;
CREATE TABLE u (n text);
CREATE UNIQUE INDEX u_n ON u (norm(n));

-- case: a collation that the column has anyway
-- old
CREATE TABLE t (a text, b text COLLATE "C");
CREATE INDEX i ON t (a COLLATE "default", b COLLATE "C");
-- new
CREATE TABLE t (a text, b text COLLATE "C");
CREATE INDEX i ON t (a, b);
-- same
