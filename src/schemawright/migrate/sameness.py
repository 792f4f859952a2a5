"""Whether two states say the same: word for word, as the database keeps it, or but for what is renamed beneath."""

from functools import cached_property
from typing import Any

import msgspec

from schemawright.base.ids import Id
from schemawright.dialects.ddl import Ddl, Part, Renamed, Text
from schemawright.migrate.state import State
from schemawright.model.kinds import KIND_OF
from schemawright.model.record import Record
from schemawright.model.table import Table

OF_QUERIES = ("column_names", "search_path")
"""What a query is read with, and what its form holds."""


class Sameness:
    """Compares the records and texts of two states.

    `follows` tells whether what is renamed keeps its place in the database, so that views follow it.
    """

    def __init__(self, old: State, new: State, ddl: Ddl, *, follows: bool = True) -> None:
        self.old, self.new, self.ddl = old, new, ddl
        self._follows = follows

    def turned(self) -> "Sameness":
        """The same, the other way round: what differs there differs here."""
        other = Sameness(self.new, self.old, self.ddl, follows=self._follows)
        other.__dict__["fields"] = self.fields
        return other

    @cached_property
    def fields(self) -> dict[Id, frozenset[str]]:
        """By the id of each record of both states that is not as it was: the fields that differ by more than a rename
        in a text.
        """
        one, other = self.old.shown, self.new.document
        pairs = ((before, other.find(kind, before.id)) for kind in self.ddl.alters for before in one.all(kind))
        return {
            before.id: self._differing(before, after)
            for before, after in pairs
            if after is not None and before != after
        }

    def _differing(self, before: Record, after: Record) -> frozenset[str]:
        kind = KIND_OF[type(before)]
        fields = {f for f in kind.fields if getattr(before, f) != getattr(after, f)} - kind.canvas
        if "depends_on" in fields:
            # The same words may mean something else.
            fields |= {"query", "text"} & set(kind.fields)
        return frozenset(f for f in fields if not self._is_same(before, after, f))

    def _is_same(self, before: Any, after: Any, field: str) -> bool:
        """Whether a field says the same: word for word, or once the texts are as the database keeps them."""
        held = getattr(before, field)
        # Other values hold no text, and are known to differ.
        holds_text = field in self.ddl.sql_fields or isinstance(held, msgspec.Struct | tuple | dict)
        return any(
            self._canonical(self.old, before, field, is_normal) == self._canonical(self.new, after, field, is_normal)
            for is_normal in ((False, True) if holds_text else ())
        ) or (
            (field == "query" and before.query != after.query and self.is_followed(before, after))
            or (field in OF_QUERIES and hasattr(before, "query") and self._has_same_query(before, after))
        )

    def _has_same_query(self, before: Record, after: Record) -> bool:
        """Whether two queries are one, as the database keeps them: with the names of their columns."""
        forms = (self._canonical(state, one, "query", True) for state, one in ((self.old, before), (self.new, after)))
        return len({*forms}) == 1

    def is_followed(self, before: Any, after: Any) -> bool:
        """Whether a query only follows what is renamed beneath it, there or on the way back."""
        there, back = self._renamed
        return _follows(there, before, after) or _follows(back, after, before)

    @cached_property
    def _renamed(self) -> tuple[Renamed | None, Renamed | None]:
        if not self._follows or self.ddl.renamed is None:
            return None, None
        return (
            self.ddl.renamed(self.old.document, self.new.document),
            self.ddl.renamed(self.new.document, self.old.document),
        )

    def has_same_texts(self, one: Part, other: Part) -> bool:
        return any(
            self._texts(self.old, one, is_normal) == self._texts(self.new, other, is_normal)
            for is_normal in (False, True)
        )

    def _texts(self, state: State, part: Part, is_normal: bool) -> list[Any]:
        """The texts of an aspect, those of a field that has a normal form in it."""
        return [state.resolver.canonical(self._normal(state, part, text) if is_normal else text) for text in part.texts]

    def _normal(self, state: State, part: Part, text: Text) -> Text:
        if not text.field:
            return text
        return msgspec.structs.replace(text, text=self.ddl.normal(state.names, part.record, text.field, text.text))

    def _canonical(self, state: State, record: Record, name: str, is_normal: bool = False) -> Any:
        """A field's value with every SQL text in its canonical form, or that of its normal form."""
        return self._canonical_value(state, record, name, getattr(record, name), is_normal)

    def _canonical_value(self, state: State, record: Record, name: str, value: Any, is_normal: bool) -> Any:
        if isinstance(value, str) and name in self.ddl.sql_fields:
            value = self.ddl.normal(state.names, record, name, value) if is_normal else value
            holder = getattr(record, "table_id", record.id if isinstance(record, Table) else None)
            relations = name in ("query", "text", "data_type", "of_type", "subtype")
            text = Text(value, holder, relations, getattr(record, "search_path", ()))
            return state.resolver.canonical(text)
        if isinstance(value, msgspec.Struct):
            fields = value.__struct_fields__
            inner = {f: self._canonical_value(state, record, f, getattr(value, f), is_normal) for f in fields}
            return (type(value), inner)
        if isinstance(value, tuple):
            return tuple(self._canonical_value(state, record, name, one, is_normal) for one in value)
        if isinstance(value, dict):
            return {key: self._canonical_value(state, record, name, one, is_normal) for key, one in value.items()}
        return value


def _follows(renamed: Renamed | None, before: Any, after: Any) -> bool:
    if renamed is None or before.search_path != after.search_path:
        return False
    return renamed.leads(before.query, after.query, before.search_path)
