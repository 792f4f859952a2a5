"""`CREATE TABLE` in all its forms."""

from typing import Any

from msgspec.structs import asdict

from schemawright.base.ids import Id
from schemawright.base.order import between, spread
from schemawright.dialects.postgresql.parser import Node, quote_identifier
from schemawright.importers.postgresql_parser import expressions
from schemawright.importers.postgresql_parser.catalog import Members
from schemawright.importers.postgresql_parser.columns import (
    NO_NOT_NULL,
    ColumnDraft,
    draft_column,
    kept_not_null_name,
    with_counter,
)
from schemawright.importers.postgresql_parser.constraints import add_constraint, distinct, key_columns
from schemawright.importers.postgresql_parser.inheritance import inherit_checks, join_partition
from schemawright.importers.postgresql_parser.like import copy_columns, copy_rest
from schemawright.importers.postgresql_parser.not_nulls import name_not_nulls
from schemawright.importers.postgresql_parser.options import access_method, parameters
from schemawright.importers.postgresql_parser.reading import AlreadyThereError, Handler, NotModelledError, Reading
from schemawright.importers.postgresql_parser.type_names import names_of, own_type_text
from schemawright.model.column import Column
from schemawright.model.table import Partitioning, Table
from schemawright.model.types import Composite

_STRATEGIES: dict[str, Any] = {
    "PARTITION_STRATEGY_RANGE": "range",
    "PARTITION_STRATEGY_LIST": "list",
    "PARTITION_STRATEGY_HASH": "hash",
}


def create_table(reading: Reading, node: Node) -> None:
    """A table with its columns and constraints."""
    relation = node["relation"]
    name = relation["relname"]
    if relation.get("relpersistence") == "t" or relation.get("schemaname") == "pg_temp":
        reading.temporary.add(name)
        reading.note(
            "IMPORT_TEMPORARY_SKIPPED", f"Table {name} is temporary and no part of the schema.", "Leave it out."
        )
        return
    namespace = reading.creation_namespace(relation.get("schemaname"))
    if (namespace, name) in reading.catalog.relations:
        raise AlreadyThereError(f"{namespace}.{name}")
    creation = _Creation(reading, node, namespace)
    try:
        creation.run()
    except NotModelledError:
        creation.take_back()
        raise


class _Creation:
    """One `CREATE TABLE`, from its node to records."""

    def __init__(self, reading: Reading, node: Node, namespace: str) -> None:
        self.reading = reading
        self.node = node
        self.namespace = namespace
        self.name: str = node["relation"]["relname"]
        self.drafts: dict[str, ColumnDraft] = {}
        self.constraints: list[Node] = []
        self.likes: list[tuple[Id, int]] = []
        self.barred: dict[str, None] = {}
        """The columns whose `NOT NULL` is the table's own."""
        self.table: Table | None = None
        self.is_unlogged = bool(node["relation"].get("relpersistence") == "u")
        self.parents = self._parents()

    def run(self) -> None:
        self._inherit_columns()
        if "ofTypename" in self.node:
            self._columns_of_type(names_of(self.node["ofTypename"]["names"]))
        for element in self.node.get("tableElts", ()):
            ((kind, content),) = element.items()
            if kind == "ColumnDef":
                made = draft_column(self.reading, self.namespace, self.name, content, is_unlogged=self.is_unlogged)
                self._add(made)
            elif kind == "Constraint":
                self.constraints.append(content)
            elif kind == "TableLikeClause":
                self._like(content)
        for name, draft in self.drafts.items():
            if "data_type" not in draft.fields:
                raise NotModelledError(f"the column {name} has no type")
        for constraint in self.constraints:
            self._mark_not_null(constraint)
        self.table = self._table()
        self._build(self.table)

    def take_back(self) -> None:
        """Takes out what was made so far of a table that turned out not to be understood."""
        made = [draft.sequence.id for draft in self.drafts.values() if draft.sequence is not None]
        self.reading.catalog.remove(*made, *((self.table.id,) if self.table is not None else ()))

    def _parents(self) -> list[Table]:
        found = []
        for parent in self.node.get("inhRelations", ()):
            record = self.reading.catalog.get(Table, self.reading.find_relation(parent["RangeVar"]))
            if record is None:
                raise NotModelledError(f"its parent table {parent['RangeVar']['relname']} is not known")
            found.append(record)
        return found

    def _inherit_columns(self) -> None:
        """`MergeAttributes`: the columns of the parents come first, those of one name are one."""
        catalog = self.reading.catalog
        for parent in self.parents:
            for id in catalog.tables[parent.id].columns.values():
                column = catalog.require(Column, id)
                if column.name in self.drafts:
                    held = self.drafts[column.name].fields
                    is_free = column.is_nullable or not column.not_null_inherited
                    held["is_nullable"] = held.get("is_nullable", True) and is_free
                    continue
                fields = asdict(column)
                for own in ("id", "table_id", "order", "comment", "display_name", "description", "statistics"):
                    del fields[own]
                if "partbound" not in self.node:
                    fields["identity"] = None
                fields["is_local"] = False
                if not column.not_null_inherited:
                    fields |= NO_NOT_NULL
                # An heir's constraint has its name from above by itself; a partition's outlives the tie.
                is_kept = "partbound" in self.node and column.not_null_inherited
                fields["not_null_name"] = kept_not_null_name(parent.name, column) if is_kept else None
                self.drafts[column.name] = ColumnDraft(fields)

    def _columns_of_type(self, names: tuple[str, ...]) -> None:
        catalog = self.reading.catalog
        key = self.reading.find_name(names, catalog.types)
        composite = catalog.get(Composite, catalog.types[key]) if key else None
        if composite is None:
            raise NotModelledError(f"its type {'.'.join(names)} is not known")
        for attribute in composite.attributes:
            fields = {"name": attribute.name, "data_type": attribute.data_type, "collation": attribute.collation}
            self.drafts[attribute.name] = ColumnDraft(fields)

    def _add(self, draft: ColumnDraft) -> None:
        """A column of the table's own, merged with what is there of its name."""
        name = draft.fields["name"]
        if not draft.fields.get("is_nullable", True):
            self.barred[name] = None
        if (held := self.drafts.get(name)) is not None:
            nullable = held.fields.get("is_nullable", True) and draft.fields.get("is_nullable", True)
            own = {key: value for key, value in draft.fields.items() if value is not None}
            held.fields.update(own, is_nullable=nullable)
            if "partbound" not in self.node:
                held.fields["is_local"] = True
            held.constraints += draft.constraints
        else:
            self.drafts[name] = draft
        self.constraints += [constraint | {"_column": name} for constraint in draft.constraints]

    def _like(self, clause: Node) -> None:
        source = self.reading.find_relation(clause["relation"])
        if source is None or source not in self.reading.catalog.tables:
            raise NotModelledError(f"the table {clause['relation']['relname']} that it is like is not known")
        options = clause.get("options", 0)
        for draft in copy_columns(self.reading, source, options):
            self.drafts[draft.fields["name"]] = draft
        self.likes.append((source, options))

    def _mark_not_null(self, constraint: Node) -> None:
        kind = constraint["contype"]
        names = key_columns(constraint) if kind in ("CONSTR_PRIMARY", "CONSTR_NOTNULL") else ()
        for name in names:
            if name in self.drafts:
                self.drafts[name].fields["is_nullable"] = False
                self.barred[name] = None

    def _table(self) -> Table:
        node, reading = self.node, self.reading
        bound = node.get("partbound")
        of_type = node.get("ofTypename")
        return Table(
            id=reading.new_id(),
            namespace_id=reading.add_namespace(self.namespace),
            name=self.name,
            is_unlogged=self.is_unlogged,
            inherits=() if bound else tuple(parent.id for parent in self.parents),
            partitioning=self._partitioning(),
            partition_of=self.parents[0].id if bound else None,
            partition_bound=bound_text(reading, bound) if bound else None,
            of_type=own_type_text(reading, names_of(of_type["names"])) if of_type else None,
            access_method=access_method(node.get("accessMethod")),
            tablespace=node.get("tablespacename"),
            storage_parameters=parameters(node.get("options")),
        )

    def _partitioning(self) -> Partitioning | None:
        spec = self.node.get("partspec")
        if spec is None:
            return None
        tokens = self.reading.tokens
        token = tokens.at(spec["location"])
        while tokens.kinds[token] != expressions.OPEN:
            token += 1
        key = []
        for part, (first, last) in zip(spec["partParams"], expressions.elements(tokens, token), strict=True):
            name = part["PartitionElem"].get("name")
            written = tokens.text(tokens.starts[first], tokens.ends[last])
            rest = tokens.text(tokens.ends[first], tokens.ends[last]) if name else ""
            key.append(quote_identifier(name) + rest if name else written)
        return Partitioning(strategy=_STRATEGIES[spec["strategy"]], key=tuple(key))

    def _build(self, table: Table) -> None:
        catalog = self.reading.catalog
        catalog.put(table)
        catalog.relations[self.namespace, self.name] = table.id
        catalog.tables[table.id] = Members()
        for draft, order in zip(self.drafts.values(), spread(len(self.drafts)), strict=True):
            put_column(self.reading, table.id, draft, order)
        for parent in self.parents:
            catalog.tables[parent.id].children.append(table.id)
            inherit_checks(self.reading, parent, table)
        for constraint in distinct(self.constraints):
            add_constraint(self.reading, table.id, constraint, column=constraint.get("_column"))
        name_not_nulls(self.reading, table.id, self.barred)
        for source, options in self.likes:
            copy_rest(self.reading, source, table.id, options)
        if table.partition_of is not None:
            join_partition(self.reading, table.partition_of, table.id)


def put_column(reading: Reading, table_id: Id, draft: ColumnDraft, order: str) -> Column:
    """Makes the record of a drafted column, and the ties to its sequence."""
    catalog = reading.catalog
    column = Column(id=reading.new_id(), table_id=table_id, order=order, **draft.fields)
    catalog.records[column.id] = column
    catalog.tables[table_id].columns[column.name] = column.id
    if draft.sequence is not None:
        catalog.change(draft.sequence.id, owned_by=column.id)
    if column.identity is not None:
        register_identity(reading, table_id, column)
    return column


def register_identity(reading: Reading, table_id: Id, column: Column) -> None:
    """Takes the name of an identity column's sequence, which finds the column."""
    catalog = reading.catalog
    table = catalog.require(Table, table_id)
    namespace = catalog.namespace_name(table.namespace_id)
    assert column.identity is not None
    name = column.identity.sequence_name or catalog.relation_name(namespace, table.name, column.name, "seq", False)
    catalog.relations[namespace, name] = column.id
    catalog.change(column.id, identity=with_counter(column.identity, table.name, column.name, name))


def next_order(reading: Reading, table_id: Id) -> str:
    """The order key of a column that is added at the end."""
    ids = reading.catalog.tables[table_id].columns.values()
    last = max((reading.catalog.require(Column, id).order for id in ids), default=None)
    return between(last, None)


def bound_text(reading: Reading, bound: Node) -> str:
    """`FOR VALUES …` or `DEFAULT`, as written."""
    if bound.get("is_default"):
        return "DEFAULT"
    tokens = reading.tokens
    first = tokens.at(bound["location"])
    while tokens.kinds[first] != expressions.FOR:
        first -= 1
    token = first
    for _ in range(2 if "lowerdatums" in bound else 1):
        while tokens.kinds[token] != expressions.OPEN:
            token += 1
        token = expressions.closing(tokens, token)
    return tokens.text(tokens.starts[first], tokens.ends[token])


HANDLERS: dict[str, Handler] = {"CreateStmt": create_table}
