"""Who edits."""

import hashlib
from dataclasses import dataclass
from typing import Any

COLORS = (
    "#2563eb",
    "#db2777",
    "#059669",
    "#d97706",
    "#7c3aed",
    "#dc2626",
    "#0891b2",
    "#65a30d",
    "#c026d3",
    "#ea580c",
    "#4f46e5",
    "#0d9488",
)


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
