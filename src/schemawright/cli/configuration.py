"""Where settings come from: flags, then `SCHEMAWRIGHT_*` environment variables, then `schemawright.toml` here."""

import os
import sys
from functools import cache
from pathlib import Path

from schemawright.base.errors import InvalidError

FILE = "schemawright.toml"
MIN_TOKEN = 16


def setting(name: str, flag: str | None = None) -> str | None:
    """The setting called `name` (`database_url`), or `None`. `InvalidError` where the file can't be read."""
    if flag is not None:
        return flag
    if value := os.environ.get(f"SCHEMAWRIGHT_{name.upper()}"):
        return value
    written = _file().get(name)
    return None if written is None else str(written)


def table(name: str) -> dict[str, object]:
    """The table called `name` of the file; empty where there is none. `InvalidError` where it is no table."""
    written = _file().get(name, {})
    if not isinstance(written, dict):
        raise InvalidError(f"{name} in {FILE} is no table. Write [{name}].")
    return written


@cache
def _file() -> dict[str, object]:
    if not Path(FILE).exists():
        return {}
    import tomllib

    try:
        return tomllib.loads(Path(FILE).read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise InvalidError(f"{FILE} can't be read: {error}.") from error


def data_folder() -> Path:
    """Where the embedded store lies: `SCHEMAWRIGHT_DATA_DIR`, or the user's data folder of the system."""
    if (named := setting("data_dir")) is not None:
        return Path(named).expanduser()
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "schemawright"
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "schemawright"
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "schemawright"


def database_url(flag: str | None = None) -> str:
    """The address of the store: as set, or an SQLite file in the data folder."""
    return setting("database_url", flag) or f"sqlite:///{data_folder().absolute() / 'schemawright.db'}"
