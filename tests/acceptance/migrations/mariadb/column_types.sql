-- case: whole number grows
-- old
CREATE TABLE a (id int PRIMARY KEY, n int);
-- new
CREATE TABLE a (id int PRIMARY KEY, n bigint);
-- rows
INSERT INTO a VALUES (1, 2147483647);

-- case: whole number shrinks
-- old
CREATE TABLE a (id int PRIMARY KEY, n bigint);
-- new
CREATE TABLE a (id int PRIMARY KEY, n smallint);
-- rows
INSERT INTO a VALUES (1, 7);

-- case: unsigned
-- old
CREATE TABLE a (id int PRIMARY KEY, n int);
-- new
CREATE TABLE a (id int PRIMARY KEY, n int unsigned);
-- rows
INSERT INTO a VALUES (1, 7);

-- case: display width
-- old
CREATE TABLE a (id int(5) PRIMARY KEY, n int(11));
-- new
CREATE TABLE a (id int PRIMARY KEY, n int(4) zerofill);
-- rows
INSERT INTO a VALUES (1, 7);

-- case: text grows
-- old
CREATE TABLE a (id int PRIMARY KEY, s varchar(10), KEY (s));
-- new
CREATE TABLE a (id int PRIMARY KEY, s varchar(300), KEY (s));
-- rows
INSERT INTO a VALUES (1, 'x');

-- case: text shrinks
-- old
CREATE TABLE a (id int PRIMARY KEY, s varchar(300));
-- new
CREATE TABLE a (id int PRIMARY KEY, s varchar(10));
-- rows
INSERT INTO a VALUES (1, 'x');

-- case: varchar to text under a prefix index
-- old
CREATE TABLE a (id int PRIMARY KEY, s varchar(100), KEY by_s (s));
-- new
CREATE TABLE a (id int PRIMARY KEY, s text, KEY by_s (s(20)));
-- rows
INSERT INTO a VALUES (1, 'x');

-- case: number to text
-- old
CREATE TABLE a (id int PRIMARY KEY, n int);
-- new
CREATE TABLE a (id int PRIMARY KEY, n varchar(20));
-- rows
INSERT INTO a VALUES (1, 42);
-- holds
SELECT n = '42' FROM a

-- case: text to number
-- old
CREATE TABLE a (id int PRIMARY KEY, n varchar(20));
-- new
CREATE TABLE a (id int PRIMARY KEY, n int);
-- rows
INSERT INTO a VALUES (1, '42');

-- case: enum value added at the end
-- old
CREATE TABLE a (id int PRIMARY KEY, e enum('x', 'y'));
-- new
CREATE TABLE a (id int PRIMARY KEY, e enum('x', 'y', 'z'));
-- rows
INSERT INTO a VALUES (1, 'y');

-- case: enum value added in the middle
-- old
CREATE TABLE a (id int PRIMARY KEY, e enum('x', 'z') NOT NULL DEFAULT 'z');
-- new
CREATE TABLE a (id int PRIMARY KEY, e enum('x', 'y', 'z') NOT NULL DEFAULT 'z');
-- rows
INSERT INTO a VALUES (1, 'z'), (2, 'x');
-- holds
SELECT e = 'z' FROM a WHERE id = 1

-- case: enum value removed
-- old
CREATE TABLE a (id int PRIMARY KEY, e enum('x', 'y', 'z'));
-- new
CREATE TABLE a (id int PRIMARY KEY, e enum('x', 'z'));
-- rows
INSERT INTO a VALUES (1, 'z');

-- case: set
-- old
CREATE TABLE a (id int PRIMARY KEY, s set('x', 'y'));
-- new
CREATE TABLE a (id int PRIMARY KEY, s set('w', 'x', 'y') DEFAULT 'x,y');
-- rows
INSERT INTO a VALUES (1, 'x,y');
-- holds
SELECT s = 'x,y' FROM a

-- case: enum to text
-- old
CREATE TABLE a (id int PRIMARY KEY, e enum('x', 'y'));
-- new
CREATE TABLE a (id int PRIMARY KEY, e varchar(10));
-- rows
INSERT INTO a VALUES (1, 'y');

-- case: decimal
-- old
CREATE TABLE a (id int PRIMARY KEY, n decimal(5,2) DEFAULT 1.5);
-- new
CREATE TABLE a (id int PRIMARY KEY, n decimal(12,4) DEFAULT 1.5);
-- rows
INSERT INTO a VALUES (1, 3.25);

-- case: fractions of seconds
-- old
CREATE TABLE a (id int PRIMARY KEY, t datetime, d date);
-- new
CREATE TABLE a (id int PRIMARY KEY, t datetime(6), d datetime);
-- rows
INSERT INTO a VALUES (1, '2020-01-02 03:04:05', '2020-01-02');

-- case: json
-- old
CREATE TABLE a (id int PRIMARY KEY, j text);
-- new
CREATE TABLE a (id int PRIMARY KEY, j json NOT NULL);
-- rows
INSERT INTO a VALUES (1, '{"x": 1}');

-- case: json is a long text with a check
-- old
CREATE TABLE a (id int PRIMARY KEY, j json);
-- new
CREATE TABLE a (id int PRIMARY KEY, j longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin CHECK (json_valid(`j`)));
-- same

-- case: uuid and addresses
-- old
CREATE TABLE a (id int PRIMARY KEY, u char(36), i varchar(45));
-- new
CREATE TABLE a (id int PRIMARY KEY, u uuid, i inet6);
-- rows
INSERT INTO a VALUES (1, '123e4567-e89b-12d3-a456-426655440000', '::1');

-- case: collation of a column
-- old
CREATE TABLE a (id int PRIMARY KEY, s varchar(10));
-- new
CREATE TABLE a (id int PRIMARY KEY, s varchar(10) COLLATE utf8mb4_bin);
-- rows
INSERT INTO a VALUES (1, 'x');

-- case: character set of a column
-- old
CREATE TABLE a (id int PRIMARY KEY, s varchar(10) CHARACTER SET latin1);
-- new
CREATE TABLE a (id int PRIMARY KEY, s varchar(10));
-- rows
INSERT INTO a VALUES (1, 'é');

-- case: binary text
-- old
CREATE TABLE a (id int PRIMARY KEY, s varchar(10) BINARY, t blob);
-- new
CREATE TABLE a (id int PRIMARY KEY, s varbinary(10), t mediumblob);
-- rows
INSERT INTO a VALUES (1, 'x', 'y');

-- case: type of a column under a view, a check, a trigger and a generated column
-- old
CREATE TABLE a (id int PRIMARY KEY, n int, CONSTRAINT n_positive CHECK (n > 0), twice int AS (n * 2) STORED);
CREATE VIEW v AS SELECT id, n FROM a;
CREATE TRIGGER t BEFORE INSERT ON a FOR EACH ROW SET NEW.n = NEW.n + 1;
-- new
CREATE TABLE a (id int PRIMARY KEY, n bigint, CONSTRAINT n_positive CHECK (n > 0), twice bigint AS (n * 2) STORED);
CREATE VIEW v AS SELECT id, n FROM a;
CREATE TRIGGER t BEFORE INSERT ON a FOR EACH ROW SET NEW.n = NEW.n + 1;
-- rows
INSERT INTO a (id, n) VALUES (1, 1), (2, 5);

-- case: type of both ends of a foreign key
-- old
CREATE TABLE p (code varchar(5) PRIMARY KEY);
CREATE TABLE a (id int PRIMARY KEY, p_code varchar(5), CONSTRAINT a_p FOREIGN KEY (p_code) REFERENCES p (code) ON DELETE CASCADE);
-- new
CREATE TABLE p (code char(8) PRIMARY KEY);
CREATE TABLE a (id int PRIMARY KEY, p_code char(8), CONSTRAINT a_p FOREIGN KEY (p_code) REFERENCES p (code) ON DELETE CASCADE);
-- rows
INSERT INTO p VALUES ('x');
INSERT INTO a VALUES (1, 'x');

-- case: types under other names are the same
-- old
CREATE TABLE a (id integer PRIMARY KEY, b bool, c numeric(5), d double precision, e char, f dec, g character varying(3), h text(50), i year(4), j int4, k real, l fixed(4,1));
-- new
CREATE TABLE a (id int(11) PRIMARY KEY, b tinyint(1), c decimal(5,0), d double, e char(1), f decimal(10,0), g varchar(3), h tinytext, i year, j int, k double, l decimal(4,1));
-- same
