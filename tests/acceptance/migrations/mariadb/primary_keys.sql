-- case: primary key added
-- old
CREATE TABLE a (id int NOT NULL, n int);
-- new
CREATE TABLE a (id int NOT NULL PRIMARY KEY, n int);
-- rows
INSERT INTO a VALUES (1, 2);

-- case: primary key over a nullable column
-- old
CREATE TABLE a (id int, n int);
-- new
CREATE TABLE a (id int PRIMARY KEY, n int);
-- rows
INSERT INTO a VALUES (1, 2);

-- case: primary key dropped
-- old
CREATE TABLE a (id int PRIMARY KEY, n int);
-- new
CREATE TABLE a (id int NOT NULL, n int);
-- rows
INSERT INTO a VALUES (1, 2);

-- case: primary key over other columns
-- old
CREATE TABLE a (id int NOT NULL, n int NOT NULL, PRIMARY KEY (id));
-- new
CREATE TABLE a (id int NOT NULL, n int NOT NULL, PRIMARY KEY (n, id));
-- rows
INSERT INTO a VALUES (1, 2), (2, 2);

-- case: primary key of a column that counts
-- old
CREATE TABLE a (id int AUTO_INCREMENT PRIMARY KEY, n int NOT NULL);
-- new
CREATE TABLE a (id int AUTO_INCREMENT, n int NOT NULL, PRIMARY KEY (id, n));
-- rows
INSERT INTO a VALUES (1, 2), (2, 2);

-- case: primary key of a column that counts and gets another type
-- old
CREATE TABLE a (id int AUTO_INCREMENT PRIMARY KEY, n int NOT NULL);
-- new
CREATE TABLE a (id bigint AUTO_INCREMENT, n int NOT NULL, PRIMARY KEY (id, n));
-- rows
INSERT INTO a VALUES (1, 2), (2, 2);

-- case: primary key that is referenced
-- old
CREATE TABLE p (id int NOT NULL, n int NOT NULL, PRIMARY KEY (id));
CREATE TABLE a (id int PRIMARY KEY, p_id int, CONSTRAINT a_p FOREIGN KEY (p_id) REFERENCES p (id));
-- new
CREATE TABLE p (id int NOT NULL, n int NOT NULL, PRIMARY KEY (id, n));
CREATE TABLE a (id int PRIMARY KEY, p_id int, CONSTRAINT a_p FOREIGN KEY (p_id) REFERENCES p (id));
-- rows
INSERT INTO p VALUES (1, 2);
INSERT INTO a VALUES (1, 1);

-- case: column that counts no more loses its key
-- old
CREATE TABLE a (id int AUTO_INCREMENT PRIMARY KEY, n int NOT NULL);
-- new
CREATE TABLE a (id int NOT NULL, n int NOT NULL PRIMARY KEY);
-- rows
INSERT INTO a VALUES (1, 2), (2, 3);

-- case: unique key added
-- old
CREATE TABLE a (id int PRIMARY KEY, n int, m int);
-- new
CREATE TABLE a (id int PRIMARY KEY, n int UNIQUE, m int, UNIQUE KEY both_of_them (n, m));
-- rows
INSERT INTO a VALUES (1, 2, 3), (2, 3, 3);

-- case: unique key dropped
-- old
CREATE TABLE a (id int PRIMARY KEY, n int UNIQUE);
-- new
CREATE TABLE a (id int PRIMARY KEY, n int);
-- rows
INSERT INTO a VALUES (1, 2);

-- case: unique key becomes an index
-- old
CREATE TABLE a (id int PRIMARY KEY, n int, UNIQUE KEY n (n));
-- new
CREATE TABLE a (id int PRIMARY KEY, n int, KEY n (n));
-- rows
INSERT INTO a VALUES (1, 2);

-- case: unique key renamed
-- old
CREATE TABLE a (id int PRIMARY KEY, n int, UNIQUE KEY one (n));
-- new
CREATE TABLE a (id int PRIMARY KEY, n int, UNIQUE KEY two (n));
-- rename: a.one=a.two
-- rows
INSERT INTO a VALUES (1, 2);

-- case: referenced unique key goes, another one serves
-- old
CREATE TABLE p (id int PRIMARY KEY, code int NOT NULL, UNIQUE KEY one (code));
CREATE TABLE a (id int PRIMARY KEY, code int, CONSTRAINT a_p FOREIGN KEY (code) REFERENCES p (code));
-- new
CREATE TABLE p (id int PRIMARY KEY, code int NOT NULL, UNIQUE KEY two (code, id), UNIQUE KEY three (code));
CREATE TABLE a (id int PRIMARY KEY, code int, CONSTRAINT a_p FOREIGN KEY (code) REFERENCES p (code));
-- rows
INSERT INTO p VALUES (1, 5);
INSERT INTO a VALUES (1, 5);

-- case: a serial column
-- old
CREATE TABLE a (n int);
-- new
CREATE TABLE a (n int, id serial);
-- rows
INSERT INTO a VALUES (4), (4);
