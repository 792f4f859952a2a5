-- case: a view follows a renamed table
-- old
CREATE TABLE category (id integer PRIMARY KEY, name text);
CREATE TABLE film (id integer PRIMARY KEY, category_id integer);
CREATE VIEW films AS SELECT film.id, category.name FROM film JOIN category ON category.id = film.category_id;
CREATE MATERIALIZED VIEW per_category AS SELECT name, count(*) AS films FROM films GROUP BY name;
-- new
CREATE TABLE genre (id integer PRIMARY KEY, name text);
CREATE TABLE film (id integer PRIMARY KEY, category_id integer);
CREATE VIEW films AS SELECT film.id, genre.name FROM film JOIN genre ON genre.id = film.category_id;
CREATE MATERIALIZED VIEW per_category AS SELECT name, count(*) AS films FROM films GROUP BY name;
-- rename: category=genre, category_pkey=genre_pkey
-- rows
INSERT INTO category VALUES (1, 'Horror');
INSERT INTO film VALUES (1, 1);

-- case: a materialized view follows a renamed column, a renamed namespace and a renamed type
-- old
CREATE SCHEMA app;
CREATE TYPE app.mood AS ENUM ('sad', 'glad');
CREATE TABLE app.person (id integer PRIMARY KEY, mood app.mood);
CREATE MATERIALIZED VIEW sad AS SELECT id, mood FROM app.person WHERE mood = 'sad'::app.mood;
CREATE INDEX sad_id_idx ON sad (id);
-- new
CREATE SCHEMA core;
CREATE TYPE core.temper AS ENUM ('sad', 'glad');
CREATE TABLE core.person (id integer PRIMARY KEY, temper core.temper);
CREATE MATERIALIZED VIEW sad AS SELECT id, temper AS mood FROM core.person WHERE temper = 'sad'::core.temper;
CREATE INDEX sad_id_idx ON sad (id);
-- rename: app=core, app.mood=core.temper, app.person.mood=core.person.temper
-- rows
INSERT INTO app.person VALUES (1, 'sad');
-- holds
SELECT count(*) = 0 FROM sad
