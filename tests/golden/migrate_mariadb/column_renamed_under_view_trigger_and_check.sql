-- renames: film.length=minutes
-- old
CREATE TABLE film (id int PRIMARY KEY, length int, CONSTRAINT long_enough CHECK (length > 0), h int AS (length div 60));
CREATE VIEW lengths AS SELECT length FROM film;
CREATE TRIGGER tidy BEFORE INSERT ON film FOR EACH ROW SET NEW.length = abs(NEW.length);
-- new
CREATE TABLE film (id int PRIMARY KEY, minutes int, CONSTRAINT long_enough CHECK (minutes > 0), h int AS (minutes div 60));
CREATE VIEW lengths AS SELECT minutes FROM film;
CREATE TRIGGER tidy BEFORE INSERT ON film FOR EACH ROW SET NEW.minutes = abs(NEW.minutes);
-- up
DROP TRIGGER tidy;

DROP VIEW lengths;

ALTER TABLE film RENAME COLUMN length TO minutes;

CREATE VIEW lengths AS
SELECT minutes FROM film;

CREATE TRIGGER tidy BEFORE INSERT ON film FOR EACH ROW SET NEW.minutes = abs(NEW.minutes);
-- down
DROP TRIGGER tidy;

DROP VIEW lengths;

ALTER TABLE film RENAME COLUMN minutes TO length;

CREATE VIEW lengths AS
SELECT length FROM film;

CREATE TRIGGER tidy BEFORE INSERT ON film FOR EACH ROW SET NEW.length = abs(NEW.length);
