-- case: heir made and dropped
-- old
CREATE TABLE p (id integer, name text);
CREATE TABLE gone () INHERITS (p);
-- new
CREATE TABLE p (id integer, name text);
CREATE TABLE h (more text) INHERITS (p);

-- case: column added above
-- old
CREATE TABLE p (id integer);
CREATE TABLE h (x text) INHERITS (p);
-- new
CREATE TABLE p (id integer, name text DEFAULT 'n');
CREATE TABLE h (x text) INHERITS (p);
-- rows
INSERT INTO h VALUES (1, 'x');

-- case: column dropped and retyped above
-- old
CREATE TABLE p (id integer, name varchar(5), gone date);
CREATE TABLE h (x text) INHERITS (p);
-- new
CREATE TABLE p (id bigint, name text);
CREATE TABLE h (x text) INHERITS (p);
-- rows
INSERT INTO h VALUES (1, 'n', '2024-01-01', 'x');

-- case: column renamed above
-- old
CREATE TABLE p (id integer, name text);
CREATE TABLE h (x text) INHERITS (p);
-- new
CREATE TABLE p (id integer, title text);
CREATE TABLE h (x text) INHERITS (p);
-- rename: p.name=p.title
-- rows
INSERT INTO h VALUES (1, 'n', 'x');
-- holds
SELECT title = 'n' FROM h

-- case: plain becomes an heir
-- old
CREATE TABLE p (id integer NOT NULL, name text);
CREATE TABLE h (id integer NOT NULL, name text, x text);
-- new
CREATE TABLE p (id integer NOT NULL, name text);
CREATE TABLE h (id integer NOT NULL, name text, x text) INHERITS (p);
-- rows
INSERT INTO h VALUES (1, 'n', 'x');

-- case: heir becomes plain
-- old
CREATE TABLE p (id integer NOT NULL, name text DEFAULT 'n');
CREATE TABLE h (x text) INHERITS (p);
-- new
CREATE TABLE p (id integer NOT NULL, name text DEFAULT 'n');
CREATE TABLE h (id integer NOT NULL, name text DEFAULT 'n', x text);
-- rows
INSERT INTO h VALUES (1, 'n', 'x');

-- case: two parents with merged columns
-- old
CREATE TABLE a (id integer, x text);
CREATE TABLE b (id integer, y text);
CREATE TABLE h () INHERITS (a);
-- new
CREATE TABLE a (id integer, x text);
CREATE TABLE b (id integer, y text);
CREATE TABLE h (z date) INHERITS (a, b);

-- case: checks above, with and without no inherit
-- old
CREATE TABLE p (id integer, CONSTRAINT c CHECK (id > 0), CONSTRAINT d CHECK (id < 99) NO INHERIT);
CREATE TABLE h () INHERITS (p);
-- new
CREATE TABLE p (id integer, CONSTRAINT c CHECK (id > 1), CONSTRAINT e CHECK (id < 98) NO INHERIT);
CREATE TABLE h (CONSTRAINT own CHECK (id <> 5)) INHERITS (p);
-- rows
INSERT INTO h VALUES (2);

-- case: check in both, dropped above
-- old
CREATE TABLE p (id integer, CONSTRAINT c CHECK (id > 0));
CREATE TABLE h (CONSTRAINT c CHECK (id > 0)) INHERITS (p);
-- new
CREATE TABLE p (id integer);
CREATE TABLE h (CONSTRAINT c CHECK (id > 0)) INHERITS (p);

-- case: check renamed above
-- old
CREATE TABLE p (id integer, CONSTRAINT c CHECK (id > 0));
CREATE TABLE h () INHERITS (p);
-- new
CREATE TABLE p (id integer, CONSTRAINT d CHECK (id > 0));
CREATE TABLE h () INHERITS (p);

-- case: not null above
-- old
CREATE TABLE p (id integer, name text NOT NULL);
CREATE TABLE h () INHERITS (p);
-- new
CREATE TABLE p (id integer NOT NULL, name text);
CREATE TABLE h () INHERITS (p);
-- rows
INSERT INTO h VALUES (1, 'n');

-- case: an heir's own default of an inherited column
-- old
CREATE TABLE p (id integer, name text DEFAULT 'p');
CREATE TABLE h () INHERITS (p);
ALTER TABLE h ALTER name SET DEFAULT 'h';
-- new
CREATE TABLE p (id integer, name text DEFAULT 'q');
CREATE TABLE h () INHERITS (p);
ALTER TABLE h ALTER name SET DEFAULT 'i';

-- case: chain of three
-- old
CREATE TABLE a (id integer);
CREATE TABLE b (x integer) INHERITS (a);
CREATE TABLE c (y integer) INHERITS (b);
-- new
CREATE TABLE a (id bigint, more text);
CREATE TABLE b (x bigint) INHERITS (a);
CREATE TABLE c (y integer, z integer) INHERITS (b);
-- rows
INSERT INTO c VALUES (1, 2, 3);

-- case: parent exchanged for another
-- old
CREATE TABLE a (id integer);
CREATE TABLE b (id integer);
CREATE TABLE h (x text) INHERITS (a);
-- new
CREATE TABLE a (id integer);
CREATE TABLE b (id integer);
CREATE TABLE h (x text) INHERITS (b);
-- rows
INSERT INTO h VALUES (1, 'x');

-- case: parent dropped, heir stays
-- old
CREATE TABLE a (id integer);
CREATE TABLE h (x text) INHERITS (a);
-- new
CREATE TABLE h (id integer, x text);
-- rows
INSERT INTO h VALUES (1, 'x');

-- case: an heir's column is its own too
-- old
CREATE TABLE p (id integer, name text);
CREATE TABLE h (id integer) INHERITS (p);
-- new
CREATE TABLE p (name text);
CREATE TABLE h (id integer) INHERITS (p);
-- rows
INSERT INTO h VALUES (1, 'n');

-- case: column comes to parent and heir with another default
-- old
CREATE TABLE p (id integer);
CREATE TABLE h () INHERITS (p);
CREATE TABLE h2 () INHERITS (p);
CREATE TABLE h3 () INHERITS (p);
-- new
CREATE TABLE p (id integer, name text DEFAULT 'q');
CREATE TABLE h () INHERITS (p);
ALTER TABLE h ALTER name SET DEFAULT 'i';
CREATE TABLE h2 () INHERITS (p);
ALTER TABLE h2 ALTER name DROP DEFAULT;
CREATE TABLE h3 () INHERITS (p);
ALTER TABLE h3 ALTER name SET NOT NULL;

-- case: the same below a partitioned table
-- old
CREATE TABLE p (id integer) PARTITION BY LIST (id);
CREATE TABLE h PARTITION OF p FOR VALUES IN (1);
CREATE TABLE h2 PARTITION OF p FOR VALUES IN (2);
CREATE TABLE h3 PARTITION OF p FOR VALUES IN (3);
-- new
CREATE TABLE p (id integer, name text DEFAULT 'q') PARTITION BY LIST (id);
CREATE TABLE h PARTITION OF p (name DEFAULT 'i') FOR VALUES IN (1);
CREATE TABLE h2 PARTITION OF p (name DEFAULT NULL) FOR VALUES IN (2);
CREATE TABLE h3 PARTITION OF p (name NOT NULL) FOR VALUES IN (3);

-- case: column merged in the heir becomes inherited only
-- old
CREATE TABLE p (id integer, name text);
CREATE TABLE h (name text DEFAULT 'x', other integer) INHERITS (p);
-- new
CREATE TABLE p (id integer, name text);
CREATE TABLE h (other integer) INHERITS (p);

-- case: check no inherit
-- old
CREATE TABLE p (id integer, CONSTRAINT c CHECK (id > 0));
CREATE TABLE h () INHERITS (p);
-- new
CREATE TABLE p (id integer, CONSTRAINT c CHECK (id > 0) NO INHERIT);
CREATE TABLE h () INHERITS (p);

-- case: parents of two with one column
-- old
CREATE TABLE a (id integer, x text);
CREATE TABLE b (id integer, y text);
CREATE TABLE h () INHERITS (a, b);
-- new
CREATE TABLE a (id integer, x text);
CREATE TABLE b (id integer, y text, z date);
CREATE TABLE h () INHERITS (a, b);

-- case: one parent of two goes
-- old
CREATE TABLE a (id integer, x text);
CREATE TABLE b (id integer, y text);
CREATE TABLE h () INHERITS (a, b);
CREATE INDEX hx ON h (x);
-- new
CREATE TABLE a (id integer, x text);
CREATE TABLE h () INHERITS (a);
CREATE INDEX hx ON h (x);

-- case: heir renamed, parent's column renamed
-- old
CREATE TABLE a (id integer PRIMARY KEY, x text);
CREATE TABLE h (PRIMARY KEY (id)) INHERITS (a);
CREATE INDEX hx ON h (x);
-- new
CREATE TABLE a (id integer PRIMARY KEY, xx text);
CREATE TABLE heir (PRIMARY KEY (id)) INHERITS (a);
CREATE INDEX hx ON heir (xx);
-- rename: h=heir, a.x=a.xx

-- case: heir keeps a column that its parent loses
-- old
CREATE TABLE p (id integer, name text);
CREATE TABLE h (other integer) INHERITS (p);
CREATE TABLE h2 () INHERITS (p);
-- new
CREATE TABLE p (id integer);
CREATE TABLE h (name text, other integer) INHERITS (p);
CREATE TABLE h2 () INHERITS (p);
-- rows
INSERT INTO h VALUES (1, 'a', 2);
-- holds
SELECT name = 'a' FROM h

-- case: heir's own column goes up to its parent
-- old
CREATE TABLE p (id integer);
CREATE TABLE h (name text, other integer) INHERITS (p);
-- new
CREATE TABLE p (id integer, name text);
CREATE TABLE h (other integer) INHERITS (p);
CREATE TABLE h2 () INHERITS (p);
-- rows
INSERT INTO h VALUES (1, 'a', 2);
-- holds
SELECT name = 'a' FROM h

-- case: column of both goes from both
-- old
CREATE TABLE p (id integer, name text);
CREATE TABLE h (name text, other integer) INHERITS (p);
CREATE TABLE h2 () INHERITS (h);
-- new
CREATE TABLE p (id integer);
CREATE TABLE h (other integer) INHERITS (p);
CREATE TABLE h2 () INHERITS (h);

-- case: column of both goes with its parent, an heir keeps it and leaves
-- old
CREATE TABLE p (id integer, name text);
CREATE TABLE h (name text, other integer) INHERITS (p);
CREATE TABLE h2 () INHERITS (p);
-- new
CREATE TABLE p (id integer);
CREATE TABLE h (other integer) INHERITS (p);
CREATE TABLE h2 (id integer, name text);
-- rows
INSERT INTO h2 VALUES (1, 'a');
-- holds
SELECT name = 'a' FROM h2

-- case: heir that goes from one parent to another with a column renamed
-- old
CREATE TABLE p (id integer, name text DEFAULT 'q');
CREATE TABLE h () INHERITS (p);
CREATE INDEX hi ON h (name);
-- new
CREATE TABLE a (id integer);
CREATE TABLE h (x text) INHERITS (a);
CREATE INDEX hi ON h (x);
-- rename: h.name=h.x
-- rows
INSERT INTO h VALUES (1, 'a');
-- holds
SELECT x = 'a' FROM h

-- case: heir leaves while its parent's columns change and come
-- old
CREATE TABLE p (id integer, x text);
CREATE TABLE h (id integer) INHERITS (p);
-- new
CREATE TABLE p (id bigint NOT NULL, x varchar(8), name text);
CREATE TABLE h (id integer, x text, name text);

-- case: a column of parent and heir is renamed in both
-- old
CREATE TABLE p (id integer, title text);
CREATE TABLE h (title text, x text) INHERITS (p);
-- new
CREATE TABLE p (id integer, name text);
CREATE TABLE h (name text DEFAULT 'x', x text) INHERITS (p);
-- rename: p.title=p.name, h.title=h.name

-- case: parent's column becomes the heir's own
-- old
CREATE TABLE p (id integer);
CREATE TABLE h (other integer) INHERITS (p);
CREATE TABLE h2 () INHERITS (h);
-- new
CREATE TABLE p (id integer, name text);
CREATE TABLE h (id integer) INHERITS (p);

-- case: heir leaves, and its parent's check goes with it
-- old
CREATE TABLE p (id integer, CONSTRAINT c CHECK (id > 0), CONSTRAINT d CHECK (id > 1));
CREATE TABLE h () INHERITS (p);
CREATE TABLE h2 () INHERITS (p);
-- new
CREATE TABLE p (id integer, CONSTRAINT c CHECK (id > 0));
CREATE TABLE h (id integer, x text);
CREATE TABLE h2 (id integer, CONSTRAINT c CHECK (id > 0));
-- rows
INSERT INTO h VALUES (3);

-- case: merged column goes with the parent that it leaves
-- old
CREATE TABLE p (id integer, name text);
CREATE TABLE h (name text, other integer) INHERITS (p);
-- new
CREATE TABLE h (id integer, x text);

-- case: plain joins with its own columns not null
-- old
CREATE TABLE a (id integer, x text);
CREATE TABLE b (id integer, y text);
CREATE TABLE h (id integer, x text) INHERITS (a, b);
-- new
CREATE TABLE p (id integer NOT NULL, name text, CONSTRAINT c CHECK (id > 0));
CREATE TABLE h (id integer NOT NULL, name text, x text, CONSTRAINT c CHECK (id > 0)) INHERITS (p);

-- case: heir becomes a partition of its parent
-- old
CREATE TABLE p (id integer);
CREATE TABLE h (other integer) INHERITS (p);
CREATE TABLE h2 () INHERITS (h);
-- new
CREATE TABLE p (id integer, name text) PARTITION BY LIST (id);
CREATE TABLE h PARTITION OF p FOR VALUES IN (1);
CREATE TABLE h2 PARTITION OF p FOR VALUES IN (2);

-- case: check goes above, and one heir keeps it as its own
-- old
CREATE TABLE p (id integer, CONSTRAINT c CHECK (id > 0));
CREATE TABLE h () INHERITS (p);
CREATE TABLE h2 () INHERITS (p);
CREATE TABLE h3 () INHERITS (p);
-- new
CREATE TABLE p (id integer);
CREATE TABLE h (CONSTRAINT c CHECK (id > 0)) INHERITS (p);
CREATE TABLE h2 () INHERITS (p);

-- case: column renamed as the table leaves its parent, which goes
-- old
CREATE TABLE p (id integer, name text);
CREATE TABLE h (id integer) INHERITS (p);
-- new
CREATE TABLE h (id integer, x text);
-- rename: h.name=h.x

-- case: heirs of two parents with checks and own columns
-- old
CREATE TABLE p (id integer NOT NULL, a text, CONSTRAINT pc CHECK (id > 0));
CREATE TABLE q (id integer, b text DEFAULT 'q');
CREATE TABLE h (c date) INHERITS (p, q);
ALTER TABLE h ALTER b SET DEFAULT 'h';
CREATE INDEX hi ON h (id);
CREATE TABLE hh () INHERITS (h);
-- new
CREATE TABLE p (id bigint NOT NULL, a text, z integer DEFAULT 1, CONSTRAINT pc CHECK (id > 1));
CREATE TABLE q (id bigint, b text DEFAULT 'q2');
CREATE TABLE h (c timestamp) INHERITS (p, q);
ALTER TABLE h ALTER b SET DEFAULT 'h';
CREATE INDEX hi ON h (id);
CREATE TABLE hh (own text) INHERITS (h);
-- rows
INSERT INTO h VALUES (2, 'a', 'b', '2020-01-01');

-- case: parents in another order
-- old
CREATE TABLE a (id int, x text);
CREATE TABLE b (id int, y text);
CREATE TABLE c (z int) INHERITS (a, b);
-- new
CREATE TABLE a (id int, x text, n int DEFAULT 1);
CREATE TABLE b (id int, y varchar(9));
CREATE TABLE c (z int) INHERITS (b, a);

-- case: parents in another order above a grandchild
-- old
CREATE TABLE a (x int CHECK (x > 0));
CREATE TABLE b (y int DEFAULT 4);
CREATE TABLE c (z int) INHERITS (a, b);
CREATE TABLE d () INHERITS (c);
CREATE INDEX ci ON c (x, y);
-- new
CREATE TABLE a (x int CHECK (x > 0));
CREATE TABLE b (y int DEFAULT 4);
CREATE TABLE c (z int) INHERITS (b, a);
CREATE TABLE d () INHERITS (c);
CREATE INDEX ci ON c (x, y);

-- case: another parent with a column of the same name
-- old
CREATE TABLE a (x int, n int);
CREATE TABLE b (x int, m int);
CREATE TABLE c () INHERITS (a);
-- new
CREATE TABLE a (x int, n int);
CREATE TABLE b (x int, m int);
CREATE TABLE c (n int) INHERITS (b);

-- case: parent's column changes type for its heirs with views
-- old
CREATE TABLE base (id int, n varchar(10));
CREATE TABLE kid (x int) INHERITS (base);
CREATE VIEW kv AS SELECT id, n, x FROM kid;
-- new
CREATE TABLE base (id bigint, n text);
CREATE TABLE kid (x int) INHERITS (base);
CREATE VIEW kv AS SELECT id, n, x FROM kid;

-- case: heir's column follows another name though the heir is made anew
-- old
CREATE TABLE p (id integer, x text);
CREATE TABLE h (id integer) INHERITS (p);
-- new
CREATE TABLE p (id integer, name text DEFAULT 'q');
CREATE TABLE h () INHERITS (p);
-- rename: p.x=p.name, h.x=h.name
-- rows
INSERT INTO h VALUES (1, 'a'); INSERT INTO p VALUES (2, 'b');
-- holds
SELECT name = 'a' FROM ONLY h
