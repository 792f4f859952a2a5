"""Runs a history on a database, up and down.

Statements that can share a transaction do, together with the note of them in the database's own table; each of the
others is noted when it is done. So whatever happens in between, the next run goes on at the first statement that is
not done, and what only holds for a session (`SET …`) is set again for it. Two runners at once: one waits.
"""

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from functools import partial
from typing import TypeVar

from schemawright.base.diagnostics import Diagnostic
from schemawright.base.errors import InvalidError
from schemawright.history.databases.registry import LostError, StatementError
from schemawright.history.errors import HistoryError, VanishedError, refuse
from schemawright.history.folder import History, Migration
from schemawright.history.ledger import Entry, now
from schemawright.history.passage import Done, OvertakenError, Passage, Run, StoppedError, Way
from schemawright.history.script import Statement, statements
from schemawright.history.standing import Standing

T = TypeVar("T")

POLL_SECONDS = 0.1
"""How often a runner that waits for another one looks."""


class Runner:
    """Runs the migrations of `history` as `run` says; `out_of_order` takes those that are older than the newest."""

    def __init__(self, run: Run, history: History, *, out_of_order: bool = False) -> None:
        if history.dialect not in run.databases.dialects:
            message = f"The migrations are for {history.dialect}, and the database is {run.databases.dialect}."
            raise InvalidError(f"{message} Give the URL of another one.")
        self.settings, self.history, self.out_of_order = run, history, out_of_order
        self.connection, self.ledger = run.connection, run.ledger

    def standing(self) -> Standing:
        """What the database has; its table is not made for that."""
        return Standing(self.history, _asked(lambda: self.ledger.entries() if self.connection.has_ledger() else {}))

    def wanted(self, way: Way, count: int | None = None, to: str | None = None) -> list[Migration]:
        """The migrations that a run would take, in order: see `up` and `down`. Raises `HistoryError` where it won't."""
        standing = self.standing()
        refuse(*standing.bars(way, out_of_order=self.out_of_order))
        limit = self._limit(way, to)
        if way == "up":
            found = [one for one in standing.pending() if limit is None or one.number <= limit]
        else:
            found = [one for one in standing.applied() if limit is None or one.number > limit]
        if to is None:
            found = found[: count or (1 if way == "down" else None)]
        refuse(*(bar for migration in found for bar in self._bars(migration, way)))
        return found

    def rest(self, migration: Migration, way: Way) -> tuple[int, tuple[Statement, ...]]:
        """How many statements of a migration are done, and those that are not."""
        entry = self.standing().entry(migration)
        done = entry.steps_done if entry is not None and entry.state == way else 0
        return done, self.statements(migration, way)[done:]

    def up(self, count: int | None = None, to: str | None = None) -> Iterator[Done]:
        """Applies what is pending: the next `count`, or up to the version `to`.

        Raises `HistoryError` where that is refused or a statement fails, `VanishedError` where the database goes away.
        """
        return self._go("up", count, to)

    def down(self, count: int | None = None, to: str | None = None) -> Iterator[Done]:
        """Undoes the last one, the last `count`, or all that is newer than the version `to` (`0`: all)."""
        return self._go("down", count, to)

    def adoptable(self, to: str) -> tuple[Migration, ...]:
        """The migrations up to the version `to`, for a database that has none yet; else `HistoryError`."""
        standing = self.standing()
        if standing.entries:
            newest = max(standing.entries, key=int)
            message = f"The database has a history already, up to {newest}."
            help = "Apply what is pending with `schemawright migrate up`."
            refuse(_error("HISTORY_ALREADY_BEGUN", message, help))
        return self.history.until(to).migrations

    def baseline(self, to: str) -> tuple[Migration, ...]:
        """Notes the migrations up to the version `to` as applied and runs none: the database has what they make."""
        with self._alone(), self.connection.transaction():
            found = self.adoptable(to)
            for migration in found:
                _asked(partial(self.ledger.note, self._adopted(migration)))
        return found

    def _adopted(self, migration: Migration) -> Entry:
        return Entry(
            version=migration.version,
            name=migration.name,
            checksum=migration.checksum,
            applied_at=now(),
            applied_by=f"{self.settings.applied_by[:180]} (baseline)",
            milliseconds=0,
            steps_done=len(self.statements(migration, "up")),
            state="applied",
        )

    def statements(self, migration: Migration, way: Way) -> tuple[Statement, ...]:
        """The statements of one way of a migration."""
        return statements((migration.up if way == "up" else migration.down) or "", self.settings.databases.split)

    def _go(self, way: Way, count: int | None, to: str | None) -> Iterator[Done]:
        with self._alone():
            _asked(self._fold)
            for migration in self.wanted(way, count, to):
                try:
                    yield self._pass(migration, way)
                except OvertakenError:
                    self.settings.tell(f"{migration.title} has been run by another runner.")
                _asked(self.connection.reset)

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """No other runner is at work meanwhile, and the table of migrations is there."""
        _asked(lambda: self.connection.limit_waits(self.settings.lock_timeout))
        self._lock()
        try:
            _asked(self.ledger.create)
            yield
        finally:
            with suppress(LostError, StatementError):
                self.connection.unlock()

    def _pass(self, migration: Migration, way: Way) -> Done:
        found = self.statements(migration, way)
        return _asked(lambda: Passage(self.settings, migration, way, found)).go()

    def _limit(self, way: Way, to: str | None) -> int | None:
        if to is None:
            return None
        return 0 if way == "down" and not to.strip("0") else self.history.numbered(to).number

    def _lock(self) -> None:
        has_told = False
        while not _asked(self.connection.try_lock):
            if not has_told:
                self.settings.tell("Another runner is at work on this database. Waiting for it.")
            has_told = True
            if self.settings.stopping():
                raise StoppedError("Stopped while waiting for another runner.")
            time.sleep(POLL_SECONDS)

    def _fold(self) -> None:
        """Squashed migrations take the place of those that they stand for, which the database has already."""
        standing = self.standing()
        for migration in standing.folded():
            last = standing.entries[migration.replaces[-1]]
            steps = len(self.statements(migration, "up"))
            kept = replace(
                last,
                version=migration.version,
                name=migration.name,
                checksum=migration.checksum,
                milliseconds=sum(standing.entries[version].milliseconds for version in migration.replaces),
                steps_done=steps,
            )
            with self.connection.transaction():
                for version in migration.replaces:
                    self.ledger.forget(version)
                self.ledger.note(kept)

    def _bars(self, migration: Migration, way: Way) -> Iterator[Diagnostic]:
        """What of a migration cannot be run."""
        name = f"{migration.title}.{way}.sql"
        if way == "down" and migration.down is None:
            yield _error("HISTORY_NO_WAY_BACK", f"There is no {name}.", "Write it, or go forward with a new migration.")
        yield from _unrunnable(name, self.statements(migration, way))


def _unrunnable(name: str, found: Sequence[Statement]) -> Iterator[Diagnostic]:
    for statement in found:
        place = f"{name}:{statement.line}"
        if not statement.is_query:
            said = statement.sql.splitlines()[0][:60]
            yield _error("HISTORY_NOT_SQL", f"{place}: {said} is a command of the client.", "Write it as SQL.")
        elif statement.is_control:
            said = " ".join(statement.sql.split())
            help = "Take it out: what belongs together runs in a transaction of its own."
            yield _error("HISTORY_TRANSACTION_CONTROL", f"{place}: {said} would cut the runner's transaction.", help)


def _error(code: str, message: str, help: str) -> Diagnostic:
    return Diagnostic(code=code, level="error", message=message, help=help)


def _asked(ask: Callable[[], T]) -> T:
    """What is asked beside migrations; the errors of a connection become those that people read."""
    try:
        return ask()
    except LostError as error:
        raise VanishedError(f"The database has gone away: {error.message}.") from error
    except StatementError as error:
        found = _error("HISTORY_LEDGER", f"The table of migrations can't be used: {error.message}.", "Mend that first.")
        raise HistoryError(found.message, (found,)) from error
