"""Folders for other tools, run as those tools would run them, by the rules that they document."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest

from schemawright.cli.app import run
from schemawright.history.folder import History, Migration, write
from schemawright.history.tools.registry import tool_named, tools
from schemawright.scratch.postgresql.script import Script
from schemawright.scratch.server import find_server
from tests.integration.history.conftest import query, runner

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
HISTORY = History("postgresql", MADE)

Run = Callable[[psycopg.Connection, str, bool], None]


def whole(connection: psycopg.Connection, sql: str, transaction: bool) -> None:
    """Sends a text as one message, as Go's drivers do with one that has no parameters."""
    if transaction:
        with connection.transaction():
            connection.execute(sql.encode())
    else:
        connection.execute(sql.encode())


def each(connection: psycopg.Connection, sql: str, transaction: bool) -> None:
    """Sends statement by statement, as drivers and tools do that cut a text themselves."""
    found = [sql[piece.start : piece.end] for piece in Script(sql).pieces]
    for one in [";".join(found)] if transaction else found:
        whole(connection, one, transaction)


def golang_migrate(files: dict[str, str]) -> Iterator[tuple[Run, str, bool, str, bool]]:
    """`{version}_{title}.up.sql`, in the order of the versions; the file is the statement."""
    pattern = re.compile(r"([0-9]+)_(.*)\.(down|up)\.(.*)")
    found: dict[int, dict[str, str]] = {}
    for name, text in files.items():
        match = pattern.fullmatch(name)
        assert match is not None
        found.setdefault(int(match[1]), {})[match[3]] = text
    for version in sorted(found):
        yield whole, found[version]["up"], False, found[version]["down"], False


def dbmate(files: dict[str, str]) -> Iterator[tuple[Run, str, bool, str, bool]]:
    """Files by name; blocks `-- migrate:up` and `-- migrate:down` with options, in a transaction by default."""
    for name in sorted(files):
        text = files[name]
        down = re.search(r"^--\s*migrate:down(\s*$|\s+\S+)$", text, re.MULTILINE)
        assert text.startswith("-- migrate:up")
        assert down is not None
        blocks = text[: down.start()], text[down.start() :]
        one, two = ((block, "transaction:false" not in block.splitlines()[0]) for block in blocks)
        yield whole, *one, *two


def flyway(files: dict[str, str]) -> Iterator[tuple[Run, str, bool, str, bool]]:
    """`V1.2__title.sql` by version; `executeInTransaction` in `<file>.conf`; `${…}` is a placeholder."""
    found = {}
    for name in files:
        if name.endswith(".conf"):
            continue
        match = re.fullmatch(r"([VU])([\d.]+)__(\w+)\.sql", name)
        assert match is not None
        found[match[1], tuple(map(int, match[2].split(".")))] = name

    def of(name: str) -> tuple[str, bool]:
        settings = files.get(f"{name}.conf", "")
        assert "${" not in files[name] or "placeholderReplacement=false" in settings
        return files[name], "executeInTransaction=false" not in settings

    for letter, version in sorted(found):
        if letter == "V":
            yield each, *of(found["V", version]), *of(found["U", version])


def liquibase(files: dict[str, str]) -> Iterator[tuple[Run, str, bool, str, bool]]:
    """The included files' changesets; PostgreSQL's driver cuts what `splitStatements:false` leaves whole."""
    ids = set()
    for name in re.findall(r"file: (\S+)", files["changelog.yaml"]):
        text = files[name]
        assert text.startswith("--liquibase formatted sql\n")
        for changeset in re.split(r"(?m)^--changeset ", text)[1:]:
            head, _, body = changeset.partition("\n")
            assert "splitStatements:false" in head.split()
            assert head.split()[0] not in ids
            ids.add(head.split()[0])
            lines = body.splitlines()
            back = [match[1] for line in lines if (match := re.fullmatch(r"\s*--\s*rollback (.*)", line))]
            up = "\n".join(line for line in lines if not re.match(r"\s*--\s*rollback ", line))
            in_transaction = "runInTransaction:false" not in head
            yield each, up, in_transaction, "\n".join(back).removeprefix("empty"), in_transaction


def atlas(files: dict[str, str]) -> Iterator[tuple[Run, str, bool, str, bool]]:
    """Files by name; `atlas:txmode` and `atlas:delimiter` in comments at the top, an empty line behind them."""
    for name in sorted(files.keys() - {"atlas.sum"}):
        commands = dict(re.findall(r"^-- atlas:(\w+) (.*)$", files[name].partition("\n\n")[0], re.MULTILINE))
        text = files[name]
        if "delimiter" in commands:
            text = "".join(f"{part};" for part in text.split(f"\n{commands['delimiter']}\n") if part.strip())
        yield each, text, commands.get("txmode") != "none", "", True


READERS = {
    "golang-migrate": golang_migrate,
    "dbmate": dbmate,
    "flyway": flyway,
    "liquibase": liquibase,
    "atlas": atlas,
}


@pytest.mark.parametrize("tool", READERS)
def test_a_folder_does_what_the_history_does(tool: str) -> None:
    server = find_server("postgresql")
    steps = list(READERS[tool](dict(tool_named(tool).write(HISTORY).files)))
    with server.database() as wanted, server.database() as database:
        list(runner(wanted.url, *MADE).up())  # type: ignore[attr-defined]
        query(wanted.url, "DROP TABLE schemawright_migrations")  # type: ignore[attr-defined]
        empty = database.dump()
        with psycopg.connect(database.url, autocommit=True) as connection:  # type: ignore[attr-defined]
            for apply, up, in_transaction, _, _ in steps:
                apply(connection, up, in_transaction)
            compared = server.compare(wanted.dump(), database.dump())
            assert compared.is_equal, compared.differences
            if tool == "atlas":
                return
            for apply, _, _, down, in_transaction in reversed(steps):
                apply(connection, down, in_transaction)
            compared = server.compare(empty, database.dump())
            assert compared.is_equal, compared.differences


def test_every_tool_is_tried() -> None:
    assert tools().keys() == READERS.keys() | {"schemawright"}


def test_the_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(tmp_path)
    write(tmp_path / "migrations", HISTORY)
    assert run(["migrate", "export", "atlas", "-o", "out/atlas"]) == 0
    said = capsys.readouterr()
    assert said.out == "8 files in out/atlas.\n"
    assert said.err.startswith("info HISTORY_TOOL_WITHOUT_DOWN")
    assert len(list((tmp_path / "out/atlas").iterdir())) == 8
    assert run(["migrate", "export", "nothing", "-o", "out"]) == 2
    assert run(["migrate", "export", "schemawright", "-o", "again"]) == 0
    assert run(["migrate", "hash", "--check", "--dir", "again"]) == 0
