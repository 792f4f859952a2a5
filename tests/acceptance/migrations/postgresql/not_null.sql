-- case: set
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text NOT NULL);
-- rows
INSERT INTO t VALUES (1, 'a');

-- case: dropped
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text NOT NULL);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text);
-- rows
INSERT INTO t VALUES (1, 'a');

-- case: set with a default
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text NOT NULL DEFAULT 'x');
-- rows
INSERT INTO t VALUES (1, 'a');

-- case: set where rows have none and a default is there
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text NOT NULL);
-- rows
INSERT INTO t VALUES (1, 'a'), (2, 'b');

-- case: set with another type
-- old
CREATE TABLE t (id integer PRIMARY KEY, a integer);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text NOT NULL);
-- rows
INSERT INTO t VALUES (1, 5);

-- case: primary key taken away, column nullable
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text);
-- new
CREATE TABLE t (id integer, a text);

-- case: primary key taken away, column still not null
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text);
-- new
CREATE TABLE t (id integer NOT NULL, a text);

-- case: primary key on a nullable column
-- old
CREATE TABLE t (id integer, a text);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text);
-- rows
INSERT INTO t VALUES (1, 'a');

-- case: primary key moves to another column
-- old
CREATE TABLE t (id integer PRIMARY KEY, a integer);
-- new
CREATE TABLE t (id integer, a integer PRIMARY KEY);
-- rows
INSERT INTO t VALUES (1, 5);

-- case: in a partitioned table
-- old
CREATE TABLE t (id integer, a text) PARTITION BY LIST (id);
CREATE TABLE t1 PARTITION OF t FOR VALUES IN (1);
-- new
CREATE TABLE t (id integer, a text NOT NULL) PARTITION BY LIST (id);
CREATE TABLE t1 PARTITION OF t FOR VALUES IN (1);
-- rows
INSERT INTO t VALUES (1, 'a');

-- case: on a partition alone
-- old
CREATE TABLE t (id integer, a text) PARTITION BY LIST (id);
CREATE TABLE t1 PARTITION OF t FOR VALUES IN (1);
-- new
CREATE TABLE t (id integer, a text) PARTITION BY LIST (id);
CREATE TABLE t1 PARTITION OF t (a NOT NULL) FOR VALUES IN (1);
-- rows
INSERT INTO t VALUES (1, 'a');

-- case: in a table with an heir
-- old
CREATE TABLE p (a text);
CREATE TABLE c (b integer) INHERITS (p);
-- new
CREATE TABLE p (a text NOT NULL);
CREATE TABLE c (b integer) INHERITS (p);
-- rows
INSERT INTO c VALUES ('a', 1);

-- case: many columns at once
-- old
CREATE TABLE t (a integer, b text NOT NULL, c date, d boolean NOT NULL DEFAULT true);
-- new
CREATE TABLE t (a integer NOT NULL, b text, c date NOT NULL DEFAULT now(), d boolean);
-- rows
INSERT INTO t VALUES (1, 'a', '2020-01-01', false);

-- case: NULL said aloud
-- old
CREATE TABLE t (a integer);
-- new
CREATE TABLE t (a integer NULL);
-- same

-- case: NOT NULL and a check for it
-- old
CREATE TABLE t (a integer, CONSTRAINT a_there CHECK (a IS NOT NULL));
-- new
CREATE TABLE t (a integer NOT NULL);
-- rows
INSERT INTO t VALUES (1);

-- case: with a renamed column
-- old
CREATE TABLE t (a integer);
-- new
CREATE TABLE t (b integer NOT NULL);
-- rename: t.a=t.b
-- rows
INSERT INTO t VALUES (1);

-- case: parent lets nulls in while its heir has a primary key
-- old
CREATE TABLE p (id integer NOT NULL);
CREATE TABLE h (x integer) INHERITS (p);
ALTER TABLE h ADD PRIMARY KEY (id);
CREATE TABLE h2 () INHERITS (p);
-- new
CREATE TABLE p (id integer);
CREATE TABLE h (x integer) INHERITS (p);
ALTER TABLE h ADD PRIMARY KEY (id);
CREATE TABLE h2 () INHERITS (p);
-- rows
INSERT INTO h VALUES (1, 1); INSERT INTO h2 VALUES (2); INSERT INTO p VALUES (3);

-- case: parent lets nulls in and its heir, but not the heir's heir
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
