"""A place in an SQL text, moved on token by token."""

import re
from itertools import accumulate

from schemawright.base.errors import SourceError
from schemawright.dialects.sqlite.lexer import LEXER, is_literal, unwrapped
from schemawright.dialects.text import Token

_MARKS = re.compile(r"^--[ \t]?|^/\*+\s?|\s*\*/$")


class UnreadableError(SourceError):
    """A text that is not of the form that its reader knows."""

    code = "unreadable"


class Cursor:
    """`place` counts the tokens that are neither space nor comment."""

    def __init__(self, sql: str) -> None:
        self._all = LEXER.tokens(sql)
        self._solid = [n for n, token in enumerate(self._all) if token.kind not in ("space", "comment")]
        self._begins = list(accumulate((len(token.text) for token in self._all), initial=0))
        self._sql = sql
        self.place = 0

    @property
    def is_done(self) -> bool:
        """Whether nothing but a semicolon is left."""
        return self.place >= len(self._solid) or (self._token().text == ";" and self.place == len(self._solid) - 1)

    def _token(self, ahead: int = 0) -> Token:
        place = self.place + ahead
        return self._all[self._solid[place]] if place < len(self._solid) else Token("symbol", "")

    def _is(self, token: Token, word: str) -> bool:
        return token.text == word or (token.kind == "name" and token.value == word)

    def sees(self, *words: str) -> bool:
        """Whether one of these keywords or symbols is next."""
        return any(self._is(self._token(), word) for word in words)

    def sees_all(self, *words: str) -> bool:
        """Whether these come next, one after the other."""
        return all(self._is(self._token(ahead), word) for ahead, word in enumerate(words))

    def take(self, *words: str) -> str | None:
        """Moves past whichever of these is next and tells it."""
        found = next((word for word in words if self._is(self._token(), word)), None)
        self.place += found is not None
        return found

    def need(self, word: str) -> None:
        """Moves past this, or raises `UnreadableError`."""
        if self.take(word) is None:
            raise self.unreadable()

    def need_name(self, name: str) -> None:
        """Moves past this name in any spelling."""
        if self.name().lower() != name:
            raise self.unreadable()

    def unreadable(self) -> UnreadableError:
        """What to raise here."""
        return UnreadableError(f"This is not understood: {self._token().text!r}.")

    def is_name(self, *, strings: bool = False) -> bool:
        """Whether a name is next; SQLite takes a string for one where it must be one."""
        return self._token().kind in ("name", "quoted", *(("string",) if strings else ()))

    def name(self) -> str:
        """Moves past a name and tells it as it was meant: without quotes, in its own case."""
        if not self.is_name(strings=True):
            raise self.unreadable()
        text = self.text()
        if text[0].isalnum() or text[0] == "_" or ord(text[0]) > 127:
            return text
        return text[1:-1].replace(text[-1] * 2, text[-1])

    def names(self) -> tuple[str, ...]:
        """Names in brackets."""
        self.need("(")
        found = [self.name()]
        while self.take(","):
            found.append(self.name())
        self.need(")")
        return tuple(found)

    def text(self) -> str:
        """Moves past a token and tells its text."""
        if self.place >= len(self._solid):
            raise self.unreadable()
        self.place += 1
        return self._token(-1).text

    def slice(self, first: int, last: int) -> str:
        """The text from one place up to and with another, with what lies between."""
        return self._sql[self._begins[self._solid[first]] : self._begins[self._solid[last] + 1]]

    def until(self, *words: str) -> str:
        """The text up to one of these, outside of brackets."""
        first, depth = self.place, 0
        while self.place < len(self._solid) and (depth or not self.sees(*words)):
            depth += {"(": 1, ")": -1}.get(self._token().text, 0)
            self.place += 1
        if self.place == first:
            raise self.unreadable()
        return self.slice(first, self.place - 1)

    def bracketed(self) -> str:
        """The text in the brackets that open here, without them and further ones around all of it."""
        self.need("(")
        inside = self.until(")")
        self.need(")")
        return unwrapped(inside)

    def rest(self) -> str:
        """All that is left, without the final semicolon."""
        first, last = self.place, len(self._solid) - 1
        last -= self._all[self._solid[last]].text == ";"
        self.place = len(self._solid)
        if last < first:
            raise self.unreadable()
        return self.slice(first, last)

    def default(self) -> str:
        """What stands behind `DEFAULT`: a literal with its sign, or an expression in brackets."""
        if self.sees("("):
            inside = self.bracketed()
            return inside if is_literal(inside) else f"({inside})"
        first = self.place
        if self.sees("+", "-"):
            self.place += 1
        if self.sees("."):
            self.place += 1
        text = self.text()
        is_blob = text.lower() == "x" and self._token().kind == "string"
        if is_blob and self._begins[self._solid[self.place]] == self._begins[self._solid[self.place - 1] + 1]:
            self.place += 1
        elif re.fullmatch(r"\d[\d.]*e", text, re.IGNORECASE) and self.sees("+", "-"):
            self.place += 2
        return self.slice(first, self.place - 1)

    def comments(self) -> tuple[str | None, str | None]:
        """The comments in front of the next token: those on the line of the last one, and those below it."""
        first = self._solid[self.place - 1] + 1 if self.place else 0
        last = self._solid[self.place] if self.place < len(self._solid) else len(self._all)
        behind: list[str] = []
        above: list[str] = []
        lines = behind
        for token in self._all[first:last]:
            if token.kind == "comment":
                lines.append(_comment(token.text))
            elif "\n" in token.text:
                lines = above
        return _lines(behind), _lines(above)

    def comments_between(self, first: int, last: int) -> str | None:
        """The comments between two places, outside of brackets."""
        found, depth = [], 0
        for token in self._all[self._solid[first] : self._solid[last] if last < len(self._solid) else len(self._all)]:
            depth += {"(": 1, ")": -1}.get(token.text, 0)
            if token.kind == "comment" and depth == 0:
                found.append(_comment(token.text))
        return _lines(found)


def _comment(text: str) -> str:
    return "\n".join(line.strip().lstrip("*").strip() for line in _MARKS.sub("", text).splitlines()).strip()


def _lines(found: list[str]) -> str | None:
    return "\n".join(line for line in found if line) or None
