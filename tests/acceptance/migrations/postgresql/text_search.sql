-- case: configuration added
-- old

-- new
CREATE TEXT SEARCH CONFIGURATION mine (COPY = english);
CREATE TABLE t (a text);
CREATE INDEX i ON t USING gin (to_tsvector('mine', a));

-- case: configuration dropped
-- old
CREATE TEXT SEARCH CONFIGURATION mine (COPY = english);
-- new
CREATE TABLE t (a text);

-- case: dictionary and mapping
-- old
CREATE TEXT SEARCH CONFIGURATION mine (COPY = simple);
-- new
CREATE TEXT SEARCH DICTIONARY stem (TEMPLATE = snowball, LANGUAGE = english);
CREATE TEXT SEARCH CONFIGURATION mine (COPY = simple);
ALTER TEXT SEARCH CONFIGURATION mine ALTER MAPPING FOR asciiword, word WITH stem, simple;

-- case: mapping changed
-- old
CREATE TEXT SEARCH CONFIGURATION mine (PARSER = "default");
ALTER TEXT SEARCH CONFIGURATION mine ADD MAPPING FOR asciiword WITH simple;
-- new
CREATE TEXT SEARCH CONFIGURATION mine (PARSER = "default");
ALTER TEXT SEARCH CONFIGURATION mine ADD MAPPING FOR asciiword WITH english_stem;
ALTER TEXT SEARCH CONFIGURATION mine ADD MAPPING FOR word WITH simple;

-- case: dictionary options changed
-- old
CREATE TEXT SEARCH DICTIONARY d (TEMPLATE = simple, STOPWORDS = english);
-- new
CREATE TEXT SEARCH DICTIONARY d (TEMPLATE = simple, ACCEPT = false);

-- case: template and parser
-- old
CREATE TABLE t (a text);
-- new
CREATE TEXT SEARCH TEMPLATE tt (LEXIZE = dsimple_lexize, INIT = dsimple_init);
CREATE TEXT SEARCH PARSER tp (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype);

-- case: configuration used by a generated column goes
-- old
CREATE TEXT SEARCH CONFIGURATION mine (COPY = english);
CREATE TABLE t (a text, v tsvector GENERATED ALWAYS AS (to_tsvector('mine'::regconfig, a)) STORED);
-- new
CREATE TABLE t (a text, v tsvector GENERATED ALWAYS AS (to_tsvector('english'::regconfig, a)) STORED);

-- case: with an extension
-- old

-- new
CREATE EXTENSION unaccent;
CREATE TEXT SEARCH CONFIGURATION fr (COPY = french);
ALTER TEXT SEARCH CONFIGURATION fr ALTER MAPPING FOR hword, hword_part, word WITH unaccent, french_stem;

-- case: text search configuration over its parts
-- old
CREATE TEXT SEARCH DICTIONARY d (TEMPLATE = simple);
CREATE TEXT SEARCH CONFIGURATION c (COPY = simple);
ALTER TEXT SEARCH CONFIGURATION c ALTER MAPPING FOR word WITH d;
CREATE TABLE t (a text, v tsvector GENERATED ALWAYS AS (to_tsvector('c', a)) STORED);
CREATE INDEX i ON t USING gin (to_tsvector('c', a));
-- new
CREATE TEXT SEARCH DICTIONARY d (TEMPLATE = simple, ACCEPT = false);
CREATE TEXT SEARCH CONFIGURATION c (COPY = simple);
ALTER TEXT SEARCH CONFIGURATION c ALTER MAPPING FOR word, asciiword WITH d, simple;
CREATE TABLE t (a text, v tsvector GENERATED ALWAYS AS (to_tsvector('c', a)) STORED);
CREATE INDEX i ON t USING gin (to_tsvector('c', a));

-- case: text search configuration goes
-- old
CREATE TEXT SEARCH CONFIGURATION c (COPY = simple);
CREATE TABLE t (a text, v tsvector GENERATED ALWAYS AS (to_tsvector('c', a)) STORED);
CREATE INDEX i ON t USING gin (to_tsvector('c', a));
-- new
CREATE TABLE t (a text, v tsvector GENERATED ALWAYS AS (to_tsvector('simple', a)) STORED);
CREATE INDEX i ON t USING gin (to_tsvector('simple', a));

-- case: text search configuration with three mappings changed
-- old
CREATE TEXT SEARCH DICTIONARY syn (TEMPLATE = simple, STOPWORDS = english);
CREATE TEXT SEARCH CONFIGURATION c (COPY = english);
ALTER TEXT SEARCH CONFIGURATION c ALTER MAPPING FOR asciiword WITH syn, english_stem;
COMMENT ON TEXT SEARCH CONFIGURATION c IS 'c';
COMMENT ON TEXT SEARCH DICTIONARY syn IS 'd';
CREATE TABLE t (a text);
CREATE INDEX i ON t USING gin (to_tsvector('public.c', a));
-- new
CREATE TEXT SEARCH DICTIONARY syn (TEMPLATE = simple, STOPWORDS = german);
CREATE TEXT SEARCH CONFIGURATION c (COPY = english);
ALTER TEXT SEARCH CONFIGURATION c ALTER MAPPING FOR asciiword, word WITH syn;
ALTER TEXT SEARCH CONFIGURATION c DROP MAPPING FOR email, url;
COMMENT ON TEXT SEARCH CONFIGURATION c IS 'cc';
CREATE TABLE t (a text);
CREATE INDEX i ON t USING gin (to_tsvector('public.c', a));

-- case: dictionary made anew keeps its comment, owner and grants
-- old

CREATE TEXT SEARCH DICTIONARY di (TEMPLATE = simple);
COMMENT ON TEXT SEARCH DICTIONARY di IS 'kept';
ALTER TEXT SEARCH DICTIONARY di OWNER TO keeper;
-- new

CREATE TEXT SEARCH DICTIONARY di (TEMPLATE = snowball, LANGUAGE = german);
COMMENT ON TEXT SEARCH DICTIONARY di IS 'kept';
ALTER TEXT SEARCH DICTIONARY di OWNER TO keeper;

-- case: dictionary and configuration renamed and moved by statements
-- old
CREATE SCHEMA s;
CREATE TEXT SEARCH DICTIONARY d (TEMPLATE = simple);
CREATE TEXT SEARCH CONFIGURATION c (COPY = simple);
-- new
CREATE SCHEMA s;
CREATE TEXT SEARCH DICTIONARY d (TEMPLATE = simple);
CREATE TEXT SEARCH CONFIGURATION c (COPY = simple);
ALTER TEXT SEARCH CONFIGURATION c ALTER MAPPING FOR word WITH d;
ALTER TEXT SEARCH DICTIONARY d RENAME TO d2;
ALTER TEXT SEARCH DICTIONARY d2 SET SCHEMA s;
ALTER TEXT SEARCH CONFIGURATION c RENAME TO c2;
ALTER TEXT SEARCH CONFIGURATION c2 OWNER TO pg_monitor;

-- case: text search configuration renamed under an index
-- old
create text search configuration tc (copy = simple);
create table d (body text);
create index dx on d using gin (to_tsvector('tc', body));
comment on index dx is 'x';
-- new
create text search configuration tc (copy = simple);
create table d (body text);
create index dx on d using gin (to_tsvector('tc', body));
alter text search configuration tc rename to tc2;

-- case: text search configuration moved under a generated column
-- old
create schema s;
create text search configuration tc (copy = simple);
create table d (body text, ts tsvector generated always as (to_tsvector('public.tc'::regconfig, body)) stored);
comment on table d is 'x';
-- new
create schema s;
create text search configuration tc (copy = simple);
create table d (body text, ts tsvector generated always as (to_tsvector('public.tc'::regconfig, body)) stored);
alter text search configuration tc set schema s;
