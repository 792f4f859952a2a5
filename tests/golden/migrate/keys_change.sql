-- old
CREATE TABLE a (id integer, code text, PRIMARY KEY (id), CONSTRAINT a_code UNIQUE (code));
CREATE TABLE b (a_id integer REFERENCES a (id), a_code text REFERENCES a (code) MATCH FULL);
-- new
CREATE TABLE a (id integer NOT NULL, code text, PRIMARY KEY (code), CONSTRAINT a_code UNIQUE NULLS NOT DISTINCT (id, code) INCLUDE (id));
CREATE TABLE b (a_id integer, a_code text REFERENCES a (code) ON DELETE CASCADE);
-- up
ALTER TABLE public.b DROP CONSTRAINT b_a_id_fkey;
ALTER TABLE public.b DROP CONSTRAINT b_a_code_fkey;

ALTER TABLE public.a DROP CONSTRAINT a_pkey;
ALTER TABLE public.a DROP CONSTRAINT a_code;

ALTER TABLE public.a ALTER COLUMN code SET NOT NULL;

ALTER TABLE public.a
    ADD CONSTRAINT a_code UNIQUE NULLS NOT DISTINCT (id, code) INCLUDE (id);

ALTER TABLE public.a
    ADD CONSTRAINT a_pkey PRIMARY KEY (code);

ALTER TABLE public.b
    ADD CONSTRAINT b_a_code_fkey FOREIGN KEY (a_code) REFERENCES public.a (code) ON DELETE CASCADE;
-- down
ALTER TABLE public.b DROP CONSTRAINT b_a_code_fkey;

ALTER TABLE public.a DROP CONSTRAINT a_pkey;
ALTER TABLE public.a DROP CONSTRAINT a_code;

ALTER TABLE public.a ALTER COLUMN code DROP NOT NULL;

ALTER TABLE public.a
    ADD CONSTRAINT a_code UNIQUE (code);

ALTER TABLE public.a
    ADD CONSTRAINT a_pkey PRIMARY KEY (id);

ALTER TABLE public.b
    ADD CONSTRAINT b_a_code_fkey FOREIGN KEY (a_code) REFERENCES public.a (code) MATCH FULL;

ALTER TABLE public.b
    ADD CONSTRAINT b_a_id_fkey FOREIGN KEY (a_id) REFERENCES public.a (id);
