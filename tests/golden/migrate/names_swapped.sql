-- renames: a=b b=a a.x=b.y a.y=b.x
-- old
CREATE TABLE a (id integer PRIMARY KEY, x integer, y text);
CREATE TABLE b (id integer PRIMARY KEY, z integer);
-- new
CREATE TABLE b (id integer PRIMARY KEY, y integer, x text);
CREATE TABLE a (id integer PRIMARY KEY, z integer);
-- up
ALTER TABLE public.a RENAME TO a__old;
ALTER TABLE public.b RENAME TO a;
ALTER TABLE public.a__old RENAME TO b;

ALTER TABLE public.b RENAME CONSTRAINT a_pkey TO a_pkey__old;
ALTER TABLE public.a RENAME CONSTRAINT b_pkey TO a_pkey;
ALTER TABLE public.b RENAME CONSTRAINT a_pkey__old TO b_pkey;

ALTER TABLE public.b RENAME COLUMN x TO x__old;
ALTER TABLE public.b RENAME COLUMN y TO x;
ALTER TABLE public.b RENAME COLUMN x__old TO y;
-- down
ALTER TABLE public.a RENAME TO a__old;
ALTER TABLE public.b RENAME TO a;
ALTER TABLE public.a__old RENAME TO b;

ALTER TABLE public.b RENAME CONSTRAINT a_pkey TO a_pkey__old;
ALTER TABLE public.a RENAME CONSTRAINT b_pkey TO a_pkey;
ALTER TABLE public.b RENAME CONSTRAINT a_pkey__old TO b_pkey;

ALTER TABLE public.a RENAME COLUMN x TO x__old;
ALTER TABLE public.a RENAME COLUMN y TO x;
ALTER TABLE public.a RENAME COLUMN x__old TO y;
