"""Import of a generated script: text to records, beside the parser's own work on the same text.

The limit is PostgreSQL's own parser by way of its library, to a tree and nothing else. CPU seconds of this process,
best of five.
"""

import json
import time
from collections.abc import Callable

import postgast

from bench.schemas import script
from schemawright.importers.registry import ImportOptions, find_importers

TABLES = 1000


def main() -> None:
    """Prints one line of JSON."""
    text = script(TABLES)
    read = find_importers()["postgresql"].read
    limit = best(lambda: postgast.parse(text))
    ours = best(lambda: read(text, ImportOptions(dialect="postgresql")))
    print(
        json.dumps(
            {
                "bench": "parse",
                "tables": TABLES,
                "parser_s": limit,
                "import_s": ours,
                "ratio": round(ours / limit, 2),
                "goal": 4,
            }
        )
    )


def best(work: Callable[[], object], runs: int = 5) -> float:
    """The least CPU seconds that `work` takes."""
    times = []
    for _ in range(runs):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return round(min(times), 3)


if __name__ == "__main__":
    main()
