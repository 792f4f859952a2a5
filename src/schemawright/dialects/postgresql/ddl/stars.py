"""Texts that speak of all columns of a table, or of columns by their place.

PostgreSQL adds columns at the end, so a migrated table may have them in another order than the schema: then the columns
must be named.
"""

from collections.abc import Iterator
from functools import lru_cache

from schemawright.base.errors import SourceError
from schemawright.dialects.names import Names
from schemawright.dialects.postgresql.normal import KNOWN
from schemawright.dialects.postgresql.parser import Node, Tokens, parse
from schemawright.model.column import Column
from schemawright.model.table import Table

Edit = tuple[int, int, str]
"""Start, end, and what stands there instead."""
OF_ROWS = frozenset(("new", "old"))
"""What a rule calls the rows of its table."""


@lru_cache(maxsize=4096)
def means_all_columns(text: str) -> bool:
    """Whether a statement has `*` for columns, or an `INSERT` that does not name its columns."""
    if "*" not in text and "insert" not in text.lower():
        return False
    try:
        return any(_means_all(statement.node) for statement in parse(text).statements)
    except SourceError:
        return False


@lru_cache(maxsize=4096)
def gives_rows(text: str) -> bool:
    """Whether a statement makes a function whose result is of a type that is not built in."""
    try:
        statements = parse(text).statements
    except SourceError:
        return False
    functions = (one.node for one in statements if one.kind == "CreateFunctionStmt")
    returned = (node.get("returnType", {}).get("names", ()) for node in functions)
    names = [[part["String"]["sval"] for part in parts] for parts in returned]
    return any(parts and parts[0] != "pg_catalog" and parts[-1] not in KNOWN for parts in names)


def _means_all(node: object) -> bool:
    if isinstance(node, list):
        return any(map(_means_all, node))
    if not isinstance(node, dict):
        return False
    insert = node.get("InsertStmt", {})
    return "A_Star" in node or ("selectStmt" in insert and "cols" not in insert) or any(map(_means_all, node.values()))


def with_columns_named(names: Names, text: str, path: tuple[str, ...]) -> str:
    """A query or statement, with the columns in place of what would give them in another order than in the schema."""
    if "*" not in text and "insert" not in text.lower():
        return text
    moved = _Moved(names, path)
    if not moved.tables:
        return text
    try:
        script = parse(text)
    except SourceError:
        return text
    tokens = Tokens(script.data, 0, len(script.data))
    edits: list[Edit] = []
    for statement in script.statements:
        about = statement.node.get("relation") if statement.kind == "RuleStmt" else None
        edits += _Naming(moved, tokens, about).edits(statement.node)
    data = script.data
    for start, end, replacement in sorted(edits, reverse=True):
        data = data[:start] + replacement.encode() + data[end:]
    return data.decode()


class _Moved:
    """The tables whose columns end in another order; one that is made anew has them as they should be."""

    def __init__(self, names: Names, path: tuple[str, ...]) -> None:
        self.names = names
        self._path = path
        self.tables = {
            (names.namespace_of(table) or "", table.name): table
            for table in names.document.all(Table)
            if self._is_moved(table)
        }

    def _is_moved(self, table: Table) -> bool:
        names = self.names
        if table.id in names.dropped or names.before(Table, table.id) is None:
            return False
        wanted = [column.id for column in names.document.children(table.id, Column)]
        held = [column.id for column in names.others(table.id, Column) if column.id not in names.dropped]
        kept = [id for id in held if id in wanted]
        return kept + [id for id in wanted if id not in kept] != wanted

    def columns(self, relation: Node) -> tuple[str, ...] | None:
        """The columns of a relation as they should stand, where they do not."""
        paths = (relation["schemaname"],) if "schemaname" in relation else (*self._path, "public")
        for path in paths:
            if (table := self.tables.get((path, relation.get("relname", "")))) is not None:
                return tuple(self.names.quote(c.name) for c in self.names.document.children(table.id, Column))
        return None


class _Naming:
    """The edits of one statement; `about` is the table of a rule."""

    def __init__(self, moved: _Moved, tokens: Tokens, about: Node | None) -> None:
        self._moved, self._tokens = moved, tokens
        self._about = moved.columns(about) if about is not None else None

    def edits(self, node: object) -> Iterator[Edit]:
        """Those of a node and all inside it."""
        if isinstance(node, list):
            for item in node:
                yield from self.edits(item)
        if not isinstance(node, dict):
            return
        if "selectStmt" in (insert := node.get("InsertStmt", {})) and "cols" not in insert:
            yield from self._insert(insert)
        items = _items(node.get("fromClause", ()))
        for target in node.get("targetList", ()):
            yield from self._star(target.get("ResTarget", {}).get("val", {}), items)
        for row in node.get("valuesLists", ()):
            for value in row["List"]["items"]:
                yield from self._star(value, [])
        for inner in node.values():
            yield from self.edits(inner)

    def _star(self, node: Node, items: list[Node]) -> Iterator[Edit]:
        reference = node.get("ColumnRef", {})
        if "A_Star" not in reference.get("fields", [{}])[-1]:
            return
        columns = self._of_row(reference) or [self._columns(item) for item in _meant(reference, items)]
        if any(is_named for _, is_named in columns):
            first = self._tokens.at(reference.get("location", 0))
            last = first + 2 * (len(reference["fields"]) - 1)
            yield self._tokens.starts[first], self._tokens.ends[last], ", ".join(text for text, _ in columns)

    def _of_row(self, reference: Node) -> list[tuple[str, bool]]:
        """Of `NEW.*` in a rule."""
        row = _qualifier(reference)
        if self._about is None or row not in OF_ROWS:
            return []
        return [(f"{row}.{column}", True) for column in self._about]

    def _columns(self, item: Node) -> tuple[str, bool]:
        """The columns of an item, and whether they had to be named."""
        relation = item.get("RangeVar", {})
        alias = self._moved.names.quote(_called(item))
        held = self._moved.columns(relation)
        if held is None or "colnames" in relation.get("alias", {}):
            return f"{alias}.*", False
        return ", ".join(f"{alias}.{column}" for column in held), True

    def _insert(self, insert: Node) -> Iterator[Edit]:
        """The columns that an `INSERT` fills, in front of what it fills them with."""
        columns = self._moved.columns(insert["relation"])
        if columns is None:
            return
        select = insert["selectStmt"]["SelectStmt"]
        values = select.get("targetList") or select.get("valuesLists", [{}])[0].get("List", {}).get("items", [])
        count = sum(map(self._width, values))
        place = self._tokens.at(insert["relation"]["location"]) + 2 * ("schemaname" in insert["relation"])
        place += 2 * ("alias" in insert["relation"])
        end = self._tokens.ends[place]
        yield end, end, f" ({', '.join(columns[:count] if count else columns)})"

    def _width(self, value: Node) -> int:
        """How many columns a value fills: all there are where a star cannot be counted."""
        reference = value.get("ResTarget", {}).get("val", value).get("ColumnRef", {})
        if "A_Star" not in reference.get("fields", [{}])[-1]:
            return 1
        return len(self._of_row(reference)) or 10_000


def _items(clause: object) -> list[Node]:
    """What stands in `FROM`, joins taken apart; nothing where a join merges columns."""
    found: list[Node] = []
    for item in clause if isinstance(clause, list) else ():
        join = item.get("JoinExpr")
        if join is None:
            found.append(item)
            continue
        sides = [_items([join[side]]) for side in ("larg", "rarg")]
        if join.get("isNatural") or "usingClause" in join or "alias" in join or not all(sides):
            return []
        found += [*sides[0], *sides[1]]
    return found


def _qualifier(reference: Node) -> str:
    return str(reference["fields"][-2]["String"]["sval"]) if len(reference["fields"]) > 1 else ""


def _meant(reference: Node, items: list[Node]) -> list[Node]:
    """The items that a star stands for."""
    if len(reference["fields"]) == 1:
        return items
    return [item for item in items if _called(item) == _qualifier(reference)]


def _called(item: Node) -> str:
    ((_, content),) = item.items()
    alias = content.get("alias", {}).get("aliasname")
    return str(alias or content.get("relname", ""))
