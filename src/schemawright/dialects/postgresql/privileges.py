"""What a row of `GRANT` and `REVOKE` statements comes to (manual, 5.8 Privileges)."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from schemawright.base.errors import SourceError
from schemawright.dialects.postgresql.parser import Node, Tokens, parse, quote_identifier

_RELATION = ("SELECT", "INSERT", "UPDATE", "DELETE", "TRUNCATE", "REFERENCES", "TRIGGER")
_ALL = {
    "TABLE": _RELATION,
    "SEQUENCE": ("USAGE", "SELECT", "UPDATE"),
    "SCHEMA": ("USAGE", "CREATE"),
    "FUNCTION": ("EXECUTE",),
    "PROCEDURE": ("EXECUTE",),
    "ROUTINE": ("EXECUTE",),
    "TYPE": ("USAGE",),
    "DOMAIN": ("USAGE",),
    "LANGUAGE": ("USAGE",),
    "FDW": ("USAGE",),
    "FOREIGN_SERVER": ("USAGE",),
}
_OF_COLUMNS = ("SELECT", "INSERT", "UPDATE", "REFERENCES")
_BY_DEFAULT = {
    **dict.fromkeys(("FUNCTION", "PROCEDURE", "ROUTINE"), "EXECUTE"),
    **dict.fromkeys(("TYPE", "DOMAIN", "LANGUAGE"), "USAGE"),
}
"""What everybody may do with something new of a kind."""

MAINTAIN = 17
"""The version since which a table has this privilege."""

PUBLIC = "PUBLIC"

SUPERUSER = "postgres"
"""The role that makes a new cluster, and is the owner in most schemas that tell of none."""

RUNNING = frozenset(("CURRENT_USER", "CURRENT_ROLE", "SESSION_USER"))
"""The role that runs a statement: the owner of what it makes."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One privilege of one role; of one column, where one is named."""

    grantee: str
    privilege: str
    column: str | None = None


Privileges = dict[Entry, bool]
"""Who has what, and whether it can be handed on."""


@dataclass(frozen=True, slots=True)
class Grant:
    """A `GRANT` or `REVOKE` on one object, or of default privileges on one kind of objects of one role and namespace.

    `target` is what is between `ON` and `TO`, `front` what comes before `GRANT`.
    """

    is_grant: bool
    kind: str
    front: str
    target: str
    grantees: tuple[str, ...]
    privileges: tuple[tuple[str, str | None], ...]
    option: bool

    @property
    def place(self) -> str:
        """What it is on, in one form: that default privileges are of the role which runs this goes without saying."""
        if not self.front:
            return self.target
        return _OF_WHO_RUNS_IT.sub("", " ".join(self.front.split()) + " ").lower() + self.target.lower()

    def apply(self, held: Privileges) -> None:
        """Gives or takes."""
        for grantee in self.grantees:
            for privilege, column in self.privileges:
                entry = Entry(grantee, privilege, column)
                if self.is_grant:
                    held[entry] = self.option or held.get(entry, False)
                elif self.option:
                    held.update(dict.fromkeys(self._taken(held, entry), False))
                else:
                    for one in self._taken(held, entry):
                        del held[one]

    @staticmethod
    def _taken(held: Privileges, entry: Entry) -> list[Entry]:
        """What is taken with a privilege on the whole: that on each column too."""
        alike = (one for one in held if (one.grantee, one.privilege) == (entry.grantee, entry.privilege))
        return [one for one in alike if entry.column in (None, one.column)]


_OF_WHO_RUNS_IT = re.compile(
    rf' for (?:role|user) "?(?:{"|".join((*sorted(RUNNING), SUPERUSER))})"?(?= )', re.IGNORECASE
)


def read(text: str, version: int) -> Grant | None:
    """The grant that a statement is; `None` for what is told in another way (`GRANTED BY`, on large objects)."""
    try:
        script = parse(text)
    except SourceError:
        return None
    statement = script.statements[0]
    node: Node = statement.node
    options: Iterable[Node] = ()
    if statement.kind == "AlterDefaultPrivilegesStmt":
        node, options = node["action"], node.get("options", ())
    elif statement.kind != "GrantStmt" or len(node.get("objects", ())) != 1:
        return None
    kind = node.get("objtype", "OBJECT_TABLE").removeprefix("OBJECT_")
    several = any(len(one["DefElem"]["arg"].get("List", {}).get("items", ())) > 1 for one in options)
    if kind not in _ALL or "grantor" in node or several:
        return None
    return Grant(
        is_grant=bool(node.get("is_grant")),
        kind=kind,
        grantees=tuple(_role(one["RoleSpec"]) for one in node["grantees"]),
        privileges=tuple(_privileges(node, kind, version)),
        option=bool(node.get("grant_option")),
        **_places(Tokens(script.data, statement.start, statement.end)),
    )


def _role(node: Node) -> str:
    if "rolename" in node:
        return quote_identifier(node["rolename"])
    return str(node["roletype"]).removeprefix("ROLESPEC_")


def _privileges(node: Node, kind: str, version: int) -> Iterator[tuple[str, str | None]]:
    every = all_of(kind, version)
    given: Iterable[Node] = node.get("privileges", ()) or ({"AccessPriv": {}},)
    for one in given:
        columns = [column["String"]["sval"] for column in one["AccessPriv"].get("cols", ())]
        name = one["AccessPriv"].get("priv_name", "").upper()
        for privilege in (name,) if name else _OF_COLUMNS if columns else every:
            yield from ((privilege, column) for column in columns or (None,))


def _places(tokens: Tokens) -> dict[str, str]:
    words = [tokens.word(number).lower() for number in range(len(tokens))]
    verb = next(number for number, word in enumerate(words) if word in ("grant", "revoke"))
    on = words.index("on", verb)
    end = next(number for number in range(on, len(words)) if words[number] in ("to", "from"))
    front = tokens.text(tokens.starts[0], tokens.ends[verb - 1]) + " " if verb else ""
    return {"front": front, "target": tokens.text(tokens.starts[on + 1], tokens.ends[end - 1])}


def all_of(kind: str, version: int) -> tuple[str, ...]:
    """Every privilege on a kind of object."""
    return (*_ALL[kind], "MAINTAIN") if kind == "TABLE" and version >= MAINTAIN else _ALL[kind]


def by_default(kind: str, name: str) -> Privileges:
    """What everybody may do with something that nothing has been granted on."""
    privilege = "USAGE" if (kind, name) == ("SCHEMA", "public") else _BY_DEFAULT.get(kind)
    return {Entry(PUBLIC, privilege): False} if privilege is not None else {}


def statements(model: Grant, entries: Privileges, version: int, *, is_grant: bool = True) -> Iterator[tuple[str, str]]:
    """`GRANT` (or `REVOKE`) statements for these privileges, each with whom it is about."""
    every = all_of(model.kind, version)
    for grantee, option in sorted({(entry.grantee, held) for entry, held in entries.items()}):
        mine = [entry for entry, held in entries.items() if (entry.grantee, held) == (grantee, option)]
        whole = [privilege for privilege in every if Entry(grantee, privilege) in mine]
        # A sequence may be granted on as if it were a table, and has another privilege.
        whole += sorted(one.privilege for one in mine if one.column is None and one.privilege not in every)
        named = ["ALL"] if len(whole) == len(every) > 1 else whole
        for privilege in sorted({entry.privilege for entry in mine if entry.column is not None}):
            columns = sorted(
                entry.column for entry in mine if entry.column is not None and entry.privilege == privilege
            )
            named.append(f"{privilege} ({', '.join(map(quote_identifier, columns))})")
        verb, direction, end = ("GRANT", "TO", " WITH GRANT OPTION" * option) if is_grant else ("REVOKE", "FROM", "")
        yield f"{model.front}{verb} {', '.join(named)} ON {model.target} {direction} {grantee}{end}", f"{grantee}{end}"


def net(grants: Iterable[Grant], start: Privileges) -> Privileges:
    """What they come to."""
    held = dict(start)
    for grant in grants:
        grant.apply(held)
    return held
