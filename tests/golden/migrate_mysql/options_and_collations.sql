-- old
CREATE TABLE t (a varchar(10)) DEFAULT CHARSET utf8mb4;
-- new
CREATE TABLE t (a varchar(10)) DEFAULT CHARSET utf8mb4 COLLATE utf8mb4_0900_as_cs COMPRESSION='zlib' ENCRYPTION='Y' AUTOEXTEND_SIZE=4M;
-- up
-- Rewrites t: writers wait meanwhile.
ALTER TABLE t AUTOEXTEND_SIZE=4M, COMPRESSION='zlib', ENCRYPTION='Y';
-- Rewrites t: writers wait meanwhile.
ALTER TABLE t DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs, MODIFY COLUMN a varchar(10);
-- down
-- Rewrites t: writers wait meanwhile.
ALTER TABLE t AUTOEXTEND_SIZE=0, COMPRESSION='none', ENCRYPTION='N';
-- Rewrites t: writers wait meanwhile.
ALTER TABLE t DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci, MODIFY COLUMN a varchar(10);
