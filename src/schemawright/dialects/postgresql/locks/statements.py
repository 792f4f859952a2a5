"""The locks of every statement but `ALTER TABLE` (manual, section 13.3.1 and the page of each command)."""

from collections.abc import Callable, Iterator
from types import MappingProxyType
from typing import Any

from schemawright.dialects.postgresql.blocks import inside
from schemawright.dialects.postgresql.locks import alter_table
from schemawright.dialects.postgresql.locks.effect import MODES, Effect, Mode, Name, merged
from schemawright.dialects.postgresql.locks.known import Known
from schemawright.dialects.postgresql.locks.nodes import names_of, walk
from schemawright.dialects.postgresql.parser import Node, Statement

Found = Iterator[Effect]


def _options(node: Node, field: str = "params") -> set[str]:
    """The options of a command in brackets that are not switched off."""
    found = set()
    for option in node.get(field, []):
        value = next(iter(option["DefElem"].get("arg", {"": {}}).values()))
        text = str(value.get("sval", value.get("boolval", value.get("ival", "on")))).lower()
        if text not in ("off", "false", "0"):
            found.add(option["DefElem"]["defname"])
    return found


def _create_table(node: Node, known: Known, version: int) -> Found:
    for kind, content in walk(node.get("tableElts", [])):
        if kind == "Constraint" and content["contype"] == "CONSTR_FOREIGN":
            yield Effect(known.name(content["pktable"]), "SHARE ROW EXCLUSIVE")
    is_partition = "partbound" in node
    for parent in node.get("inhRelations", []):
        name = known.name(parent["RangeVar"])
        yield Effect(name, "ACCESS EXCLUSIVE" if is_partition else "SHARE UPDATE EXCLUSIVE")
        default = known.table(name).default_partition
        if is_partition and default is not None:
            yield Effect(default, "ACCESS EXCLUSIVE", scans=True)


def _create_index(node: Node, known: Known, version: int) -> Found:
    name = known.name(node["relation"])
    mode: Mode = "SHARE UPDATE EXCLUSIVE" if node.get("concurrent") else "SHARE"
    below = known.below(name) if node["relation"].get("inh") and known.table(name).is_partitioned else ()
    for each in (name, *below):
        yield Effect(each, mode, scans=not known.table(each).is_partitioned)


_RELATIONS = frozenset({"OBJECT_TABLE", "OBJECT_VIEW", "OBJECT_MATVIEW", "OBJECT_FOREIGN_TABLE"})
_ON_TABLES = frozenset({"OBJECT_TRIGGER", "OBJECT_POLICY", "OBJECT_RULE"})


def _drop(node: Node, known: Known, version: int) -> Found:
    kind = node["removeType"]
    if kind not in ("OBJECT_INDEX", *_ON_TABLES, *_RELATIONS):
        return
    for dropped in node["objects"]:
        names = names_of(dropped["List"]["items"])
        if kind == "OBJECT_INDEX":
            index = known.indexes.get(known.find(names))
            mode: Mode = "SHARE UPDATE EXCLUSIVE" if node.get("concurrent") else "ACCESS EXCLUSIVE"
            yield Effect(index.table if index is not None else known.find(names), mode)
        elif kind in _ON_TABLES:
            yield Effect(known.find(names[:-1]), "ACCESS EXCLUSIVE")
        elif kind in _RELATIONS:
            yield from _drop_relation(known.find(names), known, cascades=node.get("behavior") == "DROP_CASCADE")


def _drop_relation(name: Name, known: Known, *, cascades: bool) -> Found:
    yield Effect(name, "ACCESS EXCLUSIVE")
    table = known.table(name)
    for parent in table.parents:
        if known.table(parent).is_partitioned:
            yield Effect(parent, "ACCESS EXCLUSIVE")
        if (default := known.table(parent).default_partition) is not None:
            yield Effect(default, "ACCESS EXCLUSIVE")
    for constraint in table.constraints.values():
        if constraint.target is not None:
            yield Effect(constraint.target, "ACCESS EXCLUSIVE")
    for below in known.below(name) if table.is_partitioned else ():
        yield Effect(below, "ACCESS EXCLUSIVE")
    if cascades:
        for other in known.tables.values():
            if any(constraint.target == name for constraint in other.constraints.values()):
                yield Effect(other.name, "ACCESS EXCLUSIVE")


def _rename(node: Node, known: Known, version: int) -> Found:
    kind = node["renameType"]
    if "relation" not in node or kind == "OBJECT_ATTRIBUTE":
        return
    name = known.name(node["relation"])
    if name in known.indexes or kind == "OBJECT_INDEX":
        yield Effect(name, "SHARE UPDATE EXCLUSIVE")
        return
    yield Effect(name, "ACCESS EXCLUSIVE")
    if kind in ("OBJECT_COLUMN", "OBJECT_TABCONSTRAINT") and node["relation"].get("inh"):
        yield from (Effect(each, "ACCESS EXCLUSIVE") for each in known.below(name))


def _on(field: str, mode: Mode) -> Callable[[Node, Known, int], Found]:
    """A statement that locks the table in one of its fields."""

    def found(node: Node, known: Known, version: int) -> Found:
        if field in node:
            yield Effect(known.name(node[field]), mode)

    return found


_COMMENTED = {
    "OBJECT_TABLE": 0,
    "OBJECT_COLUMN": 1,
    "OBJECT_VIEW": 0,
    "OBJECT_MATVIEW": 0,
    "OBJECT_TABCONSTRAINT": 1,
    "OBJECT_TRIGGER": 1,
    "OBJECT_POLICY": 1,
    "OBJECT_RULE": 1,
}
"""How many parts of the object's name stand behind its table's."""


def _comment(node: Node, known: Known, version: int) -> Found:
    behind = _COMMENTED.get(node["objtype"])
    if behind is None or "List" not in node.get("object", {}):
        return
    names = names_of(node["object"]["List"]["items"])
    weak = node["objtype"] in ("OBJECT_TABCONSTRAINT", "OBJECT_TRIGGER", "OBJECT_POLICY", "OBJECT_RULE")
    yield Effect(known.find(names[: len(names) - behind]), "ACCESS SHARE" if weak else "SHARE UPDATE EXCLUSIVE")


def _reindex(node: Node, known: Known, version: int) -> Found:
    if "relation" not in node:
        return
    name = known.name(node["relation"])
    name = known.indexes[name].table if name in known.indexes else name
    mode: Mode = "SHARE UPDATE EXCLUSIVE" if "concurrently" in _options(node) else "SHARE"
    for each in (name, *(known.below(name) if known.table(name).is_partitioned else ())):
        yield Effect(each, mode, scans=not known.table(each).is_partitioned)


def _vacuum(node: Node, known: Known, version: int) -> Found:
    is_full = "full" in _options(node, "options")
    for relation in node.get("rels", []):
        name = known.name(relation["VacuumRelation"]["relation"])
        scans = not is_full and bool(node.get("is_vacuumcmd"))  # `ANALYZE` reads a sample
        yield Effect(name, "ACCESS EXCLUSIVE" if is_full else "SHARE UPDATE EXCLUSIVE", is_full, scans)


def _cluster(node: Node, known: Known, version: int) -> Found:
    if "relation" in node:
        yield Effect(known.name(node["relation"]), "ACCESS EXCLUSIVE", rewrites=True)


def _truncate(node: Node, known: Known, version: int) -> Found:
    for relation in node["relations"]:
        name = known.name(relation["RangeVar"])
        below = known.below(name) if relation["RangeVar"].get("inh") else ()
        yield from (Effect(each, "ACCESS EXCLUSIVE") for each in (name, *below))
        if node.get("behavior") == "DROP_CASCADE":
            for other in known.tables.values():
                if any(constraint.target == name for constraint in other.constraints.values()):
                    yield Effect(other.name, "ACCESS EXCLUSIVE")


def _lock(node: Node, known: Known, version: int) -> Found:
    for relation in node["relations"]:
        name = known.name(relation["RangeVar"])
        below = known.below(name) if relation["RangeVar"].get("inh") else ()
        yield from (Effect(each, MODES[node["mode"] - 1]) for each in (name, *below))


def _refresh(node: Node, known: Known, version: int) -> Found:
    is_quiet = bool(node.get("concurrent"))
    yield Effect(known.name(node["relation"]), "EXCLUSIVE" if is_quiet else "ACCESS EXCLUSIVE", not is_quiet, is_quiet)


def _read(tree: Any, known: Known) -> Found:
    """The tables that a query reads."""
    own = {content["ctename"] for kind, content in walk(tree) if kind == "CommonTableExpr"}
    locks = any(kind == "LockingClause" for kind, _ in walk(tree))
    for kind, content in walk(tree):
        if kind == "RangeVar" and not ("schemaname" not in content and content["relname"] in own):
            yield Effect(known.name(content), "ROW SHARE" if locks else "ACCESS SHARE")


def _query(node: Node, known: Known, version: int) -> Found:
    yield from _read(node, known)


def _write(node: Node, known: Known, version: int) -> Found:
    yield Effect(known.name(node["relation"]), "ROW EXCLUSIVE")
    yield from _read({key: value for key, value in node.items() if key != "relation"}, known)


def _view(node: Node, known: Known, version: int) -> Found:
    yield from _read(node["query"], known)
    name = known.find_new(node["view"])
    if node.get("replace") and (name not in known.tables or not known.tables[name].is_new):
        yield Effect(name, "ACCESS EXCLUSIVE")


def _create_as(node: Node, known: Known, version: int) -> Found:
    yield from _read(node["query"], known)


def _trigger(node: Node, known: Known, version: int) -> Found:
    yield Effect(known.name(node["relation"]), "SHARE ROW EXCLUSIVE")
    if "constrrel" in node:
        yield Effect(known.name(node["constrrel"]), "ACCESS SHARE")


def _statistics(node: Node, known: Known, version: int) -> Found:
    for relation in node.get("relations", []):
        if "RangeVar" in relation:
            yield Effect(known.name(relation["RangeVar"]), "SHARE UPDATE EXCLUSIVE")


def _copy(node: Node, known: Known, version: int) -> Found:
    if "relation" in node:
        yield Effect(known.name(node["relation"]), "ROW EXCLUSIVE" if node.get("is_from") else "ACCESS SHARE")


def _publication(node: Node, known: Known, version: int) -> Found:
    for kind, content in walk(node):
        if kind == "relation":
            yield Effect(known.name(content), "SHARE UPDATE EXCLUSIVE")


def _domain(node: Node, known: Known, version: int) -> Found:
    """A constraint of a domain is looked up in every table that has a column of it."""
    quiet = node["subtype"] == "C" and node.get("def", {}).get("Constraint", {}).get("skip_validation")
    if node["subtype"] not in ("C", "O", "V") or quiet:
        return
    names = names_of(node["typeName"])
    wanted = Name(names[-2] if len(names) > 1 else known.path[0], names[-1])
    for table in known.tables.values():
        spaces = ((column.type.namespace or known.path[0], column.type.name) for column in table.columns.values())
        if any(Name(*space) == wanted for space in spaces):
            yield Effect(table.name, "SHARE", scans=not table.is_partitioned)


STATEMENTS: MappingProxyType[str, Callable[[Node, Known, int], Found]] = MappingProxyType(
    {
        "AlterTableStmt": alter_table.effects,
        "CreateStmt": _create_table,
        "IndexStmt": _create_index,
        "DropStmt": _drop,
        "RenameStmt": _rename,
        "AlterObjectSchemaStmt": _on("relation", "ACCESS EXCLUSIVE"),
        "CommentStmt": _comment,
        "ReindexStmt": _reindex,
        "VacuumStmt": _vacuum,
        "ClusterStmt": _cluster,
        "TruncateStmt": _truncate,
        "LockStmt": _lock,
        "RefreshMatViewStmt": _refresh,
        "SelectStmt": _query,
        "InsertStmt": _write,
        "UpdateStmt": _write,
        "DeleteStmt": _write,
        "MergeStmt": _write,
        "CopyStmt": _copy,
        "ViewStmt": _view,
        "CreateTableAsStmt": _create_as,
        "CreateTrigStmt": _trigger,
        "RuleStmt": _on("relation", "ACCESS EXCLUSIVE"),
        "CreatePolicyStmt": _on("table", "ACCESS EXCLUSIVE"),
        "AlterPolicyStmt": _on("table", "ACCESS EXCLUSIVE"),
        "CreateStatsStmt": _statistics,
        "AlterSeqStmt": _on("sequence", "SHARE ROW EXCLUSIVE"),
        "CreatePublicationStmt": _publication,
        "AlterPublicationStmt": _publication,
        "AlterDomainStmt": _domain,
    }
)


def effects_of(statement: Statement, version: int, known: Known) -> tuple[Effect, ...]:
    """What one statement does to tables that others see."""
    if statement.kind == "DoStmt":
        return merged(effect for one in inside(statement) for effect in effects_of(one, version, known))
    if (find := STATEMENTS.get(statement.kind)) is None:
        return ()
    return merged(effect for effect in find(statement.node, known, version) if not known.table(effect.table).is_new)
