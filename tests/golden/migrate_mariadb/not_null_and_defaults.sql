-- old
CREATE TABLE film (id int PRIMARY KEY, title varchar(40), year int NOT NULL DEFAULT 1900, code char(36), at timestamp NULL);
-- new
CREATE TABLE film (id int PRIMARY KEY, title varchar(40) NOT NULL, year int DEFAULT (1900 + 100), code char(36) DEFAULT uuid(), at timestamp NOT NULL DEFAULT current_timestamp());
-- up
-- Rewrites film.
ALTER TABLE film MODIFY COLUMN title varchar(40) NOT NULL;
-- Rewrites film.
ALTER TABLE film MODIFY COLUMN year int DEFAULT (1900 + 100);
ALTER TABLE film MODIFY COLUMN code char(36) DEFAULT (uuid());
-- Rewrites film.
ALTER TABLE film MODIFY COLUMN at timestamp NOT NULL DEFAULT current_timestamp();
-- down
-- Rewrites film.
ALTER TABLE film MODIFY COLUMN title varchar(40);
-- Rewrites film.
ALTER TABLE film MODIFY COLUMN year int NOT NULL DEFAULT 1900;
ALTER TABLE film MODIFY COLUMN code char(36);
-- Rewrites film.
ALTER TABLE film MODIFY COLUMN at timestamp NULL;
