-- case: added and dropped
-- old
CREATE TABLE t (a integer CHECK (a > 0), b integer);
-- new
CREATE TABLE t (a integer, b integer CHECK (b > 0));
-- rows
INSERT INTO t VALUES (1, 1);

-- case: expression changed under one name
-- old
CREATE TABLE t (a integer CONSTRAINT c CHECK (a > 0));
-- new
CREATE TABLE t (a integer CONSTRAINT c CHECK (a > 10));
-- rows
INSERT INTO t VALUES (11);

-- case: renamed
-- old
CREATE TABLE t (a integer CONSTRAINT one CHECK (a > 0));
-- new
CREATE TABLE t (a integer CONSTRAINT two CHECK (a > 0));

-- case: two swap names
-- old
CREATE TABLE t (a integer, CONSTRAINT one CHECK (a > 0), CONSTRAINT two CHECK (a < 9));
-- new
CREATE TABLE t (a integer, CONSTRAINT two CHECK (a > 0), CONSTRAINT one CHECK (a < 9));

-- case: not valid becomes valid
-- old
CREATE TABLE t (a integer);
ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0) NOT VALID;
-- new
CREATE TABLE t (a integer);
ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0);
-- rows
INSERT INTO t VALUES (1);

-- case: not valid added
-- old
CREATE TABLE t (a integer);
-- new
CREATE TABLE t (a integer);
ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0) NOT VALID;
-- rows
INSERT INTO t VALUES (-1);

-- case: no inherit switched
-- old
CREATE TABLE t (a integer, CONSTRAINT c CHECK (a > 0) NO INHERIT, CONSTRAINT d CHECK (a < 9));
-- new
CREATE TABLE t (a integer, CONSTRAINT c CHECK (a > 0), CONSTRAINT d CHECK (a < 9) NO INHERIT);

-- case: over several columns of which one is renamed
-- old
CREATE TABLE t (a integer, b integer, CHECK (a > b AND b < 10));
-- new
CREATE TABLE t (x integer, b integer, CONSTRAINT t_check CHECK (x > b AND b < 10));
-- rename: t.a=t.x
-- rows
INSERT INTO t VALUES (2, 1);

-- case: column type under it
-- old
CREATE TABLE t (a integer CHECK (a > 0), s varchar(10) CHECK (s <> ''));
-- new
CREATE TABLE t (a bigint CHECK (a > 0), s text CHECK (s <> ''));
-- rows
INSERT INTO t VALUES (1, 'x');

-- case: type from number to text with another check
-- old
CREATE TABLE t (a integer CHECK (a > 0));
-- new
CREATE TABLE t (a text CHECK (length(a) > 0));
-- rows
INSERT INTO t VALUES (1);

-- case: uses a function that changes
-- old
CREATE FUNCTION ok(integer) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1 > 0';
CREATE TABLE t (a integer CHECK (ok(a)));
-- new
CREATE FUNCTION ok(integer) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1 > 1';
CREATE TABLE t (a integer CHECK (ok(a)));

-- case: uses a function that is dropped
-- old
CREATE FUNCTION ok(integer) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1 > 0';
CREATE TABLE t (a integer CONSTRAINT c CHECK (ok(a)));
-- new
CREATE TABLE t (a integer CONSTRAINT c CHECK (a > 0));

-- case: uses a type whose values change
-- old
CREATE TYPE mood AS ENUM ('a', 'b');
CREATE TABLE t (m mood CHECK (m <> 'b'));
-- new
CREATE TYPE mood AS ENUM ('a', 'b', 'c');
CREATE TABLE t (m mood CHECK (m NOT IN ('b', 'c')));
-- rows
INSERT INTO t VALUES ('a');

-- case: spelled otherwise
-- old
CREATE TABLE t (a integer, s text, CONSTRAINT c CHECK (a IN (1, 2)), CONSTRAINT d CHECK (s LIKE 'x%'));
-- new
CREATE TABLE t (a integer, s text, CONSTRAINT c CHECK ((a IN (1,  2))), CONSTRAINT d CHECK (((s LIKE 'x%'))));
-- same

-- case: spelled as the catalog has it
-- old
CREATE TABLE t (a integer, b numeric, CONSTRAINT c CHECK (a BETWEEN 1 AND 5), CONSTRAINT d CHECK (b > 0));
-- new
CREATE TABLE t (a integer, b numeric, CONSTRAINT c CHECK (a >= 1 AND a <= 5), CONSTRAINT d CHECK ((b > (0)::numeric)));
-- same

-- case: comment
-- old
CREATE TABLE t (a integer CONSTRAINT c CHECK (a > 0));
COMMENT ON CONSTRAINT c ON t IS 'old';
-- new
CREATE TABLE t (a integer CONSTRAINT c CHECK (a > 0));
COMMENT ON CONSTRAINT c ON t IS 'new';

-- case: of a partitioned table
-- old
CREATE TABLE t (k integer, v integer) PARTITION BY LIST (k);
CREATE TABLE t1 PARTITION OF t FOR VALUES IN (1);
-- new
CREATE TABLE t (k integer, v integer, CONSTRAINT c CHECK (v > 0)) PARTITION BY LIST (k);
CREATE TABLE t1 PARTITION OF t FOR VALUES IN (1);
-- rows
INSERT INTO t VALUES (1, 1);

-- case: of a partitioned table changed and of a partition alone
-- old
CREATE TABLE t (k integer, v integer, CONSTRAINT c CHECK (v > 0)) PARTITION BY LIST (k);
CREATE TABLE t1 PARTITION OF t (CONSTRAINT own CHECK (v < 5)) FOR VALUES IN (1);
-- new
CREATE TABLE t (k integer, v integer, CONSTRAINT c CHECK (v > 1)) PARTITION BY LIST (k);
CREATE TABLE t1 PARTITION OF t (CONSTRAINT own CHECK (v < 6)) FOR VALUES IN (1);
-- rows
INSERT INTO t VALUES (1, 2);

-- case: whole row and system columns
-- old
CREATE TABLE t (a integer, b integer);
-- new
CREATE TABLE t (a integer, b integer, CONSTRAINT c CHECK (t IS NOT NULL), CONSTRAINT d CHECK (num_nonnulls(a, b) = 1));

-- case: quotes and comments in it
-- old
CREATE TABLE t (s text);
-- new
CREATE TABLE t (s text CONSTRAINT c CHECK (s <> 'it''s; -- no' /* and "so" */ AND s ~ E'\\d'));

-- case: checks validated and not
-- old
CREATE TABLE p (a integer);
ALTER TABLE p ADD CONSTRAINT c CHECK (a > 0) NOT VALID;
CREATE TABLE q (a integer PRIMARY KEY, b integer);
ALTER TABLE q ADD CONSTRAINT f FOREIGN KEY (b) REFERENCES q NOT VALID;
-- new
CREATE TABLE p (a integer);
ALTER TABLE p ADD CONSTRAINT c CHECK (a > 0);
CREATE TABLE q (a integer PRIMARY KEY, b integer);
ALTER TABLE q ADD CONSTRAINT f FOREIGN KEY (b) REFERENCES q;

-- case: values of an enum in a list and as a database gives it back
-- old
create type e as enum ('a', 'b');
create table t (x e, constraint c check (x in ('a', 'b')), d int default case when true then 1 else 2 end);
-- new
create type e as enum ('a', 'b');
create table t (x e, constraint c check ((x = ANY (ARRAY['a'::public.e, 'b'::public.e]))), d int default case when true then 1 else 2 end);
-- same
