"""Two dumps of `pg_dump --schema-only`, compared object by object.

The normal form only orders and re-formats: every object of the dump is in it, with its whole text.
"""

import difflib
import re
from collections import Counter
from collections.abc import Mapping
from typing import Literal

from schemawright.scratch.server import Comparison, Difference, ObjectKey

SETTINGS = ObjectKey("SETTINGS", "", "")
"""The session settings at the head of a dump."""

_HEADER = re.compile(
    r"^--\n-- Name: (?P<name>.*?); Type: (?P<kind>[A-Z ]+); Schema: (?P<schema>.*?); Owner: (?P<owner>.*?)"
    r"(?:; Tablespace: (?P<tablespace>.*?))?\n--\n",
    re.MULTILINE,
)
_NOISE = re.compile(
    r"^(?:\\(?:un)?restrict .*|-- Dumped (?:from|by) .*|-- PostgreSQL database dump(?: complete)?|--)?\n", re.MULTILINE
)
_STATE = re.compile(r"^SET (default_tablespace|default_table_access_method) = (.*);\n", re.MULTILINE)
_STATEFUL = frozenset({"TABLE", "INDEX", "CONSTRAINT", "MATERIALIZED VIEW"})
_OPTION = r"[\w.]+='?[^',()]*'?"
_OPTIONS = re.compile(rf"\b((?:WITH|SET) \()({_OPTION}(?:, {_OPTION})+)\)")
_LISTING = frozenset({"STATISTICS", "PUBLICATION TABLE"})
_UNORDERED = frozenset({"ACL", "DEFAULT ACL"})
_QUERIES = frozenset({"VIEW", "MATERIALIZED VIEW", "RULE"})
_NAME = r'(?:\w+|"(?:[^"]|"")+")'
_ROWS = re.compile(rf"(\) {_NAME})\(({_NAME}(?:, {_NAME})+)\)")
_COLUMN = re.compile(rf"^    ({_NAME}) ", re.MULTILINE)


def normalise(dump: str) -> dict[ObjectKey, str]:
    """The objects of a dump by their key, in the order of keys.

    Left out are only the lines that differ from one run to the next: `\\restrict` and the versions. A setting that
    holds for all that follows (`default_tablespace`) is written to each object that it bears on.
    """
    headers = list(_HEADER.finditer(dump))
    state: dict[str, str] = {}
    found: dict[ObjectKey, list[str]] = {}
    preamble = dump[: headers[0].start()] if headers else dump
    settings = [line for line in _without_noise(preamble, state).splitlines() if line]
    found[SETTINGS] = ["\n".join(sorted(settings))]
    for place, header in enumerate(headers):
        # A setting before the next header holds for what follows; the one in front of this body is already in `state`.
        end = headers[place + 1].start() if place + 1 < len(headers) else len(dump)
        held = dict(state)
        body = _without_noise(dump[header.end() : end], state)
        key = ObjectKey(header["kind"], header["schema"], header["name"])
        found.setdefault(key, []).append(_text(header, body, held))
    return {key: "\n".join(sorted(found[key])) for key in sorted(found)}


def _without_noise(text: str, state: dict[str, str]) -> str:
    state.update(_STATE.findall(text))
    return _NOISE.sub("", _STATE.sub("", text)).strip("\n")


def _text(header: re.Match[str], body: str, state: dict[str, str]) -> str:
    kind = header["kind"]
    lines = _OPTIONS.sub(_sorted_options, body).split("\n")
    if kind in _UNORDERED:
        lines.sort()
    front = [f"-- owner: {header['owner']}"]
    if header["tablespace"]:
        front.append(f"-- tablespace: {header['tablespace']}")
    if kind in _STATEFUL:
        front += [f"-- {name}: {value}" for name, value in sorted(state.items()) if value not in ("''", "heap")]
    return "\n".join([*front, *lines])


def _sorted_options(match: re.Match[str]) -> str:
    return f"{match[1]}{', '.join(sorted(match[2].split(', ')))})"


def compare(old: str, new: str) -> Comparison:
    """Compares two dumps."""
    left, right = normalise(old), normalise(new)
    reordered = _reordered(left, right)
    totals: Counter[str] = Counter()
    equal: Counter[str] = Counter()
    differences = []
    for key in sorted(left.keys() | right.keys()):
        totals[key.kind] += 1
        before, after = left.get(key), right.get(key)
        if before == after:
            equal[key.kind] += 1
        else:
            differences.append(_difference(key, before, after, reordered))
    return Comparison(tuple(differences), {kind: (equal[kind], total) for kind, total in totals.items()})


def _reordered(left: Mapping[ObjectKey, str], right: Mapping[ObjectKey, str]) -> frozenset[frozenset[str]]:
    """The columns of each table that has them in another order."""
    tables = (key for key in left.keys() & right.keys() if key.kind == "TABLE" and left[key] != right[key])
    bodies = ((left[key].splitlines(), right[key].splitlines()) for key in tables)
    return frozenset(frozenset(_COLUMN.findall("\n".join(old))) for old, new in bodies if _bag(old) == _bag(new))


def _difference(
    key: ObjectKey, before: str | None, after: str | None, reordered: frozenset[frozenset[str]]
) -> Difference:
    where: Literal["only_old", "only_new", "both"]
    where = "only_new" if before is None else "only_old" if after is None else "both"
    old, new = (before or "").splitlines(), (after or "").splitlines()
    text = "\n".join(difflib.unified_diff(old, new, "old", "new", lineterm="", n=2))
    only_order = where == "both" and _is_only_order(key.kind, old, new, reordered)
    return Difference(key, where, text, only_order)


def _is_only_order(kind: str, old: list[str], new: list[str], reordered: frozenset[frozenset[str]]) -> bool:
    """Whether only columns stand otherwise; some lists of them are in the order that they have in their table."""
    if kind in _LISTING:
        return Counter("\n".join(old).replace(",", "").split()) == Counter("\n".join(new).replace(",", "").split())
    if reordered and kind in _QUERIES:
        one, other = (_ROWS.sub(lambda rows: _sorted_rows(rows, reordered), "\n".join(lines)) for lines in (old, new))
        return one == other
    return kind == "TABLE" and _bag(old) == _bag(new)


def _sorted_rows(match: re.Match[str], reordered: frozenset[frozenset[str]]) -> str:
    """The names of the columns of a function's rows, which PostgreSQL lists as they stand in their table."""
    names = match[2].split(", ")
    return f"{match[1]}({', '.join(sorted(names))})" if frozenset(names) in reordered else match[0]


def _bag(lines: list[str]) -> Counter[str]:
    return Counter(line.rstrip(",") for line in lines)
