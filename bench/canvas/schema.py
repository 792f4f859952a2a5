"""Generated designs for measuring the canvas: tables in a grid, the one with most lines in the middle."""

import math
import random
import uuid
from dataclasses import dataclass
from typing import Any

WIDTH, HEIGHT = 230, 292
ACROSS, DOWN = 330, 372
#: A table that hundreds refer to, one for so many tables.
HUB_FOR = 500
COLUMNS = (
    ("id", "bigint"),
    ("name", "character varying(80)"),
    ("email", "text"),
    ("status", "text"),
    ("amount", "numeric(12,2)"),
    ("parent_id", "bigint"),
    ("owner_id", "bigint"),
    ("tags", "text[]"),
    ("created_at", "timestamp with time zone"),
    ("payload", "jsonb"),
)
ORDERS = "0123456789"


@dataclass(frozen=True)
class Design:
    """Names and places of tables, and lines as (source, column, target) by place in the lists."""

    names: tuple[str, ...]
    places: tuple[tuple[int, int], ...]
    lines: tuple[tuple[int, int, int], ...]

    @property
    def hub(self) -> int:
        """The table that most lines come to."""
        counts = self._counts()
        return counts.index(max(counts))

    @property
    def usual(self) -> int:
        """A table with as many lines as most have, near the middle."""
        counts = self._counts()
        return next((at for at, count in enumerate(counts) if count == 1), 0)

    def _counts(self) -> list[int]:
        counts = [0] * len(self.names)
        for _, _, target in self.lines:
            counts[target] += 1
        return counts

    def plain(self) -> dict[str, Any]:
        """What a page that knows nothing of databases needs to draw it."""
        tables = [
            {"name": name, "x": x, "y": y, "width": WIDTH, "height": HEIGHT}
            for name, (x, y) in zip(self.names, self.places, strict=True)
        ]
        return {"tables": tables, "columns": COLUMNS, "lines": self.lines, "hub": self.hub, "usual": self.usual}

    def document(self) -> dict[str, Any]:
        """The design as a schema document."""
        ids = [_id(1, number) for number in range(len(self.names))]
        namespace = _id(0, 1)
        return {
            "schemawright": 1,
            "schema": {"id": _id(0, 0), "name": f"Bench {len(ids)}"},
            "namespaces": [{"id": namespace, "name": "public"}],
            "tables": [
                {"id": ids[at], "namespaceId": namespace, "name": name, "positionX": x, "positionY": y}
                for at, (name, (x, y)) in enumerate(zip(self.names, self.places, strict=True))
            ],
            "columns": [column for at, table in enumerate(ids) for column in _columns(at, table)],
            "keys": [
                {
                    "id": _id(3, at),
                    "tableId": table,
                    "name": f"{self.names[at]}_pkey",
                    "keyType": "primary",
                    "columnIds": [_id(2, at * 10)],
                }
                for at, table in enumerate(ids)
            ],
            "relationships": [
                {
                    "id": _id(4, number),
                    "name": f"{self.names[source]}_{COLUMNS[column][0]}_fkey",
                    "sourceTableId": ids[source],
                    "sourceColumnIds": [_id(2, source * 10 + column)],
                    "targetTableId": ids[target],
                    "targetColumnIds": [_id(2, target * 10)],
                }
                for number, (source, column, target) in enumerate(self.lines)
            ],
        }


def design(tables: int, seed: int = 1) -> Design:
    """A design, the same for the same arguments: one and a half foreign keys a table, every third of them to a hub."""
    rng = random.Random(seed)
    names = tuple(f"table_{number:05d}" for number in range(tables))
    hubs = max(1, tables // HUB_FOR)
    lines = []
    for source in range(tables):
        for column in (5, 6)[: 1 + source % 2]:
            near = min(tables - 1, max(0, source + rng.randrange(-20, 21)))
            lines.append((source, column, rng.randrange(hubs) if rng.random() < 1 / 3 else near))
    return Design(names, _places(tables), tuple(lines))


def _places(tables: int) -> tuple[tuple[int, int], ...]:
    """Cells of a grid, from its middle outward, so that the hubs stand in the middle."""
    columns = math.ceil(math.sqrt(tables * 1.6 * DOWN / ACROSS))
    rows = math.ceil(tables / columns)
    cells = [(column, row) for row in range(rows) for column in range(columns)]
    middle = ((columns - 1) / 2, (rows - 1) / 2)
    cells.sort(key=lambda cell: (max(abs(cell[0] - middle[0]) / 1.6, abs(cell[1] - middle[1])), cell))
    return tuple((40 + column * ACROSS, 40 + row * DOWN) for column, row in cells[:tables])


def _columns(at: int, table: str) -> list[dict[str, Any]]:
    return [
        {
            "id": _id(2, at * 10 + place),
            "tableId": table,
            "name": name,
            "dataType": data_type,
            "order": f"a{ORDERS[place]}",
            "isNullable": place not in (0, 1),
        }
        for place, (name, data_type) in enumerate(COLUMNS)
    ]


def _id(kind: int, number: int) -> str:
    return str(uuid.UUID(int=(kind << 96) | number, version=4))
