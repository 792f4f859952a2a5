-- case: words, letters and lengths
CREATE TABLE "Film" ("filmId" bigint PRIMARY KEY, "user" text, "first name" text);
CREATE TABLE film (id bigint PRIMARY KEY, name text, CONSTRAINT "Long" CHECK (name <> ''));
CREATE INDEX "filmName" ON film (name);
CREATE TABLE this_name_is_longer_than_sixty_three_bytes_and_so_it_is_cut_off_somewhere (id bigint PRIMARY KEY);
CREATE TABLE "order" (id bigint PRIMARY KEY);
-- found
-- 1:1 info LINT_NAME_FORM: The table Film must be quoted wherever it is used.
--     Call it film.
-- 1:1 info LINT_NAME_UNQUALIFIED: "Film" is not qualified with a schema.
--     Write `public."Film"`.
-- 1:22 info LINT_NAME_FORM: The column filmId must be quoted wherever it is used.
--     Call it film_id.
-- 1:51 warning LINT_NAME_RESERVED: The name user is a word of SQL.
--     Call it otherwise, such as user_.
-- 1:64 info LINT_NAME_FORM: The column first name must be quoted wherever it is used.
--     Call it first_name.
-- 2:1 info LINT_NAME_UNQUALIFIED: film is not qualified with a schema.
--     Write `public.film`.
-- 2:54 info LINT_NAME_FORM: The check Long must be quoted wherever it is used.
--     Call it long.
-- 3:1 info LINT_NAME_FORM: The index filmName must be quoted wherever it is used.
--     Call it film_name.
-- 4:1 info LINT_NAME_UNQUALIFIED: this_name_is_longer_than_sixty_three_bytes_and_so_it_is_cut_off is not qualified with a schema.
--     Write `public.this_name_is_longer_than_sixty_three_bytes_and_so_it_is_cut_off`.
-- 4:14 warning LINT_NAME_TOO_LONG: The name this_name_is_longer_than_sixty_three_bytes_and_so_it_is_cut_off_somewhere has more than 63 bytes: it becomes this_name_is_longer_than_sixty_three_bytes_and_so_it_is_cut_off.
--     Use at most 63 bytes.
-- 5:1 warning LINT_NAME_RESERVED: The name order is a word of SQL.
--     Call it otherwise, such as order_.
-- 5:1 info LINT_NAME_UNQUALIFIED: "order" is not qualified with a schema.
--     Write `public."order"`.
-- case: qualified
ALTER TABLE film ADD COLUMN stars int;
ALTER TABLE public.film ADD COLUMN stars int;
DROP TABLE film;
ALTER TABLE film RENAME TO movie;
CREATE TEMP TABLE short (id bigint PRIMARY KEY);
-- found
-- 1:29 info LINT_NAME_UNQUALIFIED: film is not qualified with a schema.
--     Write `public.film`.
-- 3:1 info LINT_NAME_UNQUALIFIED: film is not qualified with a schema.
--     Write `public.film`.
-- 4:1 info LINT_NAME_UNQUALIFIED: film is not qualified with a schema.
--     Write `public.film`.
