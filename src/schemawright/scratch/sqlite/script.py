"""A script cut into statements, each with its place."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from schemawright.dialects.sqlite.lexer import LEXER
from schemawright.dialects.text import Token

WORDS = 4


@dataclass(frozen=True)
class Located:
    """A statement without its final semicolon, where it begins (`line` and `column` from 1), and its first words."""

    sql: str
    line: int
    column: int
    words: tuple[str, ...]


def statements(text: str) -> Iterator[Located]:
    """The statements of a script in order, and the commands of SQLite's shell (`.mode column`) among them."""
    piece: list[Token] = []
    place = begin = 0
    for token in LEXER.tokens(text):
        if not piece and (token.kind in ("space", "comment") or token.text == ";"):
            place += len(token.text)
            continue
        if not piece:
            begin = place
        place += len(token.text)
        is_command = bool(piece) and piece[0].text == "."
        if is_command and "\n" in token.text:
            yield _located(text, begin, piece)
            piece = []
            continue
        piece.append(token)
        if token.text == ";" and not is_command and sqlite3.complete_statement("".join(part.text for part in piece)):
            yield _located(text, begin, piece[:-1])
            piece = []
    if piece:
        yield _located(text, begin, piece)


def _located(text: str, begin: int, piece: list[Token]) -> Located:
    words = [part.value or part.text for part in piece if part.kind not in ("space", "comment")]
    line, column = text.count("\n", 0, begin) + 1, begin - text.rfind("\n", 0, begin)
    return Located("".join(part.text for part in piece), line, column, tuple(words[:WORDS]))
