-- case: index added
-- old
CREATE TABLE a (id int PRIMARY KEY, n int, m int);
-- new
CREATE TABLE a (id int PRIMARY KEY, n int, m int, KEY (n), KEY by_both (n, m DESC));
-- rows
INSERT INTO a VALUES (1, 2, 3);

-- case: index dropped
-- old
CREATE TABLE a (id int PRIMARY KEY, n int, KEY (n));
-- new
CREATE TABLE a (id int PRIMARY KEY, n int);
-- rows
INSERT INTO a VALUES (1, 2);

-- case: index over other columns
-- old
CREATE TABLE a (id int PRIMARY KEY, n int, m int, KEY i (n));
-- new
CREATE TABLE a (id int PRIMARY KEY, n int, m int, KEY i (m, n));
-- rows
INSERT INTO a VALUES (1, 2, 3);

-- case: index renamed
-- old
CREATE TABLE a (id int PRIMARY KEY, n int, KEY one (n));
CREATE TABLE b (id int PRIMARY KEY, n int, KEY two (n));
-- new
CREATE TABLE a (id int PRIMARY KEY, n int, KEY two (n));
CREATE TABLE b (id int PRIMARY KEY, n int, KEY two (n));
-- rename: a.one=a.two
-- rows
INSERT INTO a VALUES (1, 2);

-- case: names of indexes swapped
-- old
CREATE TABLE a (id int PRIMARY KEY, n int, m int, KEY one (n), KEY two (m));
-- new
CREATE TABLE a (id int PRIMARY KEY, n int, m int, KEY two (n), KEY one (m));
-- rename: a.one=a.two, a.two=a.one
-- rows
INSERT INTO a VALUES (1, 2, 3);

-- case: prefix
-- old
CREATE TABLE a (id int PRIMARY KEY, s varchar(100), t text, KEY i (s), KEY j (t(10)));
-- new
CREATE TABLE a (id int PRIMARY KEY, s varchar(100), t text, KEY i (s(5)), KEY j (t(20)));
-- rows
INSERT INTO a VALUES (1, 'x', 'y');

-- case: unique prefix
-- old
CREATE TABLE a (id int PRIMARY KEY, s varchar(100));
-- new
CREATE TABLE a (id int PRIMARY KEY, s varchar(100), UNIQUE KEY i (s(5)));
-- rows
INSERT INTO a VALUES (1, 'x');

-- case: fulltext
-- old
CREATE TABLE a (id int PRIMARY KEY, s varchar(100), t text);
-- new
CREATE TABLE a (id int PRIMARY KEY, s varchar(100), t text, FULLTEXT KEY words (s, t));
-- rows
INSERT INTO a VALUES (1, 'x', 'y');

-- case: spatial
-- old
CREATE TABLE a (id int PRIMARY KEY, p point NOT NULL);
-- new
CREATE TABLE a (id int PRIMARY KEY, p point NOT NULL, SPATIAL KEY place (p));
-- rows
INSERT INTO a VALUES (1, ST_GeomFromText('POINT(1 2)'));

-- case: comment of an index
-- old
CREATE TABLE a (id int PRIMARY KEY, n int, KEY i (n));
-- new
CREATE TABLE a (id int PRIMARY KEY, n int, KEY i (n) COMMENT 'for the report');
-- rows
INSERT INTO a VALUES (1, 2);

-- case: ignored index
-- old
CREATE TABLE a (id int PRIMARY KEY, n int, KEY i (n));
-- new
CREATE TABLE a (id int PRIMARY KEY, n int, KEY i (n) IGNORED);
-- rows
INSERT INTO a VALUES (1, 2);

-- case: index made after the table
-- old
CREATE TABLE a (id int PRIMARY KEY, n int);
CREATE UNIQUE INDEX u ON a (n);
CREATE INDEX i USING BTREE ON a (n, id);
-- new
CREATE TABLE a (id int PRIMARY KEY, n int, UNIQUE KEY u (n), KEY i (n, id) USING BTREE);
-- same

-- case: names that the server chooses
-- old
CREATE TABLE a (id int PRIMARY KEY, n int, m int, KEY (n), KEY (n, m), UNIQUE (n, id));
-- new
CREATE TABLE a (id int PRIMARY KEY, n int, m int, KEY n (n), KEY n_2 (n, m), UNIQUE n_3 (n, id));
-- same
