-- old
CREATE TABLE film (id int PRIMARY KEY, title varchar(40), code char(3) CHARACTER SET ascii) DEFAULT CHARACTER SET latin1;
-- new
CREATE TABLE film (id int PRIMARY KEY, title varchar(40), code char(3) CHARACTER SET latin1) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
-- up
-- Rewrites film: writers wait meanwhile.
ALTER TABLE film DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci, MODIFY COLUMN title varchar(40);

-- Rewrites film: writers wait meanwhile.
ALTER TABLE film MODIFY COLUMN code char(3) COLLATE latin1_swedish_ci;
-- down
-- Rewrites film: writers wait meanwhile.
ALTER TABLE film DEFAULT CHARACTER SET latin1 COLLATE latin1_swedish_ci, MODIFY COLUMN title varchar(40);

-- Rewrites film: writers wait meanwhile.
ALTER TABLE film MODIFY COLUMN code char(3) COLLATE ascii_general_ci;
