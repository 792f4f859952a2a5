-- case: added and dropped
-- old
CREATE TABLE t (r int4range, CONSTRAINT x EXCLUDE USING gist (r WITH &&));
CREATE TABLE u (r int4range);
-- new
CREATE TABLE t (r int4range);
CREATE TABLE u (r int4range, CONSTRAINT y EXCLUDE USING gist (r WITH &&));

-- case: elements, predicate and method change
-- old
CREATE TABLE t (r int4range, live boolean, CONSTRAINT x EXCLUDE USING gist (r WITH &&));
-- new
CREATE TABLE t (r int4range, live boolean, CONSTRAINT x EXCLUDE USING gist (r WITH &&, int4range(lower(r), NULL) WITH =) WHERE (live));
-- rows
INSERT INTO t VALUES ('[1,2)', true);

-- case: deferrable
-- old
CREATE TABLE t (r int4range, CONSTRAINT x EXCLUDE USING gist (r WITH &&));
-- new
CREATE TABLE t (r int4range, CONSTRAINT x EXCLUDE USING gist (r WITH &&) DEFERRABLE INITIALLY DEFERRED);

-- case: with an extension
-- old
CREATE TABLE booking (room integer, during tsrange);
-- new
CREATE EXTENSION btree_gist;
CREATE TABLE booking (room integer, during tsrange, CONSTRAINT no_overlap EXCLUDE USING gist (room WITH =, during WITH &&));
-- rows
INSERT INTO booking VALUES (1, '[2024-01-01,2024-01-02)');

-- case: renamed with its column
-- old
CREATE TABLE t (r int4range, CONSTRAINT x EXCLUDE USING gist (r WITH &&));
-- new
CREATE TABLE t (span int4range, CONSTRAINT y EXCLUDE USING gist (span WITH &&));
-- rename: t.r=t.span

-- case: column dropped under it
-- old
CREATE TABLE t (r int4range, k integer, CONSTRAINT x EXCLUDE USING btree (k WITH =));
-- new
CREATE TABLE t (r int4range, CONSTRAINT x EXCLUDE USING gist (r WITH &&));

-- case: column type under it
-- old
CREATE TABLE t (k integer, CONSTRAINT x EXCLUDE USING btree (k WITH =));
-- new
CREATE TABLE t (k bigint, CONSTRAINT x EXCLUDE USING btree (k WITH =));
-- rows
INSERT INTO t VALUES (1);

-- case: constraint turns from check to exclusion of one name
-- old
CREATE TABLE p (a integer, CONSTRAINT x CHECK (a > 0));
-- new
CREATE TABLE p (a integer, CONSTRAINT x EXCLUDE USING btree (a WITH =));

-- case: exclusion over a range of columns with a function of one's own
-- old
CREATE EXTENSION btree_gist;
CREATE FUNCTION span(a date, b date) RETURNS daterange LANGUAGE sql IMMUTABLE AS 'SELECT daterange($1, $2)';
CREATE TABLE r (room integer, a date, b date, CONSTRAINT ex EXCLUDE USING gist (room WITH =, span(a, b) WITH &&));
-- new
CREATE EXTENSION btree_gist;
CREATE FUNCTION span(a date, b date) RETURNS daterange LANGUAGE sql IMMUTABLE AS $$ SELECT daterange($1, $2, '[]') $$;
CREATE TABLE r (room bigint, a date, b date, CONSTRAINT ex EXCLUDE USING gist (room WITH =, span(a, b) WITH &&) WHERE (room > 0) DEFERRABLE);

-- case: default operator class in an exclusion
-- old
CREATE TABLE t (a int4range, b box, EXCLUDE USING gist (a WITH &&));
-- new
CREATE TABLE t (a int4range, b box, EXCLUDE USING gist (a range_ops WITH &&));
-- same

-- case: default operator class in an exclusion over a box and circle
-- old
CREATE TABLE t (b box, c circle, d int, EXCLUDE USING gist (b WITH &&, c WITH &&), EXCLUDE (d WITH =), EXCLUDE USING gist (int4range(d, d + 1) WITH &&));
-- new
CREATE TABLE t (b box, c circle, d int, EXCLUDE USING gist (b box_ops WITH &&, c circle_ops WITH &&), EXCLUDE USING btree (d int4_ops WITH =), EXCLUDE USING gist (int4range(d, d + 1) range_ops WITH &&));
-- same
