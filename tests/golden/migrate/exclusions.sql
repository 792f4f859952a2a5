-- old
CREATE TABLE booking (id integer PRIMARY KEY, during tsrange);
-- new
CREATE TABLE booking (id integer PRIMARY KEY, during tsrange, CONSTRAINT free EXCLUDE USING gist (during WITH &&) WHERE (id > 0) DEFERRABLE);
-- up
ALTER TABLE public.booking
    ADD CONSTRAINT free EXCLUDE USING gist (during WITH &&) WHERE (id > 0) DEFERRABLE;
-- down
ALTER TABLE public.booking DROP CONSTRAINT free;
