"""What `psql` reads but PostgreSQL's grammar does not: meta-commands and the rows behind `COPY … FROM stdin`.

Both are taken out up to the end of their line, which stays, so lines and columns of what is left are the original's.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import Literal

_MARKS = re.compile(
    r"""
    (?P<quoted> '(?:[^']|'')*(?:'|\Z) | "(?:[^"]|"")*(?:"|\Z) )
  | (?P<dollar> (?<![\w$]) \$(?:[^\W\d]\w*)?\$ )
  | (?P<comment> --[^\n]* )
  | (?P<block> /\* )
  | (?P<end> ; )
  | (?P<meta> \\[^\n]* )
    """,
    re.VERBOSE,
)
_ESCAPED = re.compile(r"'(?:[^'\\]|\\.|'')*(?:'|\Z)", re.DOTALL)
_BLOCK = re.compile(r"/\*|\*/")
_COPY = re.compile(r"\s*COPY\s+(?P<table>(?:ONLY\s+)?[^\s(]+).*\bFROM\s+STDIN\b", re.IGNORECASE | re.DOTALL)
_META_COPY = re.compile(r"\\copy\s+(?P<table>[^\s(]+).*\bfrom\s+p?stdin\b", re.IGNORECASE)
_ENDS_QUERY = re.compile(r"\\(?:g|gx|gset|gexec|gdesc|crosstabview|watch|bind)\b")
_END_OF_ROWS = re.compile(r"^\\\.\r?$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Skipped:
    """A meta-command (`subject` is the command) or the rows of one COPY (`subject` is the table, `count` its rows)."""

    kind: Literal["meta-command", "copy"]
    subject: str
    line: int
    count: int = 1


@dataclass(frozen=True, slots=True)
class Prepared:
    """A text for the parser, and what was taken out of it."""

    text: str
    skipped: tuple[Skipped, ...]


def prepare(text: str) -> Prepared:
    """Takes out meta-commands and COPY rows that stand outside quotes, dollar quotes and comments."""
    if "\\" not in text:
        return Prepared(text, ())
    return _Preparation(text).run()


class _Preparation:
    def __init__(self, text: str) -> None:
        self.text = text
        self.pieces: list[str] = []
        self.skipped: list[Skipped] = []
        self.done = 0
        self.statement = 0
        self.lines = [0, *(match.end() for match in re.finditer("\n", text))]

    def run(self) -> Prepared:
        at = 0
        while (match := _MARKS.search(self.text, at)) is not None:
            at = getattr(self, f"_{match.lastgroup}")(match)
        self.pieces.append(self.text[self.done :])
        return Prepared("".join(self.pieces), tuple(self.skipped))

    def _quoted(self, match: re.Match[str]) -> int:
        start = match.start()
        before = self.text[max(start - 2, 0) : start]
        escapes = (
            self.text[start] == "'" and before[-1:] in ("e", "E") and not (before[:-1].isalnum() or before[:-1] == "_")
        )
        longer = _ESCAPED.match(self.text, start) if escapes else None
        return longer.end() if longer else match.end()

    def _dollar(self, match: re.Match[str]) -> int:
        end = self.text.find(match[0], match.end())
        return len(self.text) if end < 0 else end + len(match[0])

    def _comment(self, match: re.Match[str]) -> int:
        return self._past_comment(match.start(), match.end())

    def _block(self, match: re.Match[str]) -> int:
        depth, at = 1, match.end()
        while depth and (mark := _BLOCK.search(self.text, at)) is not None:
            depth += 1 if mark[0] == "/*" else -1
            at = mark.end()
        return self._past_comment(match.start(), at if not depth else len(self.text))

    def _past_comment(self, start: int, end: int) -> int:
        if not self.text[self.statement : start].strip():
            self.statement = end
        return end

    def _end(self, match: re.Match[str]) -> int:
        statement = self.text[self.statement : match.end()]
        self.statement = match.end()
        copy = _COPY.match(statement) if "stdin" in statement.lower() else None
        return self._rows(copy["table"], match.end()) if copy else match.end()

    def _meta(self, match: re.Match[str]) -> int:
        command = match[0].rstrip()
        copy = _META_COPY.match(command)
        if copy is None:
            self.skipped.append(Skipped("meta-command", command.split()[0][:40], self._line(match.start())))
        self._blank(match.start(), self._past_comment(match.start(), match.end()))
        if _ENDS_QUERY.match(command):
            self.pieces.append(";")
            self.statement = match.end()
        return self._rows(copy["table"], match.end()) if copy else match.end()

    def _rows(self, table: str, at: int) -> int:
        """Takes out the lines from the one after `at` to `\\.`; a COPY without rows has none."""
        start = self.text.find("\n", at) + 1 or len(self.text)
        last = _END_OF_ROWS.search(self.text, start)
        count = self.text.count("\n", start, last.start() if last else len(self.text))
        end = last.end() if last else len(self.text)
        self.skipped.append(Skipped("copy", table, self._line(at - 1), count))
        self._blank(start, end)
        self.statement = end
        return end

    def _blank(self, start: int, end: int) -> None:
        self.pieces.append(self.text[self.done : start])
        self.pieces.append("\n" * self.text.count("\n", start, end))
        self.done = end

    def _line(self, at: int) -> int:
        return bisect_right(self.lines, at)
