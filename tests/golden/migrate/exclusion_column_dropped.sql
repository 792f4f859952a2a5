-- old
CREATE EXTENSION btree_gist; CREATE TABLE r (a int, d tsrange, EXCLUDE USING gist (a WITH =, d WITH &&));
-- new
CREATE EXTENSION btree_gist; CREATE TABLE r (d tsrange, EXCLUDE USING gist (d WITH &&));
-- up
ALTER TABLE public.r DROP COLUMN a;

ALTER TABLE public.r
    ADD CONSTRAINT r_d_excl EXCLUDE USING gist (d WITH &&);
-- down
ALTER TABLE public.r DROP CONSTRAINT r_d_excl;

ALTER TABLE public.r ADD COLUMN a integer;

ALTER TABLE public.r
    ADD CONSTRAINT r_a_d_excl EXCLUDE USING gist (a WITH =, d WITH &&);
