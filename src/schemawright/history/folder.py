"""A folder of migrations: `<version>_<name>.up.sql` and `.down.sql`, and `schemawright.sum` with their checksums.

The first line of the sum names the form, the dialect and the checksum of all; each other line is a file and its own.
Line endings do not count. A merge of two branches that both add a migration is a conflict in it, as it should be.
"""

import base64
import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from schemawright.base.diagnostics import Diagnostic
from schemawright.base.errors import InvalidError, SourceError
from schemawright.dialects.registry import dialect_named
from schemawright.history.errors import refuse
from schemawright.history.script import replaced

SUM = "schemawright.sum"
FORM = "schemawright 1"

_FILE = re.compile(r"(?P<version>\d+)_(?P<name>\w+)\.(?P<way>up|down)\.sql")


@dataclass(frozen=True, slots=True)
class Migration:
    """One migration; `down` is `None` where there is no way back. `version` is a row of digits, ordered as a number."""

    version: str
    name: str
    up: str
    down: str | None = None

    @property
    def title(self) -> str:
        """`20260101000000_initial`."""
        return f"{self.version}_{self.name}"

    @property
    def number(self) -> int:
        return int(self.version)

    @property
    def checksum(self) -> str:
        """Of the way up: what a database remembers, so that it notices an edited file."""
        return checksum(self.up)

    @property
    def replaces(self) -> tuple[str, ...]:
        """The versions that it was squashed from."""
        return replaced(self.up)

    @property
    def files(self) -> dict[str, str]:
        """Its files by name."""
        ways = {"up": self.up} if self.down is None else {"up": self.up, "down": self.down}
        return {f"{self.title}.{way}.sql": text for way, text in ways.items()}


@dataclass(frozen=True)
class History:
    """Migrations of one dialect, oldest first."""

    dialect: str
    migrations: tuple[Migration, ...] = ()

    @cached_property
    def by_version(self) -> dict[str, Migration]:
        return {migration.version: migration for migration in self.migrations}

    @property
    def files(self) -> dict[str, str]:
        """The whole folder: every file by name, and the sum."""
        made = {name: text for migration in self.migrations for name, text in migration.files.items()}
        return {**made, SUM: sum_text(self.dialect, made)}

    def with_migration(self, added: Migration, instead_of: Iterable[str] = ()) -> "History":
        """The history with one more, in place of some others."""
        gone = set(instead_of)
        kept = [migration for migration in self.migrations if migration.version not in gone]
        return History(self.dialect, tuple(sorted([*kept, added], key=lambda migration: migration.number)))

    def until(self, version: str) -> "History":
        """The history up to a version; `InvalidError` where there is none such."""
        last = self.numbered(version).number
        return History(self.dialect, tuple(one for one in self.migrations if one.number <= last))

    def numbered(self, version: str) -> Migration:
        """The migration of a version, or `InvalidError`."""
        if (found := self.by_version.get(version)) is None:
            known = ", ".join(self.by_version) or "none"
            raise InvalidError(f"There is no migration {version!r}. There are: {known}.")
        return found


def checksum(text: str) -> str:
    """The SHA-256 of a text, whatever its line endings, in base64."""
    return base64.b64encode(hashlib.sha256(text.replace("\r\n", "\n").encode()).digest()).decode()


def sum_text(dialect: str, files: dict[str, str]) -> str:
    """What `schemawright.sum` says of these files."""
    lines = "".join(f"{name} h1:{checksum(text)}\n" for name, text in sorted(files.items()))
    return f"{FORM} {dialect} h1:{checksum(dialect + lines)}\n{lines}"


def read(folder: Path, *, check: bool = True) -> History:
    """The history in a folder; with `check` its files must be those of the sum.

    Raises `SourceError` where it cannot be read, `HistoryError` for files that are not what they should be.
    """
    try:
        said = (folder / SUM).read_text(encoding="utf-8")
    except OSError as error:
        message = f"{folder / SUM} can't be read: {error.strerror}."
        raise SourceError(f"{message} Make a first migration with `schemawright migrate new`.") from error
    files = _files(folder)
    dialect = _dialect(said, folder)
    if check:
        refuse(*_changed(said, files, sum_text(dialect, files)))
    return History(dialect, _migrations(files))


def read_or_new(folder: Path, dialect: str) -> History:
    """The history in a folder, or an empty one where there is none yet."""
    if (folder / SUM).exists():
        return read(folder)
    history = History(dialect_named(dialect).name, _migrations(_files(folder)) if folder.is_dir() else ())
    if history.migrations:
        raise SourceError(f"{folder} has migrations but no {SUM}. Write it with `schemawright migrate hash`.")
    return history


def hashed(folder: Path, dialect: str | None) -> History:
    """The history of a folder whose sum is to be written anew: as its files are now."""
    if not folder.is_dir():
        raise SourceError(f"There is no folder {folder}.")
    if dialect is not None or not (folder / SUM).exists():
        return History(dialect_named(dialect or "postgresql").name, _migrations(_files(folder)))
    return read(folder, check=False)


def write(folder: Path, history: History) -> None:
    """Makes the folder what the history says: migrations that are not in it any more are removed."""
    files = history.files
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for path in folder.glob("*.sql"):
            if path.name not in files and _FILE.fullmatch(path.name):
                path.unlink()
        for name, text in files.items():
            if not (folder / name).exists() or (folder / name).read_bytes() != text.encode():
                (folder / name).write_text(text, encoding="utf-8", newline="")
    except OSError as error:
        raise InvalidError(f"{folder} can't be written: {error.strerror}.") from error


def _files(folder: Path) -> dict[str, str]:
    """The SQL files of a folder, as they are."""
    found = {}
    for path in sorted(folder.glob("*.sql")):
        try:
            found[path.name] = path.read_bytes().decode()
        except OSError as error:
            raise SourceError(f"{path} can't be read: {error.strerror}.") from error
        except UnicodeDecodeError as error:
            raise SourceError(f"{path} is not UTF-8: byte {error.start + 1} is wrong. Convert it first.") from error
    return found


def _dialect(said: str, folder: Path) -> str:
    head = said.partition("\n")[0].split()
    if len(head) != 4 or " ".join(head[:2]) != FORM:
        raise SourceError(
            f"{folder / SUM} is not of a form that is known here. Merge it, or run `schemawright migrate hash`."
        )
    return dialect_named(head[2]).name


def _changed(said: str, files: dict[str, str], made: str) -> list[Diagnostic]:
    """What differs between a sum and the files."""
    if said.replace("\r\n", "\n") == made:
        return []
    listed = dict(line.rsplit(" h1:", 1) for line in said.splitlines()[1:] if " h1:" in line)
    found = [_differs(name, "has been added") for name in files if name not in listed]
    found += [_differs(name, "is gone") for name in listed if name not in files]
    found += [
        _differs(name, "has been edited") for name in files if name in listed and listed[name] != checksum(files[name])
    ]
    return found or [_differs(SUM, "has been edited")]


def _differs(name: str, how: str) -> Diagnostic:
    return Diagnostic(
        code="HISTORY_SUM_DIFFERS",
        level="error",
        message=f"{name} {how} since {SUM} was written.",
        help="Undo that, or run `schemawright migrate hash` where it is meant.",
    )


def _migrations(files: dict[str, str]) -> tuple[Migration, ...]:
    """The migrations that the files hold; raises `HistoryError` for what is not one."""
    wrong: list[Diagnostic] = []
    ways: dict[tuple[str, str], dict[str, str]] = {}
    for name, text in files.items():
        if (match := _FILE.fullmatch(name)) is None:
            wrong.append(_misnamed(name, "Call it <version>_<name>.up.sql or .down.sql, or move it elsewhere."))
        else:
            ways.setdefault((match["version"], match["name"]), {})[match["way"]] = text
    numbers: dict[int, str] = {}
    for (version, name), texts in ways.items():
        if "up" not in texts:
            wrong.append(_misnamed(f"{version}_{name}.down.sql", "Add the .up.sql that belongs to it."))
        title = f"{version}_{name}"
        if (other := numbers.setdefault(int(version), title)) != title:
            wrong.append(_misnamed(title, f"Give it another version than that of {other}."))
    refuse(*wrong)
    made = (Migration(version, name, texts["up"], texts.get("down")) for (version, name), texts in ways.items())
    return tuple(sorted(made, key=lambda migration: migration.number))


def _misnamed(name: str, help: str) -> Diagnostic:
    return Diagnostic(code="HISTORY_FILE_NAME", level="error", message=f"{name} is no migration of its own.", help=help)
