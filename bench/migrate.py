"""Export of a generated schema and the difference of two, beside writing the same schema as JSON."""

import json

from bench.parse import TABLES, best
from bench.schemas import script
from schemawright.changes.apply import apply
from schemawright.changes.change import update
from schemawright.exporters.registry import export
from schemawright.importers.registry import ImportOptions, find_importers
from schemawright.migrate.plan import plan
from schemawright.model.column import Column
from schemawright.model.document import Document, to_json

EDITS = 300


def main() -> None:
    """Prints one line of JSON; CPU seconds, best of five."""
    old = Document(find_importers()["postgresql"].read(script(TABLES), ImportOptions(dialect="postgresql")).records)
    columns = list(old.all(Column))[:: len(old.all(Column)) // EDITS][:EDITS]
    new = apply(old, [change for n, c in enumerate(columns) for change in update(c, name=f"renamed_{n}")])
    figures = {
        "bench": "migrate",
        "tables": TABLES,
        "edits": EDITS,
        "json_s": best(lambda: to_json(old)),
        "export_s": best(lambda: export(old, "sql")),
        "diff_s": best(lambda: plan(old, new)),
        "goal_s": 1,
    }
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
