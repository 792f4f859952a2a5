-- case: row security on
-- old
CREATE TABLE t (id integer PRIMARY KEY, owner text, open boolean);
-- new
CREATE TABLE t (id integer PRIMARY KEY, owner text, open boolean);
ALTER TABLE t ENABLE ROW LEVEL SECURITY;

-- case: row security off
-- old
CREATE TABLE t (id integer PRIMARY KEY, owner text, open boolean);
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
-- new
CREATE TABLE t (id integer PRIMARY KEY, owner text, open boolean);

-- case: forced
-- old
CREATE TABLE t (id integer PRIMARY KEY, owner text, open boolean);
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
-- new
CREATE TABLE t (id integer PRIMARY KEY, owner text, open boolean);
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
ALTER TABLE t FORCE ROW LEVEL SECURITY;

-- case: no longer forced
-- old
CREATE TABLE t (id integer PRIMARY KEY, owner text, open boolean);
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
ALTER TABLE t FORCE ROW LEVEL SECURITY;
-- new
CREATE TABLE t (id integer PRIMARY KEY, owner text, open boolean);
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
ALTER TABLE t NO FORCE ROW LEVEL SECURITY;

-- case: added with row security
-- old
CREATE TABLE t (id integer PRIMARY KEY, owner text, open boolean);
-- new
CREATE TABLE t (id integer PRIMARY KEY, owner text, open boolean);
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON t USING (owner = current_user);

-- case: dropped with row security
-- old
CREATE TABLE t (id integer PRIMARY KEY, owner text, open boolean);
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON t USING (owner = current_user);
-- new
CREATE TABLE t (id integer PRIMARY KEY, owner text, open boolean);

-- case: condition changed
-- old
CREATE TABLE t (id integer PRIMARY KEY, owner text, open boolean);
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON t USING (owner = current_user);
-- new
CREATE TABLE t (id integer PRIMARY KEY, owner text, open boolean);
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON t USING (owner = session_user);

-- case: check added
-- old
CREATE TABLE t (id integer PRIMARY KEY, owner text, open boolean);
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON t USING (owner = current_user);
-- new
CREATE TABLE t (id integer PRIMARY KEY, owner text, open boolean);
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON t USING (owner = current_user) WITH CHECK (open);

-- case: check taken off
-- old
CREATE TABLE t (id integer PRIMARY KEY, owner text, open boolean);
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON t USING (owner = current_user) WITH CHECK (open);
-- new
CREATE TABLE t (id integer PRIMARY KEY, owner text, open boolean);
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON t USING (owner = current_user);

-- case: command changed
-- old
CREATE TABLE t (id integer PRIMARY KEY, owner text, open boolean);
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON t FOR SELECT USING (open);
-- new
CREATE TABLE t (id integer PRIMARY KEY, owner text, open boolean);
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON t FOR UPDATE USING (open);

-- case: for insert
-- old
CREATE TABLE t (id integer PRIMARY KEY, owner text, open boolean);
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON t USING (owner = current_user);
-- new
CREATE TABLE t (id integer PRIMARY KEY, owner text, open boolean);
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON t FOR INSERT WITH CHECK (open);

-- case: roles changed
-- old
CREATE TABLE t (id integer PRIMARY KEY, owner text, open boolean);
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON t TO reader USING (open);
-- new
CREATE TABLE t (id integer PRIMARY KEY, owner text, open boolean);
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON t TO writer, keeper USING (open);

-- case: restrictive
-- old
CREATE TABLE t (id integer PRIMARY KEY, owner text, open boolean);
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON t USING (owner = current_user);
-- new
CREATE TABLE t (id integer PRIMARY KEY, owner text, open boolean);
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON t AS RESTRICTIVE USING (owner = current_user);

-- case: renamed
-- old
CREATE TABLE t (id integer PRIMARY KEY, owner text, open boolean);
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON t USING (owner = current_user);
-- new
CREATE TABLE t (id integer PRIMARY KEY, owner text, open boolean);
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
CREATE POLICY mine ON t USING (owner = current_user);

-- case: comment kept over a change
-- old
CREATE TABLE t (id integer PRIMARY KEY, owner text, open boolean);
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON t USING (owner = current_user);
COMMENT ON POLICY p ON t IS 'Mine';
-- new
CREATE TABLE t (id integer PRIMARY KEY, owner text, open boolean);
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON t FOR SELECT USING (open);
COMMENT ON POLICY p ON t IS 'Mine';

-- case: another table in it
-- old
CREATE TABLE t (id integer PRIMARY KEY, owner text, open boolean);
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON t USING (owner = current_user);
CREATE TABLE member (name text, t_id integer);
-- new
CREATE TABLE t (id integer PRIMARY KEY, owner text, open boolean);
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
CREATE TABLE member (name text, t_id integer);
CREATE POLICY p ON t USING (EXISTS (SELECT FROM member m WHERE m.t_id = t.id AND m.name = current_user));

-- case: other table goes with it
-- old
CREATE TABLE t (id integer PRIMARY KEY, owner text, open boolean);
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
CREATE TABLE member (name text, t_id integer);
CREATE POLICY p ON t USING (EXISTS (SELECT FROM member m WHERE m.t_id = t.id));
-- new
CREATE TABLE t (id integer PRIMARY KEY, owner text, open boolean);
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON t USING (owner = current_user);

-- case: column of another type under it
-- old
CREATE TABLE t (id integer PRIMARY KEY, owner text, open boolean);
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON t USING (owner = current_user);
CREATE POLICY q ON t FOR INSERT WITH CHECK (open);
-- new
CREATE TABLE t (id integer PRIMARY KEY, owner varchar(40), open boolean);
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON t USING (owner = current_user);
CREATE POLICY q ON t FOR INSERT WITH CHECK (open);

-- case: column under it dropped
-- old
CREATE TABLE t (id integer PRIMARY KEY, owner text, open boolean);
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON t USING (owner = current_user);
-- new
CREATE TABLE t (id integer PRIMARY KEY, open boolean);
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON t USING (open);

-- case: column under it renamed
-- old
CREATE TABLE t (id integer PRIMARY KEY, owner text, open boolean);
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON t USING (owner = current_user);
-- new
CREATE TABLE t (id integer PRIMARY KEY, holder text, open boolean);
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON t USING (holder = current_user);
-- rename: t.owner=t.holder

-- case: column of another table in it changes type
-- old
CREATE TABLE t (id integer PRIMARY KEY, owner text, open boolean);
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
CREATE TABLE member (name varchar(10), t_id integer);
CREATE POLICY p ON t USING (id IN (SELECT t_id FROM member WHERE name = current_user));
-- new
CREATE TABLE t (id integer PRIMARY KEY, owner text, open boolean);
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
CREATE TABLE member (name text, t_id bigint);
CREATE POLICY p ON t USING (id IN (SELECT t_id FROM member WHERE name = current_user));

-- case: table below renamed
-- old
CREATE TABLE t (id integer PRIMARY KEY, owner text, open boolean);
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON t USING (owner = current_user);
-- new
CREATE TABLE u (id integer PRIMARY KEY, owner text, open boolean);
ALTER TABLE u ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON u USING (owner = current_user);
-- rename: t=u

-- case: function in it gets another argument
-- old
CREATE TABLE t (id integer PRIMARY KEY, owner text, open boolean);
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
CREATE FUNCTION may(a integer) RETURNS boolean LANGUAGE sql AS 'SELECT true';
CREATE POLICY p ON t USING (may(id));
-- new
CREATE TABLE t (id integer PRIMARY KEY, owner text, open boolean);
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
CREATE FUNCTION may(a bigint) RETURNS boolean LANGUAGE sql AS 'SELECT true';
CREATE POLICY p ON t USING (may(id));

-- case: only the layout
-- old
CREATE TABLE t (id integer PRIMARY KEY, owner text, open boolean);
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON t USING (owner = current_user);
-- new
CREATE TABLE t (id integer PRIMARY KEY, owner text, open boolean);
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
create policy p on public.t as permissive for all to public using ((owner = current_user));
-- same

-- case: on a new table
-- old
CREATE TABLE t (id integer PRIMARY KEY, owner text, open boolean);
-- new
CREATE TABLE t (id integer PRIMARY KEY, owner text, open boolean);
CREATE TABLE u (id integer, who text);
ALTER TABLE u ENABLE ROW LEVEL SECURITY;
ALTER TABLE u FORCE ROW LEVEL SECURITY;
CREATE POLICY p ON u TO reader USING (who = current_user) WITH CHECK (who = current_user);

-- case: altered in the script
-- old
CREATE TABLE t (id integer PRIMARY KEY, owner text, open boolean);
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON t USING (owner = current_user);
-- new
CREATE TABLE t (id integer PRIMARY KEY, owner text, open boolean);
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON t USING (owner = current_user);
ALTER POLICY p ON t TO reader USING (open);

-- case: policies over functions, other tables and subqueries
-- old
CREATE TABLE owner (id integer, name text);
CREATE TABLE t (a integer, owner_id integer);
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON t FOR SELECT TO PUBLIC USING (owner_id IN (SELECT id FROM owner WHERE name = current_user));
CREATE POLICY q ON t AS RESTRICTIVE FOR INSERT WITH CHECK (a > 0);
-- new
CREATE TABLE owner (id bigint, name varchar(40));
CREATE TABLE t (a integer, owner_id bigint);
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
ALTER TABLE t FORCE ROW LEVEL SECURITY;
CREATE POLICY p ON t FOR SELECT TO PUBLIC USING (owner_id IN (SELECT id FROM owner WHERE name = current_user));
CREATE POLICY q ON t FOR INSERT WITH CHECK (a > 1);

-- case: policy's column dropped in another table
-- old
CREATE TABLE owner (id integer, name text, x text);
CREATE TABLE t (a integer, owner_id integer);
CREATE POLICY p ON t USING (owner_id IN (SELECT id FROM owner WHERE x = 'a'));
-- new
CREATE TABLE owner (id integer, name text);
CREATE TABLE t (a integer, owner_id integer);
CREATE POLICY p ON t USING (owner_id IN (SELECT id FROM owner WHERE name = 'a'));

-- case: policies by role and command
-- old
CREATE ROLE ra;
CREATE ROLE rb;
CREATE TABLE t (a integer, o text);
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
CREATE POLICY p1 ON t FOR SELECT TO ra USING (true);
CREATE POLICY p2 ON t FOR ALL TO ra, rb USING (o = current_user) WITH CHECK (o = current_user);
-- new
CREATE ROLE ra;
CREATE ROLE rb;
CREATE TABLE t (a integer, o text);
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
CREATE POLICY p1 ON t FOR SELECT TO ra, rb USING (a > 0);
CREATE POLICY p3 ON t FOR UPDATE TO rb USING (o = session_user) WITH CHECK (o = current_user);
COMMENT ON POLICY p3 ON t IS 'three';

-- case: policy over a function that changes its result
-- old
CREATE FUNCTION ok(integer) RETURNS boolean LANGUAGE sql STABLE AS 'SELECT true';
CREATE TABLE t (a integer);
CREATE POLICY p ON t USING (ok(a));
-- new
CREATE FUNCTION ok(a integer, b integer DEFAULT 1) RETURNS boolean LANGUAGE sql STABLE AS 'SELECT true';
CREATE TABLE t (a integer);
CREATE POLICY p ON t USING (ok(a));

-- case: row security forced but not enabled
-- old
CREATE TABLE t (id integer);
-- new
CREATE TABLE t (id integer);
ALTER TABLE t FORCE ROW LEVEL SECURITY;

-- case: row security forced, then enabled
-- old
CREATE TABLE t (id integer);
ALTER TABLE t FORCE ROW LEVEL SECURITY;
CREATE TABLE u (id integer);
ALTER TABLE u ENABLE ROW LEVEL SECURITY;
-- new
CREATE TABLE t (id integer);
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
ALTER TABLE t FORCE ROW LEVEL SECURITY;
CREATE TABLE u (id integer);
ALTER TABLE u FORCE ROW LEVEL SECURITY;

-- case: policy whose literal is spelled out
-- old
CREATE TABLE t (id integer, owner text);
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON t FOR SELECT TO reader USING (owner = 'me');
CREATE POLICY q ON t USING (owner = current_setting('app.user') AND id IN (1, 2)) WITH CHECK (id > 0);
-- new
CREATE TABLE t (id integer, owner text);
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON t FOR SELECT TO reader USING ((owner = 'me'::text));
CREATE POLICY q ON t USING (((owner = current_setting('app.user'::text)) AND (id = ANY (ARRAY[1, 2])))) WITH CHECK ((id > 0));
-- same

-- case: policies for all commands on a table whose owner column is renamed and retyped
-- old
CREATE TABLE doc (id integer PRIMARY KEY, owner_name text NOT NULL, body text);
CREATE TABLE member (doc_id integer REFERENCES doc, who text);
ALTER TABLE doc ENABLE ROW LEVEL SECURITY;
ALTER TABLE member ENABLE ROW LEVEL SECURITY;
CREATE POLICY s ON doc FOR SELECT USING (owner_name = current_user OR EXISTS (SELECT FROM member m WHERE m.doc_id = doc.id AND m.who = current_user));
CREATE POLICY i ON doc FOR INSERT TO writer WITH CHECK (owner_name = current_user);
CREATE POLICY u ON doc AS RESTRICTIVE FOR UPDATE TO writer, keeper USING (owner_name = current_user) WITH CHECK (length(body) < 100);
CREATE POLICY d ON doc FOR DELETE TO PUBLIC USING (false);
CREATE POLICY m ON member USING (who = session_user);
-- new
CREATE TABLE doc (id bigint PRIMARY KEY, owner name NOT NULL, body text);
CREATE TABLE member (doc_id bigint REFERENCES doc, who name);
ALTER TABLE doc ENABLE ROW LEVEL SECURITY;
ALTER TABLE member ENABLE ROW LEVEL SECURITY;
CREATE POLICY s ON doc FOR SELECT USING (owner = current_user OR EXISTS (SELECT FROM member m WHERE m.doc_id = doc.id AND m.who = current_user));
CREATE POLICY i ON doc FOR INSERT TO writer WITH CHECK (owner = current_user);
CREATE POLICY u ON doc AS RESTRICTIVE FOR UPDATE TO writer, CURRENT_USER USING (owner = current_user) WITH CHECK (length(body) < 200);
CREATE POLICY d2 ON doc FOR DELETE TO PUBLIC USING (false);
CREATE POLICY m ON member USING (who = session_user);
-- rename: doc.owner_name=doc.owner

-- case: function used by policy and generated column changes signature
-- old
CREATE FUNCTION who(a text) RETURNS text IMMUTABLE LANGUAGE sql AS $$ SELECT a $$;
CREATE TABLE t (n text, g text GENERATED ALWAYS AS (who(n)) STORED);
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON t USING (who(n) = current_user);
-- new
CREATE FUNCTION who(a text) RETURNS varchar IMMUTABLE LANGUAGE sql AS $$ SELECT a $$;
CREATE TABLE t (n text, g text GENERATED ALWAYS AS (who(n)) STORED);
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON t USING (who(n) = current_user);

-- case: policy with sub-select reformatted
-- old
create table t (a int); create table m (a int, w name); create policy p on t using (a in (select a from m where w = current_user));
-- new
create table t (a int); create table m (a int, w name); CREATE POLICY p ON t USING ((a IN ( SELECT m.a FROM m WHERE (m.w = CURRENT_USER))));
-- same
