-- old
CREATE TABLE film (id int PRIMARY KEY, a int CHECK (a > 0), b int, c int, CONSTRAINT apart CHECK (a <> b));
-- new
CREATE TABLE film (id int PRIMARY KEY, a int, b int CHECK (b > 0), c int, CONSTRAINT apart CHECK (a <> b and b <> c));
-- up
ALTER TABLE film DROP CONSTRAINT apart;
ALTER TABLE film MODIFY COLUMN a int;

-- Rewrites film: writers wait meanwhile.
ALTER TABLE film ADD CONSTRAINT apart CHECK (a <> b and b <> c);
ALTER TABLE film MODIFY COLUMN b int CHECK (b > 0);
-- down
ALTER TABLE film MODIFY COLUMN b int;
ALTER TABLE film DROP CONSTRAINT apart;

ALTER TABLE film MODIFY COLUMN a int CHECK (a > 0);
-- Rewrites film: writers wait meanwhile.
ALTER TABLE film ADD CONSTRAINT apart CHECK (a <> b);
