"""In which way InnoDB makes each change.

MariaDB 10.11: knowledge base, "InnoDB Online DDL Operations with ALGORITHM=INSTANT", "… NOCOPY" and "… INPLACE".
MySQL 8.0.29 and later: Reference Manual, 17.12.1 Online DDL Operations. What neither tells is taken for the worst.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from schemawright.dialects.ddl import Lock
from schemawright.dialects.mysql.ddl.flavour import Flavour


@dataclass(frozen=True, slots=True)
class Way:
    """How much work a change is, and whether it can go on while others write (`LOCK=NONE`) or not (`SHARED`)."""

    effort: int
    """0: none; 1: beside the table; 2: the table anew, while others use it; 3: a copy of it, row by row."""
    waits: bool = False
    """Whether writers wait."""
    scans: bool = False


INSTANT = Way(0)
BESIDE = Way(1)
INDEXING = Way(1, scans=True)
INDEXING_ALONE = Way(1, waits=True, scans=True)
ANEW = Way(2)
ANEW_ALONE = Way(2, waits=True)
COPY = Way(3, waits=True)

WAYS: dict[str, tuple[Way, Way]] = {
    "column added": (INSTANT, INSTANT),
    "column dropped": (INSTANT, INSTANT),
    "column moved": (INSTANT, ANEW),
    "column renamed": (INSTANT, INSTANT),
    "column changed": (INSTANT, INSTANT),
    "indexed column dropped": (BESIDE, ANEW),
    "column with an expression as default added": (COPY, COPY),
    "counting column added": (ANEW_ALONE, ANEW_ALONE),
    "counting begun": (COPY, COPY),
    "counting ended": (INSTANT, COPY),
    "virtual column added": (INSTANT, INSTANT),
    "virtual column dropped": (INSTANT, INSTANT),
    "virtual column shifted": (COPY, INSTANT),
    "virtual column moved": (COPY, COPY),
    "virtual column changed": (INSTANT, COPY),
    "indexed virtual column changed": (COPY, COPY),
    "stored column added": (COPY, COPY),
    "stored column dropped": (INSTANT, ANEW),
    "stored column changed": (COPY, COPY),
    "nullability changed": (ANEW, ANEW),
    "type changed": (COPY, COPY),
    "text grown": (INSTANT, BESIDE),
    "values added": (INSTANT, INSTANT),
    "collation changed": (INSTANT, COPY),
    "indexed collation changed": (INDEXING, COPY),
    "clustered key changed": (ANEW, ANEW),
    "clustered key dropped": (COPY, COPY),
    "index added": (INDEXING, INDEXING),
    "index dropped": (BESIDE, BESIDE),
    "index renamed": (INSTANT, BESIDE),
    "first fulltext index added": (ANEW_ALONE, ANEW_ALONE),
    "fulltext index added": (INDEXING_ALONE, INDEXING_ALONE),
    "spatial index added": (INDEXING_ALONE, INDEXING_ALONE),
    "index over an expression added": (COPY, INDEXING_ALONE),
    "foreign key added": (COPY, COPY),
    "unchecked foreign key added": (BESIDE, BESIDE),
    "foreign key dropped": (INSTANT, BESIDE),
    "check added": (COPY, COPY),
    "check dropped": (INSTANT, BESIDE),
    "default collation changed": (INSTANT, ANEW),
    "option changed": (INSTANT, BESIDE),
    "storage changed": (ANEW, ANEW),
    "engine changed": (COPY, COPY),
    "versioning added": (COPY, COPY),
    "versioning dropped": (ANEW_ALONE, COPY),
    "partitioning changed": (COPY, COPY),
    "unknown": (COPY, COPY),
}
"""The way of MariaDB and of MySQL for each change."""

RESHAPING = frozenset(("column added", "column dropped", "column moved"))
"""Changes that InnoDB makes at once by noting the new shape beside the old one, where it can."""


@dataclass(frozen=True, slots=True)
class Ground:
    """What bars the easy ways of a table: its engine, row format and special indexes."""

    is_innodb: bool = True
    is_compressed: bool = False
    has_fulltext: bool = False
    has_spatial: bool = False


def way_of(changes: Iterable[str], ground: Ground, flavour: Flavour) -> Way:
    """The way of all changes of a statement together: the hardest of them."""
    made = frozenset(changes)
    ways = [WAYS[change][flavour.dialect == "mysql"] for change in made]
    effort = max((way.effort for way in ways), default=0)
    if made & RESHAPING and (ground.has_fulltext or ground.is_compressed):
        effort = max(effort, ANEW.effort)
    if made & RESHAPING - {"column dropped"} and effort == BESIDE.effort:
        effort = ANEW.effort
    if {"default collation changed", "collation changed"} <= made:
        effort = max(effort, BESIDE.effort)
    if not ground.is_innodb and (effort or made & RESHAPING):
        effort = COPY.effort
    alone = effort == ANEW.effort and (ground.has_fulltext or ground.has_spatial)
    waits = alone or effort == COPY.effort or any(way.waits for way in ways)
    return Way(effort, waits, any(way.scans for way in ways))


def lock(table: str, way: Way, flavour: Flavour) -> Lock:
    """The way as the clauses that ask the server for it."""
    # MySQL takes no LOCK beside INSTANT (its error 1221).
    locking = "" if flavour.dialect == "mysql" and way.effort == 0 else f", LOCK={'SHARED' if way.waits else 'NONE'}"
    algorithms = ("INSTANT", "NOCOPY" if flavour.dialect == "mariadb" else "INPLACE", "INPLACE", "COPY")
    return Lock(
        table=table,
        mode=f"ALGORITHM={algorithms[way.effort]}{locking}",
        rewrites=way.effort >= ANEW.effort,
        scans=way.scans or way.effort >= ANEW.effort,
        blocks="writers" if way.waits else "nobody",
    )


METADATA = Lock("", "METADATA LOCK", rewrites=False, scans=False, blocks="readers and writers")
"""What waits for all who use a table, for a moment."""


def metadata(table: str) -> Lock:
    """A statement that has the table for itself, for a moment."""
    return replace(METADATA, table=table)


def parent(table: str) -> Lock:
    """A foreign key's target while a table that refers to it changes: nobody writes it."""
    return replace(METADATA, table=table, blocks="writers")
