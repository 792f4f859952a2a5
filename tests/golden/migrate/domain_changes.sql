-- old
CREATE DOMAIN code AS text CHECK (VALUE <> '');
CREATE TABLE t (c code);
-- new
CREATE DOMAIN code AS text DEFAULT 'x' NOT NULL CONSTRAINT short CHECK (length(VALUE) < 5);
COMMENT ON DOMAIN code IS 'short code';
CREATE TABLE t (c code);
-- up
ALTER DOMAIN public.code DROP CONSTRAINT code_check;

ALTER DOMAIN public.code SET NOT NULL;
COMMENT ON DOMAIN public.code IS 'short code';

ALTER DOMAIN public.code ADD CONSTRAINT short CHECK (length(VALUE) < 5);
ALTER DOMAIN public.code SET DEFAULT 'x';
-- down
ALTER DOMAIN public.code DROP DEFAULT;
ALTER DOMAIN public.code DROP CONSTRAINT short;

ALTER DOMAIN public.code DROP NOT NULL;
COMMENT ON DOMAIN public.code IS NULL;

ALTER DOMAIN public.code ADD CONSTRAINT code_check CHECK (VALUE <> '');
