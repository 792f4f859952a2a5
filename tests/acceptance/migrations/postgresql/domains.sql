-- case: domain created and used
-- old
CREATE TABLE person (id integer PRIMARY KEY, email text);
-- new
CREATE DOMAIN email AS text CHECK (VALUE ~ '@');
CREATE TABLE person (id integer PRIMARY KEY, email email);
-- rows
INSERT INTO person VALUES (1, 'a@b');

-- case: domain dropped, the column is plain again
-- old
CREATE DOMAIN email AS text CHECK (VALUE ~ '@');
CREATE TABLE person (id integer PRIMARY KEY, email email);
-- new
CREATE TABLE person (id integer PRIMARY KEY, email text);
-- rows
INSERT INTO person VALUES (1, 'a@b');

-- case: check added
-- old
CREATE DOMAIN age AS integer;
CREATE TABLE person (id integer PRIMARY KEY, age age);
-- new
CREATE DOMAIN age AS integer CONSTRAINT age_positive CHECK (VALUE >= 0);
CREATE TABLE person (id integer PRIMARY KEY, age age);
-- rows
INSERT INTO person VALUES (1, 5);

-- case: check without a name added
-- old
CREATE DOMAIN age AS integer;
-- new
CREATE DOMAIN age AS integer CHECK (VALUE >= 0) CHECK (VALUE < 200);

-- case: check changed
-- old
CREATE DOMAIN age AS integer CHECK (VALUE >= 0);
CREATE TABLE person (id integer PRIMARY KEY, age age);
-- new
CREATE DOMAIN age AS integer CHECK (VALUE >= 1);
CREATE TABLE person (id integer PRIMARY KEY, age age);
-- rows
INSERT INTO person VALUES (1, 5);

-- case: check dropped
-- old
CREATE DOMAIN age AS integer CHECK (VALUE >= 0);
-- new
CREATE DOMAIN age AS integer;

-- case: check not valid and validated later
-- old
CREATE DOMAIN age AS integer;
ALTER DOMAIN age ADD CONSTRAINT c CHECK (VALUE >= 0) NOT VALID;
-- new
CREATE DOMAIN age AS integer CONSTRAINT c CHECK (VALUE >= 0);

-- case: check added not valid
-- old
CREATE DOMAIN age AS integer;
CREATE TABLE person (id integer PRIMARY KEY, age age);
-- new
CREATE DOMAIN age AS integer;
ALTER DOMAIN age ADD CONSTRAINT c CHECK (VALUE >= 0) NOT VALID;
CREATE TABLE person (id integer PRIMARY KEY, age age);
-- rows
INSERT INTO person VALUES (1, -5);

-- case: check renamed by a stated rename
-- old
CREATE DOMAIN age AS integer CONSTRAINT a CHECK (VALUE >= 0);
-- new
CREATE DOMAIN age AS integer CONSTRAINT b CHECK (VALUE >= 0);

-- case: default set
-- old
CREATE DOMAIN amount AS numeric(10, 2);
CREATE TABLE t (id integer, a amount);
-- new
CREATE DOMAIN amount AS numeric(10, 2) DEFAULT 0;
CREATE TABLE t (id integer, a amount);
-- rows
INSERT INTO t VALUES (1, 2.50);

-- case: default changed
-- old
CREATE DOMAIN amount AS numeric(10, 2) DEFAULT 0;
-- new
CREATE DOMAIN amount AS numeric(10, 2) DEFAULT 1.5;

-- case: default dropped
-- old
CREATE DOMAIN amount AS numeric(10, 2) DEFAULT 0;
-- new
CREATE DOMAIN amount AS numeric(10, 2);

-- case: not null set
-- old
CREATE DOMAIN code AS text;
CREATE TABLE t (id integer, c code);
-- new
CREATE DOMAIN code AS text NOT NULL;
CREATE TABLE t (id integer, c code);
-- rows
INSERT INTO t VALUES (1, 'a');

-- case: not null dropped
-- old
CREATE DOMAIN code AS text NOT NULL;
-- new
CREATE DOMAIN code AS text;

-- case: base type widened
-- old
CREATE DOMAIN code AS varchar(10) CHECK (VALUE <> '');
CREATE TABLE t (id integer PRIMARY KEY, c code NOT NULL);
-- new
CREATE DOMAIN code AS varchar(20) CHECK (VALUE <> '');
CREATE TABLE t (id integer PRIMARY KEY, c code NOT NULL);
-- rows
INSERT INTO t VALUES (1, 'abc');

-- case: base type changed with everything on it
-- old
CREATE DOMAIN age AS smallint DEFAULT 1 NOT NULL CHECK (VALUE > 0);
COMMENT ON DOMAIN age IS 'years';
CREATE TABLE person (id integer PRIMARY KEY, age age DEFAULT 7);
CREATE INDEX person_age ON person (age);
CREATE VIEW ages AS SELECT age FROM person WHERE age > 3;
CREATE FUNCTION older(a age) RETURNS age LANGUAGE sql AS 'SELECT a';
-- new
CREATE DOMAIN age AS bigint DEFAULT 1 NOT NULL CHECK (VALUE > 0);
COMMENT ON DOMAIN age IS 'years';
CREATE TABLE person (id integer PRIMARY KEY, age age DEFAULT 7);
CREATE INDEX person_age ON person (age);
CREATE VIEW ages AS SELECT age FROM person WHERE age > 3;
CREATE FUNCTION older(a age) RETURNS age LANGUAGE sql AS 'SELECT a';
-- rows
INSERT INTO person VALUES (1, 5);

-- case: base type changed to another kind
-- old
CREATE DOMAIN code AS text;
CREATE TABLE t (id integer PRIMARY KEY, c code);
-- new
CREATE DOMAIN code AS integer;
CREATE TABLE t (id integer PRIMARY KEY, c code);
-- rows
INSERT INTO t VALUES (1, '17');
-- holds
SELECT c = 17 FROM t

-- case: base type changed of a domain that nobody holds
-- old
CREATE DOMAIN code AS text;
-- new
CREATE DOMAIN code AS integer;

-- case: base type changed, held as array
-- old
CREATE DOMAIN code AS varchar(5);
CREATE TABLE t (id integer PRIMARY KEY, c code[]);
-- new
CREATE DOMAIN code AS text;
CREATE TABLE t (id integer PRIMARY KEY, c code[]);
-- rows
INSERT INTO t VALUES (1, ARRAY['a', 'b']::code[]);

-- case: base type changed under another domain
-- old
CREATE DOMAIN code AS varchar(5);
CREATE DOMAIN short AS code CHECK (length(VALUE) < 3);
CREATE TABLE t (id integer PRIMARY KEY, c code, s short);
-- new
CREATE DOMAIN code AS text;
CREATE DOMAIN short AS code CHECK (length(VALUE) < 3);
CREATE TABLE t (id integer PRIMARY KEY, c code, s short);
-- rows
INSERT INTO t VALUES (1, 'abc', 'ab');

-- case: base type changed in a composite
-- old
CREATE DOMAIN code AS varchar(5);
CREATE TYPE pair AS (a code, b integer);
CREATE TABLE t (id integer PRIMARY KEY, p pair);
-- new
CREATE DOMAIN code AS text;
CREATE TYPE pair AS (a code, b integer);
CREATE TABLE t (id integer PRIMARY KEY, p pair);
-- rows
INSERT INTO t VALUES (1, ROW('a', 2));

-- case: base type is an array
-- old
CREATE DOMAIN tags AS text[];
CREATE TABLE t (id integer PRIMARY KEY, x tags DEFAULT '{}');
-- new
CREATE DOMAIN tags AS varchar(10)[];
CREATE TABLE t (id integer PRIMARY KEY, x tags DEFAULT '{}');
-- rows
INSERT INTO t VALUES (1, '{a,b}');

-- case: collation changed
-- old
CREATE DOMAIN word AS text;
CREATE TABLE t (id integer PRIMARY KEY, w word);
-- new
CREATE DOMAIN word AS text COLLATE "C";
CREATE TABLE t (id integer PRIMARY KEY, w word);
-- rows
INSERT INTO t VALUES (1, 'a');

-- case: domain over a domain
-- old
CREATE DOMAIN positive AS integer CHECK (VALUE > 0);
CREATE TABLE t (id integer, p positive);
-- new
CREATE DOMAIN positive AS integer CHECK (VALUE > 0);
CREATE DOMAIN small AS positive CHECK (VALUE < 10);
CREATE TABLE t (id integer, p small);
-- rows
INSERT INTO t VALUES (1, 5);

-- case: domain renamed by a stated rename
-- old
CREATE DOMAIN email AS text CHECK (VALUE ~ '@');
CREATE TABLE person (id integer PRIMARY KEY, email email);
-- new
CREATE DOMAIN address AS text CONSTRAINT email_check CHECK (VALUE ~ '@');
CREATE TABLE person (id integer PRIMARY KEY, email address);
-- rename: email=address
-- rows
INSERT INTO person VALUES (1, 'a@b');

-- case: domain moved to another schema
-- old
CREATE SCHEMA app;
CREATE DOMAIN email AS text CHECK (VALUE ~ '@');
CREATE TABLE person (id integer PRIMARY KEY, email email);
-- new
CREATE SCHEMA app;
CREATE DOMAIN app.email AS text CHECK (VALUE ~ '@');
CREATE TABLE person (id integer PRIMARY KEY, email app.email);
-- rename: email=app.email
-- rows
INSERT INTO person VALUES (1, 'a@b');

-- case: domain moved without a word
-- old
CREATE SCHEMA app;
CREATE DOMAIN email AS text CHECK (VALUE ~ '@');
CREATE TABLE person (id integer PRIMARY KEY, email email);
-- new
CREATE SCHEMA app;
CREATE DOMAIN app.email AS text CHECK (VALUE ~ '@');
CREATE TABLE person (id integer PRIMARY KEY, email app.email);
-- rows
INSERT INTO person VALUES (1, 'a@b');

-- case: comment on a domain and on its check
-- old
CREATE DOMAIN email AS text CONSTRAINT c CHECK (VALUE ~ '@');
-- new
CREATE DOMAIN email AS text CONSTRAINT c CHECK (VALUE ~ '@');
COMMENT ON DOMAIN email IS 'it''s an address';
COMMENT ON CONSTRAINT c ON DOMAIN email IS 'roughly';

-- case: domain with a check that calls a function
-- old
CREATE FUNCTION is_code(text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT $1 <> '' $$;
CREATE DOMAIN code AS text CHECK (is_code(VALUE));
CREATE TABLE t (c code);
-- new
CREATE FUNCTION is_code(text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT $1 <> 'x' $$;
CREATE DOMAIN code AS text CHECK (is_code(VALUE));
CREATE TABLE t (c code);
-- rows
INSERT INTO t VALUES ('a');

-- case: spelled otherwise
-- old
CREATE DOMAIN code AS varchar(5) DEFAULT 'x' CHECK (VALUE <> 'y' AND length(VALUE) > 0);
-- new
CREATE DOMAIN public.code AS character varying(5) DEFAULT 'x'::character varying CONSTRAINT code_check CHECK (((VALUE)::text <> 'y'::text) AND (length((VALUE)::text) > 0));
-- same

-- case: default spelled otherwise
-- old
CREATE DOMAIN amount AS numeric DEFAULT 0;
-- new
CREATE DOMAIN amount AS numeric DEFAULT 0.00;

-- case: domain becomes an enum
-- old
CREATE DOMAIN mood AS text CHECK (VALUE IN ('sad', 'glad'));
CREATE TABLE person (id integer PRIMARY KEY, mood mood DEFAULT 'sad');
-- new
CREATE TYPE mood AS ENUM ('sad', 'glad');
CREATE TABLE person (id integer PRIMARY KEY, mood mood DEFAULT 'sad');
-- rows
INSERT INTO person VALUES (1, 'glad');

-- case: domain over function whose signature changes
-- old
CREATE FUNCTION ok(text) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT true';
CREATE DOMAIN d AS text CHECK (ok(VALUE));
CREATE TABLE t (a d);
-- new
CREATE FUNCTION ok(text, integer) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT true';
CREATE DOMAIN d AS text CHECK (ok(VALUE, 1));
CREATE TABLE t (a d);

-- case: domain over function whose result changes
-- old
CREATE FUNCTION len(text) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT length($1)';
CREATE DOMAIN d AS text CHECK (len(VALUE) > 2) DEFAULT 'abc';
CREATE TABLE t (a d);
-- new
CREATE FUNCTION len(text) RETURNS bigint LANGUAGE sql IMMUTABLE AS 'SELECT length($1)::bigint';
CREATE DOMAIN d AS text CHECK (len(VALUE) > 2) DEFAULT 'abc';
CREATE TABLE t (a d);

-- case: domain chain changes below
-- old
CREATE DOMAIN d1 AS integer;
CREATE DOMAIN d2 AS d1 CHECK (VALUE > 0);
CREATE TABLE t (a d2 DEFAULT 3, b d1[]);
CREATE VIEW v AS SELECT a FROM t;
-- new
CREATE DOMAIN d1 AS bigint;
CREATE DOMAIN d2 AS d1 CHECK (VALUE > 1) NOT NULL;
CREATE TABLE t (a d2 DEFAULT 3, b d1[]);
CREATE VIEW v AS SELECT a FROM t;

-- case: domain's base, default, check, null and collation
-- old
CREATE DOMAIN d AS varchar(10) DEFAULT 'a' NOT NULL CONSTRAINT ok CHECK (VALUE <> '');
CREATE TABLE t (a d, b d[]);
CREATE VIEW v AS SELECT a FROM t;
CREATE INDEX i ON t (a);
-- new
CREATE DOMAIN d AS text COLLATE "C" DEFAULT 'b' CONSTRAINT ok CHECK (length(VALUE) > 1) CONSTRAINT fine CHECK (VALUE ~ 'x');
CREATE TABLE t (a d, b d[]);
CREATE VIEW v AS SELECT a FROM t;
CREATE INDEX i ON t (a);

-- case: domain not valid check and not null over a composite
-- old
CREATE TYPE pt AS (x integer, y integer);
CREATE DOMAIN ppt AS pt CHECK ((VALUE).x > 0);
CREATE TABLE t (p ppt, q ppt[]);
-- new
CREATE TYPE pt AS (x bigint, y integer);
CREATE DOMAIN ppt AS pt NOT NULL CONSTRAINT pos CHECK ((VALUE).x > 0 AND (VALUE).y > 0);
CREATE TABLE t (p ppt, q ppt[]);

-- case: domain made anew keeps its comment, owner and grants
-- old

CREATE DOMAIN dm AS integer;
COMMENT ON DOMAIN dm IS 'kept';
ALTER DOMAIN dm OWNER TO keeper;
GRANT USAGE ON DOMAIN dm TO reader WITH GRANT OPTION;
REVOKE ALL ON DOMAIN dm FROM PUBLIC;
-- new

CREATE DOMAIN dm AS text;
COMMENT ON DOMAIN dm IS 'kept';
ALTER DOMAIN dm OWNER TO keeper;
GRANT USAGE ON DOMAIN dm TO reader WITH GRANT OPTION;
REVOKE ALL ON DOMAIN dm FROM PUBLIC;

-- case: domain constraints by every statement
-- old
CREATE DOMAIN d AS integer;
CREATE TABLE t (a d);
-- new
CREATE DOMAIN d AS integer;
ALTER DOMAIN d SET DEFAULT 5;
ALTER DOMAIN d SET NOT NULL;
ALTER DOMAIN d ADD CONSTRAINT pos CHECK (VALUE > 0) NOT VALID;
ALTER DOMAIN d ADD CHECK (VALUE < 100);
ALTER DOMAIN d RENAME CONSTRAINT pos TO positive;
ALTER DOMAIN d VALIDATE CONSTRAINT positive;
CREATE TABLE t (a d);

-- case: domain that is not null renamed by a stated rename
-- old
CREATE DOMAIN code AS text NOT NULL;
CREATE TABLE t (c code);
-- new
CREATE DOMAIN token AS text NOT NULL;
CREATE TABLE t (c token);
-- rename: code=token
-- rows
INSERT INTO t VALUES ('x');

-- case: domain that is not null renamed by a stated rename and made anew
-- old
CREATE DOMAIN code AS varchar(10) NOT NULL;
CREATE TABLE t (c code);
-- new
CREATE DOMAIN token AS text NOT NULL;
CREATE TABLE t (c token);
-- rename: code=token
-- rows
INSERT INTO t VALUES ('x');

-- case: not null of a domain with a name of its own
-- old
CREATE DOMAIN code AS text CONSTRAINT filled NOT NULL;
CREATE DOMAIN free AS text;
CREATE DOMAIN kept AS text NOT NULL;
CREATE TABLE t (c code, f free, k kept);
-- new
CREATE DOMAIN code AS text CONSTRAINT has_value NOT NULL;
CREATE DOMAIN free AS text CONSTRAINT filled NOT NULL;
CREATE DOMAIN held AS text NOT NULL;
ALTER DOMAIN held RENAME TO kept;
CREATE TABLE t (c code, f free, k kept);
-- rows
INSERT INTO t VALUES ('x', 'y', 'z');

-- case: check by a function that gets a default argument
-- old
CREATE FUNCTION ok(int) RETURNS boolean IMMUTABLE LANGUAGE sql AS 'SELECT $1 > 0';
CREATE DOMAIN d AS int CHECK (ok(VALUE));
CREATE TABLE t (a d);
-- new
CREATE FUNCTION ok(n int, m int DEFAULT 0) RETURNS boolean IMMUTABLE LANGUAGE sql AS 'SELECT $1 > $2';
CREATE DOMAIN d AS int CHECK (ok(VALUE, 1));
CREATE TABLE t (a d);

-- case: parameter of a check's function renamed
-- old
CREATE FUNCTION ok(n int) RETURNS boolean IMMUTABLE LANGUAGE sql AS 'SELECT $1 > 0';
CREATE DOMAIN d AS int CHECK (ok(VALUE));
CREATE TABLE t (a d);
-- new
CREATE FUNCTION ok(m int) RETURNS boolean IMMUTABLE LANGUAGE sql AS 'SELECT $1 > 0';
CREATE DOMAIN d AS int CHECK (ok(VALUE));
CREATE TABLE t (a d);

-- case: default's function gives another type
-- old
CREATE FUNCTION df() RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE DOMAIN d AS int DEFAULT df();
CREATE TABLE t (a d, b int);
-- new
CREATE FUNCTION df() RETURNS bigint LANGUAGE sql AS 'SELECT 1::bigint';
CREATE DOMAIN d AS int DEFAULT df();
CREATE TABLE t (a d, b int);

-- case: check stays word for word and its function does not
-- old
CREATE FUNCTION ok(int) RETURNS boolean IMMUTABLE LANGUAGE sql AS 'SELECT $1 > 0';
CREATE DOMAIN d AS int CHECK (ok(VALUE));
CREATE TABLE t (a d);
-- new
CREATE FUNCTION ok(n int, m int DEFAULT 0) RETURNS boolean IMMUTABLE LANGUAGE sql AS 'SELECT $1 > $2';
CREATE DOMAIN d AS int CHECK (ok(VALUE));
CREATE TABLE t (a d);

-- case: check by a function of a domain that is made anew
-- old
CREATE DOMAIN base AS int CHECK (VALUE > 0);
CREATE FUNCTION dbl(base) RETURNS base IMMUTABLE LANGUAGE sql AS 'SELECT ($1 * 2)::base';
CREATE DOMAIN der AS base CHECK (dbl(VALUE) < 100);
CREATE TABLE t (a der);
-- new
CREATE DOMAIN base AS bigint CHECK (VALUE > 0);
CREATE FUNCTION dbl(base) RETURNS base IMMUTABLE LANGUAGE sql AS 'SELECT ($1 * 2)::base';
CREATE DOMAIN der AS base CHECK (dbl(VALUE) < 1000);
CREATE TABLE t (a der);

-- case: checks swap names
-- old
CREATE DOMAIN d AS int CHECK (VALUE > 0) CHECK (VALUE < 10) CONSTRAINT x CHECK (VALUE <> 5) CONSTRAINT y CHECK (VALUE <> 6);
-- new
CREATE DOMAIN d AS int CHECK (VALUE < 10) CHECK (VALUE > 0) CONSTRAINT y CHECK (VALUE <> 5) CONSTRAINT x CHECK (VALUE <> 6);

-- case: validated, not validated any more, and comments
-- old
CREATE DOMAIN d AS int CONSTRAINT a CHECK (VALUE > 0);
ALTER DOMAIN d ADD CONSTRAINT b CHECK (VALUE < 9) NOT VALID;
COMMENT ON CONSTRAINT a ON DOMAIN d IS 'aa';
COMMENT ON CONSTRAINT b ON DOMAIN d IS 'bb';
CREATE TABLE t (x d);
-- new
CREATE DOMAIN d AS int CONSTRAINT b CHECK (VALUE < 9);
ALTER DOMAIN d ADD CONSTRAINT a CHECK (VALUE > 0) NOT VALID;
COMMENT ON CONSTRAINT a ON DOMAIN d IS 'aa';
COMMENT ON CONSTRAINT b ON DOMAIN d IS 'b';
CREATE TABLE t (x d);

-- case: stricter below another domain in arrays
-- old
CREATE DOMAIN n AS text;
CREATE DOMAIN m AS n;
CREATE TABLE t (x m[], y n);
-- new
CREATE DOMAIN n AS text CHECK (VALUE <> '');
CREATE DOMAIN m AS n NOT NULL;
CREATE TABLE t (x m[], y n);
-- rows
INSERT INTO t VALUES ('{a,"b c"}', 'd');
-- holds
SELECT x[2]::text = 'b c' FROM t

-- case: stricter inside a range
-- old
CREATE DOMAIN n AS int;
CREATE TYPE r AS RANGE (subtype = n);
CREATE TABLE t (x r, z n DEFAULT 4);
CREATE INDEX i ON t USING gist (x);
-- new
CREATE DOMAIN n AS int NOT NULL CHECK (VALUE > 0);
CREATE TYPE r AS RANGE (subtype = n);
CREATE TABLE t (x r, z n DEFAULT 4);
CREATE INDEX i ON t USING gist (x);

-- case: validated inside arrays
-- old
CREATE DOMAIN n AS int;
ALTER DOMAIN n ADD CONSTRAINT p CHECK (VALUE > 0) NOT VALID;
CREATE TABLE t (x n[]);
CREATE FUNCTION f(n[]) RETURNS n LANGUAGE sql AS 'SELECT $1[1]';
CREATE VIEW v AS SELECT f(x) FROM t;
-- new
CREATE DOMAIN n AS int CONSTRAINT p CHECK (VALUE > 0);
CREATE TABLE t (x n[]);
CREATE FUNCTION f(n[]) RETURNS n LANGUAGE sql AS 'SELECT $1[1]';
CREATE VIEW v AS SELECT f(x) FROM t;

-- case: default and check leave arrays together with their functions
-- old
CREATE FUNCTION d() RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION c(int) RETURNS boolean IMMUTABLE LANGUAGE sql AS 'SELECT true';
CREATE DOMAIN x AS int DEFAULT d() CHECK (c(VALUE));
CREATE TABLE t (a x, b x[]);
-- new
CREATE DOMAIN x AS int;
CREATE TABLE t (a x, b x[]);

-- case: stricter inside arrays of a composite
-- old
CREATE DOMAIN n AS text;
CREATE TYPE c AS (a n);
CREATE TABLE t (x c[], y n);
-- new
CREATE DOMAIN n AS text DEFAULT 'q' CHECK (VALUE <> '');
CREATE TYPE c AS (a n, b n);
CREATE TABLE t (x c[], y n NOT NULL);

-- case: domain made anew with its check's function
-- old
create function pos(x int) returns bool language sql immutable as 'select x > 0';
create domain d as int constraint p check (pos(value));
create table t (id int primary key, n d);
-- new
create function pos(v int) returns bool language sql immutable as 'select v > 0';
create domain d as bigint constraint p check (pos(value::int));
create table t (id int primary key, n d);

-- case: check goes with its function, and others come
-- old
create function pos(x int) returns bool language sql immutable as 'select x > 0';
create domain d as int constraint p check (pos(value)) constraint q check (value < 100);
create table t (id int primary key, n d);
-- new
create domain d as int constraint q check (value < 100) constraint z check (value <> 5) not null;
create table t (id int primary key, n d);

-- case: domain over domain
-- old
CREATE DOMAIN pos AS int CHECK (VALUE > 0);
CREATE DOMAIN small AS pos CHECK (VALUE < 100);
CREATE TABLE t (a small);
-- new
CREATE DOMAIN pos AS bigint CHECK (VALUE > 0);
CREATE DOMAIN small AS pos CHECK (VALUE < 1000);
CREATE TABLE t (a small);

-- case: domain's array with a check and a table's array of composite
-- old
CREATE TYPE it AS (n int, t text);
CREATE DOMAIN tags AS text[] CHECK (cardinality(VALUE) < 5);
CREATE TABLE t (a tags DEFAULT '{}', i it[]);
-- new
CREATE TYPE it AS (n bigint, t text, u uuid);
CREATE DOMAIN tags AS text[] CHECK (cardinality(VALUE) < 9);
CREATE TABLE t (a tags DEFAULT '{}', i it[]);
