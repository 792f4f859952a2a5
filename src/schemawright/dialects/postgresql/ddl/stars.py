"""Views of all columns over tables whose columns come to stand in another order: PostgreSQL adds columns at the end."""

from collections.abc import Iterator

from schemawright.base.ids import Id
from schemawright.dialects.names import Names
from schemawright.dialects.postgresql.parser import Node, Tokens, parse
from schemawright.model.column import Column
from schemawright.model.table import Table
from schemawright.model.view import MaterializedView, View

Places = dict[tuple[str, str], tuple[str, ...]]
"""By namespace and name of a table: its columns, in the order that they should have."""


def with_columns_named(names: Names, view: View | MaterializedView) -> str:
    """The view's query, with the columns for each `*` that would give them in another order than in the schema."""
    if "*" not in view.query or not (moved := _moved(names, view)):
        return view.query
    script = parse(view.query)
    tokens = Tokens(script.data, 0, len(script.data))
    edits = [edit for statement in script.statements for edit in _edits(names, view, statement.node, moved, tokens)]
    text = script.data
    for start, end, replacement in sorted(edits, reverse=True):
        text = text[:start] + replacement.encode() + text[end:]
    return text.decode()


def _moved(names: Names, view: View | MaterializedView) -> Places:
    found: Places = {}
    for id in view.depends_on:
        table = names.document.find(Table, id)
        if table is not None and _is_moved(names, id):
            columns = tuple(names.column(column.id) for column in names.document.children(id, Column))
            found[names.namespace_of(table) or "", table.name] = columns
    return found


def _is_moved(names: Names, id: Id) -> bool:
    """Whether the table's columns end in another order; a table that is made anew has them as they should be."""
    if names.before(Table, id) is None or id in names.dropped:
        return False
    wanted = [column.id for column in names.document.children(id, Column)]
    kept = [column.id for column in names.others(id, Column) if column.id in wanted and column.id not in names.dropped]
    return kept + [column for column in wanted if column not in kept] != wanted


def _edits(
    names: Names, view: View | MaterializedView, node: object, moved: Places, tokens: Tokens
) -> Iterator[tuple[int, int, str]]:
    """`(start, end, text)` for each star of a query and those inside it."""
    if isinstance(node, list):
        for item in node:
            yield from _edits(names, view, item, moved, tokens)
    if not isinstance(node, dict):
        return
    items = _items(node.get("fromClause", ()))
    for target in node.get("targetList", ()) if items else ():
        reference = target.get("ResTarget", {}).get("val", {}).get("ColumnRef")
        if reference is not None and "A_Star" in reference["fields"][-1]:
            columns = [_columns(names, view, item, moved) for item in _meant(reference, items)]
            if any(is_named for _, is_named in columns):
                first = tokens.at(reference.get("location", 0))
                last = first + 2 * (len(reference["fields"]) - 1)
                yield tokens.starts[first], tokens.ends[last], ", ".join(text for text, _ in columns)
    for inner in node.values():
        yield from _edits(names, view, inner, moved, tokens)


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


def _meant(reference: Node, items: list[Node]) -> list[Node]:
    """The items that a star stands for."""
    if len(reference["fields"]) == 1:
        return items
    qualifier = reference["fields"][-2]["String"]["sval"]
    return [item for item in items if _called(item) == qualifier]


def _called(item: Node) -> str:
    ((_, content),) = item.items()
    alias = content.get("alias", {}).get("aliasname")
    return str(alias or content.get("relname", ""))


def _columns(names: Names, view: View | MaterializedView, item: Node, moved: Places) -> tuple[str, bool]:
    """The columns of an item, and whether they had to be named."""
    relation = item.get("RangeVar", {})
    alias = names.quote(_called(item))
    paths = (relation["schemaname"],) if "schemaname" in relation else (*view.search_path, "public")
    held = next(
        (moved[path, relation.get("relname", "")] for path in paths if (path, relation.get("relname")) in moved), None
    )
    if held is None or "colnames" in relation.get("alias", {}):
        return f"{alias}.*", False
    return ", ".join(f"{alias}.{column}" for column in held), True
