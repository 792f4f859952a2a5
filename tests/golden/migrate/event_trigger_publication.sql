-- old
CREATE TABLE t (a int);
-- new
CREATE TABLE t (a int); CREATE FUNCTION ef() RETURNS event_trigger LANGUAGE plpgsql AS 'begin end'; CREATE EVENT TRIGGER et ON ddl_command_start EXECUTE FUNCTION ef(); CREATE PUBLICATION p FOR TABLE t;
-- up
SET check_function_bodies = false;

CREATE FUNCTION ef() RETURNS event_trigger LANGUAGE plpgsql AS 'begin end';
CREATE EVENT TRIGGER et ON ddl_command_start EXECUTE FUNCTION ef();
CREATE PUBLICATION p FOR TABLE t;
-- down
DROP PUBLICATION p;
DROP EVENT TRIGGER et;
DROP FUNCTION ef();
