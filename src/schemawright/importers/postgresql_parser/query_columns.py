"""A column renamed inside a query: which of its names are that column, by the scopes of the query.

As PostgreSQL resolves them (`colNameToVar` in `parse_relation.c`): a qualified name looks for the nearest relation of
that alias, a bare one for the nearest scope that has a column of that name.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from schemawright.importers.postgresql_parser.adapter import Node, Script, Tokens, parse, quote_identifier
from schemawright.importers.postgresql_parser.naming import expression_name
from schemawright.importers.postgresql_parser.references import Names

ColumnsOf = Callable[[Names], Iterable[str] | None]
"""The columns of a relation by its name as written, before the rename; `None` where it is not known."""


class CannotRenameError(Exception):
    """The query cannot be given the new name with its meaning and the names of its own columns kept."""


@dataclass(frozen=True, slots=True)
class _Source:
    """A relation in a FROM clause."""

    alias: str
    columns: frozenset[str] | None
    is_target: bool = False
    names: Names = ()


_Scopes = tuple[tuple[_Source, ...], ...]


def rename_column(query: str, table: tuple[str, str], old: str, new: str, columns_of: ColumnsOf) -> str:
    """`query` with the column `old` of a table (namespace and name) called `new`.

    The query's own columns keep their names: a column that is selected without an alias gets its old name as one.
    Raises `CannotRenameError` where that is not possible (`SELECT *`, `NATURAL JOIN`, `USING (old)`, unknown columns),
    `SourceError` where the query cannot be parsed.
    """
    script = parse(query)
    renaming = _Renaming(script, table, old, new, columns_of)
    for statement in script.statements:
        renaming.select(statement.node, (), {})
    data = script.data
    for (start, end), word in sorted(renaming.exchanges.items(), reverse=True):
        data = data[:start] + word.encode() + data[end:]
    return data.decode()


class _Renaming:
    def __init__(self, script: Script, table: tuple[str, str], old: str, new: str, columns_of: ColumnsOf) -> None:
        self.tokens = Tokens(script.data, 0, len(script.data))
        self.table = table
        self.old = old
        self.new = new
        self.columns_of = columns_of
        self.exchanges: dict[tuple[int, int], str] = {}

    def select(
        self, node: Node, scopes: _Scopes, common: dict[str, frozenset[str] | None], *, exists: bool = False
    ) -> None:
        """Goes through a `SelectStmt`."""
        common = dict(common)
        for item in node.get("withClause", {}).get("ctes", ()):
            expression = item["CommonTableExpr"]
            inner = expression["ctequery"].get("SelectStmt", {})
            named = frozenset(_strings(expression.get("aliascolnames", ())))
            if node["withClause"].get("recursive"):
                common[expression["ctename"]] = named or _outputs(inner)
            self.select(inner, scopes, common)
            common[expression["ctename"]] = named or _outputs(inner)
        if "larg" in node:
            self.select(node["larg"], scopes, common)
            self.select(node["rarg"], scopes, common)
            return
        sources: list[_Source] = []
        for item in node.get("fromClause", ()):
            self._source(item, scopes, common, sources)
        inner_scopes = (tuple(sources), *scopes)
        self._targets(node.get("targetList", ()), inner_scopes, common, exists=exists)
        for field in ("distinctClause", "whereClause", "groupClause", "havingClause", "windowClause", "valuesLists"):
            self._expression(node.get(field), inner_scopes, common)
        for field in ("limitCount", "limitOffset"):
            self._expression(node.get(field), inner_scopes, common)
        for item in node.get("fromClause", ()):
            self._join_conditions(item, inner_scopes, common)
        outputs = _outputs(node) or frozenset()
        for item in node.get("sortClause", ()):
            names = _strings(item["SortBy"]["node"].get("ColumnRef", {}).get("fields", ()))
            if not (len(names) == 1 and names[0] in outputs):
                self._expression(item, inner_scopes, common)

    # -- FROM ------------------------------------------------------------------------------------------------------

    def _source(
        self, item: Node, scopes: _Scopes, common: dict[str, frozenset[str] | None], sources: list[_Source]
    ) -> None:
        ((kind, node),) = item.items()
        alias: Node = node.get("alias", {})
        given = frozenset(_strings(alias.get("colnames", ())))
        if kind == "RangeVar":
            sources.append(self._relation(node, alias, given, common))
        elif kind == "JoinExpr":
            before = len(sources)
            self._source(node["larg"], scopes, common, sources)
            self._source(node["rarg"], scopes, common, sources)
            joined = any(source.is_target for source in sources[before:])
            if joined and (node.get("isNatural") or self.old in _strings(node.get("usingClause", ()))):
                raise CannotRenameError("it joins on the column by its name")
            if joined and alias:
                raise CannotRenameError("the join has an alias")
        elif kind == "RangeSubselect":
            inner = node["subquery"].get("SelectStmt", {})
            self.select(inner, (tuple(sources), *scopes), common)
            sources.append(_Source(str(alias.get("aliasname", "")), given or _outputs(inner)))
        else:
            self._expression(node, (tuple(sources), *scopes), common)
            sources.append(_Source(str(alias.get("aliasname", "")), given or None))

    def _relation(
        self, node: Node, alias: Node, given: frozenset[str], common: dict[str, frozenset[str] | None]
    ) -> _Source:
        namespace = node.get("schemaname")
        names: Names = (namespace, node["relname"]) if namespace else (node["relname"],)
        called = str(alias.get("aliasname", node["relname"]))
        if not namespace and node["relname"] in common:
            return _Source(called, given or common[node["relname"]])
        is_target = names in (self.table, self.table[1:])
        if is_target and given:
            raise CannotRenameError("it gives the table's columns other names")
        columns = self.columns_of(names)
        return _Source(
            called,
            given or (None if columns is None else frozenset(columns)),
            is_target,
            () if alias else self.table if is_target else names,
        )

    def _join_conditions(self, item: Node, scopes: _Scopes, common: dict[str, frozenset[str] | None]) -> None:
        join = item.get("JoinExpr")
        if join is not None:
            self._expression(join.get("quals"), scopes, common)
            self._join_conditions(join["larg"], scopes, common)
            self._join_conditions(join["rarg"], scopes, common)

    # -- expressions -------------------------------------------------------------------------------------------------

    def _targets(
        self, items: Iterable[Node], scopes: _Scopes, common: dict[str, frozenset[str] | None], *, exists: bool
    ) -> None:
        for item in items:
            target = item["ResTarget"]
            column = target.get("val", {}).get("ColumnRef")
            if column is None:
                self._expression(target.get("val"), scopes, common)
            elif "A_Star" in column["fields"][-1]:
                self._star(_strings(column["fields"]), scopes, exists=exists)
            elif self._is_target(names := _strings(column["fields"]), scopes):
                alias = "" if "name" in target else f" AS {quote_identifier(self.old)}"
                self._exchange(column, names, alias)

    def _star(self, qualifier: Names, scopes: _Scopes, *, exists: bool) -> None:
        held = [one for one in scopes[0] if not qualifier or one.alias == qualifier[-1]]
        if not exists and any(source.is_target for source in held):
            raise CannotRenameError("it selects every column of the table with *")

    def _expression(self, tree: Any, scopes: _Scopes, common: dict[str, frozenset[str] | None]) -> None:
        waiting: list[Any] = [tree]
        while waiting:
            current = waiting.pop()
            if isinstance(current, list):
                waiting.extend(current)
            elif isinstance(current, dict):
                for kind, value in current.items():
                    if kind == "ColumnRef":
                        names = _strings(value["fields"])
                        if "A_Star" not in value["fields"][-1] and self._is_target(names, scopes):
                            self._exchange(value, names, "")
                    elif kind == "SubLink":
                        waiting.append(value.get("testexpr"))
                        exists = value.get("subLinkType") == "EXISTS_SUBLINK"
                        self.select(value["subselect"].get("SelectStmt", {}), scopes, common, exists=exists)
                    elif kind == "SelectStmt":
                        self.select(value, scopes, common)
                    elif isinstance(value, dict | list):
                        waiting.append(value)

    def _is_target(self, names: Names, scopes: _Scopes) -> bool:
        if not names or names[-1] != self.old:
            return False
        if len(names) > 1:
            for scope in scopes:
                for source in scope:
                    if source.alias == names[-2] and (len(names) == 2 or source.names == names[:-1]):
                        return source.is_target
            return False
        for scope in scopes:
            if any(source.is_target for source in scope):
                return True
            if any(source.columns is not None and self.old in source.columns for source in scope):
                return False
            if any(source.columns is None for source in scope) and _later(scopes, scope):
                raise CannotRenameError(f"the columns of a relation beside {self.old} are not known")
        return False

    def _exchange(self, column: Node, names: Names, alias: str) -> None:
        token = self.tokens.at(column.get("location", 0)) + 2 * (len(names) - 1)
        span = (self.tokens.starts[token], self.tokens.ends[token])
        self.exchanges[span] = quote_identifier(self.new) + alias


def _later(scopes: _Scopes, scope: tuple[_Source, ...]) -> bool:
    """Whether the table stands in a scope further out."""
    outer = scopes[scopes.index(scope) + 1 :]
    return any(source.is_target for sources in outer for source in sources)


def _outputs(select: Node) -> frozenset[str] | None:
    """The names of a query's columns; `None` where a star leaves them open."""
    while "larg" in select:
        select = select["larg"]
    found: list[str] = []
    for item in select.get("targetList", ()):
        target = item["ResTarget"]
        column = target.get("val", {}).get("ColumnRef")
        if "name" in target:
            found.append(target["name"])
        elif column is not None and "A_Star" in column["fields"][-1]:
            return None
        else:
            found.append(expression_name(target["val"]))
    return frozenset(found)


def _strings(nodes: Iterable[Node]) -> Names:
    return tuple(node["String"].get("sval", "") for node in nodes if "String" in node)
