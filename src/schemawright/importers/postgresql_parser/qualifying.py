"""Expressions read under another search path than the default one, with the names in them made whole.

A view keeps the path that its names are looked up with; a default, check or index has no room for one.
"""

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING, Any

from schemawright.dialects.postgresql.parser import Node, Tokens, parse, quote_identifier
from schemawright.importers.postgresql_parser.catalog import QualifiedName
from schemawright.importers.postgresql_parser.references import registered_name, split_name, typed_nodes
from schemawright.importers.postgresql_parser.type_names import BUILT_IN, names_of

if TYPE_CHECKING:
    from schemawright.importers.postgresql_parser.reading import Reading

_FRONT = "SELECT "
_SEQUENCE_FUNCTIONS = frozenset({"nextval", "currval", "setval"})


def closed(reading: "Reading", text: str) -> str:
    """`text` with the namespace in front of each bare relation, type and function that is found outside `public`."""
    if not reading.kept_path:
        return text
    script = parse(_FRONT + text)
    tokens = Tokens(script.data, 0, len(script.data))
    edits: dict[tuple[int, int], str] = {}
    for location, name, words in _bare_names(reading, {"SelectStmt": script.statements[0].node}):
        token = tokens.at(location)
        if tokens.word(token).startswith("'"):
            edits[tokens.starts[token], tokens.ends[token]] = "'" + words.replace("'", "''") + "'"
        elif split_name(tokens.word(token)) == (name,):
            edits[tokens.starts[token], tokens.ends[token]] = words
    data = script.data
    for (start, end), words in sorted(edits.items(), reverse=True):
        data = data[:start] + words.encode() + data[end:]
    return data.decode().removeprefix(_FRONT)


def _bare_names(reading: "Reading", tree: Any) -> Iterator[tuple[int, str, str]]:
    """Where a name without a namespace stands, the name, and the whole one where that is needed."""
    catalog = reading.catalog
    for kind, node in typed_nodes(tree):
        names: tuple[str, ...] = ()
        known: Collection[QualifiedName] = ()
        place: Node = node
        if kind == "FuncCall":
            names, known = names_of(node["funcname"]), catalog.functions.keys()
            if names[-1] in _SEQUENCE_FUNCTIONS and (held := _constant(node["args"][0])):
                yield from _whole(reading, held, split_name(held["sval"]["sval"]), catalog.relations.keys())
        elif kind == "TypeName":
            names, known = names_of(node.get("names", [])), catalog.types.keys() | catalog.relations.keys()
            names = () if names[-1:] and names[-1] in BUILT_IN else names
        elif kind == "TypeCast" and (registered := registered_name(node)) is not None:
            names, known = split_name(registered[1]), catalog.relations.keys() | catalog.functions.keys()
            place = node["arg"]["A_Const"]
        if names:
            yield from _whole(reading, place, names, known)


def _constant(node: Node) -> Node:
    constant: Node = node.get("A_Const", {})
    return constant if "sval" in constant else {}


def _whole(
    reading: "Reading", node: Node, names: tuple[str, ...], known: Collection[QualifiedName]
) -> Iterator[tuple[int, str, str]]:
    key = reading.find_name(names, known) if len(names) == 1 else None
    if key is not None and key[0] != "public":
        yield node.get("location", 0), names[0], ".".join(map(quote_identifier, key))
