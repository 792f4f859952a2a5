"""The catalog of a database as text, and two such texts compared object by object.

Every object is in it by what `SHOW CREATE` says of it, with its whole text; only what a server adds of its own (who
made it, where a counter stands) is left out, and the keys of a table stand in the order of their names.
"""

import difflib
import json
import re
from collections import Counter
from typing import Literal

from schemawright.scratch.mariadb.catalog import Rows, objects, quoted
from schemawright.scratch.server import Comparison, Difference, ObjectKey

_COUNTER = re.compile(r" AUTO_INCREMENT=\d+(?=[^\n]*\Z|[^\n]*\n PARTITION)")
_DEFINER = re.compile(r" DEFINER=`(?:[^`]|``)*`@`(?:[^`]|``)*`")
_STARTS = re.compile(r" STARTS '[^']*'")
_PLAIN = re.compile(r" ON (?:DELETE|UPDATE) (?:NO ACTION|RESTRICT)")
"""What a foreign key does anyway."""


def catalog(rows: Rows) -> dict[ObjectKey, str]:
    """Every object of the current database, without what the server adds."""
    own = quoted(rows("SELECT DATABASE()")[0][0]) + "."
    found = {}
    for key, text in objects(rows):
        text = _DEFINER.sub("", text.replace(own, ""))
        found[key] = _table(text) if key.kind == "TABLE" else _STARTS.sub("", text) if key.kind == "EVENT" else text
    return found


def _table(text: str) -> str:
    """The keys in order, and no counter."""
    lines = [line.rstrip(",") for line in _PLAIN.sub("", _COUNTER.sub("", text)).split("\n")]
    end = next(number for number, line in enumerate(lines) if line.startswith(")"))
    columns = [line for line in lines[1:end] if line.startswith("  `")]
    others = sorted(line for line in lines[1:end] if not line.startswith("  `"))
    return "\n".join([lines[0], *columns, *others, *lines[end:]])


def dump(rows: Rows) -> str:
    """The catalog as text."""
    found = [[key.kind, key.name, text] for key, text in sorted(catalog(rows).items())]
    return json.dumps(found, ensure_ascii=False, indent=1)


def compare(old: str, new: str) -> Comparison:
    """Compares two dumps."""
    left, right = ({ObjectKey(kind, "", name): text for kind, name, text in json.loads(given)} for given in (old, new))
    totals: Counter[str] = Counter()
    equal: Counter[str] = Counter()
    differences = []
    for key in sorted(left.keys() | right.keys()):
        totals[key.kind] += 1
        if left.get(key) == right.get(key):
            equal[key.kind] += 1
        else:
            differences.append(_difference(key, left.get(key), right.get(key)))
    return Comparison(tuple(differences), {kind: (equal[kind], total) for kind, total in totals.items()})


def _difference(key: ObjectKey, before: str | None, after: str | None) -> Difference:
    where: Literal["only_old", "only_new", "both"]
    where = "only_new" if before is None else "only_old" if after is None else "both"
    old, new = (before or "").splitlines(), (after or "").splitlines()
    text = "\n".join(difflib.unified_diff(old, new, "old", "new", lineterm="", n=2))
    return Difference(key, where, text, only_order=where == "both" and sorted(old) == sorted(new))
