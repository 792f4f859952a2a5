"""Versions: moments in UTC, `YYYYMMDDhhmmss`."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

FORMAT = "%Y%m%d%H%M%S"
"""How a moment becomes a version."""


def next_version(others: Iterable[str], moment: datetime | None = None) -> str:
    """The version of a moment (now), or the first behind all others."""
    wanted = (moment or datetime.now(UTC)).strftime(FORMAT)
    last = max(others, key=int, default="0")
    return wanted if int(wanted) > int(last) else behind(last)


def behind(version: str) -> str:
    """The next one: a second later where it is a moment, else the next number."""
    try:
        return (datetime.strptime(version, FORMAT) + timedelta(seconds=1)).strftime(FORMAT)  # noqa: DTZ007
    except ValueError:
        return f"{int(version) + 1:0{len(version)}}"
