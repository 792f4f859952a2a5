"""The acceptance cases of PostgreSQL planned so that nobody waits: the same catalogs, and no row lost.

Every so manyth case is run, `make soak` runs them all (`SCHEMAWRIGHT_SAFE_STRIDE=1`).
"""

import os
from dataclasses import replace
from functools import cache

import pytest

from schemawright.scratch.postgresql import Server
from tests.acceptance.migrations.case import Case, cases
from tests.acceptance.migrations.run import run

pytestmark = pytest.mark.postgresql

STRIDE = int(os.environ.get("SCHEMAWRIGHT_SAFE_STRIDE", "13"))
FOUND_FAULTS = (
    "attribute added in the middle",
    "attribute's type changed with a default, a check and an index on the column",
    "enum in functions, views, defaults and indexes loses a value",
)
"""Cases that once failed: rows with empty fields, a view over a column that is exchanged, an index over a type."""
FOLLOWED = "followed"
"""What is followed through renames: a safe plan may make it anew and fill it, and says so."""
CASES = [replace(case, holds=()) if case.topic == FOLLOWED else case for case in cases("postgresql")]
CHOSEN = [
    *CASES[::STRIDE],
    *(case for case in CASES if STRIDE > 1 and (case.name in FOUND_FAULTS or case.topic == FOLLOWED)),
]


@cache
def server() -> Server:
    """The system's server, one a process."""
    return Server.find(prefer="system")


@pytest.mark.parametrize("case", CHOSEN, ids=str)
def test_case(case: Case) -> None:
    outcome = run(case, server(), safe=True)
    assert outcome.expected, f"{outcome.state} {outcome.code}\n{outcome.told}"
