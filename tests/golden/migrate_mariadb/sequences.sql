-- old
CREATE SEQUENCE numbers START WITH 5;
CREATE TABLE film (id bigint DEFAULT (nextval(numbers)) PRIMARY KEY);
-- new
CREATE SEQUENCE numbers START WITH 5 INCREMENT BY 2 MAXVALUE 1000 CYCLE;
CREATE SEQUENCE others;
CREATE TABLE film (id bigint DEFAULT (nextval(numbers)) PRIMARY KEY, other bigint DEFAULT (nextval(others)));
-- up
ALTER SEQUENCE numbers MAXVALUE 1000 INCREMENT BY 2 CYCLE;

CREATE SEQUENCE others;

-- Rewrites film: writers wait meanwhile.
ALTER TABLE film ADD COLUMN other bigint DEFAULT (nextval(others));
-- down
ALTER TABLE film DROP COLUMN other;

DROP SEQUENCE others;

ALTER SEQUENCE numbers MAXVALUE 9223372036854775806 INCREMENT BY 1 NOCYCLE;
