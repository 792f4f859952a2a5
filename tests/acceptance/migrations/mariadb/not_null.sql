-- case: not null set
-- old
CREATE TABLE a (id int PRIMARY KEY, n int);
-- new
CREATE TABLE a (id int PRIMARY KEY, n int NOT NULL);
-- rows
INSERT INTO a VALUES (1, 2);

-- case: not null taken away
-- old
CREATE TABLE a (id int PRIMARY KEY, n int NOT NULL DEFAULT 4);
-- new
CREATE TABLE a (id int PRIMARY KEY, n int DEFAULT 4);
-- rows
INSERT INTO a VALUES (1, 2);

-- case: not null added with a default
-- old
CREATE TABLE a (id int PRIMARY KEY);
-- new
CREATE TABLE a (id int PRIMARY KEY, n int NOT NULL DEFAULT 7);
-- rows
INSERT INTO a VALUES (1);
-- holds
SELECT n = 7 FROM a

-- case: not null added without a default
-- old
CREATE TABLE a (id int PRIMARY KEY);
-- new
CREATE TABLE a (id int PRIMARY KEY, n int NOT NULL, s varchar(3) NOT NULL);
-- rows
INSERT INTO a VALUES (1);
-- holds
SELECT n = 0 AND s = '' FROM a

-- case: not null on a column of a foreign key
-- old
CREATE TABLE p (id int PRIMARY KEY);
CREATE TABLE a (id int PRIMARY KEY, p_id int, FOREIGN KEY (p_id) REFERENCES p (id));
-- new
CREATE TABLE p (id int PRIMARY KEY);
CREATE TABLE a (id int PRIMARY KEY, p_id int NOT NULL, FOREIGN KEY (p_id) REFERENCES p (id));
-- rows
INSERT INTO p VALUES (1);
INSERT INTO a VALUES (1, 1);

-- case: null on a column of a foreign key
-- old
CREATE TABLE p (id int PRIMARY KEY);
CREATE TABLE a (id int PRIMARY KEY, p_id int NOT NULL, FOREIGN KEY (p_id) REFERENCES p (id));
-- new
CREATE TABLE p (id int PRIMARY KEY);
CREATE TABLE a (id int PRIMARY KEY, p_id int, FOREIGN KEY (p_id) REFERENCES p (id) ON DELETE SET NULL);
-- rows
INSERT INTO p VALUES (1);
INSERT INTO a VALUES (1, 1);

-- case: nullable timestamp
-- old
CREATE TABLE a (id int PRIMARY KEY, t timestamp NOT NULL DEFAULT '2020-01-01');
-- new
CREATE TABLE a (id int PRIMARY KEY, t timestamp NULL);
-- rows
INSERT INTO a VALUES (1, '2021-01-01');

-- case: not null is said by the primary key
-- old
CREATE TABLE a (id int, PRIMARY KEY (id));
-- new
CREATE TABLE a (id int NOT NULL PRIMARY KEY);
-- same
