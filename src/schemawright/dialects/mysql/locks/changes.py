"""What an `ALTER TABLE` changes, by the table before and after it, in the words of `ways`."""

import re
from collections.abc import Iterator

from schemawright.dialects.mysql.collations import character_set_of
from schemawright.dialects.mysql.ddl.flavour import Flavour
from schemawright.dialects.mysql.locks.tables import Column, Key, Table
from schemawright.dialects.mysql.locks.ways import Ground
from schemawright.dialects.mysql.types import WIDTHS
from schemawright.model.facts import type_parts

LIGHT = frozenset("DEFAULT ON COMMENT NULL INVISIBLE VISIBLE CHECK".split())
"""Clauses of a column that are a fact of the table's definition alone."""
STORAGE = frozenset("ROW_FORMAT KEY_BLOCK_SIZE PAGE_COMPRESSED PAGE_COMPRESSION_LEVEL ENCRYPTED".split()) | frozenset(
    "ENCRYPTION_KEY_ID ENCRYPTION".split()
)
"""Options by which a table is written."""
PLAIN = frozenset(
    "COMMENT AUTO_INCREMENT MAX_ROWS MIN_ROWS AVG_ROW_LENGTH CHECKSUM PACK_KEYS DELAY_KEY_WRITE".split()
) | (frozenset("STATS_PERSISTENT STATS_AUTO_RECALC STATS_SAMPLE_PAGES INSERT_METHOD TRANSACTIONAL".split()))
"""Options that are a fact of the table's definition alone."""
CONSTANT = frozenset("null true false current_timestamp now localtime localtimestamp".split())
BYTES = {"utf8mb4": 4, "utf8mb3": 3, "utf16": 4, "utf16le": 4, "utf32": 4, "ucs2": 2, "gb18030": 4} | {
    "gbk": 2, "big5": 2, "sjis": 2, "cp932": 2, "euckr": 2, "gb2312": 2, "ujis": 3, "eucjpms": 3,
}  # fmt: skip
"""The bytes that a character may take; in all other sets one."""
ONE_BYTE = 255
"""Up to so many bytes a text's length is kept in one byte, beyond in two."""
SHORT = 127
"""Up to so many MariaDB's rows have the same head as if it were kept in two."""
VALUE_BOUNDS = {"enum": (255,), "set": (8, 16, 24, 32)}
"""Where one more value needs more bytes in each row."""


def ground_of(table: Table) -> Ground:
    """What of a table bars the easy ways."""
    kinds = {key.kind for key in table.keys.values()}
    return Ground(
        is_innodb=table.options.get("ENGINE", "InnoDB").lower() == "innodb",
        is_compressed=table.options.get("ROW_FORMAT", "").lower() == "compressed" or "KEY_BLOCK_SIZE" in table.options,
        has_fulltext="fulltext" in kinds,
        has_spatial="spatial" in kinds,
    )


def changes(before: Table, after: Table, flavour: Flavour) -> Iterator[str]:
    """Each change, by its name in `ways.WAYS`."""
    yield from _columns(before, after)
    old = {column.id: column for column in before.columns}
    for column in after.columns:
        if column.id in old and old[column.id] != column:
            yield from _column(old[column.id], column, after, flavour)
    yield from _keys(before, after)
    for what, held, now in (
        ("foreign key", before.foreign_keys, after.foreign_keys),
        ("check", before.checks, after.checks),
    ):
        yield from (f"{what} added" for name, text in now.items() if held.get(name) != text)
        yield from (f"{what} dropped" for name, text in held.items() if now.get(name) != text)
    yield from _options(before, after)


def _columns(before: Table, after: Table) -> Iterator[str]:
    """Columns that come, go, and change their place."""
    old, new = [column.id for column in before.columns], [column.id for column in after.columns]
    for column in after.columns:
        if column.id not in old:
            yield _added(column)
    for column in before.columns:
        if column.id not in new:
            yield "indexed column dropped" if column.id in before.indexed else f"{_kind(column)} dropped"
    stayed = [id for id in old if id in new]
    is_moved = stayed != [id for id in new if id in old]
    virtual = [column.id for column in before.columns if column.generated == "virtual" and column.id in new]
    if any(stayed.index(id) != new.index(id) for id in virtual):
        yield "virtual column moved" if is_moved else "virtual column shifted"
    if is_moved:
        yield "column moved"


def _kind(column: Column) -> str:
    return f"{column.generated} column" if column.generated is not None else "column"


def _added(column: Column) -> str:
    if "AUTO_INCREMENT" in column.clauses:
        return "counting column added"
    names = re.findall(r"[a-z_][\w$]*", re.sub(r"'(?:[^'\\]|''|\\.)*'", "", column.clauses.get("DEFAULT", "").lower()))
    if not CONSTANT.issuperset(names):
        return "column with an expression as default added"
    return f"{_kind(column)} added"


def _column(old: Column, new: Column, table: Table, flavour: Flavour) -> Iterator[str]:
    """What of a column's definition changes."""
    if old.name != new.name:
        yield "column renamed"
    if old.clauses == new.clauses and old.type == new.type and old.collation == new.collation:
        return
    is_indexed = new.id in table.indexed
    if "stored" in (old.generated, new.generated):
        yield "stored column changed"
    elif old.clauses.get("GENERATED") != new.clauses.get("GENERATED"):
        yield "indexed virtual column changed" if is_indexed else "virtual column changed"
    if old.is_nullable != new.is_nullable and not _is_primary(new, table):
        is_base = any(one.generated == "stored" and one.names(new) for one in table.columns)
        yield "stored column changed" if is_base else "nullability changed"
    if ("AUTO_INCREMENT" in old.clauses) != ("AUTO_INCREMENT" in new.clauses):
        yield "counting begun" if "AUTO_INCREMENT" in new.clauses else "counting ended"
    if _plain_type(old) != _plain_type(new):
        yield _retyped(old, new, flavour)
    if old.collation != new.collation and new.is_text:
        yield _recollated(old, new, table, is_indexed=is_indexed, flavour=flavour)
    known = LIGHT | {"GENERATED", "NOT", "AUTO_INCREMENT", "COLLATE"}
    others = {
        word for word in old.clauses.keys() | new.clauses.keys() if old.clauses.get(word) != new.clauses.get(word)
    }
    yield "unknown" if others - known else "column changed"


def _is_primary(column: Column, table: Table) -> bool:
    return any(key.kind == "primary" and column.id in key.columns for key in table.keys.values())


def _plain_type(column: Column) -> str:
    """The type without the width in which a number is shown."""
    base = type_parts(column.type).base
    return re.sub(r"\(\d+\)", "", column.type) if base.split(" ")[0] in WIDTHS else column.type


def _retyped(old: Column, new: Column, flavour: Flavour) -> str:
    before, after = type_parts(old.type), type_parts(new.type)
    if before.base == after.base and before.base in ("varchar", "varbinary"):
        one, other = _bytes(old, before.length), _bytes(new, after.length)
        same_head = (one > ONE_BYTE) == (other > ONE_BYTE) or (one <= SHORT and flavour.dialect == "mariadb")
        return "text grown" if one <= other and same_head else "type changed"
    if before.base == after.base and before.base in VALUE_BOUNDS:
        held, now = before.arguments, after.arguments
        more_bytes = any(len(held) <= bound < len(now) for bound in VALUE_BOUNDS[before.base])
        return "values added" if now[: len(held)] == held and not more_bytes else "type changed"
    return "type changed"


def _bytes(column: Column, length: int | None) -> int:
    size = BYTES.get(character_set_of(column.collation or "utf8mb4"), 1) if column.type.startswith("varchar") else 1
    return (length or 0) * size


def _recollated(old: Column, new: Column, table: Table, *, is_indexed: bool, flavour: Flavour) -> str:
    """MariaDB leaves texts whose bytes stay: those of the same character set, and `utf8mb3` that becomes `utf8mb4`."""
    sets = tuple(character_set_of(one.collation or flavour.unicode_collation) for one in (old, new))
    if sets[0] != sets[1] and sets != ("utf8mb3", "utf8mb4"):
        return "type changed"
    clustered = table.keys[table.clustered].columns if table.clustered is not None else ()
    if new.id in clustered:
        return "type changed"
    return "indexed collation changed" if is_indexed else "collation changed"


def _keys(before: Table, after: Table) -> Iterator[str]:
    fresh = {name: key for name, key in after.keys.items() if before.keys.get(name) != key}
    gone = {name: key for name, key in before.keys.items() if after.keys.get(name) != key}
    for name, key in fresh.items():
        old = next((one for one, was in gone.items() if was == key and one not in after.keys), None)
        if old is not None and name not in before.keys:
            del gone[old]
            yield "index renamed"
        elif not (name in before.keys and _has_lost(before.keys[name], key, after)):
            yield _key_added(key, before)
    yield from ("index dropped" for name in gone if name not in after.keys or name not in fresh)
    was, now = before.clustered, after.clustered
    if was is not None and now is None:
        yield "clustered key dropped"
    elif (was and before.keys[was].columns) != (now and after.keys[now].columns):
        yield "clustered key changed"


def _has_lost(old: Key, new: Key, after: Table) -> bool:
    """Whether an index is as it was but for columns that are gone."""
    left = {column.id for column in after.columns}
    return tuple(id for id in old.columns if id in left) == new.columns and len(new.columns) < len(old.columns)


def _key_added(key: Key, before: Table) -> str:
    if None in key.columns:
        return "index over an expression added"
    if key.kind == "fulltext":
        return "fulltext index added" if ground_of(before).has_fulltext else "first fulltext index added"
    return "spatial index added" if key.kind == "spatial" else "index added"


def _options(before: Table, after: Table) -> Iterator[str]:
    for name in before.options.keys() | after.options.keys():
        if before.options.get(name) == after.options.get(name):
            continue
        if name == "ENGINE":
            is_same = before.options.get(name, "InnoDB").lower() == after.options.get(name, "InnoDB").lower()
            yield "storage changed" if is_same else "engine changed"
        elif name == "COLLATE":
            yield "default collation changed"
        elif name == "VERSIONING":
            yield "versioning added" if name in after.options else "versioning dropped"
        elif name == "PARTITION":
            yield "partitioning changed"
        else:
            yield "storage changed" if name in STORAGE else "option changed" if name in PLAIN else "unknown"
