-- case: names of tables swapped
-- old
CREATE TABLE a (id int PRIMARY KEY, x int);
CREATE TABLE b (id int PRIMARY KEY, y int);
-- new
CREATE TABLE b (id int PRIMARY KEY, x int);
CREATE TABLE a (id int PRIMARY KEY, y int);
-- rename: a=b, b=a
-- rows
INSERT INTO a VALUES (1, 2);
INSERT INTO b VALUES (3, 4);
-- holds
SELECT x = 2 FROM b

-- case: table renamed with foreign keys of the server's naming
-- old
CREATE TABLE p (id int PRIMARY KEY);
CREATE TABLE a (id int PRIMARY KEY, p_id int, FOREIGN KEY (p_id) REFERENCES p (id));
-- new
CREATE TABLE p (id int PRIMARY KEY);
CREATE TABLE b (id int PRIMARY KEY, p_id int, FOREIGN KEY (p_id) REFERENCES p (id));
-- rename: a=b
-- rows
INSERT INTO p VALUES (1);
INSERT INTO a VALUES (1, 1);

-- case: the foreign key keeps the name of the table before
-- old
CREATE TABLE p (id int PRIMARY KEY);
CREATE TABLE a (id int PRIMARY KEY, p_id int, KEY (p_id), CONSTRAINT a_ibfk_1 FOREIGN KEY (p_id) REFERENCES p (id));
-- new
CREATE TABLE p (id int PRIMARY KEY);
CREATE TABLE b (id int PRIMARY KEY, p_id int, KEY (p_id), CONSTRAINT a_ibfk_1 FOREIGN KEY (p_id) REFERENCES p (id));
-- rename: a=b
-- rows
INSERT INTO p VALUES (1);
INSERT INTO a VALUES (1, 1);

-- case: referenced table renamed
-- old
CREATE TABLE p (id int PRIMARY KEY);
CREATE TABLE a (id int PRIMARY KEY, p_id int, CONSTRAINT a_p FOREIGN KEY (p_id) REFERENCES p (id));
-- new
CREATE TABLE q (id int PRIMARY KEY);
CREATE TABLE a (id int PRIMARY KEY, p_id int, CONSTRAINT a_p FOREIGN KEY (p_id) REFERENCES q (id));
-- rename: p=q
-- rows
INSERT INTO p VALUES (1);
INSERT INTO a VALUES (1, 1);

-- case: table and column renamed, and a new table takes the name
-- old
CREATE TABLE a (id int PRIMARY KEY, x int);
-- new
CREATE TABLE b (id int PRIMARY KEY, y int);
CREATE TABLE a (id int PRIMARY KEY, z int);
-- rename: a=b, a.x=b.y
-- rows
INSERT INTO a VALUES (1, 2);
-- holds
SELECT y = 2 FROM b

-- case: a column takes the name of one that is dropped
-- old
CREATE TABLE a (id int PRIMARY KEY, x int, y int);
-- new
CREATE TABLE a (id int PRIMARY KEY, x int);
-- rename: a.y=x
-- rows
INSERT INTO a VALUES (1, 2, 3);
-- holds
SELECT x = 3 FROM a

-- case: column renamed in keys and indexes
-- old
CREATE TABLE a (x int PRIMARY KEY, y int, UNIQUE KEY u (y, x), KEY i (y DESC));
-- new
CREATE TABLE a (k int PRIMARY KEY, l int, UNIQUE KEY u (l, k), KEY i (l DESC));
-- rename: a.x=k, a.y=l
-- rows
INSERT INTO a VALUES (1, 2);

-- case: column renamed only by its case
-- old
CREATE TABLE a (id int PRIMARY KEY, name varchar(5));
-- new
CREATE TABLE a (id int PRIMARY KEY, Name varchar(5));
-- rename: a.name=Name
-- rows
INSERT INTO a VALUES (1, 'x');

-- case: sequence renamed under several defaults and a column renamed with it
-- old
CREATE SEQUENCE `a b`;
CREATE TABLE t (id INT DEFAULT nextval(`a b`), w INT, v INT DEFAULT (NEXT VALUE FOR `a b` + w), x BIGINT DEFAULT nextval(`a b`));
-- new
CREATE SEQUENCE r;
CREATE TABLE t (id INT DEFAULT nextval(r), y INT, v INT DEFAULT (NEXT VALUE FOR r + y), x INT DEFAULT nextval(r));
-- rename: a b=r, t.w=t.y
-- rows
INSERT INTO t (w) VALUES (1);

-- case: two sequences swap their names under defaults
-- old
CREATE SEQUENCE a INCREMENT BY 2;
CREATE SEQUENCE b INCREMENT BY 3;
CREATE TABLE t (id INT DEFAULT nextval(a), x INT DEFAULT (nextval(b) + nextval(a)));
-- new
CREATE SEQUENCE b INCREMENT BY 2;
CREATE SEQUENCE a INCREMENT BY 3;
CREATE TABLE t (id INT DEFAULT nextval(b), x INT DEFAULT (nextval(a) + nextval(b)));
-- rename: a=b, b=a
-- rows
INSERT INTO t VALUES ();
