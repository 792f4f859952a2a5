-- renames: film.by_title=titles
-- old
CREATE TABLE film (id int PRIMARY KEY, title varchar(200), KEY by_title (title));
-- new
CREATE TABLE film (id int PRIMARY KEY, title varchar(200), KEY titles (title));
-- up
ALTER TABLE film RENAME INDEX by_title TO titles;
-- down
ALTER TABLE film RENAME INDEX titles TO by_title;
