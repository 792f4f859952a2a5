"""PostgreSQL's own text of expressions and lists, taken apart."""

from collections.abc import Iterator

from schemawright.dialects.postgresql.lexer import LEXER
from schemawright.dialects.text import Token

_DEPTH = {"(": 1, "[": 1, ")": -1, "]": -1}


def bare(expression: str) -> str:
    """An expression without the brackets around the whole of it."""
    while _is_bracketed(expression):
        expression = expression[1:-1]
    return expression


def _is_bracketed(expression: str) -> bool:
    if not (expression.startswith("(") and expression.endswith(")")):
        return False
    depth = 0
    tokens = LEXER.tokens(expression)
    for number, token in enumerate(tokens):
        depth += _step(token)
        if depth == 0:
            return number == len(tokens) - 1
    return False


def elements(text: str) -> Iterator[str]:
    """The parts of a list at its commas outside of brackets and quotes."""
    part, depth = "", 0
    for token in LEXER.tokens(text):
        depth += _step(token)
        if depth == 0 and token.text == ",":
            yield part.strip()
            part = ""
        else:
            part += token.text
    if part.strip():
        yield part.strip()


def inside(text: str) -> str:
    """What stands in the first pair of brackets."""
    place, depth, start = 0, 0, -1
    for token in LEXER.tokens(text):
        step = _step(token)
        depth += step
        if step == 1 and depth == 1 and start < 0:
            start = place + 1
        if step == -1 and depth == 0:
            return text[start:place]
        place += len(token.text)
    return ""


def _step(token: Token) -> int:
    return _DEPTH.get(token.text, 0) if token.kind == "symbol" else 0
