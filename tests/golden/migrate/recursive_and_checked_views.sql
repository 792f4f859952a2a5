-- old
CREATE TABLE node (id integer PRIMARY KEY, parent_id integer REFERENCES node (id));
-- new
CREATE TABLE node (id integer PRIMARY KEY, parent_id integer REFERENCES node (id));
CREATE RECURSIVE VIEW tree (id, depth) AS SELECT id, 0 FROM node WHERE parent_id IS NULL
    UNION ALL SELECT n.id, t.depth + 1 FROM node n JOIN tree t ON n.parent_id = t.id;
CREATE VIEW deep AS SELECT id FROM tree WHERE depth > 3 -- far down
;
-- up
CREATE RECURSIVE VIEW public.tree (id, depth) AS
SELECT id, 0 FROM node WHERE parent_id IS NULL
    UNION ALL SELECT n.id, t.depth + 1 FROM node n JOIN tree t ON n.parent_id = t.id;

CREATE VIEW public.deep AS
SELECT id FROM tree WHERE depth > 3;
-- down
DROP VIEW public.deep;
DROP VIEW public.tree;
