-- case: wrapper, server, mapping and table
-- old

-- new
CREATE FOREIGN DATA WRAPPER w;
CREATE SERVER s FOREIGN DATA WRAPPER w OPTIONS (host 'a', port '1');
CREATE USER MAPPING FOR reader SERVER s OPTIONS (user 'u', password 'p');
CREATE FOREIGN TABLE ft (id integer NOT NULL, a text OPTIONS (name 'b')) SERVER s OPTIONS (table_name 'x');

-- case: all of them dropped
-- old
CREATE FOREIGN DATA WRAPPER w;
CREATE SERVER s FOREIGN DATA WRAPPER w OPTIONS (host 'a', port '1');
CREATE USER MAPPING FOR reader SERVER s OPTIONS (user 'u');
CREATE FOREIGN TABLE ft (id integer) SERVER s;
-- new
CREATE TABLE t (id integer);

-- case: options of a server
-- old
CREATE FOREIGN DATA WRAPPER w;
CREATE SERVER s FOREIGN DATA WRAPPER w OPTIONS (host 'a', port '1');
-- new
CREATE FOREIGN DATA WRAPPER w;
CREATE SERVER s FOREIGN DATA WRAPPER w OPTIONS (host 'b', dbname 'c');

-- case: options of a server with a table on it
-- old
CREATE FOREIGN DATA WRAPPER w;
CREATE SERVER s FOREIGN DATA WRAPPER w OPTIONS (host 'a', port '1');
CREATE FOREIGN TABLE ft (id integer) SERVER s;
CREATE USER MAPPING FOR PUBLIC SERVER s;
-- new
CREATE FOREIGN DATA WRAPPER w;
CREATE SERVER s FOREIGN DATA WRAPPER w OPTIONS (host 'b');
CREATE FOREIGN TABLE ft (id integer) SERVER s;
CREATE USER MAPPING FOR PUBLIC SERVER s;

-- case: columns of a foreign table
-- old
CREATE FOREIGN DATA WRAPPER w;
CREATE SERVER s FOREIGN DATA WRAPPER w OPTIONS (host 'a', port '1');
CREATE FOREIGN TABLE ft (id integer, a text) SERVER s OPTIONS (t 'x');
CREATE VIEW v AS SELECT id FROM ft;
GRANT SELECT ON ft TO reader;
-- new
CREATE FOREIGN DATA WRAPPER w;
CREATE SERVER s FOREIGN DATA WRAPPER w OPTIONS (host 'a', port '1');
CREATE FOREIGN TABLE ft (id bigint, b text NOT NULL) SERVER s OPTIONS (t 'y');
CREATE VIEW v AS SELECT id FROM ft;
GRANT SELECT ON ft TO reader;

-- case: mapping changed
-- old
CREATE FOREIGN DATA WRAPPER w;
CREATE SERVER s FOREIGN DATA WRAPPER w OPTIONS (host 'a', port '1');
CREATE USER MAPPING FOR reader SERVER s OPTIONS (user 'u');
-- new
CREATE FOREIGN DATA WRAPPER w;
CREATE SERVER s FOREIGN DATA WRAPPER w OPTIONS (host 'a', port '1');
CREATE USER MAPPING FOR reader SERVER s OPTIONS (user 'v', password 'p');
CREATE USER MAPPING FOR PUBLIC SERVER s;

-- case: mapping dropped
-- old
CREATE FOREIGN DATA WRAPPER w;
CREATE SERVER s FOREIGN DATA WRAPPER w OPTIONS (host 'a', port '1');
CREATE USER MAPPING FOR reader SERVER s OPTIONS (user 'u');
CREATE USER MAPPING FOR CURRENT_USER SERVER s;
-- new
CREATE FOREIGN DATA WRAPPER w;
CREATE SERVER s FOREIGN DATA WRAPPER w OPTIONS (host 'a', port '1');

-- case: of an extension
-- old

-- new
CREATE EXTENSION postgres_fdw;
CREATE SERVER far FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host 'a', dbname 'b');
CREATE FOREIGN TABLE ft (id integer) SERVER far OPTIONS (schema_name 'public', table_name 't');

-- case: extension dropped with its server
-- old
CREATE EXTENSION postgres_fdw;
CREATE SERVER far FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host 'a', dbname 'b');
CREATE FOREIGN TABLE ft (id integer) SERVER far;
-- new
CREATE TABLE t (id integer);

-- case: foreign table becomes a table
-- old
CREATE FOREIGN DATA WRAPPER w;
CREATE SERVER s FOREIGN DATA WRAPPER w OPTIONS (host 'a', port '1');
CREATE FOREIGN TABLE ft (id integer) SERVER s;
-- new
CREATE FOREIGN DATA WRAPPER w;
CREATE SERVER s FOREIGN DATA WRAPPER w OPTIONS (host 'a', port '1');
CREATE TABLE ft (id integer);

-- case: type and version of a server, its owner
-- old
CREATE FOREIGN DATA WRAPPER w;
CREATE SERVER s FOREIGN DATA WRAPPER w OPTIONS (host 'a', port '1');
-- new
CREATE FOREIGN DATA WRAPPER w;
CREATE SERVER s TYPE 'x' VERSION '2' FOREIGN DATA WRAPPER w OPTIONS (host 'a', port '1');
ALTER SERVER s OWNER TO keeper;

-- case: type of a column of a foreign table
-- old
CREATE TYPE mood AS ENUM ('a', 'b');
CREATE FOREIGN DATA WRAPPER w;
CREATE SERVER s FOREIGN DATA WRAPPER w OPTIONS (host 'a', port '1');
CREATE FOREIGN TABLE ft (m mood) SERVER s;
-- new
CREATE TYPE mood AS ENUM ('a');
CREATE FOREIGN DATA WRAPPER w;
CREATE SERVER s FOREIGN DATA WRAPPER w OPTIONS (host 'a', port '1');
CREATE FOREIGN TABLE ft (m mood) SERVER s;

-- case: altered in the script
-- old
CREATE FOREIGN DATA WRAPPER w;
CREATE SERVER s FOREIGN DATA WRAPPER w OPTIONS (host 'a', port '1');
-- new
CREATE FOREIGN DATA WRAPPER w;
CREATE SERVER s FOREIGN DATA WRAPPER w OPTIONS (host 'a', port '1');
ALTER SERVER s OPTIONS (SET host 'b', DROP port);

-- case: foreign table, server, wrapper and mapping options
-- old
CREATE EXTENSION postgres_fdw;
CREATE SERVER s FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host 'a');
CREATE USER MAPPING FOR PUBLIC SERVER s OPTIONS (user 'x');
CREATE FOREIGN TABLE ft (a integer, b text OPTIONS (column_name 'bb')) SERVER s OPTIONS (table_name 't');
CREATE VIEW v AS SELECT a FROM ft;
-- new
CREATE EXTENSION postgres_fdw;
CREATE SERVER s TYPE 'x' VERSION '2' FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host 'b', port '1');
CREATE USER MAPPING FOR PUBLIC SERVER s OPTIONS (user 'y', password 'z');
CREATE FOREIGN TABLE ft (a bigint NOT NULL, b text OPTIONS (column_name 'cc'), c date) SERVER s OPTIONS (table_name 't2');
CREATE VIEW v AS SELECT a FROM ft;
COMMENT ON FOREIGN TABLE ft IS 'far';
COMMENT ON SERVER s IS 'server';

-- case: foreign table becomes a table again
-- old
CREATE EXTENSION file_fdw;
CREATE SERVER s FOREIGN DATA WRAPPER file_fdw;
CREATE FOREIGN TABLE ft (a integer) SERVER s OPTIONS (filename '/x');
CREATE VIEW v AS SELECT a FROM ft;
-- new
CREATE TABLE ft (a integer PRIMARY KEY);
CREATE VIEW v AS SELECT a FROM ft;

-- case: foreign partition
-- old
CREATE EXTENSION postgres_fdw;
CREATE SERVER s FOREIGN DATA WRAPPER postgres_fdw;
CREATE TABLE t (a integer, b text) PARTITION BY LIST (a);
-- new
CREATE EXTENSION postgres_fdw;
CREATE SERVER s FOREIGN DATA WRAPPER postgres_fdw;
CREATE TABLE t (a integer, b text) PARTITION BY LIST (a);
CREATE FOREIGN TABLE t1 PARTITION OF t FOR VALUES IN (1) SERVER s;

-- case: foreign table columns, options, checks and triggers
-- old
CREATE FOREIGN DATA WRAPPER w;
CREATE SERVER sv FOREIGN DATA WRAPPER w OPTIONS (host 'a', port '1');
CREATE FOREIGN TABLE f (id integer OPTIONS (column_name 'ID'), a text) SERVER sv OPTIONS (table_name 'F', schema_name 's');
COMMENT ON FOREIGN TABLE f IS 'far';
COMMENT ON COLUMN f.a IS 'A';
-- new
CREATE FOREIGN DATA WRAPPER w;
CREATE SERVER sv FOREIGN DATA WRAPPER w OPTIONS (host 'b', port '1', dbname 'd');
CREATE FOREIGN TABLE f (id bigint OPTIONS (column_name 'Id') NOT NULL, a text COLLATE "C" DEFAULT 'x', b date, CONSTRAINT pos CHECK (id > 0)) SERVER sv OPTIONS (table_name 'G', updatable 'false');
COMMENT ON FOREIGN TABLE f IS 'further';
GRANT SELECT ON f TO reader;

-- case: server made anew keeps its comment, owner and grants
-- old
CREATE FOREIGN DATA WRAPPER fw;
CREATE SERVER se FOREIGN DATA WRAPPER fw;
COMMENT ON SERVER se IS 'kept';
ALTER SERVER se OWNER TO keeper;
GRANT USAGE ON FOREIGN SERVER se TO reader WITH GRANT OPTION;
REVOKE ALL ON FOREIGN SERVER se FROM PUBLIC;
-- new
CREATE FOREIGN DATA WRAPPER fw;
CREATE SERVER se TYPE 'x' VERSION '2' FOREIGN DATA WRAPPER fw;
COMMENT ON SERVER se IS 'kept';
ALTER SERVER se OWNER TO keeper;
GRANT USAGE ON FOREIGN SERVER se TO reader WITH GRANT OPTION;
REVOKE ALL ON FOREIGN SERVER se FROM PUBLIC;

-- case: foreign table made anew keeps its comment, owner and grants
-- old
CREATE FOREIGN DATA WRAPPER fw; CREATE SERVER se FOREIGN DATA WRAPPER fw;
CREATE FOREIGN TABLE ft (a integer) SERVER se;
COMMENT ON FOREIGN TABLE ft IS 'kept';
ALTER FOREIGN TABLE ft OWNER TO keeper;
GRANT SELECT ON TABLE ft TO reader WITH GRANT OPTION;
REVOKE ALL ON TABLE ft FROM PUBLIC;
-- new
CREATE FOREIGN DATA WRAPPER fw; CREATE SERVER se FOREIGN DATA WRAPPER fw;
CREATE FOREIGN TABLE ft (a bigint, b text) SERVER se;
COMMENT ON FOREIGN TABLE ft IS 'kept';
ALTER FOREIGN TABLE ft OWNER TO keeper;
GRANT SELECT ON TABLE ft TO reader WITH GRANT OPTION;
REVOKE ALL ON TABLE ft FROM PUBLIC;

-- case: foreign table moves to another server
-- old
CREATE FOREIGN DATA WRAPPER w;
CREATE SERVER s1 FOREIGN DATA WRAPPER w;
CREATE SERVER s2 FOREIGN DATA WRAPPER w;
CREATE FOREIGN TABLE ft (id int) SERVER s1;
-- new
CREATE FOREIGN DATA WRAPPER w;
CREATE SERVER s1 FOREIGN DATA WRAPPER w;
CREATE SERVER s2 FOREIGN DATA WRAPPER w;
CREATE FOREIGN TABLE ft (id int) SERVER s2;

-- case: foreign table columns dropped and typed anew
-- old
create foreign data wrapper w; create server s foreign data wrapper w;
create foreign table f (a int, b text options (o 'p'), c int check (c > 0)) server s;
comment on column f.b is 'b'; grant select (a) on f to alice;
create trigger tr before insert on f for each row execute function suppress_redundant_updates_trigger();
-- new
create foreign data wrapper w; create server s foreign data wrapper w;
create foreign table f (a bigint, b varchar options (o 'q'), d int) server s;
comment on column f.b is 'b'; grant select (a) on f to alice;

-- case: a foreign table attached as a partition
-- old
CREATE FOREIGN DATA WRAPPER w;
CREATE SERVER s FOREIGN DATA WRAPPER w;
CREATE TABLE public.p (a integer, k integer) PARTITION BY RANGE (k);
CREATE FOREIGN TABLE public.p1 (a integer, k integer) SERVER s;
ALTER TABLE ONLY public.p ATTACH PARTITION public.p1 FOR VALUES FROM (0) TO (10);
-- new
CREATE FOREIGN DATA WRAPPER w;
CREATE SERVER s FOREIGN DATA WRAPPER w;
CREATE TABLE public.p (a integer, k integer) PARTITION BY RANGE (k);
CREATE FOREIGN TABLE public.p1 (a integer, k integer) SERVER s OPTIONS (a 'b');
ALTER TABLE ONLY public.p ATTACH PARTITION public.p1 FOR VALUES FROM (0) TO (20);

-- case: a partitioned table goes with its foreign partition
-- old
CREATE FOREIGN DATA WRAPPER w;
CREATE SERVER s FOREIGN DATA WRAPPER w;
CREATE TABLE p (a integer, k integer) PARTITION BY RANGE (k);
CREATE FOREIGN TABLE p1 (a integer, k integer) SERVER s;
ALTER TABLE ONLY p ATTACH PARTITION p1 FOR VALUES FROM (0) TO (10);
-- new
CREATE FOREIGN DATA WRAPPER w;

-- case: a partitioned table goes and its foreign partition stays
-- old
CREATE FOREIGN DATA WRAPPER w;
CREATE SERVER s FOREIGN DATA WRAPPER w;
CREATE TABLE p (a integer, k integer) PARTITION BY RANGE (k);
CREATE FOREIGN TABLE p1 (a integer, k integer) SERVER s;
ALTER TABLE ONLY p ATTACH PARTITION p1 FOR VALUES FROM (0) TO (10);
-- new
CREATE FOREIGN DATA WRAPPER w;
CREATE SERVER s FOREIGN DATA WRAPPER w;
CREATE FOREIGN TABLE p1 (a integer, k integer) SERVER s;
