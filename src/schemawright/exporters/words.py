"""The words of written pages in other languages. What people have written themselves stays as it is."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from schemawright.base.errors import InvalidError
from schemawright.exporters.german import WORDS as GERMAN
from schemawright.exporters.pages import Block, Grid, Heading, Line, Paragraph

LANGUAGES: Mapping[str, Mapping[str, str]] = {"en": {}, "de": GERMAN}
"""Each language's words by the English ones in small letters; English needs none."""

NAMES = 3
"""The level of headings that are names of records; all others are words."""


def word(text: str, language: str) -> str:
    """A word in a language, as large as it is. Raises `KeyError` where it has none."""
    if language == "en":
        return text
    found = LANGUAGES[language][text.lower()]
    return found[0].upper() + found[1:] if text[0].isupper() else found


def in_language(blocks: Iterable[Block], language: str) -> Iterator[Block]:
    """Blocks with all their words in a language, or `InvalidError` where pages are not written in it."""
    if language not in LANGUAGES:
        known = ", ".join(LANGUAGES)
        raise InvalidError(f"Pages are not written in the language {language!r}. Use one of: {known}.", code="language")
    return (_block(block, language) for block in blocks)


def _block(block: Block, language: str) -> Block:
    match block:
        case Heading(level, text) if level != NAMES:
            return replace(block, text=word(text, language))
        case Paragraph(line):
            return Paragraph(_line(line, language))
        case Grid(head, rows):
            return Grid(
                tuple(word(title, language) for title in head),
                tuple(tuple(_line(cell, language) for cell in row) for row in rows),
            )
    return block


def _line(line: Line, language: str) -> Line:
    return tuple(replace(span, text=word(span.text, language)) if span.is_word else span for span in line)
