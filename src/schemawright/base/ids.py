"""Identifiers: UUID version 7 (RFC 9562, section 5.7), written as lower-case text.

They sort by the time of their making, so rows made together lie together in an index of the store.
"""

import os
import time

Id = str


def new_id() -> Id:
    """A new UUIDv7: 48 bits of milliseconds since 1970, then 74 random bits."""
    stamp = time.time_ns() // 1_000_000
    noise = os.urandom(10)
    high = 0x7000 | int.from_bytes(noise[:2]) & 0x0FFF
    variant = 0x8000 | int.from_bytes(noise[2:4]) & 0x3FFF
    text = f"{stamp:012x}{high:04x}{variant:04x}{noise[4:].hex()}"
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"
