SET check_function_bodies = false;

CREATE SCHEMA sales;

CREATE DOMAIN public.email AS text
    CONSTRAINT email_check CHECK (VALUE LIKE '%@%');

CREATE TYPE public.state AS ENUM (
    'open',
    'it''s paid'
);

CREATE FUNCTION twice(x integer) RETURNS integer LANGUAGE sql AS 'SELECT x * 2';

CREATE TABLE public.customer (
    id integer NOT NULL GENERATED ALWAYS AS IDENTITY,
    email public.email NOT NULL,
    "Full Name" character varying(80) DEFAULT 'nobody',
    balance numeric(10,2) DEFAULT 0 NOT NULL,
    CONSTRAINT customer_pkey PRIMARY KEY (id),
    CONSTRAINT customer_email_key UNIQUE (email)
);

COMMENT ON TABLE public.customer IS 'Who buys "here"
and there';

CREATE TABLE public.profile (
    customer_id integer NOT NULL,
    tags text[],
    CONSTRAINT profile_pkey PRIMARY KEY (customer_id)
);

CREATE TABLE sales.invoice (
    customer_id integer NOT NULL,
    number integer NOT NULL,
    state public.state DEFAULT 'open',
    parent_number integer,
    CONSTRAINT invoice_pkey PRIMARY KEY (customer_id, number),
    CONSTRAINT invoice_number_check CHECK (number > 0)
);

COMMENT ON COLUMN sales.invoice.state IS 'never `closed`';

CREATE VIEW public.debtor AS
SELECT id FROM customer WHERE balance < 0;

CREATE UNIQUE INDEX customer_lower ON public.customer (lower("Full Name")) WHERE (balance > 0);

ALTER TABLE public.profile
    ADD CONSTRAINT profile_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES public.customer (id);

ALTER TABLE sales.invoice
    ADD CONSTRAINT invoice_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES public.customer (id) ON DELETE CASCADE;

ALTER TABLE sales.invoice
    ADD CONSTRAINT invoice_customer_id_parent_number_fkey FOREIGN KEY (customer_id, parent_number) REFERENCES sales.invoice (customer_id, number);
