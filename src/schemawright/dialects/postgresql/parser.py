"""PostgreSQL's own grammar, in process: the one place that knows the library (`postgast`, which wraps libpg_query).

The tree is taken as JSON, not as protobuf: protobuf's Python decoder refuses messages nested deeper than 100, which an
expression of 50 concatenations reaches, and plain dictionaries are walked more than twice as fast. A node is a
dictionary with one key, its type (`{"ColumnRef": {…}}`); fields at their zero value are absent.

Positions are bytes of the UTF-8 text, as the parser gives them; lines and columns count characters.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
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

NEWEST = 18
"""The version that SQL is for where none is said."""

_QUOTED_KEYWORDS = frozenset({2, 3, 4})
"""Kinds of keyword that `quote_identifier` quotes: of columns, of types and functions, reserved."""
_PLAIN = re.compile("[a-z_][a-z0-9_]*")

_COMMENTS = frozenset({275, 276})
_BLANK = re.compile(rb"(?:\s+|--[^\n]*)*")
_EMPTY = re.compile(rb"(?:[\s;]+|--[^\n]*)*")
_BLOCK = re.compile(rb"/\*|\*/")
TOO_DEEP = "TooDeep"
"""The kind of a statement that is nested too deeply to be walked."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement: the type of its node, the node's content, and where it stands in `data`, without a semicolon.

    `data` is the whole text, or the statement alone where that was parsed by itself (`parse_apart`): positions, those
    in the node too, count there, and `shift` leads to those of the whole.
    """

    kind: str
    node: Node
    start: int
    end: int
    data: bytes
    shift: int = 0

    def text(self, start: int, end: int) -> str:
        """The text between two positions."""
        return self.data[start:end].decode()


class Script:
    """A text and its statements."""

    def __init__(self, text: str, data: bytes, statements: tuple[Statement, ...]) -> None:
        self.source = text
        self.data = data
        self.statements = statements

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


def _past_blank(data: bytes, at: int, blank: re.Pattern[bytes] = _BLANK) -> int:
    """The first byte from `at` on that is neither `blank` (white space) nor in a comment."""
    while (match := blank.match(data, at)) is not None:
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
    data = _encoded(text)
    with collection_paused():
        return Script(text, data, tuple(_statements(data)))


def parse_apart(text: str, known: dict[bytes, tuple[Statement, ...]]) -> Script:
    """The same, statement by statement: one whose text is `known` is not parsed again, any other is noted there.

    What parses piece by piece parses so as a whole, for the grammar is unambiguous. What does not (a semicolon within
    `BEGIN ATOMIC`, a syntax error) is left to `parse`.
    """
    data = _encoded(text)
    try:
        with collection_paused():
            return Script(text, data, tuple(_statements_apart(data, known)))
    except (SourceError, postgast.PgQueryError):
        return parse(text)


def _statements_apart(data: bytes, known: dict[bytes, tuple[Statement, ...]]) -> Iterator[Statement]:
    for start, end in _pieces(data):
        piece = data[start:end]
        if (found := known.get(piece)) is None:
            found = known[piece] = tuple(_statements(piece))
        for one in found:
            yield Statement(one.kind, one.node, one.start, one.end, piece, start)


def _pieces(data: bytes) -> Iterator[tuple[int, int]]:
    """The pieces of a text between semicolons, and what the library leaves out behind the last: an open bracket."""
    end = 0
    for location, length in (*_places(data, lib.pg_query_split_with_scanner), (len(data), 0)):
        start = _past_blank(data, end, _EMPTY)
        end = location + length
        if start < end:
            yield start, end


def _statements(data: bytes) -> Iterator[Statement]:
    for node in _trees(data):
        location = node.get("stmt_location", 0)
        start = _past_blank(data, location)
        end = location + (node.get("stmt_len") or len(data) - location)
        ((kind, content),) = node["stmt"].items()
        yield Statement(kind, content, start, end, data)


def _encoded(text: str) -> bytes:
    if (nul := text.find("\0")) >= 0:
        line = text.count("\n", 0, nul) + 1
        raise SourceError(
            "The text holds a NUL character, which PostgreSQL cannot store. Remove it.",
            line=line,
            column=nul - text.rfind("\n", 0, nul),
        )
    try:
        return text.encode()
    except UnicodeEncodeError as error:
        line = text.count("\n", 0, error.start) + 1
        raise SourceError(
            "The text holds half of a surrogate pair, which is no character. Save it as UTF-8.",
            line=line,
            column=error.start - text.rfind("\n", 0, error.start),
        ) from None


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
    for start, length in _places(data, lib.pg_query_split_with_parser):
        result = lib.pg_query_parse(b" " * start + data[start : start + length])
        try:
            tree = msgspec.json.decode(result.parse_tree)["stmts"][0]["stmt"]
        except RecursionError:
            tree = {TOO_DEEP: {}}
        finally:
            lib.pg_query_free_parse_result(result)
        yield {"stmt": tree, "stmt_location": start, "stmt_len": length}


def _places(data: bytes, split: Callable[[bytes], Any]) -> list[tuple[int, int]]:
    """Where the statements of a text begin, and how long they are. Raises `PgQueryError` where it cannot be split."""
    result = split(data)
    try:
        check_error(result)
        pieces = (result.stmts[number].contents for number in range(result.n_stmts))
        return [(piece.stmt_location, piece.stmt_len) for piece in pieces]
    finally:
        lib.pg_query_free_split_result(result)


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


def parse_plpgsql(body: str) -> Node:
    """The outermost block of a body in PL/pgSQL. Raises `SourceError`."""
    quoted = body.replace("'", "''")
    try:
        found = postgast.parse_plpgsql(f"CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS '{quoted}'")
    except (postgast.PgQueryError, ValueError) as error:
        raise SourceError(str(error)) from None
    action: Node = found[0]["PLpgSQL_function"]["action"]
    return action
