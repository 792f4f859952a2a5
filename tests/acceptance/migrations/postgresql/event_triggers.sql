-- case: added
-- old
CREATE FUNCTION watch() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN NULL; END';
-- new
CREATE FUNCTION watch() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN NULL; END';
CREATE EVENT TRIGGER w ON ddl_command_end EXECUTE FUNCTION watch();

-- case: dropped with its function
-- old
CREATE FUNCTION watch() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN NULL; END';
CREATE EVENT TRIGGER w ON ddl_command_end EXECUTE FUNCTION watch();
-- new
CREATE TABLE t (id integer);

-- case: event and tags changed
-- old
CREATE FUNCTION watch() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN NULL; END';
CREATE EVENT TRIGGER w ON ddl_command_end EXECUTE FUNCTION watch();
-- new
CREATE FUNCTION watch() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN NULL; END';
CREATE EVENT TRIGGER w ON ddl_command_start WHEN TAG IN ('CREATE TABLE', 'DROP TABLE') EXECUTE FUNCTION watch();

-- case: disabled
-- old
CREATE FUNCTION watch() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN NULL; END';
CREATE EVENT TRIGGER w ON ddl_command_end EXECUTE FUNCTION watch();
-- new
CREATE FUNCTION watch() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN NULL; END';
CREATE EVENT TRIGGER w ON ddl_command_end EXECUTE FUNCTION watch();
ALTER EVENT TRIGGER w DISABLE;

-- case: enabled always, with a comment
-- old
CREATE FUNCTION watch() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN NULL; END';
CREATE EVENT TRIGGER w ON sql_drop EXECUTE FUNCTION watch();
ALTER EVENT TRIGGER w DISABLE;
-- new
CREATE FUNCTION watch() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN NULL; END';
CREATE EVENT TRIGGER w ON sql_drop EXECUTE FUNCTION watch();
ALTER EVENT TRIGGER w ENABLE ALWAYS;
COMMENT ON EVENT TRIGGER w IS 'Watches';

-- case: event triggers
-- old
CREATE FUNCTION f() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN NULL; END';
CREATE EVENT TRIGGER et ON ddl_command_end WHEN TAG IN ('CREATE TABLE') EXECUTE FUNCTION f();
-- new
CREATE FUNCTION f() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN NULL; END';
CREATE EVENT TRIGGER et ON ddl_command_start EXECUTE FUNCTION f();
ALTER EVENT TRIGGER et DISABLE;
CREATE TABLE t (a integer);

-- case: event trigger over a function of another schema that is replaced
-- old
CREATE SCHEMA audit;
CREATE FUNCTION audit.watch() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN NULL; END';
CREATE EVENT TRIGGER w ON ddl_command_end WHEN TAG IN ('COMMENT') EXECUTE FUNCTION audit.watch();
COMMENT ON EVENT TRIGGER w IS 'a';
-- new
CREATE SCHEMA audit;
CREATE FUNCTION audit.watch2() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN NULL; END';
CREATE EVENT TRIGGER w ON ddl_command_end WHEN TAG IN ('COMMENT') EXECUTE FUNCTION audit.watch2();
COMMENT ON EVENT TRIGGER w IS 'b';
ALTER EVENT TRIGGER w ENABLE REPLICA;

-- case: renamed by a statement, fires always
-- old
CREATE FUNCTION f() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
CREATE EVENT TRIGGER a ON ddl_command_start EXECUTE FUNCTION f();
-- new
CREATE FUNCTION f() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
CREATE EVENT TRIGGER a ON ddl_command_start EXECUTE FUNCTION f();
ALTER EVENT TRIGGER a RENAME TO b;
ALTER EVENT TRIGGER b ENABLE ALWAYS;
