"""`ALTER TABLE`, and what shares its grammar: `ALTER INDEX`, `VIEW`, `SEQUENCE`, `TYPE … ATTRIBUTE`."""

import re
from collections.abc import Callable

from schemawright.base.ids import Id
from schemawright.dialects.postgresql.parser import Node
from schemawright.importers.postgresql_parser import alter_columns, alter_constraints, alter_parents, raw
from schemawright.importers.postgresql_parser.alter_command import Command, name_end
from schemawright.importers.postgresql_parser.identities import Identity
from schemawright.importers.postgresql_parser.indexes import attach_index
from schemawright.importers.postgresql_parser.objects import dotted, of_table
from schemawright.importers.postgresql_parser.objects import words as object_words
from schemawright.importers.postgresql_parser.options import access_method, parameters
from schemawright.importers.postgresql_parser.reading import Handler, NotModelledError, Reading, range_var_names
from schemawright.importers.postgresql_parser.type_names import names_of, own_type_text
from schemawright.importers.postgresql_parser.types import alter_composite
from schemawright.model.index import Index
from schemawright.model.key import Key
from schemawright.model.raw import RawObject
from schemawright.model.sequence import Sequence
from schemawright.model.table import Table
from schemawright.model.view import MaterializedView, View


def alter_table(reading: Reading, node: Node) -> None:
    """Runs the commands one by one; those without a record are kept as statements of their own."""
    relation = node["relation"]
    if node.get("objtype") == "OBJECT_TYPE":
        alter_composite(reading, node)
        return
    id = reading.find_relation(relation)
    if id is None:
        if relation["relname"] in reading.temporary:
            return
        if node.get("missing_ok"):
            reading.note("IMPORT_NOT_THERE", f"There is no {relation['relname']}; IF EXISTS passes over it.")
            return
        raise NotModelledError(f"{'.'.join(range_var_names(relation))} is not known")
    nodes = [item["AlterTableCmd"] for item in node["cmds"]]
    for number, command_node in enumerate(nodes):
        command = Command(command_node, id, bool(relation.get("inh")), relation, number)
        try:
            _run(reading, command)
        except NotModelledError as refusal:
            if reading.passes_over(refusal, command_node):
                continue
            _keep(reading, relation, command, refusal.reason, alone=len(nodes) == 1)


def _run(reading: Reading, command: Command) -> None:
    record = reading.catalog.records.get(command.id)
    subtype = command.node["subtype"]
    if isinstance(record, Table):
        handler = _TABLE.get(subtype)
    elif isinstance(record, Index | Key):
        handler = _INDEX.get(subtype)
    elif isinstance(record, Sequence):
        handler = _SEQUENCE.get(subtype)
    else:
        handler = _VIEW.get(subtype) if isinstance(record, View | MaterializedView) else None
    if handler is None:
        raise NotModelledError
    handler(reading, command)


def _keep(reading: Reading, relation: Node, command: Command, reason: str, *, alone: bool) -> None:
    """Keeps a command as a statement of its own."""
    tokens = reading.tokens
    first, last = command.span(reading)
    words = tokens.text(tokens.starts[first], tokens.ends[last])
    front = tokens.text(reading.statement.start, tokens.ends[name_end(reading, relation)])
    names = range_var_names(relation)
    target = dotted(reading.find_name(names, reading.catalog.relations) or names)
    kind = reading.statement.node["objtype"]
    if (fires := _FIRING.search(command.node["subtype"])) is not None:
        _keep_firing(reading, names, command, (front, words), fires[1].lower().replace("trig", "trigger"))
        return
    if command.node["subtype"] == "AT_ChangeOwner":
        identity = Identity("owner", f"{object_words(kind)} {target}", about=command.id)
    else:
        identity = Identity(
            f"alter {object_words(kind)}", f"{target} {' '.join(words.lower().split())[:80]}", about=command.id
        )
    raw.keep_as(reading, identity, reason, text=None if alone else f"{front} {words}")


_FIRING = re.compile("^AT_(?:En|Dis)able(?:Always|Replica)?(Trig|Rule)(?:User)?$")


def _keep_firing(
    reading: Reading, table: tuple[str, ...], command: Command, text: tuple[str, str], object_type: str
) -> None:
    """Whether triggers or rules fire belongs to each of them."""
    catalog = reading.catalog
    found: list[tuple[str, Id | None, str]]
    if command.node["subtype"].endswith("User"):
        held = [one for one in catalog.all(RawObject) if one.about == command.id and one.object_type == object_type]
        found = [(one.name, one.id, f"{text[1].rsplit(None, 1)[0]} {one.name.partition(' on ')[0]}") for one in held]
    else:
        name = of_table(reading, table, command.name)
        found = [(name, catalog.raw.get((object_type, name)), text[1])]
    for name, id, words in found:
        identity = Identity(f"alter {object_type}", name, about=id or command.id)
        needed = (command.id, *_fired_above(reading, command)) if id is None else None
        raw.keep_as(reading, identity, text=f"{text[0]} {words}", needed=needed)


def _fired_above(reading: Reading, command: Command) -> tuple[Id, ...]:
    """The trigger of a partitioned table that its partition has too, and whether it fires there."""
    catalog = reading.catalog
    table = catalog.get(Table, command.id)
    while table is not None and table.partition_of is not None:
        table = catalog.require(Table, table.partition_of)
        name = of_table(reading, (catalog.namespace_name(table.namespace_id), table.name), command.name)
        if (trigger := catalog.raw.get(("trigger", name))) is not None:
            firing = catalog.raw.get(("alter trigger", name))
            return (trigger,) if firing is None else (trigger, firing)
    return ()


# -- of tables -----------------------------------------------------------------------------------------------------


def _replica_identity(reading: Reading, command: Command) -> None:
    catalog = reading.catalog
    node = command.node["def"]["ReplicaIdentityStmt"]
    kind = {"d": "default", "f": "full", "n": "nothing", "i": "index"}[node["identity_type"]]
    if kind == "index":
        _mark_index(reading, command.id, node["name"], "is_replica_identity")
    else:
        _unmark_indexes(reading, command.id, "is_replica_identity")
    catalog.change(command.id, replica_identity=kind)


def _mark_index(reading: Reading, table_id: Id, name: str, mark: str) -> None:
    """Marks the one index or key of the table that clusters or identifies its rows."""
    catalog = reading.catalog
    held = _indexes(reading, table_id)
    chosen = [id for id in held if getattr(catalog.records[id], "name", None) == name]
    if not chosen:
        raise NotModelledError(f"the index {name} is not known")
    for id in held:
        catalog.change(id, **{mark: id in chosen})


def _unmark_indexes(reading: Reading, table_id: Id, mark: str) -> None:
    for id in _indexes(reading, table_id):
        reading.catalog.change(id, **{mark: False})


def _indexes(reading: Reading, table_id: Id) -> list[Id]:
    """The indexes and keys of a table."""
    members = reading.catalog.tables[table_id]
    held = (*members.constraints.values(), *members.indexes)
    return [id for id in held if isinstance(reading.catalog.records[id], Index | Key)]


def _cluster_on(reading: Reading, command: Command) -> None:
    _mark_index(reading, command.id, command.name, "is_clustered")


def _drop_cluster(reading: Reading, command: Command) -> None:
    _unmark_indexes(reading, command.id, "is_clustered")


def _sets(**values: object) -> Callable[[Reading, Command], None]:
    def handler(reading: Reading, command: Command) -> None:
        reading.catalog.change(command.id, **values)

    return handler


def _turns_row_security(**turned: str) -> Callable[[Reading, Command], None]:
    """Leads from each state that is named to another; words for blanks."""
    states = {name.replace("_", " "): after for name, after in turned.items()}

    def handler(reading: Reading, command: Command) -> None:
        held = reading.catalog.require(Table, command.id).row_security
        reading.catalog.change(command.id, row_security=states.get(held, held))

    return handler


def _sets_logged(*, is_unlogged: bool) -> Callable[[Reading, Command], None]:
    """Of a sequence, or a table and the sequences that its columns own."""

    def handler(reading: Reading, command: Command) -> None:
        held = reading.catalog.tables.get(command.id)
        columns = held.columns.values() if held is not None else ()
        owned = [sequence.id for sequence in reading.catalog.all(Sequence) if sequence.owned_by in columns]
        for id in (command.id, *owned):
            reading.catalog.change(id, is_unlogged=is_unlogged)

    return handler


def _set_parameters(reading: Reading, command: Command) -> None:
    _alter_parameters(reading, command, "storage_parameters")


def _set_options(reading: Reading, command: Command) -> None:
    view = reading.catalog.get(View, command.id)
    if view is None:
        _alter_parameters(reading, command, "storage_parameters")
        return
    checked = {"check_option": view.check_option} if view.check_option is not None else {}
    changed = _altered(command, view.options | checked)
    reading.catalog.change(command.id, check_option=changed.pop("check_option", None), options=changed)


def _alter_parameters(reading: Reading, command: Command, field: str) -> None:
    held: dict[str, str] = getattr(reading.catalog.records[command.id], field)
    reading.catalog.change(command.id, **{field: _altered(command, held)})


def _altered(command: Command, held: dict[str, str]) -> dict[str, str]:
    given = parameters(command.node["def"]["List"]["items"])
    if command.node["subtype"] == "AT_ResetRelOptions":
        return {name: value for name, value in held.items() if name not in given}
    return held | given


def _set_tablespace(reading: Reading, command: Command) -> None:
    reading.catalog.change(command.id, tablespace=None if command.name == "pg_default" else command.name)


def _set_access_method(reading: Reading, command: Command) -> None:
    reading.catalog.change(command.id, access_method=access_method(command.name))


def _add_of(reading: Reading, command: Command) -> None:
    names = names_of(command.node["def"]["TypeName"]["names"])
    if reading.find_type(names) is None:
        raise NotModelledError("its type is not known")
    reading.catalog.change(command.id, of_type=own_type_text(reading, names))


_TABLE: dict[str, Callable[[Reading, Command], None]] = {
    **alter_columns.COMMANDS,
    **alter_constraints.COMMANDS,
    **alter_parents.COMMANDS,
    "AT_ReplicaIdentity": _replica_identity,
    "AT_ClusterOn": _cluster_on,
    "AT_DropCluster": _drop_cluster,
    "AT_SetLogged": _sets_logged(is_unlogged=False),
    "AT_SetUnLogged": _sets_logged(is_unlogged=True),
    "AT_EnableRowSecurity": _turns_row_security(off="on", forced_off="forced"),
    "AT_DisableRowSecurity": _turns_row_security(on="off", forced="forced off"),
    "AT_ForceRowSecurity": _turns_row_security(on="forced", off="forced off"),
    "AT_NoForceRowSecurity": _turns_row_security(forced="on", forced_off="off"),
    "AT_SetRelOptions": _set_parameters,
    "AT_ResetRelOptions": _set_parameters,
    "AT_SetTableSpace": _set_tablespace,
    "AT_SetAccessMethod": _set_access_method,
    "AT_AddOf": _add_of,
    "AT_DropOf": _sets(of_type=None),
}


# -- of indexes and views --------------------------------------------------------------------------------------------


def _attach_index(reading: Reading, command: Command) -> None:
    attach_index(reading, command.id, command.node["def"]["PartitionCmd"])


def _index_statistics(reading: Reading, command: Command) -> None:
    index = reading.catalog.get(Index, command.id)
    number = command.node.get("num")
    if index is None or number is None:
        raise NotModelledError
    target = command.node["def"]["Integer"].get("ival", 0)
    reading.catalog.change(index.id, statistics=index.statistics | {str(number): target})


def _view_default(reading: Reading, command: Command) -> None:
    view = reading.catalog.get(View, command.id)
    if view is None:
        raise NotModelledError
    defaults = {name: text for name, text in view.column_defaults.items() if name != command.name}
    if "def" in command.node:
        defaults[command.name] = alter_columns.default_of(reading, command)
    reading.catalog.change(view.id, column_defaults=defaults)


_SEQUENCE: dict[str, Callable[[Reading, Command], None]] = {
    "AT_SetLogged": _sets_logged(is_unlogged=False),
    "AT_SetUnLogged": _sets_logged(is_unlogged=True),
}
_INDEX: dict[str, Callable[[Reading, Command], None]] = {
    "AT_AttachPartition": _attach_index,
    "AT_SetStatistics": _index_statistics,
    "AT_SetRelOptions": _set_parameters,
    "AT_ResetRelOptions": _set_parameters,
    "AT_SetTableSpace": _set_tablespace,
}
_VIEW: dict[str, Callable[[Reading, Command], None]] = {
    "AT_ColumnDefault": _view_default,
    "AT_SetRelOptions": _set_options,
    "AT_ResetRelOptions": _set_options,
}

HANDLERS: dict[str, Handler] = {"AlterTableStmt": alter_table}
