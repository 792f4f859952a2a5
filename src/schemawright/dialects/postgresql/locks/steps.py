"""The locks of a migration's steps."""

from schemawright.base.errors import SourceError
from schemawright.dialects.ddl import Lock
from schemawright.dialects.postgresql.locks.effect import Effect, merged
from schemawright.dialects.postgresql.locks.known import Known
from schemawright.dialects.postgresql.locks.statements import effects_of
from schemawright.dialects.postgresql.parser import parse


def locks(setup: str, statements: tuple[str, ...], version: int) -> list[tuple[Lock, ...]]:
    """The locks that each of the statements takes on what `setup` has made; of one that can't be read, none."""
    known = Known.of(setup)
    return [tuple(map(_lock, _effects(sql, version, known))) for sql in statements]


def _effects(sql: str, version: int, known: Known) -> tuple[Effect, ...]:
    found: list[Effect] = []
    try:
        for statement in parse(sql).statements:
            found += effects_of(statement, version, known)
            known.take(statement)
    except SourceError:
        return ()
    return merged(found)


def _lock(effect: Effect) -> Lock:
    blocks = "readers and writers" if effect.blocks_readers else "writers" if effect.blocks_writers else "nobody"
    return Lock(str(effect.table), effect.mode, effect.rewrites, effect.scans, blocks)  # type: ignore[arg-type]
