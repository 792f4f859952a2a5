-- case: foreign key added
-- old
CREATE TABLE p (id int PRIMARY KEY);
CREATE TABLE a (id int PRIMARY KEY, p_id int);
-- new
CREATE TABLE p (id int PRIMARY KEY);
CREATE TABLE a (id int PRIMARY KEY, p_id int, CONSTRAINT a_p FOREIGN KEY (p_id) REFERENCES p (id));
-- rows
INSERT INTO p VALUES (1);
INSERT INTO a VALUES (1, 1), (2, NULL);

-- case: foreign key dropped, its index too
-- old
CREATE TABLE p (id int PRIMARY KEY);
CREATE TABLE a (id int PRIMARY KEY, p_id int, CONSTRAINT a_p FOREIGN KEY (p_id) REFERENCES p (id));
-- new
CREATE TABLE p (id int PRIMARY KEY);
CREATE TABLE a (id int PRIMARY KEY, p_id int);
-- rows
INSERT INTO p VALUES (1);
INSERT INTO a VALUES (1, 1);

-- case: foreign key dropped, its index stays
-- old
CREATE TABLE p (id int PRIMARY KEY);
CREATE TABLE a (id int PRIMARY KEY, p_id int, CONSTRAINT a_p FOREIGN KEY (p_id) REFERENCES p (id));
-- new
CREATE TABLE p (id int PRIMARY KEY);
CREATE TABLE a (id int PRIMARY KEY, p_id int, KEY a_p (p_id));
-- rows
INSERT INTO p VALUES (1);
INSERT INTO a VALUES (1, 1);

-- case: actions
-- old
CREATE TABLE p (id int PRIMARY KEY);
CREATE TABLE a (id int PRIMARY KEY, p_id int, FOREIGN KEY (p_id) REFERENCES p (id));
-- new
CREATE TABLE p (id int PRIMARY KEY);
CREATE TABLE a (id int PRIMARY KEY, p_id int, FOREIGN KEY (p_id) REFERENCES p (id) ON DELETE SET NULL ON UPDATE CASCADE);
-- rows
INSERT INTO p VALUES (1);
INSERT INTO a VALUES (1, 1);

-- case: restrict and no action are one
-- old
CREATE TABLE p (id int PRIMARY KEY);
CREATE TABLE a (id int PRIMARY KEY, p_id int, FOREIGN KEY (p_id) REFERENCES p (id));
-- new
CREATE TABLE p (id int PRIMARY KEY);
CREATE TABLE a (id int PRIMARY KEY, p_id int, FOREIGN KEY (p_id) REFERENCES p (id) ON DELETE RESTRICT ON UPDATE NO ACTION);
-- same

-- case: foreign key renamed
-- old
CREATE TABLE p (id int PRIMARY KEY);
CREATE TABLE a (id int PRIMARY KEY, p_id int, KEY by_p (p_id), CONSTRAINT one FOREIGN KEY (p_id) REFERENCES p (id));
-- new
CREATE TABLE p (id int PRIMARY KEY);
CREATE TABLE a (id int PRIMARY KEY, p_id int, KEY by_p (p_id), CONSTRAINT two FOREIGN KEY (p_id) REFERENCES p (id));
-- rows
INSERT INTO p VALUES (1);
INSERT INTO a VALUES (1, 1);

-- case: another target
-- old
CREATE TABLE p (id int PRIMARY KEY);
CREATE TABLE q (id int PRIMARY KEY);
CREATE TABLE a (id int PRIMARY KEY, x int, CONSTRAINT a_x FOREIGN KEY (x) REFERENCES p (id));
-- new
CREATE TABLE p (id int PRIMARY KEY);
CREATE TABLE q (id int PRIMARY KEY);
CREATE TABLE a (id int PRIMARY KEY, x int, CONSTRAINT a_x FOREIGN KEY (x) REFERENCES q (id));
-- rows
INSERT INTO p VALUES (1);
INSERT INTO q VALUES (1);
INSERT INTO a VALUES (1, 1);

-- case: over two columns
-- old
CREATE TABLE p (x int, y int, PRIMARY KEY (x, y));
CREATE TABLE a (id int PRIMARY KEY, x int, y int);
-- new
CREATE TABLE p (x int, y int, PRIMARY KEY (x, y));
CREATE TABLE a (id int PRIMARY KEY, x int, y int, CONSTRAINT a_p FOREIGN KEY (x, y) REFERENCES p (x, y) ON DELETE CASCADE);
-- rows
INSERT INTO p VALUES (1, 2);
INSERT INTO a VALUES (1, 1, 2);

-- case: another index takes over
-- old
CREATE TABLE p (id int PRIMARY KEY);
CREATE TABLE a (id int PRIMARY KEY, p_id int, n int, CONSTRAINT a_p FOREIGN KEY (p_id) REFERENCES p (id));
-- new
CREATE TABLE p (id int PRIMARY KEY);
CREATE TABLE a (id int PRIMARY KEY, p_id int, n int, KEY both_of_them (p_id, n), CONSTRAINT a_p FOREIGN KEY (p_id) REFERENCES p (id));
-- rows
INSERT INTO p VALUES (1);
INSERT INTO a VALUES (1, 1, 2);

-- case: its index gets another name
-- old
CREATE TABLE p (id int PRIMARY KEY);
CREATE TABLE a (id int PRIMARY KEY, p_id int, KEY one (p_id), CONSTRAINT a_p FOREIGN KEY (p_id) REFERENCES p (id));
-- new
CREATE TABLE p (id int PRIMARY KEY);
CREATE TABLE a (id int PRIMARY KEY, p_id int, KEY two (p_id), CONSTRAINT a_p FOREIGN KEY (p_id) REFERENCES p (id));
-- rows
INSERT INTO p VALUES (1);
INSERT INTO a VALUES (1, 1);

-- case: to itself
-- old
CREATE TABLE a (id int PRIMARY KEY);
-- new
CREATE TABLE a (id int PRIMARY KEY, parent int, CONSTRAINT a_a FOREIGN KEY (parent) REFERENCES a (id));
-- rows
INSERT INTO a VALUES (1);

-- case: the column of a foreign key is renamed
-- old
CREATE TABLE p (id int PRIMARY KEY);
CREATE TABLE a (id int PRIMARY KEY, p_id int, CONSTRAINT a_p FOREIGN KEY (p_id) REFERENCES p (id));
-- new
CREATE TABLE p (number int PRIMARY KEY);
CREATE TABLE a (id int PRIMARY KEY, p_number int, CONSTRAINT a_p FOREIGN KEY (p_number) REFERENCES p (number));
-- rename: a.p_id=p_number, p.id=number
-- rows
INSERT INTO p VALUES (1);
INSERT INTO a VALUES (1, 1);

-- case: two tables in a ring are dropped
-- old
CREATE TABLE z (id int PRIMARY KEY);
CREATE TABLE a (id int PRIMARY KEY, b_id int);
CREATE TABLE b (id int PRIMARY KEY, a_id int, CONSTRAINT b_a FOREIGN KEY (a_id) REFERENCES a (id));
ALTER TABLE a ADD CONSTRAINT a_b FOREIGN KEY (b_id) REFERENCES b (id);
-- new
CREATE TABLE z (id int PRIMARY KEY);

-- case: an index made later takes the place of the server's own
-- old
CREATE TABLE p (id int PRIMARY KEY);
CREATE TABLE a (id int PRIMARY KEY, p_id int);
ALTER TABLE a ADD CONSTRAINT a_p FOREIGN KEY (p_id) REFERENCES p (id);
CREATE INDEX by_p ON a (p_id);
-- new
CREATE TABLE p (id int PRIMARY KEY);
CREATE TABLE a (id int PRIMARY KEY, p_id int, KEY by_p (p_id), CONSTRAINT a_p FOREIGN KEY (p_id) REFERENCES p (id));
-- same

-- case: a foreign key is renamed, and the index that it has for itself
-- old
CREATE TABLE language (id int PRIMARY KEY);
CREATE TABLE film (id int PRIMARY KEY, language_id int, CONSTRAINT spoken FOREIGN KEY (language_id) REFERENCES language (id));
-- new
CREATE TABLE language (id int PRIMARY KEY);
CREATE TABLE film (id int PRIMARY KEY, language_id int, CONSTRAINT sung FOREIGN KEY (language_id) REFERENCES language (id));
-- rows
INSERT INTO language VALUES (1);
INSERT INTO film VALUES (1, 1);

-- case: two foreign keys swap names
-- old
CREATE TABLE language (id int PRIMARY KEY);
CREATE TABLE film (a int, b int, CONSTRAINT one FOREIGN KEY (a) REFERENCES language (id), CONSTRAINT two FOREIGN KEY (b) REFERENCES language (id));
-- new
CREATE TABLE language (id int PRIMARY KEY);
CREATE TABLE film (a int, b int, CONSTRAINT two FOREIGN KEY (a) REFERENCES language (id), CONSTRAINT one FOREIGN KEY (b) REFERENCES language (id));

-- case: a foreign key that writes to a column with a check
-- old
CREATE TABLE language (id int PRIMARY KEY);
CREATE TABLE film (language_id int CHECK (language_id > 0));
-- new
CREATE TABLE language (id int PRIMARY KEY);
CREATE TABLE film (language_id int CHECK (language_id > 0), CONSTRAINT spoken FOREIGN KEY (language_id) REFERENCES language (id) ON DELETE SET NULL);
-- refused: MIGRATE_NOT_HELD

-- case: a foreign key that writes to what a stored column is computed with
-- old
CREATE TABLE language (id int PRIMARY KEY);
CREATE TABLE film (language_id int, next int AS (language_id + 1) STORED);
-- new
CREATE TABLE language (id int PRIMARY KEY);
CREATE TABLE film (language_id int, next int AS (language_id + 1) STORED, CONSTRAINT spoken FOREIGN KEY (language_id) REFERENCES language (id) ON UPDATE CASCADE);
-- refused: MIGRATE_NOT_HELD

-- case: a foreign key that deletes rows with a check and a virtual column
-- old
CREATE TABLE language (id int PRIMARY KEY);
CREATE TABLE film (language_id int CHECK (language_id > 0), next int AS (language_id + 1) STORED);
-- new
CREATE TABLE language (id int PRIMARY KEY);
CREATE TABLE film (language_id int CHECK (language_id > 0), next int AS (language_id + 1) STORED, CONSTRAINT spoken FOREIGN KEY (language_id) REFERENCES language (id) ON DELETE CASCADE);
