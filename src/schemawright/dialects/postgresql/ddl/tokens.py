"""Pieces of a statement, token by token."""

from schemawright.dialects.postgresql.created import OPERATOR
from schemawright.dialects.text import Token


def joined(tokens: list[Token]) -> str:
    """The tokens with single spaces between, none around points and brackets or in an operator."""
    found = ""
    for token in tokens:
        tight = token.text in (".", ",", ")", "]", "(", "[", "::") or found.endswith((".", "(", "[", "::"))
        tight |= found[-1:] in OPERATOR and token.text in OPERATOR
        found += token.text if tight or not found else f" {token.text}"
    return found


def name_length(tokens: list[Token]) -> int:
    """How many tokens the dotted name at the beginning has."""
    size = 1
    while size + 1 < len(tokens) and tokens[size].text == ".":
        size += 2
    return size


def closing(tokens: list[Token], start: int) -> int:
    """The place of the bracket that closes the one at `start`."""
    depth = 0
    for number in range(start, len(tokens)):
        depth += {"(": 1, ")": -1}.get(tokens[number].text, 0)
        if depth == 0:
            return number
    return len(tokens) - 1
