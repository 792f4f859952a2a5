"""The types of MySQL, MariaDB and SQLite: which of PostgreSQL's holds the same values."""

from collections.abc import Callable, Mapping
from functools import lru_cache

from schemawright.dialects.mysql.types import canonical_type as mysql_type
from schemawright.dialects.sqlite.types import affinity
from schemawright.model.facts import type_parts

WHOLE = {"tinyint": 7, "smallint": 15, "mediumint": 23, "int": 31, "bigint": 63}
"""How many bits of a whole number with a sign are its value."""
GEOMETRY = frozenset(
    "geometry point linestring polygon multipoint multilinestring multipolygon geometrycollection".split()
)
_SAME = {"double": "double precision", "float": "real", "decimal": "numeric", "inet4": "inet", "bit": "bit"}


@lru_cache(maxsize=4096)
def of_mysql(data_type: str) -> str:
    """A type of MySQL or MariaDB as one of PostgreSQL, with the same arguments; itself where there is none such."""
    text = mysql_type(data_type)
    parts = type_parts(text)
    base = parts.base.split(" ")[0]
    arguments = f"({','.join(parts.arguments)})" if parts.arguments else ""
    if base in WHOLE:
        return "bigint" if base == "bigint" else "integer" if WHOLE[base] > WHOLE["smallint"] else "smallint"
    if base == "year":
        return "smallint"
    if base in ("char", "varchar"):
        return f"character varying{arguments}"
    if base.endswith("text") or base in ("enum", "set"):
        return "text"
    if base.endswith(("blob", "binary")):
        return "bytea"
    if base in ("datetime", "timestamp"):
        return "timestamp without time zone"
    if base == "time":
        return "time without time zone"
    if base in GEOMETRY:
        return f"geometry({base})"
    return f"{_SAME[base]}{arguments}" if base in _SAME else text


_SQLITE = {"integer": "bigint", "text": "text", "blob": "bytea", "real": "double precision", "numeric": "numeric"}
_NAMED = {
    "BOOL": "boolean",
    "BOOLEAN": "boolean",
    "DATE": "date",
    "DATETIME": "timestamp without time zone",
    "TIMESTAMP": "timestamp without time zone",
    "TIMESTAMPTZ": "timestamp with time zone",
    "TIME": "time without time zone",
    "UUID": "uuid",
    "GUID": "uuid",
    "JSON": "json",
    "JSONB": "json",
    "ANY": "text",
    "": "text",
}
"""What people mean by types that SQLite itself knows nothing of."""


def of_sqlite(data_type: str) -> str:
    """A type of SQLite as one of PostgreSQL: by its name where that says more than its affinity."""
    parts = type_parts(data_type.strip())
    base = parts.base.upper()
    if base in _NAMED:
        return _NAMED[base]
    kind = affinity(data_type)
    is_sized = kind in ("text", "numeric") and all(argument.isdigit() for argument in parts.arguments)
    arguments = f"({','.join(parts.arguments)})" if parts.arguments and is_sized else ""
    return "character varying" + arguments if kind == "text" and arguments else _SQLITE[kind] + arguments


MEANINGS: Mapping[str, Callable[[str], str]] = {"mysql": of_mysql, "mariadb": of_mysql, "sqlite": of_sqlite}
