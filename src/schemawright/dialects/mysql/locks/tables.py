"""The tables as our own DDL makes and changes them, as far as the cost of a change hangs on it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import count, pairwise
from typing import TypeVar

from schemawright.dialects.mysql.collations import collation_of
from schemawright.dialects.mysql.locks.pieces import Tokens, in_brackets, parts, said, words_of
from schemawright.dialects.mysql.locks.spellings import plain
from schemawright.dialects.mysql.types import canonical_type

V = TypeVar("V")
_IDS = count()

HEADS = frozenset("COLLATE GENERATED NOT NULL DEFAULT ON AUTO_INCREMENT COMMENT CHECK FIRST AFTER".split()) | frozenset(
    "INVISIBLE VISIBLE COMPRESSED SRID REF_SYSTEM_ID COLUMN_FORMAT STORAGE WITHOUT".split()
)
"""The words that begin a clause behind a column's type."""


@dataclass(frozen=True)
class Column:
    """A column. Its `id` stays when its name or definition changes."""

    name: str
    type: str
    clauses: Mapping[str, str]
    """What stands behind each word that begins a clause."""
    collation: str | None
    """Its own or its table's, of when it was last defined."""
    id: int

    @property
    def is_nullable(self) -> bool:
        return "NOT" not in self.clauses

    @property
    def generated(self) -> str | None:
        """`virtual`, `stored`, or `None`."""
        if (text := self.clauses.get("GENERATED")) is None:
            return None
        return "stored" if text.upper().endswith("STORED") else "virtual"

    @property
    def is_text(self) -> bool:
        """Whether its values are texts of a character set."""
        return re.match(r"(?:char|varchar|tinytext|text|mediumtext|longtext|enum|set)\b", self.type) is not None

    def names(self, other: "Column") -> bool:
        """Whether a generated column's expression names the other."""
        words = re.findall(r"[\w$]+", self.clauses.get("GENERATED", "").lower())
        return other.name.lower() in words


@dataclass(frozen=True)
class Key:
    """A key or index: `columns` are the ids of its columns, `None` for an expression."""

    kind: str
    """`primary`, `unique`, `fulltext`, `spatial`, or nothing."""
    columns: tuple[int | None, ...]
    text: str


@dataclass(frozen=True)
class Table:
    """A table; `shown` is its name as statements write it."""

    shown: str
    columns: tuple[Column, ...] = ()
    keys: Mapping[str, Key] = field(default_factory=dict)
    foreign_keys: Mapping[str, str] = field(default_factory=dict)
    """Each with its text."""
    checks: Mapping[str, str] = field(default_factory=dict)
    options: Mapping[str, str] = field(default_factory=dict)
    parents: Mapping[str, str] = field(default_factory=dict)
    """The target of each foreign key, as statements write it."""
    is_new: bool = False

    @cached_property
    def indexed(self) -> frozenset[int]:
        """The ids of the columns that a key or index holds."""
        return frozenset(id for key in self.keys.values() for id in key.columns if id is not None)

    @cached_property
    def clustered(self) -> str | None:
        """The key whose order the rows are in: the primary one, or the first unique one without nulls."""
        needed = {column.id for column in self.columns if not column.is_nullable}
        primary = [name for name, key in self.keys.items() if key.kind == "primary"]
        unique = [name for name, key in self.keys.items() if key.kind == "unique" and needed.issuperset(key.columns)]
        return next(iter((*primary, *unique)), None)

    @property
    def collation(self) -> str | None:
        """The default of its columns."""
        return self.options.get("COLLATE")

    def column(self, name: str) -> Column:
        """The column of this name. Raises `KeyError`."""
        for column in self.columns:
            if column.name.lower() == name.lower():
                return column
        raise KeyError(name)


# ---- definitions -----------------------------------------------------------------------------------------------------


def read_column(tokens: Tokens, table: Table, id: int | None = None) -> Column:
    """`name type clauses…`."""
    heads: list[int] = []
    depth = 0
    for place, token in enumerate(tokens):
        depth += (token.text == "(") - (token.text == ")")
        inside = heads and tokens[heads[-1]].word in ("NOT", "ON", "DEFAULT") and place == heads[-1] + 1
        if place > 1 and depth == 0 and token.kind == "name" and token.word in HEADS and not inside:
            heads.append(place)
    clauses = {tokens[at].word: said(tokens[at + 1 : end]) for at, end in pairwise((*heads, len(tokens)))}
    type_tokens = tokens[2 : heads[0] if heads else len(tokens)]
    data_type = tokens[1].text.lower() + "".join(
        f" {token.text.lower()}" if token.kind == "name" else token.text for token in type_tokens
    )
    collation = clauses.get("COLLATE", table.collation)
    return Column(tokens[0].value, canonical_type(data_type), clauses, collation, next(_IDS) if id is None else id)


def added(table: Table, tokens: Tokens) -> Table:
    """The table with a column, key or constraint as `CREATE TABLE` and `ADD` take it."""
    first, second = (*words_of(tokens), "")[:2]
    if first == "CONSTRAINT":
        return _constrained(table, tokens[1].value, tokens[2:])
    if first == "PRIMARY":
        return _keyed(table, "primary", "PRIMARY", tokens)
    if first in ("UNIQUE", "FULLTEXT", "SPATIAL") and second in ("KEY", "INDEX"):
        return _keyed(table, first.lower(), tokens[2].value, tokens)
    if first in ("KEY", "INDEX"):
        return _keyed(table, "", tokens[1].value, tokens)
    if first == "COLUMN":
        tokens = tokens[1:]
    return placed(table, read_column(tokens, table))


def _constrained(table: Table, name: str, tokens: Tokens) -> Table:
    if tokens[0].word == "CHECK":
        return replace(table, checks={**table.checks, name: said(tokens)})
    if tokens[0].word != "FOREIGN":
        raise KeyError(tokens[0].text)
    target = next(place for place, token in enumerate(tokens) if token.word == "REFERENCES") + 1
    parents = {**table.parents, name: tokens[target].text}
    return replace(table, foreign_keys={**table.foreign_keys, name: said(tokens)}, parents=parents)


def _keyed(table: Table, kind: str, name: str, tokens: Tokens) -> Table:
    inside, behind = in_brackets(tokens)
    ids = tuple(None if part[0].text == "(" else table.column(part[0].value).id for part in parts(inside))
    columns = table.columns
    if kind == "primary":
        columns = tuple(
            replace(one, clauses={**one.clauses, "NOT": "NULL"}) if one.id in ids else one for one in columns
        )
    text = said((*inside, *behind))
    return replace(table, columns=columns, keys={**table.keys, name: Key(kind, ids, text)})


def placed(table: Table, column: Column) -> Table:
    """The table with a column where the definition puts it: in its old place, or last, where that says nothing."""
    others = [one for one in table.columns if one.id != column.id]
    old = next((place for place, one in enumerate(table.columns) if one.id == column.id), len(others))
    if "FIRST" in column.clauses:
        old = 0
    elif (after := column.clauses.get("AFTER")) is not None:
        old = others.index(table.column(after)) + 1
    held = {word: text for word, text in column.clauses.items() if word not in ("FIRST", "AFTER")}
    return replace(table, columns=(*others[:old], replace(column, clauses=held), *others[old:]))


def create(tokens: Tokens) -> Table:
    """The table of `CREATE TABLE name (…) options`."""
    inside, behind = in_brackets(tokens)
    table = optioned(Table(tokens[2].text), behind)
    for part in parts(inside):
        table = added(table, part)
    return table


def optioned(table: Table, tokens: Tokens) -> Table:
    """The table with the options, as they stand behind `CREATE TABLE (…)` or in `ALTER TABLE`."""
    options = dict(table.options)
    place = 0
    while place < len(tokens):
        word = tokens[place].word
        if words_of(tokens[place:], 3) == ("DEFAULT", "CHARACTER", "SET"):
            collation = _default_collation(tokens[place + 3 :])
            options["COLLATE"] = collation
            place += 6 if tokens[place + 4 : place + 5] and tokens[place + 4].word == "COLLATE" else 4
        elif words_of(tokens[place:]) == ("PARTITION", "BY"):
            options["PARTITION"] = said(tokens[place + 2 :])
            place = len(tokens)
        elif words_of(tokens[place:], 3) == ("WITH", "SYSTEM", "VERSIONING"):
            options["VERSIONING"] = "yes"
            place += 3
        elif word == "COMMENT" or (tokens[place + 1 : place + 2] and tokens[place + 1].text == "="):
            behind = place + (2 if tokens[place + 1].text == "=" else 1)
            options[word] = tokens[behind].text
            place = behind + 1
        else:
            raise KeyError(tokens[place].text)
    return replace(table, options=options)


def _default_collation(tokens: Tokens) -> str:
    if tokens[1:2] and tokens[1].word == "COLLATE":
        return tokens[2].value
    return collation_of(tokens[0].value)


# ---- ALTER TABLE -----------------------------------------------------------------------------------------------------


def altered(table: Table, tokens: Tokens) -> Table:
    """The table behind the actions of an `ALTER TABLE`. Raises `KeyError` at one that is not known here."""
    for written in parts(tokens):
        for action in plain(written):
            table = _acted(table, action)
    return table


def _acted(table: Table, action: Tokens) -> Table:
    first, second = (*words_of(action), "")[:2]
    if (first, second) == ("ADD", "SYSTEM"):
        return replace(table, options={**table.options, "VERSIONING": "yes"})
    if first == "ADD":
        return added(table, action[1:])
    if first == "DROP":
        return _dropped(table, second, action)
    if (first, second) == ("MODIFY", "COLUMN"):
        old = table.column(action[2].value)
        return placed(table, read_column(action[2:], table, old.id))
    if first == "RENAME":
        return _renamed(table, second, action[2].value, action[4].value)
    if (first, second) == ("ALTER", "COLUMN"):
        return _with_default(table, table.column(action[2].value), action[3:])
    if (first, second) == ("CONVERT", "TO"):
        return _converted(table, _default_collation(action[4:]))
    if (first, second) == ("REMOVE", "PARTITIONING"):
        return replace(table, options=_without(table.options, "PARTITION"))
    return optioned(table, action)


def _with_default(table: Table, column: Column, words: Tokens) -> Table:
    """`SET DEFAULT value` and `DROP DEFAULT`."""
    clauses = {word: text for word, text in column.clauses.items() if word != "DEFAULT"}
    if words[0].word == "SET":
        clauses["DEFAULT"] = said(words[2:])
    changed = replace(column, clauses=clauses)
    return replace(table, columns=tuple(changed if one.id == column.id else one for one in table.columns))


def _converted(table: Table, collation: str) -> Table:
    """All texts, and the default of those to come, in another character set."""
    columns = tuple(replace(one, collation=collation) if one.is_text else one for one in table.columns)
    return replace(table, columns=columns, options={**table.options, "COLLATE": collation})


def _dropped(table: Table, what: str, action: Tokens) -> Table:
    name = action[-1].value
    if what == "COLUMN":
        gone = table.column(name)
        held = {
            key: replace(one, columns=tuple(i for i in one.columns if i != gone.id)) for key, one in table.keys.items()
        }
        columns = tuple(one for one in table.columns if one.id != gone.id)
        return replace(table, columns=columns, keys={key: one for key, one in held.items() if one.columns})
    if what == "PRIMARY":
        return replace(table, keys=_without(table.keys, "PRIMARY"))
    if what == "INDEX":
        return replace(table, keys=_without(table.keys, name))
    if what == "FOREIGN":
        return replace(table, foreign_keys=_without(table.foreign_keys, name), parents=_without(table.parents, name))
    if what == "CONSTRAINT":
        return replace(table, checks=_without(table.checks, name))
    if what == "SYSTEM":
        return replace(table, options=_without(table.options, "VERSIONING"))
    raise KeyError(what)


def _renamed(table: Table, what: str, old: str, new: str) -> Table:
    if what == "COLUMN":
        found = table.column(old)
        columns = tuple(replace(one, name=new) if one.id == found.id else one for one in table.columns)
        return replace(table, columns=columns)
    if what != "INDEX":
        raise KeyError(what)
    return replace(table, keys={new if name == old else name: key for name, key in table.keys.items()})


def _without(held: Mapping[str, V], name: str) -> dict[str, V]:
    if name not in held:
        raise KeyError(name)
    return {key: value for key, value in held.items() if key != name}
