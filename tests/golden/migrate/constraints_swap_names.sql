-- old
CREATE TABLE a (x int, CONSTRAINT one CHECK (x > 1), CONSTRAINT two CHECK (x > 2));
-- new
CREATE TABLE a (x int, CONSTRAINT two CHECK (x > 1), CONSTRAINT one CHECK (x > 2));
-- up
ALTER TABLE public.a DROP CONSTRAINT two;
ALTER TABLE public.a DROP CONSTRAINT one;

ALTER TABLE public.a
    ADD CONSTRAINT one CHECK (x > 2);

ALTER TABLE public.a
    ADD CONSTRAINT two CHECK (x > 1);
-- down
ALTER TABLE public.a DROP CONSTRAINT two;
ALTER TABLE public.a DROP CONSTRAINT one;

ALTER TABLE public.a
    ADD CONSTRAINT one CHECK (x > 1);

ALTER TABLE public.a
    ADD CONSTRAINT two CHECK (x > 2);
