"""The elements of indexes and exclusion constraints."""

from dataclasses import dataclass
from typing import Any

from schemawright.base.ids import Id
from schemawright.dialects.postgresql.parser import Node, quote_identifier
from schemawright.importers.postgresql_parser import expressions
from schemawright.importers.postgresql_parser.naming import expression_name
from schemawright.importers.postgresql_parser.options import option_values, plain_name
from schemawright.importers.postgresql_parser.qualifying import closed
from schemawright.importers.postgresql_parser.reading import NotModelledError, Reading


@dataclass(slots=True)
class ElementDraft:
    """The fields of an index element, and what PostgreSQL calls its column."""

    fields: dict[str, Any]
    name: str


def read_elements(reading: Reading, table_id: Id, nodes: list[Node], location: int) -> list[ElementDraft]:
    """The elements in the first list at or after a byte position.

    A column that has no record (of a materialized view) is an expression. Raises `NotModelledError` for others.
    """
    members = reading.catalog.tables[table_id]
    found = []
    for number, node in enumerate(nodes):
        fields: dict[str, Any] = {}
        name = node.get("name")
        if name is None:
            fields["expression"] = _expression(reading, location, number)
            name = node.get("indexcolname") or expression_name(node["expr"])
        elif name in members.columns:
            fields["column_id"] = members.columns[name]
        elif members.columns:
            raise NotModelledError(f"the column {name} is not known")
        else:
            fields["expression"] = quote_identifier(name)
        if "opclass" in node:
            fields["operator_class"] = _operator_class(node)
        if "collation" in node:
            fields["collation"] = plain_name(node["collation"])
        descending = node.get("ordering") == "SORTBY_DESC"
        if descending:
            fields["order"] = "desc"
        nulls = node.get("nulls_ordering")
        if nulls == "SORTBY_NULLS_FIRST" and not descending:
            fields["nulls"] = "first"
        elif nulls == "SORTBY_NULLS_LAST" and descending:
            fields["nulls"] = "last"
        found.append(ElementDraft(fields, name))
    return found


def _operator_class(node: Node) -> str:
    text = plain_name(node["opclass"])
    values = option_values(node.get("opclassopts"))
    if not values:
        return text
    quoted = ", ".join(f"{name}='{str(value).replace(chr(39), chr(39) * 2)}'" for name, value in values.items())
    return f"{text}({quoted})"


def _expression(reading: Reading, location: int, number: int) -> str:
    tokens = reading.tokens
    bracket = tokens.at(location)
    while tokens.kinds[bracket] != expressions.OPEN:
        bracket += 1
    text = expressions.index_expression(tokens, *expressions.elements(tokens, bracket)[number])
    return closed(reading, text)
