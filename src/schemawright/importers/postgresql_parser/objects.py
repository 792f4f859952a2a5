"""Which record a statement such as COMMENT, DROP, GRANT or OWNER TO speaks of."""

from collections.abc import Mapping
from typing import Any

from schemawright.base.ids import Id
from schemawright.dialects.postgresql.ddl.raw import undo
from schemawright.dialects.postgresql.parser import Node, quote_identifier
from schemawright.dialects.postgresql.types import BUILT_IN
from schemawright.importers.postgresql_parser.reading import Reading, range_var_names
from schemawright.importers.postgresql_parser.type_names import names_of, type_text
from schemawright.model.raw import RawObject

RELATIONS = frozenset(
    {"OBJECT_TABLE", "OBJECT_VIEW", "OBJECT_MATVIEW", "OBJECT_SEQUENCE", "OBJECT_INDEX", "OBJECT_FOREIGN_TABLE"}
)
ROUTINES = frozenset({"OBJECT_FUNCTION", "OBJECT_PROCEDURE", "OBJECT_ROUTINE", "OBJECT_AGGREGATE"})
OF_METHODS = frozenset({"OBJECT_OPCLASS", "OBJECT_OPFAMILY"})
OF_TABLES = frozenset({"OBJECT_TRIGGER", "OBJECT_RULE", "OBJECT_POLICY"})


def words(object_type: str) -> str:
    """`OBJECT_FOREIGN_TABLE` as `foreign table`."""
    text = object_type.removeprefix("OBJECT_").replace("_", " ").lower()
    return _KEYWORDS.get(text) or (f"text search {text[2:]}" if text.startswith("ts") else text)


_KEYWORDS = {
    "fdw": "foreign data wrapper",
    "foreign server": "server",
    "matview": "materialized view",
    "opclass": "operator class",
    "opfamily": "operator family",
    "statistic ext": "statistics",
    "tabconstraint": "constraint",
}
"""Object types that the tree does not call by their keyword."""


def name_parts(node: Node) -> tuple[str, ...]:
    """The name in an object node, whatever its shape."""
    ((kind, content),) = node.items()
    if kind == "List":
        return names_of([item for item in content["items"] if "String" in item])
    if kind == "String":
        return (content.get("sval", ""),)
    if kind == "TypeName":
        return names_of(content["names"])
    if kind == "ObjectWithArgs":
        return names_of(content["objname"])
    if kind == "RangeVar":
        return range_var_names(content)
    return ()


def dotted(names: tuple[str, ...]) -> str:
    """A qualified name as SQL text."""
    return ".".join(map(quote_identifier, names))


def find_object(reading: Reading, object_type: str, node: Node) -> Id | None:
    """The record that an object node names, or `None`."""
    catalog = reading.catalog
    if object_type == "OBJECT_CAST":
        return catalog.raw.get(("cast", cast_name(reading, *node["List"]["items"])))
    names = name_parts(node)
    if not names:
        return None
    if object_type in RELATIONS:
        return reading.relation_named(names)
    if object_type == "OBJECT_SCHEMA":
        return catalog.namespaces.get(names[0])
    if object_type == "OBJECT_EXTENSION":
        return catalog.extensions.get(names[0])
    if object_type in ("OBJECT_TYPE", "OBJECT_DOMAIN"):
        key = reading.find_name(names, catalog.types)
        return catalog.types[key] if key else None
    if object_type == "OBJECT_COLUMN":
        table_id = reading.relation_named(names[:-1])
        if table_id in catalog.tables:
            return catalog.tables[table_id].columns.get(names[-1])
        return table_id if catalog.get(RawObject, table_id) is not None else None  # of a foreign table, kept as a whole
    if object_type == "OBJECT_TABCONSTRAINT":
        table_id = reading.relation_named(names[:-1])
        return catalog.tables[table_id].constraints.get(names[-1]) if table_id in catalog.tables else None
    return _find_raw_object(reading, object_type, names, node)


def _find_raw_object(reading: Reading, object_type: str, names: tuple[str, ...], node: Node) -> Id | None:
    if object_type in OF_TABLES:
        return reading.catalog.raw.get((words(object_type), of_table(reading, names[:-1], names[-1])))
    if object_type == "OBJECT_OPERATOR":
        return _find_operator(reading, names[-1], node.get("ObjectWithArgs", {}))
    if object_type in OF_METHODS:
        # A class makes a family of its name where it names none.
        found = find_raw(reading, words(object_type), names[1:])
        return found or find_raw(reading, "operator class", names[1:])
    if object_type in ROUTINES:
        return find_routine(reading, names, node.get("ObjectWithArgs", {}))
    return find_raw(reading, words(object_type), names)


def of_table(reading: Reading, table: tuple[str, ...], name: str) -> str:
    """The name of a trigger, rule or policy among raw objects: `audit on public.film`."""
    key = reading.find_name(table, reading.catalog.relations)
    return f"{quote_identifier(name)} on {dotted(key or table)}"


def cast_name(reading: Reading, source: Node, target: Node) -> str:
    """The name of a cast among raw objects: `(integer AS public.mood)`."""
    return "({} AS {})".format(*(type_text(reading, node.get("TypeName", node)) for node in (source, target)))


def find_raw(reading: Reading, object_type: str, names: tuple[str, ...]) -> Id | None:
    """The raw object of a type and name."""
    raw = reading.catalog.raw
    for candidate in (names, *((path, *names) for path in (*reading.search_path, "public"))):
        if (id := raw.get((object_type, dotted(candidate)))) is not None:
            return id
    return None


def _find_operator(reading: Reading, symbol: str, arguments: Node) -> Id | None:
    """The raw operator of these sides; the only one of its name, where they are written otherwise."""
    candidates = reading.catalog.operators.get(symbol, [])
    if len(candidates) == 1:
        return candidates[0]
    sides = [type_text(reading, one["TypeName"]) if one else "NONE" for one in arguments.get("objargs", ())]
    wanted = f"({', '.join(sides)})"
    for id in candidates:
        if (undo(reading.catalog.require(RawObject, id).text) or "").endswith(wanted):
            return id
    return None


def find_routine(reading: Reading, names: tuple[str, ...], arguments: Node) -> Id | None:
    """The raw function with these argument types; without them, the only one of its name."""
    key = reading.find_name(names, reading.catalog.functions)
    candidates = reading.catalog.functions[key] if key else []
    if arguments.get("args_unspecified") or not arguments:
        return candidates[0] if len(candidates) == 1 else None
    wanted = signature(reading, key or names, [argument for argument in arguments.get("objargs", ()) if argument])
    for id in candidates:
        record = reading.catalog.require(RawObject, id)
        if record.name == wanted:
            return id
    return None


def signature(reading: Reading, names: tuple[str, ...], types: list[Any]) -> str:
    """A function's name among raw objects: `public.area(integer, integer)`."""
    arguments = ", ".join(type_text(reading, node.get("TypeName", node)) for node in types)
    return f"{dotted(names)}({arguments})"


def type_text_of(types: Mapping[tuple[str, str], Id], id: Id) -> str:
    """How texts call a type of the script's own: without its namespace where that is `public`."""
    return type_named(next(key for key, type_id in types.items() if type_id == id))


def type_named(key: tuple[str, str]) -> str:
    """How texts call a type of this namespace and name."""
    return dotted(key[1:] if key[0] == "public" and key[1] not in BUILT_IN else key)
