"""Who edits."""

import hashlib
from dataclasses import dataclass
from typing import Any

COLORS = (
    "#2563eb",
    "#db2777",
    "#047857",
    "#b45309",
    "#7c3aed",
    "#dc2626",
    "#0e7490",
    "#4d7c0f",
    "#c026d3",
    "#c2410c",
    "#4f46e5",
    "#0f766e",
)
"""White stands on each with a contrast of at least 4.5 to 1 (WCAG 2.2, 1.4.3)."""


@dataclass(frozen=True)
class Person:
    """Someone with access, as the session says; `id` is stable within it, `name` is for people."""

    id: str
    name: str

    @property
    def color(self) -> str:
        """The colour of the person's cursor, the same everywhere."""
        return COLORS[hashlib.sha256(self.id.encode()).digest()[0] % len(COLORS)]

    def to_json(self) -> dict[str, Any]:
        """As rooms show a person."""
        return {"userId": self.id, "username": self.name, "color": self.color}
