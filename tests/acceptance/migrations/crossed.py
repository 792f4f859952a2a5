"""Pairs that nobody wrote: the old side of one case and the new side of another.

`python -m tests.acceptance.migrations.crossed [seed] [count]` runs them and prints what is wrong, and the score.
"""

import random
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from schemawright.scratch.server import Server, find_server
from tests.acceptance.migrations.case import Case, cases
from tests.acceptance.migrations.run import Outcome, planned, proved

STRANGERS = 4
"""Of as many pairs, one is of two topics."""


def pairs(seed: int) -> Iterator[Case]:
    """Pairs without end, in an order that hangs on the seed alone."""
    known = cases("postgresql")
    chosen = random.Random(seed)
    while True:
        one = chosen.choice(known)
        is_stranger = chosen.randrange(STRANGERS) == 0
        other = chosen.choice([case for case in known if is_stranger or case.topic == one.topic])
        back = chosen.random() < 0.5
        yield replace(
            one,
            topic="crossed",
            name=f"{one.topic}, {one.name}{' (new)' if back else ''} to {other.topic}, {other.name}",
            old=one.new if back else one.old,
            new=other.old if back else other.new,
            rows="" if back else one.rows,
            holds=(),
            renames=(),
            backfills=(),
            conversions=(),
            refused=None,
            same=False,
        )


def run_crossed(case: Case, server: Server, *, guess: bool = False) -> Outcome:
    """Plans a pair and runs it. Where its rows are in the way, it is enough that it works without them."""
    found = planned(case, server, guess=guess)
    return found if isinstance(found, Outcome) else proved(case, server, *found)[0]


def main(seed: int, count: int) -> int:
    """Runs `count` pairs; every second one with guessed renames."""
    server = find_server("postgresql")
    score: Counter[str] = Counter()
    refusals: Counter[str] = Counter()
    for number, case in enumerate(islice(pairs(seed), count)):
        outcome = run_crossed(case, server, guess=number % 2 == 1)
        phase = outcome.told.split(" ", 1)[0] if outcome.state in ("wrong", "failed") else ""
        score[f"{outcome.state} {phase}".strip()] += 1
        if outcome.state == "refused":
            refusals[outcome.code] += 1
        elif outcome.state != "ok":
            print(f"== {number} {case}: {outcome.state}\n{outcome.told}\n", flush=True)
    print(f"{count} pairs of seed {seed}: {dict(score)}; refused: {dict(refusals)}")
    return 1 if any(not state.startswith(("ok", "refused")) for state in score) else 0


if __name__ == "__main__":
    sys.exit(main(*(int(given) for given in (*sys.argv[1:], *("0", "200")[len(sys.argv) - 1 :]))))
