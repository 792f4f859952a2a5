-- case: column added at the end
-- old
CREATE TABLE a (id int PRIMARY KEY);
-- new
CREATE TABLE a (id int PRIMARY KEY, name varchar(20) COMMENT 'what it is called');
-- rows
INSERT INTO a VALUES (1), (2);

-- case: column added in the middle
-- old
CREATE TABLE a (id int PRIMARY KEY, z int);
-- new
CREATE TABLE a (id int PRIMARY KEY, name varchar(20) DEFAULT 'x', z int);
-- rows
INSERT INTO a VALUES (1, 5);

-- case: column added first
-- old
CREATE TABLE a (id int PRIMARY KEY, z int);
-- new
CREATE TABLE a (name varchar(20), id int PRIMARY KEY, z int);
-- rows
INSERT INTO a VALUES (1, 5);

-- case: several columns added in places
-- old
CREATE TABLE a (id int PRIMARY KEY, m int, z int);
-- new
CREATE TABLE a (b int, c int, id int PRIMARY KEY, d int, e int, m int, z int, y int);
-- rows
INSERT INTO a VALUES (1, 2, 3);

-- case: columns moved
-- old
CREATE TABLE a (id int PRIMARY KEY, b int, c int, d int);
-- new
CREATE TABLE a (d int, id int PRIMARY KEY, c int, b int);
-- rows
INSERT INTO a VALUES (1, 2, 3, 4);
-- holds
SELECT d = 4 AND b = 2 FROM a

-- case: moved, dropped and added at once
-- old
CREATE TABLE a (id int PRIMARY KEY, b int, c int, d int);
-- new
CREATE TABLE a (d int, x int, id int PRIMARY KEY, b int);
-- rows
INSERT INTO a VALUES (1, 2, 3, 4);

-- case: column dropped
-- old
CREATE TABLE a (id int PRIMARY KEY, b int, c int);
-- new
CREATE TABLE a (id int PRIMARY KEY, c int);
-- rows
INSERT INTO a VALUES (1, 2, 3);

-- case: column dropped with the index over it
-- old
CREATE TABLE a (id int PRIMARY KEY, b int, c int, KEY by_b (b));
-- new
CREATE TABLE a (id int PRIMARY KEY, c int);
-- rows
INSERT INTO a VALUES (1, 2, 3);

-- case: column dropped out of an index over two
-- old
CREATE TABLE a (id int PRIMARY KEY, b int, c int, KEY by_both (b, c));
-- new
CREATE TABLE a (id int PRIMARY KEY, c int, KEY by_both (c));
-- rows
INSERT INTO a VALUES (1, 2, 3);

-- case: column dropped with its foreign key
-- old
CREATE TABLE p (id int PRIMARY KEY);
CREATE TABLE a (id int PRIMARY KEY, p_id int, FOREIGN KEY (p_id) REFERENCES p (id));
-- new
CREATE TABLE p (id int PRIMARY KEY);
CREATE TABLE a (id int PRIMARY KEY);
-- rows
INSERT INTO p VALUES (1);
INSERT INTO a VALUES (1, 1);

-- case: column dropped with a check over it
-- old
CREATE TABLE a (id int PRIMARY KEY, b int, c int, CONSTRAINT b_over_c CHECK (b > c));
-- new
CREATE TABLE a (id int PRIMARY KEY, c int);
-- rows
INSERT INTO a VALUES (1, 3, 2);

-- case: column renamed
-- old
CREATE TABLE a (id int PRIMARY KEY, title varchar(10) NOT NULL DEFAULT 'x' COMMENT 'c', KEY (title));
-- new
CREATE TABLE a (id int PRIMARY KEY, name varchar(10) NOT NULL DEFAULT 'x' COMMENT 'c', KEY title (name));
-- rename: a.title=name
-- rows
INSERT INTO a VALUES (1, 'y');
-- holds
SELECT name = 'y' FROM a

-- case: column renamed and of another type
-- old
CREATE TABLE a (id int PRIMARY KEY, n int);
-- new
CREATE TABLE a (id int PRIMARY KEY, number bigint NOT NULL);
-- rename: a.n=number
-- rows
INSERT INTO a VALUES (1, 7);
-- holds
SELECT number = 7 FROM a

-- case: names of columns swapped
-- old
CREATE TABLE a (id int PRIMARY KEY, b int, c int);
-- new
CREATE TABLE a (id int PRIMARY KEY, c int, b int);
-- rename: a.b=c, a.c=b
-- rows
INSERT INTO a VALUES (1, 2, 3);
-- holds
SELECT c = 2 AND b = 3 FROM a

-- case: comments of columns
-- old
CREATE TABLE a (id int PRIMARY KEY COMMENT 'old', b int COMMENT 'gone', c int);
-- new
CREATE TABLE a (id int PRIMARY KEY COMMENT 'a ''new'' one', b int, c int COMMENT 'come');
-- rows
INSERT INTO a VALUES (1, 2, 3);

-- case: comment of a column that counts and is referenced
-- old
CREATE TABLE a (id int AUTO_INCREMENT PRIMARY KEY);
CREATE TABLE b (id int PRIMARY KEY, a_id int, FOREIGN KEY (a_id) REFERENCES a (id));
-- new
CREATE TABLE a (id int AUTO_INCREMENT PRIMARY KEY COMMENT 'number');
CREATE TABLE b (id int PRIMARY KEY, a_id int, FOREIGN KEY (a_id) REFERENCES a (id));
-- rows
INSERT INTO a VALUES (1), (2);
INSERT INTO b VALUES (1, 2);

-- case: invisible column
-- old
CREATE TABLE a (id int PRIMARY KEY, b int DEFAULT 3, c int INVISIBLE);
-- new
CREATE TABLE a (id int PRIMARY KEY, b int INVISIBLE DEFAULT 3, c int);
-- rows
INSERT INTO a (id, b, c) VALUES (1, 2, 3);

-- case: column that counts added to rows
-- old
CREATE TABLE a (name varchar(10));
-- new
CREATE TABLE a (id int AUTO_INCREMENT PRIMARY KEY, name varchar(10));
-- rows
INSERT INTO a VALUES ('x'), ('y');
-- holds
SELECT count(DISTINCT id) = 2 FROM a

-- case: column begins to count
-- old
CREATE TABLE a (id int PRIMARY KEY, name varchar(10));
-- new
CREATE TABLE a (id int AUTO_INCREMENT PRIMARY KEY, name varchar(10));
-- rows
INSERT INTO a VALUES (3, 'x'), (5, 'y');

-- case: column that counts gets a larger type
-- old
CREATE TABLE a (id int AUTO_INCREMENT PRIMARY KEY);
CREATE TABLE b (id int PRIMARY KEY, a_id int, CONSTRAINT b_a FOREIGN KEY (a_id) REFERENCES a (id));
-- new
CREATE TABLE a (id bigint unsigned AUTO_INCREMENT PRIMARY KEY);
CREATE TABLE b (id int PRIMARY KEY, a_id bigint unsigned, CONSTRAINT b_a FOREIGN KEY (a_id) REFERENCES a (id));
-- rows
INSERT INTO a VALUES (1), (2);
INSERT INTO b VALUES (1, 2);

-- case: another column counts
-- old
CREATE TABLE a (id int AUTO_INCREMENT PRIMARY KEY, n int NOT NULL, KEY (n));
-- new
CREATE TABLE a (id int PRIMARY KEY, n int NOT NULL AUTO_INCREMENT, KEY (n));
-- rows
INSERT INTO a VALUES (1, 5), (2, 6);

-- case: defaults
-- old
CREATE TABLE a (id int PRIMARY KEY, b int DEFAULT 1, c varchar(10) DEFAULT 'x', d int, e datetime DEFAULT now());
-- new
CREATE TABLE a (id int PRIMARY KEY, b int DEFAULT 2, c varchar(10), d int DEFAULT (1 + 2), e datetime DEFAULT '2020-01-02 03:04:05');
-- rows
INSERT INTO a VALUES (1, 2, 'y', 4, '2021-01-01');

-- case: defaults of every sort
-- old
CREATE TABLE a (id int PRIMARY KEY);
-- new
CREATE TABLE a (id int PRIMARY KEY, b bit(3) DEFAULT b'101', c decimal(5,2) DEFAULT -1.50, d text DEFAULT 'long',
 e char(36) DEFAULT uuid(), f double DEFAULT 1e10, g varchar(20) DEFAULT concat('a', 'b'), h boolean DEFAULT true, i varbinary(4) DEFAULT x'41');
-- rows
INSERT INTO a VALUES (1);

-- case: on update of a timestamp
-- old
CREATE TABLE a (id int PRIMARY KEY, t timestamp NOT NULL DEFAULT current_timestamp(), u datetime(3) DEFAULT NULL);
-- new
CREATE TABLE a (id int PRIMARY KEY, t timestamp NOT NULL DEFAULT current_timestamp() ON UPDATE current_timestamp(), u datetime(3) DEFAULT now(3) ON UPDATE now(3));
-- rows
INSERT INTO a VALUES (1, '2020-01-01', NULL);

-- case: moments are one in all spellings
-- old
CREATE TABLE a (id int PRIMARY KEY, t timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE NOW());
-- new
CREATE TABLE a (id int PRIMARY KEY, t timestamp NOT NULL DEFAULT LOCALTIME() ON UPDATE current_timestamp(0));
-- same

-- case: column with a key, a check and a foreign key of its own
-- old
CREATE TABLE p (id int PRIMARY KEY);
CREATE TABLE a (id int PRIMARY KEY);
-- new
CREATE TABLE p (id int PRIMARY KEY);
CREATE TABLE a (id int PRIMARY KEY, code int UNIQUE, n int CHECK (n > 3), p_id int REFERENCES p (id));
-- rows
INSERT INTO a VALUES (1);
