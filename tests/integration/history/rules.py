"""How tools read their folders, by the rules that they document, and how they send what stands in them."""

import re
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass

import psycopg
import pymysql
from pymysql.constants import CLIENT

from schemawright.dialects.mysql.script import statements as mysql_statements
from schemawright.scratch.mariadb.server import parameters_of
from schemawright.scratch.postgresql.script import Script
from schemawright.scratch.sqlite.script import statements as sqlite_statements


@dataclass(frozen=True)
class Step:
    """One file: its ways, and whether each runs in a transaction; Atlas makes the way back itself."""

    up: str
    up_together: bool
    down: str | None
    down_together: bool
    whole: bool = False
    """Sent as one message, as Go's drivers do with a text that has no parameters; else statement by statement."""


Send = Callable[[str, str, bool, bool], None]
"""Runs a text in a session of its own: URL, text, in a transaction or not, as one message or not."""


def to_postgresql(url: str, text: str, together: bool, whole: bool) -> None:
    with psycopg.connect(url, autocommit=True) as connection:
        pieces = [text] if whole else [text[piece.start : piece.end] for piece in Script(text).pieces]
        if together:
            with connection.transaction():
                for piece in pieces:
                    connection.execute(piece.encode())
        else:
            for piece in pieces:
                connection.execute(piece.encode())


def to_mariadb(url: str, text: str, together: bool, whole: bool) -> None:
    del together  # Its DDL commits by itself.
    flags = CLIENT.MULTI_STATEMENTS if whole else 0
    with closing(pymysql.connect(**parameters_of(url), client_flag=flags, autocommit=True)) as connection:
        for piece in [text] if whole else [one.text() for one in mysql_statements(text, "mariadb")]:
            with connection.cursor() as cursor:
                cursor.execute(piece)
                while cursor.nextset():
                    pass


def to_sqlite(url: str, text: str, together: bool, whole: bool) -> None:
    del whole  # Its library knows statements only.
    with closing(sqlite3.connect(url.removeprefix("sqlite:///"), isolation_level=None)) as connection:
        # In force, and not for a transaction to change: a table that is made anew must not take others' rows along.
        connection.execute("PRAGMA foreign_keys = ON")
        for piece in [*(["BEGIN"] if together else []), *(one.sql for one in sqlite_statements(text))]:
            connection.execute(piece)
        if together:
            connection.execute("COMMIT")


SENDERS: Mapping[str, Send] = {"postgresql": to_postgresql, "mariadb": to_mariadb, "sqlite": to_sqlite}


def golang_migrate(files: dict[str, str], dialect: str) -> Iterator[Step]:
    """`{version}_{title}.up.sql`, in the order of the versions; the file is the statement."""
    del dialect
    pattern = re.compile(r"([0-9]+)_(.*)\.(down|up)\.(.*)")
    found: dict[int, dict[str, str]] = {}
    for name, text in files.items():
        match = pattern.fullmatch(name)
        assert match is not None
        found.setdefault(int(match[1]), {})[match[3]] = text
    for version in sorted(found):
        yield Step(found[version]["up"], False, found[version].get("down"), False, whole=True)


def dbmate(files: dict[str, str], dialect: str) -> Iterator[Step]:
    """Files by name; blocks `-- migrate:up` and `-- migrate:down` with options, in a transaction by default."""
    del dialect
    for name in sorted(files):
        text = files[name]
        down = re.search(r"^--\s*migrate:down(\s*$|\s+\S+)$", text, re.MULTILINE)
        assert text.startswith("-- migrate:up")
        assert down is not None
        blocks = text[: down.start()], text[down.start() :]
        one, two = ((block, "transaction:false" not in block.splitlines()[0]) for block in blocks)
        yield Step(*one, *two, whole=True)


def flyway(files: dict[str, str], dialect: str) -> Iterator[Step]:
    """`V1.2__title.sql` by version; `executeInTransaction` in `<file>.conf`; `${…}` is a placeholder."""
    del dialect
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
            yield Step(*of(found["V", version]), *of(found["U", version]))


def liquibase(files: dict[str, str], dialect: str) -> Iterator[Step]:
    """The included files' changesets; PostgreSQL's driver cuts what `splitStatements:false` leaves whole."""
    del dialect
    ids = set()
    for name in re.findall(r"file: (\S+)", files["changelog.yaml"]):
        text = files[name]
        assert text.startswith("--liquibase formatted sql\n")
        for changeset in re.split(r"(?m)^--changeset ", text)[1:]:
            head, _, body = changeset.partition("\n")
            is_cut = "endDelimiter:/" in head.split()
            assert is_cut or "splitStatements:false" in head.split()
            assert head.split()[0] not in ids
            ids.add(head.split()[0])
            lines = body.splitlines()
            back = [match[1] for line in lines if (match := re.fullmatch(r"\s*--\s*rollback (.*)", line))]
            up = "\n".join(line for line in lines if not re.match(r"\s*--\s*rollback ", line))
            in_transaction = "runInTransaction:false" not in head
            down = "\n".join(back).removeprefix("empty")
            one, two = (re.sub(r"\n/$", ";", text, flags=re.MULTILINE) if is_cut else text for text in (up, down))
            yield Step(one, in_transaction, two, in_transaction)


def atlas(files: dict[str, str], dialect: str) -> Iterator[Step]:
    """Files by name; `atlas:txmode` and `atlas:delimiter` in comments at the top, an empty line behind them."""
    for name in sorted(files.keys() - {"atlas.sum"}):
        commands = dict(re.findall(r"^-- atlas:(\w+) (.*)$", files[name].partition("\n\n")[0], re.MULTILINE))
        text = files[name]
        if "delimiter" in commands:
            parts = [part.strip() for part in text.split(f"\n{commands['delimiter']}\n")]
            text = "".join(f"{part};\n" for part in parts if part) if dialect != "mariadb" else _delimited(parts)
        yield Step(text, commands.get("txmode") != "none", None, True)


def _delimited(parts: list[str]) -> str:
    return "DELIMITER //\n" + "".join(f"{part}\n//\n" for part in parts if part)


READERS: Mapping[str, Callable[[dict[str, str], str], Iterator[Step]]] = {
    "golang-migrate": golang_migrate,
    "dbmate": dbmate,
    "flyway": flyway,
    "liquibase": liquibase,
    "atlas": atlas,
}
