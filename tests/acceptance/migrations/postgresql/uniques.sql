-- case: added and dropped
-- old
CREATE TABLE t (a integer UNIQUE, b integer);
-- new
CREATE TABLE t (a integer, b integer UNIQUE);
-- rows
INSERT INTO t VALUES (1, 2);

-- case: composite in another order
-- old
CREATE TABLE t (a integer, b integer, CONSTRAINT u UNIQUE (a, b));
-- new
CREATE TABLE t (a integer, b integer, CONSTRAINT u UNIQUE (b, a));

-- case: split in two
-- old
CREATE TABLE t (a integer, b integer, UNIQUE (a, b));
-- new
CREATE TABLE t (a integer UNIQUE, b integer UNIQUE);

-- case: nulls not distinct
-- old
CREATE TABLE t (a integer CONSTRAINT u UNIQUE, b integer CONSTRAINT w UNIQUE NULLS NOT DISTINCT);
-- new
CREATE TABLE t (a integer CONSTRAINT u UNIQUE NULLS NOT DISTINCT, b integer CONSTRAINT w UNIQUE);
-- rows
INSERT INTO t VALUES (1, 1), (NULL, NULL);

-- case: included columns
-- old
CREATE TABLE t (a integer, b integer, c integer, CONSTRAINT u UNIQUE (a) INCLUDE (b));
-- new
CREATE TABLE t (a integer, b integer, c integer, CONSTRAINT u UNIQUE (a) INCLUDE (c));

-- case: deferrable
-- old
CREATE TABLE t (a integer CONSTRAINT u UNIQUE);
-- new
CREATE TABLE t (a integer CONSTRAINT u UNIQUE DEFERRABLE INITIALLY IMMEDIATE);

-- case: becomes a unique index of the same name
-- old
CREATE TABLE t (a integer CONSTRAINT t_a UNIQUE);
-- new
CREATE TABLE t (a integer);
CREATE UNIQUE INDEX t_a ON t (a);
-- rows
INSERT INTO t VALUES (1);

-- case: becomes a partial unique index of the same name
-- old
CREATE TABLE t (a integer CONSTRAINT t_a UNIQUE, live boolean);
-- new
CREATE TABLE t (a integer, live boolean);
CREATE UNIQUE INDEX t_a ON t (a) WHERE live;

-- case: swaps names with another
-- old
CREATE TABLE t (a integer CONSTRAINT one UNIQUE, b integer CONSTRAINT two UNIQUE);
-- new
CREATE TABLE t (a integer CONSTRAINT two UNIQUE, b integer CONSTRAINT one UNIQUE);
-- rows
INSERT INTO t VALUES (1, 2);

-- case: renamed
-- old
CREATE TABLE t (a integer CONSTRAINT one UNIQUE);
CREATE TABLE c (a integer REFERENCES t (a));
-- new
CREATE TABLE t (a integer CONSTRAINT two UNIQUE);
CREATE TABLE c (a integer REFERENCES t (a));

-- case: column type under it
-- old
CREATE TABLE t (a integer UNIQUE, b varchar(5) UNIQUE);
-- new
CREATE TABLE t (a bigint UNIQUE, b text UNIQUE);
-- rows
INSERT INTO t VALUES (1, 'b');

-- case: of a partitioned table
-- old
CREATE TABLE t (k integer, v integer) PARTITION BY LIST (k);
CREATE TABLE t1 PARTITION OF t FOR VALUES IN (1);
-- new
CREATE TABLE t (k integer, v integer, UNIQUE (k, v)) PARTITION BY LIST (k);
CREATE TABLE t1 PARTITION OF t FOR VALUES IN (1);
-- rows
INSERT INTO t VALUES (1, 2);

-- case: comment and parameters
-- old
CREATE TABLE t (a integer CONSTRAINT u UNIQUE WITH (fillfactor = 70));
COMMENT ON CONSTRAINT u ON t IS 'x';
-- new
CREATE TABLE t (a integer CONSTRAINT u UNIQUE WITH (fillfactor = 80));

-- case: on conflict rule of a view and a function use it
-- old
CREATE TABLE t (a integer CONSTRAINT u UNIQUE, b integer);
CREATE FUNCTION put(integer) RETURNS void LANGUAGE sql AS 'INSERT INTO t VALUES ($1) ON CONFLICT ON CONSTRAINT u DO NOTHING';
-- new
CREATE TABLE t (a integer CONSTRAINT w UNIQUE, b integer);
CREATE FUNCTION put(integer) RETURNS void LANGUAGE sql AS 'INSERT INTO t VALUES ($1) ON CONFLICT ON CONSTRAINT w DO NOTHING';

-- case: two over the same columns
-- old
CREATE TABLE t (a integer, CONSTRAINT one UNIQUE (a));
-- new
CREATE TABLE t (a integer, CONSTRAINT one UNIQUE (a));
ALTER TABLE t ADD CONSTRAINT two UNIQUE (a);

-- case: constraints become deferrable and back
-- old
CREATE TABLE p (id integer PRIMARY KEY, code text UNIQUE);
CREATE TABLE c (p_id integer CONSTRAINT fk REFERENCES p, EXCLUDE (p_id WITH =));
-- new
CREATE TABLE p (id integer PRIMARY KEY, code text UNIQUE DEFERRABLE);
CREATE TABLE c (p_id integer CONSTRAINT fk REFERENCES p DEFERRABLE, EXCLUDE (p_id WITH =) DEFERRABLE);

-- case: unique constraint becomes unique index under a foreign key
-- old
CREATE TABLE p (id integer, CONSTRAINT u UNIQUE (id));
CREATE TABLE c (p_id integer REFERENCES p (id));
-- new
CREATE TABLE p (id integer);
CREATE UNIQUE INDEX u ON p (id);
CREATE TABLE c (p_id integer REFERENCES p (id));

-- case: nulls not distinct again
-- old
CREATE TABLE p (a integer UNIQUE, b integer);
CREATE UNIQUE INDEX i ON p (b);
-- new
CREATE TABLE p (a integer UNIQUE NULLS NOT DISTINCT, b integer);
CREATE UNIQUE INDEX i ON p (b) NULLS NOT DISTINCT;

-- case: unique index, unique constraint and primary key using indexes trade
-- old
CREATE TABLE t (a integer NOT NULL, b integer NOT NULL, c integer);
CREATE UNIQUE INDEX ux ON t (a);
ALTER TABLE t ADD CONSTRAINT pk PRIMARY KEY USING INDEX ux;
CREATE UNIQUE INDEX uy ON t (b) WHERE c > 0;
CREATE TABLE r (a integer REFERENCES t (a));
-- new
CREATE TABLE t (a integer NOT NULL, b integer NOT NULL, c integer, CONSTRAINT uy UNIQUE (b) INCLUDE (c), CONSTRAINT pk PRIMARY KEY (b, a));
CREATE UNIQUE INDEX ux ON t (a);
CREATE TABLE r (a integer REFERENCES t (a), b integer REFERENCES t (b));

-- case: index becomes a constraint by using index
-- old
CREATE TABLE a (x int NOT NULL);
CREATE UNIQUE INDEX a_x ON a (x);
-- new
CREATE TABLE a (x int NOT NULL);
CREATE UNIQUE INDEX a_x ON a (x);
ALTER TABLE a ADD CONSTRAINT a_key UNIQUE USING INDEX a_x;
