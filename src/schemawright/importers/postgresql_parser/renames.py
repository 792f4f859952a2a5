"""`ALTER … RENAME`, `ALTER … SET SCHEMA`, and the kept texts that speak of what was renamed."""

from collections.abc import Callable

from msgspec.structs import replace

from schemawright.base.ids import Id
from schemawright.dialects.postgresql.parser import Node
from schemawright.importers.postgresql_parser import texts
from schemawright.importers.postgresql_parser.called_columns import query_columns
from schemawright.importers.postgresql_parser.catalog import QualifiedName
from schemawright.importers.postgresql_parser.columns import (
    counter_name,
    kept_not_null_name,
    own_not_null_name,
    with_counter,
)
from schemawright.importers.postgresql_parser.inheritance import barred_by
from schemawright.importers.postgresql_parser.objects import dotted, find_object, name_parts
from schemawright.importers.postgresql_parser.raw_renames import move_raw, namespace_renamed, rename_raw
from schemawright.importers.postgresql_parser.reading import (
    AlreadyThereError,
    Handler,
    NotModelledError,
    Reading,
    range_var_names,
)
from schemawright.importers.postgresql_parser.typed_tables import tables_of
from schemawright.importers.postgresql_parser.types import (
    kept_domain_name,
    multirange_named,
    name_multirange,
    spelled_in,
)
from schemawright.model.column import Column
from schemawright.model.index import Exclusion, Index
from schemawright.model.key import Key
from schemawright.model.namespace import Extension
from schemawright.model.raw import RawObject
from schemawright.model.sequence import Sequence
from schemawright.model.table import Table
from schemawright.model.types import Composite, Domain, Enum, Range
from schemawright.model.view import MaterializedView, View

_RELATIONS = frozenset({"OBJECT_TABLE", "OBJECT_VIEW", "OBJECT_MATVIEW", "OBJECT_SEQUENCE", "OBJECT_INDEX"})
_NAMED = Table | View | MaterializedView | Sequence | Index


def rename(reading: Reading, node: Node) -> None:
    """Gives a record its new name."""
    kind = node["renameType"]
    handler = _RENAMES.get("OBJECT_TABLE" if kind in _RELATIONS else kind, rename_raw)
    handler(reading, node)


def _missing(reading: Reading, node: Node, name: str) -> None:
    if not node.get("missing_ok"):
        raise NotModelledError(f"{name} is not known")
    reading.note("IMPORT_NOT_THERE", f"There is no {name}; IF EXISTS passes over it.")


def _relation(reading: Reading, node: Node) -> None:
    names = range_var_names(node["relation"])
    id = reading.relation_named(names)
    record = reading.catalog.records.get(id) if id is not None else None
    if isinstance(record, _NAMED):
        _move_relation(reading, record.id, name=node["newname"])
    elif isinstance(record, Key | Exclusion):
        _rename_constraint(reading, record.table_id, record.name, node["newname"])
    elif isinstance(record, Column) and record.identity is not None:
        _move_key(reading, record.id, name=node["newname"])
        table = reading.catalog.require(Table, record.table_id)
        identity = with_counter(record.identity, table.name, record.name, node["newname"])
        reading.catalog.change(record.id, identity=identity)
    else:
        _missing(reading, node, dotted(names))


def _move_key(reading: Reading, id: Id, *, name: str | None = None, namespace: str | None = None) -> QualifiedName:
    relations = reading.catalog.relations
    old = next(key for key, held in relations.items() if held == id)
    new = (namespace or old[0], name or old[1])
    if new in relations:
        raise AlreadyThereError(dotted(new))
    del relations[old]
    relations[new] = id
    return old


def _move_relation(reading: Reading, id: Id, *, name: str | None = None, namespace: str | None = None) -> None:
    """A relation's new name or namespace; a table's row type and the texts that speak of it follow."""
    catalog = reading.catalog
    old = _move_key(reading, id, name=name, namespace=namespace)
    new = (namespace or old[0], name or old[1])
    if isinstance(catalog.records[id], Index):
        catalog.change(id, name=new[1])
        return
    record = catalog.records[id]
    if isinstance(record, Table) and old[1] != new[1]:
        for column in [catalog.require(Column, held) for held in catalog.tables[id].columns.values()]:
            identity = with_counter(column.identity, new[1], column.name, counter_name(record.name, column))
            catalog.change(column.id, not_null_name=_staying_name(record, column), identity=identity)
    catalog.change(id, name=new[1], namespace_id=reading.add_namespace(new[0]))
    reading.type_texts.clear()
    texts.relation_renamed(reading, old, new)


def _staying_name(table: Table, column: Column) -> str | None:
    """The name of a not-null constraint before a rename; an heir's goes by the table above."""
    return kept_not_null_name(table.name, column) if column.is_local or table.partition_of else column.not_null_name


def _column(reading: Reading, node: Node) -> None:
    catalog = reading.catalog
    id = reading.find_relation(node["relation"])
    old, new = node["subname"], node["newname"]
    if id is None or id not in catalog.tables or old not in catalog.tables[id].columns:
        record = catalog.get(View, id)
        if record is not None:
            _rename_view_column(reading, record, old, new)
            return
        _missing(reading, node, f"{node['relation']['relname']}.{old}")
        return
    _rename_column(reading, id, old, new)


def _rename_view_column(reading: Reading, view: View, old: str, new: str) -> None:
    names = query_columns(view.query)
    if view.column_names:
        names = (*view.column_names, *(names or ())[len(view.column_names) :])
    if names is None or names.count(old) != 1 or new in names:
        raise NotModelledError("the columns of a view are those of its query")
    texts.view_column_renamed(reading, view, names, old, new)

    def renamed(held: dict[str, str]) -> dict[str, str]:
        return {new if name == old else name: value for name, value in held.items()}

    reading.catalog.change(
        view.id,
        column_names=tuple(new if name == old else name for name in names),
        column_comments=renamed(view.column_comments),
        column_defaults=renamed(view.column_defaults),
    )


def _rename_column(reading: Reading, table_id: Id, old: str, new: str) -> None:
    catalog = reading.catalog
    members = catalog.tables[table_id]
    if new in members.columns:
        raise AlreadyThereError(new)
    members.columns = {new if name == old else name: id for name, id in members.columns.items()}
    column = catalog.require(Column, members.columns[new])
    table = catalog.require(Table, table_id)
    identity = with_counter(column.identity, table.name, new, counter_name(table.name, column))
    catalog.change(column.id, name=new, not_null_name=_staying_name(table, column), identity=identity)
    texts.column_renamed(reading, table_id, old, new)
    for child in members.children:
        if old in catalog.tables[child].columns:
            _rename_column(reading, child, old, new)


def _constraint(reading: Reading, node: Node) -> None:
    id = reading.find_relation(node["relation"])
    if id is not None and (column := barred_by(reading, id, node["subname"])) is not None:
        _rename_not_null(reading, id, column, node["subname"], node["newname"])
        return
    if id is None or node["subname"] not in reading.catalog.tables[id].constraints:
        _missing(reading, node, f"the constraint {node['subname']}")
        return
    _rename_constraint(reading, id, node["subname"], node["newname"])


def _rename_not_null(reading: Reading, table_id: Id, column: Column, old: str, new: str) -> None:
    """Names the not-null constraint of a column, and those that partitions have from it, anew."""
    catalog = reading.catalog
    table = catalog.require(Table, table_id)
    catalog.change(column.id, not_null_name=own_not_null_name(table.name, column.name, new))
    for child in catalog.tables[table_id].children:
        below = barred_by(reading, child, old)
        if below is not None and catalog.require(Table, child).partition_of == table_id:
            _rename_not_null(reading, child, below, old, new)


def _rename_constraint(reading: Reading, table_id: Id, old: str, new: str) -> None:
    catalog = reading.catalog
    constraints = catalog.tables[table_id].constraints
    id = constraints[old]
    record = catalog.records[id]
    if isinstance(record, Key | Exclusion):
        _move_key(reading, id, name=new)
    del constraints[old]
    constraints[new] = id
    catalog.change(id, name=new)


def _type(reading: Reading, node: Node) -> None:
    names = name_parts(node["object"])
    key = reading.find_name(names, reading.catalog.types)
    if key is not None:
        _move_type(reading, key, (key[0], node["newname"]))
    elif (several := multirange_named(reading, names)) is not None:
        record, old = several
        name_multirange(reading, record, (old[0], node["newname"]))
    else:
        _missing(reading, node, dotted(names))


def _move_type(reading: Reading, old: QualifiedName, new: QualifiedName) -> None:
    catalog = reading.catalog
    id = catalog.types[old]
    if isinstance(catalog.records[id], RawObject):
        raise NotModelledError
    if new in catalog.types:
        raise AlreadyThereError(dotted(new))
    del catalog.types[old]
    catalog.types[new] = id
    changed: dict[str, str | None] = {"name": new[1], "namespace_id": reading.add_namespace(new[0])}
    if isinstance(held := catalog.records[id], Range) and held.multirange_name is None:
        # Its multirange type keeps its own name.
        changed["multirange_name"] = spelled_in(new[0], (old[0], held.multirange))
    if isinstance(held, Domain) and old[1] != new[1]:
        changed["not_null_name"] = kept_domain_name(held)
    catalog.change(id, **changed)
    reading.type_texts.clear()
    texts.type_renamed(reading, old, new)


def _attribute(reading: Reading, node: Node) -> None:
    key = reading.find_name(range_var_names(node["relation"]), reading.catalog.types)
    composite = reading.catalog.get(Composite, reading.catalog.types[key]) if key else None
    if composite is None:
        _missing(reading, node, node["relation"]["relname"])
        return
    attributes = tuple(
        replace(part, name=node["newname"]) if part.name == node["subname"] else part for part in composite.attributes
    )
    reading.catalog.change(composite.id, attributes=attributes)
    for table in list(tables_of(reading, composite)):
        _rename_column(reading, table.id, node["subname"], node["newname"])


def _domain_constraint(reading: Reading, node: Node) -> None:
    key = reading.find_name(name_parts(node["object"]), reading.catalog.types)
    domain = reading.catalog.get(Domain, reading.catalog.types[key]) if key else None
    if domain is None:
        _missing(reading, node, dotted(name_parts(node["object"])))
        return
    if node["subname"] == kept_domain_name(domain):
        reading.catalog.change(domain.id, not_null_name=node["newname"])
        return
    checks = tuple(replace(c, name=node["newname"]) if c.name == node["subname"] else c for c in domain.checks)
    reading.catalog.change(domain.id, checks=checks)


def _namespace(reading: Reading, node: Node) -> None:
    catalog = reading.catalog
    old, new = node["subname"], node["newname"]
    if old not in catalog.namespaces:
        _missing(reading, node, f"the namespace {old}")
        return
    if new in catalog.namespaces:
        raise AlreadyThereError(new)
    id = catalog.namespaces[new] = catalog.namespaces.pop(old)
    catalog.change(id, name=new)
    moved = [key for names in (catalog.types, catalog.relations) for key in names if key[0] == old]
    catalog.rename_namespace(old, new)
    for key in moved:
        texts.relation_renamed(reading, key, (new, key[1]))
        texts.type_renamed(reading, key, (new, key[1]))
    namespace_renamed(reading, old, new)


def set_namespace(reading: Reading, node: Node) -> None:
    """`ALTER … SET SCHEMA`."""
    kind, new = node["objectType"], node["newschema"]
    target = node.get("object") or {"RangeVar": node.get("relation", {})}
    id = find_object(reading, kind, target)
    record = reading.catalog.records.get(id) if id is not None else None
    if isinstance(record, _NAMED) and not isinstance(record, Index):
        _move_relation(reading, record.id, namespace=new)
        if isinstance(record, Table):
            _move_companions(reading, record.id, new)
    elif isinstance(record, Enum | Domain | Composite | Range):
        key = next(key for key, held in reading.catalog.types.items() if held == record.id)
        _move_type(reading, key, (new, key[1]))
    elif isinstance(record, Extension):
        reading.catalog.change(record.id, namespace_id=reading.add_namespace(new))
    elif record is None and (several := multirange_named(reading, name_parts(target))) is not None:
        name_multirange(reading, several[0], (new, several[1][1]))
    elif record is None and node.get("missing_ok"):
        _missing(reading, node, dotted(name_parts(target)))
    elif isinstance(record, RawObject):
        move_raw(reading, kind, record.id, new)
    else:
        raise NotModelledError("" if record else f"{dotted(name_parts(target))} is not known")


def _move_companions(reading: Reading, table_id: Id, namespace: str) -> None:
    """A table takes its indexes and the sequences that its columns own along."""
    catalog = reading.catalog
    members = catalog.tables[table_id]
    for id in (*members.constraints.values(), *members.indexes):
        if isinstance(catalog.records[id], Key | Exclusion | Index):
            _move_key(reading, id, namespace=namespace)
    columns = set(members.columns.values())
    for column in [catalog.require(Column, id) for id in columns]:
        if column.identity is not None:
            _move_key(reading, column.id, namespace=namespace)
    for sequence in catalog.all(Sequence):
        if sequence.owned_by in columns:
            _move_relation(reading, sequence.id, namespace=namespace)


_RENAMES: dict[str, Callable[[Reading, Node], None]] = {
    "OBJECT_TABLE": _relation,
    "OBJECT_COLUMN": _column,
    "OBJECT_TABCONSTRAINT": _constraint,
    "OBJECT_TYPE": _type,
    "OBJECT_DOMAIN": _type,
    "OBJECT_ATTRIBUTE": _attribute,
    "OBJECT_DOMCONSTRAINT": _domain_constraint,
    "OBJECT_SCHEMA": _namespace,
}

HANDLERS: dict[str, Handler] = {"RenameStmt": rename, "AlterObjectSchemaStmt": set_namespace}
