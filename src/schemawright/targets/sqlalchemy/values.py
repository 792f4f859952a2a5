"""Values of rows as Python literals, as SQLAlchemy's types take them."""

import datetime as dt
from decimal import Decimal
from typing import Any
from uuid import UUID

from schemawright.base.ids import Id
from schemawright.model.document import Document
from schemawright.model.types import Enum
from schemawright.seeding.data_types import DataType, underlying
from schemawright.seeding.values import JSON_TYPES, Span, Value, as_text
from schemawright.targets.layout import Node
from schemawright.targets.sqlalchemy import python as py
from schemawright.targets.sqlalchemy.enums import enum_members
from schemawright.targets.sqlalchemy.python import Code
from schemawright.targets.sqlalchemy.types import mapped_type


def python_value(document: Document, value: Value, data_type: DataType, enum_names: dict[Id, str]) -> Any:
    """A value as code."""
    if value is None:
        return None
    plain = underlying(document, data_type)
    if mapped_type(document, data_type, enum_names).is_raw:
        return as_text(value, plain)
    if plain.base in JSON_TYPES or plain.base.endswith("hstore"):
        return value
    if isinstance(value, list) and plain.is_array:
        return [python_value(document, item, _inner(plain), enum_names) for item in value]
    if isinstance(value, list):
        return [_literal(item) for item in value]
    if isinstance(plain.user_type, Enum):
        return _member(plain.user_type, str(value), enum_names)
    return _literal(value)


def _inner(data_type: DataType) -> DataType:
    dimensions = data_type.dimensions - 1
    return DataType(data_type.text, data_type.base, data_type.arguments, dimensions, data_type.user_type)


def _member(enum: Enum, value: str, enum_names: dict[Id, str]) -> Code:
    names = {content: name for name, content in enum_members(enum).items()}
    return Code(f"{enum_names[enum.id]}.{names[value]}")


def _literal(value: Value) -> Node | Value:
    match value:
        case dt.datetime():
            zone = {"tzinfo": Code("datetime.UTC")} if value.tzinfo is not None else {}
            parts = [value.year, value.month, value.day, value.hour, value.minute, value.second]
            return py.call("datetime.datetime", *parts, **zone)
        case dt.date():
            return py.call("datetime.date", value.year, value.month, value.day)
        case dt.time():
            return py.call("datetime.time", value.hour, value.minute, value.second)
        case dt.timedelta():
            return py.call("datetime.timedelta", days=value.days, seconds=value.seconds)
        case Decimal():
            return py.call("decimal.Decimal", f"{value:f}")
        case UUID():
            return py.call("uuid.UUID", str(value))
        case bytes():
            return py.call("bytes.fromhex", value.hex())
        case Span(lower, upper):
            return py.call("Range", _literal(lower), _literal(upper))
    return value
