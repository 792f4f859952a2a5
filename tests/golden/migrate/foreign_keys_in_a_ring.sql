-- old
CREATE TABLE a (id integer PRIMARY KEY);
-- new
CREATE TABLE a (id integer PRIMARY KEY, b_id integer);
CREATE TABLE b (id integer PRIMARY KEY, c_id integer);
CREATE TABLE c (id integer PRIMARY KEY, a_id integer, self_id integer REFERENCES c (id));
ALTER TABLE a ADD CONSTRAINT a_b FOREIGN KEY (b_id) REFERENCES b (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE b ADD CONSTRAINT b_c FOREIGN KEY (c_id) REFERENCES c (id) ON DELETE SET NULL;
ALTER TABLE c ADD CONSTRAINT c_a FOREIGN KEY (a_id) REFERENCES a (id) ON UPDATE CASCADE;
-- up
ALTER TABLE public.a ADD COLUMN b_id integer;

CREATE TABLE public.b (
    id integer NOT NULL,
    c_id integer,
    CONSTRAINT b_pkey PRIMARY KEY (id)
);

CREATE TABLE public.c (
    id integer NOT NULL,
    a_id integer,
    self_id integer,
    CONSTRAINT c_pkey PRIMARY KEY (id)
);

ALTER TABLE public.a
    ADD CONSTRAINT a_b FOREIGN KEY (b_id) REFERENCES public.b (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE public.b
    ADD CONSTRAINT b_c FOREIGN KEY (c_id) REFERENCES public.c (id) ON DELETE SET NULL;

ALTER TABLE public.c
    ADD CONSTRAINT c_a FOREIGN KEY (a_id) REFERENCES public.a (id) ON UPDATE CASCADE;

ALTER TABLE public.c
    ADD CONSTRAINT c_self_id_fkey FOREIGN KEY (self_id) REFERENCES public.c (id);
-- down
ALTER TABLE public.a DROP COLUMN b_id;

DROP TABLE public.b;
DROP TABLE public.c;
