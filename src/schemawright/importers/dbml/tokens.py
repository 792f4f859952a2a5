"""DBML cut into words, strings, expressions, numbers, colours and signs."""

import re
from dataclasses import dataclass
from typing import Literal

from schemawright.base.errors import SourceError

TokenKind = Literal["word", "name", "string", "expression", "number", "color", "sign", "line", "end"]
"""A `word` is bare and may be a keyword, a `name` stood in double quotes; `line` is the end of a line."""

_TOKEN = re.compile(
    r"""
    (?P<blank>  [^\S\n]+ | //[^\n]* | /\*.*?\*/ )
  | (?P<line>   \n )
  | (?P<long>   '''(?:\\.|.)*?''' )
  | (?P<string> '(?:\\.|[^'\\\n])*' )
  | (?P<name>   "(?:\\.|[^"\\\n])*" )
  | (?P<expression> `[^`]*` )
  | (?P<color>  \#[0-9A-Fa-f]{3,8}\b )
  | (?P<number> (?:\d+\.\d+|\d+)(?![\w]) )
  | (?P<word>   [\w]+ )
  | (?P<sign>   <> | [{}\[\](),:.<>~+-] )
    """,
    re.VERBOSE | re.DOTALL,
)
_ESCAPE = re.compile(r"\\(\n|.)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of the text; `text` is what it says, quotes and escapes undone."""

    kind: TokenKind
    text: str
    start: int

    def is_word(self, *words: str) -> bool:
        """Whether it is one of these keywords, in any case."""
        return self.kind == "word" and self.text.lower() in words

    def is_sign(self, *signs: str) -> bool:
        """Whether it is one of these signs."""
        return self.kind == "sign" and self.text in signs


def error_at(source: str, offset: int, message: str) -> SourceError:
    """`message` with the line and column of a position."""
    return SourceError(message, line=source.count("\n", 0, offset) + 1, column=offset - source.rfind("\n", 0, offset))


def tokens_of(source: str) -> list[Token]:
    """The tokens of a text, comments and blanks left out, an `end` last. Raises `SourceError`."""
    found: list[Token] = []
    at = 0
    while at < len(source):
        match = _TOKEN.match(source, at)
        if match is None:
            word = source[at : at + 12].split("\n", maxsplit=1)[0]
            raise error_at(source, at, f"DBML has no {word!r} here. Close the quote, or take the character out.")
        if match.lastgroup != "blank":
            found.append(_token(match))
        at = match.end()
    found.append(Token("end", "", len(source)))
    return found


def _token(match: re.Match[str]) -> Token:
    text, start = match[0], match.start()
    match match.lastgroup:
        case "long":
            return Token("string", _dedented(_unescaped(text[3:-3])), start)
        case "string":
            return Token("string", _unescaped(text[1:-1]), start)
        case "name":
            return Token("name", _unescaped(text[1:-1]), start)
        case "expression":
            return Token("expression", text[1:-1], start)
        case kind:
            return Token(kind, text, start)  # type: ignore[arg-type]


def _unescaped(text: str) -> str:
    """`\\'` is a quote, `\\\\` a backslash, and a backslash at the end of a line joins it with the next."""
    return _ESCAPE.sub(lambda match: "" if match[1] == "\n" else match[1], text)


def _dedented(text: str) -> str:
    """A long string without the indentation that all its lines share, and without its empty first and last line."""
    lines = text.split("\n")
    indents = [len(line) - len(line.lstrip()) for line in lines[1:] if line.strip()]
    cut = min(indents, default=0)
    return "\n".join([lines[0], *(line[cut:] for line in lines[1:])]).strip("\n").rstrip()
