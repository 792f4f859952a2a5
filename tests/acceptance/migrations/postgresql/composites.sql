-- case: composite created and used
-- old
CREATE TABLE t (id integer PRIMARY KEY);
-- new
CREATE TYPE address AS (street text, city text);
CREATE TABLE t (id integer PRIMARY KEY, home address);
-- rows
INSERT INTO t VALUES (1);

-- case: composite dropped
-- old
CREATE TYPE address AS (street text, city text);
CREATE FUNCTION f(address) RETURNS text LANGUAGE sql AS $$ SELECT ($1).city $$;
-- new
CREATE TABLE t (id integer);

-- case: attribute added
-- old
CREATE TYPE address AS (street text);
CREATE TABLE t (id integer PRIMARY KEY, home address);
-- new
CREATE TYPE address AS (street text, city text);
CREATE TABLE t (id integer PRIMARY KEY, home address);
-- rows
INSERT INTO t VALUES (1, ROW('High Street'));
-- holds
SELECT (home).street = 'High Street' FROM t

-- case: attribute added in the middle
-- old
CREATE TYPE address AS (street text, city text);
CREATE TABLE t (id integer PRIMARY KEY, home address);
-- new
CREATE TYPE address AS (street text, zip text, city text);
CREATE TABLE t (id integer PRIMARY KEY, home address);
-- rows
INSERT INTO t VALUES (1, ROW('High Street', 'York'));
-- holds
SELECT (home).city = 'York' FROM t

-- case: attribute dropped
-- old
CREATE TYPE address AS (street text, city text);
CREATE TABLE t (id integer PRIMARY KEY, home address);
-- new
CREATE TYPE address AS (street text);
CREATE TABLE t (id integer PRIMARY KEY, home address);
-- rows
INSERT INTO t VALUES (1, ROW('High Street', 'York'));

-- case: attribute renamed
-- old
CREATE TYPE address AS (street text, city text);
CREATE TABLE t (id integer PRIMARY KEY, home address);
-- new
CREATE TYPE address AS (street text, town text);
CREATE TABLE t (id integer PRIMARY KEY, home address);
-- rename: address.city=address.town
-- rows
INSERT INTO t VALUES (1, ROW('High Street', 'York'));
-- holds
SELECT (home).town = 'York' FROM t

-- case: attribute renamed that an index and a view use
-- old
CREATE TYPE address AS (street text, city text);
CREATE TABLE t (id integer PRIMARY KEY, home address);
CREATE INDEX t_city ON t (((home).city));
CREATE VIEW v AS SELECT (home).city FROM t;
-- new
CREATE TYPE address AS (street text, town text);
CREATE TABLE t (id integer PRIMARY KEY, home address);
CREATE INDEX t_city ON t (((home).town));
CREATE VIEW v AS SELECT (home).town FROM t;
-- rename: address.city=address.town
-- rows
INSERT INTO t VALUES (1, ROW('High Street', 'York'));

-- case: attribute's type changed, not used
-- old
CREATE TYPE point3 AS (x integer, y integer);
-- new
CREATE TYPE point3 AS (x bigint, y integer);

-- case: attribute's type changed while a column uses it
-- old
CREATE TYPE point3 AS (x integer, y integer);
CREATE TABLE t (id integer PRIMARY KEY, p point3);
-- new
CREATE TYPE point3 AS (x bigint, y text);
CREATE TABLE t (id integer PRIMARY KEY, p point3);
-- rows
INSERT INTO t VALUES (1, ROW(1, 2)), (2, NULL), (3, ROW(NULL, 3));
-- holds
SELECT (p).y = '2' FROM t WHERE id = 1

-- case: attribute's type changed while an array uses it
-- old
CREATE TYPE point3 AS (x integer, y integer);
CREATE TABLE t (id integer PRIMARY KEY, p point3[] NOT NULL DEFAULT '{}');
-- new
CREATE TYPE point3 AS (x bigint, y integer);
CREATE TABLE t (id integer PRIMARY KEY, p point3[] NOT NULL DEFAULT '{}');
-- rows
INSERT INTO t VALUES (1, ARRAY[ROW(1, 2), ROW(3, NULL)]::point3[]), (2, '{}');

-- case: attribute's type changed with a default, a check and an index on the column
-- old
CREATE TYPE point3 AS (x integer, y integer);
CREATE TABLE t (id integer PRIMARY KEY, p point3 DEFAULT ROW(1, 1)::point3, CONSTRAINT c CHECK ((p).x > 0));
CREATE INDEX i ON t (((p).x));
CREATE VIEW v AS SELECT (p).x FROM t;
-- new
CREATE TYPE point3 AS (x bigint, y integer);
CREATE TABLE t (id integer PRIMARY KEY, p point3 DEFAULT ROW(1, 1)::point3, CONSTRAINT c CHECK ((p).x > 0));
CREATE INDEX i ON t (((p).x));
CREATE VIEW v AS SELECT (p).x FROM t;
-- rows
INSERT INTO t VALUES (1, ROW(1, 2));

-- case: attribute's type changed while a table is of the type
-- old
CREATE TYPE row_type AS (x integer, y text);
CREATE TABLE t OF row_type;
-- new
CREATE TYPE row_type AS (x bigint, y text);
CREATE TABLE t OF row_type;
-- rows
INSERT INTO t VALUES (1, 'a');

-- case: attribute added while a table is of the type
-- old
CREATE TYPE row_type AS (x integer);
CREATE TABLE t OF row_type (PRIMARY KEY (x));
-- new
CREATE TYPE row_type AS (x integer, y text);
CREATE TABLE t OF row_type (PRIMARY KEY (x));
-- rows
INSERT INTO t VALUES (1);

-- case: attribute dropped while a table is of the type
-- old
CREATE TYPE row_type AS (x integer, y text);
CREATE TABLE t OF row_type (PRIMARY KEY (x));
-- new
CREATE TYPE row_type AS (x integer);
CREATE TABLE t OF row_type (PRIMARY KEY (x));
-- rows
INSERT INTO t VALUES (1, 'a');

-- case: attribute renamed while a table is of the type
-- old
CREATE TYPE row_type AS (x integer, y text);
CREATE TABLE t OF row_type (PRIMARY KEY (x));
-- new
CREATE TYPE row_type AS (x integer, z text);
CREATE TABLE t OF row_type (PRIMARY KEY (x));
-- rename: row_type.y=row_type.z
-- rows
INSERT INTO t VALUES (1, 'a');

-- case: inner attribute's type changed
-- old
CREATE TYPE inner_type AS (x integer);
CREATE TYPE outer_type AS (i inner_type, y text);
CREATE TABLE t (id integer PRIMARY KEY, o outer_type);
-- new
CREATE TYPE inner_type AS (x bigint);
CREATE TYPE outer_type AS (i inner_type, y text);
CREATE TABLE t (id integer PRIMARY KEY, o outer_type);
-- rows
INSERT INTO t VALUES (1, ROW(ROW(1), 'a'));

-- case: inner attribute added
-- old
CREATE TYPE inner_type AS (x integer);
CREATE TYPE outer_type AS (i inner_type, y text);
CREATE TABLE t (id integer PRIMARY KEY, o outer_type);
-- new
CREATE TYPE inner_type AS (x integer, z text);
CREATE TYPE outer_type AS (i inner_type, y text);
CREATE TABLE t (id integer PRIMARY KEY, o outer_type);
-- rows
INSERT INTO t VALUES (1, ROW(ROW(1), 'a'));

-- case: attribute's collation changed
-- old
CREATE TYPE word AS (w text);
-- new
CREATE TYPE word AS (w text COLLATE "C");

-- case: attribute gets an enum
-- old
CREATE TYPE thing AS (kind text);
-- new
CREATE TYPE kind AS ENUM ('a', 'b');
CREATE TYPE thing AS (kind kind);

-- case: comments of a type and an attribute
-- old
CREATE TYPE thing AS (kind text);
-- new
CREATE TYPE thing AS (kind text);
COMMENT ON TYPE thing IS 'a thing';
COMMENT ON COLUMN thing.kind IS 'its kind';

-- case: composite renamed by a stated rename
-- old
CREATE TYPE address AS (street text);
CREATE TABLE t (id integer PRIMARY KEY, home address);
-- new
CREATE TYPE place AS (street text);
CREATE TABLE t (id integer PRIMARY KEY, home place);
-- rename: address=place
-- rows
INSERT INTO t VALUES (1, ROW('High Street'));

-- case: function returns a set of a composite that changes
-- old
CREATE TYPE pair AS (a integer, b integer);
CREATE FUNCTION pairs() RETURNS SETOF pair LANGUAGE sql AS $$ SELECT 1, 2 $$;
-- new
CREATE TYPE pair AS (a integer, b text);
CREATE FUNCTION pairs() RETURNS SETOF pair LANGUAGE sql AS $$ SELECT 1, '2'::text $$;

-- case: attributes in another order
-- old
CREATE TYPE pair AS (a integer, b text);
-- new
CREATE TYPE pair AS (b text, a integer);

-- case: attribute added and another dropped at once
-- old
CREATE TYPE pair AS (a integer, b text);
CREATE TABLE t (p pair);
-- new
CREATE TYPE pair AS (a integer, c date);
CREATE TABLE t (p pair);
-- rows
INSERT INTO t VALUES (ROW(1, 'x'));

-- case: table takes a composite's place
-- old
CREATE TYPE pair AS (a integer, b text);
-- new
CREATE TABLE pair (a integer, b text);

-- case: column of a table's row type
-- old
CREATE TABLE a (x integer);
CREATE TABLE b (r a);
-- new
CREATE TABLE a (x integer, y text);
CREATE TABLE b (r a);

-- case: no longer of a type, another key
-- old
CREATE TYPE rt AS (x integer);
CREATE TABLE t OF rt (PRIMARY KEY (x));
-- new
CREATE TABLE t (id integer PRIMARY KEY);

-- case: of a type that has another column
-- old
CREATE TYPE rt AS (x integer);
CREATE TABLE t OF rt (PRIMARY KEY (x));
-- new
CREATE TYPE rt AS (x integer, y text);
CREATE TYPE r2 AS (x integer, z text);
CREATE TABLE t OF r2 (PRIMARY KEY (x), z DEFAULT 'q');

-- case: type's attributes stand otherwise
-- old
CREATE TYPE rt AS (x integer, y text);
CREATE TABLE t OF rt (PRIMARY KEY (x));
CREATE TABLE u (r rt);
CREATE VIEW v AS SELECT x, y FROM t;
-- new
CREATE TYPE rt AS (y text, x integer);
CREATE TABLE t OF rt (PRIMARY KEY (x));
CREATE TABLE u (r rt);
CREATE VIEW v AS SELECT x, y FROM t;
-- rows
INSERT INTO t VALUES (1, 'a');

-- case: attribute retyped under table and column
-- old
CREATE TYPE rt AS (x integer, y text);
CREATE TABLE t OF rt (PRIMARY KEY (x));
CREATE TABLE u (r rt, CHECK ((r).x > 0));
-- new
CREATE TYPE rt AS (x bigint, y text, z date);
CREATE TABLE t OF rt (PRIMARY KEY (x), z DEFAULT '2020-01-01');
CREATE TABLE u (r rt, CHECK ((r).x > 0));
-- rows
INSERT INTO t VALUES (1, 'a');

-- case: attribute in the middle
-- old
CREATE TYPE rt AS (x integer, y text);
CREATE TABLE t OF rt;
-- new
CREATE TYPE rt AS (x bigint, w date, y text);
CREATE TABLE t OF rt;
-- rows
INSERT INTO t VALUES (1, 'a');

-- case: becomes typed
-- old
CREATE TABLE t (x integer PRIMARY KEY);
-- new
CREATE TYPE rt AS (x bigint, w date);
CREATE TABLE t OF rt (PRIMARY KEY (x));
-- rows
INSERT INTO t VALUES (1);

-- case: attribute renamed and its table's key
-- old
CREATE TYPE rt AS (x integer, y text);
CREATE TABLE t OF rt (PRIMARY KEY (x));
-- new
CREATE TYPE rt AS (xx integer, y text);
CREATE TABLE t OF rt (PRIMARY KEY (xx));
-- rename: rt.x=rt.xx

-- case: composite used by table, function, array and domain gains an attribute
-- old
CREATE TYPE c AS (x integer);
CREATE DOMAIN dc AS c;
CREATE TABLE t (a c, b c[], d dc);
CREATE FUNCTION f(c) RETURNS c LANGUAGE sql AS 'SELECT $1';
-- new
CREATE TYPE c AS (x integer, y text COLLATE "C");
CREATE DOMAIN dc AS c;
CREATE TABLE t (a c, b c[], d dc);
CREATE FUNCTION f(c) RETURNS c LANGUAGE sql AS 'SELECT $1';

-- case: composite attributes by every statement
-- old
CREATE TYPE c AS (a integer, b text);
-- new
CREATE TYPE c AS (a integer, x text, gone date);
ALTER TYPE c RENAME ATTRIBUTE x TO b;
ALTER TYPE c DROP ATTRIBUTE gone, ADD ATTRIBUTE d numeric(5,1), ALTER ATTRIBUTE a TYPE bigint;

-- case: array becomes one of a type that is made anew
-- old
CREATE TYPE pt AS (x bigint, y integer);
CREATE TYPE mood AS ENUM ('a', 'b', 'c');
CREATE TABLE t (p pt[] NOT NULL DEFAULT '{}', m mood);
-- new
CREATE TYPE pt AS (x integer, y integer);
CREATE TYPE mood AS ENUM ('b', 'a');
CREATE TABLE t (p pt DEFAULT ROW(1, 1)::pt, m mood[]);
-- rows
INSERT INTO t VALUES (ARRAY[ROW(5, 6)::pt], 'a');
-- holds
SELECT (p).x = 5 AND m = '{a}' FROM t

-- case: array whose elements lose an attribute and gain one
-- old
CREATE TYPE pt AS (x integer, y integer);
CREATE TABLE t (id integer, ps pt[]);
-- new
CREATE TYPE pt AS (x integer, z text);
CREATE TABLE t (id integer, ps pt[]);
-- rows
INSERT INTO t VALUES (1, ARRAY[(1,2)::pt, (3,4)::pt]), (2, NULL), (3, '{}');
-- holds
SELECT (SELECT (ps[2]).x FROM t WHERE id = 1) = 3
SELECT (SELECT ps IS NULL FROM t WHERE id = 2) AND (SELECT ps = '{}' FROM t WHERE id = 3)

-- case: array whose elements lose an attribute
-- old
CREATE TYPE pt AS (x integer, y integer);
CREATE TABLE t (id integer, ps pt[]);
-- new
CREATE TYPE pt AS (y integer);
CREATE TABLE t (id integer, ps pt[]);
-- rows
INSERT INTO t VALUES (1, ARRAY[(1,2)::pt, (3,4)::pt]), (2, NULL), (3, '{}');
-- holds
SELECT (SELECT (ps[2]).y FROM t WHERE id = 1) = 4

-- case: array whose elements get an attribute in the middle, with default, check and index
-- old
CREATE TYPE pt AS (x integer, y integer);
CREATE TABLE t (id integer, ps pt[] DEFAULT ARRAY[ROW(0,0)::pt] CHECK (cardinality(ps) < 9));
CREATE INDEX i ON t (ps);
CREATE VIEW v AS SELECT (ps[1]).x FROM t;
-- new
CREATE TYPE pt AS (x integer, z text, y integer);
CREATE TABLE t (id integer, ps pt[] DEFAULT ARRAY[ROW(0,'',0)::pt] CHECK (cardinality(ps) < 9));
CREATE INDEX i ON t (ps);
CREATE VIEW v AS SELECT (ps[1]).x FROM t;
-- rows
INSERT INTO t VALUES (1, ARRAY[(1,2)::pt, (3,4)::pt]), (2, NULL), (3, '{}'), (4, '[0:1]={"(1,2)","(3,4)"}'), (5, '{{"(1,2)"},{"(3,4)"}}');
-- holds
SELECT (SELECT (ps[2]).y FROM t WHERE id = 1) = 4
SELECT (SELECT (ps[0]).y FROM t WHERE id = 4) = 2
SELECT (SELECT (ps[2][1]).y FROM t WHERE id = 5) = 4

-- case: domain over a composite whose attributes stand otherwise
-- old
CREATE TYPE pt AS (x integer, y integer);
CREATE DOMAIN dp AS pt CHECK ((VALUE).x > 0);
CREATE TABLE t (id integer, p dp);
-- new
CREATE TYPE pt AS (y bigint, x integer);
CREATE DOMAIN dp AS pt CHECK ((VALUE).x > 0);
CREATE TABLE t (id integer, p dp);
-- rows
INSERT INTO t VALUES (1, ROW(1,2)), (2, NULL);
-- holds
SELECT (SELECT (p).y FROM t WHERE id = 1) = 2

-- case: array of a domain over a composite, attribute in the middle
-- old
CREATE TYPE pt AS (x integer, y integer);
CREATE DOMAIN dp AS pt CHECK ((VALUE).x > 0);
CREATE TABLE t (id integer, p dp[]);
-- new
CREATE TYPE pt AS (x integer, z text, y integer);
CREATE DOMAIN dp AS pt CHECK ((VALUE).x > 0);
CREATE TABLE t (id integer, p dp[]);
-- rows
INSERT INTO t VALUES (1, ARRAY[ROW(1,2)::dp]), (2, NULL);
-- holds
SELECT (SELECT (p[1]).y FROM t WHERE id = 1) = 2

-- case: domain over an array of a composite that gets an attribute in the middle
-- old
CREATE TYPE pt AS (x integer, y integer);
CREATE DOMAIN dps AS pt[] CHECK (cardinality(VALUE) < 5);
CREATE TABLE t (id integer, p dps);
-- new
CREATE TYPE pt AS (x integer, z text, y integer);
CREATE DOMAIN dps AS pt[] CHECK (cardinality(VALUE) < 5);
CREATE TABLE t (id integer, p dps);
-- rows
INSERT INTO t VALUES (1, ARRAY[ROW(1,2)::pt]), (2, NULL);
-- holds
SELECT (SELECT (p[1]).y FROM t WHERE id = 1) = 2

-- case: composite inside a composite in an array, attributes of one type swap places
-- old
CREATE TYPE pt AS (x integer, y integer);
CREATE TYPE seg AS (a pt, b pt[], n text);
CREATE TABLE t (id integer, s seg[]);
-- new
CREATE TYPE pt AS (y bigint, x integer);
CREATE TYPE seg AS (a pt, b pt[], n text);
CREATE TABLE t (id integer, s seg[]);
-- rows
INSERT INTO t VALUES (1, ARRAY[ROW(ROW(1,2), ARRAY[ROW(3,4)::pt], 'q')::seg]), (2, NULL);
-- holds
SELECT (SELECT (s[1]).a.y FROM t WHERE id = 1) = 2
SELECT (SELECT ((s[1]).b[1]).y FROM t WHERE id = 1) = 4

-- case: array of a composite that gets an attribute in the middle, in a generated column and a function
-- old
CREATE TYPE pt AS (x integer, y integer);
CREATE TABLE t (id integer, p pt[], n integer GENERATED ALWAYS AS (cardinality(p)) STORED);
CREATE FUNCTION f(p pt[]) RETURNS integer LANGUAGE sql AS 'SELECT (p[1]).x';
-- new
CREATE TYPE pt AS (x integer, z text, y integer);
CREATE TABLE t (id integer, p pt[], n integer GENERATED ALWAYS AS (cardinality(p)) STORED);
CREATE FUNCTION f(p pt[]) RETURNS integer LANGUAGE sql AS 'SELECT (p[1]).x';
-- rows
INSERT INTO t VALUES (1, ARRAY[ROW(1,2)::pt]), (2, NULL);
-- holds
SELECT (SELECT (p[1]).y FROM t WHERE id = 1) = 2

-- case: array of a composite in the key of a partitioned table
-- old
CREATE TYPE pt AS (x integer, y integer);
CREATE TABLE t (id integer, p pt[], PRIMARY KEY (id, p)) PARTITION BY RANGE (id);
CREATE TABLE t1 PARTITION OF t DEFAULT;
-- new
CREATE TYPE pt AS (x integer, z text, y integer);
CREATE TABLE t (id integer, p pt[], PRIMARY KEY (id, p)) PARTITION BY RANGE (id);
CREATE TABLE t1 PARTITION OF t DEFAULT;
-- rows
INSERT INTO t VALUES (1, ARRAY[ROW(1,2)::pt]);
-- holds
SELECT (SELECT (p[1]).y FROM t WHERE id = 1) = 2

-- case: domain over a domain over a composite that loses an attribute and gains one
-- old
CREATE TYPE pt AS (x integer, y integer);
CREATE DOMAIN d1 AS pt;
CREATE DOMAIN d2 AS d1 CHECK ((VALUE).x > 0);
CREATE TABLE t (id integer, p d2 DEFAULT ROW(1,1));
-- new
CREATE TYPE pt AS (x integer, z text);
CREATE DOMAIN d1 AS pt;
CREATE DOMAIN d2 AS d1 CHECK ((VALUE).x > 0);
CREATE TABLE t (id integer, p d2 DEFAULT ROW(1,'a'));
-- rows
INSERT INTO t VALUES (1, ROW(1,2)), (2, NULL);
-- holds
SELECT (SELECT (p).x FROM t WHERE id = 1) = 1

-- case: arrays of composites of one name in two schemas while their table is partitioned otherwise
-- old
CREATE TYPE pt AS (x integer, y integer);
CREATE SCHEMA a; CREATE TYPE a.pt AS (l text, m pt[]);
CREATE TABLE t (id integer, p pt[], q a.pt[], r a.pt) PARTITION BY RANGE (id);
CREATE TABLE t1 PARTITION OF t DEFAULT;
-- new
CREATE TYPE pt AS (y integer, x integer);
CREATE SCHEMA a; CREATE TYPE a.pt AS (l text, m pt[]);
CREATE TABLE t (id integer, p pt[], q a.pt[], r a.pt) PARTITION BY LIST (id);
CREATE TABLE t1 PARTITION OF t DEFAULT;
-- rows
INSERT INTO t VALUES (1, ARRAY[NULL, ROW(1,2)::pt], ARRAY[ROW('a', ARRAY[ROW(1,2)::pt])::a.pt], ROW('a', ARRAY[ROW(1,2)::pt])::a.pt);
-- holds
SELECT (SELECT (p[2]).y = 2 AND ((q[1]).m[1]).y = 2 AND ((r).m[1]).y = 2 FROM t WHERE id = 1)
SELECT (SELECT p[1] IS NULL FROM t WHERE id = 1)

-- case: attribute gets another collation by a statement
-- old
CREATE TYPE pair AS (a text, b text COLLATE "C");
-- new
CREATE TYPE pair AS (a text, b text COLLATE "C");
ALTER TYPE pair ALTER ATTRIBUTE a TYPE text COLLATE "C";
ALTER TYPE pair ALTER ATTRIBUTE b TYPE text;

-- case: column of a table whose rows another holds gets another type
-- old
CREATE TABLE base (a int, b text);
CREATE TABLE log (id int, was base);
-- new
CREATE TABLE base (a bigint, b text);
CREATE TABLE log (id int, was base);
-- rows
INSERT INTO log VALUES (1, (7, 'x,"y')), (2, NULL), (3, ROW(NULL, NULL));
-- holds
SELECT (was).a = 7 AND (was).b = 'x,"y' FROM log WHERE id = 1

-- case: rows of a table in arrays, composites and domains
-- old
CREATE TABLE a (x int);
CREATE TYPE c AS (r a);
CREATE DOMAIN da AS a CHECK ((VALUE).x > 0);
CREATE TABLE b (r a, s a[], q c, d da);
CREATE VIEW v AS SELECT r FROM b;
-- new
CREATE TABLE a (x bigint);
CREATE TYPE c AS (r a);
CREATE DOMAIN da AS a CHECK ((VALUE).x > 0);
CREATE TABLE b (r a, s a[], q c, d da);
CREATE VIEW v AS SELECT r FROM b;

-- case: columns of a table whose rows another holds come and change
-- old
CREATE TABLE a (x int, z int);
CREATE TABLE b (r a);
-- new
CREATE TABLE a (x int, z bigint, n int NOT NULL DEFAULT 3);
CREATE TABLE b (r a);
-- rows
INSERT INTO b VALUES ((1, 3));
-- holds
SELECT (r).x = 1 AND (r).z = 3 FROM b

-- case: typed table of a composite type that grows
-- old
CREATE TYPE addr AS (street text, city text);
CREATE TABLE homes OF addr (PRIMARY KEY (street));
-- new
CREATE TYPE addr AS (street text, city text, zip text);
CREATE TABLE homes OF addr (PRIMARY KEY (street));

-- case: row type's column changes its type
-- old
CREATE TABLE pt (x int, y int);
CREATE TABLE shape (id int, origin pt);
-- new
CREATE TABLE pt (x bigint, y int);
CREATE TABLE shape (id int, origin pt);

-- case: column dropped whose table's rows other columns hold
-- old
CREATE TABLE pt (x int, y int, note text);
CREATE TABLE shape (id int PRIMARY KEY, origin pt, corners pt[]);
-- new
CREATE TABLE pt (x int, y int);
CREATE TABLE shape (id int PRIMARY KEY, origin pt, corners pt[]);
-- rows
INSERT INTO shape VALUES (1, ROW(1, 2, 'three'), ARRAY[ROW(4, 5, 'six')::pt]);
-- holds
SELECT origin = ROW(1, 2)::pt FROM shape

-- case: attribute renamed under a table of the type, with what the table says of it
-- old
CREATE TYPE emp AS (name text, salary numeric);
CREATE TABLE e OF emp (salary WITH OPTIONS NOT NULL);
-- new
CREATE TYPE emp AS (name text, salary numeric);
CREATE TABLE e OF emp (salary WITH OPTIONS NOT NULL);
ALTER TYPE emp RENAME ATTRIBUTE salary TO "Gehalt" CASCADE;
-- rename: emp.salary=emp.Gehalt
