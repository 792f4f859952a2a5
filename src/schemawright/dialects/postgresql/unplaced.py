"""The names in a statement of which PostgreSQL's tree does not say where they stand."""

from collections.abc import Sequence

from schemawright.dialects.postgresql.parser import Node, Statement, Tokens, quote_identifier
from schemawright.dialects.postgresql.rename import CannotRewriteError, Rename
from schemawright.dialects.postgresql.scope import strings, unquoted

RELATIONS = frozenset(f"OBJECT_{kind}" for kind in ("TABLE", "VIEW", "MATVIEW", "SEQUENCE", "INDEX", "FOREIGN_TABLE"))
TYPES = frozenset(("OBJECT_TYPE", "OBJECT_DOMAIN"))
OF_RELATION = frozenset(f"OBJECT_{kind}" for kind in ("COLUMN", "POLICY", "TRIGGER", "RULE", "TABCONSTRAINT"))
"""Kinds of object that are named by their relation and a name of their own."""


class Unplaced:
    """Finds the names that a rename changes among a statement's tokens."""

    def __init__(self, rename: Rename, tokens: Tokens, path: tuple[str, ...]) -> None:
        self._rename = rename
        self._tokens = tokens
        self._path = path
        self._edits: dict[int, tuple[int, str]] = {}

    def edits(self, statement: Statement) -> dict[int, tuple[int, str]]:
        """Where each begins, to where it ends and what stands there instead. Raises `CannotRewriteError`."""
        self._edits = {}
        if statement.kind == "CreateTrigStmt":
            self._listed_columns(strings(statement.node.get("columns", ())), statement.start, "OF", "ON")
        if statement.kind == "GrantStmt":
            self._granted_columns(statement)
        if statement.kind == "CreatePublicationStmt":
            self._published_columns(statement.node)
        if statement.kind == "CreateStatsStmt":
            listed = [one["StatsElem"].get("name", "") for one in statement.node.get("exprs", ())]
            self._listed_columns(listed, statement.start, "ON", "FROM")
        self._objects(statement)
        return self._edits

    def _listed_columns(self, columns: Sequence[str], start: int, first: str, end: str) -> None:
        """`UPDATE OF column ON`, and the columns of statistics: the tree has no positions for these."""
        if self._rename.kind != "column" or self._rename.old not in columns:
            return
        token = self._tokens.at(start)
        while self._tokens.word(token).upper() != first:
            token += 1
        self._rename_until(token, end)

    def _rename_until(self, token: int, end: str) -> None:
        while self._tokens.word(token).upper() != end:
            if self._tokens.word(token) in (self._rename.old, quote_identifier(self._rename.old)):
                self._edits[self._tokens.starts[token]] = (self._tokens.ends[token], quote_identifier(self._rename.new))
            token += 1

    def _published_columns(self, node: Node) -> None:
        """The columns of a published table: the tree has no positions for these."""
        for one in node.get("pubobjects", ()):
            table = one["PublicationObjSpec"].get("pubtable", {})
            relation = table.get("relation", {})
            if self._rename.kind != "column" or relation.get("relname") != self._rename.relation:
                continue
            if self._rename.old in strings(table.get("columns", ())):
                self._rename_until(self._tokens.at(relation["location"]), ")")

    def _granted_columns(self, statement: Statement) -> None:
        """`GRANT SELECT (column) ON table`: likewise."""
        node = statement.node
        relations = [one["RangeVar"].get("relname") for one in node.get("objects", ()) if "RangeVar" in one]
        listed = [name for one in node.get("privileges", ()) for name in strings(one["AccessPriv"].get("cols", ()))]
        is_meant = self._rename.kind == "column" and relations == [self._rename.relation]
        if is_meant and self._rename.old in listed:
            self._rename_until(self._tokens.at(statement.start), "ON")

    def _objects(self, statement: Statement) -> None:
        """Objects that a statement is about (`COMMENT ON`, `ALTER … OWNER TO`, `GRANT`): names without positions."""
        node = statement.node
        kind = node.get("objtype") or node.get("objectType") or node.get("removeType")
        if kind is None or (statement.kind == "GrantStmt" and node.get("targtype") != "ACL_TARGET_OBJECT"):
            return
        for one in (node["object"],) if "object" in node else node.get("objects", ()):
            items = one.get("List", {}).get("items", ())
            if kind == "OBJECT_DOMCONSTRAINT" and "TypeName" in items[0]:
                self._object("type", strings(items[0]["TypeName"]["names"]), statement)
            elif kind in OF_RELATION and len(names := strings(items)) > 1:
                self._object("relation", names[:-1], statement, names[-1] if kind == "OBJECT_COLUMN" else None)
            elif (of := "type" if kind in TYPES else "relation" if kind in RELATIONS else None) is not None:
                self._object(of, strings(items), statement)

    def _object(self, kind: str, names: list[str], statement: Statement, column: str | None = None) -> None:
        rename = self._rename
        if rename.kind == "column":
            wanted, of = (rename.relation, column) if kind == "relation" else (None, None)
            if of != rename.old:
                return
        else:
            wanted = rename.old if rename.kind == kind else None
        here = names[:-1] == [rename.namespace] or (len(names) == 1 and rename.namespace in self._path)
        if names[-1:] != [wanted] or not here:
            return
        parts = names if rename.kind != "column" else [*names, rename.old]
        first = self._place_of(parts, statement)
        last = first + 2 * (len(parts) - 1)
        if rename.kind == "column":
            self._edits[self._tokens.starts[last]] = (self._tokens.ends[last], quote_identifier(rename.new))
        else:
            self._edits[self._tokens.starts[first]] = (
                self._tokens.ends[last],
                self._rename.qualified(self._path, len(names) - 1),
            )

    def _place_of(self, parts: list[str], statement: Statement) -> int:
        """The token at which these names stand with points between; behind the last `ON`, where there is one."""
        first, end = self._tokens.at(statement.start), self._tokens.at(statement.end)
        on = [number for number in range(first, end) if self._tokens.word(number).upper() == "ON"]
        begin = on[-1] + 1 if on else first + 2
        for number in range(begin, end - 2 * (len(parts) - 1)):
            if all(unquoted(self._tokens.word(number + 2 * at)) == part for at, part in enumerate(parts)):
                return number
        raise CannotRewriteError(f"{'.'.join(parts)} cannot be found in the statement that names it.")
