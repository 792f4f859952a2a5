-- case: column added
-- old
CREATE TABLE t (id integer PRIMARY KEY);
-- new
CREATE TABLE t (id integer PRIMARY KEY, name text);
-- rows
INSERT INTO t VALUES (1), (2);

-- case: column added with a default and NOT NULL
-- old
CREATE TABLE t (id integer PRIMARY KEY);
-- new
CREATE TABLE t (id integer PRIMARY KEY, n integer NOT NULL DEFAULT 7);
-- rows
INSERT INTO t VALUES (1), (2);
-- holds
SELECT n = 7 FROM t

-- case: column added in the middle
-- old
CREATE TABLE t (id integer PRIMARY KEY, b text);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
-- rows
INSERT INTO t VALUES (1, 'b');

-- case: column dropped
-- old
CREATE TABLE t (id integer PRIMARY KEY, name text);
-- new
CREATE TABLE t (id integer PRIMARY KEY);
-- rows
INSERT INTO t VALUES (1, 'a');

-- case: column dropped with an index, a check, a unique and a foreign key on it
-- old
CREATE TABLE p (id integer PRIMARY KEY);
CREATE TABLE t (id integer PRIMARY KEY, x integer UNIQUE REFERENCES p, CONSTRAINT c CHECK (x > id));
CREATE INDEX i ON t (x, id);
-- new
CREATE TABLE p (id integer PRIMARY KEY);
CREATE TABLE t (id integer PRIMARY KEY);

-- case: column dropped that a view used
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
CREATE VIEW v AS SELECT id, a, b FROM t;
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text);
CREATE VIEW v AS SELECT id, a FROM t;

-- case: column renamed
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text NOT NULL DEFAULT 'x');
CREATE INDEX i ON t (a);
-- new
CREATE TABLE t (id integer PRIMARY KEY, b text NOT NULL DEFAULT 'x');
CREATE INDEX i ON t (b);
-- rename: t.a=t.b
-- rows
INSERT INTO t VALUES (1, 'y');
-- holds
SELECT b = 'y' FROM t

-- case: column renamed and of another type
-- old
CREATE TABLE t (id integer PRIMARY KEY, a integer DEFAULT 1);
-- new
CREATE TABLE t (id integer PRIMARY KEY, b bigint DEFAULT 1);
-- rename: t.a=t.b
-- rows
INSERT INTO t VALUES (1, 5);
-- holds
SELECT b = 5 FROM t

-- case: two columns change names
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
-- new
CREATE TABLE t (id integer PRIMARY KEY, b text, a text);
-- rename: t.a=t.b, t.b=t.a
-- rows
INSERT INTO t VALUES (1, 'a', 'b');
-- holds
SELECT b = 'a' FROM t

-- case: column renamed under a check, a generated column and a policy
-- old
CREATE TABLE t (id integer PRIMARY KEY, a integer CONSTRAINT c CHECK (a > 0), d integer GENERATED ALWAYS AS (a * 2) STORED);
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON t USING (a > 1);
-- new
CREATE TABLE t (id integer PRIMARY KEY, b integer CONSTRAINT c CHECK (b > 0), d integer GENERATED ALWAYS AS (b * 2) STORED);
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON t USING (b > 1);
-- rename: t.a=t.b
-- rows
INSERT INTO t (id, a) VALUES (1, 5);

-- case: comment of a column
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text);
COMMENT ON COLUMN t.a IS 'old';
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text);
COMMENT ON COLUMN t.id IS 'number';
COMMENT ON COLUMN t.a IS 'it''s new';

-- case: storage
-- old
CREATE TABLE t (a text, b text);
ALTER TABLE t ALTER a SET STORAGE EXTERNAL;
-- new
CREATE TABLE t (a text, b text);
ALTER TABLE t ALTER b SET STORAGE MAIN;

-- case: storage of the only column
-- old
CREATE TABLE t (a text);
-- new
CREATE TABLE t (a text);
ALTER TABLE t ALTER a SET STORAGE EXTERNAL;

-- case: storage of a column whose type changes
-- old
CREATE TABLE t (a text);
ALTER TABLE t ALTER a SET STORAGE EXTERNAL;
-- new
CREATE TABLE t (a varchar(10));
ALTER TABLE t ALTER a SET STORAGE EXTERNAL;

-- case: storage said by a change of type
-- old
CREATE TABLE t (a text);
ALTER TABLE t ALTER a SET STORAGE EXTERNAL;
-- new
CREATE TABLE t (a bytea);

-- case: compression
-- old
CREATE TABLE t (a text, b text COMPRESSION pglz);
-- new
CREATE TABLE t (a text COMPRESSION pglz, b text);

-- case: statistics target
-- old
CREATE TABLE t (a text, b text);
ALTER TABLE t ALTER a SET STATISTICS 500;
-- new
CREATE TABLE t (a text, b text);
ALTER TABLE t ALTER b SET STATISTICS 50;

-- case: column options
-- old
CREATE TABLE t (a text, b text);
ALTER TABLE t ALTER a SET (n_distinct = 5);
-- new
CREATE TABLE t (a text, b text);
ALTER TABLE t ALTER a SET (n_distinct_inherited = 0.5);
ALTER TABLE t ALTER b SET (n_distinct = -0.5);

-- case: collation changed
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text);
CREATE INDEX i ON t (a);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text COLLATE "C");
CREATE INDEX i ON t (a);
-- rows
INSERT INTO t VALUES (1, 'a');

-- case: collation dropped
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text COLLATE "C" DEFAULT 'x');
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text DEFAULT 'x');

-- case: collation of one's own
-- old
CREATE TABLE t (a text);
-- new
CREATE COLLATION ci (provider = icu, locale = 'und-u-ks-level2', deterministic = false);
CREATE TABLE t (a text COLLATE ci);

-- case: collation said as the default one
-- old
CREATE TABLE t (a text);
-- new
CREATE TABLE t (a text COLLATE "default");
-- same

-- case: column that was dropped comes as another
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text);
-- new
CREATE TABLE t (id integer PRIMARY KEY, b date);
-- rows
INSERT INTO t VALUES (1, 'a');

-- case: names that must be quoted
-- old
CREATE TABLE "My Table" ("My Id" integer PRIMARY KEY, "select" text);
-- new
CREATE TABLE "My Table" ("My Id" bigint PRIMARY KEY, "select" varchar(10) NOT NULL DEFAULT 'it''s', "ÜBER" text);
-- rows
INSERT INTO "My Table" VALUES (1, 'a');

-- case: column added that refers to another table
-- old
CREATE TABLE p (id integer PRIMARY KEY);
CREATE TABLE t (id integer PRIMARY KEY);
-- new
CREATE TABLE p (id integer PRIMARY KEY);
CREATE TABLE t (id integer PRIMARY KEY, p_id integer REFERENCES p ON DELETE CASCADE);
-- rows
INSERT INTO t VALUES (1);

-- case: column added with a unique, a check and a comment
-- old
CREATE TABLE t (id integer PRIMARY KEY);
-- new
CREATE TABLE t (id integer PRIMARY KEY, code text UNIQUE CHECK (code <> ''));
COMMENT ON COLUMN t.code IS 'short';
-- rows
INSERT INTO t VALUES (1);

-- case: column added to a table with a view of all columns
-- old
CREATE TABLE t (id integer PRIMARY KEY);
CREATE VIEW v AS SELECT * FROM t;
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text);
CREATE VIEW v AS SELECT * FROM t;

-- case: NOT NULL column without a default on a table without rows
-- old
CREATE TABLE t (id integer PRIMARY KEY);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text NOT NULL);

-- case: all columns go and others come
-- old
CREATE TABLE t (a integer, b text);
-- new
CREATE TABLE t (c date, d uuid);

-- case: column added to a partitioned table
-- old
CREATE TABLE t (id integer, d date) PARTITION BY RANGE (d);
CREATE TABLE t1 PARTITION OF t FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');
-- new
CREATE TABLE t (id integer, d date, x text NOT NULL DEFAULT 'q') PARTITION BY RANGE (d);
CREATE TABLE t1 PARTITION OF t FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');
-- rows
INSERT INTO t VALUES (1, '2020-05-05');

-- case: char to text with primary key and foreign key
-- old
CREATE TABLE c (code char(2) PRIMARY KEY, name text);
CREATE TABLE p (id int PRIMARY KEY, code char(2) NOT NULL REFERENCES c (code) ON UPDATE CASCADE);
-- new
CREATE TABLE c (code text PRIMARY KEY, name text);
CREATE TABLE p (id int PRIMARY KEY, code text NOT NULL REFERENCES c (code) ON UPDATE CASCADE ON DELETE RESTRICT);
