"""A PostgreSQL script as acts: what each statement does, and to what.

An act is called by the parser's own words: the kind of its statement (`IndexStmt`), for a drop or rename with the kind
of object (`DropStmt OBJECT_VIEW`), for a command of `ALTER TABLE` its subtype (`AT_AddColumn`; with the kind of object
in front where that is no table: `OBJECT_TYPE AT_AddColumn`), and for a constraint that one adds with its type
(`AT_AddConstraint CONSTR_CHECK`, `AT_AddColumn CONSTR_UNIQUE`).
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from schemawright.dialects.postgresql.locks import Effect, Known, effects_of
from schemawright.dialects.postgresql.parser import Node, Script, Statement, quote_identifier

Names = tuple[str, ...]

BEGIN = ("TRANS_STMT_BEGIN", "TRANS_STMT_START")
END = ("TRANS_STMT_COMMIT", "TRANS_STMT_ROLLBACK", "TRANS_STMT_PREPARE")
_TABLES = ("OBJECT_TABLE", "OBJECT_FOREIGN_TABLE")
_ON_TABLE = ("OBJECT_TRIGGER", "OBJECT_POLICY", "OBJECT_RULE")


@dataclass(frozen=True, slots=True)
class Version:
    """A version of the server, `14` or `14.2`."""

    major: int
    minor: int | None = None


@dataclass(frozen=True)
class Act:
    """One thing that a statement does.

    `names` is what it is done to, `table` the table concerned (the same, where it is done to a table), `column` its
    column; `node` is the part of the tree that says so, `at` the byte where that stands.
    """

    script: "Acts"
    number: int
    """Its place among the acts of the script."""
    what: str
    statement: Statement
    node: Node
    at: int
    names: Names
    table: Names
    column: str = ""
    transaction: int | None = None
    """The number of the transaction it is in, `None` where it has one of its own."""
    effects: tuple[Effect, ...] = ()
    """What it does to tables that were there before the script."""

    @property
    def name(self) -> str:
        """What it is done to, as it stands in SQL."""
        return sql_name(self.names)

    @property
    def on(self) -> str:
        """The table, as it stands in SQL."""
        return sql_name(self.table)

    @property
    def is_new(self) -> bool:
        """Whether the script itself has made what this is done to."""
        return self.script.has_made(self.table or self.names, self.number)

    @property
    def version(self) -> Version:
        """The version of the server."""
        return self.script.version

    @property
    def text(self) -> str:
        """The statement."""
        return self.script.script.text(self.statement.start, self.statement.end).strip()

    def earlier(self, *whats: str) -> Iterator["Act"]:
        """The acts before it that are called so, kind by kind."""
        for what in whats:
            for one in self.script.by_what.get(what, ()):
                if one.number >= self.number:
                    break
                yield one

    def is_with(self, other: "Act") -> bool:
        """Whether both are in one transaction."""
        return self.transaction is not None and self.transaction == other.transaction


class Acts:
    """The acts of a script, in order."""

    def __init__(
        self, script: Script, version: Version, *, in_transaction: bool = False, known: Known | None = None
    ) -> None:
        self.script = script
        self.version = version
        self.known = known or Known()
        """What is known of the database, at the end of the script."""
        self._made: dict[str, list[tuple[int, Names]]] = {}
        self.acts: list[Act] = []
        transaction = 0 if in_transaction else None
        count = 0
        for statement in script.statements:
            kind = statement.node.get("kind") if statement.kind == "TransactionStmt" else None
            if kind in BEGIN and transaction is None:
                count += 1
                transaction = count
            for part, (what, node, at, names, table, column) in _parts(statement):
                number = len(self.acts)
                effects = effects_of(part, version.major, self.known)
                self.acts.append(
                    Act(self, number, what, statement, node, at, names, table, column, transaction, effects)
                )
                if (made := _made(what, node)) is not None and (what != "IndexStmt" or self.has_made(table, number)):
                    self._made.setdefault(made[-1], []).append((number, made))
            self.known.take(statement)
            if kind in END and transaction:
                transaction = 0 if in_transaction else None

    def has_made(self, names: Names, number: int) -> bool:
        """Whether an act before `number` has made what is called so."""
        return bool(names) and any(
            place < number and (len(made) == 1 or len(names) == 1 or made[-2] == names[-2])
            for place, made in self._made.get(names[-1], ())
        )

    @cached_property
    def by_what(self) -> Mapping[str, tuple[Act, ...]]:
        """The acts by what they are called, each in order."""
        found: dict[str, list[Act]] = {}
        for act in self.acts:
            found.setdefault(act.what, []).append(act)
        return {what: tuple(acts) for what, acts in found.items()}

    @cached_property
    def altered(self) -> Mapping[tuple[int, Names], int]:
        """The first act of each transaction on each table that it alters."""
        found: dict[tuple[int, Names], int] = {}
        for act in self.acts:
            if act.transaction is not None and act.what.startswith("AT_"):
                found.setdefault((act.transaction, act.table), act.number)
        return found

    @cached_property
    def set_at(self) -> Mapping[str, int]:
        """The first act that gives each setting a value, in a `SET` or by `set_config`."""
        found: dict[str, int] = {}
        for act in (*self.by_what.get("VariableSetStmt", ()), *self.by_what.get("SelectStmt", ())):
            for name in _settings(act):
                found[name] = min(found.get(name, act.number), act.number)
        return found


Draft = tuple[str, Node, int, Names, Names, str]


def _parts(statement: Statement) -> Iterator[tuple[Statement, Draft]]:
    """The acts of a statement, each with the statement that does it alone: one command of an `ALTER TABLE`."""
    if statement.kind != "AlterTableStmt":
        for draft in _acts(statement):
            yield statement, draft
        return
    for command in statement.node.get("cmds", ()):
        alone = replace(statement, node={**statement.node, "cmds": [command]})
        for draft in _commands(alone.node, statement.start):
            yield alone, draft


def _acts(statement: Statement) -> Iterator[Draft]:
    kind, node, start = statement.kind, statement.node, statement.start
    if kind == "DropStmt":
        yield from _drops(node, start)
    elif kind == "RenameStmt":
        yield from _renames(node, start)
    elif kind in ("TruncateStmt", "LockStmt"):
        for one in node.get("relations", ()):
            names = relation_names(one["RangeVar"])
            yield kind, node, one["RangeVar"].get("location", start), names, names, ""
    elif kind == "VacuumStmt":
        for one in node.get("rels", [{"VacuumRelation": {}}]):
            names = relation_names(one["VacuumRelation"].get("relation", {}))
            yield kind, node, start, names, names, ""
    else:
        names, table = _names(node)
        yield kind, node, start, names, table, ""


def _settings(act: Act) -> Iterator[str]:
    if act.what == "VariableSetStmt":
        if act.node["kind"] == "VAR_SET_VALUE":
            yield act.node["name"].lower()
        return
    for target in act.node.get("targetList", ()):
        call = target["ResTarget"].get("val", {}).get("FuncCall", {})
        if call and call["funcname"][-1]["String"]["sval"] == "set_config":
            yield call["args"][0].get("A_Const", {}).get("sval", {}).get("sval", "").lower()


def _commands(node: Node, start: int) -> Iterator[Draft]:
    names = relation_names(node["relation"])
    objtype = node.get("objtype", "OBJECT_TABLE")
    prefix = "" if objtype in _TABLES else f"{objtype} "
    for one in node.get("cmds", ()):
        command = one["AlterTableCmd"]
        what, definition = prefix + command["subtype"], command.get("def", {})
        column = definition.get("ColumnDef", {})
        constraint = definition.get("Constraint", {})
        if "contype" in constraint and command["subtype"] == "AT_AddConstraint":
            yield f"{what} {constraint['contype']}", constraint, constraint.get("location", start), names, names, ""
            continue
        at = column.get("location", start) if "colname" in column else start
        called = column.get("colname") or command.get("name", "")
        yield what, command, at, names, names, called
        for inner in column.get("constraints", ()) if "colname" in column else ():
            content = inner["Constraint"]
            yield f"{what} {content['contype']}", command | content, content.get("location", at), names, names, called


def _drops(node: Node, start: int) -> Iterator[Draft]:
    kind = node["removeType"]
    for one in node.get("objects", ()):
        names = _object_names(one)
        on_table = kind in _ON_TABLE
        table = names[:-1] if on_table else names
        yield f"DropStmt {kind}", node, start, names[-1:] if on_table else names, table, ""


def _renames(node: Node, start: int) -> Iterator[Draft]:
    kind = node["renameType"]
    if kind == "OBJECT_ATTRIBUTE" or (kind == "OBJECT_COLUMN" and node.get("relationType") == "OBJECT_VIEW"):
        kind = "OBJECT_ATTRIBUTE"
    names = relation_names(node.get("relation", {})) or _object_names(node.get("object", {}))
    column = node.get("subname", "")
    yield f"RenameStmt {kind}", node, start, names or (column,), names, column if names else ""


def _names(node: Node) -> tuple[Names, Names]:
    """What a statement of another kind is about, and its table."""
    for field in ("relation", "table", "view", "sequence", "into"):
        held = node.get(field, {})
        if (names := relation_names(held.get("rel", held))) != ():
            own = node.get("idxname") or node.get("trigname") or node.get("policy_name") or node.get("rulename")
            return ((own,) if own else names), names
    if "intoClause" in node:
        names = relation_names(node["intoClause"]["rel"])
        return names, names
    for field in ("object", "funcname", "domainname", "typeName", "func", "dbname", "extname", "schemaname"):
        if (held := node.get(field)) is not None and (names := _object_names(held)):
            return names, ()
    for field in ("pubname", "subname", "tablespacename", "name", "role"):
        if (held := node.get(field)) is not None and (names := _object_names(held)):
            return names, ()
    return (), ()


def _object_names(node: object) -> Names:
    """The names in whatever the grammar puts them."""
    if isinstance(node, str):
        return (node,)
    if isinstance(node, list):
        return tuple(name for one in node for name in _object_names(one))
    if not isinstance(node, dict):
        return ()
    for field in ("sval", "rolename"):
        if field in node:
            return (str(node[field]),)
    for field in ("String", "List", "items", "objname", "names", "ObjectWithArgs", "TypeName", "RoleSpec"):
        if field in node:
            return _object_names(node[field])
    return relation_names(node.get("RangeVar", {}))


def _made(what: str, node: Node) -> Names | None:
    """The name of the table, view, index, type… that an act makes."""
    if what in ("CreateStmt", "CreateForeignTableStmt"):
        base = node.get("base", node) if what == "CreateForeignTableStmt" else node
        return relation_names(base["relation"])
    if what == "CreateTableAsStmt":
        return relation_names(node["into"]["rel"])
    if what == "SelectStmt" and "intoClause" in node:
        return relation_names(node["intoClause"]["rel"])
    if what == "IndexStmt" and "idxname" in node:
        return (node["idxname"],)
    if what in ("ViewStmt", "CreateSeqStmt") and not node.get("replace"):
        return relation_names(node["view" if what == "ViewStmt" else "sequence"])
    if what in ("CreateEnumStmt", "CompositeTypeStmt", "CreateDomainStmt", "CreateRangeStmt", "CreateFunctionStmt"):
        return _made_type(what, node)
    return (node["schemaname"],) if what == "CreateSchemaStmt" and "schemaname" in node else None


def _made_type(what: str, node: Node) -> Names | None:
    if what == "CompositeTypeStmt":
        return relation_names(node["typevar"])
    if what == "CreateFunctionStmt" and node.get("replace"):
        return None
    return _object_names(node.get("domainname") or node.get("typeName") or node.get("funcname"))


def relation_names(node: Node) -> Names:
    """The namespace, where one is written, and the name of a `RangeVar`."""
    return tuple(node[field] for field in ("schemaname", "relname") if field in node)


def sql_name(names: Iterable[str]) -> str:
    """Names as they stand in SQL."""
    return ".".join(map(quote_identifier, names))
