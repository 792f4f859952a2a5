-- old
CREATE TABLE base (id integer PRIMARY KEY, name text);
CREATE TABLE heir (extra integer) INHERITS (base);
-- new
CREATE TABLE base (id integer PRIMARY KEY, name varchar(30) NOT NULL, added date DEFAULT CURRENT_DATE, CONSTRAINT named CHECK (name <> ''));
CREATE TABLE heir (extra integer) INHERITS (base);
CREATE TABLE other () INHERITS (base);
-- up
ALTER TABLE public.base ALTER COLUMN name TYPE character varying(30);
ALTER TABLE public.base ALTER COLUMN name SET NOT NULL;

ALTER TABLE public.base ADD COLUMN added date DEFAULT CURRENT_DATE;

CREATE TABLE public.other ()
INHERITS (public.base);

ALTER TABLE public.base
    ADD CONSTRAINT named CHECK (name <> '');
-- down
ALTER TABLE public.base DROP CONSTRAINT named;

DROP TABLE public.other;

ALTER TABLE public.base DROP COLUMN added;

ALTER TABLE public.base ALTER COLUMN name TYPE text;
ALTER TABLE public.base ALTER COLUMN name DROP NOT NULL;
