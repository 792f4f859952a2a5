-- old
CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS 'select 1'; CREATE FUNCTION f(a text, b int DEFAULT 3) RETURNS int LANGUAGE sql AS 'select 2';
-- new
CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql IMMUTABLE AS 'select 1'; CREATE FUNCTION f(a text, b int DEFAULT 4, c int DEFAULT 5) RETURNS int LANGUAGE sql AS 'select 2'; COMMENT ON FUNCTION f(int) IS 'one';
-- up
SET check_function_bodies = false;

DROP FUNCTION f(a text, b int);

CREATE OR REPLACE FUNCTION f(a int) RETURNS int LANGUAGE sql IMMUTABLE AS 'select 1';

CREATE FUNCTION f(a text, b int DEFAULT 4, c int DEFAULT 5) RETURNS int LANGUAGE sql AS 'select 2';
COMMENT ON FUNCTION f(int) IS 'one';
-- down
SET check_function_bodies = false;

COMMENT ON FUNCTION f(int) IS NULL;
DROP FUNCTION f(a text, b int, c int);

CREATE OR REPLACE FUNCTION f(a int) RETURNS int LANGUAGE sql AS 'select 1';

CREATE FUNCTION f(a text, b int DEFAULT 3) RETURNS int LANGUAGE sql AS 'select 2';
