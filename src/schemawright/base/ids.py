"""Identifiers: UUID version 7 (RFC 9562, section 5.7), written as lower-case text.

They sort by the time of their making, so rows made together lie together in an index of the store.
"""

import os
import time

Id = str

_VARIANT = {digit: "89ab"[int(digit, 16) & 3] for digit in "0123456789abcdef"}


def new_id() -> Id:
    """A new UUIDv7: 48 bits of milliseconds since 1970, then 74 random bits."""
    stamp = f"{time.time_ns() // 1_000_000:012x}"
    noise = os.urandom(10).hex()
    return f"{stamp[:8]}-{stamp[8:]}-7{noise[:3]}-{_VARIANT[noise[3]]}{noise[4:7]}-{noise[7:19]}"
