-- old
CREATE TABLE t (id integer PRIMARY KEY, owner text, changed timestamptz);
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.changed := now(); RETURN NEW; END $$;
CREATE TRIGGER touch BEFORE UPDATE OF owner ON t FOR EACH ROW WHEN (NEW.owner <> '') EXECUTE FUNCTION touch();
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON t USING (owner = current_user);
GRANT SELECT ON t TO PUBLIC;
-- new
CREATE TABLE t (id integer PRIMARY KEY, owner varchar(80), changed timestamptz);
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.changed := now(); RETURN NEW; END $$;
CREATE TRIGGER touch BEFORE UPDATE OF owner ON t FOR EACH ROW WHEN (NEW.owner <> '') EXECUTE FUNCTION touch();
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
ALTER TABLE t FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON t USING (owner = current_user);
GRANT SELECT, INSERT ON t TO PUBLIC;
-- up
SET check_function_bodies = false;

DROP TRIGGER touch ON t;
DROP POLICY own ON t;
REVOKE SELECT ON t FROM PUBLIC;

ALTER TABLE public.t FORCE ROW LEVEL SECURITY;

ALTER TABLE public.t ALTER COLUMN owner TYPE character varying(80);

CREATE TRIGGER touch BEFORE UPDATE OF owner ON t FOR EACH ROW WHEN (NEW.owner <> '') EXECUTE FUNCTION touch();
CREATE POLICY own ON t USING (owner = current_user);
GRANT SELECT, INSERT ON t TO PUBLIC;
-- down
SET check_function_bodies = false;

DROP TRIGGER touch ON t;
DROP POLICY own ON t;
REVOKE SELECT, INSERT ON t FROM PUBLIC;

ALTER TABLE public.t NO FORCE ROW LEVEL SECURITY;

ALTER TABLE public.t ALTER COLUMN owner TYPE text;

CREATE TRIGGER touch BEFORE UPDATE OF owner ON t FOR EACH ROW WHEN (NEW.owner <> '') EXECUTE FUNCTION touch();
CREATE POLICY own ON t USING (owner = current_user);
GRANT SELECT ON t TO PUBLIC;
