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

-- case: rules on a view with returning and a conditional one
-- old
CREATE TABLE t (id integer PRIMARY KEY, a text, gone boolean DEFAULT false);
CREATE VIEW v AS SELECT id, a FROM t WHERE NOT gone;
CREATE RULE ins AS ON INSERT TO v DO INSTEAD INSERT INTO t (id, a) VALUES (NEW.id, NEW.a) RETURNING t.id, t.a;
CREATE RULE del AS ON DELETE TO v DO INSTEAD UPDATE t SET gone = true WHERE id = OLD.id;
COMMENT ON RULE del ON v IS 'soft';
-- new
CREATE TABLE t (id bigint PRIMARY KEY, a text, gone boolean DEFAULT false);
CREATE VIEW v AS SELECT id, a FROM t WHERE NOT gone;
CREATE RULE ins AS ON INSERT TO v DO INSTEAD INSERT INTO t (id, a) VALUES (NEW.id, upper(NEW.a)) RETURNING t.id, t.a;
CREATE RULE del AS ON DELETE TO v WHERE OLD.id > 5 DO INSTEAD UPDATE t SET gone = true WHERE id = OLD.id;
CREATE RULE del0 AS ON DELETE TO v DO INSTEAD NOTHING;
COMMENT ON RULE del ON v IS 'soft';

-- case: rule renamed and its table too
-- old
CREATE TABLE t (id integer);
CREATE TABLE log (id integer);
CREATE RULE r AS ON INSERT TO t DO ALSO INSERT INTO log VALUES (NEW.id);
-- new
CREATE TABLE tt (id integer);
CREATE TABLE log (id integer);
CREATE RULE rr AS ON INSERT TO tt DO ALSO INSERT INTO log VALUES (NEW.id);
-- rename: t=tt

-- case: rule made anew keeps its comment, owner and grants
-- old
CREATE TABLE t (a integer);
CREATE RULE ru AS ON DELETE TO t DO INSTEAD NOTHING;
COMMENT ON RULE ru ON t IS 'kept';
-- new
CREATE TABLE t (a integer);
CREATE RULE ru AS ON UPDATE TO t DO INSTEAD NOTHING;
COMMENT ON RULE ru ON t IS 'kept';

-- case: rule over a column that changes its type
-- old
CREATE TABLE log (n text);
CREATE TABLE t (id int, n varchar(10));
CREATE RULE t_log AS ON UPDATE TO t WHERE OLD.n <> NEW.n DO ALSO INSERT INTO log VALUES (NEW.n);
-- new
CREATE TABLE log (n text);
CREATE TABLE t (id int, n text);
CREATE RULE t_log AS ON UPDATE TO t WHERE OLD.n <> NEW.n DO ALSO INSERT INTO log VALUES (NEW.n);

-- case: a rule that names a key which changes
-- old
CREATE TABLE t (a int, b int, CONSTRAINT "u k" PRIMARY KEY (a));
CREATE VIEW v AS SELECT a, b FROM t;
CREATE RULE r AS ON INSERT TO v DO INSTEAD INSERT INTO t VALUES (NEW.a, NEW.b) ON CONFLICT ON CONSTRAINT "u k" DO UPDATE SET b = excluded.b;
-- new
CREATE TABLE t (a int, b int, CONSTRAINT "u k" PRIMARY KEY (a, b));
CREATE VIEW v AS SELECT a, b FROM t;
CREATE RULE r AS ON INSERT TO v DO INSTEAD INSERT INTO t VALUES (NEW.a, NEW.b) ON CONFLICT ON CONSTRAINT "u k" DO NOTHING;
