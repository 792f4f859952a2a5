-- case: full-text search made
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, body TEXT);
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY, body TEXT);
CREATE VIRTUAL TABLE t_search USING fts5 (body, content='t', content_rowid='id');
CREATE TRIGGER t_new AFTER INSERT ON t BEGIN INSERT INTO t_search (rowid, body) VALUES (new.id, new.body); END;
-- rows
INSERT INTO t VALUES (1, 'some words');

-- case: full-text search dropped
-- old
CREATE VIRTUAL TABLE s USING fts5 (body);
CREATE TABLE t (id INTEGER PRIMARY KEY);
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY);
-- rows
INSERT INTO s VALUES ('some words');

-- case: full-text search over more columns
-- old
CREATE VIRTUAL TABLE s USING fts5 (body);
-- new
CREATE VIRTUAL TABLE s USING fts5 (title, body, tokenize = 'porter');
-- rows
INSERT INTO s VALUES ('some words');

-- case: the table beneath a full-text search is made anew
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, body TEXT);
CREATE VIRTUAL TABLE s USING fts5 (body, content='t', content_rowid='id');
CREATE TRIGGER t_new AFTER INSERT ON t BEGIN INSERT INTO s (rowid, body) VALUES (new.id, new.body); END;
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY, body TEXT NOT NULL);
CREATE VIRTUAL TABLE s USING fts5 (body, content='t', content_rowid='id');
CREATE TRIGGER t_new AFTER INSERT ON t BEGIN INSERT INTO s (rowid, body) VALUES (new.id, new.body); END;
-- rows
INSERT INTO t VALUES (1, 'some words');
-- holds
SELECT count(*) = 1 FROM s WHERE s MATCH 'words'

-- case: rectangles
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY);
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY);
CREATE VIRTUAL TABLE boxes USING rtree (id, x0, x1, y0, y1, +label TEXT);
