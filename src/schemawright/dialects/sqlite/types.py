"""SQLite's types: a text of which it reads only an affinity (https://www.sqlite.org/datatype3.html, section 3.1)."""

import re

from schemawright.dialects.registry import DataType

_BRACKETS = re.compile(r"\s*([(),])\s*")

TYPES = (
    DataType("INTEGER", "number"),
    DataType("REAL", "number"),
    DataType("NUMERIC", "number"),
    DataType("TEXT", "text"),
    DataType("BLOB", "binary"),
    DataType("ANY", "other"),
    DataType("BOOLEAN", "boolean"),
    DataType("DATE", "date"),
    DataType("DATETIME", "date"),
    DataType("VARCHAR", "text", "length"),
    DataType("DECIMAL", "number", "precision, scale"),
)

STANDARD = frozenset(("ANY", "BLOB", "INT", "INTEGER", "REAL", "TEXT"))
"""What SQLite writes in capitals itself; nothing else is allowed in a `STRICT` table but the lack of `ANY`."""


def canonical_type(data_type: str) -> str:
    """`data_type` as it was declared, but for its spaces; the standard types in capitals."""
    text = _BRACKETS.sub(lambda match: {"(": "(", ")": ")", ",": ","}[match[1]], " ".join(data_type.split()))
    return text.upper() if text.upper() in STANDARD else text


def affinity(data_type: str) -> str:
    """The affinity of a column that was declared so."""
    text = data_type.upper()
    if "INT" in text:
        return "integer"
    if any(part in text for part in ("CHAR", "CLOB", "TEXT")):
        return "text"
    if "BLOB" in text or not text:
        return "blob"
    return "real" if any(part in text for part in ("REAL", "FLOA", "DOUB")) else "numeric"
