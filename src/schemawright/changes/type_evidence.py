"""How much two types, sequences or namespaces look like one: the evidence for a rename, as a number from 0 to 1."""

import re
from collections.abc import Mapping
from typing import Any

from schemawright.base.ids import Id
from schemawright.changes.evidence import USER_TYPES, Likeness, folded, name_likeness, plain, spelt
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.sequence import Sequence, SequenceOptions
from schemawright.model.types import Composite, Domain, Enum, Range

USED = 0.25
"""What it tells that columns which had one type have the other now."""


class Types:
    """How much types look alike: what is in them, what uses them, and their names."""

    def __init__(self, old: Document, new: Document, ids: Mapping[Id, Id]) -> None:
        self._old, self._new = old, new
        befores = ((old.find(Column, ids.get(after.id)), after) for after in new.all(Column))
        pairs = ((_base(before), _base(after)) for before, after in befores if before is not None)
        self._changed = {(one, other) for one, other in pairs if one != other}

    def likeness(self, before: Any, after: Any) -> float:
        """Of two types of one kind."""
        content = _CONTENT[type(before)](before, after)
        if (is_used := self._is_used(before, after)) is False and content == 0:
            return 0.0
        return float(min(1.0, content + (USED if is_used else 0) + 0.2 * name_likeness(before.name, after.name)))

    def _is_used(self, before: Any, after: Any) -> bool:
        names = spelt(self._new, after)
        return any((one, other) in self._changed for one in spelt(self._old, before) for other in names)


def _base(column: Column) -> str:
    return plain(column.data_type).partition("[")[0]


def _values(before: Enum, after: Enum) -> float:
    one, other = ({folded(value.name) for value in enum.values} for enum in (before, after))
    return 0.8 * len(one & other) / max(len(one), len(other), 1)


def _attributes(before: Composite, after: Composite) -> float:
    """The same attributes, and such as stand where one of the same type stood."""
    one, other = ([(folded(a.name), plain(a.data_type)) for a in kind.attributes] for kind in (before, after))
    same = len(set(one) & set(other))
    in_place = sum(
        a != b and a[1] == b[1] and a not in other and b not in one for a, b in zip(one, other, strict=False)
    )
    return 0.8 * (same + 0.5 * in_place * (same > 0)) / max(len(one), len(other), 1)


def _domain(before: Domain, after: Domain) -> float:
    if plain(before.data_type) != plain(after.data_type):
        return 0.0
    one, other = ([check.expression for check in domain.checks] for domain in (before, after))
    rest = ("is_nullable", "default_value", "collation")
    same = all(getattr(before, field) == getattr(after, field) for field in rest)
    return 0.35 + (0.25 if one == other else 0.0) + (0.1 if same else 0.0)


def _range(before: Range, after: Range) -> float:
    fields = ("subtype", "operator_class", "collation", "canonical", "subtype_difference", "multirange_name")
    return 0.5 if all(getattr(before, field) == getattr(after, field) for field in fields) else 0.0


_CONTENT: dict[type, Any] = {Enum: _values, Composite: _attributes, Domain: _domain, Range: _range}
assert set(_CONTENT) == set(USER_TYPES)


def sequence_likeness(old: Document, new: Document, ids: Mapping[Id, Id]) -> Likeness:
    """Sequences that no column owns: the same numbers, the same defaults that draw from them, and the name."""
    befores = [(old.find(Column, ids.get(after.id)), after) for after in new.all(Column)]
    drawing = [
        (before.default_value, after.default_value)
        for before, after in befores
        if before is not None and before.default_value and after.default_value
    ]

    def likeness(before: Sequence, after: Sequence) -> float:
        if before.owned_by is not None or after.owned_by is not None:
            return 0.0
        is_same = (before.data_type, before.options) == (after.data_type, after.options)
        score = (0.35 if is_same else 0.15) + (0.25 if is_same and before.options != SequenceOptions() else 0.0)
        score += 0.3 * name_likeness(before.name, after.name)
        return min(1.0, score + (0.4 if any(_renames(before, after, *pair) for pair in drawing) else 0.0))

    return likeness


def _renames(before: Sequence, after: Sequence, one: str, other: str) -> bool:
    """Whether a default draws from the one where it drew from the other."""
    if one == other or "nextval" not in one:
        return False
    return re.sub(rf"\b{re.escape(before.name)}\b", after.name, plain(one)) == plain(other)


def namespace_likeness(old: Document, new: Document) -> Likeness:
    """Namespaces: what is in them, by kind and name."""

    def held(document: Document, id: Id) -> set[tuple[str, str]]:
        return {
            (type(record).__name__, record.name)
            for record, reference in document.referrers(id)
            if reference.field == "namespace_id" and hasattr(record, "name")
        }

    def likeness(before: Any, after: Any) -> float:
        one, other = held(old, before.id), held(new, after.id)
        shared = len(one & other) / max(len(one), len(other), 1)
        return 0.8 * shared + 0.2 * name_likeness(before.name, after.name)

    return likeness
