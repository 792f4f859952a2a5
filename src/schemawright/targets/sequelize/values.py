"""Values of rows in JavaScript: for models, which know types, and for the query interface, which does not."""

import datetime as dt
from decimal import Decimal
from typing import Any
from uuid import UUID

from schemawright.model.document import Document
from schemawright.seeding.data_types import DataType, underlying
from schemawright.seeding.values import Span, Value, as_text
from schemawright.targets.sequelize import javascript as js
from schemawright.targets.sequelize.javascript import Code
from schemawright.targets.sequelize.types import model_type


def plain_value(document: Document, value: Value, data_type: DataType) -> Any:
    """For `queryInterface.bulkInsert`: numbers, booleans, and all else as PostgreSQL's own text."""
    if value is None or isinstance(value, bool | int | float):
        return value
    return as_text(value, underlying(document, data_type))


def model_value(document: Document, value: Value, data_type: DataType) -> Any:
    """For a model's attribute, as its Sequelize type takes it."""
    if value is None:
        return None
    shape = model_type(document, data_type)
    if shape.name in ("JSON", "JSONB", "HSTORE"):
        return value
    if shape.name is None or shape.name in ("GEOMETRY", "GEOGRAPHY"):
        return value if isinstance(value, bool | int | float) else as_text(value, shape.data_type)
    return _typed(value)


def _typed(value: Value) -> Any:
    match value:
        case bool() | int() | float() | str():
            return value
        case list():
            return [_typed(item) for item in value]
        case bytes():
            return js.call("Buffer.from", value.hex(), "hex")
        case dt.datetime():
            return js.call("new Date", value.replace(tzinfo=None).isoformat() + "Z")
        case dt.date() | dt.time():
            return value.isoformat()
        case Decimal():
            return f"{value:f}"
        case UUID():
            return str(value)
        case Span(lower, upper):
            return [_typed(lower), _typed(upper)]
    return Code(js.quoted(str(value)))
