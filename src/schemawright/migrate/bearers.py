"""Names that pass from one record to another: a text that reads as before then means something else.

A database keeps expressions and queries by what they mean. Where two columns swap their names, or one gives its name
to a new one, a check that reads as before must be made again.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from schemawright.dialects.ddl import Key, Part, Text
from schemawright.dialects.text import Lexer, identifiers_in, mentioned
from schemawright.migrate.state import State
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.kinds import KIND_OF
from schemawright.model.raw import RawObject
from schemawright.model.record import Record
from schemawright.model.types import Composite, Domain, Enum
from schemawright.model.view import MaterializedView, View

Place = tuple[str, str | None, str]
"""The class of names, what a name must be unique in, and the name."""


STATEMENTS = (RawObject, View, MaterializedView)
"""What is kept as a whole statement or query, in which the tables of columns are not told."""


class Bearers:
    """Which texts mean something else in the new state, though they are not changed.

    `pairs` are the records of both states that are not as they were.
    """

    def __init__(self, old: State, new: State, pairs: Sequence[tuple[Record, Record]]) -> None:
        self._old, self._new = old, new
        key = new.dialect.lexer.key
        left = {_place(before): before for before, after in pairs if _place(before) != _place(after)}
        passed: list[Any] = [left[place] for place in _taken(new.document, left)]
        types: list[tuple[Any, frozenset[str]]] = [
            (before, names) for before, after in pairs if (names := _passed_parts(before, after))
        ]
        self._words = frozenset(key(record.name) for record in passed)
        self._within = frozenset(key(record.name) for record in passed if isinstance(record, Column))
        self._parts = frozenset(name for _, names in types for name in names)
        self._within |= set(map(key, self._parts))
        self._types = _with_those_over(old.document, {key(type.name) for type, _ in types}, old.dialect.lexer)

    def misread(self) -> Iterator[Key]:
        """The parts of both states of which a text means something else now."""
        if not self._words and not self._parts:
            return
        for key, part in self._old.parts.items():
            if key not in self._new.parts:
                continue
            # What is put in place of the old form is not, where its name or columns are made of other types.
            is_whole = isinstance(part.record, RawObject | View)
            texts = zip(part.texts, self._new.parts[key].texts, strict=False)
            if any(
                (is_whole or one.text == other.text) and self._means_other(part, one, other) for one, other in texts
            ):
                yield key

    def _means_other(self, part: Part, one: Text, other: Text) -> bool:
        """Whether names lead elsewhere. Of columns in a statement, of attributes and values it cannot be told."""
        lexer = self._new.dialect.lexer
        words = {word for names, _ in mentioned(lexer, one.text) for word in names}
        if isinstance(part.record, STATEMENTS):
            if words & self._within or self._has_value(one):
                return True
        elif self._parts and (words & self._within or self._has_value(one)) and self._is_of_types(part.record, words):
            return True
        is_said = bool(words & self._words)
        return is_said and self._old.resolver.canonical(one) != self._new.resolver.canonical(other)

    def _has_value(self, text: Text) -> bool:
        return any(token.text[1:-1] in self._parts for token in self._new.dialect.lexer.tokens(text.text))

    def _is_of_types(self, record: Any, words: set[str]) -> bool:
        """Whether the types whose parts changed their names may be meant."""
        lexer = self._old.dialect.lexer
        if words & self._types or lexer.key(getattr(record, "name", "")) in self._types:
            return True
        columns = self._old.document.children(getattr(record, "table_id", record.id), Column)
        return any(identifiers_in(lexer, column.data_type) & self._types for column in columns)


def _place(record: Any) -> Place:
    """Where a record's name must be its only bearer; views, tables and sequences share that."""
    holder = getattr(record, record.parent) if record.parent is not None else getattr(record, "namespace_id", None)
    return (record.named or KIND_OF[type(record)].name, holder, getattr(record, "name", ""))


def _taken(new: Document, left: dict[Place, Record]) -> Iterator[Place]:
    """The places that another record is in now."""
    kinds = {record.named for record in left.values()} - {None, "constraint"}
    for kind in KIND_OF:
        for record in new.all(kind) if kind.named in kinds else ():
            before = left.get(place := _place(record))
            if before is not None and before.id != record.id:
                yield place


def _passed_parts(before: Any, after: Any) -> frozenset[str]:
    """The names of values or attributes that another one of the same type bears now."""
    if not isinstance(before, Enum | Composite):
        return frozenset()
    field = "values" if isinstance(before, Enum) else "attributes"
    now = {part.id: part.name for part in getattr(after, field)}
    taken = frozenset(now.values())
    return taken & {part.name for part in getattr(before, field) if now.get(part.id, part.name) != part.name}


def _with_those_over(document: Document, types: set[str], lexer: Lexer) -> frozenset[str]:
    """The names of types, and of the domains and composites made of them."""
    found, size = set(types), -1
    while found and size != len(found):
        size = len(found)
        for domain in document.all(Domain):
            if identifiers_in(lexer, domain.data_type) & found:
                found.add(lexer.key(domain.name))
        for composite in document.all(Composite):
            if any(identifiers_in(lexer, attribute.data_type) & found for attribute in composite.attributes):
                found.add(lexer.key(composite.name))
    return frozenset(found)
