"""Migrations cut as other tools need them: what shares a transaction, and what cannot, in files of their own.

Most tools run a file whole, in one transaction or outside of any. Several statements that are sent outside of one at
once share one after all (PostgreSQL, Message Flow, Multiple Statements in a Simple Query), so each such statement is a
part. The parts of the way back are undone in the order of their migration's: the last part's first.

SQLite's settings, such as `foreign_keys`, are of a session, and a tool may run each file in one of its own: there a
migration stays in one file, outside of a transaction, and makes its own inside.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import zip_longest

from schemawright.base.diagnostics import Diagnostic
from schemawright.history.databases.registry import Databases, databases_of
from schemawright.history.errors import refuse
from schemawright.history.folder import History, Migration
from schemawright.history.script import MARK_LINE, Statement, segments, statements
from schemawright.history.versions import behind
from schemawright.migrate.step import terminated

NOTHING = "SELECT 1;\n"
"""What stands where a part has only the other way: some tools refuse a file without a statement."""

_FOR_CLIENTS = re.compile(r"^(?:DELIMITER\b|BEGIN;|COMMIT;)", re.MULTILINE | re.IGNORECASE)
"""What a database's own client is told, and a tool does by itself."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One way of a part: the statements, and their text with its comments, for tools that run one file at once."""

    statements: tuple[Statement, ...]
    text: str

    @property
    def transactional(self) -> bool:
        """Whether it can run in a transaction."""
        return all(statement.transactional for statement in self.statements)

    def framed(self) -> "Piece":
        """The same as a transaction of its own."""
        if not self.transactional or len(self.statements) < 2:
            return self
        return _piece((*_framed(self.statements, BEGIN),))


@dataclass(frozen=True, slots=True)
class Part:
    """A migration, or the `number`-th of `of` parts of one; `down` is `None` where there is no way back."""

    migration: Migration
    number: int
    of: int
    up: Piece
    down: Piece | None

    @property
    def name(self) -> str:
        """Its name, with the number of the part where there are several."""
        return self.migration.name if self.of == 1 else f"{self.migration.name}_part_{self.number}_of_{self.of}"


Frame = tuple[str, str]

BEGIN: Frame = ("BEGIN", "COMMIT")
SAVEPOINT: Frame = ("SAVEPOINT migration", "RELEASE migration")
"""The same for tools that take `BEGIN` for the beginning of a body. It does not fail inside of a transaction."""


def parts(history: History, *, single: bool = False, frame: Frame = BEGIN) -> Iterator[Part]:
    """The parts of every migration; with `single` each statement is one.

    `frame` is how a part makes a transaction of its own, where it must.
    """
    cut = Cut(databases_of(history.dialect), single, frame)
    for migration in history.migrations:
        up = cut.pieces(migration.up)
        down = [] if migration.down is None else cut.pieces(migration.down)
        count = max(len(up), len(down), 1)
        # Undone from the last to the first, so the way back begins in the last part.
        back = list(reversed(down + [_EMPTY] * (count - len(down))))
        for number, (there, again) in enumerate(zip_longest(up, back, fillvalue=_EMPTY), 1):
            yield Part(migration, number, count, there, None if migration.down is None else again)


_EMPTY = Piece((), NOTHING)


@dataclass(frozen=True, slots=True)
class Cut:
    """How the migrations of a dialect are cut; see `parts`."""

    databases: Databases
    single: bool
    frame: Frame

    def pieces(self, text: str) -> list[Piece]:
        """The pieces of one way of a migration."""
        read = statements(text, self.databases.split)
        found = tuple(replace(one, sql=sql) for one in read for sql in self.databases.elsewhere(one.sql))
        groups = list(segments(found, transactional=not self.single))
        if len(groups) > 1 and self.databases.settings_in_files:
            return [_piece(tuple(one for group in groups for one in _framed(group, self.frame)))]
        if len(groups) == 1 and len(found) == len(read) and not _FOR_CLIENTS.search(text):
            plain = MARK_LINE.sub("", text).lstrip("\n")
            return [Piece(groups[0], plain if plain.endswith("\n") else f"{plain}\n")]
        return [_piece(group) for group in groups]


def _framed(group: tuple[Statement, ...], frame: Frame) -> Iterator[Statement]:
    """Statements in a transaction of their own, which makes that they cannot be in another."""
    if len(group) < 2:
        return iter(group)
    begin, end = (replace(group[0], sql=sql, transactional=False) for sql in frame)
    return iter((begin, *group, end))


def _piece(group: tuple[Statement, ...]) -> Piece:
    return Piece(group, joined(group))


def joined(found: tuple[Statement, ...], end: str = ";") -> str:
    """Statements as a text."""
    return "".join(f"{terminated(one.sql) if end == ';' else f'{one.sql}{end}'}\n" for one in found)


def numbered(history: History) -> dict[tuple[str, int], str]:
    """A version for each part, for tools that know whole numbers only: the next ones behind its migration's.

    Raises `HistoryError` where the next migration stands too near.
    """
    found: dict[tuple[str, int], str] = {}
    taken: dict[int, Migration] = {}
    wrong: list[Diagnostic] = []
    for part in parts(history):
        version = part.migration.version
        for _ in range(part.number - 1):
            version = behind(version)
        if (other := taken.setdefault(int(version), part.migration)) != part.migration:
            wrong.append(_too_near(other, part.migration))
        found[part.migration.version, part.number] = version
    refuse(*dict.fromkeys(wrong))
    return found


def _too_near(first: Migration, second: Migration) -> Diagnostic:
    return Diagnostic(
        code="HISTORY_NO_ROOM",
        level="error",
        message=f"{first.title} has statements that need files of their own, and {second.title} comes right behind it.",
        help=f"Give {second.title} a greater version.",
    )


def check_commands(history: History, title: str, command: re.Pattern[str]) -> None:
    """Raises `HistoryError` where a tool would take a line of the SQL for a command of its own."""
    wrong = []
    for migration in history.migrations:
        for name, text in migration.files.items():
            for match in command.finditer(text):
                line = text.count("\n", 0, match.end()) + 1
                said = match[0].strip()
                wrong.append(
                    Diagnostic(
                        code="HISTORY_TOOL_MISREADS",
                        level="error",
                        message=f"{name}:{line}: {title} would take {said!r} for a command of its own.",
                        help="Reword that line.",
                    )
                )
    refuse(*wrong)
