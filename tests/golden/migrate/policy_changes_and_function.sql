-- old
CREATE FUNCTION me() RETURNS text LANGUAGE sql AS 'select current_user::text'; CREATE TABLE t (o text); ALTER TABLE t ENABLE ROW LEVEL SECURITY; CREATE POLICY p ON t FOR SELECT USING (o = me());
-- new
CREATE FUNCTION me() RETURNS varchar LANGUAGE sql AS 'select current_user::varchar'; CREATE TABLE t (o text); ALTER TABLE t ENABLE ROW LEVEL SECURITY; CREATE POLICY p ON t FOR UPDATE USING (o = me()) WITH CHECK (true);
-- up
SET check_function_bodies = false;

DROP POLICY p ON t;
DROP FUNCTION me();

CREATE FUNCTION me() RETURNS varchar LANGUAGE sql AS 'select current_user::varchar';
CREATE POLICY p ON t FOR UPDATE USING (o = me()) WITH CHECK (true);
-- down
SET check_function_bodies = false;

DROP POLICY p ON t;
DROP FUNCTION me();

CREATE FUNCTION me() RETURNS text LANGUAGE sql AS 'select current_user::text';
CREATE POLICY p ON t FOR SELECT USING (o = me());
