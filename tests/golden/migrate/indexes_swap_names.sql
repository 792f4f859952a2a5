-- old
CREATE TABLE a (x int, y int); CREATE INDEX one ON a (x); CREATE INDEX two ON a (y);
-- new
CREATE TABLE a (x int, y int); CREATE INDEX two ON a (x); CREATE INDEX one ON a (y);
-- up
DROP INDEX public.two;
DROP INDEX public.one;

CREATE INDEX one ON public.a (y);
CREATE INDEX two ON public.a (x);
-- down
DROP INDEX public.two;
DROP INDEX public.one;

CREATE INDEX one ON public.a (x);
CREATE INDEX two ON public.a (y);
