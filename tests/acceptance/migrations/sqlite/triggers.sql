-- case: trigger made
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, changed TEXT);
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, changed TEXT);
CREATE TRIGGER t_changed AFTER UPDATE OF a ON t FOR EACH ROW WHEN old.a <> new.a
BEGIN
    UPDATE t SET changed = CASE WHEN new.a = 'x;' THEN 'x' ELSE datetime('now') END WHERE id = new.id;
    SELECT RAISE(IGNORE) WHERE new.a = 'END';
END;
-- rows
INSERT INTO t VALUES (1, 'x', NULL);

-- case: trigger dropped
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE TRIGGER r AFTER INSERT ON t BEGIN SELECT 1; END;
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);

-- case: trigger changes
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE TRIGGER r AFTER INSERT ON t BEGIN SELECT 1; END;
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE TRIGGER r BEFORE DELETE ON t BEGIN SELECT RAISE(ABORT, 'no'); END;

-- case: instead of a write to a view
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE VIEW v AS SELECT id, a FROM t;
CREATE TRIGGER v_new INSTEAD OF INSERT ON v BEGIN INSERT INTO t (id, a) VALUES (new.id, new.a); END;
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE VIEW v AS SELECT id, upper(a) AS a FROM t;
CREATE TRIGGER v_new INSTEAD OF INSERT ON v BEGIN INSERT INTO t (id, a) VALUES (new.id, new.a); END;
-- rows
INSERT INTO v VALUES (1, 'x');
-- holds
SELECT a = 'X' FROM v

-- case: the table of a trigger renamed
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE log (what TEXT);
CREATE TRIGGER r AFTER INSERT ON t BEGIN INSERT INTO log VALUES (new.a); END;
-- new
CREATE TABLE u (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE journal (what TEXT);
CREATE TRIGGER r AFTER INSERT ON u BEGIN INSERT INTO journal VALUES (new.a); END;
-- rename: t=u, log=journal
-- rows
INSERT INTO t VALUES (1, 'x');
-- holds
SELECT what = 'x' FROM journal

-- case: a column that a trigger uses renamed
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
CREATE TRIGGER r AFTER INSERT ON t BEGIN UPDATE t SET b = new.a WHERE id = new.id; END;
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY, z TEXT, b TEXT);
CREATE TRIGGER r AFTER INSERT ON t BEGIN UPDATE t SET b = new.z WHERE id = new.id; END;
-- rename: t.a=t.z
-- rows
INSERT INTO t (id, a) VALUES (1, 'x');
-- holds
SELECT b = 'x' FROM t

-- case: the table of a trigger dropped
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE TABLE u (id INTEGER PRIMARY KEY);
CREATE TRIGGER r AFTER INSERT ON t BEGIN INSERT INTO u VALUES (NULL); END;
-- new
CREATE TABLE u (id INTEGER PRIMARY KEY);

-- case: spaces are no change
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE TRIGGER r AFTER INSERT ON t BEGIN SELECT new.a; END;
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE TRIGGER r AFTER INSERT ON t
BEGIN
    SELECT new.a; -- only
END;
-- same

-- case: trigger instead of on a view over a table that is rebuilt
-- old
CREATE TABLE t (a INTEGER, b TEXT);
CREATE VIEW v AS SELECT a, b FROM t;
CREATE TRIGGER v_insert INSTEAD OF INSERT ON v BEGIN INSERT INTO t VALUES (new.a, new.b); END;
CREATE TRIGGER v_delete INSTEAD OF DELETE ON v BEGIN DELETE FROM t WHERE a = old.a; END;
-- new
CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT);
CREATE VIEW v AS SELECT a, b FROM t;
CREATE TRIGGER v_insert INSTEAD OF INSERT ON v BEGIN INSERT INTO t VALUES (new.a, new.b); END;
CREATE TRIGGER v_delete INSTEAD OF DELETE ON v BEGIN DELETE FROM t WHERE a = old.a; END;
-- rows
INSERT INTO v VALUES (4, 'four');
-- holds
SELECT b = 'four' FROM t WHERE a = 4;
