-- renames: booking.day=booking.on_day booking.from=booking.start
-- old
CREATE TABLE booking (id int NOT NULL, day date NOT NULL, `from` int DEFAULT 8, till int DEFAULT (`from` + 1), PRIMARY KEY (id, day))
PARTITION BY RANGE COLUMNS (day) (PARTITION p0 VALUES LESS THAN ('2020-01-01'), PARTITION p1 VALUES LESS THAN (MAXVALUE));
-- new
CREATE TABLE booking (id int NOT NULL, on_day date NOT NULL, `start` int DEFAULT 8, till int DEFAULT (`start` + 1), PRIMARY KEY (id, on_day))
PARTITION BY RANGE COLUMNS (on_day) (PARTITION p0 VALUES LESS THAN ('2020-01-01'), PARTITION p1 VALUES LESS THAN (MAXVALUE));
-- up
-- Rewrites booking: writers wait meanwhile.
ALTER TABLE booking REMOVE PARTITIONING;
ALTER TABLE booking RENAME COLUMN day TO on_day;
ALTER TABLE booking ALTER COLUMN till DROP DEFAULT;
ALTER TABLE booking RENAME COLUMN `from` TO start;
ALTER TABLE booking ALTER COLUMN till SET DEFAULT (start + 1);

-- Rewrites booking: writers wait meanwhile.
ALTER TABLE booking PARTITION BY RANGE COLUMNS (on_day) (PARTITION p0 VALUES LESS THAN ('2020-01-01'), PARTITION p1 VALUES LESS THAN (MAXVALUE));
-- down
-- Rewrites booking: writers wait meanwhile.
ALTER TABLE booking REMOVE PARTITIONING;
ALTER TABLE booking RENAME COLUMN on_day TO day;
ALTER TABLE booking ALTER COLUMN till DROP DEFAULT;
ALTER TABLE booking RENAME COLUMN start TO `from`;
ALTER TABLE booking ALTER COLUMN till SET DEFAULT (`from` + 1);

-- Rewrites booking: writers wait meanwhile.
ALTER TABLE booking PARTITION BY RANGE COLUMNS (day) (PARTITION p0 VALUES LESS THAN ('2020-01-01'), PARTITION p1 VALUES LESS THAN (MAXVALUE));
