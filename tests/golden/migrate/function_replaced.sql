-- old
CREATE FUNCTION tax(amount numeric) RETURNS numeric LANGUAGE sql IMMUTABLE AS 'SELECT amount * 0.2';
CREATE TABLE bill (id integer PRIMARY KEY, amount numeric, tax numeric DEFAULT tax(100));
-- new
CREATE FUNCTION tax(amount numeric) RETURNS numeric LANGUAGE sql IMMUTABLE AS 'SELECT amount * 0.25';
CREATE TABLE bill (id integer PRIMARY KEY, amount numeric, tax numeric DEFAULT tax(100));
-- up
SET check_function_bodies = false;

CREATE OR REPLACE FUNCTION tax(amount numeric) RETURNS numeric LANGUAGE sql IMMUTABLE AS 'SELECT amount * 0.25';
-- down
SET check_function_bodies = false;

CREATE OR REPLACE FUNCTION tax(amount numeric) RETURNS numeric LANGUAGE sql IMMUTABLE AS 'SELECT amount * 0.2';
