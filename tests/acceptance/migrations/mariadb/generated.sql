-- case: generated column added
-- old
CREATE TABLE a (id int PRIMARY KEY, n int);
-- new
CREATE TABLE a (id int PRIMARY KEY, twice int AS (n * 2), n int, thrice int GENERATED ALWAYS AS (n * 3) STORED);
-- rows
INSERT INTO a VALUES (1, 2);
-- holds
SELECT thrice = 6 AND twice = 4 FROM a

-- case: expression changed
-- old
CREATE TABLE a (id int PRIMARY KEY, n int, x int AS (n * 2) STORED, y int AS (n + 1));
-- new
CREATE TABLE a (id int PRIMARY KEY, n int, x int AS (n * 3) STORED, y int AS (n + 2));
-- rows
INSERT INTO a (id, n) VALUES (1, 2);
-- holds
SELECT x = 6 AND y = 4 FROM a

-- case: virtual becomes stored
-- old
CREATE TABLE a (id int PRIMARY KEY, n int, x int AS (n * 2));
-- new
CREATE TABLE a (id int PRIMARY KEY, n int, x int AS (n * 2) PERSISTENT);
-- rows
INSERT INTO a (id, n) VALUES (1, 2);

-- case: stored becomes plain
-- old
CREATE TABLE a (id int PRIMARY KEY, n int, x int AS (n * 2) STORED);
-- new
CREATE TABLE a (id int PRIMARY KEY, n int, x int);
-- rows
INSERT INTO a (id, n) VALUES (1, 2);
-- holds
SELECT x = 4 FROM a

-- case: index over a generated column
-- old
CREATE TABLE a (id int PRIMARY KEY, s varchar(10));
-- new
CREATE TABLE a (id int PRIMARY KEY, s varchar(10), low varchar(10) AS (lower(s)) VIRTUAL, KEY by_low (low));
-- rows
INSERT INTO a VALUES (1, 'X');

-- case: a column under a generated one is renamed
-- old
CREATE TABLE a (id int PRIMARY KEY, n int, x int AS (n * 2) STORED);
-- new
CREATE TABLE a (id int PRIMARY KEY, number int, x int AS (number * 2) STORED);
-- rename: a.n=number
-- rows
INSERT INTO a (id, n) VALUES (1, 2);

-- case: a column under a generated one is dropped
-- old
CREATE TABLE a (id int PRIMARY KEY, n int, m int, x int AS (n * 2));
-- new
CREATE TABLE a (id int PRIMARY KEY, m int, x int AS (m * 2));
-- rows
INSERT INTO a (id, n, m) VALUES (1, 2, 3);

-- case: generated column dropped
-- old
CREATE TABLE a (id int PRIMARY KEY, n int, x int AS (n * 2) STORED);
-- new
CREATE TABLE a (id int PRIMARY KEY, n int);
-- rows
INSERT INTO a (id, n) VALUES (1, 2);

-- case: generated column before one that it is computed with
-- old
CREATE TABLE film (a int, c int AS (a + 1));
-- new
CREATE TABLE film (a int, b int AS (c + 1), c int AS (a + 1));
-- refused: MIGRATE_NOT_HELD
