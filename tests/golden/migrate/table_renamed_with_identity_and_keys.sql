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
ALTER TABLE public.film RENAME TO movie;

ALTER TABLE public.movie RENAME CONSTRAINT film_pkey TO movie_pkey;
ALTER TABLE public.movie RENAME CONSTRAINT film_title_key TO movie_title_key;

ALTER SEQUENCE public.film_id_seq RENAME TO movie_id_seq;
-- down
ALTER TABLE public.movie RENAME TO film;

ALTER TABLE public.film RENAME CONSTRAINT movie_pkey TO film_pkey;
ALTER TABLE public.film RENAME CONSTRAINT movie_title_key TO film_title_key;

ALTER SEQUENCE public.movie_id_seq RENAME TO film_id_seq;
