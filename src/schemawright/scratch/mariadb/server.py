"""Servers of MariaDB and MySQL, and the scratch databases on them."""

import hashlib
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Any, Literal
from urllib.parse import parse_qsl, unquote, urlsplit

import pymysql

from schemawright.scratch.launched import running
from schemawright.scratch.mariadb.compare import compare, dump
from schemawright.scratch.mariadb.launcher import MariadbServer, programs
from schemawright.scratch.mariadb.session import Session
from schemawright.scratch.server import Comparison, DumpError, NoServerError, RowSum, ScriptError

ENVIRONMENT = "SCHEMAWRIGHT_SCRATCH_URL"
DATABASE_PREFIX = "schemawright_scratch_"

Source = Literal["url", "system"]


def parameters_of(url: str) -> dict[str, Any]:
    """`mysql://user:password@host:port/database?unix_socket=…` as the arguments of a connection."""
    parts = urlsplit(url)
    given: dict[str, Any] = {"user": unquote(parts.username or "root"), "password": unquote(parts.password or "")}
    if parts.hostname:
        given["host"] = parts.hostname
    try:
        if parts.port:
            given["port"] = parts.port
    except ValueError as error:
        raise NoServerError(f"The server's address cannot be read: {error}") from error
    if name := unquote(parts.path.lstrip("/")):
        given["database"] = name
    return given | {key: value for key, value in parse_qsl(parts.query) if key in ("unix_socket", "ssl_ca", "charset")}


def connect(parameters: dict[str, Any]) -> "pymysql.Connection[Any]":
    """A connection that commits each statement. Raises `NoServerError` where the server does not answer."""
    try:
        return pymysql.connect(**{"charset": "utf8mb4", "autocommit": True, **parameters})
    except (pymysql.MySQLError, OSError) as error:
        raise NoServerError(f"The database server does not answer: {error}") from error


@dataclass(frozen=True)
class Server:
    """A server on which databases may be made and dropped."""

    dialect: Literal["mysql", "mariadb"]
    source: Source
    parameters: dict[str, Any]

    @classmethod
    def find(cls, url: str | None = None) -> "Server":
        """MariaDB at `url`, at what `SCHEMAWRIGHT_SCRATCH_URL` names, or one of our own. Raises `NoServerError`."""
        if (found := cls.at_url("mariadb", url)) is not None:
            return found
        if (installed := programs()) is None:
            raise NoServerError(
                "There is no MariaDB for scratch databases. Install mariadb-server, or set "
                f"{ENVIRONMENT} to a server (mariadb://user@host) where databases may be made."
            )
        return cls(
            "mariadb",
            "system",
            {"unix_socket": str(running(installed, partial(MariadbServer, installed)).socket), "user": "root"},
        )

    @classmethod
    def at_url(cls, dialect: Literal["mysql", "mariadb"], url: str | None) -> "Server | None":
        """The server at `url`, or that the environment names if it is of the dialect."""
        given = os.environ.get(ENVIRONMENT, "")
        address = url or (given if given.split(":", 1)[0] in ("mysql", "mariadb") else "")
        if not address:
            return None
        server = cls(dialect, "url", {k: v for k, v in parameters_of(address).items() if k != "database"})
        if (dialect == "mariadb") != server.is_mariadb:
            raise NoServerError(f"The server at that address is {server.label}, not one for {dialect}.")
        return server

    @cached_property
    def _told(self) -> str:
        with connect(self.parameters) as connection, connection.cursor() as cursor:
            cursor.execute("SELECT VERSION()")
            row = cursor.fetchone()
            return str(row[0]) if row is not None else ""

    @property
    def is_mariadb(self) -> bool:
        """What the server says that it is."""
        return "mariadb" in self._told.lower()

    @property
    def version(self) -> tuple[int, ...]:
        """`(10, 11, 19)`."""
        return tuple(int(part) for part in self._told.split("-", 1)[0].split("."))

    @property
    def label(self) -> str:
        """`MariaDB 10.11.19 (system)`."""
        title = "MariaDB" if self.is_mariadb else "MySQL"
        return f"{title} {'.'.join(map(str, self.version))} ({self.source})"

    def compare(self, old: str, new: str) -> Comparison:
        """Compares two dumps object by object."""
        return compare(old, new)

    @contextmanager
    def database(self, *, confined: bool = False) -> Iterator["ScratchDatabase"]:
        """A new database, dropped at the end.

        `confined`, on a server of ours, gives it to a user of its own with rights in it and none beyond: a script of
        somebody else's can then neither read files nor see another database.
        """
        name = f"{DATABASE_PREFIX}{secrets.token_hex(8)}"
        user = name if confined and self.source != "url" else None
        with connect(self.parameters) as connection, connection.cursor() as cursor:
            cursor.execute(f"CREATE DATABASE {name} CHARACTER SET utf8mb4")
            if user is not None:
                cursor.execute(f"CREATE USER {user}@localhost")
                cursor.execute(f"GRANT ALL ON {name}.* TO {user}@localhost")
        try:
            yield ScratchDatabase(self, name, user)
        finally:
            with connect(self.parameters) as connection, connection.cursor() as cursor:
                cursor.execute(f"DROP DATABASE IF EXISTS {name}")
                if user is not None:
                    cursor.execute(f"DROP USER IF EXISTS {user}@localhost")


@dataclass(frozen=True)
class ScratchDatabase:
    """A database that is thrown away after use; `user` is whose it is, where it is confined."""

    server: Server
    name: str
    user: str | None = None

    @property
    def parameters(self) -> dict[str, Any]:
        """How to reach it."""
        user = {} if self.user is None else {"user": self.user, "password": ""}
        return {**self.server.parameters, **user, "database": self.name}

    @property
    def url(self) -> str:
        """`mariadb://user@host/name?unix_socket=…`."""
        held = self.parameters
        password = f":{held['password']}" if held.get("password") else ""
        port = f":{held['port']}" if "port" in held else ""
        query = f"?unix_socket={held['unix_socket']}" if "unix_socket" in held else ""
        return (
            f"{self.server.dialect}://{held['user']}{password}@{held.get('host', 'localhost')}{port}/{self.name}{query}"
        )

    @contextmanager
    def session(self) -> Iterator[Session]:
        """A session that runs one script after the other."""
        with connect(self.parameters) as connection:
            yield Session(connection, self.server.dialect)

    def run_script(self, text: str, *, stop: bool = True) -> tuple[ScriptError, ...]:
        """Runs a script in a session of its own; see `Session.run`."""
        with self.session() as session:
            return session.run(text, stop=stop)

    def dump(self) -> str:
        """Its whole catalog as text. Raises `DumpError`."""
        with self.session() as session:
            try:
                return dump(session.rows)
            except ScriptError as error:
                raise DumpError(f"The catalog cannot be read: {error.message}") from error

    def rows(self) -> dict[str, RowSum]:
        """Every table with what it holds."""
        with self.session() as session:
            names = session.query("SHOW FULL TABLES WHERE table_type NOT IN ('VIEW', 'SEQUENCE')")
            return {str(name): _sum(session, str(name)) for name in sorted(map(str, names))}


def _sum(session: Session, table: str) -> RowSum:
    """The rows by the names of their columns, and in the order of what they hold."""
    columns = session.query(
        "SELECT column_name FROM information_schema.columns "
        f"WHERE table_schema = DATABASE() AND table_name = {session.connection.escape(table)} ORDER BY column_name"
    )
    quoted = ", ".join("`" + str(name).replace("`", "``") + "`" for name in columns)
    held = sorted(repr(row) for row in session.rows(f"SELECT {quoted} FROM `{table.replace('`', '``')}`"))
    return RowSum(len(held), hashlib.sha256("\n".join(held).encode()).hexdigest())
