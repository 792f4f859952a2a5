"""Whom objects belong to: extensions that take them along, and roles that take over what others own."""

from collections.abc import Iterator

from schemawright.base.ids import Id
from schemawright.dialects.postgresql.lexer import LEXER
from schemawright.dialects.postgresql.parser import Node, quote_identifier
from schemawright.dialects.text import Token
from schemawright.importers.postgresql_parser import raw
from schemawright.importers.postgresql_parser.drops import drop_record
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
    names = _roles(node)
    owner = reading.tokens.text(reading.tokens.starts[-1], reading.tokens.ends[-1])
    for record, tokens in _owners(reading, names):
        text = "".join(token.text for token in tokens[:-1]) + owner
        reading.catalog.change(record.id, text=text)


def drop_owned(reading: Reading, node: Node) -> None:
    """`DROP OWNED`: what the script has given to these roles goes, and what has been granted to them there."""
    names, catalog = _roles(node), reading.catalog
    owned = [record for record, _ in _owners(reading, names)]
    going = {record.id for record in owned}
    kept: dict[Id, str | None] = {}
    for record in catalog.all(RawObject):
        if record.id in going or record.object_type in _NOT_OWNED:
            continue
        if names & {token.value for token in LEXER.tokens(record.text) if token.kind in ("name", "quoted")}:
            if record.object_type not in ("grant", "revoke") or record.about is None:
                raise NotModelledError(f"the {record.object_type} {record.name} speaks of the role too")
            kept[record.id] = _without_grantees(record.text, names)
    for id, text in kept.items():
        if text is None:
            catalog.remove(id)
        else:
            catalog.change(id, text=text)
    for record in owned:
        if record.about in catalog.records:
            drop_record(reading, record.about, cascade=True)


_NOT_OWNED = frozenset(("role", "user", "comment", "function", "procedure"))
"""What stays though it speaks of a role, or speaks of something else in a word like its name."""


def _without_grantees(text: str, names: set[str]) -> str | None:
    """A `GRANT` or `REVOKE` without these roles; `None` where no other is left."""
    tokens = list(LEXER.tokens(text))
    first = max(place for place, token in enumerate(tokens) if token.value in ("to", "from")) + 1
    end = next(
        (place for place in range(first, len(tokens)) if tokens[place].value in ("with", "granted")), len(tokens)
    )
    listed = [token for token in tokens[first:end] if token.kind in ("name", "quoted")]
    left = [token.text for token in listed if token.value not in names]
    head, tail = ("".join(token.text for token in part) for part in (tokens[:first], tokens[end:]))
    return f"{head} {', '.join(left)} {tail}".rstrip() if left else None


def _roles(node: Node) -> set[str]:
    """The roles that a statement names."""
    roles = [role["RoleSpec"] for role in node["roles"]]
    if any(role["roletype"] != "ROLESPEC_CSTRING" for role in roles):
        raise NotModelledError("whoever runs it owns what the script gives to nobody")
    return {role["rolename"] for role in roles}


def _owners(reading: Reading, names: set[str]) -> Iterator[tuple[RawObject, list[Token]]]:
    """What gives something to one of these roles, with its tokens."""
    for record in list(reading.catalog.all(RawObject)):
        tokens = list(LEXER.tokens(record.text)) if record.object_type == "owner" else []
        if tokens and tokens[-1].value in names:
            yield record, tokens


HANDLERS: dict[str, Handler] = {
    "AlterObjectDependsStmt": depend,
    "ReassignOwnedStmt": reassign,
    "DropOwnedStmt": drop_owned,
}
