"""SQL scripts, read the way psql reads them, and run statement by statement without psql.

The rules of quoting and of where a statement ends are those of psql's own scanner (`src/fe_utils/psqlscan.l`): a `;`
ends a statement outside of quotes, comments, parentheses and the `BEGIN ATOMIC … END` body of a function; a backslash
outside of quotes begins a meta command that reaches to the end of its line.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

import psycopg
from psycopg.pq import DiagnosticField, ExecStatus, TransactionStatus
from psycopg.pq.abc import PGresult

from schemawright.scratch.server import ScriptError


@dataclass(frozen=True)
class Skipped:
    """A part of a script that is not SQL, or only data: a psql meta command, or a `COPY … FROM stdin` with its rows."""

    kind: Literal["meta", "copy"]
    text: str
    """The command, or the COPY statement; without the rows."""
    line: int
    rows: int = 0


@dataclass(frozen=True)
class Piece:
    """`text[start:end]` of a script."""

    kind: Literal["statement", "meta", "copy"]
    start: int
    end: int
    head: int
    """Where the command itself ends and data begin; elsewhere equal to `end`."""
    sends: bool = False
    """A meta command that ends the statement before it, as `\\gexec` does."""


_TOKEN = re.compile(
    r"""
      (?P<space>\s+)
    | (?P<line_comment>--[^\n]*)
    | (?P<comment>/\*)
    | (?P<escaped>[eE]'(?:[^'\\]|\\.|'')*'?)
    | (?P<string>')
    | (?P<quoted>"(?:[^"]|"")*"?)
    | (?P<word>[A-Za-z_\u0080-\U0010ffff][\w$\u0080-\U0010ffff]*)
    | (?P<dollar>\$(?:[A-Za-z_\u0080-\U0010ffff][\w\u0080-\U0010ffff]*)?\$)
    | (?P<open>[(\[])
    | (?P<close>[)\]])
    | (?P<end>;)
    | (?P<meta>\\)
    | (?P<number>\d[\w.]*)
    | (?P<other>.)
    """,
    re.VERBOSE | re.DOTALL,
)
_PLAIN_STRING = re.compile(r"'(?:[^']|'')*'?")
_BACKSLASH_STRING = re.compile(r"'(?:[^'\\]|\\.|'')*'?", re.DOTALL)
_COMMENT_EDGE = re.compile(r"/\*|\*/")
_COPY_IN = re.compile(r"COPY\s.*\bFROM\s+STDIN\b", re.IGNORECASE | re.DOTALL)
_META_COPY_IN = re.compile(r"\\copy\s.*\bfrom\s+p?stdin\b", re.IGNORECASE)
_META_SENDS = re.compile(r"\\(?:g|gx|gset|gexec|gdesc|crosstabview|watch|bind)\b")
_STANDARD_STRINGS = re.compile(r"SET\s+(?:SESSION\s+)?standard_conforming_strings\s*(?:=|TO)\s*'?(\w+)", re.IGNORECASE)
_DATA_END = re.compile(r"^\\\.[ \t]*\r?$", re.MULTILINE)
_BODY_WORDS = frozenset({"create", "function", "procedure", "or", "replace"})


class _Scanner:
    """Where the pieces of one script are."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.standard_strings = True
        self._begin_statement()

    def _begin_statement(self) -> None:
        self.start: int | None = None
        self.depth = 0
        self.body_depth = 0
        self.words = ""
        self.word_count = 0

    def pieces(self) -> Iterator[Piece]:
        place = 0
        while (match := _TOKEN.match(self.text, place)) is not None:
            kind, place = match.lastgroup, match.end()
            if kind in ("space", "line_comment"):
                continue
            if kind == "comment":
                place = self._comment_end(place)
                continue
            if kind == "meta":
                place = yield from self._meta(match.start())
                continue
            if self.start is None:
                self.start = match.start()
            if kind == "end" and self.depth == 0 and self.body_depth == 0:
                place = yield from self._statement(self.start, place)
            else:
                place = self._token(kind, match)
        if self.start is not None:
            yield Piece("statement", self.start, len(self.text), len(self.text))

    def _token(self, kind: str | None, match: re.Match[str]) -> int:
        """Behind a token within a statement."""
        place = match.end()
        if kind == "string":
            pattern = _PLAIN_STRING if self.standard_strings else _BACKSLASH_STRING
            string = pattern.match(self.text, match.start())
            place = string.end() if string is not None else place
        elif kind == "dollar":
            close = self.text.find(match[0], place)
            place = len(self.text) if close < 0 else close + len(match[0])
        elif kind == "word":
            self._word(match[0].lower())
        elif kind == "open":
            self.depth += 1
        elif kind == "close":
            self.depth = max(0, self.depth - 1)
        return place

    def _comment_end(self, place: int) -> int:
        """Behind the comment whose opening ends at `place`; comments nest."""
        depth = 1
        while depth:
            edge = _COMMENT_EDGE.search(self.text, place)
            if edge is None:
                return len(self.text)
            depth += 1 if edge[0] == "/*" else -1
            place = edge.end()
        return place

    def _word(self, word: str) -> None:
        """Follows `BEGIN … END` and `CASE … END` in the body of `CREATE [OR REPLACE] FUNCTION | PROCEDURE`."""
        if self.word_count < 4:
            self.words += word[0] if word in _BODY_WORDS else "-"
        self.word_count += 1
        if self.depth == 0 and re.match(r"c(or)?[fp]", self.words):
            if word == "begin" or (word == "case" and self.body_depth):
                self.body_depth += 1
            elif word == "end" and self.body_depth:
                self.body_depth -= 1

    def _statement(self, start: int, end: int) -> Generator[Piece, None, int]:
        text = self.text[start:end]
        self._begin_statement()
        if (setting := _STANDARD_STRINGS.match(text)) is not None:
            self.standard_strings = setting[1].lower() in ("on", "true", "yes", "1")
        if _COPY_IN.match(text):
            data_end = self._data_end(end)
            yield Piece("copy", start, data_end, end)
            return data_end
        if end > start + 1:
            yield Piece("statement", start, end, end)
        return end

    def _meta(self, start: int) -> Generator[Piece, None, int]:
        newline = self.text.find("\n", start)
        end = len(self.text) if newline < 0 else newline
        command = self.text[start:end]
        sends = bool(_META_SENDS.match(command)) and self.start is not None
        if sends and self.start is not None:
            yield Piece("statement", self.start, start, start)
            self._begin_statement()
        data_end = self._data_end(end) if _META_COPY_IN.match(command) else end
        yield Piece("copy" if data_end > end else "meta", start, data_end, end, sends)
        return data_end

    def _data_end(self, place: int) -> int:
        """Behind the rows that begin on the line after `place`: behind their `\\.`, or the end of the script."""
        newline = self.text.find("\n", place)
        if newline < 0:
            return len(self.text)
        close = _DATA_END.search(self.text, newline + 1)
        return len(self.text) if close is None else close.end()


class Script:
    """A script and its pieces; equal offsets in `text` and `sql`."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def pieces(self) -> tuple[Piece, ...]:
        return tuple(_Scanner(self.text).pieces())

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(match.end() for match in re.finditer("\n", self.text))]

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column, from 1, of a character."""
        line = bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1

    @cached_property
    def skipped(self) -> tuple[Skipped, ...]:
        """What is not SQL, in order."""
        return tuple(self._skipped(piece) for piece in self.pieces if piece.kind != "statement")

    def _skipped(self, piece: Piece) -> Skipped:
        assert piece.kind != "statement"
        rows = [row for row in self.text[piece.head : piece.end].split("\n")[1:] if row.rstrip() not in ("", "\\.")]
        text = self.text[piece.start : piece.head].rstrip()
        return Skipped(piece.kind, text, self.position(piece.start)[0], len(rows))

    @cached_property
    def sql(self) -> str:
        """The text with all that is not SQL turned into blanks, so that every place keeps its line and column."""
        parts, place = [], 0
        for piece in self.pieces:
            if piece.kind != "statement":
                blank = re.sub(r"[^\n]", " ", self.text[piece.start : piece.end])
                parts += [self.text[place : piece.start], f";{blank[1:]}" if piece.sends else blank]
                place = piece.end
        return "".join([*parts, self.text[place:]])


Mended = Literal["again", "pass"] | None
"""What becomes of a statement that failed."""


def plain_sql(text: str) -> tuple[str, tuple[Skipped, ...]]:
    """A script without psql's meta commands and COPY data, each place as it was, and what was left out."""
    script = Script(text)
    return script.sql, script.skipped


def run(
    connection: psycopg.Connection,
    text: str,
    *,
    stop: bool = True,
    mend: Callable[[ScriptError], Mended] | None = None,
    route: Callable[[str], psycopg.Connection | None] | None = None,
) -> tuple[ScriptError, ...]:
    """Runs the statements of a script one after the other in `connection`, which must be in autocommit mode.

    `route` may give another connection for a statement, or `None` where it is not to be run.
    Where one fails: `mend` may remove the cause, and the statement runs `again`, or say that it may `pass`; else the
    `ScriptError` is raised, or with `stop=False` kept, and the next statement follows as in psql. Answers those kept.
    """
    script = Script(text)
    errors = []
    for piece in script.pieces:
        if piece.kind != "statement":
            continue
        taken = connection if route is None else route(text[piece.start : piece.end])
        if taken is None:
            continue
        error = _execute(taken, script, piece, is_single=taken is not connection)
        while error is not None and (mended := mend(error) if mend is not None else None) is not None:
            if mended == "again" and connection.info.transaction_status == TransactionStatus.INERROR:
                error.is_mended = True  # but the script's transaction is lost
                break
            before, error = error, _execute(taken, script, piece) if mended == "again" else None
            if error is not None and error.message == before.message:
                break
        if error is not None:
            if stop:
                raise error
            errors.append(error)
    return tuple(errors)


def _execute(
    connection: psycopg.Connection, script: Script, piece: Piece, *, is_single: bool = False
) -> ScriptError | None:
    """Runs a statement; with `is_single` by the protocol that takes one command at most, whatever a text hides."""
    encoded = _encoded(script, piece, connection.info.encoding)
    if isinstance(encoded, ScriptError):
        return encoded
    protocol = connection.pgconn
    if is_single:
        protocol.send_query_params(encoded, None)
    else:
        protocol.send_query(encoded)
    failed: PGresult | None = None
    while (result := protocol.get_result()) is not None:
        if result.status == ExecStatus.COPY_IN:
            protocol.put_copy_end()
        elif result.status == ExecStatus.COPY_OUT:
            while protocol.get_copy_data(0)[0] > 0:
                pass
        elif result.status in (ExecStatus.FATAL_ERROR, ExecStatus.BAD_RESPONSE):
            failed = failed or result
    return None if failed is None else _told(script, piece, failed, connection.info.encoding)


def _encoded(script: Script, piece: Piece, encoding: str) -> bytes | ScriptError:
    """A statement as the server takes it, or why it cannot."""
    statement = script.text[piece.start : piece.end]
    try:
        if (place := statement.find("\0")) < 0:
            return statement.encode(encoding)
        message = "A zero byte cannot be part of SQL. Remove it."
    except UnicodeEncodeError as error:
        place = error.start
        message = f"{statement[place]!r} cannot be written in the script's encoding. Remove it."
    line, column = script.position(piece.start + place)
    return ScriptError(message, sqlstate="22021", line=line, column=column, statement=statement)


def _told(script: Script, piece: Piece, failed: PGresult, encoding: str) -> ScriptError:
    """What the server says of a statement that failed."""

    def field(name: DiagnosticField) -> str:
        return (failed.error_field(name) or b"").decode(encoding, "replace")

    message = field(DiagnosticField.MESSAGE_PRIMARY) or failed.error_message.decode(encoding, "replace").strip()
    if detail := field(DiagnosticField.MESSAGE_DETAIL):
        message = f"{message}: {detail}"
    place = field(DiagnosticField.STATEMENT_POSITION)
    line, column = script.position(piece.start + (int(place) - 1 if place else 0))
    return ScriptError(
        message,
        sqlstate=field(DiagnosticField.SQLSTATE) or "08006",
        line=line,
        column=column,
        statement=script.text[piece.start : piece.end],
        hint=field(DiagnosticField.MESSAGE_HINT),
    )
