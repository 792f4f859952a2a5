"""What functions read that run while a plan is carried out: the values of a new column, of an index, of a backfill.

The database knows nothing of what a body speaks of, so that order is a wish: it is left aside where it makes a ring.
"""

from collections.abc import Iterable, Iterator, Mapping

from schemawright.base.ids import Id
from schemawright.dialects.ddl import Key, Text
from schemawright.dialects.text import Lexer
from schemawright.migrate.create import Creation
from schemawright.migrate.state import State
from schemawright.model.check import Check
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.index import Exclusion, Index
from schemawright.model.raw import RawObject
from schemawright.model.record import Record
from schemawright.model.table import Table
from schemawright.model.view import MaterializedView, View

RUN: tuple[type[Record], ...] = (Column, Check, Index, Exclusion, MaterializedView)
"""What is worked out for rows that are there when it is made."""


def read_by_calls(new: State, creation: Creation, said: Mapping[Id, str]) -> dict[Key, set[Key]]:
    """For each group that is made, and each column of which `said` tells values: tables, columns and views so read."""
    if next(iter(new.document.all(RawObject)), None) is None:
        return {}
    bodies = _Bodies(new)
    texts: dict[Key, list[Text]] = {}
    for key in creation.keys:
        part = new.parts[key]
        if isinstance(part.record, RUN) and isinstance(new.parts[first := creation.group(key)].record, RUN):
            texts.setdefault(first, []).extend(part.texts)
    for id, expression in said.items():
        texts.setdefault(id, []).append(Text(expression, holder=new.document.require(Column, id).table_id))
    found = {key: bodies.read(held) for key, held in texts.items()}
    return {key: read for key, read in found.items() if read}


def with_columns(document: Document, id: Id) -> Iterator[Id]:
    """A record, and where it is a table its columns."""
    yield id
    if document.find(Table, id) is not None:
        yield from (column.id for column in document.children(id, Column))


class _Bodies:
    """What the functions of a state read, be it by functions that they call or by views."""

    def __init__(self, state: State) -> None:
        self._state = state
        self._read: dict[Id, frozenset[Id]] = {}

    def read(self, texts: Iterable[Text]) -> set[Id]:
        """The tables and views, and what else bodies speak of, that the functions called in `texts` read."""
        called = {id for text in texts for id in self._state.resolver.ids(text) if self._raw(id) is not None}
        seen: set[Id] = set()
        queue = list(called)
        while queue:
            for id in self._spoken_of(queue.pop()) - seen:
                seen.add(id)
                if self._raw(id) is not None or isinstance(self._state.document.get(id), View | MaterializedView):
                    queue.append(id)
        return seen - called

    def _raw(self, id: Id) -> RawObject | None:
        return self._state.document.find(RawObject, id)

    def _spoken_of(self, id: Id) -> frozenset[Id]:
        if (found := self._read.get(id)) is None:
            raw = self._raw(id)
            ids = set(self._state.needs(id)) if id in self._state.parts else set()
            for body in _bodies(self._state.dialect.lexer, raw.text) if raw is not None else ():
                path = raw.search_path if raw is not None else ()
                ids.update(self._state.resolver.ids(Text(body, relations=True, search_path=path)))
            found = self._read[id] = frozenset(ids - {id})
        return found


def _bodies(lexer: Lexer, text: str) -> Iterator[str]:
    """The strings of a definition, without their quotes: one of them is the body."""
    for token in lexer.tokens(text):
        if token.kind == "string" and token.text.startswith("'"):
            yield token.text[1:-1].replace("''", "'")
        elif token.kind == "string" and token.text.startswith("$"):
            mark = token.text[: token.text.index("$", 1) + 1]
            yield token.text.removeprefix(mark).removesuffix(mark)
