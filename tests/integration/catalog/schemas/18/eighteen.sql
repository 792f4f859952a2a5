CREATE EXTENSION btree_gist;
CREATE TABLE rooms (
    id integer CONSTRAINT "must have an id" NOT NULL,
    doubled integer GENERATED ALWAYS AS (id * 2) VIRTUAL,
    during daterange,
    CONSTRAINT rooms_key PRIMARY KEY (id, during WITHOUT OVERLAPS),
    CONSTRAINT big CHECK (id > 0) NOT ENFORCED
);
CREATE TABLE stays (
    room integer, during daterange, other integer, mark text COMPRESSION pglz,
    UNIQUE (other, during WITHOUT OVERLAPS),
    FOREIGN KEY (room, PERIOD during) REFERENCES rooms (id, PERIOD during)
);
CREATE TABLE plain (id integer PRIMARY KEY);
CREATE TABLE unchecked (id integer REFERENCES plain NOT ENFORCED);
CREATE TABLE parts (id integer GENERATED ALWAYS AS IDENTITY, day date NOT NULL) PARTITION BY RANGE (day);
CREATE TABLE part_1 PARTITION OF parts FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE PUBLICATION generated FOR TABLE rooms WITH (publish_generated_columns = stored);
CREATE TABLE above (a integer NOT NULL, b integer CONSTRAINT named NOT NULL);
CREATE TABLE below (a integer NOT NULL, b integer, c integer NOT NULL) INHERITS (above);
CREATE COLLATION turned (provider = builtin, locale = 'C.UTF-8');
