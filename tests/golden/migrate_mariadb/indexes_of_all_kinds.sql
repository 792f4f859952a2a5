-- old
CREATE TABLE film (id int PRIMARY KEY, title varchar(200), text text, place point NOT NULL, KEY by_title (title), KEY gone (id, title));
-- new
CREATE TABLE film (
    id int PRIMARY KEY, title varchar(200), text text, place point NOT NULL,
    KEY by_title (title(10)), FULLTEXT KEY search (text), SPATIAL KEY near (place),
    UNIQUE KEY pair (title(20), id DESC) COMMENT 'No film twice', KEY hidden (title, id) IGNORED
);
-- up
ALTER TABLE film DROP INDEX gone;
ALTER TABLE film DROP INDEX by_title;

ALTER TABLE film ADD KEY by_title (title(10));
ALTER TABLE film ADD KEY hidden (title, id) IGNORED;
-- Reads all of film: writers wait meanwhile.
ALTER TABLE film ADD SPATIAL KEY near (place);
ALTER TABLE film ADD UNIQUE KEY pair (title(20), id DESC) COMMENT 'No film twice';
-- Rewrites film: writers wait meanwhile.
ALTER TABLE film ADD FULLTEXT KEY search (text);
-- down
ALTER TABLE film DROP INDEX search;
ALTER TABLE film DROP INDEX pair;
ALTER TABLE film DROP INDEX near;
ALTER TABLE film DROP INDEX hidden;
ALTER TABLE film DROP INDEX by_title;

ALTER TABLE film ADD KEY by_title (title);
ALTER TABLE film ADD KEY gone (id, title);
