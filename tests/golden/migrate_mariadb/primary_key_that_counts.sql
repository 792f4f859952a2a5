-- old
CREATE TABLE film (id int NOT NULL, code varchar(10) NOT NULL, PRIMARY KEY (code));
-- new
CREATE TABLE film (id int NOT NULL AUTO_INCREMENT, code varchar(10) NOT NULL, PRIMARY KEY (id), UNIQUE KEY by_code (code));
-- up
-- Rewrites film: writers wait meanwhile.
ALTER TABLE film DROP PRIMARY KEY;

-- Rewrites film.
ALTER TABLE film ADD PRIMARY KEY (id);
ALTER TABLE film ADD UNIQUE KEY by_code (code);

-- Rewrites film: writers wait meanwhile.
ALTER TABLE film MODIFY COLUMN id int NOT NULL AUTO_INCREMENT;
-- down
ALTER TABLE film MODIFY COLUMN id int NOT NULL;

ALTER TABLE film DROP INDEX by_code;
-- Rewrites film: writers wait meanwhile.
ALTER TABLE film DROP PRIMARY KEY;

-- Rewrites film.
ALTER TABLE film ADD PRIMARY KEY (code);
