-- case: check not enforced and enforced
-- old
CREATE TABLE t (a integer, CONSTRAINT c CHECK (a > 0) NOT ENFORCED, CONSTRAINT d CHECK (a < 9));
-- new
CREATE TABLE t (a integer, CONSTRAINT c CHECK (a > 0), CONSTRAINT d CHECK (a < 9) NOT ENFORCED);
-- rows
INSERT INTO t VALUES (1);

-- case: foreign key not enforced and enforced
-- old
CREATE TABLE p (id integer PRIMARY KEY);
CREATE TABLE t (a integer CONSTRAINT f REFERENCES p NOT ENFORCED, b integer CONSTRAINT g REFERENCES p);
-- new
CREATE TABLE p (id integer PRIMARY KEY);
CREATE TABLE t (a integer CONSTRAINT f REFERENCES p, b integer CONSTRAINT g REFERENCES p NOT ENFORCED);
-- rows
INSERT INTO p VALUES (1); INSERT INTO t VALUES (1, 1);

-- case: foreign key of a partitioned table not enforced
-- old
CREATE TABLE p (id integer PRIMARY KEY);
CREATE TABLE t (a integer, CONSTRAINT f FOREIGN KEY (a) REFERENCES p NOT ENFORCED) PARTITION BY LIST (a);
CREATE TABLE t1 PARTITION OF t DEFAULT;
-- new
CREATE TABLE p (id integer PRIMARY KEY);
CREATE TABLE t (a integer, CONSTRAINT f FOREIGN KEY (a) REFERENCES p) PARTITION BY LIST (a);
CREATE TABLE t1 PARTITION OF t DEFAULT;
-- rows
INSERT INTO p VALUES (1); INSERT INTO t VALUES (1);

-- case: virtual generated columns
-- old
CREATE TABLE t (a integer, b integer GENERATED ALWAYS AS (a + 1) STORED, c integer GENERATED ALWAYS AS (a + 2) VIRTUAL, d integer);
-- new
CREATE TABLE t (a integer, b integer GENERATED ALWAYS AS (a + 1) VIRTUAL, c integer GENERATED ALWAYS AS (a + 3), d integer, e integer GENERATED ALWAYS AS (d * 2) VIRTUAL);
-- rows
INSERT INTO t (a, d) VALUES (1, 2);
-- holds
SELECT b = 2 AND c = 4 AND e = 4 FROM t

-- case: virtual generated column dropped to plain
-- old
CREATE TABLE t (a integer, b integer GENERATED ALWAYS AS (a + 1) VIRTUAL);
CREATE VIEW v AS SELECT b FROM t;
-- new
CREATE TABLE t (a integer, b integer);
CREATE VIEW v AS SELECT b FROM t;
-- rows
INSERT INTO t (a) VALUES (1);

-- case: virtual column and its source's type
-- old
CREATE TABLE t (a integer, b integer GENERATED ALWAYS AS (a + 1) VIRTUAL);
-- new
CREATE TABLE t (a bigint, b bigint GENERATED ALWAYS AS (a + 1) VIRTUAL);
-- rows
INSERT INTO t (a) VALUES (1);
-- holds
SELECT b = 2 FROM t

-- case: temporal keys made
-- old
CREATE TABLE p (id int4range, at daterange);
CREATE TABLE t (id int4range, p int4range, at daterange);
-- new
CREATE TABLE p (id int4range, at daterange, PRIMARY KEY (id, at WITHOUT OVERLAPS));
CREATE TABLE t (id int4range, p int4range, at daterange, UNIQUE (id, at WITHOUT OVERLAPS), FOREIGN KEY (p, PERIOD at) REFERENCES p (id, PERIOD at));
-- rows
INSERT INTO p VALUES ('[1,1]', '[2024-01-01,2025-01-01)');
INSERT INTO t VALUES ('[1,1]', '[1,1]', '[2024-01-01,2024-02-01)');

-- case: temporal key becomes a plain one
-- old
CREATE EXTENSION btree_gist;
CREATE TABLE p (id integer, at daterange, CONSTRAINT k PRIMARY KEY (id, at WITHOUT OVERLAPS));
-- new
CREATE EXTENSION btree_gist;
CREATE TABLE p (id integer, at daterange, CONSTRAINT k PRIMARY KEY (id, at));
-- rows
INSERT INTO p VALUES (1, '[2024-01-01,2025-01-01)');

-- case: temporal key renamed with its table and column
-- old
CREATE TABLE p (id int4range, at daterange, CONSTRAINT k PRIMARY KEY (id, at WITHOUT OVERLAPS));
CREATE TABLE t (p int4range, at daterange, CONSTRAINT f FOREIGN KEY (p, PERIOD at) REFERENCES p);
-- new
CREATE TABLE q (id int4range, during daterange, CONSTRAINT k2 PRIMARY KEY (id, during WITHOUT OVERLAPS));
CREATE TABLE t (p int4range, at daterange, CONSTRAINT f2 FOREIGN KEY (p, PERIOD at) REFERENCES q);
-- rename: p=q, p.at=q.during, p.k=q.k2, t.f=t.f2
-- rows
INSERT INTO p VALUES ('[1,1]', '[2024-01-01,2025-01-01)');
INSERT INTO t VALUES ('[1,1]', '[2024-01-01,2024-02-01)');

-- case: not null constraint renamed and dropped by statements
-- old
CREATE TABLE t (a integer NOT NULL, b integer NOT NULL);
-- new
CREATE TABLE t (a integer NOT NULL, b integer NOT NULL);
ALTER TABLE t RENAME CONSTRAINT t_a_not_null TO x;
ALTER TABLE t DROP CONSTRAINT t_b_not_null;
-- rows
INSERT INTO t VALUES (1, 1);

-- case: foreign key of a partitioned table not valid
-- old
CREATE TABLE p (id integer PRIMARY KEY);
CREATE TABLE t (a integer) PARTITION BY LIST (a);
CREATE TABLE t1 PARTITION OF t DEFAULT;
-- new
CREATE TABLE p (id integer PRIMARY KEY);
CREATE TABLE t (a integer) PARTITION BY LIST (a);
CREATE TABLE t1 PARTITION OF t DEFAULT;
ALTER TABLE t ADD CONSTRAINT f FOREIGN KEY (a) REFERENCES p NOT VALID;
-- rows
INSERT INTO p VALUES (1); INSERT INTO t VALUES (1);

-- case: generated column stored in parent virtual
-- old
CREATE TABLE t (a integer, b integer GENERATED ALWAYS AS (a + 1) VIRTUAL) PARTITION BY LIST (a);
CREATE TABLE t1 PARTITION OF t DEFAULT;
-- new
CREATE TABLE t (a integer, b integer GENERATED ALWAYS AS (a + 2) VIRTUAL) PARTITION BY LIST (a);
CREATE TABLE t1 PARTITION OF t DEFAULT;
-- rows
INSERT INTO t (a) VALUES (1);

-- case: heir with a not null of its own name renamed
-- old
CREATE TABLE p (a integer);
CREATE TABLE h (b integer NOT NULL) INHERITS (p);
-- new
CREATE TABLE p (a integer NOT NULL);
CREATE TABLE g (b integer NOT NULL) INHERITS (p);
-- rename: h=g
-- rows
INSERT INTO h VALUES (1, 1);

-- case: not null constraint of a partitioned table renamed
-- old
CREATE TABLE t (a integer NOT NULL) PARTITION BY LIST (a);
CREATE TABLE t1 PARTITION OF t DEFAULT;
-- new
CREATE TABLE t (a integer NOT NULL) PARTITION BY LIST (a);
CREATE TABLE t1 PARTITION OF t DEFAULT;
ALTER TABLE t RENAME CONSTRAINT t_a_not_null TO x;
-- rows
INSERT INTO t VALUES (1);

-- case: not null constraint of an inherited table renamed
-- old
CREATE TABLE t (a integer NOT NULL);
CREATE TABLE t1 () INHERITS (t);
-- new
CREATE TABLE t (a integer NOT NULL);
CREATE TABLE t1 () INHERITS (t);
ALTER TABLE t RENAME CONSTRAINT t_a_not_null TO x;
-- rows
INSERT INTO t VALUES (1);

-- case: not null no inherit
-- old
CREATE TABLE p (a integer, b integer, c integer);
CREATE TABLE h () INHERITS (p);
-- new
CREATE TABLE p (a integer CONSTRAINT an NOT NULL NO INHERIT, b integer NOT NULL NO INHERIT, c integer, CONSTRAINT cn NOT NULL c);
CREATE TABLE h () INHERITS (p);
-- rows
INSERT INTO p VALUES (1, 2, 3); INSERT INTO h VALUES (NULL, NULL, 1);

-- case: not null no inherit to plain and back
-- old
CREATE TABLE p (a integer CONSTRAINT an NOT NULL NO INHERIT, b integer CONSTRAINT bn NOT NULL);
CREATE TABLE h () INHERITS (p);
-- new
CREATE TABLE p (a integer CONSTRAINT an NOT NULL, b integer CONSTRAINT bn NOT NULL NO INHERIT);
CREATE TABLE h () INHERITS (p);
-- rows
INSERT INTO p VALUES (1, 2); INSERT INTO h VALUES (1, 2);

-- case: not null not valid
-- old
CREATE TABLE t (a integer, b integer, c integer NOT NULL);
ALTER TABLE t ADD CONSTRAINT bn NOT NULL b NOT VALID;
-- new
CREATE TABLE t (a integer, b integer, c integer);
ALTER TABLE t ADD CONSTRAINT an NOT NULL a NOT VALID;
ALTER TABLE t ADD CONSTRAINT bn NOT NULL b NOT VALID;
ALTER TABLE t VALIDATE CONSTRAINT bn;
ALTER TABLE t ADD CONSTRAINT cn NOT NULL c NOT VALID;
-- rows
INSERT INTO t VALUES (1, 1, 1);

-- case: not null not valid on a table with an heir and a partitioned one
-- old
CREATE TABLE p (a integer);
CREATE TABLE h () INHERITS (p);
CREATE TABLE q (a integer) PARTITION BY LIST (a);
CREATE TABLE q1 PARTITION OF q DEFAULT;
-- new
CREATE TABLE p (a integer);
CREATE TABLE h () INHERITS (p);
ALTER TABLE p ADD CONSTRAINT an NOT NULL a NOT VALID;
CREATE TABLE q (a integer) PARTITION BY LIST (a);
CREATE TABLE q1 PARTITION OF q DEFAULT;
ALTER TABLE q ADD CONSTRAINT qn NOT NULL a NOT VALID;
-- rows
INSERT INTO p VALUES (1); INSERT INTO h VALUES (NULL); INSERT INTO q VALUES (NULL);

-- case: not null no inherit on a new table and a new column
-- old
CREATE TABLE p (a integer);
-- new
CREATE TABLE p (a integer, b integer DEFAULT 1 NOT NULL NO INHERIT, c integer);
ALTER TABLE p ADD CONSTRAINT cn NOT NULL c NOT VALID;
CREATE TABLE t (a integer CONSTRAINT x NOT NULL NO INHERIT, b integer, CONSTRAINT y NOT NULL b NO INHERIT);
CREATE TABLE u (LIKE t);
CREATE TABLE h (z integer) INHERITS (t);
-- rows
INSERT INTO p VALUES (1);

-- case: heir renamed whose not null is from above
-- old
CREATE TABLE p (a integer NOT NULL);
CREATE TABLE h (b integer) INHERITS (p);
-- new
CREATE TABLE p (a integer NOT NULL);
CREATE TABLE g (b integer) INHERITS (p);
-- rename: h=g

-- case: heir with its own not null beside its parents renamed
-- old
CREATE TABLE p (a integer NOT NULL);
CREATE TABLE h (a integer NOT NULL) INHERITS (p);
-- new
CREATE TABLE p (a integer NOT NULL);
CREATE TABLE g (a integer NOT NULL) INHERITS (p);
-- rename: h=g

-- case: heir of a renamed table
-- old
CREATE TABLE p (a integer NOT NULL);
CREATE TABLE h (b integer) INHERITS (p);
-- new
CREATE TABLE q (a integer NOT NULL);
CREATE TABLE h (b integer) INHERITS (q);
-- rename: p=q

-- case: heir and its parent both renamed
-- old
CREATE TABLE p (a integer NOT NULL);
CREATE TABLE h (b integer) INHERITS (p);
-- new
CREATE TABLE q (a integer NOT NULL);
CREATE TABLE g (b integer) INHERITS (q);
-- rename: p=q, h=g

-- case: heir made new with its own not null beside its parents
-- old
CREATE TABLE p (a integer NOT NULL);
-- new
CREATE TABLE p (a integer NOT NULL);
CREATE TABLE h (a integer NOT NULL) INHERITS (p);
CREATE TABLE h2 (a integer CONSTRAINT x NOT NULL) INHERITS (p);

-- case: heir made to have a local not null
-- old
CREATE TABLE p (a integer NOT NULL);
CREATE TABLE h () INHERITS (p);
-- new
CREATE TABLE p (a integer NOT NULL);
CREATE TABLE h (a integer NOT NULL) INHERITS (p);

-- case: parent made anew under an heir with its own
-- old
CREATE UNLOGGED TABLE p (a integer NOT NULL, b integer);
CREATE TABLE h (a integer NOT NULL) INHERITS (p);
-- new
CREATE TABLE p (b integer, a integer NOT NULL);
CREATE TABLE h (a integer NOT NULL) INHERITS (p);

-- case: numbered not null names
-- old
CREATE TABLE a_b (c integer NOT NULL);
CREATE TABLE a (b_c integer);
-- new
CREATE TABLE a_b (c integer NOT NULL);
CREATE TABLE a (b_c integer NOT NULL);

-- case: numbered not null names in one table
-- old
CREATE TABLE t (x integer);
-- new
CREATE TABLE t (x integer, a integer NOT NULL, CONSTRAINT t_b_not_null CHECK (x > 0), b integer NOT NULL);

-- case: numbered not null name with its table renamed
-- old
CREATE TABLE t (x integer, a integer, CONSTRAINT t_b_not_null CHECK (x > 0), b integer NOT NULL);
-- new
CREATE TABLE u (x integer, a integer, CONSTRAINT t_b_not_null CHECK (x > 0), b integer NOT NULL);
-- rename: t=u

-- case: numbered not null name gets plain
-- old
CREATE TABLE t (x integer, CONSTRAINT t_b_not_null CHECK (x > 0), b integer NOT NULL);
-- new
CREATE TABLE t (x integer, b integer NOT NULL);

-- case: check named like a not null comes to the table
-- old
CREATE TABLE t (x integer, b integer NOT NULL);
-- new
CREATE TABLE t (x integer, b integer NOT NULL, CONSTRAINT t_b_not_null CHECK (x > 0));

-- case: long names shortened alike
-- old
CREATE TABLE a (id integer);
-- new
CREATE TABLE a (id integer, a_very_long_name_of_a_column_that_is_cut_somewhere_in_the_mid_1 integer NOT NULL, a_very_long_name_of_a_column_that_is_cut_somewhere_in_the_mid_2 integer NOT NULL);

-- case: not null of an heir's own is set beside that from above
-- old
CREATE TABLE p (a integer NOT NULL);
CREATE TABLE h (a integer) INHERITS (p);
-- new
CREATE TABLE p (a integer NOT NULL);
CREATE TABLE h (a integer) INHERITS (p);
ALTER TABLE h ALTER a SET NOT NULL;

-- case: not null comes to a table whose heir has one
-- old
CREATE TABLE p (a integer, b integer);
CREATE TABLE h (a integer NOT NULL) INHERITS (p);
-- new
CREATE TABLE p (a integer, b integer);
CREATE TABLE h (a integer NOT NULL) INHERITS (p);
ALTER TABLE p ALTER a SET NOT NULL;
CREATE TABLE g (b integer NOT NULL) INHERITS (h);

-- case: heir with a primary key beside its parents
-- old
CREATE TABLE p (a integer PRIMARY KEY);
-- new
CREATE TABLE p (a integer PRIMARY KEY);
CREATE TABLE h (PRIMARY KEY (a)) INHERITS (p);

-- case: numbered names across two renamed tables
-- old
CREATE TABLE a_b (c integer NOT NULL);
CREATE TABLE a (b_c integer NOT NULL, d serial);
-- new
CREATE TABLE a_b (c integer NOT NULL);
CREATE TABLE x (b_c integer NOT NULL, d serial);
-- rename: a=x

-- case: numbered names made the other way round
-- old
CREATE SCHEMA s;
-- new
CREATE SCHEMA s;
CREATE TABLE z (id integer PRIMARY KEY);
CREATE TABLE a_b (c integer NOT NULL REFERENCES z);
CREATE TABLE a (b_c integer NOT NULL PRIMARY KEY);
CREATE TABLE s.a (b_c integer NOT NULL);
ALTER TABLE z ADD COLUMN a_b_c integer REFERENCES a;

-- case: not null inherit altered in the script
-- old
CREATE TABLE p (a integer CONSTRAINT an NOT NULL);
-- new
CREATE TABLE p (a integer CONSTRAINT an NOT NULL);
ALTER TABLE p ALTER CONSTRAINT an NO INHERIT;

-- case: not null inherit altered in the script back
-- old
CREATE TABLE p (a integer);
-- new
CREATE TABLE p (a integer CONSTRAINT an NOT NULL NO INHERIT);
CREATE TABLE h () INHERITS (p);
ALTER TABLE p ALTER CONSTRAINT an INHERIT;

-- case: not null inherit altered with heirs that have it
-- old
CREATE TABLE p (a integer);
CREATE TABLE h () INHERITS (p);
-- new
CREATE TABLE p (a integer CONSTRAINT an NOT NULL);
CREATE TABLE h () INHERITS (p);
ALTER TABLE p ALTER CONSTRAINT an NO INHERIT;
-- rows
INSERT INTO h VALUES (1);

-- case: exclusion only on a partitioned table
-- old
CREATE TABLE t (a integer, b int4range) PARTITION BY LIST (a);
CREATE TABLE t1 PARTITION OF t DEFAULT;
-- new
CREATE TABLE t (a integer, b int4range) PARTITION BY LIST (a);
CREATE TABLE t1 PARTITION OF t DEFAULT;
CREATE EXTENSION btree_gist;
ALTER TABLE ONLY t ADD CONSTRAINT x EXCLUDE USING gist (a WITH =, b WITH &&);
-- refused: MIGRATE_RAW_WITHOUT_DROP

-- case: a table made like a later one bears the name of its not-null constraint
-- old
CREATE TABLE other (id integer);
-- new
CREATE TABLE other (id integer);
CREATE TABLE zone (id integer NOT NULL);
CREATE TABLE area (LIKE zone);

-- case: not null of heirs: heir with a primary key by ALTER TABLE is made
-- old
CREATE TABLE z (a integer);
-- new
CREATE TABLE z (a integer);
CREATE TABLE p (id integer NOT NULL);
CREATE TABLE h (x integer) INHERITS (p);
ALTER TABLE h ADD PRIMARY KEY (id);

-- case: not null of heirs: heir's primary key inline to by ALTER TABLE
-- old
CREATE TABLE p (id integer NOT NULL);
CREATE TABLE h (x integer, PRIMARY KEY (id)) INHERITS (p);
-- new
CREATE TABLE p (id integer NOT NULL);
CREATE TABLE h (x integer) INHERITS (p);
ALTER TABLE h ADD PRIMARY KEY (id);

-- case: not null of heirs: heir gets its primary key by ALTER TABLE
-- old
CREATE TABLE p (id integer NOT NULL);
CREATE TABLE h (x integer) INHERITS (p);
-- new
CREATE TABLE p (id integer NOT NULL);
CREATE TABLE h (x integer) INHERITS (p);
ALTER TABLE h ADD PRIMARY KEY (id);

-- case: not null of heirs: heir gets its primary key by ALTER TABLE, parent nullable
-- old
CREATE TABLE p (id integer);
CREATE TABLE h (x integer) INHERITS (p);
-- new
CREATE TABLE p (id integer);
CREATE TABLE h (x integer) INHERITS (p);
ALTER TABLE h ADD PRIMARY KEY (id);

-- case: not null of heirs: heir gets its primary key by ALTER TABLE, parent gets one too
-- old
CREATE TABLE p (id integer);
CREATE TABLE h (x integer) INHERITS (p);
-- new
CREATE TABLE p (id integer PRIMARY KEY);
CREATE TABLE h (x integer) INHERITS (p);
ALTER TABLE h ADD PRIMARY KEY (id);

-- case: not null of heirs: heir gets its primary key by ALTER TABLE, before the parent
-- old
CREATE TABLE p (id integer);
CREATE TABLE h (x integer) INHERITS (p);
-- new
CREATE TABLE p (id integer);
CREATE TABLE h (x integer) INHERITS (p);
ALTER TABLE h ADD PRIMARY KEY (id);
ALTER TABLE p ADD PRIMARY KEY (id);

-- case: not null of heirs: heir gets its primary key by ALTER TABLE, using index
-- old
CREATE TABLE p (id integer NOT NULL);
CREATE TABLE h (x integer) INHERITS (p);
-- new
CREATE TABLE p (id integer NOT NULL);
CREATE TABLE h (x integer) INHERITS (p);
CREATE UNIQUE INDEX i ON h (id);
ALTER TABLE h ADD PRIMARY KEY USING INDEX i;

-- case: not null of heirs: heir's inline primary key
-- old
CREATE TABLE p (id integer NOT NULL);
-- new
CREATE TABLE p (id integer NOT NULL);
CREATE TABLE h (x integer, PRIMARY KEY (id)) INHERITS (p);

-- case: not null of heirs: heir's primary key inline of own column
-- old
CREATE TABLE p (id integer NOT NULL);
CREATE TABLE h (x integer) INHERITS (p);
-- new
CREATE TABLE p (id integer NOT NULL);
CREATE TABLE h (id integer PRIMARY KEY, x integer) INHERITS (p);

-- case: not null of heirs: heir's primary key by alter of own column
-- old
CREATE TABLE z (a integer);
-- new
CREATE TABLE z (a integer);
CREATE TABLE p (id integer NOT NULL);
CREATE TABLE h (id integer, x integer) INHERITS (p);
ALTER TABLE h ADD PRIMARY KEY (id);

-- case: not null of heirs: heir gains a primary key over an inherited and an own column
-- old
CREATE TABLE p (id integer NOT NULL);
CREATE TABLE h (x integer) INHERITS (p);
-- new
CREATE TABLE p (id integer NOT NULL);
CREATE TABLE h (x integer) INHERITS (p);
ALTER TABLE h ADD PRIMARY KEY (id, x);

-- case: not null of heirs: grandchild too
-- old
CREATE TABLE z (a integer);
-- new
CREATE TABLE z (a integer);
CREATE TABLE p (id integer PRIMARY KEY);
CREATE TABLE h (x integer) INHERITS (p);
CREATE TABLE g () INHERITS (h);
ALTER TABLE h ADD PRIMARY KEY (id);
ALTER TABLE g ADD PRIMARY KEY (id);

-- case: not null of heirs: own to from above
-- old
CREATE TABLE p (id integer);
CREATE TABLE h (x integer) INHERITS (p);
ALTER TABLE h ALTER id SET NOT NULL;
-- new
CREATE TABLE p (id integer NOT NULL);
CREATE TABLE h (x integer) INHERITS (p);

-- case: not null of heirs: own stays own
-- old
CREATE TABLE p (id integer);
CREATE TABLE h (x integer) INHERITS (p);
ALTER TABLE h ALTER id SET NOT NULL;
-- new
CREATE TABLE p (id integer);
CREATE TABLE h (x integer) INHERITS (p);
ALTER TABLE h ALTER id SET NOT NULL;
ALTER TABLE p ALTER id SET NOT NULL;

-- case: not null of heirs: nothing to own and above
-- old
CREATE TABLE p (id integer);
CREATE TABLE h (x integer) INHERITS (p);
-- new
CREATE TABLE p (id integer);
CREATE TABLE h (x integer) INHERITS (p);
ALTER TABLE h ALTER id SET NOT NULL;
ALTER TABLE p ALTER id SET NOT NULL;

-- case: not null of heirs: nothing to above and own of its name
-- old
CREATE TABLE p (id integer);
CREATE TABLE h (x integer) INHERITS (p);
-- new
CREATE TABLE p (id integer);
CREATE TABLE h (x integer) INHERITS (p);
ALTER TABLE p ALTER id SET NOT NULL;
ALTER TABLE h ALTER id SET NOT NULL;

-- case: not null of heirs: own and above to own
-- old
CREATE TABLE p (id integer);
CREATE TABLE h (x integer) INHERITS (p);
ALTER TABLE p ALTER id SET NOT NULL;
ALTER TABLE h ALTER id SET NOT NULL;
-- new
CREATE TABLE p (id integer);
CREATE TABLE h (x integer) INHERITS (p);
ALTER TABLE h ALTER id SET NOT NULL;

-- case: not null of heirs: second parent gets it
-- old
CREATE TABLE z (a integer);
-- new
CREATE TABLE z (a integer);
CREATE TABLE p (id integer NOT NULL);
CREATE TABLE q (id integer);
CREATE TABLE h (x integer) INHERITS (p, q);
ALTER TABLE q ALTER id SET NOT NULL;

-- case: not null of heirs: two parents get it
-- old
CREATE TABLE p (id integer);
CREATE TABLE q (id integer);
CREATE TABLE h (x integer) INHERITS (p, q);
ALTER TABLE h ALTER id SET NOT NULL;
-- new
CREATE TABLE p (id integer NOT NULL);
CREATE TABLE q (id integer NOT NULL);
CREATE TABLE h (x integer) INHERITS (p, q);

-- case: not null of heirs: column comes with an heir's key
-- old
CREATE TABLE p (id integer);
CREATE TABLE h (x integer) INHERITS (p);
-- new
CREATE TABLE p (id integer, c integer NOT NULL);
CREATE TABLE h (x integer, PRIMARY KEY (c)) INHERITS (p);

-- case: not null of heirs: new heirs of each sort
-- old
CREATE TABLE z (a integer);
-- new
CREATE TABLE z (a integer);
CREATE TABLE p (id integer NOT NULL, b integer);
CREATE TABLE h1 () INHERITS (p);
ALTER TABLE h1 ALTER id SET NOT NULL;
CREATE TABLE h2 (CONSTRAINT foo NOT NULL id) INHERITS (p);
CREATE TABLE h3 (CONSTRAINT foo NOT NULL b) INHERITS (p);
CREATE TABLE h4 (id integer NOT NULL) INHERITS (p);
CREATE TABLE h5 (id integer CONSTRAINT bar NOT NULL, PRIMARY KEY (id)) INHERITS (p);
CREATE TABLE h6 (CONSTRAINT bar NOT NULL id, PRIMARY KEY (id)) INHERITS (p);
CREATE TABLE h7 (b integer PRIMARY KEY) INHERITS (p);
CREATE TABLE h8 () INHERITS (p);
ALTER TABLE h8 ADD PRIMARY KEY (b, id);

-- case: not null of heirs: grandchildren get and lose it
-- old
CREATE TABLE p (id integer, b integer NOT NULL);
CREATE TABLE h (x integer) INHERITS (p);
CREATE TABLE g (y integer) INHERITS (h);
ALTER TABLE g ALTER id SET NOT NULL;
-- new
CREATE TABLE p (id integer NOT NULL, b integer);
CREATE TABLE h (x integer) INHERITS (p);
CREATE TABLE g (y integer) INHERITS (h);
ALTER TABLE g ALTER b SET NOT NULL;

-- case: not null of heirs: grandchild keeps its own
-- old
CREATE TABLE p (id integer);
CREATE TABLE h (x integer) INHERITS (p);
CREATE TABLE g (y integer) INHERITS (h);
-- new
CREATE TABLE p (id integer);
CREATE TABLE h (x integer) INHERITS (p);
CREATE TABLE g (y integer) INHERITS (h);
ALTER TABLE g ADD PRIMARY KEY (id);
ALTER TABLE h ALTER id SET NOT NULL;
ALTER TABLE p ALTER id SET NOT NULL;
