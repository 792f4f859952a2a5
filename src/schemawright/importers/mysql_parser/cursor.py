"""A place in the tokens of a statement."""

from schemawright.dialects.mysql.script import Statement, Token, statements
from schemawright.dialects.mysql.text import quote_literal

END = Token("symbol", "", 0)


class NotModelledError(Exception):
    """The statement says something that the model has no record for: it is kept as a raw object."""

    def __init__(self, reason: str = "") -> None:
        super().__init__(reason)
        self.reason = reason


class Cursor:
    """Reads the tokens of a statement one by one; `database` is the one whose name may stand before others."""

    def __init__(self, statement: Statement, database: str | None = None) -> None:
        self.statement = statement
        self.tokens = statement.tokens
        self.database = database
        self.place = statement.proper

    def peek(self, ahead: int = 0) -> Token:
        """The token so far ahead; an empty symbol behind the last."""
        at = self.place + ahead
        return self.tokens[at] if at < len(self.tokens) else END

    @property
    def is_at_end(self) -> bool:
        return self.place >= len(self.tokens)

    def at(self, *words: str) -> bool:
        """Whether these words come next."""
        return all(self.peek(number).word == word for number, word in enumerate(words))

    def take(self, *words: str) -> bool:
        """Goes on behind these words, if they come next."""
        if not self.at(*words):
            return False
        self.place += len(words)
        return True

    def take_any(self, *words: str) -> str | None:
        """Goes on behind one of these words, and tells which."""
        word = self.peek().word
        if word in words and word:
            self.place += 1
            return word
        return None

    def expect(self, *words: str) -> None:
        """Goes on behind these words; `NotModelledError` where there is something else."""
        if not self.take(*words):
            raise NotModelledError(f"{' '.join(words)} is expected before {self.peek().text or 'the end'!r}")

    def next(self) -> Token:
        """The token here, and on."""
        if self.is_at_end:
            raise NotModelledError("the statement ends early")
        self.place += 1
        return self.tokens[self.place - 1]

    def name(self) -> str:
        """A name, quoted or not."""
        token = self.next()
        if token.kind not in ("name", "quoted") and not (token.kind == "string" and token.text.startswith('"')):
            raise NotModelledError(f"a name is expected, not {token.text!r}")
        return token.value

    def object_name(self) -> str:
        """The name of a table or the like, in the script's own database."""
        name = self.name()
        if self.peek().text != ".":
            return name
        self.place += 1
        if self.database is not None and name.lower() != self.database.lower():
            raise NotModelledError(f"it is in another database, {name}")
        self.database = name
        return self.name()

    def string(self) -> str:
        """What a string literal says; those that stand side by side are one."""
        token = self.next()
        if token.kind != "string":
            raise NotModelledError(f"a string is expected, not {token.text!r}")
        value = token.value
        while self.peek().kind == "string":
            value += self.next().value
        return value

    def names_in_brackets(self) -> tuple[str, ...]:
        """`(a, b)`."""
        self.expect("(")
        found = [self.name()]
        while self.take(","):
            found.append(self.name())
        self.expect(")")
        return tuple(found)

    def brackets(self) -> str:
        """What stands in the brackets here, as it is written."""
        self.expect("(")
        first, depth = self.place, 1
        while depth:
            depth += {"(": 1, ")": -1}.get(self.next().text, 0)
        return self.sql(first, self.place - 1)

    def sql(self, first: int, last: int | None = None) -> str:
        """The source of some tokens, with strings in single quotes, and names without the database's."""
        text = self.statement.text(first, last, database=self.database)
        if '"' not in text:
            return text
        tokens = (one for found in statements(text) for one in found.tokens)
        for token in reversed([one for one in tokens if one.kind == "string" and one.text.startswith('"')]):
            text = text[: token.start] + quote_literal(token.value) + text[token.end :]
        return text

    def rest(self) -> str:
        """All that is left, as it is written."""
        text = self.sql(self.place)
        self.place = len(self.tokens)
        return text
