-- What a person writes.
CREATE TABLE users (
    -- Counted for ever
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    email TEXT NOT NULL UNIQUE COLLATE NOCASE,
    name VARCHAR (40) DEFAULT 'nobody', -- as shown
    age INT CHECK (age >= 0),
    CONSTRAINT grown CHECK (age > 17 OR name <> 'x')
);
CREATE TABLE "order lines" (
    [order] INTEGER NOT NULL, line INTEGER, user_id INTEGER REFERENCES users ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    price DECIMAL(10,2) NOT NULL ON CONFLICT REPLACE DEFAULT (1 + 1),
    doubled REAL AS (price * 2) STORED,
    PRIMARY KEY ([order], line DESC)
) WITHOUT ROWID;
CREATE UNIQUE INDEX by_price ON "order lines" (price DESC, lower(user_id) COLLATE NOCASE) WHERE (price > 0);
CREATE VIEW adults (who) AS SELECT name FROM users WHERE age > 17;
CREATE TRIGGER users_gone AFTER DELETE ON users BEGIN DELETE FROM "order lines" WHERE user_id = old.id; END;
INSERT INTO users (email) VALUES ('a@b');
