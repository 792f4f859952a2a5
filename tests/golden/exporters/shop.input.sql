CREATE SCHEMA sales;
CREATE TYPE state AS ENUM ('open', 'it''s paid');
CREATE DOMAIN email AS text CHECK (VALUE LIKE '%@%');
CREATE TABLE customer (
    id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    email email NOT NULL UNIQUE,
    "Full Name" varchar(80) DEFAULT 'nobody',
    balance numeric(10,2) NOT NULL DEFAULT 0
);
COMMENT ON TABLE customer IS 'Who buys "here"
and there';
CREATE TABLE sales.invoice (
    customer_id integer NOT NULL REFERENCES customer ON DELETE CASCADE,
    number integer,
    state state DEFAULT 'open',
    parent_number integer,
    PRIMARY KEY (customer_id, number),
    FOREIGN KEY (customer_id, parent_number) REFERENCES sales.invoice,
    CHECK (number > 0)
);
COMMENT ON COLUMN sales.invoice.state IS 'never `closed`';
CREATE TABLE profile (customer_id integer PRIMARY KEY REFERENCES customer, tags text[]);
CREATE UNIQUE INDEX customer_lower ON customer (lower("Full Name")) WHERE balance > 0;
CREATE VIEW debtor AS SELECT id FROM customer WHERE balance < 0;
CREATE FUNCTION twice(x integer) RETURNS integer LANGUAGE sql AS 'SELECT x * 2';
