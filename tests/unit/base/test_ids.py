"""Identifiers and order keys."""

import time
import uuid

from hypothesis import given
from hypothesis import strategies as st

from schemawright.base.ids import new_id
from schemawright.base.order import between, spread


def test_ids_are_uuids_of_version_7() -> None:
    for _ in range(1000):
        parsed = uuid.UUID(id := new_id())
        assert (str(parsed), parsed.version, parsed.variant) == (id, 7, uuid.RFC_4122)
    assert abs((parsed.int >> 80) - time.time() * 1000) < 5000


def test_ids_are_borne_once() -> None:
    assert len({new_id() for _ in range(20_000)}) == 20_000


@given(st.lists(st.integers(0, 1000), min_size=1, max_size=60))
def test_there_is_always_room_between_two_keys(places: list[int]) -> None:
    keys: list[str] = []
    for place in places:
        at = place % (len(keys) + 1)
        keys.insert(at, between(keys[at - 1] if at else None, keys[at] if at < len(keys) else None))
    assert keys == sorted(keys)
    assert len(set(keys)) == len(keys)


def test_spread_keys_ascend() -> None:
    assert list(spread(200)) == sorted(set(spread(200)))
