"""What a scratch server is, whatever the database, and the list of them.

Each module or package of this folder that exports a constant `SERVERS` finds the servers of one dialect.
"""

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import cache
from typing import Literal, NamedTuple, Protocol

from schemawright.base.discovery import collect
from schemawright.base.errors import SchemawrightError, SourceError


class NoServerError(SchemawrightError):
    """There is no server to build scratch databases on."""

    code = "no_scratch_server"


class LaunchError(NoServerError):
    """A scratch server that could not be started; the message holds what its programs said."""

    code = "scratch_server"


class DumpError(SchemawrightError):
    """A scratch database cannot be read back."""

    code = "dump"


class ScriptError(SourceError):
    """A statement that the server refused; `line` and `column` count from 1 in the script."""

    code = "script"

    def __init__(
        self, message: str, *, sqlstate: str, line: int, column: int = 1, statement: str, hint: str = ""
    ) -> None:
        super().__init__(message, line=line, column=column, sqlstate=sqlstate, statement=statement, hint=hint)
        self.sqlstate = sqlstate
        self.statement = statement
        self.hint = hint
        self.is_mended = False
        """The cause has been removed: the whole transaction may be tried again."""

    def __str__(self) -> str:
        return f"{self.line}:{self.column}: {self.message} (SQLSTATE {self.sqlstate})"


class ObjectKey(NamedTuple):
    """What an object of a database is called: `("TABLE", "public", "actor")`."""

    kind: str
    schema: str
    name: str

    def __str__(self) -> str:
        return f"{self.kind} {self.name}" if self.schema in ("", "-") else f"{self.kind} {self.schema}.{self.name}"


@dataclass(frozen=True)
class Difference:
    """One object that is not alike on both sides."""

    key: ObjectKey
    where: Literal["only_old", "only_new", "both"]
    text: str
    """A unified diff from old to new."""
    only_order: bool = False
    """The same lines in another order: columns that stand elsewhere in their table."""

    def __str__(self) -> str:
        return f"{self.key} ({self.where})\n{self.text}"


@dataclass(frozen=True)
class Comparison:
    """How two databases differ."""

    differences: tuple[Difference, ...]
    counts: dict[str, tuple[int, int]]
    """For each kind of object: how many are equal, of how many on either side."""

    @property
    def is_equal(self) -> bool:
        return not self.differences

    @property
    def score(self) -> str:
        """`INDEX 391/391, TABLE 66/66, …`."""
        return ", ".join(f"{kind} {equal}/{total}" for kind, (equal, total) in sorted(self.counts.items()))


class RowSum(NamedTuple):
    """How many rows a table holds, and a checksum of them that knows no order, of rows or of columns."""

    rows: int
    checksum: str


class Session(Protocol):
    """A connection that runs one script after the other."""

    def run(self, text: str) -> object:
        """Runs a script. Raises the first `ScriptError`."""

    def query(self, sql: str) -> list[object]:
        """The first value of each row that a query answers. Raises `ScriptError`."""

    def transaction(self) -> AbstractContextManager[object]:
        """What runs in it is kept whole or not at all, as far as the database can do that for DDL."""


class Database(Protocol):
    """A database that is thrown away after use."""

    def session(self) -> AbstractContextManager[Session]:
        """A session in it."""

    def run_script(self, text: str) -> object:
        """Runs a script in a session of its own. Raises the first `ScriptError`."""

    def dump(self) -> str:
        """The whole of its catalog as text, for `Server.compare`. Raises `DumpError`."""

    def rows(self) -> dict[str, RowSum]:
        """Every table with what it holds, by `namespace.table`, or `table` where there are no namespaces."""


class Server(Protocol):
    """Where scratch databases are made and dropped."""

    @property
    def version(self) -> tuple[int, ...]:
        """`(15, 18)`."""

    @property
    def label(self) -> str:
        """`PostgreSQL 15.18 (system)`."""

    def database(self, *, confined: bool = False) -> AbstractContextManager[Database]:
        """A new database; `confined` is for SQL of somebody else's, which must not reach beyond it."""

    def compare(self, old: str, new: str) -> Comparison:
        """Compares two dumps object by object."""


@dataclass(frozen=True)
class Servers:
    """How to find a server of one dialect: `find(url)`, of `None` one that can be started; raises `NoServerError`."""

    dialect: str
    find: Callable[[str | None], Server]


@cache
def servers() -> Mapping[str, Servers]:
    """How servers are found, by dialect."""
    import schemawright.scratch as package

    return collect(package.__name__, package.__path__, "SERVERS", lambda found: found.dialect)


def find_server(dialect: str, url: str | None = None) -> Server:
    """A server for `dialect`: the one at `url`, or one that is there or can be started. Raises `NoServerError`."""
    if (found := servers().get(dialect)) is None:
        raise NoServerError(f"There is no scratch server for {dialect} yet. The verdict stays 'not run'.")
    return found.find(url)
