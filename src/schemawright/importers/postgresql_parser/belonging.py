"""Whom objects belong to: extensions that take them along, and roles that take over what others own."""

from schemawright.dialects.postgresql.lexer import LEXER
from schemawright.dialects.postgresql.parser import Node, quote_identifier
from schemawright.importers.postgresql_parser import raw
from schemawright.importers.postgresql_parser.identities import Identity
from schemawright.importers.postgresql_parser.objects import OF_TABLES, dotted, find_object, name_parts, of_table, words
from schemawright.importers.postgresql_parser.reading import Handler, NotModelledError, Reading, range_var_names
from schemawright.model.raw import RawObject


def depend(reading: Reading, node: Node) -> None:
    """`ALTER … DEPENDS ON EXTENSION`, and with `NO` the end of that."""
    kind, extension, catalog = node["objectType"], node["extname"]["sval"], reading.catalog
    if kind in OF_TABLES:
        name = of_table(reading, range_var_names(node["relation"]), name_parts(node["object"])[0])
        about = catalog.raw.get((words(kind), name))
    else:
        target = node.get("object") or {"RangeVar": node["relation"]}
        name, about = dotted(name_parts(target)), find_object(reading, kind, target)
    if about is None:
        raise NotModelledError(f"{name} is not known")
    held = catalog.get(RawObject, about)
    called = f"{words(kind)} {held.name if held is not None else name} on {quote_identifier(extension)}"
    if not node.get("remove"):
        needed = (about, *((catalog.extensions[extension],) if extension in catalog.extensions else ()))
        raw.keep_as(reading, Identity(DEPENDENCE, called, about=about), needed=needed)
    elif (id := catalog.raw.pop((DEPENDENCE, called), None)) is not None:
        catalog.remove(id)


DEPENDENCE = "extension dependence"


def reassign(reading: Reading, node: Node) -> None:
    """`REASSIGN OWNED`: what the script has given to these roles is another's."""
    roles = [role["RoleSpec"] for role in node["roles"]]
    if any(role["roletype"] != "ROLESPEC_CSTRING" for role in roles):
        raise NotModelledError("whoever runs it owns what the script gives to nobody")
    names = {role["rolename"] for role in roles}
    owner = reading.tokens.text(reading.tokens.starts[-1], reading.tokens.ends[-1])
    for record in list(reading.catalog.all(RawObject)):
        tokens = list(LEXER.tokens(record.text)) if record.object_type == "owner" else []
        if tokens and tokens[-1].value in names:
            text = "".join(token.text for token in tokens[:-1]) + owner
            reading.catalog.change(record.id, text=text)


HANDLERS: dict[str, Handler] = {"AlterObjectDependsStmt": depend, "ReassignOwnedStmt": reassign}
