-- case: integer to bigint
-- old
CREATE TABLE t (id integer PRIMARY KEY, a integer);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a bigint);
-- rows
INSERT INTO t VALUES (1, 5), (2, NULL);
-- holds
SELECT count(*) = 1 FROM t WHERE a IS NOT NULL

-- case: bigint to integer
-- old
CREATE TABLE t (id integer PRIMARY KEY, a bigint);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a integer);
-- rows
INSERT INTO t VALUES (1, 5), (2, NULL);
-- holds
SELECT count(*) = 1 FROM t WHERE a IS NOT NULL

-- case: smallint to integer
-- old
CREATE TABLE t (id integer PRIMARY KEY, a smallint);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a integer);
-- rows
INSERT INTO t VALUES (1, 5), (2, NULL);
-- holds
SELECT count(*) = 1 FROM t WHERE a IS NOT NULL

-- case: integer to smallint
-- old
CREATE TABLE t (id integer PRIMARY KEY, a integer);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a smallint);
-- rows
INSERT INTO t VALUES (1, 5), (2, NULL);
-- holds
SELECT count(*) = 1 FROM t WHERE a IS NOT NULL

-- case: integer to numeric
-- old
CREATE TABLE t (id integer PRIMARY KEY, a integer);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a numeric(12, 2));
-- rows
INSERT INTO t VALUES (1, 5), (2, NULL);
-- holds
SELECT count(*) = 1 FROM t WHERE a IS NOT NULL

-- case: numeric to integer
-- old
CREATE TABLE t (id integer PRIMARY KEY, a numeric(12, 2));
-- new
CREATE TABLE t (id integer PRIMARY KEY, a integer);
-- rows
INSERT INTO t VALUES (1, 5.00), (2, NULL);
-- holds
SELECT count(*) = 1 FROM t WHERE a IS NOT NULL

-- case: numeric widened
-- old
CREATE TABLE t (id integer PRIMARY KEY, a numeric(8, 2));
-- new
CREATE TABLE t (id integer PRIMARY KEY, a numeric(12, 4));
-- rows
INSERT INTO t VALUES (1, 5.25), (2, NULL);
-- holds
SELECT count(*) = 1 FROM t WHERE a IS NOT NULL

-- case: numeric narrowed
-- old
CREATE TABLE t (id integer PRIMARY KEY, a numeric(12, 4));
-- new
CREATE TABLE t (id integer PRIMARY KEY, a numeric(8, 2));
-- rows
INSERT INTO t VALUES (1, 5.25), (2, NULL);
-- holds
SELECT count(*) = 1 FROM t WHERE a IS NOT NULL

-- case: numeric loses its bounds
-- old
CREATE TABLE t (id integer PRIMARY KEY, a numeric(12, 4));
-- new
CREATE TABLE t (id integer PRIMARY KEY, a numeric);
-- rows
INSERT INTO t VALUES (1, 5.25), (2, NULL);
-- holds
SELECT count(*) = 1 FROM t WHERE a IS NOT NULL

-- case: numeric gets bounds
-- old
CREATE TABLE t (id integer PRIMARY KEY, a numeric);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a numeric(12, 4));
-- rows
INSERT INTO t VALUES (1, 5.25), (2, NULL);
-- holds
SELECT count(*) = 1 FROM t WHERE a IS NOT NULL

-- case: real to double precision
-- old
CREATE TABLE t (id integer PRIMARY KEY, a real);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a double precision);
-- rows
INSERT INTO t VALUES (1, 1.5), (2, NULL);
-- holds
SELECT count(*) = 1 FROM t WHERE a IS NOT NULL

-- case: double precision to real
-- old
CREATE TABLE t (id integer PRIMARY KEY, a double precision);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a real);
-- rows
INSERT INTO t VALUES (1, 1.5), (2, NULL);
-- holds
SELECT count(*) = 1 FROM t WHERE a IS NOT NULL

-- case: double precision to numeric
-- old
CREATE TABLE t (id integer PRIMARY KEY, a double precision);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a numeric(10, 2));
-- rows
INSERT INTO t VALUES (1, 1.5), (2, NULL);
-- holds
SELECT count(*) = 1 FROM t WHERE a IS NOT NULL

-- case: integer to text
-- old
CREATE TABLE t (id integer PRIMARY KEY, a integer);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text);
-- rows
INSERT INTO t VALUES (1, 5), (2, NULL);
-- holds
SELECT count(*) = 1 FROM t WHERE a IS NOT NULL

-- case: text to integer
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a integer);
-- rows
INSERT INTO t VALUES (1, '5'), (2, NULL);
-- holds
SELECT count(*) = 1 FROM t WHERE a IS NOT NULL

-- case: varchar to integer
-- old
CREATE TABLE t (id integer PRIMARY KEY, a varchar(10));
-- new
CREATE TABLE t (id integer PRIMARY KEY, a integer);
-- rows
INSERT INTO t VALUES (1, '5'), (2, NULL);
-- holds
SELECT count(*) = 1 FROM t WHERE a IS NOT NULL

-- case: char to integer
-- old
CREATE TABLE t (id integer PRIMARY KEY, a char(4));
-- new
CREATE TABLE t (id integer PRIMARY KEY, a integer);
-- rows
INSERT INTO t VALUES (1, '5'), (2, NULL);
-- holds
SELECT count(*) = 1 FROM t WHERE a IS NOT NULL

-- case: varchar widened
-- old
CREATE TABLE t (id integer PRIMARY KEY, a varchar(10));
-- new
CREATE TABLE t (id integer PRIMARY KEY, a varchar(20));
-- rows
INSERT INTO t VALUES (1, 'abc'), (2, NULL);
-- holds
SELECT count(*) = 1 FROM t WHERE a IS NOT NULL

-- case: varchar narrowed
-- old
CREATE TABLE t (id integer PRIMARY KEY, a varchar(20));
-- new
CREATE TABLE t (id integer PRIMARY KEY, a varchar(10));
-- rows
INSERT INTO t VALUES (1, 'abc'), (2, NULL);
-- holds
SELECT count(*) = 1 FROM t WHERE a IS NOT NULL

-- case: varchar to text
-- old
CREATE TABLE t (id integer PRIMARY KEY, a varchar(10));
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text);
-- rows
INSERT INTO t VALUES (1, 'abc'), (2, NULL);
-- holds
SELECT count(*) = 1 FROM t WHERE a IS NOT NULL

-- case: text to varchar
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a varchar(10));
-- rows
INSERT INTO t VALUES (1, 'abc'), (2, NULL);
-- holds
SELECT count(*) = 1 FROM t WHERE a IS NOT NULL

-- case: varchar loses its length
-- old
CREATE TABLE t (id integer PRIMARY KEY, a varchar(10));
-- new
CREATE TABLE t (id integer PRIMARY KEY, a varchar);
-- rows
INSERT INTO t VALUES (1, 'abc'), (2, NULL);
-- holds
SELECT count(*) = 1 FROM t WHERE a IS NOT NULL

-- case: char to varchar
-- old
CREATE TABLE t (id integer PRIMARY KEY, a char(5));
-- new
CREATE TABLE t (id integer PRIMARY KEY, a varchar(5));
-- rows
INSERT INTO t VALUES (1, 'abc'), (2, NULL);
-- holds
SELECT count(*) = 1 FROM t WHERE a IS NOT NULL

-- case: varchar to char
-- old
CREATE TABLE t (id integer PRIMARY KEY, a varchar(5));
-- new
CREATE TABLE t (id integer PRIMARY KEY, a char(5));
-- rows
INSERT INTO t VALUES (1, 'abc'), (2, NULL);
-- holds
SELECT count(*) = 1 FROM t WHERE a IS NOT NULL

-- case: char widened
-- old
CREATE TABLE t (id integer PRIMARY KEY, a char(5));
-- new
CREATE TABLE t (id integer PRIMARY KEY, a char(8));
-- rows
INSERT INTO t VALUES (1, 'abc'), (2, NULL);
-- holds
SELECT count(*) = 1 FROM t WHERE a IS NOT NULL

-- case: text to char
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a char(8));
-- rows
INSERT INTO t VALUES (1, 'abc'), (2, NULL);
-- holds
SELECT count(*) = 1 FROM t WHERE a IS NOT NULL

-- case: boolean to integer
-- old
CREATE TABLE t (id integer PRIMARY KEY, a boolean);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a integer);
-- rows
INSERT INTO t VALUES (1, true), (2, NULL);
-- holds
SELECT count(*) = 1 FROM t WHERE a IS NOT NULL

-- case: integer to boolean
-- old
CREATE TABLE t (id integer PRIMARY KEY, a integer);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a boolean);
-- rows
INSERT INTO t VALUES (1, 1), (2, NULL);
-- holds
SELECT count(*) = 1 FROM t WHERE a IS NOT NULL

-- case: boolean to smallint
-- old
CREATE TABLE t (id integer PRIMARY KEY, a boolean);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a smallint);
-- rows
INSERT INTO t VALUES (1, true), (2, NULL);
-- holds
SELECT count(*) = 1 FROM t WHERE a IS NOT NULL

-- case: smallint to boolean
-- old
CREATE TABLE t (id integer PRIMARY KEY, a smallint);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a boolean);
-- rows
INSERT INTO t VALUES (1, 1), (2, NULL);
-- holds
SELECT count(*) = 1 FROM t WHERE a IS NOT NULL

-- case: boolean to bigint
-- old
CREATE TABLE t (id integer PRIMARY KEY, a boolean);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a bigint);
-- rows
INSERT INTO t VALUES (1, true), (2, NULL);
-- holds
SELECT count(*) = 1 FROM t WHERE a IS NOT NULL

-- case: bigint to boolean
-- old
CREATE TABLE t (id integer PRIMARY KEY, a bigint);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a boolean);
-- rows
INSERT INTO t VALUES (1, 1), (2, NULL);
-- holds
SELECT count(*) = 1 FROM t WHERE a IS NOT NULL

-- case: boolean to numeric
-- old
CREATE TABLE t (id integer PRIMARY KEY, a boolean);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a numeric);
-- rows
INSERT INTO t VALUES (1, true), (2, NULL);
-- holds
SELECT count(*) = 1 FROM t WHERE a IS NOT NULL

-- case: boolean to text
-- old
CREATE TABLE t (id integer PRIMARY KEY, a boolean);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text);
-- rows
INSERT INTO t VALUES (1, true), (2, NULL);
-- holds
SELECT count(*) = 1 FROM t WHERE a IS NOT NULL

-- case: text to boolean
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a boolean);
-- rows
INSERT INTO t VALUES (1, 'true'), (2, NULL);
-- holds
SELECT count(*) = 1 FROM t WHERE a IS NOT NULL

-- case: text to uuid
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a uuid);
-- rows
INSERT INTO t VALUES (1, '00000000-0000-0000-0000-000000000001'), (2, NULL);
-- holds
SELECT count(*) = 1 FROM t WHERE a IS NOT NULL

-- case: uuid to text
-- old
CREATE TABLE t (id integer PRIMARY KEY, a uuid);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text);
-- rows
INSERT INTO t VALUES (1, '00000000-0000-0000-0000-000000000001'), (2, NULL);
-- holds
SELECT count(*) = 1 FROM t WHERE a IS NOT NULL

-- case: varchar to uuid
-- old
CREATE TABLE t (id integer PRIMARY KEY, a varchar(36));
-- new
CREATE TABLE t (id integer PRIMARY KEY, a uuid);
-- rows
INSERT INTO t VALUES (1, '00000000-0000-0000-0000-000000000001'), (2, NULL);
-- holds
SELECT count(*) = 1 FROM t WHERE a IS NOT NULL

-- case: text to date
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a date);
-- rows
INSERT INTO t VALUES (1, '2020-01-01'), (2, NULL);
-- holds
SELECT count(*) = 1 FROM t WHERE a IS NOT NULL

-- case: date to text
-- old
CREATE TABLE t (id integer PRIMARY KEY, a date);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text);
-- rows
INSERT INTO t VALUES (1, '2020-01-01'), (2, NULL);
-- holds
SELECT count(*) = 1 FROM t WHERE a IS NOT NULL

-- case: text to timestamptz
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a timestamptz);
-- rows
INSERT INTO t VALUES (1, '2020-01-01 00:00:00+00'), (2, NULL);
-- holds
SELECT count(*) = 1 FROM t WHERE a IS NOT NULL

-- case: timestamp to timestamptz
-- old
CREATE TABLE t (id integer PRIMARY KEY, a timestamp);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a timestamptz);
-- rows
INSERT INTO t VALUES (1, '2020-01-01 10:00'), (2, NULL);
-- holds
SELECT count(*) = 1 FROM t WHERE a IS NOT NULL

-- case: timestamptz to timestamp
-- old
CREATE TABLE t (id integer PRIMARY KEY, a timestamptz);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a timestamp);
-- rows
INSERT INTO t VALUES (1, '2020-01-01 10:00+00'), (2, NULL);
-- holds
SELECT count(*) = 1 FROM t WHERE a IS NOT NULL

-- case: timestamp to date
-- old
CREATE TABLE t (id integer PRIMARY KEY, a timestamp);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a date);
-- rows
INSERT INTO t VALUES (1, '2020-01-01 00:00'), (2, NULL);
-- holds
SELECT count(*) = 1 FROM t WHERE a IS NOT NULL

-- case: date to timestamp
-- old
CREATE TABLE t (id integer PRIMARY KEY, a date);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a timestamp);
-- rows
INSERT INTO t VALUES (1, '2020-01-01'), (2, NULL);
-- holds
SELECT count(*) = 1 FROM t WHERE a IS NOT NULL

-- case: date to timestamptz
-- old
CREATE TABLE t (id integer PRIMARY KEY, a date);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a timestamptz);
-- rows
INSERT INTO t VALUES (1, '2020-01-01'), (2, NULL);
-- holds
SELECT count(*) = 1 FROM t WHERE a IS NOT NULL

-- case: timestamp narrowed
-- old
CREATE TABLE t (id integer PRIMARY KEY, a timestamp);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a timestamp(0));
-- rows
INSERT INTO t VALUES (1, '2020-01-01 10:00'), (2, NULL);
-- holds
SELECT count(*) = 1 FROM t WHERE a IS NOT NULL

-- case: timestamptz gets a precision
-- old
CREATE TABLE t (id integer PRIMARY KEY, a timestamptz(3));
-- new
CREATE TABLE t (id integer PRIMARY KEY, a timestamptz(6));
-- rows
INSERT INTO t VALUES (1, '2020-01-01 10:00+00'), (2, NULL);
-- holds
SELECT count(*) = 1 FROM t WHERE a IS NOT NULL

-- case: time to interval
-- old
CREATE TABLE t (id integer PRIMARY KEY, a time);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a interval);
-- rows
INSERT INTO t VALUES (1, '10:00'), (2, NULL);
-- holds
SELECT count(*) = 1 FROM t WHERE a IS NOT NULL

-- case: time to timetz
-- old
CREATE TABLE t (id integer PRIMARY KEY, a time);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a timetz);
-- rows
INSERT INTO t VALUES (1, '10:00'), (2, NULL);
-- holds
SELECT count(*) = 1 FROM t WHERE a IS NOT NULL

-- case: timetz to time
-- old
CREATE TABLE t (id integer PRIMARY KEY, a timetz);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a time);
-- rows
INSERT INTO t VALUES (1, '10:00+00'), (2, NULL);
-- holds
SELECT count(*) = 1 FROM t WHERE a IS NOT NULL

-- case: interval to time
-- old
CREATE TABLE t (id integer PRIMARY KEY, a interval);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a time);
-- rows
INSERT INTO t VALUES (1, '10:00'), (2, NULL);
-- holds
SELECT count(*) = 1 FROM t WHERE a IS NOT NULL

-- case: json to jsonb
-- old
CREATE TABLE t (id integer PRIMARY KEY, a json);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a jsonb);
-- rows
INSERT INTO t VALUES (1, '{"a": 1}'), (2, NULL);
-- holds
SELECT count(*) = 1 FROM t WHERE a IS NOT NULL

-- case: jsonb to json
-- old
CREATE TABLE t (id integer PRIMARY KEY, a jsonb);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a json);
-- rows
INSERT INTO t VALUES (1, '{"a": 1}'), (2, NULL);
-- holds
SELECT count(*) = 1 FROM t WHERE a IS NOT NULL

-- case: text to jsonb
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a jsonb);
-- rows
INSERT INTO t VALUES (1, '{"a": 1}'), (2, NULL);
-- holds
SELECT count(*) = 1 FROM t WHERE a IS NOT NULL

-- case: text to json
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a json);
-- rows
INSERT INTO t VALUES (1, '{"a": 1}'), (2, NULL);
-- holds
SELECT count(*) = 1 FROM t WHERE a IS NOT NULL

-- case: jsonb to text
-- old
CREATE TABLE t (id integer PRIMARY KEY, a jsonb);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text);
-- rows
INSERT INTO t VALUES (1, '{"a": 1}'), (2, NULL);
-- holds
SELECT count(*) = 1 FROM t WHERE a IS NOT NULL

-- case: json to text
-- old
CREATE TABLE t (id integer PRIMARY KEY, a json);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text);
-- rows
INSERT INTO t VALUES (1, '{"a": 1}'), (2, NULL);
-- holds
SELECT count(*) = 1 FROM t WHERE a IS NOT NULL

-- case: varchar to jsonb
-- old
CREATE TABLE t (id integer PRIMARY KEY, a varchar(100));
-- new
CREATE TABLE t (id integer PRIMARY KEY, a jsonb);
-- rows
INSERT INTO t VALUES (1, '{"a": 1}'), (2, NULL);
-- holds
SELECT count(*) = 1 FROM t WHERE a IS NOT NULL

-- case: text to bytea
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a bytea);
-- rows
INSERT INTO t VALUES (1, 'abc'), (2, NULL);
-- holds
SELECT count(*) = 1 FROM t WHERE a IS NOT NULL

-- case: bytea to text
-- old
CREATE TABLE t (id integer PRIMARY KEY, a bytea);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text);
-- rows
INSERT INTO t VALUES (1, 'abc'), (2, NULL);
-- holds
SELECT count(*) = 1 FROM t WHERE a IS NOT NULL

-- case: text to inet
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a inet);
-- rows
INSERT INTO t VALUES (1, '10.0.0.1'), (2, NULL);
-- holds
SELECT count(*) = 1 FROM t WHERE a IS NOT NULL

-- case: inet to text
-- old
CREATE TABLE t (id integer PRIMARY KEY, a inet);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text);
-- rows
INSERT INTO t VALUES (1, '10.0.0.1'), (2, NULL);
-- holds
SELECT count(*) = 1 FROM t WHERE a IS NOT NULL

-- case: inet to cidr
-- old
CREATE TABLE t (id integer PRIMARY KEY, a inet);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a cidr);
-- rows
INSERT INTO t VALUES (1, '10.0.0.0'), (2, NULL);
-- holds
SELECT count(*) = 1 FROM t WHERE a IS NOT NULL

-- case: text to numeric
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a numeric(10, 2));
-- rows
INSERT INTO t VALUES (1, '1.50'), (2, NULL);
-- holds
SELECT count(*) = 1 FROM t WHERE a IS NOT NULL

-- case: numeric to text
-- old
CREATE TABLE t (id integer PRIMARY KEY, a numeric(10, 2));
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text);
-- rows
INSERT INTO t VALUES (1, 1.50), (2, NULL);
-- holds
SELECT count(*) = 1 FROM t WHERE a IS NOT NULL

-- case: text to interval
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a interval);
-- rows
INSERT INTO t VALUES (1, '1 day'), (2, NULL);
-- holds
SELECT count(*) = 1 FROM t WHERE a IS NOT NULL

-- case: text to xml
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a xml);
-- rows
INSERT INTO t VALUES (1, '<a/>'), (2, NULL);
-- holds
SELECT count(*) = 1 FROM t WHERE a IS NOT NULL

-- case: xml to text
-- old
CREATE TABLE t (id integer PRIMARY KEY, a xml);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text);
-- rows
INSERT INTO t VALUES (1, '<a/>'), (2, NULL);
-- holds
SELECT count(*) = 1 FROM t WHERE a IS NOT NULL

-- case: text to an array
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text[]);
-- rows
INSERT INTO t VALUES (1, '{a,b}'), (2, NULL);
-- holds
SELECT count(*) = 1 FROM t WHERE a IS NOT NULL

-- case: integer to an array
-- old
CREATE TABLE t (id integer PRIMARY KEY, a integer);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a integer[]);
-- rows
INSERT INTO t VALUES (1, 5), (2, NULL);
-- holds
SELECT count(*) = 1 FROM t WHERE a IS NOT NULL

-- case: integer array to bigint array
-- old
CREATE TABLE t (id integer PRIMARY KEY, a integer[]);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a bigint[]);
-- rows
INSERT INTO t VALUES (1, '{1,2}'), (2, NULL);
-- holds
SELECT count(*) = 1 FROM t WHERE a IS NOT NULL

-- case: text array to varchar array
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text[]);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a varchar(10)[]);
-- rows
INSERT INTO t VALUES (1, '{a,b}'), (2, NULL);
-- holds
SELECT count(*) = 1 FROM t WHERE a IS NOT NULL

-- case: text array to integer array
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text[]);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a integer[]);
-- rows
INSERT INTO t VALUES (1, '{1,2}'), (2, NULL);
-- holds
SELECT count(*) = 1 FROM t WHERE a IS NOT NULL

-- case: integer array to text array
-- old
CREATE TABLE t (id integer PRIMARY KEY, a integer[]);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text[]);
-- rows
INSERT INTO t VALUES (1, '{1,2}'), (2, NULL);
-- holds
SELECT count(*) = 1 FROM t WHERE a IS NOT NULL

-- case: varchar array to text array
-- old
CREATE TABLE t (id integer PRIMARY KEY, a varchar(10)[]);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text[]);
-- rows
INSERT INTO t VALUES (1, '{a,b}'), (2, NULL);
-- holds
SELECT count(*) = 1 FROM t WHERE a IS NOT NULL

-- case: text array to text
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text[]);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text);
-- rows
INSERT INTO t VALUES (1, '{a,b}'), (2, NULL);
-- holds
SELECT count(*) = 1 FROM t WHERE a IS NOT NULL

-- case: text array to jsonb
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text[]);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a jsonb);

-- case: integer to money
-- old
CREATE TABLE t (id integer PRIMARY KEY, a integer);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a money);
-- rows
INSERT INTO t VALUES (1, 5), (2, NULL);
-- holds
SELECT count(*) = 1 FROM t WHERE a IS NOT NULL

-- case: money to numeric
-- old
CREATE TABLE t (id integer PRIMARY KEY, a money);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a numeric(10, 2));
-- rows
INSERT INTO t VALUES (1, 5), (2, NULL);
-- holds
SELECT count(*) = 1 FROM t WHERE a IS NOT NULL

-- case: bit to varbit
-- old
CREATE TABLE t (id integer PRIMARY KEY, a bit(4));
-- new
CREATE TABLE t (id integer PRIMARY KEY, a varbit(4));
-- rows
INSERT INTO t VALUES (1, '1010'), (2, NULL);
-- holds
SELECT count(*) = 1 FROM t WHERE a IS NOT NULL

-- case: varbit to bit
-- old
CREATE TABLE t (id integer PRIMARY KEY, a varbit(4));
-- new
CREATE TABLE t (id integer PRIMARY KEY, a bit(4));
-- rows
INSERT INTO t VALUES (1, '1010'), (2, NULL);
-- holds
SELECT count(*) = 1 FROM t WHERE a IS NOT NULL

-- case: bit widened
-- old
CREATE TABLE t (id integer PRIMARY KEY, a bit(4));
-- new
CREATE TABLE t (id integer PRIMARY KEY, a bit(8));
-- rows
INSERT INTO t VALUES (1, '1010'), (2, NULL);
-- holds
SELECT count(*) = 1 FROM t WHERE a IS NOT NULL

-- case: integer to oid
-- old
CREATE TABLE t (id integer PRIMARY KEY, a integer);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a oid);
-- rows
INSERT INTO t VALUES (1, 5), (2, NULL);
-- holds
SELECT count(*) = 1 FROM t WHERE a IS NOT NULL

-- case: name to text
-- old
CREATE TABLE t (id integer PRIMARY KEY, a name);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text);
-- rows
INSERT INTO t VALUES (1, 'abc'), (2, NULL);
-- holds
SELECT count(*) = 1 FROM t WHERE a IS NOT NULL

-- case: text to name
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a name);
-- rows
INSERT INTO t VALUES (1, 'abc'), (2, NULL);
-- holds
SELECT count(*) = 1 FROM t WHERE a IS NOT NULL

-- case: integer to double precision
-- old
CREATE TABLE t (id integer PRIMARY KEY, a integer);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a double precision);
-- rows
INSERT INTO t VALUES (1, 5), (2, NULL);
-- holds
SELECT count(*) = 1 FROM t WHERE a IS NOT NULL

-- case: double precision to integer
-- old
CREATE TABLE t (id integer PRIMARY KEY, a double precision);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a integer);
-- rows
INSERT INTO t VALUES (1, 5), (2, NULL);
-- holds
SELECT count(*) = 1 FROM t WHERE a IS NOT NULL

-- case: text to tsvector
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a tsvector);
-- rows
INSERT INTO t VALUES (1, 'a b'), (2, NULL);
-- holds
SELECT count(*) = 1 FROM t WHERE a IS NOT NULL

-- case: macaddr to macaddr8
-- old
CREATE TABLE t (id integer PRIMARY KEY, a macaddr);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a macaddr8);
-- rows
INSERT INTO t VALUES (1, '08:00:2b:01:02:03'), (2, NULL);
-- holds
SELECT count(*) = 1 FROM t WHERE a IS NOT NULL

-- case: text to point
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a point);
-- rows
INSERT INTO t VALUES (1, '(1,2)'), (2, NULL);
-- holds
SELECT count(*) = 1 FROM t WHERE a IS NOT NULL

-- case: point to text
-- old
CREATE TABLE t (id integer PRIMARY KEY, a point);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text);
-- rows
INSERT INTO t VALUES (1, '(1,2)'), (2, NULL);
-- holds
SELECT count(*) = 1 FROM t WHERE a IS NOT NULL

-- case: interval precision
-- old
CREATE TABLE t (id integer PRIMARY KEY, a interval);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a interval(3));
-- rows
INSERT INTO t VALUES (1, '1 day'), (2, NULL);
-- holds
SELECT count(*) = 1 FROM t WHERE a IS NOT NULL

-- case: interval fields
-- old
CREATE TABLE t (id integer PRIMARY KEY, a interval);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a interval day to second);
-- rows
INSERT INTO t VALUES (1, '1 day'), (2, NULL);
-- holds
SELECT count(*) = 1 FROM t WHERE a IS NOT NULL

-- case: integer to date
-- old
CREATE TABLE t (id integer PRIMARY KEY, a integer);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a date);
-- refused: MIGRATE_NO_CONVERSION

-- case: bigint to timestamp
-- old
CREATE TABLE t (id integer PRIMARY KEY, a bigint);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a timestamptz);
-- refused: MIGRATE_NO_CONVERSION

-- case: date to integer
-- old
CREATE TABLE t (id integer PRIMARY KEY, a date);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a integer);
-- refused: MIGRATE_NO_CONVERSION

-- case: uuid to integer
-- old
CREATE TABLE t (id integer PRIMARY KEY, a uuid);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a integer);
-- refused: MIGRATE_NO_CONVERSION

-- case: uuid to bytea
-- old
CREATE TABLE t (id integer PRIMARY KEY, a uuid);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a bytea);
-- refused: MIGRATE_NO_CONVERSION

-- case: jsonb to integer
-- old
CREATE TABLE t (id integer PRIMARY KEY, a jsonb);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a integer);
-- rows
INSERT INTO t VALUES (1, '5'), (2, NULL);
-- holds
SELECT count(*) = 1 FROM t WHERE a IS NOT NULL

-- case: integer to jsonb
-- old
CREATE TABLE t (id integer PRIMARY KEY, a integer);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a jsonb);
-- rows
INSERT INTO t VALUES (1, 5), (2, NULL);
-- holds
SELECT count(*) = 1 FROM t WHERE a IS NOT NULL

-- case: jsonb to text array
-- old
CREATE TABLE t (id integer PRIMARY KEY, a jsonb);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text[]);
-- refused: MIGRATE_NO_CONVERSION

-- case: boolean to jsonb
-- old
CREATE TABLE t (id integer PRIMARY KEY, a boolean);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a jsonb);
-- rows
INSERT INTO t VALUES (1, true), (2, NULL);
-- holds
SELECT count(*) = 1 FROM t WHERE a IS NOT NULL

-- case: boolean to date
-- old
CREATE TABLE t (id integer PRIMARY KEY, a boolean);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a date);
-- refused: MIGRATE_NO_CONVERSION

-- case: under a primary key, a unique and an index
-- old
CREATE TABLE t (id integer PRIMARY KEY, a integer UNIQUE, b varchar(10));
CREATE INDEX i ON t (b, a);
-- new
CREATE TABLE t (id bigint PRIMARY KEY, a bigint UNIQUE, b text);
CREATE INDEX i ON t (b, a);
-- rows
INSERT INTO t VALUES (1, 2, 'x');

-- case: both sides of a foreign key
-- old
CREATE TABLE p (id integer PRIMARY KEY);
CREATE TABLE c (id integer PRIMARY KEY, p_id integer REFERENCES p);
-- new
CREATE TABLE p (id bigint PRIMARY KEY);
CREATE TABLE c (id integer PRIMARY KEY, p_id bigint REFERENCES p);
-- rows
INSERT INTO p VALUES (1);
INSERT INTO c VALUES (1, 1);

-- case: both sides of a foreign key to another kind
-- old
CREATE TABLE p (id uuid PRIMARY KEY);
CREATE TABLE c (id integer PRIMARY KEY, p_id uuid REFERENCES p);
-- new
CREATE TABLE p (id text PRIMARY KEY);
CREATE TABLE c (id integer PRIMARY KEY, p_id text REFERENCES p);
-- rows
INSERT INTO p VALUES ('00000000-0000-0000-0000-000000000001');
INSERT INTO c VALUES (1, '00000000-0000-0000-0000-000000000001');

-- case: under a view over a view
-- old
CREATE TABLE t (id integer PRIMARY KEY, a varchar(10));
CREATE VIEW v AS SELECT id, a FROM t;
CREATE VIEW w AS SELECT a FROM v;
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text);
CREATE VIEW v AS SELECT id, a FROM t;
CREATE VIEW w AS SELECT a FROM v;
-- rows
INSERT INTO t VALUES (1, 'x');

-- case: under a materialized view with an index and a comment
-- old
CREATE TABLE t (id integer PRIMARY KEY, a integer);
CREATE MATERIALIZED VIEW m AS SELECT a, count(*) AS n FROM t GROUP BY a;
CREATE UNIQUE INDEX m_a ON m (a);
COMMENT ON MATERIALIZED VIEW m IS 'how many';
-- new
CREATE TABLE t (id integer PRIMARY KEY, a bigint);
CREATE MATERIALIZED VIEW m AS SELECT a, count(*) AS n FROM t GROUP BY a;
CREATE UNIQUE INDEX m_a ON m (a);
COMMENT ON MATERIALIZED VIEW m IS 'how many';
-- rows
INSERT INTO t VALUES (1, 2);

-- case: under a check, an expression index and a partial index
-- old
CREATE TABLE t (id integer PRIMARY KEY, a varchar(10) CHECK (length(a) > 0));
CREATE INDEX i ON t (lower(a));
CREATE INDEX j ON t (id) WHERE a <> 'x';
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text CHECK (length(a) > 0));
CREATE INDEX i ON t (lower(a));
CREATE INDEX j ON t (id) WHERE a <> 'x';
-- rows
INSERT INTO t VALUES (1, 'y');

-- case: under a trigger and a policy
-- old
CREATE TABLE t (id integer PRIMARY KEY, a integer);
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER g BEFORE UPDATE OF a ON t FOR EACH ROW EXECUTE FUNCTION f();
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON t USING (a > 0);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a bigint);
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER g BEFORE UPDATE OF a ON t FOR EACH ROW EXECUTE FUNCTION f();
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON t USING (a > 0);
-- rows
INSERT INTO t VALUES (1, 2);

-- case: in a partitioned table
-- old
CREATE TABLE t (id integer, a integer) PARTITION BY LIST (id);
CREATE TABLE t1 PARTITION OF t FOR VALUES IN (1);
CREATE TABLE t2 PARTITION OF t DEFAULT;
-- new
CREATE TABLE t (id integer, a bigint) PARTITION BY LIST (id);
CREATE TABLE t1 PARTITION OF t FOR VALUES IN (1);
CREATE TABLE t2 PARTITION OF t DEFAULT;
-- rows
INSERT INTO t VALUES (1, 2), (5, 6);

-- case: in a table with heirs
-- old
CREATE TABLE p (a varchar(5));
CREATE TABLE c (b integer) INHERITS (p);
-- new
CREATE TABLE p (a text);
CREATE TABLE c (b integer) INHERITS (p);
-- rows
INSERT INTO c VALUES ('x', 1);

-- case: under statistics
-- old
CREATE TABLE t (a integer, b integer);
CREATE STATISTICS s ON a, b FROM t;
-- new
CREATE TABLE t (a bigint, b integer);
CREATE STATISTICS s ON a, b FROM t;

-- case: timestamps of a table at once
-- old
CREATE TABLE t (id integer PRIMARY KEY, created_at timestamp NOT NULL DEFAULT now(), updated_at timestamp);
-- new
CREATE TABLE t (id integer PRIMARY KEY, created_at timestamptz NOT NULL DEFAULT now(), updated_at timestamptz);
-- rows
INSERT INTO t VALUES (1, '2020-01-01', '2020-01-02');

-- case: default goes with the type
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text NOT NULL DEFAULT 'false');
-- new
CREATE TABLE t (id integer PRIMARY KEY, a boolean NOT NULL DEFAULT false);
-- rows
INSERT INTO t VALUES (1, 'true');
-- holds
SELECT a FROM t

-- case: array of an enum from text
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text[] NOT NULL DEFAULT '{}');
-- new
CREATE TYPE day AS ENUM ('mon', 'tue');
CREATE TABLE t (id integer PRIMARY KEY, a day[] NOT NULL DEFAULT '{}');
-- rows
INSERT INTO t VALUES (1, '{mon,tue}');

-- case: function with the row type of the table
-- old
CREATE TABLE t (id integer PRIMARY KEY, a integer);
CREATE FUNCTION f(t) RETURNS integer LANGUAGE sql AS $$ SELECT ($1).id $$;
-- new
CREATE TABLE t (id integer PRIMARY KEY, a bigint);
CREATE FUNCTION f(t) RETURNS integer LANGUAGE sql AS $$ SELECT ($1).id $$;
-- rows
INSERT INTO t VALUES (1, 2);

-- case: aliases are one type
-- old
CREATE TABLE t (a int, b int8, c bool, d decimal(5), e timestamptz, f float, g varchar, h char, i float4, j int[3][3], k "char", l time(3));
-- new
CREATE TABLE t (a integer, b bigint, c boolean, d numeric(5, 0), e timestamp with time zone, f double precision, g character varying, h character(1), i real, j integer[], k "char", l time(3) without time zone);
-- same

-- case: text with a broken value fails loudly
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text);
CREATE INDEX i ON t (a text_pattern_ops);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a varchar(30));
CREATE INDEX i ON t (a varchar_pattern_ops);
-- rows
INSERT INTO t VALUES (1, 'x');

-- case: column to array and back with defaults and indexes
-- old
CREATE TABLE a (x text DEFAULT 'q', y integer[] DEFAULT '{1}');
CREATE INDEX i ON a (x);
CREATE INDEX j ON a USING gin (y);
-- new
CREATE TABLE a (x text[] DEFAULT '{q}', y integer DEFAULT 1);
CREATE INDEX i ON a USING gin (x);
CREATE INDEX j ON a (y);

-- case: types with precision and time zones
-- old
CREATE TABLE a (a timestamp(3) DEFAULT now(), b time, c interval day to second(2), d numeric(10), e bit(3), f char(4), g timestamptz DEFAULT now());
CREATE INDEX i ON a (a);
-- new
CREATE TABLE a (a timestamptz(0) DEFAULT now(), b timetz(2), c interval, d numeric(12,4), e bit varying(5), f varchar, g date DEFAULT CURRENT_DATE);
CREATE INDEX i ON a (a);

-- case: types in other spellings
-- old
CREATE TABLE t (a int4, b varchar(5), c timestamptz, d float8, e decimal(4,2), f bool, g char, h int[], i bpchar(3), j timestamp without time zone, k time(0) with time zone);
-- new
CREATE TABLE t (a integer, b character varying(5), c timestamp with time zone, d double precision, e numeric(4,2), f boolean, g character(1), h integer[], i character(3), j timestamp, k timetz(0));
-- same
