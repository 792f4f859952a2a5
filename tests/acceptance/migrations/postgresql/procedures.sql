-- case: added
-- old
CREATE TABLE t (id integer);
-- new
CREATE TABLE t (id integer);
CREATE PROCEDURE fill(n integer) LANGUAGE sql AS 'INSERT INTO t SELECT n';
COMMENT ON PROCEDURE fill(integer) IS 'Fills';
GRANT EXECUTE ON PROCEDURE fill(integer) TO reader;

-- case: dropped
-- old
CREATE TABLE t (id integer);
CREATE PROCEDURE fill(n integer, INOUT m integer) LANGUAGE plpgsql AS 'BEGIN m := n; END';
-- new
CREATE TABLE t (id integer);

-- case: body and security changed
-- old
CREATE PROCEDURE p(n integer) LANGUAGE plpgsql AS 'BEGIN NULL; END';
-- new
CREATE PROCEDURE p(n integer) LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS 'BEGIN PERFORM 1; END';

-- case: argument added
-- old
CREATE PROCEDURE p(n integer) LANGUAGE plpgsql AS 'BEGIN NULL; END';
REVOKE EXECUTE ON PROCEDURE p(integer) FROM PUBLIC;
-- new
CREATE PROCEDURE p(n integer, m integer DEFAULT 0) LANGUAGE plpgsql AS 'BEGIN NULL; END';
REVOKE EXECUTE ON PROCEDURE p(integer, integer) FROM PUBLIC;

-- case: standard body over a table that is made anew
-- old
CREATE TABLE t (id integer);
CREATE PROCEDURE fill(n integer) LANGUAGE sql BEGIN ATOMIC INSERT INTO t VALUES (n); DELETE FROM t WHERE id < 0; END;
-- new
CREATE TABLE t (id bigint);
CREATE PROCEDURE fill(n integer) LANGUAGE sql BEGIN ATOMIC INSERT INTO t VALUES (n); DELETE FROM t WHERE id < 0; END;

-- case: out argument changes its type
-- old
CREATE PROCEDURE p(n integer, OUT m integer) LANGUAGE plpgsql AS 'BEGIN m := n; END';
-- new
CREATE PROCEDURE p(n integer, OUT m bigint) LANGUAGE plpgsql AS 'BEGIN m := n; END';

-- case: becomes a function
-- old
CREATE PROCEDURE p(n integer) LANGUAGE plpgsql AS 'BEGIN NULL; END';
-- new
CREATE FUNCTION p(n integer) RETURNS void LANGUAGE plpgsql AS 'BEGIN NULL; END';

-- case: function becomes procedure
-- old
CREATE FUNCTION f(a integer) RETURNS void LANGUAGE sql AS 'SELECT 1';
-- new
CREATE PROCEDURE f(a integer) LANGUAGE sql AS 'SELECT 1';

-- case: procedure arguments
-- old
CREATE PROCEDURE p(a integer, INOUT b text) LANGUAGE plpgsql AS 'BEGIN b := 1; END';
-- new
CREATE PROCEDURE p(a integer, INOUT b integer) LANGUAGE plpgsql AS 'BEGIN b := 1; END';

-- case: procedures with transactions and cursors
-- old
CREATE PROCEDURE p(IN a integer, OUT b text) LANGUAGE plpgsql AS $$ BEGIN b := a::text; COMMIT; END $$;
-- new
CREATE PROCEDURE p(IN a integer, OUT b text, INOUT c refcursor DEFAULT NULL) LANGUAGE plpgsql SECURITY DEFINER AS $$ BEGIN b := a::text; END $$;
COMMENT ON PROCEDURE p(integer, refcursor) IS 'p';

-- case: procedure overloads and one with defaults
-- old
CREATE PROCEDURE p(a integer) LANGUAGE sql AS 'SELECT 1';
CREATE PROCEDURE p(a text, b integer DEFAULT 1) LANGUAGE sql AS 'SELECT 1';
COMMENT ON PROCEDURE p(integer) IS 'one';
-- new
CREATE PROCEDURE p(z integer) LANGUAGE sql AS 'SELECT 1';
CREATE PROCEDURE p(a text, b integer DEFAULT 2) LANGUAGE sql AS 'SELECT 1';
CREATE PROCEDURE p(a text, b integer, INOUT c text) LANGUAGE plpgsql AS 'BEGIN END';
COMMENT ON PROCEDURE p(integer) IS 'one';
