-- case: column that must not be empty, from a literal
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY);
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT NOT NULL);
-- backfill
t.a='x'
-- rows
INSERT INTO t VALUES (1), (2);
-- holds
SELECT count(*) = 2 FROM t WHERE a = 'x'

-- case: column that may be empty
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY);
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
-- backfill
t.a='x'
-- rows
INSERT INTO t VALUES (1), (2);
-- holds
SELECT count(*) = 2 FROM t WHERE a = 'x'

-- case: from a column that goes, which comes back from the new one
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, forename TEXT NOT NULL, surname TEXT NOT NULL);
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
-- backfill
t.name=forename || ' ' || surname
t.forename=substr(name, 1, instr(name, ' ') - 1)
t.surname=substr(name, instr(name, ' ') + 1)
-- rows
INSERT INTO t VALUES (1, 'Ada', 'Lovelace');
-- holds
SELECT name = 'Ada Lovelace' FROM t

-- case: empty values of a column that is there, with a default from now on
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER, b INTEGER);
-- new
CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER NOT NULL DEFAULT 9, b INTEGER);
-- backfill
t.a=coalesce(b, 0)
-- rows
INSERT INTO t VALUES (1, NULL, 5), (2, NULL, NULL), (3, 3, 4);
-- holds
SELECT count(*) = 3 FROM t WHERE a = CASE id WHEN 1 THEN 5 WHEN 2 THEN 0 ELSE 3 END

-- case: of a renamed column, by new names
-- old
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
-- new
CREATE TABLE u (id INTEGER PRIMARY KEY, c TEXT NOT NULL, d TEXT);
-- rename: t=u, t.a=c, t.b=d
-- backfill
u.c=d
-- rows
INSERT INTO t VALUES (1, NULL, 'x');
-- holds
SELECT c = 'x' FROM u
