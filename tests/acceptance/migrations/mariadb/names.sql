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
