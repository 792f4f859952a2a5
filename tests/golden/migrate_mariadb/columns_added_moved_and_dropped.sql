-- old
CREATE TABLE film (id int PRIMARY KEY, title varchar(40) NOT NULL, year smallint, length int);
-- new
CREATE TABLE film (
    id int PRIMARY KEY, length int, slug varchar(40) NOT NULL DEFAULT '' COMMENT 'In addresses',
    title varchar(40) NOT NULL, shown datetime DEFAULT current_timestamp() ON UPDATE current_timestamp()
);
-- up
ALTER TABLE film DROP COLUMN year;

ALTER TABLE film ADD COLUMN slug varchar(40) NOT NULL DEFAULT '' COMMENT 'In addresses' AFTER length;
ALTER TABLE film ADD COLUMN shown datetime DEFAULT current_timestamp() ON UPDATE current_timestamp();
-- down
ALTER TABLE film DROP COLUMN shown;
ALTER TABLE film DROP COLUMN slug;

ALTER TABLE film ADD COLUMN year smallint AFTER title;
