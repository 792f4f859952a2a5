"""Views and materialized views."""

from typing import Any

from schemawright.dialects.postgresql.parser import Node
from schemawright.importers.postgresql_parser import expressions
from schemawright.importers.postgresql_parser.catalog import Members
from schemawright.importers.postgresql_parser.options import access_method, parameters
from schemawright.importers.postgresql_parser.raw import used
from schemawright.importers.postgresql_parser.reading import AlreadyThereError, Handler, NotModelledError, Reading
from schemawright.importers.postgresql_parser.type_names import names_of
from schemawright.model.view import MaterializedView, View

_CHECK_OPTIONS: dict[str, Any] = {"LOCAL_CHECK_OPTION": "local", "CASCADED_CHECK_OPTION": "cascaded"}


def create_view(reading: Reading, node: Node) -> None:
    """`CREATE [OR REPLACE] [RECURSIVE] VIEW`."""
    catalog = reading.catalog
    relation = node["view"]
    name = relation["relname"]
    if relation.get("relpersistence") == "t":
        reading.temporary.add(name)
        reading.note(
            "IMPORT_TEMPORARY_SKIPPED", f"View {name} is temporary and no part of the schema.", "Leave it out."
        )
        return
    namespace = reading.creation_namespace(relation.get("schemaname"))
    held = catalog.get(View, catalog.relations.get((namespace, name))) if node.get("replace") else None
    if held is None and (namespace, name) in catalog.relations:
        raise AlreadyThereError(f"{namespace}.{name}")
    options = parameters(node.get("options"))
    check_option: Any = options.pop("check_option", None) or _CHECK_OPTIONS.get(node.get("withCheckOption", ""))
    words = [word.lower() for word in _words(reading, relation["location"])]
    view = View(
        id=held.id if held else reading.new_id(),
        namespace_id=reading.add_namespace(namespace),
        name=name,
        query=_query(
            reading, relation["location"], node.get("withCheckOption") not in (None, "NO_CHECK_OPTION"), "option"
        ),
        column_names=names_of(node.get("aliases", [])),
        options=options,
        check_option=check_option,
        is_recursive="recursive" in words,
        search_path=reading.kept_path,
        depends_on=tuple(id for id in used(reading, node["query"]) if held is None or id != held.id),
        comment=held.comment if held else None,
        column_comments=held.column_comments if held else {},
        column_defaults=held.column_defaults if held else {},
    )
    catalog.put(view)
    catalog.relations[namespace, name] = view.id


def create_materialized_view(reading: Reading, node: Node) -> None:
    """`CREATE MATERIALIZED VIEW`; other forms of `CREATE TABLE AS` are not modelled."""
    if node.get("objtype") != "OBJECT_MATVIEW":
        raise NotModelledError("its columns are those of its query, which only a server can tell")
    catalog = reading.catalog
    into = node["into"]
    relation = into["rel"]
    name = relation["relname"]
    namespace = reading.creation_namespace(relation.get("schemaname"))
    if (namespace, name) in catalog.relations:
        raise AlreadyThereError(f"{namespace}.{name}")
    view = MaterializedView(
        id=reading.new_id(),
        namespace_id=reading.add_namespace(namespace),
        name=name,
        query=_query(reading, relation["location"], True, "data"),
        column_names=names_of(into.get("colNames", [])),
        with_data=not into.get("skipData"),
        access_method=access_method(into.get("accessMethod")),
        tablespace=into.get("tableSpaceName"),
        storage_parameters=parameters(into.get("options")),
        search_path=reading.kept_path,
        depends_on=used(reading, node["query"]),
    )
    catalog.put(view)
    catalog.relations[namespace, name] = view.id
    catalog.tables[view.id] = Members()


def _words(reading: Reading, until: int) -> list[str]:
    """The words of the statement in front of a byte position."""
    tokens = reading.tokens
    first = tokens.at(reading.statement.start)
    return [tokens.word(token) for token in range(first, tokens.at(until))]


def _query(reading: Reading, location: int, may_end: bool, ending: str) -> str:
    """The text between `AS` and the end, without `WITH … CHECK OPTION` or `WITH [NO] DATA`."""
    tokens = reading.tokens
    last = len(tokens) - 1
    start = expressions.find_token(tokens, tokens.at(location), expressions.AS, last)
    assert start is not None
    if may_end and tokens.word(last).lower() == ending:
        for token in range(last - 1, max(last - 4, start), -1):
            if tokens.kinds[token] in _WITHS:
                last = token - 1
                break
    return tokens.text(tokens.starts[start + 1], tokens.ends[last])


_WITHS = expressions.WITHS


def refresh(reading: Reading, node: Node) -> None:
    """`REFRESH MATERIALIZED VIEW` fills it, or empties it."""
    view = reading.catalog.get(MaterializedView, reading.find_relation(node["relation"]))
    if view is not None:
        reading.catalog.change(view.id, with_data=not node.get("skipData"))
    reading.count("REFRESH MATERIALIZED VIEW")


HANDLERS: dict[str, Handler] = {
    "ViewStmt": create_view,
    "CreateTableAsStmt": create_materialized_view,
    "RefreshMatViewStmt": refresh,
}
