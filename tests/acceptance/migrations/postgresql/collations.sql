-- case: added and used
-- old
CREATE TABLE t (a text);
-- new
CREATE COLLATION plain (provider = icu, locale = 'und');
CREATE TABLE t (a text COLLATE plain);

-- case: dropped
-- old
CREATE COLLATION plain (locale = 'C');
CREATE TABLE t (a text COLLATE plain);
-- new
CREATE TABLE t (a text);

-- case: changed under a column and an index
-- old
CREATE COLLATION plain (locale = 'C');
CREATE TABLE t (a text COLLATE plain);
CREATE INDEX i ON t (a);
-- new
CREATE COLLATION plain (provider = icu, locale = 'und', deterministic = false);
CREATE TABLE t (a text COLLATE plain);
CREATE INDEX i ON t (a);

-- case: in an index
-- old
CREATE TABLE t (a text);
-- new
CREATE COLLATION plain (locale = 'C');
CREATE TABLE t (a text);
CREATE INDEX i ON t (a COLLATE plain);

-- case: from another
-- old
CREATE TABLE t (a text);
-- new
CREATE SCHEMA app;
CREATE COLLATION app.plain FROM "C";
CREATE DOMAIN word AS text COLLATE app.plain;

-- case: unused one changed
-- old
CREATE COLLATION plain (locale = 'C');
-- new
CREATE COLLATION plain (provider = icu, locale = 'de');

-- case: in a view and a check
-- old
CREATE TABLE t (a text);
-- new
CREATE COLLATION plain (locale = 'C');
CREATE TABLE t (a text, CHECK (a COLLATE plain > 'a'));
CREATE VIEW v AS SELECT a FROM t ORDER BY a COLLATE plain;

-- case: collations
-- old
CREATE COLLATION c (LOCALE = 'C');
CREATE TABLE t (a text COLLATE c);
-- new
CREATE COLLATION c (LOCALE = 'C');
CREATE COLLATION d (PROVIDER = icu, LOCALE = 'de', DETERMINISTIC = false);
CREATE TABLE t (a text COLLATE d, b text COLLATE "C");
CREATE INDEX i ON t (a, b COLLATE c);
CREATE DOMAIN dd AS text COLLATE d;

-- case: collation of its own on domain, column, index and view
-- old
CREATE COLLATION de (PROVIDER = icu, LOCALE = 'de');
CREATE DOMAIN word AS text COLLATE de;
CREATE TABLE t (a text COLLATE de, w word);
CREATE INDEX i ON t (a COLLATE "C");
CREATE VIEW v AS SELECT a COLLATE de AS a FROM t;
-- new
CREATE COLLATION de (PROVIDER = icu, LOCALE = 'de');
CREATE COLLATION en (PROVIDER = icu, LOCALE = 'en', DETERMINISTIC = false);
CREATE DOMAIN word AS text COLLATE de;
CREATE TABLE t (a text COLLATE en, w word);
CREATE INDEX i ON t (a COLLATE de);
CREATE VIEW v AS SELECT a COLLATE en AS a FROM t;

-- case: changed under a column, an index, a view and a partition
-- old
CREATE COLLATION plain (locale = 'C');
CREATE TABLE t (a text COLLATE plain, b integer) PARTITION BY LIST (b);
CREATE TABLE t1 PARTITION OF t DEFAULT;
CREATE TABLE h (c varchar(3) COLLATE plain CHECK (c > 'a'));
CREATE INDEX i ON t (a);
CREATE VIEW v AS SELECT a FROM t;
-- new
CREATE COLLATION plain (locale = 'POSIX');
CREATE TABLE t (a text COLLATE plain, b integer) PARTITION BY LIST (b);
CREATE TABLE t1 PARTITION OF t DEFAULT;
CREATE TABLE h (c varchar(3) COLLATE plain CHECK (c > 'a'));
CREATE INDEX i ON t (a);
CREATE VIEW v AS SELECT a FROM t;
-- rows
INSERT INTO t VALUES ('x', 1);

-- case: changed under a column that goes, one that is retyped, one that comes, one of another
-- old
CREATE SCHEMA s;
CREATE COLLATION s.plain (locale = 'C');
CREATE TABLE t (a text COLLATE s.plain, b varchar(9) COLLATE s.plain, d text COLLATE s.plain);
-- new
CREATE SCHEMA s;
CREATE COLLATION s.plain (locale = 'POSIX');
CREATE TABLE t (b text COLLATE s.plain, c text COLLATE s.plain, d text COLLATE "C");
-- rows
INSERT INTO t VALUES ('x', 'y', 'z');

-- case: changed under a domain
-- old
CREATE COLLATION plain (locale = 'C');
CREATE DOMAIN d AS text COLLATE plain;
-- new
CREATE COLLATION plain (locale = 'POSIX');
CREATE DOMAIN d AS text COLLATE plain;

-- case: collation changes under a domain
-- old
CREATE COLLATION c (LOCALE = 'C');
CREATE DOMAIN d AS text COLLATE c;
CREATE TABLE t (a d);
-- new
CREATE COLLATION c (LOCALE = 'POSIX');
CREATE DOMAIN d AS text COLLATE c;
CREATE TABLE t (a d);
-- rows
INSERT INTO t VALUES ('x');

-- case: collation of a domain changes
-- old
CREATE DOMAIN d AS text COLLATE "C";
CREATE TABLE t (a d);
CREATE INDEX i ON t (a);
-- new
CREATE DOMAIN d AS text COLLATE "POSIX";
CREATE TABLE t (a d);
CREATE INDEX i ON t (a);
-- rows
INSERT INTO t VALUES ('x');

-- case: collation dropped under a domain
-- old
CREATE COLLATION c (LOCALE = 'C');
CREATE DOMAIN d AS text COLLATE c;
CREATE TABLE t (a d);
-- new
CREATE DOMAIN d AS text;
CREATE TABLE t (a d);
-- rows
INSERT INTO t VALUES ('x');

-- case: collation changes under types
-- old
CREATE COLLATION c (LOCALE = 'C');
CREATE DOMAIN d AS text COLLATE c DEFAULT 'x' CONSTRAINT k CHECK (VALUE <> 'y');
CREATE DOMAIN e AS d NOT NULL;
CREATE TYPE co AS (a text COLLATE c, b integer);
CREATE TYPE ra AS RANGE (SUBTYPE = text, COLLATION = c);
CREATE TABLE t (a d, b e, c co, r ra, p text COLLATE c);
CREATE INDEX i ON t (a);
CREATE VIEW v AS SELECT a, p FROM t;
-- new
CREATE COLLATION c (LOCALE = 'POSIX');
CREATE DOMAIN d AS text COLLATE c DEFAULT 'x' CONSTRAINT k CHECK (VALUE <> 'y');
CREATE DOMAIN e AS d NOT NULL;
CREATE TYPE co AS (a text COLLATE c, b integer);
CREATE TYPE ra AS RANGE (SUBTYPE = text, COLLATION = c);
CREATE TABLE t (a d, b e, c co, r ra, p text COLLATE c);
CREATE INDEX i ON t (a);
CREATE VIEW v AS SELECT a, p FROM t;
-- rows
INSERT INTO t VALUES ('x', 'z', ('a', 1), '[a,b)', 'q');
-- holds
SELECT a = 'x' AND (c).b = 1 AND r = '[a,b)' AND p = 'q' FROM t

-- case: collation goes from under a domain that becomes another
-- old
CREATE COLLATION c (LOCALE = 'C');
CREATE DOMAIN d AS text COLLATE c;
CREATE TABLE t (a d);
-- new
CREATE COLLATION c2 (LOCALE = 'POSIX');
CREATE DOMAIN d AS text COLLATE c2;
CREATE TABLE t (a d);
-- rows
INSERT INTO t VALUES ('x');

-- case: renamed, moved and in a namespace that is renamed in the script, under columns, domains, types and indexes
-- old
CREATE SCHEMA s;
CREATE SCHEMA u;
CREATE COLLATION s.c (LOCALE = 'C');
CREATE COLLATION d (LOCALE = 'C');
CREATE DOMAIN word AS text COLLATE d;
CREATE TYPE pair AS (one text COLLATE s.c, other integer);
CREATE TABLE t (a text COLLATE s.c, b text COLLATE d, w word, p pair);
CREATE INDEX i ON t (b COLLATE s.c);
-- new
CREATE SCHEMA s;
CREATE SCHEMA u;
CREATE COLLATION s.c (LOCALE = 'C');
CREATE COLLATION d (LOCALE = 'C');
CREATE DOMAIN word AS text COLLATE d;
CREATE TYPE pair AS (one text COLLATE s.c, other integer);
CREATE TABLE t (a text COLLATE s.c, b text COLLATE d, w word, p pair);
CREATE INDEX i ON t (b COLLATE s.c);
ALTER SCHEMA s RENAME TO r;
ALTER COLLATION d RENAME TO e;
ALTER COLLATION e SET SCHEMA u;
CREATE TABLE v (a text COLLATE r.c, b text COLLATE u.e);
