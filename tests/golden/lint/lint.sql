-- case: comments that count for nothing
-- schemawright: ignore LINT_TABLE_DROPPED
SELECT 1;
-- schemawright: ignore LINT_NO_SUCH_RULE
SELECT 1;
-- schemawright: ignore
SELECT 1;
-- found
-- 3:4 warning LINT_IGNORE_UNUSED: There is no rule LINT_NO_SUCH_RULE.
--     Take the comment out, or mend the name of the rule.
-- 5:4 warning LINT_IGNORE_UNUSED: This comment names no rule.
--     Take the comment out, or mend the name of the rule.
-- case: in MySQL
-- dialect: mysql
# schemawright: ignore LINT_NO_SUCH_RULE
SELECT 1;
-- found
-- 2:3 warning LINT_IGNORE_UNUSED: There is no rule LINT_NO_SUCH_RULE.
--     Take the comment out, or mend the name of the rule.
-- case: what SQLite can't run by itself
-- dialect: sqlite
ALTER TABLE film ADD COLUMN stars int;
-- found
-- 2:1 info LINT_SCHEMA_UNREAD: What this script makes is not looked at: no such table: film.
--     Say which schema it is run on: `--against SOURCE`.
