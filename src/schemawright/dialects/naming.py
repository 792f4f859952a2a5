"""The names that databases choose for what was not given one."""

from collections.abc import Collection

NAME_BYTES = 63
"""PostgreSQL's NAMEDATALEN less one."""


def clip(name: str, size: int) -> str:
    """`name` cut to at most `size` bytes of UTF-8, never inside a character."""
    data = name.encode()
    return name if len(data) <= size else data[:size].decode(errors="ignore")


def make_object_name(first: str, second: str, label: str, limit: int = NAME_BYTES) -> str:
    """`first_second_label` in at most `limit` bytes: the longer of the first two is cut (`makeObjectName`)."""
    whole = "_".join(filter(None, (first, second, label)))
    if len(whole.encode()) <= limit:
        return whole
    room = limit - (len(label.encode()) + 1 if label else 0) - (1 if second else 0)
    one, two = len(first.encode()), len(second.encode())
    while one + two > room:
        if one > two:
            one -= 1
        else:
            two -= 1
    return "_".join(part for part in (clip(first, one), clip(second, two), label) if part)


def choose_name(
    table: str, columns: tuple[str, ...], label: str, taken: Collection[str], limit: int = NAME_BYTES
) -> str:
    """The name PostgreSQL would choose (`ChooseRelationName`): a number behind the label where it is taken.

    A primary key (`pkey`) is called by its table alone.
    """
    second = "" if label == "pkey" else _columns(columns)
    number = 0
    while True:
        name = make_object_name(table, second, f"{label}{number or ''}", limit)
        if name not in taken:
            return name
        number += 1


def _columns(columns: tuple[str, ...]) -> str:
    """The names with lines between, cut as `ChooseIndexNameAddition` does: no further one once there are 64 bytes."""
    joined = ""
    for column in columns:
        joined = f"{joined}_{clip(column, NAME_BYTES)}" if joined else clip(column, NAME_BYTES)
        if len(joined.encode()) > NAME_BYTES:
            break
    return joined
