"""Operator classes that get another name: the families that they made along, and what is sorted by them."""

from typing import TypeVar

from msgspec.structs import replace

from schemawright.base.ids import Id
from schemawright.dialects.postgresql.ddl.write import solid
from schemawright.dialects.postgresql.lexer import LEXER
from schemawright.importers.postgresql_parser.objects import dotted
from schemawright.importers.postgresql_parser.reading import Reading
from schemawright.model.index import Exclusion, Index, IndexElement
from schemawright.model.raw import RawObject
from schemawright.model.table import Table
from schemawright.model.types import Range

Element = TypeVar("Element", bound=IndexElement)


def makes_family(record: RawObject) -> bool:
    """Whether it is an operator class that makes a family of its own name along."""
    return record.object_type == "operator class" and "family" not in _words(record.text)


def with_family_apart(reading: Reading, record: RawObject) -> Id:
    """The family that a class made along, as an object of its own: it keeps its name where the class gets another."""
    catalog = reading.catalog
    tokens = list(LEXER.tokens(record.text))
    solid_places = [n for n, token in enumerate(tokens) if token.kind not in ("space", "comment")]
    method = solid_places[_words(record.text).index("using") + 1]
    text = f"CREATE OPERATOR FAMILY {record.name} USING {tokens[method].text}"
    family = replace(record, id=reading.new_id(), object_type="operator family", text=text, depends_on=())
    catalog.put(family)
    catalog.raw[family.object_type, family.name] = family.id
    head, rest = ("".join(token.text for token in part) for part in (tokens[: method + 1], tokens[method + 1 :]))
    needed = (*record.depends_on, family.id)
    catalog.change(record.id, text=f"{head} FAMILY {record.name}{rest}", depends_on=needed)
    for other in list(catalog.all(RawObject)):
        words = _words(other.text)
        if other.about == record.id and ["operator", "family"] in (words[1:3], words[2:4]):
            needed = tuple(family.id if id == record.id else id for id in other.depends_on)
            catalog.change(other.id, about=family.id, depends_on=needed)
    return family.id


def _words(text: str) -> list[str | None]:
    return [token.value for token in solid(text)]


def class_renamed(reading: Reading, old: tuple[str, ...], new: tuple[str, ...]) -> None:
    """What is sorted by a class, with the new name of that."""
    catalog = reading.catalog
    held, name = {dotted(old), dotted(old[-1:])}, dotted(new[1:] if new[0] == "public" else new)

    def called(text: str | None) -> str | None:
        named, bracket, options = (text or "").partition("(")
        return f"{name}{bracket}{options}" if named in held else text

    def of_elements(elements: tuple[Element, ...]) -> tuple[Element, ...]:
        return tuple(replace(element, operator_class=called(element.operator_class)) for element in elements)

    def of_key(key: str) -> str:
        front, _, last = key.rpartition(" ")
        return f"{front} {name}" if front and last in held and not front.upper().endswith(" COLLATE") else key

    for index in list(catalog.all(Index)):
        catalog.put(replace(index, columns=of_elements(index.columns)))
    for exclusion in list(catalog.all(Exclusion)):
        catalog.put(replace(exclusion, elements=of_elements(exclusion.elements)))
    for kind in list(catalog.all(Range)):
        catalog.put(replace(kind, operator_class=called(kind.operator_class)))
    for table in list(catalog.all(Table)):
        if table.partitioning is not None:
            key = tuple(map(of_key, table.partitioning.key))
            catalog.put(replace(table, partitioning=replace(table.partitioning, key=key)))
