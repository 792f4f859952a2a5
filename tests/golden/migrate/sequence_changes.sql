-- old
CREATE SEQUENCE numbers START 10;
CREATE TABLE t (id integer DEFAULT nextval('numbers'));
-- new
CREATE SEQUENCE numbers AS integer INCREMENT 2 MINVALUE 5 START 11;
CREATE TABLE t (id integer DEFAULT nextval('numbers'));
ALTER SEQUENCE numbers OWNED BY t.id;
-- up
SELECT setval('public.numbers', greatest(last_value, 5), is_called AND last_value >= 5) FROM public.numbers;
ALTER SEQUENCE public.numbers AS integer START WITH 11 INCREMENT BY 2 MINVALUE 5;

ALTER SEQUENCE public.numbers OWNED BY public.t.id;
-- down
ALTER SEQUENCE public.numbers OWNED BY NONE;

ALTER SEQUENCE public.numbers AS bigint START WITH 10 INCREMENT BY 1 NO MINVALUE;
