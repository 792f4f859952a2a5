-- case: nested
BEGIN;
BEGIN;
COMMIT;
COMMIT;
-- found
-- 2:1 error LINT_TRANSACTION_NESTED: This BEGIN is inside a transaction: PostgreSQL warns and goes on in the outer one.
--     Leave one BEGIN and one COMMIT, or none where a tool wraps the script.
-- 4:1 error LINT_TRANSACTION_NESTED: There is no transaction to end here.
--     Leave one BEGIN and one COMMIT, or none where a tool wraps the script.
-- case: rolled back without a beginning
ROLLBACK;
-- found
-- 1:1 error LINT_TRANSACTION_NESTED: There is no transaction to end here.
--     Leave one BEGIN and one COMMIT, or none where a tool wraps the script.
-- case: the tool's own
-- in transaction
BEGIN;
SELECT 1;
COMMIT;
-- found
-- 2:1 error LINT_TRANSACTION_NESTED: This BEGIN is inside the transaction of the migration tool.
--     Leave one BEGIN and one COMMIT, or none where a tool wraps the script.
-- 4:1 error LINT_TRANSACTION_NESTED: This ends the transaction of the migration tool: what follows is no longer held by it.
--     Leave one BEGIN and one COMMIT, or none where a tool wraps the script.
-- case: never committed
BEGIN;
SELECT 1;
-- found
-- 1:1 error LINT_TRANSACTION_OPEN: This transaction is never committed.
--     Write `COMMIT;` at the end.
-- case: in order
BEGIN;
SAVEPOINT a;
ROLLBACK TO a;
COMMIT;
START TRANSACTION;
ROLLBACK;
-- found
-- nothing
-- case: no timeout
CREATE TABLE actor (id bigint);
UPDATE film SET stars = 1 WHERE id = 1;
ALTER TABLE film ADD COLUMN stars int;
ALTER TABLE film ADD COLUMN year int;
-- found
-- 3:29 warning LINT_LOCK_TIMEOUT_MISSING: No lock_timeout is set before this statement, which waits for a lock on public.film.
--     Begin with `SET lock_timeout = '2s';`, and try again when it times out.
-- 3:29 warning LINT_STATEMENT_TIMEOUT_MISSING: No statement_timeout is set before this statement, which waits for a lock on public.film.
--     Begin with `SET statement_timeout = '15s';`, and try again when it times out.
-- case: timeouts
SET lock_timeout = '2s';
SELECT set_config('statement_timeout', '15s', false);
ALTER TABLE film ADD COLUMN stars int;
-- found
-- nothing
-- case: a timeout that comes too late
SET statement_timeout = '15s';
ALTER TABLE film ADD COLUMN stars int;
SET lock_timeout = '2s';
-- found
-- 2:29 warning LINT_LOCK_TIMEOUT_MISSING: No lock_timeout is set before this statement, which waits for a lock on public.film.
--     Begin with `SET lock_timeout = '2s';`, and try again when it times out.
