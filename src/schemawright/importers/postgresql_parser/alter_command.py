"""One command of an `ALTER` statement, and where it stands."""

from dataclasses import dataclass

from schemawright.base.ids import Id
from schemawright.dialects.postgresql.parser import Node
from schemawright.importers.postgresql_parser.expressions import COMMA, find_token
from schemawright.importers.postgresql_parser.reading import Reading, range_var_names


@dataclass(frozen=True, slots=True)
class Command:
    """One command of an `ALTER`: its node, and the record that it alters."""

    node: Node
    id: Id
    recurse: bool
    relation: Node
    number: int

    @property
    def name(self) -> str:
        """The column or constraint that it speaks of."""
        return str(self.node.get("name", ""))

    def span(self, reading: Reading) -> tuple[int, int]:
        """Its first and last token."""
        tokens = reading.tokens
        first = name_end(reading, self.relation) + 1
        if tokens.word(first) == "*":
            first += 1
        for _ in range(self.number):
            comma = find_token(tokens, first, COMMA)
            assert comma is not None
            first = comma + 1
        comma = find_token(tokens, first, COMMA)
        return first, (len(tokens) if comma is None else comma) - 1


def name_end(reading: Reading, relation: Node) -> int:
    """The last token of the relation's name."""
    return reading.tokens.at(relation["location"]) + 2 * len(range_var_names(relation)) - 2
