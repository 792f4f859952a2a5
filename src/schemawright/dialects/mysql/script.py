"""Scripts of MySQL and MariaDB: their tokens with their places, their statements as the client program cuts them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from schemawright.base.errors import SourceError

Kind = Literal["space", "string", "quoted", "name", "variable", "number", "symbol"]

_TOKEN = re.compile(
    r"""(?P<space>\s+|--(?=[\s\x00-\x1f]|\Z)[^\n]*|\#[^\n]*)
    |(?P<open>/\*(?:M?!\d*)?)
    |(?P<close>\*/)
    |(?P<string>(?:\b[nN]|\b_[a-zA-Z0-9]+\s*|\b[bBxX])?'(?:[^'\\]|''|\\.)*(?P<ended>'|\Z)|"(?:[^"\\]|""|\\.)*(?:"|\Z))
    |(?P<quoted>`(?:[^`]|``)*(?:`|\Z))
    |(?P<number>(?:0[xX][0-9a-fA-F]+|0b[01]+|\d+(?:\.\d*)?(?:[eE][-+]?\d+)?|\.\d+(?:[eE][-+]?\d+)?)(?![\w$]))
    |(?P<variable>@@?(?:[\w$.]+|`[^`]*`|'[^']*'))
    |(?P<name>[\w$\x80-\U0010ffff]+)
    |(?P<symbol>:=|<=>|<>|<=|>=|!=|\|\||&&|->>|->|.)""",
    re.VERBOSE | re.DOTALL,
)
_DELIMITER = re.compile(r"delimiter[ \t]+(\S+)[^\n]*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a script that counts; `start` is its offset, `value` the bare name or the text of a string."""

    kind: Kind
    text: str
    start: int
    value: str = ""

    @property
    def word(self) -> str:
        """A name that is not quoted, in upper case; any symbol as it is."""
        return self.text.upper() if self.kind == "name" else self.text if self.kind == "symbol" else ""

    @property
    def end(self) -> int:
        """The offset behind it."""
        return self.start + len(self.text)


@dataclass(frozen=True)
class Statement:
    """One statement of a script: its tokens, without comments and without the markers of executable ones."""

    script: str
    tokens: tuple[Token, ...]

    @cached_property
    def line(self) -> int:
        """The line of its beginning, from 1."""
        return self.script.count("\n", 0, self.tokens[0].start) + 1

    @cached_property
    def column(self) -> int:
        """The column of its beginning, from 1."""
        return self.tokens[0].start - (self.script.rfind("\n", 0, self.tokens[0].start) + 1) + 1

    @cached_property
    def proper(self) -> int:
        """The token where it begins behind `SET STATEMENT … FOR`, which makes settings for it alone (MariaDB)."""
        words = [token.word for token in self.tokens]
        return words.index("FOR") + 1 if words[:2] == ["SET", "STATEMENT"] and "FOR" in words[:-1] else 0

    def text(self, first: int = 0, last: int | None = None, *, database: str | None = None) -> str:
        """The source of tokens `first` to `last` (not included).

        Without comments where there are executable ones, and without the name of `database` before other names.
        """
        pieces: list[str] = []
        tokens = self.tokens[first:last]
        number = 0
        while number < len(tokens):
            token = tokens[number]
            if number and pieces:
                between = self.script[tokens[number - 1].end : token.start]
                pieces.append(" " if "/*" in between or "*/" in between else between)
            if database is not None and _is_before_a_point(tokens, number, database):
                number += 2
                token = tokens[number]
            pieces.append(token.text)
            number += 1
        return "".join(pieces).strip()


def _is_before_a_point(tokens: tuple[Token, ...], number: int, name: str) -> bool:
    """Whether a token is the name, with a point and another name behind and no point before."""
    if tokens[number].kind not in ("name", "quoted") or tokens[number].value.lower() != name.lower():
        return False
    behind = tokens[number + 1 : number + 3]
    is_first = number == 0 or tokens[number - 1].text != "."
    return is_first and len(behind) == 2 and behind[0].text == "." and behind[1].kind in ("name", "quoted")


def is_executed(marker: str, dialect: str) -> bool:
    """Whether a server of the dialect runs what stands in the comment that `marker` (`/*!50001`) opens.

    MariaDB passes over what is for MySQL 5.7 and later only (knowledge base, Comment Syntax).
    """
    version = int(re.sub(r"\D", "", marker) or 0)
    if dialect == "mysql":
        return marker.startswith("/*!") and version < 100_000
    return version < 130_000 and not (marker.startswith("/*!") and 50_700 <= version < 100_000)


def statements(text: str, dialect: str = "mysql", *, delimiter: str = ";") -> Iterator[Statement]:
    """The statements of a script, cut at the delimiter, but not within the body of a routine.

    Raises `SourceError` at a string without an end.
    """
    place, opened = 0, 0
    tokens: list[Token] = []
    while place < len(text):
        if not tokens and (command := _DELIMITER.match(text, place)) is not None:
            delimiter, place = command[1], command.end()
            continue
        if text.startswith(delimiter, place) and not (delimiter == ";" and _is_within_body(tokens)):
            if tokens:
                yield Statement(text, tuple(tokens))
            tokens, place, opened = [], place + len(delimiter), 0
            continue
        match = _TOKEN.match(text, place)
        assert match is not None
        if match.lastgroup == "open" or match["open"] is not None:
            if match[0] != "/*" and is_executed(match[0], dialect):
                opened, place = opened + 1, match.end()
            else:
                place = _comment_end(text, match.end())
            continue
        if match["close"] is not None and opened:
            opened, place = opened - 1, match.end()
            continue
        token = _token(match, text, place, delimiter)
        place += len(token.text)
        if token.kind != "space":
            tokens.append(token)
    if tokens:
        yield Statement(text, tuple(tokens))


_ROUTINES = frozenset(("TRIGGER", "FUNCTION", "PROCEDURE", "EVENT", "PACKAGE"))
_STARTS = frozenset("; : ) BEGIN THEN ELSE DO LOOP REPEAT ROW DETERMINISTIC DATA SQL INVOKER DEFINER".split())
"""What may stand before a statement inside a body."""
_BLOCKS = frozenset(("IF", "LOOP", "WHILE", "REPEAT", "FOR", "CASE"))


def _is_within_body(tokens: list[Token]) -> bool:
    """Whether a statement that makes a routine has begun a block and not ended it."""
    if not tokens or tokens[0].word != "CREATE" or not any(token.word in _ROUTINES for token in tokens[:12]):
        return False
    depth, before = 0, ""
    for number, token in enumerate(tokens):
        word = token.word
        if word == "END":
            depth -= 1
        elif word in ("BEGIN", "CASE") and before != "END":
            depth += 1
        elif word in _BLOCKS and before in _STARTS:
            is_loop_over = number + 2 < len(tokens) and tokens[number + 2].word == "IN"
            depth += word != "FOR" or is_loop_over
        before = word
    return depth > 0


def _token(match: re.Match[str], text: str, place: int, delimiter: str) -> Token:
    kinds: tuple[Kind, ...] = ("space", "string", "quoted", "number", "variable", "name")
    kind: Kind = next((kind for kind in kinds if match[kind] is not None), "symbol")
    piece = match[0]
    if kind in ("string", "quoted") and not _is_closed(piece):
        line = text.count("\n", 0, place) + 1
        column = place - (text.rfind("\n", 0, place) + 1) + 1
        raise SourceError(f"The {piece[:1]} at line {line} is never closed. Close it.", line=line, column=column)
    if kind in ("name", "variable", "symbol") and delimiter != ";" and delimiter in piece:
        piece = piece[: piece.index(delimiter)]
    return Token(kind, piece, place, _value(kind, piece))


def _is_closed(piece: str) -> bool:
    quote = piece[-1]
    body = piece.lstrip("nNbBxX_") if quote == "'" else piece
    return quote in "'\"`" and len(body) > 1


def _value(kind: Kind, piece: str) -> str:
    if kind == "name":
        return piece
    if kind == "quoted":
        return piece[1:-1].replace("``", "`")
    if kind == "string":
        quote = piece[-1]
        body = piece[piece.index(quote) + 1 : -1].replace(quote * 2, quote)
        return re.sub(r"\\(.)", lambda found: _ESCAPES.get(found[1], found[1]), body, flags=re.DOTALL)
    return piece


_ESCAPES = {"0": "\0", "b": "\b", "n": "\n", "r": "\r", "t": "\t", "Z": "\x1a", "%": "\\%", "_": "\\_"}


def _comment_end(text: str, place: int) -> int:
    end = text.find("*/", place)
    return len(text) if end < 0 else end + 2
