"""The values that rows hold, and how each is written as PostgreSQL's own text.

Numbers, texts, booleans, dates and times, `UUID`, `bytes` and `None` are Python's own; an array is a list; JSON is a
dictionary or list in a column of that type, `hstore` a dictionary; a range is a `Span`, a
multirange a list of them. All else (networks, geometry,
search vectors, paths) is text as PostgreSQL reads it.
"""

import datetime as dt
import json
from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from uuid import UUID

from schemawright.seeding.data_types import DataType

Value = Any
JSON_TYPES = frozenset({"json", "jsonb"})


@dataclass(frozen=True)
class Span:
    """A range that holds its lower bound and not its upper one."""

    lower: Value
    upper: Value


def as_text(value: Value, data_type: DataType) -> str:
    """A value that is not `None` as PostgreSQL's input text (manual, chapter 8)."""
    if isinstance(value, list) and data_type.is_array:
        return "{" + ",".join(_element(item, data_type) for item in value) + "}"
    if data_type.base.endswith("multirange") and isinstance(value, list):
        return "{" + ",".join(map(_scalar, value)) + "}"
    if data_type.base.endswith("hstore") and isinstance(value, dict):
        return ",".join(f'"{key}"=>"{item}"' for key, item in value.items())
    if data_type.base in JSON_TYPES and not data_type.is_array:
        return json.dumps(value, ensure_ascii=False)
    return _scalar(value)


def _element(value: Value, data_type: DataType) -> str:
    if value is None:
        return "NULL"
    if isinstance(value, list) and data_type.dimensions > 1:
        return "{" + ",".join(_element(item, data_type) for item in value) + "}"
    text = as_text(value, data_type.element)
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _scalar(value: Value) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case bytes():
            return f"\\x{value.hex()}"
        case dt.datetime():
            return value.isoformat(sep=" ")
        case dt.date() | dt.time():
            return value.isoformat()
        case dt.timedelta():
            return f"{value.days} days {value.seconds} seconds"
        case Span(lower, upper):
            return (
                f'["{_scalar(lower)}","{_scalar(upper)}")'
                if isinstance(lower, dt.datetime)
                else f"[{_scalar(lower)},{_scalar(upper)})"
            )
        case Decimal():
            return f"{value:f}"
        case dict() | list():
            return json.dumps(value, ensure_ascii=False)
        case str() | int() | float() | UUID():
            return str(value)
    raise TypeError(f"Rows hold no {type(value).__name__}.")
