-- Keys, foreign keys, checks and exclusions, named by their author or by PostgreSQL.
CREATE TABLE parent (id int, code text, during tstzrange, PRIMARY KEY (id, code), CONSTRAINT code_key UNIQUE (code) INCLUDE (during) WITH (fillfactor = 70));
CREATE TABLE child (
  id int PRIMARY KEY,
  parent_id int, parent_code text NOT NULL,
  self int REFERENCES child,
  other int REFERENCES child (id) ON DELETE SET NULL ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
  age int CHECK (age > 0) CHECK (age < 200) UNIQUE DEFERRABLE,
  FOREIGN KEY (parent_id, parent_code) REFERENCES parent MATCH FULL ON DELETE SET DEFAULT (parent_id),
  CONSTRAINT named FOREIGN KEY (parent_id, parent_code) REFERENCES parent (id, code) ON DELETE RESTRICT NOT ENFORCED,
  UNIQUE NULLS NOT DISTINCT (parent_id, parent_code),
  CHECK (age > id), CHECK (age <> 13), CONSTRAINT "No Heirs" CHECK ((id > 0) AND (age > 0)) NO INHERIT
);
CREATE TABLE booking (
  room int, during tstzrange, area box,
  PRIMARY KEY (room, during WITHOUT OVERLAPS),
  EXCLUDE USING gist (area WITH &&, (room + 1) WITH =) WHERE (room > 1),
  CONSTRAINT ex EXCLUDE USING btree (room DESC WITH =) DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE guest (room int, during tstzrange, FOREIGN KEY (room, PERIOD during) REFERENCES booking (room, PERIOD during));
-- The referenced table comes later.
CREATE TABLE early (late_id int REFERENCES late);
CREATE TABLE late (id int PRIMARY KEY);
-- Names of 63 bytes, cut as PostgreSQL cuts them, and numbered where they are taken.
CREATE TABLE a_table_whose_name_is_as_long_as_names_may_be_here_you_see_énd (
  a_column_whose_name_is_rather_long_too serial UNIQUE, other int CHECK (other > 0)
);
CREATE SEQUENCE taken_id_seq;
CREATE TABLE taken (id serial, CHECK (id > 0), CHECK (id < 9));
-- Tables that never come.
CREATE TABLE orphan (a int NOT NULL CONSTRAINT lost REFERENCES nowhere (id) ON DELETE SET NULL NOT DEFERRABLE DEFAULT 3, b int, FOREIGN KEY (a, b) REFERENCES "No Where" MATCH FULL);
ALTER TABLE orphan ADD CONSTRAINT third FOREIGN KEY (b) REFERENCES nowhere;
CREATE TABLE broken (a serial, PRIMARY KEY (missing));
-- Keys alike in one statement are one.
CREATE TABLE alike (id int UNIQUE PRIMARY KEY, b int UNIQUE CONSTRAINT named_key UNIQUE, UNIQUE (b), UNIQUE (b) DEFERRABLE, UNIQUE (b) INCLUDE (id));
ALTER TABLE alike ADD COLUMN c int UNIQUE CONSTRAINT c_key UNIQUE;
