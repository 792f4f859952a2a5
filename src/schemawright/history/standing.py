"""How a database stands to a history: what is applied, what is pending, and what bars a run."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from schemawright.base.diagnostics import Diagnostic
from schemawright.history.folder import History, Migration
from schemawright.history.ledger import Entry

Condition = Literal["applied", "pending", "stopped", "edited", "missing", "replaced"]


@dataclass(frozen=True)
class Line:
    """One migration, in the folder or in the database or in both."""

    version: str
    name: str
    condition: Condition
    entry: Entry | None = None


@dataclass(frozen=True)
class Standing:
    """A history and what a database remembers of it."""

    history: History
    entries: Mapping[str, Entry]

    def lines(self) -> tuple[Line, ...]:
        """Every migration, oldest first."""
        known = self.history.by_version
        found = [Line(one.version, one.name, self._condition(one), self.entry(one)) for one in self.history.migrations]
        lost = [entry for entry in self._missing() if entry.version not in known]
        found += [Line(entry.version, entry.name, "missing", entry) for entry in lost]
        return tuple(sorted(found, key=lambda line: int(line.version)))

    def entry(self, migration: Migration) -> Entry | None:
        """What the database remembers of a migration."""
        return self.entries.get(migration.version)

    def pending(self) -> tuple[Migration, ...]:
        """What is still to be applied, or to be finished, oldest first."""
        return tuple(one for one in self.history.migrations if self._condition(one) in ("pending", "stopped"))

    def applied(self) -> tuple[Migration, ...]:
        """What can be undone, the newest first; a way back that was stopped is among it."""
        done = [one for one in self.history.migrations if (held := self.entry(one)) and held.state != "up"]
        return tuple(reversed(done))

    def folded(self) -> tuple[Migration, ...]:
        """Squashed migrations of which the database has all that they stand for, under the old numbers."""
        return tuple(one for one in self.history.migrations if self._condition(one) == "replaced")

    def _condition(self, migration: Migration) -> Condition:
        entry = self.entry(migration)
        if entry is not None and entry.state != "applied":
            return "stopped"
        if entry is not None and entry.checksum == migration.checksum:
            return "applied"
        held = [self.entries.get(version) for version in migration.replaces]
        if held and all(one is not None and one.state == "applied" for one in held):
            return "replaced"
        return "pending" if entry is None else "edited"

    def _missing(self) -> Iterator[Entry]:
        """What the database has and the folder does not, unless a squashed migration stands for it."""
        replaced = {version for one in self.history.migrations for version in one.replaces}
        for entry in self.entries.values():
            if entry.version not in self.history.by_version and entry.version not in replaced:
                yield entry

    # What bars a run

    def bars(self, way: Literal["up", "down"], *, out_of_order: bool = False) -> Iterator[Diagnostic]:
        """Why the database cannot be migrated this way."""
        for entry in self._missing():
            yield _error(
                "HISTORY_FILE_MISSING",
                f"The database has {entry.version}_{entry.name}, but the folder does not.",
                "Bring its files back.",
            )
        for migration in self.history.migrations:
            yield from self._bars_of(migration, way)
        if way == "up" and not out_of_order:
            yield from self._gaps()

    def _bars_of(self, migration: Migration, way: Literal["up", "down"]) -> Iterator[Diagnostic]:
        entry = self.entry(migration)
        if self._condition(migration) == "edited":
            yield _error(
                "HISTORY_FILE_EDITED",
                f"{migration.title}.up.sql has been edited since it was applied.",
                "Undo the edit, and put the change into a new migration.",
            )
        if entry is not None and entry.state not in ("applied", way):
            other = "up" if way == "down" else "down"
            yield _error(
                "HISTORY_HALF_WAY",
                f"{migration.title} was stopped on its way {other}, with {entry.steps_done} steps done.",
                f"Finish it with `schemawright migrate {other}` first.",
            )
        held = [version for version in migration.replaces if version in self.entries]
        if entry is None and held and self._condition(migration) != "replaced":
            yield _error(
                "HISTORY_SQUASH_HALF_APPLIED",
                f"{migration.title} stands for {len(migration.replaces)} migrations, of which the database has some.",
                "Bring the files from before the squash back, run `schemawright migrate up`, and then squash.",
            )

    def _gaps(self) -> Iterator[Diagnostic]:
        newest = max((int(version) for version in self.entries), default=-1)
        for migration in self.history.migrations:
            if self._condition(migration) == "pending" and migration.number < newest:
                yield _error(
                    "HISTORY_OUT_OF_ORDER",
                    f"{migration.title} is older than what the database has already.",
                    "Give it a newer version, or say --allow-out-of-order.",
                )


def _error(code: str, message: str, help: str) -> Diagnostic:
    return Diagnostic(code=code, level="error", message=message, help=help)
