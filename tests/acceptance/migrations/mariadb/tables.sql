-- case: table added
-- old
CREATE TABLE a (id int PRIMARY KEY);
-- new
CREATE TABLE a (id int PRIMARY KEY);
CREATE TABLE b (id int AUTO_INCREMENT PRIMARY KEY, name varchar(20) NOT NULL, UNIQUE KEY (name));
-- rows
INSERT INTO a VALUES (1), (2);

-- case: table dropped
-- old
CREATE TABLE a (id int PRIMARY KEY);
CREATE TABLE b (id int PRIMARY KEY, a_id int, FOREIGN KEY (a_id) REFERENCES a (id));
-- new
CREATE TABLE a (id int PRIMARY KEY);
-- rows
INSERT INTO a VALUES (1);
INSERT INTO b VALUES (1, 1);

-- case: referenced table dropped with the foreign key
-- old
CREATE TABLE a (id int PRIMARY KEY);
CREATE TABLE b (id int PRIMARY KEY, a_id int, FOREIGN KEY (a_id) REFERENCES a (id));
-- new
CREATE TABLE b (id int PRIMARY KEY, a_id int);
-- rows
INSERT INTO a VALUES (1);
INSERT INTO b VALUES (1, NULL);

-- case: comment of a table
-- old
CREATE TABLE a (id int PRIMARY KEY) COMMENT = 'old';
-- new
CREATE TABLE a (id int PRIMARY KEY) COMMENT = 'it''s new';
-- rows
INSERT INTO a VALUES (1);

-- case: comment of a table taken away
-- old
CREATE TABLE a (id int PRIMARY KEY) COMMENT = 'old';
-- new
CREATE TABLE a (id int PRIMARY KEY);

-- case: row format and other options
-- old
CREATE TABLE a (id int PRIMARY KEY) ROW_FORMAT = DYNAMIC STATS_PERSISTENT = 1;
-- new
CREATE TABLE a (id int PRIMARY KEY) ROW_FORMAT = COMPRESSED PACK_KEYS = 1;
-- rows
INSERT INTO a VALUES (1);

-- case: size of the blocks of keys
-- old
CREATE TABLE a (id int PRIMARY KEY);
-- new
CREATE TABLE a (id int PRIMARY KEY) ROW_FORMAT = COMPRESSED KEY_BLOCK_SIZE = 8;
-- refused: MIGRATE_NO_CONVERSION

-- case: another engine
-- old
CREATE TABLE a (id int PRIMARY KEY, name varchar(10), KEY (name));
-- new
CREATE TABLE a (id int PRIMARY KEY, name varchar(10), KEY (name)) ENGINE = MyISAM;
-- rows
INSERT INTO a VALUES (1, 'x'), (2, 'y');

-- case: the engine that is the default anyway
-- old
CREATE TABLE a (id int PRIMARY KEY);
-- new
CREATE TABLE `a` (`id` int(11) NOT NULL, PRIMARY KEY (`id`)) ENGINE=InnoDB;
-- same

-- case: character set of a table
-- old
CREATE TABLE a (id int PRIMARY KEY, name varchar(10), note text, fixed varchar(5) COLLATE latin1_bin, n int) CHARSET = utf8mb3;
-- new
CREATE TABLE a (id int PRIMARY KEY, name varchar(10), note text, fixed varchar(5) COLLATE latin1_bin, n int) CHARSET = utf8mb4;
-- rows
INSERT INTO a VALUES (1, 'äö', 'ü', 'x', 4);
-- holds
SELECT name = 'äö' FROM a

-- case: collation of a table with a foreign key over text
-- old
CREATE TABLE a (code varchar(10) PRIMARY KEY) COLLATE = utf8mb4_general_ci;
CREATE TABLE b (id int PRIMARY KEY, a_code varchar(10), CONSTRAINT b_a FOREIGN KEY (a_code) REFERENCES a (code)) COLLATE = utf8mb4_general_ci;
-- new
CREATE TABLE a (code varchar(10) PRIMARY KEY) COLLATE = utf8mb4_bin;
CREATE TABLE b (id int PRIMARY KEY, a_code varchar(10), CONSTRAINT b_a FOREIGN KEY (a_code) REFERENCES a (code)) COLLATE = utf8mb4_bin;
-- rows
INSERT INTO a VALUES ('x'), ('y');
INSERT INTO b VALUES (1, 'x'), (2, NULL);

-- case: the collation of the database again
-- old
CREATE TABLE a (id int PRIMARY KEY, name varchar(10), kind enum('a', 'b')) CHARSET = latin1;
-- new
CREATE TABLE a (id int PRIMARY KEY, name varchar(10), kind enum('a', 'b'));
-- rows
INSERT INTO a VALUES (1, 'é', 'b');

-- case: table renamed
-- old
CREATE TABLE film (id int PRIMARY KEY, title varchar(10), KEY by_title (title));
-- new
CREATE TABLE movie (id int PRIMARY KEY, title varchar(10), KEY by_title (title));
-- rename: film=movie
-- rows
INSERT INTO film VALUES (1, 'x');
-- holds
SELECT count(*) = 1 FROM movie

-- case: partitioning added
-- old
CREATE TABLE a (id int, year int NOT NULL, PRIMARY KEY (id, year));
-- new
CREATE TABLE a (id int, year int NOT NULL, PRIMARY KEY (id, year))
PARTITION BY RANGE (year) (PARTITION p0 VALUES LESS THAN (2000), PARTITION p1 VALUES LESS THAN MAXVALUE);
-- rows
INSERT INTO a VALUES (1, 1990), (2, 2010);

-- case: partitions changed
-- old
CREATE TABLE a (id int, year int NOT NULL, PRIMARY KEY (id, year)) PARTITION BY HASH (year) PARTITIONS 2;
-- new
CREATE TABLE a (id int, year int NOT NULL, PRIMARY KEY (id, year)) PARTITION BY HASH (year) PARTITIONS 4;
-- rows
INSERT INTO a VALUES (1, 1990), (2, 2010);

-- case: partitioning removed
-- old
CREATE TABLE a (id int, year int NOT NULL, PRIMARY KEY (id, year)) PARTITION BY HASH (year) PARTITIONS 2;
-- new
CREATE TABLE a (id int, year int NOT NULL, PRIMARY KEY (id, year));
-- rows
INSERT INTO a VALUES (1, 1990), (2, 2010);

-- case: system versioning
-- old
CREATE TABLE a (id int PRIMARY KEY, n int);
-- new
CREATE TABLE a (id int PRIMARY KEY, n int) WITH SYSTEM VERSIONING;
-- rows
INSERT INTO a VALUES (1, 2);

-- case: a table made like another
-- old
CREATE TABLE a (id int AUTO_INCREMENT PRIMARY KEY, name varchar(10), KEY (name));
-- new
CREATE TABLE a (id int AUTO_INCREMENT PRIMARY KEY, name varchar(10), KEY (name));
CREATE TABLE b LIKE a;

-- case: foreign keys in a ring
-- old
CREATE TABLE a (id int PRIMARY KEY);
-- new
CREATE TABLE a (id int PRIMARY KEY, b_id int);
CREATE TABLE b (id int PRIMARY KEY, a_id int);
ALTER TABLE a ADD CONSTRAINT a_b FOREIGN KEY (b_id) REFERENCES b (id);
ALTER TABLE b ADD CONSTRAINT b_a FOREIGN KEY (a_id) REFERENCES a (id);
-- rows
INSERT INTO a VALUES (1);

-- case: sequences
-- old
CREATE SEQUENCE one;
CREATE SEQUENCE two START WITH 5;
-- new
CREATE SEQUENCE one INCREMENT BY 10 CYCLE;
CREATE SEQUENCE three START WITH 7 MAXVALUE 100 CACHE 10;

-- case: a sequence in a default
-- old
CREATE TABLE a (id int PRIMARY KEY);
-- new
CREATE SEQUENCE numbers;
CREATE TABLE a (id int PRIMARY KEY, n bigint DEFAULT nextval(numbers));
-- rows
INSERT INTO a VALUES (1);

-- case: versioned table in its whole life
-- old
CREATE TABLE p (id INT PRIMARY KEY);
CREATE TABLE t (id INT PRIMARY KEY, v INT, w VARCHAR(10), p INT, KEY kv (v)) WITH SYSTEM VERSIONING;
-- new
CREATE TABLE p (id INT PRIMARY KEY);
CREATE TABLE t (id BIGINT PRIMARY KEY, w VARCHAR(20) COLLATE utf8mb4_bin NOT NULL DEFAULT 'x', v INT COMMENT 'v', p INT, q INT, UNIQUE KEY kv (v, id), CONSTRAINT f FOREIGN KEY (p) REFERENCES p(id), CONSTRAINT c CHECK (v > 0)) COMMENT 'x' WITH SYSTEM VERSIONING;
-- rows
INSERT INTO p VALUES (1);
INSERT INTO t VALUES (1, 1, 'w', 1);
UPDATE t SET v = 2;
-- holds
SELECT count(*) = 2 FROM t FOR SYSTEM_TIME ALL;

-- case: column of a versioned table is left out of its history
-- old
CREATE TABLE t (id INT PRIMARY KEY, v INT, w INT) WITH SYSTEM VERSIONING;
-- new
CREATE TABLE t (id INT PRIMARY KEY, v INT, w INT WITHOUT SYSTEM VERSIONING, x INT) WITH SYSTEM VERSIONING;

-- case: versioned and recollated
-- old
CREATE TABLE t (id INT PRIMARY KEY, w VARCHAR(10)) DEFAULT CHARSET latin1 WITH SYSTEM VERSIONING;
-- new
CREATE TABLE t (id INT PRIMARY KEY, w VARCHAR(10)) DEFAULT CHARSET utf8mb4 WITH SYSTEM VERSIONING;
-- rows
INSERT INTO t VALUES (1, 'w');

-- case: table that is kept word for word stands at another line
-- old
CREATE TABLE room (id INT, d1 DATE NOT NULL, d2 DATE NOT NULL, PERIOD FOR stay (d1, d2));
-- new
CREATE TABLE t (a INT);

CREATE TABLE room (id INT, d1 DATE NOT NULL, d2 DATE NOT NULL, PERIOD FOR stay (d1, d2));
-- rows
INSERT INTO room VALUES (1, '2020-01-01', '2020-02-01');
-- holds
SELECT count(*) = 1 FROM room;

-- case: table that is kept word for word is changed
-- old
CREATE TABLE room (id INT, d1 DATE NOT NULL, d2 DATE NOT NULL, PERIOD FOR stay (d1, d2));
-- new
CREATE TABLE room (id BIGINT, d1 DATE NOT NULL, d2 DATE NOT NULL, PERIOD FOR stay (d1, d2));
-- refused: MIGRATE_RAW_OBJECT_CHANGE_UNSUPPORTED

-- case: system versioning taken away with its row columns
-- old
CREATE TABLE t (id INT PRIMARY KEY, v INT, row_start TIMESTAMP(6) GENERATED ALWAYS AS ROW START INVISIBLE, row_end TIMESTAMP(6) GENERATED ALWAYS AS ROW END INVISIBLE, PERIOD FOR SYSTEM_TIME (row_start, row_end)) WITH SYSTEM VERSIONING;
-- new
CREATE TABLE t (id INT PRIMARY KEY, v INT);
-- refused: MIGRATE_TABLE_KEPT_RAW

-- case: options with and without an equals sign and commas
-- old
CREATE TABLE t (a INT) ENGINE InnoDB, COMMENT 'x' ROW_FORMAT DYNAMIC;
-- new
CREATE TABLE t (a INT) ENGINE=InnoDB ROW_FORMAT=DYNAMIC COMMENT='x';
-- same

-- case: table renamed while its foreign key of its own naming steps aside
-- old
CREATE TABLE p (id INT PRIMARY KEY);
CREATE TABLE t (a INT, CONSTRAINT t_ibfk_1 FOREIGN KEY (a) REFERENCES p(id));
-- new
CREATE TABLE p (id BIGINT PRIMARY KEY);
CREATE TABLE u (a BIGINT, CONSTRAINT t_ibfk_1 FOREIGN KEY (a) REFERENCES p(id));
-- rename: t=u
-- rows
INSERT INTO p VALUES (1);
INSERT INTO t VALUES (1);
