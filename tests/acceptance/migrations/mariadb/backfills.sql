-- case: column that must not be empty, from a literal
-- old
CREATE TABLE t (id int PRIMARY KEY);
-- new
CREATE TABLE t (id int PRIMARY KEY, a varchar(20) NOT NULL);
-- backfill
t.a='x'
-- rows
INSERT INTO t VALUES (1), (2);
-- holds
SELECT count(*) = 2 FROM t WHERE a = 'x'

-- case: column that may be empty
-- old
CREATE TABLE t (id int PRIMARY KEY);
-- new
CREATE TABLE t (id int PRIMARY KEY, a varchar(20));
-- backfill
t.a='x'
-- rows
INSERT INTO t VALUES (1), (2);
-- holds
SELECT count(*) = 2 FROM t WHERE a = 'x'

-- case: from a column that goes, which comes back from the new one
-- old
CREATE TABLE t (id int PRIMARY KEY, forename varchar(20) NOT NULL, surname varchar(20) NOT NULL);
-- new
CREATE TABLE t (id int PRIMARY KEY, name varchar(41) NOT NULL);
-- backfill
t.name=concat(forename, ' ', surname)
t.forename=substring_index(name, ' ', 1)
t.surname=substring_index(name, ' ', -1)
-- rows
INSERT INTO t VALUES (1, 'Ada', 'Lovelace');
-- holds
SELECT name = 'Ada Lovelace' FROM t

-- case: empty values of a column that is there, with a default from now on
-- old
CREATE TABLE t (id int PRIMARY KEY, a int, b int);
-- new
CREATE TABLE t (id int PRIMARY KEY, a int NOT NULL DEFAULT 9, b int);
-- backfill
t.a=coalesce(b, 0)
-- rows
INSERT INTO t VALUES (1, NULL, 5), (2, NULL, NULL), (3, 3, 4);
-- holds
SELECT count(*) = 3 FROM t WHERE a = CASE id WHEN 1 THEN 5 WHEN 2 THEN 0 ELSE 3 END

-- case: of a renamed column, by new names
-- old
CREATE TABLE t (id int PRIMARY KEY, a varchar(20), b varchar(20));
-- new
CREATE TABLE u (id int PRIMARY KEY, c varchar(20) NOT NULL, d varchar(20));
-- rename: t=u, t.a=c, t.b=d
-- backfill
u.c=d
-- rows
INSERT INTO t VALUES (1, NULL, 'x');
-- holds
SELECT c = 'x' FROM u
