-- old
CREATE TABLE item (id integer PRIMARY KEY, price text DEFAULT '1' CHECK (price <> ''), CONSTRAINT c CHECK (length(price) < 9));
CREATE INDEX item_price ON item (price text_pattern_ops);
CREATE INDEX item_price_upper ON item (upper(price)) WHERE price <> 'x';
CREATE VIEW dear AS SELECT id FROM item WHERE price > '100';
CREATE MATERIALIZED VIEW dearest AS SELECT id FROM dear;
CREATE UNIQUE INDEX dearest_id ON dearest (id);
-- new
CREATE TABLE item (id integer PRIMARY KEY, price integer DEFAULT 1 CHECK (price > 0));
CREATE INDEX item_price ON item (price);
CREATE VIEW dear AS SELECT id FROM item WHERE price > 100;
CREATE MATERIALIZED VIEW dearest AS SELECT id FROM dear;
CREATE UNIQUE INDEX dearest_id ON dearest (id);
-- up
DROP INDEX public.item_price_upper;
DROP INDEX public.item_price;

DROP MATERIALIZED VIEW public.dearest;

DROP VIEW public.dear;

ALTER TABLE public.item DROP CONSTRAINT item_price_check;
ALTER TABLE public.item DROP CONSTRAINT c;

ALTER TABLE ONLY public.item ALTER COLUMN price DROP DEFAULT;

ALTER TABLE public.item ALTER COLUMN price TYPE integer USING price::integer;

ALTER TABLE ONLY public.item ALTER COLUMN price SET DEFAULT 1;

ALTER TABLE public.item
    ADD CONSTRAINT item_price_check CHECK (price > 0);

CREATE VIEW public.dear AS
SELECT id FROM item WHERE price > 100;

CREATE MATERIALIZED VIEW public.dearest AS
SELECT id FROM dear
WITH DATA;

CREATE UNIQUE INDEX dearest_id ON public.dearest (id);
CREATE INDEX item_price ON public.item (price);
-- down
DROP INDEX public.item_price;

DROP MATERIALIZED VIEW public.dearest;

DROP VIEW public.dear;

ALTER TABLE public.item DROP CONSTRAINT item_price_check;

ALTER TABLE ONLY public.item ALTER COLUMN price DROP DEFAULT;

ALTER TABLE public.item ALTER COLUMN price TYPE text;

ALTER TABLE ONLY public.item ALTER COLUMN price SET DEFAULT '1';

ALTER TABLE public.item
    ADD CONSTRAINT c CHECK (length(price) < 9);

ALTER TABLE public.item
    ADD CONSTRAINT item_price_check CHECK (price <> '');

CREATE VIEW public.dear AS
SELECT id FROM item WHERE price > '100';

CREATE MATERIALIZED VIEW public.dearest AS
SELECT id FROM dear
WITH DATA;

CREATE UNIQUE INDEX dearest_id ON public.dearest (id);
CREATE INDEX item_price ON public.item (price text_pattern_ops);
CREATE INDEX item_price_upper ON public.item (upper(price)) WHERE (price <> 'x');
