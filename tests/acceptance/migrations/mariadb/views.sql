-- case: view added
-- old
CREATE TABLE a (id int PRIMARY KEY, n int);
-- new
CREATE TABLE a (id int PRIMARY KEY, n int);
CREATE VIEW v AS SELECT id, n FROM a WHERE n > 1;
-- rows
INSERT INTO a VALUES (1, 2);

-- case: view dropped with its table
-- old
CREATE TABLE z (id int PRIMARY KEY);
CREATE TABLE a (id int PRIMARY KEY, n int);
CREATE VIEW v AS SELECT id, n FROM a;
-- new
CREATE TABLE z (id int PRIMARY KEY);

-- case: view changed under another
-- old
CREATE TABLE a (id int PRIMARY KEY, n int);
CREATE VIEW v AS SELECT id, n FROM a;
CREATE VIEW w AS SELECT id FROM v;
-- new
CREATE TABLE a (id int PRIMARY KEY, n int);
CREATE VIEW v AS SELECT id, n + 1 AS n FROM a WHERE id > 0;
CREATE VIEW w AS SELECT id FROM v;
-- rows
INSERT INTO a VALUES (1, 2);

-- case: options of a view
-- old
CREATE TABLE a (id int PRIMARY KEY, n int);
CREATE VIEW v AS SELECT id, n FROM a WHERE n > 1;
-- new
CREATE TABLE a (id int PRIMARY KEY, n int);
CREATE ALGORITHM = MERGE SQL SECURITY INVOKER VIEW v (x, y) AS SELECT id, n FROM a WHERE n > 1 WITH LOCAL CHECK OPTION;
-- rows
INSERT INTO a VALUES (1, 2);

-- case: view with a star over a table that grows
-- old
CREATE TABLE a (id int PRIMARY KEY, n int);
CREATE VIEW v AS SELECT * FROM a;
-- new
CREATE TABLE a (id int PRIMARY KEY, n int, m int);
CREATE VIEW v AS SELECT * FROM a;
-- rows
INSERT INTO a VALUES (1, 2);
-- holds
SELECT m IS NULL FROM v

-- case: column renamed under a view
-- old
CREATE TABLE a (id int PRIMARY KEY, n int);
CREATE VIEW v AS SELECT id, n FROM a;
-- new
CREATE TABLE a (id int PRIMARY KEY, number int);
CREATE VIEW v AS SELECT id, number FROM a;
-- rename: a.n=number
-- rows
INSERT INTO a VALUES (1, 2);

-- case: table renamed under a view
-- old
CREATE TABLE a (id int PRIMARY KEY, n int);
CREATE VIEW v AS SELECT id, n FROM a;
-- new
CREATE TABLE b (id int PRIMARY KEY, n int);
CREATE VIEW v AS SELECT id, n FROM b;
-- rename: a=b
-- rows
INSERT INTO a VALUES (1, 2);
-- holds
SELECT n = 2 FROM v

-- case: column dropped that a view showed
-- old
CREATE TABLE a (id int PRIMARY KEY, n int, m int);
CREATE VIEW v AS SELECT id, n, m FROM a;
-- new
CREATE TABLE a (id int PRIMARY KEY, n int);
CREATE VIEW v AS SELECT id, n FROM a;
-- rows
INSERT INTO a VALUES (1, 2, 3);

-- case: views in an order against the alphabet
-- old
CREATE TABLE t (id int PRIMARY KEY);
-- new
CREATE TABLE t (id int PRIMARY KEY);
CREATE VIEW c AS SELECT id FROM t;
CREATE VIEW b AS SELECT id FROM c;
CREATE VIEW a AS SELECT id FROM b;

-- case: view over a function
-- old
CREATE TABLE a (id int PRIMARY KEY, n int);
-- new
CREATE TABLE a (id int PRIMARY KEY, n int);
CREATE FUNCTION twice (x int) RETURNS int DETERMINISTIC RETURN x * 2;
CREATE VIEW v AS SELECT id, twice(n) AS n FROM a;
-- rows
INSERT INTO a VALUES (1, 2);
-- holds
SELECT n = 4 FROM v

-- case: view becomes a table
-- old
CREATE TABLE a (id int PRIMARY KEY);
CREATE VIEW v AS SELECT id FROM a;
-- new
CREATE TABLE a (id int PRIMARY KEY);
CREATE TABLE v (id int PRIMARY KEY);
-- rows
INSERT INTO a VALUES (1);
