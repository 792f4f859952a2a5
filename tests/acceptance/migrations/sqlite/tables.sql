-- case: table made
-- old
CREATE TABLE a (id INTEGER PRIMARY KEY);
-- new
CREATE TABLE a (id INTEGER PRIMARY KEY);
CREATE TABLE b (id INTEGER PRIMARY KEY, a_id INTEGER REFERENCES a (id), name TEXT NOT NULL DEFAULT '' COLLATE NOCASE);
-- rows
INSERT INTO a VALUES (1);

-- case: table dropped
-- old
CREATE TABLE a (id INTEGER PRIMARY KEY);
CREATE TABLE b (id INTEGER PRIMARY KEY, a_id INTEGER REFERENCES a (id));
-- new
CREATE TABLE a (id INTEGER PRIMARY KEY);
-- rows
INSERT INTO a VALUES (1);
INSERT INTO b VALUES (1, 1);

-- case: table dropped together with the one that refers to it
-- old
CREATE TABLE a (id INTEGER PRIMARY KEY);
CREATE TABLE b (id INTEGER PRIMARY KEY, a_id INTEGER NOT NULL REFERENCES a (id));
CREATE TABLE c (id INTEGER PRIMARY KEY);
-- new
CREATE TABLE c (id INTEGER PRIMARY KEY);
-- rows
INSERT INTO a VALUES (1);
INSERT INTO b VALUES (1, 1);
INSERT INTO c VALUES (1);

-- case: tables in a ring made
-- old
CREATE TABLE c (id INTEGER PRIMARY KEY);
-- new
CREATE TABLE c (id INTEGER PRIMARY KEY);
CREATE TABLE a (id INTEGER PRIMARY KEY, b_id INTEGER REFERENCES b (id));
CREATE TABLE b (id INTEGER PRIMARY KEY, a_id INTEGER REFERENCES a (id));

-- case: tables in a ring dropped
-- old
CREATE TABLE c (id INTEGER PRIMARY KEY);
CREATE TABLE a (id INTEGER PRIMARY KEY, b_id INTEGER REFERENCES b (id));
CREATE TABLE b (id INTEGER PRIMARY KEY, a_id INTEGER REFERENCES a (id));
-- new
CREATE TABLE c (id INTEGER PRIMARY KEY);
-- rows
INSERT INTO a VALUES (1, NULL);
INSERT INTO b VALUES (1, 1);
UPDATE a SET b_id = 1;

-- case: a table that a kept one refers to is dropped
-- old
CREATE TABLE a (id INTEGER PRIMARY KEY);
CREATE TABLE b (id INTEGER PRIMARY KEY, a_id INTEGER REFERENCES a (id) ON DELETE CASCADE);
-- new
CREATE TABLE b (id INTEGER PRIMARY KEY, a_id INTEGER);
-- rows
INSERT INTO a VALUES (1);
INSERT INTO b VALUES (1, NULL);
-- holds
SELECT count(*) = 1 FROM b

-- case: table renamed
-- old
CREATE TABLE a (id INTEGER PRIMARY KEY, x TEXT);
CREATE INDEX a_x ON a (x);
CREATE TABLE b (id INTEGER PRIMARY KEY, a_id INTEGER REFERENCES a (id));
CREATE VIEW v AS SELECT a.x, b.id FROM a JOIN b ON b.a_id = a.id;
-- new
CREATE TABLE c (id INTEGER PRIMARY KEY, x TEXT);
CREATE INDEX a_x ON c (x);
CREATE TABLE b (id INTEGER PRIMARY KEY, a_id INTEGER REFERENCES c (id));
CREATE VIEW v AS SELECT c.x, b.id FROM c JOIN b ON b.a_id = c.id;
-- rename: a=c
-- rows
INSERT INTO a VALUES (1, 'x');
INSERT INTO b VALUES (1, 1);
-- holds
SELECT x = 'x' FROM v

-- case: table renamed and made anew
-- old
CREATE TABLE a (id INTEGER PRIMARY KEY, x TEXT);
CREATE TABLE b (id INTEGER PRIMARY KEY, a_id INTEGER REFERENCES a (id));
-- new
CREATE TABLE c (id INTEGER PRIMARY KEY, x TEXT NOT NULL, UNIQUE (x));
CREATE TABLE b (id INTEGER PRIMARY KEY, a_id INTEGER REFERENCES c (id));
-- rename: a=c
-- rows
INSERT INTO a VALUES (1, 'x');
INSERT INTO b VALUES (1, 1);
-- holds
SELECT "table" = 'c' FROM pragma_foreign_key_list('b')

-- case: two tables swap their names
-- old
CREATE TABLE a (id INTEGER PRIMARY KEY, x TEXT);
CREATE TABLE b (id INTEGER PRIMARY KEY, y TEXT);
-- new
CREATE TABLE b (id INTEGER PRIMARY KEY, x TEXT);
CREATE TABLE a (id INTEGER PRIMARY KEY, y TEXT);
-- rename: a=b, b=a
-- rows
INSERT INTO a VALUES (1, 'x');
INSERT INTO b VALUES (2, 'y');
-- holds
SELECT x = 'x' FROM b
SELECT y = 'y' FROM a

-- case: two tables swap their names and are made anew
-- old
CREATE TABLE a (id INTEGER PRIMARY KEY, x TEXT);
CREATE TABLE b (id INTEGER PRIMARY KEY, y TEXT);
-- new
CREATE TABLE b (id INTEGER PRIMARY KEY, x TEXT UNIQUE);
CREATE TABLE a (id INTEGER PRIMARY KEY, y TEXT UNIQUE);
-- rename: a=b, b=a
-- rows
INSERT INTO a VALUES (1, 'x');
INSERT INTO b VALUES (2, 'y');
-- holds
SELECT x = 'x' FROM b

-- case: a table dropped and another renamed to its name
-- old
CREATE TABLE a (id INTEGER PRIMARY KEY, x TEXT);
CREATE TABLE b (id INTEGER PRIMARY KEY, y TEXT);
-- new
CREATE TABLE a (id INTEGER PRIMARY KEY, y TEXT);
-- rename: b=a
-- rows
INSERT INTO a VALUES (1, 'x');
INSERT INTO b VALUES (2, 'y');
-- holds
SELECT y = 'y' FROM a

-- case: strict switched on
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b INT);
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b INT) STRICT;
-- rows
INSERT INTO t VALUES (1, 'x', 1);
-- holds
SELECT strict = 1 FROM pragma_table_list('t')

-- case: strict switched off
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, a ANY) STRICT;
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY, a ANY);
-- rows
INSERT INTO t VALUES (1, 'x'), (2, 'y');

-- case: without rowid switched on
-- old
CREATE TABLE t (a TEXT NOT NULL, b INTEGER NOT NULL, PRIMARY KEY (a, b));
-- new
CREATE TABLE t (a TEXT NOT NULL, b INTEGER NOT NULL, PRIMARY KEY (a, b)) WITHOUT ROWID;
-- rows
INSERT INTO t VALUES ('x', 1), ('x', 2);
-- holds
SELECT wr = 1 FROM pragma_table_list('t')

-- case: without rowid switched off
-- old
CREATE TABLE t (a TEXT PRIMARY KEY NOT NULL, b INTEGER) WITHOUT ROWID, STRICT;
-- new
CREATE TABLE t (a TEXT PRIMARY KEY NOT NULL, b INTEGER) STRICT;
-- rows
INSERT INTO t VALUES ('x', 1), ('y', 2);

-- case: a table is made anew under triggers, indexes and views
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
CREATE TABLE log (id INTEGER PRIMARY KEY, what TEXT);
CREATE INDEX t_a ON t (a);
CREATE UNIQUE INDEX t_ab ON t (a, b) WHERE b IS NOT NULL;
CREATE VIEW v AS SELECT id, a FROM t;
CREATE VIEW w AS SELECT count(*) AS n FROM v;
CREATE TRIGGER t_new AFTER INSERT ON t BEGIN INSERT INTO log (what) VALUES (new.a); END;
CREATE TRIGGER log_new AFTER INSERT ON log BEGIN UPDATE t SET b = 'logged' WHERE a = new.what; END;
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT NOT NULL, b TEXT);
CREATE TABLE log (id INTEGER PRIMARY KEY, what TEXT);
CREATE INDEX t_a ON t (a);
CREATE UNIQUE INDEX t_ab ON t (a, b) WHERE b IS NOT NULL;
CREATE VIEW v AS SELECT id, a FROM t;
CREATE VIEW w AS SELECT count(*) AS n FROM v;
CREATE TRIGGER t_new AFTER INSERT ON t BEGIN INSERT INTO log (what) VALUES (new.a); END;
CREATE TRIGGER log_new AFTER INSERT ON log BEGIN UPDATE t SET b = 'logged' WHERE a = new.what; END;
-- rows
INSERT INTO t (id, a) VALUES (1, 'x'), (2, 'y');
-- holds
SELECT n = 2 FROM w
SELECT count(*) = 2 FROM log

-- case: a table that others refer to with cascades is made anew
-- old
CREATE TABLE a (id INTEGER PRIMARY KEY, x TEXT);
CREATE TABLE b (id INTEGER PRIMARY KEY, a_id INTEGER NOT NULL REFERENCES a (id) ON DELETE CASCADE);
CREATE TABLE c (id INTEGER PRIMARY KEY, b_id INTEGER REFERENCES b ON DELETE SET NULL);
-- new
CREATE TABLE a (id INTEGER PRIMARY KEY, x INTEGER);
CREATE TABLE b (id INTEGER PRIMARY KEY, a_id INTEGER NOT NULL REFERENCES a (id) ON DELETE CASCADE);
CREATE TABLE c (id INTEGER PRIMARY KEY, b_id INTEGER REFERENCES b ON DELETE SET NULL);
-- rows
INSERT INTO a VALUES (1, 1);
INSERT INTO b VALUES (1, 1);
INSERT INTO c VALUES (1, 1);
-- holds
SELECT count(*) = 1 FROM b
SELECT b_id = 1 FROM c

-- case: a table that refers to itself is made anew
-- old
CREATE TABLE nodes (id INTEGER PRIMARY KEY, parent_id INTEGER REFERENCES nodes (id));
-- new
CREATE TABLE nodes (id INTEGER PRIMARY KEY, parent_id INTEGER REFERENCES nodes (id) ON DELETE CASCADE);
-- rows
INSERT INTO nodes VALUES (1, NULL), (2, 1), (3, 2);
-- holds
SELECT "table" = 'nodes' AND on_delete = 'CASCADE' FROM pragma_foreign_key_list('nodes')

-- case: the name for the time between is taken
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE new_t (id INTEGER PRIMARY KEY);
CREATE VIEW new_t_2 AS SELECT 1 AS one;
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT UNIQUE);
CREATE TABLE new_t (id INTEGER PRIMARY KEY);
CREATE VIEW new_t_2 AS SELECT 1 AS one;
-- rows
INSERT INTO t VALUES (1, 'x');
INSERT INTO new_t VALUES (7);

-- case: several tables made anew at once
-- old
CREATE TABLE a (id INTEGER PRIMARY KEY, x TEXT);
CREATE TABLE b (id INTEGER PRIMARY KEY, a_id INTEGER REFERENCES a (id), y TEXT);
CREATE TABLE c (id INTEGER PRIMARY KEY, b_id INTEGER, a_id INTEGER);
-- new
CREATE TABLE a (id INTEGER PRIMARY KEY, x TEXT UNIQUE);
CREATE TABLE b (id INTEGER PRIMARY KEY, a_id INTEGER NOT NULL REFERENCES a (id), y TEXT);
CREATE TABLE c (id INTEGER PRIMARY KEY, b_id INTEGER REFERENCES b (id), a_id INTEGER REFERENCES a (id));
-- rows
INSERT INTO a VALUES (1, 'x');
INSERT INTO b VALUES (1, 1, 'y');
INSERT INTO c VALUES (1, 1, 1);

-- case: a table becomes a view
-- old
CREATE TABLE a (id INTEGER PRIMARY KEY, x TEXT);
CREATE TABLE b (id INTEGER PRIMARY KEY, x TEXT);
-- new
CREATE TABLE a (id INTEGER PRIMARY KEY, x TEXT);
CREATE VIEW b AS SELECT id, x FROM a;
-- rows
INSERT INTO b VALUES (1, 'x');

-- case: a column goes to another table
-- old
CREATE TABLE a (id INTEGER PRIMARY KEY, x TEXT);
CREATE TABLE b (id INTEGER PRIMARY KEY);
-- new
CREATE TABLE a (id INTEGER PRIMARY KEY);
CREATE TABLE b (id INTEGER PRIMARY KEY, x TEXT);
-- rows
INSERT INTO a VALUES (1, 'x');
INSERT INTO b VALUES (1);

-- case: spelling is no change
-- old
create table [Films] ("id" integer primary key, `title` varchar  (20) not null default ('x'), foreign key(id) references films);
-- new
CREATE TABLE Films (
    id INTEGER CONSTRAINT films_pkey PRIMARY KEY NULL,
    title varchar(20) DEFAULT 'x' NOT NULL ON CONFLICT ABORT COLLATE BINARY,
    FOREIGN KEY (id) REFERENCES Films (id) ON DELETE NO ACTION
);
-- same

-- case: every option at once
-- old
CREATE TABLE t (a TEXT NOT NULL, b TEXT, PRIMARY KEY (a));
-- new
CREATE TABLE t (
    -- What it is called
    a TEXT CONSTRAINT there NOT NULL ON CONFLICT IGNORE COLLATE NOCASE,
    b TEXT NOT NULL DEFAULT (lower('B')), c TEXT AS (a || b) STORED,
    CONSTRAINT k PRIMARY KEY (a DESC, b COLLATE RTRIM) ON CONFLICT REPLACE,
    CONSTRAINT pair UNIQUE (b, a)
) WITHOUT ROWID, STRICT;
-- rows
INSERT INTO t VALUES ('x', 'y');
-- holds
SELECT c = 'xy' FROM t

-- case: everything at once on one table of two
-- old
CREATE TABLE owner (id INTEGER PRIMARY KEY, name TEXT);
CREATE TABLE pet (id INTEGER PRIMARY KEY AUTOINCREMENT, name VARCHAR(20), owner INTEGER REFERENCES owner(id), born DATE, weight REAL DEFAULT 1.0, CHECK (weight > 0));
CREATE INDEX pet_owner ON pet (owner);
CREATE VIEW pets AS SELECT pet.name AS pet, owner.name AS owner FROM pet JOIN owner ON owner.id = pet.owner;
CREATE TRIGGER pet_named AFTER INSERT ON pet WHEN new.name IS NULL BEGIN UPDATE pet SET name = 'pet ' || new.id WHERE id = new.id; END;
-- new
CREATE TABLE owner (id INTEGER PRIMARY KEY, name TEXT NOT NULL COLLATE NOCASE);
CREATE TABLE pet (id INTEGER PRIMARY KEY AUTOINCREMENT, owner INTEGER NOT NULL REFERENCES owner(id) ON DELETE CASCADE, name TEXT, born TEXT, weight REAL DEFAULT 2.5, chip TEXT UNIQUE, CHECK (weight > 0 AND weight < 200)) STRICT;
CREATE UNIQUE INDEX pet_owner ON pet (owner, name);
CREATE VIEW pets AS SELECT pet.name AS pet, owner.name AS owner, pet.chip FROM pet JOIN owner ON owner.id = pet.owner;
CREATE TRIGGER pet_named AFTER INSERT ON pet WHEN new.name IS NULL BEGIN UPDATE pet SET name = 'pet ' || new.id WHERE id = new.id; END;
-- rows
INSERT INTO owner VALUES (1, 'Ann');
INSERT INTO pet VALUES (5, 'Rex', 1, '2020-01-01', 3.5), (9, NULL, 1, NULL, 1.0);
-- holds
SELECT count(*) = 2 FROM pets;
SELECT name = 'pet 9' FROM pet WHERE id = 9;

-- case: full text table gets another option beside triggers that feed it
-- old
CREATE TABLE doc (id INTEGER PRIMARY KEY, body TEXT);
CREATE VIRTUAL TABLE doc_search USING fts5(body, content='doc', content_rowid='id');
CREATE TRIGGER doc_added AFTER INSERT ON doc BEGIN INSERT INTO doc_search(rowid, body) VALUES (new.id, new.body); END;
-- new
CREATE TABLE doc (id INTEGER PRIMARY KEY, body TEXT, lang TEXT);
CREATE VIRTUAL TABLE doc_search USING fts5(body, content='doc', content_rowid='id', tokenize='porter');
CREATE TRIGGER doc_added AFTER INSERT ON doc BEGIN INSERT INTO doc_search(rowid, body) VALUES (new.id, new.body); END;

-- case: foreign key to a table that does not exist yet
-- old
CREATE TABLE c (id INTEGER PRIMARY KEY, p INTEGER);
-- new
CREATE TABLE c (id INTEGER PRIMARY KEY, p INTEGER REFERENCES nowhere(id));
-- refused: MIGRATE_TABLE_KEPT_RAW
