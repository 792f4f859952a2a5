"""The tokens of a statement in pieces."""

from collections.abc import Iterator, Sequence

from schemawright.dialects.mysql.script import Token

Tokens = Sequence[Token]


def parts(tokens: Tokens) -> Iterator[Tokens]:
    """What stands between commas outside brackets."""
    depth, begun = 0, 0
    for place, token in enumerate(tokens):
        depth += (token.text == "(") - (token.text == ")")
        if token.text == "," and depth == 0:
            yield tokens[begun:place]
            begun = place + 1
    if tokens[begun:]:
        yield tokens[begun:]


def in_brackets(tokens: Tokens) -> tuple[Tokens, Tokens]:
    """What the first pair of brackets holds, and what stands behind it."""
    begin = next(place for place, token in enumerate(tokens) if token.text == "(")
    depth = 0
    for place in range(begin, len(tokens)):
        depth += (tokens[place].text == "(") - (tokens[place].text == ")")
        if depth == 0:
            return tokens[begin + 1 : place], tokens[place + 1 :]
    raise KeyError("a bracket is never closed")


def said(tokens: Tokens) -> str:
    """The tokens in one spelling."""
    return " ".join(token.value if token.kind in ("name", "quoted") else token.text for token in tokens)


def words_of(tokens: Tokens, size: int = 2) -> tuple[str, ...]:
    """The first words, in upper case."""
    return tuple(token.word for token in tokens[:size])
