"""Pairs that nobody wrote: each migration leads where it should and comes back, or is refused by a diagnostic.

`make soak` goes further: `SCHEMAWRIGHT_CROSSED` pairs, from `SCHEMAWRIGHT_CROSSED_SEED`.
"""

import os
from functools import cache
from itertools import islice

import pytest

from schemawright.scratch.postgresql import Server
from tests.acceptance.migrations.case import Case
from tests.acceptance.migrations.crossed import pairs, run_crossed

pytestmark = pytest.mark.postgresql

COUNT = int(os.environ.get("SCHEMAWRIGHT_CROSSED", "60"))
SEED = int(os.environ.get("SCHEMAWRIGHT_CROSSED_SEED", "0"))


@cache
def server() -> Server:
    """The system's server, one a process."""
    return Server.find(prefer="system")


@pytest.mark.parametrize(("number", "case"), list(enumerate(islice(pairs(SEED), COUNT))))
def test_pair(number: int, case: Case) -> None:
    outcome = run_crossed(case, server(), guess=number % 2 == 1)
    assert outcome.state in ("ok", "refused"), f"{case}: {outcome.state}\n{outcome.told}"
