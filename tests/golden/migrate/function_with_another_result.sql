-- old
CREATE FUNCTION tax(amount numeric) RETURNS numeric LANGUAGE sql IMMUTABLE AS 'SELECT amount * 0.2';
CREATE TABLE bill (id integer PRIMARY KEY, amount numeric, tax numeric DEFAULT tax(100), CONSTRAINT c CHECK (tax(amount) > 1));
CREATE VIEW v AS SELECT tax(amount) AS t FROM bill;
-- new
CREATE FUNCTION tax(amount numeric) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT (amount * 0.25)::integer';
CREATE TABLE bill (id integer PRIMARY KEY, amount numeric, tax numeric DEFAULT tax(100), CONSTRAINT c CHECK (tax(amount) > 1));
CREATE VIEW v AS SELECT tax(amount) AS t FROM bill;
-- up
SET check_function_bodies = false;

DROP VIEW public.v;

ALTER TABLE public.bill DROP CONSTRAINT c;

ALTER TABLE ONLY public.bill ALTER COLUMN tax DROP DEFAULT;

DROP FUNCTION tax(amount numeric);

CREATE FUNCTION tax(amount numeric) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT (amount * 0.25)::integer';

ALTER TABLE ONLY public.bill ALTER COLUMN tax SET DEFAULT tax(100);

ALTER TABLE public.bill
    ADD CONSTRAINT c CHECK (tax(amount) > 1);

CREATE VIEW public.v AS
SELECT tax(amount) AS t FROM bill;
-- down
SET check_function_bodies = false;

DROP VIEW public.v;

ALTER TABLE public.bill DROP CONSTRAINT c;

ALTER TABLE ONLY public.bill ALTER COLUMN tax DROP DEFAULT;

DROP FUNCTION tax(amount numeric);

CREATE FUNCTION tax(amount numeric) RETURNS numeric LANGUAGE sql IMMUTABLE AS 'SELECT amount * 0.2';

ALTER TABLE ONLY public.bill ALTER COLUMN tax SET DEFAULT tax(100);

ALTER TABLE public.bill
    ADD CONSTRAINT c CHECK (tax(amount) > 1);

CREATE VIEW public.v AS
SELECT tax(amount) AS t FROM bill;
