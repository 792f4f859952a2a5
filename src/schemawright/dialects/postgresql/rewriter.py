"""Rewriting SQL text when something that it names gets another name.

PostgreSQL's views keep their meaning and the names of their own columns when a table or column beneath is renamed:
they are stored as trees. Here the text is the truth, so it is rewritten to the same effect: `SELECT price FROM item`
becomes `SELECT cost AS price FROM item`.
"""

from typing import Any

from schemawright.dialects.postgresql.parser import Node, Script, Tokens, parse, quote_identifier
from schemawright.dialects.postgresql.rename import CannotRewriteError, Rename
from schemawright.dialects.postgresql.scope import Item, Scope, cte_columns, output_names, strings, unquoted
from schemawright.dialects.postgresql.unplaced import Unplaced

Relations = dict[tuple[str, str], tuple[str, ...]]
"""Namespace and name of each table to the names of its columns, in order."""
SEQUENCE_FUNCTIONS = frozenset({"nextval", "currval", "setval"})


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
        return self._rewritten(text, Scope())

    def expression(self, text: str, table: tuple[str, str] | None) -> str:
        """An expression over the columns of `table`, rewritten."""
        front = "SELECT "
        items = [Item(table[1], table, self._relations.get(table), is_plain=True)] if table else []
        return self._rewritten(front + text, Scope(items), is_query=False)[len(front) :]

    def about(self, text: str, table: tuple[str, str]) -> str:
        """A statement about one table (trigger, policy, rule), where its columns and those of NEW and OLD are known."""
        columns = self._relations.get(table)
        return self._rewritten(
            text, Scope([Item(name, table, columns, name == table[1]) for name in (table[1], "new", "old")])
        )

    def _rewritten(self, text: str, scope: Scope, *, is_query: bool = True) -> str:
        may_star = self._rename.kind == "column" and is_query and "*" in text
        if self._rename.old.lower() not in text.lower() and not may_star:
            return text
        script = parse(text)
        self._tokens = Tokens(script.data, 0, len(script.data))
        self._edits = {}
        self._keeps_alias = self._must_keep_alias(script)
        unplaced = Unplaced(self._rename, self._tokens, self._path)
        for statement in script.statements:
            self._edits |= unplaced.edits(statement)
            if statement.kind == "SelectStmt" and not is_query:
                for target in statement.node.get("targetList", ()):
                    self._walk(target["ResTarget"].get("val"), scope)
            else:
                self._walk({statement.kind: statement.node}, scope)
        result = text.encode()
        for start in sorted(self._edits, reverse=True):
            end, replacement = self._edits[start]
            result = result[:start] + replacement.encode() + result[end:]
        return result.decode()

    def _walk(self, value: Any, scope: Scope) -> None:
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

    def _visit_SelectStmt(self, node: Node, outer: Scope) -> None:  # noqa: N802
        scope = Scope(outer=outer)
        for wrapped in node.get("withClause", {}).get("ctes", ()):
            query = wrapped["CommonTableExpr"]
            if node["withClause"].get("recursive"):
                scope.queries[query["ctename"]] = cte_columns(query)
            self._walk(query.get("ctequery"), scope)
            scope.queries[query["ctename"]] = cte_columns(query)
        for item in node.get("fromClause", ()):
            self._gather(item, scope)
        is_set = node.get("op", "SETOP_NONE") != "SETOP_NONE"
        for name, value in node.items():
            if name == "targetList":
                for target in value:
                    self._target(target["ResTarget"], scope)
            elif name not in ("withClause", "op") and not (is_set and name == "sortClause"):
                self._walk(self._typed(name, value), scope)

    def _gather(self, node: Node, scope: Scope) -> None:
        ((kind, item),) = node.items()
        if kind == "JoinExpr":
            self._gather(item["larg"], scope)
            self._gather(item["rarg"], scope)
            self._check_join(item, scope)
        elif kind == "RangeVar":
            alias = item.get("alias", {})
            queries = next((s.queries for s in scope.up() if item["relname"] in s.queries), None)
            if "schemaname" not in item and queries is not None:
                scope.items.append(Item(alias.get("aliasname", item["relname"]), None, queries[item["relname"]]))
                return
            table = (item.get("schemaname") or self._home(item["relname"]), item["relname"])
            columns = self._relations.get(table)
            scope.items.append(Item(alias.get("aliasname", item["relname"]), table, columns, "alias" not in item))
        else:
            alias = item.get("alias", {})
            given = tuple(strings(alias.get("colnames", ())))
            if kind == "RangeSubselect":
                given = given or output_names(item["subquery"]["SelectStmt"]) or ()
            scope.items.append(Item(alias.get("aliasname", ""), None, given or None))

    def _home(self, relation: str) -> str:
        return next((ns for ns in self._path if (ns, relation) in self._relations), self._path[0] if self._path else "")

    def _check_join(self, join: Node, scope: Scope) -> None:
        if self._rename.kind != "column":
            return
        names = set(strings(join.get("usingClause", ())))
        mine = any(item.table == self._table for item in scope.items)
        if mine and (self._rename.old in names or join.get("isNatural")):
            raise CannotRewriteError(
                f"{self._rename.old!r} is used by a JOIN … USING or NATURAL JOIN. Write the join with ON first."
            )

    @property
    def _table(self) -> tuple[str, str]:
        return self._rename.namespace, self._rename.relation

    def _target(self, target: Node, scope: Scope) -> None:
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

    def _star(self, reference: Node, scope: Scope) -> None:
        if self._rename.kind != "column":
            self._qualifier(reference, scope)
            return
        qualifier = strings(reference["fields"][:-1])[-1:]
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

    def _visit_ColumnRef(self, node: Node, scope: Scope) -> None:  # noqa: N802
        self._column(node, scope)

    def _column(self, node: Node, scope: Scope) -> tuple[int, str] | None:
        """Rewrites a reference to a column; says where and with what, if its own name changed."""
        fields = strings(node["fields"])
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

    def _is_meant(self, fields: list[str], scope: Scope) -> bool:
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

    def _qualifier(self, node: Node, scope: Scope) -> None:
        """`namespace.old.column`, and `old.column` unless `old` becomes an alias, where that relation is renamed."""
        rename = self._rename
        fields = strings(node["fields"])
        parts = len(node["fields"])
        if rename.kind != "relation":
            return
        token = self._tokens.at(node.get("location", 0))
        if parts == 3 and fields[:2] == [rename.namespace, rename.old]:
            self._edits[self._tokens.starts[token]] = (
                self._tokens.ends[token + 2],
                self._rename.qualified(self._path, 1),
            )
        elif parts == 2 and fields[0] == rename.old and not self._keeps_alias and self._is_plain(scope):
            self._edits[self._tokens.starts[token]] = (self._tokens.ends[token], quote_identifier(rename.new))

    def _is_plain(self, scope: Scope) -> bool:
        """Whether the old name, before a point, is that of the renamed relation."""
        rename = self._rename
        for level in scope.up():
            for item in level.items:
                if item.alias == rename.old:
                    return item.is_plain and item.table == (rename.namespace, rename.old)
        return False

    def _visit_RangeVar(self, node: Node, scope: Scope) -> None:  # noqa: N802
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
        qualified = self._rename.qualified(self._path, 1 if schema is not None else 0)
        used = any(item.alias == rename.old for level in scope.up() for item in level.items)
        alias = f" AS {quote_identifier(rename.old)}" if used and "alias" not in node and self._keeps_alias else ""
        self._edits[self._tokens.starts[token]] = (self._tokens.ends[last], qualified + alias)

    def _must_keep_alias(self, script: Script) -> bool:
        """Whether the old name must live on as an alias: the new one is taken, or the old one stands for whole rows."""
        if self._rename.kind != "relation" or self._rename.new == self._rename.old:
            return False
        names = (unquoted(self._tokens.word(number)) for number in range(len(self._tokens.starts)))
        if self._rename.new in names:
            return True
        if self._rename.old in (self._relations.get((self._rename.namespace, self._rename.old)) or ()):
            # Wherever the relation can be seen, its column of the same name is meant.
            return False
        return any(_has_whole_row(statement.node, self._rename.old) for statement in script.statements)

    def _visit_TypeName(self, node: Node, scope: Scope) -> None:  # noqa: N802
        names = strings(node.get("names", ()))
        rename = self._rename
        known = (
            names
            and names[-1] == rename.old
            and (names[:-1] == [rename.namespace] or (len(names) == 1 and rename.namespace in self._path))
        )
        if rename.kind in ("type", "relation") and known and node.get("location", 0) >= 0:
            token = self._tokens.at(node.get("location", 0))
            last = token + 2 * (len(names) - 1)
            self._edits[self._tokens.starts[token]] = (
                self._tokens.ends[last],
                self._rename.qualified(self._path, len(names) - 1),
            )
        self._walk(node.get("typmods", ()), scope)

    # Names inside text constants: 'sequence'::regclass

    def _visit_TypeCast(self, node: Node, scope: Scope) -> None:  # noqa: N802
        if strings(node.get("typeName", {}).get("names", ()))[-1:] == ["regclass"]:
            self._constant(node.get("arg", {}))
        self._walk({"arg": node.get("arg"), "TypeName": node.get("typeName", {})}, scope)

    def _visit_FuncCall(self, node: Node, scope: Scope) -> None:  # noqa: N802
        if strings(node.get("funcname", ()))[-1] in SEQUENCE_FUNCTIONS and node.get("args"):
            self._constant(node["args"][0])
        self._walk({k: v for k, v in node.items() if k != "funcname"}, scope)

    def _constant(self, node: Node) -> None:
        constant = node.get("A_Const", {})
        text = constant.get("sval", {}).get("sval")
        if text is None or self._rename.kind != "relation":
            return
        namespace, _, name = text.rpartition(".")
        if (
            unquoted(name) != self._rename.old
            or (unquoted(namespace) if namespace else self._home_of_rename()) != self._rename.namespace
        ):
            return
        token = self._tokens.at(constant.get("location", 0))
        renamed = self._rename.qualified(self._path, 1 if namespace else 0).replace("'", "''")
        self._edits[self._tokens.starts[token]] = (self._tokens.ends[token], f"'{renamed}'")

    def _home_of_rename(self) -> str:
        return self._rename.namespace if self._rename.namespace in self._path else ""


def _has_whole_row(value: Any, name: str) -> bool:
    """Whether a bare name, which may be a relation's whole row, stands somewhere in a tree."""
    if isinstance(value, list):
        return any(_has_whole_row(one, name) for one in value)
    if not isinstance(value, dict):
        return False
    reference = value.get("ColumnRef")
    if isinstance(reference, dict) and strings(reference.get("fields", ())) == [name] and len(reference["fields"]) == 1:
        return True
    return any(_has_whole_row(one, name) for one in value.values())
