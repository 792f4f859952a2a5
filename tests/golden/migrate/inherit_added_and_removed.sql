-- old
CREATE TABLE p (id int); CREATE TABLE q (x int); CREATE TABLE c (id int, x int) INHERITS (q);
-- new
CREATE TABLE p (id int); CREATE TABLE q (x int); CREATE TABLE c (x int, id int) INHERITS (p);
-- up
ALTER TABLE public.c NO INHERIT public.q;

ALTER TABLE public.c INHERIT public.p;
-- down
ALTER TABLE public.c NO INHERIT public.p;

ALTER TABLE public.c INHERIT public.q;
