"""SQLite, 3.37 and later."""

from functools import partial
from types import MappingProxyType

from schemawright.dialects.naming import choose_name
from schemawright.dialects.registry import Dialect
from schemawright.dialects.sqlite.ddl import DDL
from schemawright.dialects.sqlite.lexer import LEXER, quote_literal
from schemawright.dialects.sqlite.types import TYPES, canonical_type

__all__ = ["DDL", "DIALECT"]

NAME_BYTES = 1_000_000
"""SQLite has no limit but that of a statement's length (`SQLITE_MAX_SQL_LENGTH`)."""

RESERVED = frozenset(
    """
    add all alter always and as autoincrement between by case check collate commit constraint create current_date
    current_time current_timestamp default deferrable delete distinct drop else escape except exists foreign from group
    having if in index insert intersect into is isnull join limit not nothing notnull null on or order over primary
    references returning select set table then to transaction union unique update using values when where
    """.split()
)
"""Keywords that do not fall back to a name (the parser's grammar, `parse.y`)."""

DIALECT = Dialect(
    name="sqlite",
    title="SQLite",
    default_namespace=None,
    max_name_bytes=NAME_BYTES,
    types=TYPES,
    reserved=RESERVED,
    shared_names=MappingProxyType({"relation": ("table", "view", "index")}),
    canonical_type=canonical_type,
    choose_name=partial(choose_name, limit=NAME_BYTES),
    lexer=LEXER,
    quote_literal=quote_literal,
)
