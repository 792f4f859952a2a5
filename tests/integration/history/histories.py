"""Histories for each database."""

from pathlib import Path

from schemawright.cli.differing import compare_documents
from schemawright.history.folder import History, Migration
from schemawright.history.script import written
from schemawright.importers.registry import ImportOptions, importer_for
from schemawright.migrate.plan import plan
from schemawright.model.document import Document

ALONE = "-- schemawright: no-transaction\n"
MADE = (
    Migration(
        "20260101000000",
        "initial",
        """-- Films; and who plays in them.
SET check_function_bodies = off;
CREATE TABLE film (id int PRIMARY KEY, title text DEFAULT '${x}');
CREATE FUNCTION titles() RETURNS bigint LANGUAGE plpgsql AS $$
BEGIN
  -- one; two

  PERFORM 1;
  RETURN (SELECT count(*) FROM film);
END $$;
RESET check_function_bodies;
""",
        "DROP FUNCTION titles();\nDROP TABLE film;\n",
    ),
    Migration(
        "20260102000000",
        "index_film",
        f"ALTER TABLE film ADD year int;\n{ALONE}CREATE INDEX CONCURRENTLY film_year ON film (year);\n"
        f"{ALONE}CREATE INDEX CONCURRENTLY film_title ON film (title);\nALTER TABLE film ADD note text;\n",
        f"ALTER TABLE film DROP note;\n{ALONE}DROP INDEX CONCURRENTLY film_title;\n"
        f"{ALONE}DROP INDEX CONCURRENTLY film_year;\nALTER TABLE film DROP year;\n",
    ),
    Migration(
        "20260103000000",
        "several_ways_back",
        "CREATE TABLE a (x int);\nCREATE INDEX a_x ON a (x);\n",
        f"{ALONE}DROP INDEX CONCURRENTLY a_x;\nDROP TABLE a;\n",
    ),
    Migration("20260104000000", "add_b", f"{ALONE}CREATE TABLE b (x int);\n", "DROP TABLE b;\n"),
)
CORPUS = Path(__file__).parents[2] / "corpus"
WHOLE = {"postgresql": "postgresql/crates_io", "mariadb": "mysql/sakila", "sqlite": "sqlite/sakila"}
"""A schema of somebody's, with triggers and views."""
LATER = {
    "postgresql": MADE,
    "mariadb": (
        Migration(
            "20260201000000",
            "count_loans",
            "-- It's counted; and why.\nCREATE TABLE loan (id int PRIMARY KEY, note varchar(20) DEFAULT '--;#${x}');\n"
            "DELIMITER //\nCREATE FUNCTION loans(given int) RETURNS int READS SQL DATA\nBEGIN\n"
            "  DECLARE found int; -- one; two\n  SELECT count(*) INTO found FROM loan WHERE id < given;\n"
            "  RETURN found;\nEND\n//\nDELIMITER ;\nALTER TABLE loan ADD due date;\n",
            "ALTER TABLE loan DROP due;\nDROP FUNCTION loans;\nDROP TABLE loan;\n",
        ),
        Migration("20260202000000", "fill", "INSERT INTO loan (id) VALUES (1), (2);\n", "DELETE FROM loan;\n"),
    ),
    "sqlite": (
        Migration(
            "20260201000000",
            "count_loans",
            "CREATE TABLE loan (id INTEGER PRIMARY KEY, note TEXT DEFAULT '--;${x}');\n"
            "CREATE TRIGGER loan_kept BEFORE DELETE ON loan\nBEGIN\n"
            "  SELECT RAISE(ABORT, 'kept') WHERE old.id = 1; -- one; two\nEND;\n"
            "INSERT INTO loan (id) VALUES (2);\n",
            "DROP TRIGGER loan_kept;\nDROP TABLE loan;\n",
        ),
    ),
}


CLUBS = """CREATE TABLE club (id integer PRIMARY KEY, name varchar(9));
CREATE TABLE member (id integer PRIMARY KEY, club integer REFERENCES club (id) ON DELETE CASCADE);
CREATE VIEW clubs AS SELECT name FROM club;
"""
CHANGED = CLUBS.replace("name varchar(9)", "name varchar(20) DEFAULT '' NOT NULL, CHECK (name <> 'x;y')").replace(
    "CREATE VIEW", "CREATE INDEX member_club ON member (club);\nCREATE VIEW"
)
CLUBS_OF_MEMBERS = "SELECT name, member.id FROM club JOIN member ON club = club.id"
ROWS = "INSERT INTO club VALUES (1, 'a');\nINSERT INTO member VALUES (1, 1);\n"


def read(dialect: str, text: str) -> Document:
    """The schema of a script."""
    options = ImportOptions(dialect=dialect)  # type: ignore[arg-type]
    return Document(importer_for("schema.sql", options.dialect).read(text, options).records)


def whole_schema(dialect: str) -> Migration:
    """A first migration that makes a schema of somebody's."""
    found = read(dialect, (CORPUS / f"{WHOLE[dialect]}.sql").read_text())
    return Migration("20251231000000", "initial", *written(plan(None, found)))


def history_of(dialect: str) -> History:
    """What people write by hand, and what `migrate new` does where a table in use is changed."""
    clubs = read(dialect, CLUBS)
    changed = compare_documents(clubs, read(dialect, CHANGED), safe=dialect == "postgresql")
    made = (
        *LATER[dialect],
        Migration("20260301000000", "clubs", *written(plan(None, clubs))),
        Migration("20260302000000", "rows", ROWS, "DELETE FROM club;\n"),
        Migration("20260303000000", "changed", *written(changed.plan)),
    )
    return History(dialect, made)
