"""What a written page is made of, whatever it is written in: headings, paragraphs, grids and code."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of a line: plain, code, a link to an anchor of the page, or a word of the page's own, in its language."""

    text: str
    is_code: bool = False
    anchor: str | None = None
    is_word: bool = False


Line = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a level from 2 on, that links can point at."""

    level: int
    text: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines of text."""

    line: Line


@dataclass(frozen=True, slots=True)
class Grid:
    """A table with a head."""

    head: tuple[str, ...]
    rows: tuple[tuple[Line, ...], ...]


@dataclass(frozen=True, slots=True)
class Code:
    """A text kept as it is."""

    text: str


@dataclass(frozen=True, slots=True)
class Diagram:
    """Where the picture of the whole goes."""


Block = Heading | Paragraph | Grid | Code | Diagram


def plain(text: str) -> Line:
    """A text as a line."""
    return (Span(text),) if text else ()


def said(text: str) -> Line:
    """A word of the page's own as a line."""
    return (Span(text, is_word=True),)


def code(text: str | None) -> Line:
    """A text as code; nothing of nothing."""
    return (Span(text, is_code=True),) if text else ()


def joined(lines: list[Line], between: str = ", ") -> Line:
    """Lines as one."""
    spans: list[Span] = []
    for number, line in enumerate(lines):
        spans += [Span(between), *line] if number else line
    return tuple(spans)
