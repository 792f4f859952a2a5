"""One migration on its way through a database, statement by statement."""

import time
from collections.abc import Callable, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from typing import Literal

from schemawright.base.diagnostics import Diagnostic
from schemawright.history.databases.registry import Connection, Databases, LostError, StatementError
from schemawright.history.errors import HistoryError, VanishedError, refuse
from schemawright.history.folder import Migration, checksum
from schemawright.history.ledger import Entry, Ledger, now
from schemawright.history.script import Statement, segments

Way = Literal["up", "down"]

FIRST_PAUSE_SECONDS = 0.5
"""The pause before a first retry; each further one is twice as long."""
LONGEST_PAUSE_SECONDS = 10.0
"""And none is longer than this."""


@dataclass(frozen=True, kw_only=True)
class Run:
    """Where migrations run, and how.

    A statement waits `lock_timeout` seconds (0: as long as it takes) for locks of others, and is tried again `retries`
    times. `tell` is given a line where there is something to wait for; `stopping` says whether to stop before the next
    statement.
    """

    databases: Databases
    connection: Connection
    lock_timeout: float = 5.0
    retries: int = 5
    applied_by: str = ""
    tell: Callable[[str], None] = lambda line: None
    stopping: Callable[[], bool] = lambda: False

    @property
    def ledger(self) -> Ledger:
        return Ledger(self.connection)


@dataclass(frozen=True)
class Done:
    """One migration that has been run, from its step `first` (0 is the first)."""

    migration: Migration
    way: Way
    milliseconds: int
    first: int = 0


class StoppedError(HistoryError):
    """The run was asked to stop."""

    code = "stopped"

    def __init__(self, message: str) -> None:
        found = Diagnostic(code="HISTORY_STOPPED", level="error", message=message, help="")
        super().__init__(message, (found,))


class OvertakenError(Exception):
    """Another runner has done it in the meantime."""


class Passage:
    """One way of one migration. `noted` is what the database has noted of it, `done` how many statements are done."""

    def __init__(self, run: Run, migration: Migration, way: Way, found: Sequence[Statement]) -> None:
        self.run, self.migration, self.way, self.statements = run, migration, way, found
        self.ledger = run.ledger
        self.noted = self.ledger.entry(migration.version)
        under_way = self.noted is not None and self.noted.state == way
        self.done = self.noted.steps_done if self.noted is not None and under_way else 0
        self.spent = self.noted.milliseconds if self.noted is not None and under_way else 0
        self.started = time.monotonic()
        self.running = self.done
        """The statement that is running, from 0."""
        if under_way:
            self._check_done()
        elif (self.noted is None) is (way == "down"):
            raise OvertakenError

    def go(self) -> Done:
        """Does what is left of it. Raises `HistoryError`, `VanishedError`, `OvertakenError`."""
        first, under_way = self.done, self.noted is not None and self.noted.state == self.way
        try:
            for statement in self.statements[:first]:
                if statement.is_setting:
                    self.run.connection.run(statement.sql)
            transactional = self.run.databases.transactional
            if under_way:
                self._clear(self.statements[first : first + 1])
            for part in list(segments(self.statements[first:], transactional=transactional)) or [()]:
                self._take(part, together=transactional and all(one.transactional for one in part))
        except LostError as error:
            message = f"The database has gone away at {self._place()}: {error.message}. {self._resume()}"
            raise VanishedError(message) from error
        except StatementError as error:
            raise self._failure(error) from error
        return Done(self.migration, self.way, self._milliseconds(), first)

    def _check_done(self) -> None:
        assert self.noted is not None
        if self.noted.checksum != _sum(self.statements[: self.done]):
            refuse(
                Diagnostic(
                    code="HISTORY_FILE_EDITED",
                    level="error",
                    message=f"{self._file()} has been edited in its first {self.done} statements, which are done.",
                    help="Undo that; what is behind them may be mended.",
                )
            )

    # A part: statements that share a transaction, or one that cannot

    def _take(self, part: Sequence[Statement], *, together: bool) -> None:
        if not together and (self.noted is None or self.noted.state == "applied"):
            self.noted = self._note(self.done)
        attempts = self._attempts(part, together=together)
        for attempt in range(1, attempts + 1):
            try:
                with self.run.connection.transaction() if together else nullcontext():
                    if together and self.ledger.entry(self.migration.version) != self.noted:
                        raise OvertakenError
                    self._take_each(part)
                    noted = self._note(self.done + len(part))
            except StatementError as error:
                if not error.is_wait or attempt == attempts:
                    raise
                self._pause(min(FIRST_PAUSE_SECONDS * 2 ** (attempt - 1), LONGEST_PAUSE_SECONDS), error)
                self._clear(part)
            else:
                self.noted, self.done = noted, self.done + len(part)
                return

    def _attempts(self, part: Sequence[Statement], *, together: bool) -> int:
        """How often a part may be tried; what cannot be undone whole, such as an index half built, says it itself."""
        if together or not self.run.databases.transactional:
            return self.run.retries + 1
        return max((statement.attempts for statement in part), default=1)

    def _clear(self, part: Sequence[Statement]) -> None:
        """Clears away what an attempt that failed has left."""
        for statement in part:
            if statement.before_retry:
                self.run.connection.run(statement.before_retry)

    def _take_each(self, part: Sequence[Statement]) -> None:
        for number, statement in enumerate(part, self.done):
            self.running = number
            if self.run.stopping():
                raise StoppedError(f"Stopped in front of {self._place()}. {self._resume()}")
            self.run.connection.run(statement.sql)

    def _pause(self, seconds: float, error: StatementError) -> None:
        self.run.tell(f"{self._place()}: {error.message}. Trying again in {seconds:g} s.")
        until = time.monotonic() + seconds
        while time.monotonic() < until and not self.run.stopping():
            time.sleep(min(0.1, seconds))

    def _note(self, done: int) -> Entry | None:
        """Notes that so many statements are done."""
        is_whole = done == len(self.statements)
        if is_whole and self.way == "down":
            self.ledger.forget(self.migration.version)
            return None
        entry = Entry(
            version=self.migration.version,
            name=self.migration.name,
            checksum=self.migration.checksum if is_whole else _sum(self.statements[:done]),
            applied_at=now(),
            applied_by=self.run.applied_by,
            milliseconds=self._milliseconds(),
            steps_done=done,
            state="applied" if is_whole else self.way,
        )
        self.ledger.note(entry)
        return entry

    # Its words

    def _milliseconds(self) -> int:
        return self.spent + round((time.monotonic() - self.started) * 1000)

    def _file(self) -> str:
        return f"{self.migration.title}.{self.way}.sql"

    def _place(self) -> str:
        return f"step {self.running + 1} of {len(self.statements)} of {self._file()}"

    def _resume(self) -> str:
        if self.done == 0:
            return f"Nothing of it is kept; `schemawright migrate {self.way}` begins it again."
        steps = "step 1 is" if self.done == 1 else f"steps 1 to {self.done} are"
        return f"{steps.capitalize()} done; `schemawright migrate {self.way}` goes on at step {self.done + 1}."

    def _failure(self, error: StatementError) -> HistoryError:
        statement = self.statements[self.running] if self.statements else None
        line = statement.line + statement.sql.count("\n", 0, error.offset) if statement is not None else 1
        found = Diagnostic(
            code="HISTORY_STATEMENT_FAILED",
            level="error",
            message=f"{self._file()}:{line}: step {self.running + 1} of {len(self.statements)}: {error.message}.",
            help=f"Mend it. {self._resume()}",
        )
        return HistoryError(found.message, (found,))


def _sum(found: Sequence[Statement]) -> str:
    """The checksum of statements that are done."""
    return checksum("".join(f"{statement.sql};\n" for statement in found))
