"""`ALTER TYPE … RENAME VALUE`: kept texts that speak of the value, of which PostgreSQL keeps trees."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from schemawright.base.ids import Id
from schemawright.dialects.postgresql.ddl.casts import TEXTS
from schemawright.dialects.postgresql.lexer import LEXER
from schemawright.dialects.registry import dialect_named
from schemawright.dialects.text import Token, mentioned
from schemawright.importers.postgresql_parser.objects import type_text_of
from schemawright.importers.postgresql_parser.reading import NotModelledError, Reading
from schemawright.model.column import Column
from schemawright.model.facts import type_parts
from schemawright.model.raw import RawObject
from schemawright.model.record import Record
from schemawright.model.sql_text import Form, rewritten
from schemawright.model.table import Table
from schemawright.model.types import Domain
from schemawright.model.view import MaterializedView, View

_FOLLOWING = frozenset(("policy", "trigger", "rule", "statistics", "function", "procedure"))
"""The raw objects with expressions that are kept as trees."""


def value_renamed(reading: Reading, enum_id: Id, old: str, new: str) -> None:
    """Writes the new name in each text that speaks of the value.

    Raises `NotModelledError` where a literal may be the value or a mere string.
    """
    catalog = reading.catalog
    label = _Label(type_text_of(catalog.types, enum_id), old, new)
    followed = []
    for record in list(catalog.records.values()):
        if isinstance(record, RawObject) and record.object_type not in _FOLLOWING:
            continue
        after = rewritten(record, partial(label.followed, reading, record))
        if after is not record:
            followed.append(after)
    for record in followed:
        catalog.put(record)


@dataclass(frozen=True)
class _Label:
    """A value of the enum that texts call `type`, and its new name."""

    type: str
    old: str
    new: str

    def followed(self, reading: Reading, record: Record, form: Form, text: str) -> str:
        """The text with the new name, where it speaks of the value."""
        if self.old not in text:
            return text
        named = {name for names, _ in mentioned(LEXER, text) for name in names}
        held = {type_parts(of).base for name, of in _types(reading, record) if name in named}
        is_said = self.type in held or self.type.rpartition(".")[2].strip('"') in named
        if not is_said and not any(self.type == type_parts(of).base for of in _own(reading, record)):
            return text
        tokens = LEXER.tokens(text)
        values = [token.value for token in tokens]
        is_trigger = isinstance(record, RawObject) and record.object_type == "trigger"
        # What a trigger hands to its function are strings.
        end = values.index("execute") if is_trigger and "execute" in values else len(tokens)
        types: dict[str, set[str]] = {}
        for name, of in _types(reading, record):
            types.setdefault(name, set()).add(type_parts(of).base)
        now = []
        for place, token in enumerate(tokens):
            literal = self._literal(token.text) if place < end else token.text
            if literal != token.text and held & TEXTS:
                compared = _compared(tokens, place, types)
                if compared != {self.type} and not (compared and compared <= TEXTS):
                    raise NotModelledError(
                        f"it cannot be told whether {self.old!r} in {text!r} is the value or a string"
                    )
                literal = literal if compared == {self.type} else token.text
            now.append(literal)
        return "".join(now)

    def _literal(self, token: str) -> str:
        quote = dialect_named("postgresql").quote_literal
        if token == quote(self.old):
            return quote(self.new)
        if not token.startswith("'{"):
            return token
        old, new = re.escape(self.old.replace("'", "''")), f'"{self.new}"'.replace("'", "''")
        plain = self.new.replace("'", "''") if re.fullmatch(r"\w+", self.new) else new
        return re.sub(rf'(?<=[{{,])("?){old}\1(?=[,}}])', lambda match: plain, token)


def _compared(tokens: Sequence[Token], place: int, types: Mapping[str, set[str]]) -> set[str]:
    """The types of the column that a literal stands behind in a comparison; none where that cannot be told."""
    solid = [token for token in tokens[:place] if token.kind not in ("space", "comment")]
    behind = [token for token in tokens[place + 1 :] if token.kind not in ("space", "comment")]
    if behind[:1] and behind[0].text[:1] in ":|":  # cast, or joined to more
        return set()
    operator = []
    while solid and set(solid[-1].text) <= _COMPARING:
        operator.append(solid.pop())
    is_column = bool(operator and solid and solid[-1].kind in ("name", "quoted"))
    is_cast = len(solid) > 1 and set(solid[-2].text) == {":"}
    return types.get(solid[-1].value or "", set()) if is_column and not is_cast else set()


_COMPARING = frozenset("<>=!")


def _types(reading: Reading, record: Record) -> Iterator[tuple[str, str]]:
    """The columns that a record's texts may name, each with its type."""
    if isinstance(record, Domain):
        yield "value", record.data_type
    tables: tuple[Id, ...] = ()
    if isinstance(record, View | MaterializedView | RawObject):
        about = (record.about,) if isinstance(record, RawObject) and record.about is not None else ()
        tables = (*record.depends_on, *about)
    elif (table_id := getattr(record, "table_id", None)) is not None:
        tables = (table_id,)
    for id in tables:
        for column in reading.catalog.tables[id].columns.values() if id in reading.catalog.tables else ():
            held = reading.catalog.get(Column, column)
            if held is not None:
                yield LEXER.key(held.name), held.data_type


def _own(reading: Reading, record: Record) -> Iterator[str]:
    """The types that literals of a record have by themselves: of a default, of a partition's bound."""
    if isinstance(record, Column | Domain):
        yield record.data_type
    above = reading.catalog.get(Table, record.partition_of) if isinstance(record, Table) else None
    if above is not None and above.partitioning is not None:
        named = {name for text in above.partitioning.key for names, _ in mentioned(LEXER, text) for name in names}
        for id in reading.catalog.tables[above.id].columns.values():
            column = reading.catalog.require(Column, id)
            if LEXER.key(column.name) in named:
                yield column.data_type
