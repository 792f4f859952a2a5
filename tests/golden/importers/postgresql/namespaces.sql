-- Names without a namespace, under the search path of the moment.
CREATE SCHEMA IF NOT EXISTS public;
CREATE SCHEMA sales;
CREATE SCHEMA hr
  CREATE TABLE person (id serial PRIMARY KEY, name text CHECK (name <> 'create table'))
  CREATE VIEW names AS SELECT name FROM person
  CREATE INDEX ON person (name)
  GRANT SELECT ON person TO clerk;
CREATE SCHEMA AUTHORIZATION boss;
COMMENT ON SCHEMA sales IS 'sells';
CREATE TYPE public.mood AS ENUM ('ok');
SET search_path = sales, public;
CREATE TYPE sales.mood AS ENUM ('good');
CREATE TABLE orders (id serial, m mood, p public.mood, who int REFERENCES hr.person);
CREATE VIEW open_orders AS SELECT * FROM orders;
CREATE FUNCTION count_orders() RETURNS bigint LANGUAGE sql AS 'SELECT count(*) FROM orders';
SELECT pg_catalog.set_config('search_path', '', false);
CREATE TABLE sales.lines (order_id int, m sales.mood);
SET search_path TO DEFAULT;
CREATE TABLE plain (m mood, s sales.mood);
SET LOCAL check_function_bodies = false;
RESET ALL;
SET search_path = sales;
CREATE FUNCTION good(sales.mood) RETURNS boolean LANGUAGE sql AS 'SELECT true';
CREATE TABLE closed (
  id int DEFAULT nextval('orders_id_seq'), other int DEFAULT nextval('orders_id_seq'::regclass), p text DEFAULT lower('X'),
  m mood DEFAULT 'good'::mood CHECK (good(m) AND "m" <> 'good'::mood)
);
CREATE INDEX ON closed ((m::mood)) WHERE good(m);
