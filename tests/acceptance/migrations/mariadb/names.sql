-- case: names that must be quoted
-- old
CREATE TABLE `select` (`order` int PRIMARY KEY, `a b` int, `c``d` int, KEY `group` (`a b`));
-- new
CREATE TABLE `select` (`order` int PRIMARY KEY, `a b` bigint, `c``d` int NOT NULL, `é` int, KEY `group` (`c``d`), CONSTRAINT `check it` CHECK (`a b` > 0));
-- rows
INSERT INTO `select` VALUES (1, 2, 3);

-- case: names in capitals
-- old
CREATE TABLE Film (FilmId int PRIMARY KEY, Title varchar(10));
-- new
CREATE TABLE Film (FilmId int PRIMARY KEY, Title varchar(20), KEY ByTitle (Title));
CREATE VIEW Films AS SELECT FilmId FROM Film;
-- rows
INSERT INTO Film VALUES (1, 'x');

-- case: texts with quotes and backslashes
-- old
CREATE TABLE a (id int PRIMARY KEY);
-- new
CREATE TABLE a (id int PRIMARY KEY, e enum('it''s', 'a,b', 'c(d)') DEFAULT 'it''s', s varchar(10) DEFAULT 'x\\y' COMMENT 'back\\slash; "quoted" -- no comment') COMMENT = 'a ''b''';
-- rows
INSERT INTO a VALUES (1);

-- case: names with a dollar and digits
-- old
CREATE TABLE 1a (`$x` int PRIMARY KEY);
-- new
CREATE TABLE 1a (`$x` int PRIMARY KEY, `2b` int, c$d int);
-- rows
INSERT INTO 1a VALUES (1);

-- case: keywords that are names here
-- old
CREATE TABLE a (id int PRIMARY KEY, `key` int, type int, status int, comment varchar(5));
-- new
CREATE TABLE a (id int PRIMARY KEY, `key` int, type int, status bigint, comment varchar(5), date date, KEY `index` (`key`));
-- rows
INSERT INTO a VALUES (1, 2, 3, 4, 'x');

-- case: names in mixed case of columns and keys change in case
-- old
CREATE TABLE t (Id INT PRIMARY KEY, FullName VARCHAR(10), KEY Name_Key (FullName));
-- new
CREATE TABLE t (id INT PRIMARY KEY, fullname VARCHAR(10), KEY name_key (fullname));
-- rows
INSERT INTO t VALUES (1, 'a');

-- case: key and columns change in case under a foreign key, a check and a view
-- old
CREATE TABLE P (ID INT PRIMARY KEY);
CREATE TABLE t (Pid INT, Val INT, KEY Vals (Val), CONSTRAINT Fk FOREIGN KEY (Pid) REFERENCES P(ID), CONSTRAINT Chk CHECK (Val > 0));
CREATE VIEW v AS SELECT Pid, Val FROM t;
-- new
CREATE TABLE P (id INT PRIMARY KEY);
CREATE TABLE t (pid INT, val INT, KEY vals (val), CONSTRAINT fk FOREIGN KEY (pid) REFERENCES P(id), CONSTRAINT chk CHECK (val > 0));
CREATE VIEW v AS SELECT pid, val FROM t;
-- rows
INSERT INTO P VALUES (1);
INSERT INTO t VALUES (1, 2);
-- holds
SELECT val = 2 FROM t;
