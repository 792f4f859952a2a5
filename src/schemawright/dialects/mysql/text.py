"""How MySQL and MariaDB cut their SQL, and how a string stands in it."""

from schemawright.dialects.text import Lexer

LEXER = Lexer(quotes=(("`", "`"), ('"', '"')), backslash_strings=True, fold=str)


def quote_literal(value: str) -> str:
    """`value` as a string literal that means the same whatever `NO_BACKSLASH_ESCAPES` is, unless it has a backslash."""
    return "'" + value.replace("\\", "\\\\").replace("'", "''") + "'"
