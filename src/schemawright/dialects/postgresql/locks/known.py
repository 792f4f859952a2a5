"""What is known of a database's tables: gathered by reading the statements that made them."""

from copy import deepcopy
from dataclasses import dataclass, field, replace

from schemawright.dialects.postgresql.blocks import inside
from schemawright.dialects.postgresql.locks.bounds import bare, key_of
from schemawright.dialects.postgresql.locks.effect import Name
from schemawright.dialects.postgresql.locks.facts import (
    SERIALS,
    SUFFIXES,
    Column,
    Constraint,
    Domain,
    Index,
    Table,
    index_shape,
    key_shape,
)
from schemawright.dialects.postgresql.locks.nodes import (
    Type,
    columns_in,
    is_volatile,
    names_of,
    proven_not_null,
    type_of,
    walk,
)
from schemawright.dialects.postgresql.parser import Node, Statement, parse


@dataclass(slots=True)
class Known:
    """The tables that statements speak of. `take` follows one statement; what is not known is taken for the worst."""

    tables: dict[Name, Table] = field(default_factory=dict)
    indexes: dict[Name, Index] = field(default_factory=dict)
    domains: dict[Name, Domain] = field(default_factory=dict)
    stable: set[str] = field(default_factory=set)
    """Functions of the database's own that are not volatile."""
    parents: set[Name] = field(default_factory=set)
    """Tables that have, or once had, heirs or partitions."""
    path: tuple[str, ...] = ("public",)
    is_utc: bool = False
    """Whether the session's time zone is UTC."""

    @classmethod
    def of(cls, sql: str) -> "Known":
        """What the statements of a script make, as a database that is in use. Raises `SourceError`."""
        known = cls()
        for statement in parse(sql).statements:
            known.take(statement)
        for table in known.tables.values():
            table.is_new = False
        known.path = ("public",)
        return known

    def copy(self) -> "Known":
        """The same, to be followed another way."""
        return deepcopy(self)

    def name(self, relation: Node) -> Name:
        """The name of a `RangeVar`, found along the search path."""
        return self.find((*filter(None, (relation.get("schemaname"),)), relation["relname"]))

    def find(self, names: tuple[str, ...]) -> Name:
        """A relation's name from its parts."""
        if len(names) > 1:
            return Name(names[-2], names[-1])
        known = (Name(namespace, names[0]) for namespace in self.path)
        return next(
            (name for name in known if name in self.tables or name in self.indexes), Name(self.path[0], names[0])
        )

    def table(self, name: Name) -> Table:
        """What is known of a table; an empty one in use where that is nothing."""
        return self.tables.get(name) or Table(name, is_new=False)

    def below(self, name: Name) -> list[Name]:
        """A table's heirs and partitions, and theirs."""
        found: list[Name] = []
        for table in self.tables.values() if name in self.parents else ():
            if name in table.parents:
                found += [table.name, *self.below(table.name)]
        return list(dict.fromkeys(found))

    def domain(self, found: Type) -> Domain | None:
        """The domain that a type is, if it is one."""
        if found.is_array:
            return None
        spaces = (found.namespace,) if found.namespace else self.path
        return next(
            (self.domains[Name(space, found.name)] for space in spaces if Name(space, found.name) in self.domains), None
        )

    def resolve(self, found: Type) -> Type:
        """The type beneath domains and serials."""
        while (domain := self.domain(found)) is not None:
            found = domain.type
        return replace(found, name=SERIALS.get(found.name, found.name))

    def is_volatile(self, expression: Node) -> bool:
        """Whether a default may give each row another value."""
        return is_volatile(expression, frozenset(self.stable))

    def is_proven(self, table: Name, column: str) -> bool:
        """Whether a valid check says that a column has no nulls, or it is `NOT NULL` already."""
        found = self.table(table)
        known = found.columns.get(column)
        proofs = (one.proves for one in found.constraints.values() if one.is_valid)
        return (known is not None and known.is_not_null) or any(column in proves for proves in proofs)

    def indexes_of(self, table: Name, column: str | None = None) -> list[Name]:
        """A table's indexes, those over a column if one is given."""
        return [
            name
            for name, index in self.indexes.items()
            if index.table == table and (column is None or column in index.columns)
        ]

    # Following statements

    def take(self, statement: Statement) -> None:
        """Takes note of what a statement changes."""
        for one in inside(statement) if statement.kind == "DoStmt" else ():
            self.take(one)
        follow = getattr(self, f"_take_{statement.kind}", None)
        if follow is not None:
            follow(statement.node)

    def _take_CreateStmt(self, node: Node) -> None:  # noqa: N802 - the parser's names
        name = self.find_new(node["relation"])
        key = key_of(node["partspec"]) if "partspec" in node else None
        table = self.tables[name] = Table(name, is_partitioned="partspec" in node, partition_key=key)
        for parent in node.get("inhRelations", []):
            self._inherit(name, self.name(parent["RangeVar"]))
        if node.get("partbound", {}).get("is_default"):
            for parent in table.parents:
                self.table(parent).default_partition = name
        for element in node.get("tableElts", []):
            ((kind, content),) = element.items()
            if kind == "ColumnDef":
                self.add_column(name, content)
            elif kind == "Constraint":
                self.add_constraint(name, content)

    def find_new(self, relation: Node) -> Name:
        """The name of a relation that is about to be made."""
        return Name(relation.get("schemaname") or self.path[0], relation["relname"])

    def _inherit(self, name: Name, parent: Name) -> None:
        table = self.tables.setdefault(name, Table(name, is_new=False))
        table.parents.append(parent)
        self.parents.add(parent)
        for column, known in self.table(parent).columns.items():
            table.columns.setdefault(column, known)

    def add_column(self, name: Name, definition: Node) -> None:
        """A column and the constraints that stand with it."""
        table = self.tables.setdefault(name, Table(name, is_new=False))
        column = definition["colname"]
        found = type_of(definition.get("typeName", {}), definition.get("collClause"))
        constraints = [constraint["Constraint"] for constraint in definition.get("constraints", [])]
        kinds = {constraint["contype"] for constraint in constraints}
        bars = bool(kinds & {"CONSTR_NOTNULL", "CONSTR_PRIMARY", "CONSTR_IDENTITY"}) or found.name in SERIALS
        table.columns[column] = Column(found, bars)
        for constraint in constraints:
            self.add_constraint(name, constraint, column)

    def add_constraint(self, name: Name, node: Node, column: str = "") -> None:
        """A table constraint, or that of a column."""
        table = self.tables.setdefault(name, Table(name, is_new=False))
        kind = node["contype"]
        names = names_of([*node.get("keys", []), *node.get("fk_attrs", [])]) or ((column,) if column else ())
        called = node.get("conname") or f"{name.name}_{'_'.join(names)}_{SUFFIXES.get(kind, kind)}"
        columns = frozenset(names)
        if kind == "CONSTR_CHECK":
            proves = frozenset(proven_not_null(node["raw_expr"]))
            columns = frozenset(columns_in(node["raw_expr"]))
            is_valid, check = not node.get("skip_validation"), bare(node["raw_expr"])
            table.constraints[called] = Constraint(kind, is_valid, None, columns, proves, check=check)
        elif kind == "CONSTR_FOREIGN":
            target = self.name(node["pktable"])
            table.constraints[called] = Constraint(kind, not node.get("skip_validation"), target, columns)
        elif kind == "CONSTR_NOTNULL":
            is_valid = not node.get("skip_validation")
            table.constraints[called] = Constraint(kind, is_valid, None, columns, columns)
            self._set_not_null(table, columns, is_valid)
        elif kind in ("CONSTR_PRIMARY", "CONSTR_UNIQUE", "CONSTR_EXCLUSION"):
            shape = key_shape({"keys": [{"String": {"sval": one}} for one in names], **node})
            if (index := node.get("indexname")) is not None:
                held = self.indexes.pop(Name(name.namespace, index), Index(name, columns))
                columns, shape = held.columns, held.shape
            table.constraints[called] = Constraint(kind, True, None, columns, shape=shape)
            self.indexes[Name(name.namespace, called)] = Index(name, columns, shape)
            if kind == "CONSTR_PRIMARY":
                self._set_not_null(table, columns, True)

    @staticmethod
    def _set_not_null(table: Table, columns: frozenset[str], value: bool) -> None:
        for column in columns & table.columns.keys():
            table.columns[column] = replace(table.columns[column], is_not_null=value)

    def _take_IndexStmt(self, node: Node) -> None:  # noqa: N802
        table = self.name(node["relation"])
        names = {element["IndexElem"].get("name", "") for element in node.get("indexParams", [])}
        names |= columns_in({"List": {"items": [node.get("indexParams", []), node.get("whereClause", {})]}})
        called = node.get("idxname") or f"{table.name}_{'_'.join(sorted(names))}_idx"
        self.indexes[Name(table.namespace, called)] = Index(table, frozenset(names), index_shape(node))

    def _take_AlterTableStmt(self, node: Node) -> None:  # noqa: N802
        name = self.name(node["relation"])
        for command in node["cmds"]:
            self._alter(name, command["AlterTableCmd"])

    def _alter(self, name: Name, command: Node) -> None:
        if name in self.indexes:
            return
        if command["subtype"] in ("AT_AttachPartition", "AT_DetachPartition", "AT_AddInherit", "AT_DropInherit"):
            self._link(name, command["subtype"], command["def"])
        elif (follow := getattr(self, f"_follow_{command['subtype']}", None)) is not None:
            for each in (name, *self.below(name)):
                table = self.tables.setdefault(each, Table(each, is_new=False))
                follow(table, command.get("name", ""), command.get("def", {}))

    def _follow_AT_AddColumn(self, table: Table, column: str, content: Node) -> None:  # noqa: N802
        self.add_column(table.name, content["ColumnDef"])

    def _follow_AT_AddConstraint(self, table: Table, column: str, content: Node) -> None:  # noqa: N802
        self.add_constraint(table.name, content["Constraint"])

    def _follow_AT_DropConstraint(self, table: Table, constraint: str, content: Node) -> None:  # noqa: N802
        table.constraints.pop(constraint, None)
        self.indexes.pop(Name(table.name.namespace, constraint), None)

    def _follow_AT_AlterColumnType(self, table: Table, column: str, content: Node) -> None:  # noqa: N802
        definition = content["ColumnDef"]
        if column in table.columns:
            found = type_of(definition["typeName"], definition.get("collClause"))
            table.columns[column] = replace(table.columns[column], type=found)

    def _follow_AT_SetNotNull(self, table: Table, column: str, content: Node) -> None:  # noqa: N802
        self._set_not_null(table, frozenset((column,)), True)

    def _follow_AT_DropNotNull(self, table: Table, column: str, content: Node) -> None:  # noqa: N802
        self._set_not_null(table, frozenset((column,)), False)

    def _follow_AT_DropColumn(self, table: Table, column: str, content: Node) -> None:  # noqa: N802
        table.columns.pop(column, None)
        for called in [called for called, one in table.constraints.items() if column in one.columns]:
            del table.constraints[called]
        for index in self.indexes_of(table.name, column):
            del self.indexes[index]

    def _follow_AT_ValidateConstraint(self, table: Table, constraint: str, content: Node) -> None:  # noqa: N802
        if (found := table.constraints.get(constraint)) is not None:
            table.constraints[constraint] = replace(found, is_valid=True)
            if found.kind == "CONSTR_NOTNULL":
                self._set_not_null(table, found.columns, True)

    def _link(self, name: Name, kind: str, content: Node) -> None:
        if kind in ("AT_AddInherit", "AT_DropInherit"):
            child, parent = name, self.name(content["RangeVar"])
        else:
            child, parent = self.name(content["PartitionCmd"]["name"]), name
            if content["PartitionCmd"].get("bound", {}).get("is_default"):
                self.table(parent).default_partition = child
        if child in self.indexes or parent in self.indexes:
            return
        if kind in ("AT_AttachPartition", "AT_AddInherit"):
            self._inherit(child, parent)
        else:
            table = self.table(child)
            table.parents = [other for other in table.parents if other != parent]
            table.is_detached = kind == "AT_DetachPartition"
            if self.table(parent).default_partition == child:
                self.table(parent).default_partition = None

    def _take_RenameStmt(self, node: Node) -> None:  # noqa: N802
        kind, new = node["renameType"], node["newname"]
        if kind in ("OBJECT_TABLE", "OBJECT_VIEW", "OBJECT_MATVIEW", "OBJECT_INDEX"):
            old = self.name(node["relation"])
            self._renamed(old, Name(old.namespace, new))
        elif kind == "OBJECT_COLUMN":
            name = self.name(node["relation"])
            for each in (name, *self.below(name)):
                self._column_renamed(each, node["subname"], new)
        elif kind == "OBJECT_TABCONSTRAINT":
            name = self.name(node["relation"])
            table = self.table(name)
            if node["subname"] in table.constraints:
                table.constraints[new] = table.constraints.pop(node["subname"])
            if (index := self.indexes.pop(Name(name.namespace, node["subname"]), None)) is not None:
                self.indexes[Name(name.namespace, new)] = index

    def _take_AlterObjectSchemaStmt(self, node: Node) -> None:  # noqa: N802
        if "relation" in node:
            old = self.name(node["relation"])
            self._renamed(old, Name(node["newschema"], old.name))

    def _renamed(self, old: Name, new: Name) -> None:
        if (index := self.indexes.pop(old, None)) is not None:
            self.indexes[new] = index
            return
        if (table := self.tables.pop(old, None)) is None:
            return
        table.name = new
        self.tables[new] = table
        if old in self.parents:
            self.parents.add(new)
        for other in self.tables.values():
            other.parents = [new if parent == old else parent for parent in other.parents]
            other.default_partition = new if other.default_partition == old else other.default_partition
            for called, constraint in other.constraints.items():
                if constraint.target == old:
                    other.constraints[called] = replace(constraint, target=new)
        for name, index in list(self.indexes.items()):
            if index.table == old:
                place = Name(new.namespace, name.name)
                del self.indexes[name]
                self.indexes[place] = replace(index, table=new)

    def _column_renamed(self, name: Name, old: str, new: str) -> None:
        table = self.table(name)
        if old not in table.columns:
            return
        table.columns = {new if called == old else called: column for called, column in table.columns.items()}

        def renamed(names: frozenset[str]) -> frozenset[str]:
            return frozenset(new if called == old else called for called in names)

        for called, one in table.constraints.items():
            table.constraints[called] = replace(one, columns=renamed(one.columns), proves=renamed(one.proves))
        for index in self.indexes_of(name, old):
            self.indexes[index] = replace(self.indexes[index], columns=renamed(self.indexes[index].columns))

    def _take_DropStmt(self, node: Node) -> None:  # noqa: N802
        for dropped in node["objects"]:
            if node["removeType"] == "OBJECT_INDEX":
                self.indexes.pop(self.find(names_of(dropped["List"]["items"])), None)
            elif node["removeType"] in ("OBJECT_TABLE", "OBJECT_VIEW", "OBJECT_MATVIEW"):
                name = self.find(names_of(dropped["List"]["items"]))
                self.tables.pop(name, None)
                for index in self.indexes_of(name):
                    del self.indexes[index]
                for table in self.tables.values():
                    table.default_partition = None if table.default_partition == name else table.default_partition

    def _take_ViewStmt(self, node: Node) -> None:  # noqa: N802
        name = self.find_new(node["view"])
        self.tables.setdefault(name, Table(name))

    def _take_CreateTableAsStmt(self, node: Node) -> None:  # noqa: N802
        name = self.find_new(node["into"]["rel"])
        self.tables.setdefault(name, Table(name))

    def _take_CreateDomainStmt(self, node: Node) -> None:  # noqa: N802
        names = names_of(node["domainname"])
        kinds = {constraint["Constraint"]["contype"] for constraint in node.get("constraints", [])}
        name = Name(names[-2] if len(names) > 1 else self.path[0], names[-1])
        beneath = type_of(node["typeName"])
        above = self.domain(beneath)
        constrained = bool(kinds & {"CONSTR_CHECK", "CONSTR_NOTNULL"}) or (above is not None and above.is_constrained)
        self.domains[name] = Domain(beneath, constrained)

    def _take_AlterDomainStmt(self, node: Node) -> None:  # noqa: N802
        names = names_of(node["typeName"])
        name = Name(names[-2] if len(names) > 1 else self.path[0], names[-1])
        if name in self.domains and node["subtype"] in ("C", "O"):
            self.domains[name] = replace(self.domains[name], is_constrained=True)

    def _take_CreateFunctionStmt(self, node: Node) -> None:  # noqa: N802
        options = {option["DefElem"]["defname"]: option["DefElem"] for option in node.get("options", [])}
        volatility = options.get("volatility", {}).get("arg", {}).get("String", {}).get("sval")
        if volatility in ("stable", "immutable"):
            self.stable.add(names_of(node["funcname"])[-1])

    def _take_VariableSetStmt(self, node: Node) -> None:  # noqa: N802
        values = [
            content.get("sval", {}).get("sval", "") for kind, content in walk(node.get("args", [])) if kind == "A_Const"
        ]
        if node.get("name") == "search_path":
            path = tuple(value for value in values if value and value != "$user")
            self.path = path or ("public",)
        elif node.get("name") == "timezone":
            self.is_utc = values in (["UTC"], ["utc"], ["Etc/UTC"])
