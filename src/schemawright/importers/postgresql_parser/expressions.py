"""The author's own text of expressions, cut out of the script at its tokens."""

import re
from typing import TYPE_CHECKING

from schemawright.dialects.postgresql.parser import quote_identifier, token_kind

if TYPE_CHECKING:
    from schemawright.dialects.postgresql.parser import Tokens
    from schemawright.importers.postgresql_parser.reading import Reading

OPEN, CLOSE, COMMA = map(ord, "(),")
_OPENING = frozenset(map(ord, "(["))
_CLOSING = frozenset(map(ord, ")]"))
_ENDS = frozenset(map(ord, ",;"))
DEFAULT, CHECK, AS, WHERE, FOR, USING = map(token_kind, ("DEFAULT", "CHECK", "AS", "WHERE", "FOR", "USING"))
WITHS = frozenset(map(token_kind, ("WITH", "WITH_LA", "WITHOUT", "WITHOUT_LA")))


def find_token(tokens: "Tokens", token: int, kind: int, last: int | None = None) -> int | None:
    """The first token of a kind from `token` on, outside brackets that open on the way (up to `last`, exclusive)."""
    kinds = tokens.kinds
    depth = 0
    for number in range(token, len(kinds) if last is None else last):
        current = kinds[number]
        if current == kind and depth == 0:
            return number
        if current in _OPENING:
            depth += 1
        elif current in _CLOSING:
            depth -= 1
    return None


def clause(tokens: "Tokens", token: int, limit: int) -> str:
    """The text from a token to the next comma or closing bracket of its own level, or to the byte `limit`."""
    kinds, starts = tokens.kinds, tokens.starts
    depth = 0
    number = token
    size = len(kinds)
    while number < size and starts[number] < limit:
        current = kinds[number]
        if current in _OPENING:
            depth += 1
        elif current in _CLOSING:
            depth -= 1
            if depth < 0:
                break
        elif depth == 0 and (current in _ENDS):
            break
        number += 1
    return tokens.text(starts[token], tokens.ends[number - 1]) if number > token else ""


def closing(tokens: "Tokens", token: int) -> int:
    """The token that closes the bracket which `token` opens."""
    kinds = tokens.kinds
    depth = 0
    while True:
        current = kinds[token]
        if current in _OPENING:
            depth += 1
        elif current in _CLOSING:
            depth -= 1
            if depth == 0:
                return token
        token += 1


def inside(tokens: "Tokens", token: int) -> str:
    """The text between the bracket that `token` opens and its end, without them."""
    end = closing(tokens, token)
    return tokens.text(tokens.starts[token + 1], tokens.ends[end - 1]) if end > token + 1 else ""


def bracketed(reading: "Reading", offset: int, keyword: int) -> str:
    """The same as `bracketed_after` of the statement at hand, which is scanned only where its text is not plain."""
    found = plainly_bracketed(reading.statement.data, offset, keyword)
    return bracketed_after(reading.tokens, offset, keyword) if found is None else found


_HEADS = {
    kind: re.compile(rb'(?:(?:\w+|"[^"]*")\s+)*?' + word + rb"\s*\(", re.IGNORECASE)
    for kind, word in ((CHECK, b"CHECK"), (AS, b"AS"))
}
"""Words and names up to a keyword and the bracket behind it."""
_MARK = re.compile(rb"""'[^'\\]*'|"[^"]*"|([()])|(['"$]|--|/\*)""")
"""What may hide a bracket and does not matter, a bracket, what only a scan can tell."""


def plainly_bracketed(data: bytes, offset: int, keyword: int) -> str | None:
    """The text in the brackets behind the words that lead to `keyword`; `None` where only a scan can tell."""
    if (head := _HEADS[keyword].match(data, offset)) is None:
        return None
    depth = 1
    for mark in _MARK.finditer(data, head.end()):
        bracket, doubt = mark.groups()
        if doubt is not None:
            return None
        if bracket is not None:
            depth += 1 if bracket == b"(" else -1
            if depth == 0:
                return data[head.end() : mark.start()].strip().decode()
    return None


def bracketed_after(tokens: "Tokens", offset: int, keyword: int) -> str:
    """The text in the brackets behind the first `keyword` at or after a byte position: `CHECK (…)`."""
    token = tokens.at(offset)
    while tokens.kinds[token] != keyword:
        token += 1
    while tokens.kinds[token] != OPEN:
        token += 1
    return inside(tokens, token)


def elements(tokens: "Tokens", token: int) -> list[tuple[int, int]]:
    """The first and last token of each element of the comma-separated list that the bracket `token` opens."""
    end = closing(tokens, token)
    found: list[tuple[int, int]] = []
    first = token + 1
    while first < end:
        comma = find_token(tokens, first, COMMA, end)
        last = (comma if comma is not None else end) - 1
        found.append((first, last))
        first = last + 2
    return found


def index_expression(tokens: "Tokens", first: int, last: int) -> str:
    """The expression of an index element: what its brackets hold, or the function call that it begins with."""
    if tokens.kinds[first] == OPEN:
        return inside(tokens, first)
    token = first
    while token < last and tokens.kinds[token] != OPEN:
        token += 1
    end = closing(tokens, token) if tokens.kinds[token] == OPEN else first
    return tokens.text(tokens.starts[first], tokens.ends[end])


_NEXT_CLAUSE = frozenset(
    map(
        token_kind,
        ("NULL_P", "CHECK", "UNIQUE", "PRIMARY", "DEFAULT", "GENERATED", "CONSTRAINT", "COLLATE", "REFERENCES"),
    )
)
_SET, _NOT, _REFERENCES = map(token_kind, ("SET", "NOT", "REFERENCES"))
_AFTER_NOT = frozenset(map(token_kind, ("DEFERRABLE", "VALID", "ENFORCED")))


def reference_text(tokens: "Tokens", offset: int, column: str | None) -> str:
    """A foreign key as a constraint of its table, its name included; of a `column` where it is written with one."""
    start = tokens.at(offset)
    if column is None:
        return clause(tokens, start, 1 << 62)
    references = start
    while tokens.kinds[references] != _REFERENCES:
        references += 1
    end = references + 1
    depth = 0
    while end < len(tokens) and depth >= 0:
        kind = tokens.kinds[end]
        depth += (kind in _OPENING) - (kind in _CLOSING)
        if depth < 0 or (depth == 0 and (kind in _ENDS or _begins_clause(tokens, end))):
            break
        end += 1
    front = tokens.text(tokens.starts[start], tokens.starts[references])
    rest = tokens.text(tokens.starts[references], tokens.ends[end - 1])
    return f"{front}FOREIGN KEY ({quote_identifier(column)}) {rest}"


def _begins_clause(tokens: "Tokens", token: int) -> bool:
    """Whether a word begins another clause of the column, and is not part of `SET NULL` or `NOT VALID`."""
    kind = tokens.kinds[token]
    if kind == _NOT:
        return token + 1 < len(tokens) and tokens.kinds[token + 1] not in _AFTER_NOT
    return kind in _NEXT_CLAUSE and tokens.kinds[token - 1] != _SET
