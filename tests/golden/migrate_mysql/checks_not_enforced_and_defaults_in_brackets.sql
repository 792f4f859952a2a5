-- old
CREATE TABLE t (a int, b text, c json, CONSTRAINT low CHECK (a > 0), CONSTRAINT high CHECK (a < 9) NOT ENFORCED);
-- new
CREATE TABLE t (a int DEFAULT (1 + 2), b text DEFAULT ('x'), c json DEFAULT (json_array()), CONSTRAINT low CHECK (a > 0) NOT ENFORCED, CONSTRAINT high CHECK (a < 9));
-- up
ALTER TABLE t DROP CONSTRAINT low;
ALTER TABLE t DROP CONSTRAINT high;

ALTER TABLE t MODIFY COLUMN a int DEFAULT (1 + 2);
ALTER TABLE t MODIFY COLUMN b text DEFAULT ('x');
ALTER TABLE t MODIFY COLUMN c json DEFAULT (json_array());

-- Rewrites t: writers wait meanwhile.
ALTER TABLE t ADD CONSTRAINT high CHECK (a < 9);
-- Rewrites t: writers wait meanwhile.
ALTER TABLE t ADD CONSTRAINT low CHECK (a > 0) NOT ENFORCED;
-- down
ALTER TABLE t DROP CONSTRAINT low;
ALTER TABLE t DROP CONSTRAINT high;

ALTER TABLE t MODIFY COLUMN a int;
ALTER TABLE t MODIFY COLUMN b text;
ALTER TABLE t MODIFY COLUMN c json;

-- Rewrites t: writers wait meanwhile.
ALTER TABLE t ADD CONSTRAINT high CHECK (a < 9) NOT ENFORCED;
-- Rewrites t: writers wait meanwhile.
ALTER TABLE t ADD CONSTRAINT low CHECK (a > 0);
