"""Literals in the form that their value has: PostgreSQL keeps the value, not how it was written."""

import json
import re
from collections.abc import Callable
from datetime import UTC, datetime
from decimal import Decimal

BOOLEANS = {
    **dict.fromkeys(("t", "true", "yes", "y", "on", "1"), "true"),
    **dict.fromkeys(("f", "false", "no", "n", "off", "0"), "false"),
}
MICROSECONDS = {
    **dict.fromkeys(("us", "usec", "usecs", "microsecond", "microseconds"), 1),
    **dict.fromkeys(("ms", "msec", "msecs", "millisecond", "milliseconds"), 1_000),
    **dict.fromkeys(("s", "sec", "secs", "second", "seconds"), 1_000_000),
    **dict.fromkeys(("m", "min", "mins", "minute", "minutes"), 60_000_000),
    **dict.fromkeys(("h", "hr", "hrs", "hour", "hours"), 3_600_000_000),
}
DAYS = {**dict.fromkeys(("d", "day", "days"), 1), **dict.fromkeys(("w", "week", "weeks"), 7)}
MONTHS = {
    **dict.fromkeys(("mon", "mons", "month", "months"), 1),
    **dict.fromkeys(("y", "yr", "yrs", "year", "years"), 12),
    **dict.fromkeys(("decade", "decades"), 120),
    **dict.fromkeys(("century", "centuries"), 1200),
}
_PART = re.compile(r"([+-]?\d+(?:\.\d+)?)\s*([a-z]+)|([+-]?)(\d+):(\d\d)(?::(\d\d(?:\.\d+)?))?")
_MOMENT = re.compile(r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?)?\s*(Z|[+-]\d\d(?::?\d\d)?)?")


def canonical(data_type: str, text: str) -> str:
    """A literal of a type in one form for each value; as it is where its form says nothing of its value."""
    read = READERS.get(data_type)
    found = read(text.strip()) if read is not None else None
    return text if found is None else found


def _whole(text: str) -> str | None:
    return str(int(text)) if re.fullmatch(r"[+-]?[0-9]+", text) else None


def _boolean(text: str) -> str | None:
    return BOOLEANS.get(text.lower())


def _interval(text: str) -> str | None:
    """Months, days and microseconds: PostgreSQL keeps them apart."""
    months = days = microseconds = Decimal(0)
    place, lowered = 0, text.lower()
    while place < len(lowered):
        if (match := _PART.match(lowered, place)) is None:
            return None
        amount, unit, sign, hours, minutes, seconds = match.groups()
        if hours is not None:
            time = (int(hours) * 3600 + int(minutes) * 60 + Decimal(seconds or 0)) * 1_000_000
            microseconds += -time if sign == "-" else time
        elif unit in MICROSECONDS:
            microseconds += Decimal(amount) * MICROSECONDS[unit]
        elif "." in amount or unit not in DAYS | MONTHS:
            return None
        elif unit in DAYS:
            days += int(amount) * DAYS[unit]
        else:
            months += int(amount) * MONTHS[unit]
        place = match.end()
        place += len(lowered[place:]) - len(lowered[place:].lstrip())
    return f"{int(months)} mons {int(days)} days {int(microseconds)} us" if place else None


def _timestamp(text: str) -> str | None:
    """A zone says nothing here: PostgreSQL leaves it out."""
    found = _moment(text)
    return found.replace(tzinfo=None).isoformat(" ") if found is not None else None


def _zoned(text: str) -> str | None:
    """A moment; without a zone it is one of the session's, and stays so."""
    found = _moment(text)
    if found is None:
        return None
    return (found.astimezone(UTC) if found.tzinfo is not None else found).isoformat(" ")


def _moment(text: str) -> datetime | None:
    if _MOMENT.fullmatch(text) is None:
        return None
    try:
        return datetime.fromisoformat(re.sub(r"\s+(?=[Z+-])", "", text))
    except ValueError:
        return None


def _json(text: str) -> str | None:
    """Members in order, the last of one name; numbers as they are written, apart from strings, which hold no zero."""
    try:
        return json.dumps(json.loads(text, parse_float=_number, parse_int=_number), sort_keys=True)
    except ValueError:
        return None


def _number(text: str) -> str:
    return f"\0{text}"


def _uuid(text: str) -> str | None:
    digits = text.lower().replace("-", "").removeprefix("{").removesuffix("}")
    return digits if re.fullmatch(r"[0-9a-f]{32}", digits) else None


READERS: dict[str, Callable[[str], str | None]] = {
    **dict.fromkeys(("smallint", "integer", "bigint"), _whole),
    "boolean": _boolean,
    "interval": _interval,
    "timestamp without time zone": _timestamp,
    "timestamp with time zone": _zoned,
    "jsonb": _json,
    "uuid": _uuid,
}
"""By type; of the others what was written counts."""
