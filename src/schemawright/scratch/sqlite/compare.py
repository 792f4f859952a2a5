"""Two normal forms compared object by object."""

import difflib
import json
from collections import Counter
from typing import Literal

from schemawright.scratch.server import Comparison, Difference, ObjectKey


def compare(old: str, new: str) -> Comparison:
    """Compares what `normal_form` gave for two databases."""
    left, right = _objects(old), _objects(new)
    totals: Counter[str] = Counter()
    equal: Counter[str] = Counter()
    differences = []
    for key in sorted(left.keys() | right.keys()):
        totals[key.kind] += 1
        before, after = left.get(key), right.get(key)
        if before == after:
            equal[key.kind] += 1
        else:
            differences.append(_difference(key, before, after))
    return Comparison(tuple(differences), {kind: (equal[kind], total) for kind, total in totals.items()})


def _objects(dump: str) -> dict[ObjectKey, list[str]]:
    return {ObjectKey(kind, "", name): lines for kind, name, lines in json.loads(dump)}


def _difference(key: ObjectKey, before: list[str] | None, after: list[str] | None) -> Difference:
    where: Literal["only_old", "only_new", "both"]
    where = "only_new" if before is None else "only_old" if after is None else "both"
    old, new = before or [], after or []
    text = "\n".join(difflib.unified_diff(old, new, "old", "new", lineterm="", n=2))
    return Difference(key, where, text, where == "both" and Counter(old) == Counter(new))
