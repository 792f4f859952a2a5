-- old
CREATE TABLE film (id integer PRIMARY KEY, old_title text, length integer NOT NULL DEFAULT 90);
-- new
CREATE TABLE film (id integer PRIMARY KEY, length integer NOT NULL DEFAULT 90, released date DEFAULT CURRENT_DATE,
    rating numeric(3,1) NOT NULL DEFAULT 0, tags text[] NOT NULL);
COMMENT ON COLUMN film.tags IS 'it''s a list';
-- up
ALTER TABLE public.film DROP COLUMN old_title;

ALTER TABLE public.film ADD COLUMN released date DEFAULT CURRENT_DATE;
ALTER TABLE public.film ADD COLUMN rating numeric(3,1) DEFAULT 0 NOT NULL;
ALTER TABLE public.film ADD COLUMN tags text[] NOT NULL;
COMMENT ON COLUMN public.film.tags IS 'it''s a list';
-- down
ALTER TABLE public.film DROP COLUMN tags;
ALTER TABLE public.film DROP COLUMN rating;
ALTER TABLE public.film DROP COLUMN released;

ALTER TABLE public.film ADD COLUMN old_title text;
