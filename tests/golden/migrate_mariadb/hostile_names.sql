-- old
CREATE TABLE `or``der` (`from` int PRIMARY KEY, `a b` int, KEY `in` (`a b`));
-- new
CREATE TABLE `or``der` (`from` int PRIMARY KEY, `a b` int COMMENT 'it''s', `Größe` int, UNIQUE KEY `in` (`a b`, `Größe`));
-- up
ALTER TABLE `or``der` DROP INDEX `in`;

ALTER TABLE `or``der` MODIFY COLUMN `a b` int COMMENT 'it''s';

ALTER TABLE `or``der` ADD COLUMN `Größe` int;

ALTER TABLE `or``der` ADD UNIQUE KEY `in` (`a b`, `Größe`);
-- down
ALTER TABLE `or``der` DROP INDEX `in`;

ALTER TABLE `or``der` DROP COLUMN `Größe`;

ALTER TABLE `or``der` MODIFY COLUMN `a b` int;

ALTER TABLE `or``der` ADD KEY `in` (`a b`);
