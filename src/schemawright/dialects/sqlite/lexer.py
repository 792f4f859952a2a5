"""How SQLite cuts its SQL into tokens (https://www.sqlite.org/lang_keywords.html, `tokenize.c`)."""

import re

from schemawright.dialects.text import Lexer, Token
from schemawright.model.schema import CASELESS

LEXER = Lexer(quotes=(('"', '"'), ("`", "`"), ("[", "]")), fold=str, ignores_case="sqlite" in CASELESS)


def solid(text: str) -> list[Token]:
    """The tokens of a text that count."""
    return [token for token in LEXER.tokens(text) if token.kind not in ("space", "comment")]


def quote_literal(value: str) -> str:
    """`value` as a string literal."""
    return "'" + value.replace("'", "''") + "'"


def squeezed(sql: str) -> str:
    """`sql` without comments and brackets around all of it, names in lower case, one space between tokens."""
    tokens = solid(sql)
    while _is_bracketed(tokens):
        tokens = tokens[1:-1]
    return " ".join(token.value or token.text for token in tokens)


def _is_bracketed(tokens: list[Token]) -> bool:
    """Whether one pair of brackets is around the whole."""
    depth = 0
    for place, token in enumerate(tokens):
        depth += {"(": 1, ")": -1}.get(token.text, 0)
        if depth == 0:
            return place > 0 and place == len(tokens) - 1
    return False


def is_bracketed(sql: str) -> bool:
    """Whether one pair of brackets is around the whole of an expression."""
    return _is_bracketed(solid(sql))


def unwrapped(sql: str) -> str:
    """An expression without the brackets that are around the whole of it."""
    while is_bracketed(sql):
        sql = sql[1:-1].strip()
    return sql


def closed(sql: str) -> str:
    """`sql` so that what follows it is not swallowed by a line comment at its end."""
    sql = sql.strip()
    is_open = "--" in sql.rsplit("\n", 1)[-1] and LEXER.tokens(sql)[-1].kind == "comment"
    return sql + "\n" if is_open else sql


def bracketed(sql: str) -> str:
    """The expression in brackets; in its own, where one pair is around the whole of it."""
    return sql if is_bracketed(sql) else f"({closed(sql)})"


def literal(value: str) -> str:
    """A default that is a literal without brackets and plus; any other as it is."""
    bare = unwrapped(value.strip())
    bare = bare[1:].strip() if bare.startswith("+") else bare
    return bare if is_literal(bare) else value


_NUMBER = re.compile(r"[+-]?(?:0x[0-9a-f]+|(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)")


def is_literal(value: str) -> bool:
    """Whether a default needs no brackets: a number with its sign, a string, a blob, a word such as `NULL`."""
    if is_bracketed(value):
        return False
    tokens = solid(value)
    text = "".join(token.text for token in tokens).lower()
    return len(tokens) == 1 or text.startswith("x'") or _NUMBER.fullmatch(text) is not None
