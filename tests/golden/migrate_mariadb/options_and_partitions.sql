-- old
CREATE TABLE film (id int PRIMARY KEY, year int) ROW_FORMAT=COMPRESSED COMMENT 'Films';
-- new
CREATE TABLE film (id int PRIMARY KEY, year int) ENGINE=InnoDB STATS_PERSISTENT=1 COMMENT='Every film'
PARTITION BY HASH (id) PARTITIONS 4;
-- up
-- Rewrites film.
ALTER TABLE film STATS_PERSISTENT=1, ROW_FORMAT=DEFAULT;
-- Rewrites film: writers wait meanwhile.
ALTER TABLE film PARTITION BY HASH (id) PARTITIONS 4;
ALTER TABLE film COMMENT='Every film';
-- down
-- Rewrites film.
ALTER TABLE film ROW_FORMAT=compressed, STATS_PERSISTENT=DEFAULT;
-- Rewrites film: writers wait meanwhile.
ALTER TABLE film REMOVE PARTITIONING;
ALTER TABLE film COMMENT='Films';
