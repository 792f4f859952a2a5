"""Where the servers that we start keep what they have: in memory if there is room, since all of it is thrown away."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

MEMORY = Path("/dev/shm")  # noqa: S108 - Linux's file system in memory
ENOUGH = 2 << 30
"""Bytes that must be free in memory: scratch databases are some 10 MB each."""
SOCKET_PATH_LIMIT = 103
"""Bytes of a Unix socket's path on the strictest system (macOS); Linux allows 107."""


def make_folder(prefix: str, socket: str) -> Path:
    """A new private folder whose path leaves room for a Unix socket of that name in it."""
    *better, last = parents()
    for parent in better:
        folder = Path(tempfile.mkdtemp(prefix=prefix, dir=parent))
        if len(os.fsencode(folder / socket)) <= SOCKET_PATH_LIMIT:
            return folder
        folder.rmdir()
    return Path(tempfile.mkdtemp(prefix=prefix, dir=last))


def parents() -> Iterator[Path]:
    """Where such folders may be, the best first: whoever sets `TMPDIR` wants them there."""
    if "TMPDIR" not in os.environ and _has_room(MEMORY):
        yield MEMORY
    yield Path(tempfile.gettempdir())
    yield Path("/tmp")  # noqa: S108 - its path is short


def _has_room(folder: Path) -> bool:
    try:
        return os.access(folder, os.W_OK | os.X_OK) and shutil.disk_usage(folder).free >= ENOUGH
    except OSError:
        return False
