-- old
CREATE TABLE a (id integer PRIMARY KEY); CREATE TABLE b (id integer PRIMARY KEY, a_id integer REFERENCES a);
-- new
CREATE TABLE a (id text PRIMARY KEY); CREATE TABLE b (id bigint PRIMARY KEY, a_id text REFERENCES a);
-- up
ALTER TABLE public.b DROP CONSTRAINT b_a_id_fkey;

ALTER TABLE public.a ALTER COLUMN id TYPE text;
ALTER TABLE public.b ALTER COLUMN id TYPE bigint;
ALTER TABLE public.b ALTER COLUMN a_id TYPE text;

ALTER TABLE public.b
    ADD CONSTRAINT b_a_id_fkey FOREIGN KEY (a_id) REFERENCES public.a (id);
-- down
ALTER TABLE public.b DROP CONSTRAINT b_a_id_fkey;

ALTER TABLE public.a ALTER COLUMN id TYPE integer USING id::integer;
ALTER TABLE public.b ALTER COLUMN id TYPE integer;
ALTER TABLE public.b ALTER COLUMN a_id TYPE integer USING a_id::integer;

ALTER TABLE public.b
    ADD CONSTRAINT b_a_id_fkey FOREIGN KEY (a_id) REFERENCES public.a (id);
