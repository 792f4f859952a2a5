"""Fractional order keys: text that sorts (by code point) and always has room between two neighbours.

Moving a record among its siblings is then one changed property of that record alone.
"""

from functools import lru_cache

from fractional_indexing import generate_key_between, generate_n_keys_between  # type: ignore[import-untyped]


def between(before: str | None, after: str | None) -> str:
    """A key that sorts after `before` and before `after`; `None` is the open end."""
    return str(generate_key_between(before, after))


@lru_cache(maxsize=4096)
def spread(count: int) -> tuple[str, ...]:
    """`count` ascending keys for siblings that are made together."""
    return tuple(generate_n_keys_between(None, None, count))
