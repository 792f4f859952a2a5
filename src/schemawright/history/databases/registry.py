"""What the runner needs of a database, and the list of them."""

from collections.abc import Callable, Iterable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import cache
from typing import Protocol

from schemawright.base.discovery import collect
from schemawright.base.errors import InvalidError, SchemawrightError
from schemawright.history.ledger import Rows
from schemawright.history.script import Splitter


class StatementError(SchemawrightError):
    """A statement that the database refused, in its own words; `offset` is where in it, if it says so."""

    code = "statement"

    def __init__(self, message: str, *, is_wait: bool = False, offset: int = 0) -> None:
        super().__init__(message)
        self.is_wait = is_wait
        """It only waited too long for others, so that it can be tried again."""
        self.offset = offset


class LostError(SchemawrightError):
    """The connection is gone."""

    code = "connection_lost"


class Connection(Rows, Protocol):
    """A session of a database. Whatever is asked may raise `StatementError` or `LostError`."""

    def limit_waits(self, seconds: float) -> None:
        """From now on a statement waits no longer than this for a lock of others."""

    def try_lock(self) -> bool:
        """Takes the lock that keeps two runners apart; false where another one has it. It ends with the session."""

    def unlock(self) -> None:
        """Gives it back."""

    def has_ledger(self) -> bool:
        """Whether the table of migrations is there."""

    def run(self, sql: str) -> None:
        """Runs one statement of a migration."""

    def transaction(self) -> AbstractContextManager[object]:
        """What runs in it is kept whole or not at all."""

    def reset(self) -> None:
        """Makes the session's settings what they were in the beginning."""

    def close(self) -> None:
        """Ends the session."""


@dataclass(frozen=True, kw_only=True)
class Databases:
    """How databases of one dialect are reached: by URLs that begin with one of `schemes`."""

    dialect: str
    schemes: tuple[str, ...]
    split: Splitter
    connect: Callable[[str], Connection]
    """Raises `LostError` where there is no database, `InvalidError` for a URL that says nothing."""
    transactional: bool = True
    """Whether its DDL can be undone with the transaction that it is in."""
    relatives: tuple[str, ...] = ()
    """Other dialects whose migrations it may be given."""
    body_delimiter: str = ";"
    """What ends a statement in a script that has semicolons inside."""
    settings_in_files: bool = False
    """Whether a setting that a transaction forbids may stand in one file with the transaction that needs it.

    A tool's next file may run in another session. Where this is false, statements that are sent together share a
    transaction, so that they cannot be in one file."""
    elsewhere: Callable[[str], Iterable[str]] = lambda sql: (sql,)
    """A statement as other programs are to run it, which do not see in it what the runner sees."""
    renewed: str = ""
    """The statement that sets all settings of a session back, if there is one."""

    @property
    def dialects(self) -> tuple[str, ...]:
        """The dialects whose migrations it can run."""
        return (self.dialect, *self.relatives)


@cache
def all_databases() -> Mapping[str, Databases]:
    """Every kind of database by its dialect."""
    import schemawright.history.databases as package

    return collect(package.__name__, package.__path__, "DATABASES", lambda found: found.dialect)


def databases_of(dialect: str) -> Databases:
    """The databases that take migrations of a dialect, or `InvalidError`."""
    for found in all_databases().values():
        if dialect in found.dialects:
            return found
    raise InvalidError(f"Migrations for {dialect} can't be run yet. Use one of: {', '.join(all_databases())}.")


def databases_at(url: str) -> Databases:
    """The kind of database at a URL, or `InvalidError`."""
    scheme = url.partition("://")[0]
    for found in all_databases().values():
        if scheme in found.schemes:
            return found
    known = ", ".join(f"{scheme}://" for found in all_databases().values() for scheme in found.schemes)
    raise InvalidError(f"{scheme or 'That'} is no database URL that is known here. Begin it with one of: {known}.")
