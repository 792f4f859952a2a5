-- old
CREATE TYPE point3 AS (x integer, y integer);
CREATE FUNCTION origin() RETURNS point3 LANGUAGE sql AS 'SELECT (0, 0)::point3';
-- new
CREATE TYPE point3 AS (x integer, z bigint, label text);
CREATE FUNCTION origin() RETURNS point3 LANGUAGE sql AS 'SELECT (0, 0, NULL)::point3';
-- up
SET check_function_bodies = false;

ALTER TYPE public.point3 DROP ATTRIBUTE y CASCADE;
ALTER TYPE public.point3 ADD ATTRIBUTE z bigint CASCADE;
ALTER TYPE public.point3 ADD ATTRIBUTE label text CASCADE;

CREATE OR REPLACE FUNCTION origin() RETURNS point3 LANGUAGE sql AS 'SELECT (0, 0, NULL)::point3';
-- down
SET check_function_bodies = false;

ALTER TYPE public.point3 DROP ATTRIBUTE z CASCADE;
ALTER TYPE public.point3 DROP ATTRIBUTE label CASCADE;
ALTER TYPE public.point3 ADD ATTRIBUTE y integer CASCADE;

CREATE OR REPLACE FUNCTION origin() RETURNS point3 LANGUAGE sql AS 'SELECT (0, 0)::point3';
