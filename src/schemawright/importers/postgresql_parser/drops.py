"""`DROP` of what the script made before."""

from schemawright.base.ids import Id
from schemawright.dialects.postgresql.parser import Node, quote_identifier
from schemawright.dialects.postgresql.renaming import without_published
from schemawright.importers.postgresql_parser.cascades import take_calls, take_uses_of_type
from schemawright.importers.postgresql_parser.identities import mapping_name
from schemawright.importers.postgresql_parser.objects import dotted, find_object, name_parts, words
from schemawright.importers.postgresql_parser.operator_classes import makes_family, with_family_apart
from schemawright.importers.postgresql_parser.reading import Handler, NotModelledError, Reading
from schemawright.model.column import Column
from schemawright.model.index import Index
from schemawright.model.namespace import Namespace
from schemawright.model.raw import RawObject
from schemawright.model.sequence import Sequence
from schemawright.model.table import Table
from schemawright.model.types import Composite, Domain, Enum, Range


def drop(reading: Reading, node: Node) -> None:
    """Takes out the objects with all that is part of them."""
    object_type = node["removeType"]
    cascade = node.get("behavior") == "DROP_CASCADE"
    for target in node["objects"]:
        names = name_parts(target)
        id = find_object(reading, object_type, target)
        if id is not None:
            drop_record(reading, id, cascade=cascade, is_family=object_type == "OBJECT_OPFAMILY")
        elif names[-1:] and names[-1] in reading.temporary:
            continue
        elif node.get("missing_ok"):
            reading.note(
                "IMPORT_NOT_THERE", f"There is no {words(object_type)} {dotted(names)}; IF EXISTS passes over it."
            )
        else:
            reading.note(
                "IMPORT_DROP_OF_UNKNOWN",
                f"The {words(object_type)} {dotted(names)}, which the script drops, is not known.",
                "Look whether the script is whole.",
                level="warning",
            )


def drop_record(reading: Reading, id: Id, *, cascade: bool, is_family: bool = False) -> None:
    """Takes out a record with all that is part of it; with the family of an operator class goes the class too."""
    catalog = reading.catalog
    record = catalog.records[id]
    going = [id]
    if isinstance(record, Table):
        going += _heirs(reading, id) if cascade else ()
        for one in going:
            _leave_publications(reading, reading.catalog.require(Table, one))
    elif isinstance(record, Sequence) and cascade:
        _take_defaults(reading, record)
    elif isinstance(record, Index):
        going += _below(reading, id)
    elif isinstance(record, Column):
        raise NotModelledError("the sequence of an identity column cannot be dropped")
    elif isinstance(record, Enum | Domain | Composite | Range) and cascade:
        take_uses_of_type(reading, id)
    elif isinstance(record, RawObject) and cascade:
        take_calls(reading, id)
    elif isinstance(record, Namespace) and cascade:
        _empty(reading, id)
    name = getattr(record, "name", "")
    if isinstance(record, RawObject) and not is_family and makes_family(record):
        with_family_apart(reading, record)
    for key in [key for key, raw_id in catalog.raw.items() if raw_id == id]:
        del catalog.raw[key]
    catalog.remove(*going, cascade=cascade)
    reading.type_texts.clear()
    if isinstance(record, RawObject):
        reading.note("IMPORT_DROPPED", f"The {record.object_type} {name} is dropped again by the script.")


def _empty(reading: Reading, namespace_id: Id) -> None:
    """Drops what is in a namespace, each with what hangs on it elsewhere."""
    held = [id for id, one in reading.catalog.records.items() if getattr(one, "namespace_id", None) == namespace_id]
    for id in held:
        if id in reading.catalog.records:
            drop_record(reading, id, cascade=True)


def _leave_publications(reading: Reading, table: Table) -> None:
    """A publication outlasts its tables."""
    name = (reading.catalog.namespace_name(table.namespace_id), table.name)
    for raw in list(reading.catalog.all(RawObject)):
        if raw.object_type == "publication" and table.id in raw.depends_on:
            kept = tuple(id for id in raw.depends_on if id != table.id)
            reading.catalog.change(raw.id, text=without_published(raw.text, name), depends_on=kept)


def _take_defaults(reading: Reading, sequence: Sequence) -> None:
    """The defaults that count by a sequence go with it."""
    name = (reading.catalog.namespace_name(sequence.namespace_id), sequence.name)
    spelled = {dotted(name), quote_identifier(sequence.name)}
    for column in list(reading.catalog.all(Column)):
        if any(f"nextval('{one}'" in (column.default_value or "") for one in spelled):
            reading.catalog.change(column.id, default_value=None)


def _heirs(reading: Reading, table_id: Id) -> list[Id]:
    found: list[Id] = []
    for child in reading.catalog.tables[table_id].children:
        found += [child, *_heirs(reading, child)]
    return found


def _below(reading: Reading, index_id: Id) -> list[Id]:
    found: list[Id] = []
    for index in reading.catalog.all(Index):
        if index.parent_index_id == index_id:
            found += [index.id, *_below(reading, index.id)]
    return found


def drop_user_mapping(reading: Reading, node: Node) -> None:
    """Takes out a user mapping."""
    id = reading.catalog.raw.get(("user mapping", mapping_name(node)))
    if id is not None:
        drop_record(reading, id, cascade=False)
    elif not node.get("missing_ok"):
        raise NotModelledError(f"the user mapping {mapping_name(node)} is not known")


def drop_subscription(reading: Reading, node: Node) -> None:
    """Takes out a subscription."""
    id = reading.catalog.raw.get(("subscription", quote_identifier(node["subname"])))
    if id is not None:
        drop_record(reading, id, cascade=False)
    elif not node.get("missing_ok"):
        raise NotModelledError(f"the subscription {node['subname']} is not known")


HANDLERS: dict[str, Handler] = {
    "DropStmt": drop,
    "DropUserMappingStmt": drop_user_mapping,
    "DropSubscriptionStmt": drop_subscription,
}
