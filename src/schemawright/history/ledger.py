"""What a database remembers of its migrations: one row a migration in a table of its own."""

from collections.abc import Iterator, Sequence
from dataclasses import astuple, dataclass, fields
from datetime import UTC, datetime
from typing import Literal, Protocol

TABLE = "schemawright_migrations"

State = Literal["applied", "up", "down"]


@dataclass(frozen=True, slots=True)
class Entry:
    """One migration as the database knows it.

    While it is under way (`state` is `up` or `down`) `steps_done` of its statements are done and kept, and `checksum`
    is that of these; once it is `applied`, that of the whole file. `applied_at` is UTC in ISO 8601.
    """

    version: str
    name: str
    checksum: str
    applied_at: str
    applied_by: str
    milliseconds: int
    steps_done: int
    state: State


def now() -> str:
    """The moment, as entries have it."""
    return datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


COLUMNS = tuple(field.name for field in fields(Entry))

_TYPES = {
    "version": "varchar(40) NOT NULL PRIMARY KEY",
    "name": "varchar(200) NOT NULL",
    "checksum": "varchar(60) NOT NULL",
    "applied_at": "varchar(40) NOT NULL",
    "applied_by": "varchar(200) NOT NULL",
    "milliseconds": "bigint NOT NULL",
    "steps_done": "integer NOT NULL",
    "state": "varchar(10) NOT NULL",
}


class Rows(Protocol):
    """Where the table is."""

    @property
    def table(self) -> str:
        """What it is called in SQL."""

    @property
    def mark(self) -> str:
        """How a parameter is written."""

    def query(self, sql: str, parameters: Sequence[object] = ()) -> list[tuple[object, ...]]:
        """Runs a statement, and gives its rows."""


@dataclass(frozen=True)
class Ledger:
    """The table of migrations in a database."""

    rows: Rows

    def create(self) -> None:
        """Makes it, where it is not there."""
        columns = ", ".join(f"{name} {_TYPES[name]}" for name in COLUMNS)
        self.rows.query(f"CREATE TABLE IF NOT EXISTS {self.rows.table} ({columns})")

    def entries(self) -> dict[str, Entry]:
        """All of it, by version."""
        return {entry.version: entry for entry in self._read("")}

    def entry(self, version: str) -> Entry | None:
        """What is noted of a version right now."""
        return next(self._read(f" WHERE version = {self.rows.mark}", version), None)

    def note(self, entry: Entry) -> None:
        """Puts an entry in the place of the one that is there."""
        self.forget(entry.version)
        marks = ", ".join([self.rows.mark] * len(COLUMNS))
        self.rows.query(f"INSERT INTO {self.rows.table} ({', '.join(COLUMNS)}) VALUES ({marks})", astuple(entry))

    def forget(self, version: str) -> None:
        """Takes an entry away."""
        self.rows.query(f"DELETE FROM {self.rows.table} WHERE version = {self.rows.mark}", [version])

    def _read(self, where: str, *parameters: object) -> Iterator[Entry]:
        for row in self.rows.query(f"SELECT {', '.join(COLUMNS)} FROM {self.rows.table}{where}", parameters):
            yield Entry(*row)  # type: ignore[arg-type]
