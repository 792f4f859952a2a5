-- Partitioned tables and heirs: what is made above is made below, under PostgreSQL's names.
CREATE TABLE city (id int PRIMARY KEY);
CREATE TABLE measure (
  city_id int NOT NULL REFERENCES city ON DELETE CASCADE, day date NOT NULL, kind text DEFAULT 'k', CHECK (city_id > 0), PRIMARY KEY (day, city_id)
) PARTITION BY RANGE (day);
CREATE INDEX ON measure (kind);
CREATE INDEX named ON measure (city_id, (lower(kind)));
CREATE TABLE measure_old PARTITION OF measure (kind DEFAULT 'old', CHECK (city_id > 1)) FOR VALUES FROM (MINVALUE) TO ('2020-01-01');
CREATE TABLE measure_new PARTITION OF measure DEFAULT PARTITION BY RANGE (day, city_id);
CREATE TABLE measure_new_1 PARTITION OF measure_new FOR VALUES FROM ('2020-01-01', 1) TO ('2021-01-01', MAXVALUE);
CREATE TABLE by_list (id int, kind text) PARTITION BY LIST (lower(kind) COLLATE "C" text_ops);
CREATE TABLE some_kinds PARTITION OF by_list FOR VALUES IN ('a', 'b', NULL);
CREATE TABLE by_hash ("Id" int) PARTITION BY HASH ("Id");
CREATE TABLE by_hash_0 PARTITION OF by_hash FOR VALUES WITH (MODULUS 2, REMAINDER 0);
-- Attached, as pg_dump writes it.
CREATE TABLE measure_own (city_id int NOT NULL, day date NOT NULL, kind text, CONSTRAINT measure_city_id_check CHECK (city_id > 0));
CREATE INDEX own_kind ON measure_own (kind);
ALTER TABLE ONLY measure_own ADD CONSTRAINT own_key PRIMARY KEY (day, city_id);
ALTER TABLE ONLY measure ATTACH PARTITION measure_own FOR VALUES FROM ('2021-01-01') TO ('2022-01-01');
CREATE INDEX only_above ON ONLY measure (day);
CREATE INDEX below ON measure_own (day);
ALTER INDEX only_above ATTACH PARTITION below;
ALTER TABLE measure ADD COLUMN more int NOT NULL DEFAULT 1, ADD CONSTRAINT more_check CHECK (more > 0), ADD UNIQUE (day, city_id, more);
ALTER TABLE measure DETACH PARTITION measure_old;
CREATE TABLE animal (id serial PRIMARY KEY, name text NOT NULL DEFAULT 'x', CONSTRAINT named_well CHECK (name <> ''), CONSTRAINT alone CHECK (id > 0) NO INHERIT);
CREATE TABLE bird (wings int, name text) INHERITS (animal);
CREATE TABLE eagle () INHERITS (bird);
ALTER TABLE animal ADD COLUMN age int, ADD CHECK (age > 0), ALTER COLUMN age SET NOT NULL, DROP COLUMN id;
ALTER TABLE animal RENAME COLUMN age TO years;
CREATE TABLE fish (name text NOT NULL DEFAULT 'x', years int NOT NULL);
ALTER TABLE fish INHERIT animal;
ALTER TABLE eagle NO INHERIT bird;
-- Two keys alike above, one below; a check that stays above.
CREATE TABLE twice (a int, CONSTRAINT one UNIQUE (a)) PARTITION BY LIST (a);
ALTER TABLE twice ADD CONSTRAINT two UNIQUE (a);
CREATE TABLE twice_1 (a int UNIQUE);
ALTER TABLE twice ATTACH PARTITION twice_1 FOR VALUES IN (1);
ALTER TABLE bird ADD CONSTRAINT unlike_others CHECK (wings = 2) NO INHERIT;
CREATE TABLE owl () INHERITS (bird);
ALTER TABLE bird ADD CONSTRAINT like_others CHECK (wings > 0), ADD CONSTRAINT mine CHECK (wings < 9) NO INHERIT;
