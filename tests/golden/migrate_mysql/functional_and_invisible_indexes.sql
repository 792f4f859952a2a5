-- renames: person.mail=person.email
-- old
CREATE TABLE person (id int PRIMARY KEY, mail varchar(50), born date, tags json, KEY by_mail ((lower(mail))), KEY by_year ((year(born))), KEY by_born (born));
-- new
CREATE TABLE person (id int PRIMARY KEY, email varchar(50), born date, tags json, KEY by_mail ((lower(email))), KEY by_year ((year(born)), id DESC), KEY by_born (born) INVISIBLE, KEY by_tag ((CAST(tags->'$[*]' AS CHAR(10) ARRAY))));
-- up
ALTER TABLE person DROP INDEX by_year;
ALTER TABLE person DROP INDEX by_mail;
ALTER TABLE person DROP INDEX by_born;

ALTER TABLE person RENAME COLUMN mail TO email;

ALTER TABLE person ADD KEY by_born (born) INVISIBLE;
-- Reads all of person: writers wait meanwhile.
ALTER TABLE person ADD KEY by_mail ((lower(email)));
-- Reads all of person: writers wait meanwhile.
ALTER TABLE person ADD KEY by_tag ((CAST(tags->'$[*]' AS CHAR(10) ARRAY)));
-- Reads all of person: writers wait meanwhile.
ALTER TABLE person ADD KEY by_year ((year(born)), id DESC);
-- down
ALTER TABLE person DROP INDEX by_year;
ALTER TABLE person DROP INDEX by_tag;
ALTER TABLE person DROP INDEX by_mail;
ALTER TABLE person DROP INDEX by_born;

ALTER TABLE person RENAME COLUMN email TO mail;

ALTER TABLE person ADD KEY by_born (born);
-- Reads all of person: writers wait meanwhile.
ALTER TABLE person ADD KEY by_mail ((lower(mail)));
-- Reads all of person: writers wait meanwhile.
ALTER TABLE person ADD KEY by_year ((year(born)));
