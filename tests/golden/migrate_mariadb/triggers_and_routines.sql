-- old
CREATE TABLE film (id int PRIMARY KEY, title varchar(40));
CREATE FUNCTION tidy(t varchar(40)) RETURNS varchar(40) DETERMINISTIC RETURN trim(t);
CREATE TRIGGER film_tidy BEFORE INSERT ON film FOR EACH ROW SET NEW.title = tidy(NEW.title);
-- new
CREATE TABLE film (id int PRIMARY KEY, title varchar(40));
CREATE FUNCTION tidy(t varchar(40)) RETURNS varchar(40) DETERMINISTIC RETURN lower(trim(t));
DELIMITER //
CREATE TRIGGER film_tidy BEFORE INSERT ON film FOR EACH ROW BEGIN
    SET NEW.title = tidy(NEW.title);
    SET NEW.id = abs(NEW.id);
END//
CREATE PROCEDURE empty_film() BEGIN DELETE FROM film; END//
DELIMITER ;
-- up
DROP TRIGGER film_tidy;
DROP FUNCTION tidy;

CREATE FUNCTION tidy(t varchar(40)) RETURNS varchar(40) DETERMINISTIC RETURN lower(trim(t));
DELIMITER //
CREATE PROCEDURE empty_film() BEGIN DELETE FROM film; END
//
DELIMITER ;

DELIMITER //
CREATE TRIGGER film_tidy BEFORE INSERT ON film FOR EACH ROW BEGIN
    SET NEW.title = tidy(NEW.title);
    SET NEW.id = abs(NEW.id);
END
//
DELIMITER ;
-- down
DROP TRIGGER film_tidy;
DROP PROCEDURE empty_film;
DROP FUNCTION tidy;

CREATE FUNCTION tidy(t varchar(40)) RETURNS varchar(40) DETERMINISTIC RETURN trim(t);
CREATE TRIGGER film_tidy BEFORE INSERT ON film FOR EACH ROW SET NEW.title = tidy(NEW.title);
