"""Comments that switch rules off for a statement or a file.

`-- schemawright: ignore LINT_COLUMN_DROPPED, LINT_COLUMN_RENAMED` counts for the statement that it stands in or behind,
or else for the next one; `-- schemawright: ignore-file LINT_NOT_REPEATABLE` for all. squawk's `-- squawk-ignore
ban-drop-column` and `-- squawk-ignore-file` are honoured where a rule bears squawk's name.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import accumulate

from schemawright.dialects.text import Lexer
from schemawright.lint.registry import rules_named
from schemawright.lint.rule import Finding

_COMMENT = re.compile(
    r"(?P<tool>schemawright:\s*|squawk-)ignore(?P<file>-file)?(?![-\w])[ \t]*:?(?P<names>[^\n]*)", re.IGNORECASE
)
_NAME = re.compile(r"LINT_[A-Z_]+|[a-z]+(?:-[a-z]+)+|[A-Z]{2}\d{3}")


@dataclass
class Ignore:
    """One comment: its place, the lines that it counts for, the rules that it names and those that it was used for."""

    line: int
    column: int
    first: int
    last: int
    names: tuple[str, ...]
    is_own: bool
    """It is this program's own form."""
    codes: frozenset[str]
    used: set[str] = field(default_factory=set)
    """Codes."""

    def covers(self, finding: Finding) -> bool:
        """Whether it switches the finding off."""
        line = finding.line or 0
        return self.first <= line <= self.last and (not self.names or finding.code in self.codes)


def comments_in(text: str, lexer: Lexer) -> Iterator[tuple[int, str]]:
    """The comments of a text, each with its place; none where no text in it would switch anything off."""
    place = 0
    for token in lexer.tokens(text) if _COMMENT.search(text) else ():
        if token.kind == "comment":
            yield place, token.text
        place += len(token.text)


def ignores_in(text: str, comments: Iterable[tuple[int, str]], spans: list[tuple[int, int]]) -> Iterator[Ignore]:
    """The comments that switch something off; `spans` are the first and last line of each statement."""
    starts = [0, *accumulate(len(line) + 1 for line in text.split("\n"))]
    for place, comment in comments:
        for match in _COMMENT.finditer(comment):
            names = tuple(_NAME.findall(match["names"]))
            is_own = match["tool"].lower().startswith("schemawright")
            if not (names or match["file"] or is_own):
                continue  # squawk wants names there.
            at = place + match.start()
            line = bisect_right(starts, at)
            first, last = (0, len(text)) if match["file"] else _span(line, spans)
            yield Ignore(
                line=line,
                column=at - starts[line - 1] + 1,
                first=first,
                last=last,
                names=names,
                is_own=is_own,
                codes=frozenset(rule.code for name in names for rule in rules_named(name)),
            )


def _span(line: int, spans: list[tuple[int, int]]) -> tuple[int, int]:
    """The lines of the statement on this line, or of the next one; none where the file ends before."""
    on = [(first, last) for first, last in spans if first <= line <= last]
    later = [(first, last) for first, last in spans if first > line]
    return (on or later or [(line, line)])[-1 if on else 0]


def without_ignored(findings: Iterable[Finding], ignores: Iterable[Ignore]) -> Iterator[Finding]:
    """The findings that no comment switches off; marks the comments that did."""
    for finding in findings:
        covering = [ignore for ignore in ignores if ignore.covers(finding)]
        for ignore in covering:
            ignore.used.add(finding.code)
        if not covering:
            yield finding
