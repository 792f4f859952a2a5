-- case: value added in the middle
-- old
CREATE TYPE mood AS ENUM ('sad', 'glad');
CREATE TABLE person (id integer PRIMARY KEY, mood mood DEFAULT 'sad');
-- new
CREATE TYPE mood AS ENUM ('sad', 'calm', 'glad');
CREATE TABLE person (id integer PRIMARY KEY, mood mood DEFAULT 'sad');
-- rows
INSERT INTO person VALUES (1, 'sad'), (2, 'glad'), (3, NULL);
-- holds
SELECT count(*) = 1 FROM person WHERE mood = 'glad'

-- case: value renamed keeps the rows
-- old
CREATE TYPE mood AS ENUM ('sad', 'glad');
CREATE TABLE person (id integer PRIMARY KEY, mood mood);
-- new
CREATE TYPE mood AS ENUM ('sad', 'happy');
CREATE TABLE person (id integer PRIMARY KEY, mood mood);
-- rename: mood.glad=mood.happy
-- rows
INSERT INTO person VALUES (1, 'glad');
-- holds
SELECT mood = 'happy' FROM person

-- case: spelled otherwise
-- old
CREATE TABLE t (a int4, b varchar(10) DEFAULT 'x');
-- new
CREATE TABLE public.t (a integer, b character varying(10) DEFAULT 'x'::character varying);
-- same
