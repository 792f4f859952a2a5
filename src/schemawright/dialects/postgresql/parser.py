"""PostgreSQL's own grammar, in process: the one place that knows the library (`postgast`, which wraps libpg_query).

The tree is taken as JSON, not as protobuf: protobuf's Python decoder refuses messages nested deeper than 100, which an
expression of 50 concatenations reaches, and plain dictionaries are walked more than twice as fast. A node is a
dictionary with one key, its type (`{"ColumnRef": {…}}`); fields at their zero value are absent.

Positions are bytes of the UTF-8 text, as the parser gives them; lines and columns count characters.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

import msgspec
import postgast
from postgast.errors import check_error
from postgast.native import lib

from schemawright.base.errors import SourceError
from schemawright.base.garbage import collection_paused

Node = dict[str, Any]

_QUOTED_KEYWORDS = frozenset({2, 3, 4})
"""Kinds of keyword that `quote_identifier` quotes: of columns, of types and functions, reserved."""
_PLAIN = re.compile("[a-z_][a-z0-9_]*")

_COMMENTS = frozenset({275, 276})
_BLANK = re.compile(rb"(?:\s+|--[^\n]*)*")
_BLOCK = re.compile(rb"/\*|\*/")
TOO_DEEP = "TooDeep"
"""The kind of a statement that is nested too deeply to be walked."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement: the type of its node, the node's content, and its bytes without the final semicolon."""

    kind: str
    node: Node
    start: int
    end: int


class Script:
    """A text and its statements."""

    def __init__(self, text: str, data: bytes) -> None:
        self.source = text
        self.data = data
        self.statements = tuple(self._statements(_trees(data)))

    def _statements(self, nodes: list[Node]) -> Iterator[Statement]:
        data, size = self.data, len(self.data)
        for node in nodes:
            location = node.get("stmt_location", 0)
            start = _past_blank(data, location)
            end = location + (node.get("stmt_len") or size - location)
            ((kind, content),) = node["stmt"].items()
            yield Statement(kind, content, start, end)

    def text(self, start: int, end: int) -> str:
        """The text between two byte positions."""
        return self.data[start:end].decode()

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of a byte position, in characters, from 1."""
        line = bisect_right(self._lines, offset)
        return line, len(self.data[self._lines[line - 1] : offset].decode(errors="replace")) + 1

    def line(self, offset: int) -> int:
        """The line of a byte position, from 1."""
        return bisect_right(self._lines, offset)

    @cached_property
    def _lines(self) -> list[int]:
        lines = [0]
        while (end := self.data.find(b"\n", lines[-1])) >= 0:
            lines.append(end + 1)
        return lines


class Tokens:
    """The tokens of a piece of a text, comments left out: where each starts and ends in the whole, and its kind."""

    def __init__(self, data: bytes, start: int, end: int) -> None:
        self._data = data
        self.kinds: list[int] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        for token in postgast.scan(data[start:end].decode()).tokens:
            if (kind := token.token) not in _COMMENTS:
                self.kinds.append(kind)
                self.starts.append(start + token.start)
                self.ends.append(start + token.end)

    def text(self, start: int, end: int) -> str:
        """The text between two byte positions."""
        return self._data[start:end].decode()

    def at(self, offset: int) -> int:
        """The number of the first token at or after a byte position."""
        return bisect_left(self.starts, offset)

    def word(self, token: int) -> str:
        """The text of a token."""
        return self._data[self.starts[token] : self.ends[token]].decode()

    def __len__(self) -> int:
        return len(self.kinds)


def _past_blank(data: bytes, at: int) -> int:
    """The first byte from `at` on that is neither white space nor in a comment."""
    while (match := _BLANK.match(data, at)) is not None:
        at = match.end()
        if not data.startswith(b"/*", at):
            break
        depth = 0
        for mark in _BLOCK.finditer(data, at):
            depth += 1 if mark[0] == b"/*" else -1
            at = mark.end()
            if depth == 0:
                break
    return at


def token_kind(name: str) -> int:
    """The number of a token by the grammar's name for it (`DEFAULT`, `AS`)."""
    return int(postgast.pg_query_pb2.Token.Value(name))


def parse(text: str) -> Script:
    """The statements of an SQL text.

    Raises `SourceError` with line and column for a syntax error.
    """
    if (nul := text.find("\0")) >= 0:
        line = text.count("\n", 0, nul) + 1
        raise SourceError(
            "The text holds a NUL character, which PostgreSQL cannot store. Remove it.",
            line=line,
            column=nul - text.rfind("\n", 0, nul),
        )
    try:
        data = text.encode()
    except UnicodeEncodeError as error:
        line = text.count("\n", 0, error.start) + 1
        raise SourceError(
            "The text holds half of a surrogate pair, which is no character. Save it as UTF-8.",
            line=line,
            column=error.start - text.rfind("\n", 0, error.start),
        ) from None
    with collection_paused():
        return Script(text, data)


def _trees(data: bytes) -> list[Node]:
    """The statements of a text as `{"stmt": {kind: content}, "stmt_location": …, "stmt_len": …}`."""
    result = lib.pg_query_parse(data)
    try:
        check_error(result)
        try:
            return msgspec.json.decode(result.parse_tree)["stmts"]  # type: ignore[no-any-return]
        except RecursionError:
            pass
    except postgast.PgQueryError as error:
        raise _syntax_error(error, data) from None
    finally:
        lib.pg_query_free_parse_result(result)
    return list(_trees_apart(data))


def _trees_apart(data: bytes) -> Iterator[Node]:
    """The same, statement by statement, so that one which is nested too deeply does not take the others with it."""
    split = lib.pg_query_split_with_parser(data)
    try:
        places = [
            (split.stmts[i].contents.stmt_location, split.stmts[i].contents.stmt_len) for i in range(split.n_stmts)
        ]
    finally:
        lib.pg_query_free_split_result(split)
    for start, length in places:
        result = lib.pg_query_parse(b" " * start + data[start : start + length])
        try:
            tree = msgspec.json.decode(result.parse_tree)["stmts"][0]["stmt"]
        except RecursionError:
            tree = {TOO_DEEP: {}}
        finally:
            lib.pg_query_free_parse_result(result)
        yield {"stmt": tree, "stmt_location": start, "stmt_len": length}


def _syntax_error(error: postgast.PgQueryError, data: bytes) -> SourceError:
    """Unlike its documentation says, `cursorpos` counts characters, as PostgreSQL's own does."""
    before = data.decode()[: max(error.cursorpos - 1, 0)]
    message = error.message.splitlines()[0][:200]
    return SourceError(
        f"{message[:1].upper()}{message[1:]}. Mend the statement.",
        line=before.count("\n") + 1,
        column=len(before) - before.rfind("\n"),
    )


@lru_cache(maxsize=65536)
def quote_identifier(name: str) -> str:
    """`name` as SQL text: bare where PostgreSQL's `quote_identifier` leaves it bare, else in double quotes."""
    if _PLAIN.fullmatch(name) and not _is_keyword(name):
        return name
    return '"' + name.replace('"', '""') + '"'


def _is_keyword(word: str) -> bool:
    (token,) = postgast.scan(word).tokens
    return token.keyword_kind in _QUOTED_KEYWORDS


def parse_expression(text: str) -> Node:
    """The tree of one expression. Raises `SourceError`."""
    (statement,) = parse(f"SELECT ({text}\n)").statements
    node: Node = statement.node["targetList"][0]["ResTarget"]["val"]
    return node
