-- case: added with its index
-- old
CREATE TABLE p (id integer PRIMARY KEY);
CREATE TABLE c (id integer PRIMARY KEY, p_id integer);
-- new
CREATE TABLE p (id integer PRIMARY KEY);
CREATE TABLE c (id integer PRIMARY KEY, p_id integer REFERENCES p);
CREATE INDEX c_p ON c (p_id);
-- rows
INSERT INTO p VALUES (1);
INSERT INTO c VALUES (1, 1);

-- case: dropped
-- old
CREATE TABLE p (id integer PRIMARY KEY);
CREATE TABLE c (id integer PRIMARY KEY, p_id integer REFERENCES p);
-- new
CREATE TABLE p (id integer PRIMARY KEY);
CREATE TABLE c (id integer PRIMARY KEY, p_id integer);

-- case: renamed
-- old
CREATE TABLE p (id integer PRIMARY KEY);
CREATE TABLE c (p_id integer CONSTRAINT one REFERENCES p);
-- new
CREATE TABLE p (id integer PRIMARY KEY);
CREATE TABLE c (p_id integer CONSTRAINT two REFERENCES p);
-- rename: one=two

-- case: on delete and on update actions
-- old
CREATE TABLE p (id integer PRIMARY KEY);
CREATE TABLE c (a integer REFERENCES p, b integer REFERENCES p ON DELETE CASCADE, c integer DEFAULT 0 REFERENCES p ON UPDATE SET NULL);
-- new
CREATE TABLE p (id integer PRIMARY KEY);
CREATE TABLE c (a integer REFERENCES p ON DELETE RESTRICT, b integer REFERENCES p ON DELETE SET NULL ON UPDATE CASCADE, c integer DEFAULT 0 REFERENCES p ON UPDATE SET DEFAULT);
-- rows
INSERT INTO p VALUES (0), (1);
INSERT INTO c VALUES (1, 1, 1);

-- case: on delete set null of some columns
-- old
CREATE TABLE p (a integer, b integer, PRIMARY KEY (a, b));
CREATE TABLE c (a integer, b integer, FOREIGN KEY (a, b) REFERENCES p ON DELETE SET NULL);
-- new
CREATE TABLE p (a integer, b integer, PRIMARY KEY (a, b));
CREATE TABLE c (a integer, b integer, FOREIGN KEY (a, b) REFERENCES p ON DELETE SET NULL (b));

-- case: deferrability
-- old
CREATE TABLE p (id integer PRIMARY KEY);
CREATE TABLE c (a integer REFERENCES p, b integer REFERENCES p DEFERRABLE, c integer REFERENCES p DEFERRABLE INITIALLY DEFERRED);
-- new
CREATE TABLE p (id integer PRIMARY KEY);
CREATE TABLE c (a integer REFERENCES p DEFERRABLE INITIALLY DEFERRED, b integer REFERENCES p, c integer REFERENCES p DEFERRABLE);

-- case: match full
-- old
CREATE TABLE p (a integer, b integer, PRIMARY KEY (a, b));
CREATE TABLE c (a integer, b integer, FOREIGN KEY (a, b) REFERENCES p);
-- new
CREATE TABLE p (a integer, b integer, PRIMARY KEY (a, b));
CREATE TABLE c (a integer, b integer, FOREIGN KEY (a, b) REFERENCES p MATCH FULL);
-- rows
INSERT INTO p VALUES (1, 1);
INSERT INTO c VALUES (1, 1), (NULL, NULL);

-- case: not valid, then validated
-- old
CREATE TABLE p (id integer PRIMARY KEY);
CREATE TABLE c (p_id integer);
ALTER TABLE c ADD CONSTRAINT c_p FOREIGN KEY (p_id) REFERENCES p NOT VALID;
-- new
CREATE TABLE p (id integer PRIMARY KEY);
CREATE TABLE c (p_id integer);
ALTER TABLE c ADD CONSTRAINT c_p FOREIGN KEY (p_id) REFERENCES p;
-- rows
INSERT INTO p VALUES (1);
INSERT INTO c VALUES (1);

-- case: not valid added
-- old
CREATE TABLE p (id integer PRIMARY KEY);
CREATE TABLE c (p_id integer);
-- new
CREATE TABLE p (id integer PRIMARY KEY);
CREATE TABLE c (p_id integer);
ALTER TABLE c ADD CONSTRAINT c_p FOREIGN KEY (p_id) REFERENCES p NOT VALID;
-- rows
INSERT INTO c VALUES (1);

-- case: another target table
-- old
CREATE TABLE p (id integer PRIMARY KEY);
CREATE TABLE q (id integer PRIMARY KEY);
CREATE TABLE c (x integer CONSTRAINT c_x REFERENCES p);
-- new
CREATE TABLE p (id integer PRIMARY KEY);
CREATE TABLE q (id integer PRIMARY KEY);
CREATE TABLE c (x integer CONSTRAINT c_x REFERENCES q);

-- case: another target column
-- old
CREATE TABLE p (id integer PRIMARY KEY, code integer UNIQUE);
CREATE TABLE c (x integer CONSTRAINT c_x REFERENCES p (id));
-- new
CREATE TABLE p (id integer PRIMARY KEY, code integer UNIQUE);
CREATE TABLE c (x integer CONSTRAINT c_x REFERENCES p (code));

-- case: target table dropped and replaced
-- old
CREATE TABLE p (id integer PRIMARY KEY);
CREATE TABLE c (x integer CONSTRAINT c_x REFERENCES p);
-- new
CREATE TABLE q (id integer PRIMARY KEY);
CREATE TABLE c (x integer CONSTRAINT c_x REFERENCES q);

-- case: to a unique index
-- old
CREATE TABLE p (a integer, b integer);
CREATE UNIQUE INDEX p_a ON p (a);
CREATE TABLE c (a integer REFERENCES p (a));
-- new
CREATE TABLE p (a integer, b integer);
CREATE UNIQUE INDEX p_a ON p (a) INCLUDE (b);
CREATE TABLE c (a integer REFERENCES p (a));
-- rows
INSERT INTO p VALUES (1, 1);
INSERT INTO c VALUES (1);

-- case: self reference
-- old
CREATE TABLE t (id integer PRIMARY KEY);
-- new
CREATE TABLE t (id integer PRIMARY KEY, parent_id integer REFERENCES t ON DELETE CASCADE);
-- rows
INSERT INTO t VALUES (1);

-- case: self reference of a composite key that gets another column
-- old
CREATE TABLE t (a integer, b integer, pa integer, pb integer, PRIMARY KEY (a, b), CONSTRAINT t_p FOREIGN KEY (pa, pb) REFERENCES t);
-- new
CREATE TABLE t (a integer, b integer, pa integer, PRIMARY KEY (a), CONSTRAINT t_p FOREIGN KEY (pa) REFERENCES t);
-- rows
INSERT INTO t VALUES (1, 1, 1, 1);

-- case: self reference from the beginning, and dropped
-- old
CREATE TABLE old_tree (id integer PRIMARY KEY, up integer REFERENCES old_tree);
-- new
CREATE TABLE new_tree (id integer PRIMARY KEY, up integer REFERENCES new_tree, side integer REFERENCES new_tree (id));

-- case: ring of two made
-- old
-- new
CREATE TABLE a (id integer PRIMARY KEY, b_id integer);
CREATE TABLE b (id integer PRIMARY KEY, a_id integer REFERENCES a);
ALTER TABLE a ADD FOREIGN KEY (b_id) REFERENCES b;

-- case: ring of three, one left
-- old
CREATE TABLE a (id integer PRIMARY KEY, b_id integer);
CREATE TABLE b (id integer PRIMARY KEY, c_id integer);
CREATE TABLE c (id integer PRIMARY KEY, a_id integer REFERENCES a);
ALTER TABLE a ADD FOREIGN KEY (b_id) REFERENCES b;
ALTER TABLE b ADD FOREIGN KEY (c_id) REFERENCES c;
-- new
CREATE TABLE a (id integer PRIMARY KEY);
-- rows
INSERT INTO a VALUES (1);

-- case: both columns change their type
-- old
CREATE TABLE p (id integer PRIMARY KEY);
CREATE TABLE c (p_id integer REFERENCES p);
-- new
CREATE TABLE p (id uuid PRIMARY KEY);
CREATE TABLE c (p_id uuid REFERENCES p);
-- refused: MIGRATE_NO_CONVERSION

-- case: varchar to text on both sides
-- old
CREATE TABLE p (id varchar(10) PRIMARY KEY);
CREATE TABLE c (p_id varchar(10) REFERENCES p ON UPDATE CASCADE);
-- new
CREATE TABLE p (id text PRIMARY KEY);
CREATE TABLE c (p_id text REFERENCES p ON UPDATE CASCADE);
-- rows
INSERT INTO p VALUES ('a');
INSERT INTO c VALUES ('a');

-- case: table and column renamed on both sides
-- old
CREATE TABLE p (id integer PRIMARY KEY);
CREATE TABLE c (p_id integer REFERENCES p);
-- new
CREATE TABLE parent (key integer CONSTRAINT p_pkey PRIMARY KEY);
CREATE TABLE child (parent_key integer CONSTRAINT c_p_id_fkey REFERENCES parent);
-- rename: p=parent, c=child, p.id=parent.key, c.p_id=child.parent_key
-- rows
INSERT INTO p VALUES (1);
INSERT INTO c VALUES (1);

-- case: to a partitioned table
-- old
CREATE TABLE p (id integer PRIMARY KEY) PARTITION BY RANGE (id);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10);
CREATE TABLE c (p_id integer);
-- new
CREATE TABLE p (id integer PRIMARY KEY) PARTITION BY RANGE (id);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10);
CREATE TABLE p2 PARTITION OF p FOR VALUES FROM (10) TO (20);
CREATE TABLE c (p_id integer REFERENCES p);
-- rows
INSERT INTO p VALUES (1);
INSERT INTO c VALUES (1);

-- case: from a partitioned table
-- old
CREATE TABLE p (id integer PRIMARY KEY);
CREATE TABLE c (p_id integer) PARTITION BY LIST (p_id);
CREATE TABLE c1 PARTITION OF c FOR VALUES IN (1);
-- new
CREATE TABLE p (id integer PRIMARY KEY);
CREATE TABLE c (p_id integer CONSTRAINT c_p REFERENCES p ON DELETE CASCADE) PARTITION BY LIST (p_id);
CREATE TABLE c1 PARTITION OF c FOR VALUES IN (1);
-- rows
INSERT INTO p VALUES (1);
INSERT INTO c VALUES (1);

-- case: from a partition alone, then from all
-- old
CREATE TABLE p (id integer PRIMARY KEY);
CREATE TABLE c (p_id integer) PARTITION BY LIST (p_id);
CREATE TABLE c1 PARTITION OF c FOR VALUES IN (1);
ALTER TABLE c1 ADD CONSTRAINT c1_p FOREIGN KEY (p_id) REFERENCES p;
-- new
CREATE TABLE p (id integer PRIMARY KEY);
CREATE TABLE c (p_id integer CONSTRAINT c_p REFERENCES p) PARTITION BY LIST (p_id);
CREATE TABLE c1 PARTITION OF c FOR VALUES IN (1);
-- rows
INSERT INTO p VALUES (1);
INSERT INTO c VALUES (1);

-- case: comment
-- old
CREATE TABLE p (id integer PRIMARY KEY);
CREATE TABLE c (p_id integer CONSTRAINT c_p REFERENCES p);
-- new
CREATE TABLE p (id integer PRIMARY KEY);
CREATE TABLE c (p_id integer CONSTRAINT c_p REFERENCES p);
COMMENT ON CONSTRAINT c_p ON c IS 'points up';

-- case: key it needs becomes another
-- old
CREATE TABLE p (id integer PRIMARY KEY, code text NOT NULL UNIQUE);
CREATE TABLE c (code text REFERENCES p (code));
-- new
CREATE TABLE p (id integer, code text PRIMARY KEY);
CREATE TABLE c (code text REFERENCES p (code));
-- rows
INSERT INTO p VALUES (1, 'a');
INSERT INTO c VALUES ('a');

-- case: two of one pair of tables swap names
-- old
CREATE TABLE p (id integer PRIMARY KEY);
CREATE TABLE c (a integer CONSTRAINT one REFERENCES p, b integer CONSTRAINT two REFERENCES p);
-- new
CREATE TABLE p (id integer PRIMARY KEY);
CREATE TABLE c (a integer CONSTRAINT two REFERENCES p, b integer CONSTRAINT one REFERENCES p);

-- case: spelled otherwise
-- old
CREATE TABLE p (id integer PRIMARY KEY);
CREATE TABLE c (p_id integer REFERENCES p);
-- new
CREATE TABLE p (id integer PRIMARY KEY);
CREATE TABLE c (p_id integer, CONSTRAINT c_p_id_fkey FOREIGN KEY (p_id) REFERENCES public.p (id) MATCH SIMPLE ON DELETE NO ACTION NOT DEFERRABLE);
-- same

-- case: on delete set default columns
-- old
CREATE TABLE p (a integer, b integer, PRIMARY KEY (a, b));
CREATE TABLE c (a integer, b integer, CONSTRAINT f FOREIGN KEY (a, b) REFERENCES p ON DELETE SET NULL);
-- new
CREATE TABLE p (a integer, b integer, PRIMARY KEY (a, b));
CREATE TABLE c (a integer, b integer DEFAULT 3, CONSTRAINT f FOREIGN KEY (a, b) REFERENCES p ON DELETE SET DEFAULT (b) ON UPDATE RESTRICT);

-- case: foreign keys between partitioned tables of two levels change
-- old
CREATE TABLE a (id integer, k integer, PRIMARY KEY (id, k)) PARTITION BY RANGE (k);
CREATE TABLE a1 PARTITION OF a FOR VALUES FROM (0) TO (10) PARTITION BY LIST (id);
CREATE TABLE a11 PARTITION OF a1 DEFAULT;
CREATE TABLE b (id integer, aid integer, k integer, FOREIGN KEY (aid, k) REFERENCES a) PARTITION BY HASH (id);
CREATE TABLE b1 PARTITION OF b FOR VALUES WITH (MODULUS 1, REMAINDER 0);
-- new
CREATE TABLE a (id integer, k integer, PRIMARY KEY (id, k)) PARTITION BY RANGE (k);
CREATE TABLE a1 PARTITION OF a FOR VALUES FROM (0) TO (10) PARTITION BY LIST (id);
CREATE TABLE a11 PARTITION OF a1 DEFAULT;
CREATE TABLE a2 PARTITION OF a FOR VALUES FROM (10) TO (20);
CREATE TABLE b (id integer, aid integer, k integer, FOREIGN KEY (aid, k) REFERENCES a ON DELETE CASCADE) PARTITION BY HASH (id);
CREATE TABLE b1 PARTITION OF b FOR VALUES WITH (MODULUS 1, REMAINDER 0);
-- rows
INSERT INTO a VALUES (1, 1);
INSERT INTO b VALUES (1, 1, 1);

-- case: foreign key over columns in another order with match full and set null columns
-- old
CREATE TABLE a (x integer, y integer, PRIMARY KEY (x, y), UNIQUE (y, x));
CREATE TABLE b (p integer, q integer, CONSTRAINT f FOREIGN KEY (p, q) REFERENCES a (x, y) MATCH FULL);
-- new
CREATE TABLE a (x integer, y integer, PRIMARY KEY (x, y), UNIQUE (y, x));
CREATE TABLE b (p integer, q integer, CONSTRAINT f FOREIGN KEY (q, p) REFERENCES a (y, x) ON DELETE SET NULL (q) ON UPDATE CASCADE DEFERRABLE);

-- case: a foreign key of a logged table to an unlogged one
-- old
CREATE UNLOGGED TABLE a (id integer PRIMARY KEY);
CREATE TABLE b (a_id integer);
-- new
CREATE UNLOGGED TABLE a (id integer PRIMARY KEY);
CREATE TABLE b (a_id integer REFERENCES a);
-- refused: MIGRATE_NOT_HELD

-- case: composite foreign key set null of one column
-- old
CREATE TABLE a (t int, id int, PRIMARY KEY (t, id));
CREATE TABLE b (t int, a_id int, FOREIGN KEY (t, a_id) REFERENCES a ON DELETE SET NULL);
-- new
CREATE TABLE a (t int, id int, PRIMARY KEY (t, id));
CREATE TABLE b (t int, a_id int, FOREIGN KEY (t, a_id) REFERENCES a ON DELETE SET NULL (a_id));

-- case: cycle of three foreign keys dropped
-- old
CREATE TABLE a (id int PRIMARY KEY, b int);
CREATE TABLE b (id int PRIMARY KEY, c int);
CREATE TABLE c (id int PRIMARY KEY, a int REFERENCES a);
ALTER TABLE a ADD FOREIGN KEY (b) REFERENCES b;
ALTER TABLE b ADD FOREIGN KEY (c) REFERENCES c;
-- new
CREATE TABLE z (id int);
