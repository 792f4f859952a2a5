"""Queries in the form in which PostgreSQL keeps them, as far as it can be told without a server.

A view's query comes back from a database with the table before each column, the columns in place of a star, and the
expressions spelled out. Two queries with one form are one in the catalog. Where a name's table is not known it stays as
it is written, so that two forms of one query may differ, but never the other way round.
"""

from collections.abc import Callable, Iterator, Mapping

import msgspec

from schemawright.base.errors import SourceError
from schemawright.dialects.postgresql.normal import STRINGS, Normal, Typed, as_type, bare, named, quoted
from schemawright.dialects.postgresql.parser import Node, parse
from schemawright.dialects.postgresql.scope import strings

Columns = Mapping[str, str | None]
"""The columns of a relation, in order, each with its type where that is known."""
Relation = tuple[str, str]
"""A namespace and a name."""
RelationsOf = Callable[[str | None, str], tuple[Relation, Columns | None] | None]
"""What a name in a query means, with the namespace where that is said."""


class Item(msgspec.Struct, frozen=True):
    """Something in a FROM clause: its name there, the relation that it is, and its columns where they are known."""

    alias: str
    relation: Relation | None
    columns: Columns | None


class Scope(msgspec.Struct):
    """What the names in a query may mean."""

    items: list[Item]
    queries: dict[str, Columns | None]
    outer: "Scope | None" = None
    merged: frozenset[str] = frozenset()
    """Columns that a join has made one of two; with a natural join none is told apart."""
    is_natural: bool = False

    def up(self) -> Iterator["Scope"]:
        """This one and those around it, from within."""
        scope: Scope | None = self
        while scope is not None:
            yield scope
            scope = scope.outer


def query_form(text: str, relations: RelationsOf, column_names: tuple[str, ...] = ()) -> str | None:
    """The form of a query whose columns are called `column_names`; `None` where it is no query."""
    if (node := _query(text)) is None:
        return None
    found = _Query(relations, Scope([], {}))
    form, columns = found.select(node, column_names)
    return f"{form} {found.other(list(columns) if columns is not None else list(column_names))}"


def query_columns(text: str, relations: RelationsOf, column_names: tuple[str, ...] = ()) -> Columns | None:
    """The columns of a query, where their names are known."""
    node = _query(text)
    return _Query(relations, Scope([], {})).select(node, column_names)[1] if node is not None else None


def _query(text: str) -> Node | None:
    """The tree of a text that is one query."""
    try:
        statements = parse(text).statements
    except (SourceError, RecursionError):
        return None
    return statements[0].node if len(statements) == 1 and statements[0].kind == "SelectStmt" else None


def condition_form(node: Node, table: tuple[str | None, str], relations: RelationsOf) -> str:
    """The form of a condition over the columns of a table."""
    found = relations(*table)
    items = [Item(table[1], *found)] if found is not None else []
    return _Query(relations, Scope(items, {})).typed(node).form


class _Query(Normal):
    """Forms within a query; `scope` is what its names may mean."""

    def __init__(self, relations: RelationsOf, scope: Scope) -> None:
        super().__init__({})
        self._relations = relations
        self._scope = scope

    def _within(self, scope: Scope) -> "_Query":
        found = _Query(self._relations, scope)
        found._comparable = self._comparable
        return found

    # Queries

    def _SelectStmt(self, node: Node) -> Typed:  # noqa: N802
        return Typed(None, self.select(node, ())[0])

    def _SubLink(self, node: Node) -> Typed:  # noqa: N802
        rest = {name: held for name, held in node.items() if name != "subselect"}
        if node["subLinkType"] == "ANY_SUBLINK" and "operName" not in rest:
            rest["operName"] = [{"String": {"sval": "="}}]
        form, _ = self.select(node["subselect"]["SelectStmt"], (), is_named=False)
        return Typed("boolean" if "testexpr" in node else None, f"('sublink' {self.other(rest)} {form})")

    def select(self, node: Node, column_names: tuple[str, ...], *, is_named: bool = True) -> tuple[str, Columns | None]:
        """The form of a query, and its columns."""
        scope = Scope([], {}, self._scope)
        inner = self._within(scope)
        with_clause = inner.with_clause(node.get("withClause", {}))
        if node.get("op", "SETOP_NONE") != "SETOP_NONE":
            one, columns = inner.select(node["larg"], column_names)
            other, _ = inner.select(node["rarg"], ())
            rest = {name: held for name, held in node.items() if name not in ("larg", "rarg", "withClause")}
            return f"('set' {with_clause} {one} {other} {Normal({}).other(rest)})", columns
        sources = " ".join(inner.source(item) for item in node.get("fromClause", ()))
        targets = list(inner.targets(node.get("targetList", ()), column_names))
        rest = {
            name: held
            for name, held in node.items()
            if name not in ("withClause", "fromClause", "targetList", "sortClause", "groupClause", "distinctClause")
        }
        lists = " ".join(
            f"{quoted(name)} {inner.listed(node[name], targets, is_input_first=name == 'groupClause')}"
            for name in ("distinctClause", "groupClause", "sortClause")
            if name in node
        )
        shown = " ".join(f"({quoted(name)} {found.form})" if is_named else found.form for name, found in targets)
        is_whole = all(name for name, _ in targets) and len({name for name, _ in targets}) == len(targets)
        columns = {name: found.type for name, found in targets} if is_whole and "valuesLists" not in node else None
        return f"('select' {with_clause} [{shown}] [{sources}] {lists} {inner.other(rest)})", columns

    def with_clause(self, node: Node) -> str:
        """The queries of a WITH, known by their names from here on."""
        forms = []
        for wrapped in node.get("ctes", ()):
            query = wrapped["CommonTableExpr"]
            given = tuple(strings(query.get("aliascolnames", ())))
            if node.get("recursive"):
                self._scope.queries[query["ctename"]] = dict.fromkeys(given) or None
            select = query["ctequery"].get("SelectStmt")
            rest = {name: held for name, held in query.items() if name not in ("ctequery", "aliascolnames")}
            if select is None:
                form, columns = self.other(query["ctequery"]), None
            else:
                form, columns = self.select(select, given)
            untyped = dict.fromkeys(columns or given) or None
            self._scope.queries[query["ctename"]] = untyped if node.get("recursive") else columns or untyped
            forms.append(f"({self.other(rest)} {self.other(list(columns or given))} {form})")
        return f"[{quoted(str(node.get('recursive', False)))} {' '.join(forms)}]"

    # What stands in FROM

    def source(self, node: Node) -> str:
        """The form of something in FROM, which is in the scope from here on."""
        ((kind, item),) = node.items()
        if kind == "JoinExpr":
            return self._join(item)
        if kind == "RangeVar":
            return self._relation(item)
        alias = item.get("alias", {})
        given = tuple(strings(alias.get("colnames", ())))
        if kind == "RangeSubselect":
            apart = Scope([], self._scope.queries, self._scope.outer)
            outer = self if item.get("lateral") else self._within(apart)
            form, columns = outer.select(item["subquery"]["SelectStmt"], given)
            form = f"('subquery' {quoted(str(item.get('lateral', False)))} {form} {self.other(list(columns or given))})"
        else:
            form, columns = self.other({kind: {k: v for k, v in item.items() if k != "alias"}}), dict.fromkeys(given)
            form += self.other({k: v for k, v in alias.items() if k != "aliasname"})
        self._scope.items.append(Item(alias.get("aliasname", ""), None, columns or None))
        return f"({form} {quoted(alias.get('aliasname', ''))})"

    def _relation(self, item: Node) -> str:
        alias = item.get("alias", {})
        called = alias.get("aliasname", item["relname"])
        rest = {k: v for k, v in item.items() if k not in ("relname", "schemaname", "alias")}
        given = tuple(strings(alias.get("colnames", ())))
        queries = next((one.queries for one in self._scope.up() if item["relname"] in one.queries), None)
        if "schemaname" not in item and queries is not None:
            columns = queries[item["relname"]] if not given else None
            self._scope.items.append(Item(called, None, columns))
            return f"('cte' {quoted(item['relname'])} {quoted(called)} {self.other(list(given))})"
        found = self._relations(item.get("schemaname"), item["relname"])
        relation, columns = found if found is not None else (None, None)
        self._scope.items.append(Item(called, relation, columns if not given else None))
        written = ".".join(map(named, relation or tuple(filter(None, (item.get("schemaname"), item["relname"])))))
        is_known = quoted(str(relation is not None))
        shown = quoted("" if called == item["relname"] else called)
        return f"('table' {is_known} {written} {shown} {self.other(list(given))} {self.other(rest)})"

    def _join(self, join: Node) -> str:
        sides = f"{self.source(join['larg'])} {self.source(join['rarg'])}"
        self._scope.merged |= frozenset(strings(join.get("usingClause", ())))
        self._scope.is_natural |= bool(join.get("isNatural"))
        rest = {name: held for name, held in join.items() if name not in ("larg", "rarg", "rtindex")}
        if "alias" in join:
            self._scope.items.append(Item(join["alias"]["aliasname"], None, None))
        return f"('join' {sides} {self.other(rest)})"

    # What a query gives

    def targets(self, nodes: list[Node], column_names: tuple[str, ...]) -> Iterator[tuple[str, Typed]]:
        """The columns of a query by name, those of stars too where they are known."""
        place = 0
        for wrapped in nodes:
            target = wrapped["ResTarget"]
            for name, found in self._columns_of(target):
                yield (column_names[place] if place < len(column_names) else name), found
                place += 1

    def _columns_of(self, target: Node) -> Iterator[tuple[str, Typed]]:
        value = target.get("val", {})
        fields = value.get("ColumnRef", {}).get("fields", [{}])
        if "A_Star" not in fields[-1]:
            yield target.get("name") or _figured(value)[0], as_type(self.typed(value), "text")
            return
        qualifier = strings(fields[:-1])[-1:]
        items = [item for item in self._scope.items if not qualifier or item.alias == qualifier[0]]
        is_told = qualifier or not (self._scope.merged or self._scope.is_natural)
        if not is_told or not items or any(item.columns is None for item in items):
            yield "", Typed(None, f"('*' {self.other(list(qualifier))})")
            return
        for item in items:
            for column in item.columns or {}:
                yield column, self._of(item, column)

    def listed(self, nodes: list[Node], targets: list[tuple[str, Typed]], *, is_input_first: bool) -> str:
        """What a query is grouped or sorted by: its own columns by their names or places, or other expressions."""
        return "[" + " ".join(self._one_listed(node, targets, is_input_first) for node in nodes) + "]"

    def _one_listed(self, node: Node, targets: list[tuple[str, Typed]], is_input_first: bool) -> str:
        if not node:
            return "()"
        ((kind, content),) = node.items()
        if kind == "SortBy":
            rest = {name: held for name, held in content.items() if name not in ("node", "location")}
            return f"({self._one_listed(content['node'], targets, is_input_first)} {_direction(rest)})"
        place: int | None = content.get("ival", {}).get("ival") if kind == "A_Const" else None
        if place is not None and place <= len(targets) and all(name for name, _ in targets):
            return targets[place - 1][1].form
        names = strings(content.get("fields", ())) if kind == "ColumnRef" else []
        if len(names) == 1 and not (is_input_first and _item_with(self._scope, names[0]) is not None):
            for name, found in targets:
                if name == names[0]:
                    return found.form
        return self.typed(node).form

    # Names

    def _ColumnRef(self, node: Node) -> Typed:  # noqa: N802
        names = strings(node["fields"])
        if len(names) != len(node["fields"]):
            return Typed(None, self.other(node["fields"]))
        for scope in self._scope.up():
            if len(names) == 1:
                item = _item_with(scope, names[0])
                is_open = any(one.columns is None for one in scope.items)
                is_open |= scope.is_natural or names[0] in scope.merged
            else:
                item = next((one for one in scope.items if one.alias == names[-2]), None)
                is_open = False
            if item is not None:
                return self._of(item, names[-1])
            if is_open:
                break
        return Typed(None, f"('?' {self.other(list(names))})")

    def _of(self, item: Item, column: str) -> Typed:
        held = item.columns.get(column) if item.columns is not None else None
        if item.relation is None:
            return Typed(held, f"('.' {quoted(item.alias)} {quoted(column)})")
        alias = "" if item.alias == item.relation[1] else item.alias
        data_type = bare(held) if held is not None else None
        if data_type is not None and data_type not in STRINGS:
            self._comparable.add(data_type)
        return Typed(data_type, f"({quoted(alias)} {'.'.join(map(named, (*item.relation, column)))} '.')")


def _item_with(scope: Scope, column: str) -> Item | None:
    """The one item of a query that has a column of a name."""
    if column in scope.merged or scope.is_natural:
        return None
    return next((one for one in scope.items if one.columns is not None and column in one.columns), None)


def _direction(rest: Node) -> str:
    """Which way something is sorted: `ASC` and where the empty ones are by themselves say nothing."""
    down = rest.get("sortby_dir") == "SORTBY_DESC"
    nulls = rest.get("sortby_nulls")
    usual = "SORTBY_NULLS_FIRST" if down else "SORTBY_NULLS_LAST"
    return quoted(f"{down} {'' if nulls in (usual, 'SORTBY_NULLS_DEFAULT') else nulls} {rest.get('useOp', '')}")


_FIGURED = {
    "CoalesceExpr": "coalesce",
    "RowExpr": "row",
    "A_ArrayExpr": "array",
    "GroupingFunc": "grouping",
}
_UNNAMED = frozenset(("A_Const", "A_Expr", "BoolExpr", "NullTest", "BooleanTest", "ParamRef"))


def _figured(value: Node) -> tuple[str, int]:
    """What a column is called that is given no name, and how sure that is (`FigureColname` in `parse_target.c`)."""
    ((kind, content),) = value.items()
    if kind == "ColumnRef":
        return strings(content["fields"])[-1], 2
    if kind == "FuncCall":
        return strings(content["funcname"])[-1], 2
    if kind in _FIGURED:
        return _FIGURED[kind], 2
    if kind == "A_Expr" and content["kind"] == "AEXPR_NULLIF":
        return "nullif", 2
    if kind == "CollateClause":
        return _figured(content["arg"])
    if kind == "TypeCast":
        name, strength = _figured(content["arg"])
        return (name, strength) if strength > 1 else (strings(content["typeName"]["names"])[-1], 1)
    if kind == "CaseExpr":
        name, strength = _figured(content["defresult"]) if "defresult" in content else ("", 0)
        return (name, strength) if strength > 1 else ("case", 1)
    return ("?column?", 0) if kind in _UNNAMED else (f"({kind})", 2)
