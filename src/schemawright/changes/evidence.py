"""How much two records look like one: the evidence for a rename, as a number from 0 to 1."""

from collections.abc import Callable, Mapping, Sequence
from difflib import SequenceMatcher
from functools import cache
from typing import Any

import msgspec

from schemawright.base.ids import Id
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.kinds import KIND_OF
from schemawright.model.namespace import Namespace
from schemawright.model.record import Record
from schemawright.model.table import Table
from schemawright.model.types import Composite, Enum

MARGIN = 0.1
"""By how much a pair must be likelier than any other of the two."""

Likeness = Callable[[Any, Any], float]


def best_pairs(
    befores: Sequence[Any], afters: Sequence[Any], likeness: Likeness, least: float
) -> list[tuple[Any, Any, float]]:
    """Pairs that are each other's best, the surest first; none where a second is about as good."""
    if not befores or not afters:
        return []
    scores = {(b.id, a.id): score for b in befores for a in afters if (score := likeness(b, a)) >= least}
    by_id = {record.id: record for record in (*befores, *afters)}
    found = []
    for (before, after), score in sorted(scores.items(), key=lambda item: (-item[1], item[0])):
        rivals = [s for (b, a), s in scores.items() if (b == before) != (a == after)]
        if all(rival <= score - MARGIN for rival in rivals):
            found.append((by_id[before], by_id[after], score))
    return found


def name_likeness(one: str, other: str) -> float:
    """How alike two names are."""
    return SequenceMatcher(None, one.lower(), other.lower(), autojunk=False).ratio()


def table_likeness(old: Document, new: Document) -> Likeness:
    """Tables: the same columns of the same types, most of all, and a name that is alike or the same elsewhere."""

    @cache
    def shape(table_id: Id) -> set[tuple[str, str]]:
        held = (*old.children(table_id, Column), *new.children(table_id, Column))
        return {(column.name, column.data_type) for column in held}

    def likeness(before: Table, after: Table) -> float:
        one, other = shape(before.id), shape(after.id)
        if not one or not other:
            return 0.0
        shared = len(one & other) / max(len(one), len(other))
        if shared < 0.4 or (len(one & other) < 3 and name_likeness(before.name, after.name) < 0.5):
            return 0.0
        same_place = _namespace(old, before) == _namespace(new, after)
        named = 1.0 if before.name == after.name else name_likeness(before.name, after.name)
        return 0.7 * shared + 0.25 * named + (0.05 if same_place else 0.0)

    return likeness


def _namespace(document: Document, record: Any) -> str | None:
    namespace = document.find(Namespace, record.namespace_id)
    return namespace.name if namespace is not None else None


def column_likeness(old: Document, new: Document, ids: Mapping[Id, Id]) -> Likeness:
    """Columns of one table: the same type, then the same neighbours, definition, keys and a name that is alike."""
    was, now = _Surroundings(old, {}), _Surroundings(new, ids)

    def likeness(before: Column, after: Column) -> float:
        if before.data_type != after.data_type or (before.generated is None) != (after.generated is None):
            return 0.0
        neighbours = zip(was.neighbours(before), now.neighbours(after), strict=True)
        score = sum(0.15 for one, other in neighbours if one == other)
        same = [
            getattr(before, f) == getattr(after, f) for f in ("is_nullable", "default_value", "identity", "comment")
        ]
        score += 0.2 * sum(same) / len(same)
        score += 0.2 if was.uses(before) == now.uses(after) else 0.0
        return float(score + 0.3 * name_likeness(before.name, after.name))

    return likeness


class _Surroundings:
    """What stands around the columns of a document; `ids` are those that its records bear in the other one."""

    def __init__(self, document: Document, ids: Mapping[Id, Id]) -> None:
        self._document, self._ids = document, ids
        self._neighbours: dict[Id, tuple[Id | None, Id | None]] = {}

    def neighbours(self, column: Column) -> tuple[Id | None, Id | None]:
        """The columns before and after one."""
        if column.id not in self._neighbours:
            held = [one.id for one in self._document.children(column.table_id, Column)]
            known = [None, *(self._ids.get(id, id) for id in held), None]
            self._neighbours |= {id: (known[place], known[place + 2]) for place, id in enumerate(held)}
        return self._neighbours[column.id]

    def uses(self, column: Column) -> frozenset[tuple[str, str]]:
        """The records that refer to a column: their kind, and what else is theirs."""
        users = [record for record, reference in self._document.referrers(column.id) if "column" in reference.kinds]
        targets = ((KIND_OF[type(record)].name, getattr(record, "target_table_id", "")) for record in users)
        return frozenset((kind, self._ids.get(target, target)) for kind, target in targets)


def values_alike(before: Enum | Composite, after: Enum | Composite) -> float:
    """Enums and composite types: the same values or attributes."""
    one, other = _content(before), _content(after)
    if not one or not other:
        return 0.0
    shared = len(one & other) / max(len(one), len(other))
    return 0.8 * shared + 0.2 * name_likeness(before.name, after.name)


def _content(record: Enum | Composite) -> set[tuple[str, str]]:
    if isinstance(record, Enum):
        return {(value.name, "") for value in record.values}
    return {(attribute.name, attribute.data_type) for attribute in record.attributes}


def same_definition(record: Record, ids: Mapping[Id, Id]) -> str:
    """All of a record but its name, id and comment, with `ids` for the ids in it, as text to compare."""
    values = msgspec.to_builtins(record)
    for left_out in ("id", "name", "comment"):
        values.pop(left_out, None)
    return repr(_mapped(values, ids))


def _mapped(value: Any, ids: Mapping[Id, Id]) -> Any:
    if isinstance(value, str):
        return ids.get(value, value)
    if isinstance(value, list | tuple):
        return [_mapped(one, ids) for one in value]
    if isinstance(value, dict):
        return {key: _mapped(one, ids) for key, one in sorted(value.items())}
    return value
