"""How much two tables or columns look like one: the evidence for a rename, as a number from 0 to 1."""

from collections.abc import Callable, Iterable, Mapping, Sequence
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
from schemawright.model.relationship import Relationship
from schemawright.model.table import Table
from schemawright.model.types import Composite, Domain, Enum, Range

MARGIN = 0.1
"""By how much a pair must be likelier than any other of the two."""

ABBREVIATED = 0.7
"""How alike a name and its abbreviation are."""

COMMON = frozenset("id code createdat description key name title updatedat value".split())
"""Columns that tell nothing of what a table is."""

FAMILIES = {
    "number": frozenset(("smallint", "integer", "bigint", "numeric", "real", "double precision")),
    "text": frozenset(("text", "character varying", "character", "citext")),
    "moment": frozenset(("timestamp", "timestamp with time zone", "timestamp without time zone", "date")),
}

USER_TYPES = (Enum, Domain, Composite, Range)

Likeness = Callable[[Any, Any], float]


def best_pairs(
    befores: Sequence[Any], afters: Sequence[Any], likeness: Likeness, least: float
) -> list[tuple[Any, Any, float]]:
    """Pairs that are each other's best, the surest first, else in their order; none where a second is about as good."""
    if not befores or not afters:
        return []
    scores = {(b.id, a.id): score for b in befores for a in afters if (score := likeness(b, a)) >= least}
    by_id = {record.id: record for record in (*befores, *afters)}
    found = []
    # The two best scores of each record: of a pair that is best for both, the better one is its own.
    best: dict[Id, list[float]] = {}
    for pair, score in scores.items():
        for id in pair:
            best[id] = sorted((*best.get(id, ()), score), reverse=True)[:2]
    for (before, after), score in sorted(scores.items(), key=lambda item: -item[1]):
        if all(best[id][0] <= score and not any(s > score - MARGIN for s in best[id][1:]) for id in (before, after)):
            found.append((by_id[before], by_id[after], score))
    return found


def folded(name: str) -> str:
    """A name without what sets its words apart: `user_id` and `userId` are one."""
    return name.replace("_", "").replace(" ", "").replace("-", "").casefold()


def name_likeness(one: str, other: str) -> float:
    """How alike two names are; `qty` is short for `quantity`."""
    short, long = sorted((folded(one), folded(other)), key=len)
    if short == long:
        return 1.0
    ratio = SequenceMatcher(None, short, long, autojunk=False).ratio()
    return max(ratio, ABBREVIATED) if _is_short_for(short, long) else ratio


def _is_short_for(short: str, long: str) -> bool:
    letters = iter(long)
    return len(short) > 2 and short[0] == long[0] and all(letter in letters for letter in short)


class Spelling:
    """Types of columns as they are in the old document, though types have been renamed since.

    `ids` are the old ids of new records.
    """

    def __init__(self, old: Document, new: Document, ids: Mapping[Id, Id]) -> None:
        self._names: dict[str, str] = {}
        for kind in USER_TYPES:
            records: Iterable[Any] = new.all(kind)
            for after in records:
                before = old.find(kind, ids.get(after.id))
                if before is not None:
                    self._names |= dict(zip(spelt(new, after), spelt(old, before), strict=True))

    def before(self, data_type: str) -> str:
        """A type of the new document as the old one calls it."""
        base, bracket, dimensions = plain(data_type).partition("[")
        return self._names.get(base, base) + bracket + dimensions


def plain(data_type: str) -> str:
    """A type without quotes, to compare."""
    return data_type.replace('"', "")


def spelt(document: Document, record: Any) -> tuple[str, str]:
    """A type of the document without and with its namespace, without quotes."""
    return record.name, f"{namespace_name(document, record)}.{record.name}"


def table_likeness(old: Document, new: Document, ids: Mapping[Id, Id]) -> Likeness:
    """Tables: the same columns of the same types, most of all, and a name that is alike or the same elsewhere."""
    spelling = Spelling(old, new, ids)

    @cache
    def shape(table_id: Id) -> dict[str, str]:
        """The columns with their types, in their order."""
        if table_id in old:
            return {folded(column.name): plain(column.data_type) for column in old.children(table_id, Column)}
        return {folded(column.name): spelling.before(column.data_type) for column in new.children(table_id, Column)}

    def likeness(before: Table, after: Table) -> float:
        one, other = shape(before.id), shape(after.id)
        if not one or not other or (before.partitioning is None) != (after.partitioning is None):
            return 0.0
        same, size = one.items() & other.items(), max(len(one), len(other))
        named = 1.0 if before.name == after.name else name_likeness(before.name, after.name)
        if len(same) / size < 0.4 or (named < 0.5 and not _is_told(same, size, before, after)):
            return 0.0
        in_place = sum(
            was == now and name not in other and called not in one
            for (name, was), (called, now) in zip(one.items(), other.items(), strict=False)
        )
        shared = (len(same) + 0.4 * in_place) / size
        same_place = namespace_name(old, before) == namespace_name(new, after)
        return 0.7 * shared + 0.25 * named + (0.05 if same_place else 0.0)

    def _is_told(same: set[tuple[str, str]], size: int, before: Table, after: Table) -> bool:
        """Whether columns tell of one table though its name does not: few, and such as any table has, do not."""
        if len(same) > 2:
            return True
        is_whole = len(same) == size and any(name not in COMMON for name, _ in same)
        return len(same) > 1 and (is_whole or bool(_hung(old, before, {}) & _hung(new, after, ids)))

    return likeness


def _hung(document: Document, table: Table, ids: Mapping[Id, Id]) -> set[tuple[str, str]]:
    """What tells of a table beside its columns: its comment, names of its constraints, and tables bound to it."""
    found = {("comment", table.comment)} if table.comment else set()
    bound = {table.id: "itself"}
    for record, reference in document.referrers(table.id):
        name = getattr(record, "name", "")
        if reference.field == "target_table_id":
            source = getattr(record, "source_table_id", "")
            found.add(("bound by", bound.get(source, ids.get(source, source))))
        elif not isinstance(record, Column):
            found.add(("has", name))
    for relationship in document.children(table.id, Relationship):
        target = relationship.target_table_id
        found.add(("bound to", bound.get(target, ids.get(target, target))))
    return found


def namespace_name(document: Document, record: Any) -> str | None:
    """The name of the namespace that a record is in."""
    namespace = document.find(Namespace, record.namespace_id)
    return namespace.name if namespace is not None else None


def column_likeness(old: Document, new: Document, ids: Mapping[Id, Id]) -> Likeness:
    """Columns of one table: the same type, then the same neighbours, definition, keys and a name that is alike.

    Another type of the same family is no bar where the name is alike.
    """
    was, now = _Surroundings(old, {}), _Surroundings(new, ids)
    spelling = Spelling(old, new, ids)

    def likeness(before: Column, after: Column) -> float:
        if (before.generated is None) != (after.generated is None):
            return 0.0
        one, other = plain(before.data_type), spelling.before(after.data_type)
        named = name_likeness(before.name, after.name)
        if one != other and (named < 0.5 or _family(one) is None or _family(one) != _family(other)):
            return 0.0
        neighbours = zip(was.neighbours(before), now.neighbours(after), strict=True)
        score = sum(0.15 for one, other in neighbours if one == other)
        same = [
            getattr(before, f) == getattr(after, f) for f in ("is_nullable", "default_value", "identity", "comment")
        ]
        score += 0.2 * sum(same) / len(same)
        score += 0.2 if was.uses(before) == now.uses(after) else 0.0
        return float(score + 0.3 * named)

    return likeness


def are_apart(one: str, other: str) -> bool:
    """Whether two types are known to be of different families, so that values of one hardly become the other's."""
    families = {_family(one), _family(other)}
    return None not in families and len(families) == 2


def _family(data_type: str) -> str | None:
    """Types whose values become one another's."""
    base = data_type.partition("(")[0].strip()
    return next((family for family, held in FAMILIES.items() if base in held), None)


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
