"""PostgreSQL, 13 and later."""

from dataclasses import replace
from types import MappingProxyType

from schemawright.dialects.ddl import Lock, Passage, SafePassage
from schemawright.dialects.naming import NAME_BYTES, choose_name
from schemawright.dialects.postgresql import ddl
from schemawright.dialects.postgresql.ddl.unsupported import unsupported
from schemawright.dialects.postgresql.keywords import NOT_PLAIN
from schemawright.dialects.postgresql.lexer import LEXER
from schemawright.dialects.postgresql.parser import NEWEST
from schemawright.dialects.postgresql.types import ALIASES, TYPES, canonical_type
from schemawright.dialects.registry import Dialect


def quote_literal(value: str) -> str:
    """`value` as a string literal; with a backslash in the form `E'…'`, so that no setting changes its meaning."""
    body = value.replace("'", "''")
    return "E'" + body.replace("\\", "\\\\") + "'" if "\\" in value else f"'{body}'"


def locks(setup: str, statements: tuple[str, ...], version: int | None) -> list[tuple[Lock, ...]]:
    """The locks that each statement takes on what `setup` has made."""
    # Only here: the server's parser is not loaded by those who only write SQL.
    from schemawright.dialects.postgresql.locks.steps import locks

    return locks(setup, statements, version or NEWEST)


def safe(passage: Passage) -> SafePassage:
    """The statements that do the same while others work."""
    from schemawright.dialects.postgresql.safe import safe

    return safe(passage)


DDL = replace(ddl.DDL, locks=locks, safe=safe, unsupported=unsupported)

DIALECT = Dialect(
    name="postgresql",
    title="PostgreSQL",
    default_namespace="public",
    max_name_bytes=NAME_BYTES,
    types=TYPES,
    type_aliases=ALIASES,
    reserved=NOT_PLAIN,
    shared_names=MappingProxyType(
        {"relation": ("table", "view", "materializedView", "sequence", "index", "key", "exclusion", "composite")}
    ),
    canonical_type=canonical_type,
    choose_name=choose_name,
    lexer=LEXER,
    quote_literal=quote_literal,
)
