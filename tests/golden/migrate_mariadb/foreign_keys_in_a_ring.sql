-- old
-- new
CREATE TABLE film (id int PRIMARY KEY, star_id int);
CREATE TABLE actor (id int PRIMARY KEY, film_id int, CONSTRAINT first_film FOREIGN KEY (film_id) REFERENCES film (id));
ALTER TABLE film ADD CONSTRAINT star FOREIGN KEY (star_id) REFERENCES actor (id) ON DELETE SET NULL;
-- up
CREATE TABLE actor (
    id int NOT NULL,
    film_id int,
    PRIMARY KEY (id),
    KEY first_film (film_id)
);

CREATE TABLE film (
    id int NOT NULL,
    star_id int,
    PRIMARY KEY (id),
    KEY star (star_id)
);

ALTER TABLE actor ADD CONSTRAINT first_film FOREIGN KEY (film_id) REFERENCES film (id);
ALTER TABLE film ADD CONSTRAINT star FOREIGN KEY (star_id) REFERENCES actor (id) ON DELETE SET NULL;
-- down
ALTER TABLE film DROP FOREIGN KEY star;
ALTER TABLE actor DROP FOREIGN KEY first_film;

DROP TABLE film;
DROP TABLE actor;
