-- case: added
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text);
CREATE TABLE log (id integer, a text);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text);
CREATE TABLE log (id integer, a text);
CREATE RULE r AS ON INSERT TO t DO ALSO INSERT INTO log VALUES (NEW.id, NEW.a);

-- case: dropped
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text);
CREATE TABLE log (id integer, a text);
CREATE RULE r AS ON INSERT TO t DO ALSO INSERT INTO log VALUES (NEW.id, NEW.a);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text);
CREATE TABLE log (id integer, a text);

-- case: action changed
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text);
CREATE TABLE log (id integer, a text);
CREATE RULE r AS ON UPDATE TO t DO ALSO INSERT INTO log VALUES (NEW.id, NEW.a);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text);
CREATE TABLE log (id integer, a text);
CREATE RULE r AS ON UPDATE TO t WHERE NEW.a <> OLD.a DO INSTEAD NOTHING;

-- case: two actions
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text);
CREATE TABLE log (id integer, a text);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text);
CREATE TABLE log (id integer, a text);
CREATE RULE r AS ON DELETE TO t DO ALSO (INSERT INTO log VALUES (OLD.id, OLD.a); DELETE FROM log WHERE id < 0);

-- case: on a view
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text);
CREATE TABLE log (id integer, a text);
CREATE VIEW v AS SELECT id FROM t;
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text);
CREATE TABLE log (id integer, a text);
CREATE VIEW v AS SELECT id, a FROM t;
CREATE RULE r AS ON INSERT TO v DO INSTEAD INSERT INTO t VALUES (NEW.id, NEW.a);

-- case: disabled, with a comment
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text);
CREATE TABLE log (id integer, a text);
CREATE RULE r AS ON INSERT TO t DO ALSO NOTIFY x;
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text);
CREATE TABLE log (id integer, a text);
CREATE RULE r AS ON INSERT TO t DO ALSO NOTIFY x;
ALTER TABLE t DISABLE RULE r;
COMMENT ON RULE r ON t IS 'Tells';

-- case: column under it changes type
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text);
CREATE TABLE log (id integer, a text);
CREATE RULE r AS ON INSERT TO t DO ALSO INSERT INTO log VALUES (NEW.id, NEW.a);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a varchar(9));
CREATE TABLE log (id integer, a varchar(9));
CREATE RULE r AS ON INSERT TO t DO ALSO INSERT INTO log VALUES (NEW.id, NEW.a);

-- case: table in it goes
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text);
CREATE TABLE log (id integer, a text);
CREATE RULE r AS ON INSERT TO t DO ALSO INSERT INTO log VALUES (NEW.id, NEW.a);
-- new
CREATE TABLE t (id integer PRIMARY KEY, a text);

-- case: rules
-- old
CREATE TABLE t (a integer);
CREATE TABLE log (a integer);
CREATE RULE r AS ON INSERT TO t DO ALSO INSERT INTO log VALUES (NEW.a);
CREATE RULE s AS ON DELETE TO t WHERE OLD.a > 3 DO INSTEAD NOTHING;
-- new
CREATE TABLE t (a bigint);
CREATE TABLE log (a bigint, w text);
CREATE RULE r AS ON INSERT TO t DO ALSO INSERT INTO log VALUES (NEW.a, 'w');
CREATE RULE s AS ON DELETE TO t WHERE OLD.a > 3 DO INSTEAD NOTHING;
ALTER TABLE t DISABLE RULE s;

-- case: rule that inserts a row without columns named over a table that grows
-- old
CREATE TABLE t (id integer, a text);
CREATE TABLE log (id integer, a text);
CREATE RULE r AS ON INSERT TO t DO ALSO INSERT INTO log VALUES (NEW.id, NEW.a);
-- new
CREATE TABLE t (id integer, a text);
CREATE TABLE log (id integer, a text, at timestamptz DEFAULT now());
CREATE RULE r AS ON INSERT TO t DO ALSO INSERT INTO log VALUES (NEW.id, NEW.a);

-- case: rule that inserts a row without columns named, column in the middle goes
-- old
CREATE TABLE t (id integer, a text);
CREATE TABLE log (id integer, b text, a text);
CREATE RULE r AS ON INSERT TO t DO ALSO INSERT INTO log VALUES (NEW.id, 'b', NEW.a);
-- new
CREATE TABLE t (id integer, a text);
CREATE TABLE log (id integer, a text);
CREATE RULE r AS ON INSERT TO t DO ALSO INSERT INTO log VALUES (NEW.id, NEW.a);

-- case: rule that inserts a row without columns named, column more in both
-- old
CREATE TABLE t (id integer, a text);
CREATE TABLE log (id integer, a text);
CREATE RULE r AS ON INSERT TO t DO ALSO INSERT INTO log VALUES (NEW.*);
CREATE RULE u AS ON UPDATE TO t DO ALSO INSERT INTO log SELECT NEW.*;
-- new
CREATE TABLE t (id integer, a text, c date);
CREATE TABLE log (id integer, a text, c date);
CREATE RULE r AS ON INSERT TO t DO ALSO INSERT INTO log VALUES (NEW.*);
CREATE RULE u AS ON UPDATE TO t DO ALSO INSERT INTO log SELECT NEW.*;
