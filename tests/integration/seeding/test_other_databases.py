"""Rows for MariaDB and SQLite, put into the real ones by the command line, which refuse what breaks a constraint."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from schemawright.cli.app import run
from schemawright.history.databases.registry import databases_at
from schemawright.importers.registry import ImportOptions, importer_for
from schemawright.migrate.plan import creation
from schemawright.model.document import Document
from schemawright.model.schema import DialectName
from schemawright.scratch.server import find_server
from schemawright.seeding.rows import plan_rows
from schemawright.seeding.sql import seed_script

CORPUS = Path(__file__).parents[2] / "corpus"
KINDS = {
    "mariadb": """
CREATE TABLE kind (
    id int unsigned NOT NULL AUTO_INCREMENT PRIMARY KEY,
    small tinyint unsigned NOT NULL UNIQUE, flag tinyint(1) NOT NULL, middle mediumint NOT NULL,
    price decimal(6,2) unsigned NOT NULL CHECK (Price BETWEEN 5 AND 20), ratio double NOT NULL, part float NOT NULL,
    mood enum('glad','it''s, so','sad') NOT NULL, marks set('a','b') NOT NULL, bits bit(3) NOT NULL,
    born year NOT NULL, day date NOT NULL, at datetime(3) NOT NULL, seen timestamp NOT NULL, clock time NOT NULL,
    code char(4) NOT NULL UNIQUE, title varchar(40) NOT NULL, note tinytext NOT NULL, story mediumtext NOT NULL,
    short varbinary(4) NOT NULL, hash binary(16) NOT NULL, picture blob NOT NULL, data json NOT NULL,
    mark uuid NOT NULL UNIQUE, host inet6 NOT NULL, near inet4 NOT NULL, place point NOT NULL, area polygon NOT NULL,
    twice double GENERATED ALWAYS AS (ratio * 2) VIRTUAL, UNIQUE KEY k (title(6)), CHECK (Day > '2021-01-01')
);
CREATE TABLE node (id int PRIMARY KEY, above int NOT NULL, FOREIGN KEY (above) REFERENCES node (id));
CREATE TABLE hen (id int PRIMARY KEY, egg int NOT NULL);
CREATE TABLE egg (id int PRIMARY KEY, hen int NOT NULL, FOREIGN KEY (hen) REFERENCES hen (id));
ALTER TABLE hen ADD FOREIGN KEY (egg) REFERENCES egg (id);
CREATE TABLE log (id int PRIMARY KEY, text varchar(9));
CREATE SEQUENCE numbers;
CREATE TABLE counted (id bigint NOT NULL DEFAULT nextval(numbers) PRIMARY KEY);
DELIMITER //
CREATE TRIGGER logged AFTER INSERT ON node FOR EACH ROW BEGIN INSERT IGNORE INTO log VALUES (NEW.id, ''); END//
DELIMITER ;
""",
    "sqlite": """
CREATE TABLE kind (
    id INTEGER PRIMARY KEY AUTOINCREMENT, small SMALLINT NOT NULL UNIQUE, flag BOOLEAN NOT NULL CHECK (flag IN (0, 1)),
    price DECIMAL(6,2) NOT NULL CHECK (Price BETWEEN 5 AND 20), ratio REAL NOT NULL,
    mood TEXT CHECK (mood IN ('a','b')), day DATE NOT NULL CHECK ("Day" > '2021-01-01'), at DATETIME NOT NULL,
    code CHAR(4) NOT NULL UNIQUE,
    hash BLOB NOT NULL CHECK (length(hash) = 16), data TEXT NOT NULL CHECK (json_valid(data)),
    mark UUID NOT NULL UNIQUE, anything NOT NULL, twice REAL AS (ratio * 2)
);
CREATE TABLE strict (id INTEGER PRIMARY KEY, name TEXT NOT NULL, part REAL NOT NULL, raw BLOB NOT NULL, x ANY) STRICT;
CREATE TABLE node (id INTEGER PRIMARY KEY, above INTEGER NOT NULL REFERENCES node (id));
CREATE TABLE hen (id INTEGER PRIMARY KEY, egg INTEGER NOT NULL REFERENCES egg (id));
CREATE TABLE egg (id INTEGER PRIMARY KEY, hen INTEGER NOT NULL REFERENCES hen (id));
CREATE TABLE own (id INTEGER PRIMARY KEY, FOREIGN KEY (id) REFERENCES own (id));
CREATE TABLE pair (id INTEGER PRIMARY KEY, a INTEGER UNIQUE, b INTEGER UNIQUE, CHECK (a > b));
CREATE TABLE log (id INTEGER PRIMARY KEY);
CREATE TRIGGER logged AFTER INSERT ON node BEGIN INSERT INTO log VALUES (new.id); END;
CREATE TRIGGER kept BEFORE DELETE ON node BEGIN SELECT raise(ABORT, 'kept'); END;
""",
}
SCRIPTS = [
    ("mariadb", KINDS["mariadb"]),
    ("sqlite", KINDS["sqlite"]),
    *(("mariadb", path) for path in sorted((CORPUS / "mysql").glob("*.sql"))),
    *(("sqlite", path) for path in sorted((CORPUS / "sqlite").glob("*.sql"))),
]


@pytest.fixture
def mariadb() -> Iterator[str]:
    with find_server("mariadb").database() as database:
        yield database.url  # type: ignore[attr-defined]


@pytest.fixture
def sqlite(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'data.db'}"


def built(request: pytest.FixtureRequest, dialect: DialectName, text: str, folder: Path) -> tuple[str, str, Document]:
    """The URL of a database that a script has made, the script's file, and the schema that it makes."""
    url, file = request.getfixturevalue(dialect), folder / "schema.sql"
    file.write_text(text)
    options = ImportOptions(dialect=dialect)
    document = Document(importer_for("schema.sql", dialect).read(text, options).records)
    databases = databases_at(url)
    with closing(databases.connect(url)) as connection:
        for statement in databases.split(creation(document).up_sql):
            connection.run(statement.sql)
    return url, str(file), document


def query(url: str, sql: str) -> list[tuple[Any, ...]]:
    with closing(databases_at(url).connect(url)) as connection:
        return connection.query(sql)


def counts(url: str, dialect: str) -> dict[str, Any]:
    listed = {
        "sqlite": "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!'",
        "mariadb": "SELECT table_name FROM information_schema.tables "
        "WHERE table_schema = database() AND table_type = 'BASE TABLE'",
    }
    quote = "`" if dialect == "mariadb" else '"'
    return {
        name: query(url, f"SELECT count(*) FROM {quote}{name}{quote}")[0][0] for (name,) in query(url, listed[dialect])
    }


@pytest.mark.parametrize(
    ("dialect", "script"),
    SCRIPTS,
    ids=[f"{dialect}-{getattr(script, 'stem', 'kinds')}" for dialect, script in SCRIPTS],
)
def test_the_database_takes_the_rows_and_is_empty_behind_them(
    dialect: DialectName, script: str | Path, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    text = script if isinstance(script, str) else script.read_text()
    url, file, document = built(request, dialect, text, tmp_path)
    assert run(["seed", file, "--dialect", dialect, "--rows", "20", "--seed", "4", "--into", url]) == 0
    found = counts(url, dialect)
    assert {name for name, count in found.items() if not count} == set()
    assert sum(count == 20 for count in found.values()) > len(found) * 0.8
    if dialect == "sqlite":
        assert query(url, "PRAGMA foreign_key_check") == []
    with closing(databases_at(url).connect(url)) as connection, connection.transaction():
        for statement in seed_script(plan_rows(document, 20, 4)).down:
            connection.run(statement)
    assert {name for name, count in counts(url, dialect).items() if count} <= {"log"}


def test_triggers_of_sqlite_stand_again(sqlite: str, request: pytest.FixtureRequest, tmp_path: Path) -> None:
    url, file, _ = built(request, "sqlite", KINDS["sqlite"], tmp_path)
    before = query(url, "SELECT name, sql FROM sqlite_master ORDER BY name")
    assert run(["seed", file, "--dialect", "sqlite", "--rows", "5", "--into", url]) == 0
    assert query(url, "SELECT name, sql FROM sqlite_master WHERE name <> 'sqlite_sequence' ORDER BY name") == [
        row for row in before if row[0] != "sqlite_sequence"
    ]
    assert query(url, "SELECT max(seq) FROM sqlite_sequence") == [(5,)]


def test_the_next_number_is_a_new_one(mariadb: str, request: pytest.FixtureRequest, tmp_path: Path) -> None:
    url, file, _ = built(request, "mariadb", KINDS["mariadb"], tmp_path)
    assert run(["seed", file, "--dialect", "mariadb", "--rows", "5", "--into", url]) == 0
    assert query(url, "INSERT INTO counted VALUES () RETURNING id") == [(6,)]


@pytest.mark.parametrize("dialect", ["mariadb", "sqlite"])
def test_all_or_none(
    dialect: DialectName, request: pytest.FixtureRequest, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "CREATE TABLE a (id int PRIMARY KEY);\nCREATE TABLE b (id int PRIMARY KEY);\n"
    url, file, _ = built(request, dialect, text, tmp_path)
    with closing(databases_at(url).connect(url)) as connection:
        connection.run("INSERT INTO b VALUES (3)")
    assert run(["seed", file, "--dialect", dialect, "--into", url]) == 2
    assert capsys.readouterr().err.startswith("schemawright: The database refused the rows, none was inserted: ")
    assert counts(url, dialect) == {"a": 0, "b": 1}


def test_the_script_runs_in_the_shell(tmp_path: Path) -> None:
    (tmp_path / "schema.sql").write_text(KINDS["sqlite"])
    source = str(tmp_path / "schema.sql")
    assert run(["seed", source, "--dialect", "sqlite", "-o", str(tmp_path / "seeds")]) == 0
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.executescript(KINDS["sqlite"])
        connection.executescript((tmp_path / "seeds" / "rows.sql").read_text())
        assert connection.execute("SELECT count(*) FROM kind").fetchall() == [(10,)]


def test_rows_and_database_must_fit(sqlite: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "schema.sql").write_text("CREATE TABLE a (id int PRIMARY KEY);")
    source = str(tmp_path / "schema.sql")
    assert run(["seed", source, "--into", sqlite]) == 2
    said = "schemawright: The rows are for postgresql, and the database is sqlite. Name another one.\n"
    assert capsys.readouterr().err == said
    assert run(["seed", source, "--into", "sqlite:////nowhere/data.db", "--dialect", "sqlite"]) == 2
    assert "there is no folder" in capsys.readouterr().err


def test_csv(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "schema.sql").write_text("CREATE TABLE a (id int PRIMARY KEY);")
    source, folder = str(tmp_path / "schema.sql"), str(tmp_path / "seeds")
    assert run(["seed", source, "--format", "csv", "--rows", "2", "-o", folder]) == 0
    assert (tmp_path / "seeds" / "001_a.csv").read_text() == '"id"\n"1"\n"2"\n'
    assert run(["seed", source, "--format", "csv"]) == 2
    assert run(["seed", source, "--format", "xml"]) == 2
    assert run(["seed", source, "--format", "csv", "--dialect", "sqlite", "-o", folder]) == 2
    assert "COPY" in capsys.readouterr().err
