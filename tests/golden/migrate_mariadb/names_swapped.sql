-- renames: film=actor actor=film film.a=b film.b=a
-- old
CREATE TABLE film (id int PRIMARY KEY, a int, b int);
CREATE TABLE actor (id int PRIMARY KEY, film_id int, CONSTRAINT actor_ibfk_1 FOREIGN KEY (film_id) REFERENCES film (id));
-- new
CREATE TABLE actor (id int PRIMARY KEY, b int, a int);
CREATE TABLE film (id int PRIMARY KEY, film_id int, CONSTRAINT film_ibfk_1 FOREIGN KEY (film_id) REFERENCES actor (id));
-- up
ALTER TABLE actor DROP FOREIGN KEY actor_ibfk_1;

ALTER TABLE actor RENAME INDEX actor_ibfk_1 TO film_ibfk_1;

RENAME TABLE actor TO actor__old;
RENAME TABLE film TO actor;
RENAME TABLE actor__old TO film;

ALTER TABLE actor RENAME COLUMN a TO a__old;
ALTER TABLE actor RENAME COLUMN b TO a;
ALTER TABLE actor RENAME COLUMN a__old TO b;

-- Rewrites film: writers wait meanwhile.
ALTER TABLE film ADD CONSTRAINT film_ibfk_1 FOREIGN KEY (film_id) REFERENCES actor (id);
-- down
ALTER TABLE film DROP FOREIGN KEY film_ibfk_1;

ALTER TABLE film RENAME INDEX film_ibfk_1 TO actor_ibfk_1;

RENAME TABLE actor TO actor__old;
RENAME TABLE film TO actor;
RENAME TABLE actor__old TO film;

ALTER TABLE film RENAME COLUMN a TO a__old;
ALTER TABLE film RENAME COLUMN b TO a;
ALTER TABLE film RENAME COLUMN a__old TO b;

-- Rewrites actor: writers wait meanwhile.
ALTER TABLE actor ADD CONSTRAINT actor_ibfk_1 FOREIGN KEY (film_id) REFERENCES film (id);
