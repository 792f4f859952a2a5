-- renames: t.a=t.z
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT, a TEXT, gone TEXT);
CREATE TABLE log (id INTEGER PRIMARY KEY, what TEXT);
CREATE INDEX t_a ON t (a);
CREATE VIEW v AS SELECT id, a FROM t;
CREATE VIEW w AS SELECT count(*) AS n FROM v;
CREATE TRIGGER t_new AFTER INSERT ON t BEGIN INSERT INTO log (what) VALUES (new.a); END;
CREATE TRIGGER log_new AFTER INSERT ON log BEGIN DELETE FROM t WHERE id = new.id; END;
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT, z TEXT NOT NULL, UNIQUE (z));
CREATE TABLE log (id INTEGER PRIMARY KEY, what TEXT);
CREATE INDEX t_a ON t (z);
CREATE VIEW v AS SELECT id, z FROM t;
CREATE VIEW w AS SELECT count(*) AS n FROM v;
CREATE TRIGGER t_new AFTER INSERT ON t BEGIN INSERT INTO log (what) VALUES (new.z); END;
CREATE TRIGGER log_new AFTER INSERT ON log BEGIN DELETE FROM t WHERE id = new.id; END;
-- up
PRAGMA foreign_keys = OFF;

BEGIN;

DROP TRIGGER log_new;
DROP TRIGGER t_new;

DROP INDEX t_a;

DROP VIEW w;
DROP VIEW v;

ALTER TABLE t RENAME COLUMN a TO z;

CREATE TABLE new_t (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    z TEXT NOT NULL,
    UNIQUE (z)
);

INSERT INTO new_t (id, z)
SELECT id, z FROM t;

DELETE FROM sqlite_sequence WHERE name = 'new_t';
INSERT INTO sqlite_sequence (name, seq) SELECT 'new_t', seq FROM sqlite_sequence WHERE name = 't';
DROP TABLE t;
ALTER TABLE new_t RENAME TO t;

CREATE VIEW v AS
SELECT id, z FROM t;

CREATE VIEW w AS
SELECT count(*) AS n FROM v;

CREATE INDEX t_a ON t (z);

CREATE TRIGGER t_new AFTER INSERT ON t BEGIN INSERT INTO log (what) VALUES (new.z); END;
CREATE TRIGGER log_new AFTER INSERT ON log BEGIN DELETE FROM t WHERE id = new.id; END;

PRAGMA foreign_key_check;

COMMIT;

PRAGMA foreign_keys = ON;
-- down
PRAGMA foreign_keys = OFF;

BEGIN;

DROP TRIGGER log_new;
DROP TRIGGER t_new;

DROP INDEX t_a;

DROP VIEW w;
DROP VIEW v;

ALTER TABLE t RENAME COLUMN z TO a;

CREATE TABLE new_t (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    a TEXT,
    gone TEXT
);

INSERT INTO new_t (id, a)
SELECT id, a FROM t;

DELETE FROM sqlite_sequence WHERE name = 'new_t';
INSERT INTO sqlite_sequence (name, seq) SELECT 'new_t', seq FROM sqlite_sequence WHERE name = 't';
DROP TABLE t;
ALTER TABLE new_t RENAME TO t;

CREATE VIEW v AS
SELECT id, a FROM t;

CREATE VIEW w AS
SELECT count(*) AS n FROM v;

CREATE INDEX t_a ON t (a);

CREATE TRIGGER t_new AFTER INSERT ON t BEGIN INSERT INTO log (what) VALUES (new.a); END;
CREATE TRIGGER log_new AFTER INSERT ON log BEGIN DELETE FROM t WHERE id = new.id; END;

PRAGMA foreign_key_check;

COMMIT;

PRAGMA foreign_keys = ON;
