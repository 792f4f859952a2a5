-- old
CREATE TABLE t (id integer, a integer, b integer);
CREATE RULE nope AS ON DELETE TO t DO INSTEAD NOTHING;
-- new
CREATE TABLE t (id integer, a integer, b integer);
CREATE STATISTICS t_ab (dependencies) ON a, b FROM t;
CREATE TABLE log (id integer);
CREATE RULE copy AS ON INSERT TO t DO ALSO INSERT INTO log VALUES (NEW.id);
-- up
DROP RULE nope ON t;

CREATE TABLE public.log (
    id integer
);

CREATE STATISTICS t_ab (dependencies) ON a, b FROM t;
CREATE RULE copy AS ON INSERT TO t DO ALSO INSERT INTO log VALUES (NEW.id);
-- down
DROP RULE copy ON t;
DROP STATISTICS t_ab;

DROP TABLE public.log;

CREATE RULE nope AS ON DELETE TO t DO INSTEAD NOTHING;
