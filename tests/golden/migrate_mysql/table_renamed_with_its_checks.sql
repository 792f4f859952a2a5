-- renames: item=article
-- old
CREATE TABLE item (id int PRIMARY KEY, price int, CONSTRAINT item_chk_1 CHECK (price > 0), CONSTRAINT cheap CHECK (price < 100));
-- new
CREATE TABLE article (id int PRIMARY KEY, price int, CONSTRAINT item_chk_1 CHECK (price > 0), CONSTRAINT cheap CHECK (price < 100));
-- up
RENAME TABLE item TO article;

-- Rewrites article: writers wait meanwhile.
ALTER TABLE article DROP CONSTRAINT article_chk_1, ADD CONSTRAINT item_chk_1 CHECK (price > 0);
-- down
RENAME TABLE article TO item;
