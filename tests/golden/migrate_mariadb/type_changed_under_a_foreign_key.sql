-- old
CREATE TABLE film (id int AUTO_INCREMENT PRIMARY KEY);
CREATE TABLE copy (id int PRIMARY KEY, film_id int, CONSTRAINT of FOREIGN KEY (film_id) REFERENCES film (id));
-- new
CREATE TABLE film (id bigint AUTO_INCREMENT PRIMARY KEY);
CREATE TABLE copy (id int PRIMARY KEY, film_id bigint, CONSTRAINT of FOREIGN KEY (film_id) REFERENCES film (id));
-- up
ALTER TABLE copy DROP FOREIGN KEY `of`;

-- Rewrites copy: writers wait meanwhile.
ALTER TABLE copy MODIFY COLUMN film_id bigint;
-- Rewrites film: writers wait meanwhile.
ALTER TABLE film MODIFY COLUMN id bigint NOT NULL AUTO_INCREMENT;

-- Rewrites copy: writers wait meanwhile.
ALTER TABLE copy ADD CONSTRAINT `of` FOREIGN KEY (film_id) REFERENCES film (id);
-- down
ALTER TABLE copy DROP FOREIGN KEY `of`;

-- Rewrites copy: writers wait meanwhile.
ALTER TABLE copy MODIFY COLUMN film_id int;
-- Rewrites film: writers wait meanwhile.
ALTER TABLE film MODIFY COLUMN id int NOT NULL AUTO_INCREMENT;

-- Rewrites copy: writers wait meanwhile.
ALTER TABLE copy ADD CONSTRAINT `of` FOREIGN KEY (film_id) REFERENCES film (id);
