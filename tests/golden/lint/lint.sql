-- case: comments that count for nothing
-- schemawright: ignore LINT_TABLE_DROPPED
SELECT 1;
-- schemawright: ignore LINT_NO_SUCH_RULE
SELECT 1;
-- schemawright: ignore
SELECT 1;
-- found
-- 3:1 warning LINT_IGNORE_UNUSED: There is no rule LINT_NO_SUCH_RULE.
--     Take the comment out, or mend the name of the rule.
-- 5:1 warning LINT_IGNORE_UNUSED: This comment names no rule.
--     Take the comment out, or mend the name of the rule.
