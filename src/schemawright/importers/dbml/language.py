"""What a DBML text says: a recursive-descent parser (`dbml.dbdiagram.io/docs`)."""

from collections.abc import Callable, Iterator

from schemawright.importers.dbml.definitions import (
    CheckDefinition,
    ColumnDefinition,
    Endpoint,
    EnumDefinition,
    IndexDefinition,
    Names,
    Reference,
    Settings,
    Skipped,
    Source,
    TableDefinition,
)
from schemawright.importers.dbml.tokens import Token, error_at, tokens_of


def parse(text: str) -> Source:
    """Reads a text. Raises `SourceError` with line and column."""
    return _Parser(text).run()


class _Parser:
    def __init__(self, text: str) -> None:
        self.source = Source(text)
        self.tokens = tokens_of(text)
        self.at = 0

    # -- tokens ------------------------------------------------------------------------------------------------------

    @property
    def token(self) -> Token:
        return self.tokens[self.at]

    def next(self) -> Token:
        token = self.tokens[self.at]
        if token.kind != "end":
            self.at += 1
        return token

    def lines(self) -> None:
        while self.token.kind == "line":
            self.at += 1

    def fail(self, wanted: str, token: Token | None = None) -> Exception:
        token = token or self.token
        found = {"end": "the end of the text", "line": "the end of the line"}.get(token.kind, repr(token.text))
        return error_at(self.source.text, token.start, f"Expected {wanted}, found {found}.")

    def sign(self, sign: str) -> Token:
        if not self.token.is_sign(sign):
            raise self.fail(f"{sign!r}")
        return self.next()

    def opening(self) -> None:
        self.lines()
        self.sign("{")

    def inside(self) -> Iterator[None]:
        """Once for each thing between the braces."""
        self.opening()
        self.lines()
        while not self.token.is_sign("}"):
            if self.token.kind == "end":
                raise self.fail("'}'")
            yield
            self.lines()
        self.next()

    def name(self) -> str:
        if self.token.kind not in ("word", "name", "number"):
            raise self.fail("a name")
        return self.next().text

    def names(self) -> Names:
        """A name, qualified or not."""
        found = [self.name()]
        while self.token.is_sign("."):
            self.next()
            found.append(self.name())
        return tuple(found)

    def string(self) -> str:
        if self.token.kind != "string":
            raise self.fail("a string")
        return self.next().text

    # -- the whole ---------------------------------------------------------------------------------------------------

    def run(self) -> Source:
        elements: dict[str, Callable[[], None]] = {
            "table": lambda: self.source.tables.append(self.table()),
            "tablepartial": lambda: self.source.partials.append(self.table()),
            "enum": self.enum,
            "ref": self.reference,
            "project": self.project,
            "note": self.sticky_note,
        }
        self.lines()
        while self.token.kind != "end":
            element = elements.get(self.token.text.lower()) if self.token.kind == "word" else None
            if element is not None:
                self.next()
                element()
            elif self.token.is_word("tablegroup", "records", "diagramview"):
                self.skip()
            else:
                raise self.fail("Table, Ref, Enum, TableGroup, TablePartial, Note or Project")
            self.lines()
        return self.source

    def skip(self) -> None:
        """Reads over an element that the model has no place for."""
        start = self.next()
        while not self.token.is_sign("{"):
            if self.token.kind == "end":
                raise self.fail("'{'")
            self.next()
        depth = 0
        while True:
            token = self.next()
            depth += token.is_sign("{") - token.is_sign("}")
            if depth == 0:
                break
            if token.kind == "end":
                raise self.fail("'}'", token)
        self.source.skipped.append(Skipped(start.text, start.start))

    def project(self) -> None:
        if not self.token.is_sign("{") and self.token.kind != "line":
            self.source.project["name"] = self.name()
        for _ in self.inside():
            key = self.name().lower()
            self.source.project[key] = self.value_or_block()

    def value_or_block(self) -> str:
        """`: 'text'` or `{ 'text' }`."""
        if self.token.is_sign(":"):
            self.next()
            return self.string()
        text = ""
        for _ in self.inside():
            text = self.string()
        return text

    def sticky_note(self) -> None:
        if self.token.is_sign(":"):
            self.next()
            self.source.notes.append(("", self.string()))
            return
        name = self.name()
        self.lines()
        self.source.notes.append((name, self.value_or_block()))

    # -- tables ------------------------------------------------------------------------------------------------------

    def table(self) -> TableDefinition:
        start = self.token.start
        table = TableDefinition(self.names(), start)
        if self.token.is_word("as"):
            self.next()
            table.alias = self.name()
        table.settings = self.settings()
        table.note = table.settings.text("note")
        for _ in self.inside():
            self.member(table)
        return table

    def member(self, table: TableDefinition) -> None:
        after = self.tokens[self.at + 1]
        token = self.token
        if token.is_sign("~"):
            self.next()
            table.members.append(self.names())
        elif token.is_word("note") and after.is_sign(":", "{"):
            self.next()
            table.note = self.value_or_block()
        elif token.is_word("indexes") and after.is_sign("{"):
            self.next()
            table.indexes += [self.index() for _ in self.inside()]
        elif token.is_word("checks") and after.is_sign("{"):
            self.next()
            table.checks += [self.check() for _ in self.inside()]
        elif token.is_word("records") and after.is_sign("(", "{"):
            self.skip()
        else:
            table.members.append(self.column())

    def column(self) -> ColumnDefinition:
        start = self.token.start
        name = self.name()
        data_type = self.data_type()
        short = {}
        while self.token.is_word("pk", "unique"):
            token = self.next()
            short[token.text.lower()] = (token,)
        settings = self.settings()
        settings.values.update(short)
        if self.token.kind not in ("line", "end") and not self.token.is_sign("}"):
            raise self.fail("the end of the line")
        return ColumnDefinition(name, data_type, settings, start)

    def data_type(self) -> str:
        """The type as SQL text: its name, arguments and brackets."""
        if self.token.kind == "name":
            text = self.next().text
            while self.token.is_sign("."):
                self.next()
                text += f".{self.name()}"
        else:
            text = ".".join(self.names())
        for opening, closing in (("(", ")"), ("[", "]")):
            while self.token.is_sign(opening) and (opening == "(" or self.is_array()):
                start = self.next().start
                while not self.token.is_sign(closing):
                    if self.token.kind in ("line", "end"):
                        raise self.fail(f"{closing!r}")
                    self.next()
                text += self.source.text[start : self.next().start + 1]
        return text

    def is_array(self) -> bool:
        """Whether `[` opens the dimension of an array, not settings."""
        after = self.tokens[self.at + 1]
        return after.is_sign("]") or (after.kind == "number" and self.tokens[self.at + 2].is_sign("]"))

    def settings(self) -> Settings:
        found = Settings()
        if not self.token.is_sign("["):
            return found
        self.next()
        self.lines()
        while not self.token.is_sign("]"):
            self.setting(found)
            self.lines()
            if self.token.is_sign(","):
                self.next()
                self.lines()
            elif not self.token.is_sign("]"):
                raise self.fail("',' or ']'")
        self.next()
        return found

    def setting(self, found: Settings) -> None:
        words = []
        first = self.token
        while self.token.kind in ("word", "name"):
            words.append(self.next().text.lower())
        if not words:
            raise self.fail("a setting", first)
        name = " ".join(words)
        if not self.token.is_sign(":"):
            found.values[{"primary key": "pk"}.get(name, name)] = (first,)
            return
        self.next()
        self.lines()
        if name == "ref":
            found.references.append(Reference(self.relation(), None, self.endpoint()))
            return
        value = []
        while not self.token.is_sign(",", "]", "}") and self.token.kind not in ("line", "end"):
            value.append(self.next())
        if not value:
            raise self.fail(f"the value of {name}")
        if name == "check":
            found.checks.append(value[0])
        else:
            found.values[name] = tuple(value)

    def index(self) -> IndexDefinition:
        start = self.token.start
        elements = [self.index_element()] if not self.token.is_sign("(") else []
        if not elements:
            self.next()
            while not self.token.is_sign(")"):
                elements.append(self.index_element())
                if self.token.is_sign(","):
                    self.next()
                elif not self.token.is_sign(")"):
                    raise self.fail("',' or ')'")
            self.next()
        return IndexDefinition(tuple(elements), self.settings(), start)

    def index_element(self) -> Token:
        if self.token.kind not in ("word", "name", "expression"):
            raise self.fail("a column or an expression")
        return self.next()

    def check(self) -> CheckDefinition:
        if self.token.kind != "expression":
            raise self.fail("an expression between backticks")
        return CheckDefinition(self.next().text, self.settings())

    # -- enums and references ----------------------------------------------------------------------------------------

    def enum(self) -> None:
        start = self.token.start
        enum = EnumDefinition(self.names(), start)
        for _ in self.inside():
            value = self.next().text if self.token.kind == "string" else self.name()
            enum.values.append((value, self.settings()))
        self.source.enums.append(enum)

    def reference(self) -> None:
        name = None
        if not self.token.is_sign(":", "{"):
            name = self.name()
        self.lines()
        if self.token.is_sign(":"):
            self.next()
            self.lines()
            self.source.references.append(self.one_reference(name))
            return
        for _ in self.inside():
            self.source.references.append(self.one_reference(name))

    def one_reference(self, name: str | None) -> Reference:
        left = self.endpoint()
        sign = self.relation()
        right = self.endpoint()
        return Reference(sign, left, right, name, self.settings())

    def relation(self) -> str:
        if not self.token.is_sign("<", ">", "-", "<>"):
            raise self.fail("'<', '>', '-' or '<>'")
        return self.next().text

    def endpoint(self) -> Endpoint:
        start = self.token.start
        names = [self.name()]
        columns: list[str] = []
        while self.token.is_sign("."):
            self.next()
            if self.token.is_sign("("):
                self.next()
                columns.append(self.name())
                while self.token.is_sign(","):
                    self.next()
                    columns.append(self.name())
                self.sign(")")
                break
            names.append(self.name())
        if not columns:
            columns.append(names.pop())
        if not names:
            raise error_at(self.source.text, start, "Expected a table and its column, such as users.id.")
        return Endpoint(tuple(names), tuple(columns), start)
