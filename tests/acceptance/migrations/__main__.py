"""Runs the cases and prints what is not as it should be, and the score."""

import sys
from collections import Counter

from schemawright.scratch.server import find_server
from tests.acceptance.migrations.case import FOLDER, cases
from tests.acceptance.migrations.run import run


def main(wanted: list[str]) -> int:
    """`[dialect] [topic] [words of a case's name]`: runs those."""
    dialect = wanted[0] if wanted else "postgresql"
    if not (FOLDER / dialect).is_dir():
        print(f"There is no folder {dialect}.")
        return 2
    server = find_server(dialect)
    chosen = [case for case in cases(dialect) if all(word in str(case) for word in wanted[1:])]
    score: Counter[str] = Counter()
    unexpected = 0
    for case in chosen:
        outcome = run(case, server)
        score[outcome.state] += 1
        if not outcome.expected:
            unexpected += 1
            print(f"== {case}: {outcome.state} {outcome.code}\n{outcome.told}\n", flush=True)
    print(f"{dialect}: {len(chosen)} cases: {dict(score)}, {unexpected} not as written")
    return 1 if unexpected else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
