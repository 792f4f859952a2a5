-- case: range created
-- old
CREATE TABLE t (id integer PRIMARY KEY);
-- new
CREATE TYPE span AS RANGE (subtype = float8, subtype_diff = float8mi);
CREATE TABLE t (id integer PRIMARY KEY, s span);
-- rows
INSERT INTO t VALUES (1);

-- case: range dropped
-- old
CREATE TYPE span AS RANGE (subtype = float8);
-- new
CREATE TABLE t (id integer);

-- case: subtype changed, not used
-- old
CREATE TYPE span AS RANGE (subtype = integer);
-- new
CREATE TYPE span AS RANGE (subtype = bigint);

-- case: subtype changed while a column uses it
-- old
CREATE TYPE span AS RANGE (subtype = integer);
CREATE TABLE t (id integer PRIMARY KEY, s span DEFAULT '[1,2)');
CREATE INDEX i ON t USING gist (s);
-- new
CREATE TYPE span AS RANGE (subtype = bigint);
CREATE TABLE t (id integer PRIMARY KEY, s span DEFAULT '[1,2)');
CREATE INDEX i ON t USING gist (s);
-- rows
INSERT INTO t VALUES (1, '[3,9)'), (2, 'empty'), (3, NULL);
-- holds
SELECT upper(s) = 9 FROM t WHERE id = 1

-- case: difference function added
-- old
CREATE TYPE span AS RANGE (subtype = float8);
CREATE TABLE t (id integer PRIMARY KEY, s span);
-- new
CREATE TYPE span AS RANGE (subtype = float8, subtype_diff = float8mi);
CREATE TABLE t (id integer PRIMARY KEY, s span);
-- rows
INSERT INTO t VALUES (1, '[3,9)');

-- case: collation changed
-- old
CREATE TYPE span AS RANGE (subtype = text);
CREATE TABLE t (id integer PRIMARY KEY, s span);
-- new
CREATE TYPE span AS RANGE (subtype = text, collation = "C");
CREATE TABLE t (id integer PRIMARY KEY, s span);
-- rows
INSERT INTO t VALUES (1, '[a,b)');

-- case: multirange named
-- old
CREATE TYPE span AS RANGE (subtype = float8);
CREATE TABLE t (id integer PRIMARY KEY, s span);
-- new
CREATE TYPE span AS RANGE (subtype = float8, multirange_type_name = spans);
CREATE TABLE t (id integer PRIMARY KEY, s span);
-- rows
INSERT INTO t VALUES (1, '[3,9)');

-- case: range renamed by a stated rename
-- old
CREATE TYPE span AS RANGE (subtype = float8, multirange_type_name = spans);
CREATE TABLE t (id integer PRIMARY KEY, s span);
-- new
CREATE TYPE extent AS RANGE (subtype = float8, multirange_type_name = spans);
CREATE TABLE t (id integer PRIMARY KEY, s extent);
-- rename: span=extent
-- rows
INSERT INTO t VALUES (1, '[3,9)');

-- case: column goes from one range to another
-- old
CREATE TABLE t (id integer PRIMARY KEY, s int4range);
-- new
CREATE TABLE t (id integer PRIMARY KEY, s int8range);
-- rows
INSERT INTO t VALUES (1, '[3,9)'), (2, 'empty'), (3, '(,5)');
-- holds
SELECT upper(s) = 9 FROM t WHERE id = 1

-- case: column goes from a range to its multirange
-- old
CREATE TABLE t (id integer PRIMARY KEY, s int4range);
-- new
CREATE TABLE t (id integer PRIMARY KEY, s int4multirange);
-- rows
INSERT INTO t VALUES (1, '[3,9)');

-- case: range held in an array and a multirange column
-- old
CREATE TYPE span AS RANGE (subtype = integer);
CREATE TABLE t (id integer PRIMARY KEY, a span[], m span_multirange);
-- new
CREATE TYPE span AS RANGE (subtype = bigint);
CREATE TABLE t (id integer PRIMARY KEY, a span[], m span_multirange);
-- rows
INSERT INTO t VALUES (1, ARRAY['[3,9)']::span[], '{[1,2)}');

-- case: comment on a range
-- old
CREATE TYPE span AS RANGE (subtype = integer);
-- new
CREATE TYPE span AS RANGE (subtype = integer);
COMMENT ON TYPE span IS 'from, to';

-- case: operator class spelled out
-- old
CREATE TYPE span AS RANGE (subtype = text);
-- new
CREATE TYPE span AS RANGE (subtype = text, subtype_opclass = text_pattern_ops);

-- case: range renamed with the type of several
-- old
CREATE TYPE span AS RANGE (subtype = float8);
CREATE TABLE t (id integer PRIMARY KEY, s span);
-- new
CREATE TYPE extent AS RANGE (subtype = float8);
CREATE TABLE t (id integer PRIMARY KEY, s extent);
-- rename: span=extent
-- rows
INSERT INTO t VALUES (1, '[3,9)');

-- case: range over a domain with its own functions
-- old
CREATE FUNCTION diff(a float8, b float8) RETURNS float8 LANGUAGE sql IMMUTABLE AS 'SELECT a - b';
CREATE TYPE fr AS RANGE (SUBTYPE = float8, SUBTYPE_DIFF = diff);
CREATE TABLE t (r fr, m fr[], EXCLUDE USING gist (r WITH &&));
CREATE INDEX i ON t USING gist (r);
-- new
CREATE FUNCTION diff(a float8, b float8) RETURNS float8 LANGUAGE sql IMMUTABLE STRICT AS 'SELECT a - b';
CREATE TYPE fr AS RANGE (SUBTYPE = float8, SUBTYPE_DIFF = float8mi, MULTIRANGE_TYPE_NAME = frs);
CREATE TABLE t (r fr, m fr[], n frs, EXCLUDE USING gist (r WITH &&));
CREATE INDEX i ON t USING gist (r);

-- case: own range replaced by that of the database, under a gist index
-- old
CREATE TYPE tsr AS RANGE (subtype = timestamptz);
CREATE TABLE t (r tsr NOT NULL DEFAULT 'empty');
CREATE INDEX i ON t USING gist (r);
-- new
CREATE TABLE t (r tstzrange NOT NULL DEFAULT 'empty');
CREATE INDEX i ON t USING gist (r);

-- case: range type with another subtype
-- old
CREATE TYPE fr AS RANGE (subtype = float4);
CREATE TABLE t (r fr);
-- new
CREATE TYPE fr AS RANGE (subtype = float8);
CREATE TABLE t (r fr);

-- case: range with its multirange called otherwise, quoted
-- old
CREATE TYPE fr AS RANGE (subtype = float8, multirange_type_name = frs);
CREATE TABLE t (f fr, m frs);
-- new
CREATE TYPE fr AS RANGE (subtype = float4, multirange_type_name = "Fr.S");
CREATE TABLE t (f fr, m "Fr.S");
