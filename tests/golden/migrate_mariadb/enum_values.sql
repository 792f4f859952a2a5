-- old
CREATE TABLE film (id int PRIMARY KEY, rating enum('G','PG','R') NOT NULL DEFAULT 'G', marks set('a','b'));
-- new
CREATE TABLE film (id int PRIMARY KEY, rating enum('G','PG','R','X') NOT NULL DEFAULT 'PG', marks set('b'));
-- up
ALTER TABLE film MODIFY COLUMN rating enum('G','PG','R','X') NOT NULL DEFAULT 'PG';
-- Rewrites film: writers wait meanwhile.
ALTER TABLE film MODIFY COLUMN marks set('b');
-- down
-- Rewrites film: writers wait meanwhile.
ALTER TABLE film MODIFY COLUMN rating enum('G','PG','R') NOT NULL DEFAULT 'G';
-- Rewrites film: writers wait meanwhile.
ALTER TABLE film MODIFY COLUMN marks set('a','b');
