"""Random documents: consistent in their references, wild in their texts."""

from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st

from schemawright.base.ids import new_id
from schemawright.base.order import spread
from schemawright.model.check import Check
from schemawright.model.column import Column, Generated
from schemawright.model.document import Document
from schemawright.model.drawing import Area, Note
from schemawright.model.index import Exclusion, ExclusionElement, Index, IndexElement
from schemawright.model.key import Key
from schemawright.model.namespace import Extension, Namespace
from schemawright.model.raw import RawObject
from schemawright.model.record import Record
from schemawright.model.relationship import Relationship
from schemawright.model.schema import Schema
from schemawright.model.sequence import Identity, Sequence, SequenceOptions
from schemawright.model.table import Table
from schemawright.model.types import Attribute, Composite, Domain, DomainCheck, Enum, EnumValue, Range
from schemawright.model.view import MaterializedView, View

HOSTILE = [
    '"; DROP TABLE x; --',
    "quote's",
    'a "b" c',
    "new\nline",
    "😀",
    "\u202eright to left",
    "Mixed Case",
    "select",
    "ñandú",
]
texts = st.one_of(
    st.sampled_from(HOSTILE), st.text(min_size=1, max_size=12).filter(lambda t: "\0" not in t and t.strip() != "")
)
expressions = st.sampled_from(
    ["now()", "0", "'x'::text", "(a > 0) AND (b < 1)", "lower(name)", "nextval('s'::regclass)"]
)
data_types = st.sampled_from(
    ["integer", "text", "numeric(10,2)", "timestamp(3) with time zone", "integer[]", "character varying(50)"]
)
coordinates = st.floats(-1e6, 1e6, allow_nan=False).map(lambda x: round(x, 1) + 0.0)


@st.composite
def documents(draw: Callable[[st.SearchStrategy[Any]], Any], max_tables: int = 4) -> Document:
    """A schema with up to `max_tables` tables and something of every kind."""
    namespace = Namespace(id=new_id(), name="public")
    records: list[Record] = [
        Schema(id=new_id(), name=draw(texts), slug="s", description=draw(st.none() | texts)),
        namespace,
    ]
    if draw(st.booleans()):
        records.append(Extension(id=new_id(), name="pg_trgm", namespace_id=namespace.id))
    tables = []
    for number in range(draw(st.integers(0, max_tables))):
        table = Table(
            id=new_id(),
            namespace_id=namespace.id,
            name=f"{draw(texts)}{number}",
            position_x=draw(coordinates),
            position_y=draw(coordinates),
            comment=draw(st.none() | texts),
            storage_parameters=draw(st.dictionaries(st.just("fillfactor"), st.just("70"))),
        )
        count = draw(st.integers(1, 4))
        columns = [
            Column(
                id=new_id(),
                table_id=table.id,
                name=f"{draw(texts)}{place}",
                order=order,
                data_type=draw(data_types),
                is_nullable=draw(st.booleans()),
                default_value=draw(st.none() | expressions),
                identity=draw(st.none() | st.just(Identity(options=SequenceOptions(start=5)))),
                generated=draw(st.none() | st.just(Generated(expression="1 + 1"))),
            )
            for place, order in enumerate(spread(count))
        ]
        tables.append((table, columns))
        records += [table, *columns]
        records += draw(_parts_of(table, columns))
    for source, source_columns in tables:
        if draw(st.booleans()):
            target, target_columns = draw(st.sampled_from(tables))
            records.append(
                Relationship(
                    id=new_id(),
                    name="fk",
                    source_table_id=source.id,
                    source_column_ids=(source_columns[0].id,),
                    target_table_id=target.id,
                    target_column_ids=(target_columns[0].id,),
                    on_delete=draw(st.sampled_from(["no action", "cascade", "set null"])),
                )
            )
    records += draw(_others(namespace, [table for table, _ in tables]))
    return Document(records)


@st.composite
def _parts_of(draw: Callable[[st.SearchStrategy[Any]], Any], table: Table, columns: list[Column]) -> list[Record]:
    ids = tuple(column.id for column in columns)
    possible: list[Record] = [
        Key(id=new_id(), table_id=table.id, name="pk", key_type="primary", column_ids=ids[:1]),
        Check(id=new_id(), table_id=table.id, name="ck", expression=draw(expressions)),
        Index(
            id=new_id(),
            table_id=table.id,
            name="ix",
            columns=(IndexElement(column_id=ids[0], order="desc"), IndexElement(expression="lower(x)")),
            where=draw(st.none() | expressions),
        ),
        Exclusion(
            id=new_id(), table_id=table.id, name="ex", elements=(ExclusionElement(column_id=ids[-1], operator="&&"),)
        ),
        Sequence(id=new_id(), namespace_id=table.namespace_id, name=f"{table.name}_seq", owned_by=ids[0]),
    ]
    return [record for record in possible if draw(st.booleans())]


@st.composite
def _others(draw: Callable[[st.SearchStrategy[Any]], Any], namespace: Namespace, tables: list[Table]) -> list[Record]:
    uses = tuple(table.id for table in tables[:1])
    possible: list[Record] = [
        Enum(
            id=new_id(), namespace_id=namespace.id, name=draw(texts), values=(EnumValue(id=new_id(), name=draw(texts)),)
        ),
        Domain(id=new_id(), name="d", data_type="text", checks=(DomainCheck(name="c", expression="VALUE <> ''"),)),
        Composite(id=new_id(), name="t", attributes=(Attribute(id=new_id(), name=draw(texts), data_type="text"),)),
        Range(id=new_id(), name="r", subtype="float8"),
        View(id=new_id(), name="v", query="SELECT 1", depends_on=uses, options={"security_barrier": "true"}),
        MaterializedView(id=new_id(), name="m", query=draw(texts), depends_on=uses),
        RawObject(id=new_id(), object_type="function", name="f()", text=draw(texts), about=uses[0] if uses else None),
        Note(id=new_id(), text=draw(texts), width=draw(coordinates)),
        Area(id=new_id(), title=draw(texts)),
    ]
    return [record for record in possible if draw(st.booleans())]
