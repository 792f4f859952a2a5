"""`SET ROLE` and `SET SESSION AUTHORIZATION`: whose is what the script makes, and who grants what it grants."""

from collections.abc import Iterable, Iterator

from schemawright.base.ids import Id
from schemawright.dialects.postgresql.parser import Node, quote_identifier
from schemawright.importers.postgresql_parser import raw
from schemawright.importers.postgresql_parser.identities import Identity
from schemawright.importers.postgresql_parser.objects import dotted
from schemawright.importers.postgresql_parser.operator_classes import makes_family
from schemawright.importers.postgresql_parser.reading import Reading
from schemawright.importers.postgresql_parser.type_names import type_text
from schemawright.model.column import Column
from schemawright.model.namespace import Namespace
from schemawright.model.raw import RawObject
from schemawright.model.record import Record
from schemawright.model.sequence import Sequence
from schemawright.model.table import Table
from schemawright.model.types import Composite, Domain, Enum, Range
from schemawright.model.view import MaterializedView, View

SETTINGS = {"role": "role", "session_authorization": "session_role"}
"""The settings that say who runs the script, and where a reading keeps them."""

_OWNED: dict[type[Record], str] = {
    Namespace: "SCHEMA",
    Table: "TABLE",
    View: "VIEW",
    MaterializedView: "MATERIALIZED VIEW",
    Sequence: "SEQUENCE",
    Domain: "DOMAIN",
    **dict.fromkeys((Enum, Composite, Range), "TYPE"),
}
_OWNED_RAW = frozenset(
    """function procedure aggregate table type collation conversion statistics publication server language
    foreign_data_wrapper foreign_table text_search_dictionary text_search_configuration event_trigger""".split()
)
_OWNED_OTHERWISE = frozenset(("large object", "subscription"))


def follow(reading: Reading, node: Node) -> None:
    """Another role runs what comes after; `NONE` and `DEFAULT` are the one that runs the script."""
    values = [argument.get("A_Const", {}).get("sval", {}).get("sval") for argument in node.get("args", ())]
    name = values[0] if values and values[0] != "none" else None
    setattr(reading, SETTINGS[node["name"]], name)
    if node["name"] == "session_authorization":
        reading.role = None
    reading.known = set(reading.catalog.records)


def current(reading: Reading) -> str | None:
    """The role that runs the statement at hand, where the script has said so."""
    return reading.role or reading.session_role


def made(reading: Reading) -> list[Record]:
    """The records that the statement at hand has made."""
    found = []
    for id in reversed(reading.catalog.records):
        if id in reading.known:
            break
        found.append(reading.catalog.records[id])
    return found[::-1]


def own(reading: Reading, records: Iterable[Record]) -> None:
    """Gives what the statement at hand has made to the role that runs it."""
    role = current(reading)
    if role is None:
        return
    for record in list(records):
        for called in _owned(reading, record) if _owner(reading, record.id) is None else ():
            text = f"ALTER {called} OWNER TO {quote_identifier(role)}"
            identity = Identity("owner", called.partition(" USING ")[0].lower(), about=record.id)
            raw.keep_as(reading, identity, text=text, needed=(record.id,))


def without_followers(reading: Reading) -> None:
    """Leaves out the owners of sequences that belong to a column: these are always the owners of its table."""
    for raw_object in list(reading.catalog.all(RawObject)):
        about = reading.catalog.records.get(raw_object.about or "")
        follows = isinstance(about, Column) or (isinstance(about, Sequence) and about.owned_by is not None)
        if raw_object.object_type == "owner" and follows:
            reading.catalog.remove(raw_object.id)


def _owned(reading: Reading, record: Record) -> tuple[str, ...]:
    """`VIEW s.v`, as `ALTER … OWNER TO` names it, and the family that an operator class makes along."""
    if isinstance(record, RawObject) and record.object_type == "operator":
        return (f"OPERATOR {record.name} ({', '.join(_operands(reading))})",)
    if isinstance(record, RawObject) and record.object_type in ("operator class", "operator family"):
        method = quote_identifier(reading.statement.node["amname"])
        kinds = (record.object_type, *(("operator family",) if makes_family(record) else ()))
        return tuple(f"{kind.upper()} {record.name} USING {method}" for kind in kinds)
    called = _called(reading, record)
    return (called,) if called is not None else ()


def _operands(reading: Reading) -> Iterator[str]:
    """The types of the operands of the operator that the statement at hand makes."""
    definition = [part["DefElem"] for part in reading.statement.node["definition"]]
    given = {part["defname"].lower(): part["arg"] for part in definition if "arg" in part}
    for side in ("leftarg", "rightarg"):
        yield type_text(reading, given[side]["TypeName"]) if side in given else "NONE"


def _called(reading: Reading, record: Record) -> str | None:
    if isinstance(record, RawObject):
        if record.object_type in _OWNED_OTHERWISE:
            reading.note(
                "IMPORT_OWNER_UNKNOWN",
                f"The {record.object_type} {record.name} is made by {current(reading)}, which is not kept.",
                f"Write ALTER {record.object_type.upper()} … OWNER TO behind it.",
                level="warning",
                subject=record.id,
            )
        is_owned = record.object_type.replace(" ", "_") in _OWNED_RAW
        return f"{record.object_type.upper()} {record.name}" if is_owned else None
    kind = _OWNED.get(type(record))
    if kind is None or (isinstance(record, Sequence) and record.owned_by is not None):
        return None
    name: str = record.name  # type: ignore[attr-defined]
    if isinstance(record, Namespace):
        return f"{kind} {quote_identifier(name)}" if reading.statement.kind == "CreateSchemaStmt" else None
    return f"{kind} {dotted((reading.catalog.namespace_name(record.namespace_id), name))}"  # type: ignore[attr-defined]


def _owners(reading: Reading, about: Id) -> Iterator[str]:
    for record in reading.catalog.all(RawObject):
        if record.object_type == "owner" and record.about == about:
            yield record.text.rpartition(" ")[2]


def _owner(reading: Reading, about: Id) -> str | None:
    return next(iter([*_owners(reading, about)][::-1]), None)


def granted(reading: Reading, text: str, about: Id | None) -> str:
    """A `GRANT` or `REVOKE` with the role that runs it, where that is not the owner, in whose name it would be."""
    role = current(reading)
    if role is None or (about is not None and _owner(reading, about) == quote_identifier(role)):
        return text
    words = text.split()
    end = f" {words.pop()}" if words[-1].lower() in ("cascade", "restrict") else ""
    return f"{text[: len(text) - len(end)].rstrip()} GRANTED BY {quote_identifier(role)}{end}"
