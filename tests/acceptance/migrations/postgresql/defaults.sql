-- case: default added
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text DEFAULT 'x');
-- rows
INSERT INTO t VALUES (1, NULL);
-- holds
SELECT a IS NULL FROM t

-- case: default changed
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text DEFAULT 'x');
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text DEFAULT 'y');

-- case: default dropped
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text DEFAULT 'x');
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text);

-- case: default of a function
-- old
CREATE TABLE t (id uuid PRIMARY KEY, at timestamptz);
-- new
CREATE TABLE t (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), at timestamptz NOT NULL DEFAULT now());

-- case: default of one's own function
-- old
CREATE TABLE t (id integer PRIMARY KEY, a integer);
-- new
CREATE FUNCTION next_a() RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE TABLE t (id integer PRIMARY KEY, a integer DEFAULT next_a());

-- case: default's function dropped
-- old
CREATE FUNCTION next_a() RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE TABLE t (id integer PRIMARY KEY, a integer DEFAULT next_a());
-- new
CREATE TABLE t (id integer PRIMARY KEY, a integer DEFAULT 4);

-- case: now and CURRENT_TIMESTAMP are two things
-- old
CREATE TABLE t (at timestamptz DEFAULT now());
-- new
CREATE TABLE t (at timestamptz DEFAULT CURRENT_TIMESTAMP);

-- case: a literal of varchar
-- old
CREATE TABLE t (a varchar(10) DEFAULT 'x');
-- new
CREATE TABLE t (a varchar(10) DEFAULT 'x'::character varying);
-- same

-- case: a literal of text
-- old
CREATE TABLE t (a text DEFAULT 'x');
-- new
CREATE TABLE t (a text DEFAULT 'x'::text);
-- same

-- case: a literal of char
-- old
CREATE TABLE t (a char(3) DEFAULT 'x');
-- new
CREATE TABLE t (a char(3) DEFAULT 'x'::bpchar);
-- same

-- case: a literal cast to varchar for text
-- old
CREATE TABLE t (a text DEFAULT 'x');
-- new
CREATE TABLE t (a text DEFAULT 'x'::varchar);

-- case: booleans
-- old
CREATE TABLE t (a boolean DEFAULT true, b boolean DEFAULT 'f', c boolean DEFAULT FALSE);
-- new
CREATE TABLE t (a bool DEFAULT TRUE, b bool DEFAULT false, c bool DEFAULT (false));
-- same

-- case: booleans as text
-- old
CREATE TABLE t (a boolean DEFAULT true, b boolean DEFAULT false);
-- new
CREATE TABLE t (a bool DEFAULT 't'::bool, b boolean DEFAULT 'false'::boolean);
-- same

-- case: an integer in brackets
-- old
CREATE TABLE t (a integer DEFAULT 1, b integer DEFAULT -1, c integer DEFAULT ((2)));
-- new
CREATE TABLE t (a integer DEFAULT (1), b integer DEFAULT (-1), c integer DEFAULT 2);
-- same

-- case: a quoted integer
-- old
CREATE TABLE t (a integer DEFAULT 1, b integer DEFAULT -1);
-- new
CREATE TABLE t (a integer DEFAULT '1', b integer DEFAULT '-1'::integer);
-- same

-- case: a negative number as the catalog writes it
-- old
CREATE TABLE t (a integer DEFAULT -1, b bigint DEFAULT -5, c numeric DEFAULT -1.5);
-- new
CREATE TABLE t (a integer DEFAULT '-1'::integer, b bigint DEFAULT '-5'::integer, c numeric DEFAULT '-1.5'::numeric);
-- same

-- case: bigint and numeric defaults
-- old
CREATE TABLE t (a bigint DEFAULT 0, b numeric(10, 2) DEFAULT 0, c numeric DEFAULT 0.0, d real DEFAULT 1.5);
-- new
CREATE TABLE t (a bigint DEFAULT 0, b numeric(10, 2) DEFAULT 0, c numeric DEFAULT 0.0, d real DEFAULT 1.5);
-- same

-- case: a number of another type is another default
-- old
CREATE TABLE t (a numeric DEFAULT 0);
-- new
CREATE TABLE t (a numeric DEFAULT 0.0);

-- case: NULL as a default
-- old
CREATE TABLE t (a text, b text DEFAULT NULL, c integer DEFAULT NULL);
-- new
CREATE TABLE t (a text DEFAULT NULL, b text, c integer DEFAULT NULL);
-- same

-- case: NULL of a type as a default
-- old
CREATE TABLE t (a text, b integer DEFAULT 5);
-- new
CREATE TABLE t (a text DEFAULT NULL::text, b integer DEFAULT NULL::integer);

-- case: arrays
-- old
CREATE TABLE t (a text[] DEFAULT '{}', b integer[] DEFAULT '{1,2}');
-- new
CREATE TABLE t (a text[] DEFAULT '{}'::text[], b integer[] DEFAULT '{1,2}'::integer[]);
-- same

-- case: an array constructor
-- old
CREATE TABLE t (a text[] DEFAULT ARRAY[]::text[]);
-- new
CREATE TABLE t (a text[] DEFAULT (ARRAY[]::text[]));
-- same

-- case: an array constructor is not a literal
-- old
CREATE TABLE t (a text[] DEFAULT ARRAY[]::text[]);
-- new
CREATE TABLE t (a text[] DEFAULT '{}');

-- case: json
-- old
CREATE TABLE t (a jsonb DEFAULT '{}', b json DEFAULT '[]');
-- new
CREATE TABLE t (a jsonb DEFAULT '{}'::jsonb, b json DEFAULT '[]'::json);
-- same

-- case: nextval
-- old
CREATE SEQUENCE s;
CREATE TABLE t (a integer DEFAULT nextval('s'));
-- new
CREATE SEQUENCE s;
CREATE TABLE t (a integer DEFAULT nextval('public.s'::regclass));
-- same

-- case: dates and intervals
-- old
CREATE TABLE t (a date DEFAULT '2020-01-01', b interval DEFAULT '1 day', c timestamptz DEFAULT now());
-- new
CREATE TABLE t (a date DEFAULT '2020-01-01'::date, b interval DEFAULT '1 day'::interval, c timestamptz DEFAULT NOW ( ));
-- same

-- case: a typed literal
-- old
CREATE TABLE t (a date DEFAULT date '2020-01-01', b interval DEFAULT interval '1 day');
-- new
CREATE TABLE t (a date DEFAULT '2020-01-01'::date, b interval DEFAULT CAST('1 day' AS interval));
-- same

-- case: an enum's literal
-- old
CREATE TYPE mood AS ENUM ('sad', 'glad');
CREATE TABLE t (a mood DEFAULT 'sad', b mood[] DEFAULT '{}');
-- new
CREATE TYPE mood AS ENUM ('sad', 'glad');
CREATE TABLE t (a mood DEFAULT 'sad'::mood, b mood[] DEFAULT '{}'::public.mood[]);
-- same

-- case: a cast of a cast
-- old
CREATE TABLE t (a text DEFAULT ('x'::text)::text);
-- new
CREATE TABLE t (a text DEFAULT 'x');
-- same

-- case: operators and brackets
-- old
CREATE TABLE t (a timestamptz DEFAULT now() + '1 day', b integer DEFAULT 1 + 2 * 3);
-- new
CREATE TABLE t (a timestamptz DEFAULT (now() + '1 day'::interval), b integer DEFAULT (1 + (2 * 3)));
-- same

-- case: the same words with other brackets
-- old
CREATE TABLE t (b integer DEFAULT (1 + 2) * 3);
-- new
CREATE TABLE t (b integer DEFAULT 1 + 2 * 3);

-- case: letters of a literal count
-- old
CREATE TABLE t (a text DEFAULT 'A');
-- new
CREATE TABLE t (a text DEFAULT 'a');

-- case: an escape string
-- old
CREATE TABLE t (a text DEFAULT E'a\nb', b text DEFAULT E'x');
-- new
CREATE TABLE t (a text DEFAULT E'a\nb', b text DEFAULT 'x');
-- same

-- case: timezone at
-- old
CREATE TABLE t (a timestamp DEFAULT (now() AT TIME ZONE 'utc'));
-- new
CREATE TABLE t (a timestamp DEFAULT timezone('utc'::text, now()));

-- case: capital letters
-- old
CREATE TABLE t (a timestamptz DEFAULT NOW(), b date DEFAULT current_date, c text DEFAULT CURRENT_USER);
-- new
CREATE TABLE t (a timestamptz DEFAULT now(), b date DEFAULT CURRENT_DATE, c text DEFAULT current_user);
-- same

-- case: default with pg_catalog before its function
-- old
CREATE TABLE t (a timestamptz DEFAULT pg_catalog.now());
-- new
CREATE TABLE t (a timestamptz DEFAULT now());
-- same

-- case: default and type change together
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text DEFAULT '5');
-- new
CREATE TABLE t (id integer PRIMARY KEY, a integer DEFAULT 5);
-- rows
INSERT INTO t VALUES (1, '7');
-- holds
SELECT a = 7 FROM t

-- case: type change under an unchanged default
-- old
CREATE TABLE t (id integer PRIMARY KEY, a integer DEFAULT 5);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a bigint DEFAULT 5);
-- rows
INSERT INTO t VALUES (1, 7);

-- case: varchar to text under a default
-- old
CREATE TABLE t (id integer PRIMARY KEY, a varchar(20) NOT NULL DEFAULT 'new');
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text NOT NULL DEFAULT 'new');
-- rows
INSERT INTO t VALUES (1, 'a');

-- case: boolean to integer under a default
-- old
CREATE TABLE t (id integer PRIMARY KEY, a boolean NOT NULL DEFAULT false);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a integer NOT NULL DEFAULT 0);
-- rows
INSERT INTO t VALUES (1, true);
-- holds
SELECT a = 1 FROM t

-- case: default on a partition of its own
-- old
CREATE TABLE t (id integer, a integer DEFAULT 1) PARTITION BY LIST (id);
CREATE TABLE t1 PARTITION OF t (a DEFAULT 2) FOR VALUES IN (1);
-- new
CREATE TABLE t (id integer, a integer DEFAULT 3) PARTITION BY LIST (id);
CREATE TABLE t1 PARTITION OF t (a DEFAULT 4) FOR VALUES IN (1);

-- case: default of an expression with a row
-- old
CREATE TABLE t (a jsonb DEFAULT jsonb_build_object('a', 1));
-- new
CREATE TABLE t (a jsonb DEFAULT jsonb_build_object('a', 2));

-- case: default on a view's column
-- old
CREATE TABLE t (a integer);
CREATE VIEW v AS SELECT a FROM t;
-- new
CREATE TABLE t (a integer);
CREATE VIEW v AS SELECT a FROM t;
ALTER VIEW v ALTER COLUMN a SET DEFAULT 5;

-- case: checks spelled otherwise
-- old
CREATE TABLE t (a integer CHECK (a > 0), b text CHECK (b <> ''), c text CHECK (c IN ('x', 'y')), d integer CHECK (d BETWEEN 1 AND 5));
-- new
CREATE TABLE t (a integer CHECK ((a > 0)), b text CHECK ((b <> ''::text)), c text CHECK ((c = ANY (ARRAY['x'::text, 'y'::text]))), d integer CHECK (((d >= 1) AND (d <= 5))));
-- same

-- case: a varchar's check as the catalog writes it
-- old
CREATE TABLE t (a varchar(10) CHECK (lower(a) <> 'x'), b varchar(5) CHECK (b <> 'z'));
-- new
CREATE TABLE t (a varchar(10) CHECK ((lower((a)::text) <> 'x'::text)), b varchar(5) CHECK (((b)::text <> 'z'::text)));
-- same

-- case: check and index over an AND chain
-- old
CREATE TABLE t (a integer, b integer, CONSTRAINT c CHECK (a > 0 AND b > 0 AND a <> b));
CREATE INDEX i ON t (a) WHERE b IS NOT NULL AND a > 5;
-- new
CREATE TABLE t (a integer, b integer, CONSTRAINT c CHECK (((a > 0) AND (b > 0) AND (a <> b))));
CREATE INDEX i ON public.t USING btree (a) WHERE ((b IS NOT NULL) AND (a > 5));
-- same

-- case: index expression spelled otherwise
-- old
CREATE TABLE t (a text, b integer);
CREATE INDEX i ON t (lower(a));
CREATE INDEX j ON t ((b + 1));
-- new
CREATE TABLE t (a text, b integer);
CREATE INDEX i ON t USING btree (lower(a));
CREATE INDEX j ON t (((b + 1)));
-- same

-- case: generated expression spelled otherwise
-- old
CREATE TABLE t (a text, b integer, c integer GENERATED ALWAYS AS (b * 2 + 1) STORED, d text GENERATED ALWAYS AS (a || 'x') STORED);
-- new
CREATE TABLE t (a text, b integer, c integer GENERATED ALWAYS AS (((b * 2) + 1)) STORED, d text GENERATED ALWAYS AS ((a || 'x'::text)) STORED);
-- same

-- case: a check that differs in one operator
-- old
CREATE TABLE t (a integer, CONSTRAINT c CHECK (a > 0));
-- new
CREATE TABLE t (a integer, CONSTRAINT c CHECK (a >= 0));

-- case: a check with NOT and functions
-- old
CREATE TABLE t (a text, CONSTRAINT c CHECK (NOT a IS NULL AND LENGTH(a) <= 10));
-- new
CREATE TABLE t (a text, CONSTRAINT c CHECK (((NOT (a IS NULL)) AND (length(a) <= 10))));
-- same

-- case: defaults and checks in other spellings
-- old
CREATE TABLE t (a text DEFAULT 'x', b integer DEFAULT 0, c timestamp DEFAULT now(), d text[] DEFAULT '{}', e jsonb DEFAULT '{}', CHECK (a IN ('x', 'y')), CHECK (b BETWEEN 1 AND 5), CHECK (a LIKE 'x%' AND b > 3 OR c IS NULL));
CREATE INDEX i ON t (lower(a)) WHERE a <> '';
CREATE VIEW v AS SELECT a FROM t WHERE b = ANY (ARRAY[1, 2]);
-- new
CREATE TABLE t (a text DEFAULT 'x'::text, b integer DEFAULT 0::integer, c timestamp DEFAULT now(), d text[] DEFAULT '{}'::text[], e jsonb DEFAULT '{}'::jsonb, CONSTRAINT t_a_check CHECK ((a = ANY (ARRAY['x'::text, 'y'::text]))), CONSTRAINT t_b_check CHECK (((b >= 1) AND (b <= 5))), CONSTRAINT t_check CHECK ((((a ~~ 'x%'::text) AND (b > 3)) OR (c IS NULL))));
CREATE INDEX i ON t USING btree (lower(a)) WHERE (a <> ''::text);
CREATE VIEW v AS SELECT a FROM t WHERE b = ANY (ARRAY[1, 2]);
-- same

-- case: intervals spelled otherwise
-- old
CREATE TABLE t (a interval DEFAULT interval '1 day', b interval DEFAULT '1 day 00:00:00', c timestamptz DEFAULT now() + interval '1 day', CHECK (a < interval '2 hours'));
-- new
CREATE TABLE t (a interval DEFAULT '1 day'::interval, b interval DEFAULT '1 day', c timestamptz DEFAULT now() + '1 day'::interval, CHECK (a < '02:00:00'));
-- same

-- case: an interval of hours is none of days
-- old
CREATE TABLE t (a interval DEFAULT '1 day', b uuid DEFAULT 'A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11', c jsonb DEFAULT '{"a":1,"b":[2]}');
-- new
CREATE TABLE t (a interval DEFAULT '24:00:00', b uuid DEFAULT 'A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A12', c jsonb DEFAULT '{"a":1,"b":["2"]}');

-- case: values of types spelled otherwise
-- old
CREATE TABLE t (b uuid DEFAULT 'A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11', c jsonb DEFAULT '{"a":1,"b":[2]}', d timestamp DEFAULT '2020-01-01');
-- new
CREATE TABLE t (b uuid DEFAULT '{a0eebc99-9c0b4ef8-bb6d6bb9bd380a11}', c jsonb DEFAULT '{"b": [2], "a": 1}'::jsonb, d timestamp DEFAULT '2020-01-01 00:00:00');
-- same
