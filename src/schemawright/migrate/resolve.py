"""The names in SQL texts, resolved to the records that bear them."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from schemawright.base.ids import Id
from schemawright.dialects.ddl import Text
from schemawright.dialects.names import Names
from schemawright.dialects.text import Mention, Token, mentioned, mentions, object_literals, operators_in
from schemawright.model.column import Column
from schemawright.model.raw import RawObject
from schemawright.model.record import Record
from schemawright.model.sequence import Sequence
from schemawright.model.table import Table
from schemawright.model.types import Composite, Domain, Enum, Range
from schemawright.model.view import MaterializedView, View

RELATIONS: tuple[type[Record], ...] = (Table, View, MaterializedView)
ANYWHERE: tuple[type[Record], ...] = (Sequence, Enum, Domain, Composite, Range)

_CASTS = re.compile(r"[^'\s]\s*::|\bcast\s*\(", re.IGNORECASE)
"""Where more than a literal becomes another type."""

Name = tuple[str, ...]
Canonical = tuple[str, ...]


class Resolver:
    """Who bears which name in a document."""

    def __init__(self, names: Names) -> None:
        self._document = names.document
        self._lexer = names.dialect.lexer
        self._default = names.dialect.default_namespace
        self._relations: dict[Name, Id] = {}
        self._anywhere: dict[Name, Id] = {}
        self._columns_of: dict[Id, dict[str, Id]] = {}
        self._raw: dict[Name, list[Id]] = {}
        self._operators: dict[str, list[Id]] = {}
        self._casts: dict[Id, list[Id]] = {}
        self._ids: dict[Text, tuple[Id, ...]] = {}
        self._canonicals: dict[Text, Canonical] = {}
        for kinds, table in ((RELATIONS, self._relations), (ANYWHERE, self._anywhere)):
            for kind in kinds:
                records: Iterable[Any] = names.document.all(kind)
                for record in records:
                    table[(names.namespace_of(record) or "", self._lexer.key(record.name))] = record.id
                    if isinstance(record, Range):
                        table[(names.namespace_of(record) or "", self._lexer.key(record.multirange))] = record.id
        for raw in names.document.all(RawObject):
            for provided in raw.provides:
                for name, _ in mentioned(self._lexer, provided):
                    self._raw.setdefault(name, []).append(raw.id)
            if raw.object_type == "operator":
                for symbol in operators_in(self._lexer, raw.name):
                    self._operators.setdefault(symbol, []).append(raw.id)
            elif raw.object_type == "cast":
                for id in raw.depends_on:
                    self._casts.setdefault(id, []).append(raw.id)

    def ids(self, text: Text) -> tuple[Id, ...]:
        """The records whose names stand in `text`."""
        if (found := self._ids.get(text)) is None:
            found = self._ids[text] = tuple(self._found(text))
        return found

    def _found(self, text: Text) -> Iterator[Id]:
        path = self._path(text)
        columns = self._columns(text.holder) if text.holder is not None else {}
        for names, is_called in mentioned(self._lexer, text.text):
            if names[-1] in columns and not is_called:
                yield columns[names[-1]]
            for name in self._candidates(names, path):
                if (found := self._anywhere.get(name)) is not None:
                    yield found
                    yield from self._casts.get(found, ()) if self._casts and _CASTS.search(text.text) else ()
                if (text.relations or len(names) > 1) and (found := self._relations.get(name)) is not None:
                    yield found
            if is_called or text.relations:
                for name in {names, names[-2:]}:
                    yield from self._raw.get(name, ())
        for symbol in operators_in(self._lexer, text.text) if self._operators else ():
            yield from self._operators.get(symbol, ())

    def _path(self, text: Text) -> tuple[str, ...]:
        return text.search_path or ((self._default,) if self._default is not None else ("",))

    def _candidates(self, names: Name, path: Iterable[str]) -> Iterator[Name]:
        """`a` in each namespace of the path; `a.b` as it is, or `a` alone; of `a.b.c` its beginning and its end."""
        if len(names) == 1:
            yield from ((namespace, names[0]) for namespace in path)
        elif len(names) == 2:
            yield names
            yield from ((namespace, names[0]) for namespace in path)
        else:
            yield names[:2]
            yield names[-2:]

    def canonical(self, text: Text) -> Canonical:
        """`text` without spaces and comments, and with the ids of records for their names.

        Two texts of one object mean the same where their canonical forms are equal: what was renamed or moved, and in
        which way it is called, makes no difference.
        """
        if (found := self._canonicals.get(text)) is None:
            found = self._canonicals[text] = self._canonical(self._lexer.tokens(text.text), text)
        return found

    def _canonical(self, tokens: tuple[Token, ...], text: Text) -> Canonical:
        found: list[str] = []
        literals = set(object_literals(tokens))
        begins = {mention.first: mention for mention in mentions(tokens)}
        place = 0
        while place < len(tokens):
            token = tokens[place]
            if (mention := begins.get(place)) is not None:
                found += self._bearers(mention, text)
                place = mention.last
            elif place in literals:
                inner = Text(token.text[1:-1].replace("''", "'"), text.holder, True, text.search_path)
                found += ("'", *self.canonical(inner), "'")
            elif token.kind not in ("space", "comment"):
                found.append(token.text)
            place += 1
        return tuple(found)

    def _bearers(self, mention: Mention, text: Text) -> Canonical:
        names = mention.names
        known = self._columns(text.holder) if text.holder is not None else {}
        if len(names) == 1 and not mention.is_called and names[0] in known:
            return (f"@{known[names[0]]}",)
        if (id := self._record(names, mention.is_called, text)) is not None:
            return (f"@{id}",)
        if len(names) > 1 and (id := self._record(names[:-1], False, text)) is not None:
            column = self._columns(id).get(names[-1])
            return (f"@{id}", f"@{column}" if column is not None else names[-1])
        return names

    def _record(self, names: Name, is_called: bool, text: Text) -> Id | None:
        paths = [(namespace, *names) for namespace in self._path(text)] if len(names) == 1 else [names]
        for name in paths:
            if (found := self._anywhere.get(name)) is not None:
                return found
            if (text.relations or len(names) > 1 or text.holder is not None) and name in self._relations:
                return self._relations[name]
        raw = self._raw.get(names, ()) if is_called else ()
        return raw[0] if len(raw) == 1 else None

    def _columns(self, holder: Id) -> dict[str, Id]:
        if (known := self._columns_of.get(holder)) is None:
            known = {self._lexer.key(column.name): column.id for column in self._document.children(holder, Column)}
            self._columns_of[holder] = known
        return known
