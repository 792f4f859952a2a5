-- renames: film=movie
-- old
CREATE TABLE film (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, title text UNIQUE);
CREATE TABLE showing (id integer PRIMARY KEY, film_id integer REFERENCES film (id));
CREATE VIEW v AS SELECT film.title FROM film;
-- new
CREATE TABLE movie (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, title text UNIQUE);
CREATE TABLE showing (id integer PRIMARY KEY, film_id integer REFERENCES movie (id));
CREATE VIEW v AS SELECT movie.title FROM movie;
-- up
ALTER TABLE public.film DROP CONSTRAINT film_title_key;

ALTER TABLE public.film RENAME TO movie;

ALTER TABLE public.movie RENAME CONSTRAINT film_pkey TO movie_pkey;

ALTER SEQUENCE public.film_id_seq RENAME TO movie_id_seq;

ALTER TABLE public.movie
    ADD CONSTRAINT movie_title_key UNIQUE (title);
-- down
ALTER TABLE public.movie DROP CONSTRAINT movie_title_key;

ALTER TABLE public.movie RENAME TO film;

ALTER TABLE public.film RENAME CONSTRAINT movie_pkey TO film_pkey;

ALTER SEQUENCE public.movie_id_seq RENAME TO film_id_seq;

ALTER TABLE public.film
    ADD CONSTRAINT film_title_key UNIQUE (title);
