-- old
CREATE TABLE film (id int PRIMARY KEY, minutes int, hours int AS (minutes div 60) VIRTUAL, days int AS (minutes div 1440) STORED);
-- new
CREATE TABLE film (id int PRIMARY KEY, minutes int, hours int AS (minutes / 60) VIRTUAL, days int, weeks int AS (days div 7) STORED);
-- up
ALTER TABLE film MODIFY COLUMN hours int GENERATED ALWAYS AS (minutes / 60) VIRTUAL;
-- Rewrites film: writers wait meanwhile.
ALTER TABLE film MODIFY COLUMN days int;

-- Rewrites film: writers wait meanwhile.
ALTER TABLE film ADD COLUMN weeks int GENERATED ALWAYS AS (days div 7) STORED;
-- down
ALTER TABLE film DROP COLUMN weeks;
ALTER TABLE film DROP COLUMN days;

ALTER TABLE film MODIFY COLUMN hours int GENERATED ALWAYS AS (minutes div 60) VIRTUAL;

-- Rewrites film: writers wait meanwhile.
ALTER TABLE film ADD COLUMN days int GENERATED ALWAYS AS (minutes div 1440) STORED;
