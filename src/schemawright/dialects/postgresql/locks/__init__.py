"""Which locks SQL takes on PostgreSQL's tables, and for how long: derived from the statements' own trees.

`effects` answers for a text. What depends on the tables that are there (an old type, a check that proves there are no
nulls, partitions) is read from `Known`; where nothing is known, the worst is said.
"""

from collections.abc import Iterator

from schemawright.dialects.postgresql.locks.effect import MODES, Effect, Hold, Mode, Name, merged
from schemawright.dialects.postgresql.locks.known import Known
from schemawright.dialects.postgresql.locks.statements import effects_of
from schemawright.dialects.postgresql.parser import NEWEST, Statement, parse

__all__ = ["MODES", "NEWEST", "Effect", "Hold", "Known", "Mode", "Name", "effects", "effects_of", "follow"]


def effects(sql: str, version: int = NEWEST, known: Known | None = None) -> tuple[Effect, ...]:
    """What the statements of a text do to tables that they have not made themselves, one effect a table.

    `version` is the server's major version; `known` is left as it is. Raises `SourceError`.
    """
    found = known.copy() if known is not None else Known()
    return merged(effect for _, some in follow(parse(sql).statements, version, found) for effect in some)


def follow(
    statements: tuple[Statement, ...], version: int, known: Known
) -> Iterator[tuple[Statement, tuple[Effect, ...]]]:
    """Each statement with its effects; `known` follows along."""
    for statement in statements:
        yield statement, effects_of(statement, version, known)
        known.take(statement)
