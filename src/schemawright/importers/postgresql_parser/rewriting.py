"""Kept SQL with names exchanged: where relations, columns, functions and types stand in a text, and new names there.

`references` finds the places, `rewritten` writes other names into them.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from schemawright.importers.postgresql_parser.adapter import Tokens, parse, quote_identifier
from schemawright.importers.postgresql_parser.references import (
    Names,
    Place,
    ReferenceKind,
    places,
    split_name,
    typed_nodes,
)

Form = Literal["statement", "expression"]
_PREFIX = "SELECT ("


@dataclass(frozen=True, slots=True)
class Reference:
    """A name in a text: its parts (`("sales", "orders", "id")`), and the characters where each part stands.

    In a literal such as `'sales.orders'::regclass` all parts stand at one place, the literal, and `quoted` is true.
    """

    kind: ReferenceKind
    names: Names
    spans: tuple[tuple[int, int], ...]
    quoted: bool = False


def references(text: str, form: Form = "statement") -> tuple[Reference, ...]:
    """Every name that a query or statement, or an expression, holds, in the order of the text.

    Names that do not stand in the text as such (`timestamp with time zone` for `pg_catalog.timestamptz`) are left out.
    Raises `SourceError` where the text cannot be parsed.
    """
    prefix = _PREFIX if form == "expression" else ""
    script = parse(f"{prefix}{text}\n)" if prefix else text)
    data = script.data
    found: list[Reference] = []
    ascii_only = len(data) == len(script.source)

    def characters(offset: int) -> int:
        return (offset if ascii_only else len(data[:offset].decode())) - len(prefix)

    tokens = Tokens(data, 0, len(data))
    for statement in script.statements:
        for place in places({statement.kind: statement.node}):
            spans = _spans(tokens, place)
            if spans is not None:
                placed = tuple((characters(start), characters(end)) for start, end in spans)
                found.append(Reference(place.kind, place.names, placed, place.quoted))
    return tuple(sorted(set(found), key=lambda reference: reference.spans))


def _spans(tokens: Tokens, place: Place) -> tuple[tuple[int, int], ...] | None:
    """Where the parts of a name stand, or `None` where the text says it otherwise."""
    if place.location is None:
        return None
    token = tokens.at(place.location)
    if place.quoted:
        return ((tokens.starts[token], tokens.ends[token]),)
    spans = []
    for number, name in enumerate(place.names):
        at = token + 2 * number
        if at >= len(tokens) or (split_name(tokens.word(at)) or ("",))[0] != name:
            return None
        spans.append((tokens.starts[at], tokens.ends[at]))
    return tuple(spans)


def rewritten(text: str, exchanges: Iterable[tuple[tuple[int, int], str]]) -> str:
    """`text` with other words at the given places (in characters, not overlapping)."""
    for (start, end), word in sorted(exchanges, reverse=True):
        text = text[:start] + word + text[end:]
    return text


def rename_relation(text: str, old: tuple[str, str], new: tuple[str, str], form: Form = "statement") -> str:
    """`text` with a relation (namespace and name) called otherwise; a name without namespace is taken for one in `old`.

    An unqualified mention stays unqualified where only the name changes. Columns that are qualified with the relation's
    name follow, unless it has an alias there.
    """
    exchanges: list[tuple[tuple[int, int], str]] = []
    all_references = references(text, form)
    mentioned = False
    for reference in all_references:
        if reference.kind != "relation" or reference.names not in (old, old[1:]):
            continue
        mentioned = True
        qualified = len(reference.names) > 1 or old[0] != new[0]
        word = ".".join(map(quote_identifier, new if qualified else new[1:]))
        span = (reference.spans[0][0], reference.spans[-1][1])
        exchanges.append((span, f"'{word.replace(chr(39), chr(39) * 2)}'" if reference.quoted else word))
    for reference in all_references if mentioned else ():
        if reference.kind == "column" and len(reference.names) > 1:
            holder = reference.names[:-1]
            if holder == old:
                exchanges.append(((reference.spans[0][0], reference.spans[1][1]), ".".join(map(quote_identifier, new))))
            elif holder == old[1:] and old[1] != new[1] and not _has_alias(text, form, old[1]):
                exchanges.append((reference.spans[0], quote_identifier(new[1])))
    return rewritten(text, exchanges)


def _has_alias(text: str, form: Form, name: str) -> bool:
    """Whether some relation of the text is given this very name as its alias."""
    tree = parse(f"{_PREFIX}{text}\n)" if form == "expression" else text).statements[0]
    aliases = (node.get("alias", {}).get("aliasname") for _, node in typed_nodes({tree.kind: tree.node}))
    return name in set(aliases)


def rename_type(text: str, old: tuple[str, str], new: tuple[str, str], form: Form = "statement") -> str:
    """`text` with a type called otherwise."""
    exchanges = []
    for reference in references(text, form):
        if reference.kind == "type" and reference.names in (old, old[1:]):
            qualified = len(reference.names) > 1 or old[0] != new[0]
            word = ".".join(map(quote_identifier, new if qualified else new[1:]))
            exchanges.append(((reference.spans[0][0], reference.spans[-1][1]), word))
    return rewritten(text, exchanges)


def rename_column_in_expression(text: str, old: str, new: str) -> str:
    """An expression over one table (a check, an index element, a generated value) with a column called otherwise."""
    exchanges = [
        (reference.spans[-1], quote_identifier(new))
        for reference in references(text, "expression")
        if reference.kind == "column" and reference.names[-1] == old
    ]
    return rewritten(text, exchanges)
