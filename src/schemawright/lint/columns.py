"""Columns as rules see them: of a document, and those that a script adds to a table or gives another type."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from schemawright.dialects.postgresql.types import canonical_type
from schemawright.lint.acts import Act, Acts, sql_name
from schemawright.lint.found import Found
from schemawright.model import facts
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.facts import TypeParts, type_parts
from schemawright.model.relationship import Relationship
from schemawright.model.sequence import Sequence
from schemawright.model.table import Table

SERIALS = {
    "serial": "integer",
    "serial4": "integer",
    "bigserial": "bigint",
    "serial8": "bigint",
    "smallserial": "smallint",
    "serial2": "smallint",
}


@dataclass(frozen=True, kw_only=True)
class SeenColumn:
    """A column with its type in the dialect's canonical spelling.

    `record` is the document's, `act` the command of a script that adds it or changes its type. `is_serial`: it takes
    its values from a sequence that it owns. `is_referring`: it is part of a foreign key.
    """

    dialect: str
    table: str
    name: str
    data_type: str
    is_serial: bool = False
    is_key: bool = False
    is_referring: bool = False
    record: Column | None = None
    act: Act | None = None

    @property
    def called(self) -> str:
        """`table.column`."""
        return f"{self.table}.{self.name}"

    @property
    def type(self) -> TypeParts:
        """The type taken apart."""
        return type_parts(self.data_type)

    def found(self, message: str, help: str = "", *, retyped: str | None = None) -> Found:
        """What a rule says of it; with `retyped`, another type mends it, if nothing refers to the column."""
        operations: tuple[dict[str, Any], ...] = ()
        if retyped is not None and self.record is not None and not (self.is_key or self.is_referring):
            operations = (
                {"action": "update", "kind": "column", "id": self.record.id, "values": {"dataType": retyped}},
            )
        return Found(
            message=message,
            help=help,
            at=self.act.at if self.act is not None else None,
            subject=self.record.id if self.record is not None else None,
            table_id=self.record.table_id if self.record is not None else None,
            label=f"Make {self.called} {retyped}" if operations else "",
            operations=operations,
        )


def columns_of(document: Document) -> Iterator[SeenColumn]:
    """The columns that tables have of their own; what a partition or heir has from above is not said twice."""
    serial = {sequence.owned_by for sequence in document.all(Sequence)}
    referring = {id for one in document.all(Relationship) for id in (*one.source_column_ids, *one.target_column_ids)}
    for table in document.all(Table):
        if table.partition_of is not None:
            continue
        key = facts.primary_key(document, table.id)
        for column in document.children(table.id, Column):
            if column.is_local:
                yield SeenColumn(
                    dialect=document.schema.dialect,
                    table=table.name,
                    name=column.name,
                    data_type=column.data_type,
                    is_serial=column.id in serial,
                    is_key=key is not None and column.id in key.column_ids,
                    is_referring=column.id in referring,
                    record=column,
                )


def columns_changed(acts: Acts) -> Iterator[SeenColumn]:
    """The columns that a script adds to tables which it has not made, and those that it gives another type."""
    for act in acts.acts:
        if act.what in ("AT_AddColumn", "AT_AlterColumnType") and not act.is_new:
            definition = act.node["def"]["ColumnDef"]
            written = type_text(definition["typeName"])
            yield SeenColumn(
                dialect="postgresql",
                table=act.on,
                name=act.column,
                data_type=SERIALS.get(written, written),
                is_serial=written in SERIALS,
                act=act,
            )


def type_text(node: dict[str, Any]) -> str:
    """A `TypeName` of the parser in canonical spelling."""
    names = [one["String"]["sval"] for one in node["names"]]
    own = names[0] == "pg_catalog" and len(names) == 2
    base = names[-1] if own else sql_name(names)
    if base == "bpchar" and own and node.get("typmods"):
        base = "character"
    values = [
        one.get("A_Const", {}).get("ival", {}).get("ival", 0)
        for one in node.get("typmods", ())
        if "ival" in one.get("A_Const", {})
    ]
    arguments = f"({','.join(map(str, values))})" if values and base != "interval" else ""
    return canonical_type(f"{base}{arguments}{'[]' if node.get('arrayBounds') else ''}")
