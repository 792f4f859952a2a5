"""`CREATE SEQUENCE` and `ALTER SEQUENCE`."""

from typing import Any

from msgspec.structs import asdict, replace

from schemawright.dialects.postgresql.parser import Node
from schemawright.importers.postgresql_parser.options import option_values, sequence_options, sequence_type
from schemawright.importers.postgresql_parser.reading import AlreadyThereError, Handler, NotModelledError, Reading
from schemawright.model.column import Column
from schemawright.model.sequence import Identity, Sequence, SequenceOptions


def create_sequence(reading: Reading, node: Node) -> None:
    """A sequence on its own."""
    catalog = reading.catalog
    relation = node["sequence"]
    name = relation["relname"]
    if relation.get("relpersistence") == "t":
        reading.temporary.add(name)
        reading.note("IMPORT_TEMPORARY_SKIPPED", f"Sequence {name} is temporary and no part of the schema.")
        return
    namespace = reading.creation_namespace(relation.get("schemaname"))
    if (namespace, name) in catalog.relations:
        raise AlreadyThereError(f"{namespace}.{name}")
    data_type = sequence_type(reading, node.get("options"))
    values = option_values(node.get("options"))
    sequence = Sequence(
        id=reading.new_id(),
        namespace_id=reading.add_namespace(namespace),
        name=name,
        data_type=data_type,
        options=sequence_options(values, data_type),
        is_unlogged=relation.get("relpersistence") == "u",
    )
    catalog.put(sequence)
    catalog.relations[namespace, name] = sequence.id
    _own(reading, sequence, values)


def _own(reading: Reading, sequence: Sequence, values: dict[str, Any]) -> None:
    """`OWNED BY table.column` or `NONE`."""
    owner = values.get("owned_by")
    if owner is None:
        return
    if owner == ("none",):
        reading.catalog.change(sequence.id, owned_by=None)
        return
    table_id = reading.relation_named(owner[:-1])
    columns = reading.catalog.tables[table_id].columns if table_id in reading.catalog.tables else {}
    if owner[-1] not in columns:
        raise NotModelledError(f"the column {'.'.join(owner)} that owns it is not known")
    reading.catalog.change(sequence.id, owned_by=columns[owner[-1]])


def alter_sequence(reading: Reading, node: Node) -> None:
    """`ALTER SEQUENCE`, of the sequence behind an identity column too."""
    catalog = reading.catalog
    id = reading.find_relation(node["sequence"])
    record = catalog.records.get(id) if id is not None else None
    values = option_values(node.get("options"))
    new_type = sequence_type(reading, node.get("options")) if "as" in values else None
    if isinstance(record, Sequence):
        data_type = new_type or record.data_type
        options = altered_options(record.options, values, data_type)
        catalog.change(record.id, options=options, data_type=data_type)
        _own(reading, catalog.require(Sequence, record.id), values)
    elif isinstance(record, Column) and record.identity is not None:
        catalog.change(record.id, identity=altered_identity(record, record.identity, values, new_type))
    elif node.get("missing_ok"):
        reading.note(
            "IMPORT_NOT_THERE", f"There is no sequence {node['sequence']['relname']}; IF EXISTS passes over it."
        )
    else:
        raise NotModelledError(f"the sequence {node['sequence']['relname']} is not known")


def altered_identity(
    column: Column, identity: Identity, values: dict[str, Any], new_type: str | None = None
) -> Identity:
    """The identity with other options, and where `new_type` is given with a sequence of that type."""
    data_type = new_type or identity.data_type or column.data_type
    options = altered_options(identity.options, values, data_type)
    return replace(identity, data_type=data_type if data_type != column.data_type else None, options=options)


def altered_options(old: SequenceOptions, values: dict[str, Any], new_type: str) -> SequenceOptions:
    """The options with those that `values` gives in place of the old ones; a limit that is unsaid is the new type's."""
    names = {"minimum": "minvalue", "maximum": "maxvalue"}
    held = {names.get(name, name): value for name, value in asdict(old).items() if value is not None}
    increment = values.get("increment", held.get("increment", 1))
    if (increment or 1) * (held.get("increment") or 1) < 0:
        held.pop("start", None)
    return sequence_options(held | values, new_type)


HANDLERS: dict[str, Handler] = {"CreateSeqStmt": create_sequence, "AlterSeqStmt": alter_sequence}
