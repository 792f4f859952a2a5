"""PostgreSQL, 13 and later."""

from types import MappingProxyType

from schemawright.dialects.naming import NAME_BYTES, choose_name
from schemawright.dialects.postgresql.ddl import DDL
from schemawright.dialects.postgresql.keywords import NOT_PLAIN
from schemawright.dialects.postgresql.lexer import LEXER
from schemawright.dialects.postgresql.types import TYPES, canonical_type
from schemawright.dialects.registry import Dialect


def quote_literal(value: str) -> str:
    """`value` as a string literal; with a backslash in the form `E'…'`, so that no setting changes its meaning."""
    body = value.replace("'", "''")
    return "E'" + body.replace("\\", "\\\\") + "'" if "\\" in value else f"'{body}'"


__all__ = ["DDL", "DIALECT"]


DIALECT = Dialect(
    name="postgresql",
    title="PostgreSQL",
    default_namespace="public",
    max_name_bytes=NAME_BYTES,
    types=TYPES,
    reserved=NOT_PLAIN,
    shared_names=MappingProxyType(
        {"relation": ("table", "view", "materializedView", "sequence", "index", "key", "exclusion", "composite")}
    ),
    canonical_type=canonical_type,
    choose_name=choose_name,
    lexer=LEXER,
    quote_literal=quote_literal,
)
