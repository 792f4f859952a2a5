"""`ALTER TABLE`: the lock of each form of it (manual, ALTER TABLE; `AlterTableGetLockLevel`)."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from types import MappingProxyType

from schemawright.dialects.postgresql.locks.bounds import proof_of, without
from schemawright.dialects.postgresql.locks.effect import Effect, Mode, Name
from schemawright.dialects.postgresql.locks.facts import SERIALS, Table, key_shape
from schemawright.dialects.postgresql.locks.known import Known
from schemawright.dialects.postgresql.locks.nodes import Type, names_of, type_of
from schemawright.dialects.postgresql.locks.retype import is_plain_cast, rebuilds_index, rewrites
from schemawright.dialects.postgresql.parser import Node

MODE: MappingProxyType[str, Mode] = MappingProxyType(
    {
        "AT_SetStatistics": "SHARE UPDATE EXCLUSIVE",
        "AT_SetOptions": "SHARE UPDATE EXCLUSIVE",
        "AT_ResetOptions": "SHARE UPDATE EXCLUSIVE",
        "AT_ClusterOn": "SHARE UPDATE EXCLUSIVE",
        "AT_DropCluster": "SHARE UPDATE EXCLUSIVE",
        "AT_ValidateConstraint": "SHARE UPDATE EXCLUSIVE",
        "AT_AttachPartition": "SHARE UPDATE EXCLUSIVE",
        "AT_DetachPartitionFinalize": "SHARE UPDATE EXCLUSIVE",
        **{
            f"AT_{how}": "SHARE ROW EXCLUSIVE"
            for how in """EnableTrig EnableAlwaysTrig EnableReplicaTrig EnableTrigAll EnableTrigUser DisableTrig
            DisableTrigAll DisableTrigUser""".split()
        },
    }
)
"""The forms that do not take `ACCESS EXCLUSIVE`."""

RECURSING = frozenset(
    f"AT_{what}"
    for what in """AddColumn DropColumn ColumnDefault DropNotNull SetNotNull SetStatistics SetStorage AlterColumnType
    AddConstraint DropConstraint ValidateConstraint SetExpression DropExpression AlterConstraint SetCompression
    """.split()
)
"""The forms that reach the table's heirs too."""

REWRITING = frozenset({"AT_SetLogged", "AT_SetUnLogged", "AT_SetAccessMethod", "AT_SetTableSpace"})

LOUD_OPTIONS = frozenset({"user_catalog_table", "security_barrier", "security_invoker", "check_option"})
"""Parameters that take the strongest lock to set; all others take `SHARE UPDATE EXCLUSIVE`."""


@dataclass(frozen=True, slots=True)
class Form:
    """One form of `ALTER TABLE` on one table."""

    known: Known
    table: Table
    node: Node
    version: int
    is_below: bool = False
    """Whether the table is reached as an heir or partition of the one that the statement names."""

    @property
    def kind(self) -> str:
        return str(self.node["subtype"])

    @property
    def name(self) -> Name:
        return self.table.name

    @property
    def column(self) -> str:
        return str(self.node.get("name", ""))

    @property
    def content(self) -> Node:
        """What the form holds."""
        found: Node = next(iter(self.node.get("def", {"": {}}).values()))
        return found


def effects(node: Node, known: Known, version: int) -> Iterator[Effect]:
    """What an `ALTER TABLE` does to the table, to those below it and to those that it speaks of."""
    name = known.name(node["relation"])
    if node.get("objtype") == "OBJECT_TYPE":
        return
    if name in known.indexes or node.get("objtype") == "OBJECT_INDEX":
        yield from _index(name, node, known)
        return
    for command in node["cmds"]:
        content = command["AlterTableCmd"]
        recurses = content["subtype"] in RECURSING and node["relation"].get("inh", False)
        for each in (name, *(known.below(name) if recurses else ())):
            form = Form(known, known.table(each), content, version, is_below=each != name)
            yield from _form(form)
        yield from _others(Form(known, known.table(name), content, version))


def _index(name: Name, node: Node, known: Known) -> Iterator[Effect]:
    """An index's parameters, or a partition's index that gets its place."""
    for command in node["cmds"]:
        kind = command["AlterTableCmd"]["subtype"]
        moves = kind == "AT_SetTableSpace"
        yield Effect(name, "ACCESS EXCLUSIVE" if moves else "SHARE UPDATE EXCLUSIVE", moves)
        if kind == "AT_AttachPartition":
            yield Effect(known.name(command["AlterTableCmd"]["def"]["PartitionCmd"]["name"]), "ACCESS EXCLUSIVE")


def _form(form: Form) -> Iterator[Effect]:
    kind = form.kind
    mode = MODE.get(kind, "ACCESS EXCLUSIVE")
    if kind in ("AT_SetRelOptions", "AT_ResetRelOptions"):
        options = {option["DefElem"]["defname"] for option in form.content["items"]}
        mode = "ACCESS EXCLUSIVE" if options & LOUD_OPTIONS else "SHARE UPDATE EXCLUSIVE"
    elif kind == "AT_DetachPartition" and form.content.get("concurrent"):
        mode = "SHARE UPDATE EXCLUSIVE"
    elif kind == "AT_AddConstraint" and form.content["contype"] == "CONSTR_FOREIGN":
        mode = "SHARE ROW EXCLUSIVE"
    elif kind == "AT_AddConstraint" and form.is_below and form.version < 18 and _is_index_alone(form):
        mode = "SHARE"
    rewriting, scanning = _work(form) if not form.table.is_partitioned else (False, False)
    yield Effect(form.name, mode, rewriting, scanning and not rewriting)


def _work(form: Form) -> tuple[bool, bool]:
    """Whether the form rewrites the table, and whether it scans it."""
    if form.kind in REWRITING:
        return True, False
    if (work := WORK.get(form.kind)) is not None:
        return work(form)
    return False, False


def _add_column(form: Form) -> tuple[bool, bool]:
    """Every row is written where each has a value of its own (manual, ALTER TABLE, notes)."""
    definition = form.content
    constraints = {one["Constraint"]["contype"]: one["Constraint"] for one in definition.get("constraints", [])}
    found = type_of(definition.get("typeName", {}))
    if found.name in SERIALS or "CONSTR_IDENTITY" in constraints:
        return True, False
    if (domain := form.known.domain(found)) is not None and domain.is_constrained:
        return True, False
    generated = constraints.get("CONSTR_GENERATED")
    is_virtual = generated is not None and generated.get("generated_kind") == "v"
    if generated is not None and not is_virtual:
        return True, False
    default = constraints.get("CONSTR_DEFAULT")
    if default is not None and form.known.is_volatile(default["raw_expr"]):
        return True, False
    looks = {"CONSTR_CHECK", "CONSTR_PRIMARY", "CONSTR_UNIQUE", "CONSTR_EXCLUSION"} & constraints.keys()
    bars = "CONSTR_NOTNULL" in constraints and (default is None or is_virtual)
    references = "CONSTR_FOREIGN" in constraints and default is not None
    return False, bool(looks) or bars or references


def _retype(form: Form) -> tuple[bool, bool]:
    definition, column = form.content, form.column
    known = form.table.columns.get(column)
    wanted = type_of(definition["typeName"], definition.get("collClause"))
    new = form.known.resolve(wanted)
    old = form.known.resolve(known.type) if known is not None else None
    domain = form.known.domain(wanted)
    constrained = domain is not None and domain.is_constrained and (known is None or known.type != wanted)
    if constrained or not is_plain_cast(definition.get("raw_default"), column):
        return True, False
    if rewrites(old, new, is_utc=form.known.is_utc):
        return True, False
    return False, _looks_again(form, column, old, new)


def _looks_again(form: Form, column: str, old: Type | None, new: Type) -> bool:
    """Whether checks over the column are looked at again, or its indexes made anew."""
    checks = (one for one in form.table.constraints.values() if one.kind == "CONSTR_CHECK" and one.is_valid)
    indexed = bool(form.known.indexes_of(form.name, column)) and rebuilds_index(old, new)
    return indexed or any(column in check.columns for check in checks)


def _set_not_null(form: Form) -> tuple[bool, bool]:
    """A valid check that says the same spares the scan (PostgreSQL 12)."""
    return False, not form.known.is_proven(form.name, form.column)


def _add_constraint(form: Form) -> tuple[bool, bool]:
    node = form.content
    kind = node["contype"]
    if node.get("skip_validation") or not node.get("is_enforced", kind not in ("CONSTR_CHECK", "CONSTR_FOREIGN")):
        return False, False
    if kind == "CONSTR_NOTNULL":
        (column,) = node["keys"]
        return False, not form.known.is_proven(form.name, column["String"]["sval"])
    if kind == "CONSTR_FOREIGN":
        return False, not _is_held(form)
    if (index := node.get("indexname")) is None:
        return False, not (form.is_below and _has_key(form))
    known = form.known.indexes.get(Name(form.name.namespace, index))
    if kind != "CONSTR_PRIMARY":
        return False, False
    return False, known is None or not all(form.known.is_proven(form.name, one) for one in known.columns)


def _is_held(form: Form) -> bool:
    """Whether a table has the foreign key already, that of a table above is then taken for."""
    wanted = form.known.name(form.content["pktable"]), frozenset(names_of(form.content.get("fk_attrs", [])))
    keys = (one for one in form.table.constraints.values() if one.kind == "CONSTR_FOREIGN" and one.is_valid)
    return any((key.target, key.columns) == wanted for key in keys)


def _has_key(form: Form) -> bool:
    """Whether a partition has the key already: that of the partitioned table takes it for its own."""
    shape, kinds = key_shape(form.content), KEPT.get(form.content["contype"], frozenset())
    return bool(shape) and any(one.kind in kinds and one.shape == shape for one in form.table.constraints.values())


def _is_index_alone(form: Form) -> bool:
    """Whether a partition gets no more than an index by a key: its columns bar nulls already."""
    kind, columns = form.content["contype"], names_of(form.content.get("keys", []))
    return kind == "CONSTR_UNIQUE" or (
        kind == "CONSTR_PRIMARY" and all(form.known.is_proven(form.name, one) for one in columns)
    )


KEPT = MappingProxyType(
    {
        "CONSTR_PRIMARY": frozenset({"CONSTR_PRIMARY"}),
        "CONSTR_UNIQUE": frozenset({"CONSTR_PRIMARY", "CONSTR_UNIQUE"}),
    }
)
"""The kinds of keys of a partition that one of the partitioned table takes for its own."""


def _validate(form: Form) -> tuple[bool, bool]:
    known = form.table.constraints.get(form.column)
    return False, known is None or not known.is_valid


def _set_expression(form: Form) -> tuple[bool, bool]:
    return True, False


WORK: MappingProxyType[str, Callable[[Form], tuple[bool, bool]]] = MappingProxyType(
    {
        "AT_AddColumn": _add_column,
        "AT_AlterColumnType": _retype,
        "AT_SetNotNull": _set_not_null,
        "AT_AddConstraint": _add_constraint,
        "AT_ValidateConstraint": _validate,
        "AT_SetExpression": _set_expression,
    }
)
"""The forms that may look at the rows."""


def _others(form: Form) -> Iterator[Effect]:
    """The other tables that a form locks: those that foreign keys reference, partitions, parents."""
    if (others := OTHERS.get(form.kind)) is not None:
        yield from others(form)


def _references(form: Form) -> Iterator[Effect]:
    if form.content["contype"] == "CONSTR_FOREIGN":
        name = form.known.name(form.content["pktable"])
        below = [form.known.table(one) for one in form.known.below(form.name)]
        leaves = [one for one in below if not one.is_partitioned] if form.table.is_partitioned else [form.table]
        work = [_add_constraint(replace(form, table=leaf))[1] for leaf in leaves]
        # The triggers of a key that is taken over are dropped.
        taken = any(_is_held(replace(form, table=leaf)) for leaf in leaves) and form.table.is_partitioned
        yield Effect(name, "ACCESS EXCLUSIVE" if taken else "SHARE ROW EXCLUSIVE", scans=any(work))


def _column_references(form: Form) -> Iterator[Effect]:
    for one in form.content.get("constraints", []):
        if one["Constraint"]["contype"] == "CONSTR_FOREIGN":
            yield Effect(form.known.name(one["Constraint"]["pktable"]), "SHARE ROW EXCLUSIVE")


def _references_no_more(form: Form) -> Iterator[Effect]:
    found = form.table.constraints.get(form.column)
    if found is not None and found.target is not None:
        yield Effect(found.target, "ACCESS EXCLUSIVE")


def _column_references_no_more(form: Form) -> Iterator[Effect]:
    for one in form.table.constraints.values():
        if one.target is not None and form.column in one.columns:
            yield Effect(one.target, "ACCESS EXCLUSIVE")


def _references_all_along(form: Form) -> Iterator[Effect]:
    found = form.table.constraints.get(form.column)
    if found is not None and found.target is not None:
        yield Effect(found.target, "ROW SHARE", scans=not found.is_valid)


def _inherits(form: Form) -> Iterator[Effect]:
    yield Effect(form.known.name(form.content), "SHARE UPDATE EXCLUSIVE")


def _inherits_no_more(form: Form) -> Iterator[Effect]:
    yield Effect(form.known.name(form.content), "ACCESS SHARE")


def _partition(form: Form) -> Iterator[Effect]:
    """Attaching looks through the partition unless a check says what the bound says, and through the default one."""
    name = form.known.name(form.content["name"])
    attaches = form.kind == "AT_AttachPartition"
    key, bound = form.table.partition_key, form.content.get("bound", {})
    proof = proof_of(key, bound) if attaches and key is not None else None
    yield Effect(name, "ACCESS EXCLUSIVE", scans=attaches and not _is_proven(form, name, proof))
    if (default := form.table.default_partition) is not None and default != name:
        other = without(proof) if proof is not None else None
        yield Effect(default, "ACCESS EXCLUSIVE", scans=attaches and not _is_proven(form, default, other))


def _is_proven(form: Form, name: Name, proof: Node | None) -> bool:
    """Whether a table is empty, or a valid check says of its rows what is to be proven."""
    table = form.known.table(name)
    checks = (one for one in table.constraints.values() if one.is_valid and one.kind == "CONSTR_CHECK")
    return table.is_new or (proof is not None and any(one.check == proof for one in checks))


OTHERS: MappingProxyType[str, Callable[[Form], Iterator[Effect]]] = MappingProxyType(
    {
        "AT_AddConstraint": _references,
        "AT_AddColumn": _column_references,
        "AT_DropConstraint": _references_no_more,
        "AT_DropColumn": _column_references_no_more,
        "AT_ValidateConstraint": _references_all_along,
        "AT_AddInherit": _inherits,
        "AT_DropInherit": _inherits_no_more,
        "AT_AttachPartition": _partition,
        "AT_DetachPartition": _partition,
        "AT_DetachPartitionFinalize": _partition,
    }
)
