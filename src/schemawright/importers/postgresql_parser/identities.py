"""Who is who among raw objects: the type and name of what a statement makes or changes, and whom it belongs to."""

import re
from collections.abc import Callable

from schemawright.base.ids import Id
from schemawright.dialects.postgresql.parser import Node, quote_identifier
from schemawright.importers.postgresql_parser.objects import (
    cast_name,
    dotted,
    find_object,
    find_raw,
    name_parts,
    of_table,
    signature,
    words,
)
from schemawright.importers.postgresql_parser.reading import Reading, range_var_names
from schemawright.importers.postgresql_parser.type_names import names_of
from schemawright.model.raw import RawObject

_INPUT_MODES = frozenset({"FUNC_PARAM_IN", "FUNC_PARAM_INOUT", "FUNC_PARAM_VARIADIC", "FUNC_PARAM_DEFAULT"})
_WORD = re.compile("[A-Z][a-z]*")


class Identity:
    """What a raw object is: its type and name, the names that it provides, and whom it belongs to."""

    def __init__(self, object_type: str, name: str, *, names: tuple[str, ...] = (), about: Id | None = None) -> None:
        self.object_type = object_type
        self.name = name
        self.names = names
        self.about = about


def identify(reading: Reading, kind: str, node: Node) -> Identity:
    """The identity of the object that a statement makes or changes."""
    special = _IDENTITIES.get(kind)
    if special is not None:
        return special(reading, node)
    parts = [part.lower() for part in _WORD.findall(kind.removesuffix("Stmt"))]
    object_type = _KEYWORDS.get(kind) or " ".join(part for part in parts if part != "create") or kind.lower()
    for field in _LISTED_NAMES:
        value = node.get(field)
        if isinstance(value, list):
            names = _placed(reading, names_of([item for item in value if "String" in item]))
            return Identity(object_type, dotted(names), names=() if kind.startswith("Alter") else names)
    for field in _PLAIN_NAMES:
        if isinstance(value := node.get(field), str):
            return Identity(object_type, quote_identifier(value), names=() if kind.startswith("Alter") else (value,))
    return Identity(object_type, f"line {reading.line}")


_KEYWORDS = {
    "AlterDefaultPrivilegesStmt": "default privileges",
    "CreateAmStmt": "access method",
    "CreateEventTrigStmt": "event trigger",
    "CreateFdwStmt": "foreign data wrapper",
    "CreateForeignServerStmt": "server",
    "CreateOpClassStmt": "operator class",
    "CreateOpFamilyStmt": "operator family",
    "CreatePLangStmt": "language",
}
"""Statements whose node is not called after the object's keyword."""

_LISTED_NAMES = (
    "defnames",
    "typeName",
    "collname",
    "conversion_name",
    "name",
    "opclassname",
    "opfamilyname",
    "cfgname",
)
_PLAIN_NAMES = ("extname", "plname", "servername", "fdwname", "pubname", "subname", "trigname", "amname")


def _placed(reading: Reading, names: tuple[str, ...]) -> tuple[str, ...]:
    """The name with the namespace that something new of this name goes into."""
    return names if len(names) > 1 else (reading.creation_namespace(None), *names)


def _function(reading: Reading, node: Node) -> Identity:
    names = _placed(reading, names_of(node["funcname"]))
    parameters = [parameter["FunctionParameter"] for parameter in node.get("parameters", ())]
    types = [one["argType"] for one in parameters if one.get("mode", "FUNC_PARAM_DEFAULT") in _INPUT_MODES]
    object_type = "procedure" if node.get("is_procedure") else "function"
    return Identity(object_type, signature(reading, names, types), names=names)


def _definition(reading: Reading, node: Node) -> Identity:
    object_type = words(node["kind"])
    names = _placed(reading, names_of(node["defnames"]))
    if object_type == "type" and "definition" not in node:
        return Identity("shell type", dotted(names), names=names)
    if object_type == "aggregate":
        return Identity(object_type, signature(reading, names, _aggregated(node)), names=names)
    if object_type == "operator":
        return Identity(object_type, ".".join((quote_identifier(names[0]), names[-1])), names=names)
    return Identity(object_type, dotted(names), names=names)


def _aggregated(node: Node) -> list[Node]:
    """The types of an aggregate's arguments; in the old form `basetype` is the only one."""
    if not node.get("oldstyle"):
        return [item["FunctionParameter"]["argType"] for item in _items(node) if "FunctionParameter" in item]
    parts = [one["DefElem"] for one in node["definition"]]
    bases = [part.get("arg", {}).get("TypeName") for part in parts if part["defname"].lower() == "basetype"]
    return [base for base in bases if base is not None]


def _items(node: Node) -> list[Node]:
    found: list[Node] = []
    for argument in node.get("args", ()):
        found += argument["List"].get("items", ()) if "List" in argument else (argument,)
    return found


def _of_table(object_type: str, name_field: str, table_field: str) -> Callable[[Reading, Node], Identity]:
    def identity(reading: Reading, node: Node) -> Identity:
        names = range_var_names(node[table_field])
        about = reading.relation_named(names)
        return Identity(object_type, of_table(reading, names, node[name_field]), about=about)

    return identity


def _grant(reading: Reading, node: Node) -> Identity:
    objects = node.get("objects", ())
    object_type = node.get("objtype", "OBJECT_TABLE")
    about = find_object(reading, object_type, objects[0]) if len(objects) == 1 else None
    target = ", ".join(dotted(name_parts(item)) for item in objects) or "all"
    verb = "grant" if node.get("is_grant") else "revoke"
    line = reading.line
    return Identity(verb, f"{words(object_type)} {target}, line {line}", about=about)


def _owner(reading: Reading, node: Node) -> Identity:
    about = find_object(reading, node["objectType"], node["object"]) if "object" in node else None
    return Identity("owner", _of(reading, node["objectType"], node, about), about=about)


def _remark(object_type: str) -> Callable[[Reading, Node], Identity]:
    def identity(reading: Reading, node: Node) -> Identity:
        about = find_object(reading, node["objtype"], node["object"])
        return Identity(object_type, _of(reading, node["objtype"], node, about), about=about)

    return identity


def _cast(reading: Reading, node: Node) -> Identity:
    return Identity("cast", cast_name(reading, node["sourcetype"], node["targettype"]))


def _of(reading: Reading, object_type: str, node: Node, about: Id | None) -> str:
    record = reading.catalog.get(RawObject, about)
    named = name_parts(node["object"]) if "object" in node else ()
    name = record.name if record else dotted(named)
    if record is not None and object_type == "OBJECT_COLUMN":
        name = f"{record.name}.{quote_identifier(named[-1])}"  # of a foreign table, kept as a whole
    return f"{words(object_type)} {name}".strip()


def _foreign_table(reading: Reading, node: Node) -> Identity:
    names = _placed(reading, range_var_names(node["base"]["relation"]))
    return Identity("foreign table", dotted(names), names=names)


def _into(reading: Reading, node: Node) -> Identity:
    names = _placed(reading, range_var_names((node.get("into") or node["intoClause"])["rel"]))
    return Identity("table", dotted(names), names=names)


def _relation(object_type: str, field: str) -> Callable[[Reading, Node], Identity]:
    def identity(reading: Reading, node: Node) -> Identity:
        names = _placed(reading, range_var_names(node[field]))
        return Identity(object_type, dotted(names), names=names)

    return identity


def _altered(reading: Reading, node: Node) -> Identity:
    names = range_var_names(node["relation"])
    about = reading.relation_named(names)
    owner = any(command["AlterTableCmd"]["subtype"] == "AT_ChangeOwner" for command in node["cmds"])
    object_type = "owner" if owner and len(node["cmds"]) == 1 else f"alter {words(node['objtype'])}"
    return Identity(object_type, f"{dotted(names)}, line {reading.line}", about=about)


def _changed(reading: Reading, node: Node) -> Identity:
    object_type = node.get("objectType") or node.get("renameType") or node.get("objtype") or "OBJECT_TABLE"
    line = f"line {reading.line}"
    if "relation" in node:
        names = range_var_names(node["relation"])
        return Identity("alter", f"{words(object_type)} {dotted(names)}, {line}", about=reading.relation_named(names))
    if "object" not in node:
        return Identity("alter", f"{words(object_type)} {node.get('subname', '')}, {line}")
    about = find_object(reading, object_type, node["object"])
    return Identity("alter", f"{words(object_type)} {dotted(name_parts(node['object']))}, {line}", about=about)


def _altered_function(reading: Reading, node: Node) -> Identity:
    function = {"ObjectWithArgs": node["func"]}
    about = find_object(reading, node.get("objtype", "OBJECT_FUNCTION"), function)
    name = dotted(name_parts(function))
    return Identity("alter", f"{name}, line {reading.line}", about=about)


def _index(reading: Reading, node: Node) -> Identity:
    table = range_var_names(node["relation"])
    about = reading.find_relation(node["relation"])
    if not node.get("idxname"):
        return Identity("index", f"line {reading.line}", about=about)
    names = (*(reading.find_name(table, reading.catalog.relations) or table)[:-1], node["idxname"])
    return Identity("index", dotted(names), names=names, about=about)


def _statistics(reading: Reading, node: Node) -> Identity:
    names = _placed(reading, names_of(node.get("defnames", [{"String": {"sval": "statistics"}}])))
    relations = [item["RangeVar"] for item in node.get("relations", ()) if "RangeVar" in item]
    about = reading.find_relation(relations[0]) if relations else None
    return Identity("statistics", dotted(names), names=names, about=about)


def _altered_policy(reading: Reading, node: Node) -> Identity:
    name = of_table(reading, range_var_names(node["table"]), node["policy_name"])
    return Identity("alter policy", name, about=reading.catalog.raw.get(("policy", name)))


def mapping_name(node: Node) -> str:
    """The name of a user mapping among raw objects."""
    user = node["user"]
    role = quote_identifier(user["rolename"]) if "rolename" in user else user["roletype"].removeprefix("ROLESPEC_")
    return f"{role} on {quote_identifier(node['servername'])}"


def _user_mapping(reading: Reading, node: Node) -> Identity:
    about = reading.catalog.raw.get(("server", quote_identifier(node["servername"])))
    return Identity("user mapping", mapping_name(node), about=about)


def _altered_user_mapping(reading: Reading, node: Node) -> Identity:
    name = mapping_name(node)
    return Identity("alter user mapping", name, about=reading.catalog.raw.get(("user mapping", name)))


def _altered_operator(reading: Reading, node: Node) -> Identity:
    target = {"ObjectWithArgs": node["opername"]}
    about = find_object(reading, "OBJECT_OPERATOR", target)
    return Identity("alter operator", dotted(name_parts(target)), about=about)


def _altered_family(reading: Reading, node: Node) -> Identity:
    names = names_of(node["opfamilyname"])
    about = find_raw(reading, "operator family", names) or find_raw(reading, "operator class", names)
    return Identity("alter operator family", dotted(names), about=about)


def _altered_raw(object_type: str, field: str) -> Callable[[Reading, Node], Identity]:
    """The identity of a statement that alters a raw object: it belongs to that."""

    def identity(reading: Reading, node: Node) -> Identity:
        value = node[field]
        held = {"String": {"sval": value}} if isinstance(value, str) else {"List": {"items": value}}
        about = find_raw(reading, object_type, name_parts(held))
        return Identity(f"alter {object_type}", dotted(name_parts(held)), about=about)

    return identity


_ALTERED = {
    "AlterEventTrigStmt": ("event trigger", "trigname"),
    "AlterFdwStmt": ("foreign data wrapper", "fdwname"),
    "AlterForeignServerStmt": ("server", "servername"),
    "AlterPublicationStmt": ("publication", "pubname"),
    "AlterStatsStmt": ("statistics", "defnames"),
    "AlterSubscriptionStmt": ("subscription", "subname"),
    "AlterTSConfigurationStmt": ("text search configuration", "cfgname"),
    "AlterTSDictionaryStmt": ("text search dictionary", "dictname"),
}
"""Statements that alter a raw object: of which type, and the field with its name."""

_IDENTITIES: dict[str, Callable[[Reading, Node], Identity]] = {
    "CreateFunctionStmt": _function,
    "DefineStmt": _definition,
    "CreateTrigStmt": _of_table("trigger", "trigname", "relation"),
    "RuleStmt": _of_table("rule", "rulename", "relation"),
    "CreatePolicyStmt": _of_table("policy", "policy_name", "table"),
    "GrantStmt": _grant,
    "AlterOwnerStmt": _owner,
    "CommentStmt": _remark("comment"),
    "SecLabelStmt": _remark("security label"),
    "CreateCastStmt": _cast,
    "CreateForeignTableStmt": _foreign_table,
    "CreateTableAsStmt": _into,
    "SelectStmt": _into,
    "CreateStmt": _relation("table", "relation"),
    "ViewStmt": _relation("view", "view"),
    "AlterTableStmt": _altered,
    "RenameStmt": _changed,
    "AlterObjectSchemaStmt": _changed,
    "AlterFunctionStmt": _altered_function,
    "AlterPolicyStmt": _altered_policy,
    "CreateUserMappingStmt": _user_mapping,
    "AlterUserMappingStmt": _altered_user_mapping,
    "AlterOperatorStmt": _altered_operator,
    "AlterOpFamilyStmt": _altered_family,
    **{kind: _altered_raw(*where) for kind, where in _ALTERED.items()},
    "CreateStatsStmt": _statistics,
    "IndexStmt": _index,
}
