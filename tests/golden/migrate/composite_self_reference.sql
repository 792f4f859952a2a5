-- old
CREATE TABLE a (x int, y int, px int, py int, PRIMARY KEY (x, y), FOREIGN KEY (px, py) REFERENCES a (x, y));
-- new
CREATE TABLE a (x int, y bigint, px int, py bigint, z int, PRIMARY KEY (y, x), FOREIGN KEY (py, px) REFERENCES a (y, x) ON DELETE SET NULL);
-- up
ALTER TABLE public.a DROP CONSTRAINT a_px_py_fkey;

ALTER TABLE public.a DROP CONSTRAINT a_pkey;

ALTER TABLE public.a ALTER COLUMN y TYPE bigint;
ALTER TABLE public.a ALTER COLUMN py TYPE bigint;

ALTER TABLE public.a ADD COLUMN z integer;

ALTER TABLE public.a
    ADD CONSTRAINT a_pkey PRIMARY KEY (y, x);

ALTER TABLE public.a
    ADD CONSTRAINT a_py_px_fkey FOREIGN KEY (py, px) REFERENCES public.a (y, x) ON DELETE SET NULL;
-- down
ALTER TABLE public.a DROP CONSTRAINT a_py_px_fkey;

ALTER TABLE public.a DROP CONSTRAINT a_pkey;

ALTER TABLE public.a DROP COLUMN z;

ALTER TABLE public.a ALTER COLUMN y TYPE integer;
ALTER TABLE public.a ALTER COLUMN py TYPE integer;

ALTER TABLE public.a
    ADD CONSTRAINT a_pkey PRIMARY KEY (x, y);

ALTER TABLE public.a
    ADD CONSTRAINT a_px_py_fkey FOREIGN KEY (px, py) REFERENCES public.a (x, y);
