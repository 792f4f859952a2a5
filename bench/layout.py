"""Every layout of generated schemas, of two real ones, and of more tables than anyone should have: time and shape.

Run in Node, on the code that the page's worker runs. `ms` is wall time, `cpu` the processor's;
`filled` is the share of the whole that boxes take, `line` the mean length of a line in pixels.
"""

import json
import subprocess
import sys
from itertools import count
from typing import Any

from bench.node import ROOT, built
from bench.schemas import script
from schemawright.importers.postgresql import IMPORTER
from schemawright.importers.registry import ImportOptions
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.relationship import Relationship
from schemawright.model.table import Table
from schemawright.model.view import MaterializedView, View

CORPUS = ROOT / "tests" / "corpus" / "postgresql"
NAMES = "force,layered,cluster,namespace,grid"
HEADER, ROW, CHARACTER, NARROWEST, WIDEST = 36, 25, 7, 168, 340
SIZES = (1_000, 10_000)


def main() -> None:
    """Prints one line of JSON a layout and schema; milliseconds."""
    sizes = [int(word) for word in sys.argv[1:] if word.isdigit()] or SIZES
    schemas = {name: (CORPUS / f"{name}.sql").read_text() for name in ("pagila", "adventureworks")}
    schemas |= {f"{size} tables": script(size) for size in sizes}
    with built("layout") as bundle:
        for title, text in schemas.items():
            command = ["node", str(bundle), NAMES]
            done = subprocess.run(command, input=json.dumps(graph(text)), capture_output=True, text=True, check=True)
            for line in done.stdout.splitlines():
                print(json.dumps({"bench": "layout", "schema": title, **json.loads(line)}), flush=True)


def graph(text: str) -> dict[str, Any]:
    """The boxes of a script, as large as the canvas draws them within a few pixels, and the lines between them."""
    numbers = count()
    # Ids in order, the same each time: so is the layout then.
    options = ImportOptions(name="bench", new_id=lambda: f"{next(numbers):09}")
    document = Document(IMPORTER.read(text, options).records)
    views: list[View | MaterializedView] = [*document.all(View), *document.all(MaterializedView)]
    boxes = [_box(table, document.children(table.id, Column)) for table in document.all(Table)]
    boxes += [_box(view, ()) for view in views]
    links = [(line.source_table_id, line.target_table_id) for line in document.all(Relationship)]
    links += [(view.id, used) for view in views for used in view.depends_on]
    return {"nodes": boxes, "links": links}


def _box(record: Table | View | MaterializedView, columns: tuple[Column, ...]) -> dict[str, Any]:
    widths = [len(record.name), *(len(column.name) + len(column.data_type) for column in columns)]
    width = min(max(max(widths) * CHARACTER + 64, NARROWEST), WIDEST)
    height = HEADER + ROW * len(columns)
    return {"id": record.id, "group": record.namespace_id, "x": 0, "y": 0, "width": width, "height": height}


if __name__ == "__main__":
    main()
