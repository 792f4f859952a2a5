-- case: trigger added
-- old
CREATE TABLE a (id int PRIMARY KEY, n int);
-- new
CREATE TABLE a (id int PRIMARY KEY, n int);
DELIMITER //
CREATE TRIGGER t BEFORE INSERT ON a FOR EACH ROW
BEGIN
  SET NEW.n = coalesce(NEW.n, 1);
  SET NEW.n = NEW.n + 1;
END//
DELIMITER ;
-- rows
INSERT INTO a VALUES (1, 2);

-- case: trigger changed
-- old
CREATE TABLE a (id int PRIMARY KEY, n int);
CREATE TRIGGER t BEFORE INSERT ON a FOR EACH ROW SET NEW.n = 1;
-- new
CREATE TABLE a (id int PRIMARY KEY, n int);
CREATE TRIGGER t BEFORE UPDATE ON a FOR EACH ROW SET NEW.n = 2;

-- case: trigger dropped with its table
-- old
CREATE TABLE z (id int PRIMARY KEY);
CREATE TABLE a (id int PRIMARY KEY, n int);
CREATE TRIGGER t BEFORE INSERT ON a FOR EACH ROW SET NEW.n = 1;
-- new
CREATE TABLE z (id int PRIMARY KEY);

-- case: trigger on a table that is renamed
-- old
CREATE TABLE a (id int PRIMARY KEY, n int);
CREATE TRIGGER t BEFORE INSERT ON a FOR EACH ROW SET NEW.n = 1;
-- new
CREATE TABLE b (id int PRIMARY KEY, n int);
CREATE TRIGGER t BEFORE INSERT ON b FOR EACH ROW SET NEW.n = 1;
-- rename: a=b
-- rows
INSERT INTO a VALUES (1, 2);

-- case: trigger that speaks of a renamed column
-- old
CREATE TABLE a (id int PRIMARY KEY, n int);
CREATE TRIGGER t BEFORE INSERT ON a FOR EACH ROW SET NEW.n = 1;
-- new
CREATE TABLE a (id int PRIMARY KEY, number int);
CREATE TRIGGER t BEFORE INSERT ON a FOR EACH ROW SET NEW.number = 1;
-- rename: a.n=number
-- rows
INSERT INTO a VALUES (1, 2);

-- case: two triggers of one event
-- old
CREATE TABLE a (id int PRIMARY KEY, n int);
-- new
CREATE TABLE a (id int PRIMARY KEY, n int);
CREATE TRIGGER z BEFORE INSERT ON a FOR EACH ROW SET NEW.n = 1;
CREATE TRIGGER b BEFORE INSERT ON a FOR EACH ROW FOLLOWS z SET NEW.n = 2;

-- case: functions and procedures
-- old
CREATE FUNCTION twice (x int) RETURNS int DETERMINISTIC RETURN x * 2;
CREATE PROCEDURE gone () SELECT 1;
-- new
DELIMITER $$
CREATE FUNCTION twice (x bigint) RETURNS bigint DETERMINISTIC
BEGIN
  DECLARE y bigint DEFAULT x * 2; -- twice; or not
  RETURN y;
END$$
CREATE DEFINER = root@localhost PROCEDURE come (IN x int, OUT y int) SQL SECURITY INVOKER
BEGIN
  SET y = twice(x);
END$$
DELIMITER ;

-- case: event
-- old
CREATE TABLE a (id int PRIMARY KEY, n int);
-- new
CREATE TABLE a (id int PRIMARY KEY, n int);
CREATE EVENT tidy ON SCHEDULE EVERY 1 DAY DO DELETE FROM a WHERE n < 0;
-- rows
INSERT INTO a VALUES (1, 2);

-- case: a definer makes no difference
-- old
CREATE TABLE a (id int PRIMARY KEY, n int);
CREATE TRIGGER t BEFORE INSERT ON a FOR EACH ROW SET NEW.n = 1;
-- new
CREATE TABLE a (id int PRIMARY KEY, n int);
CREATE DEFINER=`root`@`localhost` TRIGGER t BEFORE INSERT ON a FOR EACH ROW SET NEW.n = 1;
-- same
