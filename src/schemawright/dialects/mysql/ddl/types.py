"""What a change of a column's type may lose."""

import re

from schemawright.dialects.mysql.types import WIDTHS

_ORDER = ("tinyint", "smallint", "mediumint", "int", "bigint")
_TEXTS = {"tinytext": 255, "text": 65_535, "mediumtext": 16_777_215, "longtext": 4_294_967_295}
_BLOBS = {"tinyblob": 255, "blob": 65_535, "mediumblob": 16_777_215, "longblob": 4_294_967_295}
_NUMBER = re.compile(r"(\w+)(?:\((\d+)(?:,(\d+))?\))?")
_VALUE = re.compile(r"'(?:[^'\\]|''|\\.)*'", re.DOTALL)


def is_narrowing(before: str, after: str) -> bool:
    """Whether some values of one type do not fit the other: then a migration fails, or cuts them."""
    if before == after:
        return False
    old, new = _parts(before), _parts(after)
    if old[0] in WIDTHS and new[0] in WIDTHS:
        return _whole_narrows(before, old[0], after, new[0])
    if old[0] in ("enum", "set") and new[0] == old[0]:
        return not set(_VALUE.findall(before)) <= set(_VALUE.findall(after))
    if old[0] == "decimal" and new[0] == old[0]:
        return new[2] < old[2] or new[1] - new[2] < old[1] - old[2]
    one, other = _capacity(*old[:2]), _capacity(*new[:2])
    if one is not None and other is not None and one[0] == other[0]:
        return other[1] < one[1]
    if old[0] in ("datetime", "timestamp", "time") and new[0] == old[0]:
        return new[1] < old[1]
    if other is not None and other[0] == "text" and old[0] not in ("binary", "varbinary", *_BLOBS):
        return other[1] < 64
    return (old[0], new[0]) not in (("float", "double"), ("date", "datetime"), ("timestamp", "datetime"))


def _parts(data_type: str) -> tuple[str, int, int]:
    match = _NUMBER.match(data_type)
    return (match[1], int(match[2] or 0), int(match[3] or 0)) if match is not None else (data_type, 0, 0)


def _whole_narrows(before: str, old: str, after: str, new: str) -> bool:
    was, is_now = "unsigned" in before, "unsigned" in after
    if was and not is_now:
        return _ORDER.index(new) <= _ORDER.index(old)
    return (is_now and not was) or _ORDER.index(new) < _ORDER.index(old)


def _capacity(name: str, length: int) -> tuple[str, int] | None:
    if name in ("char", "varchar"):
        return ("text", length)
    if name in ("binary", "varbinary", "bit"):
        return ("binary", length)
    if name in _TEXTS:
        return ("text", _TEXTS[name])
    return ("binary", _BLOBS[name]) if name in _BLOBS else None
