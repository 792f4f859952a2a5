-- case: check added
-- old
CREATE TABLE a (id int PRIMARY KEY, n int);
-- new
CREATE TABLE a (id int PRIMARY KEY, n int, CONSTRAINT positive CHECK (n > 0));
-- rows
INSERT INTO a VALUES (1, 2);

-- case: check dropped
-- old
CREATE TABLE a (id int PRIMARY KEY, n int, CONSTRAINT positive CHECK (n > 0));
-- new
CREATE TABLE a (id int PRIMARY KEY, n int);
-- rows
INSERT INTO a VALUES (1, 2);

-- case: check changed
-- old
CREATE TABLE a (id int PRIMARY KEY, n int, CONSTRAINT positive CHECK (n > 0));
-- new
CREATE TABLE a (id int PRIMARY KEY, n int, CONSTRAINT positive CHECK (n >= 0 AND n < 100));
-- rows
INSERT INTO a VALUES (1, 2);

-- case: check renamed
-- old
CREATE TABLE a (id int PRIMARY KEY, n int, CONSTRAINT one CHECK (n > 0));
-- new
CREATE TABLE a (id int PRIMARY KEY, n int, CONSTRAINT two CHECK (n > 0));
-- rows
INSERT INTO a VALUES (1, 2);

-- case: checks without names
-- old
CREATE TABLE a (id int PRIMARY KEY, n int, CHECK (n > 0));
-- new
CREATE TABLE a (id int PRIMARY KEY, n int, CHECK (n > 1), CHECK (n <> id));
-- rows
INSERT INTO a VALUES (1, 2);

-- case: check of a column added
-- old
CREATE TABLE a (id int PRIMARY KEY, n int);
-- new
CREATE TABLE a (id int PRIMARY KEY, n int CHECK (n > 0));
-- rows
INSERT INTO a VALUES (1, 2);

-- case: check of a column changed, its type too
-- old
CREATE TABLE a (id int PRIMARY KEY, n int CHECK (n > 0));
-- new
CREATE TABLE a (id int PRIMARY KEY, n bigint NOT NULL COMMENT 'big' CHECK (n > 1));
-- rows
INSERT INTO a VALUES (1, 2);

-- case: check of a column dropped
-- old
CREATE TABLE a (id int PRIMARY KEY, n int CHECK (n > 0));
-- new
CREATE TABLE a (id int PRIMARY KEY, n int DEFAULT 4);
-- rows
INSERT INTO a VALUES (1, 2);

-- case: check of a column stays while the column changes
-- old
CREATE TABLE a (id int PRIMARY KEY, n int CHECK (n > 0));
-- new
CREATE TABLE a (id int PRIMARY KEY, n bigint CHECK (n>0));
-- rows
INSERT INTO a VALUES (1, 2);

-- case: check of a column that is renamed
-- old
CREATE TABLE a (id int PRIMARY KEY, n int CHECK (n > 0), CONSTRAINT small CHECK (n < 100));
-- new
CREATE TABLE a (id int PRIMARY KEY, number int CHECK (number > 0), CONSTRAINT small CHECK (number < 100));
-- rename: a.n=number
-- rows
INSERT INTO a VALUES (1, 2);

-- case: check of a column becomes one of the table
-- old
CREATE TABLE a (id int PRIMARY KEY, n int CHECK (n > 0));
-- new
CREATE TABLE a (id int PRIMARY KEY, n int, CONSTRAINT positive CHECK (n > 0));
-- rows
INSERT INTO a VALUES (1, 2);

-- case: quotes, spaces and brackets mean nothing
-- old
CREATE TABLE a (id int PRIMARY KEY, n int, CONSTRAINT c CHECK (n > 0 and n <> 5));
-- new
CREATE TABLE a (id int PRIMARY KEY, n int, CONSTRAINT c CHECK ((`n`>0 and `n`<>5)));
-- same

-- case: check over a text with quotes
-- old
CREATE TABLE a (id int PRIMARY KEY, s varchar(10));
-- new
CREATE TABLE a (id int PRIMARY KEY, s varchar(10), CONSTRAINT c CHECK (s <> "it's" and s not in ('a;b', '--')));
-- rows
INSERT INTO a VALUES (1, 'x');
