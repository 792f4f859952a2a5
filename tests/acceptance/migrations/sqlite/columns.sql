-- case: nullable column added at the end
-- old
CREATE TABLE customers (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
-- new
CREATE TABLE customers (id INTEGER PRIMARY KEY, name TEXT NOT NULL, email TEXT);
-- rows
INSERT INTO customers (id, name) VALUES (1, 'Ada'), (2, 'Bob');
-- holds
SELECT count(*) = 2 FROM customers WHERE email IS NULL

-- case: column with a constant default added
-- old
CREATE TABLE customers (id INTEGER PRIMARY KEY);
-- new
CREATE TABLE customers (id INTEGER PRIMARY KEY, state TEXT NOT NULL DEFAULT 'new', score REAL DEFAULT -1.5e-3);
-- rows
INSERT INTO customers (id) VALUES (1), (2);
-- holds
SELECT state = 'new' AND score = -0.0015 FROM customers

-- case: column with an expression for a default added
-- old
CREATE TABLE events (id INTEGER PRIMARY KEY, what TEXT);
-- new
CREATE TABLE events (id INTEGER PRIMARY KEY, what TEXT, at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP, half REAL DEFAULT (1 / 2.0));
-- rows
INSERT INTO events (id, what) VALUES (1, 'a'), (2, 'b');
-- holds
SELECT at IS NOT NULL AND half = 0.5 FROM events

-- case: column added in the middle
-- old
CREATE TABLE customers (id INTEGER PRIMARY KEY, name TEXT, note TEXT);
-- new
CREATE TABLE customers (id INTEGER PRIMARY KEY, name TEXT, email TEXT, note TEXT);
-- rows
INSERT INTO customers VALUES (1, 'Ada', 'x'), (2, 'Bob', NULL);
-- holds
SELECT group_concat(name) = 'id,name,email,note' FROM pragma_table_info('customers')
SELECT note = 'x' FROM customers WHERE id = 1

-- case: columns in another order
-- old
CREATE TABLE customers (id INTEGER PRIMARY KEY, name TEXT, note TEXT);
-- new
CREATE TABLE customers (note TEXT, id INTEGER PRIMARY KEY, name TEXT);
-- rows
INSERT INTO customers VALUES (1, 'Ada', 'x'), (2, 'Bob', NULL);
-- holds
SELECT group_concat(name) = 'note,id,name' FROM pragma_table_info('customers')

-- case: not-null column without a default on an empty table
-- old
CREATE TABLE customers (id INTEGER PRIMARY KEY);
-- new
CREATE TABLE customers (id INTEGER PRIMARY KEY, name TEXT NOT NULL);

-- case: column dropped
-- old
CREATE TABLE customers (id INTEGER PRIMARY KEY, name TEXT, email TEXT);
-- new
CREATE TABLE customers (id INTEGER PRIMARY KEY, name TEXT);
-- rows
INSERT INTO customers VALUES (1, 'Ada', 'a@b'), (2, 'Bob', NULL);
-- holds
SELECT count(*) = 2 FROM customers

-- case: column of a key dropped
-- old
CREATE TABLE customers (id INTEGER PRIMARY KEY, name TEXT, email TEXT UNIQUE);
-- new
CREATE TABLE customers (id INTEGER PRIMARY KEY, name TEXT);
-- rows
INSERT INTO customers VALUES (1, 'Ada', 'a@b'), (2, 'Bob', NULL);
-- holds
SELECT name = 'Ada' FROM customers WHERE id = 1

-- case: column of a check dropped with it
-- old
CREATE TABLE prices (id INTEGER PRIMARY KEY, low REAL, high REAL, CHECK (low <= high));
-- new
CREATE TABLE prices (id INTEGER PRIMARY KEY, low REAL);
-- rows
INSERT INTO prices VALUES (1, 1.5, 2), (2, 3, 3);

-- case: column of an index dropped with it
-- old
CREATE TABLE customers (id INTEGER PRIMARY KEY, name TEXT, email TEXT);
CREATE INDEX customers_email ON customers (email);
-- new
CREATE TABLE customers (id INTEGER PRIMARY KEY, name TEXT);
-- rows
INSERT INTO customers VALUES (1, 'Ada', 'a@b');

-- case: column under a view dropped
-- old
CREATE TABLE customers (id INTEGER PRIMARY KEY, name TEXT, email TEXT);
CREATE VIEW names AS SELECT id, name, email FROM customers;
-- new
CREATE TABLE customers (id INTEGER PRIMARY KEY, name TEXT);
CREATE VIEW names AS SELECT id, name FROM customers;
-- rows
INSERT INTO customers VALUES (1, 'Ada', 'a@b');
-- holds
SELECT name = 'Ada' FROM names

-- case: column under a trigger dropped
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
CREATE TRIGGER t_changed AFTER UPDATE ON t BEGIN UPDATE t SET b = new.a WHERE id = new.id; END;
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
-- rows
INSERT INTO t VALUES (1, 'x', 'y');

-- case: several columns added and dropped at once
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT, c TEXT);
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY, b TEXT, d TEXT, e INTEGER NOT NULL DEFAULT 7);
-- rows
INSERT INTO t VALUES (1, 'a', 'b', 'c');
-- holds
SELECT b = 'b' AND d IS NULL AND e = 7 FROM t

-- case: every column but the key replaced
-- old
CREATE TABLE t (a TEXT, b TEXT);
-- new
CREATE TABLE t (c INTEGER, d INTEGER DEFAULT 4);
-- rows
INSERT INTO t VALUES ('a', 'b'), ('c', 'd');
-- holds
SELECT count(*) = 2 FROM t WHERE d = 4

-- case: column renamed
-- old
CREATE TABLE customers (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
-- new
CREATE TABLE customers (id INTEGER PRIMARY KEY, full_name TEXT NOT NULL);
-- rows
INSERT INTO customers VALUES (1, 'Ada');
-- rename: customers.name=customers.full_name
-- holds
SELECT full_name = 'Ada' FROM customers

-- case: column renamed and given another type
-- old
CREATE TABLE customers (id INTEGER PRIMARY KEY, age TEXT);
-- new
CREATE TABLE customers (id INTEGER PRIMARY KEY, years INTEGER);
-- rows
INSERT INTO customers VALUES (1, '36');
-- rename: customers.age=customers.years
-- holds
SELECT typeof(years) = 'integer' FROM customers

-- case: two columns swap their names
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY, b TEXT, a TEXT);
-- rows
INSERT INTO t VALUES (1, 'a', 'b');
-- rename: t.a=t.b, t.b=t.a
-- holds
SELECT b = 'a' AND a = 'b' FROM t

-- case: column dropped and another renamed to its name
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
-- rows
INSERT INTO t VALUES (1, 'a', 'b');
-- rename: t.b=t.a
-- holds
SELECT a = 'b' FROM t

-- case: column with quotes and spaces in its name
-- old
CREATE TABLE "the table" (id INTEGER PRIMARY KEY, "a ""b"" c" TEXT);
-- new
CREATE TABLE "the table" (id INTEGER PRIMARY KEY, "a ""b"" c" TEXT NOT NULL DEFAULT 'it''s', [select] TEXT);
-- rows
INSERT INTO "the table" VALUES (1, 'x');
-- holds
SELECT "a ""b"" c" = 'x' FROM "the table"

-- case: column without a type
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, a);
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY, a, b);
-- rows
INSERT INTO t VALUES (1, 'x'), (2, 2), (3, x'00ff');
-- holds
SELECT count(DISTINCT typeof(a)) = 3 FROM t

-- case: column moved past one that is dropped
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, gone TEXT, a TEXT, b TEXT);
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY, b TEXT, a TEXT);
-- rows
INSERT INTO t VALUES (1, 'g', 'a', 'b');
-- holds
SELECT a = 'a' AND b = 'b' FROM t

-- case: column with a check of its own added
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY);
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER DEFAULT 1 CHECK (a > 0), b TEXT CONSTRAINT short CHECK (length(b) < 9));
-- rows
INSERT INTO t VALUES (1), (2);
-- holds
SELECT a = 1 FROM t
SELECT sql LIKE '%CONSTRAINT short CHECK%' FROM sqlite_master WHERE name = 't'

-- case: column with a foreign key added
-- old
CREATE TABLE a (id INTEGER PRIMARY KEY);
CREATE TABLE b (id INTEGER PRIMARY KEY);
-- new
CREATE TABLE a (id INTEGER PRIMARY KEY);
CREATE TABLE b (id INTEGER PRIMARY KEY, a_id INTEGER REFERENCES a (id) ON DELETE CASCADE);
-- rows
INSERT INTO b VALUES (1);
-- holds
SELECT count(*) = 1 FROM pragma_foreign_key_list('b')

-- case: column with a foreign key and a default added
-- old
CREATE TABLE a (id INTEGER PRIMARY KEY);
CREATE TABLE b (id INTEGER PRIMARY KEY);
-- new
CREATE TABLE a (id INTEGER PRIMARY KEY);
CREATE TABLE b (id INTEGER PRIMARY KEY, a_id INTEGER NOT NULL DEFAULT 1 REFERENCES a (id));
-- rows
INSERT INTO a VALUES (1);
INSERT INTO b VALUES (1);
-- holds
SELECT a_id = 1 FROM b

-- case: unique column added
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY);
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY, code TEXT UNIQUE);
-- rows
INSERT INTO t VALUES (1), (2);

-- case: a comment is no change
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
-- new
CREATE TABLE t (
    /* the number */ id INTEGER PRIMARY KEY,
    a TEXT -- what it is
);
-- same
