-- case: added
-- old
CREATE TABLE t (id integer PRIMARY KEY, a integer, b text);
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
-- new
CREATE TABLE t (id integer PRIMARY KEY, a integer, b text);
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER n BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION note();

-- case: dropped with its function
-- old
CREATE TABLE t (id integer PRIMARY KEY, a integer, b text);
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER n BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION note();
-- new
CREATE TABLE t (id integer PRIMARY KEY, a integer, b text);

-- case: timing changed
-- old
CREATE TABLE t (id integer PRIMARY KEY, a integer, b text);
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER n BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION note();
-- new
CREATE TABLE t (id integer PRIMARY KEY, a integer, b text);
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER n AFTER INSERT ON t FOR EACH ROW EXECUTE FUNCTION note();

-- case: events changed
-- old
CREATE TABLE t (id integer PRIMARY KEY, a integer, b text);
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER n BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION note();
-- new
CREATE TABLE t (id integer PRIMARY KEY, a integer, b text);
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER n BEFORE INSERT OR UPDATE OR DELETE ON t FOR EACH ROW EXECUTE FUNCTION note();

-- case: for each statement
-- old
CREATE TABLE t (id integer PRIMARY KEY, a integer, b text);
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER n BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION note();
-- new
CREATE TABLE t (id integer PRIMARY KEY, a integer, b text);
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER n BEFORE INSERT OR TRUNCATE ON t FOR EACH STATEMENT EXECUTE FUNCTION note();

-- case: condition added
-- old
CREATE TABLE t (id integer PRIMARY KEY, a integer, b text);
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER n BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION note();
-- new
CREATE TABLE t (id integer PRIMARY KEY, a integer, b text);
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER n BEFORE INSERT ON t FOR EACH ROW WHEN (NEW.a > 0) EXECUTE FUNCTION note();

-- case: condition changed
-- old
CREATE TABLE t (id integer PRIMARY KEY, a integer, b text);
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER n BEFORE INSERT ON t FOR EACH ROW WHEN (NEW.a > 0) EXECUTE FUNCTION note();
-- new
CREATE TABLE t (id integer PRIMARY KEY, a integer, b text);
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER n BEFORE INSERT ON t FOR EACH ROW WHEN (NEW.b IS DISTINCT FROM 'x') EXECUTE FUNCTION note();

-- case: columns of an update
-- old
CREATE TABLE t (id integer PRIMARY KEY, a integer, b text);
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER n BEFORE UPDATE OF a ON t FOR EACH ROW EXECUTE FUNCTION note();
-- new
CREATE TABLE t (id integer PRIMARY KEY, a integer, b text);
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER n BEFORE UPDATE OF a, b ON t FOR EACH ROW EXECUTE FUNCTION note();

-- case: column of an update dropped
-- old
CREATE TABLE t (id integer PRIMARY KEY, a integer, b text);
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER n BEFORE UPDATE OF a, b ON t FOR EACH ROW EXECUTE FUNCTION note();
-- new
CREATE TABLE t (id integer PRIMARY KEY, b text);
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER n BEFORE UPDATE OF b ON t FOR EACH ROW EXECUTE FUNCTION note();

-- case: function changed
-- old
CREATE TABLE t (id integer PRIMARY KEY, a integer, b text);
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER n BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION note();
-- new
CREATE TABLE t (id integer PRIMARY KEY, a integer, b text);
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE FUNCTION note2() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
CREATE TRIGGER n BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION note2();

-- case: arguments changed
-- old
CREATE TABLE t (id integer PRIMARY KEY, a integer, b text);
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER n BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION note();
-- new
CREATE TABLE t (id integer PRIMARY KEY, a integer, b text);
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER n BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION note('a', 'b');

-- case: body of its function changed
-- old
CREATE TABLE t (id integer PRIMARY KEY, a integer, b text);
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER n BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION note();
-- new
CREATE TABLE t (id integer PRIMARY KEY, a integer, b text);
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
CREATE TRIGGER n BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION note();

-- case: transition tables
-- old
CREATE TABLE t (id integer PRIMARY KEY, a integer, b text);
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER n BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION note();
-- new
CREATE TABLE t (id integer PRIMARY KEY, a integer, b text);
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER n AFTER UPDATE ON t REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION note();

-- case: constraint trigger
-- old
CREATE TABLE t (id integer PRIMARY KEY, a integer, b text);
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER n BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION note();
-- new
CREATE TABLE t (id integer PRIMARY KEY, a integer, b text);
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE CONSTRAINT TRIGGER n AFTER INSERT ON t DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION note();

-- case: constraint trigger from another table
-- old
CREATE TABLE t (id integer PRIMARY KEY, a integer, b text);
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
-- new
CREATE TABLE t (id integer PRIMARY KEY, a integer, b text);
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TABLE u (id integer);
CREATE CONSTRAINT TRIGGER n AFTER INSERT ON t FROM u DEFERRABLE FOR EACH ROW EXECUTE FUNCTION note();

-- case: disabled
-- old
CREATE TABLE t (id integer PRIMARY KEY, a integer, b text);
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER n BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION note();
-- new
CREATE TABLE t (id integer PRIMARY KEY, a integer, b text);
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER n BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION note();
ALTER TABLE t DISABLE TRIGGER n;

-- case: enabled again
-- old
CREATE TABLE t (id integer PRIMARY KEY, a integer, b text);
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER n BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION note();
ALTER TABLE t DISABLE TRIGGER n;
-- new
CREATE TABLE t (id integer PRIMARY KEY, a integer, b text);
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER n BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION note();

-- case: always and replica
-- old
CREATE TABLE t (id integer PRIMARY KEY, a integer, b text);
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER n BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION note();
ALTER TABLE t ENABLE ALWAYS TRIGGER n;
-- new
CREATE TABLE t (id integer PRIMARY KEY, a integer, b text);
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER n BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION note();
ALTER TABLE t ENABLE REPLICA TRIGGER n;

-- case: disabled one changed
-- old
CREATE TABLE t (id integer PRIMARY KEY, a integer, b text);
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER n BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION note();
ALTER TABLE t DISABLE TRIGGER n;
-- new
CREATE TABLE t (id integer PRIMARY KEY, a integer, b text);
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER n BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION note();
ALTER TABLE t DISABLE TRIGGER n;

-- case: comment
-- old
CREATE TABLE t (id integer PRIMARY KEY, a integer, b text);
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER n BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION note();
-- new
CREATE TABLE t (id integer PRIMARY KEY, a integer, b text);
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER n BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION note();
COMMENT ON TRIGGER n ON t IS 'Notes';

-- case: changed under a comment
-- old
CREATE TABLE t (id integer PRIMARY KEY, a integer, b text);
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER n BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION note();
COMMENT ON TRIGGER n ON t IS 'Notes';
-- new
CREATE TABLE t (id integer PRIMARY KEY, a integer, b text);
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER n BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION note();
COMMENT ON TRIGGER n ON t IS 'Notes';

-- case: renamed
-- old
CREATE TABLE t (id integer PRIMARY KEY, a integer, b text);
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER n BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION note();
-- new
CREATE TABLE t (id integer PRIMARY KEY, a integer, b text);
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER m BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION note();

-- case: on a table that is renamed
-- old
CREATE TABLE t (id integer PRIMARY KEY, a integer, b text);
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER n BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION note();
-- new
CREATE TABLE u (id integer PRIMARY KEY, a integer, b text);
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER n BEFORE INSERT ON u FOR EACH ROW EXECUTE FUNCTION note();
-- rename: t=u

-- case: on a column that is renamed
-- old
CREATE TABLE t (id integer PRIMARY KEY, a integer, b text);
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER n BEFORE UPDATE OF a ON t FOR EACH ROW WHEN (NEW.a > 0) EXECUTE FUNCTION note();
-- new
CREATE TABLE t (id integer PRIMARY KEY, amount integer, b text);
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER n BEFORE UPDATE OF amount ON t FOR EACH ROW WHEN (NEW.amount > 0) EXECUTE FUNCTION note();
-- rename: t.a=t.amount

-- case: on a column of another type
-- old
CREATE TABLE t (id integer PRIMARY KEY, a integer, b text);
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER n BEFORE UPDATE OF a ON t FOR EACH ROW WHEN (NEW.a > 0) EXECUTE FUNCTION note();
-- new
CREATE TABLE t (id integer PRIMARY KEY, a bigint, b text);
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER n BEFORE UPDATE OF a ON t FOR EACH ROW WHEN (NEW.a > 0) EXECUTE FUNCTION note();

-- case: on a partitioned table
-- old
CREATE TABLE t (id integer PRIMARY KEY, a integer, b text);
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TABLE p (id integer, d date) PARTITION BY RANGE (d);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');
-- new
CREATE TABLE t (id integer PRIMARY KEY, a integer, b text);
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TABLE p (id integer, d date) PARTITION BY RANGE (d);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');
CREATE TRIGGER n AFTER INSERT ON p FOR EACH ROW EXECUTE FUNCTION note();

-- case: on a partitioned table dropped and a partition added
-- old
CREATE TABLE t (id integer PRIMARY KEY, a integer, b text);
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TABLE p (id integer, d date) PARTITION BY RANGE (d);
CREATE TRIGGER n AFTER INSERT ON p FOR EACH ROW EXECUTE FUNCTION note();
CREATE TRIGGER m AFTER INSERT ON p FOR EACH ROW EXECUTE FUNCTION note();
-- new
CREATE TABLE t (id integer PRIMARY KEY, a integer, b text);
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TABLE p (id integer, d date) PARTITION BY RANGE (d);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');
CREATE TRIGGER n AFTER INSERT ON p FOR EACH ROW EXECUTE FUNCTION note();

-- case: table dropped
-- old
CREATE TABLE t (id integer PRIMARY KEY, a integer, b text);
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER n BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION note();
-- new
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';

-- case: replaced in the script
-- old
CREATE TABLE t (id integer PRIMARY KEY, a integer, b text);
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER n BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION note();
-- new
CREATE TABLE t (id integer PRIMARY KEY, a integer, b text);
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE OR REPLACE TRIGGER n AFTER UPDATE ON t FOR EACH ROW EXECUTE FUNCTION note();

-- case: only the layout
-- old
CREATE TABLE t (id integer PRIMARY KEY, a integer, b text);
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER n BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION note();
-- new
CREATE TABLE t (id integer PRIMARY KEY, a integer, b text);
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
create trigger n before insert on public.t for each row execute procedure public.note();
-- same

-- case: all of a table disabled
-- old
CREATE TABLE t (id integer PRIMARY KEY, a integer, b text);
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER n BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION note();
CREATE TRIGGER m BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION note();
-- new
CREATE TABLE t (id integer PRIMARY KEY, a integer, b text);
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER n BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION note();
CREATE TRIGGER m BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION note();
ALTER TABLE t DISABLE TRIGGER USER;

-- case: two tables with one name of trigger
-- old
CREATE TABLE t (id integer PRIMARY KEY, a integer, b text);
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER n BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION note();
CREATE TABLE u (id integer);
CREATE TRIGGER n BEFORE INSERT ON u FOR EACH ROW EXECUTE FUNCTION note();
-- new
CREATE TABLE t (id integer PRIMARY KEY, a integer, b text);
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER n AFTER INSERT ON t FOR EACH ROW EXECUTE FUNCTION note();
CREATE TABLE u (id integer);
CREATE TRIGGER n BEFORE INSERT ON u FOR EACH ROW EXECUTE FUNCTION note();

-- case: view on view on type change with options, comments, grants, triggers, rules
-- old
CREATE TABLE t (a integer, b text);
CREATE VIEW v1 WITH (security_barrier = true) AS SELECT a, b FROM t;
CREATE VIEW v2 AS SELECT a FROM v1 WHERE b <> '' WITH LOCAL CHECK OPTION;
CREATE MATERIALIZED VIEW m AS SELECT a FROM v2;
CREATE UNIQUE INDEX mi ON m (a);
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER tr INSTEAD OF INSERT ON v1 FOR EACH ROW EXECUTE FUNCTION f();
CREATE RULE r AS ON DELETE TO v2 DO INSTEAD NOTHING;
COMMENT ON VIEW v1 IS 'one';
COMMENT ON COLUMN v1.a IS 'aye';
COMMENT ON TRIGGER tr ON v1 IS 'trig';
GRANT SELECT (a) ON v1 TO PUBLIC;
GRANT SELECT ON m TO PUBLIC;
ALTER VIEW v1 ALTER COLUMN a SET DEFAULT 4;
-- new
CREATE TABLE t (a bigint, b text);
CREATE VIEW v1 WITH (security_barrier = true) AS SELECT a, b FROM t;
CREATE VIEW v2 AS SELECT a FROM v1 WHERE b <> '' WITH LOCAL CHECK OPTION;
CREATE MATERIALIZED VIEW m AS SELECT a FROM v2;
CREATE UNIQUE INDEX mi ON m (a);
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER tr INSTEAD OF INSERT ON v1 FOR EACH ROW EXECUTE FUNCTION f();
CREATE RULE r AS ON DELETE TO v2 DO INSTEAD NOTHING;
COMMENT ON VIEW v1 IS 'one';
COMMENT ON COLUMN v1.a IS 'aye';
COMMENT ON TRIGGER tr ON v1 IS 'trig';
GRANT SELECT (a) ON v1 TO PUBLIC;
GRANT SELECT ON m TO PUBLIC;
ALTER VIEW v1 ALTER COLUMN a SET DEFAULT 4;

-- case: triggers of all kinds
-- old
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
CREATE TABLE t (a integer, b text);
CREATE TRIGGER one AFTER INSERT ON t FOR EACH ROW EXECUTE FUNCTION f();
CREATE TRIGGER two AFTER UPDATE ON t REFERENCING NEW TABLE AS n FOR EACH STATEMENT EXECUTE FUNCTION f('x');
CREATE CONSTRAINT TRIGGER three AFTER INSERT ON t DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION f();
-- new
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
CREATE TABLE t (a integer, b text);
CREATE TRIGGER one AFTER INSERT OR UPDATE OF a ON t FOR EACH ROW WHEN (NEW.a > 1) EXECUTE FUNCTION f();
CREATE TRIGGER two AFTER UPDATE ON t REFERENCING OLD TABLE AS o NEW TABLE AS n FOR EACH STATEMENT EXECUTE FUNCTION f('y');
CREATE CONSTRAINT TRIGGER three AFTER INSERT ON t FOR EACH ROW EXECUTE FUNCTION f();
ALTER TABLE t ENABLE ALWAYS TRIGGER one;
ALTER TABLE t DISABLE TRIGGER two;

-- case: trigger over a column that is retyped, renamed and dropped
-- old
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
CREATE TABLE t (a integer, b text, c date);
CREATE TRIGGER one AFTER UPDATE OF a, b ON t FOR EACH ROW WHEN (OLD.a IS DISTINCT FROM NEW.a) EXECUTE FUNCTION f();
CREATE TRIGGER two AFTER UPDATE OF c ON t FOR EACH ROW EXECUTE FUNCTION f();
ALTER TABLE t DISABLE TRIGGER one;
COMMENT ON TRIGGER one ON t IS 'x';
-- new
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
CREATE TABLE t (a bigint, bb text);
CREATE TRIGGER one AFTER UPDATE OF a, bb ON t FOR EACH ROW WHEN (OLD.a IS DISTINCT FROM NEW.a) EXECUTE FUNCTION f();
CREATE TRIGGER two AFTER UPDATE OF bb ON t FOR EACH ROW EXECUTE FUNCTION f();
ALTER TABLE t DISABLE TRIGGER one;
COMMENT ON TRIGGER one ON t IS 'x';
-- rename: t.b=t.bb

-- case: trigger's function renamed
-- old
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
CREATE TABLE t (a integer);
CREATE TRIGGER one AFTER UPDATE ON t FOR EACH ROW EXECUTE FUNCTION f();
-- new
CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
CREATE TABLE t (a integer);
CREATE TRIGGER one AFTER UPDATE ON t FOR EACH ROW EXECUTE FUNCTION g();

-- case: trigger of a renamed table
-- old
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
CREATE TABLE t (a integer);
CREATE TRIGGER one AFTER UPDATE ON t FOR EACH ROW EXECUTE FUNCTION f();
CREATE POLICY p ON t USING (a > 0);
CREATE RULE r AS ON DELETE TO t DO ALSO NOTHING;
-- new
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
CREATE TABLE tt (a integer);
CREATE TRIGGER one AFTER UPDATE ON tt FOR EACH ROW EXECUTE FUNCTION f();
CREATE POLICY p ON tt USING (a > 0);
CREATE RULE r AS ON DELETE TO tt DO ALSO NOTHING;
-- rename: t=tt

-- case: trigger on a view and on a foreign table
-- old
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TABLE t (a integer);
CREATE VIEW v AS SELECT a FROM t;
CREATE TRIGGER tr INSTEAD OF UPDATE ON v FOR EACH ROW EXECUTE FUNCTION f();
-- new
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TABLE t (a integer);
CREATE VIEW v AS SELECT a, a + 1 AS b FROM t;
CREATE TRIGGER tr INSTEAD OF UPDATE OR DELETE ON v FOR EACH ROW EXECUTE FUNCTION f('z');

-- case: trigger replaced and enabled replica
-- old
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TABLE t (a integer);
CREATE TRIGGER tr BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION f();
ALTER TABLE t ENABLE REPLICA TRIGGER tr;
-- new
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TABLE t (a integer);
CREATE OR REPLACE TRIGGER tr BEFORE UPDATE OR INSERT ON t FOR EACH ROW EXECUTE FUNCTION f();
ALTER TABLE t ENABLE ALWAYS TRIGGER tr;

-- case: all triggers of a table disabled
-- old
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TABLE t (a integer);
CREATE TRIGGER tr BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION f();
-- new
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TABLE t (a integer);
CREATE TRIGGER tr BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION f();
ALTER TABLE t DISABLE TRIGGER ALL;

-- case: instead-of triggers on a view that is made anew
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text);
CREATE VIEW v AS SELECT id, a FROM t;
CREATE FUNCTION put() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO t VALUES (NEW.id, NEW.a); RETURN NEW; END $$;
CREATE TRIGGER put INSTEAD OF INSERT ON v FOR EACH ROW EXECUTE FUNCTION put();
COMMENT ON TRIGGER put ON v IS 'Puts';
-- new
CREATE TABLE t (id bigint PRIMARY KEY, a varchar(30));
CREATE VIEW v AS SELECT a, id FROM t;
CREATE FUNCTION put() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO t (id, a) VALUES (NEW.id, NEW.a); RETURN NEW; END $$;
CREATE TRIGGER put INSTEAD OF INSERT OR UPDATE ON v FOR EACH ROW EXECUTE FUNCTION put();
COMMENT ON TRIGGER put ON v IS 'Puts';

-- case: function in an index, a check, a default and a trigger's condition changes its argument's type
-- old
CREATE FUNCTION f(a integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT $1';
CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TABLE t (id integer DEFAULT f(3), CHECK (f(id) > 0));
CREATE INDEX i ON t (f(id));
CREATE TRIGGER tr BEFORE INSERT ON t FOR EACH ROW WHEN (f(NEW.id) > 1) EXECUTE FUNCTION tf();
-- new
CREATE FUNCTION f(a bigint) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT $1::integer';
CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TABLE t (id integer DEFAULT f(3), CHECK (f(id) > 0));
CREATE INDEX i ON t (f(id));
CREATE TRIGGER tr BEFORE INSERT ON t FOR EACH ROW WHEN (f(NEW.id) > 1) EXECUTE FUNCTION tf();

-- case: triggers with when, transition tables, arguments and referencing on a table that is renamed
-- old
CREATE TABLE t (id integer, a text, b text);
CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
CREATE TRIGGER one AFTER UPDATE OF a, b ON t FOR EACH ROW WHEN (OLD.a IS DISTINCT FROM NEW.a) EXECUTE FUNCTION tf('x', 'y');
CREATE TRIGGER two AFTER INSERT ON t REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION tf();
CREATE CONSTRAINT TRIGGER three AFTER DELETE ON t DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION tf();
CREATE TRIGGER four BEFORE TRUNCATE ON t EXECUTE FUNCTION tf();
ALTER TABLE t ENABLE ALWAYS TRIGGER one;
-- new
CREATE TABLE tt (id integer, aa text, b text);
CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
CREATE TRIGGER one AFTER UPDATE OF aa, b ON tt FOR EACH ROW WHEN (OLD.aa IS DISTINCT FROM NEW.aa) EXECUTE FUNCTION tf('x', 'y');
CREATE TRIGGER two AFTER INSERT ON tt REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION tf();
CREATE CONSTRAINT TRIGGER three AFTER DELETE ON tt DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION tf();
CREATE TRIGGER four BEFORE TRUNCATE ON tt EXECUTE FUNCTION tf();
ALTER TABLE tt ENABLE ALWAYS TRIGGER one;
-- rename: t=tt, t.a=tt.aa

-- case: whole-row condition in a trigger over columns that come and go
-- old
CREATE TABLE t (id integer, a text);
CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER w BEFORE UPDATE ON t FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION tf();
-- new
CREATE TABLE t (id bigint, b text);
CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER w BEFORE UPDATE ON t FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION tf();

-- case: made anew on a partitioned table whose partitions say whether it fires
-- old
create function tf() returns trigger language plpgsql as $$ begin return new; end $$;
create function tg() returns trigger language plpgsql as $$ begin return new; end $$;
create table p (id int, k int) partition by list (k);
create table p1 partition of p for values in (1);
create table p2 partition of p for values in (2);
create trigger tr before insert on p for each row execute function tf();
alter table p1 disable trigger tr;
alter table p2 enable always trigger tr;
-- new
create function tf() returns trigger language plpgsql as $$ begin return new; end $$;
create function tg() returns trigger language plpgsql as $$ begin return new; end $$;
create table p (id int, k int) partition by list (k);
create table p1 partition of p for values in (1);
create table p2 partition of p for values in (2);
create trigger tr before insert on p for each row execute function tg();
alter table p1 disable trigger tr;
alter table p2 enable always trigger tr;

-- case: partitions say otherwise whether triggers fire
-- old
create function tf() returns trigger language plpgsql as $$ begin return new; end $$;
create table p (id int, k int) partition by list (k);
create table p1 partition of p for values in (1);
create table p2 partition of p for values in (2) partition by list (id);
create table p21 partition of p2 for values in (3);
create trigger a before insert on p for each row execute function tf();
create trigger b before insert on p for each row execute function tf();
alter table p1 disable trigger a;
alter table p1 disable trigger b;
alter table p21 enable replica trigger a;
-- new
create function tf() returns trigger language plpgsql as $$ begin return new; end $$;
create table p (id int, k int) partition by list (k);
create table p1 partition of p for values in (1);
create table p2 partition of p for values in (2) partition by list (id);
create table p21 partition of p2 for values in (3);
create trigger a before insert on p for each row execute function tf();
create trigger b before insert on p for each row execute function tf();
alter table p disable trigger a;
alter table p1 enable trigger a;
alter table p1 enable always trigger b;
alter table p21 enable always trigger b;

-- case: trigger on a column that is dropped
-- old
CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TABLE t (id int, a int);
CREATE TRIGGER tr BEFORE UPDATE OF a ON t FOR EACH ROW WHEN (OLD.a IS DISTINCT FROM NEW.a) EXECUTE FUNCTION tf();
-- new
CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TABLE t (id int);
CREATE TRIGGER tr BEFORE UPDATE OF id ON t FOR EACH ROW WHEN (OLD.id IS DISTINCT FROM NEW.id) EXECUTE FUNCTION tf();
