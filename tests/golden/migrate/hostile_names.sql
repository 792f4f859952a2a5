-- renames: select=Select;·--
-- old
CREATE TABLE "select" ("from" integer PRIMARY KEY, "a""b" text);
-- new
CREATE TABLE "Select; --" ("From" integer PRIMARY KEY, "a""b" text DEFAULT E'back\\slash ''quoted'' x', "Ünïcode 🙂" boolean);
CREATE INDEX "in dex" ON "Select; --" ("a""b" DESC NULLS LAST);
-- up
ALTER TABLE public."select" DROP COLUMN "from";

ALTER TABLE public."select" RENAME TO "Select; --";

ALTER TABLE public."Select; --" ADD COLUMN "From" integer NOT NULL;
ALTER TABLE public."Select; --" ADD COLUMN "Ünïcode 🙂" boolean;
ALTER TABLE ONLY public."Select; --" ALTER COLUMN "a""b" SET DEFAULT E'back\\slash ''quoted'' x';

ALTER TABLE public."Select; --"
    ADD CONSTRAINT "Select; --_pkey" PRIMARY KEY ("From");

CREATE INDEX "in dex" ON public."Select; --" ("a""b" DESC NULLS LAST);
-- down
DROP INDEX public."in dex";

ALTER TABLE ONLY public."Select; --" ALTER COLUMN "a""b" DROP DEFAULT;
ALTER TABLE public."Select; --" DROP COLUMN "Ünïcode 🙂";
ALTER TABLE public."Select; --" DROP COLUMN "From";

ALTER TABLE public."Select; --" RENAME TO "select";

ALTER TABLE public."select" ADD COLUMN "from" integer NOT NULL;

ALTER TABLE public."select"
    ADD CONSTRAINT select_pkey PRIMARY KEY ("from");
