"""A script of MySQL, MariaDB or SQLite as clauses: what each statement does, and each clause of an `ALTER TABLE`.

A clause is called by its keywords (`DROP TABLE`, `ADD COLUMN`, `MODIFY COLUMN`, `ADD FOREIGN KEY`), whichever way it is
spelled: `ADD title text`, `ADD COLUMN title text` and each part of `ADD (title text, year int)` are `ADD COLUMN`.
"""

import sqlite3
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from schemawright.dialects.ddl import Lock
from schemawright.dialects.mysql import script as mysql
from schemawright.dialects.sqlite.lexer import LEXER
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.table import Table


@dataclass(frozen=True, slots=True)
class Word:
    """A token that counts: in upper case where it may be a keyword, its bare name or text, and its place."""

    text: str
    value: str
    start: int
    is_name: bool


Words = tuple[Word, ...]


@dataclass(frozen=True)
class Clause:
    """One thing that a statement does: to which table, to which column or other part of it, and in which words."""

    script: "Clauses"
    what: str
    table: str
    name: str
    words: Words
    at: int
    is_new: bool
    """The script itself has made the table."""

    def has(self, *words: str) -> bool:
        """Whether these words stand in it one after the other, outside brackets."""
        return in_words(self.words, *words)

    @property
    def lock(self) -> Lock | None:
        """What its statement costs those who use the table; `None` where that is not known."""
        return self.script.locks.get(self.script.statement_at(self.at))

    def elements(self) -> Iterator[Words]:
        """The columns and constraints of a `CREATE TABLE`."""
        return _parts(_behind(self.words, "(")[:-1])

    @property
    def called(self) -> str:
        """`table.column`, or the table."""
        return f"{self.table}.{self.name}" if self.name else self.table


class Clauses:
    """The clauses of a script, in order, and the schema that it is run on, where that is known."""

    def __init__(self, text: str, dialect: str, against: Document | None = None) -> None:
        self.text = text
        self.dialect = dialect
        self.against = against
        self.statements = list(_SPLITTERS.get(dialect, _of_sqlite)(text, dialect))
        self.clauses: list[Clause] = []
        self._lines = [0, *accumulate(len(line) + 1 for line in text.split("\n"))]
        made: set[str] = set()
        for words in self.statements:
            for what, table, name, part in _clauses(words):
                is_new = table.lower() in made
                if what == "CREATE TABLE":
                    made.add(table.lower())
                self.clauses.append(Clause(self, what, table, name, part, part[0].start, is_new))

    def comments(self) -> Iterator[tuple[int, str]]:
        """What stands between the words, where more than blanks do, each with its place."""
        end = 0
        for word in (*(word for words in self.statements for word in words), None):
            start = len(self.text) if word is None else word.start
            if self.text[end:start].strip():
                yield end, self.text[end:start]
            end = start if word is None else start + len(word.text)

    def old_columns(self, table: str) -> tuple[Column, ...]:
        """The columns of a table in the schema that the script is run on; none where that is not known."""
        if self.against is None:
            return ()
        found = (one for one in self.against.all(Table) if one.name.lower() == table.lower())
        return tuple(column for one in found for column in self.against.children(one.id, Column))

    @cached_property
    def locks(self) -> Mapping[int, Lock]:
        """The locks of statements, by their places: see `mysql_locks`."""
        if self.dialect not in _SPLITTERS:
            return {}
        # Only here: who lints SQLite has no need of it.
        from schemawright.lint.mysql_locks import table_locks

        return table_locks(self.text, self.dialect, self.against)

    def asked(self, offset: int) -> Mapping[str, str]:
        """What the statement at a place asks for by `ALGORITHM=` and `LOCK=`."""
        begin = self.statement_at(offset)
        known = (one for one in self.clauses if one.what in ("ALGORITHM", "LOCK"))
        return {one.what: one.name for one in known if self.statement_at(one.at) == begin}

    def statement_at(self, offset: int) -> int:
        """Where the statement begins that stands at a place."""
        starts = [words[0].start for words in self.statements]
        return starts[max(bisect_right(starts, offset) - 1, 0)]

    @cached_property
    def rebuilt(self) -> Mapping[str, Clause]:
        """Tables that are made anew with their rows, as SQLite needs it: each with what makes its stand-in.

        That is made under another name, filled from the old one, which is dropped, and then gets the old one's name
        (https://www.sqlite.org/lang_altertable.html, 7).
        """
        made = {clause.table: clause for clause in self.clauses if clause.what == "CREATE TABLE"}
        dropped = {clause.table for clause in self.clauses if clause.what == "DROP TABLE"}
        filled = {(clause.table, clause.name) for clause in self.clauses if clause.what == "INSERT"}
        return {
            clause.name: made[clause.table]
            for clause in self.clauses
            if clause.what == "RENAME TABLE"
            and clause.table in made
            and clause.name in dropped
            and (clause.table, clause.name) in filled
        }

    @cached_property
    def places(self) -> Mapping[tuple[str, ...], int]:
        """Where tables are made, with their columns and constraints: by `(table,)` and `(table, name)`."""
        found: dict[tuple[str, ...], int] = {}
        for clause in self.clauses:
            if clause.what == "CREATE TABLE":
                found.setdefault((clause.table,), clause.at)
                for part in clause.elements():
                    name = part[1] if part[0].text == "CONSTRAINT" and len(part) > 1 else part[0]
                    found.setdefault((clause.table, name.value), part[0].start)
        return found

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column, from 1."""
        line = bisect_right(self._lines, offset)
        return line, offset - self._lines[line - 1] + 1


def in_words(words: Words, *wanted: str) -> bool:
    """Whether some words stand in others one after the other, outside brackets."""
    found = [word.text for word in outside_brackets(words)]
    size = len(wanted)
    return any(tuple(found[place : place + size]) == wanted for place in range(len(found) - size + 1))


def outside_brackets(words: Words) -> Iterator[Word]:
    """The words that stand in no brackets."""
    depth = 0
    for word in words:
        depth -= word.text == ")"
        if depth == 0 and word.text not in "()":
            yield word
        depth += word.text == "("


# ---- statements ------------------------------------------------------------------------------------------------------


def _of_mysql(text: str, dialect: str) -> Iterator[Words]:
    for statement in mysql.statements(text, dialect):
        yield tuple(
            Word(token.word or token.text, token.value, token.start, token.kind in ("name", "quoted"))
            for token in statement.tokens
        )


def _of_sqlite(text: str, dialect: str) -> Iterator[Words]:
    """Cut where SQLite itself says that a statement is complete: the body of a trigger holds semicolons."""
    del dialect
    words: list[Word] = []
    place = begun = 0
    for token in LEXER.tokens(text):
        if token.kind not in ("space", "comment"):
            begun = begun if words else place
            is_name = token.kind in ("name", "quoted")
            upper = token.text.upper() if token.kind == "name" else token.text
            words.append(Word(upper, token.value or token.text, place, is_name))
        place += len(token.text)
        if token.text == ";" and sqlite3.complete_statement(text[begun:place]):
            if words[:-1]:
                yield tuple(words[:-1])
            words = []
    if words:
        yield tuple(words)


_SPLITTERS: Mapping[str, Callable[[str, str], Iterator[Words]]] = {"mysql": _of_mysql, "mariadb": _of_mysql}

# ---- clauses ---------------------------------------------------------------------------------------------------------

Draft = tuple[str, str, str, Words]


def _clauses(words: Words) -> Iterator[Draft]:
    front = " ".join(word.text for word in words[:2])
    if front == "ALTER TABLE":
        yield from _alter(words)
    elif front in ("DROP TABLE", "DROP DATABASE", "DROP SCHEMA", "DROP VIEW"):
        what = front.replace("SCHEMA", "DATABASE")
        for part in _parts(_without(words[2:], "IF", "EXISTS")):
            yield what, _name(part), "", part
    elif front == "RENAME TABLE":
        for part in _parts(words[2:]):
            yield front, _name(part), _name(_behind(part, "TO")), part
    elif words[0].text == "TRUNCATE":
        part = words[2:] if front == "TRUNCATE TABLE" else words[1:]
        yield "TRUNCATE", _name(part), "", words
    elif words[0].text in ("CREATE", "DROP"):
        yield from _made(words)
    elif words[0].text == "INSERT" and any(word.text == "SELECT" for word in words):
        yield "INSERT", _name(_behind(words, "INTO")), _name(_behind(words, "FROM")), words
    elif words[0].text in ("UPDATE", "DELETE"):
        part = words[1:] if words[0].text == "UPDATE" else _behind(words, "FROM")
        yield words[0].text, _name(part), "", words


def _made(words: Words) -> Iterator[Draft]:
    texts = [word.text for word in words]
    if "TABLE" in texts[:3]:
        yield "CREATE TABLE", _name(_without(words[texts.index("TABLE") + 1 :], "IF", "NOT", "EXISTS")), "", words
    elif "INDEX" in texts[:3] and "ON" in texts:
        kind = next((kind for kind in ("UNIQUE", "FULLTEXT", "SPATIAL") if kind in texts[:2]), "")
        name = _name(_without(words[texts.index("INDEX") + 1 :], "IF", "NOT", "EXISTS"))
        verb = "DROP" if texts[0] == "DROP" else "ADD"
        yield f"{verb} {kind} INDEX".replace("  ", " "), _name(_behind(words, "ON")), name, words


def _alter(words: Words) -> Iterator[Draft]:
    rest = _without(words[2:], "IF", "EXISTS")
    table, size = _name(rest), _size(rest)
    for part in _parts(rest[size:]):
        texts = [word.text for word in part]
        if texts[0] == "ADD" and "(" in texts[1:3] and texts[1] in ("(", "COLUMN"):
            opened = texts.index("(")
            for inner in _parts(part[opened + 1 : -1]):
                yield from _added(table, (part[0], *inner))
        elif texts[0] == "ADD":
            yield from _added(table, part)
        else:
            yield from _changed(table, part, texts)


_KEYS = ("UNIQUE", "FULLTEXT", "SPATIAL")


def _added(table: str, part: Words) -> Iterator[Draft]:
    """`ADD …`: a column, a constraint or an index."""
    body = _without(part[1:], "CONSTRAINT")
    if len(body) < len(part) - 1 and body[:1] and body[0].text not in ("PRIMARY", "FOREIGN", "CHECK", *_KEYS):
        body = body[1:]
    first = body[0].text if body else ""
    if first in ("PRIMARY", "FOREIGN"):
        yield f"ADD {first} KEY", table, "", part
    elif first == "CHECK":
        yield "ADD CHECK", table, "", part
    elif first in _KEYS or first in ("INDEX", "KEY"):
        names = [word for word in body[1:] if word.text not in ("INDEX", "KEY")]
        kind = f"{first} " if first in _KEYS else ""
        yield f"ADD {kind}INDEX", table, names[0].value if names and names[0].is_name else "", part
    else:
        column = _without(_without(body, "COLUMN"), "IF", "NOT", "EXISTS")
        yield "ADD COLUMN", table, _name(column), part


def _changed(table: str, part: Words, texts: list[str]) -> Iterator[Draft]:
    front = " ".join(texts[:2])
    if front in ("DROP PRIMARY", "DROP FOREIGN", "DROP INDEX", "DROP KEY", "DROP CHECK", "DROP CONSTRAINT"):
        what = {"DROP PRIMARY": "DROP PRIMARY KEY", "DROP FOREIGN": "DROP FOREIGN KEY", "DROP KEY": "DROP INDEX"}
        yield what.get(front, front), table, part[-1].value if part[-1].is_name else "", part
    elif texts[0] in ("DROP", "MODIFY", "CHANGE"):
        body = _without(_without(part[1:], "COLUMN"), "IF", "EXISTS")
        yield f"{texts[0]} COLUMN", table, _name(body), part
    elif front == "RENAME COLUMN":
        yield front, table, _name(part[2:]), part
    elif texts[0] == "RENAME" and "TO" in texts[2:3]:  # SQLite needs no COLUMN.
        yield "RENAME COLUMN", table, part[1].value, part
    elif texts[0] == "RENAME" and front not in ("RENAME INDEX", "RENAME KEY"):
        yield "RENAME TABLE", table, _name(_without(_without(part[1:], "TO"), "AS")), part
    elif texts[0] in ("ALGORITHM", "LOCK"):
        yield texts[0], table, texts[-1], part
    elif front == "CONVERT TO":
        yield "CONVERT TO CHARACTER SET", table, "", part
    else:
        yield "SET OPTION", table, texts[0], part


def _parts(words: Words) -> Iterator[Words]:
    """What stands between commas outside brackets."""
    depth, begun = 0, 0
    for place, word in enumerate(words):
        depth += (word.text == "(") - (word.text == ")")
        if word.text == "," and depth == 0:
            if words[begun:place]:
                yield words[begun:place]
            begun = place + 1
    if words[begun:]:
        yield words[begun:]


def _without(words: Words, *front: str) -> Words:
    """The words without these at their beginning."""
    return words[len(front) :] if tuple(word.text for word in words[: len(front)]) == front else words


def _behind(words: Words, text: str) -> Words:
    """What stands behind a word; nothing where it is not there."""
    place = next((place for place, word in enumerate(words) if word.text == text), len(words))
    return words[place + 1 :]


def _size(words: Words) -> int:
    """How many words a name takes: `shop.film` three."""
    return 3 if len(words) > 2 and words[1].text == "." else min(len(words), 1)


def _name(words: Words) -> str:
    """The name at the beginning, without the database in front of it."""
    size = _size(words)
    return words[size - 1].value if size else ""
