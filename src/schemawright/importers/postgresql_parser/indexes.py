"""`CREATE INDEX` and `ALTER INDEX … ATTACH PARTITION`."""

from schemawright.base.ids import Id
from schemawright.dialects.postgresql.parser import Node
from schemawright.importers.postgresql_parser import expressions
from schemawright.importers.postgresql_parser.index_elements import read_elements
from schemawright.importers.postgresql_parser.inheritance import clone_index, is_partitioned, mark_only
from schemawright.importers.postgresql_parser.naming import index_column_names, joined
from schemawright.importers.postgresql_parser.options import parameters
from schemawright.importers.postgresql_parser.qualifying import closed
from schemawright.importers.postgresql_parser.reading import AlreadyThereError, Handler, NotModelledError, Reading
from schemawright.model.index import Index, IndexElement
from schemawright.model.key import Key
from schemawright.model.table import Table
from schemawright.model.view import MaterializedView


def create_index(reading: Reading, node: Node) -> None:
    """An index of a table or materialized view."""
    catalog = reading.catalog
    relation = node["relation"]
    table_id = reading.find_relation(relation)
    table = catalog.get(Table, table_id) or catalog.get(MaterializedView, table_id)
    if table is None:
        raise NotModelledError(f"its table {relation['relname']} is not known")
    namespace = catalog.namespace_name(table.namespace_id)
    name = node.get("idxname")
    if name is not None and (namespace, name) in catalog.relations:
        raise AlreadyThereError(f"{namespace}.{name}")
    parts = read_elements(reading, table.id, [part["IndexElem"] for part in node["indexParams"]], relation["location"])
    include = [part["IndexElem"].get("name", "") for part in node.get("indexIncludingParams", ())]
    include_ids = catalog.columns(table.id, include)
    if include_ids is None:
        raise NotModelledError("a column that it includes is not known")
    if name is None:
        names = index_column_names([*(part.name for part in parts), *include])
        name = catalog.relation_name(namespace, table.name, joined(names), "idx", False)
    index = Index(
        id=reading.new_id(),
        table_id=table.id,
        name=name,
        columns=tuple(IndexElement(**part.fields) for part in parts),
        include=include_ids,
        is_unique=bool(node.get("unique")),
        nulls_distinct=not node.get("nulls_not_distinct"),
        index_type=node.get("accessMethod") or "btree",
        where=_where(reading, relation["location"]) if "whereClause" in node else None,
        tablespace=node.get("tableSpace"),
        storage_parameters=parameters(node.get("options")),
    )
    _put(reading, namespace, index)
    if relation.get("inh") and is_partitioned(reading, table.id):
        for child in catalog.tables[table.id].children:
            clone_index(reading, index, child)
    elif is_partitioned(reading, table.id):
        reading.waiting.append(lambda: mark_only(reading, index))


def _put(reading: Reading, namespace: str, index: Index) -> None:
    reading.catalog.put(index)
    reading.catalog.relations[namespace, index.name] = index.id
    reading.catalog.tables[index.table_id].indexes.append(index.id)


def _where(reading: Reading, location: int) -> str:
    """The condition, which ends the statement."""
    tokens = reading.tokens
    where = expressions.find_token(tokens, tokens.at(location), expressions.WHERE)
    assert where is not None
    return closed(reading, tokens.text(tokens.starts[where + 1], tokens.ends[-1]))


def attach_index(reading: Reading, index_id: Id, node: Node) -> None:
    """`ALTER INDEX parent ATTACH PARTITION child`, where either may be the index of a key."""
    catalog = reading.catalog
    above = catalog.records[index_id]
    below_id = reading.find_relation(node["name"])
    below = catalog.records.get(below_id) if below_id else None
    if isinstance(above, Index) and isinstance(below, Index):
        catalog.change(below.id, parent_index_id=above.id)
    elif isinstance(above, Key) and isinstance(below, Key):
        catalog.change(below.id, parent_key_id=above.id)
    else:
        raise NotModelledError("an index and the index of a key are attached to each other")


HANDLERS: dict[str, Handler] = {"IndexStmt": create_index}
