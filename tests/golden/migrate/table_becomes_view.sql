-- old
CREATE TABLE b (id int); CREATE TABLE a (id int); CREATE VIEW v AS SELECT id FROM a;
-- new
CREATE TABLE b (id int); CREATE VIEW a AS SELECT id FROM b; CREATE VIEW v AS SELECT id FROM a;
-- up
DROP VIEW public.v;

DROP TABLE public.a;

CREATE VIEW public.a AS
SELECT id FROM b;

CREATE VIEW public.v AS
SELECT id FROM a;
-- down
DROP VIEW public.v;
DROP VIEW public.a;

CREATE TABLE public.a (
    id integer
);

CREATE VIEW public.v AS
SELECT id FROM a;
