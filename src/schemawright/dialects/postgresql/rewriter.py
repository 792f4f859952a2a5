"""Rewriting SQL text when something that it names gets another name.

PostgreSQL's views keep their meaning and the names of their own columns when a table or column beneath is renamed:
they are stored as trees. Here the text is the truth, so it is rewritten to the same effect: `SELECT price FROM item`
becomes `SELECT cost AS price FROM item`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from schemawright.base.errors import SchemawrightError
from schemawright.dialects.postgresql.parser import Node, Script, Statement, Tokens, parse, quote_identifier

Relations = dict[tuple[str, str], tuple[str, ...]]
"""Namespace and name of each table to the names of its columns, in order."""
SEQUENCE_FUNCTIONS = frozenset({"nextval", "currval", "setval"})


class CannotRewriteError(SchemawrightError):
    """The text uses the old name where it can't be replaced (`JOIN … USING`, a star over unknown columns)."""

    code = "cannot_rewrite"


@dataclass(frozen=True, slots=True)
class Rename:
    """What gets another name. Of a column, `relation` is its table; else `to_namespace` is its new home."""

    kind: Literal["column", "relation", "type"]
    namespace: str
    old: str
    new: str
    relation: str = ""
    to_namespace: str = ""


@dataclass(frozen=True, slots=True)
class _Item:
    """Something in a FROM clause: its name there, the table that it is, and its columns where they are known."""

    alias: str
    table: tuple[str, str] | None
    columns: tuple[str, ...] | None
    is_plain: bool = False
    """Whether it goes by the table's own name."""


@dataclass(slots=True)
class _Scope:
    items: list[_Item] = field(default_factory=list)
    queries: dict[str, tuple[str, ...] | None] = field(default_factory=dict)
    """Common table expressions by name, with the names of their columns."""
    outer: "_Scope | None" = None

    def up(self) -> Iterator["_Scope"]:
        scope: _Scope | None = self
        while scope is not None:
            yield scope
            scope = scope.outer


RELATIONS = frozenset(f"OBJECT_{kind}" for kind in ("TABLE", "VIEW", "MATVIEW", "SEQUENCE", "INDEX", "FOREIGN_TABLE"))
TYPES = frozenset(("OBJECT_TYPE", "OBJECT_DOMAIN"))
OF_RELATION = frozenset(f"OBJECT_{kind}" for kind in ("COLUMN", "POLICY", "TRIGGER", "RULE", "TABCONSTRAINT"))
"""Kinds of object that are named by their relation and a name of their own."""


class Rewriter:
    """Rewrites texts for one rename; `relations` are the columns as they were before it."""

    def __init__(self, rename: Rename, relations: Relations, path: tuple[str, ...] = ("public",)) -> None:
        self._rename = rename
        self._relations = relations
        self._path = path
        self._edits: dict[int, tuple[int, str]] = {}
        self._keeps_alias = False
        self._tokens: Tokens

    def query(self, text: str) -> str:
        """A query or any whole statement, rewritten. Raises `CannotRewriteError`, or `SourceError` for bad syntax."""
        return self._rewritten(text, _Scope())

    def expression(self, text: str, table: tuple[str, str] | None) -> str:
        """An expression over the columns of `table`, rewritten."""
        front = "SELECT "
        items = [_Item(table[1], table, self._relations.get(table), is_plain=True)] if table else []
        return self._rewritten(front + text, _Scope(items), output_names=False)[len(front) :]

    def about(self, text: str, table: tuple[str, str]) -> str:
        """A statement about one table (trigger, policy, rule), where its columns and those of NEW and OLD are known."""
        columns = self._relations.get(table)
        return self._rewritten(
            text, _Scope([_Item(name, table, columns, name == table[1]) for name in (table[1], "new", "old")])
        )

    def _rewritten(self, text: str, scope: _Scope, *, output_names: bool = True) -> str:
        may_star = self._rename.kind == "column" and output_names and "*" in text
        if self._rename.old.lower() not in text.lower() and not may_star:
            return text
        script = parse(text)
        self._tokens = Tokens(script.data, 0, len(script.data))
        self._edits = {}
        self._keeps_alias = self._must_keep_alias(script)
        for statement in script.statements:
            if statement.kind == "CreateTrigStmt":
                self._listed_columns(_strings(statement.node.get("columns", ())), statement.start, "OF", "ON")
            if statement.kind == "GrantStmt":
                self._granted_columns(statement)
            if statement.kind == "CreatePublicationStmt":
                self._published_columns(statement.node)
            if statement.kind == "CreateStatsStmt":
                listed = [one["StatsElem"].get("name", "") for one in statement.node.get("exprs", ())]
                self._listed_columns(listed, statement.start, "ON", "FROM")
            self._objects(statement)
            if statement.kind == "SelectStmt" and not output_names:
                for target in statement.node.get("targetList", ()):
                    self._walk(target["ResTarget"].get("val"), scope)
            else:
                self._walk({statement.kind: statement.node}, scope)
        result = text.encode()
        for start in sorted(self._edits, reverse=True):
            end, replacement = self._edits[start]
            result = result[:start] + replacement.encode() + result[end:]
        return result.decode()

    def _walk(self, value: Any, scope: _Scope) -> None:
        if isinstance(value, list):
            for one in value:
                self._walk(one, scope)
        elif isinstance(value, dict):
            for kind, node in value.items():
                visit = getattr(self, f"_visit_{kind}", None)
                if visit is not None and isinstance(node, dict):
                    visit(node, scope)
                else:
                    self._walk(self._typed(kind, node), scope)

    @staticmethod
    def _typed(name: str, node: Any) -> Any:
        """Fields that hold one node without its type, such as `relation`, with it."""
        if isinstance(node, dict) and ("relname" in node) and name != "RangeVar":
            return {"RangeVar": node}
        if isinstance(node, dict) and "names" in node and "typemod" in node and name != "TypeName":
            return {"TypeName": node}
        if isinstance(node, dict) and name in ("larg", "rarg") and ("targetList" in node or "op" in node):
            return {"SelectStmt": node}
        return node

    # Queries and their scopes

    def _visit_SelectStmt(self, node: Node, outer: _Scope) -> None:  # noqa: N802
        scope = _Scope(outer=outer)
        for wrapped in node.get("withClause", {}).get("ctes", ()):
            query = wrapped["CommonTableExpr"]
            if node["withClause"].get("recursive"):
                scope.queries[query["ctename"]] = _cte_columns(query)
            self._walk(query.get("ctequery"), scope)
            scope.queries[query["ctename"]] = _cte_columns(query)
        for item in node.get("fromClause", ()):
            self._gather(item, scope)
        is_set = node.get("op", "SETOP_NONE") != "SETOP_NONE"
        for name, value in node.items():
            if name == "targetList":
                for target in value:
                    self._target(target["ResTarget"], scope)
            elif name not in ("withClause", "op") and not (is_set and name == "sortClause"):
                self._walk(self._typed(name, value), scope)

    def _gather(self, node: Node, scope: _Scope) -> None:
        ((kind, item),) = node.items()
        if kind == "JoinExpr":
            self._gather(item["larg"], scope)
            self._gather(item["rarg"], scope)
            self._check_join(item, scope)
        elif kind == "RangeVar":
            alias = item.get("alias", {})
            queries = next((s.queries for s in scope.up() if item["relname"] in s.queries), None)
            if "schemaname" not in item and queries is not None:
                scope.items.append(_Item(alias.get("aliasname", item["relname"]), None, queries[item["relname"]]))
                return
            table = (item.get("schemaname") or self._home(item["relname"]), item["relname"])
            columns = self._relations.get(table)
            scope.items.append(_Item(alias.get("aliasname", item["relname"]), table, columns, "alias" not in item))
        else:
            alias = item.get("alias", {})
            given = tuple(_strings(alias.get("colnames", ())))
            if kind == "RangeSubselect":
                given = given or _output_names(item["subquery"]["SelectStmt"]) or ()
            scope.items.append(_Item(alias.get("aliasname", ""), None, given or None))

    def _home(self, relation: str) -> str:
        return next((ns for ns in self._path if (ns, relation) in self._relations), self._path[0] if self._path else "")

    def _check_join(self, join: Node, scope: _Scope) -> None:
        if self._rename.kind != "column":
            return
        names = set(_strings(join.get("usingClause", ())))
        mine = any(item.table == self._table for item in scope.items)
        if mine and (self._rename.old in names or join.get("isNatural")):
            raise CannotRewriteError(
                f"{self._rename.old!r} is used by a JOIN … USING or NATURAL JOIN. Write the join with ON first."
            )

    @property
    def _table(self) -> tuple[str, str]:
        return self._rename.namespace, self._rename.relation

    def _target(self, target: Node, scope: _Scope) -> None:
        value = target.get("val", {})
        reference = value.get("ColumnRef")
        if reference is None or "name" in target:
            self._walk({k: v for k, v in target.items() if k != "name"}, scope)
        elif "A_Star" in reference["fields"][-1]:
            self._star(reference, scope)
        elif (end := self._column(reference, scope)) is not None:
            start, replacement = end
            stop, _ = self._edits[start]
            self._edits[start] = (stop, f"{replacement} AS {quote_identifier(self._rename.old)}")

    def _star(self, reference: Node, scope: _Scope) -> None:
        if self._rename.kind != "column":
            self._qualifier(reference, scope)
            return
        qualifier = _strings(reference["fields"][:-1])[-1:]
        items = [item for item in scope.items if not qualifier or item.alias == qualifier[0]]
        if not any(item.table == self._table for item in items):
            return
        names = []
        for item in items:
            if item.columns is None:
                raise CannotRewriteError(
                    "A * stands for columns that are not known here. Name the columns in the query first."
                )
            for column in item.columns:
                renamed = item.table == self._table and column == self._rename.old
                shown = f"{quote_identifier(item.alias)}.{quote_identifier(self._rename.new if renamed else column)}"
                names.append(f"{shown} AS {quote_identifier(column)}" if renamed else shown)
        first = self._tokens.at(reference.get("location", 0))
        last = first + 2 * (len(reference["fields"]) - 1)
        self._edits[self._tokens.starts[first]] = (self._tokens.ends[last], ", ".join(names))

    # References

    def _visit_ColumnRef(self, node: Node, scope: _Scope) -> None:  # noqa: N802
        self._column(node, scope)

    def _column(self, node: Node, scope: _Scope) -> tuple[int, str] | None:
        """Rewrites a reference to a column; says where and with what, if its own name changed."""
        fields = _strings(node["fields"])
        if self._rename.kind == "relation":
            self._qualifier(node, scope)
            return None
        if (
            self._rename.kind != "column"
            or not fields
            or fields[-1] != self._rename.old
            or len(fields) != len(node["fields"])
        ):
            return None
        if not self._is_meant(fields, scope):
            return None
        token = self._tokens.at(node.get("location", 0)) + 2 * (len(fields) - 1)
        start = self._tokens.starts[token]
        replacement = quote_identifier(self._rename.new)
        self._edits[start] = (self._tokens.ends[token], replacement)
        return start, replacement

    def _is_meant(self, fields: list[str], scope: _Scope) -> bool:
        for level in scope.up():
            if len(fields) == 1:
                if any(item.table == self._table for item in level.items):
                    return True
                if any(item.columns is not None and self._rename.old in item.columns for item in level.items):
                    return False
            elif len(fields) == 2:
                for item in level.items:
                    if item.alias == fields[0]:
                        return item.table == self._table
            elif (fields[0], fields[1]) == self._table:
                return True
        return False

    def _qualifier(self, node: Node, scope: _Scope) -> None:
        """`namespace.old.column`, and `old.column` unless `old` becomes an alias, where that relation is renamed."""
        rename = self._rename
        fields = _strings(node["fields"])
        parts = len(node["fields"])
        if rename.kind != "relation":
            return
        token = self._tokens.at(node.get("location", 0))
        if parts == 3 and fields[:2] == [rename.namespace, rename.old]:
            self._edits[self._tokens.starts[token]] = (self._tokens.ends[token + 2], self._qualified(1))
        elif parts == 2 and fields[0] == rename.old and not self._keeps_alias and self._is_plain(scope):
            self._edits[self._tokens.starts[token]] = (self._tokens.ends[token], quote_identifier(rename.new))

    def _is_plain(self, scope: _Scope) -> bool:
        """Whether the old name, before a point, is that of the renamed relation."""
        rename = self._rename
        for level in scope.up():
            for item in level.items:
                if item.alias == rename.old:
                    return item.is_plain and item.table == (rename.namespace, rename.old)
        return False

    def _visit_RangeVar(self, node: Node, scope: _Scope) -> None:  # noqa: N802
        rename = self._rename
        if rename.kind != "relation" or node["relname"] != rename.old:
            return
        schema = node.get("schemaname")
        if schema != rename.namespace and (schema is not None or rename.namespace not in self._path):
            return
        if schema is None and any(rename.old in level.queries for level in scope.up()):
            return
        token = self._tokens.at(node.get("location", 0))
        last = token + (2 if schema is not None else 0)
        qualified = self._qualified(1 if schema is not None else 0)
        used = any(item.alias == rename.old for level in scope.up() for item in level.items)
        alias = f" AS {quote_identifier(rename.old)}" if used and "alias" not in node and self._keeps_alias else ""
        self._edits[self._tokens.starts[token]] = (self._tokens.ends[last], qualified + alias)

    def _must_keep_alias(self, script: Script) -> bool:
        """Whether the old name must live on as an alias: the new one is taken, or the old one stands for whole rows."""
        if self._rename.kind != "relation" or self._rename.new == self._rename.old:
            return False
        names = (_unquoted(self._tokens.word(number)) for number in range(len(self._tokens.starts)))
        return self._rename.new in names or any(
            _has_whole_row(statement.node, self._rename.old) for statement in script.statements
        )

    def _qualified(self, always: int) -> str:
        rename = self._rename
        home = rename.to_namespace or rename.namespace
        shown = always or home not in self._path
        return (f"{quote_identifier(home)}." if shown else "") + quote_identifier(rename.new)

    def _visit_TypeName(self, node: Node, scope: _Scope) -> None:  # noqa: N802
        names = _strings(node.get("names", ()))
        rename = self._rename
        known = (
            names
            and names[-1] == rename.old
            and (names[:-1] == [rename.namespace] or (len(names) == 1 and rename.namespace in self._path))
        )
        if rename.kind in ("type", "relation") and known and node.get("location", 0) >= 0:
            token = self._tokens.at(node.get("location", 0))
            last = token + 2 * (len(names) - 1)
            self._edits[self._tokens.starts[token]] = (self._tokens.ends[last], self._qualified(len(names) - 1))
        self._walk(node.get("typmods", ()), scope)

    # Names inside text constants: 'sequence'::regclass

    def _visit_TypeCast(self, node: Node, scope: _Scope) -> None:  # noqa: N802
        if _strings(node.get("typeName", {}).get("names", ()))[-1:] == ["regclass"]:
            self._constant(node.get("arg", {}))
        self._walk({"arg": node.get("arg"), "TypeName": node.get("typeName", {})}, scope)

    def _visit_FuncCall(self, node: Node, scope: _Scope) -> None:  # noqa: N802
        if _strings(node.get("funcname", ()))[-1] in SEQUENCE_FUNCTIONS and node.get("args"):
            self._constant(node["args"][0])
        self._walk({k: v for k, v in node.items() if k != "funcname"}, scope)

    def _constant(self, node: Node) -> None:
        constant = node.get("A_Const", {})
        text = constant.get("sval", {}).get("sval")
        if text is None or self._rename.kind != "relation":
            return
        namespace, _, name = text.rpartition(".")
        if (
            _unquoted(name) != self._rename.old
            or (_unquoted(namespace) if namespace else self._home_of_rename()) != self._rename.namespace
        ):
            return
        token = self._tokens.at(constant.get("location", 0))
        renamed = self._qualified(1 if namespace else 0).replace("'", "''")
        self._edits[self._tokens.starts[token]] = (self._tokens.ends[token], f"'{renamed}'")

    def _home_of_rename(self) -> str:
        return self._rename.namespace if self._rename.namespace in self._path else ""

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
            if self._rename.old in _strings(table.get("columns", ())):
                self._rename_until(self._tokens.at(relation["location"]), ")")

    def _granted_columns(self, statement: Statement) -> None:
        """`GRANT SELECT (column) ON table`: likewise."""
        node = statement.node
        relations = [one["RangeVar"].get("relname") for one in node.get("objects", ()) if "RangeVar" in one]
        listed = [name for one in node.get("privileges", ()) for name in _strings(one["AccessPriv"].get("cols", ()))]
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
                self._object("type", _strings(items[0]["TypeName"]["names"]), statement)
            elif kind in OF_RELATION and len(names := _strings(items)) > 1:
                self._object("relation", names[:-1], statement, names[-1] if kind == "OBJECT_COLUMN" else None)
            elif (of := "type" if kind in TYPES else "relation" if kind in RELATIONS else None) is not None:
                self._object(of, _strings(items), statement)

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
            self._edits[self._tokens.starts[first]] = (self._tokens.ends[last], self._qualified(len(names) - 1))

    def _place_of(self, parts: list[str], statement: Statement) -> int:
        """The token at which these names stand with points between; behind the last `ON`, where there is one."""
        first, end = self._tokens.at(statement.start), self._tokens.at(statement.end)
        on = [number for number in range(first, end) if self._tokens.word(number).upper() == "ON"]
        begin = on[-1] + 1 if on else first + 2
        for number in range(begin, end - 2 * (len(parts) - 1)):
            if all(_unquoted(self._tokens.word(number + 2 * at)) == part for at, part in enumerate(parts)):
                return number
        raise CannotRewriteError(f"{'.'.join(parts)} cannot be found in the statement that names it.")


def _has_whole_row(value: Any, name: str) -> bool:
    """Whether a bare name, which may be a relation's whole row, stands somewhere in a tree."""
    if isinstance(value, list):
        return any(_has_whole_row(one, name) for one in value)
    if not isinstance(value, dict):
        return False
    reference = value.get("ColumnRef")
    if (
        isinstance(reference, dict)
        and _strings(reference.get("fields", ())) == [name]
        and len(reference["fields"]) == 1
    ):
        return True
    return any(_has_whole_row(one, name) for one in value.values())


def _strings(nodes: Any) -> list[str]:
    return [node["String"].get("sval", "") for node in nodes if "String" in node]


def _unquoted(name: str) -> str:
    return name[1:-1].replace('""', '"') if name.startswith('"') else name.lower()


def _cte_columns(query: Node) -> tuple[str, ...] | None:
    given = tuple(_strings(query.get("aliascolnames", ())))
    return given or _output_names(query.get("ctequery", {}).get("SelectStmt", {}))


def _output_names(select: Node) -> tuple[str, ...] | None:
    """The names of a query's columns, or `None` where a star hides some."""
    while "larg" in select:
        select = select["larg"]
    names = []
    for wrapped in select.get("targetList", ()):
        target = wrapped["ResTarget"]
        fields = target.get("val", {}).get("ColumnRef", {}).get("fields")
        if "name" in target:
            names.append(target["name"])
        elif fields and "A_Star" in fields[-1]:
            return None
        elif fields:
            names.append(_strings(fields)[-1])
    return tuple(names)
