"""What a statement does to a table while it runs."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal, NamedTuple

from schemawright.dialects.postgresql.parser import quote_identifier

Mode = Literal[
    "ACCESS SHARE",
    "ROW SHARE",
    "ROW EXCLUSIVE",
    "SHARE UPDATE EXCLUSIVE",
    "SHARE",
    "SHARE ROW EXCLUSIVE",
    "EXCLUSIVE",
    "ACCESS EXCLUSIVE",
]
MODES: tuple[Mode, ...] = Mode.__args__  # type: ignore[attr-defined]
"""From the weakest to the strongest (manual, section 13.3.1); `LOCK` numbers them so, from 1."""

Hold = Literal["brief", "scan", "rewrite"]


class Name(NamedTuple):
    """A relation's namespace and name."""

    namespace: str
    name: str

    def __str__(self) -> str:
        return f"{quote_identifier(self.namespace)}.{quote_identifier(self.name)}"


@dataclass(frozen=True, slots=True)
class Effect:
    """A lock on a table, and whether the table is written anew or read through while it is held."""

    table: Name
    mode: Mode
    rewrites: bool = False
    scans: bool = False

    @property
    def hold(self) -> Hold:
        """How long the lock is held: a moment, or by the size of the table."""
        return "rewrite" if self.rewrites else "scan" if self.scans else "brief"

    @property
    def blocks_writers(self) -> bool:
        """Whether it keeps `INSERT`, `UPDATE` and `DELETE` out."""
        return MODES.index(self.mode) >= MODES.index("SHARE")

    @property
    def blocks_readers(self) -> bool:
        """Whether it keeps `SELECT` out."""
        return self.mode == "ACCESS EXCLUSIVE"

    @property
    def blocks_long(self) -> bool:
        """Whether somebody waits for longer than a moment."""
        return self.hold != "brief" and self.blocks_writers


def merged(effects: Iterable[Effect]) -> tuple[Effect, ...]:
    """One effect a table: the strongest lock, and all that happens under it."""
    found: dict[Name, Effect] = {}
    for effect in effects:
        other = found.setdefault(effect.table, effect)
        found[effect.table] = replace(
            other,
            mode=max(other.mode, effect.mode, key=MODES.index),
            rewrites=other.rewrites or effect.rewrites,
            scans=other.scans or effect.scans,
        )
    return tuple(found.values())
