-- case: primary key added
-- old
CREATE TABLE t (id integer NOT NULL, x text);
-- new
CREATE TABLE t (id integer PRIMARY KEY, x text);
-- rows
INSERT INTO t VALUES (1, 'a');

-- case: primary key added on a nullable column
-- old
CREATE TABLE t (id integer, x text);
-- new
CREATE TABLE t (id integer PRIMARY KEY, x text);
-- rows
INSERT INTO t VALUES (1, 'a');

-- case: primary key dropped, the column nullable
-- old
CREATE TABLE t (id integer PRIMARY KEY, x text);
-- new
CREATE TABLE t (id integer, x text);
-- rows
INSERT INTO t VALUES (1, 'a');

-- case: primary key dropped, the column stays required
-- old
CREATE TABLE t (id integer PRIMARY KEY, x text);
-- new
CREATE TABLE t (id integer NOT NULL, x text);
-- rows
INSERT INTO t VALUES (1, 'a');

-- case: primary key moves to another column
-- old
CREATE TABLE t (id integer PRIMARY KEY, code text NOT NULL);
-- new
CREATE TABLE t (id integer NOT NULL, code text PRIMARY KEY);
-- rows
INSERT INTO t VALUES (1, 'a');

-- case: composite becomes single
-- old
CREATE TABLE t (a integer, b integer, PRIMARY KEY (a, b));
-- new
CREATE TABLE t (a integer PRIMARY KEY, b integer);
-- rows
INSERT INTO t VALUES (1, 1), (2, 1);

-- case: single becomes composite
-- old
CREATE TABLE t (a integer PRIMARY KEY, b integer);
-- new
CREATE TABLE t (a integer, b integer, PRIMARY KEY (b, a));
-- rows
INSERT INTO t VALUES (1, 1), (2, 1);

-- case: composite in another order with a foreign key to it
-- old
CREATE TABLE p (a integer, b integer, PRIMARY KEY (a, b));
CREATE TABLE c (a integer, b integer, FOREIGN KEY (a, b) REFERENCES p (a, b));
-- new
CREATE TABLE p (a integer, b integer, PRIMARY KEY (b, a));
CREATE TABLE c (a integer, b integer, FOREIGN KEY (a, b) REFERENCES p (a, b));
-- rows
INSERT INTO p VALUES (1, 2);
INSERT INTO c VALUES (1, 2);

-- case: surrogate key replaces a composite one
-- old
CREATE TABLE p (a integer, b integer, PRIMARY KEY (a, b));
CREATE TABLE c (id integer PRIMARY KEY, a integer, b integer, CONSTRAINT c_p FOREIGN KEY (a, b) REFERENCES p);
-- new
CREATE TABLE p (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, a integer NOT NULL, b integer NOT NULL, UNIQUE (a, b));
CREATE TABLE c (id integer PRIMARY KEY, a integer, b integer, CONSTRAINT c_p FOREIGN KEY (a, b) REFERENCES p (a, b));
-- rows
INSERT INTO p VALUES (1, 2);
INSERT INTO c VALUES (1, 1, 2);

-- case: key renamed
-- old
CREATE TABLE t (id integer CONSTRAINT one PRIMARY KEY);
CREATE TABLE u (t_id integer REFERENCES t);
-- new
CREATE TABLE t (id integer CONSTRAINT two PRIMARY KEY);
CREATE TABLE u (t_id integer REFERENCES t);
-- rows
INSERT INTO t VALUES (1);
INSERT INTO u VALUES (1);

-- case: deferrable
-- old
CREATE TABLE t (id integer PRIMARY KEY);
-- new
CREATE TABLE t (id integer PRIMARY KEY DEFERRABLE INITIALLY DEFERRED);
-- rows
INSERT INTO t VALUES (1);

-- case: included columns
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
-- new
CREATE TABLE t (id integer, a text, b text, PRIMARY KEY (id) INCLUDE (a, b));
-- rows
INSERT INTO t VALUES (1);

-- case: storage parameters of the key
-- old
CREATE TABLE t (id integer PRIMARY KEY WITH (fillfactor = 50));
CREATE TABLE u (id integer PRIMARY KEY);
-- new
CREATE TABLE t (id integer PRIMARY KEY);
CREATE TABLE u (id integer PRIMARY KEY WITH (fillfactor = 60));

-- case: key becomes unique constraint with foreign keys to it
-- old
CREATE TABLE p (id integer, code text, CONSTRAINT p_id PRIMARY KEY (id));
CREATE TABLE c (p_id integer REFERENCES p (id));
-- new
CREATE TABLE p (id integer NOT NULL, code text, CONSTRAINT p_id UNIQUE (id));
CREATE TABLE c (p_id integer REFERENCES p (id));
-- rows
INSERT INTO p VALUES (1, 'a');
INSERT INTO c VALUES (1);

-- case: type of the key and of all that refers to it
-- old
CREATE TABLE p (id integer PRIMARY KEY);
CREATE TABLE c (id integer PRIMARY KEY REFERENCES p, p_id integer REFERENCES p);
CREATE TABLE d (c_id integer REFERENCES c);
-- new
CREATE TABLE p (id bigint PRIMARY KEY);
CREATE TABLE c (id bigint PRIMARY KEY REFERENCES p, p_id bigint REFERENCES p);
CREATE TABLE d (c_id bigint REFERENCES c);
-- rows
INSERT INTO p VALUES (1);
INSERT INTO c VALUES (1, 1);
INSERT INTO d VALUES (1);

-- case: type of the key to text and of all that refers to it
-- old
CREATE TABLE p (id integer PRIMARY KEY);
CREATE TABLE c (p_id integer REFERENCES p ON DELETE CASCADE);
-- new
CREATE TABLE p (id text PRIMARY KEY);
CREATE TABLE c (p_id text REFERENCES p ON DELETE CASCADE);
-- rows
INSERT INTO p VALUES (1);
INSERT INTO c VALUES (1);
-- holds
SELECT p_id = '1' FROM c

-- case: key replaced by one using an index
-- old
CREATE TABLE t (id integer NOT NULL);
CREATE UNIQUE INDEX t_id ON t (id);
-- new
CREATE TABLE t (id integer NOT NULL);
CREATE UNIQUE INDEX t_id ON t (id);
ALTER TABLE t ADD CONSTRAINT t_id PRIMARY KEY USING INDEX t_id;
-- rows
INSERT INTO t VALUES (1);

-- case: comment and clustering of a key
-- old
CREATE TABLE t (id integer CONSTRAINT k PRIMARY KEY);
COMMENT ON CONSTRAINT k ON t IS 'old';
-- new
CREATE TABLE t (id integer CONSTRAINT k PRIMARY KEY);
COMMENT ON CONSTRAINT k ON t IS 'new';
ALTER TABLE t CLUSTER ON k;

-- case: view groups by the key that changes
-- old
CREATE TABLE t (id integer PRIMARY KEY, name text NOT NULL);
CREATE VIEW v AS SELECT id, name, count(*) AS n FROM t GROUP BY id;
-- new
CREATE TABLE t (id integer CONSTRAINT other PRIMARY KEY, name text NOT NULL);
CREATE VIEW v AS SELECT id, name, count(*) AS n FROM t GROUP BY id;

-- case: column of the key dropped with the key
-- old
CREATE TABLE t (id integer PRIMARY KEY, x text);
CREATE TABLE u (t_id integer REFERENCES t, y text);
-- new
CREATE TABLE t (x text PRIMARY KEY);
CREATE TABLE u (t_x text REFERENCES t, y text);

-- case: primary key changes under foreign keys
-- old
CREATE TABLE p (a integer, b integer, PRIMARY KEY (a));
CREATE TABLE c (p integer REFERENCES p);
CREATE TABLE d (p integer REFERENCES p ON DELETE SET NULL);
-- new
CREATE TABLE p (a integer UNIQUE, b integer, PRIMARY KEY (b, a));
CREATE TABLE c (p integer REFERENCES p (a));
CREATE TABLE d (p integer REFERENCES p (a) ON DELETE CASCADE, q integer, FOREIGN KEY (q, p) REFERENCES p MATCH FULL);

-- case: table constraints by using index
-- old
CREATE TABLE p (a integer NOT NULL, b integer);
CREATE UNIQUE INDEX pi ON p (a);
-- new
CREATE TABLE p (a integer NOT NULL, b integer);
CREATE UNIQUE INDEX pi ON p (a);
ALTER TABLE p ADD CONSTRAINT pk PRIMARY KEY USING INDEX pi;

-- case: primary key swapped between columns with identity and foreign keys by a cycle
-- old
CREATE TABLE a (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, b_id integer);
CREATE TABLE b (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, a_id integer REFERENCES a);
ALTER TABLE a ADD FOREIGN KEY (b_id) REFERENCES b;
-- new
CREATE TABLE a (id bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY, b_id bigint);
CREATE TABLE b (id bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY, a_id bigint REFERENCES a DEFERRABLE);
ALTER TABLE a ADD FOREIGN KEY (b_id) REFERENCES b DEFERRABLE;

-- case: primary key moves to another column while a foreign key follows
-- old
CREATE TABLE a (id int PRIMARY KEY, uid uuid NOT NULL UNIQUE);
CREATE TABLE b (a_id int REFERENCES a (id));
-- new
CREATE TABLE a (id int, uid uuid NOT NULL PRIMARY KEY);
CREATE TABLE b (a_uid uuid REFERENCES a (uid));
