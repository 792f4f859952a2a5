-- renames: film.title=name
-- old
CREATE TABLE film (id integer PRIMARY KEY, title text);
CREATE VIEW titles AS SELECT id, title FROM film;
CREATE VIEW long_titles AS SELECT * FROM titles WHERE length(title) > 10;
-- new
CREATE TABLE film (id integer PRIMARY KEY, name text);
CREATE VIEW titles AS SELECT id, name AS title FROM film;
CREATE VIEW long_titles AS SELECT * FROM titles WHERE length(title) > 10;
-- up
ALTER TABLE public.film RENAME COLUMN title TO name;
-- down
ALTER TABLE public.film RENAME COLUMN name TO title;
