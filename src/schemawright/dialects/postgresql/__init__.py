"""PostgreSQL, 13 and later."""

from functools import partial
from types import MappingProxyType

from schemawright.dialects import text
from schemawright.dialects.naming import NAME_BYTES, choose_name
from schemawright.dialects.postgresql.keywords import NOT_PLAIN
from schemawright.dialects.postgresql.types import TYPES, canonical_type
from schemawright.dialects.registry import Dialect

LEXER = text.Lexer(dollar_strings=True, nested_comments=True)


def quote_literal(value: str) -> str:
    """`value` as a string literal; with a backslash in it in the form `E'…'`, so that no setting changes its meaning."""
    body = value.replace("'", "''")
    return "E'" + body.replace("\\", "\\\\") + "'" if "\\" in value else f"'{body}'"


def _rename_in(expression: str, renames: "MappingProxyType[str, str]") -> str:
    return text.rename_in(LEXER, DIALECT.quote_identifier, expression, renames)


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
    identifiers_in=partial(text.identifiers_in, LEXER),
    rename_in=_rename_in,  # type: ignore[arg-type]
    quote_literal=quote_literal,
)
