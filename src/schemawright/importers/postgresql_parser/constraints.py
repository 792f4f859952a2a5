"""Constraints of tables: keys, foreign keys, checks, exclusions, not null."""

from collections.abc import Callable, Iterable
from typing import Any

from schemawright.base.ids import Id
from schemawright.dialects.naming import make_object_name
from schemawright.dialects.postgresql.parser import Node
from schemawright.importers.postgresql_parser import expressions, raw
from schemawright.importers.postgresql_parser.columns import own_not_null_name
from schemawright.importers.postgresql_parser.expressions import reference_text
from schemawright.importers.postgresql_parser.identities import Identity
from schemawright.importers.postgresql_parser.index_elements import read_elements
from schemawright.importers.postgresql_parser.inheritance import (
    barred_below,
    clone_key,
    clone_relationship,
    descend_check,
    is_partitioned,
    mark_only,
)
from schemawright.importers.postgresql_parser.naming import index_column_names, joined
from schemawright.importers.postgresql_parser.not_nulls import require_values
from schemawright.importers.postgresql_parser.objects import dotted
from schemawright.importers.postgresql_parser.options import parameters
from schemawright.importers.postgresql_parser.qualifying import closed
from schemawright.importers.postgresql_parser.reading import (
    AlreadyThereError,
    NotModelledError,
    Reading,
    range_var_names,
)
from schemawright.importers.postgresql_parser.references import mentions
from schemawright.importers.postgresql_parser.type_names import names_of
from schemawright.model.check import Check
from schemawright.model.column import Column
from schemawright.model.index import Exclusion, ExclusionElement, Index
from schemawright.model.key import Key
from schemawright.model.relationship import Relationship
from schemawright.model.table import Table

_ACTIONS: dict[str, Any] = {"a": "no action", "r": "restrict", "c": "cascade", "n": "set null", "d": "set default"}


def add_constraint(reading: Reading, table_id: Id, node: Node, column: str | None = None, recurse: bool = True) -> None:
    """Adds the constraint of a `Constraint` node; `column` is the column that it is written with.

    With `recurse` (no `ONLY`) partitions and heirs get theirs too. Raises `NotModelledError`.
    """
    handler = _KINDS.get(node["contype"])
    if handler is None:
        raise NotModelledError(f"a constraint of the kind {node['contype']} is not modelled")
    handler(reading, table_id, node, column, recurse)


def distinct(nodes: Iterable[Node]) -> list[Node]:
    """The constraints of one statement in the order in which PostgreSQL makes them, keys over the same columns once.

    Checks come first, then indexes (the primary key first), then foreign keys. Of keys that are alike the first stays,
    with the name of the other where it has none (`transformIndexConstraints` in `parse_utilcmd.c`).
    """
    found: list[Node] = []
    keys: dict[tuple[object, ...], int] = {}
    for node in sorted(nodes, key=lambda node: _ORDER.get(node["contype"], 2)):
        if node["contype"] in ("CONSTR_PRIMARY", "CONSTR_UNIQUE") and "indexname" not in node:
            including = names_of(node.get("including", []))
            marks = [bool(node.get(mark)) for mark in ("nulls_not_distinct", "without_overlaps", "initdeferred")]
            alike = (key_columns(node), including, *marks, bool(node.get("deferrable")))
            if (place := keys.get(alike)) is not None:
                if "conname" not in found[place] and "conname" in node:
                    found[place] = found[place] | {"conname": node["conname"]}
                continue
            keys[alike] = len(found)
        found.append(node)
    return found


_ORDER = {"CONSTR_CHECK": 0, "CONSTR_PRIMARY": 1, "CONSTR_FOREIGN": 3}


def key_columns(node: Node) -> tuple[str, ...]:
    """The columns that a key or not-null constraint names, or is written with."""
    return names_of(node["keys"]) if node.get("keys") else ((node["_column"],) if "_column" in node else ())


def register(reading: Reading, table_id: Id, record: Key | Relationship | Check | Exclusion) -> None:
    """Puts a constraint's record under its names."""
    catalog = reading.catalog
    catalog.put(record)
    catalog.tables[table_id].constraints[record.name] = record.id
    if isinstance(record, Key | Exclusion):
        catalog.relations[namespace_of(reading, table_id), record.name] = record.id


def namespace_of(reading: Reading, table_id: Id) -> str:
    """The name of the namespace in which a table is."""
    return reading.catalog.namespace_name(reading.catalog.require(Table, table_id).namespace_id)


def columns_of(reading: Reading, table_id: Id, names: tuple[str, ...]) -> tuple[Id, ...]:
    """The ids of a table's columns, or `NotModelledError` with the one that is missing."""
    found = reading.catalog.columns(table_id, names)
    if found is None:
        known = reading.catalog.tables[table_id].columns
        missing = next(name for name in names if name not in known)
        raise NotModelledError(f"the column {missing} is not known")
    return found


def _deferral(node: Node) -> dict[str, Any]:
    deferred = bool(node.get("initdeferred"))
    return {"deferrable": bool(node.get("deferrable")) or deferred, "initially_deferred": deferred}


def _refuse_twice(reading: Reading, table_id: Id, name: str) -> None:
    if name in reading.catalog.tables[table_id].constraints:
        raise AlreadyThereError(name)


def _key(reading: Reading, table_id: Id, node: Node, column: str | None, recurse: bool) -> None:
    catalog = reading.catalog
    table = catalog.require(Table, table_id)
    namespace = catalog.namespace_name(table.namespace_id)
    primary = node["contype"] == "CONSTR_PRIMARY"
    if "indexname" in node:
        _key_using_index(reading, table_id, namespace, node)
        return
    names = (column,) if column else names_of(node["keys"])
    include = names_of(node["including"]) if "including" in node else ()
    column_ids = columns_of(reading, table_id, names)
    include_ids = columns_of(reading, table_id, include)
    if (name := node.get("conname")) is None:
        addition = None if primary else joined(index_column_names((*names, *include)))
        name = catalog.relation_name(namespace, table.name, addition, "pkey" if primary else "key", True)
    _refuse_twice(reading, table_id, name)
    record = Key(
        id=reading.new_id(),
        table_id=table_id,
        name=name,
        key_type="primary" if primary else "unique",
        column_ids=column_ids,
        include=include_ids,
        nulls_distinct=not node.get("nulls_not_distinct"),
        without_overlaps=bool(node.get("without_overlaps")),
        tablespace=node.get("indexspace"),
        storage_parameters=parameters(node.get("options")),
        **_deferral(node),
    )
    register(reading, table_id, record)
    if primary:
        require_values(reading, table_id, names, is_own=False)
    if is_partitioned(reading, table_id):
        for child in catalog.tables[table_id].children if recurse else ():
            clone_key(reading, record, child)
        reading.waiting.append(lambda: mark_only(reading, record))


def _key_using_index(reading: Reading, table_id: Id, namespace: str, node: Node) -> None:
    catalog = reading.catalog
    index = catalog.get(Index, catalog.relations.get((namespace, node["indexname"])))
    if index is None or index.table_id != table_id or any(part.column_id is None for part in index.columns):
        raise NotModelledError(f"the index {node['indexname']} is not known")
    primary = node["contype"] == "CONSTR_PRIMARY"
    record = Key(
        id=reading.new_id(),
        table_id=table_id,
        name=node.get("conname", index.name),
        key_type="primary" if primary else "unique",
        column_ids=tuple(part.column_id for part in index.columns if part.column_id),
        include=index.include,
        nulls_distinct=index.nulls_distinct,
        tablespace=index.tablespace,
        storage_parameters=index.storage_parameters,
        is_clustered=index.is_clustered,
        is_replica_identity=index.is_replica_identity,
        **_deferral(node),
    )
    catalog.remove(index.id)
    register(reading, table_id, record)
    if primary:
        require_values(reading, table_id, tuple(catalog.require(Column, id).name for id in record.column_ids))


def _foreign(reading: Reading, table_id: Id, node: Node, column: str | None, recurse: bool) -> None:
    if _link(reading, table_id, node, column, recurse):
        return
    statement = reading.statement

    def later() -> None:
        reading.statement = statement
        if table_id in reading.catalog.tables and not _link(reading, table_id, node, column, recurse):
            _keep_foreign(reading, table_id, node, column)

    reading.waiting.append(later)


def _keep_foreign(reading: Reading, table_id: Id, node: Node, column: str | None) -> None:
    """Keeps a foreign key to what is not known as a statement of its own."""
    table = reading.catalog.require(Table, table_id)
    name = dotted((namespace_of(reading, table_id), table.name))
    text = reference_text(reading.tokens, node["location"], column)
    target = dotted(range_var_names(node["pktable"]))
    identity = Identity("foreign key", f"{name} to {target}, line {reading.line_at(node['location'])}", about=table_id)
    raw.keep_as(reading, identity, f"{target} or its key is not known", text=f"ALTER TABLE {name} ADD {text}")


def _link(reading: Reading, table_id: Id, node: Node, column: str | None, recurse: bool) -> bool:
    """Makes the relationship; false where the referenced table or its key is not there (yet)."""
    catalog = reading.catalog
    target_id = reading.find_relation(node["pktable"])
    if target_id is None or catalog.get(Table, target_id) is None:
        return False
    names = (column,) if column else names_of(node["fk_attrs"])
    source_ids = columns_of(reading, table_id, names)
    target_ids = (
        catalog.columns(target_id, names_of(node["pk_attrs"])) if "pk_attrs" in node else _primary(reading, target_id)
    )
    if target_ids is None or len(target_ids) != len(source_ids):
        return False
    table = catalog.require(Table, table_id)
    namespace = catalog.namespace_name(table.namespace_id)
    name = node.get("conname") or catalog.constraint_name(namespace, table.name, joined(names), "fkey")
    _refuse_twice(reading, table_id, name)
    set_columns = columns_of(reading, table_id, names_of(node["fk_del_set_cols"])) if "fk_del_set_cols" in node else ()
    enforced = bool(node.get("is_enforced"))
    record = Relationship(
        id=reading.new_id(),
        source_table_id=table_id,
        name=name,
        source_column_ids=source_ids,
        target_table_id=target_id,
        target_column_ids=target_ids,
        on_delete=_ACTIONS[node.get("fk_del_action", "a")],
        on_delete_column_ids=set_columns,
        on_update=_ACTIONS[node.get("fk_upd_action", "a")],
        match="full" if node.get("fk_matchtype") == "f" else "simple",
        validated=enforced and not node.get("skip_validation"),
        enforced=enforced,
        period=bool(node.get("fk_with_period")),
        **_deferral(node),
    )
    register(reading, table_id, record)
    if recurse and is_partitioned(reading, table_id):
        for child in catalog.tables[table_id].children:
            clone_relationship(reading, record, child)
    return True


def _primary(reading: Reading, table_id: Id) -> tuple[Id, ...] | None:
    for id in reading.catalog.tables[table_id].constraints.values():
        key = reading.catalog.get(Key, id)
        if key is not None and key.key_type == "primary":
            return key.column_ids
    return None


def _check(reading: Reading, table_id: Id, node: Node, column: str | None, recurse: bool) -> None:
    catalog = reading.catalog
    table = catalog.require(Table, table_id)
    text = expressions.bracketed(reading, node["location"], expressions.CHECK)
    if (name := node.get("conname")) is None:
        used = {names[-1] for names in mentions(node["raw_expr"]).columns}
        used &= catalog.tables[table_id].columns.keys()
        only = next(iter(used)) if len(used) == 1 else None
        name = catalog.constraint_name(catalog.namespace_name(table.namespace_id), table.name, only, "check")
    held = catalog.get(Check, catalog.tables[table_id].constraints.get(name))
    if held is not None and not held.is_local:
        catalog.change(held.id, is_local=True)
        return
    _refuse_twice(reading, table_id, name)
    enforced = bool(node.get("is_enforced"))
    record = Check(
        id=reading.new_id(),
        table_id=table_id,
        name=name,
        expression=closed(reading, text),
        no_inherit=bool(node.get("is_no_inherit")),
        validated=enforced and not node.get("skip_validation"),
        enforced=enforced,
    )
    register(reading, table_id, record)
    if recurse and not record.no_inherit:
        descend_check(reading, record)


def _exclusion(reading: Reading, table_id: Id, node: Node, column: str | None, recurse: bool) -> None:
    catalog, tokens = reading.catalog, reading.tokens
    table = catalog.require(Table, table_id)
    namespace = catalog.namespace_name(table.namespace_id)
    token = tokens.at(node["location"])
    while tokens.kinds[token] != expressions.OPEN:
        token += 1
    if not recurse and is_partitioned(reading, table_id):
        raise NotModelledError("it is on a partitioned table but not on its partitions")
    pairs = [pair["List"]["items"] for pair in node["exclusions"]]
    parts = read_elements(reading, table_id, [pair[0]["IndexElem"] for pair in pairs], node["location"])
    operators = [_operator(names_of(pair[1]["List"]["items"])) for pair in pairs]
    include = names_of(node["including"]) if "including" in node else ()
    include_ids = columns_of(reading, table_id, include)
    name = node.get("conname")
    if name is None:
        names = [part.name for part in parts]
        name = catalog.relation_name(
            namespace, table.name, joined(index_column_names((*names, *include))), "excl", True
        )
    _refuse_twice(reading, table_id, name)
    elements = tuple(
        ExclusionElement(**part.fields, operator=operator) for part, operator in zip(parts, operators, strict=True)
    )
    where = None
    if "where_clause" in node:
        where = expressions.bracketed_after(
            tokens, tokens.starts[expressions.closing(tokens, token)], expressions.WHERE
        )
    record = Exclusion(
        id=reading.new_id(),
        table_id=table_id,
        name=name,
        elements=elements,
        index_type=node.get("access_method") or "btree",
        include=include_ids,
        where=closed(reading, where) if where is not None else None,
        tablespace=node.get("indexspace"),
        storage_parameters=parameters(node.get("options")),
        **_deferral(node),
    )
    register(reading, table_id, record)


def _operator(names: tuple[str, ...]) -> str:
    if len(names) == 1 or names[0] in ("pg_catalog", "public"):
        return names[-1]
    return f"OPERATOR({'.'.join(names)})"


def _not_null(reading: Reading, table_id: Id, node: Node, column: str | None, recurse: bool) -> None:
    names = (column,) if column else names_of(node["keys"])
    (id,) = columns_of(reading, table_id, names)
    require_values(reading, table_id, names, recurse=recurse and not node.get("is_no_inherit"))
    table = reading.catalog.require(Table, table_id)
    name = own_not_null_name(
        table.name, names[0], node.get("conname", make_object_name(table.name, names[0], "not_null"))
    )
    reading.catalog.change(id, not_null_name=name, not_null_inherited=not node.get("is_no_inherit"))
    if node.get("skip_validation"):
        reading.catalog.change(id, not_null_validated=False)
        for below in barred_below(reading, table_id, name or make_object_name(table.name, names[0], "not_null")):
            reading.catalog.change(below.id, not_null_validated=False)


_KINDS: dict[str, Callable[[Reading, Id, Node, str | None, bool], None]] = {
    "CONSTR_PRIMARY": _key,
    "CONSTR_UNIQUE": _key,
    "CONSTR_FOREIGN": _foreign,
    "CONSTR_CHECK": _check,
    "CONSTR_EXCLUSION": _exclusion,
    "CONSTR_NOTNULL": _not_null,
}
